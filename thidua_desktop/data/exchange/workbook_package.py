"""The .xlsx file as a ZIP package, walked by hand: what two readers could read in two ways is refused.

The first room of the gate (`workbook_gate`): size, kind of file, structure of the ZIP, bounded inflating.
"""

import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from thidua_desktop.domain.errors import UserError

if TYPE_CHECKING:  # start-up cost of the gate's process
    from pathlib import Path

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_PART = 64 * 1024 * 1024
LARGEST_TOTAL = 200 * 1024 * 1024
MOST_PARTS = 500
MOST_TIMES_SMALLER = 100
RATIO_GRACE = 100 * 1024
"""A part above this size may not have been packed to less than a hundredth."""

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MEGABYTE = 1024 * 1024

_STORED, _DEFLATED = 0, 8
_METHODS = (_STORED, _DEFLATED)
"""What spreadsheet programs write; any other method is a trick or a flipped bit."""
_FLAG_ENCRYPTED = 0x1 | 0x40 | 0x2000
_FLAG_DESCRIPTOR = 0x8
_FLAG_UTF8 = 0x800
_UNIX = 3

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_MARK, _CENTRAL_MARK, _LOCAL_MARK = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_DESCRIPTOR_MARK = b"PK\x07\x08"
_IN_ZIP64 = 0xFFFFFFFF
_ZIP64 = 0x0001
_OTHER_NAME = 0x7075
"""Extra fields: sizes in the large form, and a second name, which some readers take instead of the first."""
_BAD_IN_NAMES = frozenset('\\:*?"<>|\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')


class Part(NamedTuple):
    """One entry of the ZIP, `start` to `end` being its packed bytes in the file."""

    name: str
    is_packed: bool
    checksum: int
    size: int
    start: int
    end: int


class _Entry(NamedTuple):
    """One line of the central directory."""

    name: bytes
    flags: int
    method: int
    checksum: int
    packed_size: int
    size: int
    offset: int
    is_plain: bool


def read_bytes(path: "Path") -> bytes:
    """Read a whole workbook file. Raises UserError when it is missing, too large or cannot be opened."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):  # a folder, or a pipe that would never end
            raise UserError("workbook.not_opened", where=path.name)
        if facts.st_size > LARGEST_FILE:
            refuse_size(LARGEST_FILE, path.name)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)  # it may grow while it is read
    except FileNotFoundError as error:
        raise UserError("workbook.not_found", where=path.name) from error
    except (OSError, ValueError) as error:
        raise UserError("workbook.not_opened", where=path.name) from error
    if len(content) > LARGEST_FILE:
        refuse_size(LARGEST_FILE, path.name)
    return content


def refuse_size(limit: int, file_name: str) -> NoReturn:
    """Refuse what is larger than `limit` bytes."""
    raise UserError("workbook.too_large", where=file_name, limit_mb=max(limit // _MEGABYTE, 1))


def walk_parts(content: bytes, file_name: str) -> tuple[Part, ...]:
    """List the parts of a workbook in the order of the file.

    Raises UserError for another kind of file, and for a ZIP whose two descriptions of itself (the directory
    at its end, the headers before each part) do not agree byte for byte.
    """
    _refuse_foreign(content, file_name)
    try:
        entries = _directory(content, file_name)
        _refuse_odd_entries(entries, file_name)
        parts = tuple(_located(content, entries))
    except (struct.error, _MismatchError, UnicodeDecodeError) as error:
        raise UserError("workbook.damaged", where=file_name) from error
    seen: set[str] = set()
    for part in parts:
        if part.name.lower() in seen or not _is_plain_name(part.name):
            raise UserError("workbook.damaged", where=file_name)
        seen.add(part.name.lower())
    return parts


def inflate(content: bytes, part: Part, file_name: str) -> bytes:
    """Unpack a part. Never makes more bytes than the limits, whatever the headers claim.

    Raises UserError for one that is too large, was packed beyond reason, or fails its checksum.
    """
    packed_size = part.end - part.start
    if part.size > LARGEST_PART:
        refuse_size(LARGEST_PART, file_name)
    if part.size > RATIO_GRACE and part.size > MOST_TIMES_SMALLER * packed_size:
        raise UserError("workbook.swells", where=file_name)
    packed = memoryview(content)[part.start : part.end]
    if not part.is_packed:
        plain = bytes(packed)
    else:
        unpacker = zlib.decompressobj(-15)
        try:
            plain = unpacker.decompress(packed, part.size + 1)
        except zlib.error as error:
            raise UserError("workbook.damaged", where=file_name) from error
        if not unpacker.eof or unpacker.unused_data:
            raise UserError("workbook.damaged", where=file_name)
    if not _fits(plain, part):
        raise UserError("workbook.damaged", where=file_name)
    return plain


def _fits(plain: bytes, part: Part) -> bool:
    return len(plain) == part.size and zlib.crc32(plain) == part.checksum


class _MismatchError(Exception):
    """The ZIP says two different things about itself."""


def _refuse_foreign(content: bytes, file_name: str) -> None:
    if content.startswith(_OLE2):
        code = "workbook.encrypted" if _ENCRYPTED in content else "workbook.old_format"
        raise UserError(code, where=file_name)
    if not content:
        raise UserError("workbook.empty_file", where=file_name)
    if not content.startswith(b"PK"):
        raise UserError("workbook.not_excel", where=file_name)


def _directory(content: bytes, file_name: str) -> list[_Entry]:
    """Read the central directory, which must end where the end record begins, and that where the file ends.

    A ZIP within these limits never needs the large (ZIP64) form of either, so that form is refused.
    """
    place = len(content) - _END.size
    if place < 0:
        raise _MismatchError
    mark, disk, first_disk, here, count, size, offset, comment = _END.unpack_from(content, place)
    if mark != _END_MARK or disk or first_disk or comment or here != count or offset + size != place:
        raise _MismatchError
    if count > MOST_PARTS:
        refuse_size(LARGEST_TOTAL, file_name)
    entries = []
    for _ in range(count):
        entry, offset = _central_entry(content, offset)
        entries.append(entry)
    if offset != place:
        raise _MismatchError
    return entries


def _central_entry(content: bytes, offset: int) -> tuple[_Entry, int]:
    fields = _CENTRAL.unpack_from(content, offset)
    mark, made_by, _needed, flags, method, _time, _day, checksum, packed_size, size = fields[:10]
    name_size, extra_size, comment_size, disk, _inner, outer, local = fields[10:]
    start = offset + _CENTRAL.size
    name = content[start : start + name_size]
    if mark != _CENTRAL_MARK or disk or len(name) < name_size or _IN_ZIP64 in (packed_size, size, local):
        raise _MismatchError
    kind = stat.S_IFMT(outer >> 16) if made_by >> 8 == _UNIX else 0
    is_plain = kind in (0, stat.S_IFREG, stat.S_IFDIR)
    extra = content[start + name_size : start + name_size + extra_size]
    if {_ZIP64, _OTHER_NAME} & dict(_extra_fields(extra)).keys():
        raise _MismatchError  # a second word about what was just read
    entry = _Entry(name, flags, method, checksum, packed_size, size, local, is_plain)
    return entry, start + name_size + extra_size + comment_size


def _extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the extra fields of an entry by their kinds; less than a head at the end is padding."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<2H", extra)
        if len(extra) < 4 + size:
            raise _MismatchError
        yield kind, extra[4 : 4 + size]
        extra = extra[4 + size :]


def _refuse_odd_entries(entries: Sequence[_Entry], file_name: str) -> None:
    if any(entry.flags & _FLAG_ENCRYPTED for entry in entries):
        raise UserError("workbook.encrypted", where=file_name)
    if any(entry.size > LARGEST_PART for entry in entries):
        refuse_size(LARGEST_PART, file_name)
    if sum(entry.size for entry in entries) > LARGEST_TOTAL:
        refuse_size(LARGEST_TOTAL, file_name)
    if any(not entry.is_plain or entry.method not in _METHODS for entry in entries):
        raise _MismatchError


def _located(content: bytes, entries: Sequence[_Entry]) -> Iterator[Part]:
    """Find each entry's bytes; together they fill the file from its first byte to the directory."""
    place = 0
    for entry in sorted(entries, key=lambda one: one.offset):
        if entry.offset != place:
            raise _MismatchError  # overlapping entries, or bytes that nothing speaks of
        start = _local_start(content, entry)
        end = start + entry.packed_size
        place = end + _descriptor_size(content, entry, end)
        name = entry.name.decode("utf-8" if entry.flags & _FLAG_UTF8 else "cp437")
        if entry.method == _STORED and entry.packed_size != entry.size:
            raise _MismatchError
        yield Part(name, entry.method == _DEFLATED, entry.checksum, entry.size, start, end)
    if content[place : place + 4] != (_CENTRAL_MARK if entries else _END_MARK):
        raise _MismatchError


