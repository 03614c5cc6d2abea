"""What a rule kind is: its function, its parameters with bounds, its words, and what it may look at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Criterion, IndexResult, ScoreEntry


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line has its points: a code that `messages` turns into a sentence, and its values.

    `source` is the legal basis of the criterion's rule, empty when its table names none.
    """

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule says of a line. `points` None: a typed score decides, or something is still missing."""

    points: Points | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class BlocLeader:
    """The bloc's best in one criterion: the largest excess over a target as (excess, target), and the
    largest result among units without a target; None where there is none.
    """

    excess: tuple[int, int] | None = None
    without_target: int | None = None


@dataclass(frozen=True, slots=True)
class BlocContext:
    """What a bloc-relative rule may look at: whose line it is, and every unit's entries by criterion path.

    `is_complete` tells that every member's sheet is among them; until then relative points are provisional.
    `indices` are the unit's own published index results by criterion path.
    """

    unit_uid: str
    entries: Mapping[str, Mapping[str, ScoreEntry]]
    is_complete: bool = False
    indices: Mapping[str, IndexResult] = field(default_factory=dict)
    leaders: dict[str, BlocLeader] = field(default_factory=dict, repr=False, compare=False)

    def for_unit(self, unit_uid: str, indices: Mapping[str, IndexResult] | None = None) -> Self:
        """Give the same bloc as another unit sees it; what was found out about it is kept."""
        return replace(self, unit_uid=unit_uid, indices=indices or {})


class ParameterForm(StrEnum):
    """How a parameter's text is read, and with what it is edited."""

    POINTS = "points"
    PERCENT = "percent"
    COUNT = "count"
    CHOICE = "choice"
    SWITCH = "switch"
    TEXT = "text"
    BANDS = "bands"
    OPTIONS = "options"


@dataclass(frozen=True, slots=True)
class ParameterSpec:
    """A parameter of a kind, kept as the text people type ("0,25").

    `label` is its name in workbooks and editors, `hint` says what it does and how it is written. `least` and
    `most` bound points in hundredths, percents in ten-thousandths of a percent and counts as they are;
    `most` None is the criterion's maximum for points and open for the rest. `choices` are code → word.
    """

    code: str
    label: str
    least: int = 1
    most: int | None = None
    is_required: bool = False
    form: ParameterForm = ParameterForm.POINTS
    choices: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""


Judge = Callable[[Criterion, ScoreEntry, BlocContext | None], Verdict]
Measured = tuple[int | None, int | None]
"""Target and result of a line, in ten-thousandths; None is not known."""
PointsOf = Callable[[Criterion, Measured, BlocContext | None], Points | None]
Check = Callable[[Criterion, Points], list[Issue]]
Bounds = Callable[[Criterion], tuple[Points, Points]]
Lint = Callable[[Criterion], list[Issue]]


def no_issues(_criterion: Criterion) -> list[Issue]:
    """Find nothing: for kinds whose parameters have no laws among themselves."""
    return []


def from_zero(criterion: Criterion) -> tuple[Points, Points]:
    """Bound points between 0 and the criterion's maximum."""
    return Points(0), criterion.max_points


def no_points(_criterion: Criterion, _measured: Measured, _context: BlocContext | None) -> None:
    """Give nothing: for kinds that a person decides."""


def any_points(_criterion: Criterion, _points: Points) -> list[Issue]:
    """Take all points within the bounds."""
    return []


@dataclass(frozen=True, slots=True)
class RuleKind:
    """One kind. `name` is what workbooks call it, `also` other spellings offices use.

    `judge` gives the rule's own points with their reason; `check` lists what points within the bounds break;
    `lint` lists what is wrong among the parameters. `points` gives the points of `judge` without a reason,
    for kinds by which thousands of lines are scored at once; None asks `judge`. `sentences` are the words of
    its reasons, to which `messages` gives their places. For the editor: `description` says in one sentence
    what the kind does; `has_target` and `has_actual` tell which columns it needs, `target_label` and
    `actual_label` what stands there when it is not the usual target and result.
    """

    code: str
    name: str
    judge: Judge
    description: str
    sentences: Mapping[str, str] = field(default_factory=dict)
    check: Check = any_points
    bounds: Bounds = from_zero
    lint: Lint = no_issues
    also: tuple[str, ...] = ()
    parameters: tuple[ParameterSpec, ...] = ()
    has_target: bool = False
    has_actual: bool = False
    target_label: str = ""
    actual_label: str = ""
    needs_bloc: bool = False
    points: PointsOf | None = None
