"""The reviewer's word on every explanation: accepted or not, and why."""

from collections.abc import Hashable
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thidua_desktop.domain.records.scoring import Round, Verdict
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.explanations import Judgement
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.line_dialog import LineDialog
from thidua_desktop.ui.scoring.talk import TalkLine, due_words, talk_lines
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice
from thidua_desktop.ui.widgets.record_table import Align, Column
from thidua_desktop.ui.words import choice_label

_EDITOR_PX = 40


class VerdictDialog(LineDialog[TalkLine]):
    """`judged` (question key → Judgement) keeps what was said; `line_asked` (path) goes to a line."""

    judged = Signal(object)
    line_asked = Signal(str)

    def __init__(self, view: SheetView, today: date, look: Look, parent: QWidget) -> None:
        """Show every question with its answer."""
        self._view = view
        self._today = today
        self._said: dict[tuple[str, Round], tuple[Verdict | None, str]] = {}
        title = QCoreApplication.translate("VerdictDialog", "Nhận xét giải trình của {unit}")
        intro = QCoreApplication.translate(
            "VerdictDialog",
            "Câu trả lời nào cũng cần nhận xét trước khi thẩm định xong. Điểm thì sửa ở bảng chấm.",
        )
        super().__init__(title.format(unit=view.unit_name), intro, look, parent)
        self.table.set_noun(self.tr("câu hỏi"))
        self.table.view.setAccessibleName(self.tr("Các câu hỏi và câu trả lời"))
        self.table.opened.connect(self._go)
        self._about = wrapped_label("", "muted", self)
        self._asked = wrapped_label("", "body", self)
        self._answer = wrapped_label("", "notice-line", self)
        choices = [Choice(one.value, choice_label(one)) for one in Verdict]
        self.verdict = ChoiceEditor(choices, may_be_empty=True, parent=self)
        self.verdict.setAccessibleName(self.tr("Nhận xét"))
        self.verdict.setMinimumWidth(look.px(180))
        self.word = self.make_editor(self.tr("Vì sao, căn cứ vào đâu…"), _EDITOR_PX)
        self.verdict.edited.connect(self._take)
        self.word.edited.connect(self._take)
        self.go_button = self.button(self.tr("Đến dòng này"), self._go)
        self.keep_button = self.button(self.tr("Ghi nhận xét"), self.submit, primary=True)
        for widget in (self._about, self._asked, self._answer):
            self.below.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(text_label(self.tr("Nhận xét"), "field", self))
        row.addWidget(self.verdict)
        row.addStretch()
        self.below.addLayout(row)
        self.below.addWidget(self.word, 1)
        self.lay_out((self.go_button,), (self.keep_button,))
        self.show_view(view)

    def show_view(self, view: SheetView) -> None:
        """Show the answers as they stand now; what is said and not kept stays."""
        self._view = view
        lines = talk_lines(view)
        kept = {one.key: (one.question.verdict, one.question.verdict_word) for one in lines}
        self._said = {key: said for key, said in self._said.items() if kept.get(key) != said}
        self.show_records(lines)

    def start_at(self, path: str) -> None:
        """Begin at the line under the cursor of the sheet if it waits, else at the first that does."""
        waiting = [one for one in talk_lines(self._view) if one.question.waits_for_verdict]
        wanted = [one for one in waiting if one.criterion.path == path]
        for line in (*wanted, *waiting)[:1]:
            self.table.select(line.key)
        self.verdict.setFocus()

    def submit(self) -> None:
        """Hand on what was said; a refusal needs its word."""
        for line in talk_lines(self._view):
            verdict, word = self._verdict_of(line)
            if verdict is Verdict.REFUSED and not word:
                words = self.tr("Dòng {code}: không chấp nhận thì phải ghi vì sao.")
                self.show_problem(words.format(code=line.criterion.code))
                self.table.select(line.key)
                self.word.setFocus()
                return
        said = {
            key: Judgement(verdict, word)
            for key, (verdict, word) in self._said.items()
            if verdict is not None
        }
        if not said:
            self.show_problem(self.tr("Chưa có nhận xét nào mới. Hãy chọn chấp nhận hoặc không chấp nhận."))
            return
        self.show_problem(None)
        self.judged.emit(said)

    def is_dirty(self) -> bool:
        """Tell whether something was said and not kept."""
        return bool(self._said)

    def key_of(self, record: TalkLine) -> Hashable:
        """Know a question by its line and round."""
        return record.key

    def follow(self, record: TalkLine | None) -> None:
        """Show question, answer and verdict of the chosen line."""
        is_answered = record is not None and record.question.is_answered
        verdict, word = self._verdict_of(record) if record is not None else (None, "")
        for editor in (self.verdict, self.word):
            editor.blockSignals(True)
            editor.setEnabled(is_answered)
        self.verdict.set_value(verdict.value if verdict is not None else None)
        if self.word.toPlainText().strip() != word:
            self.word.set_value(word)
        for editor in (self.verdict, self.word):
            editor.blockSignals(False)
        self.go_button.setEnabled(record is not None)
        about = asked = answer = ""
        if record is not None:
            words = self.tr("Dòng {code}. {text}")
            about = words.format(code=record.criterion.code, text=record.criterion.text)
            words = self.tr("{round} hỏi: {question}")
            asked = words.format(round=choice_label(record.question.round), question=record.question.question)
            words = self.tr("Đơn vị trả lời: {answer}")
            answer = words.format(answer=record.question.answer) if is_answered else self._when(record)
        self._about.setText(about)
        self._asked.setText(asked)
        self._answer.setText(answer)
        self._answer.setVisible(bool(answer))

    def columns(self) -> list[Column[TalkLine]]:
        """Describe questions and answers."""
        return [
            Column(
                self.tr("TT"),
                lambda one: one.criterion.code,
                sort=lambda one: one.criterion.position,
                width=52,
            ),
            Column(self.tr("Câu hỏi"), lambda one: one.question.question, stretch=2),
            Column(self.tr("Tự chấm"), lambda one: one.own, align=Align.RIGHT, width=78),
            Column(self.tr("Câu trả lời"), self._answer_of, stretch=3),
            Column(self.tr("Ngày trả lời"), self._when, sort=_day_of, width=172, from_width=640),
            Column(self.tr("Nhận xét"), self._state, width=132, is_badge=True, tone=self._tone),
        ]

    # ------------------------------------------------------------------ inside

    def _verdict_of(self, line: TalkLine) -> tuple[Verdict | None, str]:
        return self._said.get(line.key, (line.question.verdict, line.question.verdict_word))

    def _take(self) -> None:
        line = self.chosen()
        if line is None or not line.question.is_answered:
            return
        chosen = self.verdict.value()
        said = Verdict(chosen) if chosen else None, self.word.toPlainText().strip()
        if said == (line.question.verdict, line.question.verdict_word):
            self._said.pop(line.key, None)
        else:
            self._said[line.key] = said
        self.repaint_line(line)

    def _go(self) -> None:
        line = self.chosen()
        if line is not None:
            self.reject()
            if not self.isVisible():
                self.line_asked.emit(line.criterion.path)

    def _answer_of(self, line: TalkLine) -> str:
        return line.question.answer if line.question.is_answered else ""

    def _when(self, line: TalkLine) -> str:
        question = line.question
        if not question.is_answered:
            left = due_words(question.due_on, self._today)
            return self.tr("Chưa trả lời, {left}").format(left=left)
        day = format_date(question.answered_on)
        return self.tr("{day}, chậm hạn").format(day=day) if question.is_late(self._today) else day

    def _state(self, line: TalkLine) -> str:
        verdict, _ = self._verdict_of(line)
        if verdict is not None:
            return choice_label(verdict)
        return self.tr("Chờ nhận xét") if line.question.is_answered else self.tr("Chưa trả lời")

    def _tone(self, line: TalkLine) -> str:
        verdict, _ = self._verdict_of(line)
        if verdict is None:
            return "amber" if line.question.is_answered else "plain"
        return "green" if verdict is Verdict.ACCEPTED else "red"


def _day_of(line: TalkLine) -> date:
    return line.question.answered_on or line.question.due_on
