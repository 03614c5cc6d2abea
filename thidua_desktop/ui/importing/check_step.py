"""The second step: what the file holds, what is asked, what cannot be taken and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Severity
from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.importing.tally_line import TallyLine
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.labels import ElidingLabel, wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable

if TYPE_CHECKING:  # only a name here: its module loads the workbook readers
    from thidua_desktop.operations.import_files import Problem

_TONES = {Severity.ERROR: "red", Severity.DECISION: "primary", Severity.WARNING: "amber"}


class CheckStep(QWidget):
    """File, figures, questions, and two lists behind tabs: what is taken, what is to be looked at."""

    def __init__(self, look: Look, write_list: QAction, parent: QWidget | None = None) -> None:
        """Start without a file."""
        super().__init__(parent)
        self._write_list = write_list
        self._valid: QWidget | None = None
        self._beside: QWidget | None = None
        self._asking: QWidget | None = None
        self._file = ElidingLabel("", "field", self)
        self.tally = TallyLine(self)
        self.questions = QVBoxLayout()
        self.questions.setSpacing(Space.TIGHT)
        self.tabs = _Tabs(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Nhận được và cần xem lại"))
        self.problems = self._make_problems(look)
        self.detail = wrapped_label("", "tell-line", self)
        self.detail.hide()
        self.problems.selected.connect(self._show_detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._file)
        layout.addWidget(self.tally)
        layout.addLayout(self.questions)
        layout.addWidget(self.tabs, 1)

    def set_lists(self, valid: QWidget) -> None:
        """Put the list of what is taken before the list of problems."""
        self.tabs.addTab(valid, "")
        beside = QWidget(self)
        self._valid, self._beside = valid, beside
        below = QVBoxLayout(beside)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(Space.SMALL)
        below.addWidget(self.problems, 1)
        below.addWidget(self.detail)
        self.tabs.addTab(beside, "")

    def set_asking(self, asking: QWidget) -> None:
        """Put the place where a person decides before everything else; hidden until something is asked."""
        self._asking = asking
        self.tabs.insertTab(0, asking, "")
        self.tabs.setTabVisible(0, False)

    def tell_asked(self, left: int, count: int) -> None:
        """Say how much of what is asked is open; nothing asked has no place."""
        place = self._place_of(self._asking)
        words = self.tr("Cần quyết định (còn {left})") if left else self.tr("Đã quyết ({count})")
        self.tabs.setTabText(place, words.format(left=left, count=count))
        self.tabs.setTabVisible(place, count > 0)

    def show_file(self, words: str, tally: Tally) -> None:
        """Name the file and show its figures."""
        self._file.show_text(words)
        self.tally.show_tally(tally)

    def show_problems(self, problems: "tuple[Problem, ...]", taken: int) -> None:
        """List the problems; what is asked comes to the front, else the tab with errors."""
        self.problems.set_records(problems)
        if problems:
            self.problems.select(problems[0].number)
        self._show_detail(self.problems.current())
        self._write_list.setEnabled(bool(problems))
        valid, beside, asking = map(self._place_of, (self._valid, self._beside, self._asking))
        self.tabs.setTabText(valid, self.tr("Nhận được ({count})").format(count=taken))
        self.tabs.setTabText(beside, self.tr("Cần xem lại ({count})").format(count=len(problems)))
        has_errors = any(problem.severity is Severity.ERROR for problem in problems)
        is_asked = asking >= 0 and self.tabs.isTabVisible(asking)
        self.tabs.setCurrentIndex(asking if is_asked else beside if has_errors else valid)

    def _place_of(self, part: QWidget | None) -> int:
        return self.tabs.indexOf(part) if part is not None else -1

    def _show_detail(self, problem: "Problem | None") -> None:
        """Write the chosen problem out in full: the lines of the list are cut where there is no room."""
        self.detail.setVisible(problem is not None)
        if problem is not None:
            words = self.tr("{where}: {reason} {remedy}") if problem.where else self.tr("{reason} {remedy}")
            said = words.format(where=problem.where, reason=problem.reason, remedy=problem.remedy)
            self.detail.setText(said)

    def _make_problems(self, look: Look) -> "RecordTable[Problem]":
        columns: list[Column[Problem]] = [
            Column(
                self.tr("Mức độ"),
                lambda problem: problem.severity_words,
                width=136,
                is_badge=True,
                tone=lambda problem: _TONES[problem.severity],
            ),
            Column(self.tr("Vị trí"), lambda problem: problem.where, width=150),
            Column(self.tr("Trong tệp"), lambda problem: problem.value, width=96, from_width=860),
            Column(self.tr("Lý do"), lambda problem: problem.reason, stretch=3),
            Column(self.tr("Cách sửa"), lambda problem: problem.remedy, stretch=2),
        ]
        table: RecordTable[Problem] = RecordTable(
            columns, look, key=lambda problem: problem.number, parent=self
        )
        table.set_noun(self.tr("chỗ"))
        table.set_empty(self.tr("Tệp không có lỗi nào"), self.tr("Có thể lưu kết quả."))
        table.view.setAccessibleName(self.tr("Những chỗ cần xem lại"))
        table.add_bar_widget(ActionButton(self._write_list, table))
        return table


class _Tabs(QTabWidget):
    """Tabs that need the height of the one that is shown, not of the highest."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._ask_for_room)

    def hasHeightForWidth(self) -> bool:  # Qt's own signature
        """Tell that the parts scroll in themselves."""
        return False

    def sizeHint(self) -> QSize:  # Qt's own signature
        """Ask for no more than is needed: what is left comes anyway."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # Qt's own signature
        """Give the least size of the bar above the part that is shown."""
        bar = self.tabBar().minimumSizeHint()
        least = self.currentWidget().minimumSizeHint() if self.count() else QSize(0, 0)
        return QSize(max(bar.width(), least.width()), bar.height() + least.height())

    def _ask_for_room(self) -> None:
        self.updateGeometry()
