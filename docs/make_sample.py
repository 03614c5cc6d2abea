"""Write the sample's workbooks from its JSON, after a change of it: `python docs/make_sample.py`.

The criteria table and the score workbook look as offices make them: a merged heading, a numbered heading row,
sums as formulas, one tab a unit.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from thidua_desktop.domain.glossary import choice_label  # noqa: E402  # the path comes first
from thidua_desktop.domain.points import POINTS_SCALE, QUANTITY_SCALE  # noqa: E402
from thidua_desktop.domain.records.organisation import BlocRole  # noqa: E402
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry  # noqa: E402
from thidua_desktop.domain.rule_kinds import KINDS, format_parameters  # noqa: E402
from thidua_desktop.operations.sample_files import (  # noqa: E402
    CATALOGUE_WORKBOOK,
    CRITERIA_WORKBOOK,
    SCORES_WORKBOOK,
    Sample,
    read_sample,
)

_FONT = "Times New Roman"
_LINE = Side(style="thin", color="999999")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEADING_FILL = PatternFill("solid", fgColor="DCE6F1")
_HEADING_ROW = 7
_FIRST_ROW = 9
_EMPTY = ScoreEntry("")

CellValue = str | int | float | None
Column = tuple[str, int, Callable[[Criterion, ScoreEntry], CellValue]]
"""A column's heading, its width in characters, and its value in a line."""


def _points(hundredths: int | None) -> float | None:
    return None if hundredths is None else hundredths / POINTS_SCALE


def _quantity(parts: int | None) -> float | None:
    return None if parts is None else parts / QUANTITY_SCALE


_TABLE: tuple[Column, ...] = (
    ("TT", 8, lambda criterion, _entry: criterion.code),
    ("Nội dung tiêu chí", 62, lambda criterion, _entry: criterion.text),
    ("Loại", 20, lambda criterion, _entry: KINDS[criterion.kind].name),
    ("Điểm tối đa", 11, lambda criterion, _entry: _points(criterion.max_points)),
)
_RULES: tuple[Column, ...] = (
    *_TABLE,
    ("Tham số", 14, lambda criterion, _entry: format_parameters(criterion)),
    ("Ghi chú", 40, lambda criterion, _entry: criterion.note),
)
_SCORES: tuple[Column, ...] = (
    *_TABLE,
    ("Chỉ tiêu giao", 11, lambda _criterion, entry: _quantity(entry.target)),
    ("Kết quả thực hiện", 11, lambda _criterion, entry: _quantity(entry.actual)),
    ("Điểm tự chấm", 11, lambda _criterion, entry: _points(entry.points)),
    ("Ghi chú", 24, lambda _criterion, entry: entry.note),
)
_ROLES = {BlocRole.HEAD: "Trưởng khối", BlocRole.DEPUTY: "Phó khối", BlocRole.MEMBER: "Thành viên"}
_SUMMED = {"Điểm tối đa", "Điểm tự chấm"}


def criteria_workbook(sample: Sample) -> Workbook:
    """Make the criteria table."""
    workbook = Workbook()
    sheet = _only_sheet(workbook, "Bảng điểm")
    _head(sheet, sample, "BẢNG ĐIỂM THI ĐUA NĂM 2017 (MẪU MINH HỌA)", len(_RULES))
    _table(sheet, sample, _RULES, {})
    return workbook


def scores_workbook(sample: Sample) -> Workbook:
    """Make the score workbook, one tab a unit; tabs are cut at Excel's 31 characters."""
    workbook = Workbook()
    workbook.remove(_only_sheet(workbook, "Bỏ"))
    for unit_sheet in sample.sheets:
        name = sample.unit(unit_sheet.sheet.unit_uid).name
        sheet = workbook.create_sheet(name[:31])
        _head(sheet, sample, f"BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2017 - {name.upper()}", len(_SCORES))
        sheet.cell(5, 1, "(Mẫu minh họa, số liệu đặt ra)").font = Font(name=_FONT, size=12, italic=True)
        _table(sheet, sample, _SCORES, {entry.criterion_path: entry for entry in unit_sheet.entries})
    return workbook


def catalogue_workbook(sample: Sample) -> Workbook:
    """Make the list of units, the bloc and its members."""
    codes = {unit.uid: unit.code for unit in sample.units}
    parents = {unit.uid: codes[unit.parents[0].parent_uid] if unit.parents else None for unit in sample.units}
    bloc = sample.bloc
    dates = (bloc.valid_from, bloc.valid_to)
    workbook = Workbook()
    _list(
        _only_sheet(workbook, "Đơn vị"),
        (("Mã", 14), ("Tên đơn vị", 46), ("Loại", 10), ("Mã cấp trên", 14)),
        [(unit.code, unit.name, unit.kind, parents[unit.uid]) for unit in sample.units],
    )
    _list(
        workbook.create_sheet("Khối"),
        (("Mã khối", 14), ("Tên khối", 80), ("Loại khối", 10), ("Từ ngày", 12), ("Đến ngày", 12)),
        [(bloc.code, bloc.name, choice_label(bloc.kind), *dates)],
    )
    _list(
        workbook.create_sheet("Thành viên"),
        (("Mã khối", 14), ("Mã thành viên", 14), ("Vai trò", 14), ("Từ ngày", 12), ("Đến ngày", 12)),
        [
            (bloc.code, codes[member.unit_uid], _ROLES[member.role], member.valid_from, member.valid_to)
            for member in sample.memberships
        ],
    )
    return workbook


