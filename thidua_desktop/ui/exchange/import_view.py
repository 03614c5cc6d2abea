"""The preview of a received package: who sent it, what would change, what a person has to decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from thidua_desktop.ui.exchange.files_words import files_words
from thidua_desktop.ui.exchange.sender_view import SignerLine
from thidua_desktop.ui.exchange.words import kind_words, moment_words
from thidua_desktop.ui.importing.line_table import OUTCOME_TONES, outcome_words
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label, wrapped_label
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.widgets.two_parts import TwoParts
from thidua_desktop.ui.words import label, on_screen

if TYPE_CHECKING:  # only a name here: its module loads openpyxl
    from thidua_desktop.operations.packages import ImportPlan

CountOf = Callable[[Counts], int]
_NOTHING = "–"
_SIDE_BY_SIDE = 760
"""The width from which the two lists stand beside each other."""


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
    """Sender, signature and verdict above, what would change below; the wizard around it asks and stores."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a plan."""
        super().__init__(parent)
        self._look = look
        self._title = text_label("", "section", self)
        self._state = badge("", "plain", self)
        self._facts = wrapped_label("", "muted", self)
        self.signer = SignerLine(look, self)
        self.files = wrapped_label("", "body", self)
        self.tables = self._make_tables(look)
        self.changes = self._make_changes(look)
        self._lay_out()

    def show_plan(self, plan: "ImportPlan") -> None:
        """Show what importing would do."""
        self._show_sender(plan.manifest, plan.state)
        self.signer.show_signer(plan)
        self.files.setText(files_words(plan))
        self.files.setVisible(bool(self.files.text()))
        tables = [table for table in plan.tables(None) if table.counts != Counts()]
        self.tables.set_records(tables)
        self._hide_empty_columns(self.tables)
        lines = _lines_of(plan.changes(Accept.ALL if plan.needs_decision else None))
        self.changes.set_records(lines)
        self._hide_empty_columns(self.changes)

    def _show_sender(self, manifest: Manifest | None, state: PackageState) -> None:
        words = {
            PackageState.INTACT: (self.tr("Nguyên vẹn"), "green"),
            PackageState.EDITED: (self.tr("Đã bị sửa sau khi lập"), "amber"),
            PackageState.FOREIGN: (self.tr("Không chắc nguyên vẹn"), "amber"),
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

    def _hide_empty_columns(self, table: RecordTable) -> None:
        """Show only the columns in which something stands: the names get the room."""
        columns, records = table.model.columns, table.records()
        emptied = [bool(records) and _is_empty(column, records) for column in columns]
        table.view.hide_columns(frozenset(place for place, is_empty in enumerate(emptied) if is_empty))

    # ------------------------------------------------------------------ making

    def _make_tables(self, look: Look) -> RecordTable[TableCounts]:
        columns: list[Column[TableCounts]] = [
            Column(self.tr("Nội dung"), lambda table: on_screen(table.title), stretch=1),
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
        columns: list[Column[ChangeLine]] = [
            Column(self.tr("Loại"), lambda line: on_screen(line.title), width=92, from_width=560),
            Column(self.tr("Tên"), lambda line: line.name, stretch=2),
            Column(
                "",
                lambda line: outcome_words(line.outcome),
                width=88,
                is_badge=True,
                tone=lambda line: OUTCOME_TONES[line.outcome],
            ),
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

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self._title)
        line.addWidget(self._state)
        line.addStretch()
        lists = TwoParts(self._look, _SIDE_BY_SIDE, parent=self)
        lists.set_parts(self.tables, self.changes, (2, 3))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(line)
        layout.addWidget(self._facts)
        layout.addWidget(self.signer)
        layout.addWidget(self.files)
        layout.addWidget(lists, 1)


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
    from thidua_desktop.operations.package_decisions import people_field  # loaded with the plan

    lines: list[ChangeLine] = []
    for change in changes:
        if change.outcome is Outcome.NEW or not change.fields:
            lines.append(ChangeLine(len(lines), change.title, change.name, change.outcome))
            continue
        for field in change.fields:
            words = label(field.field) if field.field in TERMS else on_screen(field.field)
            lines.append(
                ChangeLine(
                    len(lines),
                    change.title,
                    change.name,
                    change.outcome,
                    words,
                    on_screen(people_field(change.table, field.field, field.old)),
                    on_screen(people_field(change.table, field.field, field.new)),
                )
            )
    return lines
