"""A sheet's road through its rounds, with the real store: only what the table has changes anything."""

import json
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from tests.sheet_road import (
    APPRAISED,
    APPROVED,
    DECIDED,
    DUE,
    FIRST,
    HANDED_IN,
    LEAVES,
    PUBLISHED,
    SECOND,
    act,
    make_head_store,
    put,
    road,
    state_of,
)
from tests.ui.bloc_store import YEAR, fill_sheet
from tests.workspaces import everything
from thidua_desktop.domain.errors import DamagedDataError, UserError
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.policies import policy_texts
from thidua_desktop.domain.records.scoring import (
    Absence,
    FinalRule,
    Origin,
    Round,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.workflow import STEPS
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.publications import published_versions, read_published
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries
from thidua_desktop.operations.sheet_gate import Wish, steps_taken
from thidua_desktop.operations.sheet_steps import submit_sheet, take_step


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def sheet(store):
    return fill_sheet(store, "u0", 800)


@pytest.mark.parametrize("state", list(SheetState))
def test_only_steps_of_the_table_change_anything(store, sheet, state):
    for action, role in product(SheetAction, SheetRole):
        put(store, sheet, state)
        before = everything(store)
        expected = STEPS.get((state, action, role))
        if expected is None:
            with pytest.raises(UserError) as refused:
                act(store, sheet, action, role)
            assert error_sentence(refused.value)
            assert everything(store) == before
        else:
            act(store, sheet, action, role)
            assert state_of(store, sheet) is expected, (state, action, role)
            _forget(store, sheet)


def _forget(store, sheet):
    """Take back what the step left, so that the next one begins alike."""
    connection = store._database.conn
    with store.write("set-up"):
        connection.execute("DELETE FROM publication")
        connection.execute("DELETE FROM line_question")
        for round_ in list(Round)[1:]:
            store.scores.remove_entries(sheet.uid, round_)
        entry = ScoreEntry(FIRST, Points(800))
        store.scores.save_entries(sheet, Round.SELF, [entry])


def test_every_change_of_state_says_who_and_why(store, sheet):
    road(store, sheet, HANDED_IN, (SheetAction.RETURN, SheetRole.BLOC_HEAD))
    newest = steps_taken(store, sheet.uid)[0]
    assert (newest.before, newest.after, newest.role) == ("submitted", "returned", "bloc_head")
    assert (newest.office_uid, newest.reason) == (store.offices.office().unit_uid, "vì đo lại")
    assert read_sheet(store, sheet.uid).return_reason == "vì đo lại"


def test_a_return_without_a_reason_changes_nothing(store, sheet):
    road(store, sheet, HANDED_IN)
    with pytest.raises(UserError) as refused:
        take_step(store, sheet.uid, Wish(SheetAction.RETURN, SheetRole.BLOC_HEAD))
    assert refused.value.code == "workflow.return_without_reason"
    assert state_of(store, sheet) is SheetState.SUBMITTED


def test_a_late_sheet_is_taken_and_flagged(store, sheet):
    deadline = replace(store.periods.by_uid("p2025"), self_deadline=date(2025, 1, 15))
    with store.write("set-up"):
        store.periods.save(deadline)
    submit_sheet(store, sheet.uid)
    view = read_sheet(store, sheet.uid)
    assert view.sheet.received_on == store.clock().astimezone().date()
    assert "scores.late" in {issue.code for issue in view.issues}


def test_an_absent_line_needs_its_reason(store, sheet):
    with store.write("set-up"):
        store.scores.save_entries(
            sheet, Round.SELF, [ScoreEntry(FIRST, absence=Absence.NOT_ASSIGNED, note="")]
        )
    with pytest.raises(UserError) as refused:
        submit_sheet(store, sheet.uid)
    found = [issue.code for issue in refused.value.issues]
    assert found == ["scores.absence_not_allowed", "scores.absence_without_reason"]


def test_a_later_round_leaves_the_earlier_ones(store, sheet):
    own = read_sheet(store, sheet.uid).entries[Round.SELF]
    road(store, sheet, HANDED_IN)
    for role in (SheetRole.PEER, SheetRole.BLOC_HEAD, SheetRole.APPRAISER):
        act(store, sheet, SheetAction.TYPE, role)
    entries = read_sheet(store, sheet.uid).entries
    assert entries[Round.SELF] == own
    assert [entries[r][FIRST].points for r in (Round.CROSS, Round.BLOC, Round.APPRAISAL)] == [100, 100, 100]


def test_another_score_without_a_reason_keeps_the_round_open(store, sheet):
    road(store, sheet, HANDED_IN)
    save_entries(store, sheet.uid, Round.BLOC, [ScoreEntry(FIRST, Points(100))])
    wish = Wish(SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD)
    with pytest.raises(UserError) as refused:
        take_step(store, sheet.uid, wish)
    assert [issue.code for issue in refused.value.issues] == ["scores.difference_without_reason"]
    save_entries(store, sheet.uid, Round.BLOC, [ScoreEntry(FIRST, Points(100), note="Thiếu báo cáo")])
    assert take_step(store, sheet.uid, wish).state is SheetState.BLOC_SCORED


def test_a_unit_never_cross_scores_itself(store):
    own = store.offices.office().unit_uid
    sheet = fill_sheet(store, own, 800, submit=True)
    with pytest.raises(UserError) as refused:
        save_entries(store, sheet.uid, Round.CROSS, [ScoreEntry(FIRST, Points(100))])
    assert refused.value.code == "workflow.own_sheet"


def test_only_the_head_and_fellow_members_act_for_a_bloc(store, sheet):
    road(store, sheet, HANDED_IN)
    save_members(store, "bloc", tuple(new_member("bloc", f"u{number}", YEAR) for number in range(4)))
    for role, code in (
        (SheetRole.PEER, "workflow.not_in_bloc"),
        (SheetRole.BLOC_HEAD, "workflow.not_head"),
    ):
        with pytest.raises(UserError) as refused:
            act(store, sheet, SheetAction.TYPE, role)
        assert refused.value.code == code


def test_a_reviewer_never_types_a_units_own_round(store, sheet):
    with store.write("set-up"):
        store.scores.save_sheet(replace(sheet, entered_by_uid=None))
    with pytest.raises(UserError) as refused:
        save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(FIRST, Points(0))])
    assert refused.value.code == "workflow.other_unit"


