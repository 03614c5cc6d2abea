"""What an XML part may be: UTF-8, well-formed, no declarations of its own, not deep, few attributes.

The second room of the gate. Expat reads each part once without calling back; depth is told by counting the
signs of tags in short pieces, which costs a tenth of a handler for every tag.
"""

import re
from collections.abc import Iterable, Mapping
from xml.parsers import expat

from thidua_desktop.domain.errors import UserError

DEEPEST = 64
MOST_ATTRIBUTES = 200

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
_UTF8_NAMES = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00")
_PIECE = 400
"""Shorter than the quotes of a tag with too many attributes."""
_QUOTES = (b'"', b"'")
_UNTOLD = bytes(set(range(256)) - set(b"</>\"'"))
"""Signs that say nothing of how deep a tag stands."""


def check_xml(part: bytes, file_name: str) -> None:
    """Refuse XML that could hide something, or that no spreadsheet program writes. Raises UserError."""
    plain = part.removeprefix(_BYTE_ORDER_MARK)
    declared = _DECLARED.match(plain)
    encoding = declared.group(1).lower() if declared else _UTF8_NAMES[0]
    # Another encoding would hide a declaration from the search below.
    if encoding not in _UTF8_NAMES or part.startswith(_OTHER_MARKS) or b"\x00" in part[:4]:
        raise UserError("workbook.unsafe", where=file_name)
    # A single sign is found many times faster than two: most parts have none at all.
    has_marked = b"!" in part and b"<!" in part
    if has_marked and (b"<!DOCTYPE" in part or b"<!ENTITY" in part):
        raise UserError("workbook.unsafe", where=file_name)
    try:
        expat.ParserCreate("utf-8").Parse(part, True)
    except expat.ExpatError as error:
        if error.code == _NO_MEMORY:
            raise MemoryError from error
        raise UserError("workbook.not_readable", where=file_name) from error
    # Comments, sections of raw text and further instructions may hold what looks like a tag.
    begin = plain.find(b"?>") + 2 if declared or plain.lstrip().startswith(b"<?xml") else 0
    has_more = plain.find(b"?", begin) >= 0 and plain.find(b"<?", begin) >= 0
    if has_marked or has_more or _may_go_too_far(plain[begin:]):
        _refuse_deep(part, file_name)


def _may_go_too_far(tags: bytes) -> bool:
    """Tell whether well-formed XML, of which every ``<`` begins a tag, may break a limit.

    Most tags are told by their signs alone. There an element that is empty and has no attributes looks like
    an end; in the whole text a ``/>`` inside a value does. The sums tell of both.
    """
    signs = tags.translate(None, _UNTOLD)
    return not _stays_within(signs, b'"/>') and not _stays_within(tags, b"/>")


def _stays_within(tags: bytes, empty: bytes) -> bool:
    """Walk from tag to tag in pieces and tell whether none can break a limit; `empty` ends empty elements.

    A piece ends where a tag begins, so nothing that is counted lies across two.
    """
    depth, place, whole = 0, tags.find(b"<"), len(tags)
    while 0 <= place < whole:
        last = tags.rfind(b"<", place + 1, place + _PIECE)
        if last < 0:  # one tag with what stands behind it: only here it can have too many attributes
            last = tags.find(b"<", place + 1) % (whole + 1)  # none: to the end
            if sum(tags.count(quote, place, last) for quote in _QUOTES) > 2 * MOST_ATTRIBUTES:
                return False
        closings = tags.count(b"</", place, last)
        opened = tags.count(b"<", place, last) - closings
        # Only where all of its opening tags together could pass the limit are they looked at more closely.
        if depth + opened > DEEPEST and _peak(tags, (place, last), (depth, empty)) > DEEPEST:
            return False
        depth += opened - closings - tags.count(empty, place, last)
        place = last
    return depth == 0


def _peak(tags: bytes, piece: tuple[int, int], known: tuple[int, bytes]) -> int:
    """Give a depth that a piece does not pass, the nearer to the truth the shorter its halves become."""
    (begin, end), (depth, empty) = piece, known
    opened = tags.count(b"<", begin, end) - tags.count(b"</", begin, end + 1)
    if depth + opened <= DEEPEST or opened <= 1:
        return depth + opened
    half = (begin + end) // 2
    first = _peak(tags, (begin, half), known)
    shut = tags.count(b"</", begin, half + 1)
    emptied = tags.count(empty, begin, half + len(empty) - 1)
    behind = depth + tags.count(b"<", begin, half) - 2 * shut - emptied
    return max(first, _peak(tags, (half, end), (behind, empty)))


def _refuse_deep(part: bytes, file_name: str) -> None:
    """Ask the parser tag by tag: for the few parts with comments, and those that counting suspects."""
    depth = 0

    def start(_name: str, attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST or len(attributes) > 2 * MOST_ATTRIBUTES:
            raise UserError("workbook.unsafe", where=file_name)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(part, True)


def text_pairs(part: bytes, tag: str, most: int) -> Iterable[tuple[str, str]]:
    """Give the texts of a sheet of two columns, two by two. Raises ValueError for more than `most`."""
    texts: list[list[str]] = []
    is_inside = False

    def start(name: str, _attributes: Mapping[str, str]) -> None:
        nonlocal is_inside
        is_inside = name == tag
        if is_inside:
            texts.append([])
        if len(texts) > most:
            raise ValueError(tag)

    def end(_name: str) -> None:
        nonlocal is_inside
        is_inside = False

    def text(data: str) -> None:
        if is_inside:
            texts[-1].append(data)

    parser = expat.ParserCreate("utf-8", " ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.Parse(part, True)
    plain = ["".join(pieces) for pieces in texts]
    return zip(plain[::2], plain[1::2], strict=False)
