import platform
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import everything, morning
from thidua_desktop.data.migrations import SCHEMA_VERSION
from thidua_desktop.data.store import database
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import (
    DamagedDataError,
    NewerVersionError,
    UsageError,
    UserError,
    WorkspaceError,
    WorkspaceHeldError,
)
from thidua_desktop.messages import error_sentence

ROOT = Path(__file__).resolve().parents[3]
SETTING = "SELECT value FROM setting WHERE key = 'k'"

HOLDER = """
import sys, time
from pathlib import Path
from thidua_desktop.data.store.store import Store
store = Store.open(Path(sys.argv[1]))
with store.write("half done"):
    store.offices.save_setting("k", "half")
    print("ready", flush=True)
    time.sleep(60)
"""

UPGRADER = """
import os, sys
from pathlib import Path
from thidua_desktop.data.store import database
steps = (("step_a", lambda connection: connection.execute("CREATE TABLE later (x TEXT) STRICT")),)
steps += (("step_b", lambda connection: os._exit(9)),)
database.ALL += steps
database.SCHEMA_VERSION += len(steps)
database.open_existing(Path(sys.argv[1]))
"""


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "đơn vị.thidua"
    with Store.create(target, morning) as store, store.write("test"):
        store.offices.save_setting("k", "cũ")
    return target


