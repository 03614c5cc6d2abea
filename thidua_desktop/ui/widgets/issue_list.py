"""A list of issues: a mark for the severity, the sentence, the place; a double-click hands the place on."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from thidua_desktop.domain.issues import Issue, Severity
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.words import issue_sentence

_SHOWN_AS = {
    Severity.ERROR: ("error", "red"),
    Severity.DECISION: ("decision", "primary"),
    Severity.WARNING: ("warning", "amber"),
}
_ORDER = {Severity.ERROR: 0, Severity.DECISION: 1, Severity.WARNING: 2}
_WORDS = {
    Severity.ERROR: mark("Lỗi"),
    Severity.DECISION: mark("Cần quyết định"),
    Severity.WARNING: mark("Lưu ý"),
}
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class IssueModel(QAbstractListModel):
    """Issues with their sentences made once."""

    ISSUE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: list[tuple[Issue, str]] = []

    def set_issues(self, issues: Sequence[Issue]) -> None:
        """Show these issues, errors first, otherwise in their own order."""
        self.beginResetModel()
        ordered = sorted(issues, key=lambda issue: _ORDER[issue.severity])
        self._rows = [(issue, issue_sentence(issue)) for issue in ordered]
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count the issues."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the sentence, the issue, or the words a screen reader says."""
        if not index.isValid():
            return None
        issue, sentence = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return sentence
        if role == self.ISSUE:
            return issue
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{translated(_WORDS[issue.severity])}. {issue.where or ''} {sentence}"
        return None


class IssueList(QListView):
    """All problems at once. `chosen` hands on the place (``Sheet!G91`` or a field's name) of an issue."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._issues = IssueModel(self)
        self.setModel(self._issues)
        self.setItemDelegate(_IssueDelegate(look, self))
        self.setAccessibleName(self.tr("Danh sách chỗ cần xem lại"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._choose)

    def set_issues(self, issues: Sequence[Issue]) -> None:
        """Show these issues."""
        self._issues.set_issues(issues)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen sentence with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            issue = self.currentIndex().data(IssueModel.ISSUE)
            if issue is not None:
                QApplication.clipboard().setText(f"{issue.where or ''}\t{issue_sentence(issue)}")
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        issue = index.data(IssueModel.ISSUE)
        if issue is not None and issue.where:
            self.chosen.emit(issue.where)


class _IssueDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        issue, sentence = index.data(IssueModel.ISSUE), index.data()
        text = self._text_rect(option.fontMetrics, QRect(0, 0, width, 0), issue)
        needed = option.fontMetrics.boundingRect(text.adjusted(0, 0, 0, 10_000), _WRAP, sentence)
        return QSize(width, max(self._look.px(Space.ROW + 4), needed.height() + 2 * Space.SMALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        issue: Issue = index.data(IssueModel.ISSUE)
        icon, tone = _SHOWN_AS[issue.severity]
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.color("primary_soft"))
        side = self._look.px(Space.ICON)
        mark = QRect(rect.left() + Space.GAP, rect.top() + Space.SMALL - 1, side, side)
        self._look.icon(icon, tone).paint(painter, mark)
        painter.setFont(option.font)
        painter.setPen(self._look.color("ink"))
        text = self._text_rect(option.fontMetrics, rect, issue)
        painter.drawText(text.adjusted(0, Space.SMALL, 0, 0), _WRAP, index.data())
        painter.setPen(self._look.color("muted"))
        place = rect.adjusted(0, Space.SMALL, -Space.GAP, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, issue.where or "")

    def _text_rect(self, metrics: QFontMetrics, rect: QRect, issue: Issue) -> QRect:
        place = metrics.horizontalAdvance(issue.where) + Space.CARD if issue.where else 0
        left = 2 * Space.GAP + self._look.px(Space.ICON)
        return rect.adjusted(left - Space.TIGHT, 0, -place - Space.GAP, 0)
