"""Two offices, a package that somebody edited, decisions with reasons, and the minute that both sign."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from tests.cli.commands import done
from tests.data.printing.pdf_reading import flat_text
from tests.two_offices import edit, knows, office, plan_of, province, send
from tests.workspaces import MORNING
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.decisions import Answer, Choice
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.messages import sentence
from thidua_desktop.operations.line_audit import line_changes
from thidua_desktop.operations.packages import apply_import, decide, questions_of
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.sheet_history import sheet_history
from thidua_desktop.operations.undoing import undo_import
from thidua_desktop.ui.scoring.line_words import change_words

DAY = date(2026, 3, 2)


@pytest.fixture
def offices(tmp_path):
    with office(tmp_path) as sender, province(tmp_path) as receiver:
        knows(receiver)
        yield sender, receiver


def decide_all(store, file, *answers):
    """Answer question after question until the package asks nothing more, then take it in."""
    plan, said = plan_of(store, file), list(answers)
    while asked := questions_of(plan):
        plan = decide(store, plan, {one.key: said.pop(0) for one in asked})
    assert said == []
    return apply_import(store, plan).import_id


def minute_of(store, folder, import_id):
    request = PrintRequest(DocumentKey.RECONCILIATION, folder / "biên bản.pdf", import_uid=import_id)
    return flat_text(print_document(store, request, DAY).path)


def type_points(store, hundredths):
    sheet = store.scores.sheets(SheetFilter())[0]
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(hundredths))])


def as_drafts(store):
    with store.write("set-up"):
        for sheet in store.scores.sheets(SheetFilter()):
            store.scores.save_sheet(replace(sheet, state=SheetState.DRAFT))


def edited(sender, tmp_path):
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 14.5)
    edit(file, "Thành tích", "Chức vụ", "Trưởng thôn")
    return file


EDITS = (Answer(Choice.THEIRS, "Xã gọi điện đính chính"), Answer(Choice.OURS))


def test_the_minute_has_the_very_decisions_about_edited_cells(offices, tmp_path):
    sender, receiver = offices
    text = minute_of(receiver, tmp_path, decide_all(receiver, edited(sender, tmp_path), *EDITS))
    assert "Xã Đăk số 1, I./1: Phát triển kinh tế Điểm tự chấm; ô G2, trang Phiếu chấm" in text
    assert "– – 12,75 → 14,50 Nhận ô đã sửa 14,50 Xã gọi điện đính chính" in text
    assert "Giữ số lúc lập: 1; Nhận ô đã sửa: 1." in text
    assert "sau đó 2 ô trong tệp đã bị sửa" in text


def test_the_minute_has_base_ours_theirs_and_the_third_value(offices, tmp_path):
    sender, receiver = offices
    as_drafts(sender)
    apply_import(receiver, plan_of(receiver, send(sender, tmp_path, with_drafts=True).file), Accept.ALL)
    type_points(sender, 900)
    type_points(receiver, 1000)
    file = send(sender, tmp_path, with_drafts=True).file
    other = Answer(Choice.OTHER, "Hai bên thống nhất", "9.50")
    text = minute_of(receiver, tmp_path, decide_all(receiver, file, other))
    assert "12,75 10,00 9,00 Số khác 9,50 Hai bên thống nhất" in text


def test_a_minute_outlives_its_import_and_says_that_it_was_taken_back(offices, tmp_path):
    sender, receiver = offices
    import_id = decide_all(receiver, edited(sender, tmp_path), *EDITS)
    undo_import(receiver, import_id)
    text = minute_of(receiver, tmp_path, import_id)
    assert "ĐÃ HỦY LẦN NHẬP" in text
    assert "hoàn tác ngày 02/03/2026" in text
    assert "Xã gọi điện đính chính" in text


def test_one_answer_to_everything_from_the_command_line_has_its_minute(tmp_path):
    with office(tmp_path) as sender, province(tmp_path) as receiver:
        file = edited(sender, tmp_path)
        workspace = receiver.path
    (taken,) = done("import", workspace, file, "--accept", "all")["packages"]
    out = tmp_path / "biên bản.pdf"
    done("print", workspace, "--document", "reconciliation", "--import", taken["import_id"], "--out", out)
    text = flat_text(out)
    assert "Nhận ô đã sửa: 2" in text
    assert "khóa được người nhận so và chấp nhận khi nhập" in text


def test_the_history_of_the_sheet_tells_the_decision_and_its_reason(offices, tmp_path):
    sender, receiver = offices
    decide_all(receiver, edited(sender, tmp_path), *EDITS)
    sheet = next(one for one in receiver.scores.sheets(SheetFilter()) if one.unit_uid == "xa1")
    told = [one for one in sheet_history(receiver, sheet.uid) if one.what.code == "history.decided"]
    assert [
        (
            sentence(one.what.code, one.what.values),
            one.before,
            one.after,
            sentence(one.why.code, one.why.values),
        )
        for one in told
    ] == [
        (
            "Dòng 1, Điểm tự chấm: quyết định khi nhập gói",
            "12,75",
            "14,50",
            "Nhận ô đã sửa: Xã gọi điện đính chính",
        )
    ]


def test_who_changed_a_line_tells_the_decision_of_its_import_only(offices, tmp_path):
    sender, receiver = offices
    as_drafts(sender)
    minutes = count(1)
    receiver.clock = receiver.audit._clock = lambda: MORNING + timedelta(minutes=next(minutes))
    apply_import(receiver, plan_of(receiver, send(sender, tmp_path, with_drafts=True).file), Accept.ALL)
    type_points(sender, 900)
    type_points(receiver, 1000)
    file = send(sender, tmp_path, with_drafts=True).file
    decide_all(receiver, file, Answer(Choice.THEIRS, "Xã nói đúng"))
    type_points(sender, 800)
    apply_import(receiver, plan_of(receiver, send(sender, tmp_path, with_drafts=True).file))
    sheet = receiver.scores.sheets(SheetFilter())[0]
    told = [(one.new, one.decided) for one in line_changes(receiver, sheet.uid, "I./1")]
    assert told == [("8.00", ""), ("9.00", "Nhận của nơi gửi: Xã nói đúng")]
    assert "quyết định: Nhận của nơi gửi" in change_words(line_changes(receiver, sheet.uid, "I./1")[1])
