"""Words read from a .ts file itself, nothing to compile: Qt's own in Vietnamese, or ours in English."""

from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QObject, QTranslator


class QtWords(QTranslator):
    """Give the words of a .ts file; everything else stays as it is."""

    def __init__(self, words: dict[tuple[str, str], str], parent: QObject | None = None) -> None:
        """Take (context, source) → translation."""
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        """Tell whether there is nothing to give; Qt does not install an empty translator."""
        return not self._words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, number: int = -1
    ) -> str:
        """Give the translation, or the source text itself."""
        return self._words.get((context, source), source)


def read_ts(path: Path) -> dict[tuple[str, str], str]:
    """Read the messages of a .ts file that ships with the program, as far as they are translated."""
    words = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own file, not a person's
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.findtext("translation", "")
            if translation:
                words[(name, message.findtext("source", ""))] = translation
    return words


def install_qt_words(application: QCoreApplication, path: Path) -> QtWords:
    """Install the words of a .ts file."""
    translator = QtWords(read_ts(path), application)
    application.installTranslator(translator)
    return translator
