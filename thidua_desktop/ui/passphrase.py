"""Signing with a key that has a passphrase: asked for when it is needed, kept nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here, as everywhere in the window
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.changes import Progress

T = TypeVar("T")
_ASKS = frozenset({"keys.passphrase_needed", "keys.passphrase_wrong"})
_SIZE = (460, 240)


@dataclass(frozen=True, slots=True)
class SignedJob(Generic[T]):
    """A job of the lane that signs; `work` gets the passphrase, None while none was asked for."""

    work: "Callable[[Store, Progress, str | None], T]"
    done: Callable[[T], None]
    failed: Callable[[ThiduaError], None]
    title: str = ""

    def start(self, context: PageContext, owner: QWidget, passphrase: str | None = None) -> None:
        """Run; a passphrase that is needed or wrong is asked for, as often as the person types one."""

        def refused(problem: ThiduaError) -> None:
            if problem.code not in _ASKS:
                self.failed(problem)
                return
            typed = context.dialogs.ask_passphrase(error_sentence(problem))
            if typed is not None:
                self.start(context, owner, typed)

        context.runner.run(
            lambda store, progress: self.work(store, progress, passphrase),
            self.done,
            refused,
            title=self.title,
            owner=owner,
        )


class PassphraseDialog(QDialog):
    """Ask for the passphrase of this computer's key; `value` is what was typed."""

    HELP_ID = "settings"

    def __init__(self, reason: str, look: Look, parent: QWidget | None = None) -> None:
        """Say why it is asked for; Enter goes on, Esc leaves it."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Mật khẩu khóa"))
        add_help_key(self)
        self.edit = PassphraseEdit(self)
        self.edit.setAccessibleName(self.tr("Mật khẩu khóa"))
        name = text_label(self.tr("Mật khẩu khóa"), "field", self)
        name.setBuddy(self.edit)
        shown = QCheckBox(self.tr("Hiện chữ đang gõ"), self)
        shown.toggled.connect(self.edit.show_letters)
        self.verb = QPushButton(self.tr("Dùng mật khẩu này"), self)
        self.verb.setProperty("primary", "true")
        self.verb.setDefault(True)
        self.verb.setEnabled(False)
        self.verb.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Để sau"), self)
        leave.clicked.connect(self.reject)
        self.edit.textChanged.connect(self._follow)
        buttons = FlowBar(self)
        buttons.addStretch()
        buttons.addWidget(leave)
        buttons.addWidget(self.verb)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.SMALL)
        for widget in (wrapped_label(reason, "tell-line", self), name, self.edit, shown):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(buttons)
        self.resize(look.dialog_size(parent, *_SIZE))
        self.edit.setFocus()

    def value(self) -> str:
        """Give what was typed."""
        return self.edit.value()

    def _follow(self) -> None:
        self.verb.setEnabled(bool(self.edit.value()))
