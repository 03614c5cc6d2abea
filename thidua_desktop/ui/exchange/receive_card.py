"""The half that receives: choose files or drop them here."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label


class ReceiveCard(Card):
    """`dropped` (list of paths) when workbooks were dropped."""

    dropped = Signal(object)

    def __init__(self, look: Look, receive: QAction, parent: QWidget | None = None) -> None:
        """Offer the button and the place to drop."""
        super().__init__("", parent)
        self.setAcceptDrops(True)
        picture = QLabel(self)
        picture.setPixmap(look.icon("import", "primary").pixmap(look.px(Space.FIELD)))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = wrapped_label(
            self.tr("Kéo tệp gói (.xlsx) từ USB hoặc thư điện tử thả vào đây, hoặc bấm nút bên dưới."),
            "muted",
            self,
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        calm = wrapped_label(
            self.tr("Mọi thay đổi được xem trước; chỉ lưu khi bấm “Nhập vào máy”."),
            "muted",
            self,
        )
        calm.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = ActionButton(receive, self)
        button.setIcon(look.icon("open"))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button)
        row.addStretch()
        self.body.addWidget(text_label(self.tr("Nhận về"), "section", self))
        self.body.addStretch()
        for widget in (picture, hint, calm):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.body.addLayout(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take workbooks only."""
        if workbooks_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the dropped workbooks on."""
        event.acceptProposedAction()
        self.dropped.emit(workbooks_of(event.mimeData()))


def workbooks_of(data: QMimeData) -> list[Path]:
    """Give the workbooks among dragged files."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in (".xlsx", ".xlsm")]
