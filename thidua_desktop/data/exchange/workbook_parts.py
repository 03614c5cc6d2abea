"""Which parts a workbook may consist of: an allow-list, and no way out of the file.

The third room of the gate. Nothing here runs macros or follows links; a file with them is refused all the
same, since what people see in Excel would not be what the file says.
"""

import posixpath
import re
from collections.abc import Collection, Iterable
from xml.etree import ElementTree as ET

from thidua_desktop.data.exchange.workbook_package import refuse_size
from thidua_desktop.domain.errors import UserError

BOOK_PART = "xl/workbook.xml"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
TYPES_PART = "[Content_Types].xml"
LARGEST_LIST = 1024 * 1024
"""Bytes of a part that lists others; the largest of real offices has some ten thousand."""

_FOLDERS = (
    "_rels/", "docProps/", "xl/", "customXml/", "[trash]/", "docMetadata/", "_xmlsignatures/",
    "package/services/metadata/core-properties/",
)  # fmt: skip
_ENDINGS = frozenset({
    "xml", "rels", "vml", "bin", "dat", "psmdcp", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf",
    "wmf", "svg", "wdp", "tmp",
})  # fmt: skip
_FORBIDDEN = (
    ("workbook.macros", ("xl/vbaproject", "xl/macrosheets/", "xl/dialogsheets/", "customui/")),
    ("workbook.embedded", ("xl/embeddings/", "xl/activex/", "xl/webextensions/")),
    (
        "workbook.linked",
        ("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/volatiledependencies", "xl/model/"),
    ),
)
_FORBIDDEN_TYPES = (
    ("workbook.macros", ("macroenabled", "macrosheet", "vbaproject")),
    ("workbook.binary_format", ("sheet.binary",)),
    ("workbook.linked", ("externallink+xml", "connections+xml", "querytable+xml")),
)
_FORBIDDEN_RELATIONS = {
    "vbaproject": "workbook.macros",
    "xlmacrosheet": "workbook.macros",
    "xlintlmacrosheet": "workbook.macros",
    "oleobject": "workbook.embedded",
    "package": "workbook.embedded",
    "control": "workbook.embedded",
    "externallink": "workbook.linked",
    "externallinkpath": "workbook.linked",
    "connections": "workbook.linked",
    "querytable": "workbook.linked",
    "webextension": "workbook.embedded",
}
_MAY_LEAD_OUT = frozenset({"hyperlink", "xlpathmissing"})
"""What people click on, and where a pivot table once came from; nothing else may come from elsewhere."""
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DRAWINGS = (".vml", ".svg", ".psmdcp")
"""XML under other endings, which nothing here reads and people's programs do."""
_OTHER_BOOKS = (("content.xml", "workbook.open_document"), ("xl/workbook.bin", "workbook.binary_format"))
_STORED = "customXml/"
_STORED_NAME = re.compile(
    r"customXml/(?:item(?:Props)?[0-9]{1,3}\.xml|_rels/item[0-9]{1,3}\.xml\.rels)", re.ASCII
)
"""What programs store beside a workbook: pieces of XML, each with its own properties and nothing else."""

_STORED_KINDS = ("", "customxmlprops")
_MACRO_ENDINGS = (".xlsm", ".xltm", ".xlam")
_NEEDED = {name.lower(): name for name in (BOOK_PART, BOOK_RELATIONS, TYPES_PART)}


def refuse_names(names: Iterable[str], file_name: str) -> None:
    """Refuse a package that is no workbook, and parts that no plain workbook has. Raises UserError."""
    lowered = {name.lower(): name for name in names}
    if BOOK_PART not in lowered:
        raise UserError(_code_without_book(lowered), where=file_name)
    if file_name.lower().endswith(_MACRO_ENDINGS):
        raise UserError("workbook.macros", where=file_name)
    for code, starts in _FORBIDDEN:
        if any(name.startswith(starts) for name in lowered):
            raise UserError(code, where=file_name)
    if not all(map(_is_allowed, lowered.values())):
        raise UserError("workbook.unsafe", where=file_name)
    if not lowered.keys() >= _NEEDED.keys() or any(lowered[low] != name for low, name in _NEEDED.items()):
        raise UserError("workbook.not_readable", where=file_name)


def check_list(name: str, part: bytes, file_name: str) -> None:
    """Refuse content types and relations that bring in what the names did not show. Raises UserError.

    `part` has passed the rules for XML; other parts are left alone.
    """
    if name != TYPES_PART and not name.lower().endswith(".rels"):
        return
    if len(part) > LARGEST_LIST:
        refuse_size(LARGEST_LIST, file_name)
    for node in ET.fromstring(part).iter():  # noqa: S314  # it declares no entities
        kind = node.get("Type", "").rpartition("/")[2].lower()
        code = _problem_of(node.get("ContentType", "")) or _FORBIDDEN_RELATIONS.get(kind)
        if node.get("TargetMode", "").lower() == "external" and kind not in _MAY_LEAD_OUT:
            code = code or "workbook.linked"
        if name.startswith(_STORED) and kind not in _STORED_KINDS:
            code = code or "workbook.unsafe"
        if code:
            raise UserError(code, where=file_name)


def check_other_part(name: str, part: bytes, file_name: str) -> None:
    """Refuse what hides in a part that is called neither XML nor relations. Raises UserError."""
    if part.startswith(_OLE2):  # the form of macros and embedded files, whatever they are called
        raise UserError("workbook.embedded", where=file_name)
    if name.lower().endswith(_DRAWINGS) and b"<!ENTITY" in part:
        raise UserError("workbook.unsafe", where=file_name)


def _code_without_book(lowered: Collection[str]) -> str:
    for mark, code in _OTHER_BOOKS:
        if mark in lowered:
            return code
    # Any other place of the workbook is legal, but no program of offices uses it, and calamine does not look.
    is_elsewhere = any(name.endswith("workbook.xml") for name in lowered)
    return "workbook.not_readable" if is_elsewhere else "workbook.not_excel"


def target_of(target: str) -> str:
    """Give the name of the part that a relation of the workbook part points to."""
    if target.startswith("/"):
        return target.removeprefix("/")
    return posixpath.normpath(f"xl/{target}")


def _is_allowed(name: str) -> bool:
    if name == TYPES_PART or name.endswith("/"):
        return True
    if name.startswith(_STORED):
        return _STORED_NAME.fullmatch(name) is not None
    ending = posixpath.basename(name).rpartition(".")[2].lower()
    return name.startswith(_FOLDERS) and ending in _ENDINGS


def _problem_of(content_type: str) -> str:
    lowered = content_type.lower()
    return next((code for code, marks in _FORBIDDEN_TYPES if any(mark in lowered for mark in marks)), "")
