"""Whether this office may take a step with a sheet, asked of the one table; and the step's trace."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from thidua_desktop.data.store.audit import AuditRow
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.organisation import BlocRole, is_valid_on
from thidua_desktop.domain.records.scoring import ScoreSheet, SheetAction, SheetRole, SheetState
from thidua_desktop.domain.workflow import Step, check_step, next_state

_STEP_FIELDS = ("state", "by", "reason", "decision_number", "decided_on", "publication")
"""Under these the audit speaks of a sheet's steps; a sheet has far more rows about its lines."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The step that somebody wants to take, and what it needs."""

    action: SheetAction
    role: SheetRole = SheetRole.UNIT
    reason: str = ""
    decision_number: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step from the audit: when, from where to where, in what role, which office, and why.

    A publication has the number and day of its decision and the hash of what was published.
    """

    at: datetime
    before: str
    after: str
    role: str = ""
    office_uid: str = ""
    reason: str = ""
    decision_number: str = ""
    decided_on: date | None = None
    content_hash: str = ""


def require_step(store: Store, sheet: ScoreSheet, wish: Wish) -> SheetState:
    """Give the state after a step. Raises UserError with what stands in its way."""
    issues = step_issues(store, sheet, wish)
    if issues and _is_locked_by_unit(sheet, wish):
        raise UserError("scores.locked", name=_unit_name(store, sheet))
    if issues:
        raise UserError(issues[0].code, where=issues[0].where, issues=issues[1:], **issues[0].values)
    state = next_state(sheet.state, wish.action, wish.role)
    if state is None:  # `check_step` has refused it
        raise AssertionError
    return state


def step_issues(store: Store, sheet: ScoreSheet, wish: Wish) -> list[Issue]:
    """List what the table or this office's place in it says against a step; empty when it may be taken."""
    step = Step(
        sheet.state,
        wish.action,
        wish.role,
        sheet.unit_uid,
        _actor(store, sheet, wish),
        wish.reason,
        wish.decision_number,
        wish.decided_on,
    )
    return check_step(step) or _check_bloc(store, sheet, wish.role)


def keep_step(store: Store, before: ScoreSheet, after: ScoreSheet, wish: Wish) -> ScoreSheet:
    """Store a sheet's head after a step and note who took it in what role, and why; inside a write."""
    office = store.offices.office()
    store.scores.save_sheet(after)
    store.audit.note("score_sheet", after.uid, "state", before.state, after.state)
    store.audit.note("score_sheet", after.uid, "by", wish.role, office.unit_uid if office else None)
    if wish.reason:
        store.audit.note("score_sheet", after.uid, "reason", None, wish.reason)
    return after


def pass_on(store: Store, sheet: ScoreSheet, state: SheetState, wish: Wish) -> ScoreSheet:
    """Store the state that a typed value leads to, noted only when it is another one; inside a write."""
    if state is sheet.state:
        return sheet
    return keep_step(store, sheet, replace(sheet, state=state), wish)


def roles_here(store: Store, sheet: ScoreSheet) -> frozenset[SheetRole]:
    """Give the roles in which this workspace's office may act on a sheet.

    Appraisal and meeting are recorded wherever their paper comes in, so every office may.
    """
    roles = {SheetRole.APPRAISER, SheetRole.COUNCIL}
    if _actor(store, sheet, Wish(SheetAction.TYPE, SheetRole.UNIT)) == sheet.unit_uid:
        roles.add(SheetRole.UNIT)
    for role in (SheetRole.PEER, SheetRole.BLOC_HEAD):
        if not _check_bloc(store, sheet, role):
            roles.add(role)
    if _actor(store, sheet, Wish(SheetAction.TYPE, SheetRole.PEER)) == sheet.unit_uid:
        roles.discard(SheetRole.PEER)
    return frozenset(roles)


def steps_taken(store: Store, sheet_uid: str) -> tuple[StepTaken, ...]:
    """Give the steps of a sheet from the audit, newest first."""
    steps: list[StepTaken] = []
    for row in reversed(store.audit.history(sheet_uid, _STEP_FIELDS)):
        if row.field == "state":
            steps.append(StepTaken(row.at, row.old or "", row.new or ""))
        elif steps:
            steps[-1] = _with_more(steps[-1], row)
    return tuple(reversed(steps))


def return_reason(store: Store, sheet: ScoreSheet) -> str:
    """Give why a sheet was returned, empty for one that was not."""
    if sheet.state is not SheetState.RETURNED:
        return ""
    return next((one.reason for one in steps_taken(store, sheet.uid) if one.after == sheet.state), "")


def _with_more(step: StepTaken, row: AuditRow) -> StepTaken:
    """Add what a further row of the same step says."""
    new = row.new or ""
    if row.field == "by":
        return replace(step, role=row.old or "", office_uid=new)
    if row.field == "decided_on":
        return replace(step, decided_on=date.fromisoformat(new))
    if row.field == "reason":
        return replace(step, reason=new)
    if row.field == "decision_number":
        return replace(step, decision_number=new)
    return replace(step, content_hash=new) if row.field == "publication" else step


def _actor(store: Store, sheet: ScoreSheet, wish: Wish) -> str | None:
    """Give the unit that acts: this office, or the unit itself when this office enters its sheet for it.

    An explanation may be recorded wherever the sheet was asked about: the unit's answer comes on paper.
    """
    office = store.offices.office()
    if office is None:
        return None
    is_for_unit = sheet.entered_by_uid == office.unit_uid or wish.action is SheetAction.EXPLAIN
    if wish.role is SheetRole.UNIT and is_for_unit:
        return sheet.unit_uid
    return office.unit_uid


def _check_bloc(store: Store, sheet: ScoreSheet, role: SheetRole) -> list[Issue]:
    """Hold a fellow member or head to the blocs of the unit on the period's last day."""
    office, period = store.offices.office(), store.periods.by_uid(sheet.period_uid)
    if role not in (SheetRole.PEER, SheetRole.BLOC_HEAD) or office is None or period is None:
        return []
    valid = [member for member in store.blocs.memberships() if is_valid_on(member, period.ends_on)]
    blocs = {member.bloc_uid for member in valid if member.unit_uid == sheet.unit_uid}
    own = [m for m in valid if m.unit_uid == office.unit_uid and m.bloc_uid in blocs]
    if role is SheetRole.PEER:
        return [] if own else [error("workflow.not_in_bloc")]
    return [] if any(member.role is BlocRole.HEAD for member in own) else [error("workflow.not_head")]


def _is_locked_by_unit(sheet: ScoreSheet, wish: Wish) -> bool:
    is_typing = wish.action is SheetAction.TYPE and wish.role is SheetRole.UNIT
    return is_typing and sheet.state is SheetState.SUBMITTED


def _unit_name(store: Store, sheet: ScoreSheet) -> str:
    unit, period = store.units.by_uid(sheet.unit_uid), store.periods.by_uid(sheet.period_uid)
    return unit.name_on(period.ends_on) if unit is not None and period is not None else ""
