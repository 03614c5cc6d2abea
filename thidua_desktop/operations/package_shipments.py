"""What a package of each kind would hold, and for whom; nothing is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from thidua_desktop.data.exchange.gather_answers import (
    AnswerScope,
    gather_feedback,
    gather_receipt,
    gather_review,
    stands_above,
)
from thidua_desktop.data.exchange.gather_rounds import headed_units
from thidua_desktop.data.exchange.package_contents import (
    Shipment,
    SubmissionScope,
    gather_catalogue,
    gather_submission,
)
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import EvaluationPeriod, SheetState
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.offices import require_office, require_unit

_GATHERERS: Mapping[PackageKind, Callable[[Store, AnswerScope], Shipment]] = {
    PackageKind.FEEDBACK: gather_feedback,
    PackageKind.REVIEW: gather_review,
    PackageKind.RECEIPT: gather_receipt,
}


@dataclass(frozen=True, slots=True)
class ShipmentWish:
    """What is to be sent. `unit_uid` is the only unit of a submission, and whom an answer goes to."""

    kind: PackageKind
    year: int
    unit_uid: str | None = None
    with_drafts: bool = False


def gather_shipment(store: Store, wish: ShipmentWish, period: EvaluationPeriod | None) -> Shipment:
    """Gather the contents of a package.

    Raises UserError when there is nothing to send, only drafts without leave to send them, or nobody to whom.
    """
    sender_uid = require_office(store).unit_uid
    if wish.kind is PackageKind.CATALOGUE or period is None:
        return gather_catalogue(store, wish.year, sender_uid)
    if wish.kind.is_addressed:
        return _gather_answer(store, wish, AnswerScope(sender_uid, wish.unit_uid or "", period))
    scope = SubmissionScope(sender_uid, period, wish.unit_uid, wish.with_drafts)
    shipment = gather_submission(store, scope)
    if not (shipment.sheet_count or shipment.achievements or shipment.round_lines):
        code = "package.only_drafts" if shipment.drafts_left else "package.nothing_to_send"
        raise UserError(code, count=shipment.drafts_left, period=period.name)
    return shipment


def _gather_answer(store: Store, wish: ShipmentWish, scope: AnswerScope) -> Shipment:
    if not scope.unit_uid or scope.unit_uid == scope.sender_uid:
        raise UserError("package.unit_needed")
    shipment = _GATHERERS[wish.kind](store, scope)
    if not shipment.sheet_count:
        name = require_unit(store, scope.unit_uid).name_on(scope.period.ends_on)
        raise UserError("package.nothing_for_unit", name=name, period=scope.period.name)
    return shipment


def addressees(store: Store, kind: PackageKind, period: EvaluationPeriod) -> tuple[str, ...]:
    """Give the units that a package of this kind would have something for, in official order."""
    sender_uid = require_office(store).unit_uid
    wanted = _ADDRESSEES[kind](store, sender_uid, period) - {sender_uid}
    return tuple(unit.uid for unit in store.units.by_uids(wanted))


def _senders(store: Store, _sender_uid: str, _period: EvaluationPeriod) -> set[str]:
    aliases = store.units.aliases()
    received = (one for one in store.packages.received() if not one.is_form)
    return {aliases.get(one.sender_uid, one.sender_uid) for one in received}


def _reviewed(store: Store, sender_uid: str, period: EvaluationPeriod) -> set[str]:
    """Give the units whose sheets came in and are this office's to speak about."""
    sheets = store.scores.sheets(SheetFilter(period_uid=period.uid))
    came_in = {one.unit_uid for one in sheets if one.state is not SheetState.DRAFT and one.received_on}
    headed = headed_units(store, sender_uid, period)
    return {uid for uid in came_in if uid in headed or stands_above(store, sender_uid, uid)}


def _scorers(store: Store, sender_uid: str, period: EvaluationPeriod) -> set[str]:
    """Give the members of a head's blocs that have a fellow's sheet to score."""
    headed = headed_units(store, sender_uid, period)
    sheets = store.scores.sheets_of_units(period.uid, headed)
    ready = {one.unit_uid for one in sheets if one.state not in (*WITH_UNIT, SheetState.PUBLISHED)}
    return {uid for uid in headed if ready - {uid}}


_ADDRESSEES: Mapping[PackageKind, Callable[[Store, str, EvaluationPeriod], set[str]]] = {
    PackageKind.FEEDBACK: _reviewed,
    PackageKind.REVIEW: _scorers,
    PackageKind.RECEIPT: _senders,
}
