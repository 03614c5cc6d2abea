"""Issue and error codes turned into Vietnamese sentences; window and command line both read these."""

from collections.abc import Callable, Mapping

from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.glossary import label
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.rule_kinds import Reason
from thidua_desktop.messages import (
    catalogue,
    consistency,
    decisions,
    exchange,
    general,
    history,
    keys,
    line_notes,
    package_files,
    package_rows,
    printing,
    records,
    rounds,
    rule_kinds,
    rule_sets,
    scores,
    standings,
    window,
)

_FAMILIES = (
    general,
    catalogue,
    rule_sets,
    rule_kinds,
    scores,
    rounds,
    line_notes,
    history,
    standings,
    consistency,
    records,
    exchange,
    package_files,
    package_rows,
    decisions,
    keys,
    printing,
    window,
)
SENTENCES: dict[str, str] = {code: text for family in _FAMILIES for code, text in family.SENTENCES.items()}
"""Every code with its sentence; placeholders are named after the values, `field` is a glossary word."""
_WORDS_OF_OURS = frozenset({"hint", "state", "states", "action", "role", "others", "round"})
"""Values that the domain fills with words of the glossary or of a rule, not with data."""


def sentence(code: str, values: Mapping[str, str | int], translate: Callable[[str], str] = str) -> str:
    """Write the sentence of a code. Raises KeyError for a code without a sentence: that is our mistake.

    `translate` turns the sentence and the words of fields into another language before the values go in.
    """
    words = {name: _word(name, value, translate) for name, value in values.items()}
    return translate(SENTENCES[code]).format_map(words)


def _word(name: str, value: str | int, translate: Callable[[str], str]) -> str | int:
    if name == "field":
        return translate(label(str(value)))
    return _each(str(value), translate) if name in _WORDS_OF_OURS else value


def _each(text: str, translate: Callable[[str], str]) -> str:
    # Words of ours joined by commas; a word may hold a comma itself, so the longest known run counts.
    pieces, found = text.split(", "), []
    while pieces:
        sizes = range(len(pieces), 0, -1)
        runs = [", ".join(pieces[:size]) for size in sizes]
        run = next((one for one in runs if translate(one) != one), pieces[0])
        found.append(translate(run))
        del pieces[: run.count(", ") + 1]
    return ", ".join(found)


def reason_sentence(reason: Reason, translate: Callable[[str], str] = str) -> str:
    """Write why a line has its points, with the legal basis of its rule behind it."""
    words = sentence(reason.code, reason.values, translate)
    return (
        sentence("reason.with_source", {"words": words, "source": reason.source}, translate)
        if reason.source
        else words
    )


def change_sentence(code: str, translate: Callable[[str], str] = str) -> str:
    """Say in what way a line came to be changed; a way that has no words of its own is called another one."""
    return sentence(code if code in SENTENCES else "change.other", {}, translate)


def issue_sentence(issue: Issue) -> str:
    """Write the sentence of an issue, without its place."""
    return sentence(issue.code, issue.values)


def said_sentence(said: ThiduaError | Issue) -> str:
    """Write the sentence of an error or an issue, without its place."""
    return sentence(said.code, said.values)


def error_sentence(error: ThiduaError) -> str:
    """Write the sentence of an error, without its place."""
    return sentence(error.code, error.values)
