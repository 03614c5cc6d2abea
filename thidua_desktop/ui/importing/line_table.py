"""The list of what a file holds, line by line, for kinds of import without a list of their own."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.operations.import_reading import ReadLine
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.record_table import Column, RecordTable

OUTCOME_TONES = {
    Outcome.NEW: "green",
    Outcome.CHANGED: "primary",
    Outcome.SAME: "plain",
    Outcome.CONFLICT: "amber",
    Outcome.REFUSED: "red",
}


def outcome_words(outcome: Outcome) -> str:
    """Name what an import does to a record."""
    return {
        Outcome.NEW: _tr("Thêm mới"),
        Outcome.CHANGED: _tr("Thay đổi"),
        Outcome.SAME: _tr("Như cũ"),
        Outcome.CONFLICT: _tr("Chờ quyết"),
        Outcome.REFUSED: _tr("Không nhận"),
    }[outcome]


def line_table(kinds: dict[str, str], detail: str, look: Look, parent: QWidget) -> RecordTable[ReadLine]:
    """Make the table; `kinds` names the kinds of lines, `detail` heads the column of the further word."""
    columns: list[Column[ReadLine]] = [
        Column(
            _tr("Kết quả"),
            lambda line: outcome_words(line.outcome),
            width=108,
            is_badge=True,
            tone=lambda line: OUTCOME_TONES[line.outcome],
        ),
        Column(_tr("Loại"), lambda line: kinds.get(line.kind, line.kind), width=128),
        Column(_tr("Tên"), lambda line: line.name, stretch=2),
        Column(detail, lambda line: line.detail, stretch=1),
        Column(_tr("Vị trí"), lambda line: line.where, width=136, from_width=640),
    ]
    table = RecordTable(columns, look, key=_key, search_hint=_tr("Tìm trong tệp"), parent=parent)
    table.set_noun(_tr("dòng"))
    table.set_empty(_tr("Không có dòng nào nhận được"), _tr("Xem thẻ “Cần xem lại” để biết lý do."))
    table.view.setAccessibleName(_tr("Những dòng nhận được"))
    return table


def _key(line: ReadLine) -> str:
    return line.where


def _tr(text: str) -> str:
    return QCoreApplication.translate("LineTable", text)
