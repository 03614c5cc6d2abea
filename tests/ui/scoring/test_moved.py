"""Points that follow the bloc in the grid: what is provisional, whose lines moved; columns of results."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.bloc_store import make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Round, RuleSet, RuleSetState, ScoreEntry
from thidua_desktop.domain.rule_kinds import COUNT, RELATIVE, TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries
from thidua_desktop.operations.sheet_steps import submit_sheet
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind, columns_of
from thidua_desktop.ui.scoring.page import ScoringPage

TARGET = Quantity(1_000_000)


def rule_set(uid, *kinds):
    drafts = [CriterionDraft("I", "Kinh tế")]
    drafts += [
        CriterionDraft(str(n), f"Nội dung {n}", Points(1000), kind) for n, kind in enumerate(kinds, start=1)
    ]
    criteria = build_criteria(drafts, [-1, *[0] * len(kinds)])
    return RuleSet(uid, uid, 1, uid, 2025, RuleSetState.ACTIVE, criteria, content_hash(criteria))


RULES = rule_set("khoi", RELATIVE, TYPED)
LINE, OTHER = (leaf.path for leaf in RULES.leaves)


def reach(store, unit, actual):
    sheet = open_sheet(store, unit, "p2025", "khoi")
    lines = [ScoreEntry(LINE, target=TARGET, actual=Quantity(actual * 10_000)), ScoreEntry(OTHER, Points(0))]
    save_entries(store, sheet.uid, Round.SELF, lines)
    return sheet


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        with opened.write("test"):
            opened.rule_sets.save(RULES)
        yield opened


@pytest.fixture
def sheet(store):
    for unit in ("u1", "u2", "u3"):
        submit_sheet(store, reach(store, unit, 120).uid)
    return open_sheet(store, "u0", "p2025", "khoi")


@pytest.fixture
def page(qtbot, look, store, sheet):
    made = ScoringPage(make_context(look, store, FakeDialogs(), today=lambda: date(2025, 12, 5)))
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.enter("u0")
    return made


def put(page, kind, text):
    grid = page.editor.grid
    column = next(at for at, one in enumerate(grid.sheet.columns) if one.kind is kind)
    assert grid.sheet.setData(grid.sheet.index(1, column), text)


@pytest.fixture
def best(page):
    """The unit's result is the best of the bloc from now on."""
    put(page, ColumnKind.TARGET, "100")
    put(page, ColumnKind.ACTUAL, "140")
    return page


def rows(page):
    listed = page.editor.moved.list
    return [listed.item(row).text() for row in range(listed.count())]


def test_lines_that_the_bloc_moved_are_listed_with_their_units(best):
    assert best.editor.moved.isVisible()
    assert set(rows(best)) == {
        "Xã Ấp Đầu, tiêu chí 1: chưa có → 10,00",
        "Xã Bình Yên, tiêu chí 1: 10,00 → 7,50",
        "Xã Cẩm Đường, tiêu chí 1: 10,00 → 7,50",
        "Xã Đăk Rve, tiêu chí 1: 10,00 → 7,50",
    }
    assert "4 dòng đổi điểm" in best.editor.moved._title.text()


def test_the_list_stays_while_other_lines_are_typed_and_goes_when_it_is_closed(qtbot, best):
    grid = best.editor.grid
    grid.sheet.setData(grid.sheet.index(2, grid.sheet.points_column()), "5")
    assert len(rows(best)) == 4
    qtbot.mouseClick(best.editor.moved.close_button, Qt.MouseButton.LeftButton)
    assert not best.editor.moved.isVisible()


def test_the_list_is_not_that_of_another_sheet(best):
    best.bar.unit_chosen.emit("u1")
    assert not best.editor.moved.isVisible()


def test_points_are_marked_as_provisional_at_cell_and_head(best):
    sheet = best.editor.grid.sheet
    assert sheet.state(1, sheet.points_column()) is CellState.PROVISIONAL
    assert "Tạm tính" in sheet.data(sheet.index(1, sheet.points_column()), Qt.ItemDataRole.ToolTipRole)
    assert best.editor.head._total.toolTip() == "Tổng điểm (tạm tính)"
    assert CellState.PROVISIONAL in [state for state, _ in best.editor._legend._states]


def test_nothing_is_provisional_once_every_sheet_is_in(best, store, sheet):
    cells = best.editor.grid.sheet
    cells.setData(cells.index(2, cells.points_column()), "5")
    submit_sheet(store, sheet.uid)
    best.load()
    assert cells.state(1, cells.points_column()) is CellState.LOCKED
    assert best.editor.head._total.toolTip() == "Tổng điểm"


def test_a_relative_line_is_agreed_to_as_it_stands_though_it_is_alone_in_its_round(store, sheet, qtbot, look):
    submit_sheet(store, reach(store, "u0", 140).uid)
    other = open_sheet(store, "u1", "p2025", "khoi")
    with store.write("test"):
        store.scores.save_sheet(replace(store.scores.sheet(other.uid), entered_by_uid=None))
    made = ScoringPage(make_context(look, store, FakeDialogs(), today=lambda: date(2025, 12, 5)))
    qtbot.addWidget(made)
    made.show()
    made.enter("u1")
    made.bar.round_chosen.emit(Round.APPRAISAL)
    made.tools.agree_rest.trigger()
    line = store.scores.entries(other.uid, Round.APPRAISAL)[LINE]
    assert (line.actual, line.points) == (1_200_000, 750)
    assert not made.editor.grid.sheet.facts.unexplained


def test_a_set_that_only_counts_has_a_column_of_results_and_none_of_targets(store):
    with store.write("test"):
        store.rule_sets.save(rule_set("dem", COUNT, TYPED))
    view = read_sheet(store, open_sheet(store, "u0", "p2025", "dem").uid)
    kinds = [column.kind for column in columns_of(view)]
    assert ColumnKind.ACTUAL in kinds
    assert ColumnKind.TARGET not in kinds


def test_a_set_of_typed_points_has_neither(store):
    with store.write("test"):
        store.rule_sets.save(rule_set("go", TYPED))
    view = read_sheet(store, open_sheet(store, "u0", "p2025", "go").uid)
    kinds = {column.kind for column in columns_of(view)}
    assert kinds.isdisjoint({ColumnKind.ACTUAL, ColumnKind.TARGET})