def _local_start(content: bytes, entry: _Entry) -> int:
    """Give where the packed bytes begin; the header before them must say what the directory says."""
    mark, _needed, flags, method, _time, _day, checksum, packed_size, size, name_size, extra_size = (
        _LOCAL.unpack_from(content, entry.offset)
    )
    names = entry.offset + _LOCAL.size
    start: int = names + name_size + extra_size
    sizes = [packed_size, size]
    extra = dict(_extra_fields(content[start - extra_size : start]))
    if _IN_ZIP64 in sizes:
        sizes = _zip64_sizes(extra.get(_ZIP64, b""))
    if _OTHER_NAME in extra:
        raise _MismatchError
    told = (checksum, *sizes)
    known = (entry.checksum, entry.packed_size, entry.size)
    later = bool(entry.flags & _FLAG_DESCRIPTOR)  # then a zero stands here for what is told behind the bytes
    same_name = content[names : names + name_size] == entry.name
    if mark != _LOCAL_MARK or flags != entry.flags or method != entry.method or not same_name:
        raise _MismatchError
    if any(here != there and not (later and here == 0) for here, there in zip(told, known, strict=True)):
        raise _MismatchError
    return start


def _zip64_sizes(field: bytes) -> list[int]:
    """Read the packed and the plain size from an extra field; streaming writers put small sizes there too."""
    plain, packed = struct.unpack_from("<2Q", field)
    return [packed, plain]


def _descriptor_size(content: bytes, entry: _Entry, end: int) -> int:
    """Give the length of what stands behind the packed bytes to repeat checksum and sizes, 0 for none."""
    if not entry.flags & _FLAG_DESCRIPTOR:
        return 0
    mark = len(_DESCRIPTOR_MARK) if content[end : end + 4] == _DESCRIPTOR_MARK else 0
    known = (entry.checksum, entry.packed_size, entry.size)
    for form in ("<3L", "<L2Q"):
        size: int = struct.calcsize(form)
        if len(content) >= end + mark + size and struct.unpack_from(form, content, end + mark) == known:
            return mark + size
    raise _MismatchError


def _is_plain_name(name: str) -> bool:
    """Tell whether a part's name stays inside the package and shows what it is."""
    steps = name.removesuffix("/").split("/")
    return (
        all(step.strip() not in ("", ".", "..") for step in steps)
        and name.isprintable()
        and not _BAD_IN_NAMES.intersection(name)
    )
