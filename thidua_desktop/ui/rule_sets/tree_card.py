"""The card that shows the tree of a set: search, open and close groups, count and total."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.ui.keys import Do, keys_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.rule_sets.criteria_tree import CriteriaTree
from thidua_desktop.ui.widgets.labels import text_label


class TreeCard(QFrame):
    """The criteria of one set, with a line to search in."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a set."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._rule_set: RuleSet | None = None
        self.tree = CriteriaTree(look, self)
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Tìm trong tiêu chí"))
        self.search.setAccessibleName(self.tr("Tìm trong tiêu chí"))
        self.search.setToolTip(self.tr("Tìm trong tiêu chí, không cần dấu (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(look.px(360))
        glass = self.search.addAction(look.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        look.dress(glass, "search", "muted")
        self.search.textChanged.connect(self._show_found)
        self._count = text_label("", "muted", self)
        self._total = text_label("", "field", self)
        self._lay_out()
        find = QAction(self)
        find.setShortcut(QKeySequence(keys_of(Do.FIND)[0]))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(self.search.setFocus)
        self.addAction(find)

    def show_set(self, rule_set: RuleSet | None) -> None:
        """Show the criteria of a set, or nothing."""
        self._rule_set = rule_set
        self.tree.criteria.set_criteria(rule_set.criteria if rule_set else ())
        self._show_found()

    def change_set(self, rule_set: RuleSet) -> None:
        """Show a changed set in place; a search ends when its rows are no longer the same."""
        has_shape = self._rule_set is not None and len(self._rule_set.criteria) == len(rule_set.criteria)
        self._rule_set = rule_set
        if self.search.text() and not has_shape:
            self.search.clear()
        self.tree.change_criteria(rule_set.criteria)
        self._show_counts(None)

    def open_top_groups(self) -> None:
        """Show the top groups and what stands right below them."""
        self.tree.expandToDepth(0)

    def _show_found(self) -> None:
        rule_set = self._rule_set
        if rule_set is None:
            self._count.setText("")
            self._total.setText("")
            return
        self._show_counts(self.tree.criteria.search(self.search.text()))

    def _show_counts(self, found: int | None) -> None:
        rule_set = self._rule_set
        assert rule_set is not None  # noqa: S101  # counts are of a set that is shown
        if found is not None and self.search.text().strip():
            words = self.tr("{found} dòng khớp trong {nodes} dòng")
        else:
            words = self.tr("{nodes} dòng, {leaves} tiêu chí chấm điểm")
        nodes, leaves = len(rule_set.criteria), len(rule_set.leaves)
        self._count.setText(words.format(found=found, nodes=nodes, leaves=leaves))
        total = self.tr("Tổng điểm tối đa: {points}")
        self._total.setText(total.format(points=format_points_short(rule_set.max_points)))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.GAP, Space.GAP, Space.GAP, Space.SMALL)
        bar.setSpacing(Space.SMALL)
        bar.addWidget(self.search, 1)
        bar.addStretch()
        for words, handler in (
            (self.tr("Mở hết"), self.tree.expandAll),
            (self.tr("Thu gọn"), self.open_top_groups),
        ):
            button = QPushButton(words, self)
            button.setProperty("flat", "true")
            button.clicked.connect(handler)
            bar.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.GAP, Space.SMALL, Space.GAP, Space.SMALL)
        foot.addWidget(self._count)
        foot.addStretch()
        foot.addWidget(self._total)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.tree, 1)
        layout.addLayout(foot)
