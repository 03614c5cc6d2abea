"""The choice of the keys, which holds at once: the key profile, and where Enter leads in a score sheet."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from thidua_desktop.ui.keys import KeyProfile, Keys
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.preferences import keep_enter_goes_right, keep_key_profile, read_enter_goes_right
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import wrapped_label

_TITLE = mark("Bộ phím")


class KeysCard(Card):
    """Keys of offices or of HTKK; Enter down or to the right. Both are kept for the next start."""

    def __init__(self, keys: Keys, notice: Callable[[str], None], parent: QWidget | None = None) -> None:
        """Offer the choices, the kept ones chosen; `notice` says what was changed."""
        super().__init__(translated(_TITLE), parent)
        self._keys, self._notice = keys, notice
        self.profiles = QComboBox(self)
        self.enter_ways = QComboBox(self)
        self._offer_profiles()
        self._offer_enter_ways()

    def _offer_profiles(self) -> None:
        offered = (
            (KeyProfile.OFFICE, self.tr("Bộ phím văn phòng")),
            (KeyProfile.HTKK, self.tr("Bộ phím HTKK")),
        )
        for profile, words in offered:
            self.profiles.addItem(words, profile)
        self.profiles.setCurrentIndex([profile for profile, _ in offered].index(self._keys.profile))
        self.profiles.setAccessibleName(self.tr("Bộ phím của chương trình"))
        self.profiles.activated.connect(self._choose_profile)
        words = self.tr("Bộ phím HTKK: F5 thêm, F6 thu hồi, Ctrl+R nạp lại. Bộ phím văn phòng: F5 nạp lại.")
        self._add_row(words, self.profiles)

    def _offer_enter_ways(self) -> None:
        for words, goes_right in ((self.tr("Enter xuống dưới"), False), (self.tr("Enter sang phải"), True)):
            self.enter_ways.addItem(words, goes_right)
        self.enter_ways.setCurrentIndex(int(read_enter_goes_right()))
        self.enter_ways.setAccessibleName(self.tr("Enter trong phiếu chấm điểm"))
        self.enter_ways.activated.connect(self._choose_enter_way)
        self._add_row(self.tr("Trong phiếu chấm điểm, gõ xong một ô rồi Enter thì đi đâu."), self.enter_ways)

    def _choose_profile(self, place: int) -> None:
        profile = KeyProfile(self.profiles.itemData(place))  # Qt hands back a plain text
        self._keys.set_profile(profile)
        keep_key_profile(profile)
        self._notice(self.tr("Đã đổi bộ phím; phím mới có hiệu lực ngay."))

    def _choose_enter_way(self, place: int) -> None:
        keep_enter_goes_right(bool(self.enter_ways.itemData(place)))
        self._notice(self.tr("Đã đổi; có hiệu lực khi quay lại trang Chấm điểm."))

    def _add_row(self, words: str, box: QComboBox) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        row.addWidget(wrapped_label(words, "muted", self), 1)
        row.addWidget(box)
        self.body.addLayout(row)
