"""Emulation titles and forms of commendation."""

from collections.abc import Iterable
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.titles import Title, TitleKind


class TitleTable:
    """Titles by their codes, in the order of the list."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def all(self, *, with_withdrawn: bool = False) -> list[Title]:
        """Give the titles in their order."""
        rows = self._connection.execute(
            "SELECT code, name, kind, subjects, levels, basis, valid_from, valid_to, position, withdrawn"
            " FROM title WHERE withdrawn <= ? ORDER BY position, code",
            (int(with_withdrawn),),
        )
        return [_title(row) for row in rows]

    def save(self, titles: Iterable[Title]) -> None:
        """Add titles or replace those of the same code."""
        self._connection.executemany(
            "INSERT INTO title (code, name, kind, subjects, levels, basis, valid_from, valid_to, position,"
            " withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET"
            " name = excluded.name, kind = excluded.kind, subjects = excluded.subjects,"
            " levels = excluded.levels, basis = excluded.basis, valid_from = excluded.valid_from,"
            " valid_to = excluded.valid_to, position = excluded.position, withdrawn = excluded.withdrawn",
            [
                (
                    one.code,
                    one.name,
                    one.kind.value,
                    " ".join(one.subjects),
                    " ".join(one.levels),
                    one.basis,
                    date_out(one.valid_from),
                    date_out(one.valid_to),
                    one.position,
                    int(one.withdrawn),
                )
                for one in titles
            ],
        )


_TitleRow = tuple[str, str, str, str, str, str, str | None, str | None, int, int]


def _title(row: _TitleRow) -> Title:
    code, name, kind, subjects, levels, basis, start, end, position, withdrawn = row
    return Title(
        code,
        name,
        TitleKind(kind),
        tuple(map(SubjectKind, subjects.split())),
        tuple(levels.split()),
        basis,
        date_in(start),
        date_in(end),
        position,
        bool(withdrawn),
    )
