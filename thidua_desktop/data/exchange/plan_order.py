"""The order of packages: a package beside those of its sender in the ledger, and what is told about it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from thidua_desktop.data.exchange import organisation_rows
from thidua_desktop.data.exchange.package_matching import match_units
from thidua_desktop.data.exchange.package_plan import FORK
from thidua_desktop.data.exchange.package_reader import Package
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, decision, warning
from thidua_desktop.domain.package_order import Arrival, PackagePlace, Standing, Verdict, number_ranges
from thidua_desktop.domain.records.exchange import Manifest, PackageKind, PackageState
from thidua_desktop.domain.records.organisation import Office
from thidua_desktop.domain.text import format_date

_ANSWERS = frozenset({"feedback", "receipt"})
"""Kinds that answer what we sent: one that answers more than that is not for this installation."""
_CLOCK_BACK, _CLOCK_AHEAD = timedelta(days=400), timedelta(days=2)


def arrival_of(store: Store, office: Office, package: Package, manifest: Manifest) -> Arrival:
    """Describe a package for the table of orders."""
    place = PackagePlace(
        manifest.package_uid,
        manifest.sequence,
        manifest.content_hash,
        manifest.previous_hash,
        (manifest.kind, manifest.year, manifest.period_code),
    )
    answers = dict(manifest.acks).get(office.instance_id, 0) if manifest.kind in _ANSWERS else 0
    return Arrival(
        place,
        is_own=manifest.instance_id == office.instance_id,
        is_for_us=_is_for_us(store, office, package, manifest),
        is_theirs=store.packages.senders_of(manifest.instance_id) <= {manifest.sender_uid},
        is_intact=package.state is PackageState.INTACT,
        answers=answers,
        sent=store.packages.next_sequence() - 1,
    )


def place_of(received: ReceivedPackage) -> PackagePlace:
    """Describe a package of the ledger for the table of orders."""
    return PackagePlace(
        received.package_uid,
        received.sequence,
        received.content_hash,
        received.previous_hash,
        (received.kind, received.year, received.period_code),
        received.state,
        not received.left_out,
    )


def entry_of(order: Verdict, history: Sequence[ReceivedPackage]) -> ReceivedPackage:
    """Give the ledger's newest line of the package that a verdict names."""
    return next(one for one in history if order.other == place_of(one))


def refuse_by_order(order: Verdict, manifest: Manifest, path: Path) -> None:
    """Raise UserError for a package that may not come in whatever it holds."""
    refused = (
        Standing.OWN,
        Standing.NOT_FOR_US,
        Standing.NEVER_SENT,
        Standing.NOT_THEIRS,
        Standing.OTHER_CONTENT,
        Standing.NUMBER_TWICE,
    )
    if order.standing in refused:
        code = f"package.{order.standing}"
        raise UserError(code, where=path.name, sender=manifest.sender_name, sequence=manifest.sequence)


def tell_order(
    order: Verdict, manifest: Manifest, history: Sequence[ReceivedPackage], now: datetime
) -> tuple[Issue, ...]:
    """Tell what a person should know of a package's place."""
    if order.standing is Standing.ALREADY:
        return (already_told(entry_of(order, history)),)
    told: list[Issue] = []
    if order.standing is Standing.HISTORY:
        told.append(warning("package.older", sequence=manifest.sequence))
    if order.standing is Standing.FORK:
        other = entry_of(order, history)
        told.append(
            decision(
                FORK,
                sender=manifest.sender_name,
                sequence=manifest.sequence,
                code=manifest.check_code,
                other=other.sequence,
                file=other.file_name,
                day=_day(other.received_at),
            )
        )
    # What goes down goes to many: numbers that are missing here were for other units.
    if order.missing and manifest.kind is PackageKind.SUBMISSION:
        numbers = number_ranges(order.missing)
        told.append(warning("package.gap", sender=manifest.sender_name, numbers=numbers))
    if not now - _CLOCK_BACK <= manifest.created_at <= now + _CLOCK_AHEAD:
        told.append(warning("package.clock_odd", day=_day(manifest.created_at)))
    return tuple(told)


def tell_installation(store: Store, manifest: Manifest) -> tuple[Issue, ...]:
    """Tell that a unit sent from another installation before: a new computer, or a copy that was put back."""
    other = store.packages.of_other_installation(manifest.sender_uid, manifest.instance_id)
    if other is None:
        return ()
    day = _day(other.received_at)
    return (
        warning("package.other_installation", sender=manifest.sender_name, file=other.file_name, day=day),
    )


def already_told(before: ReceivedPackage) -> Issue:
    """Tell on which day the very package came in."""
    return warning("package.already", day=_day(before.received_at))


def _day(moment: datetime) -> str:
    return format_date(moment.astimezone().date())


def _is_for_us(store: Store, office: Office, package: Package, manifest: Manifest) -> bool:
    """Tell whether the unit that a package is addressed to is ours: by uid, by alias, by code or name."""
    wanted = manifest.recipient_uid
    if wanted in ("", office.unit_uid):
        return True
    tables = package.tables
    units = organisation_rows.read_units(
        tables.get("units", ()), tables.get("unit_names", ()), tables.get("unit_parents", ())
    )
    named = [unit for unit in units if unit.uid == wanted]
    match = match_units(store, named, {wanted}, manifest.created_at.date())
    return match.uid(wanted) == office.unit_uid
