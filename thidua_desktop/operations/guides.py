"""The hand-out: which parts of the help pages go on paper, and writing them."""

from datetime import date
from itertools import takewhile
from pathlib import Path

from thidua_desktop import APP_NAME, __version__
from thidua_desktop.data.printing.paper import PrintedPaper
from thidua_desktop.data.printing.quick_guide import GuidePart, QuickGuidePaper
from thidua_desktop.data.printing.quick_guide import print_quick_guide as write_paper
from thidua_desktop.domain.marked_text import Block, BlockKind
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.help_book import HelpBook, read_help_book

TITLE = "Hướng dẫn nhanh"

_LEAD = (
    "Giữ tờ này bên bàn phím. Trong chương trình, bấm F1 ở màn hình nào thì đọc đủ hướng dẫn của màn hình đó."
)
_STEPS = "Làm từng bước"
PARTS = (
    ("start", "Năm bước đầu tiên"),
    ("scoring", _STEPS),
    ("import_scores", _STEPS),
    ("exchange", "Gửi lên cấp trên"),
    ("exchange", "Nhận gói của nơi khác"),
    ("printing", _STEPS),
    ("backup", "Sao lưu"),
    ("keys", "Phím dùng nhiều nhất"),
)
"""The page and the heading of every part, in order."""


def print_quick_guide(out: Path, today: date) -> PrintedPaper:
    """Write the hand-out as PDF. Raises UserError ("printing.…") when the file can't be written."""
    book = read_help_book()
    parts = tuple(_part(book, page_id, heading) for page_id, heading in PARTS)
    foot = f"{APP_NAME} {__version__} – in ngày {format_date(today)}"
    return write_paper(out, QuickGuidePaper(f"{TITLE} – {APP_NAME}", _LEAD, foot, parts, book.folder))


def _part(book: HelpBook, page_id: str, heading: str) -> GuidePart:
    page = book.page(page_id)
    assert page is not None  # noqa: S101  # a test holds that every part is there
    title = page.title if heading == _STEPS else heading
    return GuidePart(title, part_of(page.blocks, heading))


def part_of(blocks: tuple[Block, ...], heading: str) -> tuple[Block, ...]:
    """Give what stands below a heading, up to the next of its level. Raises ValueError without it."""
    place = next(
        (at for at, one in enumerate(blocks) if one.kind is BlockKind.HEADING and one.text == heading), None
    )
    if place is None:
        raise ValueError(heading)
    level = blocks[place].level
    below = takewhile(lambda one: one.kind is not BlockKind.HEADING or one.level > level, blocks[place + 1 :])
    return tuple(below)
