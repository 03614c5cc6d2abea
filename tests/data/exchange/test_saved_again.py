"""Packages that other programs save again: no false alarm, and one edit stays one edit (P6, P7)."""

import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest

from tests.data.exchange.cell_edits import CellEdit, PackageParts
from tests.data.exchange.package_places import PAIRS, without
from tests.odd_texts import THREE_HUNDRED
from tests.package_road import offices
from tests.two_offices import full_catalogue, office, province, send
from thidua_desktop.data.exchange import package_reader
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.exchange import PackageKind, PackageState
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.domain.text import clean

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
ODD_TEXTS = (
    "=1+1",
    "'dấu nháy đầu dòng",
    "001",
    "1,5",
    "31/12/2025",
    "TRUE",
    "#N/A",
    "-5%",
    "Dòng một\nDòng hai",
    "Xã Ƀơ̆ng Kơ̆ & <b>",
)
"""Texts that a spreadsheet program is tempted to take for something else."""
FRACTIONS = (1, 3_333, 99_999, 123_456_789, 10**14 - 1)
"""Results in ten-thousandths, up to more digits than a float keeps exactly."""


@dataclass(frozen=True)
class Packages:
    """Twenty packages of every kind, and the edits that were made in copies of the first."""

    files: tuple[Path, ...]
    edited: dict[Path, CellEdit]

    def for_way(self, place: int) -> tuple[Path, ...]:
        """Give a third of the files for a way of saving, and copies of the kinds that are not among them."""
        mine = list(self.files[place::3])
        kinds = {read_package(file).manifest.kind for file in mine}
        for file in self.files:
            kind = read_package(file).manifest.kind
            if kind not in kinds:
                kinds.add(kind)
                mine.append(Path(shutil.copy(file, file.with_name(f"{kind}_{place}.xlsx"))))
        assert kinds == set(PackageKind)
        return tuple(mine)


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """Write twenty packages of every kind, and six copies of one with an edited cell each."""
    folder = tmp_path_factory.mktemp("goi")
    files = [*_submissions(folder), *_catalogues(folder), *_road_packages(folder)]
    named = [shutil.copy(file, folder / f"goi_{number}.xlsx") for number, file in enumerate(files)]
    assert len(named) == 20
    parts = PackageParts(named[0])
    edits = [edit for edit in parts.edits() if edit.column.is_content and edit.column.field != "key"]
    edited = {}
    for number, edit in enumerate(edits[5 :: len(edits) // 6][:6]):
        file = folder / f"sua_{number}.xlsx"
        file.write_bytes(parts.with_cell(edit, edit.new))
        edited[file] = edit
    return Packages(tuple(Path(name) for name in named), edited)


def _submissions(folder):
    with office(folder) as store:
        (sheet,) = store.scores.sheets(SheetFilter(unit_uid="xa1"))
        for text, parts in zip(ODD_TEXTS, FRACTIONS * 2, strict=True):
            entry = ScoreEntry("I./1", Points(parts % 1500), Quantity(parts), Quantity(-parts), note=text)
            with store.write("set-up"):
                store.scores.save_entries(sheet, Round.SELF, [entry])
            yield send(store, folder).file


def _catalogues(folder):
    with province(folder) as store:
        yield send(store, folder, PackageKind.CATALOGUE).file
        full_catalogue(store)
        yield send(store, folder, PackageKind.CATALOGUE).file


def _road_packages(folder):
    (folder / "duong").mkdir()
    with offices(folder / "duong", "XA1", "XA2") as road:
        for code in ("XA1", "XA2"):
            road.hand_in(code)
            road.pass_on(code, "T", PackageKind.SUBMISSION)
            for kind in (PackageKind.FEEDBACK, PackageKind.RECEIPT):
                yield road.file("T", kind, unit_uid=road.unit("T", code))
        road.pass_on("XA2", "XA1", PackageKind.SUBMISSION)
        yield road.file("XA1", PackageKind.REVIEW, unit_uid=road.unit("XA1", "XA2"))
        yield road.file("XA1", PackageKind.SUBMISSION)
        yield road.file("XA2", PackageKind.SUBMISSION)
        yield road.file("T", PackageKind.CATALOGUE)


def converted(files, extension, folder, longest_s=110):
    """Let LibreOffice save files as another kind, all in one go."""
    profile = f"-env:UserInstallation=file://{folder.parent}/profile"
    order = ["--headless", "--convert-to", extension, "--outdir", str(folder), *map(str, files)]
    subprocess.run([SOFFICE, profile, *order], check=True, capture_output=True, timeout=longest_s)
    return [folder / f"{file.stem}.{extension}" for file in files]


def alarms(before, after):
    """Give the names of the files that are not told to be the very same package."""
    wrong = []
    for old, new in zip(before, after, strict=True):
        was, now = read_package(old), read_package(new)
        is_same = (was.tables, was.manifest) == (now.tables, now.manifest)
        if now.state is not PackageState.INTACT or not is_same or now.issues:
            wrong.append((new.name, now.state, now.problem, now.changed_cells, now.issues))
    return wrong


def test_every_kind_saved_by_another_library_is_the_same_package(packages, tmp_path):
    assert {read_package(file).manifest.kind for file in packages.files} == set(PackageKind)
    saved = []
    for file in packages.files:
        openpyxl.load_workbook(file).save(tmp_path / file.name)
        saved.append(tmp_path / file.name)
    assert alarms(packages.files, saved) == []


def test_a_reader_that_only_knows_untouched_files_would_raise_false_alarms(packages, tmp_path, monkeypatch):
    def strict(blank, _payload, _sheets):
        return replace(blank, state=PackageState.EDITED)

    monkeypatch.setattr(package_reader, "_verdict", strict)
    openpyxl.load_workbook(packages.files[0]).save(tmp_path / "luu.xlsx")
    assert len(alarms(packages.files[:1], [tmp_path / "luu.xlsx"])) == 1


@pytest.fixture(scope="module")
def saved(packages, tmp_path_factory):
    """Let LibreOffice save all packages: by way → the files it made, in as few goes as can be."""
    folder = tmp_path_factory.mktemp("luu")
    plain, by_ods, by_xls = map(packages.for_way, range(3))
    again = converted([*plain, *packages.edited], "xlsx", folder / "xlsx")
    between = [*converted(by_ods, "ods", folder / "ods"), *converted(by_xls, "xls", folder / "xls")]
    back = converted(between, "xlsx", folder / "lai")
    return {
        "xlsx": (plain, again[: len(plain)]),
        "ods": (by_ods, back[: len(by_ods)]),
        "xls": (by_xls, back[len(by_ods) :]),
        "edited": (tuple(packages.edited), again[len(plain) :]),
    }


@needs_libreoffice
@pytest.mark.parametrize("way", ["xlsx", "ods", "xls"])
def test_a_save_by_libreoffice_raises_no_alarm(way, saved):
    assert alarms(*saved[way]) == []


@needs_libreoffice
def test_every_place_is_enough_after_libreoffice_saved_it(saved, tmp_path):
    before, after = saved["xlsx"]
    for gone in PAIRS:
        rest = [tmp_path / file.name for file in after]
        for file, copy in zip(after, rest, strict=True):
            copy.write_bytes(without(file.read_bytes(), gone))
        assert alarms(before, rest) == [], gone


@needs_libreoffice
def test_one_edit_is_one_change_after_libreoffice_saved_it(packages, saved):
    for file, again in zip(*saved["edited"], strict=True):
        edit, read = packages.edited[file], read_package(again)
        assert [(cell.where, cell.old) for cell in read.changed_cells] == [(edit.where, edit.old)]
        assert read.issues == ()


def many(folder, count):
    """Write submissions with another odd note and other fractions each."""
    files = []
    with office(folder) as store:
        (sheet,) = store.scores.sheets(SheetFilter(unit_uid="xa1"))
        for number, text in zip(range(count), THREE_HUNDRED, strict=False):
            parts = FRACTIONS[number % len(FRACTIONS)] + number
            entry = ScoreEntry(
                "I./1", Points(parts % 1500), Quantity(parts), Quantity(-parts), note=clean(text)
            )
            with store.write("set-up"):
                store.scores.save_entries(sheet, Round.SELF, [entry])
            files.append(Path(shutil.move(send(store, folder).file, folder / f"nhieu_{number}.xlsx")))
    return files


@needs_libreoffice
@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_two_hundred_packages_saved_by_libreoffice_raise_no_alarm(tmp_path):
    files, wrong = many(tmp_path, 200), []
    for begin in range(0, len(files), 20):
        batch = files[begin : begin + 20]
        way = ("xlsx", "ods", "xls")[begin // 20 % 3]
        between = converted(batch, way, tmp_path / f"{begin}_giua", 600)
        again = between if way == "xlsx" else converted(between, "xlsx", tmp_path / f"{begin}_lai", 600)
        wrong += alarms(batch, again)
    assert wrong == []
