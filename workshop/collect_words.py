"""Collect what the screen says into `resources/i18n/thidua_en.ts`, for Qt Linguist or any editor.

`python3 dev.py words` writes the file anew: what is translated stays, what is new is unfinished, what is gone
goes. `--check` writes nothing and fails when the file is behind the program.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from thidua_desktop.data.exchange import package_format
from thidua_desktop.data.printing.documents import DOCUMENTS
from thidua_desktop.domain.glossary import ASKED, CHOICES, TERMS
from thidua_desktop.domain.rule_kinds import KINDS, parameter_specs
from thidua_desktop.messages import SENTENCES
from thidua_desktop.messages.remedies import SEVERITY_WORDS, USUAL_REMEDIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
SCREEN = ROOT / "thidua_desktop" / "ui"
TARGET = ROOT / "resources" / "i18n" / "thidua_en.ts"
MARKED = "Window"
BELOW = "Words"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|&(?=\w)")


@dataclass(frozen=True, slots=True)
class Word:
    """One text of the screen; `places` are files or codes that tell a translator where it appears."""

    context: str
    source: str
    places: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Give what a translation is found by."""
        return self.context, self.source


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of a text; not finished until a person has said so."""

    text: str = ""
    is_finished: bool = False


class CollectingError(Exception):
    """A text that cannot be collected: it is put together at run time."""


# ------------------------------------------------------------------------------------------- collecting


def collect() -> list[Word]:
    """Give every text once, by context and in the order of the sources. Raises CollectingError."""
    found: dict[tuple[str, str], list[str]] = {}
    for word in (*_words_of_screen(), *_words_below()):
        places = found.setdefault(word.key, [])
        places.extend(place for place in word.places if place not in places)
    words = [Word(context, source, tuple(places)) for (context, source), places in found.items()]
    return sorted(words, key=lambda word: word.context)


def _words_of_screen() -> Iterator[Word]:
    for path in sorted(SCREEN.rglob("*.py")):
        yield from words_of_source(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())


def words_of_source(text: str, place: str) -> Iterator[Word]:
    """Find the texts of one file. Raises CollectingError with the place of one that is not a literal."""
    finder = _Finder(place)
    finder.visit(ast.parse(text))
    yield from finder.words


class _Finder(ast.NodeVisitor):
    """Walks a file: `self.tr` has the class as context, `_tr` the one that the file's helper names."""

    def __init__(self, place: str) -> None:
        self.words: list[Word] = []
        self._place = place
        self._classes: list[str] = []
        self._calls: list[ast.expr] = []
        self._helper = ""

    def visit_Module(self, node: ast.Module) -> None:
        """Read the helper's context first: it stands at the end of a file."""
        for one in node.body:
            if isinstance(one, ast.FunctionDef) and one.name == "_tr":
                self._helper = _context_of_helper(one)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember whose texts follow."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Leave the helper itself out: it hands on what others write."""
        if node.name != "_tr":
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Take the text of a call that translates or marks."""
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name("self"), attr="tr"), args=[text]):
                self._take(self._classes[-1] if self._classes else "", text)
            case ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(str(context)), text]):
                self._take(context, text)
            case ast.Call(func=ast.Name("_tr"), args=[text]):
                self._take(self._helper, text)
            case ast.Call(func=ast.Name("mark"), args=[text]):
                self._take(MARKED, text)
            case ast.Call(func=ast.Attribute(attr="tr")):
                self._refuse(node)
        self.generic_visit(node)

    def _take(self, context: str, text: ast.expr) -> None:
        if not context or not isinstance(text, ast.Constant) or not isinstance(text.value, str):
            self._refuse(text)
        else:
            self.words.append(Word(context, text.value, (self._place,)))

    def _refuse(self, node: ast.expr) -> None:
        place = f"{self._place}:{node.lineno}"
        raise CollectingError(place)


def _context_of_helper(helper: ast.FunctionDef) -> str:
    for node in ast.walk(helper):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            return str(node.args[0].value)
    return ""


def _words_below() -> Iterator[Word]:
    """Give what the screen shows of the layers below it (`ui/words.py`)."""
    for name, term in TERMS.items():
        yield from _below(f"field {name}", term.label, term.meaning, term.unit)
    for (kind, _), text in CHOICES.items():
        yield from _below(f"choice of {kind.__name__}", text)
    for asked, text in ASKED.items():
        yield from _below(f"why {asked}", text)
    for rule_kind in KINDS.values():
        specs = parameter_specs(rule_kind.code)
        parameters = (text for one in specs for text in (one.label, one.hint, *one.choices.values()))
        words = (rule_kind.name, rule_kind.description, *parameters)
        yield from _below(f"rule kind {rule_kind.code}", *words)
    for document in DOCUMENTS:
        yield from _below(f"paper {document.key}", document.name)
    for tables in package_format.TABLES.values():
        for table in tables:
            headings = (column.header for column in table.columns)
            yield from _below(f"package sheet {table.name}", table.title, *headings)
    for severity in SEVERITY_WORDS:
        yield from _below(f"severity {severity}", SEVERITY_WORDS[severity], USUAL_REMEDIES[severity])
    for code, text in SENTENCES.items():
        yield from _below(f"sentence {code}", text)


def _below(place: str, *texts: str) -> Iterator[Word]:
    return (Word(BELOW, text, (place,)) for text in texts if text)


# ------------------------------------------------------------------------------------------- the .ts file


def read_translations(path: Path) -> dict[tuple[str, str], Translation]:
    """Read a .ts file; empty when there is none yet."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            told = message.find("translation")
            text = "" if told is None else told.text or ""
            is_finished = bool(text) and told is not None and told.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = Translation(text, is_finished)
    return found


