"""Every code has its sentence, every sentence its code, and every placeholder its value."""

import ast
import re
import string
from pathlib import Path

import pytest

from thidua_desktop.domain.glossary import TERMS
from thidua_desktop.messages import _FAMILIES, SENTENCES, sentence

PACKAGE = Path(__file__).resolve().parent.parent / "thidua_desktop"
CODE = re.compile(r"[a-z_]+\.[a-z_0-9]+")
MAKERS = re.compile(r"\w*Error|Issue|error|warning|decision|Reason")


def codes_in_program():
    """Give (place, code) of every code that is handed to an error, an issue or a reason."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                maker = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                code = node.args[0].value
                if MAKERS.fullmatch(maker) and isinstance(code, str) and CODE.fullmatch(code):
                    yield f"{path.relative_to(PACKAGE)}:{node.lineno}", code


def test_every_code_has_a_sentence():
    assert [(place, code) for place, code in codes_in_program() if code not in SENTENCES] == []


def test_no_sentence_is_written_twice():
    assert sum(len(family.SENTENCES) for family in _FAMILIES) == len(SENTENCES)


def test_every_sentence_has_a_code_in_the_program():
    messages = PACKAGE / "messages"
    texts = [p.read_text(encoding="utf-8") for p in PACKAGE.rglob("*.py") if messages not in p.parents]
    made = re.compile(r'f"((?:[a-z_]+)\.[a-z_]*)\{')
    stems = {stem for text in texts for stem in made.findall(text)}
    quoted = {code for text in texts for code in re.findall(r'"([a-z_]+\.[a-z_0-9]+)"', text)}
    unused = [c for c in SENTENCES if c not in quoted and not any(c.startswith(stem) for stem in stems)]
    assert unused == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_is_one_a_clerk_can_read(code):
    text = SENTENCES[code]
    assert text == text.strip()
    assert "  " not in text
    assert text[0].isupper() or text[0] in "{“"


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_takes_its_values_by_name(code):
    names = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name]
    values = {name: next(iter(TERMS)) if name == "field" else "x" for name in names}
    assert "{" not in sentence(code, values)
