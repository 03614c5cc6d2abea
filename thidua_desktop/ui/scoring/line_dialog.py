"""The frame of dialogs about lines of a sheet: a list on top, what belongs to the chosen line below."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.keys import Do, keys_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.editors import LinesEditor
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import error_sentence, issue_sentence

R = TypeVar("R")

_MOST_ISSUES = 5
_WIDTH, _HEIGHT = 980, 640
_UNBOUND = 16_777_215
"""Qt's word for no maximum."""


class LineDialog(QDialog, Generic[R]):
    """A list of lines and a part below it that follows the chosen line.

    A subclass gives columns and key, fills `below`, and answers `follow`; it says with `is_dirty` whether
    something typed would be lost. `submit` is Ctrl+Enter and the main button.
    """

    HELP_ID = "sheet_steps"

    def __init__(self, title: str, intro: str, look: Look, parent: QWidget) -> None:
        """Make the parts; the subclass calls `lay_out` when it has filled them."""
        super().__init__(parent)
        add_help_key(self)
        self._look = look
        self._confirm_loss: Callable[[str], bool] | None = None
        self._chosen: R | None = None
        self.setWindowTitle(title)
        self._intro = wrapped_label(intro, "muted", self)
        self.table: RecordTable[R] = RecordTable(self.columns(), look, key=self.key_of, parent=self)
        self.table.selected.connect(self._take_line)
        self.below = QVBoxLayout()
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        for keys in (*keys_of(Do.SAVE), *keys_of(Do.SAVE_AND_CLOSE)):
            QShortcut(QKeySequence(keys), self, self.submit)

    # ------------------------------------------------------------------ for the subclass to fill

    def columns(self) -> list[Column[R]]:
        """Describe the list."""
        raise NotImplementedError

    def key_of(self, record: R) -> Hashable:
        """Give what knows a line again."""
        raise NotImplementedError

    def follow(self, record: R | None) -> None:
        """Show what belongs to another line."""
        raise NotImplementedError

    def submit(self) -> None:
        """Do what the dialog is for."""
        raise NotImplementedError

    def is_dirty(self) -> bool:
        """Tell whether something typed is not kept yet."""
        return False

    # ------------------------------------------------------------------ for the subclass to use

    def chosen(self) -> R | None:
        """Give the line that the part below speaks of."""
        return self._chosen

    def show_records(self, records: Sequence[R]) -> None:
        """Show the lines; the cursor stays on its line or goes to the first."""
        self.table.set_records(records)
        if self.table.current() is None and self.table.visible_records():
            self.table.go_to(0)
        self._take_line(self.table.current())

    def repaint_line(self, record: R) -> None:
        """Show anew what a column says of a line."""
        row = self.table.model.row_of(self.key_of(record))
        if row is not None:
            last = self.table.model.columnCount() - 1
            self.table.model.dataChanged.emit(
                self.table.model.index(row, 0), self.table.model.index(row, last)
            )

    def guard_with(self, confirm_loss: Callable[[str], bool]) -> None:
        """Name who asks before something typed is lost (`Dialogs.confirm_loss`)."""
        self._confirm_loss = confirm_loss

    def show_problem(self, problem: ThiduaError | str | None) -> None:
        """Say above the buttons why something was refused; None takes it away."""
        if isinstance(problem, CancelledError):
            return
        lines = [problem or ""] if not isinstance(problem, ThiduaError) else self._sentences(problem)
        self._problem.setText("\n".join(lines))
        self._problem.setVisible(any(lines))

    def make_editor(self, words: str, least_px: int) -> LinesEditor:
        """Make the editor of the part below; it takes the room that is left there."""
        editor = _RoomyEditor(words, self._look, self)
        editor.setAccessibleName(words)
        editor.setMinimumHeight(self._look.px(least_px))
        editor.setMaximumHeight(_UNBOUND)
        return editor

    def button(self, text: str, handler: Callable[[], None], *, primary: bool = False) -> QPushButton:
        """Make a button for the row at the foot."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("primary", "true")
        button.clicked.connect(handler)
        return button

    def lay_out(
        self, left: Sequence[QWidget], right: Sequence[QWidget], shares: tuple[int, int] = (1, 1)
    ) -> None:
        """Put the parts together; widgets on the left and right of the foot, "Đóng" before the right ones.

        `shares` are those of list and part below in the height.
        """
        inside = QWidget(self)
        inside.setProperty("role", "plain")
        self.below.setContentsMargins(0, 0, Space.SMALL, 0)
        self.below.setSpacing(Space.SMALL)
        inside.setLayout(self.below)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        for widget in left:
            foot.addWidget(widget)
        foot.addStretch()
        for widget in (self.button(self.tr("Đóng"), self.reject), *right):
            foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._intro)
        layout.addWidget(self.table, shares[0])
        layout.addWidget(scroll, shares[1])
        layout.addWidget(self._problem)
        layout.addLayout(foot)
        self.resize(self._look.dialog_size(self.parentWidget(), _WIDTH, _HEIGHT))

    # ------------------------------------------------------------------ frame

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def reject(self) -> None:
        """Close; ask first when something typed would be lost."""
        if self.is_dirty() and self._confirm_loss is not None and not self._confirm_loss(self.windowTitle()):
            return
        super().reject()

    def close_kept(self) -> None:
        """Close without a question."""
        self.accept()

    def _take_line(self, record: R | None) -> None:
        self._chosen = record
        self.follow(record)

    def _sentences(self, problem: ThiduaError) -> list[str]:
        issues = [issue_sentence(issue) for issue in problem.issues]
        lines = [error_sentence(problem), *issues[:_MOST_ISSUES]]
        more = len(issues) - _MOST_ISSUES
        return [*lines, self.tr("… và {count} chỗ nữa").format(count=more)] if more > 0 else lines


class _RoomyEditor(LinesEditor):
    """Asks for its least height only, so that it is what grows and shrinks with the window."""

    def sizeHint(self) -> QSize:
        """Ask for as little as may be."""
        return QSize(super().sizeHint().width(), self.minimumHeight())
