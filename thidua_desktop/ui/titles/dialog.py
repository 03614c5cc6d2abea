"""The list of titles and forms of commendation, and what can be done with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.records.organisation import Level
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.titles import add_shipped_titles, save_title, set_title_withdrawn
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.titles.form import title_fields, title_from, title_values
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import choice_label, error_sentence

if TYPE_CHECKING:
    from thidua_desktop.data.store.store import Store

_SIZE = (940, 560)


class TitlesDialog(QDialog):
    """Add, change, withdraw; the titles of the law are added at one press."""

    HELP_ID = "titles"

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        """Build the list; `start` reads it."""
        super().__init__(parent)
        self.context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Danh mục danh hiệu, khen thưởng"))
        add_help_key(self)
        self._levels: tuple[Level, ...] = ()
        self._wanted: str | None = None
        self.told = wrapped_label("", "notice-line", self)
        self.told.hide()
        self.table = self._make_table()
        self.shipped = self._button(self.tr("Nạp danh mục theo luật"), self._add_shipped)
        self.withdraw = self._button(self.tr("Thu hồi"), self._withdraw)
        self.edit = self._button(self.tr("Sửa…"), self._edit)
        self.add = self._button(self.tr("Thêm…"), self._add)
        self.add.setProperty("primary", "true")
        self._lay_out()
        self._follow(None)
        self.resize(context.look.dialog_size(parent, *_SIZE))

    def start(self) -> None:
        """Read the list and open."""
        self._read()
        self.open()

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def _read(self) -> None:
        self.context.runner.read(_read_titles, self._show, self._show_problem, owner=self)

    def _show(self, read: tuple[tuple[Level, ...], tuple[Title, ...]]) -> None:
        self._levels, titles = read
        self.table.set_records(titles)
        if self._wanted is not None:
            self.table.select(self._wanted)
            self._wanted = None
        self._follow(self.table.current())

    def _follow(self, title: Title | None) -> None:
        for button in (self.edit, self.withdraw):
            button.setEnabled(title is not None)
        is_out = title is not None and title.withdrawn
        self.withdraw.setText(self.tr("Khôi phục") if is_out else self.tr("Thu hồi"))

    # ------------------------------------------------------------------ what can be done

    def _add_shipped(self) -> None:
        self.context.runner.run(
            lambda store, _progress: add_shipped_titles(store),
            self._tell_shipped,
            self._show_problem,
            owner=self,
        )

    def _tell_shipped(self, count: int) -> None:
        new = self.tr("Đã thêm {count} danh hiệu, hình thức khen thưởng theo Luật 06/2022/QH15.")
        self._tell(new.format(count=count) if count else self.tr("Danh mục đã có đủ, không thêm gì."))
        self._read()

    def _add(self) -> None:
        self._open_form(Title("", "", TitleKind.TITLE), is_new=True)

    def _edit(self) -> None:
        title = self.table.current()
        if title is not None:
            self._open_form(title, is_new=False)

    def _open_form(self, title: Title, *, is_new: bool) -> None:
        words = self.tr("Thêm danh hiệu, hình thức") if is_new else self.tr("Sửa danh hiệu, hình thức")
        fields = title_fields(self._levels, is_new=is_new)
        dialog = FormDialog(words, fields, self.context.look, self.tr("Ghi lại"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self.context.dialogs.confirm_loss)
        dialog.form.set_values(title_values(title))
        dialog.submitted.connect(lambda values: self._save(values, title, dialog))
        dialog.open()

    def _save(self, values: FormValues, base: Title, dialog: FormDialog) -> None:
        wanted, is_new = title_from(values, base), not base.code

        def saved(title: Title) -> None:
            dialog.close_kept()
            self._tell(self.tr("Đã ghi {name}.").format(name=title.name))
            self._wanted = title.code
            self._read()

        self.context.runner.run(
            lambda store, _progress: save_title(store, wanted, is_new=is_new),
            saved,
            dialog.show_problem,
            owner=dialog,
        )

    def _withdraw(self) -> None:
        title = self.table.current()
        if title is None:
            return
        code, is_out = title.code, title.withdrawn
        said = self.tr("Đã khôi phục {name}.") if is_out else self.tr("Đã thu hồi {name}.")

        def done(_nothing: object) -> None:
            self._tell(said.format(name=title.name))
            self._read()

        self.context.runner.run(
            lambda store, _progress: set_title_withdrawn(store, code, withdrawn=not is_out),
            done,
            self._show_problem,
            owner=self,
        )

    def _tell(self, text: str, role: str = "notice-line") -> None:
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _show_problem(self, problem: ThiduaError) -> None:
        if not isinstance(problem, CancelledError):
            self._tell(error_sentence(problem), "problem-line")

    # ------------------------------------------------------------------ frame

    def _make_table(self) -> RecordTable[Title]:
        table: RecordTable[Title] = RecordTable(
            self._columns(),
            self.context.look,
            key=lambda one: one.code,
            search_hint=self.tr("Tìm danh hiệu, căn cứ"),
            parent=self,
        )
        table.set_noun(self.tr("mục"))
        table.view.setAccessibleName(self.tr("Danh hiệu và hình thức khen thưởng"))
        table.set_empty(
            self.tr("Chưa có danh hiệu nào"),
            self.tr("Bấm “Nạp danh mục theo luật” để có sẵn các danh hiệu, hình thức khen thưởng."),
        )
        kinds = [(choice_label(kind), _of_kind(kind)) for kind in TitleKind]
        table.add_filter(self.tr("Lọc theo loại"), [(self.tr("Mọi loại"), None), *kinds])
        table.add_filter(
            self.tr("Lọc theo tình trạng"),
            [
                (self.tr("Đang dùng"), lambda one: not one.withdrawn),
                (self.tr("Đã thu hồi"), lambda one: one.withdrawn),
                (self.tr("Tất cả"), None),
            ],
        )
        table.opened.connect(self._edit)
        table.selected.connect(self._follow)
        return table

    def _columns(self) -> list[Column[Title]]:
        return [
            Column(self.tr("Mã"), lambda one: one.code, width=84),
            Column(self.tr("Tên"), lambda one: one.name, sort=lambda one: one.position, stretch=3),
            Column(self.tr("Loại"), lambda one: choice_label(one.kind), width=160, from_width=900),
            Column(self.tr("Đối tượng"), lambda one: ", ".join(map(choice_label, one.subjects)), stretch=2),
            Column(self.tr("Cấp quyết định"), self._level_words, stretch=2, from_width=720),
            Column(self.tr("Căn cứ"), lambda one: one.basis, stretch=4, from_width=720),
            Column(self.tr("Hết hiệu lực"), lambda one: format_date(one.valid_to), width=96, from_width=1000),
        ]

    def _level_words(self, title: Title) -> str:
        names = {level.code: level.name for level in self._levels}
        return "; ".join(names.get(code, code) for code in title.levels)

    def _button(self, text: str, handler: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(text)
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        below = FlowBar(self)
        below.addWidget(self.shipped)
        below.addStretch()
        for button in (self._button(self.tr("Đóng"), self.reject), self.withdraw, self.edit, self.add):
            below.addWidget(button)
        sent = self.tr("Danh mục này đi cùng gói danh mục gửi đơn vị; đơn vị nhận nguyên như ở đây.")
        inside = QWidget(self)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(Space.GAP)
        around.addWidget(wrapped_label(sent, "muted", inside))
        around.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(scrolled(inside, self), 1)
        layout.addWidget(self.told)
        layout.addWidget(below)


def _of_kind(kind: TitleKind) -> Callable[[Title], bool]:
    return lambda one: one.kind is kind


def _read_titles(store: "Store") -> tuple[tuple[Level, ...], tuple[Title, ...]]:
    return tuple(store.offices.levels()), tuple(store.titles.all(with_withdrawn=True))
