"""Six packages in every one of their 720 orders: the records at the end are always the same.

The orders are walked as a tree: what two orders begin with alike is imported once, and the workspace is put
back to that point from a copy of its pages.
"""

import shutil
import sqlite3
from dataclasses import replace
from math import factorial

import pytest

from tests.two_offices import (
    PERIOD,
    RULES,
    achievement,
    add_sheet,
    edit,
    knows,
    office,
    own_uid,
    plan_of,
    province,
    send,
)
from tests.workspaces import new_workspace
from thidua_desktop.data.exchange import plan_building
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.campaigns import Directive, LegalDocument
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Unit
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import apply_import, plan_import


def two_of_one_office(folder):
    """Send twice, the second time with other points, another achievement and one line less."""
    with office(folder, "mot.thidua") as store:
        yield send(store, folder / "a1").file
        with store.write("test"):
            sheet = store.scores.sheet("phieu1")
            store.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(900))])
            store.scores.remove_entries("phieu2", Round.SELF)
            store.achievements.save(replace(achievement(own_uid(store)), withdrawn=True))
        yield send(store, folder / "a2").file


def of_another_office(folder):
    with new_workspace(folder, OfficeDraft("H63", "Huyện Sa Thầy", "district"), "hai.thidua") as store:
        with store.write("test"):
            store.periods.save(PERIOD)
            store.rule_sets.save(RULES)
            store.units.save(Unit("xa7", "XA7", "commune", (DatedName("Xã Sa Bình"),)))
            store.blocs.save(Bloc("khoi7", "K7", "Khối các xã Sa Thầy"))
            store.blocs.save_membership(Membership("h7", "khoi7", own_uid(store), BlocRole.HEAD))
            store.blocs.save_membership(Membership("m7", "khoi7", "xa7"))
        add_sheet(store, "phieu7", "xa7", SheetState.SUBMITTED)
        return send(store, folder / "b").file


def catalogue(folder):
    with new_workspace(folder, OfficeDraft("TW", "Cơ quan cấp trên", "province"), "tren.thidua") as store:
        with store.write("test"):
            store.periods.save(PERIOD)
            store.rule_sets.save(RULES)
            store.units.save(Unit("xa9", "XA9", "commune", (DatedName("Xã Mô Rai"),)))
            store.blocs.save(Bloc("khoi9", "K9", "Khối biên giới"))
            store.blocs.save_membership(Membership("m9", "khoi9", "xa9"))
            store.campaigns.save_directive(Directive("ct9", LegalDocument("Chỉ thị", "9/CT-UBND")))
        return send(store, folder / "c", PackageKind.CATALOGUE).file


@pytest.fixture
def packages(tmp_path):
    """Two of one office, one of another, that one edited by hand, a catalogue, and a package twice."""
    first, second = two_of_one_office(tmp_path)
    other = of_another_office(tmp_path)
    edited = shutil.copy(other, tmp_path / "sua.xlsx")
    edit(edited, "Phiếu chấm", "Điểm tự chấm", 7)
    again = shutil.copy(second, tmp_path / "lai.xlsx")
    return first, second, other, edited, catalogue(tmp_path), again


@pytest.fixture
def receiver(tmp_path, monkeypatch, packages):
    """Give the province, which trusts every sender and reads each file once."""
    read = plan_building.read_package
    packages_read = {}

    def read_once(path, gate=None):
        if path not in packages_read:
            packages_read[path] = read(path, gate=gate)
        return packages_read[path]

    monkeypatch.setattr(plan_building, "read_package", read_once)
    with province(tmp_path) as store:
        knows(store)
        for file in packages:
            plan_of(store, file)
        store._database.conn.execute("PRAGMA synchronous = 0")
        yield store


def records(store):
    """Give all records by their uids, with what the next packages would be told."""
    sheets = store.scores.sheets(SheetFilter())
    return (
        sorted(store.units.all(), key=lambda one: one.uid),
        sorted(store.units.aliases().items()),
        sorted(store.blocs.all(), key=lambda one: one.uid),
        sorted(store.blocs.memberships(), key=lambda one: one.uid),
        store.periods.all(),
        store.rule_sets.all(),
        sorted(store.campaigns.directives(), key=lambda one: one.uid),
        store.campaigns.all(with_withdrawn=True),
        store.achievements.all(),
        sorted(sheets, key=lambda one: one.uid),
        {sheet.uid: store.scores.entries(sheet.uid, Round.SELF) for sheet in sheets},
        store.totals.of_period(PERIOD.uid),
        store.packages.acks("", 100),
        store.packages.missing(),
    )


def walk(store, left, ends):
    """Import what is left in every order, and give each end to `ends`."""
    if not left:
        ends.append(records(store))
        return
    pages = sqlite3.connect(":memory:")
    store._database.conn.backup(pages)
    for file in left:
        apply_import(store, plan_import(store, file), Accept.ALL, with_backup=False)
        walk(store, [one for one in left if one != file], ends)
        pages.backup(store._database.conn)
        store.rule_sets.forget()
    pages.close()


def test_all_orders_end_in_the_same_records(receiver, packages):
    ends = []
    walk(receiver, list(packages), ends)
    assert len(ends) == factorial(len(packages))
    assert all(end == ends[0] for end in ends)
    scores = ends[0][10]
    assert scores["phieu1"]["I./1"].points == Points(900)
    assert scores["phieu7"]["I./1"].points == Points(700)


def test_every_package_matters_to_that_end(receiver, packages):
    """Without any one of them but the overtaken and the repeated ones the records are others."""
    ends = []
    for missing in (None, *packages):
        pages = sqlite3.connect(":memory:")
        receiver._database.conn.backup(pages)
        for file in packages:
            if file != missing:
                apply_import(receiver, plan_import(receiver, file), Accept.ALL, with_backup=False)
        ends.append(records(receiver)[:12])
        pages.backup(receiver._database.conn)
        receiver.rule_sets.forget()
        pages.close()
    whole, *others = ends
    assert [end == whole for end in others] == [True, True, True, False, False, True]


def test_the_ledger_keeps_an_overtaken_package_as_history(receiver, packages):
    for file in (packages[1], packages[0]):
        apply_import(receiver, plan_import(receiver, file), Accept.ALL)
    states = {one.sequence: one.state for one in receiver.packages.received()}
    assert states == {1: LedgerState.HISTORY, 2: LedgerState.APPLIED}
