"""What an import would do, record by record, before anything is written."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from thidua_desktop.data.exchange.evidence_named import FilesPlan, taken_evidence
from thidua_desktop.data.exchange.package_format import (
    ACHIEVEMENTS,
    LINE_COMMENTS,
    LINES,
    QUESTIONS,
    Row,
    Table,
)
from thidua_desktop.data.exchange.package_reader import Package
from thidua_desktop.data.exchange.package_values import readable
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.errors import DecisionNeededError
from thidua_desktop.domain.issues import Issue, Severity, has_decisions
from thidua_desktop.domain.merging import Sorted
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.campaigns import Campaign, Directive
from thidua_desktop.domain.records.decisions import Answers, Decided, Question
from thidua_desktop.domain.records.exchange import (
    Accept,
    ChangedCell,
    Counts,
    FieldChange,
    Manifest,
    Outcome,
    PackageState,
    RecordChange,
    TableCounts,
)
from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.domain.records.organisation import Bloc, Level, Membership, Succession, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod, RuleSet, ScoreSheet

Record = TypeVar("Record", covariant=True)

_MOST_CHANGES = 2000
_READ_WHOLE = frozenset({QUESTIONS.name, LINE_COMMENTS.name})
"""Tables whose new rows are words for the reader; of others they are only counted."""
FORK = "package.fork"


@dataclass(frozen=True, slots=True)
class Planned(Generic[Record]):
    """One record and what becomes of it; a pending one waits for a decision first."""

    table: Table
    key: str
    name: str
    outcome: Outcome
    record: Record
    is_pending: bool = False
    fields: tuple[FieldChange, ...] = ()

    def is_taken(self, accept: Accept | None) -> bool:
        """Tell whether the record is written under a person's answer."""
        writes = self.outcome in (Outcome.NEW, Outcome.CHANGED)
        return writes and (accept is Accept.ALL or not self.is_pending)


@dataclass(slots=True)
class SheetWork:
    """A sheet with its self round's lines, by criterion path; `asked` are lines that wait for a decision.

    `before` are our lines, for the audit, `base` those of the sender's last package, where there was one.
    Lines of ours that the package no longer has wait in `asked_gone`; those above their maximum are `over`.
    `waits` tells that the sheet comes in with offices that a person has to take first, `has_gone_on` that it
    was handed in or reviewed here. Lines of a refused sheet are counted in `refused`.
    """

    head: Planned[ScoreSheet]
    lines: Sorted[Row] = field(default_factory=Sorted)
    asked: dict[str, Row] = field(default_factory=dict)
    before: Mapping[str, Row] = field(default_factory=dict)
    base: Mapping[str, Row] | None = None
    asked_gone: set[str] = field(default_factory=set)
    over: set[str] = field(default_factory=set)
    waits: bool = False
    has_gone_on: bool = False
    refused: int = 0

    def gone(self, accept: Accept | None) -> list[str]:
        """Give the paths of our lines that an answer takes away."""
        return [*self.lines.removed, *(sorted(self.asked_gone) if accept is Accept.ALL else ())]


@dataclass(slots=True)
class AchievementWork:
    """Achievements as canonical rows with our uids; `evidence` is achievement uid → rows.

    `base` are those of the sender's last package, where there was one; of the `asked` ones the `waiting` come
    in with offices that a person has to take first, and the `settled` were settled here.
    """

    rows: Sorted[Row] = field(default_factory=Sorted)
    asked: dict[str, Row] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    before: Mapping[str, Row] = field(default_factory=dict)
    base: Mapping[str, Row] | None = None
    evidence: Mapping[str, list[Row]] = field(default_factory=dict)
    refused: int = 0


