"""Questions about a package as the window shows them, each with what was decided about it so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.deciding import is_possible, needs_reason
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Question


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above the questions of one kind."""

    asked: Asked
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """A question with its values as people read them, and what was decided; `other` is `value` in words."""

    question: Question
    name: str
    base: str
    ours: str
    theirs: str
    choice: Choice | None = None
    reason: str = ""
    value: str | None = None
    other: str = ""

    @property
    def answer(self) -> Answer | None:
        """Give the answer; None while nothing was chosen."""
        return None if self.choice is None else Answer(self.choice, self.reason, self.value)

    @property
    def lacks_reason(self) -> bool:
        """Tell whether what was chosen still needs a reason."""
        is_told = self.choice is None or bool(self.reason.strip())
        return not is_told and self.choice is not None and needs_reason(self.question, self.choice)

    @property
    def is_open(self) -> bool:
        """Tell whether something is left to do: to choose, or to say why."""
        return self.choice is None or self.lacks_reason

    def under(self, choice: Choice | None) -> "Line":
        """Give the line with another choice, its reason kept; a third value stays with OTHER only."""
        if choice is Choice.OTHER:
            return replace(self, choice=choice)
        return replace(self, choice=choice, value=None, other="")

    def taking(self, choice: Choice, reason: str) -> "Line":
        """Give the line with a choice and a reason where it has none; as it is where it can't be chosen."""
        return replace(self.under(choice), reason=self.reason or reason) if self.takes(choice) else self

    def takes(self, choice: Choice) -> bool:
        """Tell whether a choice can be made at all."""
        return is_possible(self.question, Answer(choice, "", self.value or ""))


Row = Heading | Line


def is_up_to_date(
    lines: Sequence[Line], answers: Mapping[str, Answer], said: Mapping[Question, Answer]
) -> bool:
    """Tell whether a plan follows what was said, of the questions that are asked."""
    asked = {line.question.key for line in lines}
    known = {key: answer for key, answer in answers.items() if key in asked}
    return known == {question.key: answer for question, answer in said.items()}


def carried(line: Line, before: Line | None) -> Line:
    """Give a line with what was decided about the same question before."""
    if before is None:
        return line
    return replace(line, choice=before.choice, reason=before.reason, value=before.value, other=before.other)


def may_take(line: Line, choice: Choice | None) -> bool:
    """Tell whether a choice can be made at once; a third value comes with its words."""
    return choice is None or (choice is not Choice.OTHER and line.takes(choice))


def like(line: Line, model: Line) -> Line:
    """Give the answer of another line, where it can be given; a third value to the same column only."""
    if model.choice is None or not line.takes(model.choice):
        return line
    if model.choice is Choice.OTHER and _column_of(line.question) != _column_of(model.question):
        return line
    reason = model.reason or line.reason
    return replace(line, choice=model.choice, reason=reason, value=model.value, other=model.other)


def _column_of(question: Question) -> tuple[str, str]:
    return question.title, question.field_title
