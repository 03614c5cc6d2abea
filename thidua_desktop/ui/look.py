"""The look: colour tokens, sizes, fonts, the style sheet and tinted icons. Nothing else names a colour."""

import logging
import sys
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

log = logging.getLogger(__name__)

FAMILY = "Be Vietnam Pro"
_REST_FAMILIES = ("Segoe UI", "Tinos")
"""Windows' own family, or that of our papers where a Windows lacks it, draws what FAMILY lacks: ĭ ŏ ŭ ĕ ƀ of
Ba Na and Xơ Đăng names. Other systems find a family for them by themselves; asking there for one that is
missing costs start-up time."""
STYLE = "Fusion"
"""The style that the style sheet dresses. Named when the QApplication is made: taking a style into Python's
hands costs a twentieth of the start."""
_FONT_FILES = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-Medium.ttf", "BeVietnamPro-SemiBold.ttf")
_WINDOWS_TEXT = r"HKEY_CURRENT_USER\Software\Microsoft\Accessibility"
_USUAL_POINTS = 9.0
"""Text size of an office system at 100 %; what is above it scales the text of the window."""


class Tokens(NamedTuple):
    """Colours by what they are for. Every text colour reaches 4.5 : 1 on the backgrounds it is used on."""

    background: str
    surface: str
    field: str
    header: str
    zebra: str
    hover: str
    line: str
    line_strong: str
    ink: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    bar: str
    bar_quiet: str
    gold: str
    gold_bar: str
    gold_soft: str
    red: str
    red_soft: str
    green: str
    green_soft: str
    amber: str
    amber_soft: str
    side: str
    side_hover: str
    side_active: str
    side_ink: str
    side_muted: str
    side_strong: str


LIGHT = Tokens(
    background="#F4F5F7",
    surface="#FFFFFF",
    field="#FFFFFF",
    header="#F7F8FA",
    zebra="#FAFBFC",
    hover="#F2F5F9",
    line="#E3E6EA",
    line_strong="#828C9E",
    ink="#1C2430",
    muted="#5D6779",
    primary="#1D5FA8",
    primary_hover="#174E8C",
    on_primary="#FFFFFF",
    primary_soft="#E8F0FA",
    bar="#1D5FA8",
    bar_quiet="#A9BAD4",
    gold="#7F5B0E",
    gold_bar="#B7862B",
    gold_soft="#FBF3E0",
    red="#B42318",
    red_soft="#FDECEA",
    green="#1B7044",
    green_soft="#E6F4EC",
    amber="#9A5006",
    amber_soft="#FDF1E1",
    side="#14243A",
    side_hover="#1B2F4A",
    side_active="#24405F",
    side_ink="#C9D4E3",
    side_muted="#8798AF",
    side_strong="#FFFFFF",
)

DARK = Tokens(
    background="#12171F",
    surface="#1A212B",
    field="#151B24",
    header="#202834",
    zebra="#1D2530",
    hover="#242E3B",
    line="#2E3846",
    line_strong="#7C8899",
    ink="#E8ECF2",
    muted="#A3AEBD",
    primary="#7FB2EC",
    primary_hover="#9CC4F2",
    on_primary="#0D1A2B",
    primary_soft="#1E3550",
    bar="#5F9BE0",
    bar_quiet="#47586F",
    gold="#E3BC6A",
    gold_bar="#C99A3E",
    gold_soft="#3A301A",
    red="#F4A097",
    red_soft="#45211E",
    green="#7FCBA0",
    green_soft="#1A3A2A",
    amber="#EFB274",
    amber_soft="#40301B",
    side="#0D141D",
    side_hover="#16212F",
    side_active="#1F3550",
    side_ink="#C9D4E3",
    side_muted="#8798AF",
    side_strong="#FFFFFF",
)

CONTRAST = Tokens(
    background="#FFFFFF",
    surface="#FFFFFF",
    field="#FFFFFF",
    header="#FFFFFF",
    zebra="#FFFFFF",
    hover="#E6EEFF",
    line="#000000",
    line_strong="#000000",
    ink="#000000",
    muted="#262626",
    primary="#00308F",
    primary_hover="#001F5C",
    on_primary="#FFFFFF",
    primary_soft="#DCE6FF",
    bar="#00308F",
    bar_quiet="#5A5A5A",
    gold="#4D3800",
    gold_bar="#7A5900",
    gold_soft="#FFF4D6",
    red="#8A0000",
    red_soft="#FFE9E9",
    green="#00451F",
    green_soft="#E3FFEF",
    amber="#5E2F00",
    amber_soft="#FFF0DD",
    side="#000000",
    side_hover="#262626",
    side_active="#00308F",
    side_ink="#FFFFFF",
    side_muted="#E0E0E0",
    side_strong="#FFFFFF",
)


