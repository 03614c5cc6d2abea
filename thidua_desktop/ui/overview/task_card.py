"""The card of things to do: as many lines as there is room for, the rest counted."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.operations.overview import Task
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.overview.task_words import badge_of_day, task_target, task_words
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.line_button import LineButton

_MOST = 20
_LEAST = 3


class TaskCard(Card):
    """`opened` (page, record) when a line is chosen."""

    opened = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without tasks."""
        super().__init__(_tr("Việc cần làm"), parent)
        self._look = look
        self._count = 0
        self.lines: list[LineButton] = []
        self._none = wrapped_label(self.tr("Không có việc nào đang chờ."), "muted", self)
        self.body.setSpacing(0)
        self.body.addWidget(self._none)
        self.body.addStretch()

    def show_tasks(self, tasks: tuple[Task, ...], today: date) -> None:
        """Show what is to be done, the nearest first."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines, self._count = [], len(tasks)
        for place, task in enumerate(tasks[:_MOST]):
            line = LineButton(task_words(task, today), badge_of_day(task.due, today), self._look, self)
            line.clicked.connect(partial(self._open, *task_target(task)))
            self.body.insertWidget(place, line)
            self.lines.append(line)
        self._none.setVisible(not tasks)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Need room for a few lines; the others wait until there is more."""
        lines = min(_LEAST, len(self.lines))
        height = sum(line.sizeHint().height() for line in self.lines[:lines])
        return QSize(self._look.px(240), height + self._frame_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the lines that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, shown = self.height() - self._frame_height(), 0
        for line in self.lines:
            room -= line.sizeHint().height()
            is_shown = room >= 0 or shown < _LEAST
            line.setVisible(is_shown)
            shown += is_shown
        words = self.tr("{count} việc").format(count=self._count)
        if shown < self._count:
            more = self.tr("{shown}, hiện {most}")
            words = more.format(shown=words, most=shown)
        self.set_badge(words if self._count else "", "plain")

    def _frame_height(self) -> int:
        return self._look.px(34) + 2 * Space.CARD

    def _open(self, page_id: str, argument: object | None, _checked: bool = False) -> None:
        self.opened.emit(page_id, argument)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskCard", text)
