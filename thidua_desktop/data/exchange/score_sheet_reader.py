"""Read one unit's score sheet: rows against the rule set, cells into entries, written sums against ours."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from thidua_desktop.data.exchange.cell_numbers import (
    NumberCell,
    cell_text,
    read_points_cell,
    read_quantity_cell,
)
from thidua_desktop.data.exchange.row_alignment import Alignment, align_rows
from thidua_desktop.data.exchange.sheet_units import unit_of_sheet
from thidua_desktop.data.exchange.table_columns import COLUMN_NAMES, Column, Heading
from thidua_desktop.data.exchange.table_rows import Table, TableRow, read_table
from thidua_desktop.data.exchange.workbook_cells import Sheet
from thidua_desktop.domain.issues import Issue, Severity, error, warning
from thidua_desktop.domain.points import Points, Quantity, format_points_short
from thidua_desktop.domain.records.scoring import Criterion, Origin, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.scoring import SheetResult, check_sheet, score_sheet

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SheetScores:
    """One unit's scores in one round. `entries` are the leaves with any content, in reading order.

    Entries whose points break the rule are flagged; they wait for a decision. `places` give each path's score
    cell, `target_places` its target cell. `unit_names` are all candidates, the likeliest first;
    `is_unit_clear` is False when heading and tab name different units. A form says in `unit_uid` and
    `period_code` what it is of; both are empty otherwise.
    """

    sheet: str
    unit_name: str
    unit_names: tuple[str, ...]
    unit_place: str
    entries: tuple[ScoreEntry, ...]
    places: Mapping[str, str]
    target_places: Mapping[str, str] = field(default_factory=dict)
    is_unit_clear: bool = True
    unit_uid: str = ""
    period_code: str = ""


def read_score_sheet(
    sheet: Sheet, heading: Heading, score_column: int, criteria: Sequence[Criterion]
) -> tuple[SheetScores | None, list[Issue]]:
    """Read one sheet; None when its rows are of another rule set."""
    table = read_table(sheet, heading, heading.columns[Column.MAX])
    alignment = align_rows(table.rows, criteria)
    issues = list(table.issues)
    row_count = max(len(table.rows), len(criteria))
    if 2 * len(alignment.pairs) < row_count:
        values = {"matched": len(alignment.pairs), "rows": row_count}
        issues.append(error("scores.other_rules", sheet.place(heading.first_row, 0), **values))
        return None, issues
    reader = _SheetReader(sheet, heading, score_column)
    issues.extend(reader.alignment_issues(alignment))
    for row, criterion in alignment.pairs:
        reader.read_line(row, criterion)
    issues.extend(reader.issues)
    issues.extend(reader.check_lines(criteria))
    issues.extend(reader.check_sums(alignment, table, criteria))
    unit = unit_of_sheet(sheet, heading.first_row)
    if not unit.name:
        issues.append(error("scores.unit_missing", sheet.name))
    if unit.heading:
        values_of_unit = {"sheet": sheet.name, "heading": unit.heading}
        issues.append(warning("scores.unit_unclear", unit.place, **values_of_unit))
    scores = SheetScores(
        sheet.name,
        unit.name,
        unit.names,
        unit.place,
        tuple(reader.entries.values()),
        reader.places,
        reader.target_places,
        is_unit_clear=not unit.heading,
    )
    return scores, issues


class _SheetReader:
    """Gather a sheet's entries and problems line by line."""

    def __init__(self, sheet: Sheet, heading: Heading, score_column: int) -> None:
        self._sheet = sheet
        self._columns = heading.columns
        self._score_column = score_column
        self.entries: dict[str, ScoreEntry] = {}
        self.places: dict[str, str] = {}
        self.target_places: dict[str, str] = {}
        self.issues: list[Issue] = []
        self._gaps: list[Issue] = []
        self._unread: set[str] = set()
        self._rounded = 0

    def alignment_issues(self, alignment: Alignment) -> list[Issue]:
        """List rows nobody knows and criteria without a row."""
        code_column = self._columns[Column.CODE]
        issues = [
            error("scores.unknown_row", self._sheet.place(row.row, code_column), criterion=row.code)
            for row in alignment.unknown
        ]
        for criterion, before in alignment.missing:
            place = self._sheet.name if before is None else self._sheet.place(before.row, code_column)
            values = {"criterion": criterion.code, "text": criterion.text[:_LONGEST_SHOWN]}
            issues.append(error("scores.missing_row", place, **values))
        self._unread.update(criterion.path for criterion, _ in alignment.missing)
        return issues

    def read_line(self, row: TableRow, criterion: Criterion) -> None:
        """Read one matched row; a group row's own cells wait for `check_sums`."""
        self.places[criterion.path] = self._sheet.place(row.row, self._score_column)
        self._check_maximum(row.maximum, criterion)
        if criterion.is_group:
            return
        points = self._read_points(row, criterion)
        note = self._text(Column.NOTE, row)
        target, target_note = self._read_quantity(Column.TARGET, row, criterion)
        actual, actual_note = self._read_quantity(Column.ACTUAL, row, criterion)
        note = "; ".join(filter(None, (note, target_note, actual_note)))
        if points is None and target is None and actual is None and not note:
            return
        self.entries[criterion.path] = ScoreEntry(
            criterion.path, points, target, actual, note=note, origin=Origin.IMPORTED
        )

    def check_lines(self, criteria: Sequence[Criterion]) -> list[Issue]:
        """Check every entry against its rule, flag the broken ones, and name the gaps."""
        issues = check_sheet(criteria, self.entries, self.places)
        path_of = {place: path for path, place in self.places.items()}
        for issue in issues:
            path = path_of.get(issue.where or "")
            if issue.severity is Severity.DECISION and path is not None:
                entry = self.entries[path]
                self.entries[path] = ScoreEntry(
                    path,
                    entry.points,
                    entry.target,
                    entry.actual,
                    None,
                    entry.note,
                    entry.origin,
                    flagged=True,
                )
        if all(entry.points is None for entry in self.entries.values()) and self._gaps:
            return [*issues, warning("scores.sheet_empty", self._sheet.name)]
        return [*issues, *self._gaps]

    def check_sums(self, alignment: Alignment, table: Table, criteria: Sequence[Criterion]) -> list[Issue]:
        """Hold written group sums and the total against our own; a formula without a value is none.

        Cells that could not be read leave room up to their maxima: only a sum outside it is surely wrong.
        """
        result = score_sheet(criteria, self.entries)
        points_of = {line.criterion.path: line.points or Points(0) for line in result.lines}
        room_of = self._room_of_groups(criteria)
        issues = []
        for row, criterion in alignment.pairs:
            if not criterion.is_group:
                continue
            cell = read_points_cell(self._sheet, row.row, self._score_column)
            sum_of_group = points_of[criterion.path]
            most = sum_of_group + room_of[criterion.path]
            if cell.value is None or not sum_of_group < cell.value <= most:
                issues.extend(self._compare(cell, sum_of_group, "scores.group_sum_differs", criterion.code))
        issues.extend(self._check_total(table, result))
        return issues

    def _room_of_groups(self, criteria: Sequence[Criterion]) -> Counter[str]:
        """Give path → the maxima of the unread cells below it, added up."""
        parents = {criterion.path: criterion.parent_path for criterion in criteria}
        room: Counter[str] = Counter()
        for criterion in criteria:
            path = criterion.path if criterion.path in self._unread else ""
            while path:
                room[path] += criterion.max_points
                path = parents[path]
        return room

    def _check_total(self, table: Table, result: SheetResult) -> list[Issue]:
        if table.total_row is None or self._unread:
            return []
        cell = read_points_cell(self._sheet, table.total_row, self._score_column)
        return self._compare(cell, result.total, "scores.total_differs", "")

    def _compare(self, cell: NumberCell, own: Points, code: str, criterion: str) -> list[Issue]:
        if cell.is_empty or cell.is_uncalculated or cell.may_be(own, self._rounded):
            return []
        if cell.value is None:
            return [cell.issue] if cell.issue is not None else []
        values = {"written": format_points_short(cell.value), "sum": format_points_short(own)}
        if criterion:
            values["criterion"] = criterion
        return [error(code, cell.place, **values)]

    def _check_maximum(self, cell: NumberCell, criterion: Criterion) -> None:
        if cell.is_empty or cell.is_uncalculated or cell.may_be(criterion.max_points):
            return
        if cell.value is None and cell.issue is not None:
            self.issues.append(cell.issue)
            return
        values = {
            "criterion": criterion.code,
            "written": format_points_short(cell.value or 0),
            "max": format_points_short(criterion.max_points),
        }
        self.issues.append(error("scores.max_differs", cell.place, **values))

    def _read_points(self, row: TableRow, criterion: Criterion) -> Points | None:
        cell = read_points_cell(self._sheet, row.row, self._score_column)
        if cell.issue is not None:
            self.issues.append(cell.issue)
            self._unread.add(criterion.path)
            return None
        if cell.value is None:
            self._gaps.append(warning("scores.gap", cell.place, criterion=criterion.code))
            return None
        points = Points(cell.value)
        shown = format_points_short(points)
        if cell.is_formula:
            values = {"criterion": criterion.code, "value": shown}
            self.issues.append(warning("scores.formula_value", cell.place, **values))
        if cell.is_rounded:
            self._rounded += 1
            written = cell_text(self._sheet.value(row.row, self._score_column))
            values = {"criterion": criterion.code, "value": written, "points": shown}
            self.issues.append(warning("scores.rounded", cell.place, **values))
        return points

    def _read_quantity(
        self, column: Column, row: TableRow, criterion: Criterion
    ) -> tuple[Quantity | None, str]:
        """Read a target or result; beside a score without a target, words go to the note."""
        at = self._columns.get(column)
        if at is None:
            return None, ""
        cell = read_quantity_cell(self._sheet, row.row, at)
        if column is Column.TARGET:
            self.target_places[criterion.path] = cell.place
        if cell.issue is None:
            return (None if cell.value is None else Quantity(cell.value)), ""
        written = self._text(column, row)
        is_words = isinstance(self._sheet.value(row.row, at), str) and bool(written)
        kind = KINDS[criterion.kind]
        is_needed = kind.has_target if column is Column.TARGET else kind.has_actual
        if is_needed or not is_words:
            self.issues.append(cell.issue)
            return None, ""
        self.issues.append(warning("scores.text_kept_as_note", cell.place))
        return None, f"{COLUMN_NAMES[column]}: {written}"

    def _text(self, column: Column, row: TableRow) -> str:
        at = self._columns.get(column)
        return "" if at is None else cell_text(self._sheet.value(row.row, at))
