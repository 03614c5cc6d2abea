"""The settings page: the office's particulars, periods, safety copies and checks, the sample, the look."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from thidua_desktop import APP_NAME, __version__
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.changes import Progress
from thidua_desktop.operations.first_steps import hide_first_steps
from thidua_desktop.operations.health import Health, check_and_mend
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.offices import update_office
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.sample import load_sample, remove_sample
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Mode, Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.preferences import keep_mode
from thidua_desktop.ui.restoring.dialog import RestoreDialog
from thidua_desktop.ui.settings.copy_card import CopyCard
from thidua_desktop.ui.settings.fields import (
    level_choices,
    next_year_values,
    office_draft,
    office_fields,
    office_values,
    period_fields,
    period_record,
    period_values,
)
from thidua_desktop.ui.settings.jobs import SettingsFacts, back_up, backup_name, read_settings
from thidua_desktop.ui.settings.keys_card import KeysCard
from thidua_desktop.ui.settings.language_card import LanguageCard
from thidua_desktop.ui.settings.signing_part import SigningPart
from thidua_desktop.ui.settings.text_size_box import TextSizeBox
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues, Value
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_form import RecordForm
from thidua_desktop.ui.widgets.record_table import Column, RecordTable

if TYPE_CHECKING:  # only a name here, as everywhere in the window
    from thidua_desktop.data.store.store import Store

_COPY_FILES = mark("Bản sao lưu (*.thidua)")
_MODES = (
    (Mode.SYSTEM, mark("Theo máy tính")),
    (Mode.LIGHT, mark("Sáng")),
    (Mode.DARK, mark("Tối")),
    (Mode.CONTRAST, mark("Tương phản cao")),
)


class SettingsPage(Page):
    """Everything that is told once: it prints on papers and travels in packages."""

    PAGE_ID = "settings"
    HELP_ID = "settings"
    TITLE = mark("Hệ thống")
    FAMILIES = frozenset({Family.OFFICE, Family.UNITS, Family.PERIODS, Family.EXCHANGE})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the cards."""
        super().__init__(context, parent)
        self._has_sample = False
        self._period_form: FormDialog | None = None
        self.add_action(self.tr("Kiểm tra dữ liệu"), self.check, icon="tick")
        self.add_action(self.tr("Sao lưu ngay"), self.back_up_here, Do.BACK_UP, "save")
        self._restore = self.add_action(self.tr("Phục hồi từ bản sao…"), self.open_restore, icon="restore")
        self._save = self.add_action(self.tr("Lưu thông tin đơn vị"), self.save_office, Do.SAVE, primary=True)
        self.form = RecordForm(office_fields(), context.look, self)
        self.form.edited.connect(self._take_edit)
        self.periods = self._make_periods()
        self._sample_line = wrapped_label("", "muted", self)
        self._sample_button = QPushButton(self)
        self._sample_button.clicked.connect(self._change_sample)
        self._steps_button = QPushButton(self.tr("Hiện lại"), self)
        self.modes = QComboBox(self)
        self.keys_card = KeysCard(context.keys, self.notice, self)
        self.signing = SigningPart(self)
        self._lay_out_cards()
        self._save.setEnabled(False)

    def load(self) -> None:
        """Read the page's facts."""
        self.read(read_settings, self._show)
        self.signing.load()

    def may_leave(self) -> bool:
        """Ask before typed particulars are lost."""
        if not self.form.is_dirty():
            return True
        if not self.context.dialogs.confirm_loss(self.tr("Thông tin đơn vị")):
            return False
        self.reload()
        return True

    def save_office(self) -> None:
        """Save the office's particulars."""
        if not self.form.check():
            return
        draft = office_draft(self.form.record_values())
        self.context.runner.run(
            lambda store, _progress: update_office(store, draft),
            self._office_saved,
            self._office_problem,
            owner=self,
        )

    def back_up_here(self) -> None:
        """Write a safety copy into the workspace's own folder of copies."""
        self.run(lambda store, _progress: back_up(store, None), self._copied, self.tr("Đang sao lưu"))

    def back_up_elsewhere(self) -> None:
        """Write a safety copy where the person says, a stick for example."""
        name = backup_name(self.context.runner.now().astimezone())
        out = self.context.dialogs.choose_save_file(self.tr("Sao lưu ra nơi khác"), name, _COPY_FILES)
        if out is not None:
            self.run(lambda store, _progress: back_up(store, out), self._copied, self.tr("Đang sao lưu"))

    def open_restore(self) -> None:
        """Choose a safety copy to put back; what is typed here would be gone then."""
        if self.may_leave():
            RestoreDialog(self.context, self.window()).start()

    def check(self) -> None:
        """Check the file, its references, the audit chain and the kept totals."""
        self.run(
            lambda store, _progress: check_and_mend(store),
            self._show_health,
            self.tr("Đang kiểm tra dữ liệu"),
        )

    def edit_period(self, period: EvaluationPeriod | None) -> None:
        """Open the form of a period, or of a new one."""
        title = self.tr("Sửa kỳ đánh giá") if period else self.tr("Kỳ đánh giá mới")
        dialog = FormDialog(title, period_fields(), self.context.look, self.tr("Lưu kỳ đánh giá"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self.context.dialogs.confirm_loss)
        dialog.form.set_values(period_values(period) if period else self._next_period())
        dialog.submitted.connect(partial(self._save_period, period.uid if period else new_uid()))
        self._period_form = dialog
        dialog.open()

    def _next_period(self) -> Mapping[str, Value]:
        years = [one.year for one in self.periods.records()]
        return next_year_values(max(years, default=self.context.today().year - 1) + 1)

    # ------------------------------------------------------------------ answers of the lane

    def _show(self, facts: SettingsFacts) -> None:
        words = self.tr("{app} {version}  ·  Tệp dữ liệu: {path}")
        self.set_facts(words.format(app=APP_NAME, version=__version__, path=facts.path))
        if not self.form.is_dirty():
            self.form.set_choices("level_code", level_choices(facts.levels))
            self.form.set_values(office_values(facts.office, facts.unit))
            self._save.setEnabled(False)
        self.periods.set_records(facts.periods)
        self._has_sample = facts.has_sample
        self._steps_button.setEnabled(facts.steps_hidden)
        if facts.has_sample:
            self._sample_line.setText(
                self.tr("Tệp đang có dữ liệu mẫu. Gỡ ra không ảnh hưởng dữ liệu của đơn vị.")
            )
            self._sample_button.setText(self.tr("Gỡ dữ liệu mẫu"))
        else:
            self._sample_line.setText(
                self.tr("Một khối thi đua đủ phong trào, bảng điểm và điểm chấm để xem thử.")
            )
            self._sample_button.setText(self.tr("Nạp dữ liệu mẫu"))

    def _take_edit(self) -> None:
        self._save.setEnabled(self.form.is_dirty())

    def _office_saved(self, _office: object) -> None:
        self.form.keep()
        self._save.setEnabled(False)
        self.notice(self.tr("Đã lưu thông tin đơn vị."))
        self.reload()

    def _office_problem(self, problem: ThiduaError) -> None:
        self.problem(problem if self.form.show_issues(problem.issues) or not problem.issues else None)

    def _copied(self, path: Path) -> None:
        self.notice(self.tr("Đã sao lưu vào {path}").format(path=path))
        self.context.state.refresh_asked.emit()

    def _show_health(self, health: Health) -> None:
        if health.publications_damaged:
            words = self.tr(
                "Có {count} kết quả đã công bố không còn đúng như khi công bố. Hãy sao lưu ra nơi khác, rồi"
                " phục hồi từ bản sao lưu còn tốt."
            )
            self.problem(words.format(count=health.publications_damaged))
        elif not health.is_sound:
            self.problem(
                self.tr(
                    "Tệp dữ liệu có chỗ hỏng. Hãy sao lưu ra nơi khác, rồi phục hồi từ bản sao lưu còn tốt."
                )
            )
        elif health.totals_wrong:
            words = self.tr("Dữ liệu tốt. Đã cộng lại {count} tổng điểm lưu sẵn không khớp với các dòng.")
            self.notice(words.format(count=health.totals_wrong))
        elif health.evidence_missing:
            words = self.tr("Dữ liệu tốt. Còn thiếu {count} tệp minh chứng trên máy này.")
            self.notice(words.format(count=len(health.evidence_missing)))
        else:
            self.notice(self.tr("Dữ liệu tốt: tệp nguyên vẹn, tham chiếu đủ, nhật ký thay đổi liền mạch."))

    def _save_period(self, uid: str, values: FormValues) -> None:
        assert self._period_form is not None  # noqa: S101  # only that form sends this
        period = period_record(uid, values)
        self.context.runner.run(
            lambda store, _progress: save_period(store, period),
            self._period_saved,
            self._period_form.show_problem,
            owner=self._period_form,
        )

    def _period_saved(self, period: EvaluationPeriod) -> None:
        assert self._period_form is not None  # noqa: S101  # as above
        self._period_form.close_kept()
        self.notice(self.tr("Đã lưu kỳ đánh giá {name}.").format(name=period.name))

    def _change_sample(self) -> None:
        if not self._has_sample:
            self.run(_load_sample, self._sample_changed, self.tr("Đang nạp dữ liệu mẫu"))
        elif self.context.dialogs.ask(
            self.tr("Gỡ dữ liệu mẫu khỏi tệp này?"),
            self.tr("Gỡ dữ liệu mẫu"),
            self.tr("Giữ lại"),
            self.tr(
                "Phong trào, bảng điểm, phiếu chấm và thành tích mẫu sẽ mất; dữ liệu của đơn vị còn nguyên."
            ),
        ):
            self.run(_remove_sample, self._sample_changed, self.tr("Đang gỡ dữ liệu mẫu"))

    def _sample_changed(self, _nothing: None) -> None:
        self.notice(self.tr("Đã gỡ dữ liệu mẫu.") if self._has_sample else self.tr("Đã nạp dữ liệu mẫu."))
        self.reload()

    def _choose_mode(self, place: int) -> None:
        mode = _MODES[place][0]
        self.context.look.set_mode(mode)
        keep_mode(mode)

    # ------------------------------------------------------------------ cards

    def _make_periods(self) -> RecordTable[EvaluationPeriod]:
        table: RecordTable[EvaluationPeriod] = RecordTable(
            [
                Column(self.tr("Mã"), lambda period: period.code, width=70, from_width=300),
                Column(self.tr("Kỳ đánh giá"), lambda period: period.name, stretch=1),
                Column(
                    self.tr("Đến ngày"),
                    lambda period: format_date(period.ends_on),
                    sort=lambda period: period.ends_on,
                    width=100,
                ),
            ],
            self.context.look,
            parent=self,
        )
        table.set_title(self.tr("Kỳ đánh giá"))
        table.set_noun(self.tr("kỳ"))
        table.opened.connect(self.edit_period)
        table.setMinimumHeight(self.context.look.px(190))
        add = QPushButton(self.tr("Thêm kỳ đánh giá…"), table)
        add.clicked.connect(partial(self.edit_period, None))
        table.add_bar_widget(add)
        return table

    def _lay_out_cards(self) -> None:
        office = Card(self.tr("Đơn vị của tôi"), self)
        office.body.addWidget(self.form)
        inside = QWidget(self)
        inside.setProperty("role", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.GAP)
        cards = (
            (office, self.periods),
            (self.signing, None),
            (self._make_look_card(), self.keys_card),
            (LanguageCard(self), CopyCard(self._restore, self.back_up_elsewhere, self)),
            (self._make_sample_card(), self._make_steps_card()),  # what is needed once comes last
        )
        for row, pair in enumerate(cards):
            for column, card in enumerate(pair):
                if card is not None:
                    grid.addWidget(card, row, column, 1, 2 if None in pair else 1)
                if isinstance(card, Card):
                    card.body.addStretch()
        grid.setRowStretch(0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll)

    def _make_sample_card(self) -> Card:
        card = Card(self.tr("Dữ liệu mẫu"), self)
        _add_row(card, self._sample_line, self._sample_button)
        return card

    def _make_steps_card(self) -> Card:
        card = Card(self.tr("Năm bước đầu tiên"), self)
        self._steps_button.clicked.connect(self._show_steps)
        words = self.tr("Danh sách năm bước ở trang Tổng quan; tự mất đi khi đã làm xong cả năm.")
        _add_row(card, wrapped_label(words, "muted", card), self._steps_button)
        return card

    def _show_steps(self) -> None:
        notice = self.tr("Năm bước hiện lại ở trang Tổng quan.")
        self.run(
            lambda store, _progress: hide_first_steps(store, is_hidden=False), lambda _: self.notice(notice)
        )

    def _make_look_card(self) -> Card:
        card = Card(self.tr("Màu sắc và cỡ chữ"), self)
        for mode, words in _MODES:
            self.modes.addItem(translated(words), mode)
        self.modes.setCurrentIndex([mode for mode, _ in _MODES].index(self.context.look.mode))
        self.modes.setAccessibleName(self.tr("Màu sắc của cửa sổ"))
        self.modes.activated.connect(self._choose_mode)
        words = self.tr("“Theo máy tính” là sáng hay tối như máy tính đang đặt.")
        _add_row(card, wrapped_label(words, "muted", card), self.modes)
        sizes = TextSizeBox(self.context.look, self.may_leave, card)
        _add_row(
            card, wrapped_label(self.tr("Cỡ chữ của mọi trang, so với cỡ thường."), "muted", card), sizes
        )
        return card


def _add_row(card: Card, words: QLabel, control: QWidget) -> None:
    row = QHBoxLayout()
    row.setSpacing(Space.GAP)
    row.addWidget(words, 1)
    row.addWidget(control)
    card.body.addLayout(row)


def _load_sample(store: "Store", progress: Progress) -> None:
    load_sample(store, progress)


def _remove_sample(store: "Store", progress: Progress) -> None:
    remove_sample(store, progress)
