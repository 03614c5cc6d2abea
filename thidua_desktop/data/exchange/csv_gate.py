"""A file of lines with separators as one sheet of texts; held to the same bounds as a workbook's sheet."""

import csv
import io

from thidua_desktop.data.exchange.plain_workbook import Sheet
from thidua_desktop.data.exchange.sheet_scan import MOST_COLUMNS, MOST_ROWS, SheetScan
from thidua_desktop.domain.errors import UserError


def read_lines(content: bytes, file_name: str) -> Sheet:
    """Read all rows. Raises UserError for what is no UTF-8 text, or too long or wide for a table."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("catalogue.not_utf8", where=file_name) from error
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            if len(row) > MOST_COLUMNS or len(rows) == MOST_ROWS:
                raise UserError("workbook.too_wide", where=file_name)
            rows.append(tuple(row))
    except csv.Error as error:
        raise UserError("catalogue.not_readable", where=file_name) from error
    return Sheet(file_name, True, tuple(rows), SheetScan())
