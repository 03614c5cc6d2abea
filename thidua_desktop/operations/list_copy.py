"""Write a list as it is shown on the screen into a workbook of its own."""

from collections.abc import Sequence
from pathlib import Path

from thidua_desktop.data.exchange.list_workbook import write_list_workbook


def write_list(out: Path, title: str, texts: Sequence[Sequence[str]], numbers: Sequence[bool]) -> Path:
    """Write heads and rows; columns marked in `numbers` hold figures. Raises UserError when it cannot."""
    heads, *rows = texts
    return write_list_workbook(out, title, heads, rows, numbers)
