"""The minute of an import for paper: its decisions, the package they are about, and whether it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from thidua_desktop.data.exchange.package_format import LINE_EVIDENCE, LINES, QUESTIONS, ROUND_LINES
from thidua_desktop.data.exchange.package_settling import FORK_KEY
from thidua_desktop.data.printing.reconciliation import DecidedLine, PackageFacts, Seal, choice_words
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.differing import differing_parts
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.decisions import Asked, Choice, Decided, Minute
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.package_decisions import value_words

_LONGEST, _LEAD = 160, 30
"""Most letters of a value on paper, and how many of them lead up to what differs."""
_HELD_TO_BASE = frozenset({Asked.BOTH, Asked.OURS})
"""Asked only where the sender's last package is known: an empty base is a value then."""
_FORK, _WHOLE_PACKAGE = "Gói không nối tiếp gói trước của nơi gửi", "Cả gói"
_TOGETHER, _NAMED_IN_PACKAGE = "Các mục đi cùng nhau trong gói", "Có trong gói"
_TAKEN, _LEFT_OUT = "Đã nhận", "Không nhận"
_TABLES_OF_LINES = frozenset({LINES.name, ROUND_LINES.name, LINE_EVIDENCE.name, QUESTIONS.name})
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
        for one in (store.packages.received() if there else ())
        if one.import_uid in there
    )


@dataclass(frozen=True, slots=True)
class LineDecision:
    """What was decided about one line of a sheet when a package came in at `at`, as people read it.

    `before` is the value here, of an edited cell the one that was signed; `after` the one that stayed.
    """

    at: datetime
    path: str
    field_title: str
    before: str
    after: str
    choice: str
    reason: str


def decisions_about_sheet(store: Store, sheet_uid: str) -> Iterator[LineDecision]:
    """Give what was decided about the lines of a sheet, in the order of the imports."""
    minutes = store.minutes.naming(sheet_uid)
    moments = {one.import_uid: one.received_at for one in store.packages.received()} if minutes else {}
    for minute in minutes:
        for decided in minute.lines:
            question, (of, path) = decided.question, place_of_line(decided.question.key)
            if of == sheet_uid and minute.import_uid in moments:
                line, at = decided_line(decided), moments[minute.import_uid]
                words = choice_words(line.asked, line.choice)
                yield LineDecision(at, path, question.field_title, line.ours, line.result, words, line.reason)


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


def decided_lines(store: Store, minute: Minute) -> tuple[DecidedLine, ...]:
    """Write the decisions of a minute as people read them, lines of sheets with their criterion's words."""
    words: dict[str, Mapping[str, str]] = {}
    found = []
    for decided in minute.lines:
        line, (sheet_uid, path) = decided_line(decided), place_of_line(decided.question.key)
        if sheet_uid and sheet_uid not in words:
            words[sheet_uid] = _criteria_words(store, sheet_uid)
        text = words.get(sheet_uid, {}).get(path, "")
        found.append(replace(line, name=f"{line.name}: {text}") if text else line)
    return tuple(found)


def place_of_line(key: str) -> tuple[str, str]:
    """Give sheet uid and criterion path of a question about a line, empty of any other."""
    parts = key.removeprefix("edit:").split(":")
    table, *row = parts[key.startswith("edit:") :]
    return (row[0], row[-2]) if table in _TABLES_OF_LINES and len(row) > 2 else ("", "")


def _criteria_words(store: Store, sheet_uid: str) -> Mapping[str, str]:
    sheet = store.scores.sheet(sheet_uid)
    rules = store.rule_sets.by_uid(sheet.rule_set_uid) if sheet is not None else None
    criteria = rules.criteria if rules is not None else ()
    return {one.path: differing_parts([one.text], _LONGEST, _LEAD)[0] for one in criteria}


def decided_line(decided: Decided) -> DecidedLine:
    """Write a decision as people read it."""
    question, answer = decided.question, decided.answer
    if question.asked is Asked.WHOLE:
        return _whole_line(decided)
    values = (question.base, question.ours, question.theirs, decided.result)
    whole = [value_words(question, value) for value in values]
    if question.base is None and question.asked not in _HELD_TO_BASE:
        whole[0] = ""
    base, ours, theirs, result = told = differing_parts(whole, _LONGEST, _LEAD)
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


def _whole_line(decided: Decided) -> DecidedLine:
    """Write a decision about what only comes in together, or not at all."""
    question, answer = decided.question, decided.answer
    is_fork = question.key == FORK_KEY
    return DecidedLine(
        asked=question.asked,
        choice=answer.choice,
        name=_FORK if is_fork else question.name or _TOGETHER,
        field_title="",
        base="",
        ours="",
        theirs=_WHOLE_PACKAGE if is_fork else question.theirs or _NAMED_IN_PACKAGE,
        result=_LEFT_OUT if answer.choice is Choice.OURS else _TAKEN,
        reason=answer.reason,
    )


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
