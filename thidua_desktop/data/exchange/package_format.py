"""The package format: tables, columns, the canonical payload with its hash, and the manifest.

Versions:
1 (0.1.0): catalogue and submission; a content hash, no signature.
2 (0.1.0): a signature, keys and order in the manifest; a set's policy.

A table is a sheet. Its content columns, in the order given here, make the canonical row: text or null,
the key first. Columns with `is_content` false only help the reader of the sheet and are never read back.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import Self

from thidua_desktop.domain.records.achievements import Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import CampaignForm, CampaignState
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.organisation import BlocKind, BlocRole
from thidua_desktop.domain.records.scoring import Absence, AbsencePolicy, PeriodKind, RuleSetState, SheetState

FORMAT_VERSION = 2
MANIFEST_SHEET = "_td"
COVER_SHEET = "Gói dữ liệu"
SUMMARY_SHEET = "Tổng hợp"
LONGEST_TEXT = 32_767
"""Most characters of an Excel cell."""

Row = tuple[str | None, ...]
"""A canonical row: the content columns of its table, null for empty, the key first."""

Tables = dict[str, list[Row]]
"""Table name → canonical rows."""

Same = Mapping[str, str]
"""Sender's uid → our uid; what is not in it stays as it is."""


class ValueType(Enum):
    """How a column stands in a cell and in the canonical row."""

    KEY = "key"
    TEXT = "text"
    POINTS = "points"
    QUANTITY = "quantity"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet; `width` in characters, `choices` for a CHOICE, `is_needed` if never empty.

    `since` is the format that brought it.
    """

    field: str
    header: str
    value: ValueType = ValueType.TEXT
    width: int = 14
    is_hidden: bool = False
    is_content: bool = True
    choices: type[StrEnum] | None = None
    is_needed: bool = False
    since: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the format. `name_field` is the column by which people know a row.

    `since` is the format that brought it.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    name_field: str
    since: int = 1
    content: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Work out the content columns, the key before the others."""
        content = [column for column in self.columns if column.is_content]
        content.sort(key=lambda column: column.field != "key")
        object.__setattr__(self, "content", tuple(content))

    def as_of(self, version: int) -> Self:
        """Give the table as a format had it."""
        return replace(self, columns=tuple(column for column in self.columns if column.since <= version))

    def index(self, name: str) -> int:
        """Give the place of a field in the canonical row. Raises StopIteration: that is our mistake."""
        return next(place for place, column in enumerate(self.content) if column.field == name)


def _key(header: str = "Mã dòng") -> Column:
    return Column("key", header, ValueType.KEY, 12, is_hidden=True)


def _hidden(name: str, header: str, kind: ValueType = ValueType.KEY) -> Column:
    return Column(name, header, kind, 12, is_hidden=True)


def _shown(name: str, header: str, width: int = 28, kind: ValueType = ValueType.TEXT) -> Column:
    return Column(name, header, kind, width, is_content=False)


def _choice(
    name: str, header: str, choices: type[StrEnum], width: int = 16, *, is_needed: bool = True
) -> Column:
    return Column(name, header, ValueType.CHOICE, width, choices=choices, is_needed=is_needed)


def _date(name: str, header: str) -> Column:
    return Column(name, header, ValueType.DATE, 12)


_VALID = (_date("valid_from", "Có hiệu lực từ"), _date("valid_to", "Đến hết ngày"))
_POSITION = Column("position", "Thứ tự", ValueType.NUMBER, 8)
_WITHDRAWN = Column("withdrawn", "Đã thu hồi", ValueType.FLAG, 9)
_SAMPLE = _hidden("is_sample", "Dữ liệu mẫu", ValueType.FLAG)

