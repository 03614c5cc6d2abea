"""The card of this computer's key: its fingerprint in large letters, who vouches for it, what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.enrolment import OwnKeyFacts
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label

_TITLE = mark("Khóa và chữ ký")


class OwnKeyCard(Card):
    """Facts and buttons; what a button does is said with `add_button`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a key."""
        super().__init__(translated(_TITLE), parent)
        self._look = look
        self.code = text_label("", "figure", self)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = wrapped_label("", "body", self)
        proof = self.tr(
            "Gói gửi đi được ký bằng khóa này: nơi nhận biết gói lập từ máy nào và không ai sửa sau đó."
            " Chữ ký không cho biết người nào lập, và không thay chữ ký số theo pháp luật."
        )
        self.next = wrapped_label("", "tell-line", self)
        self.next.hide()
        self._buttons = FlowBar(self)
        for widget in (self.code, self.facts, self.next, wrapped_label(proof, "muted", self)):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.body.addWidget(self._buttons)

    def add_button(self, text: str, handler: Callable[[], None], icon: str = "") -> QPushButton:
        """Offer something that can be done with the key."""
        button = QPushButton(text, self)
        button.setToolTip(text)
        button.clicked.connect(handler)
        if icon:
            self._look.dress(button, icon)
        self._buttons.addWidget(button)
        return button

    def show_key(self, own: OwnKeyFacts | None) -> None:
        """Show the key, or that there is none yet."""
        self.code.setVisible(own is not None)
        self.next.setVisible(own is not None and bool(own.unconfirmed))
        if own is None:
            self.set_badge("")
            self.facts.setText(
                self.tr("Máy này chưa có khóa. Khóa tự có khi lập gói đầu tiên hoặc khi xin chứng nhận.")
            )
            return
        self.code.setText(own.fingerprint)
        self.code.setAccessibleName(self.tr("Mã khóa {code}").format(code=own.fingerprint))
        if own.is_vouched_for:
            self.set_badge(self.tr("Đã được chứng nhận"), "green")
        else:
            self.set_badge(self.tr("Chưa được chứng nhận"), "plain")
        confirm = self.tr(
            "Còn một việc: gọi cho {authority} hỏi mã khóa của họ, chọn khóa ấy trong danh sách, bấm “Coi là"
            " nơi chứng nhận…” rồi gõ mã. Từ đó gói của các đơn vị họ đã chứng nhận không phải so mã nữa."
        )
        self.next.setText(confirm.format(authority=own.vouched_by or self.tr("cấp trên")))
        words = self.tr("Mã khóa của máy này, có từ {day}. {sealed} {vouched}")
        self.facts.setText(
            words.format(day=format_date(own.made_on), sealed=self._sealed(own), vouched=self._vouched(own))
        )

    def _sealed(self, own: OwnKeyFacts) -> str:
        if own.is_sealed:
            return self.tr("Khóa có mật khẩu.")
        return self.tr("Khóa không có mật khẩu: ai mở được máy này cũng ký được gói.")

    def _vouched(self, own: OwnKeyFacts) -> str:
        if not own.is_vouched_for:
            return self.tr("Chưa nơi nào chứng nhận, nên nơi nhận còn phải so mã khóa.")
        if own.vouched_by:
            return self.tr("{authority} đã chứng nhận.").format(authority=own.vouched_by)
        return self.tr("Cấp trên đã chứng nhận.")
