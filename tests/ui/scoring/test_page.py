"""The scoring page around the grid: units, submitting, finding, leaving, a unit without a sheet."""

from tests.ui.bloc_store import fill_sheet
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.scoring.import_dialog import ScoreImportDialog


def test_the_page_tells_whose_sheet_it_is_and_the_deadline(page):
    assert page._title.text() == "Phiếu chấm – Xã Ấp Đầu"
    assert "còn 8 ngày" in page._facts.text()


def test_submitting_an_incomplete_sheet_names_the_lines_and_goes_to_the_first(page, store, sheet):
    page.handing_in.submit.trigger()
    assert "12 dòng chưa có điểm" in page._line.text()
    assert page.editor.grid.currentIndex().row() == 1
    assert store.scores.sheet(sheet.uid).state is SheetState.DRAFT


def test_a_submitted_sheet_is_locked_and_can_be_taken_back(page, store, sheet):
    fill_sheet(store, "u0", 900)
    page.load()
    page.handing_in.submit.trigger()
    assert store.scores.sheet(sheet.uid).state is SheetState.SUBMITTED
    assert page.editor.grid.sheet.is_locked()
    assert not page.handing_in.submit.isVisible()
    page.handing_in.reopen.trigger()
    assert store.scores.sheet(sheet.uid).state is SheetState.DRAFT
    assert not page.editor.grid.sheet.is_locked()


def test_the_next_step_of_a_submitted_sheet_is_to_send_it(page, store):
    assert not page.handing_in.send.isVisible()
    fill_sheet(store, "u0", 900)
    page.load()
    page.handing_in.submit.trigger()
    page.handing_in.send.trigger()
    assert page.context.show_page.asked[-1] == ("exchange", None)


def test_a_file_dropped_on_the_page_is_checked_at_once(page, tmp_path):
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"khong phai Excel")
    page._take_files([broken])
    (wizard,) = page.findChildren(ScoreImportDialog)
    assert "Excel" in wizard._said.text()
    wizard.close()


def test_a_unit_without_a_sheet_offers_to_open_one(page, store):
    page.bar.unit_chosen.emit("u2")
    assert page._sheets.currentWidget() is page.no_sheet
    page.no_sheet._open.trigger()
    assert page.editor.view().unit.uid == "u2"
    assert len(store.scores.progress("p2025", "self")) == 2


def test_another_page_hands_over_a_unit(page, store):
    fill_sheet(store, "u3", 500)
    page.enter("u3")
    assert page.editor.view().unit_name == "Xã Đăk Rve"


def test_a_refused_score_is_not_left_without_a_question(page, dialogs):
    page.editor.grid.sheet.setData(page.editor.grid.currentIndex(), "abc")
    dialogs.answers = ["Quay lại nhập tiếp", "Bỏ phần chưa lưu"]
    assert not page.may_leave()
    assert page.may_leave()


def test_printing_hands_the_sheet_to_the_preview(page):
    page._print.trigger()
    wish = PrintWish("score_sheet", unit_uid="u0", period_uid="p2025")
    assert page.context.show_page.asked == [("printing", wish)]


def test_what_is_not_found_is_said(page):
    page._find("không hề có")
    assert "không hề có" in page._line.text()