LEVELS = Table(
    "levels",
    "Cấp",
    (
        Column("key", "Mã cấp", ValueType.KEY, 16),
        Column("name", "Tên cấp", width=30),
        _POSITION,
        Column("unit_kinds", "Loại hình đơn vị", width=40),
        *_VALID,
    ),
    "name",
)
UNITS = Table(
    "units",
    "Đơn vị",
    (
        Column("code", "Mã", width=12),
        _shown("name", "Tên đơn vị", 40),
        Column("level_code", "Mã cấp", ValueType.KEY, 14),
        Column("kind", "Loại hình"),
        *_VALID,
        _POSITION,
        _WITHDRAWN,
        _key("Mã đơn vị trong máy"),
    ),
    "code",
)
UNIT_NAMES = Table(
    "unit_names",
    "Tên đơn vị",
    (Column("name", "Tên gọi", width=44), *_VALID, _key()),
    "name",
)
UNIT_PARENTS = Table(
    "unit_parents",
    "Đơn vị cấp trên",
    (
        _shown("unit", "Đơn vị", 40),
        _shown("parent", "Đơn vị cấp trên", 40),
        *_VALID,
        _hidden("parent_uid", "Mã cấp trên trong máy"),
        _key(),
    ),
    "key",
)
SUCCESSIONS = Table(
    "successions",
    "Kế thừa",
    (
        _shown("predecessor", "Đơn vị trước sắp xếp", 40),
        _shown("successor", "Đơn vị kế thừa", 40),
        _date("on", "Từ ngày"),
        Column("basis", "Căn cứ", width=40),
        _key(),
    ),
    "key",
)
BLOCS = Table(
    "blocs",
    "Khối, cụm",
    (
        Column("code", "Mã", width=12),
        Column("name", "Tên khối, cụm", width=44),
        _choice("kind", "Khối hay cụm", BlocKind),
        *_VALID,
        _POSITION,
        _WITHDRAWN,
        _SAMPLE,
        _key("Mã khối trong máy"),
    ),
    "name",
)
MEMBERSHIPS = Table(
    "memberships",
    "Thành viên khối",
    (
        _shown("bloc", "Khối, cụm", 40),
        _shown("unit", "Đơn vị", 40),
        _choice("role", "Vai trò", BlocRole),
        *_VALID,
        _POSITION,
        _hidden("bloc_uid", "Mã khối trong máy"),
        _hidden("unit_uid", "Mã đơn vị trong máy"),
        _key(),
    ),
    "key",
)
PERIODS = Table(
    "periods",
    "Kỳ đánh giá",
    (
        Column("code", "Mã kỳ", width=12),
        Column("name", "Tên kỳ đánh giá", width=36),
        _choice("kind", "Loại kỳ", PeriodKind),
        Column("year", "Năm", ValueType.NUMBER, 8),
        _date("starts_on", "Từ ngày"),
        _date("ends_on", "Đến ngày"),
        _date("self_deadline", "Hạn tự chấm"),
        _date("appraisal_deadline", "Hạn thẩm định"),
        _date("meeting_on", "Ngày họp bình xét"),
        _key("Mã kỳ trong máy"),
    ),
    "name",
)
RULE_SETS = Table(
    "rule_sets",
    "Bộ tiêu chí",
    (
        Column("code", "Mã", width=16),
        Column("version", "Bản", ValueType.NUMBER, 8),
        Column("name", "Tên bộ tiêu chí", width=50),
        Column("year", "Năm", ValueType.NUMBER, 8),
        _choice("state", "Trạng thái", RuleSetState),
        Column("basis", "Căn cứ", width=40),
        Column("policy", "Quy định chung", is_hidden=True, since=2),
        _hidden("content_hash", "Mã băm nội dung"),
        _SAMPLE,
        _key("Mã bộ trong máy"),
    ),
    "name",
)
CRITERIA = Table(
    "criteria",
    "Tiêu chí",
    (
        _shown("rule_set", "Bộ tiêu chí", 18),
        Column("code", "TT", width=8),
        Column("text", "Nội dung tiêu chí", width=70),
        Column("max_points", "Điểm tối đa", ValueType.POINTS, 10),
        Column("kind", "Cách chấm", ValueType.KEY, 14),
        Column("parameters", "Tham số", width=24),
        _choice("absence", "Khi không chấm", AbsencePolicy),
        Column("needs_evidence", "Cần minh chứng", ValueType.FLAG, 9),
        Column("note", "Ghi chú", width=30),
        _hidden("parent_path", "Mã tiêu chí cha"),
        _hidden("depth", "Bậc", ValueType.NUMBER),
        _hidden("position", "Thứ tự", ValueType.NUMBER),
        _key(),
    ),
    "text",
)
_PAPER = (
    Column("kind", "Loại văn bản", width=16),
    Column("number", "Số, ký hiệu", width=20),
    _date("issued_on", "Ngày ban hành"),
    Column("issuer", "Cơ quan ban hành", width=30),
    Column("summary", "Trích yếu", width=60),
)
DIRECTIVES = Table("directives", "Chỉ thị", (*_PAPER, _SAMPLE, _key("Mã chỉ thị trong máy")), "number")
TASK_GROUPS = Table(
    "task_groups",
    "Nhóm nhiệm vụ",
    (
        _shown("directive", "Chỉ thị", 20),
        Column("number", "Số", ValueType.NUMBER, 6),
        Column("name", "Nhóm nhiệm vụ", width=80),
        _hidden("directive_uid", "Mã chỉ thị trong máy"),
        _key("Mã nhóm trong máy"),
    ),
    "name",
)
CAMPAIGNS = Table(
    "campaigns",
    "Phong trào",
    (
        Column("code", "Mã", width=12),
        Column("name", "Tên phong trào", width=50),
        Column("launching_level", "Cấp phát động", ValueType.KEY, 14),
        _choice("form", "Hình thức", CampaignForm),
        Column("launched_by", "Người, cơ quan phát động", width=30),
        Column("theme", "Chủ đề, khẩu hiệu", width=40),
        Column("goal", "Mục tiêu, nội dung", width=60),
        _date("starts_on", "Từ ngày"),
        _date("ends_on", "Đến ngày"),
        _choice("state", "Trạng thái", CampaignState),
        _WITHDRAWN,
        _SAMPLE,
        _hidden("task_groups", "Mã nhóm nhiệm vụ"),
        _hidden("parent_uid", "Thuộc phong trào (mã)"),
        _hidden("owner_uid", "Đơn vị giữ hồ sơ (mã)"),
        _key("Mã phong trào trong máy"),
    ),
    "name",
)
CAMPAIGN_DOCUMENTS = Table(
    "campaign_documents",
    "Văn bản phong trào",
    (_shown("campaign", "Phong trào", 40), *_PAPER, _key()),
    "number",
)
SHEETS = Table(
    "sheets",
    "Danh sách phiếu",
    (
        _shown("unit", "Đơn vị", 40),
        _shown("period", "Kỳ đánh giá", 20),
        _shown("rule_set", "Bộ tiêu chí", 40),
        _choice("state", "Trạng thái", SheetState),
        _shown("total", "Tổng điểm tự chấm", 12, ValueType.POINTS),
        _hidden("unit_uid", "Mã đơn vị trong máy"),
        _hidden("period_uid", "Mã kỳ trong máy"),
        _hidden("rule_set_hash", "Mã băm bộ tiêu chí"),
        _hidden("entered_by_uid", "Đơn vị nhập hộ (mã)"),
        _SAMPLE,
        _key("Mã phiếu trong máy"),
    ),
    "key",
)
LINES = Table(
    "lines",
    "Phiếu chấm",
    (
        _shown("unit", "Đơn vị", 30),
        _shown("code", "TT", 8),
        _shown("text", "Nội dung tiêu chí", 60),
        _shown("max_points", "Điểm tối đa", 10, ValueType.POINTS),
        Column("target", "Chỉ tiêu", ValueType.QUANTITY, 11),
        Column("actual", "Kết quả", ValueType.QUANTITY, 11),
        Column("points", "Điểm tự chấm", ValueType.POINTS, 10),
        _choice("absence", "Không chấm vì", Absence, is_needed=False),
        Column("note", "Ghi chú", width=40),
        Column("flagged", "Giữ nguyên dù sai quy tắc", ValueType.FLAG, 11),
        _key(),
    ),
    "key",
)
ACHIEVEMENTS = Table(
    "achievements",
    "Thành tích",
    (
        _choice("subject_kind", "Đối tượng", SubjectKind, 12),
        Column("subject_name", "Tên tập thể, cá nhân, hộ", width=34),
        Column("position_title", "Chức vụ", width=20),
        _shown("unit", "Đơn vị", 34),
        _choice("manner", "Loại hình khen thưởng", Manner),
        Column("summary", "Tóm tắt thành tích", width=70),
        _date("achieved_from", "Lập thành tích từ ngày"),
        _date("achieved_to", "Đến ngày"),
        _shown("campaign", "Phong trào", 40),
        Column("is_direct_worker", "Trực tiếp lao động, công tác", ValueType.FLAG, 11),
        _WITHDRAWN,
        _SAMPLE,
        _hidden("task_groups", "Mã nhóm nhiệm vụ"),
        _hidden("campaign_uid", "Mã phong trào trong máy"),
        _hidden("unit_uid", "Mã đơn vị trong máy"),
        _hidden("owner_uid", "Đơn vị giữ hồ sơ (mã)"),
        _key("Mã thành tích trong máy"),
    ),
    "subject_name",
)
EVIDENCE = Table(
    "evidence",
    "Minh chứng",
    (
        _shown("achievement", "Thành tích của", 34),
        Column("name", "Tên tệp", width=50),
        Column("size", "Cỡ tệp (byte)", ValueType.NUMBER, 14),
        _hidden("sha256", "Mã băm tệp"),
        _key(),
    ),
    "name",
)

