"""The first start in two steps: how to begin, and who the office is; then the program opens."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.records.organisation import Level, Office, is_valid_on
from thidua_desktop.operations.changes import Progress
from thidua_desktop.operations.offices import OfficeDraft, create_office, default_levels
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.dialogs import WORKBOOKS
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.choice_card import ChoiceCard
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.record_form import RecordForm
from thidua_desktop.ui.words import error_sentence, issue_sentence

if TYPE_CHECKING:  # only names here, as everywhere in the window
    from pathlib import Path

    from thidua_desktop.data.store.store import Store

_WIDTH = 620


class FirstStart(QWidget):
    """Ask how to begin and who the office is; nothing is asked that can be told later.

    The window itself goes on as soon as the workspace has an office; with a catalogue package the
    send–receive page opens with it, so that its preview is seen before anything is taken over.
    """

    HELP_ID = "first_start"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Show the first step."""
        super().__init__(parent)
        self._context = context
        self._package: Path | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        self._steps = QStackedWidget(self)
        self.form = RecordForm(self._fields(()), context.look, self)
        self._steps.addWidget(self._make_ways())
        self._steps.addWidget(self._make_office_step())
        self._lay_out()
        context.runner.compute(default_levels, self._offer_levels, owner=self)

    def begin_with_package(self) -> None:
        """Begin with the catalogue package of the level above."""
        chosen = self._context.dialogs.choose_open_file(
            self.tr("Chọn gói danh mục nhận từ cấp trên"), WORKBOOKS
        )
        if chosen is not None:
            self._package = chosen
            self._show_office_step()

    def begin_by_hand(self) -> None:
        """Begin with an empty workspace."""
        self._package = None
        self._show_office_step()

    def begin_with_sample(self) -> None:
        """Fill the workspace with the sample and open it."""
        self._context.runner.run(
            _load_sample,
            self._nothing_more,
            self._show_problem,
            title=self.tr("Đang nạp bản mẫu"),
            owner=self,
        )

    def finish(self) -> None:
        """Declare the office; the window opens by itself when it is saved."""
        if not self.form.check():
            return
        draft = _draft(self.form.record_values())
        self._context.runner.run(
            lambda store, _progress: create_office(store, draft),
            self._created,
            self._show_problem,
            owner=self,
        )

    def _created(self, _office: Office) -> None:
        if self._package is not None:
            self._context.show_page("exchange", self._package)

    def _nothing_more(self, _result: object) -> None:
        self._problem.hide()

    def _show_problem(self, problem: ThiduaError) -> None:
        strangers = self.form.show_issues(problem.issues)
        sentences = [issue_sentence(issue) for issue in strangers]
        if strangers or not problem.issues:
            sentences.insert(0, error_sentence(problem))
        self._problem.setText("\n".join(sentences))
        self._problem.setVisible(bool(sentences))

    def _offer_levels(self, levels: list[Level]) -> None:
        today = self._context.today()
        self.form.set_choices("level_code", _level_choices(levels, today))

    def _show_ways(self) -> None:
        self._steps.setCurrentIndex(0)

    def _show_office_step(self) -> None:
        self._problem.hide()
        self._steps.setCurrentIndex(1)
        self.form.focus_first()

    def _fields(self, levels: tuple[Choice, ...]) -> list[Field]:
        return [
            Field("name", self.tr("Tên đơn vị"), required=True, wide=True, hint=self.tr("UBND xã Đăk Tô")),
            Field("code", self.tr("Mã đơn vị"), required=True, help=self.tr("Mã do cấp trên quy định")),
            Field("level_code", self.tr("Cấp"), FieldKind.CHOICE, required=True, choices=levels),
            Field(
                "place",
                self.tr("Địa danh"),
                wide=True,
                hint=self.tr("Đăk Tô"),
                help=self.tr("Ghi ở dòng ngày tháng trên văn bản; điền sau cũng được"),
            ),
        ]

    def _make_ways(self) -> QWidget:
        step = QWidget(self)
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        sentence = self.tr("Bước 1 trong 2 · Chọn cách bắt đầu. Mọi thứ đều sửa lại được về sau.")
        layout.addWidget(text_label(self.tr("Chào mừng đến với Thi đua"), "title", step))
        layout.addWidget(wrapped_label(sentence, "muted", step))
        for icon, title, words, handler in (
            (
                "import",
                self.tr("Có gói danh mục từ cấp trên"),
                self.tr("Nhận sẵn danh sách đơn vị, khối thi đua, bộ tiêu chí và phong trào của tỉnh."),
                self.begin_with_package,
            ),
            (
                "edit",
                self.tr("Tự khai báo"),
                self.tr("Bắt đầu với dữ liệu trống; nhập hoặc nạp danh mục sau."),
                self.begin_by_hand,
            ),
            (
                "star",
                self.tr("Xem thử bằng bản mẫu"),
                self.tr("Một khối thi đua đủ phong trào, bảng điểm và điểm chấm; gỡ ra lúc nào cũng được."),
                self.begin_with_sample,
            ),
        ):
            card = ChoiceCard(icon, title, words, self._context.look, step)
            card.clicked.connect(handler)
            layout.addWidget(card)
        layout.addStretch()
        return step

    def _make_office_step(self) -> QWidget:
        step = QWidget(self)
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addWidget(text_label(self.tr("Đơn vị của tôi"), "title", step))
        sentence = self.tr("Bước 2 trong 2 · Tên này in trên văn bản và đi kèm mọi gói dữ liệu gửi đi.")
        layout.addWidget(wrapped_label(sentence, "muted", step))
        layout.addWidget(self.form)
        back = QPushButton(self.tr("Quay lại"), step)
        back.clicked.connect(self._show_ways)
        done = QPushButton(self.tr("Xong – mở chương trình"), step)
        done.setProperty("primary", "true")
        done.setShortcut("Ctrl+S")
        done.setToolTip(self.tr("Xong – mở chương trình (Ctrl+S)"))
        done.clicked.connect(self.finish)
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch()
        buttons.addWidget(done)
        layout.addLayout(buttons)
        layout.addStretch()
        return step

    def _lay_out(self) -> None:
        column = QWidget(self)
        column.setFixedWidth(self._context.look.px(_WIDTH))
        inside = QVBoxLayout(column)
        inside.setSpacing(Space.GAP)
        inside.addWidget(self._problem)
        inside.addWidget(self._steps)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column, 4, Qt.AlignmentFlag.AlignHCenter)


def _load_sample(store: "Store", _progress: Progress) -> None:
    load_sample(store)


def _draft(values: FormValues) -> OfficeDraft:
    return OfficeDraft(
        code=values.text("code"),
        name=values.text("name"),
        level_code=values.choice("level_code") or "",
        place=values.text("place"),
    )


def _level_choices(levels: list[Level], today: date) -> list[Choice]:
    return [Choice(level.code, level.name) for level in levels if is_valid_on(level, today)]
