"""The steps of a sheet from handing in to its publication and correction; each is one write."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.scoring import (
    FinalRule,
    Origin,
    Round,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
    SheetState,
)
from thidua_desktop.domain.reviewing import last_words
from thidua_desktop.domain.submission import (
    check_answers,
    check_review,
    check_submission,
    check_verdicts,
    final_entries,
)
from thidua_desktop.domain.targets import check_issued_targets
from thidua_desktop.domain.text import clean_line, format_date
from thidua_desktop.operations.line_audit import entry_text
from thidua_desktop.operations.publications import publication_of
from thidua_desktop.operations.scores import SheetView, read_sheet
from thidua_desktop.operations.sheet_gate import Wish, keep_step, require_step

_ROUND_OF_ACTION = {
    SheetAction.FINISH_BLOC: Round.BLOC,
    SheetAction.APPRAISE: Round.APPRAISAL,
    SheetAction.APPROVE: Round.FINAL,
}
_OWN_FUNCTION = frozenset({SheetAction.TYPE, SheetAction.ASK, SheetAction.EXPLAIN, SheetAction.JUDGE})
"""Steps that need more than a word: typing is `scores.save_entries`, the others are in `explanations`."""


def take_step(store: Store, sheet_uid: str, wish: Wish) -> ScoreSheet:
    """Take a step with a sheet. Raises UserError with what table, office or the sheet itself lack."""
    view = read_sheet(store, sheet_uid)
    state = require_step(store, view.sheet, wish)
    if wish.action in _OWN_FUNCTION:
        raise ValueError(wish.action)
    if wish.action is SheetAction.PUBLISH:
        _check_decision(store, view, wish)
    _CHECKS.get(wish.action, _nothing)(store, view)
    after = replace(view.sheet, state=state)
    if wish.action is SheetAction.SUBMIT:
        after = replace(after, received_on=store.today())
    elif wish.action is SheetAction.CORRECT:
        after = replace(after, version=view.sheet.version + 1)
    with store.write(f"scores.{wish.action}", Family.SCORES):
        keep_step(store, view.sheet, after, wish)
        if wish.action is SheetAction.APPROVE:
            _conclude(store, view)
        elif wish.action is SheetAction.PUBLISH:
            _keep_publication(store, view, wish)
    return after


def submit_sheet(store: Store, sheet_uid: str) -> ScoreSheet:
    """Hand a sheet in: from now on it is locked; the day it came is kept, late or not.

    Raises UserError("scores.incomplete") naming every line that is neither scored nor excused, lacks its
    evidence or has another target than was given, or when the rule set is still a draft.
    """
    return take_step(store, sheet_uid, Wish(SheetAction.SUBMIT))


def reopen_sheet(store: Store, sheet_uid: str) -> ScoreSheet:
    """Take a submitted sheet back for correction. Raises UserError when it is not submitted."""
    return take_step(store, sheet_uid, Wish(SheetAction.REOPEN))


def _keep_publication(store: Store, view: SheetView, wish: Wish) -> None:
    """Keep what is published beside its decision; inside a write."""
    decided_on = wish.decided_on.isoformat() if wish.decided_on else None
    publication = replace(
        publication_of(view, clean_line(wish.decision_number), store.today()), decided_on=wish.decided_on
    )
    store.rounds.add_publication(view.sheet.uid, publication)
    for field, new in (
        ("decision_number", publication.decision_number),
        ("decided_on", decided_on),
        ("publication", publication.content_hash),
    ):
        store.audit.note("score_sheet", view.sheet.uid, field, None, new)


def _check_decision(store: Store, view: SheetView, wish: Wish) -> None:
    """Refuse a decision of a day that cannot be its day. Source: domain notes 9.3, 35."""
    day, meeting = wish.decided_on, view.period.meeting_on
    if day is not None and day > store.today():
        raise UserError("scores.decision_in_future", day=format_date(day))
    if day is not None and meeting is not None and day < meeting:
        raise UserError("scores.decision_before_meeting", day=format_date(day), meeting=format_date(meeting))


def _check_complete(_store: Store, view: SheetView) -> None:
    if view.rule_set.state is RuleSetState.DRAFT:
        raise UserError("scores.rules_still_draft", name=view.rule_set.name)
    entries = view.entries[Round.SELF]
    missing = [
        *check_submission(view.rule_set, entries, view.evidence),
        *check_issued_targets(view.rule_set, entries, view.targets),
    ]
    if missing:
        raise UserError("scores.incomplete", issues=missing, count=len(missing))


def _check_bloc_round(store: Store, view: SheetView) -> None:
    _check_differences(view, SheetAction.FINISH_BLOC)


def _check_appraisal(store: Store, view: SheetView) -> None:
    """Refuse to conclude over open questions before their day is over, over answers that nobody spoke to,
    or over differences without a reason.
    """
    today, questions = store.today(), store.rounds.questions(view.sheet.uid)
    still_open = tuple(one for one in questions if not one.is_late(today))
    issues = check_answers(still_open) if view.sheet.state is SheetState.EXPLAINING else []
    if issues:
        raise UserError("scores.questions_open", issues=issues, count=len(issues))
    waiting = check_verdicts(questions)
    if waiting:
        raise UserError("scores.verdicts_open", issues=waiting, count=len(waiting))
    _check_differences(view, SheetAction.APPRAISE)


def _check_approval(_store: Store, view: SheetView) -> None:
    _check_differences(view, SheetAction.APPROVE)
    lines = _final_lines(view)
    if view.rule_set.policy.final_rule is not FinalRule.COUNCIL:
        return
    missing = [
        error("scores.gap", leaf.path, criterion=leaf.code)
        for leaf in view.rule_set.leaves
        if leaf.path in lines and lines[leaf.path].points is None and lines[leaf.path].absence is None
    ]
    if missing:
        raise UserError("scores.final_incomplete", issues=missing, count=len(missing))


def _check_settled(_store: Store, view: SheetView) -> None:
    result = view.results.get(Round.FINAL, view.results[Round.SELF])
    if result.is_provisional:
        raise UserError("scores.still_provisional", name=view.unit_name)


def _nothing(_store: Store, _view: SheetView) -> None:
    """Leave it to the table."""


_CHECKS: Mapping[SheetAction, Callable[[Store, SheetView], None]] = {
    SheetAction.SUBMIT: _check_complete,
    SheetAction.FINISH_BLOC: _check_bloc_round,
    SheetAction.APPRAISE: _check_appraisal,
    SheetAction.APPROVE: _check_approval,
    SheetAction.PUBLISH: _check_settled,
}


def _check_differences(view: SheetView, action: SheetAction) -> None:
    """Hold a round that is concluded to the last word of the rounds before it."""
    round_ = _ROUND_OF_ACTION[action]
    earlier = {path: word.entry for path, word in last_words(view.entries, round_).items()}
    typed = {
        path: one for path, one in view.entries.get(round_, {}).items() if one.origin is not Origin.CONCLUDED
    }
    issues: list[Issue] = check_review(view.rule_set, earlier, typed)
    if issues:
        raise UserError("scores.unexplained", issues=issues, count=len(issues))


def _final_lines(view: SheetView) -> dict[str, ScoreEntry]:
    """Make the concluding round; what an earlier approval worked out does not count as the meeting's own."""
    rounds = {
        round_: {path: one for path, one in lines.items() if one.origin is not Origin.CONCLUDED}
        for round_, lines in view.entries.items()
    }
    return final_entries(view.rule_set, view.rule_set.policy.final_rule, rounds)


def _conclude(store: Store, view: SheetView) -> None:
    """Keep the concluding round beside the others; what the meeting typed stays as it is."""
    kept = view.entries.get(Round.FINAL, {})
    typed = {path for path, one in kept.items() if one.origin is not Origin.CONCLUDED}
    lines = [
        replace(entry, origin=Origin.CONCLUDED)
        for path, entry in _final_lines(view).items()
        if path not in typed
    ]
    store.scores.save_entries(view.sheet, Round.FINAL, lines)
    for entry in lines:
        old, field = kept.get(entry.criterion_path), f"{Round.FINAL}:{entry.criterion_path}"
        if entry_text(old) != entry_text(entry):
            store.audit.note("score_sheet", view.sheet.uid, field, entry_text(old), entry_text(entry))