_INTERVALS = (("starts_on", "ends_on"), ("achieved_from", "achieved_to"))
_PEOPLE = (LEVELS, UNITS, UNIT_NAMES, UNIT_PARENTS)
_BLOCS = (BLOCS, MEMBERSHIPS)
_CAMPAIGNS = (DIRECTIVES, TASK_GROUPS, CAMPAIGNS, CAMPAIGN_DOCUMENTS)
TABLES: Mapping[PackageKind, tuple[Table, ...]] = {
    PackageKind.CATALOGUE: (*_PEOPLE, SUCCESSIONS, *_BLOCS, PERIODS, RULE_SETS, CRITERIA, *_CAMPAIGNS),
    PackageKind.SUBMISSION: (SHEETS, LINES, ACHIEVEMENTS, EVIDENCE, PERIODS, *_PEOPLE, *_BLOCS, *_CAMPAIGNS),
}
"""The tables of each kind, in the order of their sheets and of the payload."""


def tables_of(kind: PackageKind, version: int) -> tuple[Table, ...]:
    """Give the tables of a kind as a format had them."""
    return tuple(table.as_of(version) for table in TABLES[kind] if table.since <= version)


def payload_bytes(kind: PackageKind, tables: Mapping[str, Sequence[Row]]) -> bytes:
    """Write the canonical payload: ``[["table",[[key,…],…]],…]``, tables in format order, rows by key.

    Rows must be sorted by key already; empty tables are left out. UTF-8, no spaces.
    """
    content = [[table.name, tables[table.name]] for table in TABLES[kind] if tables.get(table.name)]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def content_hash(payload: bytes) -> str:
    """Hash a canonical payload: SHA-256 in hex."""
    return hashlib.sha256(payload).hexdigest()


def reversed_rows(table: Table, rows: Sequence[Row]) -> list[int]:
    """Give the places of rows whose record ends before it begins; none in a table without interval."""
    fields = {column.field for column in table.content}
    pairs = [(table.index(start), table.index(end)) for start, end in _INTERVALS if start in fields]
    return [
        place
        for start, end in pairs
        for place, row in enumerate(rows)
        if (row[start] or "") > (row[end] or "9999")
    ]


def child_key(owner_uid: str, number: int) -> str:
    """Make the key of a row that belongs to a record: its owner and its number there."""
    return f"{owner_uid}#{number:03d}"


def by_owner(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Gather rows that belong to records (``owner#number``) under their owners, in order."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row[0] or ""):
        found[(row[0] or "").rpartition("#")[0]].append(row)
    return found
