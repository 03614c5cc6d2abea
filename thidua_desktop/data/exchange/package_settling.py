"""What a plan asks a person, value by value, and what the answers make of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from thidua_desktop.data.exchange.package_columns import Row
from thidua_desktop.data.exchange.package_plan import (
    AchievementWork,
    ImportPlan,
    Planned,
    RowWork,
    SheetWork,
    Work,
)
from thidua_desktop.data.exchange.plan_asking import (
    achievement_case,
    achievement_questions,
    bulk_case,
    line_case,
)
from thidua_desktop.data.exchange.row_questions import RowCase, SettledRow, questions_of, settle_row
from thidua_desktop.domain.deciding import decided
from thidua_desktop.domain.issues import Issue, Severity
from thidua_desktop.domain.merging import Sorted
from thidua_desktop.domain.records.decisions import Answers, Asked, Choice, Decided, Question
from thidua_desktop.domain.records.exchange import Outcome

_Record = TypeVar("_Record")

WHOLE_KEY = "whole"
FORK_KEY = "fork"
_ABOUT_VALUES = frozenset(
    {
        "package.sheet_guarded",
        "package.lines_differ",
        "package.points_over_max",
        "package.points_below_least",
        "package.achievements_locked",
        "package.achievements_differ",
        "package.answer_replaced",
        "package.round_guarded",
        "package.round_second_hand",
        "package.campaign_locked",
    }
)
"""Decisions that are asked value by value; any other one is about offices, periods and other records."""


@dataclass(slots=True)
class _Answered:
    """The answers, and what they decided so far."""

    answers: Answers
    decided: list[Decided] = field(default_factory=list)

    @property
    def whole(self) -> Choice | None:
        """The answer to what only comes in together."""
        answer = self.answers.get(WHOLE_KEY)
        return answer.choice if answer is not None else None

    def settle(self, case: RowCase) -> SettledRow:
        """Settle a row and note what was decided about it."""
        settled = settle_row(case, self.answers)
        self.decided += settled.decided
        return settled


def fork_question(plan: ImportPlan) -> Question:
    """Ask whether a package comes in that does not follow the one before it."""
    return Question(FORK_KEY, Asked.WHOLE, "", plan.file.name, "", None, None, is_row=True)


def open_questions(work: Work) -> Iterator[Question]:
    """Give everything that a plan waits for, in the order of its tables."""
    whole = _whole_question(work)
    if whole is not None:
        yield whole
    for planned in _single_records(work):
        yield _record_question(planned)
    for sheet in work.sheets:
        yield from _sheet_questions(sheet)
    achievements = work.achievements
    for uid in achievements.asked:
        if uid not in achievements.waiting:
            yield from achievement_questions(achievements, uid)
    for bulk in work.bulk:
        for key in (*bulk.asked, *sorted(bulk.asked_gone)):
            if key not in bulk.waiting:
                yield from questions_of(bulk_case(bulk, key))


def settled(work: Work, answers: Answers) -> tuple[Work, tuple[Decided, ...]]:
    """Give the plan that the answers make, and what was decided; what they leave open still waits."""
    if not answers:
        return work, ()
    said = _Answered(answers)
    whole = _whole_question(work)
    if whole is not None and said.whole is not None:
        said.decided.append(decided(whole, answers[WHOLE_KEY]))
    singles = {id(planned) for planned in _single_records(work)}
    made = replace(work)
    for name in _RECORDS:
        planned = (_settled_record(one, said, is_single=id(one) in singles) for one in getattr(work, name))
        setattr(made, name, list(planned))
    if said.whole is not None:
        left = work.doubtful if said.whole is Choice.OURS else set()
        made.aliases = [(theirs, ours) for theirs, ours in work.aliases if ours not in left]
        made.doubtful = set()
    made.sheets = [_settled_sheet(sheet, said) for sheet in work.sheets]
    made.achievements = _settled_achievements(work.achievements, said)
    made.bulk = [_settled_rows(rows, said) for rows in work.bulk]
    if next(open_questions(replace(made, issues=[])), None) is None and not (
        whole is not None and said.whole is None
    ):
        made.issues = [_told(issue) for issue in work.issues]
    return made, tuple(said.decided)


_RECORDS = (
    "levels",
    "units",
    "successions",
    "blocs",
    "memberships",
    "periods",
    "rule_sets",
    "directives",
    "campaigns",
)


def _planned(work: Work) -> Iterator[Planned[object]]:
    for name in _RECORDS:
        yield from getattr(work, name)


def _told(issue: Issue) -> Issue:
    """What was decided is only told any more."""
    return replace(issue, severity=Severity.WARNING) if issue.severity is Severity.DECISION else issue


# ---------------------------------------------------------------- records that only come in together


def _whole_question(work: Work) -> Question | None:
    """Ask about all that is new here or unsure, in one: sheets and members hang on offices."""
    singles = {id(planned) for planned in _single_records(work)}
    pending = [one for one in _planned(work) if one.is_pending and id(one) not in singles]
    other = any(
        issue.severity is Severity.DECISION and issue.code not in _ABOUT_VALUES for issue in work.issues
    )
    waits = any(sheet.waits and sheet.head.is_pending for sheet in work.sheets)
    waits |= bool(work.achievements.waiting) or any(rows.waiting for rows in work.bulk)
    if not (pending or work.doubtful or other or waits):
        return None
    counts = Counter(one.table.title for one in pending)
    names = ", ".join(dict.fromkeys(one.name for one in pending[:_MOST_NAMED]))
    theirs = "; ".join(f"{title}: {count}" for title, count in counts.items())
    return Question(WHOLE_KEY, Asked.WHOLE, "", names, "", None, theirs or None, is_row=True)


_MOST_NAMED = 5


def _single_records(work: Work) -> list[Planned[object]]:
    """Give the records of ours that would change, and that may do so one by one."""
    if any(issue.code == "package.sender_not_above" for issue in work.issues):
        return []
    return [one for one in _planned(work) if one.is_pending and one.outcome is Outcome.CHANGED]


def _record_question(planned: Planned[object]) -> Question:
    ours = "; ".join(f"{one.field}: {one.old or ''}" for one in planned.fields)
    theirs = "; ".join(f"{one.field}: {one.new or ''}" for one in planned.fields)
    key = f"{planned.table.name}:{planned.key}:"
    return Question(key, Asked.GONE_ON, planned.table.title, planned.name, "", ours, theirs, is_row=True)


def _settled_record(planned: Planned[_Record], said: _Answered, *, is_single: bool) -> Planned[_Record]:
    if not planned.is_pending:
        return planned
    if not is_single:
        return _under(planned, said.whole)
    question = _record_question(planned)
    answer = said.answers.get(question.key)
    if answer is None:
        return planned
    said.decided.append(decided(question, answer))
    return _under(planned, answer.choice)


def _under(planned: Planned[_Record], choice: Choice | None) -> Planned[_Record]:
    if choice is None:
        return planned
    if choice is Choice.OURS:
        return replace(planned, outcome=Outcome.REFUSED, is_pending=False)
    return replace(planned, is_pending=False)


# ---------------------------------------------------------------- sheets and their lines


def _sheet_questions(sheet: SheetWork) -> Iterator[Question]:
    if sheet.waits and sheet.head.is_pending:
        return
    for path in (*sheet.asked, *sorted(sheet.asked_gone)):
        yield from questions_of(line_case(sheet, path))
    if _asks_head(sheet):
        yield _record_question(sheet.head)


def _asks_head(sheet: SheetWork) -> bool:
    """Tell whether a sheet that has gone on here is asked for itself: no line of it differs."""
    return sheet.has_gone_on and sheet.head.is_pending and not (sheet.asked or sheet.asked_gone)


def _settled_sheet(sheet: SheetWork, said: _Answered) -> SheetWork:
    if sheet.waits and sheet.head.is_pending:
        if said.whole is None:
            return sheet
        if said.whole is Choice.OURS:
            lines = (sheet.lines.new, sheet.lines.changed, sheet.asked, sheet.asked_gone)
            refused = sheet.refused + sum(map(len, lines))
            return SheetWork(_under(sheet.head, Choice.OURS), before=sheet.before, refused=refused)
        sheet = replace(sheet, waits=False, head=replace(sheet.head, is_pending=sheet.has_gone_on))
    if _asks_head(sheet):
        return replace(sheet, head=_settled_record(sheet.head, said, is_single=True))
    made = replace(sheet, asked={}, asked_gone=set(), lines=replace(sheet.lines))
    made.lines.new, made.lines.changed = dict(sheet.lines.new), dict(sheet.lines.changed)
    made.lines.removed = [*sheet.lines.removed]
    for path in (*sheet.asked, *sorted(sheet.asked_gone)):
        _settle_line(sheet, made, path, said.settle(line_case(sheet, path)))
    is_settled = not (made.asked or made.asked_gone)
    if made.has_gone_on and made.head.is_pending and is_settled:
        is_changed = bool(made.lines.new or made.lines.changed or made.lines.removed)
        outcome = made.head.outcome if is_changed else Outcome.REFUSED
        made.head = replace(made.head, is_pending=False, outcome=outcome)
        made.refused += not is_changed
    return made


def _settle_line(sheet: SheetWork, made: SheetWork, path: str, line: SettledRow) -> None:
    if line.still_open:
        _keep_open(sheet, made, path)
    else:
        _put(made, made.lines, path, line.row)


def _put(made: SheetWork | RowWork, rows: Sorted[Row], key: str, row: Row | None) -> None:
    """Put a settled row where it belongs: refused, gone, new or changed."""
    before = made.before.get(key)
    if row == before:
        made.refused += 1
    elif row is None:
        rows.removed.append(key)
    else:
        (rows.new if before is None else rows.changed)[key] = row


def _keep_open(work: SheetWork | RowWork, made: SheetWork | RowWork, key: str) -> None:
    if key in work.asked:
        made.asked[key] = work.asked[key]
    else:
        made.asked_gone.add(key)


# ---------------------------------------------------------------- achievements, and rows in bulk


def _settled_achievements(work: AchievementWork, said: _Answered) -> AchievementWork:
    made = replace(work, asked={}, waiting=set(), rows=replace(work.rows))
    made.rows.new, made.rows.changed = dict(work.rows.new), dict(work.rows.changed)
    for uid, row in work.asked.items():
        before = work.before.get(uid)
        line = _settled_achievement(work, uid, said)
        if line is None:
            made.asked[uid] = row
            made.waiting |= {uid} & work.waiting
        elif line.row is None:
            made.refused += 1
        else:
            (made.rows.new if before is None else made.rows.changed)[uid] = line.row
    return made


def _settled_achievement(work: AchievementWork, uid: str, said: _Answered) -> SettledRow | None:
    """Settle an achievement: without a row nothing of it comes in; None while anything is open.

    Its files come along with any of its values, or alone where nothing else differs.
    """
    case, asked = achievement_case(work, uid), achievement_questions(work, uid)
    is_about_files = case.ours == case.theirs
    if uid in work.waiting:
        return SettledRow(None if said.whole is Choice.OURS else case.theirs) if said.whole else None
    if is_about_files:
        answer = said.answers.get(asked[0].key)
        if answer is None:
            return None
        said.decided.append(decided(asked[0], answer))
        return SettledRow(None if answer.choice is Choice.OURS else case.theirs)
    line = said.settle(case)
    if line.still_open:
        return None
    return SettledRow(None) if line.row == case.ours else line


def _settled_rows(work: RowWork, said: _Answered) -> RowWork:
    made = replace(work, asked={}, asked_gone=set(), waiting=set(), rows=replace(work.rows))
    made.rows.new, made.rows.changed = dict(work.rows.new), dict(work.rows.changed)
    made.rows.removed = [*work.rows.removed]
    for key in (*work.asked, *sorted(work.asked_gone)):
        _settle_bulk(work, made, key, said)
    return made


def _settle_bulk(work: RowWork, made: RowWork, key: str, said: _Answered) -> None:
    if key in work.waiting:
        line = SettledRow((work.before if said.whole is Choice.OURS else work.asked).get(key))
        is_open = said.whole is None
    else:
        line = said.settle(bulk_case(work, key))
        is_open = bool(line.still_open)
    if is_open:
        _keep_open(work, made, key)
        made.waiting |= {key} & work.waiting
    else:
        _put(made, made.rows, key, line.row)
