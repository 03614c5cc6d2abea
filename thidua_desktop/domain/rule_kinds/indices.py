"""The kind that takes its value from an index published elsewhere: PAPI, PAR INDEX, PCI, DDCI."""

from collections.abc import Iterable

from thidua_desktop.domain.bands import find_band, span_text
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import (
    QUANTITY_SCALE,
    Points,
    divide_half_up,
    format_points_short,
    format_quantity,
)
from thidua_desktop.domain.records.scoring import Criterion, IndexResult, ScoreEntry
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    ParameterForm,
    ParameterSpec,
    Reason,
    RuleKind,
    Verdict,
)
from thidua_desktop.domain.rule_kinds.parameters import bands, choice, percent
from thidua_desktop.domain.rule_kinds.ratios import lint_table
from thidua_desktop.domain.rule_kinds.typed import typed_or_none
from thidua_desktop.domain.text import fold

INDEX = "index"

_NAME = ParameterSpec(
    "index",
    "chỉ số",
    is_required=True,
    form=ParameterForm.TEXT,
    hint="Tên chỉ số: PAPI, PAR INDEX, PCI, DDCI.",
)
_YEAR = ParameterSpec(
    "year",
    "năm công bố",
    least=1990,
    most=2200,
    is_required=True,
    form=ParameterForm.COUNT,
    hint="Năm của chỉ số; thường là năm trước năm chấm.",
)
_BY = ParameterSpec(
    "by",
    "xét theo",
    is_required=True,
    form=ParameterForm.CHOICE,
    choices={"rank": "hạng", "points": "điểm chỉ số"},
    hint="“hạng” hoặc “điểm chỉ số”.",
)
_TABLE = ParameterSpec(
    "bands",
    "thang mức",
    form=ParameterForm.BANDS,
    hint="Điểm theo hạng hoặc theo điểm chỉ số, ví dụ: 1-10 : 5 | 11-20 : 3 | >20 : 1.",
)
_FULL = ParameterSpec(
    "full",
    "điểm chỉ số cao nhất",
    most=10**9,
    form=ParameterForm.PERCENT,
    hint="Khi không có thang mức: điểm chỉ số ứng với điểm tối đa, ví dụ 100.",
)


def index_key(name: str, year: int | str) -> tuple[str, str]:
    """Give what a published list is known by: "Par Index" and "PAR INDEX" are the same."""
    return fold(name), str(year).strip()


def asked_index(criterion: Criterion) -> tuple[str, str] | None:
    """Give the key of the list that a criterion takes its value from; None for other kinds."""
    if criterion.kind != INDEX:
        return None
    return index_key(criterion.parameters.get("index", ""), criterion.parameters.get("year", ""))


def published_by_path(
    criteria: Iterable[Criterion], results: Iterable[IndexResult]
) -> dict[str, IndexResult]:
    """Give criterion path → what was published of a unit in the list that the criterion asks for."""
    known = {index_key(one.index, one.year): one for one in results}
    asked = {criterion.path: asked_index(criterion) for criterion in criteria}
    return {path: known[key] for path, key in asked.items() if key is not None and key in known}


def _judge(criterion: Criterion, entry: ScoreEntry, context: BlocContext | None) -> Verdict:
    """Score by the published rank or points; a typed result stands in where nothing was brought in."""
    published = context.indices.get(criterion.path) if context is not None else None
    by_rank = choice(criterion, _BY) == "rank"
    value = _value(published, by_rank=by_rank) if published is not None else entry.actual
    if value is None:
        return typed_or_none(entry)
    points, span = _points(criterion, value, by_rank=by_rank)
    if points is None:
        return typed_or_none(entry)
    source = published.source if published is not None and published.source else entry.note
    code = "reason.index_rank" if by_rank else "reason.index_points"
    values = {
        "index": criterion.parameters.get("index", ""),
        "year": criterion.parameters.get("year", ""),
        "value": format_quantity(value),
        "span": span,
        "max": format_points_short(criterion.max_points),
        "source": source or "chưa ghi",
        "rule_points": format_points_short(points),
    }
    return Verdict(points, Reason(code, values))


def _value(published: IndexResult, *, by_rank: bool) -> int | None:
    if not by_rank:
        return published.points
    return None if published.rank is None else published.rank * QUANTITY_SCALE


def _points(criterion: Criterion, value: int, *, by_rank: bool) -> tuple[Points | None, str]:
    table = bands(criterion, "bands")
    if table:
        band = find_band([row.band for row in table], value)
        row = next((row for row in table if row.band == band), None)
        if row is None:
            return None, ""
        span = span_text(row.band.lower, row.band.upper, format_quantity)
        return Points(min(max(row.points, 0), criterion.max_points)), span
    full = percent(criterion, "full")
    if by_rank or not full:
        return None, ""
    share = min(max(0, value), full)
    points = divide_half_up(criterion.max_points * share, full)
    return Points(points), f"{format_quantity(share)} trên {format_quantity(full)}"


def _lint(criterion: Criterion) -> list[Issue]:
    is_rank = choice(criterion, _BY) == "rank"
    if bands(criterion, "bands"):
        return lint_table(criterion, "bands", QUANTITY_SCALE if is_rank else 0)
    if is_rank or not percent(criterion, "full"):
        return [error("rules.parameter_missing", criterion=criterion.code, parameter=_TABLE.label)]
    return []


KINDS = (
    RuleKind(
        INDEX,
        "Chỉ số bên ngoài",
        _judge,
        "Lấy hạng hoặc điểm của một chỉ số đã công bố (PAPI, PAR INDEX, PCI) rồi quy ra điểm.",
        {
            "reason.index_rank": (
                "{index} năm {year}: hạng {value}, mức {span}, được {rule_points} điểm (nguồn: {source})"
            ),
            "reason.index_points": (
                "{index} năm {year}: {value} điểm chỉ số, mức {span}, được {rule_points} trên {max} điểm"
                " (nguồn: {source})"
            ),
        },
        lint=_lint,
        also=("Chỉ số ngoài", "Chỉ số công bố", "PAPI, PAR INDEX, PCI"),
        parameters=(_NAME, _YEAR, _BY, _TABLE, _FULL),
        has_actual=True,
        actual_label="Hạng hoặc điểm chỉ số",
    ),
)
