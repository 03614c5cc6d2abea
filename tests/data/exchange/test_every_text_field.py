"""Three hundred odd texts in every text column of every kind of package, written and read back (T1, T3)."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.data.exchange.test_package_file import MANIFEST, SECRET
from tests.odd_texts import HUNDRED_FORMULAS, THREE_HUNDRED
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange import package_writer
from thidua_desktop.data.exchange.package_columns import Column, Table, ValueType
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.package_values import canonical_text
from thidua_desktop.data.exchange.package_writer import (
    PackageText,
    TableContent,
    sorted_tables,
    write_package,
)
from thidua_desktop.data.exchange.signing import sign
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.records.exchange import PackageKind, PackageState

PLAIN = {
    ValueType.POINTS: "1.00",
    ValueType.QUANTITY: "1.0000",
    ValueType.NUMBER: "1",
    ValueType.DATE: "2025-05-05",
    ValueType.FLAG: "1",
}


def value(column: Column, place: int, number: int, texts: tuple[str, ...]) -> str | None:
    """Give a column its value in a row: text columns see every text once, each begins with another."""
    if column.field == "key":
        return f"k{number:04}"
    if column.value is ValueType.TEXT:
        return canonical_text(texts[(number + 7 * place) % len(texts)])
    if column.value is ValueType.CHOICE:
        assert column.choices is not None
        return next(iter(column.choices)).value
    return PLAIN.get(column.value, f"k{number:04}")


def filled(table: Table, texts: tuple[str, ...]) -> TableContent:
    """Fill a table with a row for each text; what is only shown gets it as it was typed."""
    content = TableContent(table)
    helps = [column for column in table.columns if not column.is_content]
    for number in range(len(texts)):
        content.rows.append(
            tuple(value(column, place, number, texts) for place, column in enumerate(table.content))
        )
        content.shown.append(tuple(canonical_text(texts[number]) for _ in helps))
    return content


@dataclass(frozen=True)
class Written:
    """A package, what was put into it, and how many texts that were."""

    file: Path
    tables: form.Tables
    texts: int


def written(kind: PackageKind, texts: tuple[str, ...], folder: Path) -> Written:
    contents = tuple(filled(table, texts) for table in form.tables_of(kind, form.FORMAT_VERSION))
    tables = sorted_tables(contents)
    payload = form.payload_bytes(kind, tables)
    digest = form.content_hash(payload)
    manifest = package_writer.replace(
        MANIFEST, kind=kind, content_hash=digest, check_code=check_code(digest), counts=()
    )
    file = write_package(
        folder / f"{kind}.xlsx", manifest, PackageText(payload, contents), lambda text: sign(SECRET, text)
    )
    columns = [column for one in contents for column in one.table.content if column.value is ValueType.TEXT]
    return Written(file, tables, len(columns) * len(texts))


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("chu")
    return [written(kind, THREE_HUNDRED, folder) for kind in PackageKind]


def formulas(file: Path) -> int:
    """Count the formulas in any part of a workbook."""
    with zipfile.ZipFile(file) as book:
        parts = [book.read(name) for name in book.namelist() if name.startswith("xl/")]
    return sum(len(re.findall(rb"<(?:\w+:)?f[\s/>]", part)) for part in parts)


def test_every_text_in_every_field_of_every_kind_is_read_back(packages):
    for one in packages:
        read = read_package(one.file, trusts_parts=False, gate=gate_here)
        assert (read.state, read.issues, read.changed_cells) == (PackageState.INTACT, (), ())
        assert read.tables == one.tables
    assert sum(one.texts for one in packages) >= 10_000


def test_no_text_in_any_field_is_a_formula(tmp_path, packages):
    assert [formulas(one.file) for one in packages] == [0] * len(packages)
    for kind in PackageKind:
        assert formulas(written(kind, HUNDRED_FORMULAS, tmp_path).file) == 0


def test_a_writer_that_believes_in_formulas_would_be_caught(tmp_path, packages):
    with zipfile.ZipFile(packages[0].file) as book, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as weak:
        for name in book.namelist():
            part = book.read(name)
            weak.writestr(name, re.sub(rb' t="s"><v>(\d+)</v>', rb"><f>A1</f><v>\1</v>", part))
    assert formulas(tmp_path / "a.xlsx") > 100


def test_a_reader_that_strips_a_sign_would_be_caught(packages, monkeypatch):
    from thidua_desktop.data.exchange import package_grid

    read = package_grid.to_canonical
    monkeypatch.setattr(
        package_grid,
        "to_canonical",
        lambda column, cells: read(
            column, [one.lstrip("='") if isinstance(one, str) else one for one in cells]
        ),
    )
    found = read_package(packages[0].file, trusts_parts=False, gate=gate_here)
    assert found.state is PackageState.EDITED
