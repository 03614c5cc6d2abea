"""Chốt and Bỏ chốt on a page of records: the actions, the column, the filter, the form that only shows."""

from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.keys import Do, spoken_keys
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.record_model import Column

if TYPE_CHECKING:  # only names here: loading the store would cost the first paint
    from collections.abc import Callable, Sequence

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.changes import Progress
    from thidua_desktop.operations.locks import Lockable
    from thidua_desktop.ui.record_page import RecordPage


class Settled(Protocol):
    """A record that can be settled unless it is withdrawn."""

    @property
    def uid(self) -> str:
        """The identity that travels."""

    @property
    def withdrawn(self) -> bool:
        """Whether it is out of the lists."""


R = TypeVar("R", bound=Settled)
_LOOKED_AT = 100
"""So many chosen records decide which actions are offered: no more are read for that."""


class RecordLocks(QObject, Generic[R]):
    """Which records of a page are settled, and what can be done then. `changed` when that is known anew.

    Of several chosen records some may be settled: then both can be done.
    """

    changed = Signal()

    def __init__(self, page: "RecordPage[R]", kind: "Lockable") -> None:
        """Know nothing yet: the page tells with `show` what is settled."""
        super().__init__(page)
        self._page = page
        self._kind = kind
        self._uids: frozenset[str] = frozenset()

    def add_actions(self) -> None:
        """Add the two actions to the head and the table's menu; what the chosen records need is shown."""
        page = self._page
        self.lock_action = page.add_action(self.tr("Chốt"), self.lock_selected, Do.LOCK, "lock")
        self.unlock_action = page.add_action(self.tr("Bỏ chốt"), self.unlock_selected, Do.UNLOCK, "unlock")
        page.table.selected.connect(self._follow)
        page.table.view.selectionModel().selectionChanged.connect(self._follow_selection)
        self._follow(None)

    def show(self, uids: frozenset[str]) -> None:
        """Take what the store says; called before the records are shown."""
        self._uids = uids
        self._follow(self._page.table.current())
        self.changed.emit()

    def has(self, record: R) -> bool:
        """Tell whether a record is settled."""
        return record.uid in self._uids

    def column(self) -> Column[R]:
        """Give the column that shows a lock and its word."""
        return Column(
            self.tr("Chốt"),
            self._words,
            width=58,
            tone=_tone,
            icon=self._sign,
            is_sign=True,
            in_search=False,
            from_width=760,
        )

    def add_filter(self) -> QComboBox:
        """Add the filter by what is settled."""
        return self._page.table.add_filter(
            self.tr("Lọc theo tình trạng chốt"),
            [
                (self.tr("Mọi hồ sơ"), None),
                (self.tr("Đã chốt"), self.has),
                (self.tr("Chưa chốt"), self._is_open),
            ],
        )

    def lock_selected(self) -> None:
        """Settle the chosen records; withdrawn ones stay as they are."""
        self._page.table.read_selected(self._lock)

    def unlock_selected(self) -> None:
        """Open the chosen records again."""
        self._page.table.read_selected(self._unlock)

    def _lock(self, records: "list[R]") -> None:
        from thidua_desktop.operations.locks import lock_records  # start-up: it loads the store

        uids = [one.uid for one in records if not one.withdrawn]
        words = self.tr("Đã chốt {count} hồ sơ; chỉ xem được cho đến khi bỏ chốt.")
        self._page.run(partial(_change, lock_records, self._kind, uids), partial(self._tell, words))

    def _unlock(self, records: "list[R]") -> None:
        from thidua_desktop.operations.locks import unlock_records  # start-up: it loads the store

        uids = [one.uid for one in records]
        words = self.tr("Đã bỏ chốt {count} hồ sơ; sửa được trở lại.")
        self._page.run(partial(_change, unlock_records, self._kind, uids), partial(self._tell, words))

    def guard(self, dialog: FormDialog, record: R) -> None:
        """Let the form of a settled record only show it, with the way to open it."""
        if not self.has(record):
            return
        keys = spoken_keys(self._page.context.keys.of(Do.UNLOCK))
        words = self.tr("Hồ sơ đã chốt nên chỉ xem được. Muốn sửa, hãy bỏ chốt ({keys} ở danh sách).")
        dialog.set_locked(words.format(keys=keys))
        dialog.unlock_asked.connect(partial(self._open_form, dialog, record))

    # ------------------------------------------------------------------ inside

    def _open_form(self, dialog: FormDialog, record: R) -> None:
        from thidua_desktop.operations.locks import unlock_records  # start-up: it loads the store

        job = partial(_change, unlock_records, self._kind, [record.uid])
        self._page.context.runner.run(
            job, lambda _count: dialog.set_locked(""), dialog.show_problem, owner=dialog
        )

    def _follow(self, record: R | None) -> None:
        chosen = self._page.table.selected_records(_LOOKED_AT) or ([] if record is None else [record])
        is_any_settled = any(map(self.has, chosen))
        is_any_open = any(self._is_open(one) and not one.withdrawn for one in chosen)
        self.lock_action.setVisible(is_any_open or not is_any_settled)
        self.lock_action.setEnabled(is_any_open)
        self.unlock_action.setVisible(is_any_settled)

    def _follow_selection(self) -> None:
        self._follow(self._page.table.current())

    def _tell(self, words: str, count: int) -> None:
        self._page.notice(words.format(count=format_count(count)))

    def _is_open(self, record: R) -> bool:
        return not self.has(record)

    def _words(self, record: R) -> str:
        return self.tr("Đã chốt") if self.has(record) else ""

    def _sign(self, record: R) -> str:
        return "lock" if self.has(record) else ""


def _change(
    change: "Callable[[Store, Lockable, Sequence[str]], int]",
    kind: "Lockable",
    uids: list[str],
    store: "Store",
    _progress: "Progress",
) -> int:
    return change(store, kind, uids)


def _tone(_record: object) -> str:
    return "primary"
