"""A block of cells on its way into a sheet: read from the clipboard, laid over the lines, checked; no widget.

How a block lies over the sheet. An office's own table mostly has the rows of the groups too, with their
sums, and then the block lies row by row: block row 5 is the fifth row from the cursor, and what stands in a
group's row is left out because the program adds groups up itself. A block that was copied from scored lines
only has no such rows, and then it steps over the groups of the sheet. Which of the two it is shows in the
block: in the rows that would fall on groups it has nothing, or just the sum of what follows (`holds_groups`).
The person sees which was taken before anything is written and can take the other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from thidua_desktop.domain.issues import Issue, Severity, has_errors
from thidua_desktop.domain.points import NumberError, parse_points
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry
from thidua_desktop.domain.scoring import check_entry
from thidua_desktop.ui.scoring.cells import PARTS, CellState, Typed
from thidua_desktop.ui.scoring.sheet_model import SheetModel
from thidua_desktop.ui.scoring.typed_text import LineChange, Part, number_words, read_typed
from thidua_desktop.ui.words import issue_sentence

Block = tuple[tuple[str, ...], ...]
"""Rows of texts as they lie in the clipboard; rows may differ in length."""

MOST_CELLS = 100_000
"""A larger block is no score sheet."""
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_ROW_END = re.compile(r"\r\n|\r|\n")


class LeftOut(StrEnum):
    """Why cells of a block have no place in the sheet."""

    GROUP = "group"
    COLUMN = "column"
    BELOW_END = "below_end"
    BEYOND_END = "beyond_end"


@dataclass(frozen=True, slots=True)
class Reject:
    """A cell that is not written: where it belongs, what stands in it and why."""

    row: int
    code: str
    column: str
    part: Part
    path: str
    typed: Typed


@dataclass(slots=True)
class BlockPlan:
    """What comes of a block. `left_out` counts filled cells without a place; `is_by_row` says how it lies;
    `has_choice` that groups lie in its way, so that it could lie otherwise.
    """

    changes: list[LineChange] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    left_out: dict[LeftOut, int] = field(default_factory=dict)
    is_by_row: bool = True
    has_choice: bool = False

    def leave_out(self, why: LeftOut, count: int = 1) -> None:
        """Count filled cells that have no place."""
        if count:
            self.left_out[why] = self.left_out.get(why, 0) + count

    def is_plain(self) -> bool:
        """Tell whether everything in the block is written."""
        return not self.rejects and not self.left_out


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block begins: a row, and the columns from there to the right that are in sight."""

    row: int
    columns: tuple[int, ...]


def read_block(text: str) -> Block:
    """Read what a spreadsheet puts on the clipboard: tabs and lines, cells with line ends in quotes."""
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    at = 0
    while at <= len(text):
        found = _CELL.match(text, at)
        assert found is not None  # noqa: S101  # the pattern takes nothing at all too
        cells.append(_cell_text(found))
        at = found.end()
        end = _ROW_END.match(text, at)
        if at < len(text) and end is None:
            at += 1  # a tab: the row goes on
            continue
        rows.append(tuple(cells))
        cells = []
        at = end.end() if end is not None else len(text) + 1
    if rows and rows[-1] == ("",):
        rows.pop()  # a spreadsheet ends its last row too
    return tuple(rows)


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Write cells as a spreadsheet takes them from the clipboard."""
    return "\r\n".join("\t".join(_one_line(cell) for cell in row) for row in rows)


def plan_block(sheet: SheetModel, place: Place, block: Block, *, by_row: bool | None = None) -> BlockPlan:
    """Lay a block over the sheet and check every cell; nothing is written. Blanks leave their cell alone.

    `by_row` None lets the block itself tell whether it has the rows of groups.
    """
    covered = range(place.row, min(place.row + len(block), len(sheet.lines)))
    plan = BlockPlan(has_choice=any(sheet.criterion(row).is_group for row in covered))
    plan.is_by_row = holds_groups(sheet, place, block) if by_row is None else by_row
    rows = [
        row
        for row in range(place.row, len(sheet.lines))
        if plan.is_by_row or not sheet.criterion(row).is_group
    ]
    for nth, cells in enumerate(block):
        if nth >= len(rows):
            plan.leave_out(LeftOut.BELOW_END, sum(bool(text.strip()) for text in cells))
            continue
        _plan_line(sheet, plan, rows[nth], _placed(sheet, plan, rows[nth], place.columns, cells))
    return plan


def plan_cells(sheet: SheetModel, cells: Sequence[tuple[int, int, str]]) -> BlockPlan:
    """Check texts for single cells (row, column, text), blank ones too: those are emptied."""
    plan = BlockPlan()
    by_row: dict[int, list[tuple[int, str]]] = {}
    for row, column, text in cells:
        if sheet.can_type(row, column):
            by_row.setdefault(row, []).append((column, text))
    for row, texts in by_row.items():
        _plan_line(sheet, plan, row, texts)
    return plan


def holds_groups(sheet: SheetModel, place: Place, block: Block) -> bool:
    """Tell whether a block has rows for the groups, from what it holds where they would be.

    A group's row that is blank or holds the sum of the rows below it speaks for it, any other number against
    it. Where no row tells (the block ends inside the group), it has them if it would be too long otherwise.
    """
    rows = range(place.row, min(place.row + len(block), len(sheet.lines)))
    groups = [row for row in rows if sheet.criterion(row).is_group]
    if not groups:
        return True
    values = {row: _points_cell(sheet, place, block[row - place.row]) for row in rows}
    told = [_is_group_row(sheet, values, row) for row in groups]
    if any(one is False for one in told):
        return False
    if any(told):
        return True
    leaves = sum(not line.criterion.is_group for line in sheet.lines[place.row :])
    return len(block) > leaves


# ---------------------------------------------------------------------- one line


def _placed(
    sheet: SheetModel, plan: BlockPlan, row: int, columns: Sequence[int], cells: Sequence[str]
) -> list[tuple[int, str]]:
    """Give the filled cells of a block's row with their columns; those without a place are counted."""
    placed: list[tuple[int, str]] = []
    for nth, text in enumerate(cells):
        if not text.strip():
            continue
        if nth >= len(columns):
            plan.leave_out(LeftOut.BEYOND_END)
        elif sheet.criterion(row).is_group:
            plan.leave_out(LeftOut.GROUP)
        elif sheet.columns[columns[nth]].kind not in PARTS:
            plan.leave_out(LeftOut.COLUMN)
        else:
            placed.append((columns[nth], text.strip()))
    return placed


