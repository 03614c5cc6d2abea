"""The print page on a real workspace: the preview is the paper, PDF and printer get the same bytes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from tests.made_minutes import IMPORT, keep_minute, make_minute
from tests.sheet_road import PUBLISHED, road
from tests.ui.bloc_store import NAMES, fill_sheet, make_bloc_store, small_rules
from tests.ui.fakes import FakeDialogs, make_context
from tests.workspaces import MORNING, new_workspace
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import CancelledError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole
from thidua_desktop.operations.enrolment import ensure_key
from thidua_desktop.operations.first_steps import read_first_steps
from thidua_desktop.operations.printing import DocumentKey
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.ui.printing.page import PrintingPage
from thidua_desktop.ui.printing.wish import PrintWish


class FilePrinter:
    """A printer that prints into a file: what a person would find in the tray."""

    def __init__(self, target: Path):
        self.target = target

    def choose(self, printer, pages, parent):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.target))


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def filled(store):
    for number, unit in enumerate(("u0", "u1", "u2", "u3")):
        fill_sheet(store, unit, 800 - 50 * number, submit=True)
    return store


@pytest.fixture
def tray(tmp_path):
    return FilePrinter(tmp_path / "khay_giay.pdf")


@pytest.fixture
def dialogs():
    return FakeDialogs()


@pytest.fixture
def show(qtbot, look, store, tray, dialogs):
    def make(wish=None):
        context = make_context(look, store, dialogs, today=lambda: date(2025, 12, 12))
        page = PrintingPage(context, printers=tray)
        qtbot.addWidget(page)
        page.resize(1130, 700)
        page.enter(wish)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return make


def test_the_preview_of_a_bloc_holds_every_unit_and_total(show, filled):
    page = show(PrintWish("bloc_summary", bloc_uid="bloc"))
    text = page.preview.text()
    assert all(name in text for name in NAMES)
    assert all(total in text for total in ("105,00", "100,00", "95,00", "90,00"))


def test_another_page_asks_for_a_units_sheet(show, filled):
    page = show(PrintWish("score_sheet", unit_uid="u2"))
    assert page.unit.value() == "u2"
    assert "Xã Cẩm Đường" in page.preview.text()


def test_a_list_is_asked_for_by_its_key_alone(show, filled):
    page = show(DocumentKey.CAMPAIGN_LIST)
    assert page.document.value() == "campaign_list"
    assert not page.unit.isVisible()
    assert "phong trào" in page.preview.text().lower()


def test_the_sheet_of_the_key_waits_for_a_key(show, filled):
    page = show("key_sheet")
    assert page.preview.text() == ""
    assert not page._save.isEnabled()
    key = ensure_key(filled)
    page.reload()
    assert fingerprint(key.public_key) in page.preview.text()


def test_the_list_of_submissions_is_of_all_blocs(show, filled):
    page = show(DocumentKey.SUBMISSION_TRACKER)
    text = page.preview.text()
    assert "4/4 đơn vị" in text
    assert all(name in text for name in NAMES)
    assert not page.bloc.isVisible()


def test_an_office_without_a_period_prints_the_papers_that_need_none(qtbot, look, tray, tmp_path):
    with new_workspace(tmp_path) as empty:
        key = ensure_key(empty)
        page = PrintingPage(make_context(look, empty, FakeDialogs()), printers=tray)
        qtbot.addWidget(page)
        page.resize(1130, 700)
        with qtbot.waitExposed(page):
            page.show()
        assert "campaign_list" in [page.document.itemData(row) for row in range(page.document.count())]
        assert "score_sheet" not in [page.document.itemData(row) for row in range(page.document.count())]
        assert "chưa có kỳ đánh giá" in page._facts.text()
        page.enter("key_sheet")
        assert fingerprint(key.public_key) in page.preview.text()
        assert page._save.isEnabled()


def test_another_unit_gives_another_paper(show, filled):
    page = show(PrintWish("score_sheet", unit_uid="u2"))
    page.unit.set_value("u3")
    page.unit.edited.emit()
    assert "Xã Đăk Rve" in page.preview.text()


def test_a_published_version_is_shown_as_it_was_and_another_choice_leaves_it(show, filled):
    sheet = filled.scores.sheets(SheetFilter(period_uid="p2025", unit_uid="u2"))[0]
    road(filled, sheet, *PUBLISHED[1:], (SheetAction.CORRECT, SheetRole.APPRAISER))
    leaf = small_rules().leaves[0]
    save_entries(filled, sheet.uid, Round.APPRAISAL, [ScoreEntry(leaf.path, Points(325), note="Sai số")])
    page = show(PrintWish("score_sheet", unit_uid="u2", version=1))
    assert "bản 1 đã công bố" in page._facts.text()
    assert "3,25" not in page.preview.text()
    page.unit.edited.emit()
    assert "3,25" in page.preview.text()


def test_the_history_of_a_sheet_is_a_paper_of_its_own(show, filled):
    page = show(PrintWish("sheet_history", unit_uid="u2"))
    assert "Nộp phiếu" in page.preview.text()
    assert "Xã Cẩm Đường" in page.preview.text()


def test_the_saved_file_is_the_preview_byte_for_byte(show, filled, dialogs, tmp_path):
    page = show(PrintWish("score_sheet", unit_uid="u1"))
    dialogs.answers = [tmp_path / "phieu.pdf"]
    page._save.trigger()
    assert (tmp_path / "phieu.pdf").read_bytes() == page._paper.content
    assert "phieu.pdf" in page._line.text()


def test_a_saved_score_sheet_ticks_off_the_last_of_the_first_steps(show, filled, dialogs, tmp_path):
    page = show()
    dialogs.answers = [tmp_path / "phieu.pdf"]
    page._save.trigger()
    assert read_first_steps(filled).steps[4].is_done


def test_a_place_that_cannot_be_written_is_told(show, filled, dialogs, tmp_path):
    page = show(PrintWish("score_sheet", unit_uid="u1"))
    dialogs.answers = [tmp_path / "khong_co" / "phieu.pdf"]
    page._save.trigger()
    assert page._line.property("role") == "problem-line"


def test_the_printer_gets_every_page(qtbot, show, filled, tray):
    page = show(PrintWish("score_sheet", unit_uid="u0"))
    page._print.trigger()
    printed = QPdfDocument()
    printed.load(str(tray.target))
    assert printed.pageCount() == page._paper.pages
    assert "máy in" in page._line.text()


def test_printing_can_be_stopped_between_pages(show, filled, tray):
    page = show(PrintWish("score_sheet", unit_uid="u0"))

    def stop(job, done, failed, **_more):
        failed(CancelledError())

    page.context.runner.run = stop
    page._print.trigger()
    assert page._line.text() == "Đã dừng in; 0 trang đã ra máy in."


def test_without_a_sheet_the_page_says_what_is_missing(show, store):
    page = show()
    assert page._views_of_paper.currentIndex() == 1
    assert not page._save.isEnabled()


def test_another_page_asks_for_the_minute_of_an_import(show, store):
    keep_minute(store, make_minute(8), MORNING)
    keep_minute(store, replace(make_minute(1), import_uid="nhap2"), MORNING)
    page = show(PrintWish("reconciliation", import_uid=IMPORT))
    assert page.minute.value() == IMPORT
    assert "lần gửi 3" in page.minute.text()
    assert "Tổng cộng 8 mục." in page.preview.text()
    assert not page.unit.isVisible()
    page.minute.set_value("nhap2")
    page.minute.edited.emit()
    assert "Tổng cộng 1 mục." in page.preview.text()


def test_a_paper_without_an_import_asks_for_none(show, filled):
    assert not show(PrintWish("score_sheet", unit_uid="u1")).minute.isVisible()


def test_without_a_decision_there_is_no_minute_to_print(show, filled):
    page = show("reconciliation")
    assert "chưa có biên bản đối chiếu" in page._nothing._sentence.text()
    assert not page._save.isEnabled()