@dataclass(slots=True)
class RowWork:
    """Rows of one table that are planned in bulk, canonical and under our uids.

    `asked` wait for a decision, `asked_gone` are keys of ours that would go; of both the `waiting` come in
    with offices that a person has to take first; points of those in `over` are above the most. `before` are
    ours by key; `refused` counts rows that are not taken. `giver` is the uid of the office whose word the
    rows are, and its role, where that is kept; `names` are what people call the rows, by key.
    """

    table: Table
    rows: Sorted[Row] = field(default_factory=Sorted)
    asked: dict[str, Row] = field(default_factory=dict)
    asked_gone: set[str] = field(default_factory=set)
    waiting: set[str] = field(default_factory=set)
    over: set[str] = field(default_factory=set)
    before: Mapping[str, Row] = field(default_factory=dict)
    refused: int = 0
    giver: tuple[str, str] = ("", "")
    names: dict[str, str] = field(default_factory=dict)

    def taken(self, accept: Accept | None) -> list[Row]:
        """Give the rows that an answer writes."""
        asked = self.asked.values() if accept is Accept.ALL else ()
        return [*self.rows.new.values(), *self.rows.changed.values(), *asked]

    def gone(self, accept: Accept | None) -> list[str]:
        """Give the keys of ours that an answer takes away."""
        return [*self.rows.removed, *(sorted(self.asked_gone) if accept is Accept.ALL else ())]

    def counts(self, accept: Accept | None) -> Counts:
        """Count what would happen under an answer."""
        counts = _bulk_counts(self.rows, self.asked, self.before, accept, self.refused)
        return counts + _gone_counts(self.rows.removed, self.asked_gone, accept)


