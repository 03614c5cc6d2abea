"""The preview of a received package: who sent it, what would change, what a person has to decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.glossary import TERMS
from thidua_desktop.domain.records.exchange import (
    Accept,
    Counts,
    Manifest,
    Outcome,
    PackageState,
    RecordChange,
    TableCounts,
)
from thidua_desktop.ui.exchange.words import kind_words, moment_words
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.issue_list import IssueList
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label, wrapped_label
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only a name here: its module loads openpyxl
    from thidua_desktop.operations.packages import ImportPlan

CountOf = Callable[[Counts], int]
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of the list of changes: a record that is new, or one field of it from old to new."""

    place: int
    title: str
    name: str
    outcome: Outcome
    field: str = ""
    old: str = ""
    new: str = ""


class ImportView(QWidget):
    """Nothing is written here. `decided` (Accept or None) to import, `left` to leave it for later."""

    decided = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a plan."""
        super().__init__(parent)
        self._title = text_label("", "section", self)
        self._state = badge("", "plain", self)
        self._facts = wrapped_label("", "muted", self)
        self._question = wrapped_label("", "tell-line", self)
        self.tables = self._make_tables(look)
        self.changes = self._make_changes(look)
        self._caption = text_label("", "section", self)
        self.issues = IssueList(look, self)
        self.take = self._button(self._take, is_primary=True)
        self.skip = self._button(self._skip)
        self.later = self._button(self._leave)
        self.later.setText(self.tr("Để sau"))
        self.later.setToolTip(self.tr("Không nhập gì, quay lại (Esc)"))
        QShortcut(QKeySequence("Escape"), self, self._leave)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._take)
        self._lay_out(look)

    def show_plan(self, plan: "ImportPlan") -> None:
        """Show what importing would do."""
        self._show_sender(plan.manifest, plan.state)
        problem = plan.problem
        self._question.setText(error_sentence(problem) if problem is not None else "")
        self._question.setVisible(problem is not None)
        tables = [table for table in plan.tables(None) if table.counts != Counts()]
        self.tables.set_records(tables)
        self._hide_empty_columns(self.tables)
        lines = _lines_of(plan.changes(Accept.ALL if plan.needs_decision else None))
        self.changes.set_records(lines)
        self._hide_empty_columns(self.changes)
        self.issues.set_issues(plan.issues)
        self.issues.setVisible(bool(plan.issues))
        self._caption.setText(self.tr("{count} điều cần biết").format(count=len(plan.issues)))
        self._caption.setVisible(bool(plan.issues))
        self._show_buttons(plan)

    def _show_buttons(self, plan: "ImportPlan") -> None:
        is_edited = plan.state is PackageState.EDITED
        self.take.setVisible(plan.writes)
        self.skip.setVisible(plan.needs_decision)
        if not plan.needs_decision:
            self.take.setText(self.tr("Nhập vào máy"))
        elif is_edited:
            self.take.setText(self.tr("Nhập cả phần đã sửa"))
            self.skip.setText(self.tr("Nhập theo bản gốc"))
        else:
            self.take.setText(self.tr("Nhập tất cả vào máy"))
            self.skip.setText(self.tr("Nhập, bỏ các mục đang hỏi"))
        self.take.setToolTip(self.tr("{verb} (Ctrl+Enter)").format(verb=self.take.text()))
        self.skip.setToolTip(self.skip.text())
        self._asks = plan.needs_decision
        (self.take if plan.writes else self.later).setFocus()

    def _show_sender(self, manifest: Manifest | None, state: PackageState) -> None:
        words = {
            PackageState.INTACT: (self.tr("Nguyên vẹn"), "green"),
            PackageState.EDITED: (self.tr("Đã bị sửa sau khi lập"), "amber"),
        }.get(state, (self.tr("Không đọc được"), "red"))
        set_badge(self._state, *words)
        if manifest is None:
            self._title.setText(self.tr("Gói không rõ nơi gửi"))
            self._facts.setText("")
            return
        self._title.setText(self.tr("Gói của {sender}").format(sender=manifest.sender_name))
        facts = self.tr(
            "{kind}  ·  Năm {year}  ·  Lần gửi {sequence}  ·  Lập lúc {moment}  ·  Mã đối chiếu {code}"
        )
        self._facts.setText(
            facts.format(
                kind=kind_words(manifest.kind),
                year=manifest.year,
                sequence=manifest.sequence,
                moment=moment_words(manifest.created_at),
                code=manifest.check_code,
            )
        )

    def _take(self) -> None:
        if self.take.isVisibleTo(self):
            self.decided.emit(Accept.ALL if self._asks else None)

    def _skip(self) -> None:
        self.decided.emit(Accept.NONE)

    def _leave(self) -> None:
        self.left.emit()

    def _hide_empty_columns(self, table: RecordTable) -> None:
        """Show only the columns in which something stands: the names get the room."""
        columns, records = table.model.columns, table.records()
        emptied = [bool(records) and _is_empty(column, records) for column in columns]
        table.view.hide_columns(frozenset(place for place, is_empty in enumerate(emptied) if is_empty))

    # ------------------------------------------------------------------ making

    def _make_tables(self, look: Look) -> RecordTable[TableCounts]:
        columns = [
            Column(self.tr("Nội dung"), lambda table: table.title, stretch=1),
            _count_column(self.tr("Mới"), 60, lambda counts: counts.new),
            _count_column(self.tr("Thay đổi"), 80, lambda counts: counts.changed),
            _count_column(self.tr("Như cũ"), 70, lambda counts: counts.same, "muted"),
            _count_column(self.tr("Chờ quyết"), 88, lambda counts: counts.conflicts, "amber"),
            _count_column(self.tr("Không nhận"), 94, lambda counts: counts.refused, "red"),
        ]
        table: RecordTable[TableCounts] = RecordTable(columns, look, key=lambda row: row.table, parent=self)
        table.set_noun(self.tr("loại"))
        table.set_empty(self.tr("Gói này không có gì mới"), self.tr("Có thể đóng lại, không cần nhập."))
        return table

    def _make_changes(self, look: Look) -> RecordTable[ChangeLine]:
        columns = [
            Column(self.tr("Loại"), lambda line: line.title, width=92),
            Column(self.tr("Tên"), lambda line: line.name, stretch=2),
            Column("", self._outcome_words, width=92, is_badge=True, tone=lambda line: _TONES[line.outcome]),
            Column(self.tr("Mục"), lambda line: line.field, width=88),
            Column(self.tr("Đang có"), lambda line: line.old, stretch=1, tone=lambda _line: "muted"),
            Column(self.tr("Trong gói"), lambda line: line.new, stretch=1),
        ]
        table: RecordTable[ChangeLine] = RecordTable(
            columns,
            look,
            key=lambda line: line.place,
            search_hint=self.tr("Tìm trong các thay đổi"),
            parent=self,
        )
        table.set_noun(self.tr("thay đổi"))
        table.set_empty(self.tr("Không có thay đổi nào"), "")
        return table

    def _outcome_words(self, line: ChangeLine) -> str:
        return {
            Outcome.NEW: self.tr("Thêm mới"),
            Outcome.CHANGED: self.tr("Sửa"),
            Outcome.CONFLICT: self.tr("Chờ quyết"),
            Outcome.REFUSED: self.tr("Không nhận"),
        }.get(line.outcome, "")

    def _button(self, handler: object, *, is_primary: bool = False) -> QPushButton:
        button = QPushButton(self)
        button.clicked.connect(handler)
        if is_primary:
            button.setProperty("primary", "true")
        return button

    def _lay_out(self, look: Look) -> None:
        self._asks = False
        head = Card("", self)
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addWidget(self._state)
        line.addStretch()
        for button in (self.later, self.skip, self.take):
            line.addWidget(button)
        head.body.addLayout(line)
        head.body.addWidget(self._facts)
        head.body.addWidget(self._question)
        columns = QHBoxLayout()
        columns.setSpacing(Space.GAP)
        columns.addWidget(self.tables, 1)
        columns.addWidget(self.changes, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addWidget(head)
        layout.addLayout(columns, 3)
        layout.addWidget(self._caption)
        layout.addWidget(self.issues, 1)


_TONES = {
    Outcome.NEW: "green",
    Outcome.CHANGED: "primary",
    Outcome.SAME: "plain",
    Outcome.CONFLICT: "amber",
    Outcome.REFUSED: "red",
}


def _count_column(title: str, width: int, count: CountOf, tone: str = "ink") -> Column[TableCounts]:
    return Column(
        title,
        lambda table: str(count(table.counts)) if count(table.counts) else _NOTHING,
        sort=lambda table: count(table.counts),
        align=Align.RIGHT,
        width=width,
        tone=lambda table: tone if count(table.counts) else "muted",
    )


def _is_empty(column: Column, records: Sequence[object]) -> bool:
    return all(column.text(record) in ("", _NOTHING) for record in records)


def _lines_of(changes: tuple[RecordChange, ...]) -> list[ChangeLine]:
    lines: list[ChangeLine] = []
    for change in changes:
        if change.outcome is Outcome.NEW or not change.fields:
            lines.append(ChangeLine(len(lines), change.title, change.name, change.outcome))
            continue
        for field in change.fields:
            words = TERMS[field.field].label if field.field in TERMS else field.field
            lines.append(
                ChangeLine(
                    len(lines),
                    change.title,
                    change.name,
                    change.outcome,
                    words,
                    field.old or "",
                    field.new or "",
                )
            )
    return lines
