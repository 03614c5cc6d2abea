"""What is in a safety copy beside what is in use now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import text_label, thin_line, wrapped_label

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.operations.restoring import WorkspaceFacts


class FactsCard(Card):
    """Rows of facts in two columns: the copy, and the workspace as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Name the rows; figures come with `show_facts`."""
        super().__init__(self.tr("Trong bản sao có gì"), parent)
        self.rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.CARD)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for column, head in ((1, self.tr("Bản sao")), (2, self.tr("Đang dùng"))):
            self._grid.addWidget(text_label(head, "field", self), 0, column)
        self._grid.addWidget(thin_line(self), 1, 0, 1, 3)
        for name in (
            self.tr("Đơn vị"),
            self.tr("Các năm"),
            self.tr("Phiếu chấm"),
            self.tr("Gói đã gửi"),
            self.tr("Gói đã nhận"),
            self.tr("Sửa lần cuối"),
        ):
            self._add_row(name)
        self.body.addLayout(self._grid)
        self.body.addStretch()

    def show_facts(self, copy: "WorkspaceFacts | None", present: "WorkspaceFacts | None") -> None:
        """Show what is known of each; None leaves its column empty."""
        for (left, right), texts in zip(
            self.rows, zip(self._texts(copy), self._texts(present), strict=True), strict=True
        ):
            left.setText(texts[0])
            right.setText(texts[1])

    def _texts(self, facts: "WorkspaceFacts | None") -> tuple[str, ...]:
        if facts is None:
            return ("–",) * len(self.rows)
        newest = facts.newest_at.astimezone().strftime("%d/%m/%Y %H:%M") if facts.newest_at else "–"
        return (
            facts.office_name or self.tr("Chưa khai báo"),
            ", ".join(map(str, facts.years)) or "–",
            *map(format_count, (facts.sheets, facts.sent, facts.received)),
            newest,
        )

    def _add_row(self, name: str) -> None:
        row = self._grid.rowCount()
        values = wrapped_label("–", "body", self), wrapped_label("–", "muted", self)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(text_label(name, "muted", self), row, 0, top)
        for column, value in enumerate(values, start=1):
            self._grid.addWidget(value, row, column, top)
        self.rows.append(values)
