"""Packages in every order with faults among them: repeats, gaps, forks, other periods and units (P9).

The orders are walked as a tree, as in `test_package_orders`; at every step the same file comes a second time.
"""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from math import factorial
from pathlib import Path

import openpyxl
import pytest

from tests.operations.test_package_orders import catalogue, of_another_office, records, two_of_one_office
from tests.two_offices import PERIOD, RULES, YEAR, add_sheet, knows, office, own_uid, plan_of, province, send
from tests.workspaces import new_workspace
from thidua_desktop.data.exchange import plan_building
from thidua_desktop.data.exchange.package_reader import Package
from thidua_desktop.domain import package_order
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Unit
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    PeriodKind,
    Round,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import apply_import, plan_import

FEW = 5
"""Packages of a set whose orders are walked at every change; the long run walks those of all six."""

HALF = EvaluationPeriod(
    "p6t", "2025-6T", "Sáu tháng đầu năm 2025", PeriodKind.HALF, YEAR, date(YEAR, 1, 1), date(YEAR, 6, 30)
)


def score(store, points, sheet_uid="phieu1"):
    sheet = store.scores.sheet(sheet_uid)
    with store.write("test"):
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(points))])


def with_gaps(folder):
    """Eight packages of one office, of which the third and the sixth stay away."""
    with office(folder, "mot.thidua") as store:
        files = []
        for number in range(1, 9):
            score(store, 100 * number)
            files.append(send(store, folder).file)
        del files[5], files[2]
        return files


def of_two_periods(folder):
    """Three packages each of a year and a half-year, in turn."""
    with office(folder, "mot.thidua") as store:
        with store.write("test"):
            store.periods.save(HALF)
            store.scores.save_sheet(ScoreSheet("nua", HALF.uid, "xa1", RULES.uid, SheetState.SUBMITTED))
        files = []
        for number in range(1, 4):
            for uid, code in (("phieu1", PERIOD.code), ("nua", HALF.code)):
                score(store, 100 * number, uid)
                files.append(send(store, folder, period_code=code).file)
        return files


def repeated(folder):
    """Three packages, each a second time as another program saved it."""
    first, second = two_of_one_office(folder)
    files = [first, of_another_office(folder), second]
    again = [saved_again(file, folder / f"luu_{number}.xlsx") for number, file in enumerate(files)]
    return [file for pair in zip(files, again, strict=True) for file in pair]


def saved_again(file, target):
    """Let another program save a file: the same package in other bytes."""
    openpyxl.load_workbook(file).save(target)
    return target


def of_three_offices(folder):
    """Two packages each of three offices, the later with other points."""
    files = [*two_of_one_office(folder)]
    for number, name in ((3, "Sa Thầy"), (4, "Ngọc Hồi")):
        draft = OfficeDraft(f"H6{number}", f"Huyện {name}", "district")
        with new_workspace(folder, draft, f"{number}.thidua") as store:
            uid = f"xa{number}7"
            with store.write("test"):
                store.periods.save(PERIOD)
                store.rule_sets.save(RULES)
                store.units.save(Unit(uid, uid.upper(), "commune", (DatedName(f"Xã {name}"),)))
                store.blocs.save(Bloc(f"khoi{uid}", f"K{uid}", f"Khối {name}"))
                store.blocs.save_membership(
                    Membership(f"h{uid}", f"khoi{uid}", own_uid(store), BlocRole.HEAD)
                )
                store.blocs.save_membership(Membership(f"m{uid}", f"khoi{uid}", uid))
            add_sheet(store, f"phieu{uid}", uid, SheetState.SUBMITTED)
            files.append(send(store, folder).file)
            score(store, 500, f"phieu{uid}")
            files.append(send(store, folder).file)
    return files


def for_another_unit(folder):
    """Two packages that are not for this office, among those that are."""
    first, second = two_of_one_office(folder)
    other = of_another_office(folder)
    strays = [saved_again(file, folder / f"lac_{number}.xlsx") for number, file in enumerate((first, other))]
    return [first, second, other, catalogue(folder), *strays]


def astray(package: Package) -> Package:
    """Make a package one that its sender wrote for another unit."""
    if not package.path.name.startswith("lac_"):
        return package
    manifest = replace(
        package.manifest,
        recipient_uid="don-vi-khac",
        package_uid=f"lac{package.path.name}",
        sequence=package.manifest.sequence + 20,
    )
    return replace(package, manifest=manifest)


SETS = {
    "gaps": with_gaps,
    "two periods": of_two_periods,
    "repeated": repeated,
    "three offices": of_three_offices,
    "another unit": for_another_unit,
}


@dataclass
class Desk:
    """The province, which trusts every sender and reads each file once, and the packages for it."""

    store: object
    files: list[Path]
    all_files: list[Path]

    def take(self, file, accept=Accept.ALL):
        """Import a file; give the code that it was refused with."""
        try:
            plan = plan_import(self.store, file)
            apply_import(self.store, plan, accept, with_backup=False)
        except ThiduaError as refusal:
            return refusal.code
        return None

    def pages(self):
        kept = sqlite3.connect(":memory:")
        self.store._database.conn.backup(kept)
        return kept

    def back(self, pages):
        pages.backup(self.store._database.conn)
        self.store.rule_sets.forget()