class Mode(StrEnum):
    """Which token set is shown; SYSTEM follows the computer's own setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Space:
    """Distances on the 4-px grid."""

    TIGHT = 4
    SMALL = 8
    GAP = 12
    CARD = 16
    PAGE = 24
    SIDE_WIDTH = 208
    SIDE_ICONS = 60
    ROW = 28
    HEADER = 32
    FIELD = 32
    ICON = 18
    PANEL = 320
    WINDOW = QSize(1366, 720)
    DIALOG_HIGHEST = 680
    WINDOW_LEAST = QSize(880, 440)


SYSTEM_TEXT = 0
"""The text size of the computer's own settings, in place of a chosen one."""
TEXT_SIZES = (100, 115, 125, 150, 175, 200)
"""Text sizes that a person can choose, in percent."""
_LARGEST = 2.0
_CHECK = 14
"""Side of a check box or radio button, without its border."""

_TEXT_PX = {"small": 11.5, "body": 12.5, "table": 12.5, "section": 14.0, "figure": 22.0, "title": 20.0}


class Look(QObject):
    """The look of one running program: tokens in force, fonts, style sheet, icons.

    `changed` tells that the tokens changed: widgets that paint themselves repaint, icons are asked for again.
    `resized` tells that the text has another size: what was laid out in pixels is made again.
    """

    changed = Signal()
    resized = Signal()

    def __init__(
        self, app: QApplication, resources: Path, mode: Mode = Mode.SYSTEM, text_size: int = SYSTEM_TEXT
    ) -> None:
        """Load the fonts and dress the application, which draws with `STYLE`; writes nothing."""
        super().__init__(app)
        self._app = app
        self._resources = resources
        self._mode = mode
        self._text_size = text_size
        self._system_font = QFont(app.font())
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._dressed: WeakKeyDictionary[QAction | QAbstractButton, tuple[str, str]] = WeakKeyDictionary()
        self._drawn: WeakKeyDictionary[QLabel, tuple[str, str, int]] = WeakKeyDictionary()
        self.tokens = LIGHT
        self.has_family = self._load_fonts()
        self.scale = self._scale()
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
        self._dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def mode(self) -> Mode:
        """The mode chosen by the person."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show another token set at once."""
        self._mode = mode
        self._follow_system()

    @property
    def text_size(self) -> int:
        """The text size chosen by the person in percent, or SYSTEM_TEXT."""
        return self._text_size

    def set_text_size(self, percent: int) -> None:
        """Show text in another size at once; one of TEXT_SIZES, or SYSTEM_TEXT."""
        self._text_size = percent
        self.scale = self._scale()
        self._follow_system()
        self.resized.emit()

    def color(self, token: str) -> QColor:
        """Give a token as a colour for painting."""
        return QColor(getattr(self.tokens, token))

    def px(self, pixels: float) -> int:
        """Scale a distance with the text, so that layouts grow with the system's text size."""
        return round(pixels * self.scale)

    def dialog_size(self, parent: QWidget | None, width: int, height: int) -> QSize:
        """Give a dialog's size for design pixels: within the window it stands over, never too high."""
        wanted = QSize(self.px(width), min(self.px(height), Space.DIALOG_HIGHEST))
        if parent is None:
            return wanted
        return wanted.boundedTo(parent.window().size() - QSize(Space.PAGE, 2 * Space.PAGE))

    def font(self, role: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Give the font of a role: small, body, table, section, figure, title."""
        font = QFont(self._app.font())
        font.setPixelSize(round(_TEXT_PX[role] * self.scale))
        font.setWeight(weight)
        return font

    def icon(self, name: str, tone: str = "ink", on_tone: str = "") -> QIcon:
        """Give a line icon in the colour of a token; `on_tone` is that of a checked button.

        Reads `resources/icons/<name>.svg` once.
        """
        key = (name, tone, on_tone)
        if key not in self._icons:
            icon = QIcon(self.picture(name, tone, Space.ICON))
            if on_tone:
                picture = self.picture(name, on_tone, Space.ICON)
                icon.addPixmap(picture, QIcon.Mode.Normal, QIcon.State.On)
            if tone == "on_primary":  # white would vanish on a main button that cannot be used now
                icon.addPixmap(self.picture(name, "line_strong", Space.ICON), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def dress(self, target: QAction | QAbstractButton, name: str, tone: str = "ink") -> None:
        """Give an action or button its icon, and give it again in new colours when the look changes."""
        self._dressed[target] = (name, tone)
        target.setIcon(self.icon(name, tone))

    def draw(self, target: QLabel, name: str, tone: str, size: int) -> None:
        """Show a line icon on a label, and again in new colours when the look changes."""
        self._drawn[target] = (name, tone, size)
        target.setPixmap(self.picture(name, tone, size))

    def picture(self, name: str, tone: str, size: int) -> QPixmap:
        """Draw a line icon at a size in design pixels, sharp on the screen in use."""
        source = (self._resources / "icons" / f"{name}.svg").read_bytes()
        drawn = source.replace(b"currentColor", getattr(self.tokens, tone).encode())
        ratio = self._app.devicePixelRatio()
        side = round(self.px(size) * ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _load_fonts(self) -> bool:
        # From bytes, not by path: Qt cannot open a font below a folder with Vietnamese letters on Windows.
        for name in _FONT_FILES:
            path = self._resources / "fonts" / name
            if (
                not path.exists()
                or QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes())) < 0
            ):
                log.warning("font %s cannot be loaded", name)
                return False
        if sys.platform == "win32" and not QFontDatabase.hasFamily(_REST_FAMILIES[0]):
            rest = self._resources / "fonts" / "Tinos-Regular.ttf"
            QFontDatabase.addApplicationFontFromData(QByteArray(rest.read_bytes()))
        return True

    def _scale(self) -> float:
        return self._text_size / 100 if self._text_size else self._system_scale()

    def _system_scale(self) -> float:
        """Give the text size of Windows: its menus' font, or the "easier to read" size when larger."""
        if QGuiApplication.platformName() != "windows":
            return 1.0
        from PySide6.QtCore import QSettings  # start-up: other systems need none

        easier = QSettings(_WINDOWS_TEXT, QSettings.Format.NativeFormat).value("TextScaleFactor", 100)
        percent = int(easier) if isinstance(easier, int | float) else 100
        return min(_LARGEST, max(1.0, self._system_font.pointSizeF() / _USUAL_POINTS, percent / 100))

    def _follow_system(self) -> None:
        self._icons.clear()
        self._dress()
        self._dress_again()
        self.changed.emit()

    def _dress_again(self) -> None:
        from shiboken6 import isValid  # start-up: only a change of colours needs it

        for target, (name, tone) in list(self._dressed.items()):
            if isValid(target):
                target.setIcon(self.icon(name, tone))
        for label, (name, tone, size) in list(self._drawn.items()):
            if isValid(label):
                label.setPixmap(self.picture(name, tone, size))

    def _dress(self) -> None:
        self.tokens = self._chosen_tokens()
        font = QFont(FAMILY) if self.has_family else QFont(self._system_font)
        if self.has_family and sys.platform == "win32":
            font.setFamilies([FAMILY, *_REST_FAMILIES])
        font.setPixelSize(round(_TEXT_PX["body"] * self.scale))
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        self._app.setFont(font)
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._style_sheet())

    def _chosen_tokens(self) -> Tokens:
        chosen = {Mode.LIGHT: LIGHT, Mode.DARK: DARK, Mode.CONTRAST: CONTRAST}.get(self._mode)
        if chosen is not None:
            return chosen
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _style_sheet(self) -> str:
        names = self.tokens._asdict()
        sizes = {f"text_{role}": f"{round(px * self.scale)}px" for role, px in _TEXT_PX.items()}
        template = (self._resources / "style" / "window.qss").read_text(encoding="utf-8")
        return Template(template).substitute(
            names | sizes,
            field_height=f"{self.px(Space.FIELD) - 2}px",
            icon_size=f"{self.px(Space.ICON)}px",
            check_size=f"{self.px(_CHECK)}px",
            check_round=f"{self.px(_CHECK) // 2 + 1}px",
            tick="tick_dark" if self.tokens is DARK else "tick_light",
            style_folder=(self._resources / "style").as_posix(),
        )

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for slot, token in (
            (role.Window, "background"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "zebra"),
            (role.Text, "ink"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "primary"),
            (role.HighlightedText, "on_primary"),
            (role.Link, "primary"),
            (role.Mid, "line"),
            (role.Dark, "line_strong"),
            (role.Light, "surface"),
        ):
            palette.setColor(slot, self.color(token))
        for slot in (role.Text, role.ButtonText, role.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, slot, self.color("line_strong"))
        return palette
