"""All sheets of a period as one workbook: an overview, and units × criteria for every group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.spreadsheet_writer import (
    Cell,
    FreeSheet,
    Sheet,
    SheetColumn,
    Style,
    TableSheet,
)
from thidua_desktop.data.exchange.standing_workbook import PROVISIONAL_MARK
from thidua_desktop.data.exchange.template_workbook import tab_names, write_workbook
from thidua_desktop.domain.points import POINTS_SCALE, Points, format_points_short
from thidua_desktop.domain.records.scoring import Criterion, RuleSet

_LONGEST_HEAD = 60
_UNIT_WIDTH, _BLOC_WIDTH, _POINTS_WIDTH = 38, 46, 13
"""Widths in characters."""


@dataclass(frozen=True, slots=True)
class UnitPoints:
    """What a unit's sheet comes to. `groups` are the top nodes by path; `cells` are points, or the word for
    why there are none, by the criteria's places in reading order, None for a line that was not scored.
    """

    groups: Mapping[str, Points]
    total: Points
    final: Points
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit under one rule set. `points` None: nothing of it is here. Ranks None: it is not ranked there.

    `rank` is over all units, `bloc_rank` within the bloc.
    """

    name: str
    bloc: str
    points: UnitPoints | None = None
    rank: int | None = None
    bloc_rank: int | None = None
    grade: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuleSetPart:
    """All units under one rule set, the units without points last; `facts` stand under every title."""

    rule_set: RuleSet
    units: tuple[UnitLine, ...]
    facts: tuple[str, ...]
    is_provisional: bool


def write_consolidated(out: Path, title: str, parts: Sequence[RuleSetPart]) -> Path:
    """Write the overviews first, then a sheet a group. Raises UserError when it cannot be written."""
    several = len(parts) > 1
    names = tab_names(
        [f"Tổng hợp {part.rule_set.code}" if several else "Tổng hợp" for part in parts]
        + [_group_tab(part, group, several=several) for part in parts for group in part.rule_set.groups]
    )
    tabs = iter(names)
    sheets: list[Sheet] = [_overview(next(tabs), title, part) for part in parts]
    for part in parts:
        sheets += [_group_sheet(next(tabs), part, group) for group in part.rule_set.groups]
    return write_workbook(out, sheets)


def _group_tab(part: RuleSetPart, group: Criterion, *, several: bool) -> str:
    code = f"{group.code.strip()} {group.text}"
    return f"{part.rule_set.code} {code}" if several else code


def _overview(tab: str, title: str, part: RuleSetPart) -> FreeSheet:
    groups = part.rule_set.groups
    heads = (
        "TT",
        "Đơn vị",
        "Khối, cụm thi đua",
        *(f"{group.code.strip()} (tối đa {format_points_short(group.max_points)})" for group in groups),
        "Điểm đạt",
        "Tổng điểm",
        "Hạng chung",
        "Hạng trong khối",
        "Xếp loại",
        "Ghi chú",
    )
    rows: list[tuple[tuple[Cell, Style], ...]] = [((title, Style.TITLE),)]
    rows += [((fact, Style.PLAIN),) for fact in part.facts]
    rows += [((PROVISIONAL_MARK, Style.LABEL),)] if part.is_provisional else []
    rows += [(), tuple((head, Style.HEADER) for head in heads)]
    rows += [_overview_row(number, unit, groups) for number, unit in enumerate(part.units, start=1)]
    widths = (6, _UNIT_WIDTH, _BLOC_WIDTH, *(_POINTS_WIDTH for _ in groups), 12, 12, 9, 10, 14, 16)
    return FreeSheet(tab, tuple(rows), widths)


def _overview_row(number: int, unit: UnitLine, groups: Sequence[Criterion]) -> tuple[tuple[Cell, Style], ...]:
    points = unit.points
    sums = [None if points is None else points.groups.get(group.path) for group in groups]
    return (
        (number, Style.WHOLE),
        (unit.name, Style.TEXT),
        (unit.bloc, Style.TEXT),
        *((figure(one), Style.POINTS) for one in sums),
        (figure(points.total if points else None), Style.POINTS),
        (figure(points.final if points else None), Style.BOLD_POINTS),
        (unit.rank, Style.WHOLE),
        (unit.bloc_rank, Style.WHOLE),
        (unit.grade or None, Style.TEXT),
        (unit.note or None, Style.TEXT),
    )


def _group_sheet(tab: str, part: RuleSetPart, group: Criterion) -> TableSheet:
    units = [(unit.name, unit.points) for unit in part.units if unit.points is not None]
    inside = group.path + "/"
    leaves = [
        (place, leaf)
        for place, leaf in enumerate(part.rule_set.criteria)
        if not leaf.is_group and (leaf.path == group.path or leaf.path.startswith(inside))
    ]
    sums = [figure(points.groups.get(group.path)) for _, points in units]
    head = f"Cộng {group.code.strip()} (tối đa {format_points_short(group.max_points)})"
    columns = (
        SheetColumn("TT", list(range(1, len(units) + 1)), Style.WHOLE, 6),
        SheetColumn("Đơn vị", [name for name, _ in units], width=_UNIT_WIDTH),
        SheetColumn(head, sums, Style.BOLD_POINTS, _POINTS_WIDTH),
        *(_leaf_column(leaf, [points.cells[place] for _, points in units]) for place, leaf in leaves),
    )
    return TableSheet(tab, columns, frozen_columns=2)


def _leaf_column(leaf: Criterion, cells: Sequence[Cell]) -> SheetColumn:
    text = leaf.text if len(leaf.text) <= _LONGEST_HEAD else f"{leaf.text[:_LONGEST_HEAD].rstrip()}…"
    head = f"{leaf.code} {text} (tối đa {format_points_short(leaf.max_points)})"
    return SheetColumn(head, cells, Style.POINTS, 16)


def figure(points: int | None) -> float | None:
    """Give hundredths as a spreadsheet has points."""
    return None if points is None else points / POINTS_SCALE
