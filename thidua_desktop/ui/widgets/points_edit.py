"""Fields for numbers: points with comma or dot, and whole numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import NumberError, Points, format_points_short, parse_points


def number_issue(problem: NumberError, where: str, text: str) -> Issue:
    """Make the issue of a text that is no number."""
    return error(f"form.number_{problem.problem.value}", where, text=text)


class PointsEdit(QLineEdit):
    """A line for points: ``98,75`` and ``98.75`` are the same; may be empty. `edited` on typing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._tidy)
        self.textEdited.connect(self._tell)

    def value(self) -> Points | None:
        """Give the points; None when the field is empty or holds no points."""
        try:
            return parse_points(self.text())
        except NumberError:
            return None

    def set_value(self, points: Points | None) -> None:
        """Show points, or nothing; without the dot of thousands, which would read as a decimal mark."""
        self.setText("" if points is None else format_points_short(points).replace(".", ""))

    def problem(self, where: str) -> Issue | None:
        """Say why what is typed is no points."""
        text = self.text().strip()
        if not text:
            return None
        try:
            parse_points(text)
        except NumberError as problem:
            return number_issue(problem, where, text)
        return None

    def _tidy(self) -> None:
        points = self.value()
        if points is not None:
            self.set_value(points)

    def _tell(self) -> None:
        self.edited.emit()


class WholeEdit(QLineEdit):
    """A line for a whole number from 0 up, or nothing. `edited` on typing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._tell)

    def value(self) -> int | None:
        """Give the number; None when the field is empty or holds no whole number."""
        text = self.text().strip()
        return int(text) if text.isascii() and text.isdigit() else None

    def set_value(self, number: int | None) -> None:
        """Show a number, or nothing."""
        self.setText("" if number is None else str(number))

    def problem(self, where: str) -> Issue | None:
        """Say when what is typed is no whole number."""
        text = self.text().strip()
        return error("form.not_a_whole_number", where, text=text) if text and self.value() is None else None

    def _tell(self) -> None:
        self.edited.emit()
