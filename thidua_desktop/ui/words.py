"""What the layers below say, in the language of the screen: words of the glossary and sentences.

Papers, workbooks, packages and the command line ask `glossary` and `messages` themselves: they are Vietnamese
always.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from thidua_desktop import messages
from thidua_desktop.domain import glossary
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.decisions import Asked

CONTEXT = "Words"
"""The context of these words in the .ts file."""


def on_screen(text: str) -> str:
    """Give words of a layer below in the language of the screen; data that is no word of ours stays."""
    return QCoreApplication.translate(CONTEXT, text)


def label(identifier: str) -> str:
    """Give the label of a field. Raises KeyError as the glossary does."""
    return on_screen(glossary.label(identifier))


def choice_label(choice: StrEnum) -> str:
    """Give the word of a choice. Raises KeyError as the glossary does."""
    return on_screen(glossary.choice_label(choice))


def asked_sentence(asked: Asked) -> str:
    """Say why an import asks for a decision."""
    return on_screen(glossary.asked_sentence(asked))


def sentence(code: str, values: Mapping[str, str | int]) -> str:
    """Write the sentence of a code. Raises KeyError as `messages` does."""
    return messages.sentence(code, values, on_screen)


def change_sentence(code: str) -> str:
    """Say in what way a line came to be changed."""
    return messages.change_sentence(code, on_screen)


def issue_sentence(issue: Issue) -> str:
    """Write the sentence of an issue, without its place."""
    return sentence(issue.code, issue.values)


def error_sentence(error: ThiduaError) -> str:
    """Write the sentence of an error, without its place."""
    return sentence(error.code, error.values)
