"""The tree behind a criteria table: read from the numbering codes and their order, confirmed by the sums.

Indentation, bold type and the kind column have no say here. The order of styles gives the first reading: a
style that stands open is carried on, a new one opens a level below. Where its sums disagree with the written
maxima, the other legal readings are searched; one is taken only if it is the only one whose sums all agree.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.text import letter_value, normalise_code, roman_value

Style = tuple[str, ...]
"""The shape of a code: ``("N", ".")`` for "1.", ``("N", "l")`` for "6a", ``("R", ".")`` for "IV."."""

ROOT = -1
"""The parent of a top node in a list of parents."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w]|_")
_PART = re.compile(r"[A-ZĐ]+|[^A-ZĐ]+")
_CASELESS = {"–": "-", "—": "-", "•": "-", "●": "-", "▪": "-", "*": "-"}
_BULLETS = frozenset("-+")
_CLOSING = frozenset(".):;/")
_MOST_STATES = 4000
_LONGEST_CODE = 16
_LONGEST_WORD = 3
_INSERTED: Style = ("N", "l")
"""The style of a lettered number ("146b"), a child of its number or a later insertion beside it."""
_ROMAN_STARTS = frozenset("IVX")


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row of a criteria table as numbering sees it. `maximum` None means that none is written."""

    code: str
    maximum: Points | None = None


class Settled(StrEnum):
    """What a tree rests on."""

    ORDER = "order"
    SUMS = "sums"
    AMBIGUOUS = "ambiguous"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class TreeReading:
    """`parents` gives each row's parent row or ROOT.

    `settled` is ORDER when the order's sums agree, SUMS when another reading is the only one that agrees,
    AMBIGUOUS when several others agree, UNCONFIRMED when none does; in the last two `parents` is the order's.
    """

    parents: tuple[int, ...]
    settled: Settled


class _Code(NamedTuple):
    """A code taken apart; `value` counts the first part, -1 when it is no number."""

    style: Style
    value: int


def is_code(text: str) -> bool:
    """Tell whether a cell of the TT column holds a code: a number, roman number, letter or bullet."""
    code = normalise_code(text)
    if not code or len(code) > _LONGEST_CODE:
        return False
    if _as_bullet(code):
        return True
    words = [token for token in _TOKEN.findall(code) if token[0].isalpha()]
    has_number = any(char.isdigit() for char in code)
    if not words and not has_number:
        return False
    return all(_is_code_word(word, has_number=has_number) for word in words)


def is_bullet(code: str) -> bool:
    """Tell whether a code is a bullet, which siblings may share."""
    return _as_bullet(normalise_code(code)) is not None


def read_tree(rows: Sequence[NumberedRow], total: Points | None = None) -> TreeReading:
    """Work the tree out. `total` is the table's written total, None when there is none."""
    codes = _classify([normalise_code(row.code) for row in rows])
    parents = _by_order(codes)
    maxima = [row.maximum for row in rows]
    if _sums_agree(parents, maxima, total):
        return TreeReading(parents, Settled.ORDER)
    found = _Search(codes, maxima, total, parents).readings()
    if len(found) == 1:
        return TreeReading(found[0], Settled.SUMS)
    return TreeReading(parents, Settled.AMBIGUOUS if found else Settled.UNCONFIRMED)


def _is_code_word(word: str, *, has_number: bool) -> bool:
    if len(word) == 1 or roman_value(word) is not None:
        return True
    return has_number and len(word) <= _LONGEST_WORD


def _as_bullet(code: str) -> str | None:
    plain = _CASELESS.get(code, code)
    return plain if plain in _BULLETS else None


def _classify(codes: Sequence[str]) -> list[_Code]:
    """Take codes apart in order; a single letter that may be roman is read by what it carries on."""
    last: dict[Style, int] = {}
    result = []
    for code in codes:
        shape = _pick(_shapes(code), last)
        last[shape.style] = shape.value
        result.append(shape)
    return result


