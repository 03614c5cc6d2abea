from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds import (
    KINDS,
    MEASURED,
    PASS_FAIL,
    RATIO,
    TYPED,
    ParameterForm,
    ParameterSpec,
    check,
    check_parameters,
    explain,
    format_parameters,
    kind_by_name,
    parameter_specs,
    parse_parameters,
    suggest,
)
from thidua_desktop.domain.rule_kinds.parameters import key
from thidua_desktop.messages import SENTENCES, issue_sentence, sentence


def leaf(kind=TYPED, max_points=1000, **parameters):
    return Criterion("1", "1", "Tiêu chí", Points(max_points), kind, parameters=parameters)


def entry(points=None, target=None, actual=None, **more):
    return ScoreEntry(
        "1",
        None if points is None else Points(points),
        None if target is None else Quantity(target),
        None if actual is None else Quantity(actual),
        **more,
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nhóm", "group"),
        ("Chấm thẳng", TYPED),
        ("  ĐỊNH TÍNH (đạt / không)", PASS_FAIL),
        ("định tính", PASS_FAIL),
        ("Định lượng", MEASURED),
        ("Tỉ lệ", RATIO),
        ("khác", None),
    ],
)
def test_kinds_are_found_by_their_names_in_workbooks(name, kind):
    assert kind_by_name(name) == kind


def test_every_kind_is_found_by_its_own_names_only():
    for kind in KINDS.values():
        assert {kind_by_name(name) for name in (kind.name, *kind.also)} == {kind.code}


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_kind_says_what_its_editor_needs(kind):
    assert kind.description.endswith(".")
    labels = [spec.label for spec in parameter_specs(kind.code)]
    assert len(labels) == len(set(map(key, labels)))
    assert all(spec.hint.endswith(".") for spec in parameter_specs(kind.code))
    assert all(spec.choices for spec in kind.parameters if spec.form is ParameterForm.CHOICE)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_reason_of_a_kind_has_its_words(kind):
    for code, words in kind.sentences.items():
        assert SENTENCES[code] == words
        assert ("{rule_points}" in words) == (f"{code}_typed" in SENTENCES)


@pytest.mark.parametrize(
    ("criterion", "points", "codes"),
    [
        (leaf(), 1000, []),
        (leaf(), 0, []),
        (leaf(), 1001, ["scores.over_max"]),
        (leaf(), -1, ["scores.below_zero"]),
        (leaf(step="0,25"), 975, []),
        (leaf(step="0,25"), 960, ["scores.off_step"]),
        (leaf(step="3"), 1000, []),
        (leaf(PASS_FAIL), 1000, []),
        (leaf(PASS_FAIL), 500, ["scores.not_pass_fail"]),
        (leaf(PASS_FAIL), 1100, ["scores.over_max"]),
        (leaf(MEASURED), 333, []),
        (leaf(RATIO), 2000, ["scores.over_max"]),
    ],
)
def test_a_number_against_its_rule_is_a_decision(criterion, points, codes):
    issues = check(criterion, Points(points))
    assert [issue.code for issue in issues] == codes
    assert all(issue.severity is Severity.DECISION and issue_sentence(issue) for issue in issues)


@pytest.mark.parametrize(
    ("criterion", "target", "actual", "points"),
    [
        (leaf(RATIO), 100, 50, 500),
        (leaf(RATIO), 100, 120, 1000),
        (leaf(RATIO), 300, 200, 667),
        (leaf(RATIO), 100, -5, 0),
        (leaf(RATIO), 0, 5, None),
        (leaf(RATIO), None, 5, None),
        (leaf(RATIO), 5, None, None),
        (leaf(RATIO, step="0,25"), 300, 200, 675),
        (leaf(RATIO, cap="8"), 100, 100, 800),
        (leaf(MEASURED), 100, 50, None),
        (leaf(TYPED), 100, 50, None),
    ],
)
def test_the_ratio_is_the_share_of_the_target(criterion, target, actual, points):
    assert suggest(criterion, entry(target=target, actual=actual)) == points


@given(
    st.integers(1, 10**7),
    st.integers(-(10**7), 10**7),
    st.integers(1, 10**5),
    st.sampled_from([None, "0,25", "0,5"]),
)
def test_a_ratio_never_leaves_its_bounds(target, actual, max_points, step):
    criterion = leaf(RATIO, max_points, **({"step": step} if step else {}))
    points = suggest(criterion, entry(target=target, actual=actual))
    assert points is not None
    assert 0 <= points <= max_points


@pytest.mark.parametrize(
    ("criterion", "line", "code"),
    [
        (leaf(), None, "reason.not_scored"),
        (leaf(), entry(note="x"), "reason.not_scored"),
        (leaf(), entry(500), "reason.typed"),
        (leaf(), entry(target=1, actual=1), "reason.not_scored"),
        (leaf(), entry(1100, flagged=True), "reason.flagged"),
        (leaf(), entry(absence=Absence.NOT_ASSIGNED), "reason.not_assigned"),
        (leaf(), entry(absence=Absence.NOTHING_AROSE), "reason.nothing_arose"),
        (leaf(), entry(absence=Absence.NOT_APPLICABLE), "reason.not_applicable"),
        (leaf(PASS_FAIL), entry(1000), "reason.passed"),
        (leaf(PASS_FAIL), entry(0), "reason.failed"),
        (leaf(PASS_FAIL), entry(target=1, actual=1), "reason.not_scored"),
        (leaf(MEASURED), entry(500, 900000, 925000), "reason.measured"),
        (leaf(MEASURED), entry(500), "reason.typed"),
        (leaf(MEASURED), entry(target=1, actual=1), "reason.not_scored"),
        (leaf(RATIO), entry(target=100, actual=50), "reason.ratio"),
        (leaf(RATIO), entry(500, 100, 50), "reason.ratio"),
        (leaf(RATIO), entry(400, 100, 50), "reason.ratio_typed"),
        (leaf(RATIO), entry(400), "reason.typed"),
        (leaf(RATIO), entry(target=0, actual=50), "reason.not_scored"),
        (leaf("group"), entry(5), "reason.sum"),
    ],
)
def test_every_line_has_its_reason(criterion, line, code):
    reason = explain(criterion, line)
    assert reason.code == code
    assert sentence(reason.code, reason.values)


def test_parameters_come_back_as_they_were_written():
    criterion = leaf(RATIO, cap="8", step="0,25")
    written = format_parameters(criterion)
    assert written == "bước = 0,25; trần = 8"
    assert parse_parameters(RATIO, written) == dict(criterion.parameters)


def test_a_further_kind_needs_one_entry_only(monkeypatch):
    spec = ParameterSpec("per", "mỗi lần", is_required=True)
    kind = replace(KINDS[TYPED], code="new", name="Kiểu mới", also=(), parameters=(spec,))
    monkeypatch.setitem(KINDS, "new", kind)
    assert kind_by_name("kiểu mới") == "new"
    assert check(leaf("new"), Points(1001))[0].code == "scores.over_max"
    assert [issue.code for issue in check_parameters(leaf("new"))] == ["rules.parameter_missing"]


@pytest.mark.parametrize("text", ["bước", "bước = ", "lạ = 1", "bước = 1; bước = 2"])
def test_parameters_that_make_no_sense_are_not_read(text):
    assert parse_parameters(TYPED, text) is None
