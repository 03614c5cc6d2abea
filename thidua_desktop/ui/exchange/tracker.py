"""Who has sent in the period and who has not: the second half of the page, a list of all units."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.points import format_points
from thidua_desktop.domain.records.scoring import Round, SheetState
from thidua_desktop.domain.text import format_count, format_date
from thidua_desktop.operations.submission_tracker import Standing, Tracker, TrackerRow, track_submissions
from thidua_desktop.ui.exchange.compare_dialog import CompareDialog
from thidua_desktop.ui.exchange.consistency_dialog import ConsistencyDialog
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import ActionButton, Page
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable, Test
from thidua_desktop.ui.words import choice_label, label

if TYPE_CHECKING:  # only a name here
    from pathlib import Path

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.changes import Progress
    from thidua_desktop.operations.consolidation import Consolidation
    from thidua_desktop.operations.fill_forms import FormResult

_TONES = {
    Standing.MISSING: "red",
    Standing.WITH_UNIT: "amber",
    Standing.RECEIVED: "primary",
    Standing.REVIEWED: "primary",
    Standing.APPRAISED: "green",
    Standing.APPROVED: "green",
    Standing.PUBLISHED: "green",
}
_ORDER = {standing: place for place, standing in enumerate(Standing)}
_EVERY = "*"
_NEVER = datetime.min.replace(tzinfo=UTC)


class TrackerPanel(QWidget):
    """The list with its filters, figures and buttons. It reads when it is shown."""

    def __init__(self, page: Page) -> None:
        """Build the panel; nothing is read yet."""
        super().__init__(page)
        self._page = page
        self._is_stale = True
        look = page.context.look
        self.facts = wrapped_label("", "body", self)
        self.table: RecordTable[TrackerRow] = RecordTable(
            tracker_columns(), look, lambda row: row.unit.unit_uid, self.tr("Tìm đơn vị, khối, cụm"), self
        )
        self.table.set_noun(self.tr("đơn vị"))
        self.table.set_empty(
            self.tr("Chưa có đơn vị nào để theo dõi"),
            self.tr("Thêm đơn vị ở trang Đơn vị và đưa vào khối, cụm thi đua."),
        )
        self.table.opened.connect(self._open)
        self.bloc = ChoiceEditor([Choice(_EVERY, self.tr("Mọi khối, cụm"))], may_be_empty=False, parent=self)
        self.bloc.setAccessibleName(self.tr("Khối, cụm thi đua"))
        self.bloc.setToolTip(self.tr("Chỉ xem một khối, cụm thi đua"))
        self.bloc.set_value(_EVERY)
        self.bloc.edited.connect(self._choose_bloc)
        self.table.add_bar_widget(self.bloc)
        self.standing = self.table.add_filter(self.tr("Tình hình"), self._choices())
        self._buttons = FlowBar(self)
        self._add(self.tr("Mở phiếu"), self._open_current, "open")
        self._add(self.tr("Chép danh sách"), self._copy, "copy")
        self._add(self.tr("Xuất danh sách ra Excel…"), self._write, "export")
        self._add(self.tr("In danh sách"), self._print, "printing")
        self._add(self.tr("Lập phiếu điền…"), self._write_form, "rule_sets")
        self._add(self.tr("So sánh phiếu…"), self._compare, "ranking")
        self._add(self.tr("Kiểm tra chéo…"), self._check, "search")
        self.consolidated = self._consolidated_button()
        self._buttons.addWidget(self.consolidated)
        self._buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.facts)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._buttons)

    def reload(self) -> None:
        """Read now when it is on the screen, else when it comes there."""
        self._is_stale = True
        if self.isVisible():
            self.read_if_stale()

    def read_if_stale(self) -> None:
        """Read what changed since it was last shown."""
        period, today = self._page.context.state.period, self._page.context.today()
        if self._is_stale and period is not None:
            self._is_stale = False
            self._page.read(lambda store: track_submissions(store, period.uid, today), self.show_tracker)

    def show_tracker(self, tracker: Tracker) -> None:
        """Show how the units of a period stand."""
        blocs = {row.unit.bloc_uid: row.unit.bloc_name for row in tracker.rows if row.unit.bloc_uid}
        every = Choice(_EVERY, self.tr("Mọi khối, cụm"))
        self.bloc.set_choices([every, *(Choice(uid, name) for uid, name in blocs.items() if uid)])
        if self.bloc.value() is None:
            self.bloc.set_value(_EVERY)
            self._choose_bloc()
        self.table.set_records(tracker.rows)
        self.facts.setText(self._facts_of(tracker))

    def _facts_of(self, tracker: Tracker) -> str:
        counts = tracker.counts
        late = sum(row.is_late for row in tracker.rows)
        words = self.tr("Đã gửi {done}/{count} đơn vị  ·  Chưa gửi {missing}  ·  Nháp, bị trả lại {open}")
        done = words.format(
            done=format_count(tracker.handed_in),
            count=format_count(len(tracker.rows)),
            missing=format_count(counts[Standing.MISSING]),
            open=format_count(counts[Standing.WITH_UNIT]),
        )
        deadline = tracker.period.self_deadline
        if deadline is None:
            return done
        limit = self.tr("{facts}  ·  Hạn {day}, quá hạn {late}")
        return limit.format(facts=done, day=format_date(deadline), late=format_count(late))

    def _choices(self) -> list[tuple[str, Test | None]]:
        after = (Standing.APPRAISED, Standing.APPROVED, Standing.PUBLISHED)
        return [
            (self.tr("Mọi tình hình"), None),
            (self.tr("Chưa gửi"), _has(Standing.MISSING)),
            (self.tr("Nháp, bị trả lại"), _has(Standing.WITH_UNIT)),
            (self.tr("Đã nhận, đang xem"), _has(Standing.RECEIVED, Standing.REVIEWED)),
            (self.tr("Đã thẩm định trở lên"), _has(*after)),
            (self.tr("Quá hạn"), lambda row: row.is_late),
        ]

    def _choose_bloc(self) -> None:
        wanted = self.bloc.value()
        is_every = wanted in (None, _EVERY)
        self.table.set_filter("bloc", None if is_every else lambda row: row.unit.bloc_uid == wanted)

    # ------------------------------------------------------------------ what the person asks for

    def _open(self, row: TrackerRow) -> None:
        self._show_sheet(row.unit.unit_uid)

    def _open_current(self) -> None:
        row = self.table.current()
        if row is not None:
            self._open(row)

    def _copy(self) -> None:
        rows = self.table.visible_records()
        self.table.copy_records(rows)
        words = self.tr("Đã chép {count} dòng; mở Excel rồi dán.")
        self._page.notice(words.format(count=format_count(len(rows))))

    def _write(self) -> None:
        period = self._page.context.state.period
        if period is None:
            return
        name = self.tr("Theo dõi nộp phiếu {period}.xlsx").format(period=period.code.replace("/", "-"))
        out = self._page.context.dialogs.choose_save_file(self.tr("Xuất danh sách ra Excel"), name)
        if out is None:
            return
        texts = self.table.table_texts(self.table.visible_records())
        columns = [self.table.model.columns[place] for place in self.table.view.shown()]
        numbers = tuple(column.align is Align.RIGHT for column in columns)
        title = self.tr("Theo dõi nộp phiếu")
        done = self.tr("Đã xuất danh sách ra {path}").format(path=out)
        self._page.run(
            lambda _store, _progress: _write_list(out, title, texts, numbers), partial(self._tell, done)
        )

    def _print(self) -> None:
        self._page.context.show_page("printing", "submission_tracker")

    def _compare(self) -> None:
        CompareDialog(self._page.context, self._page).start()

    def _check(self) -> None:
        """Look at the units' own scores of the period beside each other."""
        period, bloc = self._page.context.state.period, self.bloc.value()
        if period is not None:
            dialog = ConsistencyDialog(self._page.context, self._page)
            dialog.wanted.connect(self._show_sheet)
            dialog.start(period.uid, Round.SELF, None if bloc in (None, _EVERY) else bloc)

    def _show_sheet(self, unit_uid: str) -> None:
        self._page.context.show_page("scoring", unit_uid)

    def _write_form(self) -> None:
        """Write the form of the chosen unit, for an office without the program."""
        row, period = self.table.current(), self._page.context.state.period
        if row is None or period is None:
            self._page.problem(self.tr("Chọn một đơn vị trong danh sách rồi lập phiếu điền cho đơn vị ấy."))
            return
        unit = row.unit
        name = self.tr("Phiếu điền {unit} {period}.xlsx").format(unit=unit.unit_name, period=period.code)
        title = self.tr("Lưu phiếu điền của {unit}").format(unit=unit.unit_name)
        out = self._page.context.dialogs.choose_save_file(title, name.replace("/", "-"))
        if out is not None:
            words = self.tr("Đã lập phiếu điền của {unit}. Khi nhận lại, nhập tệp ấy ở trang Chấm điểm.")
            self._page.run(
                lambda store, _progress: _write_form(store, unit.unit_uid, period.uid, out),
                partial(self._tell, words.format(unit=unit.unit_name)),
            )

    def _consolidated_button(self) -> QPushButton:
        """Make the button that offers a workbook of all sheets for every round."""
        button = QPushButton(self.tr("Lập bảng tổng hợp"), self)
        button.setToolTip(self.tr("Ghi mọi phiếu của kỳ vào một tệp Excel: tổng hợp và từng nhóm tiêu chí"))
        self._page.context.look.dress(button, "export")
        menu = QMenu(button)
        for round_ in Round:
            words = self.tr("Vòng {round}…").format(round=choice_label(round_).lower())
            action = QAction(words, menu)
            action.triggered.connect(partial(self._consolidate, round_))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _consolidate(self, round_: Round, _checked: bool = False) -> None:
        period, bloc = self._page.context.state.period, self.bloc.value()
        if period is None:
            return
        name = self.tr("Tổng hợp điểm {period}.xlsx").format(period=period.code.replace("/", "-"))
        out = self._page.context.dialogs.choose_save_file(self.tr("Lưu bảng tổng hợp"), name)
        if out is None:
            return
        bloc_uid = None if bloc in (None, _EVERY) else bloc
        self._page.run(
            lambda store, progress: _consolidate(store, (period.uid, round_, bloc_uid), out, progress),
            self._tell_consolidated,
            self.tr("Lập bảng tổng hợp"),
        )

    def _tell_consolidated(self, done: "Consolidation") -> None:
        words = self.tr("Đã lập bảng tổng hợp {count} đơn vị ra {path}.")
        left = self.tr("Đã lập bảng tổng hợp {count} đơn vị ra {path}. Còn {missing} đơn vị chưa có điểm.")
        text = left if done.missing else words
        self._page.notice(text.format(count=done.units, path=done.file, missing=done.missing))

    def _tell(self, words: str, _path: object) -> None:
        self._page.notice(words)

    def add_button(self, action: QAction, icon: str) -> None:
        """Put a further button below the list."""
        button = ActionButton(action, self)
        self._page.context.look.dress(button, icon)
        self._buttons.addWidget(button)

    def _add(self, text: str, handler: object, icon: str) -> None:
        action = QAction(text, self)
        action.triggered.connect(handler)
        self.add_button(action, icon)


