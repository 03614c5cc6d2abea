"""Which steps of a sheet this office can take now, why it cannot take the others, and which comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.scoring import ScoreSheet, SheetAction, SheetRole, SheetState
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.domain.workflow import STEPS, next_state, refusal
from thidua_desktop.operations.sheet_gate import Wish, roles_here, step_issues

PossibleStep = tuple[SheetAction, SheetRole]

_USUAL_ROLE: Mapping[SheetAction, SheetRole] = {
    SheetAction.RETURN: SheetRole.APPRAISER,
    SheetAction.FINISH_BLOC: SheetRole.BLOC_HEAD,
    SheetAction.ASK: SheetRole.APPRAISER,
    SheetAction.EXPLAIN: SheetRole.UNIT,
    SheetAction.JUDGE: SheetRole.APPRAISER,
    SheetAction.APPRAISE: SheetRole.APPRAISER,
    SheetAction.APPROVE: SheetRole.COUNCIL,
    SheetAction.PUBLISH: SheetRole.COUNCIL,
    SheetAction.CORRECT: SheetRole.APPRAISER,
}
"""The steps after handing in, in the order of a sheet's road, and who usually takes them."""


@dataclass(frozen=True, slots=True)
class StepOffer:
    """A step: the roles in which this office may take it now, or what stands in its way."""

    action: SheetAction
    roles: tuple[SheetRole, ...] = ()
    refusal: Issue | None = None


@dataclass(frozen=True, slots=True)
class StepOffers:
    """Every step after handing in, and the one that comes next here; None when another office is next."""

    steps: tuple[StepOffer, ...]
    following: PossibleStep | None = None

    def offer(self, action: SheetAction) -> StepOffer:
        """Give the offer of an action."""
        return next(one for one in self.steps if one.action is action)


def usual_role(action: SheetAction, roles: Sequence[SheetRole]) -> SheetRole:
    """Give the role in which a step is usually taken, among those that the office has.

    A sheet is returned by whoever has it first on its road: a head before the appraisers.
    """
    usual = _USUAL_ROLE[action]
    return usual if usual in roles and action is not SheetAction.RETURN else roles[0]


def possible_steps(store: Store, sheet: ScoreSheet) -> tuple[PossibleStep, ...]:
    """Give the steps that this office may take with a sheet as it stands, in the table's order."""
    roles = roles_here(store, sheet)
    return tuple(
        (action, role)
        for state, action, role in STEPS
        if state is sheet.state and (role in roles or action is SheetAction.EXPLAIN)
    )


def read_offers(store: Store, sheet: ScoreSheet) -> StepOffers:
    """Tell of every step whether this office may take it with a sheet as it stands, and which is next."""
    possible = possible_steps(store, sheet)
    questions = store.rounds.questions(sheet.uid)
    steps = []
    for action in _USUAL_ROLE:
        roles = tuple(role for what, role in possible if what is action)
        why = None if roles else _refusal(store, sheet, action)
        if action is SheetAction.JUDGE and roles and not any(one.is_answered for one in questions):
            roles, why = (), error("scores.no_answers")
        steps.append(StepOffer(action, roles, why))
    following = _following(store, sheet, questions, store.today())
    return StepOffers(tuple(steps), following if following in possible else None)


def _following(
    store: Store, sheet: ScoreSheet, questions: tuple[LineQuestion, ...], today: date
) -> PossibleStep | None:
    """Give the step that leads a sheet on, whoever takes it.

    A unit's own sheet goes on to its head once it is handed in; what others recorded in it goes on here.
    """
    if sheet.state is SheetState.SUBMITTED and SheetRole.BLOC_HEAD in roles_here(store, sheet):
        return SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD
    office = store.offices.office()
    if sheet.state is SheetState.SUBMITTED and office is not None and office.unit_uid == sheet.unit_uid:
        return None
    waits_for_unit = [one for one in questions if not one.is_answered and not one.is_late(today)]
    if sheet.state is SheetState.EXPLAINING and waits_for_unit:
        return SheetAction.EXPLAIN, SheetRole.UNIT
    judging = (sheet.state, SheetAction.JUDGE, SheetRole.APPRAISER)
    if judging in STEPS and any(one.waits_for_verdict for one in questions):
        return SheetAction.JUDGE, SheetRole.APPRAISER
    onwards = (SheetAction.APPRAISE, SheetAction.APPROVE, SheetAction.PUBLISH)
    steps = ((action, _USUAL_ROLE[action]) for action in onwards)
    return next((one for one in steps if next_state(sheet.state, *one) is not None), None)


def _refusal(store: Store, sheet: ScoreSheet, action: SheetAction) -> Issue:
    """Say why this office cannot take a step: whose it is, or when it is taken."""
    for role in SheetRole:
        if next_state(sheet.state, action, role) is not None:
            found = step_issues(store, sheet, Wish(action, role, "…", "…", store.today()))
            if found:
                return found[0]
    return refusal(sheet.state, action, _USUAL_ROLE[action])
