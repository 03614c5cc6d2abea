"""Words that the parts of the page share: kinds of packages and moments."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.exchange import PackageKind


def kind_words(kind: PackageKind) -> str:
    """Name a kind of package."""
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
