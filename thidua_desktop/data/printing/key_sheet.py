"""The sheet with the fingerprint of an office's key: signed and stamped, it says whose key it is."""

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.printing import signatures
from thidua_desktop.data.printing.fonts import LEADING, Face, register_fonts, wrap_text
from thidua_desktop.data.printing.page_frame import (
    A4_PORTRAIT,
    PaperFrame,
    draw_facts,
    draw_heading,
    draw_margins,
    draw_title,
)
from thidua_desktop.data.printing.paper import PrintedPaper, deliver_paper
from thidua_desktop.data.printing.pen import MM, Pen

_LAYOUT = A4_PORTRAIT
_TITLE = "Giấy báo mã khóa ký gói dữ liệu"
_CODE_SIZE = 30.0
_CODE_ROOM = 24 * MM
_NOTE_GAP = 5.0
_COMPARE = (
    "Nơi nhận so mã khóa này với mã hiện trên màn hình trước khi tin gói đầu tiên của đơn vị, hoặc trước khi"
    " chứng nhận khóa. Mã khác dù một ký tự thì không nhận và gọi lại cho đơn vị."
)
_PROOF = (
    "Chữ ký trong gói cho biết gói lập từ máy nào và không ai sửa sau đó; không cho biết người nào lập, và"
    " không thay chữ ký số theo quy định của pháp luật."
)


@dataclass(frozen=True, slots=True)
class KeySheetPaper:
    """The key of an office: `fingerprint` in groups, `made_on` the day from which it signs, as dd/mm/yyyy.

    `vouched_by` is empty while nobody vouches for the key.
    """

    frame: PaperFrame
    unit_code: str
    fingerprint: str
    made_on: str
    vouched_by: str = ""


def print_key_sheet(path: Path, paper: KeySheetPaper) -> PrintedPaper:
    """Write the sheet as PDF, one page A4 portrait. Raises UserError ("printing.…")."""
    register_fonts()
    pen = Pen(_LAYOUT.width_mm * MM, _LAYOUT.height_mm * MM, _TITLE, paper.frame.office_name)
    y = draw_heading(pen, _LAYOUT, paper.frame)
    y = draw_title(pen, _LAYOUT, y, _TITLE, "")
    y = draw_facts(pen, _LAYOUT, y, _facts(paper))
    y = _draw_code(pen, y, paper.fingerprint)
    y = _draw_notes(pen, y)
    draw_margins(pen, _LAYOUT, paper.frame)
    signatures.draw_signatures(pen, _LAYOUT, paper.frame, y)
    deliver_paper(path, pen.finish())
    return PrintedPaper(path, 1, paper.frame.check_code)


def _facts(paper: KeySheetPaper) -> tuple[tuple[str, str], ...]:
    return (
        ("Đơn vị", paper.frame.office_name),
        ("Mã đơn vị", paper.unit_code),
        ("Khóa có từ ngày", paper.made_on),
        ("Nơi chứng nhận", paper.vouched_by or "chưa có"),
    )


def _draw_code(pen: Pen, y: float, code: str) -> float:
    """Draw the fingerprint in a frame, so large that it is read aloud without a mistake."""
    y += 10
    width = _LAYOUT.right - _LAYOUT.left
    middle = _LAYOUT.left + width / 2
    pen.frame(_LAYOUT.left, y, width, _CODE_ROOM)
    pen.text(middle, y + 7 * MM, "Mã khóa", Face.REGULAR, _LAYOUT.body_size, "center")
    pen.text(middle, y + _CODE_ROOM - 6 * MM, code, Face.BOLD, _CODE_SIZE, "center")
    return y + _CODE_ROOM + 10


def _draw_notes(pen: Pen, y: float) -> float:
    size = _LAYOUT.body_size - 1
    for note in (_COMPARE, _PROOF):
        for line in wrap_text(note, Face.REGULAR, size, _LAYOUT.right - _LAYOUT.left):
            y += size * LEADING
            pen.text(_LAYOUT.left, y, line, Face.REGULAR, size)
        y += _NOTE_GAP
    return y
