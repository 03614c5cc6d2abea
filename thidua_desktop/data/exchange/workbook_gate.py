"""The gate that every workbook passes before anything of it is used: rooms in a row, cheapest first.

1. `workbook_package`: size, kind of file, structure of the ZIP, bounded inflating. 2. `workbook_xml`: what an
XML part may be. 3. `workbook_parts`: which parts there may be. 4. `workbook_sheets`: how much sheets may
hold; only then calamine reads their cells. Files from outside come here in a process of its own
(`gate_child`); only files that the program has just written itself are read back in this one.
"""

import hashlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from thidua_desktop.data.exchange.package_places import (
    HIDDEN_PART,
    MANIFEST,
    PROPERTIES_PART,
    SEALING_PARTS,
    Texts,
    hash_parts,
    is_stored,
    property_texts,
    stored_texts,
    told_hash,
)
from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Wants
from thidua_desktop.data.exchange.workbook_package import Part, inflate, read_bytes, walk_parts
from thidua_desktop.data.exchange.workbook_parts import (
    BOOK_PART,
    BOOK_RELATIONS,
    check_list,
    check_other_part,
    refuse_names,
)
from thidua_desktop.data.exchange.workbook_xml import check_xml, text_pairs
from thidua_desktop.domain.errors import UserError

if TYPE_CHECKING:  # start-up cost of the gate's process
    from pathlib import Path

_SHARED_PART = "xl/sharedstrings.xml"
_TEXT = "http://schemas.openxmlformats.org/spreadsheetml/2006/main t"
_MOST_HIDDEN_TEXTS = 10_000
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How workbooks write a sign of a cell's text that XML cannot hold, or a text that looks like this."""

_KEPT_UNPACKED = 24 * 1024 * 1024


class Verdict(NamedTuple):
    """What the gate says of a file; `refusal` is None for one that passed."""

    refusal: UserError | None = None


def check_workbook(source: "Path | bytes", wants: Wants = Wants.CELLS) -> Verdict:
    """Lead a file through the whole gate in this process; never raises, whatever the file is."""
    name = "" if isinstance(source, bytes) else source.name
    try:
        content = source if isinstance(source, bytes) else read_bytes(source)
    except UserError as refusal:
        return Verdict(refusal)
    answer = judge(content, name, wants)
    return Verdict(answer if isinstance(answer, UserError) else None)


def judge(content: bytes, file_name: str, wants: Wants) -> PlainWorkbook | UserError:
    """Open a file or tell why not: any exception on the way is a refusal."""
    try:
        return _open_workbook(content, file_name, wants)
    except UserError as refusal:
        return refusal
    except (MemoryError, ImportError):  # the second: what reads workbooks did not fit in beside the file
        return UserError("workbook.too_heavy", where=file_name)
    except Exception as error:  # whatever a reader stumbles over
        unread = UserError("workbook.not_readable", where=file_name)
        unread.__cause__ = error
        return unread


def gate_here(content: bytes, file_name: str, wants: Wants) -> PlainWorkbook:
    """Open a file that this program has just written, in this process. Raises UserError."""
    answer = judge(content, file_name, wants)
    if isinstance(answer, UserError):
        raise answer
    return answer


def _open_workbook(content: bytes, file_name: str, wants: Wants) -> PlainWorkbook:
    if wants is Wants.CSV:
        from thidua_desktop.data.exchange.csv_gate import read_lines  # start-up cost: few files are lists

        return PlainWorkbook((read_lines(content, file_name),))
    if wants is Wants.FILES:
        from thidua_desktop.data.exchange.evidence_gate import check_zip  # start-up cost: few files are ZIPs

        return PlainWorkbook((), files=check_zip(content, file_name))
    parts = {part.name: part for part in walk_parts(content, file_name)}
    refuse_names(parts, file_name)
    unpacked: dict[str, bytes] = {}
    digests = _check_parts(content, parts, unpacked, file_name)

    def part_of(name: str) -> bytes:
        return unpacked[name] if name in unpacked else inflate(content, parts[name], file_name)

    properties = property_texts(part_of(PROPERTIES_PART)) if PROPERTIES_PART in parts else ()
    stored = tuple(texts for name in parts if is_stored(name) and (texts := stored_texts(part_of(name))))
    untouched = _untouched_hash(properties, digests) if wants is Wants.PACKAGE else ""
    if untouched:
        pairs = text_pairs(part_of(HIDDEN_PART), _TEXT, _MOST_HIDDEN_TEXTS)
        hidden = tuple((mark, _ESCAPE.sub(_unescaped, text)) for mark, text in pairs)
        return PlainWorkbook((), properties, hidden, untouched, stored)
    from thidua_desktop.data.exchange.workbook_sheets import (  # start-up cost: few packages are touched
        list_sheets,
        read_sheets,
        scan_sheets,
    )

    sheets = list_sheets(part_of(BOOK_PART), part_of(BOOK_RELATIONS), file_name)
    shared = next((part_of(name) for name in parts if name.lower() == _SHARED_PART), b"")
    scans = scan_sheets(sheets, part_of, shared, file_name)
    return PlainWorkbook(read_sheets(content, scans, file_name), properties, stored=stored)


def _unescaped(escape: re.Match[str]) -> str:
    """Give the sign that a cell's text writes as ``_x0041_``; half a sign stays as it is written."""
    sign = chr(int(escape[1], 16))
    return escape[0] if "\ud800" <= sign <= "\udfff" else sign


def _check_parts(
    content: bytes, parts: Mapping[str, Part], unpacked: dict[str, bytes], file_name: str
) -> dict[str, str]:
    """Unpack every part once and hold it to the rules; give name → SHA-256 where a package may be meant.

    What is small enough stays in `unpacked`, to be read without unpacking it again.
    """
    room = _KEPT_UNPACKED
    may_be_ours = HIDDEN_PART in parts and PROPERTIES_PART in parts
    digests = {}
    for name, part in parts.items():
        plain = inflate(content, part, file_name)
        if name.lower().endswith((".xml", ".rels")):
            check_xml(plain, file_name)
            check_list(name, plain, file_name)
        else:
            check_other_part(name, plain, file_name)
        if len(plain) <= room:
            unpacked[name] = plain
            room -= len(plain)
        if may_be_ours:
            digests[name] = hashlib.sha256(plain).hexdigest()
    return digests


def _untouched_hash(properties: Texts, digests: Mapping[str, str]) -> str:
    """Give the hash over the parts, those apart that speak of it; empty when the manifest tells another."""
    told = told_hash(dict(properties).get(MANIFEST, "")) if digests else ""
    rest = {name: digest for name, digest in digests.items() if name not in SEALING_PARTS}
    return told if told and told == hash_parts(rest) else ""
