"""What a person is asked about one row, value by value, and the row that the answers make."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from thidua_desktop.data.exchange.package_format import Column, Row, Table, ValueType
from thidua_desktop.data.exchange.package_values import readable
from thidua_desktop.data.exchange.value_words import people_value
from thidua_desktop.domain.deciding import decided
from thidua_desktop.domain.merging import Side, changed_by
from thidua_desktop.domain.records.decisions import Answer, Answers, Asked, Choice, Decided, Question

_TOGETHER: dict[str, tuple[str, ...]] = {
    "points": ("absence", "flagged"),
    "achieved_from": ("achieved_to",),
    "question": ("due_on",),
    "answer": ("answered_on",),
    "verdict": ("verdict_word",),
}
"""Field → fields that mean nothing without it: they are decided in one."""
_TYPED = frozenset({ValueType.POINTS, ValueType.QUANTITY, ValueType.NUMBER, ValueType.DATE, ValueType.TEXT})
_HIDDEN = "hidden"
"""What people do not see of a row is asked in one."""
_HIDDEN_TITLE, AS_HERE, _AS_SENT = "Thông tin kèm theo", "Như máy này", "Như trong gói"


@dataclass(frozen=True, slots=True)
class RowCase:
    """One row that comes in: ours and theirs, None for one that is not there.

    `base` is the row of the last package of the sender, where there was one (`has_base`). `gone_on` says that
    the record has gone on here, so that every change of theirs is asked; `over_max` that their points are
    above the most.
    """

    table: Table
    key: str
    name: str
    ours: Row | None
    theirs: Row | None
    base: Row | None = None
    has_base: bool = False
    gone_on: bool = False
    over_max: bool = False


@dataclass(frozen=True, slots=True)
class SettledRow:
    """What the answers make of a row; while any question is `still_open` there is no row yet."""

    row: Row | None
    decided: list[Decided] = field(default_factory=list)
    still_open: list[Question] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    """Columns that are decided in one; the first is the one that people read."""

    name: str
    title: str
    columns: tuple[tuple[int, Column], ...]

    def of(self, row: Row | None) -> tuple[str | None, ...]:
        """Give the group's values of a row."""
        return tuple(row[place] if row is not None else None for place, _ in self.columns)

    def text(self, row: Row | None, hidden: str) -> str | None:
        """Give the first value that says something, as people read it."""
        if self.name == _HIDDEN:
            return hidden
        said = (
            readable(column, value)
            for value, (_, column) in zip(self.of(row), self.columns, strict=True)
            if column.value is not ValueType.FLAG or len(self.columns) == 1
        )
        return next((text for text in said if text is not None), None)

    def whole(self, table: Table, row: Row | None) -> str | None:
        """Give all values, as people write them; flags by their column."""
        said = []
        for value, (_, column) in zip(self.of(row), self.columns, strict=True):
            text = column.header if column.value is ValueType.FLAG else readable(column, value)
            if value is not None and text is not None:
                said.append(people_value(f"{table.name}::{column.field}", text))
        return ", ".join(said) or None


def questions_of(case: RowCase) -> list[Question]:
    """Give what a person has to say to one row; nothing where it comes in, or stays, by itself."""
    if case.ours is None or case.theirs is None:
        return _row_question(case)
    found = []
    for group in _groups(case.table):
        asked = _asked(case, group)
        if asked is None:
            continue
        texts = (group.text(case.ours, AS_HERE), group.text(case.theirs, _AS_SENT))
        is_whole = texts[0] == texts[1]  # what differs is another of its values: all of them are told
        if is_whole:
            texts = (group.whole(case.table, case.ours), group.whole(case.table, case.theirs))
        base = None
        if case.has_base and group.name != _HIDDEN:
            base = group.whole(case.table, case.base) if is_whole else group.text(case.base, "")
        takes_other = group.name != _HIDDEN and group.columns[0][1].value in _TYPED
        found.append(
            Question(
                f"{case.key}:{group.name}",
                asked,
                case.table.title,
                case.name,
                group.title,
                *texts,
                base=base,
                takes_other=takes_other and (len(group.columns) == 1 or group.name == "points"),
            )
        )
    return found


def settle_row(case: RowCase, answers: Answers) -> SettledRow:
    """Put a row together: what nobody has to decide is theirs, the rest as it was answered."""
    asked = questions_of(case)
    missing = [one for one in asked if one.key not in answers]
    if missing:
        return SettledRow(None, still_open=missing)
    said = [(one, answers[one.key]) for one in asked]
    told = [decided(one, answer) for one, answer in said]
    if case.ours is None or case.theirs is None:
        keeps = any(answer.choice is Choice.OURS for _, answer in said)
        return SettledRow(case.ours if keeps else case.theirs, told)
    row = list(case.theirs)
    groups = {group.name: group for group in _groups(case.table)}
    for one, answer in said:
        _take(row, groups[one.key.rpartition(":")[2]], case.ours, answer)
    return SettledRow(tuple(row), told)


def _row_question(case: RowCase) -> list[Question]:
    base = case.base if case.has_base else case.ours
    asked = _by_side(case, changed_by(base, case.ours, case.theirs), is_points=True)
    if asked is None:
        return []
    texts = [_row_text(case.table, row) for row in (case.ours, case.theirs, case.base)]
    ours, theirs, before = texts
    base_text = before if case.has_base else None
    return [
        Question(f"{case.key}:", asked, case.table.title, case.name, "", ours, theirs, base_text, is_row=True)
    ]


def _asked(case: RowCase, group: _Group) -> Asked | None:
    ours, theirs = group.of(case.ours), group.of(case.theirs)
    base = group.of(case.base) if case.has_base else ours
    return _by_side(case, changed_by(base, ours, theirs), is_points=group.name == "points")


def _by_side(case: RowCase, side: Side, *, is_points: bool) -> Asked | None:
    if side is Side.THEIRS:
        if case.over_max and is_points:
            return Asked.OVER_MAX
        return Asked.GONE_ON if case.gone_on else None
    return {Side.NOBODY: None, Side.OURS: Asked.OURS, Side.BOTH: Asked.BOTH}[side]


def _take(row: list[str | None], group: _Group, ours: Row, answer: Answer) -> None:
    if answer.choice is Choice.OURS:
        for place, _ in group.columns:
            row[place] = ours[place]
    elif answer.choice is Choice.OTHER:
        for place, _ in group.columns:
            row[place] = None
        row[group.columns[0][0]] = answer.value


def _row_text(table: Table, row: Row | None) -> str | None:
    """Say what a whole row holds: its points where it has any, else its name."""
    if row is None:
        return None
    points = next((group for group in _groups(table) if group.name == "points"), None)
    if points is not None:
        return points.text(row, "") or ""
    place = table.index(table.name_field)
    return readable(table.content[place], row[place]) or ""


def _groups(table: Table) -> Sequence[_Group]:
    """Part the columns of a table into what is decided in one."""
    places = {column.field: (place, column) for place, column in enumerate(table.content)}
    led = {name for leader, names in _TOGETHER.items() if leader in places for name in names}
    groups, hidden = [], []
    for name, (place, column) in places.items():
        if name == "key" or name in led:
            continue
        if column.is_hidden:
            hidden.append((place, column))
            continue
        others = tuple(places[other] for other in _TOGETHER.get(name, ()) if other in places)
        groups.append(_Group(name, column.header, ((place, column), *others)))
    if hidden:
        groups.append(_Group(_HIDDEN, _HIDDEN_TITLE, tuple(hidden)))
    return groups
