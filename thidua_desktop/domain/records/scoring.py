"""Evaluation periods, rule sets, score sheets and score entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from thidua_desktop.domain.points import Points, Quantity


class PeriodKind(StrEnum):
    """What a period evaluates: a year, its first half, or one theme."""

    YEAR = "year"
    HALF = "half"
    THEMATIC = "thematic"


@dataclass(frozen=True, slots=True)
class EvaluationPeriod:
    """A period that is scored; the annual one has the code "2025". Deadlines may lie after `ends_on`."""

    uid: str
    code: str
    name: str
    kind: PeriodKind
    year: int
    starts_on: date
    ends_on: date
    self_deadline: date | None = None
    appraisal_deadline: date | None = None
    meeting_on: date | None = None


class AbsencePolicy(StrEnum):
    """What a criterion allows when nothing can be scored; `not_assigned` drops it from the base."""

    NONE = "none"
    NOT_ASSIGNED = "not_assigned"
    NOTHING_AROSE = "nothing_arose"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A node of a criteria tree. Groups have kind "group"; a leaf's `kind` names its rule (`rule_kinds`).

    `path` joins the normalised codes from the root ("I./2./2.a)/13") and is the criterion's key within its
    set; `parent_path` is empty for a top group. `position` counts all nodes in reading order from 0.
    `parameters` belong to the rule kind, as plain text. `depth` starts at 1.
    """

    path: str
    code: str
    text: str
    max_points: Points
    kind: str
    parent_path: str = ""
    depth: int = 1
    position: int = 0
    parameters: Mapping[str, str] = field(default_factory=dict)
    absence: AbsencePolicy = AbsencePolicy.NONE
    needs_evidence: bool = False
    note: str = ""

    @property
    def is_group(self) -> bool:
        """Tell whether the node only sums its children."""
        return self.kind == GROUP_KIND


GROUP_KIND = "group"


class RuleSetState(StrEnum):
    """Drafts change; an active set is frozen; a retired one only explains old sheets."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A criteria table (bộ tiêu chí, bảng điểm): criteria in reading order, parents before children.

    `content_hash` is over the criteria's contents (`rule_sets.content_hash`), not over code, name or year.
    """

    uid: str
    code: str
    version: int
    name: str
    year: int
    state: RuleSetState
    criteria: tuple[Criterion, ...]
    content_hash: str
    basis: str = ""
    is_sample: bool = False

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The scored criteria in reading order."""
        return tuple(criterion for criterion in self.criteria if not criterion.is_group)

    @property
    def groups(self) -> tuple[Criterion, ...]:
        """The top nodes, whose sums are the groups of a summary."""
        return tuple(criterion for criterion in self.criteria if criterion.depth == 1)

    @property
    def max_points(self) -> Points:
        """The maximum total: the sum over the top nodes."""
        return Points(sum(criterion.max_points for criterion in self.groups))


class Round(StrEnum):
    """Who scores, in order; a later round never overwrites an earlier one."""

    SELF = "self"
    CROSS = "cross"
    BLOC = "bloc"
    APPRAISAL = "appraisal"
    FINAL = "final"


class SheetState(StrEnum):
    """States of a score sheet; the steps between them are in `workflow`."""

    DRAFT = "draft"
    SUBMITTED = "submitted"


class Absence(StrEnum):
    """Why a line has no points; three things that are not zero and not each other."""

    NOT_ASSIGNED = "not_assigned"
    NOTHING_AROSE = "nothing_arose"
    NOT_APPLICABLE = "not_applicable"


class Origin(StrEnum):
    """How a line's points came in; typed and imported points are never overwritten by a recomputation."""

    TYPED = "typed"
    IMPORTED = "imported"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class ScoreEntry:
    """One line of a sheet in one round. `points` None means not scored yet, which is not zero.

    `flagged` marks points that break the criterion's rule and were kept as written by a person's decision.
    """

    criterion_path: str
    points: Points | None = None
    target: Quantity | None = None
    actual: Quantity | None = None
    absence: Absence | None = None
    note: str = ""
    origin: Origin = Origin.TYPED
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A unit's sheet in a period under one rule set; its entries are kept apart, a set per round."""

    uid: str
    period_uid: str
    unit_uid: str
    rule_set_uid: str
    state: SheetState = SheetState.DRAFT
    entered_by_uid: str | None = None
    is_sample: bool = False
