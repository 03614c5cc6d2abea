"""What this person likes on this computer: colours, keys, how lists are shown. Nothing of the office."""

from PySide6.QtCore import QSettings

from thidua_desktop.ui.keys import KeyProfile
from thidua_desktop.ui.language import Language
from thidua_desktop.ui.look import SYSTEM_TEXT, TEXT_SIZES, Mode

_MODE = "look/mode"
_TEXT_SIZE = "look/text_size"
_KEYS = "keys/profile"
_LANGUAGE = "language"
_ENTER = "scoring/enter"
_LISTS = "lists"


def read_mode() -> Mode:
    """Give the mode the person chose; the system's when nothing (or something unknown) was kept."""
    kept = _settings().value(_MODE, Mode.SYSTEM.value)
    return next((mode for mode in Mode if mode.value == kept), Mode.SYSTEM)


def keep_mode(mode: Mode) -> None:
    """Keep the mode for the next start. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(_MODE, mode.value)
    settings.sync()


def read_text_size() -> int:
    """Give the text size the person chose, in percent; the system's when nothing known was kept."""
    kept = str(_settings().value(_TEXT_SIZE, SYSTEM_TEXT))
    return next((size for size in TEXT_SIZES if str(size) == kept), SYSTEM_TEXT)


def keep_text_size(percent: int) -> None:
    """Keep the text size for the next start. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(_TEXT_SIZE, percent)
    settings.sync()


def read_language() -> Language:
    """Give the language the person chose for the screen; Vietnamese when none is known."""
    kept = _settings().value(_LANGUAGE, Language.VIETNAMESE.value)
    return next((one for one in Language if one.value == kept), Language.VIETNAMESE)


def keep_language(language: Language) -> None:
    """Keep the language for the next start. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(_LANGUAGE, language.value)
    settings.sync()


def read_key_profile() -> KeyProfile:
    """Give the keys the person chose; the office profile when nothing (or something unknown) was kept."""
    kept = _settings().value(_KEYS, KeyProfile.OFFICE.value)
    return next((one for one in KeyProfile if one.value == kept), KeyProfile.OFFICE)


def keep_key_profile(profile: KeyProfile) -> None:
    """Keep the keys for the next start. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(_KEYS, profile.value)
    settings.sync()


def read_enter_goes_right() -> bool:
    """Tell whether Enter goes to the right in a score sheet; it goes down when nothing known was kept."""
    return str(_settings().value(_ENTER, "down")) == "right"


def keep_enter_goes_right(goes_right: bool) -> None:
    """Keep the way of Enter for the next sheet. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(_ENTER, "right" if goes_right else "down")
    settings.sync()


def read_list(page_id: str) -> str:
    """Give what was kept of a page's list, as text; empty when nothing was."""
    kept = _settings().value(f"{_LISTS}/{page_id}", "")
    return kept if isinstance(kept, str) else ""


def keep_list(page_id: str, text: str) -> None:
    """Keep a page's list for the next start. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(f"{_LISTS}/{page_id}", text)
    settings.sync()


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "ThiDua", "thidua")
