"""Rules of decisions about a package, before anybody looks at a workspace: what fits, what needs a reason."""

from collections.abc import Iterable

from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Decided, Question

LONGEST_REASON = 500


def is_possible(question: Question, answer: Answer) -> bool:
    """Tell whether an answer can be given to a question at all."""
    if answer.choice is Choice.THEIRS:
        return question.takes_theirs
    return answer.choice is not Choice.OTHER or (question.takes_other and answer.value is not None)


def needs_reason(question: Question, choice: Choice) -> bool:
    """Tell whether a reason must be given: for what was edited outside, and for a third value."""
    return choice is Choice.OTHER or (choice is Choice.THEIRS and question.asked is Asked.EDITED)


def lacks_reason(question: Question, answer: Answer) -> bool:
    """Tell whether an answer still is without the reason that it needs."""
    return needs_reason(question, answer.choice) and not answer.reason.strip()


def decided(question: Question, answer: Answer) -> Decided:
    """Give what was decided, with the value that stays."""
    values = {Choice.OURS: question.ours, Choice.THEIRS: question.theirs, Choice.OTHER: answer.value}
    return Decided(question, answer, values[answer.choice])


def same_answer(questions: Iterable[Question], answer: Answer) -> dict[str, Answer]:
    """Give one answer to many questions; those that it can't be given to are left out."""
    return {one.key: answer for one in questions if is_possible(one, answer)}
