"""The first step: choices of this kind of file, the place to drop it, the file to fill in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label


class FileDrop(QObject):
    """Let files be dropped on a widget. `dropped` (list of paths) with those of the wanted endings."""

    dropped = Signal(object)

    def __init__(self, target: QWidget, endings: Sequence[str]) -> None:
        """Watch a widget; it frees this."""
        super().__init__(target)
        self._endings = tuple(endings)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take wanted files, leave all else alone."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if files_of(event.mimeData(), self._endings):
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            files = files_of(event.mimeData(), self._endings)
            if files:
                event.acceptProposedAction()
                self.dropped.emit(files)
                return True
        return False


def files_of(data: QMimeData, endings: Sequence[str]) -> list[Path]:
    """Give the files of wanted endings among what is dragged."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in endings]


class FileStep(QWidget):
    """Choose a file. The wizard gives the actions; `choices` is filled by the kind of import."""

    def __init__(self, look: Look, choose: QAction, template: QAction, parent: QWidget | None = None) -> None:
        """Start without choices."""
        super().__init__(parent)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(Space.SMALL)
        self._title = text_label("", "section", self)
        self._sentence = wrapped_label("", "muted", self)
        self._drop = wrapped_label(self.tr("Kéo tệp thả vào đây, hoặc bấm “Chọn tệp…”."), "muted", self)
        self._calm = wrapped_label(
            self.tr("Chương trình kiểm tra tệp và cho xem trước; chỉ lưu khi bấm “Lưu kết quả” ở bước 2."),
            "muted",
            self,
        )
        self.choose = ActionButton(choose, self)
        self.choose.setProperty("primary", "true")
        look.dress(self.choose, "open", "on_primary")
        self.template = ActionButton(template, self)
        look.dress(self.template, "save")
        self._lay_out(look)

    def show_words(self, title: str, sentence: str) -> None:
        """Say what kind of file is wanted."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def _lay_out(self, look: Look) -> None:
        area = Card("", self)
        picture = QLabel(area)
        look.draw(picture, "import", "primary", Space.FIELD)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.template)
        buttons.addStretch()
        area.body.addStretch(2)
        area.body.addWidget(picture)
        for label in (self._title, self._sentence, self._drop):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            area.body.addWidget(label)
        area.body.addSpacing(Space.SMALL)
        area.body.addLayout(buttons)
        area.body.addStretch(3)
        self._calm.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addLayout(self.choices)
        layout.addWidget(area, 1)
        layout.addWidget(self._calm)
