"""What program and gate say to each other over two pipes; an answer can build nothing but plain records."""

import io
import pickle
import struct
from functools import cache

from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Sheet
from thidua_desktop.domain.errors import UserError

CHILD_ARGUMENT = "--gate-child"
"""Starts this program as the gate; the limits follow: megabytes and seconds."""

HELLO = b"gate"
"""What the child says first, so that the program knows that it could be started."""

REQUEST = struct.Struct("<QH8s")
"""Bytes of the file, bytes of its name, and what is wanted; name and file follow."""

ANSWER = struct.Struct("<Q")
"""Bytes of the packed answer, which follows."""


def pack_answer(answer: PlainWorkbook | UserError) -> bytes:
    """Pack a workbook as it is, a refusal as its code and values."""
    if isinstance(answer, UserError):
        return pickle.dumps((answer.code, answer.values))
    return pickle.dumps(answer)


def unpack_answer(answer: bytes, file_name: str) -> PlainWorkbook | UserError:
    """Read an answer. Raises pickle.UnpicklingError for one that holds anything but plain records."""
    plain = _PlainUnpickler(io.BytesIO(answer)).load()
    if isinstance(plain, PlainWorkbook):
        return plain
    code, values = plain
    return UserError(str(code), where=file_name, **values)


class _PlainUnpickler(pickle.Unpickler):
    """Knows the records of a workbook and dates; nothing else has a name here."""

    def find_class(self, module_name: str, global_name: str, /) -> type:
        """Give a record's class. Raises UnpicklingError for any other name."""
        kind = _plain_kinds().get((module_name, global_name))
        if kind is None:
            raise pickle.UnpicklingError(global_name)
        return kind


@cache
def _plain_kinds() -> dict[tuple[str, str], type]:
    """Give the records of a workbook and dates by their names; only who reads answers needs them."""
    from datetime import date, datetime, time, timedelta

    from thidua_desktop.data.exchange.sheet_scan import SheetScan

    kinds = (PlainWorkbook, Sheet, SheetScan, date, datetime, time, timedelta)
    return {(kind.__module__, kind.__name__): kind for kind in kinds}
