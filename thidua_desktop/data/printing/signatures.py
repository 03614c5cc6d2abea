"""The signature block at the end of a paper: the clerk on the left, the head of the office on the right."""

from dataclasses import dataclass

from thidua_desktop.data.printing.fonts import LEADING, Face, wrap_text
from thidua_desktop.data.printing.page_frame import PageLayout, PaperFrame
from thidua_desktop.data.printing.pen import MM, Pen

_HINT = "(Ký, ghi rõ họ tên)"
_HINT_WITH_STAMP = "(Ký, đóng dấu, ghi rõ họ tên)"


@dataclass(frozen=True, slots=True)
class _Block:
    """Where one person signs, broken into lines; the title is in capitals."""

    title: tuple[str, ...]
    hint: str
    name: tuple[str, ...]


def signature_height(layout: PageLayout, frame: PaperFrame, counterpart: str = "") -> float:
    """Measure the signature block with the space above it, in points."""
    blocks = _blocks(layout, frame, counterpart)
    titles = max(len(block.title) for block in blocks)
    names = max(1, *(len(block.name) for block in blocks))
    lines = (titles + names) * layout.signature_size + layout.signature_size * 0.9
    return 10 + lines * LEADING + layout.signature_room_mm * MM


def draw_signatures(pen: Pen, layout: PageLayout, frame: PaperFrame, y: float, counterpart: str = "") -> None:
    """Draw the block of the clerk (left), the head (right) and a counterpart between them, downwards."""
    blocks = _blocks(layout, frame, counterpart)
    room = (layout.right - layout.left) / len(blocks)
    size = layout.signature_size
    line_height = size * LEADING
    tallest = max(len(block.title) for block in blocks)
    name_y = y + 10 + (tallest + 1) * line_height + layout.signature_room_mm * MM
    for place, block in enumerate(blocks):
        middle = layout.left + (place + 0.5) * room
        line_y = y + 10
        for line in block.title:
            line_y += line_height
            pen.text(middle, line_y, line, Face.BOLD, size, "center")
        pen.text(middle, line_y + line_height, block.hint, Face.ITALIC, size - 1, "center")
        for number, line in enumerate(block.name):
            pen.text(middle, name_y + number * line_height, line, Face.BOLD, size, "center")


def _blocks(layout: PageLayout, frame: PaperFrame, counterpart: str) -> tuple[_Block, ...]:
    signers = [
        ("Người lập biểu", _HINT, frame.clerk_name),
        (counterpart, _HINT, ""),
        (frame.head_title or "Thủ trưởng đơn vị", _HINT_WITH_STAMP, frame.head_name),
    ]
    signing = [signer for signer in signers if signer[0]]
    size, width = layout.signature_size, (layout.right - layout.left) / len(signing) - 12
    return tuple(
        _Block(
            wrap_text(title.upper(), Face.BOLD, size, width), hint, wrap_text(name, Face.BOLD, size, width)
        )
        for title, hint, name in signing
    )
