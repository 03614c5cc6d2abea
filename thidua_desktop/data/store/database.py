"""Open a workspace file safely: profile, version gate, one holder, upgrades, backup and health."""

import getpass
import json
import logging
import os
import platform
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database, Migrations

from thidua_desktop.data.migrations import ALL, SCHEMA_VERSION, Step
from thidua_desktop.domain.errors import (
    CancelledError,
    DamagedDataError,
    NewerVersionError,
    ThiduaError,
    UsageError,
    UserError,
    WorkspaceError,
    WorkspaceHeldError,
)

log = logging.getLogger(__name__)

APPLICATION_ID = 0x54484455
"""The letters THDU in the file's header: the file is a workspace of this program."""
_PROFILE = {
    "locking_mode": "exclusive",
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    # A row with many indices spills its statement journal into a file otherwise, for every row anew.
    "temp_store": 2,
}
_SQLITE_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_HOLDER_SUFFIX = ".dang_mo"
_STEPS_BETWEEN_QUESTIONS = 20_000
"""Steps of SQLite's machine: a few milliseconds."""


def create(path: Path) -> Database:
    """Make a new workspace file and open it.

    Raises UserError when the file exists or cannot be made; then nothing is left behind.
    """
    if path.exists():
        raise UserError("workspace.exists", where=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x": a file that another start makes at the same moment is never taken for ours.
        path.open("xb").close()
    except OSError as error:
        raise UserError("workspace.not_writable", where=str(path)) from error
    try:
        with translated_errors(path):
            return _open(path, is_new=True)
    except BaseException:
        _remove_file(path)
        raise


def open_existing(path: Path) -> Database:
    """Open a workspace, upgraded to this version after a backup.

    Raises UsageError when there is none, WorkspaceHeldError when another process holds it,
    NewerVersionError, DamagedDataError, or WorkspaceError when the file is something else.
    """
    if not path.is_file():
        raise UsageError("workspace.missing", where=str(path))
    with translated_errors(path):
        return _open(path, is_new=False)


def open_copy(path: Path) -> sqlite3.Connection:
    """Open a safety copy to look at; nothing is written beside it, and it is neither upgraded nor held.

    Raises UsageError when there is none, NewerVersionError or DamagedDataError.
    """
    if not path.is_file():
        raise UsageError("workspace.missing", where=str(path))
    with damage_told(path):
        _check_header(path)
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, timeout=0)
        try:
            connection.execute("PRAGMA trusted_schema = 0")
            connection.execute("PRAGMA cell_size_check = 1")
            _pass_version_gate(connection, path, is_new=False)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Tell whatever SQLite and the contents of a copy have against being read as damage of the copy."""
    try:
        yield
    except (sqlite3.Error, ValueError, TypeError, AttributeError) as error:
        raise DamagedDataError("workspace.damaged", where=str(path)) from error


def close(database: Database, path: Path) -> None:
    """Close the file and take away the note of who holds it."""
    database.conn.close()
    with suppress(OSError):
        _holder_path(path).unlink(missing_ok=True)


def discard(database: Database, path: Path) -> None:
    """Close the file and delete it with its journal."""
    close(database, path)
    _remove_file(path)


def backup(connection: sqlite3.Connection, target: Path) -> Path:
    """Write a checked copy of the open workspace under the target's name. Raises UserError when it cannot."""
    partial = target.with_name(target.name + ".tam")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(partial),))
        _check_copy(partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise UserError("workspace.backup_failed", where=str(target)) from error
    return target


def health(connection: sqlite3.Connection) -> tuple[str, int]:
    """Check the file: SQLite's own word ("ok" or its complaints) and the number of broken references."""
    integrity = "; ".join(row[0] for row in connection.execute("PRAGMA integrity_check(20)"))
    broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return integrity, broken


@contextmanager
def asked_while_working(connection: sqlite3.Connection, watch: Callable[[], None]) -> Iterator[None]:
    """Ask `watch` every few milliseconds while SQLite works.

    When it raises CancelledError, the statement ends, what is being written is undone, and the error goes on.
    """
    wishes: list[CancelledError] = []

    def ask() -> int:
        try:
            if not wishes:  # the rollback goes through
                watch()
        except CancelledError as wish:
            wishes.append(wish)
            return 1
        return 0

    connection.set_progress_handler(ask, _STEPS_BETWEEN_QUESTIONS)
    try:
        yield
    except (sqlite3.Error, ThiduaError) as error:
        if not wishes:
            raise
        raise wishes[0] from error
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors at this edge into ours; what we do not know passes as it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _known_error(error, path)
        if known is None:
            raise
        raise known from error


def _open(path: Path, *, is_new: bool) -> Database:
    if not is_new:
        _check_header(path)
    connection = sqlite3.connect(path, timeout=0)
    try:
        _apply_profile(connection)
        _take_hold(connection)
        _pass_version_gate(connection, path, is_new=is_new)
        database = Database(connection)
        _upgrade(database, path, is_new=is_new)
        _verify_profile(connection)
    except BaseException:
        connection.close()
        raise
    _note_holder(path)
    return database


def _check_header(path: Path) -> None:
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(_HEADER_SIZE)
    if size == 0 or not start.startswith(_SQLITE_MAGIC):
        raise DamagedDataError("workspace.foreign", where=str(path))
    if _is_cut(start, size) and not _has_journal(path):
        raise DamagedDataError("workspace.damaged", where=str(path))


def _is_cut(header: bytes, size: int) -> bool:
    """Tell whether the file ends inside a page; SQLite would fill such a page with zeros and say nothing."""
    page_size = int.from_bytes(header[16:18], "big")
    return len(header) < _HEADER_SIZE or size % (65536 if page_size == 1 else max(page_size, 512)) != 0


def _has_journal(path: Path) -> bool:
    """Tell whether a broken-off write waits to be undone; then the file may well end anywhere."""
    journal = _journal_path(path)
    return journal.exists() and journal.stat().st_size > 0


def _apply_profile(connection: sqlite3.Connection) -> None:
    for pragma, value in _PROFILE.items():
        connection.execute(f"PRAGMA {pragma} = {value}")


def _verify_profile(connection: sqlite3.Connection) -> None:
    for pragma, expected in _PROFILE.items():
        row = connection.execute(f"PRAGMA {pragma}").fetchone()
        actual = row[0] if row else expected
        if actual != expected:
            raise WorkspaceError("workspace.profile_refused", pragma=pragma)


def _take_hold(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _pass_version_gate(connection: sqlite3.Connection, path: Path, *, is_new: bool) -> None:
    if is_new:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DamagedDataError("workspace.foreign", where=str(path))
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise NewerVersionError("workspace.newer", where=str(path), version=version, known=SCHEMA_VERSION)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedDataError("workspace.damaged", where=str(path))


def _upgrade(database: Database, path: Path, *, is_new: bool) -> None:
    version = database.conn.execute("PRAGMA user_version").fetchone()[0]
    if version == SCHEMA_VERSION:
        return
    if not is_new:
        backup(database.conn, path.with_name(f"{path.name}.truoc_nang_cap_{version}"))
    migrations = Migrations("thidua")
    for name, step in ALL:
        migrations(name=name)(_migration(step))
    database.conn.execute("PRAGMA foreign_keys = 0")
    # One transaction for all steps and the version: a file cut off half way is the old one again, so that the
    # copy made before can never be of a half-upgraded file.
    with database.atomic():
        migrations.apply(database)
        database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    database.conn.execute("PRAGMA foreign_keys = 1")
    log.info("schema %d -> %d", version, SCHEMA_VERSION)


def _migration(step: Step) -> Callable[[Database], None]:
    def run(database: Database) -> None:
        step(database.conn)

    return run


def _check_copy(path: Path) -> None:
    copy = sqlite3.connect(path)
    try:
        integrity, broken = health(copy)
    finally:
        copy.close()
    if integrity != "ok" or broken:
        raise sqlite3.DatabaseError(integrity)


def _remove_file(path: Path) -> None:
    path.unlink(missing_ok=True)
    _journal_path(path).unlink(missing_ok=True)


def _journal_path(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _holder_path(path: Path) -> Path:
    return path.with_name(path.name + _HOLDER_SUFFIX)


def _note_holder(path: Path) -> None:
    holder = {"pid": os.getpid(), "machine": platform.node(), "user": _user_name()}
    with suppress(OSError):
        _holder_path(path).write_text(json.dumps(holder), encoding="utf-8")


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"


def _held_error(path: Path) -> WorkspaceHeldError:
    try:
        holder = json.loads(_holder_path(path).read_text(encoding="utf-8"))
        user, machine = str(holder["user"]), str(holder["machine"])
    except (OSError, ValueError, KeyError, TypeError):
        return WorkspaceHeldError("workspace.held", where=str(path))
    return WorkspaceHeldError("workspace.held_by", where=str(path), user=user, machine=machine)


def _known_error(error: sqlite3.DatabaseError, path: Path) -> ThiduaError | None:
    text = str(error).casefold()
    if "locked" in text:
        return _held_error(path)
    if "disk is full" in text:
        return UserError("workspace.disk_full", where=str(path))
    if "readonly" in text or "unable to open" in text:
        return UserError("workspace.not_writable", where=str(path))
    if "malformed" in text or "not a database" in text or "disk i/o" in text:
        return DamagedDataError("workspace.damaged", where=str(path))
    return None