def _shapes(code: str) -> list[_Code]:
    """Give the possible shapes of a code, the likelier first."""
    bullet = _as_bullet(code)
    if bullet:
        return [_Code((bullet,), -1)]
    tokens = [part for token in _TOKEN.findall(code) for part in _split_case(token)]
    words = [at for at, token in enumerate(tokens) if token.isalnum()]
    if len(words) > 1:
        # "1.1" and "1.1." are one style; "1" and "1." are two levels in real tables.
        while tokens[-1] in _CLOSING:
            tokens.pop()
    if not words:
        return [_Code(tuple(tokens), -1)]
    first = words[0]
    tail = tuple(_kind_of_part(token) if token.isalnum() else token for token in tokens[first + 1 :])
    head = tuple(tokens[:first])
    return [_Code((*head, kind, *tail), value) for kind, value in _kinds_of_first(tokens[first])]


def _split_case(token: str) -> list[str]:
    return _PART.findall(token) if token[0].isalpha() else [token]


def _kind_of_part(token: str) -> str:
    if token.isdigit():
        return "N"
    return "l" if len(token) == 1 else f"w:{token.casefold()}"


def _kinds_of_first(token: str) -> list[tuple[str, int]]:
    if token.isdigit():
        return [("N", int(token))]
    roman = roman_value(token)
    upper = token.isupper()
    if len(token) > 1:
        word = (f"w:{token.casefold()}", -1)
        return [("R" if upper else "r", roman)] if roman is not None else [word]
    value = letter_value(token)
    letter = ("L" if upper else "l", value if value is not None else 100 + ord(token))
    if roman is None:
        return [letter]
    # I, V and X start roman rows; C and L alone are letters.
    as_roman = ("R" if upper else "r", roman)
    return [as_roman, letter] if token.upper() in _ROMAN_STARTS else [letter, as_roman]


def _pick(shapes: list[_Code], last: dict[Style, int]) -> _Code:
    if len(shapes) == 1:
        return shapes[0]
    carried_on = [shape for shape in shapes if last.get(shape.style, -2) + 1 == shape.value]
    if len(carried_on) == 1:
        return carried_on[0]
    return shapes[0]


def _by_order(codes: Sequence[_Code]) -> tuple[int, ...]:
    """Nest by the stack of open styles; a style known to stand above another never opens below it."""
    above: set[tuple[Style, Style]] = set()
    path: list[int] = []
    parents = []
    for at, code in enumerate(codes):
        open_styles = [codes[node].style for node in path]
        if code.style in open_styles:
            del path[open_styles.index(code.style) :]
        else:
            while path and (
                (code.style, codes[path[-1]].style) in above or _is_insert_elsewhere(code, codes[path[-1]])
            ):
                path.pop()
        parents.append(path[-1] if path else ROOT)
        above.update((codes[node].style, code.style) for node in path)
        path.append(at)
    return tuple(parents)


def _base_style(style: Style) -> Style | None:
    """Give the style that a lettered number hangs on: "6a" on "6"."""
    return ("N",) if style == _INSERTED else None


def _is_insert_elsewhere(code: _Code, top: _Code) -> bool:
    return _base_style(code.style) == top.style and code.value != top.value


def _child_styles(codes: Sequence[_Code], parents: Iterable[int]) -> set[tuple[Style | None, Style]]:
    pairs = zip(codes, parents, strict=True)
    return {(codes[parent].style if parent != ROOT else None, code.style) for code, parent in pairs}


def _sums_agree(parents: Sequence[int], maxima: Sequence[Points | None], total: Points | None) -> bool:
    sums = [0] * len(parents)
    has_children = [False] * len(parents)
    grand = 0
    for at in range(len(parents) - 1, -1, -1):
        maximum = maxima[at]
        if has_children[at]:
            if maximum is not None and maximum != sums[at]:
                return False
            maximum = Points(sums[at])
        if maximum is None:
            return False
        if parents[at] == ROOT:
            grand += maximum
        else:
            sums[parents[at]] += maximum
            has_children[parents[at]] = True
    return total is None or total == grand


class _Open(NamedTuple):
    """An open node of a partial reading: its row, the styles a sibling may carry on, its children's sum."""

    row: int
    styles: frozenset[Style]
    total: int
    children: int


_Path = tuple[_Open, ...]
_Trail = tuple[int, "_Trail | None"]
"""Parents of the rows read so far, newest first."""


