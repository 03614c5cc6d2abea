"""Write a rule set as a workbook that people can edit: a guide, kinds as drop-downs, parameters in columns.

`criteria_workbook` reads it back to the same contents: `rules check` of the file gives the set's own hash.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange.package_values import choice_word
from thidua_desktop.data.exchange.policy_sheet import POLICY_SHEET
from thidua_desktop.data.exchange.policy_writer import write_policy
from thidua_desktop.data.exchange.rule_columns import ABSENCE, EVIDENCE, LEVEL, NEEDED, all_specs
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
from thidua_desktop.data.exchange.table_columns import COLUMN_NAMES, GUIDE_SHEET, Column
from thidua_desktop.domain.legal_basis import basis_sentence
from thidua_desktop.domain.points import POINTS_SCALE, Points
from thidua_desktop.domain.records.scoring import AbsencePolicy, Criterion, RuleSet, added_paths
from thidua_desktop.domain.rule_kinds import KINDS, ParameterForm, ParameterSpec, parameter_specs
from thidua_desktop.domain.rule_kinds.parameters import key

if TYPE_CHECKING:  # start-up: openpyxl is loaded with the first export, not with the program
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

TABLE_SHEET = "Bảng tiêu chí"
_HEADING_ROW = 5
_FIRST_ROW = 6
_SPARE_ROWS = 200
"""Rows below the table that have the drop-downs too, for criteria that people add."""
_GUIDE_WIDTHS = (30, 60, 80)
_LONGEST_HINT = 250
_MOST_PARTS = 200
_STEPS = (
    "Sửa ngay trên trang “Bảng tiêu chí”: mỗi dòng một tiêu chí, dòng nhóm in đậm và tự cộng các mục con.",
    "Thêm tiêu chí: chèn dòng ở giữa bảng, phía trên dòng TỔNG CỘNG, rồi điền đủ các cột đầu.",
    "Cột “Bậc trong bảng”: 1 là nhóm lớn nhất, 2 là mục trong nhóm đó, 3 là mục trong mục 2…",
    "Cột “Loại”: bấm vào ô rồi chọn trong danh sách; ý nghĩa từng loại ghi ở bảng dưới đây.",
    "Các cột bên phải là tham số: chỉ điền cột mà loại đó có, các cột khác để trống.",
    "Điểm thưởng và điểm trừ nằm ngoài thang điểm, không cộng vào tổng điểm tối đa.",
    "Trang “Quy định chung”: thang điểm, điểm kết luận, xếp loại, thứ tự xét khi bằng điểm, văn bản căn cứ.",
    "Xong: mở trang Bộ tiêu chí của chương trình và nhập tệp này; chỗ nào sai chương trình chỉ ra từng ô.",
)


@dataclass(frozen=True, slots=True)
class _Head:
    """A column: its head, width, and what a criterion shows in it."""

    name: str
    width: int
    value: Callable[[Criterion], CellInput]
    spec: ParameterSpec | None = None


def rules_workbook(rule_set: RuleSet) -> bytes:
    """Write the set as the bytes of an .xlsx."""
    from openpyxl import Workbook  # start-up cost: some tenths of a second

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = TABLE_SHEET
    heads = (*_HEADS, *_parameter_heads(rule_set))
    _write_top(sheet, rule_set, heads)
    _write_table(sheet, rule_set, heads)
    kinds = _write_guide(workbook.create_sheet(GUIDE_SHEET))
    _add_choices(sheet, heads, kinds, last=_FIRST_ROW + len(rule_set.criteria) + _SPARE_ROWS)
    write_policy(workbook.create_sheet(POLICY_SHEET, index=1), rule_set)
    return _saved(workbook)


def _saved(workbook: "Workbook") -> bytes:
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def _kind_name(criterion: Criterion) -> CellInput:
    return KINDS[criterion.kind].name if criterion.kind in KINDS else criterion.kind


def _absence_word(criterion: Criterion) -> CellInput:
    return None if criterion.absence is AbsencePolicy.NONE else choice_word(criterion.absence)


_HEADS = (
    _Head(COLUMN_NAMES[Column.CODE], 9, lambda criterion: criterion.code),
    _Head(COLUMN_NAMES[Column.TEXT], 62, lambda criterion: criterion.text),
    _Head(COLUMN_NAMES[Column.KIND], 24, _kind_name),
    _Head(COLUMN_NAMES[Column.MAX], 11, lambda criterion: criterion.max_points / POINTS_SCALE),
    _Head(LEVEL, 9, lambda criterion: criterion.depth),
    _Head(ABSENCE, 17, _absence_word),
    _Head(EVIDENCE, 12, lambda criterion: NEEDED if criterion.needs_evidence else None),
    _Head(COLUMN_NAMES[Column.NOTE], 34, lambda criterion: criterion.note),
)


def _parameter_heads(rule_set: RuleSet) -> list[_Head]:
    """Give a column for every parameter: those that the set's own kinds take stand first."""
    kinds = {criterion.kind for criterion in rule_set.leaves} & set(KINDS)
    used = {key(spec.label) for kind in kinds for spec in parameter_specs(kind)}
    ordered = sorted(all_specs(), key=lambda spec: key(spec.label) not in used)
    return [_parameter_head(spec) for spec in ordered]


