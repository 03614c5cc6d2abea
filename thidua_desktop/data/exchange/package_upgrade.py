"""Rows of a package of an older format, brought into the present one."""

from thidua_desktop.data.exchange.package_format import FORMAT_VERSION, TABLES, Row, Table, Tables
from thidua_desktop.domain.records.exchange import PackageKind


def upgraded(kind: PackageKind, version: int, tables: Tables) -> Tables:
    """Give the rows of a package as the present format has them: what came later is empty."""
    if version == FORMAT_VERSION:
        return tables
    known = {table.name: table for table in TABLES[kind]}
    return {name: [_row(known[name], version, row) for row in rows] for name, rows in tables.items()}


def _row(table: Table, version: int, row: Row) -> Row:
    values = iter(row)
    return tuple(next(values) if column.since <= version else None for column in table.content)
