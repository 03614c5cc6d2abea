"""A folder of packages, 300 lines and 30 achievements each, taken in one go: one child reads them all.

The floor does with every file what `submission` says, one transaction each.
"""

import shutil
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from measure import Case, Group, Stopwatch
from peers import pandas_cases
from submission import PROVINCE, read_and_write_raw
from workloads import YEAR, Size, Workload, make_workspace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, Membership, Office
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.batch_import import ItemState, find_packages, plan_batch, take_ready
from thidua_desktop.operations.enrolment import key_in_write, trust_key
from thidua_desktop.operations.packages import ExportRequest, export_package

COMMUNES, MANY = 170, 3321
_LINES, _ACHIEVEMENTS = 300, 30
_IN_BLOC = 10
_MAIL = "thu"
_BLANK = "trang.thidua"


def prepare(count: int, folder: Path) -> None:
    """Make the packages of so many offices, and the province that knows their keys."""
    workload = Workload.of(Size(count, _LINES))
    (folder / _MAIL).mkdir()
    first = replace(workload, units=workload.units[:_IN_BLOC])
    with make_workspace(folder / _BLANK, first, 0) as store:
        _add_blocs(store, workload)
    with make_workspace(folder / PROVINCE, first, None) as province:
        _add_blocs(province, workload)
        with province.write("bench"):
            for place in range(count):
                trust_key(province, _send(folder, workload, place), 0)


def _add_blocs(store: Store, workload: Workload) -> None:
    """Add the blocs behind the first; the first unit of each is its head."""
    with store.write("bench"):
        for begin in range(_IN_BLOC, len(workload.units), _IN_BLOC):
            units = workload.units[begin : begin + _IN_BLOC]
            bloc = Bloc(f"{begin:032x}", f"K{begin}", f"Khối thi đua số {begin}")
            store.units.save_many(units)
            store.blocs.save(bloc)
            for place, unit in enumerate(units):
                role = BlocRole.MEMBER if place else BlocRole.HEAD
                member = Membership(f"{begin + place:032x}", bloc.uid, unit.uid, role, position=place)
                store.blocs.save_membership(member)


def _send(folder: Path, workload: Workload, place: int) -> KnownKey:
    """Let one office send its sheet, and give the key it signed with."""
    unit, sheet = workload.units[place], workload.sheets[place]
    copy = Path(shutil.copy(folder / _BLANK, folder / "noi_gui.thidua"))
    mail = folder / _MAIL / f"{place:05d}.xlsx"
    name = unit.names[-1].name
    office = Office(unit.uid, f"{place:032x}", "Quảng Ngãi", name)
    with Store.open(copy) as store:
        with store.write("bench"):
            store.offices.save_office(office)
            store.scores.save_sheet(sheet)
            store.scores.save_entries(sheet, Round.SELF, workload.entries(sheet))
            for number, one in enumerate(workload.achievements(_ACHIEVEMENTS, unit)):
                own = replace(one, uid=f"{place * _ACHIEVEMENTS + number:032x}", unit_uid=unit.uid)
                store.achievements.save(own)
            key = key_in_write(store)
        request = ExportRequest(PackageKind.SUBMISSION, YEAR, mail, with_drafts=True)
        export_package(store, request)
        day = store.clock().date()
    return KnownKey(key.public_key, unit.uid, name, office.instance_id, KeyRole.UNIT, KeyState.TRUSTED, day)


def take_folder(count: int, folder: Path, stopwatch: Stopwatch) -> None:
    """Find, plan and take every package."""
    copy = Path(shutil.copy(folder / PROVINCE, folder / "copy.thidua"))
    begun = _peak_mib()
    with Store.open(copy) as store:
        with stopwatch.timed():
            files = find_packages(folder / _MAIL)
            batch = take_ready(store, plan_batch(store, files))
        states = batch.counts()
        assert states[ItemState.TAKEN] == count, {one.problem for one in batch.items}
    stopwatch.facts["mỗi gói"] = f"{stopwatch.cpu_s / count * 1000:.1f} ms".replace(".", ",")
    if begun:
        stopwatch.facts["bộ nhớ thêm của chương trình"] = f"{_peak_mib() - begun:.0f} MiB (mục tiêu ≤ 60)"


def take_raw(count: int, folder: Path, stopwatch: Stopwatch) -> None:
    """Do the least with the same files."""
    names = [f"{_MAIL}/{place:05d}.xlsx" for place in range(count)]
    read_and_write_raw(names, folder, stopwatch)
    stopwatch.facts["mỗi gói"] = f"{stopwatch.cpu_s / count * 1000:.1f} ms".replace(".", ",")


def _peak_mib() -> float:
    """Give the most memory this process ever had, 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def group_of(count: int) -> Group:
    """Give the group for a folder of so many packages."""
    return Group(
        title=f"Một thư mục {count} gói, mỗi gói {_LINES} dòng điểm và {_ACHIEVEMENTS} thành tích",
        cases=(
            Case(
                "raw",
                "Sàn: giải nén, expat đọc suông, calamine, executemany, mỗi gói một giao dịch",
                partial(take_raw, count),
            ),
            Case("take", "Xem trước rồi nhận cả thư mục", partial(take_folder, count), "raw", 1.35),
            *pandas_cases(_MAIL, "raw"),
        ),
        prepare=partial(prepare, count),
    )


GROUP = group_of(COMMUNES)