@pytest.fixture
def desk_of(tmp_path, monkeypatch):
    """Make the desk with the packages of a set, or only the last of them."""
    opened = []

    def make(maker, count=6):
        files = [Path(file) for file in maker(tmp_path)]
        assert len(files) == 6
        _read_once(monkeypatch)
        store = province(tmp_path)
        opened.append(store)
        knows(store)
        for file in files:
            with suppress(ThiduaError):
                plan_of(store, file)
        store._database.conn.execute("PRAGMA synchronous = 0")
        return Desk(store, files if count == 6 else files[-count:], files)

    yield make
    for store in opened:
        store.close()


def _read_once(monkeypatch):
    read, known = plan_building.read_package, {}

    def read_once(path, gate=None):
        if path not in known:
            known[path] = astray(read(path, gate=gate))
        return known[path]

    monkeypatch.setattr(plan_building, "read_package", read_once)


def walk(desk, left, ends, again):
    """Import what is left in every order, each file twice; give each end to `ends`."""
    if not left:
        ends.append(records(desk.store))
        return
    pages = desk.pages()
    for file in left:
        desk.take(file)
        before = desk.store._database.conn.total_changes
        desk.take(file)
        again.append(desk.store._database.conn.total_changes - before)
        walk(desk, [one for one in left if one != file], ends, again)
        desk.back(pages)
    pages.close()


COUNTS = [
    pytest.param(FEW, id="few"),
    pytest.param(6, id="all", marks=[pytest.mark.long, pytest.mark.timeout(1_200)]),
]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", SETS)
def test_no_order_of_faulty_packages_makes_a_difference(name, count, desk_of):
    desk = desk_of(SETS[name], count)
    ends, again = [], []
    walk(desk, desk.files, ends, again)
    assert len(ends) == factorial(count)
    assert all(end == ends[0] for end in ends)
    assert set(again) == {0}


def test_what_never_came_is_known_in_the_end(desk_of):
    desk = desk_of(with_gaps)
    for file in reversed(desk.files):
        desk.take(file)
    assert [numbers for _instance, numbers in numbers_missing(desk.store)] == [(3, 6)]


def numbers_missing(store):
    return [(instance, tuple(numbers)) for instance, numbers in dict(store.packages.missing()).items()]


def test_what_is_for_another_unit_never_comes_in(desk_of):
    desk = desk_of(for_another_unit)
    codes = [desk.take(file) for file in desk.files]
    assert codes == [None] * 4 + ["package.not_for_us"] * 2


# forks: two copies of one workspace go on by themselves


def forked(folder):
    """Give a first package, two that followed it in one copy, and three in the other."""
    with office(folder, "mot.thidua") as store:
        score(store, 100)
        files = [send(store, folder).file]
        copy = store.backup(folder / "hai.thidua")
        for points in (200, 300):
            score(store, points)
            files.append(send(store, folder).file)
    with type(store).open(copy) as other:
        for points in (700, 800, 900):
            score(other, points)
            files.append(send(other, folder).file)
    return files


def branches(desk):
    """Give which of the copies have packages in effect here: 1 for the first, 2 for the second."""
    taken = {one.file_name for one in desk.store.packages.received() if one.state is LedgerState.APPLIED}
    copies = {file.name: 1 if number < 3 else 2 for number, file in enumerate(desk.all_files) if number}
    return {copies[name] for name in taken & copies.keys()}


def climb(desk, left, seen, told):
    """Import in every order without deciding anything; note which copies came in and what was said."""
    if not left:
        seen.append((branches(desk), set(told)))
        return
    pages = desk.pages()
    for file in left:
        code = desk.take(file, None)
        climb(desk, [one for one in left if one != file], seen, [*told, code])
        desk.back(pages)
    pages.close()


SAID = {"package.sequence_twice", "package.fork", "package.decision_needed"}


@pytest.mark.parametrize("count", COUNTS)
def test_no_order_mixes_two_copies_of_one_office_unseen(count, desk_of):
    """Whichever copy comes first: what the other typed is refused or asked about, and said so."""
    desk = desk_of(forked, count)
    seen = []
    climb(desk, desk.files, seen, [])
    assert len(seen) == factorial(count)
    assert all(len(copies) <= 1 for copies, _codes in seen)
    assert all(codes & SAID for _copies, codes in seen)


def test_a_ledger_that_believes_every_number_would_be_caught(desk_of, monkeypatch):
    monkeypatch.setattr(package_order, "_outdates", lambda *_: False)
    desk = desk_of(with_gaps)
    ends, again = [], []
    walk(desk, desk.files[:3], ends, again)
    assert any(end != ends[0] for end in ends)


def test_a_ledger_that_forgets_what_came_would_be_caught(desk_of, monkeypatch):
    monkeypatch.setattr(package_order, "_settles", lambda *_: False)
    desk = desk_of(repeated)
    desk.take(desk.files[0])
    before = desk.store._database.conn.total_changes
    desk.take(desk.files[1])
    assert desk.store._database.conn.total_changes > before


def test_a_ledger_that_sees_no_fork_would_be_caught(desk_of, monkeypatch):
    desk = desk_of(forked)
    pages = desk.pages()
    two = [desk.all_files[1], desk.all_files[3]]
    assert [desk.take(file) for file in two] == [None, "package.sequence_twice"]
    desk.back(pages)
    pages.close()
    monkeypatch.setattr(package_order, "_refusal", lambda *_: None)
    assert [desk.take(file) for file in two] == [None, None]
    assert branches(desk) == {1, 2}
