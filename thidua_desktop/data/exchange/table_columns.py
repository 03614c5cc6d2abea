"""Find a table's heading in a sheet: by what its columns are called, wherever it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.data.exchange.cell_numbers import cell_text
from thidua_desktop.data.exchange.workbook_cells import Sheet
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import fold


class Column(StrEnum):
    """What a column holds. SCORE is a bare "Điểm", whose meaning the other columns decide."""

    CODE = "code"
    TEXT = "text"
    KIND = "kind"
    MAX = "max"
    PARAMETERS = "parameters"
    TARGET = "target"
    ACTUAL = "actual"
    SELF = "self"
    CROSS = "cross"
    BLOC = "bloc"
    APPRAISAL = "appraisal"
    FINAL = "final"
    SCORE = "score"
    NOTE = "note"


ROUND_COLUMNS: Mapping[Round, Column] = {score_round: Column(score_round.value) for score_round in Round}
COLUMN_NAMES: Mapping[Column, str] = {
    Column.CODE: "TT",
    Column.TEXT: "Nội dung tiêu chí",
    Column.KIND: "Loại",
    Column.MAX: "Điểm tối đa",
    Column.PARAMETERS: "Tham số",
    Column.TARGET: "Chỉ tiêu giao",
    Column.ACTUAL: "Kết quả thực hiện",
    Column.SELF: "Điểm tự chấm",
    Column.CROSS: "Điểm chấm chéo",
    Column.BLOC: "Điểm khối chấm",
    Column.APPRAISAL: "Điểm thẩm định",
    Column.FINAL: "Điểm kết luận",
    Column.SCORE: "Điểm",
    Column.NOTE: "Ghi chú",
}
"""The name each column bears in workbooks that the program writes."""
GUIDE_SHEET = "Cách điền"
"""The sheet that tells how to fill in a workbook; readers pass it over without a word."""

_ALSO: Mapping[Column, tuple[str, ...]] = {
    Column.CODE: ("STT", "Số TT", "Số thứ tự", "Thứ tự", "T.T", "Mã", "Mã số", "Mã tiêu chí", "Mục"),
    Column.TEXT: (
        "Nội dung",
        "Nội dung thi đua",
        "Nội dung các tiêu chí",
        "Nội dung chấm điểm",
        "Nội dung đánh giá",
        "Tiêu chí",
        "Tiêu chí thi đua",
        "Tiêu chí chấm điểm",
        "Tiêu chí đánh giá",
        "Tên tiêu chí",
        "Các tiêu chí",
        "Nội dung, tiêu chí",
        "Nội dung và tiêu chí",
    ),
    Column.KIND: ("Loại tiêu chí", "Phân loại", "Loại hình", "Cách chấm", "Hình thức chấm"),
    Column.MAX: (
        "Điểm chuẩn",
        "Thang điểm",
        "Tối đa",
        "Số điểm tối đa",
        "Mức điểm tối đa",
        "Điểm tối đa chuẩn",
        "Mức điểm chuẩn",
        "Điểm quy định",
    ),
    Column.PARAMETERS: ("Tham số quy tắc",),
    Column.TARGET: ("Chỉ tiêu", "Mục tiêu", "Chỉ tiêu được giao", "Chỉ tiêu kế hoạch"),
    Column.ACTUAL: ("Kết quả", "Thực hiện", "Kết quả đạt được", "Kết quả đạt", "Đã thực hiện"),
    Column.SELF: (
        "Tự chấm",
        "Tự chấm điểm",
        "Đơn vị tự chấm",
        "Điểm đơn vị tự chấm",
        "Điểm tự chấm của đơn vị",
        "Địa phương chấm",
        "Địa phương tự chấm",
        "Điểm tự đánh giá",
        "Tự đánh giá",
    ),
    Column.CROSS: ("Chấm chéo", "Chấm chéo điểm", "Điểm chéo"),
    Column.BLOC: (
        "Khối chấm",
        "Cụm chấm",
        "Điểm cụm chấm",
        "Khối, cụm chấm",
        "Cụm, khối chấm",
        "Điểm khối, cụm chấm",
        "Điểm cụm, khối chấm",
        "Khối thi đua chấm",
        "Cụm thi đua chấm",
    ),
    Column.APPRAISAL: (
        "Thẩm định",
        "Tỉnh chấm",
        "Điểm tỉnh chấm",
        "Điểm thẩm định của tỉnh",
        "Tỉnh thẩm định",
        "Tổ thẩm định",
        "Tổ thẩm định chấm",
    ),
    Column.FINAL: ("Kết luận", "Điểm chốt", "Điểm cuối cùng", "Điểm chính thức"),
    Column.SCORE: ("Số điểm", "Điểm chấm", "Điểm đạt", "Điểm đạt được", "Điểm số"),
    Column.NOTE: ("Chú thích", "Ghi chú, giải trình", "Giải trình"),
}
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_YEAR = re.compile(r"\bnam\s+\d{4}\b")
_MOST_HEADING_ROWS = 3
_LONGEST_LABEL = 80
_ONE_OF_A_KIND = frozenset(Column) - {Column.TEXT, Column.NOTE, Column.KIND}


def label_key(label: str) -> str:
    """Make the key of a heading label: case, accents' writing, spaces, brackets and a year don't matter."""
    plain = _YEAR.sub(" ", _BRACKETED.sub(" ", fold(label)))
    return "".join(char for char in plain if char.isalnum())


_BY_KEY: Mapping[str, Column] = {
    label_key(name): column for column in Column for name in (COLUMN_NAMES[column], *_ALSO.get(column, ()))
}
_BY_START: tuple[tuple[str, Column], ...] = (
    ("diemtoida", Column.MAX),
    ("diemchuan", Column.MAX),
    ("thangdiem", Column.MAX),
    ("diemtucham", Column.SELF),
    ("chitieugiao", Column.TARGET),
    ("ketquathuchien", Column.ACTUAL),
    ("noidung", Column.TEXT),
    ("tieuchi", Column.TEXT),
    ("ghichu", Column.NOTE),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a table's heading stands and which column holds what; rows and columns counted from 0.

    `also_text` are further columns of text, read where the first is empty.
    """

    first_row: int
    last_row: int
    columns: Mapping[Column, int]
    also_text: tuple[int, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def score_columns(self) -> frozenset[Column]:
        """The columns of points beside the maximum."""
        return frozenset({*ROUND_COLUMNS.values(), Column.SCORE} & set(self.columns))


def column_of_label(label: str) -> Column | None:
    """Tell what a heading label names, or None."""
    # Long texts are left before their letters are looked at one by one.
    if len(label) > _LONGEST_LABEL or not (key := label_key(label)):
        return None
    found = _BY_KEY.get(key)
    return found or next((column for start, column in _BY_START if key.startswith(start)), None)


def find_heading(sheet: Sheet) -> Heading | None:
    """Find the first row (or merged rows) that names a code, a text and a points column; None without one."""
    for row, values in enumerate(sheet.rows):
        if not {Column.CODE, Column.TEXT} & {_column_at(sheet, row, row, at) for at in range(len(values))}:
            continue
        tried = [_heading_at(sheet, row, last) for last in range(row, row + _MOST_HEADING_ROWS)]
        found = [heading for heading in tried if heading is not None]
        if found:
            return max(found, key=lambda heading: (len(heading.columns), -heading.last_row))
    return None


def _heading_at(sheet: Sheet, first: int, last: int) -> Heading | None:
    if last >= len(sheet.rows):
        return None
    columns: dict[Column, int] = {}
    also_text: list[int] = []
    issues: list[Issue] = []
    for at in range(len(sheet.rows[first])):
        column = _column_at(sheet, first, last, at)
        if column is None:
            continue
        if column not in columns:
            columns[column] = at
        elif column is Column.TEXT:
            also_text.append(at)
        elif column in _ONE_OF_A_KIND:
            place = sheet.place(last, at)
            issues.append(error("table.column_twice", place, column=COLUMN_NAMES[column]))
    has_points = Column.MAX in columns or Column.SCORE in columns
    if not has_points or Column.CODE not in columns or Column.TEXT not in columns:
        return None
    return Heading(first, last, columns, tuple(also_text), tuple(issues))


def _column_at(sheet: Sheet, first: int, last: int, at: int) -> Column | None:
    labels = [cell_text(sheet.value(row, at)) for row in range(first, last + 1)]
    for offset, label in enumerate(labels):
        if not label and any(labels[offset + 1 :]):
            labels[offset] = _merged_label(sheet, first + offset, at)
    parts = [label for label in labels if label]
    if not parts:
        return None
    # "Điểm" over "Tự chấm" reads as "Điểm Tự chấm"; "Tự chấm" over "Điểm" as the same from below.
    for reading in (" ".join(parts), " ".join(reversed(parts)), parts[-1]):
        column = column_of_label(reading)
        if column is not None:
            return column
    return None


def _merged_label(sheet: Sheet, row: int, at: int) -> str:
    for top, left, _bottom, right in sheet.merged:
        if top == row and left <= at <= right:
            return cell_text(sheet.value(top, left))
    return ""
