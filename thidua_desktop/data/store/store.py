"""The workspace as a whole: one object that owns the file, its families of records and its writes."""

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from typing import Self

from sqlite_utils import Database

from thidua_desktop.data.store import database
from thidua_desktop.data.store.achievement_list import AchievementList
from thidua_desktop.data.store.achievements import AchievementTable
from thidua_desktop.data.store.audit import AuditTrail
from thidua_desktop.data.store.bloc_sheets import BlocSheetReader
from thidua_desktop.data.store.blocs import BlocTable
from thidua_desktop.data.store.campaigns import CampaignTable
from thidua_desktop.data.store.evidence import EvidenceTable
from thidua_desktop.data.store.import_undo import UndoTable
from thidua_desktop.data.store.index_results import IndexTable
from thidua_desktop.data.store.issued_targets import TargetTable
from thidua_desktop.data.store.keys import KeyTable
from thidua_desktop.data.store.line_notes import LineNoteTable
from thidua_desktop.data.store.locks import LockTable
from thidua_desktop.data.store.minutes import MinuteTable
from thidua_desktop.data.store.offices import OfficeTable
from thidua_desktop.data.store.packages import PackageTable
from thidua_desktop.data.store.peer_scores import PeerTable
from thidua_desktop.data.store.receipts import ReceiptTable, SignedTable
from thidua_desktop.data.store.rounds import RoundTable
from thidua_desktop.data.store.rule_sets import PeriodTable, RuleSetTable
from thidua_desktop.data.store.samples import SampleTable
from thidua_desktop.data.store.scores import ScoreTable
from thidua_desktop.data.store.sheet_totals import SheetTotalTable
from thidua_desktop.data.store.submissions import SubmissionReader
from thidua_desktop.data.store.titles import TitleTable
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.data.store.units import UnitTable
from thidua_desktop.data.store.workspace_facts import FactsReader
from thidua_desktop.data.store.year_totals import YearTotals
from thidua_desktop.domain.families import Family

log = logging.getLogger(__name__)

TOTALS_DUE = "totals_due"
"""The setting by which a step of the schema asks for all totals anew."""
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give the present moment in UTC, the clock of a real workspace."""
    return datetime.now(UTC)


class NestedWriteError(RuntimeError):
    """Our mistake: an operation has exactly one write."""


class Store:
    """An open workspace. Lives on one thread; every write stands inside `write`."""

    def __init__(self, opened: Database, path: Path, clock: Clock = utc_now) -> None:
        """Take over an open database; use `create` or `open`."""
        self._database = opened
        self.path = path
        self.clock = clock
        connection = opened.conn
        self._touched = touched = Touched()
        self.audit = AuditTrail(connection, clock)
        self.offices = OfficeTable(connection)
        self.units = UnitTable(connection)
        self.blocs = BlocTable(connection, touched)
        self.periods = PeriodTable(connection, touched)
        self.rule_sets = RuleSetTable(connection, touched)
        self.scores = ScoreTable(connection, self.rule_sets, touched)
        self.rounds = RoundTable(connection, touched)
        self.peers = PeerTable(connection)
        self.line_notes = LineNoteTable(connection)
        self.evidence = EvidenceTable(connection)
        self.targets = TargetTable(connection)
        self.indices = IndexTable(connection, touched)
        self.bloc_sheets = BlocSheetReader(connection, self.scores, self.indices)
        tables = (self.periods, self.rule_sets, self.scores, self.bloc_sheets)
        self.totals = SheetTotalTable(connection, touched, tables)
        self.years = YearTotals(connection)
        self.submissions = SubmissionReader(connection)
        self.campaigns = CampaignTable(connection)
        self.achievements = AchievementTable(connection)
        self.achievement_list = AchievementList(connection, self.achievements)
        self.titles = TitleTable(connection)
        self.locks = LockTable(connection)
        self.packages = PackageTable(connection)
        self.minutes = MinuteTable(connection)
        self.undo = UndoTable(connection, touched)
        self.keys = KeyTable(connection)
        self.facts = FactsReader(connection)
        self.receipts = ReceiptTable(connection)
        self.signed = SignedTable(connection)
        self.samples = SampleTable(connection, touched)
        self._changes: set[Family] = set()
        self._watch: Callable[[], None] | None = None

    @classmethod
    def create(cls, path: Path, clock: Clock = utc_now) -> Self:
        """Make a new workspace file. Raises UserError when it exists or cannot be made."""
        return cls(database.create(path), path, clock)

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now) -> Self:
        """Open a workspace, upgraded if older. Raises UsageError or WorkspaceError (see `database`)."""
        store = cls(database.open_existing(path), path, clock)
        try:
            store._catch_up()
        except BaseException:
            store.close()
            raise
        return store

    def _catch_up(self) -> None:
        """Work out the totals that an upgrade left to be worked out: its steps know no rules."""
        if self.offices.setting(TOTALS_DUE) is None:
            return
        with self.write("totals.fill"):
            self.totals.touch_all()
            self.offices.remove_setting(TOTALS_DUE)

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        database.close(self._database, self.path)

    def discard(self) -> None:
        """Close a workspace that was only just made and delete it, so that nothing is left behind."""
        database.discard(self._database, self.path)

    def __enter__(self) -> Self:
        """Use the store in a with block that closes it."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Close the file."""
        self.close()

    @contextmanager
    def write(self, reason: str, *families: Family) -> Iterator[None]:
        """Make one transaction: all of the block with the totals that follow from it, or nothing.

        `reason` stands in the audit; `families` are what open pages refresh. Raises UserError when the disk
        is full or the file cannot be written, DamagedDataError when it is damaged.
        """
        if self._database.conn.in_transaction:
            raise NestedWriteError
        started, rows = perf_counter(), self.revision
        try:
            with self._asked(), database.translated_errors(self.path), self._database.atomic():
                self.audit.begin(reason)
                yield
                self.totals.settle()
        except BaseException:
            self._touched.clear()
            self.rule_sets.forget()
            log.info("%s: undone after %d ms", reason, (perf_counter() - started) * 1000)
            raise
        log.info("%s: %d rows in %d ms", reason, self.revision - rows, (perf_counter() - started) * 1000)
        self._changes.update(families)

    @contextmanager
    def asking(self, watch: Callable[[], None]) -> Iterator[None]:
        """Let `watch` raise CancelledError while this store writes or copies itself: then nothing is written.

        What is written stays: between and after the writes nobody is asked.
        """
        self._watch = watch
        try:
            yield
        finally:
            self._watch = None

    def _asked(self) -> AbstractContextManager[None]:
        watch = self._watch
        return nullcontext() if watch is None else database.asked_while_working(self._database.conn, watch)

    def today(self) -> date:
        """Give the day that it is in the office."""
        return self.clock().astimezone().date()

    @property
    def revision(self) -> int:
        """A number that grows with every row written since opening: the same number, the same contents."""
        return self._database.conn.total_changes

    def take_changes(self) -> frozenset[Family]:
        """Give the families written since the last call, and forget them."""
        changes = frozenset(self._changes)
        self._changes.clear()
        return changes

    def backup(self, target: Path) -> Path:
        """Write a checked copy of the workspace. Raises UserError when it cannot be written."""
        with self._asked():
            return database.backup(self._database.conn, target)

    def health(self) -> tuple[str, int]:
        """Give SQLite's integrity word ("ok") and the number of broken references."""
        return database.health(self._database.conn)
