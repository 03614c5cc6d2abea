"""The lines of a sheet that are to be followed up: what was said, and whether somebody has seen to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.line_comments import FlaggedLine, flagged_lines
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.line_words import moment_words
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.tab_order import follow_layout


class FlaggedDialog(QDialog):
    """`chosen` (path) goes to a line and closes; `settled` (uid, is done) as the panel's."""

    HELP_ID = "scoring"
    chosen = Signal(str)
    settled = Signal(str, bool)

    def __init__(self, view: SheetView, look: Look, parent: QWidget) -> None:
        """List what is open."""
        super().__init__(parent)
        add_help_key(self)
        self._view = view
        self.setWindowTitle(self.tr("Dòng cần theo dõi"))
        self._facts = wrapped_label("", "muted", self)
        self.table: RecordTable[FlaggedLine] = RecordTable(self._columns(), look, key=_key, parent=self)
        self.table.set_noun(self.tr("ý kiến"))
        self.table.view.setAccessibleName(self.tr("Những dòng cần theo dõi"))
        self.table.set_empty(
            self.tr("Không có dòng nào cần theo dõi"),
            self.tr("Chọn một dòng trong phiếu, ghi ý kiến ở khung bên phải và đánh dấu “Cần theo dõi”."),
        )
        self.table.opened.connect(self._go)
        self.table.selected.connect(self._follow)
        self.with_done = QCheckBox(self.tr("Cả việc đã xử lý xong"), self)
        self.with_done.toggled.connect(self._fill)
        self.settle_button = QPushButton(self.tr("Đã xử lý xong"), self)
        self.settle_button.setAutoDefault(False)
        self.settle_button.clicked.connect(self._settle)
        self.go_button = QPushButton(self.tr("Đến dòng này"), self)
        self.go_button.setProperty("primary", "true")
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._go)
        self._lay_out()
        self.resize(look.dialog_size(self.parentWidget(), 760, 440))
        self.show_view(view)

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def show_view(self, view: SheetView) -> None:
        """Show the list as it stands now; another sheet than the one that was asked about is left alone."""
        if view.sheet.uid == self._view.sheet.uid:
            self._view = view
            self._facts.setText(view.unit_name)
            self._fill()

    def _fill(self) -> None:
        lines = flagged_lines(self._view.rule_set, self._view.comments, with_done=self.with_done.isChecked())
        self.table.set_records(lines)
        if lines and self.table.current() is None:
            self.table.go_to(0)
        self._follow(self.table.current())

    def _follow(self, line: FlaggedLine | None) -> None:
        self.go_button.setEnabled(line is not None)
        self.settle_button.setEnabled(line is not None)
        is_done = line is not None and not line.comment.is_open
        self.settle_button.setText(self.tr("Theo dõi lại") if is_done else self.tr("Đã xử lý xong"))

    def _go(self) -> None:
        line = self.table.current()
        if line is not None:
            self.accept()
            self.chosen.emit(line.criterion.path)

    def _settle(self) -> None:
        line = self.table.current()
        if line is not None:
            self.settled.emit(line.comment.uid, line.comment.is_open)

    def _columns(self) -> list[Column[FlaggedLine]]:
        return [
            Column(
                self.tr("TT"),
                lambda one: one.criterion.code,
                sort=lambda one: one.criterion.position,
                width=64,
            ),
            Column(self.tr("Ý kiến"), lambda one: one.comment.text, stretch=3),
            Column(self.tr("Tiêu chí"), lambda one: one.criterion.text, stretch=2, from_width=560),
            Column(
                self.tr("Ghi lúc"),
                lambda one: moment_words(one.comment.written_at),
                sort=lambda one: one.comment.written_at,
                width=132,
                from_width=640,
            ),
            Column(
                self.tr("Tình trạng"),
                self._state,
                width=140,
                is_badge=True,
                tone=lambda one: "amber" if one.comment.is_open else "green",
            ),
        ]

    def _state(self, line: FlaggedLine) -> str:
        if line.comment.is_open:
            return self.tr("Cần theo dõi")
        return self.tr("Xong {day}").format(day=format_date(line.comment.done_on))

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Đóng"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = FlowBar(self)
        buttons.addWidget(close)
        buttons.addWidget(self.settle_button)
        buttons.addWidget(self.go_button)
        foot = QHBoxLayout()
        foot.addWidget(self.with_done)
        foot.addStretch()
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._facts)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)


def _key(line: FlaggedLine) -> str:
    return line.comment.uid
