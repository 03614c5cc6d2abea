"""The overview: what this is, what state it is in, what comes next."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import format_points
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.overview import OverviewFacts, Task, read_overview
from thidua_desktop.operations.ranking import BlocRanking
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.overview.task_words import BEGINNINGS, badge_of_day, task_target, task_words
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.widgets.bar_chart import Bar, BarChart
from thidua_desktop.ui.widgets.card import Card, FigureCard
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.line_button import LineButton
from thidua_desktop.ui.words import choice_label

_TASKS_SHOWN = 5
_CAMPAIGNS_SHOWN = 4


class OverviewPage(Page):
    """Figures, things to do, running campaigns and the ranking so far; every line leads to its page."""

    PAGE_ID = "overview"
    HELP_ID = "overview"
    TITLE = mark("Tổng quan")
    FAMILIES = frozenset(Family)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the cards; they are filled by `load`."""
        super().__init__(context, parent)
        self.add_action(self.tr("Xem xếp hạng"), self._open_ranking, icon="ranking")
        self._next: Task | None = None
        self._main = self.add_action(self.tr("Chấm điểm"), self._open_next, icon="scoring", primary=True)
        self._sheets = FigureCard(self.tr("Phiếu chấm đã nộp"), self)
        self._campaigns = FigureCard(self.tr("Phong trào đang thực hiện"), self)
        self._achievements = FigureCard(self.tr("Thành tích trong kỳ"), self)
        self._packages = FigureCard(self.tr("Gói đã nhận trong kỳ"), self)
        self._tasks = Card(self.tr("Việc cần làm"), self)
        self._running = Card(self.tr("Phong trào đang thực hiện"), self)
        self._ranking = Card(self.tr("Xếp hạng tạm tính"), self)
        self._chart = BarChart(context.look, self)
        self._chart.setAccessibleName(self.tr("Xếp hạng tạm tính"))
        self._bloc = wrapped_label("", "muted", self)
        self._ranking.body.addWidget(self._bloc)
        self._ranking.body.addWidget(self._chart)
        self._ranking.body.addStretch()
        self._lay_out_cards()

    def load(self) -> None:
        """Read how things stand in the period looked at."""
        period, today = self.context.state.period, self.context.today()
        self.set_title(
            self.tr("Tổng quan – {period}").format(period=period.name) if period else self.tr("Tổng quan")
        )
        self.read(lambda store: read_overview(store, period, today), self._show)

    def _show(self, facts: OverviewFacts) -> None:
        office = self.context.state.office_name
        today = format_date(self.context.today())
        self.set_facts(self.tr("{office}  ·  hôm nay {day}").format(office=office, day=today))
        self._show_figures(facts)
        self._show_tasks(facts.tasks)
        self._show_campaigns(facts.running)
        self._show_ranking(facts.ranking)

    def _show_figures(self, facts: OverviewFacts) -> None:
        left = facts.expected - facts.submitted
        words = self.tr("{count} đơn vị chưa nộp").format(count=left) if left else self.tr("đã nộp đủ")
        known = self.tr("{done} / {all}").format(done=facts.submitted, all=facts.expected)
        figure = known if facts.expected else self.tr("–")
        self._sheets.show_figure(figure, words if facts.expected else self.tr("chưa có đơn vị nào phải nộp"))
        ending = [one for one in facts.running if one.ends_on is not None]
        first = (
            self.tr("gần nhất kết thúc {day}").format(day=format_date(ending[0].ends_on)) if ending else ""
        )
        self._campaigns.show_figure(str(len(facts.running)), first or self._no_end(len(facts.running)))
        self._achievements.show_figure(str(facts.achievements), self.tr("tập thể, cá nhân, hộ gia đình"))
        self._packages.show_figure(str(facts.received), self.tr("từ các đơn vị gửi đến"))

    def _no_end(self, count: int) -> str:
        return self.tr("không có hạn kết thúc") if count else self.tr("chưa có phong trào nào")

    def _show_tasks(self, tasks: tuple[Task, ...]) -> None:
        _empty(self._tasks)
        self._next = tasks[0] if tasks and tasks[0].kind in BEGINNINGS else None
        begin = task_words(self._next, self.context.today())[0] if self._next else self.tr("Chấm điểm")
        self._main.setText(begin)
        self._main.setToolTip(begin)
        today = self.context.today()
        for task in tasks[:_TASKS_SHOWN]:
            button = LineButton(
                task_words(task, today), badge_of_day(task.due, today), self.context.look, self._tasks
            )
            button.clicked.connect(partial(self._open, *task_target(task)))
            self._tasks.body.addWidget(button)
        if not tasks:
            self._tasks.body.addWidget(
                wrapped_label(self.tr("Không có việc nào đang chờ."), "muted", self._tasks)
            )
        self._tasks.body.addStretch()
        more = len(tasks) - _TASKS_SHOWN
        shown = self.tr("{count} việc").format(count=len(tasks))
        self._tasks.set_badge(
            shown if more <= 0 else self.tr("{shown}, hiện {most}").format(shown=shown, most=_TASKS_SHOWN),
            "plain",
        )

    def _show_campaigns(self, campaigns: tuple[Campaign, ...]) -> None:
        _empty(self._running)
        today = self.context.today()
        for one in campaigns[:_CAMPAIGNS_SHOWN]:
            end = format_date(one.ends_on) if one.ends_on else self.tr("chưa định")
            line = self.tr("{state}  ·  kết thúc: {end}").format(state=choice_label(one.state), end=end)
            button = LineButton(
                (one.name, line), badge_of_day(one.ends_on, today), self.context.look, self._running
            )
            button.clicked.connect(partial(self._open, "campaigns", one.uid))
            self._running.body.addWidget(button)
        if not campaigns:
            words = self.tr("Chưa có phong trào nào đang thực hiện.")
            self._running.body.addWidget(wrapped_label(words, "muted", self._running))
        self._running.body.addStretch()

    def _show_ranking(self, ranking: BlocRanking | None) -> None:
        rows = ranking.rows if ranking is not None else ()
        tones = {1: "gold_bar", 2: "bar", 3: "bar"}
        self._chart.set_bars(
            [
                Bar(
                    self.tr("{rank}.  {unit}").format(rank=row.rank, unit=row.unit_name),
                    row.total,
                    format_points(row.total),
                    tones.get(row.rank, "bar_quiet"),
                )
                for row in rows
            ]
        )
        if ranking is None or not rows:
            self._bloc.setText(self.tr("Chưa có phiếu chấm nào để xếp hạng trong kỳ này."))
            self._ranking.set_badge("", "plain")
            return
        self._bloc.setText(ranking.bloc.name)
        done = self.tr("{done}/{all} đơn vị").format(done=len(rows), all=ranking.members)
        self._ranking.set_badge(done, "gold" if ranking.is_provisional else "green")

    def _open(self, page_id: str, argument: object | None, _checked: bool = False) -> None:
        self.context.show_page(page_id, argument)

    def _open_ranking(self) -> None:
        self.context.show_page("ranking", None)

    def _open_next(self) -> None:
        target = task_target(self._next) if self._next is not None else ("scoring", None)
        self.context.show_page(*target)

    def _lay_out_cards(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(Space.GAP)
        for card in (self._sheets, self._campaigns, self._achievements, self._packages):
            figures.addWidget(card, 1)
        inside = QWidget(self)
        inside.setProperty("role", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.GAP)
        left = QVBoxLayout()
        left.setSpacing(Space.GAP)
        left.addWidget(self._tasks, 3)
        left.addWidget(self._running, 2)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self._ranking, 0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addLayout(figures)
        self.body.addWidget(scroll, 1)


def _empty(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
