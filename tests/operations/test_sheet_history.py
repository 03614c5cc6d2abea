"""What the history of a sheet tells: steps with reasons, changed lines, talk about lines, publications."""

from dataclasses import replace

import pytest

from tests.operations.test_explanations import ANSWERS, ASKED, FIRST_KEY
from tests.sheet_road import (
    APPROVED,
    BLOC_SCORED,
    DECIDED,
    FIRST,
    HANDED_IN,
    PUBLISHED,
    make_head_store,
    road,
)
from tests.ui.bloc_store import fill_sheet
from thidua_desktop.domain.history_words import HISTORY_WORDS
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole, Verdict
from thidua_desktop.operations.explanations import Judgement, answer_questions, ask_unit, judge_answers
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.sheet_history import HistoryKind, sheet_history, since_handed_in

RETURNED = (SheetAction.RETURN, SheetRole.APPRAISER)


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def sheet(store):
    return fill_sheet(store, "u0", 800)


def words(said):
    return "" if said is None else HISTORY_WORDS[said.code].format_map(said.values)


def told(store, sheet, kind):
    return [one for one in sheet_history(store, sheet.uid) if one.kind is kind]


def test_a_return_tells_who_from_where_and_why(store, sheet):
    road(store, sheet, HANDED_IN, RETURNED)
    newest = sheet_history(store, sheet.uid)[0]
    assert (words(newest.what), newest.before, newest.after) == ("Trả lại phiếu", "Đã nộp", "Bị trả lại")
    assert (newest.role, newest.office) == (SheetRole.APPRAISER, "UBND huyện Kon Rẫy")
    assert words(newest.why) == "vì đo lại"


def test_a_changed_line_tells_its_round_and_both_values(store, sheet):
    road(store, sheet, HANDED_IN)
    for points in (700, 650):
        save_entries(store, sheet.uid, Round.BLOC, [ScoreEntry(FIRST, Points(points), note="Thiếu báo cáo")])
    newest = told(store, sheet, HistoryKind.LINE)[0]
    assert words(newest.what) == "Điểm dòng 1, Khối chấm"
    assert (newest.before, newest.after, newest.role) == ("7", "6,5", SheetRole.BLOC_HEAD)


def test_a_note_stands_where_reasons_do(store, sheet):
    road(store, sheet, HANDED_IN)
    save_entries(store, sheet.uid, Round.BLOC, [ScoreEntry(FIRST, Points(700), note="Thiếu báo cáo")])
    notes = [one for one in told(store, sheet, HistoryKind.LINE) if one.what.code == "history.note"]
    assert [(words(one.what), one.after, words(one.why)) for one in notes] == [
        ("Ghi chú dòng 1, Khối chấm", "", "Thiếu báo cáo")
    ]


def test_points_that_follow_from_the_rounds_say_so(store, sheet):
    road(store, sheet, *APPROVED)
    final = [one for one in told(store, sheet, HistoryKind.LINE) if one.role is SheetRole.COUNCIL]
    assert {words(one.why) for one in final} == {"Theo các vòng chấm"}


def test_question_answer_and_verdict_are_told_with_their_words(store, sheet):
    road(store, sheet, *BLOC_SCORED)
    ask_unit(store, sheet.uid, ASKED)
    answer_questions(store, sheet.uid, ANSWERS)
    judge_answers(store, sheet.uid, {FIRST_KEY: Judgement(Verdict.REFUSED, "Sổ: năm trước")})
    talk = [(words(one.what), one.after, words(one.why)) for one in told(store, sheet, HistoryKind.TALK)]
    assert talk[0] == ("Nhận xét dòng 1", "Không chấp nhận", "Sổ: năm trước")
    assert talk[2:] == [
        ("Trả lời dòng 1", "", "Theo báo cáo."),
        ("Hỏi dòng 2", "", "Vì sao?"),
        ("Hỏi dòng 1", "", "Vì sao?"),
    ]


def test_a_publication_tells_its_decision_and_its_codes(store, sheet):
    road(store, sheet, *PUBLISHED)
    newest = sheet_history(store, sheet.uid)[0]
    assert newest.version == 1
    assert words(newest.why).startswith(f"Quyết định 12/QĐ-UBND ({DECIDED:%d/%m/%Y}). Bản 1, mã trên giấy ")


def test_a_publication_that_was_tampered_with_says_so(store, sheet):
    road(store, sheet, *PUBLISHED)
    connection = store._database.conn
    with store.write("set-up"):
        connection.execute("DROP TRIGGER publication_frozen")
        connection.execute("UPDATE publication SET content = replace(content, '800', '900')")
    assert words(sheet_history(store, sheet.uid)[0].why).endswith("không còn đúng như khi công bố.")


def test_every_entry_has_its_words_and_a_number_of_its_own(store, sheet):
    road(store, sheet, *PUBLISHED, (SheetAction.CORRECT, SheetRole.APPRAISER))
    history = sheet_history(store, sheet.uid)
    assert [one.number for one in history] == list(range(len(history)))[::-1]
    assert [one.at for one in history] == sorted((one.at for one in history), reverse=True)
    assert all(words(one.what) for one in history)
    assert words(history[-1].what) == "Mở phiếu"


def test_typing_before_the_first_handing_in_is_left_out(store, sheet):
    before = since_handed_in(sheet_history(store, sheet.uid))
    assert [words(one.what) for one in before] == ["Mở phiếu"]
    road(store, sheet, HANDED_IN, RETURNED)
    save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(FIRST, Points(700))])
    kinds = [one.kind for one in since_handed_in(sheet_history(store, sheet.uid))]
    assert kinds.count(HistoryKind.LINE) == 1


def test_the_history_prints_with_the_reason_of_a_return(store, sheet, tmp_path):
    from pypdf import PdfReader

    road(store, sheet, HANDED_IN, RETURNED)
    request = PrintRequest(DocumentKey.SHEET_HISTORY, tmp_path / "a.pdf", "u0", period_uid="p2025")
    printed = print_document(store, request, DECIDED)
    text = " ".join("".join(page.extract_text() for page in PdfReader(printed.path).pages).split())
    assert "vì đo lại" in text
    assert "Bị trả lại" in text
    again = print_document(store, replace(request, out=tmp_path / "b.pdf"), DECIDED)
    assert again.path.read_bytes() == printed.path.read_bytes()
