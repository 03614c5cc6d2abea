"""What surrounds the content of an official paper: heading, title, marks, foot and signatures.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (page, heading, place and date, title, signatures).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua_desktop.data.printing.fonts import LEADING, Face, balance_text, text_width, wrap_text
from thidua_desktop.data.printing.pen import MM, Pen

_STATE_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_SAMPLE_MARK = "MẪU MINH HỌA"
_PROVISIONAL_MARK = "TẠM TÍNH"
_UNDONE_MARK = "ĐÃ HỦY LẦN NHẬP"
_RULE_GAP = 5.0
"""From the baseline of a heading line to the drawn line below it, in points."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The measures of a page: millimetres for the paper, typographic points for the letters."""

    width_mm: float = 210
    height_mm: float = 297
    left_mm: float = 30
    right_mm: float = 15
    top_mm: float = 20
    bottom_mm: float = 20
    heading_size: float = 12
    motto_size: float = 13
    title_size: float = 14
    body_size: float = 13
    signature_size: float = 13
    foot_size: float = 9
    signature_room_mm: float = 24

    @property
    def left(self) -> float:
        """The left edge of the content, in points."""
        return self.left_mm * MM

    @property
    def right(self) -> float:
        """The right edge of the content, in points from the left."""
        return (self.width_mm - self.right_mm) * MM

    @property
    def top(self) -> float:
        """The upper edge of the content, in points from the top."""
        return self.top_mm * MM

    @property
    def bottom(self) -> float:
        """The lower edge of the content, in points from the top."""
        return (self.height_mm - self.bottom_mm) * MM

    @property
    def content_width_mm(self) -> float:
        """The width between the margins."""
        return self.width_mm - self.left_mm - self.right_mm


A4_PORTRAIT = PageLayout()
A4_LANDSCAPE = PageLayout(width_mm=297, height_mm=210)
A3_LANDSCAPE = PageLayout(width_mm=420, height_mm=297)


@dataclass(frozen=True, slots=True)
class PaperFrame:
    """Who issues a paper, when, and what proves and marks it.

    `printed_on` None leaves the day open, to be written by hand. `rule_version` names the rule set and its
    version for the foot of the page; empty when no rule set is behind the paper. `is_undone` marks the
    minute of an import that was taken back.
    """

    superior_name: str
    office_name: str
    place: str
    printed_on: date | None
    check_code: str
    rule_version: str = ""
    clerk_name: str = ""
    head_name: str = ""
    head_title: str = ""
    is_sample: bool = False
    is_provisional: bool = False
    is_undone: bool = False


def date_line(place: str, day: date | None) -> str:
    """Write place and date as the decree has it: days below 10 and the months 1 and 2 with a leading zero."""
    if day is None:
        words = "ngày ...... tháng ...... năm 20......"
    else:
        month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
        words = f"ngày {day.day:02d} tháng {month} năm {day.year}"
    return f"{place}, {words}" if place else words.capitalize()


def draw_heading(pen: Pen, layout: PageLayout, frame: PaperFrame) -> float:
    """Draw the issuer, the state's name with the motto, and place and date; give the y below them."""
    size, motto_size = layout.heading_size, layout.motto_size
    right_width = max(text_width(_STATE_NAME, Face.BOLD, size) + 6, 0.52 * (layout.right - layout.left))
    left_width = layout.right - layout.left - right_width
    left_middle = layout.left + left_width / 2
    right_middle = layout.right - right_width / 2
    left_end = _draw_issuer(pen, layout, frame, (left_middle, left_width - 8))
    y = layout.top + size
    pen.text(right_middle, y, _STATE_NAME, Face.BOLD, size, "center")
    y += motto_size * LEADING
    pen.text(right_middle, y, _MOTTO, Face.BOLD, motto_size, "center")
    half = text_width(_MOTTO, Face.BOLD, motto_size) / 2
    pen.line(right_middle - half, y + _RULE_GAP, right_middle + half, y + _RULE_GAP)
    y += _RULE_GAP + motto_size * 1.55
    dated = date_line(frame.place, frame.printed_on)
    pen.text(right_middle, y, dated, Face.ITALIC, layout.body_size, "center")
    return max(left_end, y) + 8


