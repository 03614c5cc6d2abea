"""The base of pages around one list of records: open, withdraw, restore, a form in a dialog."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.ui.keys import Do, Place
from thidua_desktop.ui.list_tools import ListTools
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.record_locks import RecordLocks
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Value
from thidua_desktop.ui.widgets.record_table import Column, RecordTable

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.locks import Lockable


class Withdrawable(Protocol):
    """A record that is withdrawn instead of deleted."""

    @property
    def uid(self) -> str:
        """The identity that travels."""

    @property
    def withdrawn(self) -> bool:
        """Whether it is out of the lists."""


R = TypeVar("R", bound=Withdrawable)
S = TypeVar("S", bound=Withdrawable)
Test = Callable[[S], bool]


class RecordPage(Page, Generic[R]):
    """A page around one table. The subclass names columns and words, opens its form and says how to save."""

    table: RecordTable[R]

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the frame; the subclass calls `make_table` and `add_record_actions`."""
        super().__init__(context, parent)
        self._dialog: FormDialog | None = None
        self._wanted: str | None = None
        self._menu_places: list[Place] = []
        self.locks: RecordLocks[R] | None = None

    # ------------------------------------------------------------------ for the subclass to fill

    def name_of(self, record: R) -> str:
        """Give the words that name a record in questions and notices."""
        raise NotImplementedError

    def open_record(self, record: R) -> None:
        """Open the form of a record."""
        raise NotImplementedError

    def set_withdrawn(self, store: "Store", uid: str, withdrawn: bool) -> None:
        """Withdraw or restore a record; runs on the lane."""
        raise NotImplementedError

    # ------------------------------------------------------------------ for the subclass to use

    def make_table(self, columns: Sequence[Column[R]], noun: str, search_hint: str) -> RecordTable[R]:
        """Make the table; double-click and Enter open a record."""
        table = RecordTable(columns, self.context.look, search_hint=search_hint, parent=self)
        self.take_table(table, noun)
        return table

    def take_table(self, table: RecordTable[R], noun: str) -> None:
        """Take a table that the subclass made; double-click and Enter open a record."""
        self.table = table
        table.set_noun(noun)
        table.opened.connect(self.open_record)
        self.setFocusProxy(table.view)

    def add_record_actions(self) -> None:
        """Add Sửa, Thu hồi and Khôi phục to the head and to the table's own menu."""
        self.edit_action = self.add_action(self.tr("Xem, sửa"), self._open_current, Do.EDIT, "edit")
        self.withdraw_action = self.add_action(
            self.tr("Thu hồi"), self._withdraw_current, Do.WITHDRAW, "withdraw"
        )
        self.restore_action = self.add_action(
            self.tr("Khôi phục"), self._restore_current, Do.RESTORE, "restore"
        )
        if self.locks is not None:
            self.locks.add_actions()
        reload = self.add_action(self.tr("Nạp"), self.reload, Do.RELOAD, "refresh")
        self.context.keys.bind(reload, Do.RELOAD, only_shown=True)
        self.list_tools = ListTools(self, self.table)
        self.table.find_action.setEnabled(False)  # the page has these keys, wherever the cursor is
        find = self.make_action(self.tr("Tìm trong danh sách"), self.table.start_search, Do.FIND)
        self.offer_action(find, Place.TOOLS)
        self.table.selected.connect(self._follow_record)
        self._follow_record(None)

    def add_to_menu(self, *actions: QAction, place: Place = Place.TOOLS) -> None:
        """Offer actions in the menu that a right click on the table opens, in the order of the head."""
        view = self.table.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for action in actions:
            at = sum(other <= place for other in self._menu_places)
            if at < len(self._menu_places):
                view.insertAction(view.actions()[at], action)
            else:
                view.addAction(action)
            self._menu_places.insert(at, place)

    def offer_action(self, action: QAction, place: Place) -> None:
        """Offer what stands in the head in the menu of the table too."""
        self.add_to_menu(action, place=place)

    def add_new_action(self, text: str, handler: Callable[[], None]) -> QAction:
        """Add the primary action, under the keys that people know for it."""
        return self.add_action(text, handler, Do.ADD, "add", primary=True)

    def add_locks(self, kind: "Lockable") -> "RecordLocks[R]":
        """Let records be settled and opened again (chốt, bỏ chốt); called before the table is made."""
        self.locks = RecordLocks(self, kind)
        self.locks.changed.connect(self._follow_current)
        return self.locks

    def add_withdrawn_filter(self) -> QComboBox:
        """Add the filter that hides withdrawn records until they are asked for."""
        return self.table.add_filter(
            self.tr("Lọc theo tình trạng hồ sơ"),
            [
                (self.tr("Đang dùng"), _is_in_use),
                (self.tr("Đã thu hồi"), _is_withdrawn),
                (self.tr("Cả hồ sơ thu hồi"), None),
            ],
        )

    def show_records(self, records: Sequence[R]) -> None:
        """Show the records and put the cursor where it was asked for."""
        self.table.set_records(records)
        if self._wanted is not None and self.table.select(self._wanted):
            self._wanted = None

    def show_form(
        self,
        dialog: FormDialog,
        values: Mapping[str, Value],
        save: Callable[[object], None],
        record: R | None = None,
    ) -> FormDialog:
        """Open a form over the page; `save` gets the FormValues and calls `save_form`.

        With a settled `record` it shows the values only, until the record is opened again.
        """
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self.context.dialogs.confirm_loss)
        dialog.form.set_values(values)
        dialog.submitted.connect(save)
        self._dialog = dialog
        if self.locks is not None and record is not None:
            self.locks.guard(dialog, record)
        dialog.open()
        return dialog

    def save_form(self, job: Callable[["Store"], S], done: Callable[[S], str]) -> None:
        """Run the job that saves what the form holds; `done` gives the notice about the saved record.

        A refusal is shown in the form, which stays open.
        """
        dialog = self._dialog
        assert dialog is not None  # noqa: S101  # only an open form can be saved

        def saved(record: S) -> None:
            dialog.close_kept()
            self.notice(done(record))
            self.look_for(record.uid)

        self.context.runner.run(lambda store, _: job(store), saved, dialog.show_problem, owner=dialog)

    def look_for(self, uid: str) -> None:
        """Put the cursor on a record, now or as soon as it is shown."""
        self._wanted = None if self.table.select(uid) else uid

    # ------------------------------------------------------------------ frame

    def enter(self, argument: object | None) -> None:
        """Go to the record whose uid another page hands over."""
        if isinstance(argument, str):
            self.look_for(argument)

    def _open_current(self) -> None:
        record = self.table.current()
        if record is not None:
            self.open_record(record)

    def _withdraw_current(self) -> None:
        record = self.table.current()
        if record is None or record.withdrawn:
            return
        question = self.tr("Thu hồi “{name}”?").format(name=self.name_of(record))
        detail = self.tr("Hồ sơ không còn trong danh sách và bản in, nhưng được giữ lại và khôi phục được.")
        if self.context.dialogs.ask(question, self.tr("Thu hồi"), self.tr("Giữ lại"), detail):
            self._change_withdrawn(record, True, self.tr("Đã thu hồi “{name}”."))

    def _restore_current(self) -> None:
        record = self.table.current()
        if record is not None and record.withdrawn:
            self._change_withdrawn(record, False, self.tr("Đã khôi phục “{name}”."))

    def _change_withdrawn(self, record: R, withdrawn: bool, notice: str) -> None:
        words = notice.format(name=self.name_of(record))
        self.run(
            lambda store, _: self.set_withdrawn(store, record.uid, withdrawn), lambda _: self.notice(words)
        )

    def _follow_current(self) -> None:
        self._follow_record(self.table.current())

    def _follow_record(self, record: R | None) -> None:
        self.edit_action.setEnabled(record is not None)
        is_locked = self.locks is not None and record is not None and self.locks.has(record)
        self.withdraw_action.setEnabled(record is not None and not is_locked)
        is_withdrawn = record is not None and record.withdrawn
        self.withdraw_action.setVisible(not is_withdrawn)
        self.restore_action.setVisible(is_withdrawn)


def refill_filter(box: QComboBox, choices: Sequence[tuple[str, Callable[[S], bool] | None]]) -> None:
    """Offer other choices in a filter box of a table; the chosen one stays when it is among them."""
    chosen = box.currentText()
    box.blockSignals(True)
    box.clear()
    for words, test in choices:
        box.addItem(words, test)
    box.setCurrentIndex(max(0, box.findText(chosen)))
    box.blockSignals(False)
    box.currentIndexChanged.emit(box.currentIndex())


def _is_in_use(record: Withdrawable) -> bool:
    return not record.withdrawn


def _is_withdrawn(record: Withdrawable) -> bool:
    return record.withdrawn
