"""Write the workbooks that people fill in: score sheets, a criteria table, a catalogue; each with a guide."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from thidua_desktop.data.exchange.catalogue_file import TEMPLATE_HEADERS
from thidua_desktop.data.exchange.safe_files import written_beside
from thidua_desktop.data.exchange.spreadsheet_writer import (
    Cell,
    FreeSheet,
    Sheet,
    SheetColumn,
    Style,
    TableSheet,
    write_plain_spreadsheet,
)
from thidua_desktop.data.exchange.table_columns import COLUMN_NAMES, GUIDE_SHEET, ROUND_COLUMNS, Column
from thidua_desktop.domain.records.scoring import Criterion, Round, RuleSet
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.text import fold

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_TAB = 31
_SCORE_WIDTHS = (8, 62, 12, 16, 18, 15, 34)
_HUNDREDTHS = 100

_SCORE_GUIDE = (
    "Mỗi trang là phiếu của một đơn vị; tên đơn vị ghi ở dòng “Đơn vị:”. Không xóa dòng.",
    "Gõ điểm vào cột “{column}” của các dòng tiêu chí. Dòng nhóm (chữ đậm) để trống, chương trình tự cộng.",
    "Cột “Chỉ tiêu giao” và “Kết quả thực hiện” chỉ cần cho tiêu chí chấm theo tỷ lệ; ghi số, không ghi chữ.",
    "Điểm dùng dấu phẩy phần lẻ, ví dụ 12,5. Không được cao hơn cột “Điểm tối đa”.",
    "Điểm 0 phải gõ số 0; ô trống nghĩa là chưa chấm. Giải trình ghi ở cột “Ghi chú”.",
    "Xong: mở chương trình, trang Chấm điểm, bấm Nhập khẩu, chọn tệp này; kiểm tra rồi mới lưu.",
)
_RULES_GUIDE = (
    "Thay các dòng ví dụ ở trang “Bảng tiêu chí” bằng bảng tiêu chí của đơn vị; giữ nguyên hàng tiêu đề.",
    "Cột TT ghi số thứ tự theo từng cấp, ví dụ I, 1, 1.a), - ; cấp do cách đánh số quyết định.",
    "Điểm tối đa của một nhóm phải bằng tổng điểm tối đa các dòng ngay dưới nó.",
    "Cột “Loại” ghi một trong các loại: {kinds}. Dòng nhóm ghi “Nhóm” hoặc để trống.",
    "Cột “Tham số” chỉ cần khi loại tiêu chí có tham số; để trống nếu không chắc.",
    "Xong: mở trang Bộ tiêu chí, bấm Nhập khẩu, chọn tệp này. Bộ tiêu chí vào dạng bản thảo, chưa ban hành.",
)
_RULES_EXAMPLE: tuple[tuple[str, str, str, float], ...] = (
    ("I", "Nhiệm vụ phát triển kinh tế - xã hội (ví dụ)", "Nhóm", 60),
    ("1", "Thu ngân sách đạt dự toán được giao", "Định lượng", 40),
    ("2", "Không để xảy ra cháy rừng trên địa bàn", "Đạt/Không đạt", 20),
    ("II", "Tổ chức phong trào thi đua (ví dụ)", "Nhóm", 40),
    ("1", "Ban hành kế hoạch phát động đúng thời gian", "Đạt/Không đạt", 15),
    ("2", "Chất lượng sơ kết, tổng kết phong trào", "Chấm điểm", 25),
)
_CATALOGUE_GUIDE = (
    "Ba trang: Đơn vị; Khối, cụm; Thành viên. Trang nào không cần thì để trống, không xóa hàng tiêu đề.",
    "Mã và tên là bắt buộc. Loại ghi: xã, phường, đặc khu, sở, ban …; cột Cấp để trống nếu đã ghi Loại.",
    "Ngày ghi ngày/tháng/năm; để trống là không giới hạn.",
    "Kế thừa: mã các đơn vị trước sắp xếp, cách nhau bằng dấu chấm phẩy; khi đó phải ghi ngày hiệu lực từ.",
    "Loại khối ghi Khối hoặc Cụm. Vai trò ghi Trưởng, Phó hoặc Thành viên.",
    "Xong: mở trang Đơn vị, bấm Nhập khẩu, chọn tệp này. Nhập lần nữa không nhân đôi.",
)


def write_score_template(out: Path, rule_set: RuleSet, units: Sequence[str], score_round: Round) -> Path:
    """Write one empty score sheet a unit, in the units' order, and the guide. Raises UserError."""
    column = COLUMN_NAMES[ROUND_COLUMNS[score_round]]
    titles = tab_names(units)
    sheets: list[Sheet] = [
        _score_sheet(title, unit, rule_set, column) for title, unit in zip(titles, units, strict=True)
    ]
    guide = [line.format(column=column) for line in _SCORE_GUIDE]
    return write_workbook(out, [*sheets, guide_sheet("Cách điền phiếu chấm", guide)])


