"""The strip over the grid: the sum of every group, the total and how far the sheet is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.points import format_points, format_points_short
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.scoring import SheetResult
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import ElidingLabel, text_label

_MANY_GROUPS = 5


class FigureBox(QFrame):
    """A small card: what is counted, the figure and its maximum."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, is_strong: bool = False) -> None:
        """Start without a figure."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._caption = ElidingLabel("", "muted", self)
        if is_strong:  # its caption ends in the unit's own total
            self._caption.elide = Qt.TextElideMode.ElideMiddle
        self._figure = text_label("", "body", self)
        self._figure.setFont(look.font("section", QFont.Weight.Bold if is_strong else QFont.Weight.DemiBold))
        self._most = text_label("", "muted", self)
        figures = QHBoxLayout()
        figures.setSpacing(Space.TIGHT)
        figures.addWidget(self._figure)
        figures.addWidget(self._most, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.GAP, Space.SMALL - 1, Space.GAP, Space.SMALL - 1)
        layout.setSpacing(1)
        layout.addWidget(self._caption)
        layout.addLayout(figures)

    def show_figure(self, caption: str, points: int, most: int) -> None:
        """Show points out of a maximum."""
        self._caption.show_text(caption)
        self._figure.setText(format_points(points))
        self._most.setText(self.tr("/ {most}").format(most=format_points_short(most)))
        self.setToolTip(caption)
        self.setAccessibleName(f"{caption}: {format_points(points)} / {format_points_short(most)}")


class SheetHead(QWidget):
    """Group sums, total, progress; the boxes are kept while the rule set stays."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._boxes: list[FigureBox] = []
        self._rule_set_uid = ""
        self._groups = QHBoxLayout()
        self._groups.setSpacing(Space.SMALL)
        self._total = FigureBox(look, self, is_strong=True)
        self._done = text_label("", "field", self)
        self._left = text_label("", "muted", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Tiến độ chấm"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(self._groups, 5)
        layout.addWidget(self._total, 2)
        layout.addWidget(self._progress_card(), 3)

    def show_view(self, view: SheetView, round_: Round, result: SheetResult) -> None:
        """Show the sums of a round of a sheet as they stand."""
        groups = view.rule_set.groups if len(view.rule_set.groups) <= _MANY_GROUPS else ()
        if self._rule_set_uid != view.rule_set.uid:
            self._rule_set_uid = view.rule_set.uid
            self._make_boxes(len(groups))
        for box, group in zip(self._boxes, groups, strict=True):
            caption = self.tr("{code} {text}").format(code=group.code, text=group.text)
            box.show_figure(caption, result.groups[group.path], group.max_points)
        total = self._total_caption(view, round_, result)
        self._total.show_figure(total, result.total, view.rule_set.max_points)
        done, count = filled_lines(result), result.leaf_count
        self._done.setText(self.tr("Đã chấm {done}/{count}").format(done=done, count=count))
        left = count - done
        self._left.setText(self.tr("còn thiếu {left}").format(left=left) if left else self.tr("đã đủ"))
        self._bar.setMaximum(count)
        self._bar.setValue(done)

    def _total_caption(self, view: SheetView, round_: Round, result: SheetResult) -> str:
        """Name the total: that it can still change, and what the unit gave itself."""
        caption = self.tr("Tổng điểm (tạm tính)") if result.is_provisional else self.tr("Tổng điểm")
        if round_ is Round.SELF:
            return caption
        own = format_points(view.results[Round.SELF].total)
        return self.tr("{caption}, tự chấm {own}").format(caption=caption, own=own)

    def _make_boxes(self, count: int) -> None:
        for box in self._boxes:
            self._groups.removeWidget(box)
            box.deleteLater()
        self._boxes = [FigureBox(self._look, self) for _ in range(count)]
        for box in self._boxes:
            self._groups.addWidget(box, 1)

    def _progress_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        words = QHBoxLayout()
        words.addWidget(self._done)
        words.addStretch()
        words.addWidget(self._left)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(Space.GAP, Space.SMALL - 1, Space.GAP, Space.SMALL)
        layout.addLayout(words)
        layout.addWidget(self._bar)
        return card


def filled_lines(result: SheetResult) -> int:
    """Count the lines that have points or an absence: what a sheet needs to be submitted."""
    return sum(
        not line.criterion.is_group
        and (line.points is not None or (line.entry is not None and line.entry.absence is not None))
        for line in result.lines
    )
