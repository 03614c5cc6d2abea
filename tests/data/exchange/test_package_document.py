"""The paper on the format names what the format has."""

import hashlib
import json

import pytest

from tests.shared_data import ROOT
from tests.two_offices import office, send
from thidua_desktop.data.exchange.package_format import TABLES, Table
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.package_values import choice_word

PAPER = (ROOT / "docs" / "package-format.md").read_text(encoding="utf-8")
TABLES_BY_NAME = {table.name: table for tables in TABLES.values() for table in tables}


@pytest.mark.parametrize("table", TABLES_BY_NAME.values(), ids=TABLES_BY_NAME)
def test_every_column_stands_in_the_paper_in_canonical_order(table: Table):
    section = PAPER.partition(f"### `{table.name}`: sheet “{table.title}”")[2].partition("###")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| ")][1:]
    content = [(row[0][2:], row[1].strip("`")) for row in rows if not row[2].startswith("shown")]
    assert content == [(column.header, column.field) for column in table.content]


@pytest.mark.parametrize("table", TABLES_BY_NAME.values(), ids=TABLES_BY_NAME)
def test_every_choice_stands_in_the_paper(table: Table):
    for column in table.columns:
        for choice in column.choices or ():
            assert f"{choice_word(choice)} `{choice.value}`" in PAPER


def test_every_field_of_the_manifest_stands_in_the_paper(tmp_path):
    with office(tmp_path) as store:
        manifest = read_package(send(store, tmp_path).file).manifest
    assert [name for name in type(manifest).__dataclass_fields__ if f"`{name}`" not in PAPER] == []


def test_the_payload_is_as_the_paper_says(tmp_path):
    with office(tmp_path) as store:
        package = read_package(send(store, tmp_path).file)
    shape = [[name, rows] for name, rows in package.tables.items()]
    text = json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
    names = [table.name for table in TABLES[package.manifest.kind] if table.name in package.tables]
    assert [name for name, _ in shape] == names
    assert hash_of(text) == package.manifest.content_hash


def hash_of(text: str) -> str:

    return hashlib.sha256(text.encode()).hexdigest()
