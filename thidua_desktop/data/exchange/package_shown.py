"""What a package's sheets show besides their contents: cover, totals and the columns that only help people.

It is signed as a text of its own beside the payload, so that an edit there can be told. It is
``{"sheets":[[title,[[cell,…],…]],…],"tables":[[table,[[header's field,[texts],[numbers]],…]],…]}``: the cells
of whole sheets row by row; of a table every shown column, its different texts once and, row by row in the
payload's order, the number of each.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from thidua_desktop.data.exchange.package_format import Table
from thidua_desktop.data.exchange.package_values import canonical_text

_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The shown columns of a table: field → a text for each row of the payload."""

    name: str
    columns: dict[str, list[str | None]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown when a package was written."""

    sheets: dict[str, list[list[str | None]]]
    tables: tuple[ShownTable, ...]


def shown_bytes(shown: Shown) -> bytes:
    """Write what is shown as the text that is signed."""
    tables = [[one.name, [_packed(*column) for column in one.columns.items()]] for one in shown.tables]
    sheets = [[title, rows] for title, rows in shown.sheets.items()]
    text = json.dumps({"sheets": sheets, "tables": tables}, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def read_shown(text: bytes) -> Shown:
    """Read what was shown. Raises ValueError, TypeError, KeyError or IndexError for no such text."""
    values = json.loads(text)
    tables = [
        ShownTable(
            name,
            {field: list(map(_checked(texts).__getitem__, numbers)) for field, texts, numbers in columns},
        )
        for name, columns in values["tables"]
    ]
    sheets = {title: [_checked(row) for row in rows] for title, rows in values["sheets"]}
    return Shown(sheets, tuple(tables))


def _checked(texts: list[str | None]) -> list[str | None]:
    if not all(text is None or isinstance(text, str) for text in texts):
        raise TypeError(texts)
    return texts


def shown_table(table: Table, keys: Sequence[str | None], shown: Sequence[Sequence[object]]) -> ShownTable:
    """Take a table's shown columns, in the order of the keys."""
    order = sorted(range(len(keys)), key=lambda place: keys[place] or "")
    fields = [column.field for column in table.columns if not column.is_content]
    columns = list(zip(*shown, strict=True)) or [()] * len(fields)
    return ShownTable(
        table.name,
        {
            field: shown_texts([cells[place] for place in order])
            for field, cells in zip(fields, columns, strict=True)
        },
    )


def shown_texts(cells: Iterable[object]) -> list[str | None]:
    """Write cells as texts that stay the same whichever program saves them."""
    cells = list(cells)
    texts = {cell: _text(cell) for cell in set(cells)}
    return [texts[cell] for cell in cells]


def _packed(field: str, texts: Sequence[str | None]) -> list[object]:
    places = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    return [field, list(places), [places[text] for text in texts]]


def _text(cell: object) -> str | None:
    if cell is None or isinstance(cell, str):
        return canonical_text(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        plain = f"{cell:.{_DECIMALS}f}".rstrip("0").rstrip(".")
        return "0" if plain == "-0" else plain
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)
