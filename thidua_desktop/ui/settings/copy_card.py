"""The card of safety copies: when to make one, one elsewhere, and the way back."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label


class CopyCard(Card):
    """Advice and two buttons; making a copy here at once is in the page's head."""

    def __init__(
        self, restore: QAction, elsewhere: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """Say when to copy; the buttons do what they are given."""
        super().__init__("", parent)
        self.body.addWidget(wrapped_label(self.tr("Sao lưu và phục hồi"), "section", self))
        words = self.tr("Nên sao lưu trước khi nhận gói lớn và cuối mỗi ngày làm việc.")
        self.body.addWidget(wrapped_label(words, "muted", self))
        out = QPushButton(self.tr("Sao lưu ra nơi khác…"), self)
        out.clicked.connect(elsewhere)
        bar = FlowBar(self)
        bar.addWidget(out)
        bar.addWidget(ActionButton(restore, self))
        bar.addStretch()
        self.body.addWidget(bar)