def test_a_changed_value_drops_the_approval_and_the_same_value_does_not(store, sheet):
    road(store, sheet, *APPROVED)
    kept = read_sheet(store, sheet.uid).entries[Round.FINAL][FIRST]
    save_entries(store, sheet.uid, Round.FINAL, [kept])
    assert state_of(store, sheet) is SheetState.APPROVED
    act(store, sheet, SheetAction.TYPE, SheetRole.COUNCIL)
    assert state_of(store, sheet) is SheetState.APPRAISED


@pytest.mark.parametrize(
    ("rule", "points"), [(FinalRule.LAST, 600), (FinalRule.MAX, 800), (FinalRule.MEAN, 700)]
)
def test_the_concluding_round_follows_the_sets_rule(store, sheet, rule, points):
    with store.write("set-up"):
        _set_policy(store, SetPolicy(final_rule=rule))
    road(store, sheet, HANDED_IN)
    save_entries(store, sheet.uid, Round.APPRAISAL, [ScoreEntry(FIRST, Points(600), note="Thiếu báo cáo")])
    road(store, sheet, *APPRAISED[1:], *APPROVED[2:])
    final = read_sheet(store, sheet.uid).entries[Round.FINAL]
    assert (final[FIRST].points, final[FIRST].origin) == (points, Origin.CONCLUDED)
    assert final[SECOND].points == 800


def test_a_meeting_that_decides_alone_must_score_every_line(store, sheet):
    with store.write("set-up"):
        _set_policy(store, SetPolicy(final_rule=FinalRule.COUNCIL))
    road(store, sheet, *APPRAISED)
    with pytest.raises(UserError) as refused:
        road(store, sheet, (SheetAction.APPROVE, SheetRole.COUNCIL))
    assert len(refused.value.issues) == len(LEAVES)


def _set_policy(store, policy):
    """Write a policy as an imported set would bring it."""
    store.rule_sets.set_state("rules", RuleSetState.DRAFT)
    text = json.dumps(policy_texts(policy))
    store._database.conn.execute("UPDATE rule_set SET policy = ? WHERE uid = 'rules'", (text,))
    store.rule_sets.set_state("rules", RuleSetState.ACTIVE)


