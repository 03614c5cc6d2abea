"""Asking a unit about lines of its sheet: a question a line, one last day for all answers."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from thidua_desktop.domain.deadlines import after_working_days
from thidua_desktop.domain.records.scoring import Criterion, Round, SheetAction, SheetRole
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.domain.workflow import ROUND_OF_ROLE
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.operations.step_offers import usual_role
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.line_dialog import LineDialog
from thidua_desktop.ui.scoring.step_words import capital
from thidua_desktop.ui.scoring.talk import due_words, last_points, round_points
from thidua_desktop.ui.widgets.date_edit import DateEdit
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice
from thidua_desktop.ui.widgets.record_table import Align, Column
from thidua_desktop.ui.words import choice_label

_WORKING_DAYS = 5
_EDITOR_PX = 34


@dataclass(frozen=True, slots=True)
class AskLine:
    """A line that can be asked about: the unit's points, those of the last other round, and its note."""

    criterion: Criterion
    own: str
    theirs: str
    round: Round | None = None
    note: str = ""

    @property
    def is_different(self) -> bool:
        """Tell whether a later round gave something else than the unit."""
        return self.round is not None and self.theirs != self.own


def ask_lines(view: SheetView) -> tuple[AskLine, ...]:
    """Give every scored line with what the unit and the last other round say of it."""
    found = []
    for leaf in view.rule_set.leaves:
        own, (last, theirs) = round_points(view, Round.SELF, leaf), last_points(view, leaf)
        entry = view.entries[last].get(leaf.path) if last is not None else None
        found.append(AskLine(leaf, own, theirs, last, entry.note if entry is not None else ""))
    return tuple(found)


def first_question(line: AskLine) -> str:
    """Write a question to begin with for a line on which the rounds differ."""
    if line.round is None or not line.is_different:
        return ""
    review = choice_label(line.round)
    values = {"own": line.own or _tr("chưa chấm"), "round": review[:1].lower() + review[1:]}
    if line.note:
        words = _tr("Tự chấm {own}, {round} {theirs}: {note} Đề nghị giải trình.")
        return words.format(theirs=line.theirs, note=line.note.rstrip(".") + ".", **values)
    words = _tr("Tự chấm {own}, {round} {theirs}. Đề nghị giải trình.")
    return words.format(theirs=line.theirs, **values)


