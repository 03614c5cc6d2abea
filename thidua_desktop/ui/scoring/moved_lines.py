"""The list under the grid of lines whose points moved because the bloc was worked out anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.points import format_points
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label

_MOST_ROWS = 4


class MovedLines(QFrame):
    """Units, lines and their points before and after, beside what is typed. `closed` when it was put away."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._look = look
        self._title = text_label("", "field", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Dòng vừa đổi điểm theo khối"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button = QPushButton(self.tr("Đóng danh sách"), self)
        self.close_button.clicked.connect(self._close)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.GAP, Space.SMALL, Space.GAP, Space.SMALL)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.hide()

    def show_view(self, view: SheetView) -> None:
        """List what moved with the last write; what was listed before stays until it is put away."""
        if not view.moved:
            return
        codes = {criterion.path: criterion.code for criterion in view.rule_set.leaves}
        self.list.clear()
        self.list.addItems([self._words(view, line, codes) for line in view.moved])
        count = len(view.moved)
        text = self.tr("Khối tính lại, {count} dòng đổi điểm (tạm tính đến khi đủ phiếu cả khối)")
        done = self.tr("Khối tính lại, {count} dòng đổi điểm")
        is_open = any(result.is_provisional for result in view.results.values())
        self._title.setText((text if is_open else done).format(count=count))
        rows = min(count, _MOST_ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth())
        self.show()

    def forget(self) -> None:
        """Put the list away: another sheet is shown."""
        self.list.clear()
        self.hide()

    def _words(self, view: SheetView, line: MovedLine, codes: dict[str, str]) -> str:
        before, after = (
            self.tr("chưa có") if points is None else format_points(points)
            for points in (line.before, line.after)
        )
        return self.tr("{unit}, tiêu chí {code}: {before} → {after}").format(
            unit=view.names.get(line.unit_uid, ""),
            code=codes.get(line.criterion_path, line.criterion_path),
            before=before,
            after=after,
        )

    def _close(self) -> None:
        self.forget()
        self.closed.emit()
