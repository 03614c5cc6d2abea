"""The line that says which of the three steps this is, and which are done."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label, thin_line


class StepLine(QWidget):
    """Numbered steps from left to right; the current one stands out by its mark and its weight."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Name the steps; the first is the current one."""
        super().__init__(parent)
        self._names = names
        self._marks: list[QLabel] = []
        self._labels: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for number, name in enumerate(names, start=1):
            mark, label = badge(str(number), "plain", self), text_label(name, "muted", self)
            self._marks.append(mark)
            self._labels.append(label)
            if number > 1:
                layout.addWidget(thin_line(self), 1)
            layout.addWidget(mark)
            layout.addWidget(label)
        self.show_step(1)

    def show_step(self, step: int) -> None:
        """Make a step the current one; those before it are done."""
        for number, (mark, label) in enumerate(zip(self._marks, self._labels, strict=True), start=1):
            tone = "primary" if number == step else "green" if number < step else "plain"
            set_badge(mark, str(number) if number >= step else "✓", tone)
            label.setProperty("role", "section" if number == step else "muted")
            label.style().polish(label)
        words = self.tr("Bước {step} trong {all}: {name}")
        self.setAccessibleName(words.format(step=step, all=len(self._names), name=self._names[step - 1]))
