"""The evidence files that go beside a package: whether they do, how many, in ZIP files of what size."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from thidua_desktop.domain.sizes import size_words
from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label

if TYPE_CHECKING:  # only a name here: its module loads openpyxl
    from thidua_desktop.operations.sent_evidence import EvidenceFacts

_SIZES_MB = (20, 10, 5)
"""What mail programs take; the first is also the most that the other side takes."""


class FilesBox(FlowBar):
    """A tick and the size of a ZIP; hidden while there is no evidence to send.

    `words` say what the tick means and stand below. `size_chosen` gives the megabytes that a person wants a
    ZIP to have at most.
    """

    size_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden and ticked."""
        super().__init__(parent)
        self.wanted = QCheckBox(self.tr("Kèm tệp minh chứng"), self)
        self.wanted.setChecked(True)
        self.wanted.toggled.connect(self._show_words)
        self.sizes = QComboBox(self)
        self.sizes.setAccessibleName(self.tr("Cỡ lớn nhất của một tệp ZIP"))
        self.sizes.setToolTip(self.tr("Chọn cỡ mà thư điện tử của cơ quan gửi được"))
        for megabytes in _SIZES_MB:
            self.sizes.addItem(self.tr("mỗi tệp ZIP đến {count} MB").format(count=megabytes), megabytes)
        self.sizes.activated.connect(self._choose_size)
        self.words = wrapped_label("", "muted", parent)
        self._facts: EvidenceFacts | None = None
        for widget in (self.wanted, self.sizes):
            self.addWidget(widget)
        self.show_facts(None, _SIZES_MB[0])

    def is_wanted(self) -> bool:
        """Tell whether the files are to go along."""
        return self.wanted.isChecked()

    def show_facts(self, facts: "EvidenceFacts | None", zip_mb: int) -> None:
        """Show what would go along, None for a package that names no evidence."""
        self._facts = facts
        self.sizes.setCurrentIndex(max(self.sizes.findData(zip_mb), 0))
        for widget in (self, self.words):
            widget.setVisible(facts is not None and bool(facts.files or facts.missing))
        self._show_words()

    def _show_words(self) -> None:
        facts = self._facts
        if facts is None:
            return
        has_files = facts.files > 0
        self.wanted.setEnabled(has_files)
        self.sizes.setVisible(has_files and self.is_wanted())
        told = [self._of_files(facts)] if has_files else []
        if facts.missing:
            only = self.tr("{count} tệp máy này chỉ có tên, không gửi kèm được.")
            told.append(only.format(count=format_count(facts.missing)))
        self.words.setText(" ".join(told))

    def _of_files(self, facts: "EvidenceFacts") -> str:
        values = {
            "count": format_count(facts.files),
            "size": size_words(facts.size),
            "zips": format_count(facts.zips),
        }
        if not self.is_wanted():
            return self.tr("Chỉ gửi tên của {count} tệp minh chứng, không gửi tệp.").format(**values)
        one = self.tr("{count} tệp, {size}, trong 1 tệp ZIP nằm cạnh gói.")
        several = self.tr("{count} tệp, {size}, chia vào {zips} tệp ZIP nằm cạnh gói.")
        return (one if facts.zips == 1 else several).format(**values)

    def _choose_size(self, _place: int) -> None:
        self.size_chosen.emit(self.sizes.currentData())
