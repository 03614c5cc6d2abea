"""Qt's own words in Vietnamese."""

import functools
import operator
import re
import sys

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from thidua_desktop import paths
from thidua_desktop.ui.qt_words import QtWords, install_qt_words, read_ts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PLACEHOLDER = re.compile(r"%\d|%n")
UNTRANSLATED = {"QShortcut", "QGuiApplication", "QPageSize"}
"""Names of keys stand on the keyboard, names of sizes on the paper; one is the direction of writing."""
UNREAD = re.compile(r"\W*|Alt\+\w+|Form")
"""Signs, keys, and the title of a part that never is a window."""


@pytest.fixture(scope="module")
def words():
    return read_ts(paths.resource("i18n", "qtbase_vi.ts"))


def test_standard_buttons_speak_vietnamese(qapp, qtbot):
    translator = install_qt_words(qapp, paths.resource("i18n", "qtbase_vi.ts"))
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Save)
    qtbot.addWidget(box)
    shown = {box.button(kind).text().replace("&", "") for kind in (kinds.Ok, kinds.Cancel, kinds.Save)}
    qapp.removeTranslator(translator)
    assert shown == {"Đồng ý", "Hủy", "Lưu"}


def test_every_translation_keeps_the_places_of_values(words):
    lost = [
        source
        for (_, source), translation in words.items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(translation))
    ]
    assert lost == []


def test_a_text_without_translation_stays_as_it_is(qapp):
    translator = install_qt_words(qapp, paths.resource("i18n", "qtbase_vi.ts"))
    assert translator.translate("QShortcut", "Home") == "Home"
    qapp.removeTranslator(translator)


class Recorder(QtWords):
    """Remember the words of Qt that were asked for and are not there."""

    def __init__(self, words) -> None:
        super().__init__(words)
        self.missing = set()

    def translate(self, context, source, disambiguation=None, number=-1):
        is_read = context.startswith("Q") and context not in UNTRANSLATED and not UNREAD.fullmatch(source)
        if is_read and (context, source) not in self._words:
            self.missing.add((context, source))
        return super().translate(context, source, disambiguation, number)


@pytest.fixture
def recorder(qapp, words):
    translator = Recorder(words)
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def message_box():
    box = QMessageBox()
    box.setStandardButtons(
        functools.reduce(operator.or_, (one for one in QMessageBox.StandardButton if one.value))
    )
    box.setDetailedText("chi tiết")
    return box


def file_dialog(mode, acceptance, folder):
    dialog = QFileDialog(None, "Chọn tệp", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(acceptance)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    return dialog


def file_dialogs(folder):
    (folder / "tệp.txt").write_text("chữ", encoding="utf-8")
    (folder / "thư mục").mkdir()
    modes = QFileDialog.FileMode
    opens, saves = QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave
    return [
        file_dialog(modes.ExistingFile, opens, folder),
        file_dialog(modes.ExistingFiles, opens, folder),
        file_dialog(modes.AnyFile, saves, folder),
        file_dialog(modes.Directory, opens, folder),
    ]


def field(kind, text="chữ đã gõ"):
    one = kind()
    if text:
        one.insert(text) if isinstance(one, QLineEdit) else one.setPlainText(text)
        one.selectAll()
    return one


def menus(widget):
    """Give the menu of a field, as the right mouse button opens it."""
    inner = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    maker = getattr(inner, "createStandardContextMenu", None)
    return [maker()] if maker is not None else []


def test_everything_qt_shows_by_itself_is_in_vietnamese(qtbot, recorder, tmp_path):
    printer = QPrinter()
    shown = [message_box(), *file_dialogs(tmp_path), QCalendarWidget()]
    if sys.platform != "win32":  # there the dialog is Windows' own, and needs a printer
        shown.append(print_dialog(printer))
    shown += [field(QLineEdit), field(QPlainTextEdit), field(QTextEdit), QTextBrowser()]
    password, box, tabs = QLineEdit(), QComboBox(), QTabWidget()
    password.setEchoMode(QLineEdit.EchoMode.Password)
    box.setEditable(True)
    tabs.setTabsClosable(True)
    tabs.addTab(QWidget(), "thẻ")
    for widget in (*shown, password, box, tabs):
        qtbot.addWidget(widget)
        widget.show()
        for menu in menus(widget):
            qtbot.addWidget(menu)
            menu.popup(widget.pos())
        QCoreApplication.processEvents()
    assert recorder.missing == set()


def print_dialog(printer):
    dialog = QPrintDialog(printer)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog
