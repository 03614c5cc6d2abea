import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests import record_strategies as records
from tests.workspaces import everything, undone
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.domain.records.scoring import (
    Absence,
    Criterion,
    EvaluationPeriod,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)

UNITS = tuple(Unit(uid, uid, "commune", (DatedName(f"Xã {uid}"),)) for uid in ("u", "v"))
PERIOD = EvaluationPeriod(
    "p", "2025", "Năm 2025", PeriodKind.YEAR, 2025, date(2025, 1, 1), date(2025, 12, 31)
)
LEAVES = tuple(
    Criterion(f"I./{n}", str(n), f"Tiêu chí {n}", Points(1000), "typed", "I.", 2, n) for n in (1, 2, 10)
)
GROUP = Criterion("I.", "I.", "Nhóm", Points(3000), "group")
RULES = RuleSet("r", "BTC", 1, "Bộ tiêu chí", 2025, RuleSetState.DRAFT, (GROUP, *LEAVES), "hash")
COPY_CRITERION = (
    "INSERT INTO criterion SELECT id + 100, rule_set_id, 'x', code, text, max_points, kind, parent_path,"
    " depth, position, parameters, absence, needs_evidence, note FROM criterion LIMIT 1"
)
SHEET = ScoreSheet("s", "p", "u", "r", entered_by_uid="v")


def fill(store):
    store.units.save_many(UNITS)
    store.periods.save(PERIOD)
    store.rule_sets.save(RULES)
    store.scores.save_sheet(SHEET)


@pytest.fixture
def filled(store):
    with store.write("test"):
        fill(store)
    return store


def save_entries(store, sheet, round_, *entries):
    with store.write("test"):
        store.scores.save_entries(sheet, round_, entries)


@given(period=records.periods())
def test_a_period_is_read_back_as_it_was_written(kept_store, period):
    with undone(kept_store):
        kept_store.periods.save(period)
        assert kept_store.periods.by_uid(period.uid) == period
        assert kept_store.periods.by_code(period.code) == period
        assert kept_store.periods.all() == [period]


@given(rule_set=records.rule_sets())
def test_a_rule_set_is_read_back_as_it_was_written(kept_store, rule_set):
    with undone(kept_store):
        kept_store.rule_sets.save(rule_set)
        assert kept_store.rule_sets.by_uid(rule_set.uid) == rule_set
        assert kept_store.rule_sets.by_hash(rule_set.content_hash) == rule_set


@given(first=records.rule_sets((RuleSetState.DRAFT,)), second=records.rule_sets())
def test_a_draft_is_replaced_whole(kept_store, first, second):
    with undone(kept_store):
        kept_store.rule_sets.save(first)
        kept_store.rule_sets.save(replace(second, uid=first.uid))
        assert kept_store.rule_sets.all() == [replace(second, uid=first.uid)]


@given(entry=records.entries("I./2"), round_=st.sampled_from(Round))
def test_an_entry_is_read_back_as_it_was_written(kept_store, entry, round_):
    with undone(kept_store):
        fill(kept_store)
        kept_store.scores.save_entries(SHEET, round_, [entry])
        assert kept_store.scores.entries("s", round_) == {"I./2": entry}
        assert kept_store.scores.period_entries("p", round_) == {"s": {"I./2": entry}}
        assert kept_store.scores.rounds("s") == [round_]


@given(first=records.entries("I./2"), second=records.entries("I./2"))
def test_the_last_entry_of_a_line_counts(kept_store, first, second):
    assume(first != second)
    with undone(kept_store):
        fill(kept_store)
        kept_store.scores.save_entries(SHEET, Round.SELF, [first])
        kept_store.scores.save_entries(SHEET, Round.SELF, [second])
        assert kept_store.scores.entries("s", Round.SELF) == {"I./2": second}


@pytest.mark.parametrize("state", [RuleSetState.ACTIVE, RuleSetState.RETIRED])
def test_a_frozen_rule_set_refuses_every_change(filled, state):
    with filled.write("test"):
        filled.rule_sets.set_state("r", state)
    frozen = filled.rule_sets.by_uid("r")
    with pytest.raises(sqlite3.IntegrityError, match="frozen"), filled.write("test"):
        filled.rule_sets.save(replace(frozen, criteria=(GROUP, *LEAVES[:1])))
    assert filled.rule_sets.by_uid("r") == frozen


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE criterion SET max_points = 1",
        "DELETE FROM criterion",
        COPY_CRITERION,
    ],
)
def test_the_file_itself_refuses_to_change_frozen_criteria(filled, statement):
    with filled.write("test"):
        filled.rule_sets.set_state("r", RuleSetState.ACTIVE)
    with pytest.raises(sqlite3.IntegrityError, match="frozen"), filled.write("test"):
        filled._database.conn.execute(statement)


@pytest.mark.parametrize("state", [RuleSetState.ACTIVE, RuleSetState.RETIRED])
def test_a_frozen_rule_set_is_not_removed(store, state):
    frozen = replace(RULES, state=state)
    with store.write("test"):
        store.rule_sets.save(frozen)
    with pytest.raises(sqlite3.IntegrityError, match="frozen"), store.write("test"):
        store.rule_sets.remove("r")
    assert store.rule_sets.all() == [frozen]


