"""The states of a score sheet and the steps between them, as one table (state, action, role) → state.

Source: domain notes 9.2. A step outside the table is refused with a sentence that says who may do what, when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.scoring import Round, SheetAction, SheetRole, SheetState

ROUND_OF_ROLE: Mapping[SheetRole, Round] = {
    SheetRole.UNIT: Round.SELF,
    SheetRole.PEER: Round.CROSS,
    SheetRole.BLOC_HEAD: Round.BLOC,
    SheetRole.APPRAISER: Round.APPRAISAL,
    SheetRole.COUNCIL: Round.FINAL,
}
"""The one round that each role types in."""

NEEDS_REASON = frozenset({SheetAction.RETURN, SheetAction.ASK, SheetAction.CORRECT})
WITH_UNIT = frozenset({SheetState.DRAFT, SheetState.RETURNED})
"""States in which a sheet lies with its unit; in all others it was handed in."""
STARTS_VERSION = frozenset({SheetAction.CORRECT})
"""Steps after which the sheet stays as it is and its next version has the new state."""

_REVIEWERS = frozenset({SheetRole.BLOC_HEAD, SheetRole.APPRAISER, SheetRole.COUNCIL})
_Key = tuple[SheetState, SheetAction, SheetRole]
_S, _A, _R = SheetState, SheetAction, SheetRole

STEPS: Mapping[_Key, SheetState] = {
    (_S.DRAFT, _A.TYPE, _R.UNIT): _S.DRAFT,
    (_S.DRAFT, _A.SUBMIT, _R.UNIT): _S.SUBMITTED,
    (_S.RETURNED, _A.TYPE, _R.UNIT): _S.DRAFT,
    (_S.RETURNED, _A.REOPEN, _R.UNIT): _S.DRAFT,
    (_S.RETURNED, _A.SUBMIT, _R.UNIT): _S.SUBMITTED,
    (_S.SUBMITTED, _A.REOPEN, _R.UNIT): _S.DRAFT,
    (_S.SUBMITTED, _A.TYPE, _R.PEER): _S.SUBMITTED,
    (_S.SUBMITTED, _A.TYPE, _R.BLOC_HEAD): _S.SUBMITTED,
    (_S.SUBMITTED, _A.RETURN, _R.BLOC_HEAD): _S.RETURNED,
    (_S.SUBMITTED, _A.FINISH_BLOC, _R.BLOC_HEAD): _S.BLOC_SCORED,
    (_S.SUBMITTED, _A.TYPE, _R.APPRAISER): _S.SUBMITTED,
    (_S.SUBMITTED, _A.RETURN, _R.APPRAISER): _S.RETURNED,
    # A sheet may come back after it was returned, with answers that nobody has spoken to yet.
    (_S.SUBMITTED, _A.JUDGE, _R.BLOC_HEAD): _S.SUBMITTED,
    (_S.SUBMITTED, _A.JUDGE, _R.APPRAISER): _S.SUBMITTED,
    (_S.SUBMITTED, _A.APPRAISE, _R.APPRAISER): _S.APPRAISED,
    (_S.BLOC_SCORED, _A.TYPE, _R.BLOC_HEAD): _S.SUBMITTED,
    (_S.BLOC_SCORED, _A.RETURN, _R.BLOC_HEAD): _S.RETURNED,
    (_S.BLOC_SCORED, _A.ASK, _R.BLOC_HEAD): _S.EXPLAINING,
    (_S.BLOC_SCORED, _A.JUDGE, _R.BLOC_HEAD): _S.BLOC_SCORED,
    (_S.BLOC_SCORED, _A.TYPE, _R.APPRAISER): _S.BLOC_SCORED,
    (_S.BLOC_SCORED, _A.RETURN, _R.APPRAISER): _S.RETURNED,
    (_S.BLOC_SCORED, _A.ASK, _R.APPRAISER): _S.EXPLAINING,
    (_S.BLOC_SCORED, _A.JUDGE, _R.APPRAISER): _S.BLOC_SCORED,
    (_S.BLOC_SCORED, _A.APPRAISE, _R.APPRAISER): _S.APPRAISED,
    (_S.EXPLAINING, _A.EXPLAIN, _R.UNIT): _S.BLOC_SCORED,
    (_S.EXPLAINING, _A.TYPE, _R.APPRAISER): _S.EXPLAINING,
    (_S.EXPLAINING, _A.RETURN, _R.APPRAISER): _S.RETURNED,
    (_S.EXPLAINING, _A.JUDGE, _R.APPRAISER): _S.EXPLAINING,
    (_S.EXPLAINING, _A.APPRAISE, _R.APPRAISER): _S.APPRAISED,
    (_S.APPRAISED, _A.TYPE, _R.APPRAISER): _S.APPRAISED,
    (_S.APPRAISED, _A.RETURN, _R.APPRAISER): _S.RETURNED,
    (_S.APPRAISED, _A.ASK, _R.APPRAISER): _S.EXPLAINING,
    (_S.APPRAISED, _A.TYPE, _R.COUNCIL): _S.APPRAISED,
    (_S.APPRAISED, _A.RETURN, _R.COUNCIL): _S.RETURNED,
    (_S.APPRAISED, _A.APPROVE, _R.COUNCIL): _S.APPROVED,
    # A scored value that changes after the approval drops it.
    (_S.APPROVED, _A.TYPE, _R.APPRAISER): _S.APPRAISED,
    (_S.APPROVED, _A.TYPE, _R.COUNCIL): _S.APPRAISED,
    (_S.APPROVED, _A.PUBLISH, _R.COUNCIL): _S.PUBLISHED,
    (_S.APPROVED, _A.PUBLISH, _R.APPRAISER): _S.PUBLISHED,
    # What was published stays; this is the state of the next version.
    (_S.PUBLISHED, _A.CORRECT, _R.APPRAISER): _S.APPRAISED,
}
"""Every allowed step. What is not here is refused."""


ROLE_OF_ROUND: Mapping[Round, SheetRole] = {round_: role for role, round_ in ROUND_OF_ROLE.items()}
"""Who types in a round."""


def state_as_sent(state: SheetState) -> SheetState:
    """Give the state in which a sheet travels: only the unit's own scores do, handed in or not."""
    return SheetState.DRAFT if state in WITH_UNIT else SheetState.SUBMITTED


