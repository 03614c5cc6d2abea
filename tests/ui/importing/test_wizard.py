"""The wizard of every import, tried with a catalogue: steps, files beside it, drops, Esc, cancelling."""

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.domain.errors import CancelledError
from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.importing.choice_row import ChoiceRow
from thidua_desktop.ui.importing.file_step import FileDrop, files_of
from thidua_desktop.ui.units.import_dialog import CatalogueImportDialog

GOOD = "Mã,Tên,Loại\nX1,Xã Một,xã\nX2,Xã Hai,xã\n"
BAD = GOOD + ",Xã không mã,xã\n"


@pytest.fixture
def wizard(qtbot, look, store):
    made = CatalogueImportDialog(make_context(look, store, FakeDialogs()))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


@pytest.fixture
def a_file(tmp_path):
    def make(text):
        path = tmp_path / "Danh mục xã.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def codes(store):
    return {unit.code for unit in store.units.all()}


def test_nothing_is_stored_before_the_third_step(wizard, a_file, store):
    wizard.read_file(a_file(GOOD))
    assert (wizard._step(), wizard.check_step.tally.tally) == (2, Tally(new=2))
    assert "X1" not in codes(store)
    wizard.save.click()
    assert wizard._step() == 3
    assert {"X1", "X2"} <= codes(store)


def test_the_last_step_closes_with_its_own_verb(wizard, a_file):
    wizard.read_file(a_file(GOOD))
    wizard.save.click()
    assert wizard.save.text() == "Xong"
    assert wizard.result_step.line.property("role") == "notice-line"
    wizard.save.click()
    assert not wizard.isVisible()


def test_a_result_with_something_left_out_is_not_green(wizard):
    wizard.result_step.show_result(Tally(new=2, refused=1), "Đã lưu 2 dòng.")
    assert wizard.result_step.line.property("role") == "tell-line"
    assert wizard.result_step._title.text() == "Đã lưu, còn phần không nhận"


def test_a_mended_file_is_checked_again(wizard, a_file, qtbot):
    wizard.read_file(a_file(BAD))
    assert not wizard.save.isEnabled()
    a_file(GOOD)
    qtbot.keyClick(wizard, Qt.Key.Key_F5)
    assert wizard.save.isEnabled()
    assert wizard.check_step.problems.records() == []


def test_the_list_of_problems_becomes_a_workbook(wizard, a_file, tmp_path):
    wizard.read_file(a_file(BAD))
    wizard.context.dialogs.answers = [tmp_path / "loi.xlsx"]
    wizard._list.trigger()
    listed = read_workbook(tmp_path / "loi.xlsx").sheets[0]
    assert listed.rows[1][2:6] == ("Danh mục xã", "A4", "", "Dòng này chưa có mã.")
    assert wizard._said.property("role") == "notice-line"


def test_a_template_filled_in_comes_in_through_the_wizard(wizard, tmp_path, store):
    path = tmp_path / "mau.xlsx"
    wizard.context.dialogs.answers = [path]
    wizard._template.trigger()
    book = openpyxl.load_workbook(path)
    for column, text in enumerate(("X9", "Xã Chín", "xã"), start=1):
        book.worksheets[0].cell(2, column).value = text
    book.save(path)
    wizard.read_file(path)
    wizard.save.click()
    assert "X9" in codes(store)


def test_a_dropped_file_is_checked(wizard, a_file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_file(GOOD)))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    assert wizard.findChild(FileDrop).eventFilter(wizard, event)
    assert wizard._step() == 2


def test_only_files_that_can_be_read_are_taken_from_a_drop(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.CSV", "b.pdf")])
    assert [path.name for path in files_of(data, (".csv", ".xlsx"))] == ["a.CSV"]


def test_esc_with_nothing_to_lose_asks_nothing(wizard, a_file, qtbot):
    wizard.read_file(a_file(GOOD))
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert wizard.context.dialogs.seen == []


def test_a_cancelled_check_says_nothing_and_stays(wizard, a_file, monkeypatch):
    def cancelled(_store, _progress):
        raise CancelledError

    wizard.checking = lambda _path: cancelled
    wizard.read_file(a_file(GOOD))
    assert (wizard._step(), wizard._said.isVisible(), wizard._is_busy) == (1, False, False)


def test_going_back_leads_to_another_file(wizard, a_file):
    wizard.read_file(a_file(GOOD))
    wizard.back.click()
    assert wizard._step() == 1
    wizard.read_file(a_file(BAD))
    assert wizard.check_step.tally.tally == Tally(new=2, refused=1)


def test_one_of_two_verbs_is_the_answer(qtbot):
    row = ChoiceRow(("Lấy cả", "Bỏ qua"))
    qtbot.addWidget(row)
    row.ask("Lấy phần đã sửa?", None)
    assert row.is_open()
    row.buttons[0].click()
    row.buttons[1].click()
    assert (row.answer(), row.is_open()) == (1, False)
    row.buttons[1].click()
    assert row.answer() is None


@pytest.mark.parametrize("size", [(900, 640), (900, 530)], ids=["100", "125"])
@pytest.mark.parametrize("text", [GOOD, BAD], ids=["good", "bad"])
def test_every_step_is_whole_named_and_vietnamese(wizard, a_file, size, text):
    wizard.resize(*size)
    look_over(wizard)
    wizard.read_file(a_file(text))
    look_over(wizard)
    wizard.save.click()
    look_over(wizard)
    assert wizard.height() <= size[1]
