"""Parameters of a rule: read from their texts, hold against their bounds."""

from dataclasses import dataclass
from functools import lru_cache

from thidua_desktop.domain.bands import Band, joined, parse_bands
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import (
    POINTS_SCALE,
    QUANTITY_SCALE,
    NumberError,
    Points,
    Quantity,
    format_points_short,
    format_quantity,
    parse_points,
    parse_quantity,
)
from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.domain.rule_kinds.model import ParameterForm, ParameterSpec
from thidua_desktop.domain.text import clean_line, fold

HUNDRED_PERCENT = 100 * QUANTITY_SCALE
_KNOWN = 4096
SWITCHED_ON = "có"
"""What stands for a switch that is on, as people write it."""
_TRUE = frozenset({"co", "x", "dung"})
_FALSE = frozenset({"khong", "sai"})
_RESERVED = ";"
"""The sign between two parameters of one cell, so none stands inside a value."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a list with its points."""

    label: str
    points: Points


@dataclass(frozen=True, slots=True)
class ScoreBand:
    """A band of a threshold table with its points."""

    band: Band
    points: Points


SOURCE = ParameterSpec(
    "source", "căn cứ", form=ParameterForm.TEXT, hint="Văn bản, điều khoản quy định cách chấm dòng này."
)
UNIT = ParameterSpec(
    "unit", "đơn vị tính", form=ParameterForm.TEXT, hint="Đơn vị của chỉ tiêu và kết quả: %, vụ, xã, km."
)
ABSENT = ParameterSpec(
    "absent",
    "không chấm thì",
    form=ParameterForm.CHOICE,
    choices={"drop": "bỏ khỏi mẫu số", "full": "tính đủ điểm", "zero": "tính 0 điểm", "other": "điểm thay"},
    hint="Cách tính khi không giao, không phát sinh hoặc không áp dụng.",
)
ABSENT_POINTS = ParameterSpec(
    "absent_points", "điểm thay", least=0, hint="Số điểm tính thay khi tiêu chí không áp dụng."
)
VOIDS = ParameterSpec(
    "voids",
    "mất điểm cả mục",
    form=ParameterForm.SWITCH,
    hint="Ghi “có” nếu dòng này 0 điểm thì cả mục chứa nó 0 điểm.",
)
COMMON = (SOURCE, UNIT, ABSENT, ABSENT_POINTS, VOIDS)
"""Parameters that every kind takes."""
STEP = ParameterSpec("step", "bước", hint="Điểm phải là bội của bước này, ví dụ 0,25.")
CAP = ParameterSpec("cap", "trần", hint="Điểm cao nhất được tính, khi thấp hơn điểm tối đa.")


def key(name: str) -> str:
    """Make the key of a name: case, marks, blanks and signs don't matter."""
    return "".join(char for char in fold(name) if char.isalnum())


@lru_cache(_KNOWN)
def _points(text: str) -> Points | None:
    try:
        return parse_points(text)
    except NumberError:
        return None


@lru_cache(_KNOWN)
def _quantity(text: str) -> Quantity | None:
    try:
        return parse_quantity(text)
    except NumberError:
        return None


@lru_cache(_KNOWN)
def _options(text: str) -> tuple[Option, ...] | None:
    found = []
    for piece in text.split("|"):
        label, _, written = clean_line(piece).rpartition(":")
        points = _points(written)
        if not label.strip() or points is None:
            return None
        found.append(Option(label.strip(), points))
    return tuple(found)


@lru_cache(_KNOWN)
def _bands(text: str) -> tuple[ScoreBand, ...] | None:
    written = parse_bands(text, parse_quantity)
    if written is None:
        return None
    table = [(band, _points(band.value)) for band in joined(written, QUANTITY_SCALE)]
    return tuple(ScoreBand(band, points) for band, points in table if points is not None)


@lru_cache(_KNOWN)
def _key(text: str) -> str:
    return key(text)


def parameter(criterion: Criterion, code: str) -> Points | None:
    """Read one parameter in points; None when it is not set or not readable."""
    text = criterion.parameters.get(code)
    return None if text is None else _points(text)


