"""The card of the five steps to the first printed sheet: each ticks itself off and opens its place."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from thidua_desktop.operations.first_steps import FirstSteps, Step, StepKind
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.card import Card

_HEIGHT = 74
_TALL = 172
_LEAST_WIDTH = 110
"""Five of them stand side by side on a usual screen under the largest text."""
_MARK = 24
_TITLES = {
    StepKind.OFFICE: mark("Khai báo đơn vị của mình"),
    StepKind.PERIOD: mark("Thêm kỳ đánh giá"),
    StepKind.RULES: mark("Nhập và ban hành bộ tiêu chí"),
    StepKind.SHEET: mark("Chấm đủ một phiếu"),
    StepKind.PRINT: mark("In phiếu chấm"),
    StepKind.UNITS: mark("Nhập danh mục đơn vị"),
    StepKind.BLOCS: mark("Xếp khối, cụm thi đua"),
    StepKind.CATALOGUE_SENT: mark("Lập gói danh mục gửi đi"),
    StepKind.FIRST_RECEIVED: mark("Nhận bài đầu tiên"),
}
_SENTENCES = {
    StepKind.OFFICE: mark("Tên đơn vị in trên văn bản và đi kèm gói gửi đi."),
    StepKind.PERIOD: mark("Ở trang Hệ thống, thêm kỳ của năm; ghi hạn nộp phiếu nếu có."),
    StepKind.RULES: mark("Nhập bảng điểm của tỉnh từ Excel, hoặc nhận gói danh mục, rồi bấm Ban hành."),
    StepKind.SHEET: mark("Tạo phiếu, gõ điểm từng dòng cho đến hết; điểm lưu ngay khi gõ."),
    StepKind.PRINT: mark("Xem trước, lưu PDF hoặc đưa ra máy in."),
    StepKind.UNITS: mark("Từ tệp Excel hoặc CSV; có tệp mẫu để điền."),
    StepKind.BLOCS: mark("Tạo khối, cụm, xếp thành viên và trưởng khối theo quyết định."),
    StepKind.CATALOGUE_SENT: mark("Một tệp cho mọi đơn vị: danh mục, khối, bộ tiêu chí, phong trào."),
    StepKind.FIRST_RECEIVED: mark("Nhập khẩu gói phiếu chấm mà đơn vị gửi lên."),
}
_TARGETS = {
    StepKind.OFFICE: "settings",
    StepKind.PERIOD: "settings",
    StepKind.RULES: "rule_sets",
    StepKind.SHEET: "scoring",
    StepKind.PRINT: "printing",
    StepKind.UNITS: "units",
    StepKind.BLOCS: "blocs",
    StepKind.CATALOGUE_SENT: "exchange",
    StepKind.FIRST_RECEIVED: "exchange",
}


def step_title(kind: StepKind) -> str:
    """Name a step by what is done in it."""
    return translated(_TITLES[kind])


def step_target(step: Step) -> tuple[str, object | None]:
    """Give the page on which a step is done, and the record it opens there."""
    if step.kind is StepKind.PRINT:
        from thidua_desktop.ui.printing.wish import PrintWish  # start-up: rarely needed

        return "printing", PrintWish("score_sheet", unit_uid=step.uid)
    return _TARGETS[step.kind], step.uid


class StepCard(Card):
    """Five steps in one row. `chosen` (Step) when one is opened, `hidden` when the person hides them."""

    chosen = Signal(object)
    hidden = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without steps, out of sight."""
        super().__init__(_tr("Năm bước đến tờ in đầu tiên"), parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._look = look
        self._hide = QAction(self.tr("Ẩn các bước này"), self)
        self._hide.setToolTip(self.tr("Ẩn các bước này; mở lại ở trang Hệ thống"))
        self._hide.triggered.connect(self.hidden)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.SMALL)
        self.body.addLayout(self._row)
        self.set_badge("", "plain")
        hide = ActionButton(self._hide, self)
        hide.setProperty("flat", "true")
        self.add_to_head(hide)
        self.buttons: list[StepButton] = []
        self.hide()

    def show_steps(self, facts: FirstSteps) -> None:
        """Show how far the office has come; goes away when nothing is left or it was hidden."""
        self.setVisible(facts.is_shown)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        if not facts.is_shown:
            return
        is_province = facts.steps[-1].kind is StepKind.FIRST_RECEIVED
        first_in = self.tr("Năm bước đến bài nộp đầu tiên")
        self.set_title(first_in if is_province else self.tr("Năm bước đến tờ in đầu tiên"))
        words = self.tr("Xong {done}/{all} bước").format(done=facts.done, all=len(facts.steps))
        self.set_badge(words, "primary")
        for number, step in enumerate(facts.steps, start=1):
            button = StepButton(number, step, self._look, self)
            button.set_next(step == facts.next)
            button.clicked.connect(partial(self._choose, step))
            self._row.addWidget(button, 1)
            self.buttons.append(button)

    def show_sentences(self, is_told: bool) -> None:
        """Tell under each step how it is done, where there is room for it."""
        for button in self.buttons:
            button.show_sentence(is_told)

    def _choose(self, step: Step, _checked: bool = False) -> None:
        self.chosen.emit(step)


