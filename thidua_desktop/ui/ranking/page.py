"""The ranking page: a bloc's units by their totals in one round, and who is still missing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.organisation import is_valid_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round
from thidua_desktop.operations.ranking import AbsentMember, BlocRanking, RankingRow, rank_bloc
from thidua_desktop.operations.year_ranking import YearRanking, YearRow, rank_year
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.ranking.beside import BesideRanking
from thidua_desktop.ui.ranking.columns import least_width, ranking_columns
from thidua_desktop.ui.ranking.forms import RankingForms
from thidua_desktop.ui.ranking.year import ALL_BLOCS, make_year_table
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.two_parts import TwoParts
from thidua_desktop.ui.words import choice_label, issue_sentence

if TYPE_CHECKING:  # only names here
    from pathlib import Path

    from thidua_desktop.data.store.store import Store

_NARROW_PX = 900
_BLOC_PX = 300
_BESIDE_PX = Space.PANEL + 20
_FEW = 8
"""So many units without a sheet are named; a province may have a hundred."""


@dataclass(frozen=True, slots=True)
class RankingReading:
    """The blocs of a period as (uid, name), and the ranking of the one that is shown, None without blocs.

    `year` is there instead when all blocs together are shown.
    """

    blocs: tuple[tuple[str, str], ...]
    ranking: BlocRanking | None
    year: YearRanking | None = None


def read_ranking(
    store: "Store", period: EvaluationPeriod, bloc_uid: str | None, round_: Round
) -> RankingReading:
    """Read the blocs of a period and rank one of them; without a wish the first one that has members.

    `ALL_BLOCS` ranks all units of the period.
    """
    blocs = [bloc for bloc in store.blocs.all() if is_valid_on(bloc, period.ends_on)]
    with_members = {member.bloc_uid for member in store.blocs.memberships()}
    usual = next((bloc.uid for bloc in blocs if bloc.uid in with_members), None)
    names = tuple((bloc.uid, bloc.name) for bloc in blocs)
    if bloc_uid == ALL_BLOCS and blocs:
        return RankingReading(names, None, rank_year(store, period.uid, round_))
    wanted = bloc_uid if any(bloc.uid == bloc_uid for bloc in blocs) else usual
    ranking = rank_bloc(store, wanted, period.uid, round_) if wanted is not None else None
    return RankingReading(names, ranking)


class RankingPage(Page):
    """A bloc's ranking in the period that is looked at. `enter` takes the uid of a bloc."""

    PAGE_ID = "ranking"
    HELP_ID = "ranking"
    TITLE = mark("Xếp hạng khối, cụm thi đua")
    FAMILIES = frozenset({Family.SCORES, Family.UNITS, Family.BLOCS, Family.RULE_SETS, Family.PERIODS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the page; nothing is read yet."""
        super().__init__(context, parent)
        look = context.look
        self._wanted: str | None = None
        self._ranking: BlocRanking | None = None
        self._year: YearRanking | None = None
        self._heads: tuple[str, ...] = ()
        self._open = self.add_action(self.tr("Mở phiếu"), self._open_current, Do.OPEN, "open")
        self._print = self.add_action(
            self.tr("In bảng tổng hợp"), self._print_summary, Do.PRINT, "printing", primary=True
        )
        self.forms = RankingForms(self)
        self._export = self.add_tool(self.tr("Xuất Excel…"), self._write_workbook, Do.EXPORT, "export")
        self.bloc = PickEdit(look, (), may_be_empty=False, parent=self)
        self.bloc.setAccessibleName(self.tr("Khối, cụm thi đua"))
        self.bloc.setMinimumWidth(look.px(_BLOC_PX))
        self.bloc.edited.connect(self._choose)
        self.round = ChoiceEditor(
            [Choice(round_.value, choice_label(round_)) for round_ in Round], may_be_empty=False, parent=self
        )
        self.round.setAccessibleName(self.tr("Vòng chấm"))
        self.round.setToolTip(self.tr("Vòng chấm dùng để xếp hạng"))
        self.round.set_value(Round.SELF.value)
        self.round.edited.connect(self._choose)
        self._state = badge("", "plain", self)
        self.done = text_label("", "muted", self)
        self.line = wrapped_label("", "tell-line", self)
        self.table: RecordTable[RankingRow] | None = None
        self.year_table: RecordTable[YearRow] | None = None
        self.beside = BesideRanking(look, self)
        self._content = TwoParts(look, _NARROW_PX, _BESIDE_PX, self)
        self._content.set_second(self.beside)
        self._lay_out_page()

    def load(self) -> None:
        """Rank the bloc that is shown."""
        period = self.context.state.period
        if period is None:
            self._show_nothing(self.tr("Chưa có kỳ đánh giá"))
            self.show_no_period()
            return
        wanted, round_ = self._wanted or self.bloc.value(), Round(self.round.value() or Round.SELF)
        self.problem(None)
        self.read(lambda store: read_ranking(store, period, wanted, round_), self._show)

    def enter(self, argument: object | None) -> None:
        """Show the ranking of a bloc."""
        if isinstance(argument, str):
            self._wanted = argument
            self.reload()

    # ------------------------------------------------------------------ showing

    def _show(self, reading: RankingReading) -> None:
        self._wanted = None
        self._ranking, self._year = reading.ranking, reading.year
        if self._ranking is None and self._year is None:
            self._show_nothing(self.tr("Chưa có khối, cụm thi đua nào"))
            return
        self.hide_empty()
        every = Choice(ALL_BLOCS, self.tr("Toàn tỉnh (mọi khối, cụm)"))
        self.bloc.set_choices([*(Choice(uid, name) for uid, name in reading.blocs), every])
        self.forms.show_ranking(self._ranking)
        if self._ranking is not None:
            self._show_bloc(self._ranking)
        elif self._year is not None:
            self._show_year(self._year)

    def _show_bloc(self, ranking: BlocRanking) -> None:
        self.bloc.set_value(ranking.bloc.uid)
        self._print.setEnabled(bool(ranking.rows))
        self._export.setEnabled(bool(ranking.rows))
        self.set_facts(self._facts_of(ranking))
        done = self.tr("{done}/{count} đơn vị đã có phiếu")
        self.done.setText(done.format(done=len(ranking.rows), count=ranking.members))
        self._show_lines(self._lines_of(ranking), is_provisional=ranking.is_provisional)
        self._show_table(ranking)
        self.beside.show_ranking(ranking)
        self.beside.setVisible(bool(ranking.rows))

    def _show_year(self, ranking: YearRanking) -> None:
        self.bloc.set_value(ALL_BLOCS)
        self._print.setEnabled(False)
        self._open.setEnabled(bool(ranking.rows))
        self._export.setEnabled(bool(ranking.rows))
        words = self.tr("Vòng {round}").format(round=choice_label(ranking.round).lower())
        self.set_facts("  ·  ".join((ranking.period.name, words)))
        self.done.setText(self.tr("{count} đơn vị đã có phiếu").format(count=len(ranking.rows)))
        lines = [issue_sentence(issue) for issue in ranking.issues]
        if ranking.missing:
            few = ", ".join(ranking.missing[:_FEW])
            more = len(ranking.missing) - _FEW
            words = self.tr("Còn thiếu phiếu: {names}").format(names=few)
            tail = self.tr(" và {count} đơn vị nữa").format(count=more) if more > 0 else ""
            lines.insert(0, words + tail)
        self._show_lines(lines, is_provisional=ranking.is_provisional)
        if self.year_table is None:
            self.year_table = make_year_table(self.context.look, self)
            self.year_table.opened.connect(self._open_row)
        self._put_first(self.year_table)
        self.year_table.set_records(ranking.rows)
        self.beside.hide()

    def _show_nothing(self, title: str) -> None:
        for action in (self._print, self._open, self._export):
            action.setEnabled(False)
        self.forms.show_ranking(None)
        text = self.tr("Tạo khối, cụm và đưa các đơn vị vào ở trang Khối, cụm thi đua, rồi chấm điểm.")
        self.show_empty(title, text)

    def _facts_of(self, ranking: BlocRanking) -> str:
        facts = [
            ranking.period.name,
            self.tr("Vòng {round}").format(round=choice_label(ranking.round).lower()),
        ]
        if ranking.rule_set is not None:
            most = format_points_short(ranking.rule_set.max_points)
            facts.append(
                self.tr("{rules}, tối đa {most} điểm").format(rules=ranking.rule_set.name, most=most)
            )
        return "  ·  ".join(facts)

    def _show_lines(self, lines: list[str], *, is_provisional: bool) -> None:
        self.line.setText("\n".join(lines))
        self.line.setVisible(bool(lines))
        if is_provisional:
            set_badge(self._state, self.tr("Tạm tính"), "gold")
        else:
            set_badge(self._state, self.tr("Đủ phiếu đã nộp"), "green")

    def _lines_of(self, ranking: BlocRanking) -> list[str]:
        lines = [*self._absent_lines(ranking.absent), *map(issue_sentence, ranking.issues)]
        open_ties = [tie for tie in ranking.ties if any(unit.votes is None for unit in tie)]
        if open_ties:
            names = "; ".join(", ".join(unit.name for unit in tie) for tie in open_ties)
            lines.append(self.tr("Bằng điểm, chờ bỏ phiếu: {names}").format(names=names))
        return lines

    def _absent_lines(self, absent: tuple[AbsentMember, ...]) -> list[str]:
        lines = []
        unexplained = [member.name for member in absent if not member.reason]
        if unexplained:
            lines.append(self.tr("Còn thiếu phiếu: {names}").format(names=", ".join(unexplained)))
        explained = [member for member in absent if member.reason]
        if explained:
            words = self.tr("{name} ({reason})")
            names = (words.format(name=member.name, reason=member.reason) for member in explained)
            lines.append(self.tr("Vắng có lý do: {names}").format(names="; ".join(names)))
        return lines

    def _show_table(self, ranking: BlocRanking) -> None:
        columns = ranking_columns(ranking)
        rules = ranking.rule_set.uid if ranking.rule_set is not None else ""
        heads = (rules, *(column.title for column in columns))
        if self.table is None or heads != self._heads:
            if self.table is not None:
                self.table.deleteLater()
            self._heads = heads
            self.table = self._make_table(columns)
            self._content.set_from(max(_NARROW_PX, least_width(columns) + _BESIDE_PX + Space.GAP))
        self._put_first(self.table)
        self.table.set_records(ranking.rows)
        if self.table.current() is None and ranking.rows:
            self.table.select(ranking.rows[0].unit_uid)
        self._open.setEnabled(bool(ranking.rows))

    def _put_first(self, table: QWidget) -> None:
        for one in (self.table, self.year_table):
            if one is not None:
                one.setVisible(one is table)
        self._content.set_first(table)

    def _make_table(self, columns: list[Column[RankingRow]]) -> RecordTable[RankingRow]:
        table: RecordTable[RankingRow] = RecordTable(
            columns, self.context.look, key=lambda row: row.unit_uid, parent=self
        )
        table.set_noun(self.tr("đơn vị"))
        table.set_empty(
            self.tr("Chưa đơn vị nào có phiếu trong vòng này"),
            self.tr("Chấm điểm hoặc nhập phiếu từ Excel ở trang Chấm điểm, hoặc chọn vòng khác."),
        )
        table.opened.connect(self._open_row)
        table.selected.connect(self._explain)
        return table

    def _explain(self, row: RankingRow | None) -> None:
        self.beside.explain(row, self._ranking)

    # ------------------------------------------------------------------ what the person asks for

    def _choose(self) -> None:
        self._wanted = self.bloc.value()
        self.load()

    def _open_row(self, row: RankingRow | YearRow) -> None:
        self.context.show_page("scoring", row.unit_uid)

    def _open_current(self) -> None:
        table = self.table if self._ranking is not None else self.year_table
        row = table.current() if table is not None else None
        if row is not None:
            self._open_row(row)

    def _print_summary(self) -> None:
        ranking = self._ranking
        if ranking is not None:
            wish = PrintWish(
                "bloc_summary",
                bloc_uid=ranking.bloc.uid,
                period_uid=ranking.period.uid,
                round=ranking.round,
            )
            self.context.show_page("printing", wish)

    def _write_workbook(self) -> None:
        ranking = self._ranking or self._year
        name = self.tr("Xếp hạng {name}.xlsx").format(name=self.bloc.text().replace("/", "-"))
        out = self.context.dialogs.choose_save_file(self.tr("Xuất bảng xếp hạng ra Excel"), name)
        if out is None or ranking is None:
            return
        done = self.tr("Đã xuất bảng xếp hạng ra {file}.").format(file=out.name)
        self.run(lambda _store, _progress: _export(out, ranking), lambda _: self.notice(done))

    # ------------------------------------------------------------------ frame

    def _lay_out_page(self) -> None:
        bar = FlowBar(self)
        bar.addWidget(self.bloc, 1)
        bar.addWidget(self.round)
        bar.addWidget(self._state)
        bar.addWidget(self.done)
        bar.addStretch()
        self.body.addWidget(bar)
        self.body.addWidget(self.line)
        self.body.addWidget(self._content, 1)


def _export(out: "Path", ranking: BlocRanking | YearRanking) -> None:
    from thidua_desktop.operations import ranking_export  # start-up: workbooks

    if isinstance(ranking, BlocRanking):
        ranking_export.export_ranking(out, ranking)
    else:
        ranking_export.export_year(out, ranking)
