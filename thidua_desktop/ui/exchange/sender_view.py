"""Who signed a received package: the line that says it, and the question when the key is not trusted yet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label, wrapped_label
from thidua_desktop.ui.widgets.wrapped_check import WrappedCheck

if TYPE_CHECKING:  # only a name here: its module loads openpyxl
    from thidua_desktop.operations.packages import ImportPlan


@dataclass(frozen=True, slots=True)
class _Words:
    """How a kind of trust is shown: sign, colour, word, sentences; `{sender}` stands for its name."""

    icon: str
    tone: str
    badge: str
    line: str
    question: str = ""
    compared: str = ""


_COMPARED = mark("Tôi đã so mã khóa, đúng là của {sender}")
_WORDS = {
    Trust.TRUSTED: _Words(
        "tick", "green", mark("Khóa đã biết"), mark("Ký bằng khóa của {sender} mà máy này đã biết: {code}")
    ),
    Trust.UNKNOWN: _Words(
        "help",
        "amber",
        mark("Chưa biết khóa"),
        mark("Có chữ ký, nhưng máy này chưa biết khóa ấy của ai."),
        mark(
            "Máy này chưa biết khóa của {sender}. Gọi cho họ theo số điện thoại đã biết từ trước và so mã"
            " khóa; đúng từng chữ thì mới nhận."
        ),
        _COMPARED,
    ),
    Trust.OTHER_KEY: _Words(
        "warning",
        "red",
        mark("Khóa khác lần trước"),
        mark("Có chữ ký, nhưng không bằng khóa mà máy này đã biết của {sender}."),
        mark(
            "{sender} ký bằng khóa khác lần trước: có thể do máy mới, cũng có thể là gói giả. Gọi cho họ theo"
            " số điện thoại đã biết từ trước và so mã khóa; đúng từng chữ thì mới nhận."
        ),
        _COMPARED,
    ),
    Trust.UNSIGNED: _Words(
        "unlock",
        "amber",
        mark("Không có chữ ký"),
        mark("Không có chữ ký nên không chắc ai lập."),
        mark(
            "Gói của {sender} không có chữ ký vì do bản chương trình cũ lập. Gọi cho họ theo số điện thoại"
            " đã biết từ trước và so mã đối chiếu; đúng từng chữ thì mới nhận."
        ),
        mark("Tôi đã so mã đối chiếu, đúng là gói của {sender}"),
    ),
}
_LARGE = 28
"""The size of the sign beside the question."""
_WIDE = 640
"""The width from which code and tick stand side by side."""


class SignerLine(QWidget):
    """Sign, word and sentence about who signed; hidden while nobody asks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._look = look
        self._sign = QLabel(self)
        self.badge = badge("", "plain", self)
        self.words = wrapped_label("", "body", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._sign)
        layout.addWidget(self.badge)
        layout.addWidget(self.words, 1)
        self.hide()

    def show_signer(self, plan: "ImportPlan") -> None:
        """Show who signed a package that would write; one that has come before was judged then."""
        words = _WORDS.get(plan.trust)
        is_shown = plan.writes and plan.manifest is not None and words is not None
        self.setVisible(is_shown)
        if not is_shown or words is None or plan.manifest is None:
            return
        self._look.draw(self._sign, words.icon, words.tone, Space.ICON)
        set_badge(self.badge, translated(words.badge), words.tone)
        sentence = translated(words.line)
        self.words.setText(sentence.format(sender=plan.manifest.sender_name, code=plan.compared_code))


class SenderQuestion(QFrame):
    """What to compare by telephone, in large letters, and the tick that says so. `answered` on a change."""

    answered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start hidden: nothing is asked."""
        super().__init__(parent)
        self.setProperty("role", "question")
        self._look = look
        self._sign = QLabel(self)
        self.words = wrapped_label("", "body", self)
        self.code = text_label("", "figure", self)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.check = WrappedCheck("", self)
        self.check.toggled.connect(self._tell)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(Space.SMALL)
        self._row.addWidget(self.code)
        self._row.addWidget(self.check, 1)
        column = QVBoxLayout()
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.words)
        column.addLayout(self._row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.GAP, Space.SMALL, Space.GAP, Space.SMALL)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        self.hide()

    def ask(self, plan: "ImportPlan") -> None:
        """Ask about the sender of a package; hide when its key is trusted. A former tick is gone."""
        self.check.set_checked(False)
        self.setVisible(plan.asks_sender)
        if not plan.asks_sender or plan.manifest is None:
            return
        words, sender = _WORDS[plan.trust], plan.manifest.sender_name
        self._look.draw(self._sign, words.icon, words.tone, _LARGE)
        self.words.setText(translated(words.question).format(sender=sender))
        self.code.setText(plan.compared_code)
        self.check.set_text(translated(words.compared).format(sender=sender))

    def is_open(self) -> bool:
        """Tell whether it asks and was not answered."""
        return not self.isHidden() and not self.check.is_checked()

    def is_compared(self) -> bool:
        """Tell whether the person said that the code is right."""
        return not self.isHidden() and self.check.is_checked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tick below the code where there is little room beside it."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._look.px(_WIDE)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _tell(self) -> None:
        self.answered.emit()