def tracker_columns() -> list[Column[TrackerRow]]:
    """Describe the list: unit, bloc, how it stands, since when, through whom."""
    return [
        Column(_tr("Mã"), lambda row: row.unit.unit_code, width=84, from_width=900),
        Column(_tr("Đơn vị"), lambda row: row.unit.unit_name, stretch=3),
        Column(label("bloc"), lambda row: row.unit.bloc_name, stretch=2, from_width=700),
        Column(
            _tr("Tình hình"),
            standing_words,
            sort=lambda row: (_ORDER[row.standing], row.unit.packages),
            width=136,
            is_badge=True,
            tone=lambda row: _TONES[row.standing],
        ),
        Column(
            _tr("Ngày nhận"),
            lambda row: format_date(row.unit.received_on) if row.unit.received_on else "",
            sort=lambda row: row.unit.received_on or _NEVER.date(),
            width=96,
        ),
        Column(_tr("Gửi qua"), lambda row: row.unit.through, stretch=2, from_width=1000),
        Column(
            _tr("Tự chấm"),
            lambda row: "" if row.unit.total is None else format_points(row.unit.total),
            sort=lambda row: -1 if row.unit.total is None else row.unit.total,
            align=Align.RIGHT,
            width=86,
        ),
        Column(
            _tr("Hạn nộp"),
            lambda row: _tr("Quá hạn") if row.is_late else "",
            width=92,
            is_badge=True,
            tone=lambda _row: "gold",
        ),
    ]


