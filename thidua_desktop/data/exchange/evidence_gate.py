"""What a ZIP of evidence may be: plain files, each named by the SHA-256 of its own bytes, nothing else.

A room of the gate: `check_zip` runs in the child. The program itself unpacks a ZIP only when it has, byte for
byte, the hash of the one that passed.
"""

import hashlib
import re
from collections.abc import Iterator

from thidua_desktop.data.exchange.evidence_zip import LARGEST_EVIDENCE, ZIP_LIMIT
from thidua_desktop.data.exchange.workbook_package import inflate, refuse_size, walk_parts
from thidua_desktop.domain.errors import UserError

LARGEST_ZIP = ZIP_LIMIT + 1024 * 1024
"""Beside the files a ZIP has up to 500 names, each twice."""
_ENTRY = re.compile(r"([0-9a-f]{64})(?:\.[a-z0-9]{1,8})?")


def check_zip(content: bytes, file_name: str) -> tuple[str, ...]:
    """Give the SHA-256 of every file in a ZIP after a full check; runs in the gate's child.

    Raises UserError for anything but plain files, each named by the SHA-256 of its own bytes.
    """
    if len(content) > LARGEST_ZIP:
        refuse_size(LARGEST_ZIP, file_name)
    return tuple(sha256 for sha256, _ in _entries(content, file_name))


def read_zip(content: bytes, file_name: str) -> Iterator[tuple[str, bytes]]:
    """Give SHA-256 and bytes of every file in a ZIP that passed `check_zip`. Raises UserError."""
    return _entries(content, file_name)


def _entries(content: bytes, file_name: str) -> Iterator[tuple[str, bytes]]:
    total = 0
    for part in walk_parts(content, file_name):
        named = _ENTRY.fullmatch(part.name)
        if named is None:
            raise UserError("evidence.odd_entry", where=file_name)
        total += part.size
        if part.size > LARGEST_EVIDENCE or total > LARGEST_ZIP:
            refuse_size(LARGEST_EVIDENCE, file_name)
        plain = inflate(content, part, file_name)
        if hashlib.sha256(plain).hexdigest() != named[1]:
            raise UserError("evidence.other_bytes", where=file_name)
        yield named[1], plain