@pytest.fixture
def holder(path):
    """Give another process that has the workspace open and stands in the middle of a write."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.stdout.close()
    process.wait()


def pragma(store, name):
    return store._database.conn.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("application_id", 0x54484455),
        ("user_version", SCHEMA_VERSION),
    ],
)
def test_a_workspace_is_kept_with_the_safe_profile(path, name, value):
    with Store.open(path) as store:
        assert pragma(store, name) == value


def test_every_table_is_strict(path):
    with Store.open(path) as store:
        tables = store._database.conn.execute("PRAGMA table_list").fetchall()
    lax = {row[1] for row in tables if row[2] == "table" and not row[5]}
    assert {name for name in lax if not name.startswith(("sqlite_", "_sqlite_"))} == set()


def test_a_second_opener_is_told_who_holds_the_file(path, holder):
    with pytest.raises(WorkspaceHeldError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.held_by"
    assert platform.node() in error_sentence(refusal.value)


def test_a_second_opener_is_refused_without_the_note_too(path, holder):
    path.with_name(path.name + ".dang_mo").unlink()
    with pytest.raises(WorkspaceHeldError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.held"


def test_a_killed_holder_leaves_nothing_in_the_way(path, holder):
    holder.kill()
    holder.wait()
    assert path.with_name(path.name + ".dang_mo").exists()
    with Store.open(path) as store:
        assert store.offices.setting("k") == "cũ"
        assert store.health() == ("ok", 0)


def test_closing_takes_the_note_away(path):
    with Store.open(path):
        assert path.with_name(path.name + ".dang_mo").exists()
    assert not path.with_name(path.name + ".dang_mo").exists()


def test_a_newer_workspace_is_left_untouched(path):
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(NewerVersionError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.newer"
    assert path.read_bytes() == before


def test_another_programs_database_is_left_untouched(tmp_path):
    path = tmp_path / "khác.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE t (x)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(DamagedDataError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.foreign"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 some workbook", "Tờ trình".encode()])
def test_a_file_that_is_no_database_is_left_untouched(tmp_path, content):
    path = tmp_path / "tệp.thidua"
    path.write_bytes(content)
    with pytest.raises(DamagedDataError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.foreign"
    assert path.read_bytes() == content


@pytest.mark.parametrize("share", [0.001, 0.3, 0.6, 0.999])
def test_a_truncated_workspace_is_damaged_and_left_untouched(path, share):
    whole = path.read_bytes()
    cut = whole[: max(20, int(len(whole) * share))]
    path.write_bytes(cut)
    with pytest.raises(DamagedDataError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.damaged"
    assert path.read_bytes() == cut


@pytest.mark.parametrize("start", [100, 4096, 8192])
def test_a_workspace_with_a_page_of_rubbish_is_damaged(path, start):
    content = bytearray(path.read_bytes())
    end = (start // 4096 + 1) * 4096
    content[start:end] = b"\xa5" * (end - start)
    path.write_bytes(content)
    with pytest.raises(DamagedDataError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.damaged"
    assert path.read_bytes() == bytes(content)


def test_a_missing_workspace_is_wrong_use(tmp_path):
    with pytest.raises(UsageError) as refusal:
        Store.open(tmp_path / "không có.thidua")
    assert refusal.value.code == "workspace.missing"


def test_an_existing_file_is_never_made_anew(path):
    before = path.read_bytes()
    with pytest.raises(UserError) as refusal:
        Store.create(path)
    assert refusal.value.code == "workspace.exists"
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "tệp").write_bytes(b"")
    with pytest.raises(UserError) as refusal:
        Store.create(tmp_path / "tệp" / "don_vi.thidua")
    assert refusal.value.code == "workspace.not_writable"


def test_a_full_disk_undoes_the_write(path):
    with Store.open(path) as store:
        store._database.conn.execute(f"PRAGMA max_page_count = {pragma(store, 'page_count')}")
        with pytest.raises(UserError) as refusal, store.write("big"):
            store.offices.save_setting("k", "x" * 1_000_000)
        assert refusal.value.code == "workspace.disk_full"
        assert store.offices.setting("k") == "cũ"


def test_a_file_that_turned_read_only_is_told(path):
    with Store.open(path) as store:
        store._database.conn.execute("PRAGMA query_only = 1")
        with pytest.raises(UserError) as refusal, store.write("test"):
            store.offices.save_setting("k", "mới")
        assert refusal.value.code == "workspace.not_writable"
        assert store.offices.setting("k") == "cũ"


def test_a_backup_is_an_equal_workspace(path, tmp_path):
    with Store.open(path) as store:
        copy = store.backup(tmp_path / "sao lưu" / "bản sao.thidua")
        rows = everything(store)
    with Store.open(copy) as opened:
        assert everything(opened) == rows
        assert opened.health() == ("ok", 0)


def test_a_backup_takes_the_place_of_an_older_one(path, tmp_path):
    target = tmp_path / "bản sao.thidua"
    target.write_bytes(b"old")
    with Store.open(path) as store:
        store.backup(target)
    with sqlite3.connect(target) as raw:
        assert raw.execute(SETTING).fetchone() == ("cũ",)
    raw.close()
    assert not list(tmp_path.glob("*.tam"))


def test_a_backup_that_cannot_be_written_leaves_nothing(path, tmp_path):
    (tmp_path / "tệp").write_bytes(b"")
    with Store.open(path) as store, pytest.raises(UserError) as refusal:
        store.backup(tmp_path / "tệp" / "bản sao.thidua")
    assert refusal.value.code == "workspace.backup_failed"


def test_a_broken_reference_is_counted(path):
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO unit_alias VALUES ('x', 999)")
    raw.close()
    with Store.open(path) as store:
        assert store.health() == ("ok", 1)


@pytest.fixture
def next_version(monkeypatch):
    """Pretend that the next version of the program brings a further step; only its own steps exist today."""

    def bring(step):
        monkeypatch.setattr(database, "ALL", (*database.ALL, ("next_step", step)))
        monkeypatch.setattr(database, "SCHEMA_VERSION", SCHEMA_VERSION + 1)

    return bring


def test_an_older_workspace_is_upgraded_after_a_safety_copy(path, next_version):
    next_version(lambda connection: connection.execute("CREATE TABLE later (x TEXT) STRICT"))
    with Store.open(path) as store:
        assert pragma(store, "user_version") == SCHEMA_VERSION + 1
        assert store.offices.setting("k") == "cũ"
        assert pragma(store, "foreign_keys") == 1
    copy = path.with_name(f"{path.name}.truoc_nang_cap_{SCHEMA_VERSION}")
    with sqlite3.connect(copy) as raw:
        assert raw.execute(SETTING).fetchone() == ("cũ",)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    raw.close()


def test_an_upgrade_that_is_cut_off_starts_again_from_the_older_workspace(path, next_version):
    command = [sys.executable, "-c", UPGRADER, path]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 9
    next_version(lambda connection: connection.execute("CREATE TABLE later (x TEXT) STRICT"))
    with Store.open(path) as store:
        assert pragma(store, "user_version") == SCHEMA_VERSION + 1
    copy = path.with_name(f"{path.name}.truoc_nang_cap_{SCHEMA_VERSION}")
    with sqlite3.connect(copy) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    raw.close()


def test_a_step_that_fails_leaves_the_older_workspace(path, next_version, monkeypatch):
    def fail(connection):
        connection.execute("CREATE TABLE later (x INTEGER) STRICT")
        raise ZeroDivisionError

    with monkeypatch.context():
        next_version(fail)
        with pytest.raises(ZeroDivisionError):
            Store.open(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)
        assert raw.execute(SETTING).fetchone() == ("cũ",)
    raw.close()


def test_a_backup_of_a_damaged_workspace_is_not_kept(path, tmp_path):
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO unit_alias VALUES ('x', 999)")
    raw.close()
    with Store.open(path) as store, pytest.raises(UserError) as refusal:
        store.backup(tmp_path / "bản sao.thidua")
    assert refusal.value.code == "workspace.backup_failed"
    assert not list(tmp_path.glob("bản sao*"))


def test_a_mistake_of_ours_in_the_store_is_not_dressed_up(path):
    with Store.open(path) as store, pytest.raises(sqlite3.OperationalError), store.write("test"):
        store._database.conn.execute("SELECT nothing FROM nowhere")


def test_a_holder_without_a_name_is_noted_all_the_same(path, monkeypatch):
    # Windows and Linux keep names in places of their own; both say it this way when there is none.
    monkeypatch.setattr(database.getpass, "getuser", raise_key_error)
    with Store.open(path), pytest.raises(WorkspaceHeldError) as refusal:
        Store.open(path)
    assert refusal.value.values["user"] == "?"


def raise_key_error():
    raise KeyError


class BrokenOffError(Exception):
    """Something that went wrong half way."""


def test_a_workspace_that_cannot_be_finished_leaves_nothing_behind(tmp_path, monkeypatch):
    def break_off(_connection):
        raise BrokenOffError

    monkeypatch.setattr(database, "ALL", (("m001_first", break_off),))  # no real step fails on purpose
    with pytest.raises(BrokenOffError):
        Store.create(tmp_path / "don_vi.thidua")
    assert list(tmp_path.iterdir()) == []


def test_a_profile_that_does_not_take_hold_is_refused(path, monkeypatch):
    monkeypatch.setitem(database._PROFILE, "foreign_keys", 5)  # SQLite makes 1 of it
    with pytest.raises(WorkspaceError) as refusal:
        Store.open(path)
    assert refusal.value.code == "workspace.profile_refused"
    assert refusal.value.values["pragma"] == "foreign_keys"
