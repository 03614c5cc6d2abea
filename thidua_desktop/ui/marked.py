"""Words that stand in constants: marked where they are written, translated where they are shown.

A constant is made when its module is imported, which may be before a language is chosen; `workshop/words.py`
finds the marked literals.
"""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Window"
"""The context of marked words in the .ts file."""


def mark(text: str) -> str:
    """Mark a constant's literal for translation and give it unchanged."""
    return text


def translated(text: str) -> str:
    """Give marked words in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)
