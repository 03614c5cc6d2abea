"""Packages of every format stay readable: the kept files, their rows and their verdicts."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.past_files.make_packages import FOLDER, kept_files, kept_package, make
from thidua_desktop.data.exchange.package_format import FORMAT_VERSION, TABLES, payload_bytes
from thidua_desktop.data.exchange.package_format import content_hash as hash_of
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.plain_workbook import Wants
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.domain.records.exchange import PackageKind, PackageState

KEPT = sorted(FOLDER.glob("format_*.xlsx"))


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
@pytest.mark.parametrize("trusts_parts", [True, False])
def test_a_kept_package_reads_as_on_its_first_day(file, trusts_parts, tmp_path):
    package = read_package(Path(shutil.copy(file, tmp_path)), trusts_parts=trusts_parts)
    is_signed = package.manifest.is_signed
    assert package.state is (PackageState.INTACT if is_signed else PackageState.FOREIGN)
    assert (package.changed_cells, package.problem) == ((), None)
    assert {name: len(rows) for name, rows in package.tables.items()} == dict(package.manifest.counts)


def test_a_package_of_every_kind_and_format_is_kept():
    assert [kind for kind in PackageKind if not kept_package(FORMAT_VERSION, kind).exists()] == []


def test_evidence_beside_a_kept_package_is_what_it_names():
    package = read_package(kept_package(FORMAT_VERSION, PackageKind.SUBMISSION))
    (named,) = package.manifest.files
    content = kept_files(FORMAT_VERSION, PackageKind.SUBMISSION, 1).read_bytes()
    assert (sha256(content).hexdigest(), len(content)) == (named.sha256, named.size)
    rows = package.tables["evidence"]
    assert set(gate_here(content, named.name, Wants.FILES).files) == {row[3] for row in rows}


@pytest.mark.parametrize("kind", PackageKind)
def test_every_kept_kind_has_rows_in_its_tables(kind):
    tables = read_package(kept_package(FORMAT_VERSION, kind)).tables
    empty = {table.name for table in TABLES[kind] if table.name not in tables}
    assert empty <= {"unit_parents", "questions"}


@pytest.mark.parametrize("kind", PackageKind)
def test_todays_program_writes_what_is_kept(kind, tmp_path):
    """Fails when a table or column is added without a new format."""
    kept, now = read_package(kept_package(FORMAT_VERSION, kind)), read_package(make(tmp_path)[kind])
    assert kept.manifest.counts == now.manifest.counts
    assert {name: len(rows[0]) for name, rows in kept.tables.items()} == {
        table.name: len(table.content) for table in TABLES[kind] if table.name in kept.tables
    }
    assert hash_of(payload_bytes(kind, kept.tables)) == kept.manifest.content_hash