def _plan_line(sheet: SheetModel, plan: BlockPlan, row: int, texts: Sequence[tuple[int, str]]) -> None:
    """Check the cells of one line together: what one breaks, the others may still be kept."""
    line = sheet.lines[row]
    criterion = line.criterion
    entry = line.entry or ScoreEntry(criterion.path)
    for column, text in texts:
        part = PARTS[sheet.columns[column].kind]
        change, typed = _read(criterion, entry, part, text)
        if not sheet.can_type(row, column):
            change, typed = None, Typed(text, CellState.WRONG, sheet.state_words(row, column))
        if change is not None:
            entry = change.applied(entry)
            plan.changes.append(change)
            plan.texts.append(text)
        if typed is not None:
            title = sheet.columns[column].title
            plan.rejects.append(Reject(row, criterion.code, title, part, criterion.path, typed))


def _read(
    criterion: Criterion, entry: ScoreEntry, part: Part, text: str
) -> tuple[LineChange | None, Typed | None]:
    """Give the change that a text means, or the text with the reason why it is not written."""
    try:
        change = read_typed(criterion, part, text)
    except NumberError as problem:
        return None, Typed(text, CellState.WRONG, number_words(problem, text))
    issues = _stopping(criterion, entry, change.applied(entry))
    if not issues:
        return change, None
    state = CellState.WRONG if has_errors(issues) else CellState.ASKED
    return None, Typed(text, state, issue_sentence(issues[0]), tuple(issues))


def _stopping(criterion: Criterion, before: ScoreEntry, after: ScoreEntry) -> list[Issue]:
    """List what keeps a line from being stored; points that a person kept before are not asked again."""
    was_kept = before.flagged and before.points == after.points
    return [
        one
        for one in check_entry(criterion, after)
        if one.severity is Severity.ERROR or (one.severity is Severity.DECISION and not was_kept)
    ]


# ---------------------------------------------------------------------- rows of groups


def _points_cell(sheet: SheetModel, place: Place, cells: Sequence[str]) -> str:
    points = sheet.points_column()
    nth = place.columns.index(points) if points in place.columns else 0
    return cells[nth].strip() if nth < len(cells) else ""


def _is_group_row(sheet: SheetModel, values: dict[int, str], row: int) -> bool | None:
    """Tell whether a value is that of its group; None when the block does not show it."""
    if not values[row]:
        return True
    group = sheet.criterion(row)
    own = _points_of(values[row])
    if own is None:
        return False
    children = [
        at for at, line in enumerate(sheet.lines) if at > row and line.criterion.parent_path == group.path
    ]
    if not all(child in values for child in children):
        return None
    below = sum(_points_of(values[child]) or 0 for child in children)
    return own in (below, min(below, group.max_points))


def _points_of(text: str) -> int | None:
    try:
        return parse_points(text) if text else None
    except NumberError:
        return None


# ---------------------------------------------------------------------- texts


def _cell_text(found: re.Match[str]) -> str:
    quoted = found.group(1)
    if quoted is None:
        return found.group(2)
    # Quotes are a spreadsheet's own only round a cell that needs them.
    return quoted.replace('""', '"') if re.search(r'[\t\r\n]|""', quoted) else f'"{quoted}"'


def _one_line(text: str) -> str:
    return " ".join(text.split())