def _draw_issuer(pen: Pen, layout: PageLayout, frame: PaperFrame, place: tuple[float, float]) -> float:
    middle, width = place
    size = layout.heading_size
    superior = balance_text(frame.superior_name.upper(), Face.REGULAR, size, width)
    office = balance_text(frame.office_name.upper(), Face.BOLD, size, width)
    y = layout.top + size - size * LEADING
    for face, lines in ((Face.REGULAR, superior), (Face.BOLD, office)):
        for line in lines:
            y += size * LEADING
            pen.text(middle, y, line, face, size, "center")
    if office:
        widest = max(text_width(line, Face.BOLD, size) for line in office)
        half = widest * 0.21
        pen.line(middle - half, y + _RULE_GAP, middle + half, y + _RULE_GAP)
    return y + _RULE_GAP


def draw_title(pen: Pen, layout: PageLayout, y: float, title: str, subtitle: str) -> float:
    """Draw the title in bold capitals and the subtitle under it; give the y below them."""
    middle = (layout.left + layout.right) / 2
    width = layout.right - layout.left
    y += 8
    for text, face, size in (
        (title.upper(), Face.BOLD, layout.title_size),
        (subtitle, Face.BOLD, layout.body_size),
    ):
        for line in balance_text(text, face, size, width):
            y += size * LEADING
            pen.text(middle, y, line, face, size, "center")
    return y + 8


def draw_facts(pen: Pen, layout: PageLayout, y: float, facts: Sequence[tuple[str, str]]) -> float:
    """Draw what the paper is about, a label and its value a line; give the y below them."""
    size = layout.body_size
    for label, fact in facts:
        head = f"{label}: "
        indent = text_width(head, Face.REGULAR, size)
        lines = wrap_text(fact, Face.BOLD, size, layout.right - layout.left - indent)
        for number, line in enumerate(lines):
            y += size * LEADING
            if number == 0:
                pen.text(layout.left, y, head, Face.REGULAR, size)
            pen.text(layout.left + indent, y, line, Face.BOLD, size)
    return y + 8 if facts else y


def draw_margins(pen: Pen, layout: PageLayout, frame: PaperFrame) -> None:
    """Draw what every page has outside its content: page number, marks, check code and rule version."""
    if pen.page_number > 1:
        middle = layout.width_mm * MM / 2
        pen.text(middle, 13 * MM, str(pen.page_number), Face.REGULAR, layout.body_size, "center")
    marks = [
        (frame.is_sample, _SAMPLE_MARK),
        (frame.is_provisional, _PROVISIONAL_MARK),
        (frame.is_undone, _UNDONE_MARK),
    ]
    x = layout.right
    for mark in [text for holds, text in marks if holds]:
        x = _draw_mark(pen, x, mark) - 6
    size = layout.foot_size
    y = (layout.height_mm - 11) * MM
    code = f"Mã đối chiếu: {frame.check_code}"
    pen.line(layout.left, y - size * 1.35, layout.right, y - size * 1.35, 0.3)
    pen.text(layout.left, y, code, Face.REGULAR, size)
    room = layout.right - layout.left - text_width(code, Face.REGULAR, size) - 12
    version = wrap_text(frame.rule_version, Face.REGULAR, size, room)
    for number, line in enumerate(version[:2]):
        pen.text(layout.right, y + number * size * LEADING, line, Face.REGULAR, size, "right")


def _draw_mark(pen: Pen, right: float, mark: str) -> float:
    size = 10
    width = text_width(mark, Face.BOLD, size) + 10
    pen.frame(right - width, 8 * MM, width, size * 1.6)
    pen.text(right - width / 2, 8 * MM + size * 1.18, mark, Face.BOLD, size, "center")
    return right - width
