"""The pen that draws on PDF pages, in typographic points from the top left corner; no layout here."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Literal
from unicodedata import combining, normalize

from thidua_desktop.data.printing.fonts import Face, register_fonts, text_width

Align = Literal["left", "center", "right"]

MM = 72 / 25.4
"""Typographic points in a millimetre."""

_HIGH_LETTERS = "bdđfhklƀ"
_OVER_HIGH, _OVER_CAPITAL, _OVER_CAPITAL_MARK = 0.19, 0.17, 0.32
"""How far up a mark stands over high and over capital letters, in em. Ba Na and Xơ Đăng names have letters
(ê̆, ơ̆, ƀ̆) that exist with a separate mark only; reportlab would put it behind the letter."""

_FAINT = 0.93
_PROGRAM = "Thi đua Desktop"


def _rise(base: str) -> float:
    """Give how far a mark goes up over a letter, in em: the typeface draws it for a low one."""
    has_mark = len(normalize("NFD", base.replace("ơ", "o").replace("Ơ", "O"))) > 1 and base not in "ưƯ"
    if base.isupper():
        return _OVER_CAPITAL_MARK if has_mark else _OVER_CAPITAL
    return _OVER_HIGH if has_mark or base in _HIGH_LETTERS else 0.0


class Pen:
    """Draws text, lines and shades on one page after another; the same strokes always give the same bytes."""

    def __init__(self, width: float, height: float, title: str, author: str) -> None:
        """Open a document with its first page, `width` by `height` points."""
        # Start-up cost: reportlab is loaded when something is printed, not with the window.
        from reportlab.pdfgen.canvas import Canvas

        register_fonts()
        self.width = width
        self.height = height
        self.page_number = 1
        self._bytes = BytesIO()
        # Without a first font of our own, reportlab puts an unembedded Helvetica into every page.
        self._canvas = Canvas(
            self._bytes,
            pagesize=(width, height),
            invariant=1,
            pageCompression=1,
            initialFontName=Face.REGULAR.value,
            lang="vi-VN",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator(_PROGRAM)
        self._canvas.setProducer(_PROGRAM)

    def text(self, x: float, y: float, text: str, face: Face, size: float, align: Align = "left") -> None:
        """Write one line with its baseline at `y`; `x` is its left end, middle or right end."""
        text = normalize("NFC", text)
        if align != "left":
            width = text_width(text, face, size)
            x -= width / 2 if align == "center" else width
        marks = [place for place, sign in enumerate(text) if place and combining(sign)]
        if marks:
            self._write_marked(x, y, text, marks, (face, size))
            return
        self._canvas.setFont(face.value, size)
        self._canvas.drawString(x, self.height - y, text)

    def _write_marked(
        self, x: float, y: float, text: str, marks: list[int], font: tuple[Face, float]
    ) -> None:
        face, size = font
        line = self._canvas.beginText(x, self.height - y)
        line.setFont(face.value, size)
        start, at, origin = 0, 0.0, 0.0
        for place in marks:
            base = text[place - 1]
            line.textOut(text[start:place])
            at += text_width(text[start:place], face, size)
            over = at - text_width(base, face, size) / 2
            line.moveCursor(over - origin, 0)
            line.setRise(_rise(base) * size)
            line.textOut(text[place])
            line.setRise(0)
            line.moveCursor(at - over, 0)
            origin, start = at, place + 1
        line.textOut(text[start:])
        self._canvas.drawText(line)

    def line(self, x1: float, y1: float, x2: float, y2: float, thickness: float = 0.6) -> None:
        """Draw a straight black line."""
        self._canvas.setLineWidth(thickness)
        self._canvas.line(x1, self.height - y1, x2, self.height - y2)

    def lines(self, strokes: Sequence[tuple[float, float, float, float]], thickness: float = 0.5) -> None:
        """Draw many straight lines at once, each from x1, y1 to x2, y2."""
        self._canvas.setLineWidth(thickness)
        self._canvas.lines([(x1, self.height - y1, x2, self.height - y2) for x1, y1, x2, y2 in strokes])

    def shade(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a box with a grey so light that a copying machine keeps the text on it readable."""
        self._canvas.setFillGray(_FAINT)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def frame(self, x: float, y: float, width: float, height: float, thickness: float = 0.8) -> None:
        """Draw the outline of a box."""
        self._canvas.setLineWidth(thickness)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=1, fill=0)

    def picture_share(self, path: Path) -> float:
        """Give the height of a picture as a share of its width."""
        from reportlab.lib.utils import ImageReader  # start-up cost, as above

        width, height = ImageReader(str(path)).getSize()
        return float(height / width)

    def picture(self, path: Path, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture into a box with a fine line around it."""
        self._canvas.drawImage(str(path), x, self.height - y - height, width, height)
        self.frame(x, y, width, height, 0.4)

    def next_page(self) -> None:
        """Close the page and open the next one."""
        self._canvas.showPage()
        self.page_number += 1

    def finish(self) -> bytes:
        """Close the last page and give the document."""
        self._canvas.showPage()
        self._canvas.save()
        return self._bytes.getvalue()
