"""Text with light marks, as the help pages are written: a small part of Markdown → blocks of runs.

Read are headings, paragraphs, "- " and "1. " items, "> " notes, tables, pictures on a line of their own, and
inside them **bold** (a word of the screen), *italic* (a sentence of the program), `keys`, [links](page.md).
"""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Style(Enum):
    """How a run stands: what is bold is a word of the screen, what is italic a sentence of the program."""

    PLAIN = auto()
    BOLD = auto()
    ITALIC = auto()
    KEY = auto()


class BlockKind(Enum):
    """What a block is; an ITEM has a dot, a STEP its number in `level`."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    STEP = auto()
    NOTE = auto()
    TABLE = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; `target` is where a link leads, empty otherwise."""

    text: str
    style: Style = Style.PLAIN
    target: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `level` of a heading (1 the highest) or number of a step; `rows` of a table, its head first;
    `target` is the file of a picture, whose words are in `runs`.
    """

    kind: BlockKind
    runs: Runs = ()
    level: int = 0
    rows: tuple[tuple[Runs, ...], ...] = ()
    target: str = ""

    @property
    def text(self) -> str:
        """The words alone; the cells of a table one after the other."""
        cells = [runs for row in self.rows for runs in row] or [self.runs]
        return "  ".join(plain_text(runs) for runs in cells)


_MARKS = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*|`(?P<key>.+?)`|\[(?P<link>.+?)\]\((?P<target>.+?)\)"
)
_HEADING = re.compile(r"(#{1,3}) (.+)")
_ITEM = re.compile(r"- (.+)")
_STEP = re.compile(r"(\d+)\. (.+)")
_NOTE = re.compile(r"> (.+)")
_PICTURE = re.compile(r"!\[(.*?)\]\((.+?)\)$")
_RULE_OF_TABLE = re.compile(r"\|[\s:|-]+\|$")


def read_marked(text: str) -> tuple[Block, ...]:
    """Read a page into its blocks, in their order."""
    blocks: list[Block] = []
    for group in _groups(text):
        blocks += [_table(group)] if group[0].startswith("|") else [_block(" ".join(group))]
    return tuple(blocks)


def read_runs(text: str) -> Runs:
    """Read one line into its runs."""
    runs, at = [], 0
    for found in _MARKS.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()]))
        runs.append(_run(found))
        at = found.end()
    return (*runs, Run(text[at:])) if at < len(text) else tuple(runs)


def plain_text(runs: Runs) -> str:
    """Give the words of runs without their marks."""
    return "".join(run.text for run in runs)


def _groups(text: str) -> list[list[str]]:
    """Part a page into the lines of its blocks: a new one begins with a mark or after an empty line."""
    groups: list[list[str]] = []
    is_open = False
    for line in map(str.strip, text.splitlines()):
        begins = not is_open or _begins_block(line) or groups[-1][0].startswith(("#", "!"))
        if line.startswith("|") and is_open and groups[-1][0].startswith("|"):
            begins = False
        if line and begins:
            groups.append([line])
        elif line:
            groups[-1].append(line)
        is_open = bool(line)
    return groups


def _begins_block(line: str) -> bool:
    return line.startswith("|") or any(mark.match(line) for mark in (_HEADING, _ITEM, _STEP, _NOTE, _PICTURE))


def _block(line: str) -> Block:
    if found := _HEADING.fullmatch(line):
        return Block(BlockKind.HEADING, read_runs(found[2]), level=len(found[1]))
    if found := _ITEM.fullmatch(line):
        return Block(BlockKind.ITEM, read_runs(found[1]))
    if found := _STEP.fullmatch(line):
        return Block(BlockKind.STEP, read_runs(found[2]), level=int(found[1]))
    if found := _NOTE.fullmatch(line):
        return Block(BlockKind.NOTE, read_runs(found[1]))
    if found := _PICTURE.fullmatch(line):
        return Block(BlockKind.PICTURE, (Run(found[1]),), target=found[2])
    return Block(BlockKind.PARAGRAPH, read_runs(line))


def _table(lines: list[str]) -> Block:
    rows = tuple(
        tuple(read_runs(cell.strip()) for cell in line.strip("|").split("|"))
        for line in lines
        if not _RULE_OF_TABLE.fullmatch(line)
    )
    return Block(BlockKind.TABLE, rows=rows)


def _run(found: re.Match[str]) -> Run:
    if found["bold"]:
        return Run(found["bold"], Style.BOLD)
    if found["italic"]:
        return Run(found["italic"], Style.ITALIC)
    if found["key"]:
        return Run(found["key"], Style.KEY)
    return Run(found["link"], target=found["target"])
