from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, ScoreEntry
from thidua_desktop.domain.rule_kinds import MEASURED, PASS_FAIL, RATIO
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.domain.scoring import check_entry, check_sheet, implausible_targets, score_sheet
from thidua_desktop.messages import issue_sentence

CRITERIA = build_criteria(
    (
        CriterionDraft("I.", "Nhóm", Points(3000)),
        CriterionDraft("1", "Thẳng", Points(1000)),
        CriterionDraft("2", "Nhóm con", Points(2000)),
        CriterionDraft("2a", "Đạt", Points(500), kind=PASS_FAIL),
        CriterionDraft("2b", "Tỷ lệ", Points(1500), kind=RATIO),
        CriterionDraft("II.", "Lượng", Points(500), kind=MEASURED),
    ),
    (ROOT, 0, 0, 2, 2, ROOT),
)
LEAVES = [c for c in CRITERIA if not c.is_group]


def entries(**by_code):
    found = {}
    for code, values in by_code.items():
        path = next(c.path for c in CRITERIA if c.code.rstrip(".") == code.lstrip("_"))
        found[path] = ScoreEntry(path, **values)
    return found


def codes(issues):
    return [(issue.code, issue.where) for issue in issues]


@given(st.dictionaries(st.sampled_from([c.path for c in LEAVES]), st.integers(0, 500)))
def test_the_total_is_the_sum_of_the_leaves_and_of_the_groups(points):
    sheet = {path: ScoreEntry(path, Points(value)) for path, value in points.items()}
    result = score_sheet(CRITERIA, sheet)
    assert result.total == sum(points.values()) == sum(result.groups.values())
    assert (result.scored_leaves, result.leaf_count) == (len(points), 4)


def test_lines_are_in_reading_order_with_their_sums():
    result = score_sheet(CRITERIA, entries(_1={"points": 900}, _2a={"points": 500}))
    assert [line.points for line in result.lines] == [1400, 900, 500, 500, None, None]
    assert [line.criterion for line in result.lines] == list(CRITERIA)


def test_a_rule_counts_only_where_nothing_was_typed():
    measured = {"target": Quantity(100), "actual": Quantity(50)}
    by_rule = score_sheet(CRITERIA, entries(_2b=measured)).lines[4]
    typed = score_sheet(CRITERIA, entries(_2b={**measured, "points": Points(700)})).lines[4]
    assert (by_rule.points, by_rule.suggested) == (750, 750)
    assert (typed.points, typed.suggested) == (700, 750)


def test_what_was_not_assigned_counts_nothing_and_is_shown():
    line = {"absence": Absence.NOT_ASSIGNED, "target": Quantity(100), "actual": Quantity(50)}
    result = score_sheet(CRITERIA, entries(_2b=line))
    assert (result.total, result.lines[4].points) == (0, None)
    assert result.lines[4].reason.code == "reason.not_assigned"


def test_a_sheet_is_checked_line_by_line_at_its_places():
    sheet = entries(
        _1={"points": Points(1001)},
        _2={"points": Points(5)},
        _2b={"points": Points(700), "target": Quantity(100), "actual": Quantity(50)},
        II={
            "points": Points(1),
            "absence": Absence.NOT_APPLICABLE,
            "target": Quantity(-1),
            "actual": Quantity(-1),
        },
    )
    sheet["X"] = ScoreEntry("X", Points(1))
    issues = check_sheet(CRITERIA, sheet, {"I./1": "Xã!G9"})
    assert codes(issues) == [
        ("scores.unknown_line", "X"),
        ("scores.over_max", "Xã!G9"),
        ("scores.group_typed", "I./2"),
        ("scores.rule_differs", "I./2/2b"),
        ("scores.absent_with_points", "II."),
        ("scores.absence_not_foreseen", "II."),
        ("scores.target_negative", "II."),
        ("scores.actual_negative", "II."),
    ]
    assert all(issue_sentence(issue) for issue in issues)


def test_a_good_line_has_nothing_to_say():
    assert check_entry(CRITERIA[1], ScoreEntry("I./1", Points(1000))) == []
    assert check_entry(CRITERIA[0], ScoreEntry("I.")) == []
    assert check_sheet(CRITERIA, entries(_2b={"points": Points(5)})) == []


def targets(*values):
    return {f"u{n}": {"II.": ScoreEntry("II.", target=Quantity(v))} for n, v in enumerate(values)}


def test_a_target_ten_times_off_the_median_is_a_warning():
    issues = implausible_targets(CRITERIA, targets(900000, 900000, 9000, 900000), lambda u, p: f"{u}!{p}")
    assert codes(issues) == [("scores.target_implausible", "u2!II.")]
    assert issues[0].severity is Severity.WARNING
    assert "0,9" in issue_sentence(issues[0])


def test_zero_targets_and_few_units_say_nothing():
    assert implausible_targets(CRITERIA, targets(900000, 9000, 0)) == []
    assert implausible_targets(CRITERIA, targets(5, 5, 5, 5)) == []
    assert implausible_targets(CRITERIA, {"u": {}}) == []
