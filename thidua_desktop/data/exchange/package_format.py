"""The package format: tables, columns, the canonical payload with its hash, and the manifest.

Versions:
1 (0.1.0): catalogue and submission; a content hash, no signature.
2 (0.1.0): a signature, keys and order in the manifest; kinds feedback, review and receipt; a set's policy,
   targets, published indices, later rounds, questions.
3 (0.1.0): files beside the package, and a hash over what the sheets only show, in the manifest; a third copy
   of manifest and baseline.

A table is a sheet. Its content columns, in the order given here, make the canonical row: text or null,
the key first. Columns with `is_content` false only help the reader of the sheet and are never read back.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from thidua_desktop.data.exchange.package_columns import (
    Column,
    Row,
    Same,
    Table,
    Tables,
    ValueType,
    choice_column,
    date_column,
    hidden_column,
    key_column,
    shown_column,
)
from thidua_desktop.data.exchange.package_round_tables import (
    CARRIED,
    INDEX_RESULTS,
    KEYS,
    LINE_COMMENTS,
    LINE_EVIDENCE,
    QUESTIONS,
    RECEIVED,
    RESULTS,
    ROUND_LINES,
    ROUNDS,
    TARGETS,
    TITLES,
)
from thidua_desktop.domain.records.achievements import Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import CampaignForm, CampaignState
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.organisation import BlocKind, BlocRole
from thidua_desktop.domain.records.scoring import Absence, AbsencePolicy, PeriodKind, RuleSetState, SheetState

__all__ = [
    "ACHIEVEMENTS",
    "CARRIED",
    "INDEX_RESULTS",
    "KEYS",
    "LINES",
    "LINE_COMMENTS",
    "LINE_EVIDENCE",
    "QUESTIONS",
    "RECEIVED",
    "RESULTS",
    "ROUNDS",
    "ROUND_LINES",
    "TABLES",
    "TARGETS",
    "TITLES",
    "Column",
    "Row",
    "Same",
    "Table",
    "Tables",
    "ValueType",
]

FORMAT_VERSION = 3
MANIFEST_SHEET = "_td"
COVER_SHEET = "Gói dữ liệu"
SUMMARY_SHEET = "Tổng hợp"
LONGEST_TEXT = 32_767
"""Most characters of an Excel cell."""

_VALID = (date_column("valid_from", "Có hiệu lực từ"), date_column("valid_to", "Đến hết ngày"))
_POSITION = Column("position", "Thứ tự", ValueType.NUMBER, 8)
_WITHDRAWN = Column("withdrawn", "Đã thu hồi", ValueType.FLAG, 9)
_SAMPLE = hidden_column("is_sample", "Dữ liệu mẫu", ValueType.FLAG)

LEVELS = Table(
    "levels",
    "Cấp",
    (
        hidden_column("key", "Mã cấp"),
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
        shown_column("name", "Tên đơn vị", 40),
        shown_column("level", "Cấp", 24),
        hidden_column("level_code", "Mã cấp"),
        Column("kind", "Loại hình"),
        *_VALID,
        _POSITION,
        _WITHDRAWN,
        key_column("Mã đơn vị trong máy"),
    ),
    "code",
)
UNIT_NAMES = Table(
    "unit_names",
    "Tên đơn vị",
    (Column("name", "Tên gọi", width=44), *_VALID, key_column()),
    "name",
)
UNIT_PARENTS = Table(
    "unit_parents",
    "Đơn vị cấp trên",
    (
        shown_column("unit", "Đơn vị", 40),
        shown_column("parent", "Đơn vị cấp trên", 40),
        *_VALID,
        hidden_column("parent_uid", "Mã cấp trên trong máy"),
        key_column(),
    ),
    "key",
)
SUCCESSIONS = Table(
    "successions",
    "Kế thừa",
    (
        shown_column("predecessor", "Đơn vị trước sắp xếp", 40),
        shown_column("successor", "Đơn vị kế thừa", 40),
        date_column("on", "Từ ngày"),
        Column("basis", "Căn cứ", width=40),
        key_column(),
    ),
    "key",
)
BLOCS = Table(
    "blocs",
    "Khối, cụm",
    (
        Column("code", "Mã", width=12),
        Column("name", "Tên khối, cụm", width=44),
        choice_column("kind", "Khối hay cụm", BlocKind),
        *_VALID,
        _POSITION,
        _WITHDRAWN,
        _SAMPLE,
        key_column("Mã khối trong máy"),
    ),
    "name",
)
MEMBERSHIPS = Table(
    "memberships",
    "Thành viên khối",
    (
        shown_column("bloc", "Khối, cụm", 40),
        shown_column("unit", "Đơn vị", 40),
        choice_column("role", "Vai trò", BlocRole),
        *_VALID,
        _POSITION,
        hidden_column("bloc_uid", "Mã khối trong máy"),
        hidden_column("unit_uid", "Mã đơn vị trong máy"),
        key_column(),
    ),
    "key",
)
PERIODS = Table(
    "periods",
    "Kỳ đánh giá",
    (
        Column("code", "Mã kỳ", width=12),
        Column("name", "Tên kỳ đánh giá", width=36),
        choice_column("kind", "Loại kỳ", PeriodKind),
        Column("year", "Năm", ValueType.NUMBER, 8),
        date_column("starts_on", "Từ ngày"),
        date_column("ends_on", "Đến ngày"),
        date_column("self_deadline", "Hạn tự chấm"),
        date_column("appraisal_deadline", "Hạn thẩm định"),
        date_column("meeting_on", "Ngày họp bình xét"),
        key_column("Mã kỳ trong máy"),
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
        choice_column("state", "Trạng thái", RuleSetState),
        Column("basis", "Căn cứ", width=40),
        Column("policy", "Quy định chung", is_hidden=True, since=2),
        hidden_column("content_hash", "Mã băm nội dung"),
        _SAMPLE,
        key_column("Mã bộ trong máy"),
    ),
    "name",
)
CRITERIA = Table(
    "criteria",
    "Tiêu chí",
    (
        shown_column("rule_set", "Bộ tiêu chí", 14),
        Column("code", "TT", width=8),
        Column("text", "Nội dung tiêu chí", width=60),
        Column("max_points", "Điểm tối đa", ValueType.POINTS, 10),
        shown_column("kind_name", "Kiểu chấm", 24),
        hidden_column("kind", "Cách chấm"),
        hidden_column("parameters", "Tham số", ValueType.TEXT),
        choice_column("absence", "Khi không chấm", AbsencePolicy),
        Column("needs_evidence", "Cần minh chứng", ValueType.FLAG, 9),
        Column("note", "Ghi chú", width=30),
        hidden_column("parent_path", "Mã tiêu chí cha"),
        hidden_column("depth", "Bậc", ValueType.NUMBER),
        hidden_column("position", "Thứ tự", ValueType.NUMBER),
        key_column(),
    ),
    "text",
)
_PAPER = (
    Column("kind", "Loại văn bản", width=16),
    Column("number", "Số, ký hiệu", width=20),
    date_column("issued_on", "Ngày ban hành"),
    Column("issuer", "Cơ quan ban hành", width=30),
    Column("summary", "Trích yếu", width=60),
)
DIRECTIVES = Table("directives", "Chỉ thị", (*_PAPER, _SAMPLE, key_column("Mã chỉ thị trong máy")), "number")
TASK_GROUPS = Table(
    "task_groups",
    "Nhóm nhiệm vụ",
    (
        shown_column("directive", "Chỉ thị", 20),
        Column("number", "Số", ValueType.NUMBER, 6),
        Column("name", "Nhóm nhiệm vụ", width=80),
        hidden_column("directive_uid", "Mã chỉ thị trong máy"),
        key_column("Mã nhóm trong máy"),
    ),
    "name",
)
CAMPAIGNS = Table(
    "campaigns",
    "Phong trào",
    (
        Column("code", "Mã", width=12),
        Column("name", "Tên phong trào", width=40),
        shown_column("level", "Tên cấp phát động", 20),
        hidden_column("launching_level", "Cấp phát động"),
        choice_column("form", "Hình thức", CampaignForm),
        Column("launched_by", "Người, cơ quan phát động", width=24),
        Column("theme", "Chủ đề, khẩu hiệu", width=30),
        Column("goal", "Mục tiêu, nội dung", width=44),
        date_column("starts_on", "Từ ngày"),
        date_column("ends_on", "Đến ngày"),
        choice_column("state", "Trạng thái", CampaignState),
        _WITHDRAWN,
        _SAMPLE,
        hidden_column("task_groups", "Mã nhóm nhiệm vụ"),
        hidden_column("parent_uid", "Thuộc phong trào (mã)"),
        hidden_column("owner_uid", "Đơn vị giữ hồ sơ (mã)"),
        key_column("Mã phong trào trong máy"),
    ),
    "name",
)
CAMPAIGN_DOCUMENTS = Table(
    "campaign_documents",
    "Văn bản phong trào",
    (shown_column("campaign", "Phong trào", 40), *_PAPER, key_column()),
    "number",
)
SHEETS = Table(
    "sheets",
    "Danh sách phiếu",
    (
        shown_column("unit", "Đơn vị", 40),
        shown_column("period", "Kỳ đánh giá", 20),
        shown_column("rule_set", "Bộ tiêu chí", 40),
        choice_column("state", "Trạng thái", SheetState),
        shown_column("total", "Tổng điểm tự chấm", 12, ValueType.POINTS),
        hidden_column("unit_uid", "Mã đơn vị trong máy"),
        hidden_column("period_uid", "Mã kỳ trong máy"),
        hidden_column("rule_set_hash", "Mã băm bộ tiêu chí"),
        hidden_column("entered_by_uid", "Đơn vị nhập hộ (mã)"),
        _SAMPLE,
        key_column("Mã phiếu trong máy"),
    ),
    "key",
)
LINES = Table(
    "lines",
    "Phiếu chấm",
    (
        shown_column("unit", "Đơn vị", 24),
        shown_column("code", "TT", 8),
        shown_column("text", "Nội dung tiêu chí", 50),
        shown_column("max_points", "Điểm tối đa", 10, ValueType.POINTS),
        Column("target", "Chỉ tiêu", ValueType.QUANTITY, 11),
        Column("actual", "Kết quả", ValueType.QUANTITY, 11),
        Column("points", "Điểm tự chấm", ValueType.POINTS, 10),
        choice_column("absence", "Không chấm vì", Absence, is_needed=False),
        Column("note", "Ghi chú", width=30),
        Column("flagged", "Giữ nguyên dù sai quy tắc", ValueType.FLAG, 11),
        key_column(),
    ),
    "key",
)
ACHIEVEMENTS = Table(
    "achievements",
    "Thành tích",
    (
        choice_column("subject_kind", "Đối tượng", SubjectKind, 12),
        Column("subject_name", "Tên tập thể, cá nhân, hộ", width=34),
        Column("position_title", "Chức vụ", width=20),
        shown_column("unit", "Đơn vị", 34),
        choice_column("manner", "Loại hình khen thưởng", Manner),
        Column("summary", "Tóm tắt thành tích", width=50),
        date_column("achieved_from", "Lập thành tích từ ngày"),
        date_column("achieved_to", "Đến ngày"),
        shown_column("campaign", "Phong trào", 30),
        Column("is_direct_worker", "Trực tiếp lao động, công tác", ValueType.FLAG, 11),
        _WITHDRAWN,
        _SAMPLE,
        hidden_column("task_groups", "Mã nhóm nhiệm vụ"),
        hidden_column("campaign_uid", "Mã phong trào trong máy"),
        hidden_column("unit_uid", "Mã đơn vị trong máy"),
        hidden_column("owner_uid", "Đơn vị giữ hồ sơ (mã)"),
        key_column("Mã thành tích trong máy"),
    ),
    "subject_name",
)
EVIDENCE = Table(
    "evidence",
    "Minh chứng",
    (
        shown_column("achievement", "Thành tích của", 34),
        Column("name", "Tên tệp", width=50),
        Column("size", "Cỡ tệp (byte)", ValueType.NUMBER, 14),
        hidden_column("sha256", "Mã băm tệp"),
        key_column(),
    ),
    "name",
)

_INTERVALS = (("starts_on", "ends_on"), ("achieved_from", "achieved_to"))
_PEOPLE = (LEVELS, UNITS, UNIT_NAMES, UNIT_PARENTS)
_BLOCS = (BLOCS, MEMBERSHIPS)
_CAMPAIGNS = (DIRECTIVES, TASK_GROUPS, CAMPAIGNS, CAMPAIGN_DOCUMENTS)
TABLES: Mapping[PackageKind, tuple[Table, ...]] = {
    PackageKind.CATALOGUE: (
        *_PEOPLE,
        SUCCESSIONS,
        *_BLOCS,
        PERIODS,
        RULE_SETS,
        CRITERIA,
        *_CAMPAIGNS,
        TARGETS,
        INDEX_RESULTS,
        TITLES,
    ),
    PackageKind.SUBMISSION: (
        SHEETS,
        LINES,
        LINE_EVIDENCE,
        ROUNDS,
        ROUND_LINES,
        QUESTIONS,
        LINE_COMMENTS,
        ACHIEVEMENTS,
        EVIDENCE,
        PERIODS,
        *_PEOPLE,
        *_BLOCS,
        *_CAMPAIGNS,
        CARRIED,
    ),
    PackageKind.FEEDBACK: (RESULTS, ROUNDS, ROUND_LINES, QUESTIONS, LINE_COMMENTS, KEYS, PERIODS, *_PEOPLE),
    PackageKind.REVIEW: (SHEETS, LINES, PERIODS, *_PEOPLE, *_BLOCS),
    PackageKind.RECEIPT: (RECEIVED, *_PEOPLE),
}
"""The tables of each kind, in the order of their sheets and of the payload."""


@cache
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
