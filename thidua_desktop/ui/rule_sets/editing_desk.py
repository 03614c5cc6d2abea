"""The desk on which a table is edited: its tree, what is wrong with it, and the chosen row's form."""

from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue, Severity
from thidua_desktop.domain.records.scoring import Criterion, RuleSet
from thidua_desktop.domain.rule_editing import EditedTable, Place
from thidua_desktop.domain.rule_sets import CriterionDraft, lint
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.rule_sets.criteria_model import CriteriaModel
from thidua_desktop.ui.rule_sets.criterion_panel import CriterionPanel
from thidua_desktop.ui.rule_sets.edit_history import EditHistory, Step
from thidua_desktop.ui.rule_sets.tree_card import TreeCard
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.issue_list import IssueList, IssueModel
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.two_parts import TwoParts

_SIDE_BY_SIDE_PX, _PANEL_PX, _ISSUES_PX = 960, 452, 118
_STEP_SIGN = " › "


class EditingDesk(QWidget):
    """Edit a table in memory; `bar` and `verdict_bar` take buttons. `changed` after every step and choice."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a table."""
        super().__init__(parent)
        self._rule_set: RuleSet | None = None
        self._shown: RuleSet | None = None
        self._issues: tuple[Issue, ...] = ()
        self._is_showing = False
        self.is_read_only = False
        self.history = EditHistory(EditedTable(), None)
        self.bar = FlowBar(self)
        self.card = TreeCard(look, self)
        self.panel = CriterionPanel(look, self)
        self.issues = IssueList(look, self)
        self.next_button = QPushButton(self.tr("Thêm dòng tiếp theo"), self)
        self.next_button.setAutoDefault(False)
        self.verdict_bar = QHBoxLayout()
        self._verdict = wrapped_label("", "field", self)
        self._lay_out(look)
        self.panel.changed.connect(self._take_draft)
        self.panel.finished.connect(self.next_button.setFocus)
        self.next_button.clicked.connect(self._add_next)
        self.card.tree.selectionModel().currentChanged.connect(self._follow_tree)
        self.card.tree.doubleClicked.connect(self._type_row)
        self.issues.chosen.connect(self.go_to_place)
        self.issues.clicked.connect(self._go_to_issue)

    # ------------------------------------------------------------------ the table

    def open(self, rule_set: RuleSet, *, is_read_only: bool = False) -> None:
        """Show a set from its first row."""
        self._rule_set = rule_set
        self.is_read_only = is_read_only
        table = EditedTable.of(rule_set.criteria)
        self.history = EditHistory(table, table.lines[0].key if table.lines else None)
        self.panel.set_read_only(is_read_only)
        self.bar.setVisible(not is_read_only)
        self.next_button.setVisible(not is_read_only)
        self.card.show_set(rule_set)
        self._show()

    def rule_set(self) -> RuleSet:
        """Give the set as it is edited; only its table and what its policy calls the groups differ."""
        opened = self._rule_set
        assert opened is not None  # noqa: S101  # nothing is edited before it was opened
        return self.history.now.table.rule_set(opened)

    def error_count(self) -> int:
        """Count what must be mended before the set can be put into force."""
        return sum(issue.severity is Severity.ERROR for issue in self._issues)

    def has_issues(self) -> bool:
        """Tell whether anything in the table should be looked at."""
        return bool(self._issues)

    # ------------------------------------------------------------------ what a person does

    def add(self, place: Place) -> None:
        """Add a row and begin to type it."""
        table, key = self.history.now.table.add(self.history.now.key, place)
        self._do(table, key)
        self.panel.start_typing()

    def remove(self) -> None:
        """Take the chosen row away with all inside it; the next one is chosen."""
        table, key = self.history.now.table, self.history.now.key
        if key is None:
            return
        at, left = table.place(key), table.remove(key)
        near = left.lines[min(at, len(left.lines) - 1)].key if left.lines else None
        self._do(left, near)
        self.card.tree.setFocus()

    def change(self, change: Callable[[EditedTable, int], EditedTable]) -> None:
        """Change the table around the chosen row, which stays chosen."""
        now = self.history.now
        if now.key is not None:
            self._do(change(now.table, now.key), now.key)

    def go_back(self, step: Callable[[EditHistory], Step]) -> None:
        """Undo or redo."""
        step(self.history)
        self._show()

    def step_row(self, step: int) -> None:
        """Go to the row before or behind, from within the form too."""
        tree = self.card.tree
        index = tree.indexBelow(tree.currentIndex()) if step > 0 else tree.indexAbove(tree.currentIndex())
        if index.isValid():
            tree.setCurrentIndex(index)

    def next_issue(self) -> None:
        """Go to the next row with something wrong, from the top again after the last."""
        places = self._places()
        found = sorted(places[issue.where] for issue in self._issues if issue.where in places)
        if found:
            self._go_to(next((one for one in found if one > self._position()), found[0]))

    def go_to_place(self, where: str) -> None:
        """Go to the row that an issue names."""
        position = self._places().get(where)
        if position is not None:
            self._go_to(position)

    def start_typing(self) -> None:
        """Go into the form of the chosen row."""
        self.panel.start_typing()

    # ------------------------------------------------------------------ inside

    def _do(self, table: EditedTable, key: int | None) -> None:
        if not self.is_read_only:
            self.history.do(table, key)
            self._show()

    def _add_next(self) -> None:
        self.add(Place.BELOW)

    def _take_draft(self, draft: CriterionDraft) -> None:
        now = self.history.now
        if now.key is None or self.is_read_only:
            return
        old = now.table.line(now.key).draft
        names = [one.name for one in fields(draft) if getattr(draft, one.name) != getattr(old, one.name)]
        self.history.do(now.table.change(now.key, draft), now.key, f"{now.key} {' '.join(names)}")
        self._show(with_form="kind" in names)

    def _follow_tree(self, index: QModelIndex) -> None:
        if self._is_showing:
            return
        position = index.data(CriteriaModel.CRITERION).position if index.isValid() else None
        lines = self.history.now.table.lines
        self.history.choose(None if position is None else lines[position].key)
        self._show_row(with_form=True)
        self.changed.emit()

    def _show(self, *, with_form: bool = True) -> None:
        """Show table, problems and row as they are now; without the form where it is being typed in."""
        self._shown = self.rule_set()
        self._is_showing = True
        self.card.change_set(self._shown)
        if self._position() >= 0:
            self.card.tree.choose(self._position())
        self._is_showing = False
        self._show_issues(self._shown)
        self._show_row(with_form=with_form)
        self.changed.emit()

    def _show_issues(self, rule_set: RuleSet) -> None:
        words = {criterion.path: _words(criterion) for criterion in rule_set.criteria}
        found = tuple(lint(rule_set, words)) if rule_set.criteria else ()
        if found != self._issues:
            self._issues = found
            self.issues.set_issues(found)
        marks: dict[str, Severity] = {}
        for criterion in rule_set.criteria:
            severities = {issue.severity for issue in found if issue.where == words[criterion.path]}
            if severities:
                worst = Severity.ERROR if Severity.ERROR in severities else Severity.WARNING
                marks[criterion.path] = worst
        self.card.tree.criteria.set_marks(marks)
        self.issues.setVisible(bool(found))
        self._verdict.setText(self._verdict_words(len(rule_set.criteria)))

    def _verdict_words(self, rows: int) -> str:
        errors = self.error_count()
        if not rows:
            return self.tr("Bảng chưa có dòng nào. Bấm Thêm dòng để bắt đầu.")
        if not self._issues:
            return self.tr("Không có chỗ nào cần sửa.")
        others = len(self._issues) - errors
        if errors and others:
            words = self.tr("{errors} lỗi phải sửa trước khi ban hành, {others} chỗ nên xem lại")
        elif errors:
            words = self.tr("{errors} lỗi phải sửa trước khi ban hành")
        else:
            words = self.tr("{others} chỗ nên xem lại")
        return words.format(errors=errors, others=others)

    def _show_row(self, *, with_form: bool) -> None:
        key, position, shown = self.history.now.key, self._position(), self._shown
        if key is None or shown is None:
            self.panel.show_nothing()
            return
        criterion = shown.criteria[position]
        if with_form:
            table = self.history.now.table
            # A group that lost all inside it is scored as any row is.
            draft = replace(table.line(key).draft, kind=criterion.kind)
            self.panel.show_line(draft, criterion.kind, self._where(table, key))
        place = _words(criterion)
        self.panel.show_problems([issue for issue in self._issues if issue.where == place])

    def _where(self, table: EditedTable, key: int) -> str:
        above = table.above(key)
        if above is None:
            return self.tr("Nhóm lớn của bảng")
        words = self.tr("Thuộc mục {code} {text}")
        return words.format(code=above.draft.code, text=above.draft.text)

    def _position(self) -> int:
        """Count the rows before the chosen one; -1 when none is."""
        key = self.history.now.key
        return -1 if key is None else self.history.now.table.place(key)

    def _places(self) -> dict[str | None, int]:
        criteria = self._shown.criteria if self._shown else ()
        return {_words(criterion): criterion.position for criterion in criteria}

    def _go_to(self, position: int) -> None:
        self.card.search.clear()
        self.card.tree.choose(position)
        self.panel.start_typing()

    def _go_to_issue(self, index: QModelIndex) -> None:
        issue = index.data(IssueModel.ISSUE)
        if issue is not None and issue.where:
            self.go_to_place(issue.where)

    def _type_row(self, _index: QModelIndex) -> None:
        self.panel.start_typing()

    def _lay_out(self, look: Look) -> None:
        self.issues.setFixedHeight(look.px(_ISSUES_PX))
        left, right = QWidget(self), QWidget(self)
        tree_side = QVBoxLayout(left)
        tree_side.setContentsMargins(0, 0, 0, 0)
        tree_side.setSpacing(Space.SMALL)
        tree_side.addWidget(self.card, 1)
        self.verdict_bar.addWidget(self._verdict, 1)
        tree_side.addLayout(self.verdict_bar)
        tree_side.addWidget(self.issues)
        row_side = QVBoxLayout(right)
        row_side.setContentsMargins(0, 0, 0, 0)
        row_side.setSpacing(Space.SMALL)
        row_side.addWidget(self.panel, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.next_button)
        row_side.addLayout(foot)
        parts = TwoParts(look, _SIDE_BY_SIDE_PX, _PANEL_PX, self)
        parts.set_parts(left, right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.bar)
        layout.addWidget(parts, 1)


def _words(criterion: Criterion) -> str:
    """Write where a row stands, for people; unlike codes alone no two rows have the same."""
    return criterion.path.replace("/", _STEP_SIGN)
