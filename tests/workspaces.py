"""Workspaces for tests: a clock that stands still, an office, a dump of everything that is stored."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.offices import OfficeDraft, create_workspace

MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
OFFICE = OfficeDraft("H61", "Ủy ban nhân dân huyện Đăk Hà", "district", place="Đăk Hà")


def morning() -> datetime:
    """Give one and the same moment."""
    return MORNING


def new_workspace(folder: Path, draft: OfficeDraft = OFFICE, name: str = "don_vi.thidua") -> Store:
    """Make the workspace of an office; the caller closes it."""
    return create_workspace(folder / name, draft, morning)


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Give all rows of all tables but the audit, which only grows, and the inside of the search index."""
    connection = store._database.conn
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)  # noqa: S608
        for name in names
        if name != "audit" and not name.startswith(("_sqlite", "achievement_search_"))
    }


class _UndoneError(Exception):
    """Ends a write that is only tried."""


@contextmanager
def undone(store: Store) -> Iterator[None]:
    """Try a write and take it back, for laws that are tried with many records on one workspace."""
    with suppress(_UndoneError), store.write("trial"):
        yield
        raise _UndoneError
