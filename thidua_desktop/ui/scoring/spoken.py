"""What a screen reader says about a cell of a score sheet: its line, its column with the value, its state."""

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.points import format_points_short
from thidua_desktop.ui.scoring.cells import PARTS, ColumnKind
from thidua_desktop.ui.scoring.sheet_model import SheetModel


def spoken_cell(sheet: SheetModel, row: int, column: int) -> str:
    """Say a cell: "Tiêu chí 1.2 …, tự chấm 8,5 trên 10, đã lưu"."""
    criterion, kind = sheet.lines[row].criterion, sheet.columns[column].kind
    named = _tr("Nhóm {code} {text}") if criterion.is_group else _tr("Tiêu chí {code} {text}")
    line = named.format(code=criterion.code, text=criterion.text)
    marks = sheet.hanging.words(criterion.path)
    if marks:
        line = _tr("{line}, {marks}").format(line=line, marks=marks)
    if kind in (ColumnKind.CODE, ColumnKind.TEXT):
        return line
    shown = sheet.text(row, column)
    value = shown or _tr("để trống")
    if kind in (ColumnKind.POINTS, ColumnKind.ROUND) and shown:
        value = _tr("{points} trên {most}").format(
            points=shown, most=format_points_short(criterion.max_points)
        )
    title = sheet.columns[column].title.lower()
    words = _tr("{line}, {column} {value}").format(line=line, column=title, value=value)
    is_stored = kind in PARTS and not criterion.is_group and bool(shown)
    state = sheet.state_words(row, column) or (_tr("đã lưu") if is_stored else "")
    if not state:
        return words
    return _tr("{words}, {state}").format(words=words, state=state[:1].lower() + state[1:])


def _tr(text: str) -> str:
    return QCoreApplication.translate("SheetModel", text)
