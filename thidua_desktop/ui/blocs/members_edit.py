"""The members of a bloc in a form: pick units one after another, set roles and days, order them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.organisation import BlocRole, Membership
from thidua_desktop.operations.blocs import new_member
from thidua_desktop.ui.blocs.form import member_fields, member_from, member_values
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.spans import span_words
from thidua_desktop.ui.widgets.date_edit import DateEdit
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues, Value
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.words import choice_label, label

ROLE_TONES = {BlocRole.HEAD: "gold", BlocRole.DEPUTY: "primary", BlocRole.MEMBER: "plain"}


@dataclass(frozen=True, slots=True)
class MembersChoice:
    """What the editor needs to know: the bloc, the units to choose from, when new members come in."""

    bloc_uid: str
    units: Sequence[Choice]
    starts_on: date | None


class MembersEdit(QWidget):
    """A list of memberships in official order; its value is the tuple of them, positions rising."""

    edited = Signal()

    def __init__(self, choice: MembersChoice, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._choice = choice
        self._look = look
        self._names: Mapping[str, str] = {unit.value: unit.words for unit in choice.units}
        self._members: list[Membership] = []
        self._pick = PickEdit(look, choice.units, True, self)
        self._pick.setPlaceholderText(self.tr("Gõ để tìm đơn vị rồi Enter"))
        self._pick.edited.connect(self._add)
        self._start = DateEdit(look, self)
        self._start.set_value(choice.starts_on)
        self._start.setFixedWidth(look.px(140))
        self.table: RecordTable[Membership] = RecordTable(self._columns(), look, parent=self)
        self.table.view.setSortingEnabled(False)
        self.table.set_noun(self.tr("lượt thành viên"))
        self.table.set_empty(
            self.tr("Chưa có thành viên"), self.tr("Chọn đơn vị ở ô trên; mỗi lần chọn thêm một đơn vị.")
        )
        self.table.opened.connect(self._open)
        self.table.setMinimumHeight(look.px(300))
        self._lay_out()
        self.setFocusProxy(self._pick)

    def value(self) -> tuple[object, ...]:
        """Give the memberships in shown order."""
        return tuple(replace(member, position=place) for place, member in enumerate(self._members))

    def set_value(self, value: Value) -> None:
        """Show these memberships."""
        members = value if isinstance(value, tuple) else ()
        self._members = [member for member in members if isinstance(member, Membership)]
        self._show(None)

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: clashes are seen when all members are checked together."""
        return None

    def _columns(self) -> list[Column[Membership]]:
        return [
            Column(label("unit"), lambda member: self._names.get(member.unit_uid, ""), stretch=1),
            Column(
                label("role"),
                lambda member: choice_label(member.role),
                width=176,
                is_badge=True,
                tone=lambda member: ROLE_TONES[member.role],
            ),
            Column(
                self.tr("Thời gian"), lambda member: span_words(member.valid_from, member.valid_to), width=180
            ),
        ]

    def _add(self) -> None:
        unit_uid = self._pick.value()
        if unit_uid is None:
            return
        member = new_member(self._choice.bloc_uid, unit_uid, self._start.value())
        self._members.append(member)
        self._pick.set_value(None)
        self._tell(member.uid)

    def _open(self, member: Membership) -> None:
        dialog = FormDialog(
            label("members"),
            member_fields(self._choice.units),
            self._look,
            self.tr("Ghi vào danh sách"),
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.form.set_values(member_values(member))
        dialog.submitted.connect(partial(self._take, member, dialog))
        dialog.open()

    def _take(self, member: Membership, dialog: FormDialog, values: FormValues) -> None:
        self._members[self._members.index(member)] = member_from(values, member)
        dialog.close_kept()
        self._tell(member.uid)

    def _open_current(self) -> None:
        member = self.table.current()
        if member is not None:
            self._open(member)

    def _remove(self) -> None:
        member = self.table.current()
        if member is None:
            return
        place = self._members.index(member)
        del self._members[place]
        following = self._members[min(place, len(self._members) - 1)].uid if self._members else None
        self._tell(following)

    def _move(self, step: int) -> None:
        member = self.table.current()
        if member is None:
            return
        place = self._members.index(member)
        target = place + step
        if 0 <= target < len(self._members):
            self._members.insert(target, self._members.pop(place))
            self._tell(member.uid)

    def _tell(self, uid: str | None) -> None:
        self._show(uid)
        self.edited.emit()

    def _show(self, uid: str | None) -> None:
        self.table.set_records(self._members)
        if uid is not None:
            self.table.select(uid)

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(Space.SMALL)
        adding.addWidget(text_label(self.tr("Thêm đơn vị"), "muted", self))
        adding.addWidget(self._pick, 1)
        adding.addWidget(text_label(self.tr("từ ngày"), "muted", self))
        adding.addWidget(self._start)
        buttons = QVBoxLayout()
        buttons.setSpacing(Space.TIGHT)
        for words, icon, what, handler in (
            (self.tr("Sửa…"), "edit", Do.EDIT, self._open_current),
            (self.tr("Lên"), "arrow_up", Do.MOVE_UP, partial(self._move, -1)),
            (self.tr("Xuống"), "arrow_down", Do.MOVE_DOWN, partial(self._move, 1)),
            (self.tr("Bỏ"), "close", Do.REMOVE_LINE, self._remove),
        ):
            buttons.addWidget(self._button(words, icon, what, handler))
        buttons.addStretch()
        listing = QHBoxLayout()
        listing.setSpacing(Space.SMALL)
        listing.addWidget(self.table, 1)
        listing.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(adding)
        layout.addLayout(listing, 1)

    def _button(self, words: str, icon: str, what: Do, handler: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._look.icon(icon), words, self)
        button.setAutoDefault(False)
        button.setToolTip(tip_of(words, keys_of(what)))
        button.clicked.connect(handler)
        # Only in the table: in the fields above, Del and Alt+Down have work of their own.
        shortcut = QShortcut(QKeySequence(keys_of(what)[0]), self.table, handler)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return button