@dataclass(slots=True)
class Work:
    """Everything that one answer to a package's questions would write.

    `aliases` are (sender's uid, ours); those of `doubtful` units are kept only when a person agrees.
    `same_before` counts the rows of a package that was applied before and is not looked at again.
    """

    levels: list[Planned[Level]] = field(default_factory=list)
    units: list[Planned[Unit]] = field(default_factory=list)
    aliases: list[tuple[str, str]] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    successions: list[Planned[Succession]] = field(default_factory=list)
    blocs: list[Planned[Bloc]] = field(default_factory=list)
    memberships: list[Planned[Membership]] = field(default_factory=list)
    periods: list[Planned[EvaluationPeriod]] = field(default_factory=list)
    rule_sets: list[Planned[RuleSet]] = field(default_factory=list)
    directives: list[Planned[Directive]] = field(default_factory=list)
    campaigns: list[Planned[Campaign]] = field(default_factory=list)
    sheets: list[SheetWork] = field(default_factory=list)
    achievements: AchievementWork = field(default_factory=AchievementWork)
    bulk: list[RowWork] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    same_before: int = 0

    def records(self) -> Iterator[Planned[object]]:
        """Give every record but lines and achievements, in the order in which they are written."""
        yield from self.levels
        yield from self.units
        yield from self.successions
        yield from self.blocs
        yield from self.memberships
        yield from self.periods
        yield from self.rule_sets
        yield from self.directives
        yield from self.campaigns
        for sheet in self.sheets:
            yield sheet.head

    @property
    def needs_decision(self) -> bool:
        """Tell whether anything waits for a person."""
        return (
            any(planned.is_pending for planned in self.records())
            or any(sheet.asked or sheet.asked_gone for sheet in self.sheets)
            or bool(self.achievements.asked)
            or any(rows.asked or rows.asked_gone for rows in self.bulk)
            or has_decisions(self.issues)
        )

    def tables(self, accept: Accept | None) -> list[TableCounts]:
        """Count per table what would happen under an answer."""
        counted: dict[str, tuple[str, Counts]] = {}
        for table, counts in self._counts(accept):
            title, before = counted.get(table.name, (table.title, Counts()))
            counted[table.name] = (title, before + counts)
        return [TableCounts(name, title, counts) for name, (title, counts) in counted.items()]

    def _counts(self, accept: Accept | None) -> Iterator[tuple[Table, Counts]]:
        for planned in self.records():
            yield planned.table, _count(planned.outcome, is_pending=planned.is_pending, accept=accept)
        for sheet in self.sheets:
            yield LINES, _line_counts(sheet, accept)
        work = self.achievements
        if work.rows.new or work.rows.changed or work.rows.same or work.asked or work.refused:
            yield ACHIEVEMENTS, _bulk_counts(work.rows, work.asked, work.before, accept, work.refused)
        for rows in self.bulk:
            yield rows.table, rows.counts(accept)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing a file would do. Counts under an answer are those that the import then reports.

    `already` is the id of an import of the same content; `is_old` tells that a newer package of the same
    sender, kind and period was applied. Neither writes anything. `revision` is the store's when it was made.
    A sender whose key is not trusted, and a package that does not follow the one before it (`is_fork`), are
    questions of their own: without a yes nothing of it is written.

    The plan follows the `answers` that a person gave so far; `decided` is what they decided, `open_cells` are
    the edited cells that nobody decided about yet.
    """

    file: Path
    package: Package
    edited: Work
    original: Work | None = None
    already: str | None = None
    is_old: bool = False
    warnings: tuple[Issue, ...] = ()
    revision: int = 0
    trust: Trust = Trust.TRUSTED
    is_fork: bool = False
    files: FilesPlan = field(default_factory=FilesPlan)
    answers: Answers = field(default_factory=dict)
    decided: tuple[Decided, ...] = ()
    open_cells: tuple[Question, ...] = ()

    @property
    def state(self) -> PackageState:
        """The verdict on the file."""
        return self.package.state

    @property
    def manifest(self) -> Manifest | None:
        """What the package says of itself."""
        return self.package.manifest

    @property
    def compared_code(self) -> str:
        """What is compared by telephone: the fingerprint of the key, or an unsigned package's check code."""
        manifest = self.manifest
        if manifest is None:
            return ""
        return fingerprint(manifest.public_key) if manifest.is_signed else manifest.check_code

    @property
    def changed_cells(self) -> tuple[ChangedCell, ...]:
        """Cells that were edited since the package was written."""
        return self.package.changed_cells

    @property
    def writes(self) -> bool:
        """Tell whether applying may write at all."""
        return self.already is None and not self.is_old

    @property
    def brings(self) -> bool:
        """Tell whether applying brings anything: records, or evidence files that were missing before."""
        return self.writes or bool(self.files_added(None))

    def files_added(self, accept: Accept | None) -> tuple[EvidenceFile, ...]:
        """Give the evidence files whose bytes come in under an answer."""
        return self.files.added(taken_evidence(self.work(accept), accept))

    def files_missing(self, accept: Accept | None) -> tuple[EvidenceFile, ...]:
        """Give the evidence files that stay names under an answer."""
        return self.files.missing(taken_evidence(self.work(accept), accept))

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Everything to tell and to decide, the file's own first."""
        return (*self.warnings, *self.package.issues, *self.edited.issues)

    @property
    def needs_decision(self) -> bool:
        """Tell whether a person has to answer before the import may go on."""
        return self.asks_sender or self.asks_contents

    @property
    def asks_sender(self) -> bool:
        """Tell whether a person must say first that the sender is who it says."""
        return self.writes and self.trust is not Trust.TRUSTED

    @property
    def asks_contents(self) -> bool:
        """Tell whether anything but the sender waits for a person: a fork, edited cells, or what comes in."""
        is_asked = self.is_fork or bool(self.open_cells) or self.edited.needs_decision
        return self.writes and is_asked

    def is_answered_by(self, accept: Accept | None) -> bool:
        """Tell whether an answer to the contents lets the import go on; a fork comes in whole or not."""
        if not self.asks_contents:
            return True
        return accept is Accept.ALL or (accept is Accept.NONE and not self.is_fork)

    @property
    def problem(self) -> DecisionNeededError | None:
        """The question as an error, or None when nothing is asked."""
        if self.asks_contents:
            return self._contents_problem()
        if not self.asks_sender:
            return None
        asked_of = next(issue for issue in self.warnings if issue.severity is Severity.DECISION)
        return DecisionNeededError(asked_of.code, where=self.file.name, issues=self.issues, **asked_of.values)

    @property
    def contents_issues(self) -> tuple[Issue, ...]:
        """Everything to tell and to decide but whether the sender is who it says."""
        if not self.asks_sender:
            return self.issues
        return tuple(issue for issue in self.issues if issue.code != f"package.sender_{self.trust}")

    def _contents_problem(self) -> DecisionNeededError:
        where, issues = self.file.name, self.issues
        if self.open_cells:
            cells = len(self.changed_cells)
            return DecisionNeededError("package.edited", where=where, issues=issues, cells=cells)
        if self.is_fork and not self.edited.needs_decision:
            fork = next(issue for issue in self.warnings if issue.code == FORK)
            return DecisionNeededError(fork.code, where=where, issues=issues, **fork.values)
        named = sum(issue.severity is Severity.DECISION for issue in issues)
        asked = named or self.counts(None).conflicts
        return DecisionNeededError("package.decision_needed", where=where, issues=issues, count=asked)

    def work(self, accept: Accept | None) -> Work:
        """Give what an answer writes: without acceptance an edited package counts as it was written."""
        return self.original if accept is Accept.NONE and self.original is not None else self.edited

    def tables(self, accept: Accept | None = None) -> tuple[TableCounts, ...]:
        """Count per table; with no answer yet, what waits for one counts as a conflict."""
        return tuple(self.work(accept).tables(accept))

    def counts(self, accept: Accept | None = None) -> Counts:
        """Count all tables together."""
        before = Counts(same=self.work(accept).same_before)
        return sum((table.counts for table in self.tables(accept)), before)

    def changes(self, accept: Accept | None = None, limit: int = _MOST_CHANGES) -> tuple[RecordChange, ...]:
        """Name the records that would change, at most `limit`; unchanged ones are only counted."""
        found: list[RecordChange] = []
        for change in _changes(self.work(accept), accept):
            if len(found) == limit:
                break
            found.append(change)
        return tuple(found)