@dataclass(frozen=True, slots=True)
class Step:
    """A step as somebody wants to take it. `actor_uid` None: nobody said which office acts."""

    state: SheetState
    action: SheetAction
    role: SheetRole
    sheet_unit_uid: str
    actor_uid: str | None
    reason: str = ""
    decision_number: str = ""
    decided_on: date | None = None


def next_state(state: SheetState, action: SheetAction, role: SheetRole = SheetRole.UNIT) -> SheetState | None:
    """Give the state after a step, or None when the table has no such step."""
    return STEPS.get((state, action, role))


def check_step(step: Step) -> list[Issue]:
    """List why a step cannot be taken; an empty list takes it to `next_state`.

    What the sheet itself must have (complete lines, reasons of differences) is in `submission`.
    """
    if next_state(step.state, step.action, step.role) is None:
        return [refusal(step.state, step.action, step.role)]
    issues = []
    if step.actor_uid is None:
        issues.append(error("workflow.no_actor"))
    elif step.role is SheetRole.UNIT and step.actor_uid != step.sheet_unit_uid:
        issues.append(error("workflow.other_unit"))
    elif step.role is SheetRole.PEER and step.actor_uid == step.sheet_unit_uid:
        issues.append(error("workflow.own_sheet"))
    if step.action in NEEDS_REASON and not step.reason.strip():
        issues.append(error(f"workflow.{step.action.value}_without_reason"))
    if step.action is SheetAction.PUBLISH and not step.decision_number.strip():
        issues.append(error("workflow.publish_without_decision"))
    elif step.action is SheetAction.PUBLISH and step.decided_on is None:
        issues.append(error("workflow.publish_without_date"))
    return issues


def can_lead_to(state: SheetState, wanted: SheetState) -> bool:
    """Tell whether reviewers alone can bring a sheet from one state to another, in any number of steps."""
    reached, fresh = {state}, {state}
    while fresh:
        fresh = {
            after for (at, _, role), after in STEPS.items() if at in fresh and role in _REVIEWERS
        } - reached
        reached |= fresh
    return wanted in reached


def refusal(state: SheetState, action: SheetAction, role: SheetRole) -> Issue:
    """Say why the table has no such step: who may take it, or from which state."""
    values = {name: choice_label(of) for name, of in (("state", state), ("action", action), ("role", role))}
    others = [choice_label(who) for who in SheetRole if (state, action, who) in STEPS]
    if others:
        return error("workflow.other_role", **values, others=", ".join(others))
    if state is SheetState.PUBLISHED:
        return error("workflow.published", **values)
    states = [choice_label(when) for when in SheetState if (when, action, role) in STEPS]
    if states:
        return error("workflow.other_state", **values, states=", ".join(states))
    owners = dict.fromkeys(choice_label(who) for (_, what, who) in STEPS if what is action)
    return error("workflow.not_their_step", **values, others=", ".join(owners))
