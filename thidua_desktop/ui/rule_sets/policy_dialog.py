"""What a set says as a whole, in a dialog: typed in a draft, read in a frozen set, checked while typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.policies import lint_policy
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.rule_sets.policy_form import policy_fields, policy_from, policy_values
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Value
from thidua_desktop.ui.words import issue_sentence


class PolicyDialog(FormDialog):
    """The policy and legal basis of one set. `submitted` hands on the form's values as every form does."""

    def __init__(self, rule_set: RuleSet, look: Look, parent: QWidget | None = None) -> None:
        """Show a set; one that is frozen can only be read."""
        title = self.tr("Quy định chung của “{name}”, bản {version}").format(
            name=rule_set.name, version=rule_set.version
        )
        super().__init__(title, policy_fields(rule_set, CheckLines), look, self.tr("Lưu (Cất)"), parent)
        self._rule_set = rule_set
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form.set_values(policy_values(rule_set))
        self.form.edited.connect(self._check)
        self._check()
        if rule_set.state is not RuleSetState.DRAFT:
            reason = self.tr("Bộ tiêu chí đã ban hành nên chỉ xem được. Muốn đổi thì làm bản mới.")
            self.set_locked(reason, may_unlock=False)

    def check_lines(self) -> "CheckLines":
        """Give the lines that say what is wrong."""
        lines = self.form.editor("check")
        assert isinstance(lines, CheckLines)  # noqa: S101  # made so in the fields
        return lines

    def _check(self) -> None:
        policy = policy_from(self.form.record_values())
        self.check_lines().show_issues(lint_policy(policy, self._rule_set.criteria))


class CheckLines(QLabel):
    """A field that only tells: one sentence a line, or that nothing is wrong."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a word."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "notice-line")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Tell what is wrong."""
        sentences = [issue_sentence(issue) for issue in issues]
        self.setProperty("role", "problem-line" if sentences else "notice-line")
        self.setText("\n".join(sentences) or self.tr("Không có chỗ nào cần sửa."))
        self.style().polish(self)

    def value(self) -> Value:
        """Hold nothing."""
        return None

    def set_value(self, value: Value) -> None:
        """Hold nothing."""

    def problem(self, where: str) -> Issue | None:
        """Stop nothing by itself: the set refuses what makes no sense."""
        return None

    def set_read_only(self, is_read_only: bool) -> None:
        """Stay as it is: it only tells."""
