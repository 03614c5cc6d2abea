"""The page of blocs and clusters: the list on the left, the members of the chosen one on the right."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.organisation import Bloc, Membership, is_valid_on
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.blocs import restore_bloc, save_bloc, save_members, withdraw_bloc
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.ui.blocs.form import BlocCatalogue, bloc_fields, bloc_from, bloc_values, members_field
from thidua_desktop.ui.blocs.members_edit import ROLE_TONES, MembersChoice, MembersEdit
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import ActionButton, PageContext
from thidua_desktop.ui.record_page import RecordPage
from thidua_desktop.ui.spans import span_words
from thidua_desktop.ui.units.form import unit_choices
from thidua_desktop.ui.widgets.day_chooser import DayChooser
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.widgets.two_parts import TwoParts
from thidua_desktop.ui.words import choice_label, label

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store

_SIDE_BY_SIDE_PX = 700


class BlocsPage(RecordPage[Bloc]):
    """Blocs with their members and heads on a day."""

    PAGE_ID = "blocs"
    HELP_ID = "blocs"
    TITLE = mark("Khối, cụm thi đua")
    FAMILIES = frozenset({Family.BLOCS, Family.UNITS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build both lists and the actions."""
        super().__init__(context, parent)
        self._catalogue = BlocCatalogue()
        self._day = context.today()
        self._places: dict[str, int] = {}
        self._valid_day: date | None = None
        self._go_to_day = QAction(self)
        self._go_to_day.triggered.connect(self._show_valid_day)
        table = self.make_table(self._columns(), self.tr("khối, cụm"), self.tr("Tìm khối, cụm"))
        self.add_record_actions()
        add = self.add_new_action(self.tr("Thêm khối, cụm"), self._add)
        self.members_action = self.make_action(self.tr("Sửa thành viên"), self._open_members, Do.MEMBERS)
        context.look.dress(self.members_action, "edit")
        self.members_action.setEnabled(False)
        self.add_to_menu(self.members_action)
        self.add_withdrawn_filter()
        table.set_empty(
            self.tr("Chưa có khối, cụm nào"),
            self.tr("Thêm khối, cụm thi đua rồi chọn các đơn vị thành viên và trưởng khối."),
            add,
        )
        table.selected.connect(self._show_bloc)
        self.members: RecordTable[Membership] = RecordTable(self._member_columns(), context.look, parent=self)
        self.members.set_noun(self.tr("thành viên"))
        self._lay_out_body()

    def load(self) -> None:
        """Read blocs with their members."""
        self.read(_read_catalogue, self._show)

    def name_of(self, record: Bloc) -> str:
        """Give the bloc's name."""
        return record.name

    def open_record(self, record: Bloc) -> None:
        """Open the form of a bloc."""
        self._open_form(self.tr("Khối, cụm thi đua"), record)

    def set_withdrawn(self, store: "Store", uid: str, withdrawn: bool) -> None:
        """Withdraw or restore a bloc."""
        (withdraw_bloc if withdrawn else restore_bloc)(store, uid)

    # ------------------------------------------------------------------ lists

    def _columns(self) -> list[Column[Bloc]]:
        return [
            Column(label("bloc_name"), lambda bloc: bloc.name, stretch=1),
            Column(
                self.tr("Đơn vị"),
                lambda bloc: str(self._count(bloc)),
                sort=self._count,
                align=Align.RIGHT,
                width=76,
                in_search=False,
                total=lambda blocs: str(sum(self._count(bloc) for bloc in blocs)),
            ),
        ]

    def _member_columns(self) -> list[Column[Membership]]:
        return [
            Column(
                self.tr("TT"),
                self._place,
                sort=lambda member: int(self._place(member) or 0),
                align=Align.RIGHT,
                width=48,
            ),
            Column(
                label("unit"), lambda member: self._catalogue.unit_name(member.unit_uid, self._day), stretch=1
            ),
            Column(
                label("role"),
                lambda member: choice_label(member.role),
                sort=lambda member: list(ROLE_TONES).index(member.role),
                width=176,
                is_badge=True,
                tone=lambda member: ROLE_TONES[member.role],
            ),
            Column(
                self.tr("Thời gian"),
                lambda member: span_words(member.valid_from, member.valid_to),
                width=180,
                from_width=560,
            ),
        ]

    def _show(self, catalogue: BlocCatalogue) -> None:
        self._catalogue = catalogue
        self.show_records(catalogue.blocs)
        if self.table.current() is None and self.table.visible_records():
            self.table.select(self.table.visible_records()[0].uid)
        in_use = sum(not bloc.withdrawn for bloc in catalogue.blocs)
        facts = self.tr("{count} khối, cụm; thành viên tại ngày {day}")
        self.set_facts(facts.format(count=in_use, day=format_date(self._day)))

    def _show_bloc(self, bloc: Bloc | None) -> None:
        self.members_action.setEnabled(bloc is not None)
        if bloc is None:
            self._bloc_name.setText(self.tr("Chưa chọn khối, cụm"))
            self._bloc_facts.setText("")
            self.members.set_records(())
            return
        self._bloc_name.setText(bloc.name)
        parts = (bloc.code, choice_label(bloc.kind), span_words(bloc.valid_from, bloc.valid_to))
        self._bloc_facts.setText(" · ".join(part for part in parts if part))
        members = self._catalogue.members_on(bloc.uid, self._day)
        self._places = {member.uid: place for place, member in enumerate(members, start=1)}
        self._say_why_empty(bloc)
        self.members.set_records(members)

    def _say_why_empty(self, bloc: Bloc) -> None:
        title = self.tr("Chưa có thành viên vào ngày {day}").format(day=format_date(self._day))
        if is_valid_on(bloc, self._day):
            sentence = self.tr("Thêm đơn vị thành viên và chọn trưởng khối, cụm.")
            self.members.set_empty(title, sentence, self.members_action)
            return
        sentence = self.tr("Khối, cụm này có hiệu lực {span}.")
        day = bloc.valid_to if bloc.valid_to and bloc.valid_to < self._day else bloc.valid_from
        self._valid_day = day
        self._go_to_day.setText(self.tr("Xem tại ngày {day}").format(day=format_date(day)))
        span = span_words(bloc.valid_from, bloc.valid_to)
        self.members.set_empty(title, sentence.format(span=span), self._go_to_day)

    def _show_valid_day(self) -> None:
        if self._valid_day is not None:
            self._day_chooser.set_day(self._valid_day)

    def _count(self, bloc: Bloc) -> int:
        return len(self._catalogue.members_on(bloc.uid, self._day))

    def _place(self, member: Membership) -> str:
        return str(self._places.get(member.uid, ""))

    def _take_day(self, day: date) -> None:
        self._day = day
        self._show(self._catalogue)

    # ------------------------------------------------------------------ forms

    def _add(self) -> None:
        self._open_form(self.tr("Khối, cụm thi đua mới"), None)

    def _open_form(self, title: str, bloc: Bloc | None) -> None:
        last = max((one.position for one in self._catalogue.blocs), default=0)
        base = bloc or Bloc(new_uid(), "", "", position=last + 1)
        dialog = FormDialog(title, bloc_fields(), self.context.look, self.tr("Lưu (Cất)"), self)
        self.show_form(dialog, bloc_values(base), partial(self._save, base))

    def _save(self, base: Bloc, values: FormValues) -> None:
        bloc = bloc_from(values, base)
        notice = self.tr("Đã lưu “{name}”.")
        self.save_form(lambda store: save_bloc(store, bloc), lambda saved: notice.format(name=saved.name))

    def _open_members(self) -> None:
        bloc = self.table.current()
        if bloc is None:
            return
        starts_on = bloc.valid_from or date(self._day.year, 1, 1)
        choice = MembersChoice(bloc.uid, unit_choices(list(self._catalogue.units.values())), starts_on)

        def make(look: Look, parent: QWidget) -> QWidget:
            return MembersEdit(choice, look, parent)

        title = self.tr("Thành viên {bloc}").format(bloc=bloc.name)
        dialog = FormDialog(title, members_field(make), self.context.look, self.tr("Lưu (Cất)"), self)
        self.show_form(
            dialog, {"members": self._catalogue.members(bloc.uid)}, partial(self._save_members, bloc)
        )

    def _save_members(self, bloc: Bloc, values: FormValues) -> None:
        members = tuple(one for one in values.records("members") if isinstance(one, Membership))

        def job(store: "Store") -> Bloc:
            save_members(store, bloc.uid, members)
            return bloc

        notice = self.tr("Đã lưu thành viên của “{name}”.")
        self.save_form(job, lambda saved: notice.format(name=saved.name))

    # ------------------------------------------------------------------ frame

    def _lay_out_body(self) -> None:
        chooser = DayChooser(self.context.look, self.context.today, self)
        chooser.chosen.connect(self._take_day)
        self._day_chooser = chooser
        self._bloc_name = wrapped_label("", "section", self)
        self._bloc_facts = text_label("", "muted", self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._bloc_name)
        words.addWidget(self._bloc_facts)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        button = ActionButton(self.members_action, self)
        self.context.look.dress(button, "edit")
        head.addWidget(button)
        members = QWidget(self)
        right = QVBoxLayout(members)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.SMALL)
        right.addLayout(head)
        right.addWidget(self.members, 1)
        columns = TwoParts(self.context.look, _SIDE_BY_SIDE_PX, parent=self)
        columns.set_parts(self.table, members, (2, 3))
        self.body.addWidget(chooser)
        self.body.addWidget(columns, 1)
        self._show_bloc(None)


def _read_catalogue(store: "Store") -> BlocCatalogue:
    return BlocCatalogue(
        tuple(store.blocs.all(with_withdrawn=True)),
        tuple(store.blocs.memberships()),
        {unit.uid: unit for unit in store.units.all(with_withdrawn=True)},
    )
