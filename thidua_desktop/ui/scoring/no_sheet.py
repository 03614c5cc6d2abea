"""What stands where a unit has no sheet yet: the button that opens one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.sheet_reading import SheetChoices, UnitChoice
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.pick_edit import Choice


class NoSheet(QWidget):
    """What stands where a unit has no sheet yet; the rule set is asked for only when there are several."""

    asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a unit."""
        super().__init__(parent)
        self._rule_set_uid = ""
        self._open = QAction(self.tr("Mở phiếu chấm"), self)
        self._open.triggered.connect(self._ask)
        self._empty = EmptyState(look, self)
        self._label = text_label(self.tr("Bộ tiêu chí"), "field", self)
        self.rules = ChoiceEditor((), may_be_empty=False, parent=self)
        self.rules.setAccessibleName(self.tr("Bộ tiêu chí"))
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch()
        row.addWidget(self._label)
        row.addWidget(self.rules)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self._empty, 1)

    def show_unit(self, unit: UnitChoice, choices: SheetChoices) -> None:
        """Offer to open the unit's sheet."""
        rules = choices.rule_sets
        self.rules.set_choices([Choice(one.uid, self._name(one.name, one.version)) for one in rules])
        if rules and self.rules.value() is None:
            self.rules.set_value(rules[0].uid)
        self._label.setVisible(len(rules) > 1)
        self.rules.setVisible(len(rules) > 1)
        title = self.tr("{unit} chưa có phiếu chấm").format(unit=unit.name)
        if rules:
            text = self.tr("Mở phiếu để gõ điểm từng tiêu chí, hoặc nhập từ tệp Excel của đơn vị.")
            self._empty.show_text(title, text, self._open, is_primary=True)
        else:
            text = self.tr("Năm này chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí ở trang Bộ tiêu chí trước.")
            self._empty.show_text(title, text)

    def _name(self, name: str, version: int) -> str:
        return self.tr("{name} (bản {version})").format(name=name, version=version)

    def _ask(self) -> None:
        uid = self.rules.value()
        if uid is not None:
            self.asked.emit(uid)
