"""The embedded typeface of all papers (Tinos): registering, measuring and wrapping text."""

from enum import StrEnum

from thidua_desktop import paths
from thidua_desktop.domain.text import clean

ASCENT = 0.97
"""From the top of a line to its baseline, in em; the highest ink (Ẵ in bold) stands 0.916 above it."""

LEADING = 1.2
"""Line to line, in em; ink takes at most 1.14, so that stacked marks never touch the line above."""


_MARKS_IN_WORDS = "_-./"
_MISSING_SIGN = "□"


class Face(StrEnum):
    """The four styles; the value is the name of the font in the PDF."""

    REGULAR = "Tinos-Regular"
    BOLD = "Tinos-Bold"
    ITALIC = "Tinos-Italic"
    BOLD_ITALIC = "Tinos-BoldItalic"


def register_fonts() -> None:
    """Make the four styles known to reportlab, once a process."""
    # Start-up cost: reportlab is loaded when something is printed, not with the window.
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    known = pdfmetrics.getRegisteredFontNames()
    for face in Face:
        if face.value not in known:
            file = paths.resource("fonts", f"{face.value}.ttf")
            pdfmetrics.registerFont(TTFont(face.value, str(file), shapable=False))


def text_width(text: str, face: Face, size: float) -> float:
    """Measure a line in typographic points; the fonts must be registered."""
    from reportlab.pdfbase.pdfmetrics import stringWidth  # start-up cost, see register_fonts

    return float(stringWidth(text, face.value, size))


def wrap_text(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `width` points, at spaces and, if a word is too wide, inside it.

    The text is brought to NFC first; an empty text gives no line. A sign that the typeface lacks becomes a
    box, so that nobody signs a paper from which something dropped out unseen.
    """
    lines: list[str] = []
    for line in _show_missing(clean(text), face).split("\n"):
        if text_width(line, face, size) <= width:
            lines.append(line)
        else:
            lines.extend(_split_line(line, face, size, width))
    return () if lines == [""] else tuple(lines)


def _show_missing(text: str, face: Face) -> str:
    from reportlab.pdfbase.pdfmetrics import getFont  # start-up cost, see register_fonts

    missing = set(map(ord, text)).difference(getFont(face.value).face.charToGlyph, b"\n")
    return text.translate(dict.fromkeys(missing, _MISSING_SIGN)) if missing else text


def balance_text(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Break a centred text into as few lines as `wrap_text`, but of nearly equal length."""
    lines = wrap_text(text, face, size, width)
    narrow = width
    while len(lines) > 1:
        narrow *= 0.96
        closer = wrap_text(text, face, size, narrow)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines


def _split_line(line: str, face: Face, size: float, width: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit  # start-up cost, see register_fonts

    return list(simpleSplit(_breakable(line, face, size, width), face.value, size, width))


def _breakable(line: str, face: Face, size: float, width: float) -> str:
    words = (
        word if text_width(word, face, size) <= width else " ".join(_cut_word(word, face, size, width))
        for word in line.split(" ")
    )
    return " ".join(words)


def _cut_word(word: str, face: Face, size: float, width: float) -> list[str]:
    """Cut a word that is wider than a line, after a mark such as the _ of file names when there is one."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, face, size) > width:
            whole = pieces.pop()
            mark = max(whole.rfind(sign) for sign in _MARKS_IN_WORDS) + 1
            pieces += [whole[:mark], whole[mark:]] if 2 * mark > len(whole) else [whole, ""]
        pieces[-1] += letter
    return pieces
