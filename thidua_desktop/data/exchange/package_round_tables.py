"""Tables that came with format 2 and 3: targets, indices, rounds, talk on lines, results, keys, receipts."""

from thidua_desktop.data.exchange.package_columns import (
    Column,
    Table,
    ValueType,
    choice_column,
    date_column,
    hidden_column,
    key_column,
    shown_column,
)
from thidua_desktop.domain.records.scoring import Absence, Round, SheetState, Verdict
from thidua_desktop.domain.records.titles import TitleKind

SINCE = 2
_PLACE = (
    hidden_column("unit_uid", "Mã đơn vị trong máy"),
    hidden_column("period_uid", "Mã kỳ trong máy"),
    hidden_column("rule_set_hash", "Mã băm bộ tiêu chí"),
)
"""Whose sheet, of which period, under which rules: so a row finds its sheet under another uid too."""
_LINE = (
    shown_column("unit", "Đơn vị", 24),
    shown_column("code", "TT", 8),
    shown_column("text", "Nội dung tiêu chí", 44),
)

TARGETS = Table(
    "targets",
    "Chỉ tiêu giao",
    (
        *_LINE,
        Column("target", "Chỉ tiêu", ValueType.QUANTITY, 12, is_needed=True),
        shown_column("issuer", "Nơi giao", 34),
        *_PLACE,
        hidden_column("issuer_uid", "Nơi giao (mã)"),
        key_column(),
    ),
    "key",
    SINCE,
)
INDEX_RESULTS = Table(
    "index_results",
    "Chỉ số công bố",
    (
        Column("name", "Chỉ số", width=20),
        Column("year", "Năm", ValueType.NUMBER, 8, is_needed=True),
        shown_column("unit", "Đơn vị", 40),
        Column("rank", "Thứ hạng", ValueType.NUMBER, 10),
        Column("points", "Điểm", ValueType.QUANTITY, 10),
        Column("source", "Nguồn công bố", width=40),
        hidden_column("unit_uid", "Mã đơn vị trong máy"),
        key_column(),
    ),
    "name",
    SINCE,
)
ROUND_LINES = Table(
    "round_lines",
    "Điểm các vòng sau",
    (
        *_LINE,
        shown_column("max_points", "Điểm tối đa", 10, ValueType.POINTS),
        choice_column("round", "Vòng chấm", Round),
        shown_column("scorer", "Nơi chấm", 24),
        Column("points", "Điểm", ValueType.POINTS, 10),
        Column("target", "Chỉ tiêu", ValueType.QUANTITY, 11),
        Column("actual", "Kết quả", ValueType.QUANTITY, 11),
        choice_column("absence", "Không chấm vì", Absence, is_needed=False),
        Column("note", "Lý do, ghi chú", width=30),
        Column("flagged", "Giữ nguyên dù sai quy tắc", ValueType.FLAG, 11),
        *_PLACE,
        hidden_column("scorer_uid", "Nơi chấm (mã)"),
        key_column(),
    ),
    "key",
    SINCE,
)
QUESTIONS = Table(
    "questions",
    "Hỏi và giải trình",
    (
        *_LINE,
        choice_column("round", "Vòng hỏi", Round),
        Column("question", "Câu hỏi", width=36),
        date_column("due_on", "Hạn trả lời"),
        Column("answer", "Giải trình của đơn vị", width=36),
        date_column("answered_on", "Ngày trả lời"),
        choice_column("verdict", "Ý kiến về giải trình", Verdict, is_needed=False),
        Column("verdict_word", "Nhận xét", width=24),
        *_PLACE,
        key_column(),
    ),
    "key",
    SINCE,
)
RESULTS = Table(
    "results",
    "Kết quả phiếu",
    (
        shown_column("unit", "Đơn vị", 40),
        shown_column("period", "Kỳ đánh giá", 20),
        choice_column("state", "Trạng thái", SheetState),
        Column("version", "Bản", ValueType.NUMBER, 6, is_needed=True),
        Column("reason", "Lý do", width=50),
        Column("decision_number", "Số quyết định", width=20),
        date_column("decided_on", "Ngày quyết định"),
        date_column("published_on", "Ngày công bố"),
        *_PLACE,
        key_column("Mã phiếu trong máy"),
    ),
    "key",
    SINCE,
)
KEYS = Table(
    "keys",
    "Khóa ký gói",
    (
        Column("name", "Đơn vị", width=40),
        shown_column("state_name", "Tình trạng", 14),
        hidden_column("state", "Tình trạng (mã)"),
        date_column("ended_on", "Hết dùng từ ngày"),
        Column("last_sequence", "Lần gửi cuối", ValueType.NUMBER, 10),
        hidden_column("unit_uid", "Mã đơn vị trong máy"),
        hidden_column("instance_id", "Mã máy"),
        hidden_column("certificate", "Chứng nhận khóa"),
        key_column("Khóa"),
    ),
    "name",
    SINCE,
)
RECEIVED = Table(
    "received",
    "Gói đã nhận",
    (
        shown_column("kind", "Loại gói", 44),
        Column("sequence", "Lần gửi", ValueType.NUMBER, 8, is_needed=True),
        date_column("received_on", "Ngày nhận"),
        Column("added", "Mục mới", ValueType.NUMBER, 9),
        Column("changed", "Mục sửa", ValueType.NUMBER, 9),
        Column("same", "Mục giữ nguyên", ValueType.NUMBER, 11),
        Column("left_out", "Mục không nhận", ValueType.NUMBER, 11),
        hidden_column("instance_id", "Mã máy gửi"),
        hidden_column("content_hash", "Mã băm nội dung"),
        key_column("Mã gói"),
    ),
    "key",
    SINCE,
)
ROUNDS = Table(
    "rounds",
    "Các vòng đã chấm",
    (
        shown_column("unit", "Đơn vị", 40),
        choice_column("round", "Vòng chấm", Round),
        shown_column("scorer", "Nơi chấm", 34),
        Column("lines", "Số dòng", ValueType.NUMBER, 9, is_needed=True),
        *_PLACE,
        hidden_column("scorer_uid", "Nơi chấm (mã)"),
        key_column(),
    ),
    "key",
    3,
)
"""The rounds that a package speaks of, also those that have no line any more."""
LINE_COMMENTS = Table(
    "line_comments",
    "Ý kiến về dòng",
    (
        *_LINE,
        Column("comment", "Ý kiến", width=44, is_needed=True),
        shown_column("author", "Nơi viết", 24),
        shown_column("written_on", "Ngày viết", 12, ValueType.DATE),
        Column("follow_up", "Cần theo dõi", ValueType.FLAG, 9),
        date_column("done_on", "Đã xử lý xong ngày"),
        hidden_column("written_at", "Thời điểm viết"),
        *_PLACE,
        hidden_column("author_uid", "Nơi viết (mã)"),
        key_column(),
    ),
    "comment",
    3,
)
LINE_EVIDENCE = Table(
    "line_evidence",
    "Minh chứng của dòng",
    (
        *_LINE,
        Column("name", "Tên tệp", width=50),
        Column("size", "Cỡ tệp (byte)", ValueType.NUMBER, 14),
        hidden_column("sha256", "Mã băm tệp"),
        *_PLACE,
        key_column(),
    ),
    "name",
    SINCE,
)
CARRIED = Table(
    "carried",
    "Gói gốc của thành viên",
    (
        shown_column("unit", "Đơn vị", 40),
        shown_column("sequence", "Lần gửi", 8, ValueType.NUMBER),
        hidden_column("piece", "Nội dung đã ký"),
        key_column(),
    ),
    "key",
    SINCE,
)
TITLES = Table(
    "titles",
    "Danh hiệu, khen thưởng",
    (
        Column("key", "Mã danh hiệu", ValueType.KEY, 14),
        Column("name", "Tên danh hiệu, hình thức", width=44, is_needed=True),
        choice_column("kind", "Loại", TitleKind, 22),
        shown_column("for_whom", "Đối tượng", 30),
        shown_column("decided_by", "Cấp quyết định", 34),
        Column("basis", "Căn cứ", width=40),
        date_column("valid_from", "Có hiệu lực từ"),
        date_column("valid_to", "Đến hết ngày"),
        Column("position", "Thứ tự", ValueType.NUMBER, 8),
        Column("withdrawn", "Đã thu hồi", ValueType.FLAG, 9),
        hidden_column("subjects", "Đối tượng (mã)"),
        hidden_column("levels", "Cấp quyết định (mã)"),
    ),
    "name",
    3,
)
