"""Questions, file choices and error boxes: the only place with QMessageBox and QFileDialog."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.widgets.labels import wrapped_label

WORKBOOKS = mark("Sổ tính Excel (*.xlsx)")
WORKBOOKS_AND_OLD = mark("Sổ tính Excel (*.xlsx *.xlsm *.xls *.ods)")
PDF_FILES = mark("Tệp PDF (*.pdf)")
CATALOGUE_FILES = mark("Danh mục (*.xlsx *.csv)")
KEY_FILES = mark("Tệp khóa (*.json)")
KEPT_COPIES = mark("Bản sao lưu (*.thidua *.truoc_nang_cap_*)")
ANY_FILE = mark("Mọi tệp (*)")


class Dialogs:
    """Ask and tell. A decision has verbs on its buttons; what went well is never a box (`Page.notice`)."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Show everything over `parent`."""
        self._parent = parent
        self._look = look
        self._folder = ""

    def ask(self, question: str, verb_yes: str, verb_no: str, detail: str = "") -> bool:
        """Ask for one decision; True for `verb_yes`. Esc and closing mean `verb_no`."""
        return self.choose(question, (verb_yes, verb_no), detail) == 0

    def choose(self, question: str, verbs: Sequence[str], detail: str = "", default: int = 0) -> int:
        """Ask to choose one of several verbs; gives its place. Enter means `default`, Esc the last one."""
        box = QMessageBox(self._parent)
        box.setWindowTitle(_tr("Xin quyết định"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(detail)
        buttons = [box.addButton(verb, QMessageBox.ButtonRole.ActionRole) for verb in verbs]
        box.setDefaultButton(_push(buttons[default]))
        box.setEscapeButton(buttons[-1])
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return buttons.index(clicked) if clicked in buttons else len(buttons) - 1

    def confirm_loss(self, what: str) -> bool:
        """Ask before something typed is thrown away; True means throw it away."""
        question = _tr("{what} chưa được lưu.").format(what=what)
        verbs = (_tr("Bỏ phần chưa lưu"), _tr("Quay lại nhập tiếp"))
        return self.choose(question, verbs, default=1) == 0

    def choose_open_file(self, title: str, file_filter: str = WORKBOOKS) -> Path | None:
        """Let the person choose a file that exists; None when nothing was chosen."""
        name, _ = QFileDialog.getOpenFileName(self._parent, title, self._folder, translated(file_filter))
        return self._remember(name)

    def choose_open_files(self, title: str, file_filter: str = WORKBOOKS) -> list[Path]:
        """Let the person choose files that exist; empty when nothing was chosen."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, self._folder, translated(file_filter))
        if names:
            self._remember(names[0])
        return [Path(name) for name in names]

    def choose_folder(self, title: str) -> Path | None:
        """Let the person choose a folder; None when nothing was chosen."""
        name = QFileDialog.getExistingDirectory(self._parent, title, self._folder)
        if not name:
            return None
        self._folder = name
        return Path(name)

    def choose_save_file(self, title: str, suggested: str, file_filter: str = WORKBOOKS) -> Path | None:
        """Let the person name a file to write; the dialog asks before an existing one is replaced."""
        start = str(Path(self._folder) / suggested) if self._folder else suggested
        name, _ = QFileDialog.getSaveFileName(self._parent, title, start, translated(file_filter))
        return self._remember(name)

    def ask_passphrase(self, reason: str) -> str | None:
        """Ask for the passphrase of this computer's key, saying why; None when the person leaves it."""
        from thidua_desktop.ui.passphrase import PassphraseDialog  # start-up: rarely needed

        dialog = PassphraseDialog(reason, self._look, self._parent)
        typed = dialog.value() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return typed

    def open_file(self, path: Path) -> None:
        """Open a file in the program the computer has for it; say so when there is none."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.show_error(_tr("Máy này chưa có chương trình mở tệp {name}.").format(name=path.name))

    def show_error(self, problem: ThiduaError | str) -> None:
        """Tell what went wrong and what to do, with all issues when there are any; nothing on cancelling."""
        if isinstance(problem, CancelledError):
            return
        text = problem if isinstance(problem, str) else _error_text(problem)
        if not isinstance(problem, str) and problem.issues:
            self.show_issues(text, problem.issues)
            return
        box = QMessageBox(self._parent)
        box.setWindowTitle(_tr("Không làm được"))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.addButton(_tr("Đã hiểu"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()

    def show_issues(self, title: str, issues: Sequence[Issue]) -> None:
        """List all problems at once, each with its place."""
        from thidua_desktop.ui.widgets.issue_list import IssueList  # start-up: rarely needed

        dialog = IssuesDialog(self._parent)
        dialog.setWindowTitle(_tr("Những chỗ cần xem lại"))
        listing = IssueList(self._look, dialog)
        listing.set_issues(issues)
        close = QPushButton(_tr("Đóng"), dialog)
        close.setDefault(True)
        close.clicked.connect(dialog.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(wrapped_label(title, "section", dialog))
        layout.addWidget(listing, 1)
        layout.addLayout(row)
        dialog.resize(self._look.dialog_size(self._parent, 760, 460))
        dialog.exec()
        dialog.deleteLater()

    def _remember(self, name: str) -> Path | None:
        if not name:
            return None
        self._folder = str(Path(name).parent)
        return Path(name)


class IssuesDialog(QDialog):
    """The list of what is to be looked at again; help can be read beside it."""

    HELP_ID = "import_errors"

    def __init__(self, parent: QWidget) -> None:
        """Block the window below alone, so that the help window stays usable."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        add_help_key(self)


def crash_note(parent: QWidget, log_path: Path | None) -> QDialog:
    """Make the window after a mistake of ours: what was kept, what to do, where the log is. Frees itself."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Có lỗi ngoài dự kiến"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_tr("Việc vừa làm không hoàn thành. Những gì đã lưu trước đó vẫn còn nguyên."))
    if log_path is None:
        box.setInformativeText(_tr("Hãy đóng rồi mở lại chương trình."))
    else:
        sentence = _tr("Nếu lỗi lặp lại, hãy gửi tệp nhật ký này cho người hỗ trợ:\n{path}")
        box.setInformativeText(sentence.format(path=log_path))
    box.addButton(_tr("Đã hiểu"), QMessageBox.ButtonRole.AcceptRole)
    return box


def _error_text(problem: ThiduaError) -> str:
    from thidua_desktop.ui.words import error_sentence  # start-up: the sentences load all records

    text = error_sentence(problem)
    return _tr("{place}: {text}").format(place=problem.where, text=text) if problem.where else text


def _push(button: QAbstractButton) -> QPushButton:
    assert isinstance(button, QPushButton)  # noqa: S101  # QMessageBox makes nothing else
    return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
