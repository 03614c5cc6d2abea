"""All sheets of a period in one workbook."""

import openpyxl
import pytest

from tests.cli.commands import done
from tests.operations.test_relative_points import reach
from tests.operations.test_relative_points import store as relative_store
from tests.ui.bloc_store import fill_sheet, make_bloc_store, small_rules
from tests.workspaces import new_workspace
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import CancelledError, UserError
from thidua_desktop.domain.records.scoring import Absence, Round, ScoreEntry
from thidua_desktop.operations.consolidation import ConsolidationWish, consolidate
from thidua_desktop.operations.ranking import rank_bloc
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.operations.scores import read_sheet

__all__ = ["relative_store"]
WISH = ConsolidationWish("p2025")


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        fill_sheet(opened, "u0", 700, submit=True)
        fill_sheet(opened, "u1", 900)
        yield opened


def book_of(store, tmp_path, wish=WISH):
    consolidate(store, wish, tmp_path / "tong_hop.xlsx")
    return openpyxl.load_workbook(tmp_path / "tong_hop.xlsx")


def table(sheet):
    """Give the rows from the one that begins with the number of the unit."""
    rows = list(sheet.iter_rows(values_only=True))
    head = next(place for place, row in enumerate(rows) if row[0] == "TT")
    return rows[head], rows[head + 1 :]


def test_the_overview_has_every_unit_the_best_first_and_the_missing_last(store, tmp_path):
    _, rows = table(book_of(store, tmp_path)["Tổng hợp"])
    assert [row[1] for row in rows] == ["Xã Bình Yên", "Xã Ấp Đầu", "Xã Cẩm Đường", "Xã Đăk Rve"]
    assert [row[6] for row in rows] == [115, 95, None, None]
    assert [row[7] for row in rows] == [1, 2, None, None]


def test_sums_of_groups_add_up_to_the_points(store, tmp_path):
    head, rows = table(book_of(store, tmp_path)["Tổng hợp"])
    assert head[3] == "I (tối đa 100)"
    assert all(row[3] + row[4] == row[5] for row in rows if row[5] is not None)


def test_a_draft_is_marked_and_the_whole_says_that_it_may_change(store, tmp_path):
    sheet = book_of(store, tmp_path)["Tổng hợp"]
    _, rows = table(sheet)
    assert [row[10] for row in rows] == ["Tạm tính", None, "Chưa có điểm", "Chưa có điểm"]
    assert any("TẠM TÍNH" in str(cell.value) for cell in sheet["A"])
    assert any("2/4 đơn vị" in str(cell.value) for cell in sheet["A"])


def test_every_group_has_a_sheet_of_units_by_criteria(store, tmp_path):
    book = book_of(store, tmp_path)
    assert len(book.worksheets) == 1 + len(small_rules().groups)
    rows = list(book.worksheets[1].iter_rows(values_only=True))
    assert len(rows[0]) == 3 + 10
    assert rows[1][1:4] == ("Xã Bình Yên", 90, 9)
    assert book.worksheets[1].freeze_panes == "C2"


def test_a_line_that_is_not_assigned_says_so_and_is_not_zero(store, tmp_path):
    sheet = fill_sheet(store, "u2", 500)
    leaf = small_rules().leaves[0]
    with store.write("test"):
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry(leaf.path, absence=Absence.NOT_ASSIGNED)])
    rows = list(book_of(store, tmp_path).worksheets[1].iter_rows(values_only=True))
    assert "Không giao" in [row[3] for row in rows]


def test_a_later_round_stands_alone(store, tmp_path):
    with pytest.raises(UserError, match=r"consolidation\.empty"):
        consolidate(store, ConsolidationWish("p2025", Round.FINAL), tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()


def test_cancelling_leaves_no_file(store, tmp_path):
    class Cancelled:
        def report(self, done, total):
            pass

        def check_cancelled(self):
            raise CancelledError

    with pytest.raises(CancelledError):
        consolidate(store, WISH, tmp_path / "x.xlsx", Cancelled())
    assert not list(tmp_path.glob("x.xlsx*"))


def test_the_command_writes_it_and_counts(store, tmp_path):
    store.close()
    answer = done("consolidate", store.path, "--year", 2025, "--bloc", "C1", "--out", tmp_path / "th.xlsx")
    assert (answer["units"], answer["without_points"], answer["provisional"]) == (2, 2, True)
    assert answer["file"].endswith("th.xlsx")


@pytest.mark.parametrize("round_", [Round.SELF, Round.BLOC, Round.APPRAISAL])
def test_ranks_and_grades_are_those_of_the_ranking_page(round_, tmp_path):
    with new_workspace(tmp_path) as sample:
        load_sample(sample)
        period = max(sample.periods.all(), key=lambda one: one.ends_on)
        expected = {}
        for bloc in sample.blocs.all():
            for row in rank_bloc(sample, bloc.uid, period.uid, round_).rows:
                expected[row.unit_name] = (row.raw / 100, row.total / 100, row.rank, row.grade)
        if not expected:
            with pytest.raises(UserError, match=r"consolidation\.empty"):
                book_of(sample, tmp_path, ConsolidationWish(period.uid, round_))
            return
        head, rows = table(book_of(sample, tmp_path, ConsolidationWish(period.uid, round_))["Tổng hợp"])
        wanted = [head.index(name) for name in ("Điểm đạt", "Tổng điểm", "Hạng trong khối", "Xếp loại")]
        found = {row[1]: tuple(row[place] for place in wanted) for row in rows if row[wanted[0]] is not None}
        assert found == expected


def test_every_line_has_the_points_of_its_sheet(relative_store, tmp_path):
    for number, actual in enumerate((120, 140, 90)):
        reach(relative_store, f"u{number}", actual)
    (period,) = relative_store.periods.all()
    sheets = {}
    for sheet in relative_store.scores.sheets(SheetFilter(period_uid=period.uid)):
        view = read_sheet(relative_store, sheet.uid)
        if Round.SELF in view.results:
            lines = [one for one in view.results[Round.SELF].lines if not one.criterion.is_group]
            sheets[view.unit_name] = [None if one.points is None else one.points / 100 for one in lines]
    assert len(sheets) > 1
    book = book_of(relative_store, tmp_path, ConsolidationWish(period.uid))
    found = {}
    for sheet in book.worksheets[1:]:
        for row in list(sheet.iter_rows(values_only=True))[1:]:
            found.setdefault(row[1], []).extend(row[3:])
    assert found == sheets
