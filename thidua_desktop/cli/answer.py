"""What a command answers: one JSON object or a few Vietnamese lines, and the exit status."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import TextIO

from thidua_desktop.domain.errors import (
    CancelledError,
    DecisionNeededError,
    ThiduaError,
    UsageError,
    UserError,
    WorkspaceError,
)
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.issues import Issue, Severity
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.messages import error_sentence, issue_sentence

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
Fields = Mapping[str, Json]

_STATUS = (
    (CancelledError, 3),
    (DecisionNeededError, 4),
    (UserError, 3),
    (UsageError, 2),
    (WorkspaceError, 5),
)
BUG_STATUS = 1
_WORDS = {
    "absent": "Đơn vị vắng và lý do",
    "added": "Mới",
    "asked": "Vì sao hỏi",
    "audit_chain": "Chuỗi nhật ký",
    "base": "Điểm tối đa được tính",
    "before": "Lần trước",
    "bloc": "Khối, cụm",
    "bonus": "Điểm thưởng",
    "changed": "Thay đổi",
    "changed_cells": "Ô đã sửa",
    "check_code": "Mã đối chiếu",
    "code": "Mã",
    "content_hash": "Mã băm nội dung",
    "depth": "Số cấp",
    "documents": "Các mẫu in",
    "evidence": "Minh chứng gửi kèm",
    "evidence_missing": "Minh chứng còn thiếu",
    "expected": "Đơn vị phải gửi",
    "field": "Mục",
    "file": "Tệp",
    "files": "Các tệp",
    "final": "Điểm xếp hạng",
    "foreign_keys": "Liên kết hỏng",
    "groups": "Các nhóm",
    "handed_in": "Đơn vị đã gửi",
    "hash": "Mã băm",
    "integrity": "Tình trạng tệp",
    "key": "Mã mục",
    "kind": "Loại",
    "leaves": "Tiêu chí chấm điểm",
    "lines": "Các dòng",
    "max_points": "Tổng điểm tối đa",
    "missing": "Đơn vị chưa có phiếu",
    "name": "Tên",
    "newer": "Bản sau",
    "nodes": "Số dòng",
    "normalised": "Điểm quy đổi",
    "older": "Bản trước",
    "only_new": "Chỉ có ở bản sau",
    "only_old": "Chỉ có ở bản trước",
    "ours": "Đang có",
    "package_id": "Số hiệu gói",
    "packages": "Các gói",
    "pages": "Số trang",
    "penalty": "Điểm trừ",
    "provisional": "Tạm tính",
    "publications_damaged": "Kết quả công bố không còn nguyên vẹn",
    "questions": "Chờ quyết định",
    "ranking": "Xếp hạng",
    "refused": "Không nhận",
    "repeated": "Gửi lại gói cũ",
    "restored": "Số bản ghi trả lại",
    "rows": "Danh sách",
    "rules": "Bộ tiêu chí",
    "safe_to_remove": "An toàn để rút USB",
    "same": "Không đổi",
    "schema": "Lược đồ dữ liệu",
    "sender": "Đơn vị gửi",
    "sequence": "Lần gửi",
    "sheets": "Các phiếu",
    "signed": "Có chữ ký",
    "state": "Trạng thái",
    "takes_other": "Ghi được số khác",
    "takes_theirs": "Nhận được",
    "targets": "Số chỉ tiêu",
    "theirs": "Trong gói",
    "total": "Tổng điểm",
    "totals_wrong": "Tổng điểm lưu sẵn không khớp",
    "tree_hash": "Mã băm cây tiêu chí",
    "trusted": "Người gửi đã đăng ký",
    "unit": "Đơn vị",
    "units": "Số đơn vị",
    "version": "Bản",
    "without_points": "Đơn vị chưa có điểm",
    "workspace": "Tệp dữ liệu",
}
"""What people read for a field's name; with --json the field's own name stands."""


_STATES = frozenset(state.value for state in SheetState)


class RefusedWithFieldsError(Exception):
    """An error that still answers some fields, such as a verdict's state."""

    def __init__(self, error: ThiduaError, fields: Fields, told: Sequence[Issue] = ()) -> None:
        """Keep the error, the fields that stand beside it, and what is told of what went well."""
        super().__init__(error.code)
        self.error = error
        self.fields = fields
        self.told = tuple(told)


