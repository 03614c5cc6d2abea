"""The panel beside the grid: the chosen line's text and points with their reason, and what hangs on it.

What is always wanted stands on top; the rest lies in parts that fold. Three of these are read from the store
only while they are open (`line_details`).
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.scoring import Criterion, Round
from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.domain.submission import lacks_evidence
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.cells import Typed
from thidua_desktop.ui.scoring.comment_box import CommentBox
from thidua_desktop.ui.scoring.evidence_box import EvidenceBox
from thidua_desktop.ui.scoring.line_details import Detail, Details
from thidua_desktop.ui.scoring.line_head import LineHead
from thidua_desktop.ui.scoring.line_words import (
    change_lines,
    earlier_words,
    parameter_words,
    peer_words,
    rule_words,
    source_words,
)
from thidua_desktop.ui.scoring.rounds import other_notes
from thidua_desktop.ui.scoring.talk import thread_words
from thidua_desktop.ui.widgets.editors import LinesEditor
from thidua_desktop.ui.widgets.fold_section import FoldSection
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.side_panel import SidePanel

BESIDE_PX = 700
"""From this room on the panel stands beside the grid, else below it."""
_WIDTHS = ((960, 296), (800, 248), (BESIDE_PX, 208))
"""From this room for grid and panel on, the panel is so wide."""
_UNBOUND = 16_777_215
_NOTE_PX = 64


class LinePanel(SidePanel):
    """What belongs to one line. The parts are made once and filled anew, so that moving down is instant.

    `kept` (path): keep the points that break the rule; `corrected` (path): go back and type again;
    `suggestion_taken` (path, text); `note_typed` (path, text); `comment_added` (path, text, follow up);
    `comment_settled` (uid, is done); `attach_asked` (path); `evidence_opened` (EvidenceFile);
    `evidence_removed` (path, EvidenceFile); `details_asked` when open parts want other contents; `left` when
    the person goes back to the grid.
    """

    kept = Signal(str)
    corrected = Signal(str)
    suggestion_taken = Signal(str, str)
    note_typed = Signal(str, str)
    comment_added = Signal(str, str, bool)
    comment_settled = Signal(str, bool)
    attach_asked = Signal(str)
    evidence_opened = Signal(object)
    evidence_removed = Signal(str, object)
    details_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a line."""
        super().__init__(look, parent)
        self._look = look
        self._line: LineResult | None = None
        self._view: SheetView | None = None
        self._on_its_way: tuple[str, str] | None = None
        """Path and text of a note that was handed on and has not come back."""
        self.head = LineHead(self)
        self.add(self.head)
        self.asked = self._section(self.tr("Hỏi và giải trình"))
        self._asked = self._label("body", into=self.asked)
        self.rule = self._section(self.tr("Cách chấm"))
        self._rule = self._label("body", into=self.rule)
        self._parameters = self._label("body", into=self.rule)
        self._source = self._label("muted", into=self.rule)
        self.note = self._section(self.tr("Ghi chú của dòng"))
        self._note = self._note_editor(look)
        self.note.body.addWidget(self._note)
        self._said = self._label("muted", into=self.note)
        self.proof = self._section(self.tr("Minh chứng"))
        self.evidence = EvidenceBox(look, self.proof)
        self.proof.body.addWidget(self.evidence)
        self.talk = self._section(self.tr("Ý kiến"))
        self.comments = CommentBox(look, self.talk)
        self.talk.body.addWidget(self.comments)
        self._details = {
            Detail.CHANGES: self._detail_section(self.tr("Ai sửa, khi nào")),
            Detail.EARLIER: self._detail_section(self.tr("Điểm các kỳ trước")),
            Detail.PEERS: self._detail_section(self.tr("Các đơn vị trong khối")),
        }
        self.head.kept.connect(self.kept)
        self.head.corrected.connect(self.corrected)
        self.head.suggestion_taken.connect(self.suggestion_taken)
        self.evidence.attach_asked.connect(self._ask_to_attach)
        self.evidence.opened.connect(self.evidence_opened)
        self.evidence.removed.connect(self._ask_to_remove)
        self.comments.added.connect(self._add_comment)
        self.comments.settled.connect(self.comment_settled)
        self.fit(look.px(_WIDTHS[0][0]))
        self.show_line(None, None, None)

    def fit(self, room: int) -> None:
        """Leave width to the grid on small screens; `room` is that of both."""
        width = next((width for least, width in _WIDTHS if room >= self._look.px(least)), 0)
        self.setMinimumWidth(self._look.px(width))
        self.setMaximumWidth(self._look.px(width) or _UNBOUND)

    def show_line(
        self,
        line: LineResult | None,
        typed: Typed | None,
        view: SheetView | None,
        *,
        is_locked: bool = True,
    ) -> None:
        """Show a line of a sheet and what is typed in it without being stored; None shows how to begin."""
        self._keep_note()
        was = (self._line, self._view)
        self._line, self._view = line, view
        if line is None or view is None:
            self._on_its_way = None
            self._show_start()
            return
        self.head.show_line(line, typed, is_locked=is_locked)
        thread = thread_words(view.questions, line.criterion.path)
        self._asked.setText(thread)
        self.asked.setVisible(bool(thread))
        self._show_rule(line.criterion, view)
        self._show_note(line, view, is_locked=is_locked)
        self._show_evidence(line.criterion, view)
        self._show_comments(line, view)
        if was[0] is not line or was[1] is not view:
            self._ask_details(same_line=was[0] is not None and was[0].criterion is line.criterion)

    def path(self) -> str | None:
        """Give the path of the line that is shown, or None."""
        return self._line.criterion.path if self._line is not None else None

    def open_details(self) -> frozenset[Detail]:
        """Give the parts that are open and are to be read for the line."""
        return frozenset(part for part, (section, _) in self._details.items() if self._is_wanted(section))

    def detail_section(self, part: Detail) -> FoldSection:
        """Give the part that is read on demand."""
        return self._details[part][0]

    def detail_text(self, part: Detail) -> str:
        """Give what such a part says now."""
        return self._details[part][1].text()

    def show_details(self, path: str, details: Details) -> None:
        """Show what was read of a line, unless another line was chosen meanwhile."""
        if path != self.path():
            return
        if details.changes is not None:
            lines = change_lines(details.changes)
            self._tell(Detail.CHANGES, lines, self.tr("Chưa ai sửa dòng này."))
        if details.earlier is not None:
            lines = [earlier_words(one) for one in details.earlier]
            self._tell(Detail.EARLIER, lines, self.tr("Chưa có phiếu nào của các kỳ trước."))
        if details.peers is not None:
            lines = [peer_words(one) for one in details.peers]
            self._tell(Detail.PEERS, lines, self.tr("Đơn vị này chưa ở trong khối nào."))
        elif Detail.PEERS in details.read:
            self._tell(Detail.PEERS, [], self.tr("Chỉ trưởng khối xem được điểm của các đơn vị khác."))

    def focus_first(self) -> None:
        """Put the keyboard into the first part."""
        first = self.head.keep_button if self.head.asks() else self.rule.heading
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the grid with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

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
        self.head.show_start()
        for section in (self.asked, self.rule, self.note, self.proof, self.talk, *self._detail_sections()):
            section.hide()

    def _show_rule(self, criterion: Criterion, view: SheetView) -> None:
        self.rule.show()
        self._rule.setText(rule_words(criterion))
        self._fill(self._parameters, parameter_words(criterion))
        rules = self.tr("{rules}, bản {version}").format(
            rules=view.rule_set.name, version=view.rule_set.version
        )
        self._source.setText(source_words(criterion, rules, view.rule_set.basis))

    def _show_note(self, line: LineResult, view: SheetView, *, is_locked: bool) -> None:
        self.note.setVisible(not line.criterion.is_group)
        self._fill(self._said, other_notes(view, line))
        self._note.setReadOnly(is_locked)
        stored = line.entry.note if line.entry is not None else ""
        path, text = self._on_its_way or ("", "")
        if path == line.criterion.path and stored != text:
            return  # what is being saved stays in sight
        self._on_its_way = None
        if self._note.value() != stored:
            self._note.set_value(stored)

    def _show_evidence(self, criterion: Criterion, view: SheetView) -> None:
        files = view.evidence.get(criterion.path, ())
        self.proof.setVisible(not criterion.is_group)
        title = self.tr("Minh chứng ({count})").format(count=len(files))
        self.proof.set_title(title if files else self.tr("Minh chứng"))
        entry = view.entries[Round.SELF].get(criterion.path)
        is_missing = not criterion.is_group and lacks_evidence(criterion, entry, has_files=bool(files))
        self.proof.suggest(bool(files) or is_missing)
        self.evidence.show_files(files, is_missing=is_missing, is_locked=Round.SELF in view.refusals)

    def _show_comments(self, line: LineResult, view: SheetView) -> None:
        path = line.criterion.path
        comments = view.comments.get(path, ())
        self.talk.show()
        title = self.tr("Ý kiến ({count})").format(count=len(comments))
        self.talk.set_title(title if comments else self.tr("Ý kiến"))
        self.talk.suggest(bool(comments))
        self.comments.show_comments(path, comments)

    def _ask_details(self, *, same_line: bool) -> None:
        criterion = self._line.criterion if self._line is not None else None
        for section, label in self._details.values():
            section.setVisible(criterion is not None and not criterion.is_group)
            if not same_line:
                label.clear()
        if self.open_details():
            self.details_asked.emit()

    def _tell(self, part: Detail, lines: list[str], nothing: str) -> None:
        self._details[part][1].setText("\n".join(f"• {line}" for line in lines) or nothing)

    def _detail_sections(self) -> list[FoldSection]:
        return [section for section, _ in self._details.values()]

    def _is_wanted(self, section: FoldSection) -> bool:
        return section.is_open() and not section.isHidden()

    # ------------------------------------------------------------------ what the person does

    def _keep_note(self) -> None:
        if self._line is None or self._line.criterion.is_group or self._note.isReadOnly():
            return
        stored = self._line.entry.note if self._line.entry is not None else ""
        note = self._line.criterion.path, self._note.value()
        # Showing that the note is being saved asks again: it is handed on once.
        if not self.note.isHidden() and note[1] != stored and note != self._on_its_way:
            self._on_its_way = note
            self.note_typed.emit(*note)

    def _ask_to_attach(self) -> None:
        if self._line is not None:
            self.attach_asked.emit(self._line.criterion.path)

    def _ask_to_remove(self, file: EvidenceFile) -> None:
        if self._line is not None:
            self.evidence_removed.emit(self._line.criterion.path, file)

    def _add_comment(self, text: str, follow_up: bool) -> None:
        if self._line is not None:
            self.comment_added.emit(self._line.criterion.path, text, follow_up)

    def _tell_opened(self, is_open: bool) -> None:
        if is_open:
            self.details_asked.emit()

    # ------------------------------------------------------------------ making

    def _section(self, title: str, *, is_open: bool = True) -> FoldSection:
        section = FoldSection(title, self._look, self, is_open=is_open)
        self.add(section)
        return section

    def _detail_section(self, title: str) -> tuple[FoldSection, QLabel]:
        section = self._section(title, is_open=False)
        section.toggled.connect(self._tell_opened)
        return section, self._label("body", into=section)

    def _label(self, role: str, into: FoldSection | None = None) -> QLabel:
        label = wrapped_label("", role, self)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if into is None:
            self.add(label)
        else:
            into.body.addWidget(label)
        return label

    def _note_editor(self, look: Look) -> LinesEditor:
        editor = LinesEditor(self.tr("Giải thích, số văn bản, nơi có minh chứng…"), look, self)
        editor.setFixedHeight(look.px(_NOTE_PX))
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.setAccessibleName(self.tr("Ghi chú của dòng"))
        editor.setToolTip(self.tr("Rời ô hoặc Ctrl+Enter để lưu ghi chú"))
        editor.installEventFilter(self)
        return editor

    def _fill(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