def _parameter_head(spec: ParameterSpec) -> _Head:
    def value(criterion: Criterion) -> CellInput:
        if criterion.is_group or criterion.kind not in KINDS:
            return None
        specs = {key(own.label): own for own in parameter_specs(criterion.kind)}
        own = specs.get(key(spec.label))
        return None if own is None else criterion.parameters.get(own.code)

    width = {ParameterForm.BANDS: 40, ParameterForm.OPTIONS: 40, ParameterForm.TEXT: 24}.get(spec.form, 13)
    return _Head(spec.label[0].upper() + spec.label[1:], width, value, spec)


def _write_top(sheet: "Worksheet", rule_set: RuleSet, heads: Sequence[_Head]) -> None:
    from openpyxl.styles import Font  # start-up cost

    title = f"BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM {rule_set.year}"
    basis = f"Căn cứ: {basis_sentence(rule_set.basis)}" if rule_set.basis else "Căn cứ: (chưa ghi)"
    lines = (title, f"{rule_set.name} – mã {rule_set.code}, bản {rule_set.version}", basis)
    for row, text in enumerate(lines, start=1):
        put(sheet, (row, 1), text)
        sheet.cell(row, 1).font = Font(name=FONT, size=16 if row == 1 else 12, bold=row < 3)
    for at, head in enumerate(heads, start=1):
        put(sheet, (_HEADING_ROW, at), head.name)
        dress_head(sheet, (_HEADING_ROW, at))
        sheet.column_dimensions[column_letters(at)].width = head.width
    sheet.row_dimensions[_HEADING_ROW].height = 48
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 3)
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"
    # On paper the table without its many parameter columns, in a readable size.
    last = _FIRST_ROW + len(rule_set.criteria)
    sheet.print_area = f"A1:{column_letters(len(_HEADS))}{last}"
    fit_to_paper(sheet)


def _write_table(sheet: "Worksheet", rule_set: RuleSet, heads: Sequence[_Head]) -> None:
    sums = _sum_formulas(rule_set.criteria)
    for criterion in rule_set.criteria:
        row = _FIRST_ROW + criterion.position
        for at, head in enumerate(heads, start=1):
            value = head.value(criterion)
            if head.name == COLUMN_NAMES[Column.MAX]:
                value = sums.get(criterion.path, value)
            put(sheet, (row, at), value, is_formula=criterion.path in sums and at == _MAX_AT)
            _style(sheet, (row, at), criterion, head)
        fit_row(sheet, row, [head.width for head in heads])
    total = _FIRST_ROW + len(rule_set.criteria)
    put(sheet, (total, 2), "TỔNG CỘNG")
    put(sheet, (total, _MAX_AT), sums.get(""), is_formula=True)
    for at, head in enumerate(_HEADS, start=1):
        _style(sheet, (total, at), None, head)


_MAX_AT = next(at for at, head in enumerate(_HEADS, start=1) if head.name == COLUMN_NAMES[Column.MAX])


def _sum_formulas(criteria: Sequence[Criterion]) -> dict[str, str]:
    """Give path → formula of the groups whose children add up; "" is the total. Others keep their number."""
    added = added_paths(criteria)
    parts: dict[str, list[Criterion]] = {}
    for criterion in criteria:
        if criterion.path not in added:
            parts.setdefault(criterion.parent_path, []).append(criterion)
    maxima = {criterion.path: criterion.max_points for criterion in criteria if criterion.is_group}
    letter = column_letters(_MAX_AT)
    return {
        path: "=" + "+".join(f"{letter}{_FIRST_ROW + child.position}" for child in children)
        for path, children in parts.items()
        if len(children) <= _MOST_PARTS and maxima.get(path, _sum(children)) == _sum(children)
    }