def exit_status(error: ThiduaError) -> int:
    """Give the exit status of an error."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), BUG_STATUS)


def success(fields: Fields, issues: Sequence[Issue] = ()) -> dict[str, Json]:
    """Make the answer of a command that did what was asked; `issues` are warnings."""
    answer: dict[str, Json] = {"ok": True, **fields}
    if issues:
        answer["issues"] = [_issue_fields(issue) for issue in issues]
    return answer


def failure(error: ThiduaError, fields: Fields | None = None, told: Sequence[Issue] = ()) -> dict[str, Json]:
    """Make the answer of a command that did not; `told` is about the part that went well."""
    return {
        "ok": False,
        "code": error.code,
        "message": error_sentence(error),
        "where": _place(error),
        "issues": [_issue_fields(issue) for issue in (*error.issues, *told)],
        **(fields or {}),
    }


def _place(error: ThiduaError) -> str | None:
    """Give the first cell that stands in the way, else what the error itself names."""
    severity = Severity.DECISION if isinstance(error, DecisionNeededError) else Severity.ERROR
    cells = (issue.where for issue in error.issues if issue.severity is severity)
    return next((cell for cell in cells if cell and "!" in cell), error.where)


def write_json(answer: Mapping[str, Json]) -> None:
    """Write one JSON object to standard output, in UTF-8 whatever the console's code page."""
    text = json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(text.encode(errors="replace"))
        buffer.flush()


def write_text(answer: Mapping[str, Json]) -> None:
    """Write an answer for people: values line by line, problems to standard error."""
    is_done = answer["ok"] is True
    stream = sys.stdout if is_done else sys.stderr
    if not is_done:
        place = f" [{answer['where']}]" if answer["where"] else ""
        _line(stream, f"{answer['message']}{place}")
    for issue in _rows(answer.get("issues")):
        place = f"{issue['where']}: " if issue["where"] else ""
        _line(sys.stderr, f"  - {place}{issue['message']}")
    for name, value in answer.items():
        if name not in {"ok", "code", "message", "where", "issues"}:
            _write_value(stream, name, value)


def _write_value(stream: TextIO, name: str, value: Json) -> None:
    if name == "state" and value in _STATES:
        value = choice_label(SheetState(str(value)))
    rows = _rows(value)
    if not rows:
        _line(stream, f"{_WORDS[name]}: {_plain(value)}")
        return
    _line(stream, f"{_WORDS[name]}:")
    for row in rows:
        # Lists within a row are for programs: a line of text has no room for them.
        cells = [cell for cell in row.values() if isinstance(cell, str) or not isinstance(cell, Sequence)]
        _line(stream, "  " + " | ".join(map(_plain, cells)))


def _rows(value: Json) -> list[Mapping[str, Json]]:
    is_table = isinstance(value, Sequence) and not isinstance(value, str)
    return [row for row in value if isinstance(row, Mapping)] if is_table and value else []  # type: ignore[union-attr]  # a table by the line above


def _plain(value: Json) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_plain(inner)}" for name, inner in value.items())
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_plain(inner) for inner in value) or "không có"
    return "–" if value is None else str(value)


def _line(stream: TextIO, text: str) -> None:
    stream.write(text + "\n")


def _issue_fields(issue: Issue) -> Mapping[str, Json]:
    return {
        "code": issue.code,
        "severity": issue.severity.value,
        "where": issue.where,
        "message": issue_sentence(issue),
    }
