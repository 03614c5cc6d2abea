"""The panel beside the grid: the chosen line's full text, its rule, why it has its points, its note."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import Points, format_points_short
from thidua_desktop.domain.records.scoring import AbsencePolicy, Criterion
from thidua_desktop.domain.rule_kinds import KINDS, MEASURED, PASS_FAIL, RATIO, parameter_specs
from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.operations.earlier_values import EarlierValue
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.cells import CellState, Typed
from thidua_desktop.ui.scoring.typed_text import points_text
from thidua_desktop.ui.widgets.editors import LinesEditor
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.side_panel import SidePanel
from thidua_desktop.ui.words import issue_sentence, on_screen, sentence

BESIDE_PX = 700
"""From this room on the panel stands beside the grid, else below it."""
_WIDTHS = ((960, 296), (800, 248), (BESIDE_PX, 208))
"""From this room for grid and panel on, the panel is so wide."""
_UNBOUND = 16_777_215


class LinePanel(SidePanel):
    """What belongs to one line. The parts are made once and filled anew, so that moving down is instant.

    `kept` (path): keep the points that break the rule; `corrected` (path): go back and type again;
    `suggestion_taken` (path, text); `note_typed` (path, text).
    """

    kept = Signal(str)
    corrected = Signal(str)
    suggestion_taken = Signal(str, str)
    note_typed = Signal(str, str)
    earlier_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a line."""
        super().__init__(look, parent)
        self._look = look
        self._line: LineResult | None = None
        self._earlier_path = ""
        self._title = self._label("section")
        self._way = self._label("muted")
        self._text = self._label("body")
        self._problem = self._label("problem-line")
        self._decision = self._decision_box()
        self._reason = self._label("notice-line")
        self._suggestion = self._label("tell-line")
        self._take = self._button(self.tr("Lấy điểm theo quy tắc"), self._take_suggestion)
        self._rule_caption = self._label("muted", self.tr("Cách chấm"))
        self._rule = self._label("body")
        self._note_caption = self._label("muted", self.tr("Ghi chú của dòng"))
        self._note = LinesEditor(self.tr("Giải thích, số văn bản, nơi có minh chứng…"), look, self)
        self._note.setAccessibleName(self.tr("Ghi chú của dòng"))
        self._note.setToolTip(self.tr("Rời ô hoặc Ctrl+Enter để lưu ghi chú"))
        self._note.installEventFilter(self)
        self.add(self._note)
        self.earlier_button = self._button(self.tr("Xem điểm các kỳ trước"), self._ask_earlier)
        self._earlier = self._label("body")
        self.fit(look.px(_WIDTHS[0][0]))
        self.show_line(None, None, is_locked=True)

    def fit(self, room: int) -> None:
        """Leave width to the grid on small screens; `room` is that of both."""
        width = next((width for least, width in _WIDTHS if room >= self._look.px(least)), 0)
        self.setMinimumWidth(self._look.px(width))
        self.setMaximumWidth(self._look.px(width) or _UNBOUND)

    def show_line(self, line: LineResult | None, typed: Typed | None, *, is_locked: bool) -> None:
        """Show a line and what is typed in it without being stored; None shows how to begin."""
        self._keep_note()
        self._line = line
        if line is None:
            self._show_start()
            return
        criterion = line.criterion
        self._title.setText(self._title_text(criterion))
        self._fill(self._way, "  ›  ".join(criterion.path.split("/")) if criterion.depth > 1 else "")
        self._text.setText(criterion.text)
        is_asked = typed is not None and typed.state is CellState.ASKED
        is_wrong = typed is not None and typed.state is CellState.WRONG
        self._fill(self._problem, typed.reason if typed is not None and is_wrong else "")
        self._show_decision(typed.issues if typed is not None and is_asked else ())
        self._show_reason(line, is_hidden=is_asked or is_wrong)
        self._show_suggestion(line, is_locked=is_locked)
        self._show_rule(criterion)
        self._show_note(line, is_locked=is_locked)
        self.earlier_button.setVisible(not criterion.is_group)
        if criterion.path != self._earlier_path:
            self._fill(self._earlier, "")

    def show_earlier(self, path: str, values: Sequence[EarlierValue]) -> None:
        """Show what a line had in earlier periods, unless another line was chosen meanwhile."""
        if self._line is None or self._line.criterion.path != path:
            return
        self._earlier_path = path
        lines = [self._earlier_words(one) for one in values]
        self._fill(self._earlier, "\n".join(lines) or self.tr("Chưa có phiếu nào của các kỳ trước."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the person leaves it or presses Ctrl+Enter."""
        if event.type() == QEvent.Type.FocusOut:
            self._keep_note()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._keep_note()
                return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ parts

    def _show_start(self) -> None:
        self._title.setText(self.tr("Chọn một dòng để xem"))
        self._text.setText(self.tr("Gõ điểm rồi Enter để xuống dòng. F8 đến ô trống tiếp theo."))
        for part in (self._way, self._problem, self._reason, self._suggestion):
            self._fill(part, "")
        for widget in (self._decision, self._take, self._rule_caption, self._rule, self._note_caption):
            widget.hide()
        self._note.hide()
        self.earlier_button.hide()
        self._fill(self._earlier, "")

    def _earlier_words(self, value: EarlierValue) -> str:
        points = points_text(value.entry) if value.entry is not None else ""
        words = (
            self.tr("{period}: {points}")
            if value.is_same_text
            else self.tr("{period}: {points} (lời văn khác)")
        )
        return words.format(period=value.period_name, points=points or self.tr("chưa chấm"))

    def _ask_earlier(self) -> None:
        if self._line is not None:
            self.earlier_asked.emit(self._line.criterion.path)

    def _title_text(self, criterion: Criterion) -> str:
        words = self.tr("Mục {code}") if criterion.is_group else self.tr("Tiêu chí {code}")
        return words.format(code=criterion.code)

    def _show_decision(self, issues: tuple[Issue, ...]) -> None:
        self._question.setText("\n".join(issue_sentence(issue) for issue in issues))
        self._decision.setVisible(bool(issues))

    def _show_reason(self, line: LineResult, *, is_hidden: bool) -> None:
        text = sentence(line.reason.code, line.reason.values)
        is_flagged = line.entry is not None and line.entry.flagged
        is_open = line.points is None
        self._reason.setProperty("role", "tell-line" if is_flagged or is_open else "notice-line")
        self._reason.style().polish(self._reason)
        points = "" if line.points is None else format_points_short(line.points)
        if points:
            text = self.tr("{points} điểm – {reason}").format(points=points, reason=text)
        self._fill(self._reason, "" if is_hidden else text)

    def _show_suggestion(self, line: LineResult, *, is_locked: bool) -> None:
        differs = line.suggested is not None and line.points != line.suggested
        text = self.tr("Theo quy tắc được {points} điểm").format(
            points=format_points_short(line.suggested or Points(0))
        )
        self._fill(self._suggestion, text if differs else "")
        self._take.setVisible(differs and not is_locked)

    def _show_rule(self, criterion: Criterion) -> None:
        self._rule.setText(self._rule_words(criterion))
        self._rule_caption.show()
        self._rule.show()

    def _show_note(self, line: LineResult, *, is_locked: bool) -> None:
        is_shown = not line.criterion.is_group
        self._note_caption.setVisible(is_shown)
        self._note.setVisible(is_shown)
        self._note.setReadOnly(is_locked)
        stored = line.entry.note if line.entry is not None else ""
        if self._note.value() != stored:
            self._note.set_value(stored)

    def _rule_words(self, criterion: Criterion) -> str:
        most = format_points_short(criterion.max_points)
        if criterion.is_group:
            return self.tr("Chương trình cộng các mục con, tối đa {most} điểm.").format(most=most)
        words = {
            PASS_FAIL: self.tr("Đạt được {most} điểm, không đạt 0 điểm. Gõ Đ hoặc x là đạt, K là không đạt."),
            RATIO: self.tr("Theo tỷ lệ kết quả trên chỉ tiêu, tối đa {most} điểm."),
            MEASURED: self.tr("So kết quả với chỉ tiêu rồi chấm, tối đa {most} điểm."),
        }.get(criterion.kind, self.tr("Chấm thẳng từ 0 đến {most} điểm."))
        parts = [words.format(most=most)]
        parameters = _parameters(criterion) if criterion.kind in KINDS else ""
        if parameters:
            parts.append(self.tr("Quy định: {parameters}.").format(parameters=parameters))
        if criterion.absence is not AbsencePolicy.NONE:
            parts.append(
                self.tr("Gõ KG (không giao), KPS (không phát sinh) hoặc KAD (không áp dụng) nếu có.")
            )
        return " ".join(parts)

    # ------------------------------------------------------------------ what the person does

    def _keep_note(self) -> None:
        if self._line is None or self._line.criterion.is_group or self._note.isReadOnly():
            return
        stored = self._line.entry.note if self._line.entry is not None else ""
        if self._note.isVisibleTo(self) and self._note.value() != stored:
            self.note_typed.emit(self._line.criterion.path, self._note.value())

    def _take_suggestion(self) -> None:
        if self._line is not None and self._line.suggested is not None:
            self.suggestion_taken.emit(self._line.criterion.path, format_points_short(self._line.suggested))

    def _keep_points(self) -> None:
        if self._line is not None:
            self.kept.emit(self._line.criterion.path)

    def _correct_points(self) -> None:
        if self._line is not None:
            self.corrected.emit(self._line.criterion.path)

    # ------------------------------------------------------------------ making

    def _label(self, role: str, text: str = "") -> QLabel:
        label = wrapped_label(text, role, self)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(label)
        return label

    def _button(self, text: str, handler: object) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(handler)
        self.add(button)
        return button

    def _decision_box(self) -> QWidget:
        box = QWidget(self)
        self._question = wrapped_label("", "tell-line", box)
        self.keep_button = QPushButton(self.tr("Giữ nguyên và đánh dấu"), box)
        self.keep_button.clicked.connect(self._keep_points)
        self.keep_button.setToolTip(self.tr("Giữ điểm đã gõ và đánh dấu dòng này (Ctrl+Enter)"))
        self.correct_button = QPushButton(self.tr("Sửa lại"), box)
        self.correct_button.setToolTip(self.tr("Quay lại ô để gõ điểm khác (F2)"))
        self.correct_button.clicked.connect(self._correct_points)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.keep_button)
        row.addWidget(self.correct_button)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._question)
        layout.addLayout(row)
        self.add(box)
        return box

    def _fill(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _parameters(criterion: Criterion) -> str:
    """Write the parameters as `format_parameters` does for workbooks, in the language of the screen."""
    specs = [spec for spec in parameter_specs(criterion.kind) if spec.code in criterion.parameters]
    return "; ".join(f"{on_screen(spec.label)} = {criterion.parameters[spec.code]}" for spec in specs)