def standing_words(row: TrackerRow) -> str:
    """Say how a unit stands: not sent, received the nth time, or the state of its sheet."""
    unit = row.unit
    if unit.state is None:
        return _tr("Chưa gửi")
    if unit.state is SheetState.SUBMITTED and unit.packages:
        return _tr("Đã nhận lần {count}").format(count=unit.packages)
    return choice_label(unit.state)


def _has(*standings: Standing) -> Test:
    return lambda row: row.standing in standings


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrackerPanel", text)


def _write_list(out: "Path", title: str, texts: list[list[str]], numbers: tuple[bool, ...]) -> "Path":
    from thidua_desktop.operations.list_copy import write_list  # start-up: workbooks

    return write_list(out, title, texts, numbers)


def _consolidate(
    store: "Store", of: "tuple[str, Round, str | None]", out: "Path", progress: "Progress"
) -> "Consolidation":
    from thidua_desktop.operations.consolidation import ConsolidationWish, consolidate  # start-up: workbooks

    return consolidate(store, ConsolidationWish(*of), out, progress)


def _write_form(store: "Store", unit_uid: str, period_uid: str, out: "Path") -> "FormResult":
    from thidua_desktop.operations.fill_forms import FormWish, export_form  # start-up: openpyxl

    return export_form(store, FormWish(unit_uid, period_uid, out))
