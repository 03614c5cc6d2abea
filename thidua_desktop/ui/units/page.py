"""The page of units: the catalogue as it stands on a chosen day."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.organisation import DatedName, Unit, is_valid_on
from thidua_desktop.domain.text import code_sort_key, format_date, sort_key
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.units import (
    record_succession,
    rename_unit,
    restore_unit,
    save_unit,
    withdraw_unit,
)
from thidua_desktop.ui.importing.file_step import FileDrop
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.record_page import RecordPage, refill_filter
from thidua_desktop.ui.spans import span_sort, span_words
from thidua_desktop.ui.units.form import (
    UnitCatalogue,
    rename_fields,
    succession_fields,
    succession_from,
    succession_values,
    unit_fields,
    unit_from,
    unit_values,
)
from thidua_desktop.ui.units.import_dialog import CatalogueImportDialog
from thidua_desktop.ui.units.panel import UnitPanel
from thidua_desktop.ui.widgets.day_chooser import DayChooser
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.record_table import Align, Column
from thidua_desktop.ui.widgets.two_parts import TwoParts
from thidua_desktop.ui.words import label

if TYPE_CHECKING:  # only names here: loading the store and workbooks would cost the first paint
    from thidua_desktop.data.store.store import Store

_SIDE_BY_SIDE_PX = 700


class UnitsPage(RecordPage[Unit]):
    """Units on a day, with their history beside the list."""

    PAGE_ID = "units"
    HELP_ID = "units"
    TITLE = mark("Đơn vị")
    FAMILIES = frozenset({Family.UNITS, Family.OFFICE})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the list, the day and the panel."""
        super().__init__(context, parent)
        self._catalogue = UnitCatalogue()
        self._day = context.today()
        table = self.make_table(self._columns(), self.tr("đơn vị"), self.tr("Tìm mã, tên đơn vị"))
        importing = self.add_tool(self.tr("Nhập khẩu"), self._open_import, Do.IMPORT, "import")
        self.add_record_actions()
        self.add_new_action(self.tr("Thêm đơn vị"), self._add)
        self._rename = self.add_tool(self.tr("Đổi tên từ ngày…"), self._open_rename, Do.NOTHING)
        self._succeed = self.add_tool(self.tr("Sáp nhập, kế thừa…"), self._open_succession, Do.NOTHING)
        for action in (self._rename, self._succeed):
            action.setEnabled(False)
        self._panel = UnitPanel(context.look, (self._rename, self._succeed), self)
        self._levels = table.add_filter(self.tr("Lọc theo cấp, loại"), [(self.tr("Mọi cấp, loại"), None)])
        table.add_filter(
            self.tr("Lọc theo thời gian"),
            [
                (self.tr("Có vào ngày xem"), self._is_there),
                (self.tr("Đã kết thúc trước đó"), self._has_ended),
                (self.tr("Chưa bắt đầu"), self._is_to_come),
                (self.tr("Đã thu hồi"), lambda unit: unit.withdrawn),
                (self.tr("Tất cả"), None),
            ],
        )
        table.set_empty(
            self.tr("Chưa có đơn vị nào"),
            self.tr("Nhập danh mục đơn vị từ tệp Excel hoặc csv, hoặc thêm từng đơn vị."),
            importing,
        )
        table.selected.connect(self._show_unit)
        self._lay_out_body()
        FileDrop(self, (".xlsx", ".xlsm", ".csv")).dropped.connect(self._take_files)

    def load(self) -> None:
        """Read units with levels and successions."""
        self.read(_read_catalogue, self._show)

    def name_of(self, record: Unit) -> str:
        """Give the unit's name on the day looked at."""
        return record.name_on(self._day)

    def open_record(self, record: Unit) -> None:
        """Open the form of a unit."""
        self._open_form(self.tr("Đơn vị"), record)

    def set_withdrawn(self, store: "Store", uid: str, withdrawn: bool) -> None:
        """Withdraw or restore a unit."""
        (withdraw_unit if withdrawn else restore_unit)(store, uid)

    # ------------------------------------------------------------------ list

    def _columns(self) -> list[Column[Unit]]:
        return [
            Column(
                self.tr("TT"),
                lambda unit: str(unit.position or ""),
                sort=lambda unit: unit.position,
                align=Align.RIGHT,
                width=48,
                tooltip=self._place_words,
                in_search=False,
                from_width=700,
            ),
            Column(
                label("code"), lambda unit: unit.code, sort=lambda unit: code_sort_key(unit.code), width=104
            ),
            Column(label("unit_name"), lambda unit: unit.name_on(self._day), stretch=3),
            Column(self.tr("Loại"), lambda unit: unit.kind, width=80),
            Column(
                label("level"),
                lambda unit: self._catalogue.level_name(unit.level_code),
                width=144,
                from_width=860,
            ),
            Column(
                label("parent"),
                lambda unit: self._catalogue.parent_name(unit, self._day),
                stretch=2,
                from_width=480,
            ),
            Column(
                self.tr("Hiệu lực"),
                lambda unit: span_words(unit.valid_from, unit.valid_to),
                sort=lambda unit: span_sort(unit.valid_from, unit.valid_to),
                width=180,
                from_width=640,
            ),
        ]

    def _place_words(self, unit: Unit) -> str:
        return self.tr("Thứ tự chính thức: {place}").format(place=unit.position or "–")

    def _show(self, catalogue: UnitCatalogue) -> None:
        self._catalogue = catalogue
        refill_filter(self._levels, self._level_choices())
        self.show_records(catalogue.units)
        there = sum(self._is_there(unit) for unit in catalogue.units)
        facts = self.tr("{count} đơn vị có vào ngày {day}")
        self.set_facts(facts.format(count=there, day=format_date(self._day)))

    def _level_choices(self) -> "list[tuple[str, partial[bool] | None]]":
        choices: list[tuple[str, partial[bool] | None]] = [(self.tr("Mọi cấp, loại"), None)]
        for level in self._catalogue.levels:
            units = [unit for unit in self._catalogue.units if unit.level_code == level.code]
            if not units:
                continue
            choices.append((level.name, partial(_is_on_level, level.code)))
            kinds = sorted({unit.kind for unit in units if unit.kind}, key=sort_key)
            if len(kinds) > 1:
                choices += [(f"    {kind}", partial(_is_of_kind, level.code, kind)) for kind in kinds]
        return choices

    def _is_there(self, unit: Unit) -> bool:
        return not unit.withdrawn and is_valid_on(unit, self._day)

    def _has_ended(self, unit: Unit) -> bool:
        return not unit.withdrawn and unit.valid_to is not None and unit.valid_to < self._day

    def _is_to_come(self, unit: Unit) -> bool:
        return not unit.withdrawn and unit.valid_from is not None and unit.valid_from > self._day

    def _take_day(self, day: date) -> None:
        self._day = day
        self._show(self._catalogue)

    def _show_unit(self, unit: Unit | None) -> None:
        for action in (self._rename, self._succeed):
            action.setEnabled(unit is not None)
        if unit is None:
            self._panel.show_nothing()
        else:
            self._panel.show_unit(unit, self._catalogue, self._day)

    # ------------------------------------------------------------------ forms

    def _add(self) -> None:
        self._open_form(self.tr("Đơn vị mới"), None)

    def _open_form(self, title: str, unit: Unit | None) -> None:
        fields = unit_fields(self._catalogue, unit)
        dialog = FormDialog(title, fields, self.context.look, self.tr("Lưu (Cất)"), self)
        base = unit or self._new()
        self.show_form(dialog, unit_values(base), partial(self._save, base))

    def _new(self) -> Unit:
        last = max((unit.position for unit in self._catalogue.units), default=0)
        return Unit(new_uid(), "", "", (DatedName(""),), position=last + 1)

    def _save(self, base: Unit, values: FormValues) -> None:
        unit = unit_from(values, base)
        notice = self.tr("Đã lưu đơn vị “{name}”.")
        self.save_form(lambda store: save_unit(store, unit), lambda saved: notice.format(name=saved.name))

    def _open_rename(self) -> None:
        unit = self.table.current()
        if unit is None:
            return
        dialog = FormDialog(
            self.tr("Đổi tên từ ngày"), rename_fields(), self.context.look, self.tr("Đổi tên"), self
        )
        self.show_form(dialog, {"current": unit.name}, partial(self._save_name, unit))

    def _save_name(self, unit: Unit, values: FormValues) -> None:
        name, on = values.text("name"), values.day("on")
        assert on is not None  # noqa: S101  # a required field
        notice = self.tr("“{old}” mang tên “{new}” từ ngày {day}.").format(
            old=unit.name, new=name, day=format_date(on)
        )
        self.save_form(lambda store: rename_unit(store, unit.uid, name, on), lambda _: notice)

    def _open_succession(self) -> None:
        unit = self.table.current()
        if unit is None:
            return
        fields = succession_fields(self._catalogue, unit)
        dialog = FormDialog(
            self.tr("Sáp nhập, kế thừa"), fields, self.context.look, self.tr("Ghi việc kế thừa"), self
        )
        self.show_form(dialog, succession_values(), partial(self._save_succession, unit))

    def _save_succession(self, unit: Unit, values: FormValues) -> None:
        succession = succession_from(values, unit)

        def job(store: "Store") -> Unit:
            record_succession(store, succession)
            return unit

        notice = self.tr("Đã ghi việc kế thừa của “{name}”.").format(name=unit.name)
        self.save_form(job, lambda _: notice)

    # ------------------------------------------------------------------ import

    def _open_import(self) -> None:
        self._start_import()

    def _take_files(self, files: list[Path]) -> None:
        self._start_import().read_file(files[0])

    def _start_import(self) -> CatalogueImportDialog:
        dialog = CatalogueImportDialog(self.context, self)
        dialog.imported.connect(self.notice)
        dialog.start()
        return dialog

    # ------------------------------------------------------------------ frame

    def _lay_out_body(self) -> None:
        self._day_chooser = DayChooser(self.context.look, self.context.today, self)
        self._day_chooser.chosen.connect(self._take_day)
        columns = TwoParts(self.context.look, _SIDE_BY_SIDE_PX, Space.PANEL - 40, self)
        columns.set_parts(self.table, self._panel)
        self.body.addWidget(self._day_chooser)
        self.body.addWidget(columns, 1)


def _read_catalogue(store: "Store") -> UnitCatalogue:
    return UnitCatalogue(
        tuple(store.units.all(with_withdrawn=True)),
        tuple(store.offices.levels()),
        tuple(store.units.successions()),
    )


def _is_on_level(level_code: str, unit: Unit) -> bool:
    return unit.level_code == level_code


def _is_of_kind(level_code: str, kind: str, unit: Unit) -> bool:
    return unit.level_code == level_code and unit.kind == kind
