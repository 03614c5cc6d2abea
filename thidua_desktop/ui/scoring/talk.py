"""What was asked and answered about the lines of a sheet, in words; no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.deadlines import days_left
from thidua_desktop.domain.records.scoring import Criterion, Round, ScoreEntry
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.scoring.typed_text import points_text
from thidua_desktop.ui.words import choice_label


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A question with its line, the unit's own points and those of the last round that speaks of it."""

    criterion: Criterion
    question: LineQuestion
    own: str
    theirs: str

    @property
    def key(self) -> tuple[str, Round]:
        """What the line is known by: criterion and asking round."""
        return self.question.key


def talk_lines(view: SheetView) -> tuple[TalkLine, ...]:
    """Give the questions on a sheet's lines in reading order."""
    criteria = {leaf.path: leaf for leaf in view.rule_set.leaves}
    return tuple(
        TalkLine(
            criteria[one.criterion_path],
            one,
            round_points(view, Round.SELF, criteria[one.criterion_path]),
            last_points(view, criteria[one.criterion_path])[1],
        )
        for one in view.questions
        if one.criterion_path in criteria
    )


def round_points(view: SheetView, round_: Round, criterion: Criterion) -> str:
    """Write what a round gives a line, empty where it says nothing of it."""
    result = view.results.get(round_)
    if result is None:
        return ""
    line = result.lines[criterion.position]
    absence = line.entry.absence if line.entry is not None else None
    return points_text(ScoreEntry(criterion.path, line.points, absence=absence))


def last_points(view: SheetView, criterion: Criterion) -> tuple[Round | None, str]:
    """Give the last round but the unit's own that speaks of a line, and what it gives; None for none."""
    spoken = [
        (one, text)
        for one in view.results
        if one is not Round.SELF and (text := round_points(view, one, criterion))
    ]
    return spoken[-1] if spoken else (None, "")


def due_words(due_on: date, today: date) -> str:
    """Say how many days are left for an answer."""
    days = days_left(due_on, today)
    if days < 0:
        return _tr("quá hạn {days} ngày").format(days=-days)
    return _tr("còn {days} ngày").format(days=days) if days else _tr("hôm nay là ngày cuối")


def thread_words(questions: Sequence[LineQuestion], path: str) -> str:
    """Write what was asked about a line, what the unit answered and what was said to that; "" for nothing.

    For the panel beside the grid, while a round is typed.
    """
    return "\n".join(_thread(one) for one in questions if one.criterion_path == path)


def _thread(question: LineQuestion) -> str:
    asked = _tr("{round} hỏi: {question}").format(
        round=choice_label(question.round), question=question.question
    )
    if not question.is_answered:
        words = _tr("Đơn vị chưa trả lời, hạn {day}")
        return "\n".join((asked, words.format(day=format_date(question.due_on))))
    answered = _tr("Đơn vị trả lời ngày {day}: {answer}").format(
        day=format_date(question.answered_on), answer=question.answer
    )
    return "\n".join(filter(None, (asked, answered, verdict_words(question))))


def verdict_words(question: LineQuestion) -> str:
    """Write what a reviewer said to an answer, empty while nobody did."""
    if question.verdict is None:
        return ""
    said = choice_label(question.verdict)
    words = _tr("{verdict}: {word}").format(verdict=said, word=question.verdict_word)
    return words if question.verdict_word else said


def _tr(text: str) -> str:
    return QCoreApplication.translate("LineTalk", text)
