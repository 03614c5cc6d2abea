"""Write the sheet "Quy định chung" of a criteria workbook; `policy_sheet` reads it back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange.policy_sheet import (
    BASIS_HEAD,
    FINAL,
    GRADES_HEAD,
    LEAST,
    MOST,
    NORMALISE,
    SCALE,
    SETTINGS_HEAD,
    TIE_WORDS,
    TIES_HEAD,
    gate_text,
)
from thidua_desktop.data.exchange.sheet_looks import (
    FONT,
    LINE,
    CellInput,
    dress_head,
    fit_row,
    fit_to_paper,
    put,
)
from thidua_desktop.data.exchange.sheet_scan import column_letters
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.legal_basis import read_basis
from thidua_desktop.domain.points import POINTS_SCALE, Points
from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.domain.records.scoring import FinalRule, NormaliseAt, RuleSet, SetPolicy
from thidua_desktop.domain.text import format_date

if TYPE_CHECKING:  # start-up: openpyxl is loaded with the first export, not with the program
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (34, 34, 30, 26, 60)
_CHOICES_AT = 7
_SPARE = 4
_HEAD_HEIGHT = 34
_FIRST_ROW = 4
_FIRST_EXCEL_YEAR = 1901
_DATE = "dd/mm/yyyy"
_HINTS = {
    SCALE: "Thang mà tổng điểm được quy về, ví dụ 100. Để trống: lấy tổng điểm tối đa của bảng.",
    NORMALISE: "Khi có tiêu chí không giao: bù một lần ở tổng điểm, hay bù riêng trong từng nhóm.",
    LEAST: "Tổng điểm sau thưởng, phạt không xuống dưới số này. Để trống: không giới hạn.",
    MOST: "Tổng điểm sau thưởng, phạt không lên quá số này. Để trống: không giới hạn.",
    FINAL: "Điểm kết luận của mỗi tiêu chí lấy từ các vòng chấm như thế nào.",
}
_GRADES_HINT = (
    "Ghi mức cao trước. Mức cuối để trống ô “Từ điểm”: nhận mọi đơn vị còn lại. "
    "Nhóm phải đạt ghi như: V. ≥ 60 %; II. ≥ 40 %."
)
_TIES_HINT = "Ghi mã nhóm lớn (I., II. …) hoặc chọn trong danh sách của ô. Để trống: đồng hạng."
_Place = tuple[int, int]


def write_policy(sheet: "Worksheet", rule_set: RuleSet) -> None:
    """Write what a set says beyond its criteria, with its legal basis."""
    from openpyxl.styles import Font  # start-up cost

    put(sheet, (1, 1), "QUY ĐỊNH CHUNG CỦA BỘ TIÊU CHÍ")
    sheet.cell(1, 1).font = Font(name=FONT, size=16, bold=True)
    put(sheet, (2, 1), "Ô để trống là theo cách thường. Sửa xong thì nhập lại tệp này ở trang Bộ tiêu chí.")
    sheet.cell(2, 1).font = Font(name=FONT, size=12)
    for at, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[column_letters(at)].width = width
    choices = _write_choices(sheet, rule_set)
    row = _write_settings(sheet, rule_set.policy)
    row = _write_grades(sheet, rule_set.policy, row + 2)
    row = _write_ties(sheet, rule_set.policy, row + 2, choices)
    row = _write_basis(sheet, read_basis(rule_set.basis), row + 2)
    sheet.print_area = f"A1:{column_letters(len(_WIDTHS))}{row}"
    fit_to_paper(sheet)


def _write_settings(sheet: "Worksheet", policy: SetPolicy) -> int:
    rows: tuple[tuple[str, CellInput], ...] = (
        (SCALE, _number(policy.scale)),
        (NORMALISE, choice_label(policy.normalise_at)),
        (LEAST, _number(policy.least)),
        (MOST, _number(policy.most)),
        (FINAL, choice_label(policy.final_rule)),
    )
    _write_head(sheet, _FIRST_ROW, (*SETTINGS_HEAD, "", ""))
    sheet.merge_cells(start_row=_FIRST_ROW, end_row=_FIRST_ROW, start_column=3, end_column=len(_WIDTHS))
    for row, (name, value) in enumerate(rows, start=_FIRST_ROW + 1):
        _write_row(sheet, row, (name, value, _HINTS[name], "", ""))
        sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=len(_WIDTHS))
        sheet.row_dimensions[row].height = None
        if name in (NORMALISE, FINAL):
            kind = NormaliseAt if name == NORMALISE else FinalRule
            _offer(sheet, (row, 2), '"' + ",".join(choice_label(choice) for choice in kind) + '"')
    return _FIRST_ROW + len(rows)


def _write_grades(sheet: "Worksheet", policy: SetPolicy, first: int) -> int:
    rows = [
        (grade.name, _number(grade.least), gate_text(grade.gates), grade.quota_percent)
        for grade in policy.grades
    ]
    last = _write_table(sheet, first, GRADES_HEAD, rows)
    _write_hint(sheet, (first, len(GRADES_HEAD) + 1), _GRADES_HINT)
    return last


def _write_ties(sheet: "Worksheet", policy: SetPolicy, first: int, choices: str) -> int:
    rows = [(at, TIE_WORDS.get(name, name)) for at, name in enumerate(policy.tie_breaks, start=1)]
    spare = [(at, "") for at in range(len(rows) + 1, len(rows) + 1 + _SPARE)]
    last = _write_table(sheet, first, TIES_HEAD, [*rows, *spare], spare=0)
    _write_hint(sheet, (first, len(TIES_HEAD) + 1), _TIES_HINT)
    for row in range(first + 1, last + 1):
        _offer(sheet, (row, 2), choices)
    return last


def _write_basis(sheet: "Worksheet", documents: Sequence[LegalDocument], first: int) -> int:
    rows = [(one.kind, one.number, format_date(one.issued_on), one.issuer, one.summary) for one in documents]
    last = _write_table(sheet, first, BASIS_HEAD, rows)
    for row, one in enumerate(documents, start=first + 1):
        if one.issued_on is not None and one.issued_on.year >= _FIRST_EXCEL_YEAR:
            sheet.cell(row, 3).value = one.issued_on
            sheet.cell(row, 3).number_format = _DATE
    return last


def _write_table(
    sheet: "Worksheet",
    first: int,
    head: Sequence[str],
    rows: Sequence[Sequence[CellInput]],
    spare: int = _SPARE,
) -> int:
    """Write a head, rows and some empty ones to fill in; gives the last row."""
    _write_head(sheet, first, head)
    empty = ("",) * len(head)
    for row, values in enumerate([*rows, *[empty] * spare], start=first + 1):
        _write_row(sheet, row, values)
    return first + len(rows) + spare


def _write_hint(sheet: "Worksheet", place: _Place, hint: str) -> None:
    """Write a hint beside a head: below it, it would be read as a row of the table."""
    from openpyxl.styles import Alignment, Font  # start-up cost

    row, at = place
    put(sheet, place, hint)
    sheet.cell(row, at).font = Font(name=FONT, size=12, italic=True)
    sheet.cell(row, at).alignment = Alignment(vertical="center", wrap_text=True)
    sheet.row_dimensions[row].height = _HEAD_HEIGHT
    if at < len(_WIDTHS):
        sheet.merge_cells(start_row=row, end_row=row, start_column=at, end_column=len(_WIDTHS))


def _write_head(sheet: "Worksheet", row: int, head: Sequence[str]) -> None:
    for at, name in enumerate(head, start=1):
        put(sheet, (row, at), name)
        dress_head(sheet, (row, at))


def _write_row(sheet: "Worksheet", row: int, values: Sequence[CellInput]) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side  # start-up cost

    line = Side(style="thin", color=LINE)
    for at, value in enumerate(values, start=1):
        put(sheet, (row, at), value)
        cell = sheet.cell(row, at)
        cell.font = Font(name=FONT, size=12)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        is_figure = isinstance(value, float | int)
        cell.alignment = Alignment(
            horizontal="center" if is_figure else "left",
            vertical="top",
            wrap_text=True,
            indent=0 if is_figure else 1,
        )
    fit_row(sheet, row, _WIDTHS[: len(values)])


def _write_choices(sheet: "Worksheet", rule_set: RuleSet) -> str:
    """List what may part equal totals beside the page; gives the range for the drop-downs."""
    names = [(top.path, top.text) for top in rule_set.groups]
    names += [(word, "") for word in TIE_WORDS.values()]
    head = ("Xét theo", "Tên nhóm")
    for row, values in enumerate([head, *names], start=_FIRST_ROW):
        for at, value in enumerate(values, start=_CHOICES_AT):
            put(sheet, (row, at), value)
            if row == _FIRST_ROW:
                dress_head(sheet, (row, at))
    for at, width in ((_CHOICES_AT, 24), (_CHOICES_AT + 1, 50)):
        sheet.column_dimensions[column_letters(at)].width = width
    letter = column_letters(_CHOICES_AT)
    return f"${letter}${_FIRST_ROW + 1}:${letter}${_FIRST_ROW + len(names)}"


def _offer(sheet: "Worksheet", place: _Place, formula: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # start-up cost

    validation = DataValidation(
        type="list",
        formula1=formula,
        allow_blank=True,
        showErrorMessage=formula.startswith('"'),
        errorTitle="Chưa đúng",
        error="Hãy chọn trong danh sách của ô.",
    )
    validation.add(sheet.cell(*place).coordinate)
    sheet.add_data_validation(validation)


def _number(points: Points | None) -> float | None:
    return None if points is None else points / POINTS_SCALE
