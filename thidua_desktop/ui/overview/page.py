"""The overview: what this is, what state it is in, what comes next."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import format_points
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.first_steps import FirstSteps, Step, hide_first_steps, read_first_steps
from thidua_desktop.operations.overview import OverviewFacts, Task, read_overview
from thidua_desktop.operations.ranking import BlocRanking
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.overview.step_card import StepCard, step_target, step_title
from thidua_desktop.ui.overview.task_card import TaskCard
from thidua_desktop.ui.overview.task_words import BEGINNINGS, badge_of_day, task_target, task_words
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.widgets.bar_chart import Bar, BarChart
from thidua_desktop.ui.widgets.card import Card, FigureCard
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.line_button import LineButton
from thidua_desktop.ui.words import choice_label

_CAMPAIGNS_SHOWN = 3


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
        self._main = self.add_action(self.tr("Chấm điểm"), self._open_next, icon="play", primary=True)
        self._sheets = FigureCard(self.tr("Phiếu chấm đã nộp"), self)
        self._campaigns = FigureCard(self.tr("Phong trào đang thực hiện"), self)
        self._achievements = FigureCard(self.tr("Thành tích trong kỳ"), self)
        self._packages = FigureCard(self.tr("Gói đã nhận trong kỳ"), self)
        self.steps = StepCard(context.look, self)
        self.steps.chosen.connect(self._open_step)
        self.steps.hidden.connect(self._hide_steps)
        self._step: Step | None = None
        self._tasks = TaskCard(context.look, self)
        self._tasks.opened.connect(self._open)
        self._running = Card(self.tr("Phong trào đang thực hiện"), self)
        self._ranking = Card(self.tr("Xếp hạng tạm tính"), self)
        self._chart = BarChart(context.look, self)
        self._chart.setAccessibleName(self.tr("Xếp hạng tạm tính"))
        self._bloc = wrapped_label("", "muted", self)
        self._ranking.body.addWidget(self._bloc)
        self._chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ranking.body.addWidget(self._chart, 1)
        self._running.body.setSpacing(0)
        self._lay_out_cards()

    def load(self) -> None:
        """Read how things stand in the period looked at."""
        period, today = self.context.state.period, self.context.today()
        self.set_title(
            self.tr("Tổng quan – {period}").format(period=period.name) if period else self.tr("Tổng quan")
        )
        self.read(lambda store: (read_overview(store, period, today), read_first_steps(store)), self._show)

    def _show(self, read: tuple[OverviewFacts, FirstSteps]) -> None:
        facts, steps = read
        office = self.context.state.office_name
        today = format_date(self.context.today())
        self.set_facts(self.tr("{office}  ·  hôm nay {day}").format(office=office, day=today))
        self._show_figures(facts)
        self.steps.show_steps(steps)
        self._show_tasks(facts.tasks, steps)
        self._show_campaigns(facts.running)
        self._show_ranking(facts.ranking)
        self._make_room(facts, steps)

    def _make_room(self, facts: OverviewFacts, steps: FirstSteps) -> None:
        """Show a new office its steps alone, with more words; figures come once the steps are over."""
        is_new = steps.is_shown and facts.ranking is None and not facts.running and not self._tasks.lines
        self.steps.show_sentences(is_new)
        self._grid.setRowStretch(3, int(is_new))
        self._figures.setVisible(not steps.is_shown)
        for card in (self._tasks, self._running, self._ranking):
            card.setVisible(not is_new)

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

    def _show_tasks(self, tasks: tuple[Task, ...], steps: FirstSteps) -> None:
        self._step = steps.next if steps.is_shown else None
        shown = tuple(task for task in tasks if not (steps.is_shown and task.kind in BEGINNINGS))
        self._tasks.show_tasks(shown, self.context.today())
        self._next = shown[0] if shown and shown[0].kind in BEGINNINGS else None
        begin = self.tr("Chấm điểm")
        if self._step is not None:
            begin = step_title(self._step.kind)
        elif self._next is not None:
            begin = task_words(self._next, self.context.today())[0]
        self._main.setText(begin)
        self._main.setToolTip(begin)

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

    def _open_step(self, step: Step) -> None:
        self.context.show_page(*step_target(step))

    def _hide_steps(self) -> None:
        notice = self.tr("Đã ẩn năm bước. Mở lại ở trang Hệ thống.")
        self.run(
            lambda store, _progress: hide_first_steps(store, is_hidden=True), lambda _: self.notice(notice)
        )

    def _open_next(self) -> None:
        if self._step is not None:
            self._open_step(self._step)
            return
        target = task_target(self._next) if self._next is not None else ("scoring", None)
        self.context.show_page(*target)

    def _lay_out_cards(self) -> None:
        self._figures = QWidget(self)
        self._figures.setProperty("role", "plain")
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(Space.GAP)
        for card in (self._sheets, self._campaigns, self._achievements, self._packages):
            figures.addWidget(card, 1)
        inside = QWidget(self)
        inside.setProperty("role", "plain")
        grid = self._grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.GAP)
        left = QVBoxLayout()
        left.setSpacing(Space.GAP)
        left.addWidget(self._tasks, 1)
        left.addWidget(self._running)
        grid.addWidget(self.steps, 0, 0, 1, 2)
        grid.addWidget(self._figures, 1, 0, 1, 2)
        grid.addLayout(left, 2, 0)
        grid.addWidget(self._ranking, 2, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)


def _empty(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
