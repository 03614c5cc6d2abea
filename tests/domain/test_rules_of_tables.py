"""Every kind on the wording of real tables: the Thanh Hóa draft and the police regulation."""

import pytest

from tests.domain.rule_lines import line, points, quantity, rule
from thidua_desktop.domain.records.scoring import IndexResult, Origin
from thidua_desktop.domain.rule_kinds import (
    BONUS,
    CHOICE,
    COUNT,
    DEDUCTION,
    INDEX,
    KINDS,
    MIXED,
    PENALTY,
    RATIO,
    THRESHOLDS,
    TYPED,
    BlocContext,
    asked_index,
    bounds,
    check,
    check_parameters,
    explain,
    judge,
    published_by_path,
    suggest,
)
from thidua_desktop.messages import issue_sentence, sentence

FORTY = rule(THRESHOLDS, 2, bands=">=40 : 2 | 30-<40 : 1 | <30 : 0")
UNEQUAL = rule(THRESHOLDS, 1.5, bands="100 : 1,5 | 90-<100 : 0,5 | <90 : 0")
GROUPS = rule(THRESHOLDS, 4, bands="4 : 4 | 3 : 2,5 | 2 : 1 | 0 : 0", measure="số")
DUE = rule(THRESHOLDS, 2, bands=">=85:2 | 70–<85:1,25 | 50–<70:0,5 | <50:0")
LATE = rule(DEDUCTION, 1.5, per="0,5")
ZERO = rule(DEDUCTION, 5, per="1", lose_all_from="1")
PATIENT = rule(DEDUCTION, 5, per="1", free="2", floor="2")
NONE_ONE_TWO = rule(CHOICE, 5, options="Không có : 5 | 01 vụ : 2 | Từ 02 vụ : 0")
MODELS = rule(COUNT, 3, per="0,75")
CAPPED = rule(COUNT, 3, per="1", cap="2")
NINETY = rule(RATIO, 5, full_from="90", per_missing="0,1")
POVERTY = rule(RATIO, 10, direction="thấp")
CUP = rule(BONUS, 15, options="Cờ Thành phố, bộ : 10 | Cờ Chính phủ : 15")
EXTRA = rule(BONUS, 2, per="0,5")
FINE = rule(PENALTY, 5, per="2")
WARNING = rule(PENALTY, -5, options="Khiển trách : 2 | Cảnh cáo : 5")


@pytest.mark.parametrize(
    ("criterion", "actual", "target", "expected"),
    [
        (FORTY, 45, 100, 2),
        (FORTY, 40, 100, 2),
        (FORTY, 39.9999, 100, 1),
        (FORTY, 30, 100, 1),
        (FORTY, 29, 100, 0),
        (FORTY, 5, 0, None),
        (UNEQUAL, 100, 100, 1.5),
        (UNEQUAL, 99, 100, 0.5),
        (UNEQUAL, 89, 100, 0),
        (GROUPS, 4, None, 4),
        (GROUPS, 3, None, 2.5),
        (GROUPS, 1, None, 0),
        (rule(THRESHOLDS, 2, bands="40-<50 : 2"), 30, 100, None),
        (DUE, 17, 20, 2),
        (DUE, 14, 20, 1.25),
        (DUE, 10, 20, 0.5),
        (LATE, 0, None, 1.5),
        (LATE, 2, None, 0.5),
        (LATE, 4, None, 0),
        (ZERO, 0, None, 5),
        (ZERO, 1, None, 0),
        (PATIENT, 2, None, 5),
        (PATIENT, 4, None, 3),
        (PATIENT, 9, None, 2),
        (NONE_ONE_TWO, 1, None, 5),
        (NONE_ONE_TWO, 2, None, 2),
        (NONE_ONE_TWO, 3, None, 0),
        (NONE_ONE_TWO, 4, None, None),
        (MODELS, 2, None, 1.5),
        (MODELS, 5, None, 3),
        (CAPPED, 5, None, 2),
        (NINETY, 95, 100, 5),
        (NINETY, 90, 100, 5),
        (NINETY, 85, 100, 4.5),
        (NINETY, 1, 100, 0),
        (POVERTY, 4, 5, 10),
        (POVERTY, 10, 5, 5),
        (CUP, 1, None, 10),
        (CUP, 2, None, 15),
        (EXTRA, 3, None, 1.5),
        (EXTRA, 9, None, 2),
        (FINE, 1, None, -2),
        (FINE, 9, None, -5),
        (WARNING, 2, None, -5),
    ],
)
def test_a_rule_gives_the_points_its_table_says(criterion, actual, target, expected):
    found = suggest(criterion, line(actual, target))
    assert found == points(expected)
    if found is not None:
        least, most = bounds(criterion)
        assert least <= found <= most
        assert check(criterion, found) == []


ALL = (FORTY, UNEQUAL, GROUPS, DUE, LATE, ZERO, PATIENT, NONE_ONE_TWO, MODELS, CAPPED, NINETY, POVERTY)


@pytest.mark.parametrize("criterion", [*ALL, CUP, EXTRA, FINE, WARNING], ids=lambda c: c.kind)
def test_the_tables_of_the_draft_are_sound(criterion):
    assert check_parameters(criterion) == []


