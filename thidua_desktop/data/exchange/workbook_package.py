"""The .xlsx file as a ZIP package: refuse what is no plain workbook, give its parts as bytes.

The stricter gate for packages (reliability, hostile files) stands on these checks and adds its own.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from thidua_desktop.domain.errors import UserError

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_PART = 64 * 1024 * 1024
LARGEST_TOTAL = 200 * 1024 * 1024
MOST_PARTS = 500

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_CHUNK = 1024 * 1024
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_-]+)["']""")
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError, OSError)
"""What zipfile and its decoders raise for a damaged or foreign file in memory."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What spreadsheet programs write; any other method is a trick or a flipped bit."""


def read_bytes(path: Path) -> bytes:
    """Read a whole workbook file. Raises UserError when it is missing, too large or cannot be opened."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("workbook.too_large", where=path.name, limit_mb=LARGEST_FILE // 1024 // 1024)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("workbook.not_found", where=path.name) from error
    except OSError as error:
        raise UserError("workbook.not_opened", where=path.name) from error


def read_parts(content: bytes, file_name: str) -> Mapping[str, bytes]:
    """Unpack every part of a workbook, bounded while inflating. Raises UserError for anything else."""
    _refuse_foreign(content, file_name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = dict(_bounded_parts(package, file_name))
    except DAMAGE as error:
        raise UserError("workbook.damaged", where=file_name) from error
    if any(name.endswith("vbaProject.bin") for name in parts):
        raise UserError("workbook.macros", where=file_name)
    if "xl/workbook.xml" not in parts and "[Content_Types].xml" not in parts:
        raise UserError("workbook.not_excel", where=file_name)
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            _refuse_trick_xml(part, file_name)
    return parts


def _refuse_foreign(content: bytes, file_name: str) -> None:
    if content.startswith(_OLE2):
        code = "workbook.encrypted" if _ENCRYPTED in content else "workbook.old_format"
        raise UserError(code, where=file_name)
    if not content:
        raise UserError("workbook.empty_file", where=file_name)
    if not content.startswith(b"PK"):
        raise UserError("workbook.not_excel", where=file_name)


def _bounded_parts(package: zipfile.ZipFile, file_name: str) -> Iterator[tuple[str, bytes]]:
    entries = package.infolist()
    if len(entries) > MOST_PARTS:
        raise UserError("workbook.too_large", where=file_name, limit_mb=LARGEST_TOTAL // 1024 // 1024)
    seen: set[str] = set()
    total = 0
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise UserError("workbook.encrypted", where=file_name)
        if entry.filename.lower() in seen or entry.compress_type not in _METHODS:
            raise UserError("workbook.damaged", where=file_name)
        seen.add(entry.filename.lower())
        part = _inflate(package, entry, file_name)
        total += len(part)
        if total > LARGEST_TOTAL:
            raise UserError("workbook.too_large", where=file_name, limit_mb=LARGEST_TOTAL // 1024 // 1024)
        yield entry.filename, part


def _inflate(package: zipfile.ZipFile, entry: zipfile.ZipInfo, file_name: str) -> bytes:
    # The size in the header is the sender's word; only the bytes that come out count.
    chunks: list[bytes] = []
    size = 0
    with package.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > LARGEST_PART:
                raise UserError("workbook.too_large", where=file_name, limit_mb=LARGEST_PART // 1024 // 1024)
            chunks.append(chunk)
    return b"".join(chunks)


def _refuse_trick_xml(part: bytes, file_name: str) -> None:
    # UTF-16 would hide a DOCTYPE from the search below.
    declared = _DECLARED.match(part.removeprefix(b"\xef\xbb\xbf"))
    encoding = declared.group(1).lower() if declared else b"utf-8"
    other_encoding = encoding not in (b"utf-8", b"us-ascii", b"ascii")
    if other_encoding or part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in part[:4]:
        raise UserError("workbook.unsafe", where=file_name)
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise UserError("workbook.unsafe", where=file_name)
