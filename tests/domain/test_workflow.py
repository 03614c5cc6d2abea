from datetime import date
from itertools import product

import pytest

from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.records.scoring import Round, SheetAction, SheetRole, SheetState
from thidua_desktop.domain.workflow import (
    NEEDS_REASON,
    ROUND_OF_ROLE,
    STARTS_VERSION,
    STEPS,
    Step,
    check_step,
    next_state,
    refusal,
)
from thidua_desktop.messages import issue_sentence

EVERYTHING = list(product(SheetState, SheetAction, SheetRole))
OUTSIDE = [step for step in EVERYTHING if step not in STEPS]


def step(state, action, role, **more):
    actor = "u" if role is SheetRole.UNIT else "v"
    values = {
        "sheet_unit_uid": "u",
        "actor_uid": actor,
        "reason": "vì sao",
        "decision_number": "12/QĐ",
        "decided_on": date(2026, 1, 5),
        **more,
    }
    return Step(state, action, role, **values)


def codes(*parts, **more):
    return [issue.code for issue in check_step(step(*parts, **more))]


@pytest.mark.parametrize("key", EVERYTHING, ids="-".join)
def test_every_step_is_in_the_table_or_refused_in_vietnamese(key):
    issues = check_step(step(*key))
    if key in STEPS:
        assert issues == []
        assert next_state(*key) is STEPS[key]
        return
    (issue,) = issues
    assert (next_state(*key), issue.severity) == (None, Severity.ERROR)
    text = issue_sentence(issue)
    assert not any(f"{part.value}" in text.split() for part in key)
    assert text[0].isupper()
    assert text.endswith(".")


def test_most_pairs_are_outside_the_table():
    assert (len(EVERYTHING), len(STEPS), len(OUTSIDE)) == (480, 40, 440)


def test_the_road_of_a_sheet_that_nobody_disputes():
    state = SheetState.DRAFT
    for action, role in (
        (SheetAction.TYPE, SheetRole.UNIT),
        (SheetAction.SUBMIT, SheetRole.UNIT),
        (SheetAction.TYPE, SheetRole.PEER),
        (SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD),
        (SheetAction.ASK, SheetRole.APPRAISER),
        (SheetAction.EXPLAIN, SheetRole.UNIT),
        (SheetAction.APPRAISE, SheetRole.APPRAISER),
        (SheetAction.APPROVE, SheetRole.COUNCIL),
        (SheetAction.PUBLISH, SheetRole.COUNCIL),
    ):
        state = next_state(state, action, role)
    assert state is SheetState.PUBLISHED


def test_every_state_can_be_reached_and_left():
    assert {state for state, _, _ in STEPS} == set(SheetState)
    assert {*STEPS.values(), SheetState.DRAFT} == set(SheetState)


def test_what_was_published_only_gets_a_further_version():
    from_published = {action for state, action, _ in STEPS if state is SheetState.PUBLISHED}
    assert from_published == STARTS_VERSION
    issue = refusal(SheetState.PUBLISHED, SheetAction.TYPE, SheetRole.APPRAISER)
    assert issue_sentence(issue) == (
        "Phiếu đã công bố nên không sửa điểm được nữa. Muốn sửa thì lập bản đính chính, nêu rõ lý do."
    )


@pytest.mark.parametrize("role", [SheetRole.APPRAISER, SheetRole.COUNCIL])
def test_a_change_after_the_approval_drops_it(role):
    assert next_state(SheetState.APPROVED, SheetAction.TYPE, role) is SheetState.APPRAISED
    assert next_state(SheetState.APPRAISED, SheetAction.PUBLISH, role) is None


def test_a_returned_sheet_is_a_draft_again_when_it_is_typed_in():
    assert next_state(SheetState.RETURNED, SheetAction.TYPE) is SheetState.DRAFT
    assert next_state(SheetState.RETURNED, SheetAction.SUBMIT) is SheetState.SUBMITTED


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ((SheetState.SUBMITTED, SheetAction.RETURN, SheetRole.APPRAISER), "workflow.return_without_reason"),
        ((SheetState.BLOC_SCORED, SheetAction.ASK, SheetRole.BLOC_HEAD), "workflow.ask_without_reason"),
        ((SheetState.PUBLISHED, SheetAction.CORRECT, SheetRole.APPRAISER), "workflow.correct_without_reason"),
    ],
)
def test_a_step_back_needs_a_reason(key, code):
    assert key[1] in NEEDS_REASON
    assert codes(*key, reason="  ") == [code]
    assert codes(*key) == []


def test_publishing_needs_the_number_and_the_day_of_a_decision():
    key = (SheetState.APPROVED, SheetAction.PUBLISH, SheetRole.COUNCIL)
    assert codes(*key, decision_number="", decided_on=None) == ["workflow.publish_without_decision"]
    assert codes(*key, decided_on=None) == ["workflow.publish_without_date"]


def test_speaking_to_an_answer_leaves_the_sheet_where_it_is():
    judging = {key: after for key, after in STEPS.items() if key[1] is SheetAction.JUDGE}
    assert len(judging) == 5
    assert all(after is state for (state, _, _), after in judging.items())


def test_a_unit_never_scores_its_own_sheet_crosswise():
    key = (SheetState.SUBMITTED, SheetAction.TYPE, SheetRole.PEER)
    assert codes(*key, actor_uid="u") == ["workflow.own_sheet"]
    assert codes(*key) == []


def test_only_the_unit_itself_hands_its_sheet_in():
    key = (SheetState.DRAFT, SheetAction.SUBMIT, SheetRole.UNIT)
    assert codes(*key, actor_uid="v") == ["workflow.other_unit"]


@pytest.mark.parametrize("key", STEPS, ids="-".join)
def test_a_step_without_an_office_is_refused(key):
    assert "workflow.no_actor" in codes(*key, actor_uid=None)


def test_each_role_types_in_a_round_of_its_own():
    assert set(ROUND_OF_ROLE) == set(SheetRole)
    assert sorted(ROUND_OF_ROLE.values()) == sorted(Round)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (
            (SheetState.SUBMITTED, SheetAction.RETURN, SheetRole.UNIT),
            (
                "Không trả lại phiếu được: việc này của trưởng khối, cụm, cơ quan thẩm định,"
                " không phải của đơn vị được chấm."
            ),
        ),
        (
            (SheetState.DRAFT, SheetAction.APPROVE, SheetRole.COUNCIL),
            "Phiếu đang ở trạng thái “Nháp” nên chưa thông qua được. Việc này làm khi phiếu: Đã thẩm định.",
        ),
        (
            (SheetState.DRAFT, SheetAction.APPROVE, SheetRole.UNIT),
            "Việc thông qua không thuộc đơn vị được chấm mà thuộc Hội đồng, hội nghị khối.",
        ),
    ],
)
def test_a_refusal_says_who_may_do_it_and_when(key, said):
    assert issue_sentence(refusal(*key)) == said
