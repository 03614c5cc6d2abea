"""What stands beside the ranking table: the totals as bars, and what explains the chosen unit's place."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.domain.points import format_points, format_points_short
from thidua_desktop.operations.ranking import BlocRanking, RankingRow
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.ranking.columns import tone_of
from thidua_desktop.ui.widgets.bar_chart import Bar, BarChart
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.side_panel import SidePanel
from thidua_desktop.ui.words import issue_sentence, label

_WIDE_PX = 640
"""From here on the two parts stand side by side."""


class BesideRanking(QWidget):
    """The chart of all units and the explanation of one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without units."""
        super().__init__(parent)
        self._look = look
        card = Card(label("total"), self)
        self.chart = BarChart(look, card)
        self.chart.setAccessibleName(_tr("Biểu đồ tổng điểm"))
        inside = QWidget(card)
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.TIGHT, 0)
        column.addWidget(self.chart)
        column.addStretch()
        scroll = QScrollArea(card)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        card.body.addWidget(scroll)
        self.why = SidePanel(look, self)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(Space.GAP)
        self._parts.addWidget(card, 3)
        self._parts.addWidget(self.why, 2)

    def show_ranking(self, ranking: BlocRanking) -> None:
        """Show the totals of a bloc."""
        self.chart.set_bars([_bar(row) for row in ranking.rows])

    def explain(self, row: RankingRow | None, ranking: BlocRanking | None) -> None:
        """Say how a unit came to its total, grade and place."""
        self.why.clear()
        if row is None or ranking is None:
            return
        self.why.add_title(row.unit_name)
        facts = _tr("Hạng {rank}, {total} điểm")
        self.why.add_line(facts.format(rank=row.rank, total=format_points(row.total)))
        for line in _how(row, ranking):
            self.why.add_line(line)
        for note in row.notes:
            self.why.add_line(issue_sentence(note), "tell-line")
        if row.provisional:
            words = _tr("Tạm tính: còn phiếu chưa nộp, điểm và thứ hạng có thể đổi.")
            self.why.add_line(words, "tell-line")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side where there is room."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = self.width() >= self._look.px(_WIDE_PX)
        self._parts.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


def _how(row: RankingRow, ranking: BlocRanking) -> list[str]:
    lines = []
    if ranking.rule_set is not None:
        groups = zip(ranking.rule_set.groups, row.groups, strict=True)
        points = "; ".join(f"{group.code.strip()} {format_points(points)}" for group, points in groups)
        lines.append(_tr("Điểm các mục: {points}.").format(points=points))
    if row.is_converted and ranking.rule_set is not None:
        scale = ranking.rule_set.policy.scale or ranking.rule_set.max_points
        words = _tr(
            "Điểm đạt {raw} trên {base} điểm được giao, quy về thang {scale} điểm là {normalised}."
        ).format(
            raw=format_points_short(row.raw - row.added),
            base=format_points_short(row.base),
            scale=format_points_short(scale),
            normalised=format_points(row.total - row.added),
        )
        lines.append(words)
    if row.added:
        lines.append(_tr("Điểm thưởng và điểm trừ: {points}.").format(points=format_points_short(row.added)))
    if row.grade is not None:
        lines.append(_tr("Xếp loại: {grade}.").format(grade=row.grade))
    return lines


def _bar(row: RankingRow) -> Bar:
    tone = "gold_bar" if tone_of(row) == "gold" else "bar"
    return Bar(f"{row.rank}. {row.unit_name}", row.total, format_points(row.total), tone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RankingPage", text)
