"""The first start in two steps: how to begin, and who the office is; then the program opens."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.records.organisation import Level, Office, is_valid_on
from thidua_desktop.operations.changes import Progress
from thidua_desktop.operations.offices import OfficeDraft, create_office, default_levels
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.paths import is_on_network
from thidua_desktop.ui.dialogs import WORKBOOKS
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.choice_card import ChoiceCard
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import PickEdit
from thidua_desktop.ui.widgets.record_form import RecordForm
from thidua_desktop.ui.words import error_sentence, issue_sentence

if TYPE_CHECKING:  # only names here, as everywhere in the window
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.catalogue_package import PackageOffer

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
        self._offer: PackageOffer | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        self._network = wrapped_label("", "tell-line", self)
        self._network.hide()
        self.ways: list[ChoiceCard] = []
        self._steps = QStackedWidget(self)
        self._unit_box = self._make_unit_box()  # before the form: Tab follows the order of making
        self.form = RecordForm(self._fields(()), context.look, self)
        self._steps.addWidget(self._make_ways())
        self._steps.addWidget(self._make_office_step())
        self._lay_out()
        context.runner.compute(default_levels, self._offer_levels, owner=self)
        context.runner.read(_is_on_network, self._warn_of_network, owner=self)
        back = QShortcut(QKeySequence("Alt+Left"), self, self._show_ways)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin_with_package(self) -> None:
        """Begin with the catalogue package of the level above: the office is found in its list."""
        chosen = self._context.dialogs.choose_open_file(
            self.tr("Chọn gói danh mục nhận từ cấp trên"), WORKBOOKS
        )
        if chosen is not None:
            self.read_package(chosen)

    def read_package(self, path: Path) -> None:
        """Read the units of a package; a wrong file is explained and nothing goes on."""
        today = self._context.today()
        self._problem.hide()
        self._set_busy(True)
        self._context.runner.run(
            lambda _store, progress: _read_offer(path, today, progress),
            self._take_offer,
            self._refuse_package,
            title=self.tr("Đang đọc gói danh mục"),
            owner=self,
        )

    def begin_by_hand(self) -> None:
        """Begin with an empty workspace."""
        self._package, self._offer = None, None
        self._show_office_step()

    def begin_with_sample(self) -> None:
        """Fill the workspace with the sample and open it."""
        self._problem.hide()
        self._set_busy(True)
        self._context.runner.run(
            _load_sample,
            self._nothing_more,
            self._refuse_package,
            title=self.tr("Đang nạp bản mẫu"),
            owner=self,
        )

    def begin_with_copy(self) -> None:
        """Put a safety copy in the place of the empty workspace."""
        from thidua_desktop.ui.restoring.dialog import RestoreDialog  # start-up: rarely needed

        RestoreDialog(self._context, self.window()).start()

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
        self._set_busy(False)

    def _take_offer(self, offer: "PackageOffer") -> None:
        self._set_busy(False)
        self._package, self._offer = offer.file, offer
        self._show_office_step()

    def _refuse_package(self, problem: ThiduaError) -> None:
        """Say at the first step why it cannot begin this way; nothing after cancelling."""
        self._set_busy(False)
        if not isinstance(problem, CancelledError):
            self._show_problem(problem)

    def _set_busy(self, is_busy: bool) -> None:
        self._steps.setEnabled(not is_busy)

    def _pick_unit(self) -> None:
        """Fill the fields with the unit that was found in the package."""
        chosen = self.unit.value()
        offer = self._offer
        found = next((unit for unit in offer.units if unit.code == chosen), None) if offer else None
        if found is None:
            return
        self.form.set_values(
            {
                **self.form.record_values().raw,
                "name": found.name,
                "code": found.code,
                "level_code": found.level_code,
            }
        )

    def _warn_of_network(self, is_on_network: bool) -> None:
        words = self.tr(
            "Thư mục dữ liệu đang nằm trên ổ mạng. Hai máy cùng ghi có thể làm hỏng tệp; nên đặt chương "
            "trình trên ổ đĩa của máy này và trao đổi bằng gói ở trang Gửi – nhận."
        )
        self._network.setText(words)
        self._network.setVisible(is_on_network)

    def _show_problem(self, problem: ThiduaError) -> None:
        strangers = self.form.show_issues(problem.issues)
        sentences = [issue_sentence(issue) for issue in strangers]
        if strangers or not problem.issues:
            sentences.insert(0, error_sentence(problem))
        self._problem.setText("\n".join(sentences))
        self._problem.setVisible(bool(sentences))

    def _offer_units(self) -> None:
        offer = self._offer
        units = offer.units if offer is not None else ()
        words = self.tr("{name}  ·  mã {code}")
        self.unit.set_choices([Choice(u.code, words.format(name=u.name, code=u.code)) for u in units])
        self.unit.set_value(None)
        self._unit_box.setVisible(bool(units))
        if offer is not None:
            found = self.tr("Tìm đơn vị của mình trong {count} đơn vị của gói {sender}")
            text = found.format(count=len(units), sender=offer.sender_name)
            self._unit_label.setText(text)
            self.unit.setAccessibleName(text)
            self._key_line.setText(self._key_words(offer))

    def _key_words(self, offer: "PackageOffer") -> str:
        if not offer.fingerprint:
            return self.tr("Gói không có chữ ký. Bước sau chương trình hỏi lại trước khi nhận danh mục.")
        words = self.tr(
            "Gói ký bằng khóa có mã {code}. Ở bước sau, hãy gọi cho {sender} so mã này rồi mới nhận danh mục."
        )
        return words.format(code=offer.fingerprint, sender=offer.sender_name)

    def _offer_levels(self, levels: list[Level]) -> None:
        today = self._context.today()
        self.form.set_choices("level_code", _level_choices(levels, today))

    def _show_ways(self) -> None:
        self._problem.hide()
        self._steps.setCurrentIndex(0)
        self.ways[0].setFocus()

    def _show_office_step(self) -> None:
        self._problem.hide()
        self._offer_units()
        self._steps.setCurrentIndex(1)
        if self._unit_box.isVisibleTo(self):
            self.unit.setFocus()
        else:
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
            (
                "restore",
                self.tr("Lấy lại từ bản sao lưu"),
                self.tr("Máy cũ hỏng hay đổi máy: chọn bản sao ở USB, dữ liệu trở lại như trước."),
                self.begin_with_copy,
            ),
        ):
            card = ChoiceCard(icon, title, words, self._context.look, step)
            card.clicked.connect(handler)
            layout.addWidget(card)
            self.ways.append(card)
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
        layout.addWidget(self._unit_box)
        layout.addWidget(self.form)
        back = QPushButton(self.tr("Quay lại"), step)
        back.setToolTip(self.tr("Quay lại chọn cách bắt đầu (Alt+mũi tên trái)"))
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

    def _make_unit_box(self) -> QWidget:
        box = QWidget(self)
        self._unit_label = wrapped_label("", "field", box)
        self._key_line = wrapped_label("", "muted", box)
        self.unit = PickEdit(self._context.look, (), may_be_empty=True, parent=box)
        self.unit.setPlaceholderText(self.tr("Gõ tên hoặc mã; không có thì điền các ô bên dưới"))
        self.unit.edited.connect(self._pick_unit)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self._unit_label)
        layout.addWidget(self.unit)
        layout.addWidget(self._key_line)
        box.hide()
        return box

    def _lay_out(self) -> None:
        column = QWidget(self)
        column.setFixedWidth(self._context.look.px(_WIDTH))
        inside = QVBoxLayout(column)
        inside.setSpacing(Space.GAP)
        inside.addWidget(self._network)
        inside.addWidget(self._problem)
        inside.addWidget(self._steps)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column, 4, Qt.AlignmentFlag.AlignHCenter)


def _load_sample(store: "Store", progress: Progress) -> None:
    load_sample(store, progress)


def _read_offer(path: "Path", day: date, progress: Progress) -> "PackageOffer":
    from thidua_desktop.operations.catalogue_package import read_offer  # start-up: it loads openpyxl

    return read_offer(path, day, progress)


def _is_on_network(store: "Store") -> bool:
    return is_on_network(store.path)


def _draft(values: FormValues) -> OfficeDraft:
    return OfficeDraft(
        code=values.text("code"),
        name=values.text("name"),
        level_code=values.choice("level_code") or "",
        place=values.text("place"),
    )


def _level_choices(levels: list[Level], today: date) -> list[Choice]:
    return [Choice(level.code, level.name) for level in levels if is_valid_on(level, today)]
