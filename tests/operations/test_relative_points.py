"""Points that depend on the whole bloc: a change of one sheet moves the others, in one write."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.bloc_store import YEAR
from tests.workspaces import new_workspace
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    GradeBand,
    Origin,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.ranking import rank_bloc, record_absences, record_votes
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entry
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import submit_sheet, take_step

CRITERIA = build_criteria(
    [
        CriterionDraft("I", "Kinh tế"),
        CriterionDraft("1", "Thu ngân sách", Points(1000), "relative"),
        CriterionDraft("2", "Cải cách", Points(1000), TYPED),
    ],
    [-1, 0, 0],
)
POLICY = SetPolicy(grades=(GradeBand("Tốt", Points(1500)), GradeBand("Khá")), tie_breaks=("vote",))
LINE, OTHER = (criterion.path for criterion in CRITERIA[1:])


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as opened:
        units = [Unit(f"u{n}", f"X{n}", "commune", (DatedName(f"Xã {n}"),), position=n) for n in range(3)]
        digest = content_hash(CRITERIA)
        rules = RuleSet("r", "B", 1, "B", 2025, RuleSetState.ACTIVE, CRITERIA, digest, policy=POLICY)
        with opened.write("set-up"):
            opened.units.save_many(units)
            opened.periods.save(
                EvaluationPeriod("p", "2025", "2025", PeriodKind.YEAR, 2025, YEAR, date(2025, 12, 31))
            )
            opened.rule_sets.save(rules)
            opened.blocs.save(Bloc("b", "K", "Khối"))
        save_members(opened, "b", tuple(new_member("b", unit.uid, YEAR) for unit in units))
        yield opened


def reach(store, unit_uid, actual, other=0):
    """Give a unit a result against a target of 100, and points on the typed line."""
    sheet = open_sheet(store, unit_uid, "p", "r")
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(OTHER, Points(other)))
    target, result = Quantity(1_000_000), Quantity(actual * 10_000)
    return save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LINE, target=target, actual=result))


def kept(store, unit_uid):
    sheet = open_sheet(store, unit_uid, "p", "r")
    return store.scores.entries(sheet.uid, Round.SELF)[LINE]


def test_one_changed_sheet_moves_the_whole_bloc(store):
    reach(store, "u0", 120)
    assert kept(store, "u0") == ScoreEntry(
        LINE, Points(1000), Quantity(1_000_000), Quantity(1_200_000), origin=Origin.COMPUTED
    )
    view = reach(store, "u1", 140)
    moved = {(line.unit_uid, line.before, line.after) for line in view.moved}
    assert moved == {("u0", 1000, 750), ("u1", None, 1000)}
    assert [kept(store, uid).points for uid in ("u0", "u1")] == [750, 1000]


def test_the_view_after_a_recomputed_bloc_is_the_sheet_as_it_is_read(store):
    reach(store, "u0", 120)
    view = reach(store, "u1", 140)
    assert view.names == {"u0": "Xã 0", "u1": "Xã 1"}
    assert replace(view, moved=(), names={}) == read_sheet(store, view.sheet.uid)
    after = save_entry(store, view.sheet.uid, Round.SELF, ScoreEntry(OTHER, Points(300)))
    assert after == read_sheet(store, view.sheet.uid)
    assert after.moved == ()


def test_a_bloc_is_recomputed_whole_or_not_at_all(store, monkeypatch):
    reach(store, "u0", 120)
    sheet = reach(store, "u1", 110).sheet
    before = [kept(store, uid) for uid in ("u0", "u1")]
    original = store.scores.save_entries

    def fails_at_another(of, round_, entries):
        if of.unit_uid == "u0":
            raise OSError(28)
        original(of, round_, entries)

    monkeypatch.setattr(store.scores, "save_entries", fails_at_another)
    with pytest.raises(OSError, match="28"):
        save_entry(store, sheet.uid, Round.SELF, replace(before[1], actual=Quantity(1_500_000)))
    assert [kept(store, uid) for uid in ("u0", "u1")] == before


def test_typed_points_are_never_overwritten(store):
    sheet = reach(store, "u0", 120).sheet
    save_entry(
        store, sheet.uid, Round.SELF, replace(kept(store, "u0"), points=Points(900), origin=Origin.TYPED)
    )
    reach(store, "u1", 140)
    assert (kept(store, "u0").points, kept(store, "u0").origin) == (900, Origin.TYPED)


def test_points_are_provisional_until_every_sheet_is_in(store):
    for number, actual in enumerate((120, 140, 100)):
        sheet = reach(store, f"u{number}", actual).sheet
        assert read_sheet(store, sheet.uid).results[Round.SELF].is_provisional
        submit_sheet(store, sheet.uid)
    assert not read_sheet(store, sheet.uid).results[Round.SELF].is_provisional


def test_ranking_is_provisional_until_every_sheet_is_in(store):
    for number in range(2):
        submit_sheet(store, reach(store, f"u{number}", 120 + number).sheet.uid)
    ranking = rank_bloc(store, "b", "p", Round.SELF)
    assert [row.provisional for row in ranking.rows] == [True, True]
    submit_sheet(store, reach(store, "u2", 100).sheet.uid)
    assert [row.provisional for row in rank_bloc(store, "b", "p", Round.SELF).rows] == [False] * 3


def test_a_moved_value_drops_an_approval_and_leaves_what_is_published(store):
    first, second = (reach(store, uid, 120).sheet for uid in ("u0", "u1"))
    with store.write("set-up"):
        store.scores.save_sheet(replace(first, state=SheetState.APPROVED))
        store.scores.save_sheet(replace(second, state=SheetState.PUBLISHED))
    reach(store, "u2", 160)
    assert store.scores.sheet(first.uid).state is SheetState.APPRAISED
    assert (store.scores.sheet(second.uid).state, kept(store, "u1").points) == (SheetState.PUBLISHED, 1000)


def test_provisional_points_are_not_published(store):
    sheet = reach(store, "u0", 120).sheet
    submit_sheet(store, sheet.uid)
    take_step(store, sheet.uid, Wish(SheetAction.APPRAISE, SheetRole.APPRAISER))
    take_step(store, sheet.uid, Wish(SheetAction.APPROVE, SheetRole.COUNCIL))
    wish = Wish(SheetAction.PUBLISH, SheetRole.COUNCIL, "", "12/QĐ-UBND", date(2026, 1, 15))
    with pytest.raises(UserError) as refused:
        take_step(store, sheet.uid, wish)
    assert refused.value.code == "scores.still_provisional"


def test_a_recorded_vote_parts_equal_units_and_grades_follow_the_bands(store):
    for uid, other in (("u0", 500), ("u1", 500), ("u2", 400)):
        reach(store, uid, 120, other)
    assert [row.rank for row in rank_bloc(store, "b", "p", Round.SELF).rows] == [1, 1, 3]
    record_votes(store, "b", "p", {"u0": 3, "u1": 5})
    rows = rank_bloc(store, "b", "p", Round.SELF).rows
    assert [(row.unit_uid, row.rank, row.decided_by) for row in rows] == [
        ("u1", 1, "vote"),
        ("u0", 2, "vote"),
        ("u2", 3, ""),
    ]
    assert [row.grade for row in rows] == ["Tốt", "Tốt", "Khá"]


def test_votes_are_for_members_only(store):
    with pytest.raises(UserError) as refused:
        record_votes(store, "b", "p", {store.offices.office().unit_uid: 3})
    assert refused.value.code == "ranking.votes_wrong"


def test_a_member_missing_for_a_reason_is_not_waited_for(store):
    sheets = [reach(store, f"u{number}", 120 + number).sheet for number in range(2)]
    for sheet in sheets:
        submit_sheet(store, sheet.uid)
    record_absences(store, "b", "p", {"u2": "mới thành lập"})
    assert not read_sheet(store, sheets[0].uid).results[Round.SELF].is_provisional
    assert not rank_bloc(store, "b", "p", Round.SELF).is_provisional
    assert not any(total.is_provisional for total in store.totals.of_period("p").values())
    record_absences(store, "b", "p", {})
    assert read_sheet(store, sheets[0].uid).results[Round.SELF].is_provisional
    assert all(total.is_provisional for total in store.totals.of_period("p").values())
