"""The unit's explanation: an answer to every question, kept as it grows, handed in when all are there."""

from collections.abc import Hashable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.line_dialog import LineDialog
from thidua_desktop.ui.scoring.talk import TalkLine, due_words, talk_lines
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Align, Column
from thidua_desktop.ui.words import choice_label

_EDITOR_PX = 40

Answers = Mapping[tuple[str, Round], str]


class AnswersDialog(LineDialog[TalkLine]):
    """`kept` (Answers) keeps drafts, `handed_in` (Answers) gives the sheet back; `attach_asked` (path)."""

    kept = Signal(object)
    handed_in = Signal(object)
    attach_asked = Signal(str)

    def __init__(self, view: SheetView, today: date, look: Look, parent: QWidget) -> None:
        """Show what is asked; drafts stand as they were left."""
        self._view = view
        self._today = today
        self._typed: dict[tuple[str, Round], str] = {}
        title = QCoreApplication.translate("AnswersDialog", "Giải trình của {unit}")
        intro = QCoreApplication.translate(
            "AnswersDialog",
            "Trả lời từng câu hỏi. Chưa xong thì lưu lại, lần sau trả lời tiếp; đủ câu trả lời thì gửi.",
        )
        super().__init__(title.format(unit=view.unit_name), intro, look, parent)
        self.table.set_noun(self.tr("câu hỏi"))
        self.table.view.setAccessibleName(self.tr("Các câu hỏi"))
        self._about = wrapped_label("", "muted", self)
        self._asked = wrapped_label("", "body", self)
        self.answer = self.make_editor(self.tr("Câu trả lời cho dòng đang chọn"), _EDITOR_PX)
        self.answer.edited.connect(self._take_answer)
        self._files = wrapped_label("", "muted", self)
        self.attach_button = self.button(self.tr("Đính kèm minh chứng"), self._attach)
        self.keep_button = self.button(self.tr("Lưu lại, gửi sau"), self._keep)
        self.send_button = self.button(self.tr("Gửi giải trình"), self.submit, primary=True)
        for widget in (self._about, self._asked, self.answer, self._files):
            self.below.addWidget(widget, 1 if widget is self.answer else 0)
        self.lay_out((self.attach_button,), (self.keep_button, self.send_button))
        self.show_view(view)

    def show_view(self, view: SheetView) -> None:
        """Show the questions as they stand now; what is typed and not kept stays."""
        self._view = view
        lines = talk_lines(view)
        kept = {one.key: one.question.answer for one in lines}
        self._typed = {key: text for key, text in self._typed.items() if kept.get(key) != text}
        self.show_records(lines)

    def start_at(self, path: str) -> None:
        """Begin at the line under the cursor of the sheet if it is asked about, else at an open one."""
        lines = talk_lines(self._view)
        wanted = [one for one in lines if one.criterion.path == path and not one.question.is_answered]
        still_open = [one for one in lines if not self._text(one)]
        for line in (*wanted, *still_open)[:1]:
            self.table.select(line.key)
        self.answer.setFocus()

    def answers(self) -> dict[tuple[str, Round], str]:
        """Give what is typed and not kept yet."""
        return dict(self._typed)

    def submit(self) -> None:
        """Hand all answers in; go to the first question without one."""
        missing = next((one for one in talk_lines(self._view) if not self._text(one).strip()), None)
        if missing is not None:
            words = self.tr("Dòng {code} chưa có câu trả lời. Chưa trả lời hết thì bấm “Lưu lại, gửi sau”.")
            self.show_problem(words.format(code=missing.criterion.code))
            self.table.select(missing.key)
            self.answer.setFocus()
            return
        self.show_problem(None)
        self.handed_in.emit(self.answers())

    def is_dirty(self) -> bool:
        """Tell whether an answer was typed and not kept."""
        return bool(self._typed)

    def key_of(self, record: TalkLine) -> Hashable:
        """Know a question by its line and round."""
        return record.key

    def follow(self, record: TalkLine | None) -> None:
        """Show question and answer of the chosen line."""
        is_open = record is not None and not record.question.is_answered
        self.answer.setReadOnly(not is_open)
        self.attach_button.setEnabled(is_open)
        text = self._text(record) if record is not None else ""
        if self.answer.toPlainText().strip() != text:
            self.answer.blockSignals(True)
            self.answer.set_value(text)
            self.answer.blockSignals(False)
        about = asked = files = ""
        if record is not None:
            words = self.tr("Dòng {code}. {text}")
            about = words.format(code=record.criterion.code, text=record.criterion.text)
            words = self.tr("{round} hỏi: {question}")
            asked = words.format(round=choice_label(record.question.round), question=record.question.question)
            names = [one.name for one in self._view.evidence.get(record.criterion.path, ())]
            files = self.tr("Minh chứng: {names}").format(names=", ".join(names)) if names else ""
        self._about.setText(about)
        self._asked.setText(asked)
        self._files.setText(files)
        self._files.setVisible(bool(files))

    def columns(self) -> list[Column[TalkLine]]:
        """Describe the questions with the points they are about and what is left of their time."""
        return [
            Column(
                self.tr("TT"),
                lambda one: one.criterion.code,
                sort=lambda one: one.criterion.position,
                width=52,
            ),
            Column(self.tr("Câu hỏi"), lambda one: one.question.question, stretch=3),
            Column(
                self.tr("Ai hỏi"),
                lambda one: choice_label(one.question.round),
                width=88,
                from_width=640,
            ),
            Column(self.tr("Tự chấm"), lambda one: one.own, align=Align.RIGHT, width=78),
            Column(self.tr("Chấm sau"), lambda one: one.theirs, align=Align.RIGHT, width=82),
            Column(self.tr("Hạn trả lời"), self._due, sort=lambda one: one.question.due_on, width=172),
            Column(self.tr("Trả lời"), self._state, width=110, is_badge=True, tone=self._tone),
        ]

    # ------------------------------------------------------------------ inside

    def _text(self, line: TalkLine) -> str:
        return self._typed.get(line.key, line.question.answer)

    def _take_answer(self) -> None:
        line = self.chosen()
        if line is None or line.question.is_answered:
            return
        text = self.answer.toPlainText().strip()
        if text == line.question.answer:
            self._typed.pop(line.key, None)
        else:
            self._typed[line.key] = text
        self.repaint_line(line)

    def _keep(self) -> None:
        self.show_problem(None)
        self.kept.emit(self.answers())

    def _attach(self) -> None:
        line = self.chosen()
        if line is not None:
            self.attach_asked.emit(line.criterion.path)

    def _due(self, line: TalkLine) -> str:
        day = format_date(line.question.due_on)
        if line.question.is_answered:
            return day
        words = self.tr("{day}, {left}")
        return words.format(day=day, left=due_words(line.question.due_on, self._today))

    def _state(self, line: TalkLine) -> str:
        if line.question.is_answered:
            return self.tr("Đã gửi")
        if line.key in self._typed:
            return self.tr("Chưa lưu")
        return self.tr("Đã ghi nháp") if line.question.answer else self.tr("Chưa trả lời")

    def _tone(self, line: TalkLine) -> str:
        if line.question.is_answered:
            return "green"
        if self._text(line):
            return "primary"
        return "red" if line.question.is_late(self._today) else "amber"
