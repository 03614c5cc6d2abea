"""Write workbooks as offices make them: headings, formulas, merged rows, signatures."""

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

CODE, TEXT, KIND, MAX = "TT", "Nội dung tiêu chí", "Loại", "Điểm tối đa"
TARGET, ACTUAL, SELF, NOTE = "Chỉ tiêu giao", "Kết quả thực hiện", "Điểm tự chấm", "Ghi chú"
HEADINGS = {
    "code": CODE,
    "text": TEXT,
    "kind": KIND,
    "max": MAX,
    "target": TARGET,
    "actual": ACTUAL,
    "self": SELF,
    "note": NOTE,
}

SMALL_TABLE: tuple[dict[str, object], ...] = (
    {"code": "I.", "text": "Nhiệm vụ chuyên môn", "kind": "Nhóm", "max": 60},
    {"code": "1.", "text": "An ninh", "kind": "Nhóm", "max": 40},
    {"code": "1", "text": "Tiêu chí số 1", "kind": "Định tính (đạt/không)", "max": 10},
    {"code": "2", "text": "Tiêu chí số 2", "kind": "Nhóm", "max": 10},
    {"code": "2a", "text": "Tiêu chí số 2a", "kind": "Chấm thẳng", "max": 4},
    {"code": "2b", "text": "Tiêu chí số 2b", "kind": "Chấm thẳng", "max": 6},
    {"code": "3", "text": "Tiêu chí số 3", "kind": "Định lượng", "max": 20},
    {"code": "2.", "text": "Trật tự", "kind": "Nhóm", "max": 20},
    {"code": "2.a)", "text": "Giao thông", "kind": "Nhóm", "max": 20},
    {"code": "4", "text": "Tiêu chí số 4", "kind": "Chấm thẳng", "max": 12.5},
    {"code": "5", "text": "Tiêu chí số 5", "kind": "Chấm thẳng", "max": 7.5},
    {"code": "II.", "text": "Phong trào thi đua", "kind": "Nhóm", "max": 40},
    {"code": "1.", "text": "Tổ chức phong trào", "kind": "Chấm thẳng", "max": 15},
    {"code": "2.", "text": "Khen thưởng", "kind": "Chấm thẳng", "max": 25},
)
SCORES = {"1": 10, "2a": 3.5, "2b": 6, "3": 20, "4": 12.25, "5": 7, "1.": 15, "2.": 20.5}
"""Leaf scores by code; "1." and "2." are leaves in group II only. They sum to 94,25: I 58,75 and II 35,50."""
GROUP_SUMS = {"I.": 58.75, "II.": 35.5}


@dataclass(frozen=True)
class Layout:
    """How a sheet is laid out; each switch is a habit of some office."""

    columns: tuple[str, ...] = ("code", "text", "kind", "max")
    headings: dict[str, str] | None = None
    first_row: int = 6
    has_number_row: bool = True
    has_total: bool = True
    has_signature: bool = True
    title: str = "BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2025"
    blank_columns: int = 0
    total: object = None


PLAIN = Layout()
SCORE_LAYOUT = Layout(
    columns=("code", "text", "kind", "max", "target", "actual", "self", "note"),
    title="BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2025 - XÃ MẪU",
)


def write_table(sheet: Worksheet, rows: tuple[dict[str, object], ...], layout: Layout = PLAIN) -> None:
    """Write a whole table with heading, number row, total and signature."""
    column_of = {name: at + 1 + layout.blank_columns for at, name in enumerate(layout.columns)}
    headings = HEADINGS | (layout.headings or {})
    sheet.cell(1, 1, "CỤM THI ĐUA SỐ 1")
    sheet.cell(2, 3, "Độc lập - Tự do - Hạnh phúc")
    sheet.cell(max(3, layout.first_row - 2), 1, layout.title)
    for name, column in column_of.items():
        sheet.cell(layout.first_row, column, headings[name])
    row = layout.first_row + 1
    if layout.has_number_row:
        for number, column in enumerate(column_of.values(), start=1):
            sheet.cell(row, column, f"({number})")
        row += 1
    for values in rows:
        for name, column in column_of.items():
            if values.get(name) is not None:
                sheet.cell(row, column, values[name])
        row += 1
    if layout.has_total:
        sheet.cell(row, column_of["text"], "TỔNG CỘNG")
        sheet.cell(row, column_of["max"], layout.total)
        row += 1
    if layout.has_signature:
        sheet.cell(row + 1, column_of["text"], "NGƯỜI LẬP BIỂU")
        sheet.cell(row + 1, column_of["max"], "THỦ TRƯỞNG ĐƠN VỊ")


def criteria_workbook(path: Path, rows=SMALL_TABLE, layout: Layout = PLAIN) -> Path:
    """Write a criteria workbook of one sheet."""
    book = Workbook()
    book.active.title = "Bảng tiêu chí"
    write_table(book.active, rows, layout)
    book.save(path)
    return path


def changed(rows, code: str, /, **values: object) -> tuple[dict[str, object], ...]:
    """Change the first row with this code."""
    at = next(at for at, row in enumerate(rows) if row["code"] == code)
    return (*rows[:at], {**rows[at], **values}, *rows[at + 1 :])


def scored_rows(scores=SCORES, **by_code: object) -> tuple[dict[str, object], ...]:
    """Give the small table's rows with leaf scores; group rows stay empty."""
    rows = []
    in_second = False
    for row in SMALL_TABLE:
        in_second = in_second or row["code"] == "II."
        code = str(row["code"])
        is_leaf = row["kind"] != "Nhóm" and (in_second or not code.endswith("."))
        rows.append({**row, "self": {**scores, **by_code}.get(code)} if is_leaf else dict(row))
    return tuple(rows)


def score_workbook(path: Path, sheets: dict[str, tuple[dict[str, object], ...]], layout=SCORE_LAYOUT) -> Path:
    """Write a score workbook: one sheet a unit, each heading naming its own unit."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        title = f"BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2025 - {name.upper()}"
        write_table(book.create_sheet(name), rows, replace(layout, title=title))
    book.save(path)
    return path


def decomposed(text: str) -> str:
    """Write a text with its marks apart from their letters, as some keyboards do."""
    return unicodedata.normalize("NFD", text)


def rewrite(source: Path, target: Path, *steps) -> Path:
    """Copy a workbook through openpyxl, changed by steps that each take its first sheet."""
    book = load_workbook(source)
    for step in steps:
        step(book.worksheets[0])
    book.save(target)
    return target


def find_row(sheet: Worksheet, code: str, column: int = 1) -> int:
    """Find the first row with a code."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == code)


def swap_columns(sheet: Worksheet, order: tuple[int, ...]) -> None:
    """Bring the columns from the heading down into another order."""
    for merged in list(sheet.merged_cells.ranges):
        sheet.merged_cells.remove(merged)
    for row in range(6, sheet.max_row + 1):
        values = [sheet.cell(row, column).value for column in order]
        for column, value in enumerate(values, start=1):
            moved = isinstance(value, str) and value.startswith("=")
            letters = {
                get_column_letter(old): get_column_letter(new) for new, old in enumerate(order, start=1)
            }
            if moved:
                value = "".join(letters.get(char, char) for char in value)
            sheet.cell(row, column).value = value
