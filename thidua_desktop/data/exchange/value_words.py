"""Values of questions about a package as people write them: days, points and figures with a comma."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from thidua_desktop.data.exchange.package_columns import ValueType
from thidua_desktop.data.exchange.package_format import TABLES
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.domain.points import format_points, format_quantity
from thidua_desktop.domain.text import format_date

_TYPES = {
    (table.name, column.field): column.value
    for tables in TABLES.values()
    for table in tables
    for column in table.content
}
_TYPES_BY_HEADER = {
    (table.name, column.header): column.value
    for tables in TABLES.values()
    for table in tables
    for column in table.content
}
_TYPES |= {(table, ""): kind for (table, field), kind in _TYPES.items() if field == "points"}
"""A whole line is told by its points."""
_EDIT = "edit:"
"""So begin the keys of edited cells; their number in the file follows, then table, row and field."""
_NAMED_DAY = re.compile(r"(?<=: )[0-9]{4}-[0-9]{2}-[0-9]{2}(?=;|$)")
"""A day among the fields of a whole record: ``Từ ngày: 2025-01-01; Đến ngày: 2025-12-31``."""
_POINTS = re.compile(r"-?[0-9]+\.[0-9]{2}")
_QUANTITY = re.compile(r"-?[0-9]+\.[0-9]{4}")


def people_value(question_key: str, text: str) -> str:
    """Write a question's value for people; what is no value of its column stays as it was typed."""
    table, _, rest = question_key.removeprefix(_EDIT).partition(":")
    if question_key.startswith(_EDIT):
        table, _, rest = rest.partition(":")
    name = rest.rpartition(":")[2]
    kind = _TYPES.get((table, name))
    write = _WAYS.get(kind) if kind else None
    if write is None:
        return text if name else _NAMED_DAY.sub(lambda day: _day(day[0]), text)
    return write(text)


def people_field(table: str, header: str, text: str | None) -> str:
    """Write a field of a list of changes for people, known by its table and heading; empty for nothing."""
    kind = _TYPES_BY_HEADER.get((table, header))
    write = _WAYS.get(kind) if kind else None
    return write(text) if write and text else text or ""


def _day(text: str) -> str:
    try:
        return format_date(date.fromisoformat(text))
    except ValueError:
        return text


def _points(text: str) -> str:
    return format_points(whole_parts(text) or 0) if _POINTS.fullmatch(text) else text


def _quantity(text: str) -> str:
    return format_quantity(whole_parts(text) or 0) if _QUANTITY.fullmatch(text) else text


_WAYS: Mapping[ValueType, Callable[[str], str]] = {
    ValueType.DATE: _day,
    ValueType.POINTS: _points,
    ValueType.QUANTITY: _quantity,
}