def merge(
    words: Iterable[Word], known: Mapping[tuple[str, str], Translation]
) -> dict[tuple[str, str], Translation]:
    """Keep what is translated; a new text starts with the English it has in another context, unfinished."""
    elsewhere = {source: one.text for (_, source), one in known.items() if one.text}
    return {word.key: known.get(word.key) or Translation(elsewhere.get(word.source, "")) for word in words}


def write_ts(words: Sequence[Word], translations: Mapping[tuple[str, str], Translation]) -> str:
    """Write the file as Qt Linguist does, without line numbers: they would change with every edit."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        "<!-- What the screen says, in English; made by `python3 dev.py words`, read by ui/qt_words.py. -->",
        '<TS version="2.1" language="en" sourcelanguage="vi">',
    ]
    context = ""
    for word in words:
        if word.context != context:
            lines += ["</context>"] if context else []
            context = word.context
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines += _message(word, translations[word.key])
    return "\n".join([*lines, *(["</context>"] if context else []), "</TS>", ""])


def _message(word: Word, translation: Translation) -> list[str]:
    state = "" if translation.is_finished else ' type="unfinished"'
    files = [place for place in word.places if place.endswith(".py")]
    told = "; ".join(place for place in word.places if not place.endswith(".py"))
    return [
        "    <message>",
        *(f'        <location filename="../../{place}"/>' for place in files),
        f"        <source>{escape(word.source)}</source>",
        *([f"        <extracomment>{escape(told)}</extracomment>"] if told else []),
        f"        <translation{state}>{escape(translation.text)}</translation>",
        "    </message>",
    ]


# ------------------------------------------------------------------------------------------- checking


def placeholders(text: str) -> list[str]:
    """Give the places of values and the access keys' marks of a text, in no order."""
    return sorted(match if match.startswith("{") else "&" for match in _PLACEHOLDER.findall(text))


def faults(words: Iterable[Word], known: Mapping[tuple[str, str], Translation]) -> list[str]:
    """Say which texts are not translated, or not with the same places of values."""
    found = []
    for word in words:
        translation = known.get(word.key, Translation())
        if not translation.is_finished:
            found.append(f"{word.context}: chưa dịch “{word.source}”")
        elif placeholders(word.source) != placeholders(translation.text):
            found.append(f"{word.context}: khác chỗ điền giá trị “{word.source}”")
    return found


def main(arguments: Sequence[str]) -> int:
    """Write the file, or only check it; gives the exit status."""
    try:
        words = collect()
    except CollectingError as error:
        print(f"{error}: câu chữ này ghép lúc chạy nên không thu thập được.")
        return 1
    known = read_translations(TARGET)
    merged = merge(words, known)
    found = faults(words, merged)
    if "--check" in arguments:
        stale = TARGET.read_text(encoding="utf-8") != write_ts(words, merged) if TARGET.exists() else True
        found += [f"{TARGET.name} chưa khớp chương trình; chạy python3 dev.py words"] if stale else []
    else:
        TARGET.write_text(write_ts(words, merged), encoding="utf-8", newline="\n")
    print("\n".join([*found, f"{len(words)} câu chữ, {len(found)} chỗ cần xem lại."]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
