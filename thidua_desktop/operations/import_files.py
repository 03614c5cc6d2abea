"""Files around an import: the workbook to fill in, and the list of what could not be taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.cell_texts import cell_texts, split_place
from thidua_desktop.data.exchange.package_contents import owned_units
from thidua_desktop.data.exchange.spreadsheet_writer import SheetColumn, Style, TableSheet
from thidua_desktop.data.exchange.template_workbook import (
    guide_sheet,
    write_catalogue_template,
    write_rules_template,
    write_score_template,
    write_workbook,
)
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.records.organisation import is_valid_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round
from thidua_desktop.operations.offices import require_office, require_unit

__all__ = [
    "Problem",
    "cell_texts",
    "write_catalogue_template",
    "write_error_list",
    "write_rules_template",
    "write_score_sheets",
]

_GUIDE = (
    "Mỗi dòng của trang “Danh sách lỗi” là một chỗ trong tệp {file} cần xem lại.",
    "Dòng “Không nhận” phải sửa trong tệp; dòng “Cần quyết định” chọn cách xử lý khi kiểm tra.",
    "Dòng “Lưu ý” chỉ để biết.",
    "Mở tệp gốc, đến đúng trang và ô ghi ở đây, sửa rồi lưu tệp. Không sửa vào danh sách này.",
    "Xong: quay lại chương trình, bấm “Kiểm tra lại”.",
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the list of problems: where, what stands there, how bad, why, what to do; all as words."""

    number: int
    severity: Severity
    where: str
    value: str
    severity_words: str
    reason: str
    remedy: str


def write_error_list(out: Path, source: Path, problems: Sequence[Problem]) -> Path:
    """Write the problems of a file as a workbook with a guide. Raises UserError when it cannot be written."""
    places = [split_place(problem.where) for problem in problems]
    columns = (
        SheetColumn("TT", [problem.number for problem in problems], Style.WHOLE, 6),
        SheetColumn("Mức độ", [problem.severity_words for problem in problems], width=16),
        SheetColumn("Trang tính", [sheet or None for sheet, _ in places], width=26),
        SheetColumn("Ô", [address or None for _, address in places], width=8),
        SheetColumn("Giá trị trong tệp", [problem.value or None for problem in problems], width=26),
        SheetColumn("Lý do", [problem.reason for problem in problems], width=58),
        SheetColumn("Cách sửa", [problem.remedy for problem in problems], width=48),
    )
    guide = [line.format(file=source.name) for line in _GUIDE]
    return write_workbook(
        out, [TableSheet("Danh sách lỗi", columns), guide_sheet("Cách dùng danh sách lỗi", guide)]
    )


def write_score_sheets(
    store: Store, out: Path, rule_set_uid: str, period: EvaluationPeriod | None, score_round: Round
) -> Path:
    """Write an empty score sheet for every unit whose sheets this office keeps. Raises UserError."""
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    own = require_office(store).unit_uid
    day = period.ends_on if period is not None else store.today()
    wanted = owned_units(store, own, day)
    units = [unit for unit in store.units.all() if unit.uid in wanted and is_valid_on(unit, day)]
    names = [unit.name_on(day) for unit in units] or [require_unit(store, own).name_on(day)]
    return write_score_template(out, rule_set, names, score_round)
