"""What stands behind a ranking: raw and normalised, gates and quotas, ties, and why a member is missing."""

from dataclasses import replace

import pytest
from pypdf import PdfReader

from tests.operations.standings import PATH, RULES, YEAR, make_standings, par_index, score
from tests.sheet_road import APPROVED, act, make_head_store, road
from tests.ui.bloc_store import fill_sheet
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points, format_points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole
from thidua_desktop.domain.text import clean_line
from thidua_desktop.messages import issue_sentence
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.published_indices import publish_index
from thidua_desktop.operations.ranking import rank_bloc, record_absences, settle_ties
from thidua_desktop.operations.ranking_export import export_ranking, raw_text
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries, save_entry


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        publish_index(opened, par_index(1, 4))
        yield opened


def ranked(store):
    return rank_bloc(store, "b", "p", Round.SELF)


def words(row):
    return [issue_sentence(note) for note in row.notes]


def paper(store, folder):
    request = PrintRequest(DocumentKey.BLOC_SUMMARY, folder / "a.pdf", bloc_uid="b", period_uid="p")
    pages = PdfReader(print_document(store, request, YEAR).path).pages
    return clean_line(" ".join(page.extract_text() for page in pages))


def test_raw_points_over_their_base_stand_beside_the_normalised_total(store):
    score(store, "u0", p1=8, p4=8, without=("2",))
    (row,) = ranked(store).rows
    assert (raw_text(row), row.total, row.is_converted) == ("26/28", 9286, True)


def test_a_missed_gate_says_which_group_kept_the_better_grade_away(store):
    score(store, "u1", p1=10, p2=5, p4=8)
    (row,) = ranked(store).rows
    assert (row.total, row.grade) == (8485, "Tốt")
    assert words(row) == ["Đạt tổng điểm của loại “Xuất sắc” nhưng mục II mới đạt 50%, dưới mức 60%."]


def test_a_gate_is_named_only_for_grades_that_the_total_reaches(store):
    score(store, "u1", p1=5, p2=5, p4=8)
    (row,) = ranked(store).rows
    assert (row.total, row.grade, words(row)) == (6970, "Tốt", [])


def test_more_units_in_a_grade_than_its_quota_allows_are_warned_of(store):
    publish_index(store, par_index(1, 2))
    for uid in ("u0", "u1"):
        score(store, uid, p1=10, p2=5, p4=8)
    (issue,) = ranked(store).issues
    assert issue_sentence(issue) == "Có 2 đơn vị xếp loại “Xuất sắc”, vượt tỷ lệ 25% (nhiều nhất 0 đơn vị)."


def test_17_every_member_is_ranked_or_its_absence_explained_on_screen_and_paper(store, tmp_path):
    score(store, "u0", p1=10, p2=5, p4=8)
    record_absences(store, "b", "p", {"u2": " mới  thành lập ", "u3": ""})
    absent = [(one.unit_uid, one.reason) for one in ranked(store).absent]
    assert absent == [("u1", ""), ("u2", "mới thành lập"), ("u3", "")]
    text = paper(store, tmp_path)
    assert "mới thành lập" in text
    assert text.count("Chưa có điểm") == 2


def test_a_ranking_is_settled_once_every_member_is_in_or_explained(store):
    score(store, "u0", p1=10, p2=5, p4=8, submit=True)
    assert ranked(store).is_provisional
    record_absences(store, "b", "p", dict.fromkeys(("u1", "u2", "u3"), "không tham gia"))
    assert not ranked(store).is_provisional


def test_05_sheets_under_different_sets_are_not_ranked_together(store):
    other = replace(RULES, uid="r2", code="B26", name="Bảng khác")
    with store.write("set-up"):
        store.rule_sets.save(other)
    score(store, "u0", p1=10)
    sheet = open_sheet(store, "u1", "p", "r2")
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(PATH["1"], Points(500)))
    with pytest.raises(UserError) as refused:
        ranked(store)
    assert refused.value.code == "ranking.mixed_rules"


def test_34_paper_and_workbook_show_the_same_figures(store, tmp_path):
    score(store, "u0", p1=8, p4=8, without=("2",))
    score(store, "u2", p1=7, p2=3, p4=5)
    ranking = ranked(store)
    (sheet,) = read_workbook(export_ranking(tmp_path / "a.xlsx", ranking)).sheets
    (head,) = [row for row in sheet.rows if row[0] == "Hạng"]
    column = head.index("Tổng điểm")
    figures = [row[column] for row in sheet.rows if isinstance(row[column], float)]
    assert figures == [row.total / 100 for row in ranking.rows]
    text = paper(store, tmp_path)
    assert all(format_points(row.total) in text for row in ranking.rows)


def test_reasons_are_for_members_only(store):
    with pytest.raises(UserError) as refused:
        record_absences(store, "b", "p", {store.offices.office().unit_uid: "x"})
    assert refused.value.code == "ranking.absence_wrong"


def test_a_vote_decides_even_where_the_set_names_no_tie_break(store, tmp_path):
    for uid in ("u2", "u3"):
        score(store, uid, p1=10, p2=5, p4=8)
    tie = ranked(store)
    assert [[unit.unit_uid for unit in units] for units in tie.ties] == [["u2", "u3"]]
    settle_ties(store, tie, {"u2": 1, "u3": 6})
    assert [(row.unit_uid, row.rank) for row in ranked(store).rows] == [("u3", 1), ("u2", 2)]
    assert "Đặc khu Lý Sơn: Bằng điểm, xếp theo kết quả bỏ phiếu: 6 phiếu." in paper(store, tmp_path)


def test_votes_of_another_round_stay(store):
    for uid in ("u2", "u3"):
        score(store, uid, p1=10)
    tie = ranked(store)
    with store.write("set-up"):
        store.rounds.save_votes("b", "p", {"u0": 9})
    settle_ties(store, tie, {"u2": 1, "u3": 6})
    assert store.rounds.votes("b", "p") == {"u0": 9, "u2": 1, "u3": 6}
    settle_ties(store, tie, {})
    assert store.rounds.votes("b", "p") == {"u0": 9}


def test_the_summary_prints_raw_normalised_grade_and_mark(store, tmp_path):
    score(store, "u0", p1=8, p4=8, without=("2",))
    text = paper(store, tmp_path)
    for wanted in ("TẠM TÍNH", "26/28", "92,86", "Xuất sắc", "Điểm đạt/"):
        assert wanted in text


def test_concluded_points_are_provisional_again_once_the_approval_is_dropped(tmp_path):
    with make_head_store(tmp_path) as store:
        sheet = fill_sheet(store, "u0", 900, submit=True)
        road(store, sheet, *APPROVED[1:])
        assert not rank_bloc(store, "bloc", "p2025", Round.FINAL).rows[0].provisional
        act(store, sheet, SheetAction.TYPE, SheetRole.APPRAISER)
        assert rank_bloc(store, "bloc", "p2025", Round.FINAL).rows[0].provisional


def test_a_round_that_reviewers_have_only_begun_is_provisional(tmp_path):
    with make_head_store(tmp_path) as store:
        sheet = fill_sheet(store, "u0", 800, submit=True)
        lines = read_sheet(store, sheet.uid).entries[Round.SELF]
        first, *rest = [replace(entry, note="đồng ý") for entry in lines.values()]
        save_entries(store, sheet.uid, Round.BLOC, [first])
        assert rank_bloc(store, "bloc", "p2025", Round.BLOC).rows[0].provisional
        save_entries(store, sheet.uid, Round.BLOC, rest)
        assert not rank_bloc(store, "bloc", "p2025", Round.BLOC).rows[0].provisional
