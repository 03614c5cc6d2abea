"""The choice of the screen's language, which holds from the next start on."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from thidua_desktop.ui.language import Language
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.preferences import keep_language, read_language
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import wrapped_label

_NAMES = {Language.VIETNAMESE: "Tiếng Việt", Language.ENGLISH: "English"}
"""Each language in its own words, whatever the screen speaks: who is lost finds the way back."""
_TITLE = "Ngôn ngữ / Language"


class LanguageCard(Card):
    """Vietnamese or English; kept at once, used by the next start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the languages, the kept one chosen."""
        super().__init__(_TITLE, parent)
        self.languages = QComboBox(self)
        for language, name in _NAMES.items():
            self.languages.addItem(name, language)
        self.languages.setCurrentIndex(list(_NAMES).index(read_language()))
        self.languages.setAccessibleName(self.tr("Ngôn ngữ của màn hình"))
        self.languages.activated.connect(self._choose)
        self._spoken = read_language()
        self._line = wrapped_label("", "muted", self)
        self._show_line()
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        row.addWidget(self._line, 1)
        row.addWidget(self.languages)
        self.body.addLayout(row)

    def _choose(self, place: int) -> None:
        keep_language(list(_NAMES)[place])
        self._show_line()

    def _show_line(self) -> None:
        if read_language() is self._spoken:
            words = self.tr("Đổi được ngôn ngữ của màn hình. Giấy in và tệp Excel luôn bằng tiếng Việt.")
        else:
            words = self.tr("Đã ghi nhận. Ngôn ngữ mới có từ lần mở chương trình sau.")
        self._line.setText(words)