class StepButton(QAbstractButton):
    """One step: its number or a tick, what is done in it, and how it stands."""

    def __init__(self, number: int, step: Step, look: Look, parent: QWidget) -> None:
        """Show a step."""
        super().__init__(parent)
        self.step = step
        self._number = number
        self._look = look
        self._is_next = False
        self._is_told = False
        self._sentence = translated(_SENTENCES[step.kind])
        self.setAccessibleDescription(self._sentence)
        self.setText(step_title(step.kind))
        self.setToolTip(self._sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_next(False)

    def set_next(self, is_next: bool) -> None:
        """Mark the step that comes next."""
        self._is_next = is_next
        words = self.tr("Bước {number}: {title}. {state}.")
        self.setAccessibleName(words.format(number=self._number, title=self.text(), state=self.state_words()))
        self.update()

    def show_sentence(self, is_told: bool) -> None:
        """Show how the step is done, or only its name."""
        self._is_told = is_told
        self.updateGeometry()
        self.update()

    def state_words(self) -> str:
        """Say how the step stands."""
        if self.step.is_done:
            return self.tr("Xong")
        return self.tr("Bước tiếp theo") if self._is_next else self.tr("Chưa làm")

    def sizeHint(self) -> QSize:
        """Room for two lines and the state."""
        return QSize(self._look.px(150), self._look.px(_TALL if self._is_told else _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never so narrow that words are cut."""
        return QSize(self._look.px(_LEAST_WIDTH), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the step."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_near = self.underMouse() or self.isDown()
        fill = "primary_soft" if self._is_next else "hover" if is_near else "surface"
        painter.setBrush(look.color(fill))
        painter.setPen(look.color("primary" if self.hasFocus() or self._is_next else "line"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_mark(painter)
        left = Space.SMALL + look.px(_MARK) + Space.SMALL
        words = self.rect().adjusted(left, Space.SMALL, -Space.SMALL, -Space.SMALL)
        self._paint_words(painter, words)

    def _paint_words(self, painter: QPainter, words: QRect) -> None:
        look = self._look
        wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(look.font("body", QFont.Weight.Medium))
        painter.setPen(look.color("muted" if self.step.is_done else "ink"))
        state_height = look.px(18)
        title = words.adjusted(0, 0, 0, -state_height)
        taken = painter.fontMetrics().boundingRect(title, int(wrapped), self.text())
        painter.drawText(title, wrapped, self.text())
        if self._is_told:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("muted"))
            painter.drawText(title.adjusted(0, taken.height() + Space.TIGHT, 0, 0), wrapped, self._sentence)
        tone = "green" if self.step.is_done else "primary" if self._is_next else "muted"
        painter.setFont(look.font("small", QFont.Weight.Medium))
        painter.setPen(look.color(tone))
        state = self.state_words()
        is_whole = painter.fontMetrics().horizontalAdvance(state) <= words.width()
        below = words.adjusted(0 if is_whole else Space.SMALL - words.left(), 0, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, state)

    def _paint_mark(self, painter: QPainter) -> None:
        look, side = self._look, self._look.px(_MARK)
        box = QRect(Space.SMALL, Space.SMALL, side, side)
        if self.step.is_done:
            painter.setBrush(look.color("green_soft"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box)
            inset = look.px(4)
            painter.drawPixmap(
                box.adjusted(inset, inset, -inset, -inset), look.picture("tick", "green", _MARK - 8)
            )
            return
        painter.setBrush(look.color("primary" if self._is_next else "surface"))
        painter.setPen(look.color("primary" if self._is_next else "line_strong"))
        painter.drawEllipse(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(look.font("body", QFont.Weight.DemiBold))
        painter.setPen(look.color("on_primary" if self._is_next else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepCard", text)
