"""The side panel of a unit: what it was called, whom it stood under, what it carries on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.domain.records.organisation import Succession, Unit
from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.spans import span_words
from thidua_desktop.ui.units.form import UnitCatalogue, dated_words
from thidua_desktop.ui.widgets.labels import badge
from thidua_desktop.ui.widgets.side_panel import SidePanel
from thidua_desktop.ui.words import label


class UnitPanel(SidePanel):
    """Everything dated about the chosen unit, and the actions on it."""

    def __init__(self, look: Look, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        """Start without a unit; `actions` are offered under the facts."""
        super().__init__(look, parent)
        self._actions = tuple(actions)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what the panel is for."""
        self.clear()
        self.add_line(self.tr("Chọn một đơn vị để xem tên gọi, cấp trên và việc kế thừa."), "muted")

    def show_unit(self, unit: Unit, catalogue: UnitCatalogue, day: date) -> None:
        """Show a unit as it is on a day."""
        self.clear()
        self.add_title(unit.name_on(day))
        if unit.withdrawn:
            self.add(badge(self.tr("Đã thu hồi"), "amber", self))
        self.add_fact(label("code"), unit.code)
        self.add_fact(label("unit_kind"), unit.kind)
        self.add_fact(label("level"), catalogue.level_name(unit.level_code))
        self.add_fact(label("parent"), catalogue.parent_name(unit, day))
        self.add_fact(self.tr("Hiệu lực"), span_words(unit.valid_from, unit.valid_to))
        self._add_history(unit, catalogue)
        for action in self._actions:
            button = QPushButton(action.text(), self)
            button.clicked.connect(action.trigger)
            self.add(button)

    def _add_history(self, unit: Unit, catalogue: UnitCatalogue) -> None:
        if len(unit.names) > 1:
            names = [dated_words(name.name, name.valid_from, name.valid_to) for name in unit.names]
            self.add_fact(label("names"), "\n".join(names))
        if len(unit.parents) > 1:
            parents = [
                dated_words(_name_of(catalogue, dated.parent_uid), dated.valid_from, dated.valid_to)
                for dated in unit.parents
            ]
            self.add_fact(label("earlier_parents"), "\n".join(parents))
        before = [one for one in catalogue.successions if one.successor_uid == unit.uid]
        after = [one for one in catalogue.successions if one.predecessor_uid == unit.uid]
        self.add_fact(
            label("predecessor"),
            "\n".join(self._words(one, _name_of(catalogue, one.predecessor_uid)) for one in before),
        )
        self.add_fact(
            label("successor"),
            "\n".join(self._words(one, _name_of(catalogue, one.successor_uid)) for one in after),
        )

    def _words(self, succession: Succession, name: str) -> str:
        words = self.tr("{name}, từ {day}").format(name=name, day=format_date(succession.on))
        return (
            self.tr("{words} ({basis})").format(words=words, basis=succession.basis)
            if succession.basis
            else words
        )


def _name_of(catalogue: UnitCatalogue, uid: str) -> str:
    unit = catalogue.by_uid(uid)
    return unit.name if unit else ""
