"""Read the body of a criteria or score table: which rows are criteria, which is the total, where it ends."""

import re
from dataclasses import dataclass
from datetime import date

from thidua_desktop.data.exchange.cell_numbers import NumberCell, cell_text, read_points_cell
from thidua_desktop.data.exchange.table_columns import Column, Heading, column_of_label
from thidua_desktop.data.exchange.workbook_cells import Sheet
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.numbering import is_code
from thidua_desktop.domain.text import fold, normalise_code

_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2}|[A-Z])\s*\)?(\s*=.*)?")
_GRAND_TOTAL = re.compile(
    r"(tong (cong|diem|so diem)\b.*|(tong so|tong|cong)\s*(diem)?\s*[:.]?\s*(\(.*\)|[ivx\d\s+,=]*|[a-z]\W*))"
)
_BARE_TOTAL = frozenset({"tong cong", "tong diem", "tong so diem", "tong so", "tong", "cong"})
_PART_TOTAL = re.compile(
    r"(tong cong|tong diem|tong|cong)\s+(diem\s+)?(muc|nhom|phan)?\s*([ivx]+|\d+|[a-z])\s*[.):]*"
)
_SIGNATURE = re.compile(
    r"(nguoi (lap|cham|tong hop)|thu truong|noi nhan|ky ten|tm\b|t/m\b|kt\b|q\.|chu tich|pho chu tich"
    r"|giam doc|truong (phong|ban|khoi|cum)|can bo|xac nhan|dai dien|ghi chu\s*:"
    r"|([\w\s'.]{2,30},\s*)?ngay[\s\d.…_]*thang[\s\d.…_]*nam\b)"
)
_MARKED_TEXT = re.compile(r"([-+–•*]|[a-zđ]\)|\d{1,2}[.)])\s*(\S.*)", re.DOTALL)
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class TableRow:
    """A criterion's row; `row` counts from 0, `maximum` is its "Điểm tối đa" cell."""

    row: int
    code: str
    text: str
    maximum: NumberCell


@dataclass(frozen=True, slots=True)
class Table:
    """A table's criteria rows in order, its grand total's row (None without one), and what looked wrong."""

    heading: Heading
    rows: tuple[TableRow, ...]
    total_row: int | None
    issues: tuple[Issue, ...]


def read_table(sheet: Sheet, heading: Heading, max_column: int) -> Table:
    """Read the rows under a heading. `max_column` holds the maxima."""
    reader = _TableReader(sheet, heading, max_column)
    for row in range(heading.last_row + 1, len(sheet.rows)):
        reader.read_row(row)
    return reader.table()


