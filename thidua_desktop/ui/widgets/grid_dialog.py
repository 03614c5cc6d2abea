"""A dialog around a grid of figures: what is typed is looked at, then stored by a verb, or given up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.figure_grid import FigureGrid
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import error_sentence, issue_sentence

_WIDTH_PX, _HEIGHT_PX = 1120, 620
_GRID_PX = 180
_FEW_ISSUES = 6


class GridDialog(QDialog):
    """The subclass fills `bar`, `grid` and `about`, and stores in `store_figures`."""

    HELP_ID = ""

    save: QPushButton

    def __init__(self, title: str, verb: str, context: PageContext, parent: QWidget) -> None:
        """Build the parts; `verb` stands on the button that stores. The subclass calls `lay_out` last."""
        super().__init__(parent)
        self.context = context
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        add_help_key(self)
        self.bar = FlowBar(self)
        self.told = wrapped_label("", "notice-line", self)
        self.problem = wrapped_label("", "problem-line", self)
        self.look_again = wrapped_label("", "tell-line", self)
        self.about = wrapped_label("", "muted", self)
        for line in (self.told, self.problem, self.look_again):
            line.hide()
        self.grid = FigureGrid(context.look, title, self)
        self.grid.setMinimumHeight(context.look.px(_GRID_PX))
        self.grid.told.connect(self.tell)
        self.grid.figures.edited.connect(self._take_edit)
        self.grid.selectionModel().currentChanged.connect(self._tell_about)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(Space.SMALL)
        for keys in (*keys_of(Do.SAVE), *keys_of(Do.SAVE_AND_CLOSE)):
            QShortcut(QKeySequence(keys), self, self.submit)
        self._verb = verb

    # ------------------------------------------------------------------ for the subclass to fill

    def store_figures(self) -> None:
        """Store what is typed; called once nothing unreadable is left."""
        raise NotImplementedError

    def look_over(self) -> None:
        """Mark what looks wrong among the figures as they stand."""

    def about_cell(self, row: int, column: int) -> str:
        """Say what a cell is about."""
        raise NotImplementedError

    # ------------------------------------------------------------------ for the subclass to use

    def lay_out(self) -> None:
        """Put the parts together. Tab starts at what was made first, so the buttons are made last."""
        look, verb = self.context.look, self._verb
        close = QPushButton(self.tr("Đóng"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.save = QPushButton(verb, self)
        self.save.setProperty("primary", "true")
        self.save.setAutoDefault(False)
        self.save.setToolTip(tip_of(verb, keys_of(Do.SAVE)))
        self.save.clicked.connect(self.submit)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addLayout(self.tools)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.save)
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.GAP)
        for part in (self.bar, self.told, self.problem, self.look_again):
            inside.addWidget(part)
        inside.addWidget(self.grid, 1)
        inside.addWidget(self.about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(scrolled(content, self), 1)
        layout.addLayout(buttons)
        self.resize(look.dialog_size(self.parentWidget(), _WIDTH_PX, _HEIGHT_PX))

    def tell(self, words: str) -> None:
        """Say what went well."""
        self.problem.hide()
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def show_problem(self, problem: ThiduaError | str) -> None:
        """Say what keeps the figures from being stored."""
        if isinstance(problem, CancelledError):
            return
        self.told.hide()
        if isinstance(problem, str):
            self.problem.setText(problem)
        else:
            sentences = [issue_sentence(issue) for issue in problem.issues[:_FEW_ISSUES]]
            self.problem.setText("\n".join([error_sentence(problem), *sentences]))
        self.problem.show()

    def add_tool(self, words: str, icon: str) -> QPushButton:
        """Add a button on the left below the grid."""
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        self.context.look.dress(button, icon)
        self.tools.insertWidget(self.tools.count(), button)
        return button

    def is_dirty(self) -> bool:
        """Tell whether anything typed is not stored."""
        return bool(self.grid.figures.changes() or self.grid.figures.wrong())

    def may_lose(self) -> bool:
        """Ask before what is typed is thrown away."""
        return not self.is_dirty() or self.context.dialogs.confirm_loss(self.windowTitle())

    # ------------------------------------------------------------------ frame

    def submit(self) -> None:
        """Store, unless a cell cannot be read."""
        wrong = self.grid.figures.wrong()
        if wrong:
            words = self.tr("Còn {count} ô không đọc được (màu đỏ). Hãy sửa rồi lưu lại.")
            self.show_problem(words.format(count=len(wrong)))
            return
        self.problem.hide()
        self.store_figures()

    def reject(self) -> None:
        """Close; ask first when something typed would be lost."""
        if self.may_lose():
            super().reject()

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def _take_edit(self) -> None:
        self.told.hide()
        self.look_over()
        self._tell_about()

    def _tell_about(self) -> None:
        index = self.grid.currentIndex()
        self.about.setText(self.about_cell(index.row(), index.column()) if index.isValid() else "")