class AskDialog(LineDialog[AskLine]):
    """`sent` (tuple of LineQuestion, SheetRole) when the person sends; the page says when it is kept."""

    sent = Signal(object, object)

    def __init__(
        self, view: SheetView, roles: Sequence[SheetRole], today: date, look: Look, parent: QWidget
    ) -> None:
        """Begin with a question on every line where the rounds differ."""
        self._questions: dict[str, str] = {}
        title = QCoreApplication.translate("AskDialog", "Yêu cầu {unit} giải trình")
        intro = QCoreApplication.translate(
            "AskDialog",
            "Ghi câu hỏi vào những dòng cần giải trình. Dòng không có câu hỏi thì không hỏi.",
        )
        super().__init__(title.format(unit=view.unit_name), intro, look, parent)
        self._today = today
        self._lines = ask_lines(view)
        self._given = {one.criterion.path: first_question(one) for one in self._lines}
        self._given = {path: text for path, text in self._given.items() if text}
        self._questions.update(self._given)
        self._path = ""
        self.table.set_noun(self.tr("dòng"))
        self.table.view.setAccessibleName(self.tr("Các dòng của phiếu"))
        self._about = wrapped_label("", "body", self)
        self.question = self.make_editor(self.tr("Câu hỏi cho dòng đang chọn"), _EDITOR_PX)
        self.question.edited.connect(self._take_question)
        self.due = DateEdit(look, self)
        self.due.setAccessibleName(self.tr("Hạn trả lời"))
        self.due.setMaximumWidth(look.px(150))
        self._left = text_label("", "muted", self)
        self.due.edited.connect(self._show_due)
        choices = [Choice(role.value, capital(choice_label(role))) for role in roles]
        self.role = ChoiceEditor(choices, may_be_empty=False, parent=self)
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.role.setAccessibleName(self.tr("Hỏi với tư cách"))
        self._count = text_label("", "field", self)
        self.clear_button = self.button(self.tr("Xóa mọi câu hỏi"), self._clear)
        self.send_button = self.button(self.tr("Gửi yêu cầu"), self.submit, primary=True)
        self._lay_out_below(show_role=len(roles) > 1)
        self.role.set_value(usual_role(SheetAction.ASK, roles).value)
        self.due.set_value(after_working_days(today, _WORKING_DAYS))
        self._show_due()
        self._add_filter()
        self.show_records(self._lines)
        self._show_count()

    def start_at(self, path: str) -> None:
        """Offer the line under the cursor of the sheet too, ready to be asked about."""
        self._path = path
        self.table.set_filter(self.table.boxes[0].accessibleName(), self._is_suggested)
        if not self.table.visible_records():
            self.table.boxes[0].setCurrentIndex(self.table.boxes[0].count() - 1)
        if not self.table.select(path) and self.table.visible_records():
            self.table.go_to(0)
        self.question.setFocus()

    def questions(self) -> tuple[LineQuestion, ...]:
        """Give what is asked, in reading order, with the day as typed; today where it is no day."""
        due_on = self.due.value() or self._today
        return tuple(
            LineQuestion(one.criterion.path, ROUND_OF_ROLE[self._role()], text, due_on)
            for one in self._lines
            if (text := self._questions.get(one.criterion.path, "").strip())
        )

    def submit(self) -> None:
        """Check what can be told here, then hand the questions on."""
        asked, due_on = self.questions(), self.due.value()
        if not asked:
            self.show_problem(self.tr("Chưa có câu hỏi nào. Hãy chọn dòng rồi ghi câu hỏi."))
            self.question.setFocus()
        elif due_on is None:
            self.show_problem(self.tr("Chưa ghi hạn trả lời. Hãy nhập ngày/tháng/năm."))
            self.due.setFocus()
        elif due_on < self._today:
            self.show_problem(self.tr("Hạn trả lời đã qua. Hãy chọn ngày sau."))
            self.due.setFocus()
        else:
            self.show_problem(None)
            self.sent.emit(asked, self._role())

    def is_dirty(self) -> bool:
        """Tell whether a question was written or changed."""
        return {path: text for path, text in self._questions.items() if text} != self._given

    def key_of(self, record: AskLine) -> Hashable:
        """Know a line by its path."""
        return record.criterion.path

    def follow(self, record: AskLine | None) -> None:
        """Show the question of the chosen line."""
        self.question.setEnabled(record is not None)
        text = self._questions.get(record.criterion.path, "") if record is not None else ""
        if self.question.toPlainText() != text:
            self.question.blockSignals(True)
            self.question.set_value(text)
            self.question.blockSignals(False)
        words = self.tr("Dòng {code}. {text}")
        about = words.format(code=record.criterion.code, text=record.criterion.text) if record else ""
        self._about.setText(about)

    def columns(self) -> list[Column[AskLine]]:
        """Describe the lines with their points and questions."""
        return [
            Column(
                self.tr("TT"),
                lambda one: one.criterion.code,
                sort=lambda one: one.criterion.position,
                width=64,
            ),
            Column(self.tr("Nội dung"), lambda one: one.criterion.text, stretch=2, from_width=560),
            Column(self.tr("Tự chấm"), lambda one: one.own, align=Align.RIGHT, width=78),
            Column(
                self.tr("Chấm sau"),
                lambda one: one.theirs,
                align=Align.RIGHT,
                width=82,
                tone=lambda one: "amber" if one.is_different else "ink",
                tooltip=lambda one: choice_label(one.round) if one.round is not None else "",
            ),
            Column(self.tr("Câu hỏi"), lambda one: self._questions.get(one.criterion.path, ""), stretch=3),
        ]

    # ------------------------------------------------------------------ inside

    def _role(self) -> SheetRole:
        return SheetRole(self.role.value() or SheetRole.APPRAISER)

    def _take_question(self) -> None:
        line = self.chosen()
        if line is not None:
            self._questions[line.criterion.path] = self.question.toPlainText().strip()
            self.repaint_line(line)
            self._show_count()

    def _clear(self) -> None:
        self._questions.clear()
        self.show_records(self._lines)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.questions())
        text = self.tr("Sẽ hỏi {count} dòng").format(count=count)
        self._count.setText(text if count else self.tr("Chưa hỏi dòng nào"))
        self.clear_button.setEnabled(bool(count))

    def _show_due(self) -> None:
        due_on = self.due.value()
        self._left.setText(due_words(due_on, self._today) if due_on is not None else "")

    def _add_filter(self) -> None:
        self.table.add_filter(
            self.tr("Dòng nào"),
            (
                (self.tr("Dòng lệch điểm và dòng đang đứng"), self._is_suggested),
                (self.tr("Dòng đã ghi câu hỏi"), self._is_asked),
                (self.tr("Mọi dòng"), None),
            ),
        )

    def _is_suggested(self, line: AskLine) -> bool:
        return line.is_different or line.criterion.path == self._path

    def _is_asked(self, line: AskLine) -> bool:
        return bool(self._questions.get(line.criterion.path))

    def _lay_out_below(self, *, show_role: bool) -> None:
        self.below.addWidget(self._about)
        self.below.addWidget(self.question, 1)
        row = QHBoxLayout()
        row.addWidget(text_label(self.tr("Hạn trả lời"), "field", self))
        row.addWidget(self.due)
        row.addWidget(self._left)
        row.addStretch()
        caption = text_label(self.tr("Hỏi với tư cách"), "field", self)
        row.addWidget(caption)
        row.addWidget(self.role)
        caption.setVisible(show_role)
        self.role.setVisible(show_role)
        self.below.addLayout(row)
        self.lay_out((self.clear_button, self._count), (self.send_button,), (3, 2))


def _tr(text: str) -> str:
    return QCoreApplication.translate("AskDialog", text)
