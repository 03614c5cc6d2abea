"""Decide what a package asks, value by value: mine, theirs or another one, with a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange.package_columns import Column, ValueType
from thidua_desktop.data.exchange.package_format import LINES, ROUND_LINES, TABLES
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.exchange.package_settling import FORK_KEY, fork_question, open_questions
from thidua_desktop.data.exchange.package_values import CellError, canonical_cell
from thidua_desktop.data.exchange.round_rows import split_round_key
from thidua_desktop.data.exchange.value_words import people_field, people_value
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.deciding import LONGEST_REASON, decided, is_possible, lacks_reason, same_answer
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import Points, parse_points
from thidua_desktop.domain.records.decisions import Answer, Answers, Choice, Decided, Question
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring import check_entry

if TYPE_CHECKING:
    from thidua_desktop.data.exchange.plain_workbook import CellValue

__all__ = [
    "FORK_KEY",
    "check_decisions",
    "check_other",
    "implied",
    "names_of",
    "people_field",
    "questions_of",
    "read_other",
    "same_answer",
    "value_words",
]

_TYPED_WRONG = {
    "package.cell_empty": "decision.nothing_typed",
    "package.cell_not_number": "decision.not_number",
    "package.cell_not_whole": "decision.not_whole",
    "package.cell_not_date": "decision.not_date",
}
"""What is wrong with a cell → what is wrong with a value that a person types."""
_HELD_TO = {"scores.over_max": "decision.over_max"}
"""A third value has no "keep it as it is"."""
_EMPTY = "Trống"
_NO_ROW = "Không có"
_TABLES = {table.name: table for kind in TABLES.values() for table in kind}


def questions_of(plan: ImportPlan) -> list[Question]:
    """Give everything that a plan still asks: edited cells first, and only then what comes of them."""
    if not plan.writes:
        return []
    if plan.open_cells:
        return [*plan.open_cells]
    fork = [fork_question(plan)] if plan.is_fork else []
    return [*fork, *open_questions(plan.edited)]


def read_other(question: Question, text: str) -> str:
    """Read another value as it was typed and give its canonical text.

    Raises UserError when none may be typed, or it is no value of the column.
    """
    column = _column(question)
    if column is None or not question.takes_other:
        raise UserError("decision.no_other", where=question.name)
    typed: CellValue = text.strip()
    try:
        value = canonical_cell(replace(column, is_needed=True), typed)
    except CellError as problem:
        code = _TYPED_WRONG.get(problem.code, "decision.not_text")
        raise UserError(code, where=question.name, text=text[:60], column=column.header) from problem
    if value is None:
        raise UserError("decision.nothing_typed", where=question.name, column=column.header)
    return value


def check_other(store: Store, question: Question, text: str) -> str:
    """Read another value as `read_other` does and hold points to their criterion. Raises UserError."""
    value = read_other(question, text)
    issues = _check_points(store, question, value)
    if issues:
        raise UserError("decision.refused", where=question.name, issues=issues, count=len(issues))
    return value


def names_of(store: Store, plan: ImportPlan, questions: Iterable[Question]) -> dict[str, str]:
    """Name what questions are about, by their keys: lines of sheets by the words of their criterion first."""
    criteria = _CriteriaOf(store, [sheet.head.record for sheet in plan.edited.sheets])
    found = {}
    for question in questions:
        criterion = criteria.criterion(question)
        found[question.key] = f"{criterion.text} – {question.name}" if criterion else question.name
    return found


def value_words(question: Question, value: str | None) -> str:
    """Write a value of a question as people read it; one that is not there has a word too."""
    if value is None:
        return _NO_ROW if question.is_row else _EMPTY
    return people_value(question.key, value)


def check_decisions(store: Store, questions: Iterable[Question], answers: Answers) -> None:
    """Raise UserError with everything that is wrong about answers: all of them are named."""
    issues: list[Issue] = []
    for question in questions:
        answer = answers.get(question.key)
        if answer is None:
            continue
        place = question.where or question.name
        if not is_possible(question, answer):
            issues.append(error("decision.not_possible", place, name=question.name))
        elif lacks_reason(question, answer):
            issues.append(error("decision.no_reason", place, name=question.name))
        elif len(answer.reason) > LONGEST_REASON:
            issues.append(error("decision.long_reason", place, name=question.name, limit=LONGEST_REASON))
        elif answer.choice is Choice.OTHER:
            issues += _check_points(store, question, answer.value or "")
    if issues:
        raise UserError("decision.refused", issues=issues, count=len(issues))


def implied(plan: ImportPlan, accept: Accept | None) -> tuple[Decided, ...]:
    """Give what one answer to everything decides beside what was decided already."""
    if accept is None or not plan.asks_contents:
        return ()
    asked = [*plan.open_cells, *([fork_question(plan)] if plan.is_fork else [])]
    asked += open_questions(plan.work(accept))
    ours, theirs = Answer(Choice.OURS), Answer(Choice.THEIRS)
    return tuple(decided(one, theirs if accept is Accept.ALL and one.takes_theirs else ours) for one in asked)


def _column(question: Question) -> Column | None:
    table = _TABLES.get(question.key.partition(":")[0])
    name = question.key.rpartition(":")[2]
    columns: Iterable[Column] = table.content if table is not None else ()
    return next((column for column in columns if column.field == name), None)


def _check_points(store: Store, question: Question, value: str) -> list[Issue]:
    """Hold points to their criterion: a third value has no excuse for breaking the rule."""
    column = _column(question)
    if column is None or column.value is not ValueType.POINTS:
        return []
    criterion = _criterion(store, question)
    if criterion is None:
        return []
    entry = ScoreEntry(criterion.path, Points(parse_points(value)))
    found = check_entry(criterion, entry)
    return [error(_HELD_TO.get(one.code, one.code), question.name, **one.values) for one in found]


def _criterion(store: Store, question: Question) -> Criterion | None:
    return _CriteriaOf(store).criterion(question)


class _CriteriaOf:
    """The criteria that questions about lines are about; each sheet is looked at once.

    `coming` are sheets that a package brings: some are not here yet.
    """

    def __init__(self, store: Store, coming: Iterable[ScoreSheet] = ()) -> None:
        self._store = store
        self._coming = {sheet.uid: sheet for sheet in coming}
        self._known: dict[str, Mapping[str, Criterion]] = {}

    def criterion(self, question: Question) -> Criterion | None:
        """Give the criterion of a question about a line; None for any other."""
        sheet_uid, path = _line_of(question.key)
        if sheet_uid and sheet_uid not in self._known:
            self._known[sheet_uid] = self._of_sheet(sheet_uid)
        return self._known.get(sheet_uid, {}).get(path)

    def _of_sheet(self, sheet_uid: str) -> Mapping[str, Criterion]:
        sheet = self._store.scores.sheet(sheet_uid) or self._coming.get(sheet_uid)
        rules = self._store.rule_sets.by_uid(sheet.rule_set_uid) if sheet is not None else None
        return {one.path: one for one in rules.criteria} if rules is not None else {}


def _line_of(question_key: str) -> tuple[str, str]:
    """Give sheet and criterion path of a question about a line, empty of any other."""
    table, _, rest = question_key.partition(":")
    is_edit = table == "edit"
    if is_edit:
        table, _, rest = rest.partition(":")[2].partition(":")
    key = rest.rpartition(":")[0]
    if table == LINES.name:
        sheet_uid, _, path = key.partition(":")
        return sheet_uid, path.partition(":")[2] if is_edit else path  # a package names the round too
    if table == ROUND_LINES.name:
        sheet_uid, _, _, path = split_round_key(key)
        return sheet_uid, path
    return "", ""
