"""Write the form: one unit's score sheet that an office without the program fills in with Excel.

Everything but the cells to fill in is locked, without a password; `form_reader` knows the form again by its
hidden sheet and its lines by their hidden paths. Versions of the form: 1 (first release).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange.sheet_looks import (
    FILL,
    FONT,
    GROUP_FILL,
    LINE,
    SPARE_FILL,
    CellInput,
    dress_head,
    fit_row,
    fit_to_paper,
    put,
)
from thidua_desktop.data.exchange.sheet_scan import column_letters
from thidua_desktop.data.exchange.table_columns import COLUMN_NAMES, GUIDE_SHEET, ROUND_COLUMNS, Column
from thidua_desktop.domain.absences import is_foreseen
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import POINTS_SCALE, QUANTITY_SCALE, Quantity, format_points_short
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import (
    Absence,
    Criterion,
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreEntry,
)
from thidua_desktop.domain.rule_kinds import CHOICE, KINDS, PASS_FAIL
from thidua_desktop.domain.rule_kinds.parameters import Option, options
from thidua_desktop.domain.rule_kinds.typed import OPTIONS

if TYPE_CHECKING:  # start-up: openpyxl is loaded with the first export, not with the program
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FORM_SHEET, CODE_SHEET = "Phiếu chấm", "Mã phiếu"
FORM_MARK, FORM_VERSION = "thidua-form", 1
PATH_HEAD, ABSENCE_HEAD = "Mã dòng", "Không chấm vì"
_HEAD_ROW, _FIRST_ROW = 6, 7
_WIDTHS = (4, 9, 60, 11, 16, 22, 14, 18, 40)
_TITLE_HEIGHT = 24
_FIRST_LIST_COLUMN = 4
_ENDLESS = 10_000
"""The hidden paths make no row taller."""
_OPEN_FILL = "FFFBE6"
_POINTS_FORMAT, _NUMBER_FORMAT = "#,##0.00", "#,##0.####"
_CODE, _TEXT, _MAX, _TARGET, _ACTUAL, _SCORE, _ABSENCE, _NOTE = range(2, 10)
_GUIDE = (
    "Mở trang “Phiếu chấm”. Chỉ các ô nền vàng là ô để điền; các ô khác được khóa, không cần sửa.",
    "Cột “{column}”: gõ điểm từng dòng, không quá điểm tối đa. Điểm 0 phải gõ số 0; để trống là chưa chấm.",
    "Ô có mũi tên: bấm vào ô rồi bấm mũi tên để chọn. Dòng đạt/không đạt chọn 0 hoặc điểm tối đa.",
    "Cột “Chỉ tiêu giao” và “Kết quả thực hiện”: ghi số, phần lẻ sau dấu phẩy.",
    "Dòng chọn mức: chọn mức đạt được ở cột “Kết quả thực hiện”, chương trình tính điểm.",
    "Dòng không chấm được thì để trống điểm và chọn lý do ở cột “Không chấm vì”.",
    "Cột “Ghi chú”: giải trình, số văn bản làm minh chứng.",
    "Dòng nhóm (chữ đậm) không phải điền. Không thêm, không xóa dòng; không đổi tên trang.",
    "Mỗi tệp là phiếu của một đơn vị trong một kỳ: không dùng cho đơn vị khác, năm khác.",
    "Điền xong: lưu tệp (giữ dạng .xlsx), gửi lại nơi đã gửi. Nơi nhận kiểm tra rồi mới nhập vào máy.",
)


@dataclass(frozen=True, slots=True)
class Form:
    """What a form is of. `entries` are points that are here already, `targets` were given and stay locked."""

    uid: str
    unit: Unit
    period: EvaluationPeriod
    rule_set: RuleSet
    maker: str
    entries: Mapping[str, ScoreEntry] = field(default_factory=dict)
    targets: Mapping[str, Quantity] = field(default_factory=dict)

    @property
    def codes(self) -> dict[str, str]:
        """What stands in the hidden sheet: by these a form is known again."""
        return {
            FORM_MARK: str(FORM_VERSION),
            "form_uid": self.uid,
            "unit_uid": self.unit.uid,
            "unit_code": self.unit.code,
            "unit_name": self.unit.name_on(self.period.ends_on),
            "period_code": self.period.code,
            "rules_hash": self.rule_set.content_hash,
            "rules_name": f"{self.rule_set.name}, bản {self.rule_set.version}",
            "maker": self.maker,
        }

    @property
    def content_hash(self) -> str:
        """The hash over what the form is of, not over what is filled in."""
        text = json.dumps(self.codes, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


def form_workbook(form: Form) -> bytes:
    """Write the form as the bytes of an .xlsx."""
    from openpyxl import Workbook  # start-up cost: some tenths of a second

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = FORM_SHEET
    codes = workbook.create_sheet(CODE_SHEET)
    _write_codes(codes, form)
    _write_top(sheet, form)
    lists = _Lists(codes)
    for criterion in form.rule_set.criteria:
        _write_line(sheet, criterion, form, lists)
    _write_total(sheet, form)
    lists.lay_over(sheet)
    _write_guide(workbook, form)
    _lock(sheet)
    _lock(codes)
    codes.sheet_state = "hidden"
    workbook.active = 0
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


class _Lists:
    """The drop-downs: their words stand in the hidden sheet, each list in a row of its own, once."""

    def __init__(self, codes: "Worksheet") -> None:
        self._codes = codes
        self._places: dict[tuple[CellInput, ...], str] = {}
        self._cells: dict[str, list[str]] = {}
        self._bounds: dict[tuple[float, float], list[str]] = {}
        self._numbers: list[str] = []

    def offer(self, cell: str, choices: Sequence[CellInput]) -> None:
        """Let a cell take one of these."""
        key = tuple(choices)
        if key not in self._places:
            row = len(self._places) + 1
            for at, choice in enumerate(key):
                put(self._codes, (row, _FIRST_LIST_COLUMN + at), choice)
            first = column_letters(_FIRST_LIST_COLUMN)
            last = column_letters(_FIRST_LIST_COLUMN + len(key) - 1)
            self._places[key] = f"'{CODE_SHEET}'!${first}${row}:${last}${row}"
        self._cells.setdefault(self._places[key], []).append(cell)

    def bound(self, cell: str, least: float, most: float) -> None:
        """Let a cell take numbers of a range."""
        self._bounds.setdefault((least, most), []).append(cell)

    def number(self, cell: str) -> None:
        """Let a cell take any number."""
        self._numbers.append(cell)

    def lay_over(self, sheet: "Worksheet") -> None:
        """Lay the rules over the sheet, one for all cells that share it."""
        for place, cells in self._cells.items():
            words = "Bấm mũi tên ở ô rồi chọn trong danh sách."
            _validate(sheet, cells, words, type="list", formula1=place)
        for (least, most), cells in self._bounds.items():
            words = f"Điểm của dòng này từ {_shown(least)} đến {_shown(most)}."
            numbers = {"operator": "between", "formula1": repr(least), "formula2": repr(most)}
            _validate(sheet, cells, words, type="decimal", **numbers)
        if self._numbers:
            numbers = {"operator": "between", "formula1": "-999999999999", "formula2": "999999999999"}
            _validate(sheet, self._numbers, "Ô này ghi số, không ghi chữ.", type="decimal", **numbers)


def _validate(sheet: "Worksheet", cells: Sequence[str], words: str, **rule: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # start-up cost

    validation = DataValidation(
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
        errorTitle="Chưa đúng",
        error=words,
        prompt=words,
        **rule,
    )
    for cell in cells:
        validation.add(cell)
    sheet.add_data_validation(validation)


def _shown(number: float) -> str:
    return format_points_short(round(number * POINTS_SCALE))


def _write_codes(codes: "Worksheet", form: Form) -> None:
    for row, (name, value) in enumerate(form.codes.items(), start=1):
        put(codes, (row, 1), name)
        put(codes, (row, 2), value)


def _write_top(sheet: "Worksheet", form: Form) -> None:
    from openpyxl.styles import Font  # start-up cost

    codes = form.codes
    lines = (
        f"PHIẾU TỰ CHẤM ĐIỂM THI ĐUA – {form.period.name.upper()}",
        f"Đơn vị: {codes['unit_name']}",
        f"Bộ tiêu chí: {codes['rules_name']}",
        "Chỉ điền các ô nền vàng; cách điền xem trang “Hướng dẫn”.",
    )
    for row, text in enumerate(lines, start=1):
        put(sheet, (row, _CODE), text)
        sheet.cell(row, _CODE).font = Font(name=FONT, size=16 if row == 1 else 12, bold=row < 3)
    first = (Column.CODE, Column.TEXT, Column.MAX, Column.TARGET, Column.ACTUAL)
    heads = [COLUMN_NAMES[column] for column in first]
    heads += [COLUMN_NAMES[ROUND_COLUMNS[Round.SELF]], ABSENCE_HEAD, COLUMN_NAMES[Column.NOTE]]
    for at, head in enumerate((PATH_HEAD, *heads), start=1):
        put(sheet, (_HEAD_ROW, at), head)
        dress_head(sheet, (_HEAD_ROW, at))
        sheet.column_dimensions[column_letters(at)].width = _WIDTHS[at - 1]
    sheet.column_dimensions["A"].hidden = True
    sheet.row_dimensions[_HEAD_ROW].height = 34
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, _MAX)
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    fit_to_paper(sheet)


def _write_line(sheet: "Worksheet", criterion: Criterion, form: Form, lists: _Lists) -> None:
    row = _FIRST_ROW + criterion.position
    put(sheet, (row, 1), criterion.path)
    put(sheet, (row, _CODE), criterion.code)
    put(sheet, (row, _TEXT), criterion.text)
    put(sheet, (row, _MAX), criterion.max_points / POINTS_SCALE)
    for at in range(_CODE, _NOTE + 1):
        _dress(sheet, (row, at), criterion)
    if not criterion.is_group:
        _open_cells(sheet, row, criterion, form, lists)
    fit_row(sheet, row, (_ENDLESS, *_WIDTHS[1:]))


def _open_cells(sheet: "Worksheet", row: int, criterion: Criterion, form: Form, lists: _Lists) -> None:
    kind, entry = KINDS[criterion.kind], form.entries.get(criterion.path)
    given = form.targets.get(criterion.path)
    target = given if given is not None else (entry.target if entry else None)
    if target is not None:
        put(sheet, (row, _TARGET), target / QUANTITY_SCALE)
    if kind.has_target and given is None:
        lists.number(_open(sheet, (row, _TARGET)))
    choices = _option_words(criterion)
    if choices:
        lists.offer(_open(sheet, (row, _ACTUAL)), choices)
    elif kind.has_actual:
        lists.number(_open(sheet, (row, _ACTUAL)))
    score = _open(sheet, (row, _SCORE))
    if criterion.kind == PASS_FAIL:
        lists.offer(score, (0, criterion.max_points / POINTS_SCALE))
    else:
        least, most = kind.bounds(criterion)
        lists.bound(score, least / POINTS_SCALE, most / POINTS_SCALE)
    reasons = [choice_label(absence) for absence in Absence if is_foreseen(criterion, absence)]
    if reasons:
        lists.offer(_open(sheet, (row, _ABSENCE)), reasons)
    _open(sheet, (row, _NOTE))
    if entry is not None:
        _fill(sheet, row, entry, choices)


def _option_words(criterion: Criterion) -> list[CellInput]:
    """Give the levels of a choice as people pick them: ``1. Tốt (5 điểm)``."""
    found: tuple[Option, ...] = options(criterion, OPTIONS.code) if criterion.kind == CHOICE else ()
    return [
        f"{number}. {one.label} ({format_points_short(one.points)} điểm)"
        for number, one in enumerate(found, start=1)
    ]


def _fill(sheet: "Worksheet", row: int, entry: ScoreEntry, choices: Sequence[CellInput]) -> None:
    """Put in what is here already, such as a sheet that was returned."""
    if entry.actual is not None:
        place = entry.actual // QUANTITY_SCALE - 1
        is_choice = 0 <= place < len(choices)
        put(sheet, (row, _ACTUAL), choices[place] if is_choice else entry.actual / QUANTITY_SCALE)
    if entry.points is not None:
        put(sheet, (row, _SCORE), entry.points / POINTS_SCALE)
    if entry.absence is not None:
        put(sheet, (row, _ABSENCE), choice_label(entry.absence))
    put(sheet, (row, _NOTE), entry.note)


def _write_total(sheet: "Worksheet", form: Form) -> None:
    last = _FIRST_ROW + len(form.rule_set.criteria)
    letter = column_letters(_SCORE)
    put(sheet, (last, _TEXT), "TỔNG CỘNG (điểm đã gõ)")
    put(sheet, (last, _SCORE), f"=SUM({letter}{_FIRST_ROW}:{letter}{last - 1})", is_formula=True)
    for at in range(_CODE, _NOTE + 1):
        _dress(sheet, (last, at), None)


def _dress(sheet: "Worksheet", place: tuple[int, int], criterion: Criterion | None) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # start-up cost

    cell, at = sheet.cell(*place), place[1]
    is_group = criterion is None or criterion.is_group
    line = Side(style="thin", color=LINE)
    cell.font = Font(name=FONT, size=12, bold=is_group)
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    is_figure = at in (_MAX, _TARGET, _ACTUAL, _SCORE)
    cell.alignment = Alignment(horizontal="right" if is_figure else None, vertical="top", wrap_text=True)
    if at in (_MAX, _SCORE):
        cell.number_format = _POINTS_FORMAT
    elif is_figure:
        cell.number_format = _NUMBER_FORMAT
    if is_group:
        cell.fill = PatternFill("solid", fgColor=GROUP_FILL)
    elif at >= _TARGET:
        cell.fill = PatternFill("solid", fgColor=SPARE_FILL)


def _open(sheet: "Worksheet", place: tuple[int, int]) -> str:
    """Let a cell be typed in; gives its address."""
    from openpyxl.styles import PatternFill, Protection  # start-up cost

    cell = sheet.cell(*place)
    cell.protection = Protection(locked=False)
    cell.fill = PatternFill("solid", fgColor=_OPEN_FILL)
    return str(cell.coordinate)


def _lock(sheet: "Worksheet") -> None:
    """Protect without a password: against slips, not against people. Widths and heights may be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _write_guide(workbook: "Workbook", form: Form) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # start-up cost

    sheet = workbook.create_sheet(GUIDE_SHEET, index=1)
    title = "CÁCH ĐIỀN PHIẾU TỰ CHẤM"
    column = COLUMN_NAMES[ROUND_COLUMNS[Round.SELF]]
    steps = [f"{number}. {line.format(column=column)}" for number, line in enumerate(_GUIDE, start=1)]
    for row, text in enumerate((title, f"Nơi gửi phiếu: {form.maker}", "", *steps), start=1):
        put(sheet, (row, 1), text)
        cell = sheet.cell(row, 1)
        cell.font = Font(name=FONT, size=16 if row == 1 else 12, bold=row == 1)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if row == 1:
            cell.fill = PatternFill("solid", fgColor=FILL)
        fit_row(sheet, row, (100,))
    sheet.row_dimensions[1].height = _TITLE_HEIGHT
    sheet.column_dimensions["A"].width = 100
    fit_to_paper(sheet)
    _lock(sheet)
