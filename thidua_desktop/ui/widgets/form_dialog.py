"""A form in a dialog of its own: a verb saves, Esc asks before anything typed is lost."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.form_fields import Field, Section
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_form import RecordForm
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import error_sentence, issue_sentence


class FormDialog(QDialog):
    """Show a form; `submitted` hands on FormValues once the fields' own checks pass.

    The dialog stays open until the page says `close_kept` (it was saved); `show_problem` says why not.
    Open it with `open()`: it blocks its window without a loop of its own. Its help page is that of what it
    lies over, unless a subclass names another.
    """

    HELP_ID = ""
    submitted = Signal(object)
    unlock_asked = Signal()
    """The person wants to change what is settled."""

    def __init__(
        self,
        title: str,
        fields: Sequence[Field | Section],
        look: Look,
        verb: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the form; `verb` stands on the button that saves."""
        super().__init__(parent)
        self._confirm_loss: Callable[[str], bool] | None = None
        self.setWindowTitle(title)
        self.form = RecordForm(fields, look, self)
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        self._save = QPushButton(verb, self)
        self._save.setProperty("primary", "true")
        self._save.setAutoDefault(False)
        self._save.setToolTip(tip_of(verb, keys_of(Do.SAVE)))
        self._save.clicked.connect(self.submit)
        self._save.installEventFilter(self)
        self.form.finished.connect(self._save.setFocus)
        for keys in (*keys_of(Do.SAVE), *keys_of(Do.SAVE_AND_CLOSE)):
            QShortcut(QKeySequence(keys), self, self.submit)
        add_help_key(self)
        self._locked_line = wrapped_label("", "tell-line", self)
        self._locked_line.hide()
        self._unlock = QPushButton(self.tr("Bỏ chốt để sửa"), self)
        self._unlock.setAutoDefault(False)
        self._unlock.clicked.connect(self.unlock_asked)
        self._unlock.hide()
        self._needs = wrapped_label(self.tr("* ô vàng là bắt buộc"), "muted", self)
        self._lay_out(look)

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def guard_with(self, confirm_loss: Callable[[str], bool]) -> None:
        """Name who asks before something typed is lost (`Dialogs.confirm_loss`)."""
        self._confirm_loss = confirm_loss

    def set_locked(self, reason: str, *, may_unlock: bool = True) -> None:
        """Show the values only, saying why; an empty reason lets them be changed again.

        `may_unlock` offers to take the lock away.
        """
        is_locked = bool(reason)
        self._locked_line.setText(reason)
        self._locked_line.setVisible(is_locked)
        self._unlock.setVisible(is_locked and may_unlock)
        self._save.setVisible(not is_locked)
        self._needs.setVisible(not is_locked)
        self.form.set_read_only(is_locked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the button that saves presses it, after Enter has led there from the last field."""
        if watched is self._save and event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]  # a key press is a QKeyEvent
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.submit()
                return True
        return super().eventFilter(watched, event)

    def submit(self) -> None:
        """Check the fields and hand the values on."""
        if self._save.isHidden():
            return
        self._problem.hide()
        if self.form.check():
            self.submitted.emit(self.form.record_values())

    def show_problem(self, problem: ThiduaError) -> None:
        """Show why saving was refused: under the fields it names, the rest above the buttons."""
        if isinstance(problem, CancelledError):
            return
        strangers = self.form.show_issues(problem.issues)
        sentences = [issue_sentence(issue) for issue in strangers]
        if strangers or not problem.issues:
            sentences.insert(0, error_sentence(problem))
        self._problem.setText("\n".join(sentences))
        self._problem.setVisible(bool(sentences))

    def close_kept(self) -> None:
        """Close without a question: what was typed is saved."""
        self.form.keep()
        self.accept()

    def reject(self) -> None:
        """Close; ask first when something typed would be lost."""
        if (
            self._confirm_loss is not None
            and self.form.is_dirty()
            and not self._confirm_loss(self.windowTitle())
        ):
            return
        super().reject()

    def _lay_out(self, look: Look) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields scroll it, and Tab goes to them alone
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll)
        inside.setProperty("role", "plain")
        around = QVBoxLayout(inside)
        around.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        around.addWidget(self.form)
        scroll.setWidget(inside)
        cancel = QPushButton(self.tr("Đóng"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(Space.PAGE, Space.GAP, Space.PAGE, Space.CARD)
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self._needs, 1)
        buttons.addStretch()
        buttons.addWidget(self._unlock)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        problem = QVBoxLayout()
        problem.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        problem.addWidget(self._problem)
        problem.addWidget(self._locked_line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(problem)
        layout.addLayout(buttons)
        room = look.dialog_size(self.parentWidget(), 720, 620)
        wanted = self.form.sizeHint().height() + look.px(100)
        self.resize(room.width(), min(wanted, room.height()))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field."""
        super().showEvent(event)
        self.form.focus_first()
