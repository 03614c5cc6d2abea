"""The half that receives: choose files or drop them here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label


class ReceiveCard(Card):
    """The button and the words; files are dropped anywhere on the page."""

    def __init__(self, look: Look, receive: QAction, folder: QAction, parent: QWidget | None = None) -> None:
        """Offer the buttons for one package and for a folder of them, and the place to drop."""
        super().__init__("", parent)
        picture = QLabel(self)
        look.draw(picture, "import", "primary", Space.FIELD)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = wrapped_label(
            self.tr("Kéo tệp gói (.xlsx) từ USB hoặc thư điện tử thả vào đây, hoặc bấm nút bên dưới."),
            "muted",
            self,
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        calm = wrapped_label(
            self.tr("Mọi thay đổi được xem trước; chỉ lưu khi bấm “Lưu kết quả”."),
            "muted",
            self,
        )
        calm.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = ActionButton(receive, self)
        look.dress(button, "open")
        many = ActionButton(folder, self)
        look.dress(many, "import")
        row = FlowBar(self)
        row.addStretch()
        row.addWidget(button)
        row.addWidget(many)
        row.addStretch()
        self.body.addWidget(text_label(self.tr("Nhận về"), "section", self))
        self.body.addStretch()
        for widget in (picture, hint, calm):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.body.addWidget(row)