@pytest.mark.parametrize(
    ("criterion", "written", "said"),
    [
        (LATE, line(2), "2 lần, mỗi lần trừ 0,5: 1,5 − 2 × 0,5 còn 0,5 điểm"),
        (LATE, line(0), "0 lần, không bị trừ: được đủ 1,5 điểm"),
        (ZERO, line(1), "1 lần, từ lần 1 mất toàn bộ 5 điểm: còn 0 điểm"),
        (MODELS, line(5), "5 lần × 0,75 = 3,75, không quá 3: 3 điểm"),
        (FORTY, line(39, 100), "Kết quả 39 trên chỉ tiêu 100 (đạt 39%), mức từ 30 đến dưới 40: 1 điểm"),
        (GROUPS, line(3), "Kết quả 3, mức từ 3 trở lên: 2,5 điểm"),
        (
            NINETY,
            line(85, 100),
            "Kết quả 85 trên chỉ tiêu 100 (đạt 85%), dưới 90% nên mỗi 1% thiếu trừ 0,1: 5 còn 4,5 điểm",
        ),
        (POVERTY, line(10, 5), "Kết quả 10, chỉ tiêu không quá 5, tối đa 10: được 5 điểm"),
        (rule(RATIO, 10), line(50, 80), "Kết quả 50 trên chỉ tiêu 80: 10 × 50 : 80 = 6,25 điểm"),
        (NONE_ONE_TWO, line(2), "Chọn mức “01 vụ”: 2 điểm"),
        (NONE_ONE_TWO, line(score=5), "Chọn mức “Không có”: 5 điểm"),
        (CUP, line(1), "Cộng điểm “Cờ Thành phố, bộ”: 10 điểm"),
        (FINE, line(9), "Trừ 9 lần × 2, không quá 5: trừ 5 điểm"),
        (rule(MIXED, 5, least="5"), line(score=-2), "Trừ 2 điểm"),
        (rule(MIXED, 5, least="5"), line(score=2), "Cộng 2 điểm"),
        (
            LATE,
            line(2, score=1),
            "Điểm đã nhập 1, theo quy tắc được 0,5 (2 lần, mỗi lần trừ 0,5: 1,5 − 2 × 0,5 còn 0,5 điểm)",
        ),
        (
            LATE,
            line(2, score=1, origin=Origin.COMPUTED),
            "2 lần, mỗi lần trừ 0,5: 1,5 − 2 × 0,5 còn 0,5 điểm",
        ),
        (LATE, line(score=1), "Điểm đã nhập"),
    ],
)
def test_a_line_says_its_formula_with_the_numbers_put_in(criterion, written, said):
    reason = explain(criterion, written)
    assert sentence(reason.code, reason.values) == said


def test_a_reason_carries_the_legal_basis_of_its_criterion():
    criterion = rule(DEDUCTION, 1.5, per="0,5", source="Quyết định 56/2024/QĐ-UBND, Điều 8")
    assert explain(criterion, line(2)).source == "Quyết định 56/2024/QĐ-UBND, Điều 8"
    assert explain(LATE, line(2)).source == ""


TYPED_LINE = rule(TYPED, 5)
RANKED = rule(INDEX, 5, index="PAPI", year="2024", by="hạng", bands="1-10 : 5 | 11-20 : 3 | >20 : 1")
SCORED = rule(INDEX, 5, index="PAR INDEX", year="2024", by="điểm chỉ số", full="100")


def published(**values):
    result = IndexResult("PAPI", 2024, source="Báo cáo PAPI 2024, tháng 4/2025", **values)
    return BlocContext("u", {}, indices={"1": result})


def test_a_published_rank_is_turned_into_points_with_its_source():
    verdict = judge(RANKED, line(), published(rank=12, points=quantity(41.5)))
    assert verdict.points == 300
    assert sentence(verdict.reason.code, verdict.reason.values) == (
        "PAPI năm 2024: hạng 12, mức từ 11 đến 20, được 3 điểm (nguồn: Báo cáo PAPI 2024, tháng 4/2025)"
    )


def test_published_points_count_by_their_share_of_the_best():
    assert suggest(SCORED, line(), published(points=quantity(87.25))) == 436
    assert suggest(SCORED, line(87.25)) == 436
    assert suggest(SCORED, line(150)) == 500


def test_an_index_without_a_rank_or_result_is_not_scored():
    assert judge(RANKED, line(), published(points=quantity(41))).reason.code == "reason.not_scored"
    assert judge(RANKED, line()).reason.code == "reason.not_scored"
    assert suggest(rule(INDEX, 5, by="hạng"), line(3)) is None
    assert suggest(rule(INDEX, 5, by="hạng", bands="5-10 : 5"), line(3)) is None


