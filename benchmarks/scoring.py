"""Points that follow the whole bloc, worked out anew after one sheet of each bloc changed.

A quarter of the table is relative to the bloc's best, a quarter follows from target and result by ratio, the
rest is typed. The floor reads the same lines of all sheets, adds them up in one pass over whole numbers, and
writes the lines that the program changes, in one transaction under the same profile: no rule, no history of
changes, no totals of groups.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bulk_write import profile_of
from measure import Case, Group, Stopwatch
from workloads import Size, Workload, make_workspace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.organisation import Bloc, Membership
from thidua_desktop.domain.records.scoring import Origin, Round, RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import RATIO, RELATIVE
from thidua_desktop.operations.relative_points import recompute_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLOC, _CRITERIA = 10, 176
_UNITS = {"bloc": 10, "province": 150}
_TARGET = Quantity(1_000_000)


def prepare(folder: Path) -> None:
    """Make both workspaces, points worked out; then note which lines the change of the leaders moves."""
    for name, units in _UNITS.items():
        workload = _workload(units)
        with make_workspace(_workspace(folder, name), workload, None, with_sheets=True) as store:
            _part_into_blocs(store, workload)
            with store.write("bench"):
                for place, sheet in enumerate(workload.sheets):
                    store.scores.save_entries(sheet, Round.SELF, _entries(workload.rule_set, place))
                recompute_sheets(store, workload.sheets, Round.SELF)
        copy = _copy(folder, name)
        before = _lines(copy)
        with Store.open(copy) as store:
            _change(store, workload)
        moved = [row for row in _lines(copy) if row not in before]
        (folder / f"{name}.json").write_text(json.dumps(moved), encoding="utf-8")


def recompute(name: str, folder: Path, stopwatch: Stopwatch) -> None:
    """Give the first unit of every bloc better results: the others' points fall, all in one write."""
    workload = _workload(_UNITS[name])
    with Store.open(_copy(folder, name)) as store, stopwatch.timed():
        _change(store, workload)
    moved = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    assert len(moved) > len(workload.sheets) * _CRITERIA // 8, len(moved)
    stopwatch.facts["dòng đổi điểm hoặc kết quả"] = f"{len(moved)} trên {len(workload.sheets) * _CRITERIA}"


def add_up(name: str, folder: Path, stopwatch: Stopwatch) -> None:
    """Read the lines, add them up, write the ones that changed."""
    copy = _copy(folder, name)
    moved = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    rows = [(points, actual, sheet, line) for sheet, line, points, actual in moved]
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for pragma, value in profile_of(_workspace(folder, name)).items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        with stopwatch.timed():
            connection.execute("BEGIN IMMEDIATE")
            totals: dict[int, int] = {}
            for sheet, _, points, _, _ in connection.execute(
                "SELECT sheet_id, criterion_id, points, target, actual FROM score_entry WHERE round = 'self'"
            ):
                totals[sheet] = totals.get(sheet, 0) + (points or 0)
            connection.executemany(
                "UPDATE score_entry SET points = ?, actual = ? WHERE sheet_id = ? AND round = 'self'"
                " AND criterion_id = ?",
                rows,
            )
            connection.execute("COMMIT")
    assert len(totals) == _UNITS[name]


def _change(store: Store, workload: Workload) -> None:
    leaders = workload.sheets[::_BLOC]
    with store.write("bench"):
        for sheet in leaders:
            kept = store.scores.entries(sheet.uid, Round.SELF)
            better = [
                replace(kept[leaf.path], actual=Quantity(3 * _TARGET))
                for leaf in workload.rule_set.leaves
                if leaf.kind == RELATIVE
            ]
            store.scores.save_entries(sheet, Round.SELF, better)
        recompute_sheets(store, leaders, Round.SELF)


def _workload(units: int) -> Workload:
    """Give the usual records with a table of three kinds of lines."""
    workload = Workload.of(Size(units=units, criteria=_CRITERIA))
    kinds = {0: RELATIVE, 1: RATIO}
    criteria = tuple(
        one if one.is_group else replace(one, kind=kinds.get(one.position % 4, one.kind))
        for one in workload.rule_set.criteria
    )
    return replace(workload, rule_set=replace(workload.rule_set, criteria=criteria))


def _entries(rule_set: RuleSet, place: int) -> Sequence[ScoreEntry]:
    """Give a unit's lines: results between 60 and 195 % of the target, or typed points."""
    entries = []
    for leaf in rule_set.leaves:
        actual = Quantity(_TARGET * (60 + (place * 7 + leaf.position * 11) % 136) // 100)
        if leaf.kind in (RELATIVE, RATIO):
            entries.append(ScoreEntry(leaf.path, target=_TARGET, actual=actual))
        else:
            points = Points((place * 13 + leaf.position * 17) % (leaf.max_points + 1))
            entries.append(ScoreEntry(leaf.path, points, origin=Origin.IMPORTED))
    return entries


def _part_into_blocs(store: Store, workload: Workload) -> None:
    with store.write("bench"):
        for member in store.blocs.memberships():
            store.blocs.remove_membership(member.uid)
        for place, unit in enumerate(workload.units):
            number = place // _BLOC
            if place % _BLOC == 0:
                store.blocs.save(
                    Bloc(f"bloc{number}", f"C{number:03d}", f"Cụm thi đua số {number}", position=number)
                )
            store.blocs.save_membership(Membership(f"m{place}", f"bloc{number}", unit.uid, position=place))


_Line = tuple[int, int, int | None, int | None]


def _lines(workspace: Path) -> set[_Line]:
    with closing(sqlite3.connect(workspace)) as connection:
        return set(connection.execute("SELECT sheet_id, criterion_id, points, actual FROM score_entry"))


def _workspace(folder: Path, name: str) -> Path:
    return folder / f"{name}.thidua"


def _copy(folder: Path, name: str) -> Path:
    return Path(shutil.copy(_workspace(folder, name), folder / "copy.thidua"))


GROUP = Group(
    title="Tính lại điểm so với đơn vị dẫn đầu khối (176 dòng một phiếu, mỗi khối 10 đơn vị)",
    cases=(
        Case(
            "bloc_floor",
            "Sàn: đọc cùng các dòng của một khối, cộng một lượt, ghi các dòng đổi",
            partial(add_up, "bloc"),
        ),
        Case(
            "bloc",
            "Một khối: một phiếu đổi, cả khối tính lại",
            partial(recompute, "bloc"),
            floor="bloc_floor",
        ),
        Case("province_floor", "Sàn của cả tỉnh (150 đơn vị)", partial(add_up, "province")),
        Case(
            "province",
            "Cả tỉnh: mỗi khối một phiếu đổi, 15 khối tính lại",
            partial(recompute, "province"),
            floor="province_floor",
        ),
    ),
    prepare=prepare,
)
