"""A workbook of targets: a row a unit and a column a criterion, or a row a target; written and read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.cell_numbers import NumberCell, cell_text, read_quantity_cell
from thidua_desktop.data.exchange.spreadsheet_writer import Cell, FreeSheet, Style
from thidua_desktop.data.exchange.template_workbook import guide_sheet, write_workbook
from thidua_desktop.data.exchange.workbook_cells import Sheet, read_workbook
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import QUANTITY_SCALE, Quantity
from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.text import fold, normalise_code

_UNIT_CODE = frozenset({"ma don vi", "ma dv", "ma", "unit_code"})
_UNIT_NAME = frozenset({"ten don vi", "don vi", "unit"})
_CRITERION = frozenset({"tieu chi", "ma tieu chi", "criterion"})
_TARGET = frozenset({"chi tieu", "chi tieu giao", "target"})
_IGNORED = frozenset({"", "stt", "tt", "ghi chu"})
_TEXT_ROW = "noi dung"
_SHEET = "Chỉ tiêu"
_HEADS = ("Mã đơn vị", "Tên đơn vị")
_WIDTHS = (14, 40)
_COLUMN_WIDTH = 18
_DEEPEST_HEADER = 30
_GUIDE = (
    "Mỗi dòng một đơn vị, mỗi cột một tiêu chí chấm theo chỉ tiêu. Không đổi mã đơn vị, số thứ tự.",
    "Ghi số vào ô: 90 hoặc 92,5. Tỷ lệ % ghi 90, không ghi 0,9. Ô trống là chưa giao.",
    "Xong: mở trang Bộ tiêu chí, bấm Tiện ích, chọn Giao chỉ tiêu, rồi bấm Nhập từ Excel.",
)


@dataclass(frozen=True, slots=True)
class TargetCell:
    """One target as it stands in a file: whose, of which criterion (as written), and where."""

    unit_code: str
    unit_name: str
    head: str
    cell: NumberCell
    unit_place: str
    head_place: str


def read_target_workbook(path: Path) -> tuple[TargetCell, ...]:
    """Read every filled cell of the tables of a workbook, in order.

    Raises UserError("targets.no_table") when no sheet has a table of targets, or as `read_workbook`.
    """
    found: list[TargetCell] = []
    has_table = False
    for sheet in read_workbook(path).sheets:
        head = _find_head(sheet) if sheet.is_visible else None
        if head is not None:
            has_table = True
            found += _matrix(sheet, head) if head.line is None else _lines(sheet, head, head.line)
    if not has_table:
        raise UserError("targets.no_table", where=path.name)
    return tuple(found)


def criterion_heads(criteria: Sequence[Criterion]) -> dict[str, Criterion]:
    """Give what may stand over a column → criterion: the path, and the number where no other line has it."""
    codes = [_key(criterion.code) for criterion in criteria]
    heads = {_key(criterion.path): criterion for criterion in criteria}
    for code, criterion in zip(codes, criteria, strict=True):
        if codes.count(code) == 1:
            heads.setdefault(code, criterion)
    return heads


def find_criterion(heads: Mapping[str, Criterion], text: str) -> Criterion | None:
    """Find the criterion that a head means."""
    return heads.get(_key(text))


def write_target_workbook(
    out: Path,
    titles: Sequence[str],
    criteria: Sequence[Criterion],
    rows: Sequence[tuple[str, str, Mapping[str, Quantity]]],
) -> Path:
    """Write units (code, name, targets by path) with their targets, to be filled in and read back.

    Raises UserError when the file cannot be written.
    """
    heads = criterion_heads(criteria)
    shown = [c.code.strip() if heads.get(_key(c.code)) is c else c.path for c in criteria]
    title, *more = titles
    lines: list[tuple[tuple[Cell, Style], ...]] = [((title, Style.TITLE),)]
    lines += [((text, Style.PLAIN),) for text in more]
    lines.append(tuple((head, Style.HEADER) for head in (*_HEADS, *shown)))
    texts = [_criterion_text(criterion) for criterion in criteria]
    lines.append(tuple((text, Style.SHOWN_TEXT) for text in ("", "Nội dung", *texts)))
    for code, name, targets in rows:
        figures = [_number(targets.get(criterion.path)) for criterion in criteria]
        lines.append(
            ((code, Style.TEXT), (name, Style.TEXT), *((figure, Style.NUMBER) for figure in figures))
        )
    widths = (*_WIDTHS, *[_COLUMN_WIDTH] * len(criteria))
    return write_workbook(out, [FreeSheet(_SHEET, tuple(lines), widths), guide_sheet("Cách điền", _GUIDE)])


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a table begins and what its columns are; `line` (criterion, target) only in a table of lines."""

    row: int
    code: int | None
    name: int | None
    line: tuple[int, int] | None


def _find_head(sheet: Sheet) -> _Head | None:
    for row in range(min(len(sheet.rows), _DEEPEST_HEADER)):
        texts = [fold(cell_text(value)) for value in sheet.rows[row]]
        code, name, criterion, target = (
            next((at for at, text in enumerate(texts) if text in words), None)
            for words in (_UNIT_CODE, _UNIT_NAME, _CRITERION, _TARGET)
        )
        if code is None and name is None:
            continue
        if criterion is not None and target is not None:
            return _Head(row, code, name, (criterion, target))
        if any(text not in _IGNORED for at, text in enumerate(texts) if at not in (code, name)):
            return _Head(row, code, name, None)
    return None


def _matrix(sheet: Sheet, head: _Head) -> Iterator[TargetCell]:
    columns = {
        at: text
        for at, value in enumerate(sheet.rows[head.row])
        if at not in (head.code, head.name) and fold(text := cell_text(value)) not in _IGNORED
    }
    for row, unit in _units(sheet, head):
        for column, text in columns.items():
            cell = read_quantity_cell(sheet, row, column)
            if not cell.is_empty:
                yield TargetCell(*unit, text, cell, sheet.place(row, 0), sheet.place(head.row, column))


def _lines(sheet: Sheet, head: _Head, line: tuple[int, int]) -> Iterator[TargetCell]:
    criterion, target = line
    for row, unit in _units(sheet, head):
        text = cell_text(sheet.value(row, criterion))
        cell = read_quantity_cell(sheet, row, target)
        if text and not cell.is_empty:
            yield TargetCell(*unit, text, cell, sheet.place(row, 0), sheet.place(row, criterion))


def _units(sheet: Sheet, head: _Head) -> Iterator[tuple[int, tuple[str, str]]]:
    for row in range(head.row + 1, len(sheet.rows)):
        code, name = (
            "" if column is None else cell_text(sheet.value(row, column)) for column in (head.code, head.name)
        )
        if (code or name) and fold(name) != _TEXT_ROW:
            yield row, (code, name)


def _criterion_text(criterion: Criterion) -> str:
    kind = KINDS[criterion.kind]
    unit = criterion.parameters.get("unit", "")
    label = kind.target_label or unit
    return f"{criterion.text} ({label})" if label else criterion.text


def _number(target: Quantity | None) -> float | int | None:
    if target is None:
        return None
    whole, rest = divmod(target, QUANTITY_SCALE)
    return target / QUANTITY_SCALE if rest else whole


def _key(text: str) -> str:
    return fold(normalise_code(text)).rstrip(".)")
