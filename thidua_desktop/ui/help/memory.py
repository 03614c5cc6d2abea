"""What the help window remembers on this computer: its size, and how large its text is shown."""

from PySide6.QtCore import QSettings, QSize

_SIZE = "help/size"
_PERCENT = "help/percent"
_USUAL_PERCENT = 100
_MOST_PERCENT = 200


def read_help_window() -> tuple[QSize | None, int]:
    """Give the size (None the first time) and the size of the text in percent, 100 to 200."""
    settings = _settings()
    size, percent = settings.value(_SIZE), str(settings.value(_PERCENT, _USUAL_PERCENT))
    known = int(percent) if percent.isdigit() else _USUAL_PERCENT
    return (
        size if isinstance(size, QSize) and size.isValid() else None,
        min(_MOST_PERCENT, max(_USUAL_PERCENT, known)),
    )


def keep_help_window(size: QSize, percent: int) -> None:
    """Keep both for the next time. Writes the person's own settings file."""
    settings = _settings()
    settings.setValue(_SIZE, size)
    settings.setValue(_PERCENT, percent)
    settings.sync()


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "ThiDua", "thidua")
