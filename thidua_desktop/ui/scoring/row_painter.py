"""How the rows of the score grid are drawn: all at once, grounds first, then texts by font and colour.

A delegate is asked for every cell with an option and an index of its own, which in Python costs more than the
drawing; here one pass over the rows in sight collects what is to be drawn, and figures and words that were
laid out once are kept as glyphs.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLine, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QPixmap,
    QRawFont,
    QStaticText,
    QTransform,
)

from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind
from thidua_desktop.ui.scoring.line_marks import LINE_MARKS
from thidua_desktop.ui.scoring.sheet_model import SheetModel

PAD = 10
_INDENT = 11
_MARK = 13
_BETWEEN = 4
_TEXT = ColumnKind.TEXT
FIGURES = frozenset(
    {
        ColumnKind.MAX,
        ColumnKind.TARGET,
        ColumnKind.ACTUAL,
        ColumnKind.POINTS,
        ColumnKind.ROUND,
        ColumnKind.DIFFERENCE,
    }
)

STATE_MARKS = {
    CellState.SAVED: ("tick", "green"),
    CellState.WRONG: ("error", "red"),
    CellState.ASKED: ("decision", "amber"),
    CellState.FLAGGED: ("warning", "gold"),
    CellState.REASON: ("edit", "amber"),
    CellState.PROVISIONAL: ("refresh", "primary"),
    CellState.LOCKED: ("lock", "muted"),
}
"""Icon and tone of a cell's state."""

STATE_GROUNDS = {
    CellState.EMPTY: "amber_soft",
    CellState.WRONG: "red_soft",
    CellState.ASKED: "amber_soft",
    CellState.FLAGGED: "gold_soft",
    CellState.REASON: "amber_soft",
    CellState.PENDING: "primary_soft",
}
"""Background token of a cell's state."""


class ColumnBox(NamedTuple):
    """A shown column: its number, what it shows, where it stands."""

    column: int
    kind: ColumnKind
    left: int
    width: int


class RowBox(NamedTuple):
    """A shown row: its number, its top, the shown columns of it that are chosen."""

    row: int
    top: int
    chosen: frozenset[int] | None
    """None: the whole line is marked, as that of the cursor."""


class _Laid(NamedTuple):
    """A text laid out once: glyphs, or words where a font lacks a glyph; with its width."""

    glyphs: QGlyphRun | None
    words: QStaticText | None
    width: float


_Style = tuple[QFont.Weight, str]
_Placed = tuple[float, float, _Laid]


