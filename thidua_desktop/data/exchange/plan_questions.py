"""Plan questions on lines field by field: the question is the reviewer's, the answer the unit's."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.plan_rounds import SheetHere, sheets_here
from thidua_desktop.data.exchange.round_rows import question_row, read_question, split_question_key
from thidua_desktop.domain.issues import decision, warning
from thidua_desktop.domain.merging import sort_out
from thidua_desktop.domain.records.scoring import Round, SheetState
from thidua_desktop.domain.submission import LineQuestion

_UNIT, _PERIOD, _RULES = 8, 9, 10


@dataclass(frozen=True, slots=True)
class QuestionRights:
    """Units by round that the sender may ask, and units that it may answer for."""

    asks: Mapping[Round, Collection[str]] = field(default_factory=dict)
    answers: Collection[str] = ()


def plan_questions(planning: Planning, rights: QuestionRights) -> None:
    """Plan questions and answers; fields that are not the sender's are named and stay as they are."""
    rows = planning.rows(form.QUESTIONS)
    if not rows:
        return
    work = RowWork(form.QUESTIONS)
    before: dict[str, form.Row] = {}
    kept: dict[str, form.Row] = {}
    left = foreign = 0
    sheets = sheets_here(planning, form.QUESTIONS)
    for row in rows:
        here = _here(planning, sheets, row)
        theirs = read_question(row)
        if here is None or theirs is None or planning.is_bad(form.QUESTIONS, row[0] or ""):
            left += 1
            continue
        ours = _ours(planning, here, theirs)
        merged = _merged(rights, here, ours, theirs)
        if merged is None:
            left += 1
            continue
        if ours is not None:
            before_row = question_row(here.sheet, here.rules.content_hash, ours)
            before[before_row[0] or ""] = before_row
            foreign += _asked_part(merged) != _asked_part(theirs)
        new_row = question_row(here.sheet, here.rules.content_hash, merged)
        work.names[new_row[0] or ""] = f"{here.name}, {merged.criterion_path}"
        if _is_asked(planning, here, ours, merged):
            work.asked[new_row[0] or ""] = new_row
            work.waiting |= {new_row[0] or ""} if here.waits else set()
        else:
            kept[new_row[0] or ""] = new_row
    _tell(planning, work, left, foreign)
    work.before, work.rows = before, sort_out({key: before[key] for key in before.keys() & kept.keys()}, kept)
    planning.work.bulk.append(work)


def _tell(planning: Planning, work: RowWork, left: int, foreign: int) -> None:
    work.refused = left
    if left:
        planning.work.issues.append(warning("package.questions_left", count=left))
    if foreign:
        planning.work.issues.append(warning("package.foreign_questions", count=foreign))


def _here(planning: Planning, sheets: Mapping[tuple[str, str], SheetHere], row: form.Row) -> SheetHere | None:
    place = planning.periods.get(row[_PERIOD] or "", ""), planning.match.uid(row[_UNIT] or "")
    here = sheets.get(place)
    if here is None or here.rules.content_hash != row[_RULES] or here.sheet.state is SheetState.PUBLISHED:
        return None
    path = split_question_key(row[0] or "")[2]
    return here if any(leaf.path == path for leaf in here.rules.leaves) else None


def _ours(planning: Planning, here: SheetHere, theirs: LineQuestion) -> LineQuestion | None:
    asked = planning.store.rounds.questions(here.sheet.uid)
    return next((one for one in asked if one.key == theirs.key), None)


def _asked_part(one: LineQuestion) -> tuple[object, ...]:
    return one.question, one.due_on, one.verdict, one.verdict_word


def _merged(
    rights: QuestionRights, here: SheetHere, ours: LineQuestion | None, theirs: LineQuestion
) -> LineQuestion | None:
    """Put together what each side may say; None for a question that nobody here asked."""
    unit = here.sheet.unit_uid
    asks = unit in rights.asks.get(theirs.round, ())
    if ours is None:
        return theirs if asks else None
    merged = ours
    if asks:
        merged = replace(
            merged,
            question=theirs.question,
            due_on=theirs.due_on,
            verdict=theirs.verdict,
            verdict_word=theirs.verdict_word,
        )
    speaks = unit in rights.answers or (asks and not ours.answer)
    if theirs.is_answered and speaks:
        merged = replace(merged, answer=theirs.answer, answered_on=theirs.answered_on)
    return merged


def _is_asked(planning: Planning, here: SheetHere, ours: LineQuestion | None, merged: LineQuestion) -> bool:
    """Ask before an answer that was handed in is replaced."""
    is_other = ours is not None and ours.is_answered and ours.answer != merged.answer
    if is_other:
        line = merged.criterion_path
        planning.work.issues.append(decision("package.answer_replaced", name=here.name, line=line))
    return is_other or here.waits