def _sum(criteria: Sequence[Criterion]) -> Points:
    return Points(sum(criterion.max_points for criterion in criteria))


def _style(sheet: "Worksheet", place: tuple[int, int], criterion: Criterion | None, head: _Head) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # start-up cost

    cell = sheet.cell(*place)
    is_group = criterion is None or criterion.is_group
    line = Side(style="thin", color=LINE)
    cell.font = Font(name=FONT, size=12, bold=is_group)
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    is_short = head.width <= 13 or head.name == COLUMN_NAMES[Column.CODE]
    cell.alignment = Alignment(horizontal="center" if is_short else "left", vertical="top", wrap_text=True)
    if head.name == COLUMN_NAMES[Column.MAX]:
        cell.number_format = "#,##0.00"
    if is_group:
        cell.fill = PatternFill("solid", fgColor=GROUP_FILL)
    elif criterion is not None and head.spec is not None and not _takes(criterion, head.spec):
        cell.fill = PatternFill("solid", fgColor=SPARE_FILL)


def _takes(criterion: Criterion, spec: ParameterSpec) -> bool:
    specs = parameter_specs(criterion.kind) if criterion.kind in KINDS else ()
    return key(spec.label) in {key(own.label) for own in specs}


def _write_guide(sheet: "Worksheet") -> str:
    """Write the guide; gives the range of the kinds' names for the drop-down."""
    from openpyxl.styles import Alignment, Font, PatternFill  # start-up cost

    rows: list[tuple[str, ...]] = [("CÁCH SỬA BẢNG TIÊU CHÍ",), ()]
    rows += [(f"{number}. {step}",) for number, step in enumerate(_STEPS, start=1)]
    rows += [(), ("Loại", "Cách chấm", "Tham số của loại")]
    first = len(rows) + 1
    for kind in KINDS.values():
        hints = "\n".join(f"{spec.label}: {spec.hint}" for spec in kind.parameters)
        rows.append((kind.name, kind.description, hints))
    last = len(rows)
    commons = [spec for spec in all_specs() if all(spec not in kind.parameters for kind in KINDS.values())]
    rows += [(), ("Tham số chung của mọi loại",), *((spec.label, spec.hint) for spec in commons)]
    heads = (1, first - 1, last + 2)
    for row, texts in enumerate(rows, start=1):
        for at, text in enumerate(texts, start=1):
            put(sheet, (row, at), text)
            cell = sheet.cell(row, at)
            is_bold = row in heads or at == 1 < len(texts)
            cell.font = Font(name=FONT, size=16 if row == 1 else 12, bold=is_bold)
            cell.alignment = Alignment(vertical="top", wrap_text=len(texts) > 1)
            if row == first - 1:
                cell.fill = PatternFill("solid", fgColor=FILL)
        if len(texts) > 1:
            fit_row(sheet, row, _GUIDE_WIDTHS)
    fit_to_paper(sheet)
    for letter, width in zip("ABC", _GUIDE_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    return f"'{sheet.title}'!$A${first}:$A${last}"


def _add_choices(sheet: "Worksheet", heads: Sequence[_Head], kinds: str, last: int) -> None:
    """Lay drop-downs and hints over the columns."""
    from openpyxl.worksheet.datavalidation import DataValidation  # start-up cost

    for at, head in enumerate(heads, start=1):
        formula = _choices_of(head, kinds)
        hint = head.spec.hint[:_LONGEST_HINT] if head.spec is not None else ""
        if formula is None and not hint:
            continue
        validation = DataValidation(
            type="list" if formula else None,
            formula1=formula,
            allow_blank=True,
            showErrorMessage=formula is not None,
            showInputMessage=bool(hint),
            errorTitle="Chưa đúng",
            error="Hãy chọn trong danh sách của ô.",
            promptTitle=head.name[:32] if hint else None,
            prompt=hint or None,
        )
        letter = column_letters(at)
        validation.add(f"{letter}{_FIRST_ROW}:{letter}{last}")
        sheet.add_data_validation(validation)


def _choices_of(head: _Head, kinds: str) -> str | None:
    if head.name == COLUMN_NAMES[Column.KIND]:
        return kinds
    words: Sequence[str] = ()
    if head.name == ABSENCE:
        words = [choice_word(policy) for policy in AbsencePolicy]
    elif head.name == EVIDENCE:
        words = [NEEDED]
    elif head.spec is not None and head.spec.form is ParameterForm.SWITCH:
        words = ["có", "không"]
    elif head.spec is not None:
        words = list(head.spec.choices.values())
    return '"' + ",".join(words) + '"' if words else None
