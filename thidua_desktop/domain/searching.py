"""What search boxes find, in one place: every typed word must begin a word of the record.

Words are runs of letters and digits after `fold`: marks, case, hyphens and other signs never count. "dak h"
finds "Xã Đăk Hà", "12/2026" finds "Số 12 năm 2026"; "ak" finds neither. The lists in memory and the search
index of the store keep the same law.
"""

import re
from collections.abc import Sequence

from thidua_desktop.domain.text import fold, fold_many

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 40
"""Typed words above this number do not count: nobody types so many, and a whole page may be pasted."""


def search_words(typed: str) -> tuple[str, ...]:
    """Give the words that must be found; none means that everything is found."""
    return tuple(dict.fromkeys(_WORD.findall(fold(typed))))[:_MOST_WORDS]


def search_text(text: str) -> str:
    """Give the words of a record as they are searched, one space between them."""
    return _only_words(fold(text))


def search_texts(texts: Sequence[str]) -> list[str]:
    """Give the search text of many records at once; the same as `search_text` of each."""
    return [_only_words(folded) for folded in fold_many(texts)]


def is_found(words: Sequence[str], text: str) -> bool:
    """Tell whether every word begins a word of a search text."""
    spaced = f" {text}"
    return all(f" {word}" in spaced for word in words)


def _only_words(folded: str) -> str:
    # Most names have no sign at all: they are the words already.
    return folded if folded.replace(" ", "").isalnum() else " ".join(_WORD.findall(folded))
