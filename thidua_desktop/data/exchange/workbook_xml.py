"""What an XML part may be: UTF-8, well-formed, no declarations of its own, not deep, few attributes.

The second room of the gate. Expat reads each part once without calling back; depth is told by counting tags
in short pieces, which costs a tenth of a handler for every tag.
"""

import re
from xml.parsers import expat

from thidua_desktop.domain.errors import UserError

DEEPEST = 64
MOST_ATTRIBUTES = 200

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_UTF8_NAMES = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00")
_PIECE = 512
_MANY_EQUALS = 24


def check_xml(part: bytes, file_name: str) -> None:
    """Refuse XML that could hide something, or that no spreadsheet program writes. Raises UserError."""
    plain = part.removeprefix(_BYTE_ORDER_MARK)
    declared = _DECLARED.match(plain)
    encoding = declared.group(1).lower() if declared else _UTF8_NAMES[0]
    # Another encoding would hide a declaration from the search below.
    if encoding not in _UTF8_NAMES or part.startswith(_OTHER_MARKS) or b"\x00" in part[:4]:
        raise UserError("workbook.unsafe", where=file_name)
    has_marked = b"<!" in part
    if has_marked and (b"<!DOCTYPE" in part or b"<!ENTITY" in part):
        raise UserError("workbook.unsafe", where=file_name)
    try:
        expat.ParserCreate("utf-8").Parse(part, True)
    except expat.ExpatError as error:
        raise UserError("workbook.not_readable", where=file_name) from error
    # Comments, sections of raw text and further instructions may hold what looks like a tag.
    if has_marked or part.find(b"<?", len(b"<?") + len(_BYTE_ORDER_MARK)) >= 0 or _may_go_too_far(plain):
        _refuse_deep(part, file_name)


def _may_go_too_far(part: bytes) -> bool:
    """Walk over a well-formed part in short pieces and tell whether one may break a limit.

    Every ``<`` is a tag here. A ``/>`` inside a value would be counted as an end, which the sum tells.
    """
    depth = equals = 0
    begin = part.find(b"?>") if part.lstrip().startswith(b"<?xml") else 0
    for place in range(begin, len(part), _PIECE):
        end = place + _PIECE
        closings = part.count(b"</", place, end + 1)  # its second sign may stand behind the piece
        opened = part.count(b"<", place, end) - closings
        # Only where all of its opening tags together could pass the limit are they looked at more closely.
        if depth + opened > DEEPEST and _peak(part, (place, end), depth) > DEEPEST:
            return True
        # A tag with too many attributes fills whole pieces, in which no other tag begins.
        equals = 0 if opened or closings else equals + part.count(b"=", place, end)
        if equals > _MANY_EQUALS:
            return True
        depth += opened - closings - part.count(b"/>", place, end + 1)
    return depth != 0


def _peak(part: bytes, piece: tuple[int, int], depth: int) -> int:
    """Give a depth that a piece does not pass, the nearer to the truth the shorter its halves become."""
    begin, end = piece
    opened = part.count(b"<", begin, end) - part.count(b"</", begin, end + 1)
    if depth + opened <= DEEPEST or opened <= 1:
        return depth + opened
    half = (begin + end) // 2
    first = _peak(part, (begin, half), depth)
    shut = part.count(b"</", begin, half + 1)
    behind = depth + part.count(b"<", begin, half) - 2 * shut - part.count(b"/>", begin, half + 1)
    return max(first, _peak(part, (half, end), behind))


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
