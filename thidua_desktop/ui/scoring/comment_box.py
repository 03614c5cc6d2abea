"""The comments of a line: what was written when by whom, what is still to be seen to, and a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.line_words import breakable, moment_words
from thidua_desktop.ui.widgets.editors import LinesEditor
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import badge, wrapped_label

_EDITOR_PX = 52


class CommentBox(QWidget):
    """`added` (text, follow up) for a new comment; `settled` (uid, is done) for one that was flagged."""

    added = Signal(str, bool)
    settled = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without comments."""
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._drafts: dict[str, str] = {}
        self._path = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        self._lines: list[CommentLine] = []
        self.editor = LinesEditor(self.tr("Ghi ý kiến về dòng này, gửi kèm gói…"), look, self)
        self.editor.setFixedHeight(look.px(_EDITOR_PX))
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editor.setAccessibleName(self.tr("Ý kiến mới về dòng này"))
        self.editor.setToolTip(self.tr("Ctrl+Enter để thêm ý kiến; ý kiến đi cùng gói gửi cho nơi kia"))
        self.editor.installEventFilter(self)
        self.follow_up = QCheckBox(self.tr("Cần theo dõi"), self)
        self.follow_up.setToolTip(
            self.tr("Đưa dòng này vào danh sách cần theo dõi đến khi có người xử lý xong")
        )
        self.add_button = QPushButton(self.tr("Thêm ý kiến"), self)
        self.add_button.clicked.connect(self._add)
        bar = FlowBar(self)
        bar.addWidget(self.follow_up)
        bar.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(self._list)
        layout.addWidget(self.editor)
        layout.addWidget(bar)

    def show_comments(self, path: str, comments: Sequence[LineComment]) -> None:
        """Show the comments of a line; what was begun on another line waits there."""
        if path != self._path:
            self._drafts[self._path] = self.editor.toPlainText()
            self._path = path
            self.editor.set_value(self._drafts.pop(path, ""))
            self.follow_up.setChecked(False)
        shown = (path, *comments)
        if shown == self._shown:
            return
        self._shown = shown
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [CommentLine(one, self) for one in comments]
        for line in self._lines:
            line.settled.connect(self.settled)
            self._list.addWidget(line)

    def lines(self) -> list["CommentLine"]:
        """Give the comments that are shown."""
        return list(self._lines)

    def clear_draft(self) -> None:
        """Empty the editor: what was written is stored."""
        self.editor.set_value("")
        self.follow_up.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add the comment on Ctrl+Enter."""
        if isinstance(event, QKeyEvent) and _is_ctrl_enter(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else the sheet takes the keys for points that wait for a decision
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._add()
                return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        self.added.emit(self.editor.value(), self.follow_up.isChecked())


class CommentLine(QWidget):
    """One comment, with the button that says that it is seen to."""

    settled = Signal(str, bool)

    def __init__(self, comment: LineComment, parent: QWidget) -> None:
        """Show a comment."""
        super().__init__(parent)
        self._comment = comment
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        moment, author = moment_words(comment.written_at), comment.author_name
        head = self.tr("{moment} – {author}").format(moment=moment, author=author) if author else moment
        layout.addWidget(wrapped_label(head, "muted", self))
        text = wrapped_label(breakable(comment.text), "body", self)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(text)
        if comment.follow_up:
            layout.addWidget(self._follow_up_bar())

    def _follow_up_bar(self) -> QWidget:
        bar = FlowBar(self)
        day = format_date(self._comment.done_on)
        words = self.tr("Cần theo dõi") if self._comment.is_open else self.tr("Xong {day}").format(day=day)
        bar.addWidget(badge(words, "amber" if self._comment.is_open else "green", self))
        verb = self.tr("Đã xử lý xong") if self._comment.is_open else self.tr("Theo dõi lại")
        self.button = QPushButton(verb, self)
        self.button.clicked.connect(self._settle)
        bar.addWidget(self.button)
        return bar

    def _settle(self) -> None:
        self.settled.emit(self._comment.uid, self._comment.is_open)


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
