"""What a sheet must have to go on: every line scored or excused, evidence, reasons of differences."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date

from thidua_desktop.domain.absences import is_foreseen
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import Points, divide_half_up, format_points_short
from thidua_desktop.domain.records.scoring import (
    ADDED_KINDS,
    Criterion,
    FinalRule,
    Origin,
    Round,
    ScoreEntry,
    Verdict,
)
from thidua_desktop.domain.rule_kinds import KINDS, suggest
from thidua_desktop.domain.rule_sets import CriteriaSource, leaves_of


@dataclass(frozen=True, slots=True)
class LineQuestion:
    """A reviewer's question on one line and the unit's answer (giải trình); `verdict` closes it.

    An answer without `answered_on` is a draft that the unit has not handed in. `verdict_word` says why.
    """

    criterion_path: str
    round: Round
    question: str
    due_on: date
    answer: str = ""
    answered_on: date | None = None
    verdict: Verdict | None = None
    verdict_word: str = ""

    @property
    def key(self) -> tuple[str, Round]:
        """What a question is known by within its sheet: its line and the round that asks."""
        return self.criterion_path, self.round

    @property
    def is_answered(self) -> bool:
        """Tell whether the unit has handed in what it has to say."""
        return self.answered_on is not None and bool(self.answer.strip())

    @property
    def waits_for_verdict(self) -> bool:
        """Tell whether the unit answered and nobody has spoken to it yet."""
        return self.is_answered and self.verdict is None

    def is_late(self, today: date) -> bool:
        """Tell whether the answer came, or still stays out, after its last day."""
        return (self.answered_on or today) > self.due_on


def check_submission(
    rule_set: CriteriaSource, entries: Mapping[str, ScoreEntry], with_evidence: Container[str] = ()
) -> list[Issue]:
    """List what keeps a sheet from being handed in, in reading order.

    `with_evidence` are the paths that evidence is attached to; a note stands in for evidence as its written
    justification. Bonus and penalty may stay empty: nothing was claimed. A line that waits for the bloc is
    complete with its result.
    """
    return [
        issue
        for criterion in leaves_of(rule_set)
        for issue in _check_line(criterion, entries.get(criterion.path), with_evidence)
    ]


def lacks_evidence(criterion: Criterion, entry: ScoreEntry | None, *, has_files: bool) -> bool:
    """Tell whether a line still needs evidence: neither files nor a note, and points that are to be proven.

    A line that is not scored yet lacks it too; nothing is to be proven for 0 points or an absence.
    """
    if not criterion.needs_evidence or has_files:
        return False
    if entry is None:
        return True
    return entry.absence is None and not entry.note.strip() and _points_of(criterion, entry) != 0


def check_review(
    rule_set: CriteriaSource, earlier: Mapping[str, ScoreEntry], later: Mapping[str, ScoreEntry]
) -> list[Issue]:
    """List lines that a later round scores otherwise than an earlier one without a reason."""
    issues = []
    for criterion in leaves_of(rule_set):
        before, after = earlier.get(criterion.path), later.get(criterion.path)
        if after is None or before is None or after.note.strip() or not _has_value(after):
            continue
        old, new = _value(criterion, before), _value(criterion, after)
        if old != new:
            values = {"before": _shown(old), "after": _shown(new)}
            issues.append(
                error("scores.difference_without_reason", criterion.path, criterion=criterion.code, **values)
            )
    return issues


def check_answers(questions: tuple[LineQuestion, ...]) -> list[Issue]:
    """List questions that the unit has not answered."""
    return [
        error("scores.question_open", asked.criterion_path, line=asked.criterion_path)
        for asked in questions
        if not asked.is_answered
    ]


def check_verdicts(questions: tuple[LineQuestion, ...]) -> list[Issue]:
    """List answers that no reviewer has spoken to."""
    return [
        error("scores.verdict_open", asked.criterion_path, line=asked.criterion_path)
        for asked in questions
        if asked.waits_for_verdict
    ]


def final_points(rule: FinalRule, rounds: Mapping[Round, Points | None]) -> Points | None:
    """Give the concluding points of a line by the set's rule; None while no round has any.

    The meeting's own points always win; under `council` nothing else counts. Source: the rule belongs to the
    set (domain notes 2, 8); the mean is rounded half up.
    """
    typed = rounds.get(Round.FINAL)
    if typed is not None or rule is FinalRule.COUNCIL:
        return typed
    scored = [points for round_ in Round if (points := rounds.get(round_)) is not None]
    if not scored:
        return None
    if rule is FinalRule.LAST:
        return scored[-1]
    return max(scored) if rule is FinalRule.MAX else Points(divide_half_up(sum(scored), len(scored)))


def final_entries(
    rule_set: CriteriaSource, rule: FinalRule, rounds: Mapping[Round, Mapping[str, ScoreEntry]]
) -> dict[str, ScoreEntry]:
    """Make the concluding round from the others; nothing in them changes.

    An absence of the last round that speaks of the line is the line's. Lines of no round are absent.
    """
    found = {}
    for criterion in leaves_of(rule_set):
        lines = {
            round_: rounds[round_][criterion.path]
            for round_ in Round
            if criterion.path in rounds.get(round_, {})
        }
        spoken = [entry for entry in lines.values() if _has_value(entry)]
        if not spoken:
            continue
        if spoken[-1].absence is not None:
            found[criterion.path] = replace(spoken[-1], origin=Origin.COMPUTED)
            continue
        values = {round_: _points_of(criterion, entry) for round_, entry in lines.items()}
        found[criterion.path] = replace(
            spoken[-1], points=final_points(rule, values), origin=Origin.COMPUTED, flagged=False
        )
    return found


def _check_line(criterion: Criterion, entry: ScoreEntry | None, with_evidence: Container[str]) -> list[Issue]:
    values, where = {"criterion": criterion.code}, criterion.path
    if entry is not None and entry.absence is not None:
        issues = []
        if not is_foreseen(criterion, entry.absence):
            issues.append(error("scores.absence_not_allowed", where, **values))
        if not entry.note.strip():
            issues.append(error("scores.absence_without_reason", where, **values))
        return issues
    if entry is None or not _is_scored(criterion, entry):
        return [] if criterion.kind in ADDED_KINDS else [error("scores.gap", where, **values)]
    if lacks_evidence(criterion, entry, has_files=criterion.path in with_evidence):
        return [error("scores.evidence_missing", where, **values)]
    return []


def _is_scored(criterion: Criterion, entry: ScoreEntry) -> bool:
    waits = KINDS[criterion.kind].needs_bloc and entry.actual is not None
    return waits or _points_of(criterion, entry) is not None


def _points_of(criterion: Criterion, entry: ScoreEntry) -> Points | None:
    return entry.points if entry.points is not None else suggest(criterion, entry)


def _has_value(entry: ScoreEntry) -> bool:
    return entry.points is not None or entry.absence is not None or entry.actual is not None


def _value(criterion: Criterion, entry: ScoreEntry) -> Points | str | None:
    return entry.absence.value if entry.absence is not None else _points_of(criterion, entry)


def _shown(value: Points | str | None) -> str:
    if value is None:
        return "chưa chấm"
    return "không chấm" if isinstance(value, str) else format_points_short(value)
