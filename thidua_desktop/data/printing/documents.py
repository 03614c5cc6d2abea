"""The papers that can be printed, with the keys the command line and the window call them by."""

from dataclasses import dataclass
from enum import StrEnum


class DocumentKey(StrEnum):
    """A kind of paper; the value is what `print --document` takes."""

    SCORE_SHEET = "score_sheet"
    SHEET_HISTORY = "sheet_history"
    BLOC_SUMMARY = "bloc_summary"
    CAMPAIGN_LIST = "campaign_list"
    ACHIEVEMENT_LIST = "achievement_list"
    SUBMISSION_TRACKER = "submission_tracker"
    RECONCILIATION = "reconciliation"
    KEY_SHEET = "key_sheet"
    QUICK_GUIDE = "quick_guide"


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of paper, its Vietnamese name and what has to be named to print it."""

    key: DocumentKey
    name: str
    needs_unit: bool = False
    needs_bloc: bool = False
    needs_period: bool = False
    needs_import: bool = False


DOCUMENTS = (
    Document(
        DocumentKey.SCORE_SHEET, "Bảng chấm điểm thi đua của đơn vị", needs_unit=True, needs_period=True
    ),
    Document(DocumentKey.SHEET_HISTORY, "Lịch sử phiếu chấm điểm", needs_unit=True, needs_period=True),
    Document(DocumentKey.BLOC_SUMMARY, "Bảng tổng hợp điểm khối thi đua", needs_bloc=True, needs_period=True),
    Document(DocumentKey.CAMPAIGN_LIST, "Danh sách phong trào thi đua"),
    Document(DocumentKey.ACHIEVEMENT_LIST, "Danh sách thành tích"),
    Document(DocumentKey.SUBMISSION_TRACKER, "Theo dõi nộp hồ sơ", needs_period=True),
    Document(DocumentKey.RECONCILIATION, "Biên bản đối chiếu số liệu", needs_import=True),
    Document(DocumentKey.KEY_SHEET, "Giấy báo mã khóa"),
    Document(DocumentKey.QUICK_GUIDE, "Hướng dẫn nhanh"),
)
"""All papers in the order they are offered."""


def find_document(key: str) -> Document | None:
    """Give the paper with a key, or None when there is none."""
    return next((document for document in DOCUMENTS if document.key.value == key), None)
