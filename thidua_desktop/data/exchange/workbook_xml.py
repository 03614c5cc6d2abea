"""What an XML part may be: UTF-8, well-formed, no declarations of its own, not deep, few attributes.

The second room of the gate. Expat reads each part once without calling back; depth is told by counting tags
in short pieces, which costs a tenth of a handler for every tag.
"""

import re
from collections.abc import Iterator
from operator import methodcaller
from xml.parsers import expat

from thidua_desktop.domain.errors import UserError

DEEPEST = 64
MOST_ATTRIBUTES = 200

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_UTF8_NAMES = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00")
_PIECE = 512
_EQUALS = methodcaller("count", b"=")


def check_xml(part: bytes, file_name: str) -> None:
    """Refuse XML that could hide something, or that no spreadsheet program writes. Raises UserError."""
    plain = part.removeprefix(_BYTE_ORDER_MARK)
    declared = _DECLARED.match(plain)
    encoding = declared.group(1).lower() if declared else _UTF8_NAMES[0]
    # Another encoding would hide a declaration from the search below.
    if encoding not in _UTF8_NAMES or part.startswith(_OTHER_MARKS) or b"\x00" in part[:4]:
        raise UserError("workbook.unsafe", where=file_name)
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise UserError("workbook.unsafe", where=file_name)
    try:
        expat.ParserCreate("utf-8").Parse(part, True)
    except expat.ExpatError as error:
        raise UserError("workbook.not_readable", where=file_name) from error
    if not _is_plain(plain) or any(_suspicions(plain)):
        _refuse_deep(part, file_name)


def _is_plain(part: bytes) -> bool:
    """Tell whether every ``<`` is a tag and every ``/>`` ends one, so that tags may be counted.

    Comments, sections of raw text and further instructions may hold what looks like a tag; a ``/>`` inside a
    value makes the sums differ.
    """
    if b"<!" in part or part.count(b"<?") > int(part.lstrip().startswith(b"<?xml")):
        return False
    tags = part.count(b"<") - part.count(b"<?")
    closings = part.count(b"</")
    return tags - closings == closings + part.count(b"/>")


def _suspicions(part: bytes) -> Iterator[bool]:
    """Walk over a plain, well-formed part in short pieces and tell of each whether it may go too far."""
    depth = 0
    place = part.find(b"<", part.find(b"?>") if part.lstrip().startswith(b"<?xml") else 0)
    while place >= 0:
        following = part.find(b"<", place + _PIECE)
        piece = part[place:following] if following >= 0 else part[place:]
        closings = piece.count(b"</")
        opened = piece.count(b"<") - closings
        # Only where all of its opening tags together could pass the limit are they looked at one by one.
        yield depth + opened > DEEPEST and _peak(piece, depth) > DEEPEST
        yield len(piece) > _PIECE + MOST_ATTRIBUTES and max(map(_EQUALS, piece.split(b"<"))) > MOST_ATTRIBUTES
        depth += opened - closings - piece.count(b"/>")
        place = following


def _peak(piece: bytes, depth: int) -> int:
    """Give a depth that a piece does not pass, the nearer to the truth the shorter its halves become."""
    closings = piece.count(b"</")
    opened = piece.count(b"<") - closings
    half = piece.find(b"<", len(piece) // 2)
    if depth + opened <= DEEPEST or half <= 0:
        return depth + opened
    first = _peak(piece[:half], depth)
    if first > DEEPEST:
        return first
    front = piece[:half]
    shut = front.count(b"</")
    return max(first, _peak(piece[half:], depth + front.count(b"<") - 2 * shut - front.count(b"/>")))


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
