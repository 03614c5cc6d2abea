"""Write a package: cover, summary, one sheet a table, and the hidden sheet with manifest and baseline.

The file is built under a temporary name, flushed, read back and compared before it gets its real name;
a file that is there already is never overwritten.
"""

import base64
import gzip
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from operator import itemgetter
from pathlib import Path

from thidua_desktop.data.exchange.package_copies import BASELINE, SHOWN
from thidua_desktop.data.exchange.package_format import (
    COVER_SHEET,
    LONGEST_TEXT,
    MANIFEST_SHEET,
    Row,
    Table,
    Tables,
    ValueType,
    content_hash,
)
from thidua_desktop.data.exchange.package_manifest import manifest_text, signed_text
from thidua_desktop.data.exchange.package_places import MANIFEST, Texts, stored_xml, text_properties
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.package_shown import Shown, shown_bytes, shown_table, shown_texts
from thidua_desktop.data.exchange.package_values import to_cells
from thidua_desktop.data.exchange.safe_files import DISK, Disk, settle
from thidua_desktop.data.exchange.spreadsheet_writer import (
    Cell,
    FreeSheet,
    Sealing,
    Sheet,
    SheetColumn,
    Style,
    TableSheet,
    write_spreadsheet,
)
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.exchange import Manifest, PackageKind, PackageState

CHUNK = 32_000
"""Characters of a hidden cell; a spreadsheet cuts a longer text."""
_VIETNAM = timedelta(hours=7)
_STYLES = {
    ValueType.POINTS: Style.POINTS,
    ValueType.QUANTITY: Style.NUMBER,
    ValueType.NUMBER: Style.WHOLE,
    ValueType.DATE: Style.DATE,
}
KIND_TITLES = {
    PackageKind.CATALOGUE: "Danh mục, bộ tiêu chí và phong trào gửi đơn vị",
    PackageKind.SUBMISSION: "Phiếu tự chấm và thành tích gửi cấp trên",
    PackageKind.FEEDBACK: "Kết quả chấm, câu hỏi và ý kiến gửi đơn vị",
    PackageKind.REVIEW: "Phiếu của các đơn vị trong khối để chấm chéo",
    PackageKind.RECEIPT: "Giấy báo đã nhận các gói của đơn vị",
}
_HOW_TO_USE = (
    "Nơi nhận: mở chương trình Thi đua, vào trang Gửi và nhận, chọn Nhận gói rồi chọn tệp này.",
    "Có thể mở, lọc, in các trang. Ô nào sửa sau khi lập gói sẽ được báo cho nơi nhận quyết định.",
    "Cột chữ xám và trang Tổng hợp chỉ để đọc: sửa ở đó không đổi số liệu, chỉ báo cho nơi nhận biết.",
    "Không xóa hàng tiêu đề, cột ẩn, trang ẩn; gửi nguyên cả tệp .xlsx.",
    "Mã đối chiếu in trên giấy phải trùng với mã ghi ở trang này.",
)


@dataclass(slots=True)
class TableContent:
    """One table of a package: canonical rows and, row by row, the values of its columns for reading only."""

    table: Table
    rows: list[Row] = field(default_factory=list)
    shown: list[tuple[Cell, ...]] = field(default_factory=list)


def sorted_tables(contents: Sequence[TableContent]) -> Tables:
    """Bring the tables' rows into canonical order: by key."""
    return {
        content.table.name: sorted(content.rows, key=itemgetter(0)) for content in contents if content.rows
    }


@dataclass(frozen=True, slots=True)
class PackageText:
    """What a package holds: its payload, and the same as tables and a summary for people."""

    payload: bytes
    contents: tuple[TableContent, ...]
    summary: FreeSheet | None = None


def write_package(
    out: Path, manifest: Manifest, text: PackageText, sign: Callable[[str], str], disk: Disk = DISK
) -> Path:
    """Write a package under a name that is free and return it; `sign` signs a text.

    Raises UserError when a text is too long for a cell, the file cannot be written, or reads back otherwise.
    """
    _refuse_long_texts(text.contents)
    told = [_cover(manifest, text.contents), *([text.summary] if text.summary else [])]
    sheets: list[Sheet] = [*told, *(_table_sheet(content) for content in text.contents if content.rows)]
    shown = _shown(told, text.contents)
    packed = [(BASELINE, _packed(text.payload)), (SHOWN, _packed(shown))]
    sealed = manifest

    def seal(parts_hash: str) -> Sealing:
        nonlocal sealed
        unsigned = replace(manifest, parts_hash=parts_hash, shown_hash=content_hash(shown))
        sealed = replace(unsigned, signature=sign(signed_text(unsigned)))
        texts = [(MANIFEST, manifest_text(sealed)), *packed]
        return Sealing(_hidden_sheet(texts), text_properties(texts), stored_xml(texts))

    partial = out.with_name(f"{out.name}.tam")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with disk.create(partial) as file:
            write_spreadsheet(file, sheets, MANIFEST_SHEET, seal)
            disk.sync(file)
        _verify(partial, sealed)
        return settle([partial], [out], disk)[0]
    except OSError as cause:
        raise UserError("package.not_written", where=str(out)) from cause
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _shown(sheets: Sequence[FreeSheet], contents: Sequence[TableContent]) -> bytes:
    """Write what the sheets show besides the contents."""
    tables = [
        shown_table(one.table, [row[0] for row in one.rows], one.shown)
        for one in contents
        if one.rows and one.shown
    ]
    cells = {sheet.title: [shown_texts(cell for cell, _ in row) for row in sheet.rows] for sheet in sheets}
    return shown_bytes(Shown(cells, tuple(tables)))


