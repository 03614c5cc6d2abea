"""Decisions about a package in a JSON file: ``{"decisions": {KEY: {"choice", "reason", "value"}}}``.

``"same": {"edited": {"choice": "ours"}}`` gives one answer to all questions of a kind that have none of their
own. Keys, kinds and choices are those that ``import --dry-run --json`` gives as ``questions``.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Question
from thidua_desktop.operations.package_decisions import read_other, same_answer
from thidua_desktop.operations.packages import ImportPlan, decide, questions_of

_LARGEST = 16 * 1024 * 1024
_Said = Mapping[str, Mapping[str, Mapping[str, str]]]
"""What the file holds: by decisions of their own or for all of a kind, key → choice, reason and value."""


def question_fields(questions: Iterable[Question]) -> list[dict[str, str | bool | None]]:
    """Give questions as the answer of a dry run has them."""
    return [
        {
            "key": one.key,
            "asked": one.asked.value,
            "where": one.where,
            "name": one.name,
            "field": one.field_title,
            "before": one.base,
            "ours": one.ours,
            "theirs": one.theirs,
            "takes_theirs": one.takes_theirs,
            "takes_other": one.takes_other,
        }
        for one in questions
    ]


def decided_by_file(store: Store, plan: ImportPlan, file: Path, *, is_only: bool = True) -> ImportPlan:
    """Decide about a plan as a file says: about edited cells first, then about all that comes of them.

    Raises UsageError for a file that cannot be read so, UserError for answers that do not fit, and, where the
    plan is the only one that the file speaks of (`is_only`), for answers to what nobody asks.
    """
    said = _read(file)
    while answers := _answers([one for one in questions_of(plan) if one.key not in plan.answers], said):
        plan = decide(store, plan, answers)
    unasked = sorted(said.get("decisions", {}).keys() - plan.answers.keys())
    if unasked and is_only and plan.writes:
        # One mistyped key, and "accept all" would take what a person wanted to leave.
        issues = [error("decision.not_asked", key) for key in unasked]
        raise UserError("decision.refused", issues=issues, count=len(issues))
    return plan


def _read(file: Path) -> _Said:
    try:
        with file.open("rb") as opened:
            content: Any = json.loads(opened.read(_LARGEST))
    except (OSError, ValueError, RecursionError) as problem:
        raise UsageError("decision.file_unreadable", file=file.name) from problem
    is_ours = isinstance(content, dict) and content.keys() <= {"decisions", "same"}
    if not is_ours or not all(_is_answers(part) for part in content.values()):
        raise UsageError("decision.file_unreadable", file=file.name)
    return cast("_Said", content)


def _is_answers(part: Any) -> bool:  # noqa: ANN401  # whatever JSON holds
    return isinstance(part, dict) and all(
        isinstance(one, dict)
        and one.get("choice") in set(Choice)
        and all(isinstance(text, str) for text in one.values())
        for one in part.values()
    )


def _answers(asked: list[Question], said: _Said) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    issues: list[Issue] = []
    for kind, one in said.get("same", {}).items():
        if kind not in set(Asked):
            raise UsageError("decision.file_unreadable", file=kind)
        of_kind = [question for question in asked if question.asked == kind]
        answers |= same_answer(of_kind, Answer(Choice(one["choice"]), one.get("reason", "")))
    own = said.get("decisions", {})
    for question in asked:
        if question.key not in own:
            continue
        try:
            answers[question.key] = _answer(question, own[question.key])
        except UserError as problem:
            issues.append(error(problem.code, question.where or question.name, **problem.values))
    if issues:
        raise UserError("decision.refused", issues=issues, count=len(issues))
    return answers


def _answer(question: Question, said: Mapping[str, str]) -> Answer:
    choice, reason = Choice(said["choice"]), said.get("reason", "")
    if choice is not Choice.OTHER:
        return Answer(choice, reason)
    return Answer(choice, reason, read_other(question, said.get("value", "")))
