"""A hundred commands for a database as values, searches, codes, headings, tabs and file names (T2)."""

import csv
from contextlib import suppress
from dataclasses import replace
from sqlite3 import Error

import openpyxl
import pytest

from tests.odd_texts import HUNDRED_INJECTIONS
from tests.two_offices import achievement, office, own_uid
from tests.workspaces import everything
from thidua_desktop import paths
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.records.achievements import AchievementQuery, EvidenceFile
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.operations.achievements import save_achievement
from thidua_desktop.operations.blocs import save_bloc
from thidua_desktop.operations.catalogue import plan_catalogue
from thidua_desktop.operations.packages import inspect_package, plan_import
from thidua_desktop.operations.units import save_unit

TABLES = {"unit", "score_entry", "achievement", "unit_name", "membership", "criterion"}


@pytest.fixture
def store(tmp_path):
    with office(tmp_path) as opened:
        yield opened


def schema(store):
    return store._database.conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def harmed(store, before):
    """Tell whether a command was run: another schema, a damaged file, or rows of old records that went."""
    old_schema, rows = before
    run = store._database.conn.execute
    if schema(store) != old_schema or run("PRAGMA integrity_check").fetchall() != [("ok",)]:
        return True
    now = everything(store)
    return any(not set(map(repr, rows[name])) <= set(map(repr, now[name])) for name in TABLES)


@pytest.fixture
def before(store):
    return schema(store), everything(store)


def test_a_command_as_a_value_is_kept_as_a_value(store, before):
    plain = achievement(own_uid(store))
    for number, text in enumerate(HUNDRED_INJECTIONS):
        file = EvidenceFile("ab" * 32, paths.plain_name(text), 5)
        save_achievement(
            store, replace(plain, uid=f"a{number}", subject_name=text, summary=text, position_title=text)
        )
        with store.write("test"):
            store.achievements.save(replace(plain, uid=f"e{number}", evidence=(file,)))
        save_unit(store, Unit(f"u{number}", f"U{number}", "commune", (DatedName(text),)))
        save_bloc(store, Bloc(f"b{number}", f"B{number}", text))
    found = {one.uid: one for one in store.achievements.all()}
    blocs = {one.uid: one.name for one in store.blocs.all()}
    for number, text in enumerate(HUNDRED_INJECTIONS):
        one = found[f"a{number}"]
        assert (one.subject_name, one.summary) == (clean_line(text), clean(text))
        assert store.units.by_uid(f"u{number}").name == clean_line(text)
        assert blocs[f"b{number}"] == clean_line(text)
        assert found[f"e{number}"].evidence[0].name == paths.plain_name(text)
    assert not harmed(store, before)


def test_a_command_as_an_identity_is_an_identity(store, before):
    for number, text in enumerate(HUNDRED_INJECTIONS):
        unit = Unit(text, f"X{number}", "commune", (DatedName(f"Xã {number}"),))
        with store.write("test"):
            store.units.save(unit)
            store.units.save_alias(f"{text} khác", text)
        assert store.units.by_uid(text) == unit
        assert store.units.aliases()[f"{text} khác"] == text
        assert store.units.by_code(text, store.today()) is None
        assert store.packages.received(text) == []
        assert store.packages.senders_of(text) == frozenset()
        assert store.keys.known_about(text, [text]) == []
    assert not harmed(store, before)


def test_a_command_as_a_search_finds_what_it_says(store, before):
    plain = achievement(own_uid(store))
    for number, text in enumerate(HUNDRED_INJECTIONS):
        save_achievement(store, replace(plain, uid=f"a{number}", subject_name=f"Ông Đinh {text}"))
    for text in HUNDRED_INJECTIONS:
        shown = store.achievement_list.first(AchievementQuery(words=text), 10)
        assert all("Ông Đinh" in one.subject_name for one in shown.records)
    assert not harmed(store, before)


def test_a_command_as_a_tab_or_a_heading_names_nothing(store, before, tmp_path):
    for number, text in enumerate(HUNDRED_INJECTIONS):
        book = openpyxl.Workbook()
        book.active.title = "".join(sign for sign in text if sign not in "[]:*?/\\'")[:31] or "x"
        book.active.append([text, "Mã", "Tên đơn vị"])
        book.active.append([text, text, text])
        book.save(tmp_path / f"{number}.xlsx")
        taken(store, tmp_path / f"{number}.xlsx")
        with (tmp_path / f"{number}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["Mã", text, "Tên"], [text, text, text]])
        taken(store, tmp_path / f"{number}.csv")
    assert not harmed(store, before)


def taken(store, path):
    """Look at a file as a list of units; most are none."""
    with suppress(ThiduaError):
        plan_catalogue(store, path)


def test_a_command_as_a_file_name_is_a_file_name(store, before, tmp_path):
    for number, text in enumerate(HUNDRED_INJECTIONS):
        path = tmp_path / f"{number}{paths.plain_name(text)}.xlsx"
        path.write_bytes(b"PK")
        assert inspect_package(path).problem.where == path.name
        with pytest.raises(ThiduaError):
            plan_import(store, path)
        copy = tmp_path / f"{number}{paths.plain_name(text)}.thidua"
        assert store.backup(copy) == copy
    assert not harmed(store, before)


def test_a_statement_that_takes_a_value_into_its_text_would_be_caught(store, before):
    """As a careless program would write it: some of the hundred do harm, and that is seen."""
    for text in HUNDRED_INJECTIONS:
        careless = f"SELECT uid FROM unit WHERE code = '{text}'; -- "  # noqa: S608  # that is the point
        with suppress(Error):
            store._database.conn.executescript(careless)
        if harmed(store, before):
            return
    pytest.fail("no command did any harm")
