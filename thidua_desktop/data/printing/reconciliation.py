"""The minute of a reconciliation: which package it was, how its numbers ended, and every decision."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path

from thidua_desktop.data.printing.fonts import Face
from thidua_desktop.data.printing.page_frame import A4_LANDSCAPE, PaperFrame
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.table import Column, Row, Table
from thidua_desktop.domain.glossary import asked_sentence, choice_label
from thidua_desktop.domain.records.decisions import Asked, Choice
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.text import format_count

_COLUMNS = (
    Column("STT", 11, "center"),
    Column("Nội dung", 56, grow=3),
    Column("Số liệu\nlần trước", 24, "center"),
    Column("Đang có", 24, "center"),
    Column("Gói gửi đến", 31, "center"),
    Column("Quyết định", 31, "center"),
    Column("Giá trị sau\nđối chiếu", 25, "center", bold=True),
    Column("Lý do", 34, grow=2),
)
_KINDS: Mapping[PackageKind, str] = {
    PackageKind.CATALOGUE: "Danh mục, bộ tiêu chí, phong trào",
    PackageKind.SUBMISSION: "Phiếu chấm, thành tích",
    PackageKind.FEEDBACK: "Kết quả chấm, câu hỏi",
    PackageKind.REVIEW: "Phiếu để chấm chéo",
    PackageKind.RECEIPT: "Giấy báo đã nhận",
}
_CHOICES: Mapping[tuple[Asked, Choice], str] = {
    (Asked.EDITED, Choice.OURS): "Giữ số lúc lập",
    (Asked.EDITED, Choice.THEIRS): "Nhận ô đã sửa",
    (Asked.WHOLE, Choice.OURS): "Không nhận",
    (Asked.WHOLE, Choice.THEIRS): "Nhận tất cả",
}
_SIGNS = ("I", "II", "III", "IV", "V", "VI")
_NOTHING = "–"
_LETTERS = 10.5
_LAYOUT = replace(A4_LANDSCAPE, signature_room_mm=18)
"""With it a minute of one decision is one page."""
_PROOF = "Chữ ký không cho biết người nào lập, không thay chữ ký số theo quy định của pháp luật."


class Seal(StrEnum):
    """What is known of who made the package; `KEY_COMPARED` is a new key that a person compared."""

    TRUSTED = "trusted"
    KEY_COMPARED = "key_compared"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class DecidedLine:
    """One decision as people read it; `where` is the cell of an edited one, with its sheet before a "!".

    `base` is the value of the last package. Of an edited cell `ours` is the value that was signed, `theirs`
    the one that stands there now. `is_cut` tells that only the parts in which long values differ are given.
    """

    asked: Asked
    choice: Choice
    name: str
    field_title: str
    base: str
    ours: str
    theirs: str
    result: str
    reason: str
    where: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """The package of the minute: moments and days as people write them, `undone_on` empty while in effect."""

    kind: PackageKind
    sender: str
    period: str
    sequence: int
    received_at: str
    check_code: str
    file_name: str
    seal: Seal
    added: int
    changed: int
    same: int
    left_out: int
    undone_on: str = ""


@dataclass(frozen=True, slots=True)
class ReconciliationPaper:
    """The minute of one import; `frame.is_undone` goes with `package.undone_on`."""

    frame: PaperFrame
    decided_on: str
    package: PackageFacts
    lines: tuple[DecidedLine, ...]


def print_reconciliation(path: Path, paper: ReconciliationPaper) -> PrintedPaper:
    """Write the minute as PDF, A4 landscape. Raises UserError ("printing.…")."""
    content = PaperContent(
        title="Biên bản đối chiếu số liệu",
        subtitle=f"Đơn vị gửi: {paper.package.sender} – {paper.package.period}",
        facts=tuple(_facts(paper)),
        table=Table(_COLUMNS, tuple(_rows(paper.lines)), _LETTERS),
        notes=(" ".join(_notes(paper.lines)),),
        layout=_LAYOUT,
        counterpart="Đại diện đơn vị gửi",
    )
    return print_paper(path, paper.frame, content)


def _facts(paper: ReconciliationPaper) -> Iterator[tuple[str, str]]:
    package = paper.package
    if package.undone_on:
        yield (
            "Đã hủy lần nhập",
            f"hoàn tác ngày {package.undone_on}, số liệu trở lại như trước khi nhập gói này",
        )
    yield "Gói", f"{_KINDS[package.kind]}; lần gửi {package.sequence}; nhận lúc {package.received_at}"
    yield "Tệp", f"{package.file_name}; mã đối chiếu của gói {package.check_code}"
    edited = sum(line.asked is Asked.EDITED for line in paper.lines)
    yield "Chữ ký", _seal_sentence(package, edited)
    counts = (
        (package.added, "mới"),
        (package.changed, "thay đổi"),
        (package.same, "như cũ"),
        (package.left_out, "không nhận"),
    )
    ended = ", ".join(f"{format_count(number)} {word}" for number, word in counts)
    yield "Kết quả nhập", f"{ended}; đối chiếu ngày {paper.decided_on}"


def _seal_sentence(package: PackageFacts, edited: int) -> str:
    """Say in plain words what the signature proves of this package and what it does not."""
    if package.seal is Seal.UNSIGNED:
        return "Gói không có chữ ký nên không chắc lập từ máy nào; người nhận đã đồng ý nhận."
    compared = " (khóa được người nhận so và chấp nhận khi nhập)" if package.seal is Seal.KEY_COMPARED else ""
    whole = "và tệp không bị sửa sau đó"
    spoilt = f"nhưng sau đó {format_count(edited)} ô trong tệp đã bị sửa"
    return f"Số liệu lập từ máy của nơi gửi{compared}, {spoilt if edited else whole}. {_PROOF}"


def _rows(lines: Sequence[DecidedLine]) -> Iterator[Row]:
    numbers = count(1)
    present = [asked for asked in Asked if any(line.asked is asked for line in lines)]
    for sign, asked in zip(_SIGNS, present, strict=False):
        group = [line for line in lines if line.asked is asked]
        title = f"{sign}. {choice_label(asked)} ({format_count(len(group))} mục)"
        yield Row((title,), Face.BOLD, shaded=True, keeps_next=True, is_wide=True)
        yield Row((asked_sentence(asked),), Face.ITALIC, keeps_next=True, is_wide=True)
        yield from (_line_row(next(numbers), line) for line in group)
    if lines:
        yield Row((_total(lines),), Face.BOLD, shaded=True, is_wide=True)


def _line_row(number: int, line: DecidedLine) -> Row:
    is_edited = line.asked is Asked.EDITED
    return Row(
        (
            str(number),
            "\n".join(
                filter(None, (line.name, "; ".join(filter(None, (line.field_title, _place(line.where))))))
            ),
            _NOTHING if is_edited else line.base or _NOTHING,
            _NOTHING if is_edited else line.ours or _NOTHING,
            f"{line.ours} → {line.theirs}" if is_edited else line.theirs,
            choice_words(line.asked, line.choice),
            line.result,
            line.reason or _NOTHING,
        )
    )


def _place(where: str) -> str:
    sheet, _, cell = where.rpartition("!")
    return f"ô {cell}, trang {sheet}" if sheet else where


def choice_words(asked: Asked, choice: Choice) -> str:
    """Say what was chosen: of an edited cell neither value is ours, and some things come in whole."""
    return _CHOICES.get((asked, choice)) or choice_label(choice)


def _total(lines: Sequence[DecidedLine]) -> str:
    said = [(asked, choice) for asked in (Asked.BOTH, Asked.EDITED, Asked.WHOLE) for choice in Choice]
    counts = Counter(choice_words(line.asked, line.choice) for line in lines)
    named = [word for word in dict.fromkeys(choice_words(*one) for one in said) if counts[word]]
    words = "; ".join(f"{word}: {format_count(counts[word])}" for word in named)
    return f"Tổng cộng {format_count(len(lines))} mục. {words}."


def _notes(lines: Sequence[DecidedLine]) -> Iterator[str]:
    yield "Số liệu lần trước là giá trị trong gói gần nhất đã nhận của cùng nơi gửi."
    if any(line.asked is Asked.EDITED for line in lines):
        yield "Ở ô đã sửa, cột Gói gửi đến ghi giá trị lúc lập gói → giá trị đã sửa trong tệp."
    if any(line.is_cut for line in lines):
        yield "Văn bản dài chỉ ghi đoạn khác nhau."
    yield "Biên bản lập thành hai bản, mỗi bên giữ một bản."