_ONE: Mapping[Outcome, Counts] = {
    Outcome.NEW: Counts(new=1),
    Outcome.CHANGED: Counts(changed=1),
    Outcome.SAME: Counts(same=1),
    Outcome.CONFLICT: Counts(conflicts=1),
    Outcome.REFUSED: Counts(refused=1),
}


def _count(outcome: Outcome, *, is_pending: bool, accept: Accept | None) -> Counts:
    if is_pending and accept is not Accept.ALL:
        return Counts(conflicts=1)
    return _ONE[outcome]


def _bulk_counts(
    rows: Sorted[Row],
    asked: Mapping[str, Row],
    before: Mapping[str, Row],
    accept: Accept | None,
    refused: int,
) -> Counts:
    known = sum(1 for key in asked if key in before)
    if accept is Accept.ALL:
        return Counts(len(rows.new) + len(asked) - known, len(rows.changed) + known, rows.same, 0, refused)
    return Counts(len(rows.new), len(rows.changed), rows.same, len(asked), refused)


def _gone_counts(removed: Collection[str], asked: Collection[str], accept: Accept | None) -> Counts:
    if accept is Accept.ALL:
        return Counts(changed=len(removed) + len(asked))
    return Counts(changed=len(removed), conflicts=len(asked))


def _line_counts(sheet: SheetWork, accept: Accept | None) -> Counts:
    counts = _bulk_counts(sheet.lines, sheet.asked, sheet.before, accept, sheet.refused)
    counts += _gone_counts(sheet.lines.removed, sheet.asked_gone, accept)
    if sheet.head.is_pending and accept is not Accept.ALL:
        waiting = counts.new + counts.changed + counts.conflicts
        return Counts(same=counts.same, conflicts=waiting, refused=counts.refused)
    return counts


