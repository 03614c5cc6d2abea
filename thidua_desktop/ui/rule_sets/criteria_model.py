"""The tree of criteria as a Qt model: searched by rebuilding, changed in place while its shape stays."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.text import fold
from thidua_desktop.ui.words import label, on_screen

CODE, TEXT, KIND, POINTS = range(4)
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class CriteriaModel(QAbstractItemModel):
    """Criteria in reading order under their parents.

    `CRITERION` gives the record of a row, `MARK` the Severity of what is wrong with it, or None.
    """

    CRITERION = Qt.ItemDataRole.UserRole
    MARK = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without criteria."""
        super().__init__(parent)
        self._all: tuple[Criterion, ...] = ()
        self._folded: list[str] = []
        self._shown: list[Criterion] = []
        self._rows: list[int] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._marks: Mapping[str, Severity] = {}
        self._heads = (
            label("criterion_code"),
            label("criterion_text"),
            label("criterion_kind"),
            label("max_points"),
        )

    def set_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Show all criteria of a set."""
        self._all = tuple(criteria)
        self._folded = [fold(f"{criterion.code} {criterion.text}") for criterion in self._all]
        self._show(self._all)

    def change_criteria(self, criteria: Sequence[Criterion]) -> bool:
        """Show changed criteria in the rows that are there; False when the tree has another shape now."""
        if [one.depth for one in criteria] != [one.depth for one in self._all]:
            return False
        changed = {new.position for new, old in zip(criteria, self._all, strict=True) if new != old}
        self._all = tuple(criteria)
        for position in changed:
            one = criteria[position]
            self._folded[position] = fold(f"{one.code} {one.text}")
        for place, shown in enumerate(self._shown):
            if shown.position in changed:
                self._shown[place] = criteria[shown.position]
                self._tell_changed(place)
        return True

    def set_marks(self, marks: Mapping[str, Severity]) -> None:
        """Mark the rows of these paths as having something wrong."""
        before, self._marks = self._marks, marks
        for place, shown in enumerate(self._shown):
            if before.get(shown.path) is not marks.get(shown.path):
                self._tell_changed(place)

    def index_at(self, position: int) -> QModelIndex:
        """Give the index of a row by its place in the whole table; an invalid one when it is not shown."""
        places = (place for place, shown in enumerate(self._shown) if shown.position == position)
        place = next(places, None)
        return QModelIndex() if place is None else self.createIndex(self._rows[place], 0, place)

    def search(self, text: str) -> int:
        """Show the criteria in which every word occurs, with the groups above and, for a group, all below.

        Gives how many match themselves.
        """
        words = fold(text).split()
        if not words:
            self._show(self._all)
            return len(self._all)
        found = {
            criterion.path
            for criterion, folded in zip(self._all, self._folded, strict=True)
            if all(word in folded for word in words)
        }
        parents = {criterion.path: criterion.parent_path for criterion in self._all}
        kept: set[str] = set()
        for criterion in self._all:
            if criterion.path in found or _has_ancestor_in(criterion.path, found, parents):
                kept.update(_chain(criterion.path, parents))
        self._show([criterion for criterion in self._all if criterion.path in kept])
        return len(found)

    def criterion(self, index: _Index) -> Criterion:
        """Give the criterion of a row."""
        return self._shown[index.internalId()]

    # ------------------------------------------------------------------ Qt's questions

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        """Give the index of a child."""
        children = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        if not 0 <= row < len(children) or not 0 <= column <= POINTS:
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent shares the name
        """Give the index of the group above."""
        above = self._parents[child.internalId()] if child.isValid() else -1
        return self.createIndex(self._rows[above], 0, above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count the children."""
        if parent.column() > 0:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, ()))

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Count the columns."""
        return POINTS + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell, its full text as tooltip, or the record."""
        if not index.isValid():
            return None
        criterion = self.criterion(index)
        if role == self.CRITERION:
            return criterion
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(criterion, index.column())
        if role == self.MARK:
            return self._marks.get(criterion.path)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == KIND:
            return criterion.note or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heads; the points stand right."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == POINTS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    # ------------------------------------------------------------------ inside

    def _tell_changed(self, place: int) -> None:
        first = self.createIndex(self._rows[place], 0, place)
        self.dataChanged.emit(first, first.siblingAtColumn(POINTS))

    def _text(self, criterion: Criterion, column: int) -> str:
        if column == CODE:
            return criterion.code
        if column == TEXT:
            return criterion.text
        if column == POINTS:
            return format_points_short(criterion.max_points)
        return "" if criterion.is_group else on_screen(KINDS[criterion.kind].name)

    def _show(self, criteria: Sequence[Criterion]) -> None:
        self.beginResetModel()
        self._shown = list(criteria)
        places = {criterion.path: place for place, criterion in enumerate(self._shown)}
        self._parents = [places.get(criterion.parent_path, -1) for criterion in self._shown]
        self._children = {}
        self._rows = []
        for place, above in enumerate(self._parents):
            siblings = self._children.setdefault(above, [])
            self._rows.append(len(siblings))
            siblings.append(place)
        self.endResetModel()


def _chain(path: str, parents: dict[str, str]) -> list[str]:
    chain = []
    while path:
        chain.append(path)
        path = parents.get(path, "")
    return chain


def _has_ancestor_in(path: str, found: set[str], parents: dict[str, str]) -> bool:
    return any(above in found for above in _chain(parents.get(path, ""), parents))
