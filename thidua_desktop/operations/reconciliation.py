"""The minute of an import for paper: its decisions, the package they are about, and whether it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from thidua_desktop.data.exchange.value_words import people_value
from thidua_desktop.data.printing.reconciliation import DecidedLine, PackageFacts, Seal
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.decisions import Decided, Minute
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.text import format_date

_EMPTY = "Trống"
_NO_ROW = "Không có"
_LONGEST, _LEAD = 160, 30
"""Most letters of a value on paper, and how many of them lead up to what differs."""
_SEALS: Mapping[str, Seal] = {
    "unsigned_accepted": Seal.UNSIGNED,
    "sender_accepted": Seal.KEY_COMPARED,
}
"""What the audit says of a package whose sender a person had to accept."""


@dataclass(frozen=True, slots=True)
class MinuteOffer:
    """An import with a minute, to choose from: its uid and the facts that people know it by."""

    import_uid: str
    sender_name: str
    sequence: int
    received_at: datetime


def minutes_to_print(store: Store) -> tuple[MinuteOffer, ...]:
    """Give the imports that have a minute, the newest first."""
    there = store.minutes.imports()
    return tuple(
        MinuteOffer(one.import_uid, one.sender_name, one.sequence, one.received_at)
        for one in store.packages.received()
        if one.import_uid in there
    )


def find_minute(store: Store, import_uid: str | None) -> tuple[Minute, ReceivedPackage]:
    """Give the minute of an import with its line of the ledger.

    Raises UsageError when no import is named or it is not in the ledger, UserError when nothing was asked.
    """
    if import_uid is None:
        raise UsageError("printing.needs_import")
    received = next((one for one in store.packages.received() if one.import_uid == import_uid), None)
    if received is None:
        raise UsageError("undo.unknown", where=import_uid)
    minute = store.minutes.of_import(import_uid)
    if minute is None:
        raise UserError("printing.no_minute", where=received.file_name, sender=received.sender_name)
    return minute, received


def package_facts(store: Store, received: ReceivedPackage) -> PackageFacts:
    """Give what the minute says of its package."""
    period = next(
        (p.name for p in store.periods.all() if (p.year, p.code) == (received.year, received.period_code)),
        f"Năm {received.year}",
    )
    return PackageFacts(
        kind=PackageKind(received.kind),
        sender=received.sender_name,
        period=period,
        sequence=received.sequence,
        received_at=f"{received.received_at.astimezone():%H:%M} ngày {_day(received.received_at)}",
        check_code=check_code(received.content_hash),
        file_name=received.file_name,
        seal=_seal(store, received),
        added=received.added,
        changed=received.changed,
        same=received.same,
        left_out=received.left_out,
        undone_on=_undone_on(store, received),
    )


def decided_line(decided: Decided) -> DecidedLine:
    """Write a decision as people read it."""
    question, answer = decided.question, decided.answer
    empty = _NO_ROW if question.is_row else _EMPTY

    values = (question.base, question.ours, question.theirs, decided.result)
    whole = [empty if value is None else people_value(question.key, value) for value in values]
    base, ours, theirs, result = told = _differing_parts(whole)
    return DecidedLine(
        asked=question.asked,
        choice=answer.choice,
        name=question.name,
        field_title=question.field_title or question.title,
        base=base,
        ours=ours,
        theirs=theirs,
        result=result,
        reason=answer.reason,
        where=question.where or "",
        is_cut=told != whole,
    )


def _differing_parts(texts: list[str]) -> list[str]:
    """Leave texts that a cell holds as they are; of longer ones give what stands around their difference."""
    long = {text for text in texts if len(text) > _LONGEST}
    differs = (place for place, letters in enumerate(zip_longest(*long)) if len(set(letters)) > 1)
    start = max(0, next(differs, 0) - _LEAD)
    return [_part(text, start) for text in texts]


def _part(text: str, start: int) -> str:
    if len(text) <= _LONGEST:
        return text
    stop = start + _LONGEST
    return f"{'…' if start else ''}{text[start:stop].strip()}{'…' if stop < len(text) else ''}"


def _seal(store: Store, received: ReceivedPackage) -> Seal:
    """Tell from the audit how the sender was accepted; a trusted one leaves no row there."""
    rows = store.audit.history(received.package_uid, _SEALS)
    return _SEALS[rows[0].field] if rows else Seal.TRUSTED


def _undone_on(store: Store, received: ReceivedPackage) -> str:
    if received.state is not LedgerState.UNDONE:
        return ""
    rows = store.audit.history(received.package_uid, ("undo",))
    return next((_day(row.at) for row in rows if row.old == received.import_uid), "")


def _day(moment: datetime) -> str:
    return format_date(moment.astimezone().date())
