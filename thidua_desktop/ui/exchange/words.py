"""Words that the parts of the page share: kinds of packages and moments."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.exchange import PackageKind

if TYPE_CHECKING:  # only a name here
    from collections.abc import Sequence


def kind_words(kind: PackageKind | None) -> str:
    """Name a kind of package; None is a form that was filled in by hand."""
    if kind is None:
        return QCoreApplication.translate("Exchange", "Phiếu điền tay (không có chữ ký)")
    words = {
        PackageKind.CATALOGUE: QCoreApplication.translate("Exchange", "Danh mục, bộ tiêu chí, phong trào"),
        PackageKind.SUBMISSION: QCoreApplication.translate("Exchange", "Phiếu chấm, thành tích"),
        PackageKind.FEEDBACK: QCoreApplication.translate("Exchange", "Kết quả chấm, câu hỏi"),
        PackageKind.REVIEW: QCoreApplication.translate("Exchange", "Phiếu để chấm chéo"),
        PackageKind.RECEIPT: QCoreApplication.translate("Exchange", "Giấy báo đã nhận"),
    }
    return words[kind]


def moment_words(moment: datetime) -> str:
    """Write a moment by the computer's own clock."""
    return moment.astimezone().strftime("%d/%m/%Y %H:%M")


def undo_words(counts: "Sequence[tuple[str, int, int]]") -> str:
    """Tell what taking an import back does: of each kind how many go, and how many become what they were."""
    gone = QCoreApplication.translate("Exchange", "{kind}: bỏ {count}")
    back = QCoreApplication.translate("Exchange", "{kind}: {count} trở lại như trước")
    lines = []
    for kind, new, changed in counts:
        name = _record_words(kind)
        lines += [gone.format(kind=name, count=new)] if new else []
        lines += [back.format(kind=name, count=changed)] if changed else []
    return "\n".join(lines)


def _record_words(kind: str) -> str:
    words = {
        "level": QCoreApplication.translate("Exchange", "Cấp"),
        "unit": QCoreApplication.translate("Exchange", "Đơn vị"),
        "bloc": QCoreApplication.translate("Exchange", "Khối, cụm"),
        "membership": QCoreApplication.translate("Exchange", "Thành viên khối"),
        "period": QCoreApplication.translate("Exchange", "Kỳ đánh giá"),
        "rule_set": QCoreApplication.translate("Exchange", "Bộ tiêu chí"),
        "campaign": QCoreApplication.translate("Exchange", "Phong trào"),
        "title": QCoreApplication.translate("Exchange", "Danh hiệu, khen thưởng"),
        "achievement": QCoreApplication.translate("Exchange", "Thành tích"),
        "sheet": QCoreApplication.translate("Exchange", "Phiếu chấm"),
    }
    return words.get(kind, QCoreApplication.translate("Exchange", "Mục khác"))
