"""Between a record table and how it is looked at: read columns, search, filters and sort, and set them."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt

from thidua_desktop.ui.widgets.list_view import Arrangement, ListView
from thidua_desktop.ui.widgets.record_table import RecordTable

R = TypeVar("R")


def column_names(table: RecordTable[R]) -> dict[str, str]:
    """Give key → head of every column from left to right; one without a head says what it holds."""
    sample = QCoreApplication.translate("ListLook", "Dấu của dữ liệu mẫu")
    titles = [column.title for column in table.model.columns]
    return {_key_of(table, place): titles[place] or sample for place in table.view.order()}


def arrangement(table: RecordTable[R]) -> Arrangement:
    """Give the columns as they stand."""
    view = table.view
    return Arrangement(
        tuple(_key_of(table, place) for place in view.order()),
        frozenset(_key_of(table, place) for place in view.hidden()),
        {_key_of(table, place): width for place, width in view.own_widths().items()},
    )


def arrange(table: RecordTable[R], columns: Arrangement) -> None:
    """Show the columns so; unknown keys are passed over, one column always stays."""
    places = _places(table)
    order = [places[key] for key in dict.fromkeys((*columns.order, *places)) if key in places]
    hidden = frozenset(places[key] for key in columns.hidden if key in places)
    widths = {places[key]: width for key, width in columns.widths.items() if key in places}
    table.view.arrange(order, hidden if len(hidden) < len(places) else frozenset(), widths)


def looked_at(table: RecordTable[R]) -> ListView:
    """Give how the list is looked at now."""
    head = table.view.horizontalHeader()
    place, descending = head.sortIndicatorSection(), Qt.SortOrder.DescendingOrder
    is_sorted = 0 <= place < len(table.model.columns)
    return ListView(
        arrangement(table),
        table.search.text(),
        {box.accessibleName(): box.currentText() for box in table.boxes if box.currentIndex() > 0},
        (_key_of(table, place), head.sortIndicatorOrder() == descending) if is_sorted else None,
    )


def look_at(table: RecordTable[R], view: ListView) -> None:
    """Look at the list so; a filter whose choice is gone shows everything."""
    arrange(table, view.columns)
    table.search.setText(view.search)
    for box in table.boxes:
        box.setCurrentIndex(max(0, box.findText(view.filters.get(box.accessibleName(), ""))))
    key, descending = view.sort or ("", False)
    table.sort_by(_places(table).get(key, -1), descending)


def _places(table: RecordTable[R]) -> dict[str, int]:
    return {_key_of(table, place): place for place in range(len(table.model.columns))}


def _key_of(table: RecordTable[R], place: int) -> str:
    return table.model.columns[place].title or f"#{place}"
