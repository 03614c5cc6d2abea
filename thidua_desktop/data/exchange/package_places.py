"""The places of a file that hold what a package says of itself, and the hash over all the others.

The gate loads this with every file it opens, so it knows nothing of records.
"""

import hashlib
import json
import re
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Texts: TypeAlias = "Sequence[tuple[str, str]]"
"""The texts of a hidden place, each behind a word that says what it is."""

HIDDEN_PART = "xl/worksheets/td.xml"
PROPERTIES_PART = "docProps/custom.xml"
STORED_PART = "customXml/item1.xml"
SEALING_PARTS = frozenset({HIDDEN_PART, PROPERTIES_PART, STORED_PART})
"""The parts that speak of the hash over all the others."""

STORE = "urn:thi-dua:goi"
"""The XML namespace of the stored part."""

MANIFEST = "manifest"
"""What the text of a manifest is called in these places."""

MOST_PROPERTIES = 120
_PROPERTY = re.compile(r"td_([a-z]+)_([0-9]{2,4})")
_PIECE = 240
_LARGEST_PROPERTIES = 1024 * 1024
_STORED_NAME = re.compile(r"customXml/item[0-9]{1,3}\.xml")
_MOST_STORED_TAGS = 64


def told_hash(manifest: str) -> str:
    """Give the hash over the other parts that a manifest's text tells; empty for one that tells none.

    It says which road a file may go. Whether it is true is asked of the manifest whose signature fits.
    """
    try:
        values = json.loads(manifest)
    except (ValueError, RecursionError):
        return ""
    told = values.get("parts_hash") if isinstance(values, dict) else None
    return told if isinstance(told, str) else ""


def text_properties(texts: Texts) -> list[tuple[str, str]]:
    """Cut texts into custom properties; spreadsheets keep no long ones.

    The first of the texts is always among them, the others as long as they are few pieces: thousands of
    properties would hold a spreadsheet up.
    """
    pieces = [
        (f"td_{mark}_{number:03d}", text[start : start + _PIECE])
        for mark, text in texts
        for number, start in enumerate(range(0, len(text), _PIECE), start=1)
    ]
    if len(pieces) <= MOST_PROPERTIES or len(texts) == 1:
        return pieces
    return text_properties(texts[:-1])


def property_texts(part: bytes) -> tuple[tuple[str, str], ...]:
    """Read the texts among a workbook's custom properties.

    `part` has passed the gate's rules for XML. Raises ET.ParseError for one that is no plain XML.
    """
    if len(part) > _LARGEST_PROPERTIES or b"td_" not in part:
        return ()
    pieces: dict[str, list[tuple[int, str]]] = {}
    for node in ET.fromstring(part):  # noqa: S314  # a declaration of entities was refused
        name = _PROPERTY.fullmatch(node.get("name", ""))
        if name is not None:
            pieces.setdefault(name[1], []).append((int(name[2]), "".join(node.itertext())))
    return tuple((mark, "".join(text for _, text in sorted(found))) for mark, found in pieces.items())


def stored_xml(texts: Texts) -> str:
    """Write the part that is stored beside the workbook."""
    from xml.sax.saxutils import escape  # loads the network's modules: only who writes needs it

    inner = "".join(f"<{mark}>{escape(text)}</{mark}>" for mark, text in texts)
    return f'<goi xmlns="{STORE}">{inner}</goi>'


def is_stored(name: str) -> bool:
    """Tell whether a part may be the stored one; a program that saves the file anew may count otherwise."""
    return _STORED_NAME.fullmatch(name) is not None


def stored_texts(part: bytes) -> tuple[tuple[str, str], ...]:
    """Read a stored part; nothing for one that other programs keep there.

    `part` has passed the gate's rules for XML.
    """
    if STORE.encode() not in part or part.count(b"<") > _MOST_STORED_TAGS:
        return ()
    root = ET.fromstring(part)  # noqa: S314  # a declaration of entities was refused
    start = f"{{{STORE}}}"
    if root.tag != f"{start}goi":
        return ()
    return tuple((node.tag.removeprefix(start), "".join(node.itertext())) for node in root)


def hash_parts(digests: "Mapping[str, str]") -> str:
    """Hash the parts of a file: SHA-256 over ``name LF sha256 LF`` of each, by name."""
    lines = "".join(f"{name}\n{digests[name]}\n" for name in sorted(digests))
    return hashlib.sha256(lines.encode()).hexdigest()
