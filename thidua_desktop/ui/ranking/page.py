"""The ranking page: a bloc's units by their totals in one round, and who is still missing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import format_points, format_points_short
from thidua_desktop.domain.records.organisation import is_valid_on
from thidua_desktop.domain.records.scoring import Criterion, EvaluationPeriod, Round
from thidua_desktop.operations.ranking import BlocRanking, RankingRow, rank_bloc
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.widgets.bar_chart import Bar, BarChart
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.widgets.two_parts import TwoParts
from thidua_desktop.ui.words import choice_label

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store

_MANY_GROUPS = 6
_FIRST = 1
_NARROW_PX = 900
_BLOC_PX = 300


@dataclass(frozen=True, slots=True)
class RankingReading:
    """The blocs of a period as (uid, name), and the ranking of the one that is shown, None without blocs."""

    blocs: tuple[tuple[str, str], ...]
    ranking: BlocRanking | None


def read_ranking(
    store: "Store", period: EvaluationPeriod, bloc_uid: str | None, round_: Round
) -> RankingReading:
    """Read the blocs of a period and rank one of them; without a wish the first one that has members."""
    blocs = [bloc for bloc in store.blocs.all() if is_valid_on(bloc, period.ends_on)]
    with_members = {member.bloc_uid for member in store.blocs.memberships()}
    usual = next((bloc.uid for bloc in blocs if bloc.uid in with_members), None)
    wanted = bloc_uid if any(bloc.uid == bloc_uid for bloc in blocs) else usual
    ranking = rank_bloc(store, wanted, period.uid, round_) if wanted is not None else None
    return RankingReading(tuple((bloc.uid, bloc.name) for bloc in blocs), ranking)


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
        self._groups: tuple[Criterion, ...] | None = None
        self._open = self.add_action(self.tr("Mở phiếu"), self._open_current, Do.OPEN, "open")
        self._print = self.add_action(
            self.tr("In bảng tổng hợp"), self._print_summary, Do.PRINT, "printing", primary=True
        )
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
        self._chart_card = self._make_chart()
        self._content = TwoParts(look, _NARROW_PX, Space.PANEL + 20, self)
        self._content.set_second(self._chart_card)
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
        self._ranking = ranking = reading.ranking
        if ranking is None:
            self._show_nothing(self.tr("Chưa có khối, cụm thi đua nào"))
            return
        self.hide_empty()
        self.bloc.set_choices([Choice(uid, name) for uid, name in reading.blocs])
        self.bloc.set_value(ranking.bloc.uid)
        self._print.setEnabled(bool(ranking.rows))
        self.set_title(self.tr("Xếp hạng – {bloc}").format(bloc=ranking.bloc.name))
        self.set_facts(self._facts_of(ranking))
        self._show_missing(ranking)
        self._show_table(ranking)
        self.chart.set_bars([_bar(row) for row in ranking.rows])
        self._show_chart()

    def _show_nothing(self, title: str) -> None:
        self._print.setEnabled(False)
        self._open.setEnabled(False)
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

    def _show_missing(self, ranking: BlocRanking) -> None:
        done = self.tr("{done}/{count} đơn vị đã có phiếu")
        self.done.setText(done.format(done=len(ranking.rows), count=ranking.members))
        missing = self.tr("Còn thiếu phiếu: {names}").format(names=", ".join(ranking.missing))
        self.line.setText(missing)
        self.line.setVisible(bool(ranking.missing))
        if ranking.is_provisional:
            set_badge(self._state, self.tr("Tạm tính"), "gold")
        else:
            set_badge(self._state, self.tr("Đủ phiếu đã nộp"), "green")

    def _show_table(self, ranking: BlocRanking) -> None:
        groups = ranking.rule_set.groups if ranking.rule_set is not None else ()
        groups = groups if len(groups) <= _MANY_GROUPS else ()
        if self.table is None or groups != self._groups:
            if self.table is not None:
                self.table.deleteLater()
            self._groups = groups
            self.table = self._make_table(groups)
            self._content.set_first(self.table)
        self.table.set_records(ranking.rows)
        if self.table.current() is None and ranking.rows:
            self.table.select(ranking.rows[0].unit_uid)
        self._open.setEnabled(bool(ranking.rows))

    def _make_table(self, groups: tuple[Criterion, ...]) -> RecordTable[RankingRow]:
        columns = [
            Column(self.tr("Hạng"), _rank, sort=lambda row: row.rank, width=64, tone=_tone, is_bold=True),
            Column(self.tr("Đơn vị"), lambda row: row.unit_name, stretch=1, tone=_tone),
            *(_group_column(place, group) for place, group in enumerate(groups)),
            Column(
                self.tr("Tổng điểm"),
                lambda row: format_points(row.total),
                sort=lambda row: row.total,
                align=Align.RIGHT,
                width=92,
                tone=_tone,
                is_bold=True,
            ),
            Column(self.tr("Ghi chú"), self._note, width=96, is_badge=True, tone=lambda _row: "gold"),
        ]
        table: RecordTable[RankingRow] = RecordTable(
            columns, self.context.look, key=lambda row: row.unit_uid, parent=self
        )
        table.set_noun(self.tr("đơn vị"))
        table.set_empty(
            self.tr("Chưa đơn vị nào có phiếu trong vòng này"),
            self.tr("Chấm điểm hoặc nhập phiếu từ Excel ở trang Chấm điểm, hoặc chọn vòng khác."),
        )
        table.opened.connect(self._open_row)
        return table

    def _note(self, row: RankingRow) -> str:
        return self.tr("Tạm tính") if row.provisional else ""

    # ------------------------------------------------------------------ what the person asks for

    def _choose(self) -> None:
        self._wanted = self.bloc.value()
        self.load()

    def _open_row(self, row: RankingRow) -> None:
        self.context.show_page("scoring", row.unit_uid)

    def _open_current(self) -> None:
        row = self.table.current() if self.table is not None else None
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

    # ------------------------------------------------------------------ frame

    def _show_chart(self) -> None:
        has_rows = self._ranking is not None and bool(self._ranking.rows)
        self._chart_card.setVisible(has_rows)

    def _make_chart(self) -> Card:
        card = Card(self.tr("Tổng điểm"), self)
        self.chart = BarChart(self.context.look, card)
        self.chart.setAccessibleName(self.tr("Biểu đồ tổng điểm"))
        inside = QWidget(card)
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.TIGHT, 0)
        column.addWidget(self.chart)
        column.addStretch()
        scroll = QScrollArea(card)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        card.body.addWidget(scroll)
        return card

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


def _rank(row: RankingRow) -> str:
    return str(row.rank)


def _tone(row: RankingRow) -> str:
    return "gold" if row.rank == _FIRST else "ink"


def _bar(row: RankingRow) -> Bar:
    tone = "gold_bar" if row.rank == _FIRST else "bar"
    return Bar(f"{row.rank}. {row.unit_name}", row.total, format_points(row.total), tone)


def _group_column(place: int, group: Criterion) -> Column[RankingRow]:
    return Column(
        group.code,
        lambda row: format_points(row.groups[place]),
        sort=lambda row: row.groups[place],
        align=Align.RIGHT,
        width=78,
        tooltip=lambda _row: group.text,
    )
