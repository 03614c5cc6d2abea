"""The list of a batch: a line a file, with sender, what becomes of it and what it brings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.exchange.files_words import stored_words
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.words import error_sentence, issue_sentence

if TYPE_CHECKING:  # only names here: their modules load workbooks
    from collections.abc import Callable

    from thidua_desktop.domain.records.exchange import Counts
    from thidua_desktop.operations.batch_import import BatchItem

_STATES = {
    "ready": (mark("Nhận được ngay"), "primary"),
    "asks": (mark("Cần quyết định"), "amber"),
    "nothing": (mark("Không có gì mới"), "plain"),
    "refused": (mark("Không nhận"), "red"),
    "taken": (mark("Đã nhận"), "green"),
}
_ORDER = {state: place for place, state in enumerate(_STATES)}


def make_batch_table(look: Look, parent: QWidget) -> "RecordTable[BatchItem]":
    """Make the list; files are found by name, sender or sentence."""
    table: RecordTable[BatchItem] = RecordTable(
        _columns(), look, lambda item: str(item.file), _tr("Tìm tệp, nơi gửi"), parent
    )
    table.set_noun(_tr("tệp"))
    table.set_empty(_tr("Chưa có tệp nào"), _tr("Chọn thư mục có các tệp gói, hoặc kéo thả các tệp vào đây."))
    names = [(_tr("Mọi kết quả"), None)]
    table.add_filter(
        _tr("Kết quả"), [*names, *((translated(words), _is(state)) for state, (words, _) in _STATES.items())]
    )
    return table


def sentence_of(item: "BatchItem") -> str:
    """Say why a file is refused or what it asks, in the language of the screen."""
    if item.problem is not None:
        return error_sentence(item.problem)
    if item.result is not None:
        return stored_words(item.result)
    if item.sight is not None and item.sight.issues:
        return issue_sentence(item.sight.issues[0])
    return ""


def _columns() -> "list[Column[BatchItem]]":
    return [
        Column(_tr("Tệp"), lambda item: item.file.name, stretch=2),
        Column(_tr("Nơi gửi"), _sender, stretch=2),
        Column(_tr("Lần gửi"), _sequence, sort=_sequence_number, align=Align.RIGHT, width=70),
        Column(
            _tr("Kết quả"),
            lambda item: translated(_STATES[item.state][0]),
            sort=lambda item: _ORDER[item.state],
            width=132,
            is_badge=True,
            tone=lambda item: _STATES[item.state][1],
        ),
        _count(_tr("Mới"), lambda counts: counts.new),
        _count(_tr("Thay đổi"), lambda counts: counts.changed),
        _count(_tr("Như cũ"), lambda counts: counts.same),
        _count(_tr("Cần quyết"), lambda counts: counts.conflicts, from_width=860),
        _count(_tr("Không nhận"), lambda counts: counts.refused, from_width=860),
        Column(_tr("Ghi chú"), sentence_of, stretch=3, from_width=700),
    ]


def _count(title: str, count: "Callable[[Counts], int]", from_width: int = 0) -> "Column[BatchItem]":
    return Column(
        title,
        lambda item: format_count(count(item.counts)) if count(item.counts) else "–",
        sort=lambda item: count(item.counts),
        align=Align.RIGHT,
        width=96,
        from_width=from_width,
    )


def _is(state: str) -> "Callable[[BatchItem], bool]":
    return lambda item: item.state == state


def _sender(item: "BatchItem") -> str:
    return item.manifest.sender_name if item.manifest is not None else ""


def _sequence_number(item: "BatchItem") -> int:
    return item.manifest.sequence if item.manifest is not None else 0


def _sequence(item: "BatchItem") -> str:
    return str(_sequence_number(item)) if item.manifest is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchDialog", text)
