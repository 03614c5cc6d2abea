"""What was published of units in external indices (PAPI, PAR INDEX, PCI), a list a year."""

from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from thidua_desktop.data.store.touched import Touched
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.scoring import IndexResult

_UNIT = "(SELECT id FROM unit WHERE uid = ?)"


class IndexTable:
    """Results by index, year and unit."""

    def __init__(self, connection: Connection, touched: Touched | None = None) -> None:
        """Read and write through the workspace's connection; `touched` hears of every change."""
        self._connection = connection
        self._touched = Touched() if touched is None else touched

    def save(self, results: Mapping[str, IndexResult]) -> None:
        """Keep results by unit uid; each replaces that of the same index, year and unit."""
        self._touched.units.update(results)
        self._connection.executemany(
            f"INSERT INTO index_result VALUES (?, ?, {_UNIT}, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET rank = excluded.rank, points = excluded.points,"
            " source = excluded.source",
            [(one.index, one.year, uid, one.rank, one.points, one.source) for uid, one in results.items()],
        )

    def remove(self, name: str, year: int, unit_uids: Iterable[str]) -> None:
        """Take away the results of these units."""
        unit_uids = list(unit_uids)
        self._touched.units.update(unit_uids)
        self._connection.executemany(
            f"DELETE FROM index_result WHERE name = ? AND year = ? AND unit_id = {_UNIT}",
            [(name, year, uid) for uid in unit_uids],
        )

    def of_list(self, name: str, year: int) -> dict[str, IndexResult]:
        """Give unit uid → result of one list, in the units' official order."""
        rows = self._connection.execute(
            "SELECT unit.uid, name, year, rank, points, source FROM index_result"
            " JOIN unit ON unit.id = unit_id WHERE name = ? AND year = ? ORDER BY position, code",
            (name, year),
        )
        return {uid: _result(row) for uid, *row in rows}

    def of_unit(self, unit_uid: str) -> list[IndexResult]:
        """Give everything that was published of a unit."""
        rows = self._connection.execute(
            f"SELECT name, year, rank, points, source FROM index_result WHERE unit_id = {_UNIT}"
            " ORDER BY name, year",
            (unit_uid,),
        )
        return [_result(list(row)) for row in rows]

    def lists(self) -> list[tuple[str, int, int]]:
        """Give every list as (index, year, number of units), newest year first."""
        return list(
            self._connection.execute(
                "SELECT name, year, count(*) FROM index_result GROUP BY name, year ORDER BY year DESC, name"
            )
        )


def _result(row: list[str | int | None]) -> IndexResult:
    name, year, rank, points, source = row
    return IndexResult(
        str(name),
        int(year or 0),
        None if rank is None else int(rank),
        None if points is None else Quantity(int(points)),
        str(source),
    )
