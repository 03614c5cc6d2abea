"""What program and gate say to each other over two pipes; an answer can build nothing but plain records."""

import io
import pickle
import struct
from collections.abc import Iterator
from functools import cache

from thidua_desktop.data.exchange.plain_workbook import CellValue, PlainWorkbook, Row, Sheet
from thidua_desktop.domain.errors import UserError

CHILD_ARGUMENT = "--gate-child"
"""Starts this program as the gate; the limits follow: megabytes and seconds."""

HELLO = b"gate"
"""What the child says first, so that the program knows that it could be started."""

REQUEST = struct.Struct("<QH8s")
"""Bytes of the file, bytes of its name, and what is wanted; name and file follow."""

ANSWER = struct.Struct("<Q")
"""Bytes of the packed answer, which follows."""

_ROWS_AT_ONCE = 2_000
"""Rows that are unpacked in one go; nothing else runs meanwhile, not the window either."""


def pack_answer(answer: PlainWorkbook | UserError) -> bytes:
    """Pack a workbook without its rows and then these in pieces, a refusal as its code and values."""
    if isinstance(answer, UserError):
        return pickle.dumps((answer.code, answer.values))
    frame = answer._replace(sheets=tuple(sheet._replace(rows=()) for sheet in answer.sheets))
    known: dict[CellValue, CellValue] = {}
    cut = [list(_pieces(sheet.rows, known)) for sheet in answer.sheets]
    parts = [frame, [len(pieces) for pieces in cut], *(piece for pieces in cut for piece in pieces)]
    return b"".join(map(pickle.dumps, parts))


def _pieces(rows: tuple[Row, ...], known: dict[CellValue, CellValue]) -> Iterator[tuple[Row, ...]]:
    """Cut rows into pieces. Equal texts become one: it is packed once, and later compared by a look."""
    for begin in range(0, len(rows), _ROWS_AT_ONCE):
        yield tuple(
            tuple([known.setdefault(cell, cell) if type(cell) is str else cell for cell in row])
            for row in rows[begin : begin + _ROWS_AT_ONCE]
        )


def unpack_answer(answer: bytes, file_name: str) -> PlainWorkbook | UserError:
    """Read an answer. Raises pickle.UnpicklingError for one that holds anything but plain records."""
    source = io.BytesIO(answer)
    plain = _PlainUnpickler(source).load()
    if not isinstance(plain, PlainWorkbook):
        code, values = plain
        return UserError(str(code), where=file_name, **values)
    counts = _PlainUnpickler(source).load()
    sheets = [
        sheet._replace(rows=tuple(row for _ in range(count) for row in _PlainUnpickler(source).load()))
        for sheet, count in zip(plain.sheets, counts, strict=True)
    ]
    return plain._replace(sheets=tuple(sheets))


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
