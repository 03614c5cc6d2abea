"""The hand-out for beside the keyboard: chosen parts of the help pages on a few sheets of A4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from thidua_desktop.data.printing.fonts import ASCENT, LEADING, Face, register_fonts, text_width, wrap_text
from thidua_desktop.data.printing.page_frame import A4_PORTRAIT
from thidua_desktop.data.printing.paper import PrintedPaper, deliver_paper
from thidua_desktop.data.printing.pen import MM, Pen
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.marked_text import Block, BlockKind, Runs, Style

_LAYOUT = replace(A4_PORTRAIT, left_mm=20, top_mm=15, bottom_mm=18)
_SIZE, _TITLE, _PART, _HEADING = 11.0, 18.0, 13.5, 11.5
_GAP = 3.0
_INDENT = 16.0
_FIRST_CELL = 0.3
"""The share of a table's width that its first column takes."""

_FACES = {
    Style.PLAIN: Face.REGULAR,
    Style.BOLD: Face.BOLD,
    Style.KEY: Face.BOLD,
    Style.ITALIC: Face.ITALIC,
}

Line = tuple[tuple[str, Face], ...]


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A part of the hand-out: its title and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class QuickGuidePaper:
    """The hand-out. `lead` stands under the title, `foot` at the foot of every page; `pictures` is the folder
    that the names of pictures start from.
    """

    title: str
    lead: str
    foot: str
    parts: tuple[GuidePart, ...]
    pictures: Path


def print_quick_guide(path: Path, paper: QuickGuidePaper) -> PrintedPaper:
    """Write the hand-out as PDF; the same paper always gives the same bytes. Raises as `print_paper` does."""
    register_fonts()
    pen = Pen(_LAYOUT.width_mm * MM, _LAYOUT.height_mm * MM, paper.title, "")
    _Flow(pen, paper).write()
    pages = pen.page_number
    deliver_paper(path, pen.finish())
    texts = (block.text for part in paper.parts for block in part.blocks)
    return PrintedPaper(path, pages, check_code("\n".join((paper.title, *texts))))