def _changes(work: Work, accept: Accept | None) -> Iterator[RecordChange]:
    for planned in work.records():
        outcome = planned.outcome
        if planned.is_pending and accept is not Accept.ALL:
            outcome = Outcome.CONFLICT
        if outcome is not Outcome.SAME:
            yield RecordChange(planned.table.name, planned.table.title, planned.name, outcome, planned.fields)
    for sheet in work.sheets:
        yield from _line_changes(sheet, accept)
    rows = work.achievements.rows
    yield from _row_changes(ACHIEVEMENTS, rows.new, Outcome.NEW, {})
    yield from _row_changes(ACHIEVEMENTS, rows.changed, Outcome.CHANGED, work.achievements.before)
    yield from _row_changes(ACHIEVEMENTS, work.achievements.asked, Outcome.CONFLICT, work.achievements.before)
    for bulk in work.bulk:
        asked = Outcome.CHANGED if accept is Accept.ALL else Outcome.CONFLICT
        if bulk.table.name in _READ_WHOLE:
            yield from _bulk_changes(bulk, bulk.rows.new, Outcome.NEW)
        yield from _bulk_changes(bulk, bulk.rows.changed, Outcome.CHANGED)
        yield from _bulk_changes(bulk, bulk.asked, asked)
        yield from _gone_changes(bulk, bulk.rows.removed, Outcome.CHANGED)
        yield from _gone_changes(bulk, sorted(bulk.asked_gone), asked)


def _line_changes(sheet: SheetWork, accept: Accept | None) -> Iterator[RecordChange]:
    waits = sheet.head.is_pending and accept is not Accept.ALL
    for path, row in (*sheet.lines.changed.items(), *sheet.asked.items()):
        conflict = waits or (path in sheet.asked and accept is not Accept.ALL)
        outcome = Outcome.CONFLICT if conflict else Outcome.CHANGED
        fields = row_fields(LINES, sheet.before.get(path), row)
        yield RecordChange(LINES.name, LINES.title, f"{sheet.head.name}, {path}", outcome, fields)
    for path in (*sheet.lines.removed, *sorted(sheet.asked_gone)):
        conflict = waits or (path in sheet.asked_gone and accept is not Accept.ALL)
        outcome = Outcome.CONFLICT if conflict else Outcome.CHANGED
        fields = gone_fields(LINES, sheet.before[path])
        yield RecordChange(LINES.name, LINES.title, f"{sheet.head.name}, {path}", outcome, fields)


def _row_changes(
    table: Table, rows: Mapping[str, Row], outcome: Outcome, before: Mapping[str, Row]
) -> Iterable[RecordChange]:
    place = table.index(table.name_field)
    for key, row in rows.items():
        fields = row_fields(table, before.get(key), row) if key in before else ()
        yield RecordChange(table.name, table.title, row[place] or key, outcome, fields)


def _bulk_changes(bulk: RowWork, rows: Mapping[str, Row], outcome: Outcome) -> Iterable[RecordChange]:
    for key, row in rows.items():
        name = bulk.names.get(key) or key.rpartition(":")[2]
        before = bulk.before.get(key, (None,) * len(row))
        fields = tuple(
            FieldChange(column.header, readable(column, old), readable(column, new))
            for column, old, new in zip(bulk.table.content, before, row, strict=True)
            if old != new and not column.is_hidden
        )
        yield RecordChange(bulk.table.name, bulk.table.title, name, outcome, fields)


def _gone_changes(bulk: RowWork, keys: Iterable[str], outcome: Outcome) -> Iterable[RecordChange]:
    for key in keys:
        name = bulk.names.get(key) or key.rpartition(":")[2]
        fields = gone_fields(bulk.table, bulk.before[key])
        yield RecordChange(bulk.table.name, bulk.table.title, name, outcome, fields)


def gone_fields(table: Table, ours: Row) -> tuple[FieldChange, ...]:
    """Name what stands in the visible fields of a row that goes."""
    return tuple(
        FieldChange(column.header, readable(column, value), None)
        for column, value in zip(table.content, ours, strict=True)
        if value is not None and column.field != "key" and not column.is_hidden
    )


def row_fields(table: Table, ours: Row | None, theirs: Row) -> tuple[FieldChange, ...]:
    """Name the visible fields in which two rows differ."""
    return tuple(
        FieldChange(column.header, readable(column, old), readable(column, new))
        for column, old, new in zip(table.content, ours or (None,) * len(theirs), theirs, strict=False)
        if old != new and column.field != "key"
    )
