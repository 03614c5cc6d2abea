"""The language of the screen: Vietnamese as it is written in the program, or English from a .ts file.

Papers, workbooks, packages and the command line are Vietnamese in both. Dates stay dd/MM/yyyy and numbers
keep their comma in both: people compare the screen with the paper beside it, figure by figure.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from thidua_desktop import paths


class Language(StrEnum):
    """What the screen speaks."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


_FILES = {Language.VIETNAMESE: "qtbase_vi.ts", Language.ENGLISH: "thidua_en.ts"}
"""In Vietnamese only Qt's own words need a translation, in English only ours."""


def speak(application: QCoreApplication, language: Language) -> None:
    """Let everything made from now on speak a language. Reads its file; `application` owns the words."""
    from thidua_desktop.ui.qt_words import install_qt_words  # start-up cost: the Vietnamese frame needs none

    install_qt_words(application, paths.resource("i18n", _FILES[language]))