class _Flow:
    """Writes block after block and turns the page where one does not fit."""

    def __init__(self, pen: Pen, paper: QuickGuidePaper) -> None:
        self._pen = pen
        self._paper = paper
        self._y = _LAYOUT.top

    def write(self) -> None:
        self._foot()
        self._lines(_wrap_plain(self._paper.title, Face.BOLD, _TITLE), _TITLE)
        self._lines(_wrap_plain(self._paper.lead, Face.ITALIC, _SIZE), _SIZE)
        for part in self._paper.parts:
            self._part_title(part.title)
            for block in part.blocks:
                self._block(block)

    def _part_title(self, title: str) -> None:
        self._need(6 * _PART)
        self._y += 8
        self._lines(_wrap_plain(title, Face.BOLD, _PART), _PART)
        self._pen.line(_LAYOUT.left, self._y, _LAYOUT.right, self._y, 0.8)
        self._y += _GAP

    def _block(self, block: Block) -> None:
        if block.kind is BlockKind.TABLE:
            self._table(block.rows)
        elif block.kind is BlockKind.PICTURE:
            self._picture(self._paper.pictures / block.target)
        elif block.kind is BlockKind.HEADING:
            self._need(4 * _HEADING)
            self._y += _GAP
            self._lines(_wrap_plain(block.text, Face.BOLD, _HEADING), _HEADING)
        else:
            mark = {BlockKind.ITEM: "–", BlockKind.STEP: f"{block.level}."}.get(block.kind, "")
            self._text(block.runs, mark, is_note=block.kind is BlockKind.NOTE)

    def _text(self, runs: Runs, mark: str, *, is_note: bool = False) -> None:
        indent = _INDENT if mark or is_note else 0.0
        lines = list(wrap_runs(runs, _SIZE, _LAYOUT.right - _LAYOUT.left - indent))
        height = len(lines) * _SIZE * LEADING
        self._need(height + _GAP)
        if is_note:
            self._pen.shade(_LAYOUT.left, self._y, _LAYOUT.right - _LAYOUT.left, height + _GAP)
        if mark:
            self._pen.text(_LAYOUT.left, self._y + _SIZE * ASCENT, mark, Face.BOLD, _SIZE)
        self._lines(lines, _SIZE, _LAYOUT.left + indent)
        self._y += _GAP

    def _table(self, rows: Sequence[tuple[Runs, ...]]) -> None:
        width = _LAYOUT.right - _LAYOUT.left
        edges = [0.0, width * _FIRST_CELL]
        rest = max(1, len(rows[0]) - 1)
        edges += [edges[1] + (width - edges[1]) * (place + 1) / rest for place in range(rest)]
        for row in rows[1:]:
            cells = [
                list(wrap_runs(cell, _SIZE, edges[place + 1] - edges[place] - 6))
                for place, cell in enumerate(row)
            ]
            height = max(len(lines) for lines in cells) * _SIZE * LEADING + _GAP
            self._need(height)
            top = self._y
            for place, lines in enumerate(cells):
                self._y = top
                self._lines(lines, _SIZE, _LAYOUT.left + edges[place])
            self._y = top + height
            self._pen.line(_LAYOUT.left, self._y - 1, _LAYOUT.right, self._y - 1, 0.3)
        self._y += _GAP

    def _picture(self, path: Path) -> None:
        width = _LAYOUT.right - _LAYOUT.left
        height = width * self._pen.picture_share(path)
        self._need(height + 2 * _GAP)
        self._pen.picture(path, _LAYOUT.left, self._y + _GAP, width, height)
        self._y += height + 2 * _GAP

    def _lines(self, lines: Sequence[Line], size: float, left: float = _LAYOUT.left) -> None:
        for line in lines:
            self._need(size * LEADING)
            x = left
            for text, face in line:
                self._pen.text(x, self._y + size * ASCENT, text, face, size)
                x += text_width(text, face, size)
            self._y += size * LEADING

    def _need(self, height: float) -> None:
        if self._y + height > _LAYOUT.bottom:
            self._pen.next_page()
            self._y = _LAYOUT.top
            self._foot()

    def _foot(self) -> None:
        y = (_LAYOUT.height_mm - 10) * MM
        self._pen.text(_LAYOUT.left, y, self._paper.foot, Face.REGULAR, _LAYOUT.foot_size)
        number = str(self._pen.page_number)
        self._pen.text(_LAYOUT.right, y, number, Face.REGULAR, _LAYOUT.foot_size, "right")


def wrap_runs(runs: Runs, size: float, width: float) -> Iterator[Line]:
    """Break runs of several styles into lines no wider than `width` points, at spaces; each in pieces."""
    line: list[tuple[str, Face]] = []
    used = 0.0
    for word in _words(runs):
        space = text_width(" ", Face.REGULAR, size) if line else 0.0
        wide = sum(text_width(text, face, size) for text, face in word)
        if line and used + space + wide > width:
            yield tuple(line)
            line, used, space = [], 0.0, 0.0
        if line:
            line.append((" ", Face.REGULAR))
        line += word
        used += space + wide
    if line:
        yield tuple(line)


def _words(runs: Runs) -> Iterator[list[tuple[str, Face]]]:
    """Part runs at their spaces; a word may be in two styles ("**Lưu**.")."""
    word: list[tuple[str, Face]] = []
    for run in runs:
        for place, piece in enumerate(run.text.split(" ")):
            if place and word:
                yield word
                word = []
            if piece:
                word.append((piece, _FACES[run.style]))
    if word:
        yield word


def _wrap_plain(text: str, face: Face, size: float) -> list[Line]:
    return [((line, face),) for line in wrap_text(text, face, size, _LAYOUT.right - _LAYOUT.left)]