def test_a_draft_is_removed_with_its_criteria(store):
    with store.write("test"):
        store.rule_sets.save(RULES)
        store.rule_sets.remove("r")
    assert everything(store)["criterion"] == []


def test_stored_lines_are_those_of_the_asked_sheets_and_round(filled):
    save_entries(filled, SHEET, Round.SELF, ScoreEntry("I./1", Points(900), note="ghi chú"))
    save_entries(filled, SHEET, Round.BLOC, ScoreEntry("I./1", Points(800)))
    (line,) = filled.scores.stored_lines(["s"], Round.SELF)
    assert {"s", "I./1", 900, "ghi chú"} <= set(line)
    assert list(filled.scores.stored_lines(["other"], Round.SELF)) == []


def test_a_code_has_each_version_once(filled):
    with pytest.raises(sqlite3.IntegrityError), filled.write("test"):
        filled.rule_sets.save(replace(RULES, uid="other"))


def test_versions_are_newest_first(filled):
    with filled.write("test"):
        filled.rule_sets.save(replace(RULES, uid="r2", version=2))
    assert [rules.version for rules in filled.rule_sets.versions("BTC")] == [2, 1]


def test_sheets_use_the_active_set_of_some_contents(filled):
    with filled.write("test"):
        filled.rule_sets.save(replace(RULES, uid="r2", version=2))
        filled.rule_sets.set_state("r", RuleSetState.ACTIVE)
    best = filled.rule_sets.by_hash("hash")
    assert best is not None
    assert best.uid == "r"


def test_sheets_of_a_year_use_the_set_of_that_year(filled):
    with filled.write("test"):
        filled.rule_sets.save(replace(RULES, uid="r2", version=2, year=RULES.year + 1))
        filled.rule_sets.set_state("r2", RuleSetState.ACTIVE)
    found = [filled.rule_sets.by_hash("hash", RULES.year + more) for more in (0, 1, 5)]
    assert [rules.uid for rules in found if rules] == ["r", "r2", "r2"]


def test_lines_come_in_reading_order_not_in_code_order(filled):
    lines = [ScoreEntry(leaf.path, Points(100)) for leaf in reversed(LEAVES)]
    save_entries(filled, SHEET, Round.SELF, *lines)
    assert list(filled.scores.entries("s", Round.SELF)) == ["I./1", "I./2", "I./10"]


def test_a_later_round_leaves_the_earlier_one(filled):
    own, appraised = ScoreEntry("I./1", Points(900)), ScoreEntry("I./1", Points(850))
    save_entries(filled, SHEET, Round.SELF, own)
    save_entries(filled, SHEET, Round.APPRAISAL, appraised)
    assert filled.scores.entries("s", Round.SELF) == {"I./1": own}
    assert filled.scores.rounds("s") == [Round.SELF, Round.APPRAISAL]
    with filled.write("test"):
        filled.scores.remove_entries("s", Round.APPRAISAL)
    assert filled.scores.rounds("s") == [Round.SELF]


def test_a_sheets_head_changes_and_its_lines_stay(filled):
    save_entries(filled, SHEET, Round.SELF, ScoreEntry("I./1", Points(900)))
    submitted = replace(SHEET, state=SheetState.SUBMITTED, entered_by_uid=None)
    with filled.write("test"):
        filled.scores.save_sheet(submitted)
    assert filled.scores.sheet("s") == submitted
    assert len(filled.scores.entries("s", Round.SELF)) == 1


def test_a_unit_has_one_sheet_a_period(filled):
    with pytest.raises(sqlite3.IntegrityError), filled.write("test"):
        filled.scores.save_sheet(replace(SHEET, uid="other"))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (SheetFilter(), ["s", "t"]),
        (SheetFilter(unit_uid="v"), ["t"]),
        (SheetFilter(period_uid="p", state=SheetState.DRAFT), ["s"]),
        (SheetFilter(rule_set_uid="other"), []),
    ],
)
def test_sheets_are_filtered_by_every_given_field(filled, wanted, found):
    with filled.write("test"):
        filled.scores.save_sheet(replace(SHEET, uid="t", unit_uid="v", state=SheetState.SUBMITTED))
    assert [sheet.uid for sheet in filled.scores.sheets(wanted)] == found


def test_progress_counts_points_and_absences_only(filled):
    with filled.write("test"):
        filled.scores.save_sheet(replace(SHEET, uid="t", unit_uid="v"))
    lines = (
        ScoreEntry("I./1", Points(0)),
        ScoreEntry("I./2", absence=Absence.NOT_ASSIGNED),
        ScoreEntry("I./10", note="chưa có số liệu"),
    )
    save_entries(filled, SHEET, Round.SELF, *lines)
    assert filled.scores.progress("p", Round.SELF) == {"s": 2, "t": 0}


def test_the_annual_period_of_a_year_is_found(filled):
    half = replace(PERIOD, uid="h", code="2025-6T", kind=PeriodKind.HALF)
    with filled.write("test"):
        filled.periods.save(half)
    assert filled.periods.of_year(2025) == PERIOD
    assert filled.periods.of_year(2024) is None
