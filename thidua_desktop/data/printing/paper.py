"""One paper from its parts: heading, title, facts, table, notes and signatures, written to a file."""

import errno
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from thidua_desktop.data.printing import signatures
from thidua_desktop.data.printing.fonts import LEADING, Face, register_fonts, wrap_text
from thidua_desktop.data.printing.page_frame import (
    A4_LANDSCAPE,
    PageLayout,
    PaperFrame,
    draw_facts,
    draw_heading,
    draw_margins,
    draw_title,
)
from thidua_desktop.data.printing.pagination import Room, plan_pages
from thidua_desktop.data.printing.pen import MM, Pen
from thidua_desktop.data.printing.table import MeasuredTable, Table, draw_table, measure_table
from thidua_desktop.domain.errors import UserError

_NOTE_SIZE = 11
_NOTE_GAP = 6.0


@dataclass(frozen=True, slots=True)
class PaperContent:
    """What a paper says. `facts` are labels with values above the table, `notes` paragraphs below it.

    `counterpart` is who signs between the clerk and the head of the office, empty for nobody.
    """

    title: str
    table: Table
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    layout: PageLayout = A4_LANDSCAPE
    counterpart: str = ""


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A paper that was written: where, on how many pages, under which check code."""

    path: Path
    pages: int
    check_code: str


def print_paper(path: Path, frame: PaperFrame, content: PaperContent) -> PrintedPaper:
    """Write a paper as PDF. The same frame and content always give the same bytes.

    Raises UserError ("printing.…") when the file can't be written; what was there stays as it was.
    """
    layout = content.layout
    register_fonts()
    pen = Pen(layout.width_mm * MM, layout.height_mm * MM, content.title, frame.office_name)
    _draw_paper(pen, frame, content)
    pages = pen.page_number
    deliver_paper(path, pen.finish())
    return PrintedPaper(path, pages, frame.check_code)


def _draw_paper(pen: Pen, frame: PaperFrame, content: PaperContent) -> None:
    layout = content.layout
    page_room = layout.bottom - layout.top
    measured = measure_table(content.table, layout.content_width_mm, page_room)
    notes = _note_lines(content.notes, layout)
    tail = (
        _NOTE_GAP
        + len(notes) * _NOTE_SIZE * LEADING
        + signatures.signature_height(layout, frame, content.counterpart)
    )
    y = draw_heading(pen, layout, frame)
    y = draw_title(pen, layout, y, content.title, content.subtitle)
    y = draw_facts(pen, layout, y, content.facts)
    header = measured.header_height
    room = Room(first=layout.bottom - y - header, later=page_room - header, tail=tail)
    for number, part in enumerate(plan_pages(measured.row_heights, room)):
        if number > 0:
            pen.next_page()
            y = layout.top
        draw_margins(pen, layout, frame)
        y = _draw_part(pen, measured, (layout.left, y), part)
    y = _draw_notes(pen, layout, y, notes)
    signatures.draw_signatures(pen, layout, frame, y, content.counterpart)


def _draw_part(
    pen: Pen, measured: MeasuredTable, corner: tuple[float, float], part: tuple[int, int]
) -> float:
    is_bare = part[0] == part[1] and bool(measured.rows)
    return corner[1] if is_bare else draw_table(pen, measured, corner, part)


def _note_lines(notes: Sequence[str], layout: PageLayout) -> list[str]:
    width = layout.right - layout.left
    return [line for note in notes for line in wrap_text(note, Face.ITALIC, _NOTE_SIZE, width)]


def _draw_notes(pen: Pen, layout: PageLayout, y: float, lines: Sequence[str]) -> float:
    y += _NOTE_GAP
    for line in lines:
        y += _NOTE_SIZE * LEADING
        pen.text(layout.left, y, line, Face.ITALIC, _NOTE_SIZE)
    return y


def deliver_paper(path: Path, content: bytes) -> None:
    """Put the bytes in place of what was there, whole or not at all. Raises UserError ("printing.…")."""
    if not path.parent.is_dir():
        raise UserError("printing.folder_missing", where=str(path), folder=str(path.parent))
    temporary = path.with_name(f".{uuid4().hex}.tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        # What can't be written often can't be deleted either; the first error is the one to tell.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        code = "printing.disk_full" if error.errno == errno.ENOSPC else "printing.target_locked"
        raise UserError(code, where=str(path), name=path.name) from error
