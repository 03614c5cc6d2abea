"""The saved views of a list: keep the present one under a name, choose, rename, delete."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.text import clean_line
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.list_view import KeptList, ListView


class ViewsDialog(QDialog):
    """Everything about the views of one list. `kept` hands on what to keep, `chosen` a view to look at."""

    HELP_ID = "lists"
    kept = Signal(object)
    chosen = Signal(object)

    def __init__(self, present: ListView, kept: KeptList, look: Look, parent: QWidget | None = None) -> None:
        """List the views of a list that is looked at as `present`."""
        super().__init__(parent)
        add_help_key(self)
        self._present = present
        self._list = kept
        self.setWindowTitle(self.tr("Kiểu xem đã lưu"))
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("Các kiểu xem đã lưu"))
        self.names.itemActivated.connect(self.use)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Tên kiểu xem"))
        self.name.setPlaceholderText(self.tr("Ví dụ: Phong trào năm nay"))
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        self._for_chosen: list[QPushButton] = []
        self._lay_out(look)
        self.names.currentRowChanged.connect(self._follow)
        self._show("")

    def save(self) -> None:
        """Keep the present view under the typed name; one of the same name is replaced."""
        name = self._typed()
        if name:
            self._keep(self._list.with_view(name, self._present), name)

    def rename(self) -> None:
        """Give the chosen view the typed name."""
        old, new = self._current(), self._typed()
        if not old or not new or old == new:
            return
        if new in self._list.views:
            self._say(self.tr("Đã có kiểu xem “{name}”.").format(name=new))
            return
        self._keep(self._list.with_new_name(old, new), new)

    def delete(self) -> None:
        """Delete the chosen view; the records are not touched."""
        name = self._current()
        if name:
            self._keep(self._list.without_view(name), "")

    def use(self) -> None:
        """Look at the list under the chosen view."""
        name = self._current()
        if name:
            self.chosen.emit(self._list.views[name])
            self.accept()

    def _keep(self, kept: KeptList, name: str) -> None:
        self._list = kept
        self.kept.emit(kept)
        self._show(name)

    def _show(self, name: str) -> None:
        self._problem.hide()
        self.names.clear()
        self.names.addItems(list(self._list.views))
        names = list(self._list.views)
        self.names.setCurrentRow(names.index(name) if name in names else (0 if names else -1))
        self._follow(self.names.currentRow())

    def _follow(self, row: int) -> None:
        for button in self._for_chosen:
            button.setEnabled(row >= 0)
        if row >= 0:
            self.name.setText(self._current())

    def _current(self) -> str:
        row = self.names.currentRow()
        return self.names.item(row).text() if row >= 0 else ""

    def _typed(self) -> str:
        name = clean_line(self.name.text())
        if not name:
            self._say(self.tr("Hãy đặt tên cho kiểu xem."))
            self.name.setFocus()
        return name

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()

    def _lay_out(self, look: Look) -> None:
        words = self.tr("Kiểu xem giữ lại từ tìm, điều kiện lọc, cách sắp xếp và các cột đang hiện.")
        use = self._button(self.tr("Xem kiểu này"), self.use, needs_view=True)
        use.setProperty("primary", "true")
        use.setDefault(True)
        side = QVBoxLayout()
        side.setSpacing(Space.TIGHT)
        side.addWidget(self._button(self.tr("Đổi tên"), self.rename, needs_view=True))
        side.addWidget(self._button(self.tr("Xóa kiểu xem"), self.delete, needs_view=True))
        side.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(Space.SMALL)
        middle.addWidget(self.names, 1)
        middle.addLayout(side)
        caption: QLabel = text_label(self.tr("Tên kiểu xem"), "field", self)
        caption.setBuddy(self.name)
        naming = QHBoxLayout()
        naming.setSpacing(Space.SMALL)
        naming.addWidget(self.name, 1)
        naming.addWidget(self._button(self.tr("Lưu kiểu đang xem"), self.save))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch()
        buttons.addWidget(self._button(self.tr("Đóng"), self.reject))
        buttons.addWidget(use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(wrapped_label(words, "muted", self))
        layout.addLayout(middle, 1)
        layout.addWidget(caption)
        layout.addLayout(naming)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        self.resize(look.dialog_size(self.parentWidget(), 520, 420))

    def _button(self, words: str, handler: object, *, needs_view: bool = False) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        if needs_view:
            self._for_chosen.append(button)
        return button