def _list(
    sheet: Worksheet, columns: tuple[tuple[str, int], ...], rows: list[tuple[str | date | None, ...]]
) -> None:
    for at, (name, width) in enumerate(columns, start=1):
        sheet.column_dimensions[_letter(at)].width = width
        sheet.cell(1, at, name).fill = _HEADING_FILL
    for row, values in enumerate(rows, start=2):
        for at, value in enumerate(values, start=1):
            cell = sheet.cell(row, at, value)
            if isinstance(value, date):
                cell.number_format = "DD/MM/YYYY"
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        cell.font = Font(name=_FONT, size=12, bold=cell.row == 1)
        cell.border = _BORDER
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "A2"


def _only_sheet(workbook: Workbook, title: str) -> Worksheet:
    sheet = workbook.worksheets[0]
    sheet.title = title
    return sheet


def _head(sheet: Worksheet, sample: Sample, title: str, width: int) -> None:
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.cell(1, 1, sample.bloc.name.upper()).font = Font(name=_FONT, size=12, bold=True)
    sheet.merge_cells(start_row=3, start_column=1, end_row=3, end_column=width)
    sheet.cell(3, 1, title).font = Font(name=_FONT, size=14, bold=True)
    for row in (1, 3):
        sheet.cell(row, 1).alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 34
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW + 1}"
    sheet.freeze_panes = f"C{_FIRST_ROW}"


def _table(
    sheet: Worksheet, sample: Sample, columns: tuple[Column, ...], entries: dict[str, ScoreEntry]
) -> None:
    for at, (name, width, _value) in enumerate(columns, start=1):
        sheet.column_dimensions[_letter(at)].width = width
        for row, text in ((_HEADING_ROW, name), (_HEADING_ROW + 1, f"({at})")):
            cell = sheet.cell(row, at, text)
            cell.font = Font(name=_FONT, size=12, bold=row == _HEADING_ROW, italic=row != _HEADING_ROW)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.fill, cell.border = _HEADING_FILL, _BORDER
    criteria = sample.rule_set.criteria
    for criterion in criteria:
        row = _FIRST_ROW + criterion.position
        for at, (name, _width, value) in enumerate(columns, start=1):
            content = value(criterion, entries.get(criterion.path, _EMPTY))
            if criterion.is_group and name in _SUMMED:
                content = _sum_formula(criteria, criterion, _letter(at))
            _write(sheet, (row, at), content, criterion)
    _total(sheet, sample, columns)


def _sum_formula(criteria: tuple[Criterion, ...], group: Criterion, letter: str) -> str:
    rows = [_FIRST_ROW + one.position for one in criteria if one.parent_path == group.path]
    return "=" + "+".join(f"{letter}{row}" for row in rows)


def _total(sheet: Worksheet, sample: Sample, columns: tuple[Column, ...]) -> None:
    row = _FIRST_ROW + len(sample.rule_set.criteria)
    tops = [_FIRST_ROW + group.position for group in sample.rule_set.groups]
    for at, (name, _width, _value) in enumerate(columns, start=1):
        content = "=" + "+".join(f"{_letter(at)}{top}" for top in tops) if name in _SUMMED else None
        _write(sheet, (row, at), "TỔNG CỘNG" if at == 2 else content, sample.rule_set.groups[0])


def _write(sheet: Worksheet, place: tuple[int, int], content: CellValue, criterion: Criterion) -> None:
    cell = sheet.cell(*place, content or None if isinstance(content, str) else content)
    cell.font = Font(name=_FONT, size=12, bold=criterion.is_group)
    cell.border = _BORDER
    is_number = not isinstance(content, str) or content.startswith("=")
    cell.alignment = Alignment(
        horizontal="right" if is_number else "center" if place[1] == 1 else "left",
        vertical="top",
        wrap_text=True,
    )


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)


def main() -> None:
    """Write the workbooks into the sample's folder."""
    sample = read_sample()
    folder = ROOT / "resources" / "sample"
    catalogue_workbook(sample).save(folder / CATALOGUE_WORKBOOK)
    criteria_workbook(sample).save(folder / CRITERIA_WORKBOOK)
    scores_workbook(sample).save(folder / SCORES_WORKBOOK)


if __name__ == "__main__":
    main()
