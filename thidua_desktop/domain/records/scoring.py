"""Evaluation periods, rule sets, score sheets and score entries."""

from collections.abc import Mapping, Sequence
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
ADDED_KINDS = frozenset({"bonus", "penalty", "mixed"})
"""Kinds whose points come beside the scale: their maximum is a cap and counts in no sum of maxima."""


class NormaliseAt(StrEnum):
    """Where lines that were not assigned are made up for: once over the total, or in each group."""

    TOTAL = "total"
    GROUP = "group"


class FinalRule(StrEnum):
    """How the concluding points of a line come from its rounds; `council` takes what the meeting typed."""

    LAST = "last"
    MAX = "max"
    MEAN = "mean"
    COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class GradeGate:
    """A condition of a grade: a group must reach this share of its maximum."""

    group_path: str
    percent: int


@dataclass(frozen=True, slots=True)
class GradeBand:
    """A grade from `least` points on; the next better one ends it. The best one has no upper end.

    `least` None takes all that is left. A unit that misses a gate falls to the next grade. `quota_percent`
    is the most units of a bloc that may bear the grade, rounded down.
    """

    name: str
    least: Points | None = None
    gates: tuple[GradeGate, ...] = ()
    quota_percent: int | None = None


@dataclass(frozen=True, slots=True)
class SetPolicy:
    """What a rule set says beyond its criteria.

    `scale` is what normalised totals are written on (None: the set's own maximum); `least` and `most` clamp
    the total with bonus and penalty. `tie_breaks` are group paths, best first, or words of `ranking`.
    """

    scale: Points | None = None
    normalise_at: NormaliseAt = NormaliseAt.TOTAL
    least: Points | None = None
    most: Points | None = None
    final_rule: FinalRule = FinalRule.LAST
    grades: tuple[GradeBand, ...] = ()
    tie_breaks: tuple[str, ...] = ()


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
    policy: SetPolicy = SetPolicy()

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
        """The maximum of the scale: the sum over the top nodes that do not only add or deduct."""
        return scale_points(self.criteria)


def added_paths(criteria: Sequence[Criterion]) -> frozenset[str]:
    """Give the paths of bonus and penalty lines, and of groups that hold nothing else."""
    within: dict[str, bool] = {}
    for criterion in reversed(criteria):
        # Children come before their group here; a group without any child stands on the scale.
        is_added = within.get(criterion.path, False) if criterion.is_group else criterion.kind in ADDED_KINDS
        within[criterion.path] = is_added
        if criterion.parent_path:
            within[criterion.parent_path] = is_added and within.get(criterion.parent_path, True)
    return frozenset(path for path, is_added in within.items() if is_added)


def scale_points(criteria: Sequence[Criterion]) -> Points:
    """Sum the maxima of the top nodes that stand on the scale."""
    added = added_paths(criteria)
    return Points(sum(c.max_points for c in criteria if c.depth == 1 and c.path not in added))


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
    RETURNED = "returned"
    BLOC_SCORED = "bloc_scored"
    EXPLAINING = "explaining"
    APPRAISED = "appraised"
    APPROVED = "approved"
    PUBLISHED = "published"


class SheetAction(StrEnum):
    """A step that a person takes with a sheet. `reopen` is the unit's own taking back.

    `judge` answers a unit's explanation of a line; the sheet stays where it is.
    """

    TYPE = "type"
    SUBMIT = "submit"
    REOPEN = "reopen"
    RETURN = "return"
    FINISH_BLOC = "finish_bloc"
    ASK = "ask"
    EXPLAIN = "explain"
    JUDGE = "judge"
    APPRAISE = "appraise"
    APPROVE = "approve"
    PUBLISH = "publish"
    CORRECT = "correct"


class SheetRole(StrEnum):
    """In what capacity somebody acts on a sheet; a person or an office may have several."""

    UNIT = "unit"
    PEER = "peer"
    BLOC_HEAD = "bloc_head"
    APPRAISER = "appraiser"
    COUNCIL = "council"


class Verdict(StrEnum):
    """What a reviewer says to a unit's explanation of a line; the points stay a matter of the round."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Absence(StrEnum):
    """Why a line has no points; three things that are not zero and not each other."""

    NOT_ASSIGNED = "not_assigned"
    NOTHING_AROSE = "nothing_arose"
    NOT_APPLICABLE = "not_applicable"


class Origin(StrEnum):
    """How a line's points came in; typed and imported points are never overwritten by a recomputation.

    `concluded` points follow from the other rounds by the set's rule; each approval makes them anew.
    """

    TYPED = "typed"
    IMPORTED = "imported"
    COMPUTED = "computed"
    CONCLUDED = "concluded"


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
class IndexResult:
    """What was published of a unit in an external index (PAPI, PAR INDEX, PCI): rank and points of a year.

    Either may be unknown; `source` names the publishing document.
    """

    index: str
    year: int
    rank: int | None = None
    points: Quantity | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A unit's sheet in a period under one rule set; its entries are kept apart, a set per round.

    `version` counts corrections after a publication from 1; `received_on` is the day it was last handed in.
    """

    uid: str
    period_uid: str
    unit_uid: str
    rule_set_uid: str
    state: SheetState = SheetState.DRAFT
    entered_by_uid: str | None = None
    is_sample: bool = False
    version: int = 1
    received_on: date | None = None
