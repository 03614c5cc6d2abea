"""The three places where a package says what it is, taken away or reworded in raw XML."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import combinations
from xml.etree import ElementTree as ET

from thidua_desktop.data.exchange.package_places import PROPERTIES_PART, STORED_PART

_SHEET = re.compile(rb'<sheet [^>]*?name="_td"[^>]*?r:id="(\w+)"[^>]*/>')


class Place(StrEnum):
    """A place that holds manifest and baseline."""

    SHEET = "sheet"
    PROPERTIES = "properties"
    STORED = "stored"


PAIRS = tuple(combinations(Place, 2))
Parts = dict[str, bytes]


def unpacked(content: bytes) -> Parts:
    """Give the parts of a file by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return {name: book.read(name) for name in book.namelist()}


def packed(parts: Parts) -> bytes:
    """Make a file of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in parts.items():
            book.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def part_of(parts: Parts, place: Place) -> str:
    """Give the name of the part that holds a place's texts; another program may have named it anew."""
    if place is not Place.SHEET:
        return PROPERTIES_PART if place is Place.PROPERTIES else STORED_PART
    sheet = _SHEET.search(parts["xl/workbook.xml"])
    assert sheet is not None
    relations = ET.fromstring(parts["xl/_rels/workbook.xml.rels"])  # noqa: S314  # written by our own tests
    target = next(one.get("Target", "") for one in relations if one.get("Id") == sheet[1].decode())
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def without(content: bytes, places: Iterable[Place]) -> bytes:
    """Take some places out of a file, with everything that leads to them."""
    parts = unpacked(content)
    for place in places:
        gone = [part_of(parts, place)]
        if place is Place.STORED:
            gone = [name for name in parts if name.startswith("customXml/")]
        if place is Place.SHEET:
            parts["xl/workbook.xml"] = _SHEET.sub(b"", parts["xl/workbook.xml"])
        for name in gone:
            del parts[name]
            _forget(parts, name.encode())
    return packed(parts)


def reworded(content: bytes, place: Place, change: Callable[[bytes], bytes]) -> bytes:
    """Change the part of one place."""
    parts = unpacked(content)
    name = part_of(parts, place)
    before = parts[name]
    parts[name] = change(before)
    assert parts[name] != before
    return packed(parts)


def _forget(parts: Parts, gone: bytes) -> None:
    """Take out the relations that lead to a part, and its content type."""
    end = re.escape(gone.rpartition(b"/")[2])
    for name in [name for name in parts if name.endswith(".rels")]:
        parts[name] = re.sub(rb'<Relationship [^>]*Target="[^"]*\b' + end + rb'"[^>]*/>', b"", parts[name])
    types = rb'<Override [^>]*PartName="/' + re.escape(gone) + rb'"[^>]*/>'
    parts["[Content_Types].xml"] = re.sub(types, b"", parts["[Content_Types].xml"])