class _Search:
    """Try every legal reading row by row; readings that come to the same open path are carried as one."""

    def __init__(
        self,
        codes: Sequence[_Code],
        maxima: Sequence[Points | None],
        total: Points | None,
        order: Sequence[int],
    ) -> None:
        self._codes = codes
        self._maxima = maxima
        self._total = total
        self._order = order
        self._child_styles = _child_styles(codes, order)

    def readings(self) -> list[tuple[int, ...]]:
        """Give the readings whose sums all agree; two at most, none when there are too many to try."""
        root = _Open(ROOT, frozenset(), 0, 0)
        states: dict[_Path, list[_Trail | None]] = {(root,): [None]}
        for at in range(len(self._codes)):
            following: dict[_Path, list[_Trail | None]] = {}
            for path, trails in states.items():
                for parent, new_path in self._moves(path, at):
                    kept = following.setdefault(new_path, [])
                    kept.extend((parent, trail) for trail in trails)
                    del kept[2:]
            states = following
            if len(states) > _MOST_STATES:
                return []
        found: list[tuple[int, ...]] = []
        for path, trails in states.items():
            if self._closed(path, 0) is not None:
                found.extend(_unwind(trail) for trail in trails)
        return found[:2]

    def _moves(self, path: _Path, at: int) -> list[tuple[int, _Path]]:
        """Give every legal place of a row as its parent and the path that follows."""
        code = self._codes[at]
        moves = []
        for level in range(1, len(path) + 1):
            styles = self._styles_at(path, level, code)
            if styles is None:
                continue
            closed = self._closed(path, level)
            if closed is None or not self._has_room(closed[-1], at):
                continue
            if closed[-1].row == self._order[at] or self._has_evidence(closed):
                moves.append((closed[-1].row, (*closed, _Open(at, styles, 0, 0))))
        return moves

    def _styles_at(self, path: _Path, level: int, code: _Code) -> frozenset[Style] | None:
        """Tell which styles a row at this level carries on, or None when it may not stand there."""
        own = frozenset({code.style})
        carried_on = next((at for at, node in enumerate(path) if code.style in node.styles), None)
        if carried_on is not None:
            # An open style is carried on where it stands and nowhere else.
            back = code.style == _base_style(_INSERTED)
            styles = path[carried_on].styles
            return None if level != carried_on else styles - {_INSERTED} if back else styles
        if level == len(path):
            top = path[-1]
            elsewhere = top.row != ROOT and _is_insert_elsewhere(code, self._codes[top.row])
            return None if elsewhere else own
        sibling = path[level]
        before = self._codes[sibling.row]
        if _base_style(code.style) in sibling.styles and code.value == before.value:
            # A number that has lettered rows below takes no lettered row beside it.
            return sibling.styles | own if level == len(path) - 1 and not sibling.children else None
        if _without_marks(code.style) == _without_marks(before.style) and code.value == before.value + 1:
            return sibling.styles | own
        parent_style = self._codes[path[level - 1].row].style if level > 1 else None
        return own if (parent_style, code.style) in self._child_styles else None

    def _closed(self, path: _Path, level: int) -> _Path | None:
        """Close the open nodes from this level down, or None when a sum disagrees."""
        kept = list(path)
        while len(kept) > max(level, 1):
            node = kept.pop()
            maximum = self._maxima[node.row]
            value = node.total if node.children else maximum
            if value is None or (maximum is not None and value != maximum):
                return None
            above = kept[-1]
            kept[-1] = above._replace(total=above.total + value, children=above.children + 1)
        if level == 0 and self._total is not None and kept[0].total != self._total:
            return None
        return tuple(kept)

    def _has_evidence(self, path: _Path) -> bool:
        """Tell whether some written sum above bears out a place that the order alone would not give."""
        return self._total is not None or any(self._maxima[node.row] is not None for node in path[1:])

    def _has_room(self, parent: _Open, at: int) -> bool:
        limit = self._total if parent.row == ROOT else self._maxima[parent.row]
        return limit is None or parent.total + (self._maxima[at] or 0) <= limit


def _without_marks(style: Style) -> Style:
    return tuple(part for part in style if part[0].isalnum())


def _unwind(trail: _Trail | None) -> tuple[int, ...]:
    parents = []
    while trail is not None:
        parents.append(trail[0])
        trail = trail[1]
    return tuple(reversed(parents))
