"""Imports taken back whole: every record as it was before, or nothing at all."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.two_offices import (
    COMMUNES,
    DISTRICT,
    PERIOD,
    RULES,
    achievement,
    add_sheet,
    edit,
    full_catalogue,
    knows,
    own_uid,
    plan_of,
    send,
    take,
)
from tests.workspaces import MORNING, everything, new_workspace
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import DatedName
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.undoing import plan_undo, undo_import, undoable_imports

NOT_RECORDS = {
    "package_received",
    "known_key",
    "import_undo",
    "import_minute",
    "own_key",
    "package_sent",
}


def records(store):
    """Give everything but the ledger and the keys: these remember that something came."""
    return {name: rows for name, rows in everything(store).items() if name not in NOT_RECORDS}


def searched(store):
    """Give what the index of names finds."""
    query = "SELECT count(*) FROM achievement_search WHERE achievement_search MATCH 'ong'"
    return store._database.conn.execute(query).fetchone()[0]


@pytest.fixture
def office_store(tmp_path):
    with new_workspace(tmp_path, DISTRICT) as store:
        yield store


def test_a_submission_goes_back_whole(receiver, submission):
    knows(receiver)
    before = records(receiver)
    result = take(receiver, submission)
    assert records(receiver) != before
    assert undo_import(receiver, result.import_id) == result.counts.new + result.counts.changed
    assert records(receiver) == before
    assert searched(receiver) == 0
    assert check_health(receiver).is_sound
    assert check_health(receiver).totals_wrong == 0


def test_what_a_submission_brought_unasked_goes_back_too(receiver, submission):
    before = records(receiver)
    result = take(receiver, submission, Accept.ALL)
    undo_import(receiver, result.import_id)
    assert records(receiver) == before


def test_a_catalogue_goes_back_whole(receiver, office_store, tmp_path):
    full_catalogue(receiver)
    before = records(office_store)
    result = take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    assert office_store.rule_sets.all() != []
    undo_import(office_store, result.import_id)
    assert records(office_store) == before


def test_changed_records_become_what_they_were(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    before = records(receiver)
    with sender.write("test"):
        sender.scores.save_entries(
            sender.scores.sheet("phieu1"), Round.SELF, [ScoreEntry("I./1", Points(900))]
        )
        sender.scores._connection.execute("DELETE FROM score_entry WHERE sheet_id = 2 AND points IS NULL")
        sender.achievements.save(replace(achievement(own_uid(sender)), subject_name="Bà B", evidence=()))
    add = achievement(own_uid(sender), "tt2")
    with sender.write("test"):
        sender.achievements.save(add)
    result = take(receiver, send(sender, tmp_path).file, Accept.ALL)
    assert receiver.achievements.by_uid("tt1").subject_name == "Bà B"
    undo_import(receiver, result.import_id)
    assert records(receiver) == before
    assert searched(receiver) == 1


def test_changed_units_and_swapped_codes_go_back(receiver, office_store, tmp_path):
    full_catalogue(receiver)
    take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    before = records(office_store)
    first, second = (receiver.units.by_uid(unit.uid) for unit in COMMUNES)
    with receiver.write("test"):
        receiver.units.save_many(
            [
                replace(first, code=second.code, names=(DatedName("Tên khác"),)),
                replace(second, code=first.code),
            ]
        )
        directive = receiver.campaigns.directives()[0]
        one, two = directive.task_groups
        receiver.campaigns.save_directive(
            replace(directive, task_groups=(replace(one, number=2), replace(two, number=1)))
        )
    result = take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    assert office_store.units.by_uid("xa1").code == second.code
    undo_import(office_store, result.import_id)
    assert records(office_store) == before


def test_a_draft_that_an_import_put_in_force_is_a_draft_again(receiver, office_store, tmp_path):
    with office_store.write("test"):
        office_store.rule_sets.save(replace(RULES, state="draft"))
    before = records(office_store)
    result = take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file, Accept.ALL)
    undo_import(office_store, result.import_id)
    assert records(office_store) == before


def obstacles(store, import_id):
    """Try to take an import back; give the named obstacles, nothing having been written."""
    before = everything(store)
    with pytest.raises(UserError) as refused:
        undo_import(store, import_id)
    assert refused.value.code == "undo.in_use"
    assert everything(store) == before
    return [(issue.code, issue.values["name"]) for issue in refused.value.issues]


def test_points_typed_since_stand_in_the_way(receiver, submission):
    knows(receiver)
    result = take(receiver, submission)
    with receiver.write("test"):
        sheet = receiver.scores.sheet("phieu1")
        receiver.scores.save_entries(sheet, Round.APPRAISAL, [ScoreEntry("I./1", Points(100))])
    assert obstacles(receiver, result.import_id) == [("undo.changed_since", "Xã Đăk số 1")]


def test_an_achievement_edited_since_stands_in_the_way(receiver, submission):
    knows(receiver)
    result = take(receiver, submission)
    with receiver.write("test"):
        receiver.achievements.save(replace(receiver.achievements.by_uid("tt1"), summary="Khác"))
    assert obstacles(receiver, result.import_id) == [("undo.changed_since", "Hộ ông A Brol")]


def test_an_edit_that_was_taken_back_is_no_obstacle(receiver, submission):
    knows(receiver)
    before = records(receiver)
    result = take(receiver, submission)
    record = receiver.achievements.by_uid("tt1")
    for one in (replace(record, summary="Khác"), record):
        with receiver.write("test"):
            receiver.achievements.save(one)
    undo_import(receiver, result.import_id)
    assert records(receiver) == before


def test_a_unit_with_a_sheet_of_our_own_stays(receiver, submission):
    result = take(receiver, submission, Accept.ALL)
    with receiver.write("test"):
        receiver.periods.save(replace(PERIOD, uid="nua", code="2025-6T", kind="half"))
        receiver.scores.save_sheet(
            replace(receiver.scores.sheet("phieu1"), uid="khac", period_uid="nua", state=SheetState.DRAFT)
        )
    assert ("undo.used_since", "Xã Đăk số 1") in obstacles(receiver, result.import_id)


def test_a_rule_set_goes_only_while_no_sheet_uses_it(receiver, office_store, tmp_path):
    result = take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file, Accept.ALL)
    with office_store.write("test"):
        office_store.units.save_many(COMMUNES)
    add_sheet(office_store, "phieu", "xa1")
    names = [name for _, name in obstacles(office_store, result.import_id)]
    assert RULES.name in names
    assert PERIOD.name in names


def test_a_settled_campaign_stays(receiver, office_store, tmp_path):
    result = take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file, Accept.ALL)
    with office_store.write("test"):
        office_store.locks.add(["pt1"])
    assert [code for code, _ in obstacles(office_store, result.import_id)] == ["undo.used_since"]


def test_a_later_import_of_the_same_sheet_goes_first(sender, receiver, submission, tmp_path):
    knows(receiver)
    before = records(receiver)
    first = take(receiver, submission)
    with sender.write("test"):
        sheet = sender.scores.sheet("phieu1")
        sender.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(900))])
    second = take(receiver, send(sender, tmp_path).file, Accept.ALL)
    assert obstacles(receiver, first.import_id)
    undo_import(receiver, second.import_id)
    undo_import(receiver, first.import_id)
    assert records(receiver) == before


def test_an_import_that_was_taken_back_may_come_in_again(receiver, submission):
    knows(receiver)
    result = take(receiver, submission)
    after = records(receiver)
    undo_import(receiver, result.import_id)
    assert receiver.packages.received()[0].state is LedgerState.UNDONE
    again = take(receiver, submission)
    assert again.applied
    assert again.counts == result.counts
    assert {name: len(rows) for name, rows in records(receiver).items()} == {
        name: len(rows) for name, rows in after.items()
    }


def test_an_edited_package_that_was_accepted_goes_back(receiver, submission):
    knows(receiver)
    before = records(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 9)
    undo_import(receiver, take(receiver, submission, Accept.ALL).import_id)
    assert records(receiver) == before


def test_an_import_is_taken_back_once(receiver, submission):
    knows(receiver)
    result = take(receiver, submission)
    undo_import(receiver, result.import_id)
    with pytest.raises(UserError) as refused:
        undo_import(receiver, result.import_id)
    assert refused.value.code == "undo.done"


def test_an_unknown_number_is_wrong_use(receiver):
    with pytest.raises(UsageError):
        undo_import(receiver, "khong-co")


def test_after_a_month_it_is_too_late_and_nothing_is_kept(sender, receiver, submission, tmp_path):
    knows(receiver)
    result = take(receiver, submission)
    receiver.clock = lambda: MORNING + timedelta(days=30)
    assert undoable_imports(receiver) == {result.import_id}
    receiver.clock = lambda: MORNING + timedelta(days=31)
    assert undoable_imports(receiver) == set()
    with pytest.raises(UserError) as refused:
        plan_undo(receiver, result.import_id)
    assert refused.value.code == "undo.too_old"
    add_sheet(sender, "moi", own_uid(sender), SheetState.SUBMITTED)
    take(receiver, send(sender, tmp_path).file, Accept.ALL)
    assert result.import_id not in receiver.undo.kept_imports()


@pytest.fixture
def in_vietnam(monkeypatch):
    """Run seven hours ahead of Greenwich."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a running program is fixed there")
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "ICT-7")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_vietnam")
def test_days_are_those_of_the_office_and_not_of_greenwich(receiver, submission):
    knows(receiver)
    receiver.clock = lambda: datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    take(receiver, submission)
    assert set(receiver.undo.kept_imports().values()) == {"2026-03-02"}
    (told,) = (one for one in plan_of(receiver, submission).warnings if one.code == "package.already")
    assert told.values["day"] == "02/03/2026"


def test_the_preview_counts_what_goes_and_what_becomes_as_before(receiver, submission):
    knows(receiver)
    plan = plan_undo(receiver, take(receiver, submission).import_id)
    assert ("sheet", 2, 0) in plan.counts()
    assert ("achievement", 1, 0) in plan.counts()
    assert plan.issues == ()
