"""A field that holds a few records, each edited in a small form of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.ui.keys import Do, keys_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.form_fields import FormValues, RecordsField, Value


class ListEditor(QWidget):
    """A short list with Thêm, Sửa, Bỏ; F2 or a double-click edits."""

    edited = Signal()

    def __init__(self, described: RecordsField, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._described = described
        self._look = look
        self._records: list[object] = []
        self._list = QListWidget(self)
        self._list.setAccessibleName(described.noun)
        self._list.setSpacing(2)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(look.px(4 * Space.ROW))
        self._list.itemDoubleClicked.connect(self._edit)
        edit = QShortcut(QKeySequence(keys_of(Do.EDIT)[0]), self._list, self._edit)
        edit.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._is_read_only = False
        self._for_record: list[QPushButton] = []
        self._buttons: list[QPushButton] = []
        buttons = QVBoxLayout()
        buttons.setSpacing(Space.TIGHT)
        for words, handler in (
            (self.tr("Thêm…"), self._add),
            (self.tr("Sửa…"), self._edit),
            (self.tr("Bỏ"), self._remove),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(handler)
            buttons.addWidget(button)
            self._buttons.append(button)
            if handler != self._add:
                self._for_record.append(button)
        buttons.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self._list)
        self._list.currentRowChanged.connect(self._follow_row)
        self._follow_row(-1)

    def set_read_only(self, is_read_only: bool) -> None:
        """Show the records only, or let them be changed again."""
        self._is_read_only = is_read_only
        for button in self._buttons:
            button.setVisible(not is_read_only)

    def value(self) -> tuple[object, ...]:
        """Give the records in shown order."""
        return tuple(self._records)

    def set_value(self, value: Value) -> None:
        """Show these records."""
        self._records = list(value) if isinstance(value, tuple) else []
        self._show()

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: each record was checked by its own form."""
        return None

    def _show(self) -> None:
        row = self._list.currentRow()
        self._list.clear()
        for record in self._records:
            item = QListWidgetItem(self._described.words(record), self._list)
            item.setToolTip(item.text())
        self._list.setCurrentRow(min(max(row, 0), len(self._records) - 1))

    def _follow_row(self, row: int) -> None:
        for button in self._for_record:
            button.setEnabled(row >= 0)

    def _add(self) -> None:
        if not self._is_read_only:
            self._open_form(None)

    def _edit(self) -> None:
        if self._list.currentRow() >= 0 and not self._is_read_only:
            self._open_form(self._list.currentRow())

    def _remove(self) -> None:
        if self._list.currentRow() >= 0:
            del self._records[self._list.currentRow()]
            self._show()
            self.edited.emit()

    def _open_form(self, row: int | None) -> None:
        # The form and this field are in each other: a form may hold a list of records that have forms.
        from thidua_desktop.ui.widgets.form_dialog import FormDialog  # the cycle named above

        dialog = FormDialog(
            self._described.noun, self._described.fields, self._look, self.tr("Ghi vào danh sách"), self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row is not None:
            dialog.form.set_values(self._described.to_values(self._records[row]))
        dialog.submitted.connect(lambda values: self._take(row, values, dialog))
        dialog.open()

    def _take(self, row: int | None, values: FormValues, dialog: QWidget) -> None:
        record = self._described.to_record(values)
        if row is None:
            self._records.append(record)
        else:
            self._records[row] = record
        self._show()
        self.edited.emit()
        dialog.close_kept()  # type: ignore[attr-defined]  # it is the FormDialog made above
