"""Rows of a payload, read in pieces: the parser of a whole one would hold up the window's thread."""

import json
from collections.abc import Iterator

from thidua_desktop.data.exchange.package_format import Row, Tables

_PIECE = 256 * 1024
_ROW_ENDS, _TABLE_ENDS = b'],["', b']]],["'
"""What stands between two rows and two tables. A text that holds it is cut open, which the parser sees."""

_START, _END, _ROWS = b'[["', b"]]]]", b'",[['


def read_rows(payload: bytes) -> Tables:
    """Read tables and their rows. Raises ValueError or TypeError when a payload is something else."""
    if len(payload) > _PIECE and payload.startswith(_START) and payload.endswith(_END):
        try:
            return dict(map(_table, payload[len(_START) : -len(_END)].split(_TABLE_ENDS)))
        except ValueError:  # some text looks like an end, or it is no payload: the whole tells
            return _whole(payload)
    return _whole(payload)


def _whole(payload: bytes) -> Tables:
    return {title: [tuple(row) for row in rows] for title, rows in json.loads(payload)}


def _table(text: bytes) -> tuple[str, list[Row]]:
    title, mark, rows = text.partition(_ROWS)
    if not mark:
        raise ValueError(title)
    name: str = json.loads(b'"' + title + b'"')
    return name, [tuple(row) for piece in _pieces(rows) for row in json.loads(b"[[" + piece + b"]]")]


def _pieces(rows: bytes) -> Iterator[bytes]:
    """Cut rows, without the brackets around all of them, where one ends and the next begins."""
    begin = 0
    while (place := rows.find(_ROW_ENDS, begin + _PIECE)) >= 0:
        yield rows[begin:place]
        begin = place + len(_ROW_ENDS) - 1
    yield rows[begin:]