def percent(criterion: Criterion, code: str) -> Quantity | None:
    """Read one parameter in percent; None when it is not set or not readable."""
    text = criterion.parameters.get(code)
    return None if text is None else _quantity(text)


def count(criterion: Criterion, code: str) -> int | None:
    """Read one parameter that counts; None when it is not set or no whole number."""
    whole = percent(criterion, code)
    return None if whole is None or whole % QUANTITY_SCALE else whole // QUANTITY_SCALE


def switch(criterion: Criterion, code: str) -> bool:
    """Tell whether a switch is on."""
    return code in criterion.parameters and is_on(criterion.parameters[code])


def is_on(text: str) -> bool:
    """Tell whether a switch's text says yes."""
    return _key(text) in _TRUE


def choice(criterion: Criterion, spec: ParameterSpec) -> str | None:
    """Give the code of what was chosen; None when nothing readable was."""
    text = criterion.parameters.get(spec.code)
    return None if text is None else chosen_code(spec, text)


def chosen_code(spec: ParameterSpec, text: str) -> str | None:
    """Give the code of the choice that a text names; None when it names none."""
    wanted = _key(text)
    return next((code for code, word in spec.choices.items() if wanted in (code, _key(word))), None)


def options(criterion: Criterion, code: str) -> tuple[Option, ...]:
    """Read a list of choices, ``Tốt : 5 | Khá : 3``; empty when it is not set or not readable."""
    text = criterion.parameters.get(code)
    return () if text is None else _options(text) or ()


def bands(criterion: Criterion, code: str) -> tuple[ScoreBand, ...]:
    """Read a threshold table; empty when it is not set or not readable."""
    text = criterion.parameters.get(code)
    return () if text is None else _bands(text) or ()


def check_parameter(criterion: Criterion, spec: ParameterSpec, where: str | None) -> list[Issue]:
    """List what is wrong with one parameter that is set."""
    text = criterion.parameters[spec.code]
    values = {"criterion": criterion.code, "parameter": spec.label, "value": text}
    if spec.form is ParameterForm.POINTS:
        most = abs(criterion.max_points) if spec.most is None else spec.most
        return _check_bounds(values, parameter(criterion, spec.code), (spec.least, most), POINTS_SCALE, where)
    if spec.form is ParameterForm.PERCENT:
        most = HUNDRED_PERCENT if spec.most is None else spec.most
        found = percent(criterion, spec.code)
        return _check_bounds(values, found, (spec.least, most), QUANTITY_SCALE, where)
    if spec.form is ParameterForm.COUNT:
        whole = count(criterion, spec.code)
        return _check_bounds(values, whole, (spec.least, spec.most or 10**6), 1, where)
    is_readable = _RESERVED not in text and {
        ParameterForm.TEXT: bool(text.strip()),
        ParameterForm.CHOICE: choice(criterion, spec) is not None,
        ParameterForm.SWITCH: _key(text) in _TRUE | _FALSE,
        ParameterForm.OPTIONS: bool(options(criterion, spec.code)),
        ParameterForm.BANDS: "|" in text or ":" in text,
    }.get(spec.form, False)
    if spec.form is ParameterForm.BANDS and is_readable:
        is_readable = len(bands(criterion, spec.code)) == len(text.split("|"))
    return [] if is_readable else [error("rules.parameter_not_readable", where, hint=spec.hint, **values)]


def _check_bounds(
    values: dict[str, str], found: int | None, bounds: tuple[int, int], scale: int, where: str | None
) -> list[Issue]:
    least, most = bounds
    if found is not None and least <= found <= most:
        return []
    shown = {"least": _shown(least, scale), "most": _shown(most, scale)}
    return [error("rules.parameter_out_of_bounds", where, **values, **shown)]


def _shown(number: int, scale: int) -> str:
    if scale == POINTS_SCALE:
        return format_points_short(number)
    return format_quantity(number) if scale == QUANTITY_SCALE else str(number)