def test_what_was_published_stays_beside_its_correction(store, sheet):
    road(store, sheet, *PUBLISHED)
    before = read_sheet(store, sheet.uid)
    road(store, sheet, (SheetAction.CORRECT, SheetRole.APPRAISER))
    save_entries(store, sheet.uid, Round.APPRAISAL, [ScoreEntry(FIRST, Points(100), note="Sai số")])
    first = read_published(store, sheet.uid, 1)
    assert (first.entries, first.sheet) == (before.entries, before.sheet)
    assert [first.content(round_) for round_ in Round] == [before.content(round_) for round_ in Round]
    assert read_sheet(store, sheet.uid).sheet.version == 2


def test_a_correction_is_published_as_the_next_version(store, sheet):
    road(store, sheet, *PUBLISHED, (SheetAction.CORRECT, SheetRole.APPRAISER))
    save_entries(store, sheet.uid, Round.APPRAISAL, [ScoreEntry(FIRST, Points(100), note="Sai số")])
    road(store, sheet, (SheetAction.APPROVE, SheetRole.COUNCIL), (SheetAction.PUBLISH, SheetRole.COUNCIL))
    assert [one.version for one in published_versions(store, sheet.uid)] == [2, 1]
    totals = [read_published(store, sheet.uid, v).results[Round.FINAL].total for v in (1, 2)]
    assert totals[0] - totals[1] == 700


def test_a_published_version_prints_as_before(store, sheet, tmp_path):
    road(store, sheet, *PUBLISHED)
    job = PrintRequest(DocumentKey.SCORE_SHEET, tmp_path / "a.pdf", "u0", period_uid="p2025")
    before = print_document(store, job, DUE)
    kept = before.path.read_bytes()
    road(store, sheet, (SheetAction.CORRECT, SheetRole.APPRAISER))
    save_entries(store, sheet.uid, Round.APPRAISAL, [ScoreEntry(FIRST, Points(100), note="Sai số")])
    print_document(store, job, DUE)
    again = print_document(store, replace(job, version=1), DUE)
    assert (again.check_code, again.path.read_bytes()) == (before.check_code, kept)


def test_a_publication_that_was_tampered_with_is_not_shown(store, sheet):
    road(store, sheet, *PUBLISHED)
    connection = store._database.conn
    with store.write("set-up"):
        connection.execute("DROP TRIGGER publication_frozen")
        connection.execute("UPDATE publication SET content = replace(content, '800', '900')")
    with pytest.raises(DamagedDataError):
        read_published(store, sheet.uid, 1)


def test_an_unpublished_version_is_named(store, sheet):
    with pytest.raises(UserError) as refused:
        read_published(store, sheet.uid, 1)
    assert refused.value.code == "scores.not_published"


def test_a_target_that_was_given_is_read_only(store):
    with store.write("set-up"):
        store.rounds.save_targets("p2025", "u1", "rules", {LEAVES[-1].path: Quantity(900_000)})
    sheet = open_sheet(store, "u1", "p2025", "rules")
    entry = ScoreEntry(LEAVES[-1].path, Points(1000), actual=Quantity(800_000))
    view = save_entries(store, sheet.uid, Round.SELF, [entry])
    assert view.entries[Round.SELF][entry.criterion_path].target == 900_000
    with pytest.raises(UserError) as refused:
        save_entries(store, sheet.uid, Round.SELF, [replace(entry, target=Quantity(9_000))])
    assert [issue.code for issue in refused.value.issues] == ["scores.target_not_issued"]


def test_a_decision_is_kept_with_its_day(store, sheet):
    road(store, sheet, *PUBLISHED)
    (publication,) = published_versions(store, sheet.uid)
    assert (publication.decision_number, publication.decided_on) == ("12/QĐ-UBND", DECIDED)
    newest = steps_taken(store, sheet.uid)[0]
    assert (newest.decision_number, newest.decided_on) == ("12/QĐ-UBND", DECIDED)
    assert newest.content_hash == publication.content_hash


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2099, 1, 1), "scores.decision_in_future"),
        (date(2025, 12, 1), "scores.decision_before_meeting"),
        (None, "workflow.publish_without_date"),
    ],
)
def test_a_decision_of_an_impossible_day_publishes_nothing(store, sheet, day, code):
    with store.write("set-up"):
        store.periods.save(replace(store.periods.by_uid("p2025"), meeting_on=date(2025, 12, 28)))
    road(store, sheet, *APPROVED)
    with pytest.raises(UserError) as refused:
        take_step(store, sheet.uid, Wish(SheetAction.PUBLISH, SheetRole.COUNCIL, "", "12/QĐ-UBND", day))
    assert refused.value.code == code
    assert error_sentence(refused.value)
    assert state_of(store, sheet) is SheetState.APPROVED
