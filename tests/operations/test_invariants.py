"""Invariants of scoring that need a store, each under its number; others stand in `domain` and ranking."""

import unicodedata
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.sheet_road import APPROVED, BLOC_SCORED, FIRST, PUBLISHED, make_head_store, road
from tests.ui.bloc_store import YEAR, fill_sheet
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.organisation import BlocRole, DatedName, Unit
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries
from thidua_desktop.operations.sheet_gate import Wish, steps_taken
from thidua_desktop.operations.sheet_steps import take_step


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as opened:
        yield opened


def refusal(operation, *arguments):
    with pytest.raises(UserError) as refused:
        operation(*arguments)
    return {refused.value.code, *(issue.code for issue in refused.value.issues)}


def test_16_no_two_units_head_a_bloc_on_one_day(store):
    heads = [new_member("bloc", uid, YEAR, BlocRole.HEAD) for uid in ("u0", "u1")]
    assert "bloc.two_heads" in refusal(save_members, store, "bloc", tuple(heads))


def test_18_a_unit_that_ended_gets_no_new_sheet_and_its_old_one_keeps_its_name(store):
    names = (DatedName("Xã Cũ", None, date(2025, 6, 30)), DatedName("Xã Mới", date(2025, 7, 1), None))
    unit = Unit("x", "29999", "commune", names)
    with store.write("test"):
        store.units.save(unit)
    old = open_sheet(store, "x", "p2025", "rules")
    later = replace(store.periods.by_uid("p2025"), uid="p2026", code="2026", year=2026)
    later = replace(later, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), name="Năm 2026")
    with store.write("test"):
        store.periods.save(later)
        store.units.save(replace(unit, valid_to=date(2025, 12, 31)))
    assert refusal(open_sheet, store, "x", "p2026", "rules") == {"scores.unit_ended"}
    assert read_sheet(store, old.uid).unit_name == "Xã Mới"


def test_32_text_that_was_typed_is_kept_composed_and_without_hard_spaces(store):
    sheet = open_sheet(store, "u0", "p2025", "rules")
    typed = unicodedata.normalize("NFD", "Có minh chứng\u00a0kèm  theo ")
    save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(FIRST, Points(500), note=typed)])
    assert store.scores.entries(sheet.uid, Round.SELF)[FIRST].note == "Có minh chứng kèm theo"


def test_33_every_change_of_state_says_when_from_where_to_where_who_and_why(store):
    sheet = fill_sheet(store, "u0", 800)
    road(store, sheet, *BLOC_SCORED)
    take_step(store, sheet.uid, Wish(SheetAction.RETURN, SheetRole.APPRAISER, "số liệu chưa khớp"))
    steps = steps_taken(store, sheet.uid)
    pairs = [(step.before, step.after) for step in steps]
    assert all(earlier[1] == later[0] for later, earlier in pairwise(pairs))
    office = store.offices.office().unit_uid
    assert {step.office_uid for step in steps if step.before} == {office}
    assert (steps[0].role, steps[0].reason) == (SheetRole.APPRAISER, "số liệu chưa khớp")
    assert all(step.at.tzinfo is not None for step in steps)


def test_35_a_decision_is_not_dated_before_the_meeting(store):
    sheet = fill_sheet(store, "u0", 800)
    road(store, sheet, *APPROVED)
    with store.write("test"):
        store.periods.save(replace(store.periods.by_uid("p2025"), meeting_on=date(2026, 1, 10)))
    early = Wish(SheetAction.PUBLISH, SheetRole.COUNCIL, "", "12/QĐ-UBND", date(2026, 1, 5))
    assert refusal(take_step, store, sheet.uid, early) == {"scores.decision_before_meeting"}
    take_step(store, sheet.uid, replace(early, decided_on=date(2026, 1, 10)))


def test_what_was_published_never_changes(store):
    sheet = fill_sheet(store, "u0", 800)
    road(store, sheet, *PUBLISHED)
    entry = ScoreEntry(FIRST, Points(100), note="sửa lại")
    for round_ in Round:
        assert refusal(save_entries, store, sheet.uid, round_, [entry])