@pytest.mark.parametrize(
    ("criterion", "codes"),
    [
        (RANKED, []),
        (SCORED, []),
        (rule(INDEX, 5, index="PCI", year="2024", by="hạng"), ["rules.parameter_missing"]),
        (
            rule(INDEX, 5, index="PCI", year="24", by="màu"),
            ["rules.parameter_out_of_bounds", "rules.parameter_not_readable"],
        ),
        (rule(INDEX, 5), ["rules.parameter_missing"] * 3),
        (rule(RATIO, 5, full_from="90"), ["rules.parameter_missing"]),
        (rule(RATIO, 5, direction="ngang"), ["rules.parameter_not_readable"]),
        (rule(RATIO, 5, full_from="x", per_missing="0,1"), ["rules.parameter_out_of_bounds"]),
        (rule(THRESHOLDS, 2, bands="40 : 2 | 20-<30 : 1 | <20 : 0"), ["rules.bands_gap"]),
        (rule(THRESHOLDS, 2, bands="≥40 : 2 | <50 : 0"), ["rules.bands_overlap"]),
        (rule(THRESHOLDS, 2, bands="≥40 : 2 | <30 : 0"), ["rules.bands_gap"]),
        (rule(THRESHOLDS, 2, bands="≥40 : 1 | <40 : 0"), ["rules.max_not_reachable"]),
        (rule(THRESHOLDS, 2, bands="≥40 : 3 | <40 : 0"), ["rules.option_over_max"]),
        (rule(THRESHOLDS, 2, bands="≥40 : 2 | <40 : -1"), ["rules.option_over_max"]),
        (rule(THRESHOLDS, 2, bands="≥40 : hai | <40 : 0"), ["rules.parameter_not_readable"]),
        (rule(THRESHOLDS, 2, bands="vớ vẩn"), ["rules.parameter_not_readable"]),
        (rule(THRESHOLDS, 2), ["rules.parameter_missing"]),
        (rule(CHOICE, 5, options="Tốt : 6 | Kém : 0"), ["rules.option_over_max"]),
        (rule(CHOICE, 5, options="Tốt : 4 | Kém : 0"), ["rules.max_not_reachable"]),
        (rule(CHOICE, 5, options="Tốt | Kém"), ["rules.parameter_not_readable"]),
        (rule(DEDUCTION, 5, per="1", free="2", lose_all_from="2"), ["rules.lose_all_before_free"]),
        (rule(DEDUCTION, 5, per="1", free="1,5"), ["rules.parameter_out_of_bounds"]),
        (rule(DEDUCTION, 5, per="6"), ["rules.parameter_out_of_bounds"]),
        (rule(COUNT, 5, per="1", voids="có lẽ"), ["rules.parameter_not_readable"]),
        (rule(COUNT, 5, per="1", source="Điều 8; Điều 9"), ["rules.parameter_not_readable"]),
        (rule(MIXED, 5), ["rules.parameter_missing"]),
    ],
)
def test_what_is_wrong_among_parameters_is_named(criterion, codes):
    issues = check_parameters(criterion, "Bảng!E5")
    found = [issue.code for issue in issues]
    assert found == codes
    assert all(issue.where == "Bảng!E5" and issue_sentence(issue) for issue in issues)


@pytest.mark.parametrize(
    ("criterion", "typed", "code"),
    [
        (NONE_ONE_TWO, 3, "scores.not_an_option"),
        (CUP, 12, "scores.not_an_option"),
        (CUP, 0, None),
        (CUP, 16, "scores.over_max"),
        (FINE, -6, "scores.below_least"),
        (FINE, 1, "scores.over_max"),
        (WARNING, -2, None),
        (WARNING, -3, "scores.not_an_option"),
        (rule(MIXED, 3, least="2"), -2, None),
        (rule(MIXED, 3, least="2"), -2.5, "scores.below_least"),
        (rule(MIXED, 3, least="2", step="0,5"), 1.25, "scores.off_step"),
        (MODELS, -1, "scores.below_zero"),
    ],
)
def test_points_outside_a_rule_wait_for_a_decision(criterion, typed, code):
    issues = check(criterion, points(typed))
    assert [issue.code for issue in issues] == ([code] if code else [])
    assert all(issue_sentence(issue) for issue in issues)


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_kind_whose_parameters_cannot_be_read_leaves_the_score_to_the_person(kind):
    names = ("per", "bands", "options", "step", "cap", "full_from", "per_missing", "direction", "by", "least")
    broken = rule(kind, 5, **dict.fromkeys(names, "không phải số"))
    context = BlocContext("u", {"u": {"1": line(3, 4)}})
    for written in (line(), line(3, 4), line(score=2)):
        reason = explain(broken, written, context)
        assert sentence(reason.code, reason.values)


@pytest.mark.parametrize(
    ("name", "year", "found"),
    [("Papi", 2024, True), (" PAPI ", 2024, True), ("PAPI", 2023, False), ("PCI", 2024, False)],
)
def test_a_line_finds_its_published_list_whatever_its_spelling(name, year, found):
    result = IndexResult(name, year, rank=1)
    assert published_by_path((RANKED,), [result]) == ({RANKED.path: result} if found else {})


def test_a_line_of_another_kind_asks_for_no_list():
    assert asked_index(TYPED_LINE) is None
    assert published_by_path((TYPED_LINE,), [IndexResult("PAPI", 2024, rank=1)]) == {}