class RowPainter:
    """Draw rows of a sheet. `folded` are the paths of groups that are folded away."""

    def __init__(self, look: Look, sheet: SheetModel) -> None:
        """Take fonts and colours from the look, again when it changes."""
        self._look = look
        self._sheet = sheet
        self.folded: set[str] = set()
        self.take_look()

    def take_look(self) -> None:
        """Lay everything out anew: fonts or colours changed."""
        weights = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
        self._fonts = {weight: self._look.font("table", weight) for weight in weights}
        self._raw = {weight: QRawFont.fromFont(font) for weight, font in self._fonts.items()}
        self._metrics = {weight: QFontMetricsF(font) for weight, font in self._fonts.items()}
        self._eliding = {weight: QFontMetrics(font) for weight, font in self._fonts.items()}
        self._advances: dict[QFont.Weight, dict[str, float]] = {weight: {} for weight in weights}
        self._digits = {
            weight: max(metrics.horizontalAdvance(digit) for digit in "0123456789")
            for weight, metrics in self._metrics.items()
        }
        self._mark = lru_cache(maxsize=64)(self._draw_mark)
        self._figure = lru_cache(maxsize=4096)(self._lay_figure)
        self._words = lru_cache(maxsize=8192)(self._lay_words)
        self._indent, self._side = self._look.px(_INDENT), self._look.px(_MARK)

    def paint(
        self, painter: QPainter, rows: Sequence[RowBox], columns: Sequence[ColumnBox], height: int
    ) -> None:
        """Draw these rows, all of one height."""
        texts: dict[_Style, list[_Placed]] = {}
        marks: list[tuple[int, int, QPixmap]] = []
        for box in rows:
            self._take_row(painter, box, columns, height, (texts, marks))
        if rows and columns:
            left, right = columns[0].left, columns[-1].left + columns[-1].width
            painter.setPen(self._look.color("line"))
            ends = [box.top + height - 1 for box in rows]
            painter.drawLines([QLine(left, end, right, end) for end in ends])
        for (weight, tone), placed in texts.items():
            painter.setFont(self._fonts[weight])
            painter.setPen(self._look.color(tone))
            for x, y, laid in placed:
                _draw(painter, x, y, laid, self._metrics[weight].ascent())
        for x, y, mark in marks:
            painter.drawPixmap(x, y, mark)

    def lay_out(self, rows: Sequence[int], columns: Sequence[ColumnBox]) -> None:
        """Lay the texts of rows out before they come into sight."""
        for row in rows:
            line = self._sheet.lines[row]
            weight = _weight(line)
            for column, kind, _, width in columns:
                text = self._sheet.text(row, column)
                if kind is ColumnKind.CODE or (kind in FIGURES and text):
                    self._figure(text, weight, tabular=kind is not ColumnKind.CODE)
                elif text:
                    hanging = len(self._sheet.hanging.of(line.criterion.path)) if kind is _TEXT else 0
                    self._words(text, self._words_width(width, hanging), weight)

    # ------------------------------------------------------------------ one row

    def _take_row(
        self,
        painter: QPainter,
        box: RowBox,
        columns: Sequence[ColumnBox],
        height: int,
        drawn: tuple[dict[_Style, list[_Placed]], list[tuple[int, int, QPixmap]]],
    ) -> None:
        texts, marks = drawn
        row, top = box.row, box.top
        line = self._sheet.lines[row]
        weight = _weight(line)
        usual = self._usual_ground(painter, box, columns, line, height)
        base = top + (height - self._metrics[weight].height()) / 2 + self._metrics[weight].ascent()
        mark_top = top + (height - self._side) // 2
        for column, kind, left, width in columns:
            state = self._sheet.state(row, column)
            ground = STATE_GROUNDS.get(state)
            if ground is None and usual is None and box.chosen and column in box.chosen:
                ground = "primary_soft"
            if ground is not None:
                painter.fillRect(left, top, width, height, self._look.color(ground))
            text = self._sheet.text(row, column)
            if kind is ColumnKind.CODE:
                x = left + PAD + self._indent * (line.criterion.depth - 1)
                if line.criterion.is_group:
                    name = "arrow_right" if line.criterion.path in self.folded else "arrow_down"
                    marks.append((x - 4, mark_top, self._mark(name, "muted")))
                tone = "ink" if line.criterion.is_group else "muted"
                laid = self._figure(text, weight, tabular=False)
                texts.setdefault((weight, tone), []).append((x + self._side, base, laid))
            elif kind in FIGURES:
                mark = STATE_MARKS.get(state)
                if mark is not None:
                    marks.append((left + PAD - 4, mark_top, self._mark(*mark)))
                if text:
                    laid = self._figure(text, weight, tabular=True)
                    placed = (left + width - PAD - laid.width, base, laid)
                    texts.setdefault((weight, _figure_tone(kind, line, state)), []).append(placed)
            elif text:
                tone = "muted" if kind is ColumnKind.NOTE else "ink"
                hanging = self._hang(line, (left + width - PAD, mark_top), marks) if kind is _TEXT else 0
                laid = self._words(text, self._words_width(width, hanging), weight)
                texts.setdefault((weight, tone), []).append((left + PAD, base, laid))

    def _hang(self, line: LineResult, place: tuple[int, int], marks: list[tuple[int, int, QPixmap]]) -> int:
        """Put what hangs on a line at the end of its text, and give how many marks that is."""
        hanging = self._sheet.hanging.of(line.criterion.path)
        at, top = place
        for one in hanging:
            at -= self._side + _BETWEEN
            marks.append((at, top, self._mark(*LINE_MARKS[one])))
        return len(hanging)

    def _usual_ground(
        self, painter: QPainter, box: RowBox, columns: Sequence[ColumnBox], line: LineResult, height: int
    ) -> str | None:
        """Fill the whole row where it is one colour, and give that colour when the line is marked."""
        marked = "primary_soft" if box.chosen is None else None
        ground = marked
        if ground is None and line.criterion.is_group:
            ground = "header" if line.criterion.depth > 1 else "background"
        if ground is not None and columns:
            left, right = columns[0].left, columns[-1].left + columns[-1].width
            painter.fillRect(left, box.top, right - left, height, self._look.color(ground))
        return marked

    # ------------------------------------------------------------------ laying out

    def _words_width(self, width: int, hanging: int) -> int:
        """Give the room that the marks of a line leave to its words."""
        return max(1, width - 2 * PAD - hanging * (self._side + _BETWEEN))

    def _draw_mark(self, name: str, tone: str) -> QPixmap:
        return self._look.icon(name, tone).pixmap(QSize(self._side, self._side))

    def _lay_figure(self, text: str, weight: QFont.Weight, *, tabular: bool) -> _Laid:
        """Lay a figure out so that digits stand under each other."""
        raw, metrics = self._raw[weight], self._metrics[weight]
        indexes = raw.glyphIndexesForString(text)
        if len(indexes) != len(text) or 0 in indexes:
            return _Laid(None, _static(text), metrics.horizontalAdvance(text))
        advances = self._advances[weight]
        places: list[QPointF] = []
        at = 0.0
        for char in text:
            own = advances.get(char)
            if own is None:
                own = advances[char] = metrics.horizontalAdvance(char)
            advance = self._digits[weight] if tabular and char.isdigit() else own
            places.append(QPointF(at + (advance - own) / 2, 0))
            at += advance
        run = QGlyphRun()
        run.setRawFont(raw)
        run.setGlyphIndexes(indexes)
        run.setPositions(places)
        return _Laid(run, None, at)

    def _lay_words(self, text: str, width: int, weight: QFont.Weight) -> _Laid:
        one_line = text.replace("\n", " ")
        shown = self._eliding[weight].elidedText(one_line, Qt.TextElideMode.ElideRight, width)
        words = _static(shown)
        words.prepare(QTransform(), self._fonts[weight])
        return _Laid(None, words, width)


def row_height(look: Look) -> int:
    """Give the height of every row."""
    return look.px(Space.ROW)


def _static(text: str) -> QStaticText:
    words = QStaticText(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    return words


def _draw(painter: QPainter, x: float, base: float, laid: _Laid, ascent: float) -> None:
    if laid.glyphs is not None:
        painter.drawGlyphRun(QPointF(x, base), laid.glyphs)
    elif laid.words is not None:
        painter.drawStaticText(QPointF(x, base - ascent), laid.words)


def _figure_tone(kind: ColumnKind, line: LineResult, state: CellState) -> str:
    if state is CellState.WRONG:
        return "red"
    if line.criterion.is_group and kind is not ColumnKind.MAX:
        return "ink"
    is_pale = kind is ColumnKind.MAX or state in (CellState.PENDING, CellState.EARLIER)
    return "muted" if is_pale else "ink"


def _weight(line: LineResult) -> QFont.Weight:
    if not line.criterion.is_group:
        return QFont.Weight.Normal
    return QFont.Weight.DemiBold if line.criterion.depth <= 2 else QFont.Weight.Medium
