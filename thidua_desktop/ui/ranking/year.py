"""The table of all units of a period, over all blocs ("Toàn tỉnh")."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.points import format_points
from thidua_desktop.operations.year_ranking import YearRow
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.words import label

ALL_BLOCS = "*"
"""What stands for all blocs among the uids of blocs."""


def make_year_table(look: Look, parent: QWidget) -> RecordTable[YearRow]:
    """Make the table; units are found by name or bloc."""
    table: RecordTable[YearRow] = RecordTable(
        _columns(), look, lambda row: row.unit_uid, _tr("Tìm đơn vị, khối, cụm"), parent
    )
    table.set_noun(_tr("đơn vị"))
    table.set_empty(
        _tr("Chưa đơn vị nào có phiếu trong vòng này"),
        _tr("Chấm điểm hoặc nhập phiếu từ Excel ở trang Chấm điểm, hoặc chọn vòng khác."),
    )
    return table


def _columns() -> list[Column[YearRow]]:
    return [
        Column(_tr("Hạng"), lambda row: str(row.rank), sort=lambda row: row.rank, width=64, is_bold=True),
        Column(_tr("Đơn vị"), lambda row: row.unit_name, stretch=3),
        Column(label("bloc"), lambda row: row.bloc_name, stretch=2),
        Column(
            _tr("Điểm đạt"),
            lambda row: format_points(row.raw),
            sort=lambda row: row.raw,
            align=Align.RIGHT,
            width=92,
            from_width=640,
        ),
        Column(
            label("total"),
            lambda row: format_points(row.total),
            sort=lambda row: row.total,
            align=Align.RIGHT,
            width=92,
            is_bold=True,
        ),
        Column(label("note"), _mark, width=110, is_badge=True, tone=lambda _row: "gold"),
    ]


def _mark(row: YearRow) -> str:
    return _tr("Tạm tính") if row.provisional else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RankingPage", text)