def _packed(text: bytes) -> str:
    return base64.b64encode(gzip.compress(text, compresslevel=6, mtime=0)).decode()


def _verify(path: Path, manifest: Manifest) -> None:
    package = read_package(path, trusts_parts=False, gate=gate_here)
    if package.state is not PackageState.INTACT or package.manifest != manifest or package.issues:
        raise UserError("package.read_back_differs", where=str(path))


def _refuse_long_texts(contents: Sequence[TableContent]) -> None:
    issues: list[Issue] = []
    for content in contents:
        columns = zip(*content.rows, strict=True)
        if max((len(value) for column in columns for value in {*column} if value), default=0) <= LONGEST_TEXT:
            continue
        for row in content.rows:
            longest = max(len(value) for value in row if value is not None)
            if longest > LONGEST_TEXT:
                name = row[content.table.index(content.table.name_field)] or row[0] or ""
                issues.append(
                    error("package.text_too_long", content.table.title, name=name[:80], length=longest)
                )
    if issues:
        raise UserError("package.texts_too_long", issues=issues)


def _table_sheet(content: TableContent) -> TableSheet:
    values = iter(zip(*content.rows, strict=True))
    by_field = {column.field: next(values) for column in content.table.content}
    shown = iter(list(zip(*content.shown, strict=True)))
    columns = []
    for column in content.table.columns:
        cells: Sequence[Cell] = to_cells(column, by_field[column.field]) if column.is_content else next(shown)
        style = _STYLES.get(column.value, Style.TEXT)
        if not column.is_content:
            style = Style.SHOWN_POINTS if column.value is ValueType.POINTS else Style.SHOWN_TEXT
        columns.append(SheetColumn(column.header, cells, style, column.width, column.is_hidden))
    return TableSheet(content.table.title, tuple(columns))


def _cover(manifest: Manifest, contents: Sequence[TableContent]) -> FreeSheet:
    made = manifest.created_at + _VIETNAM
    # Letters stay outside: strftime on Windows refuses those that the system's code page lacks.
    created = f"{made:%H} giờ {made:%M} ngày {made:%d/%m/%Y}"
    facts = [
        ("Đơn vị gửi", f"{manifest.sender_name} (mã {manifest.sender_code})"),
        ("Kỳ", manifest.period_code or str(manifest.year)),
        ("Lần gửi", str(manifest.sequence)),
        ("Lập lúc", created),
        ("Mã đối chiếu", manifest.check_code),
        ("Mẫu tệp", f"bản {manifest.format_version}, chương trình {manifest.program}"),
    ]
    counts = [(content.table.title, f"{len(content.rows)} dòng") for content in contents if content.rows]
    rows: list[tuple[tuple[Cell, Style], ...]] = [
        (("GÓI DỮ LIỆU THI ĐUA", Style.TITLE),),
        ((KIND_TITLES[manifest.kind], Style.LABEL),),
        (),
        *(((label, Style.LABEL), (text, Style.PROSE)) for label, text in facts),
        (),
        (("Trong gói có", Style.LABEL),),
        *(((title, Style.PROSE), (count, Style.PROSE)) for title, count in counts),
        (),
        (("Cách dùng", Style.LABEL),),
        *(((f"{number}. {text}", Style.PLAIN),) for number, text in enumerate(_HOW_TO_USE, start=1)),
    ]
    return FreeSheet(COVER_SHEET, tuple(rows), (30, 90))


def _hidden_sheet(texts: Texts) -> FreeSheet:
    rows = [
        ((mark, Style.PLAIN), (text[start : start + CHUNK], Style.PLAIN))
        for mark, text in texts
        for start in range(0, len(text), CHUNK)
    ]
    return FreeSheet(MANIFEST_SHEET, tuple(rows), (12, 60))
