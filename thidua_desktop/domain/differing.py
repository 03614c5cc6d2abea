"""Where long texts differ: of each the part that tells it from the others."""

from collections.abc import Sequence
from itertools import zip_longest


def differing_parts(texts: Sequence[str], longest: int, lead: int) -> list[str]:
    """Leave texts of at most `longest` letters as they are; of longer ones give the part that differs.

    The part begins `lead` letters before the first difference; what was left out is marked with ….
    """
    long = {text for text in texts if len(text) > longest}
    differs = (place for place, letters in enumerate(zip_longest(*long)) if len(set(letters)) > 1)
    start = max(0, next(differs, 0) - lead)
    return [_part(text, start, longest) for text in texts]


def _part(text: str, start: int, longest: int) -> str:
    if len(text) <= longest:
        return text
    stop = start + longest
    return f"{'…' if start else ''}{text[start:stop].strip()}{'…' if stop < len(text) else ''}"
