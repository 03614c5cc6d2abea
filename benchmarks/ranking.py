"""One year among five, a million lines: ranked from kept totals, and with totals worked out from the lines.

The floor is the query that any program would ask of a flat table of scores with a covering index: sum the
year's lines by unit, rank within the bloc and over all.
"""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from measure import Case, Group, Stopwatch
from workloads import YEAR, Size, Workload, make_workspace

from thidua_desktop.data.store.scores import EntryRow
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind, Round, ScoreSheet
from thidua_desktop.operations.year_ranking import rank_year

_SIZE = Size(units=3333, criteria=60)
_YEARS = 5
_ASKED = 3
_TIMES = 3
_BLOC = 10
_WORKSPACE, _FLAT = "tinh.thidua", "phang.db"
_RANK = """WITH t AS (SELECT unit_id, sum(points) total FROM score WHERE year = ? GROUP BY unit_id)
 SELECT u.bloc_id, u.name, t.total, rank() OVER (PARTITION BY u.bloc_id ORDER BY t.total DESC),
 rank() OVER (ORDER BY t.total DESC) FROM t JOIN unit u ON u.id = t.unit_id ORDER BY 1, 4"""


def prepare(folder: Path) -> None:
    """Make the workspace and, beside it, the flat table with its covering index."""
    workload = Workload.of(_SIZE)
    with make_workspace(folder / _WORKSPACE, workload, None) as store:
        for place in range(_YEARS):
            with store.write("bench"):
                store.periods.save(_year(place))
                for sheet in _sheets(workload, place):
                    store.scores.save_sheet(sheet)
                store.scores.write_rows(_rows(store, workload, place))
    _make_flat(folder)


def rank_kept(folder: Path, stopwatch: Stopwatch) -> None:
    """Rank a year from kept totals."""
    with Store.open(folder / _WORKSPACE) as store:
        rank_year(store, _year(_ASKED).uid, Round.SELF)
        with stopwatch.timed():
            for _ in range(_TIMES):
                ranking = rank_year(store, _year(_ASKED).uid, Round.SELF)
    assert len(ranking.rows) == _SIZE.units
    assert [row.rank for row in ranking.rows[:2]] == [1, 2]


def rank_lines(folder: Path, stopwatch: Stopwatch) -> None:
    """Work the year's totals out from its lines and put the units in order, writing nothing."""
    period = _year(_ASKED).uid
    with Store.open(folder / _WORKSPACE) as store:
        kept = [row.total for row in rank_year(store, period, Round.SELF).rows]
        store.totals.from_lines(period, Round.SELF)
        with stopwatch.timed():
            for _ in range(_TIMES):
                totals = store.totals.from_lines(period, Round.SELF)
                order = sorted(totals, key=lambda uid: totals[uid].total, reverse=True)
    assert [totals[uid].total for uid in order] == kept


def rank_flat(folder: Path, stopwatch: Stopwatch) -> None:
    """Ask the flat table."""
    with closing(sqlite3.connect(folder / _FLAT)) as connection:
        connection.execute("PRAGMA cache_size = -64000")
        connection.execute(_RANK, (_year(_ASKED).year,)).fetchall()
        with stopwatch.timed():
            for _ in range(_TIMES):
                rows = connection.execute(_RANK, (_year(_ASKED).year,)).fetchall()
    assert len(rows) == _SIZE.units
    with closing(sqlite3.connect(folder / _FLAT)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM score").fetchone()
    assert count == _YEARS * _SIZE.units * _SIZE.criteria
    stopwatch.facts["số dòng của mọi năm"] = f"{count}"


def _year(place: int) -> EvaluationPeriod:
    year = YEAR - _YEARS + place
    first, last = date(year, 1, 1), date(year, 12, 31)
    return EvaluationPeriod(f"year{year}", str(year), f"Năm {year}", PeriodKind.YEAR, year, first, last)


def _sheets(workload: Workload, place: int) -> list[ScoreSheet]:
    period = _year(place)
    return [
        ScoreSheet(f"{period.uid} {unit.uid}", period.uid, unit.uid, workload.rule_set.uid)
        for unit in workload.units
    ]


def _rows(store: Store, workload: Workload, place: int) -> list[EntryRow]:
    """Give typed points for every line of a year's sheets, some lines with a remark."""
    sheets = _sheets(workload, place)
    ids = store.scores.ids_of(sheet.uid for sheet in sheets)
    leaves = [
        (id_, most)
        for id_, most, kind in store.rule_sets.limits(workload.rule_set.uid).values()
        if kind != "group"
    ]
    rows: list[EntryRow] = []
    for number, sheet in enumerate(sheets):
        for at, (leaf, most) in enumerate(leaves):
            points = (number * 7 + at * 13 + place * 29) % (most + 1)
            note = "Vượt kế hoạch 12%" if (number + at) % 4 == 0 else ""
            rows.append((ids[sheet.uid], "self", leaf, points, None, None, None, note, "imported", 0))
    return rows


def _make_flat(folder: Path) -> None:
    with (
        closing(sqlite3.connect(folder / _WORKSPACE)) as own,
        closing(sqlite3.connect(folder / _FLAT)) as flat,
    ):
        flat.execute("CREATE TABLE unit (id INTEGER PRIMARY KEY, bloc_id INTEGER, name TEXT)")
        flat.executemany(
            "INSERT INTO unit VALUES (?, ?, ?)",
            ((id_, id_ // _BLOC, name) for id_, name in own.execute("SELECT unit_id, name FROM unit_name")),
        )
        flat.execute(
            "CREATE TABLE score (id INTEGER PRIMARY KEY, year INTEGER, unit_id INTEGER, criterion_id INTEGER,"
            " points INTEGER, note TEXT, origin TEXT)"
        )
        flat.executemany(
            "INSERT INTO score (year, unit_id, criterion_id, points, note, origin) VALUES (?, ?, ?, ?, ?, ?)",
            own.execute(
                "SELECT year, unit_id, criterion_id, points, score_entry.note, origin FROM score_entry"
                " JOIN score_sheet ON score_sheet.id = sheet_id JOIN period ON period.id = period_id"
            ),
        )
        flat.execute("CREATE INDEX score_year ON score (year, unit_id, criterion_id, points)")
        flat.execute("ANALYZE")
        flat.commit()


GROUP = Group(
    title="Xếp hạng một năm trong 1 000 000 dòng điểm (3 333 đơn vị × 60 dòng × 5 năm)",
    cases=(
        Case("flat", "Sàn: cộng và xếp hạng bằng SQL trên bảng phẳng có chỉ mục phủ", rank_flat),
        Case("kept", "Xếp hạng toàn tỉnh từ tổng điểm lưu sẵn", rank_kept, floor="flat", goal=0.5),
        Case(
            "lines",
            "Cộng lại tổng của năm từ các dòng, như khi kiểm tra dữ liệu, rồi xếp thứ tự",
            rank_lines,
            floor="flat",
            goal=1.2,
        ),
    ),
    prepare=prepare,
)
