"""Type a year's list of a published index: unit, rank, points, with the document that published it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.points import Quantity, format_points_short
from thidua_desktop.domain.records.organisation import is_valid_on
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.published_indices import (
    IndexLine,
    IndexList,
    PublishedList,
    find_slips,
    known_lists,
    publish_index,
    read_list,
)
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.figure_model import CellMark, FigureColumn, FigureRow, Spot, parse_rank
from thidua_desktop.ui.widgets.grid_dialog import GridDialog
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.widgets.points_edit import WholeEdit
from thidua_desktop.ui.words import issue_sentence

if TYPE_CHECKING:  # only names here
    from collections.abc import Mapping
    from datetime import date

    from thidua_desktop.data.store.store import Store

_LIST_PX, _SOURCE_PX = 240, 360
_RANK, _POINTS = "rank", "points"
_NEW = "*"
_FEW = 6


@dataclass(frozen=True, slots=True)
class IndexReading:
    """The lists to choose from, the chosen one, and the units it may be about as (uid, name)."""

    lists: tuple[tuple[str, int], ...]
    chosen: IndexList | None
    units: tuple[tuple[str, str], ...]


class IndicesDialog(GridDialog):
    """One list at a time: those that a rule set asks for come first."""

    HELP_ID = "indices"

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        """Build the grid; `start` reads it."""
        super().__init__(_tr("Chỉ số công bố"), _tr("Lưu danh sách"), context, parent)
        self._names: Mapping[str, str] = {}
        self._kept: tuple[str, int, str] = ("", 0, "")
        look = context.look
        self.list = PickEdit(look, (), may_be_empty=False, parent=self)
        self.list.edited.connect(self._choose_list)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("PAPI, PAR INDEX, PCI"))
        self.year = WholeEdit(self)
        self.source = QLineEdit(self)
        self.source.setPlaceholderText(self.tr("Số, ngày quyết định hoặc báo cáo công bố"))
        self._lay_out_fields()
        self.lay_out()

    def start(self) -> None:
        """Read the first list and open."""
        self._read(None)
        self.open()

    # ------------------------------------------------------------------ showing

    def _read(self, wanted: tuple[str, int] | None, *, is_new: bool = False) -> None:
        period = self.context.state.period
        day = period.ends_on if period is not None else self.context.today()
        self.context.runner.read(
            lambda store: _read_index(store, wanted, day, is_new=is_new),
            self._show,
            self.show_problem,
            owner=self,
        )

    def _show(self, reading: IndexReading) -> None:
        choices = [Choice(f"{name}\n{year}", _list_words(name, year)) for name, year in reading.lists]
        self.list.set_choices([*choices, Choice(_NEW, self.tr("Chỉ số khác, năm khác…"))])
        chosen = reading.chosen
        self.list.set_value(_NEW if chosen is None else f"{chosen.name}\n{chosen.year}")
        for field in (self.name, self.year):
            field.setReadOnly(chosen is not None)
        self.name.setText("" if chosen is None else chosen.name)
        self.year.set_value(None if chosen is None else chosen.year)
        self.source.setText("" if chosen is None else chosen.source)
        self._kept = self._heads()
        self._names = dict(reading.units)
        lines = chosen.lines if chosen is not None else ()
        stored = {Spot(line.unit_uid, _RANK): line.rank for line in lines if line.rank is not None}
        stored |= {Spot(one.unit_uid, _POINTS): int(one.points) for one in lines if one.points is not None}
        columns = (
            FigureColumn(_RANK, self.tr("Hạng"), self.tr("Thứ hạng đã công bố"), parse_rank, str),
            FigureColumn(_POINTS, self.tr("Điểm chỉ số"), self.tr("Điểm chỉ số đã công bố")),
        )
        self.grid.figures.show([FigureRow(uid, name) for uid, name in reading.units], columns, stored)
        if reading.units:
            self.grid.setCurrentIndex(self.grid.figures.index(0, 0))
        (self.source if chosen is not None else self.name).setFocus()
        self.look_over()

    def look_over(self) -> None:
        """Mark what looks like a slip."""
        marks = {}
        for issue in find_slips(self._lines(), self._names):
            mark = CellMark("amber", "warning", issue_sentence(issue))
            column = _RANK if issue.code == "indices.rank_far_off" else _POINTS
            marks[Spot(issue.where or "", column)] = mark
        words = self.tr("{count} ô trông như gõ nhầm, để màu cam kèm lý do.").format(count=len(marks))
        self.look_again.setText(words)
        self.look_again.setVisible(bool(marks))
        self.grid.figures.set_marks(marks)

    def about_cell(self, row: int, column: int) -> str:
        """Say whose figure a cell is."""
        figures = self.grid.figures
        words = self.tr("{unit}  ·  {figure}")
        return words.format(unit=figures.rows[row].name, figure=figures.columns[column].tip)

    def is_dirty(self) -> bool:
        """Tell whether figures, name, year or source are other ones than stored."""
        return super().is_dirty() or self._heads() != self._kept

    # ------------------------------------------------------------------ storing

    def store_figures(self) -> None:
        """Keep the list, after a question about what looks like a slip; then say whose points moved."""
        wanted = IndexList(self.name.text(), self.year.value() or 0, self.source.text(), self._lines())
        slips = [issue_sentence(issue) for issue in find_slips(wanted.lines, self._names)]
        if slips and not self._is_kept(slips):
            return
        self.context.runner.run(
            lambda store, _progress: publish_index(store, wanted, keep_implausible=True),
            self._tell_published,
            self.show_problem,
            owner=self,
        )

    def _is_kept(self, slips: list[str]) -> bool:
        question = self.tr("Có {count} chỗ trông như gõ nhầm. Vẫn lưu?").format(count=len(slips))
        detail = "\n".join(slips[:3])
        return self.context.dialogs.ask(question, self.tr("Vẫn lưu"), self.tr("Xem lại"), detail)

    def _tell_published(self, done: PublishedList) -> None:
        words = self.tr("Đã lưu danh sách, {count} đơn vị thay đổi.").format(count=done.changed)
        if done.moved:
            lines = "; ".join(self._moved_words(line) for line in done.moved[:_FEW])
            words += self.tr(" Điểm đổi ở {count} dòng: {lines}").format(count=len(done.moved), lines=lines)
            words += "…" if len(done.moved) > _FEW else "."
        self.tell(words)
        self._read((self.name.text(), self.year.value() or 0))

    def _moved_words(self, line: MovedLine) -> str:
        before, after = (
            self.tr("chưa có") if points is None else format_points_short(points)
            for points in (line.before, line.after)
        )
        words = self.tr("{unit} {before} → {after}")
        return words.format(unit=self._names.get(line.unit_uid, ""), before=before, after=after)

    # ------------------------------------------------------------------ inside

    def _choose_list(self) -> None:
        wanted = self.list.value() or _NEW
        if not self.may_lose():
            kept, of, _ = self._kept
            self.list.set_value(f"{kept}\n{of}" if kept else _NEW)
            return
        self.tell("")
        name, _, year = wanted.partition("\n")
        self._read((name, int(year)) if year else None, is_new=wanted == _NEW)

    def _heads(self) -> tuple[str, int, str]:
        return clean_line(self.name.text()), self.year.value() or 0, clean_line(self.source.text())

    def _lines(self) -> tuple[IndexLine, ...]:
        figures = self.grid.figures.figures()
        ranks = {spot.row: rank for spot, rank in figures.items() if spot.column == _RANK}
        points = {spot.row: Quantity(of) for spot, of in figures.items() if spot.column == _POINTS}
        shown = (row.key for row in self.grid.figures.rows)
        return tuple(
            IndexLine(uid, ranks.get(uid), points.get(uid)) for uid in shown if uid in ranks or uid in points
        )

    def _lay_out_fields(self) -> None:
        look = self.context.look
        for words, field, width in (
            (self.tr("Danh sách"), self.list, _LIST_PX),
            (self.tr("Tên chỉ số"), self.name, 150),
            (self.tr("Năm"), self.year, 80),
            (self.tr("Nguồn công bố"), self.source, _SOURCE_PX),
        ):
            box = QWidget(self)
            inside = QGridLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setVerticalSpacing(Space.TIGHT)
            label = text_label(words, "field", box)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumWidth(look.px(width))
            inside.addWidget(label, 0, 0)
            inside.addWidget(field, 1, 0)
            self.bar.addWidget(box, 1 if field is self.source else 0)


def _read_index(store: "Store", wanted: tuple[str, int] | None, day: "date", *, is_new: bool) -> IndexReading:
    lists = known_lists(store)
    chosen = None if is_new else wanted or next(iter(lists), None)
    kept = read_list(store, *chosen) if chosen is not None else None
    members = {one.unit_uid for one in store.blocs.memberships() if is_valid_on(one, day)}
    members |= {line.unit_uid for line in kept.lines} if kept is not None else set()
    units = tuple((unit.uid, unit.name_on(day)) for unit in store.units.by_uids(members))
    return IndexReading(lists, kept, units)


def _list_words(name: str, year: int) -> str:
    return _tr("{name} năm {year}").format(name=name, year=year)


def _tr(text: str) -> str:
    return QCoreApplication.translate("IndicesDialog", text)
