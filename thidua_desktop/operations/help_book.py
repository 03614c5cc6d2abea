"""The help pages that ship with the program: read, and searched without marks or case."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.domain.marked_text import Block, BlockKind, read_marked
from thidua_desktop.domain.text import fold

INDEX = "index"
"""The page with the contents: it names every other page, by section, in the order of the list."""

_SUFFIX = ".md"
_WORD = re.compile(r"\w+")
_IN_TITLE, _IN_HEADING, _WHOLE_WORD, _MOST_IN_BODY = 12, 6, 2, 4
_BEFORE, _LENGTH = 40, 130


@dataclass(frozen=True)
class HelpPage:
    """One page: its id is its file's name; `section` is where it stands in the contents, "" for the index."""

    page_id: str
    title: str
    section: str
    text: str

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The page in blocks."""
        return read_marked(self.text)


@dataclass(frozen=True, slots=True)
class HelpHit:
    """A place where the words were found. `found` are the (start, end) of the words in `excerpt`."""

    page_id: str
    title: str
    heading: str
    excerpt: str
    found: tuple[tuple[int, int], ...]
    weight: int


@dataclass(frozen=True)
class HelpBook:
    """All pages in the order of the contents, the index first."""

    folder: Path
    pages: tuple[HelpPage, ...]

    def page(self, page_id: str) -> HelpPage | None:
        """Give a page, or None when there is none of that name."""
        return next((page for page in self.pages if page.page_id == page_id), None)


def read_help_book(folder: Path | None = None) -> HelpBook:
    """Read the pages that the contents name, from the program's own resources when no folder is named."""
    folder = folder or paths.resource("help")
    index = (folder / f"{INDEX}{_SUFFIX}").read_text(encoding="utf-8")
    pages = [HelpPage(INDEX, _title(index), "", index)]
    section = ""
    for block in read_marked(index):
        if block.kind is BlockKind.HEADING:
            section = block.text
        elif block.kind is BlockKind.ITEM and block.runs[0].target:
            name = block.runs[0].target
            text = (folder / name).read_text(encoding="utf-8")
            pages.append(HelpPage(name.removesuffix(_SUFFIX), block.runs[0].text, section, text))
    return HelpBook(folder, tuple(pages))


def linked_page(target: str) -> str:
    """Give the id of the page that a link inside the help leads to; "" for a link that leads out of it."""
    name = target.partition("#")[0]
    return name.removesuffix(_SUFFIX) if name.endswith(_SUFFIX) and "/" not in name else ""


def search_help(book: HelpBook, words: str, most: int = 40) -> list[HelpHit]:
    """Find the parts of pages in which every word begins some word; what fits best comes first."""
    wanted = fold(words).split()
    if not wanted:
        return []
    hits = [
        hit
        for page in book.pages
        if page.page_id != INDEX
        for heading, texts in _parts(page)
        if (hit := _look_in(page, heading, texts, wanted)) is not None
    ]
    return _spread(sorted(hits, key=lambda hit: -hit.weight))[:most]


def _spread(hits: list[HelpHit]) -> list[HelpHit]:
    """Let a page's further hits stand back a little, so that one page does not fill the top of the list."""
    before: Counter[str] = Counter()
    weighed = []
    for hit in hits:
        weighed.append((hit.weight - _IN_HEADING * before[hit.page_id], hit))
        before[hit.page_id] += 1
    return [hit for _, hit in sorted(weighed, key=lambda pair: -pair[0])]


def _title(text: str) -> str:
    return next(block.text for block in read_marked(text) if block.kind is BlockKind.HEADING)


def _parts(page: HelpPage) -> list[tuple[str, list[str]]]:
    """Part a page at its headings: the heading ("" above the first but the title) and the texts below it."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for is_heading, blocks in groupby(page.blocks, lambda block: block.kind is BlockKind.HEADING):
        found = list(blocks)
        if is_heading:
            parts += [(block.text if block.level > 1 else "", []) for block in found]
        else:
            parts[-1][1].extend(line for block in found for line in _lines(block))
    return [part for part in parts if part[1]]


def _lines(block: Block) -> list[str]:
    if block.kind is BlockKind.TABLE:
        return [Block(BlockKind.TABLE, rows=(row,)).text for row in block.rows[1:]]
    return [] if block.kind is BlockKind.PICTURE else [block.text]


def _look_in(page: HelpPage, heading: str, texts: list[str], wanted: list[str]) -> HelpHit | None:
    title, head = fold(page.title), fold(heading)
    folded = [fold(text) for text in texts]
    weight = 0
    for word in wanted:
        counts = [_count(word, text) for text in (title, head, *folded)]
        if not any(counts):
            return None
        weight += _IN_TITLE * bool(counts[0]) + _IN_HEADING * bool(counts[1])
        weight += min(_MOST_IN_BODY, sum(counts[2:]))
        weight += _WHOLE_WORD * any(word in text.split() for text in (title, head, *folded))
    phrase = " ".join(wanted)
    weight += _IN_HEADING * any(phrase in text for text in (title, head, *folded))
    best = max(range(len(texts)), key=lambda place: sum(bool(_count(word, folded[place])) for word in wanted))
    excerpt, found = _excerpt(texts[best], wanted)
    return HelpHit(page.page_id, page.title, heading, excerpt, found, weight)


def _count(word: str, folded: str) -> int:
    return sum(one.startswith(word) for one in _WORD.findall(folded))


def _excerpt(text: str, wanted: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut what stands around the first word found, with the places of all of them in it."""
    begins = [found.start() for found in _WORD.finditer(text) if _is_wanted(found[0], wanted)]
    start = max(0, (begins[0] if begins else 0) - _BEFORE)
    start = text.rfind(" ", 0, start) + 1
    end = len(text) if len(text) <= start + _LENGTH else text.rfind(" ", start, start + _LENGTH)
    shown = f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
    return shown, tuple(found.span() for found in _WORD.finditer(shown) if _is_wanted(found[0], wanted))


def _is_wanted(word: str, wanted: list[str]) -> bool:
    folded = fold(word)
    return any(folded.startswith(one) for one in wanted)