def write_rules_template(out: Path) -> Path:
    """Write a criteria table with a small example that reads without a fault. Raises UserError."""
    heads = (Column.CODE, Column.TEXT, Column.KIND, Column.MAX, Column.PARAMETERS, Column.NOTE)
    rows: list[tuple[tuple[Cell, Style], ...]] = [
        (("BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM …", Style.TITLE),),
        (),
        tuple((COLUMN_NAMES[head], Style.HEADER) for head in heads),
    ]
    for code, text, kind, most in _RULES_EXAMPLE:
        cells: tuple[Cell, ...] = (code, text, kind, most, None, None)
        styles = (Style.TEXT, Style.TEXT, Style.TEXT, Style.POINTS, Style.TEXT, Style.TEXT)
        rows.append(tuple(zip(cells, styles, strict=True)))
    table = FreeSheet("Bảng tiêu chí", tuple(rows), (8, 62, 18, 14, 22, 30))
    kinds = "; ".join(kind.name for kind in KINDS.values())
    guide = [line.format(kinds=kinds) for line in _RULES_GUIDE]
    return write_workbook(out, [table, guide_sheet("Cách điền bảng tiêu chí", guide)])


def write_catalogue_template(out: Path) -> Path:
    """Write the three empty tables of a catalogue and the guide. Raises UserError."""
    tables: list[Sheet] = [
        TableSheet(title, tuple(SheetColumn(head, [None] * 40, Style.TEXT, 22) for head in heads))
        for title, heads in TEMPLATE_HEADERS
    ]
    return write_workbook(out, [*tables, guide_sheet("Cách điền danh mục", _CATALOGUE_GUIDE)])


def guide_sheet(title: str, lines: Iterable[str]) -> FreeSheet:
    """Make the guide that comes with a workbook to fill in."""
    rows: list[tuple[tuple[Cell, Style], ...]] = [((title, Style.TITLE),), ()]
    rows += [((f"{number}. {line}", Style.PROSE),) for number, line in enumerate(lines, start=1)]
    return FreeSheet(GUIDE_SHEET, tuple(rows), (110,))


def tab_names(names: Sequence[str]) -> list[str]:
    """Make a tab name of each: cut at 31 characters, without forbidden signs, no two alike."""
    taken: set[str] = {fold(GUIDE_SHEET)}
    found = []
    for name in names:
        plain = _FORBIDDEN.sub(" ", name).strip()[:_LONGEST_TAB].strip() or "Phiếu"
        tab, number = plain, 2
        while fold(tab) in taken:
            mark = f" ({number})"
            tab, number = plain[: _LONGEST_TAB - len(mark)] + mark, number + 1
        taken.add(fold(tab))
        found.append(tab)
    return found


def write_workbook(out: Path, sheets: Sequence[Sheet]) -> Path:
    """Write a workbook under a temporary name first; gives the file. Raises UserError when it cannot."""
    with written_beside(out) as file:
        write_plain_spreadsheet(file, sheets)
    return out


def _score_sheet(title: str, unit: str, rule_set: RuleSet, score_column: str) -> FreeSheet:
    heads = (
        *(
            COLUMN_NAMES[head]
            for head in (Column.CODE, Column.TEXT, Column.MAX, Column.TARGET, Column.ACTUAL)
        ),
        score_column,
        COLUMN_NAMES[Column.NOTE],
    )
    rows: list[tuple[tuple[Cell, Style], ...]] = [
        ((f"Phiếu chấm điểm thi đua năm {rule_set.year}", Style.TITLE),),
        ((f"Đơn vị: {unit}", Style.LABEL),),
        ((f"{rule_set.name} (bản {rule_set.version})", Style.PLAIN),),
        tuple((head, Style.HEADER) for head in heads),
    ]
    rows += [_score_row(criterion) for criterion in rule_set.criteria]
    return FreeSheet(title, tuple(rows), _SCORE_WIDTHS)


def _score_row(criterion: Criterion) -> tuple[tuple[Cell, Style], ...]:
    most = criterion.max_points / _HUNDREDTHS
    if criterion.is_group:
        texts: list[tuple[Cell, Style]] = [(criterion.code, Style.HEADER), (criterion.text, Style.HEADER)]
        return (*texts, (most, Style.BOLD_POINTS), *[(None, Style.SHOWN_TEXT)] * 4)
    target = Style.NUMBER if KINDS[criterion.kind].has_target else Style.SHOWN_TEXT
    return (
        (criterion.code, Style.TEXT),
        (criterion.text, Style.TEXT),
        (most, Style.POINTS),
        (None, target),
        (None, target),
        (None, Style.POINTS),
        (None, Style.TEXT),
    )
