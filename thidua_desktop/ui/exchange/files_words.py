"""What is said about the evidence files of a received package: which come along, which are missing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.sizes import size_words
from thidua_desktop.domain.text import format_count

if TYPE_CHECKING:  # only names here: their modules load openpyxl
    from collections.abc import Sequence

    from thidua_desktop.domain.records.achievements import EvidenceFile
    from thidua_desktop.operations.packages import ImportPlan, PackageResult

_NAMED = 3


def files_words(plan: "ImportPlan") -> str:
    """Say which files come in when everything is taken, and which stay names; empty when all are here."""
    added, missing = plan.files_added(Accept.ALL), plan.files_missing(Accept.ALL)
    told = [_added(added)] if added else []
    if missing:
        told.append(_missing(missing))
    return " ".join(told)


def stored_words(result: "PackageResult") -> str:
    """Say how many evidence files an import stored, and how many are still missing."""
    told = []
    if result.files_added:
        told.append(_tr("Đã lưu {count} tệp minh chứng.").format(count=format_count(result.files_added)))
    if result.files_missing:
        missing = _tr("Còn thiếu {count} tệp minh chứng.")
        told.append(missing.format(count=format_count(result.files_missing)))
    return " ".join(told)


def _added(files: "Sequence[EvidenceFile]") -> str:
    size = size_words(sum(file.size for file in files))
    words = _tr("Kèm {count} tệp minh chứng ({size}).")
    return words.format(count=format_count(len(files)), size=size)


def _missing(files: "Sequence[EvidenceFile]") -> str:
    names = "; ".join(file.name for file in files[:_NAMED])
    more = len(files) - _NAMED
    if more > 0:
        names = _tr("{names} và {more} tệp nữa").format(names=names, more=format_count(more))
    words = _tr("Còn thiếu {count} tệp minh chứng, chỉ có tên: {names}.")
    return words.format(count=format_count(len(files)), names=names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilesWords", text)
