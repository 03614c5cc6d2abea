"""The signature block at the end of a paper: the clerk on the left, the head of the office on the right."""

from thidua_desktop.data.printing.fonts import LEADING, Face, wrap_text
from thidua_desktop.data.printing.page_frame import PageLayout, PaperFrame
from thidua_desktop.data.printing.pen import MM, Pen


def signature_height(layout: PageLayout, frame: PaperFrame) -> float:
    """Measure the signature block with the space above it, in points."""
    half = (layout.right - layout.left) / 2 - 12
    titles = max(len(lines) for lines, _ in _signature_titles(layout, frame, half))
    names = max(1, *(len(lines) for lines in _signature_names(layout, frame, half)))
    lines = (titles + names) * layout.signature_size + layout.signature_size * 0.9
    return 10 + lines * LEADING + layout.signature_room_mm * MM


def draw_signatures(pen: Pen, layout: PageLayout, frame: PaperFrame, y: float) -> None:
    """Draw the block of the clerk (left) and the head (right) from y downwards."""
    quarter = (layout.right - layout.left) / 4
    middles = (layout.left + quarter, layout.right - quarter)
    half = 2 * quarter - 12
    titles = _signature_titles(layout, frame, half)
    size = layout.signature_size
    line_height = size * LEADING
    tallest = max(len(lines) for lines, _ in titles)
    for middle, (lines, hint) in zip(middles, titles, strict=True):
        line_y = y + 10
        for line in lines:
            line_y += line_height
            pen.text(middle, line_y, line, Face.BOLD, size, "center")
        pen.text(middle, line_y + line_height, hint, Face.ITALIC, size - 1, "center")
    name_y = y + 10 + (tallest + 1) * line_height + layout.signature_room_mm * MM
    for middle, lines in zip(middles, _signature_names(layout, frame, half), strict=True):
        for number, line in enumerate(lines):
            pen.text(middle, name_y + number * line_height, line, Face.BOLD, size, "center")


def _signature_titles(
    layout: PageLayout, frame: PaperFrame, width: float
) -> tuple[tuple[tuple[str, ...], str], tuple[tuple[str, ...], str]]:
    head_title = (frame.head_title or "Thủ trưởng đơn vị").upper()
    size = layout.signature_size
    return (
        (wrap_text("NGƯỜI LẬP BIỂU", Face.BOLD, size, width), "(Ký, ghi rõ họ tên)"),
        (wrap_text(head_title, Face.BOLD, size, width), "(Ký, đóng dấu, ghi rõ họ tên)"),
    )


def _signature_names(
    layout: PageLayout, frame: PaperFrame, width: float
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    size = layout.signature_size
    return (
        wrap_text(frame.clerk_name, Face.BOLD, size, width),
        wrap_text(frame.head_name, Face.BOLD, size, width),
    )
