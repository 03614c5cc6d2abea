"""The top of the panel: which line it is, its points with their reason, and what waits for a decision."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import Points, format_points_short
from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.scoring.cells import CellState, Typed
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.words import issue_sentence, sentence


class LineHead(QWidget):
    """`kept` and `corrected` (path) answer the question about points that break the rule;
    `suggestion_taken` (path, text) takes the rule's points.
    """

    kept = Signal(str)
    corrected = Signal(str)
    suggestion_taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a line."""
        super().__init__(parent)
        self._line: LineResult | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._title = self._label("section")
        self._way = self._label("muted")
        self._text = self._label("body")
        self._problem = self._label("problem-line")
        self._question = self._label("tell-line")
        self._verbs = self._decision_bar()
        self._reason = self._label("notice-line")
        self._suggestion = self._label("tell-line")
        self.take_button = QPushButton(self.tr("Lấy điểm theo quy tắc"), self)
        self.take_button.clicked.connect(self._take_suggestion)
        self._column.addWidget(self.take_button)
        self.show_start()

    def show_start(self) -> None:
        """Say how to begin: no line is chosen."""
        self._line = None
        self._title.setText(self.tr("Chọn một dòng để xem"))
        self._text.setText(self.tr("Gõ điểm rồi Enter để xuống dòng. F8 đến ô trống tiếp theo."))
        for part in (self._way, self._problem, self._question, self._reason, self._suggestion):
            _fill(part, "")
        self._verbs.hide()
        self.take_button.hide()

    def show_line(self, line: LineResult, typed: Typed | None, *, is_locked: bool) -> None:
        """Show a line and what is typed in it without being stored."""
        self._line = line
        criterion = line.criterion
        words = self.tr("Mục {code}") if criterion.is_group else self.tr("Tiêu chí {code}")
        self._title.setText(words.format(code=criterion.code))
        _fill(self._way, "  ›  ".join(criterion.path.split("/")) if criterion.depth > 1 else "")
        self._text.setText(criterion.text)
        is_asked = typed is not None and typed.state is CellState.ASKED
        is_wrong = typed is not None and typed.state is CellState.WRONG
        _fill(self._problem, typed.reason if typed is not None and is_wrong else "")
        self._show_question(typed.issues if typed is not None and is_asked else ())
        self._show_reason(line, is_hidden=is_asked or is_wrong)
        self._show_suggestion(line, is_locked=is_locked)

    def asks(self) -> bool:
        """Tell whether points wait for a decision."""
        return not self._verbs.isHidden()

    # ------------------------------------------------------------------ parts

    def _show_question(self, issues: tuple[Issue, ...]) -> None:
        _fill(self._question, "\n".join(issue_sentence(issue) for issue in issues))
        self._verbs.setVisible(bool(issues))

    def _show_reason(self, line: LineResult, *, is_hidden: bool) -> None:
        text = sentence(line.reason.code, line.reason.values)
        is_flagged = line.entry is not None and line.entry.flagged
        is_open = line.points is None
        self._reason.setProperty("role", "tell-line" if is_flagged or is_open else "notice-line")
        self._reason.style().polish(self._reason)
        points = "" if line.points is None else format_points_short(line.points)
        if points:
            text = self.tr("{points} điểm – {reason}").format(points=points, reason=text)
        _fill(self._reason, "" if is_hidden else text)

    def _show_suggestion(self, line: LineResult, *, is_locked: bool) -> None:
        differs = line.suggested is not None and line.points != line.suggested
        text = self.tr("Theo quy tắc được {points} điểm").format(
            points=format_points_short(line.suggested or Points(0))
        )
        _fill(self._suggestion, text if differs else "")
        self.take_button.setVisible(differs and not is_locked)

    # ------------------------------------------------------------------ what the person does

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

    def _label(self, role: str) -> QLabel:
        label = wrapped_label("", role, self)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)
        return label

    def _decision_bar(self) -> FlowBar:
        bar = FlowBar(self)
        self.keep_button = QPushButton(self.tr("Giữ nguyên và đánh dấu"), bar)
        self.keep_button.clicked.connect(self._keep_points)
        self.keep_button.setToolTip(self.tr("Giữ điểm đã gõ và đánh dấu dòng này (Ctrl+Enter)"))
        self.correct_button = QPushButton(self.tr("Sửa lại"), bar)
        self.correct_button.setToolTip(self.tr("Quay lại ô để gõ điểm khác (F2)"))
        self.correct_button.clicked.connect(self._correct_points)
        bar.addWidget(self.keep_button)
        bar.addWidget(self.correct_button)
        self._column.addWidget(bar)
        return bar


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
