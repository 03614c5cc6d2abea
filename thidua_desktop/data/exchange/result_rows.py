"""What a reviewer tells a unit of its sheet, keys and receipts ↔ canonical rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua_desktop.data.exchange.package_format import KEYS, RECEIVED, RESULTS, Row
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_number,
    canonical_text,
    day_of,
    whole_of,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.receipts import Receipt
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.certificates import read_certificate, record_text
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey
from thidua_desktop.domain.records.scoring import SheetState

UNIT, PERIOD, RULES = 7, 8, 9
"""Places in the row of a result."""


@dataclass(frozen=True, slots=True)
class SheetResult:
    """How a sheet stands: why it was returned, or under which decision it was published."""

    state: SheetState
    version: int
    reason: str = ""
    decision_number: str = ""
    decided_on: date | None = None
    published_on: date | None = None


def result_of(store: Store, sheet_uid: str) -> SheetResult | None:
    """Read how a sheet stands here; None without the sheet."""
    sheet = store.scores.sheet(sheet_uid)
    if sheet is None:
        return None
    reason = _return_reason(store, sheet_uid) if sheet.state is SheetState.RETURNED else ""
    published = store.rounds.publications(sheet_uid) if sheet.state is SheetState.PUBLISHED else []
    if not published:
        return SheetResult(sheet.state, sheet.version, reason)
    newest = published[0]
    words = newest.decision_number, newest.decided_on, newest.published_on
    return SheetResult(sheet.state, sheet.version, reason, *words)


def _return_reason(store: Store, sheet_uid: str) -> str:
    reason = ""
    for row in store.audit.history(sheet_uid, ("state", "reason")):
        if row.field == "state":
            return reason if row.new == SheetState.RETURNED else ""
        reason = reason or row.new or ""
    return ""


def result_row(key: str, result: SheetResult, place: tuple[str, str, str]) -> Row:
    """Write a result; `place` is unit uid, period uid, hash of the rule set."""
    return (
        key,
        result.state.value,
        canonical_number(result.version),
        canonical_text(result.reason),
        canonical_text(result.decision_number),
        canonical_date(result.decided_on),
        canonical_date(result.published_on),
        *place,
    )


def read_result(row: Row) -> SheetResult:
    """Read a result."""
    _, state, version, reason, number, decided, published, *_ = row
    return SheetResult(
        SheetState(state or SheetState.SUBMITTED),
        max(1, whole_of(version)),
        reason or "",
        number or "",
        day_of(decided),
        day_of(published),
    )


def result_content(rows: Iterable[tuple[Row, str, str]]) -> TableContent:
    """Write results, each with the names of its unit and period."""
    content = TableContent(RESULTS)
    for row, unit, period in rows:
        content.rows.append(row)
        content.shown.append((unit, period))
    return content


def key_row(key: KnownKey) -> Row:
    """Write what is known of a key."""
    return (
        key.public_key,
        canonical_text(key.unit_name),
        key.state.value,
        canonical_date(key.ended_on),
        None if key.last_sequence is None else canonical_number(key.last_sequence),
        key.unit_uid,
        key.instance_id,
        None if key.certificate is None else record_text(key.certificate),
    )


def read_key(row: Row, today: date) -> KnownKey | None:
    """Read a key; None for a state that nobody knows."""
    public_key, name, state, ended, last, unit, instance, certificate = row
    if state not in set(KeyState):
        return None
    return KnownKey(
        public_key or "",
        unit or "",
        name or "",
        instance or "",
        KeyRole.UNIT,
        KeyState(state or KeyState.TRUSTED),
        today,
        day_of(ended),
        None if last is None else whole_of(last),
        read_certificate(certificate) if certificate else None,
    )


_STATE_WORDS = {
    KeyState.TRUSTED: "Đang tin",
    KeyState.SUPERSEDED: "Đã thay",
    KeyState.REVOKED: "Đã thôi tin",
}


def key_content(keys: Iterable[KnownKey]) -> TableContent:
    """Write keys."""
    keys = list(keys)
    return TableContent(KEYS, [key_row(key) for key in keys], [(_STATE_WORDS[key.state],) for key in keys])


def receipt_row(received: ReceivedPackage, day: date) -> Row:
    """Write that a package came in, on a day of this office."""
    counts = (received.added, received.changed, received.same, received.left_out)
    return (
        received.package_uid,
        canonical_number(received.sequence),
        canonical_date(day),
        *map(canonical_number, counts),
        received.instance_id,
        received.content_hash,
    )


def kept_row(receipt: Receipt, sent: tuple[int, str, str]) -> Row:
    """Write a receipt that is here; `sent` is the package's number, installation and content hash."""
    sequence, instance_id, content_hash = sent
    counts = (receipt.added, receipt.changed, receipt.same, receipt.left_out)
    return (
        receipt.package_uid,
        canonical_number(sequence),
        canonical_date(receipt.received_on),
        *map(canonical_number, counts),
        instance_id,
        content_hash,
    )


def read_receipt(row: Row, sender_uid: str, day: date) -> Receipt:
    """Read a receipt of a sender; `day` stands in where the cell is empty."""
    package_uid, _, received_on, added, changed, same, left_out, *_ = row
    counts = [whole_of(text) for text in (added, changed, same, left_out)]
    return Receipt(package_uid or "", sender_uid, day_of(received_on) or day, *counts)


def receipt_content(rows: Iterable[tuple[Row, str]]) -> TableContent:
    """Write receipts, each with the words of its kind."""
    content = TableContent(RECEIVED)
    for row, kind in rows:
        content.rows.append(row)
        content.shown.append((kind,))
    return content