class _TableReader:
    """Follow a table row by row; what a row is depends on what came before it."""

    def __init__(self, sheet: Sheet, heading: Heading, max_column: int) -> None:
        self._sheet = sheet
        self._heading = heading
        self._max_column = max_column
        self._code_column = heading.columns[Column.CODE]
        self._text_columns = (heading.columns[Column.TEXT], *heading.also_text)
        self._rows: list[TableRow] = []
        self._issues: list[Issue] = list(heading.issues)
        self._total_row: int | None = None
        self._is_under_heading = True
        self._is_signed = False
        self._is_past_total = False

    def table(self) -> Table:
        """Give what was read."""
        hidden = sum(row.row + 1 in self._sheet.scan.hidden_rows for row in self._rows)
        if hidden:
            self._issues.append(warning("table.hidden_rows", self._sheet.name, count=hidden))
        return Table(self._heading, tuple(self._rows), self._total_row, tuple(self._issues))

    def read_row(self, row: int) -> None:
        """Take one row for what it is."""
        maximum = read_points_cell(self._sheet, row, self._max_column)
        code, text = self._code(row), self._text(row)
        if self._is_decoration(row, text):
            return
        if not code and not text and maximum.is_empty:
            self._read_bare_row(row)
            return
        self._is_under_heading = False
        has_number = maximum.value is not None or maximum.is_formula or bool(maximum.readings)
        if not self._is_signed and self._is_total(row, text):
            self._take_total(row, text or self._label(row))
        elif self._is_past_table():
            self._take_late(row, code, text, maximum)
        elif self._rows and not is_code(code) and not has_number and self._has_signature(row):
            self._is_signed = True
        elif is_code(code):
            self._take_coded(row, code, text, maximum)
        else:
            self._take_uncoded(row, code, text, maximum, has_number=has_number)

    def _code(self, row: int) -> str:
        value = self._sheet.value(row, self._code_column)
        if isinstance(value, date):
            return ""
        code = normalise_code(cell_text(value))
        if isinstance(value, float) and not value.is_integer() and self._rows:
            code = _restore_tenth(code, self._rows)
        return code

    def _label(self, row: int) -> str:
        return cell_text(self._sheet.value(row, self._code_column))

    def _text(self, row: int) -> str:
        texts = (cell_text(self._sheet.value(row, column)) for column in self._text_columns)
        return next((text for text in texts if text), "")

    def _is_decoration(self, row: int, text: str) -> bool:
        """Tell whether a row only repeats the heading or numbers its columns."""
        code_label = self._label(row)
        if column_of_label(code_label) is Column.CODE and column_of_label(text) is Column.TEXT:
            self._is_under_heading = True
            return True
        is_numbers = self._is_under_heading and _COLUMN_NUMBER.fullmatch(text) is not None
        return is_numbers and (not code_label or _COLUMN_NUMBER.fullmatch(code_label) is not None)

    def _read_bare_row(self, row: int) -> None:
        value = self._sheet.value(row, self._code_column)
        if isinstance(value, date) and not self._is_past_table():
            self._issues.append(error("table.code_is_date", self._sheet.place(row, self._code_column)))
        elif self._rows and self._has_signature(row):
            self._is_signed = True

    def _is_total(self, row: int, text: str) -> bool:
        # A merged total row has its words in the code column.
        label = self._label(row)
        if is_code(label):
            return fold(text).rstrip(" :.") in _BARE_TOTAL
        return any(_GRAND_TOTAL.fullmatch(fold(words)) is not None for words in (label, text) if words)

    def _take_total(self, row: int, words: str) -> None:
        if _PART_TOTAL.fullmatch(fold(words)):
            return
        if self._total_row is None or self._rows:
            self._total_row = row
        self._is_past_total = bool(self._rows)

    def _is_past_table(self) -> bool:
        return self._is_signed or self._is_past_total

    def _take_late(self, row: int, code: str, text: str, maximum: NumberCell) -> None:
        if self._has_signature(row):
            self._is_signed = True
        elif not is_code(code) or maximum.value is None:
            return
        elif not self._is_past_total:
            # Without a total before it, what looked like a signature was a line of text.
            self._is_signed = False
            self._take_coded(row, code, text, maximum)
        else:
            place = self._sheet.place(row, self._code_column)
            make = warning if self._is_signed else error
            self._issues.append(make("table.rows_after_total", place, criterion=code))

    def _has_signature(self, row: int) -> bool:
        texts = (fold(value) for value in self._sheet.rows[row] if isinstance(value, str) and value.strip())
        return any(_SIGNATURE.match(text) for text in texts)

    def _take_coded(self, row: int, code: str, text: str, maximum: NumberCell) -> None:
        if text or not maximum.is_empty:
            self._rows.append(TableRow(row, code, text, maximum))
        else:
            self._leave_out(row, code)

    def _take_uncoded(self, row: int, code: str, text: str, maximum: NumberCell, *, has_number: bool) -> None:
        marked = _MARKED_TEXT.fullmatch(text)
        place = self._sheet.place(row, self._code_column)
        if not has_number and maximum.issue is None:
            self._leave_out(row, text or code)
        elif isinstance(self._sheet.value(row, self._code_column), date):
            self._issues.append(error("table.code_is_date", place))
        elif code:
            self._issues.append(error("table.code_not_understood", place, value=code[:_LONGEST_SHOWN]))
        elif marked:
            self._rows.append(TableRow(row, normalise_code(marked.group(1)), marked.group(2), maximum))
        else:
            self._issues.append(error("table.row_without_code", place, text=text[:_LONGEST_SHOWN]))

    def _leave_out(self, row: int, text: str) -> None:
        place = self._sheet.place(row, self._text_columns[0])
        self._issues.append(warning("table.row_left_out", place, text=text[:_LONGEST_SHOWN]))


def _restore_tenth(code: str, rows: list[TableRow]) -> str:
    """Give back the zero that Excel takes off a code typed as a number: 1.10 after 1.9."""
    whole, _, tenth = code.partition(".")
    before_whole, _, before = next(
        (row.code.rstrip(".").partition(".") for row in reversed(rows) if row.code.startswith(f"{whole}.")),
        ("", "", ""),
    )
    is_next = before.isdigit() and tenth.isdigit() and int(before) + 1 == int(tenth) * 10
    return f"{before_whole}.{int(before) + 1}" if is_next else code
