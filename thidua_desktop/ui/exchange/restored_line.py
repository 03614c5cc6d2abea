"""Why sending waits after a safety copy was put back, and what the other side holds."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.dialogs import Dialogs

if TYPE_CHECKING:  # only a name here: its module loads the store
    from thidua_desktop.operations.restoring import RestoredFacts


class RestoredLine(QLabel):
    """A line that stands only after a restore, until the office went on sending."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "tell-line")
        self.is_waiting = False
        self.hide()

    def show_facts(self, facts: "RestoredFacts | None") -> None:
        """Say how a restored workspace stands to those it sends to; None is not restored."""
        self.is_waiting = facts is not None and facts.is_waiting
        self.setText("" if facts is None else self._words(facts))
        self.setVisible(facts is not None)

    def may_send(self, dialogs: Dialogs) -> bool:
        """Ask a person who wants to send although nothing came in since; True when that is no question."""
        if not self.is_waiting:
            return True
        question = self.tr("Chưa nhận gói mới nhất của cấp trên. Vẫn gửi?")
        detail = self.tr(
            "Dữ liệu lấy lại từ bản sao có thể thiếu những gì đã nộp sau bản ấy. Gửi bây giờ thì số cũ có thể"
            " thay số mới. Chỉ gửi khi biết chắc cấp trên chưa nhận gì mới hơn."
        )
        verbs = self.tr("Vẫn gửi"), self.tr("Nhận gói trước")
        # Enter keeps things as they are.
        return dialogs.choose(question, verbs, detail, default=1) == 0

    def _words(self, facts: "RestoredFacts") -> str:
        last = facts.last.sequence if facts.last else 0
        if not facts.is_waiting:
            words = self.tr(
                "Cấp trên đang giữ lần gửi số {held}, mới hơn bản vừa phục hồi (số {last}). Hãy so lại phiếu"
                " trước khi gửi."
            )
            return words.format(held=facts.held_beyond, last=last)
        waiting = self.tr(
            "Dữ liệu lấy lại từ bản sao (phục hồi ngày {day}): hãy nhận gói mới nhất của cấp trên rồi mới"
            " gửi, để số cũ không thay số mới đã nộp."
        )
        day = format_date(facts.restored_on) if facts.restored_on else ""
        return " ".join((waiting.format(day=day), self._known(facts)))

    def _known(self, facts: "RestoredFacts") -> str:
        if facts.last is None:
            return self.tr("Trong bản sao chưa có lần gửi nào.")
        last = self.tr("Lần gửi cuối có trong bản sao: số {last}.").format(last=facts.last.sequence)
        seen = facts.acknowledged
        if seen is None:
            return " ".join((last, self.tr("Chưa lần nào được báo đã nhận.")))
        day = format_date(date.fromisoformat(seen.acknowledged_on))
        known = self.tr("Cấp trên đã báo nhận đến lần số {seen} ({day}).")
        return " ".join((last, known.format(seen=seen.sequence, day=day)))
