"""Read an .xlsx into sheets of raw cells with A1 addresses; what the cells mean is read elsewhere."""

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.gate_client import gate_once
from thidua_desktop.data.exchange.plain_workbook import CellValue, Gate, Row, Sheet, Wants
from thidua_desktop.data.exchange.workbook_package import read_bytes

__all__ = ["CellValue", "Row", "Sheet", "Workbook", "read_csv", "read_workbook"]


@dataclass(frozen=True, slots=True)
class Workbook:
    """A whole workbook in the order of its tabs."""

    path: Path
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path, gate: Gate | None = None) -> Workbook:
    """Read a workbook through the gate, by default one of its own.

    Raises UserError (family ``workbook``) for a file that is missing or that the gate refuses.
    """
    content = read_bytes(path)
    return Workbook(path, (gate or gate_once)(content, path.name, Wants.CELLS).sheets)


def read_csv(path: Path, gate: Gate | None = None) -> tuple[Row, ...]:
    """Read a file of lines through the gate: texts only, rows as long as they are.

    Raises UserError for a file that is missing, no UTF-8 text, or refused by the gate.
    """
    content = read_bytes(path)
    return (gate or gate_once)(content, path.name, Wants.CSV).sheets[0].rows
