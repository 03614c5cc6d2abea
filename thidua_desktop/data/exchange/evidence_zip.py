"""The ZIP files in which the evidence of a package travels beside it.

Entries are stored, not packed: pictures and PDF do not get smaller, a size told beforehand is the size that
comes out, and the same files make the same bytes on every machine.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.exchange.workbook_package import MOST_PARTS
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.achievements import EvidenceFile

_MEGABYTE = 1024 * 1024
ZIP_LIMIT = 20 * _MEGABYTE
"""What the files of one ZIP come to at most: mail programs and the gate take so much. A larger file alone."""
LARGEST_EVIDENCE = 20 * _MEGABYTE

_MARK = "_minh_chung"
_LONGEST_STEM = 40
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_ENDING = re.compile(r"[a-z0-9]{1,8}")
_FRAME, _END = 30 + 46, 22
"""Bytes of a ZIP beside its files: two headers each, and the end; every name stands twice."""


def zip_name(package: str, number: int) -> str:
    """Name the number-th ZIP beside a package, from 1: `Gói.xlsx` has `Gói_minh_chung.zip`."""
    stem = Path(package).stem[:_LONGEST_STEM]
    count = f"_{number}" if number > 1 else ""
    return paths.plain_name(f"{stem}{_MARK}{count}.zip")


def entry_name(file: EvidenceFile) -> str:
    """Name an entry: the SHA-256, and the ending of the file's own name where that is a plain one."""
    ending = file.name.rpartition(".")[2].lower() if "." in file.name else ""
    return f"{file.sha256}.{ending}" if _ENDING.fullmatch(ending) else file.sha256


def share_out(files: Iterable[EvidenceFile], limit: int = ZIP_LIMIT) -> list[list[EvidenceFile]]:
    """Share files out among ZIPs, by SHA-256; none comes to more than the limit but for a single file."""
    shares: list[list[EvidenceFile]] = []
    filled = 0
    for file in sorted(files, key=lambda one: one.sha256):
        if not shares or filled + file.size > limit or len(shares[-1]) == MOST_PARTS:
            shares.append([])
            filled = 0
        shares[-1].append(file)
        filled += file.size
    return shares


def zip_size(files: Sequence[EvidenceFile]) -> int:
    """Give the size that a ZIP of these files will have."""
    return sum(_FRAME + 2 * len(entry_name(file)) + file.size for file in files) + _END


def make_zip(files: Sequence[EvidenceFile], content_of: Callable[[str], bytes | None]) -> bytes:
    """Make a ZIP of files. Raises UserError when the bytes of one are not those that its name promises."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED, allowZip64=False) as book:
        for file in files:
            content = content_of(file.sha256)
            if content is None or hashlib.sha256(content).hexdigest() != file.sha256:
                raise UserError("package.evidence_rotten", where=file.name, name=file.name)
            entry = zipfile.ZipInfo(entry_name(file), _EARLIEST)
            entry.create_system = 0  # the same bytes on every system
            book.writestr(entry, content)
    return made.getvalue()
