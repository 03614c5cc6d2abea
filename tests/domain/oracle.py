"""Random tables and sheets, and what they must come to: reckoned a second time, in fractions and recursion.

Nothing here calls the program's own rules; numbers are drawn first and written into texts afterwards.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from math import floor

from thidua_desktop.domain.points import Points, Quantity, format_points_short
from thidua_desktop.domain.records.scoring import Absence, AbsencePolicy, ScoreEntry
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria


def half_up(value):
    return floor(value + Fraction(1, 2)) if value >= 0 else -floor(-value + Fraction(1, 2))


@dataclass
class Leaf:
    """A drawn leaf: its draft, its entry (None: untouched), what it counts, and its part of the base."""

    draft: CriterionDraft
    entry: dict | None
    counts: int
    base: int
    is_added: bool = False


@dataclass
class Node:
    children: list = field(default_factory=list)


def typed(random, most):
    points = random.randint(0, most)
    return "typed", {}, {"points": Points(points)}, points


def passed(random, most):
    points = random.choice([0, most])
    return "pass_fail", {}, {"points": Points(points)}, points


def ratio(random, most):
    target, actual = random.randint(1, 10**7), random.randint(-(10**5), 2 * 10**7)
    step = random.choice([None, 25, 50])
    cap = random.choice([None, max(1, most // 2)])
    parameters = {}
    points = half_up(Fraction(most) * min(Fraction(1), max(Fraction(0), Fraction(actual, target))))
    if step and step <= most:
        parameters["step"] = format_points_short(step)
        points = half_up(Fraction(points, step)) * step
    if cap:
        parameters["cap"] = format_points_short(cap)
    points = min(points, cap or most)
    return "ratio", parameters, {"target": Quantity(target), "actual": Quantity(actual)}, points


def ratio_from(random, most):
    full, per = random.randint(50, 100), random.randint(1, most)
    target, actual = random.randint(1, 10**6), random.randint(0, 2 * 10**6)
    reached = Fraction(100 * actual, target)
    points = max(0, most - half_up(per * max(Fraction(0), full - reached)))
    parameters = {"full_from": str(full), "per_missing": format_points_short(per)}
    return "ratio", parameters, {"target": Quantity(target), "actual": Quantity(actual)}, points


def thresholds(random, most):
    bounds = sorted(random.sample(range(1, 120), 3), reverse=True)
    scores = [most, *sorted((random.randint(0, most) for _ in range(2)), reverse=True)]
    target, actual = random.randint(1, 1000), random.randint(0, 1500)
    share = Fraction(100 * actual, target)
    points = next((s for b, s in zip(bounds, scores, strict=True) if share >= b), 0)
    rows = [f">={b} : {format_points_short(s)}" for b, s in zip(bounds, scores, strict=True)]
    text = " | ".join([*rows, f"<{bounds[-1]} : 0"])
    entry = {"target": Quantity(target * 10_000), "actual": Quantity(actual * 10_000)}
    return "thresholds", {"bands": text}, entry, points


def deduction(random, most):
    per, happened, free = random.randint(1, most), random.randint(0, 9), random.randint(0, 3)
    lost_from = random.choice([None, free + random.randint(1, 5)])
    bottom = random.randint(0, most)
    parameters = {"per": format_points_short(per), "floor": format_points_short(bottom)}
    if free:
        parameters["free"] = str(free)
    if lost_from:
        parameters["lose_all_from"] = str(lost_from)
    points = max(bottom, most - per * max(0, happened - free))
    if lost_from and happened >= lost_from:
        points = 0
    return "deduction", parameters, {"actual": Quantity(happened * 10_000)}, points


def counting(random, most):
    per, number = random.randint(1, most), random.randint(0, 9)
    entry = {"actual": Quantity(number * 10_000)}
    return "count", {"per": format_points_short(per)}, entry, min(most, per * number)


def choosing(random, most):
    scores = [most, *(random.randint(0, most) for _ in range(3))]
    number = random.randint(1, 4)
    text = " | ".join(f"Mức {n} : {format_points_short(s)}" for n, s in enumerate(scores, start=1))
    return "choice", {"options": text}, {"actual": Quantity(number * 10_000)}, scores[number - 1]


def index(random, most):
    full, reached = random.randint(1, 1000), random.randint(0, 1500)
    parameters = {
        "index": "PAPI",
        "year": "2024",
        "by": "điểm chỉ số",
        "full": str(full),
    }
    points = half_up(Fraction(most * min(reached, full), full))
    return "index", parameters, {"actual": Quantity(reached * 10_000)}, points


SCALE_KINDS = (
    typed, passed, ratio, ratio_from, thresholds, deduction, counting, choosing, index,
)  # fmt: skip


def added(random, most):
    sign, kind = random.choice([(1, "bonus"), (-1, "penalty")])
    per, number = random.randint(1, most), random.randint(0, 5)
    entry = {"actual": Quantity(number * 10_000)}
    return kind, {"per": format_points_short(per)}, entry, sign * min(most, per * number)


ABSENCES = (
    (AbsencePolicy.NOT_ASSIGNED, Absence.NOT_ASSIGNED, lambda most: (0, 0)),
    (AbsencePolicy.NOTHING_AROSE, Absence.NOTHING_AROSE, lambda most: (most, most)),
    (AbsencePolicy.NOT_APPLICABLE, Absence.NOT_APPLICABLE, lambda most: (0, 0)),
    (AbsencePolicy.NONE, Absence.NOT_ASSIGNED, lambda most: (0, most)),
)


def draw_leaf(random, code, *, is_added):
    most = random.choice([25, 50, 100, 250, 500, 1000, 5000])
    kind, parameters, entry, points = (added if is_added else random.choice(SCALE_KINDS))(random, most)
    policy, base = AbsencePolicy.NONE, most
    fate = random.random()
    if fate < 0.1:
        entry, points = None, 0
    elif fate < 0.3 and not is_added:
        policy, absence, counted = random.choice(ABSENCES)
        entry = {"absence": absence}
        points, base = counted(most)
    draft = CriterionDraft(code, f"Tiêu chí {code}", Points(most), kind, parameters, policy)
    return Leaf(draft, entry, points, 0 if is_added else base, is_added)


def draw_node(random, depth, *, is_added):
    node = Node()
    for number in range(1, random.randint(2, 5)):
        if depth and random.random() < 0.4:
            node.children.append(draw_node(random, depth - 1, is_added=is_added))
        else:
            node.children.append(draw_leaf(random, str(number), is_added=is_added))
    return node


def draw_table(random):
    """Draw the top groups: some of the scale, perhaps one of bonus and penalty."""
    tops = [draw_node(random, random.randint(0, 2), is_added=False) for _ in range(random.randint(1, 4))]
    if random.random() < 0.5:
        tops.append(draw_node(random, 0, is_added=True))
    return tops


def rows_of(tops):
    """Write the drawn tree as drafts with parents, and the leaves in the same order."""
    drafts, parents, leaves = [], [], []

    def walk(node, parent, code):
        at = len(drafts)
        parents.append(parent)
        if isinstance(node, Leaf):
            drafts.append(node.draft)
            leaves.append((at, node))
            return
        drafts.append(CriterionDraft(code, f"Nhóm {code}", None))
        for number, child in enumerate(node.children, start=1):
            walk(child, at, f"{code}{number}.")

    for number, top in enumerate(tops, start=1):
        walk(top, -1, f"N{number}.")
    return drafts, parents, leaves


def build(tops):
    drafts, parents, leaves = rows_of(tops)
    criteria = build_criteria(drafts, parents)
    entries = {
        criteria[at].path: ScoreEntry(criteria[at].path, **leaf.entry)
        for at, leaf in leaves
        if leaf.entry is not None
    }
    return criteria, entries


def maximum(node):
    return node.draft.max_points if isinstance(node, Leaf) else sum(map(maximum, node.children))


def is_added(node):
    return node.is_added if isinstance(node, Leaf) else all(map(is_added, node.children))


def counted(node):
    return node.counts if isinstance(node, Leaf) else sum(map(counted, node.children))


def base(node):
    return node.base if isinstance(node, Leaf) else sum(map(base, node.children))


@dataclass(frozen=True)
class Expected:
    total: int
    base: int
    normalised: int | None
    final: int


def expect(tops, least, most):
    """Reckon a sheet's sums by walking the drawn tree."""
    scale = [top for top in tops if not is_added(top)]
    beside = sum(counted(top) for top in tops if is_added(top))
    points, whole, left = (sum(map(of, scale)) for of in (counted, maximum, base))
    normalised = half_up(Fraction(points * whole, left)) if left else None
    final = min(max((normalised or 0) + beside, least), most)
    return Expected(points + beside, left, normalised, final)
