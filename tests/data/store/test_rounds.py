"""What rounds leave behind beside the lines of a sheet, read back as it was written."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from tests.data.store.test_scoring import PERIOD, RULES, SHEET, fill
from thidua_desktop.data.store.rounds import Publication
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.organisation import Bloc
from thidua_desktop.domain.records.scoring import (
    FinalRule,
    GradeBand,
    Round,
    RuleSetState,
    SetPolicy,
    SheetState,
    Verdict,
)
from thidua_desktop.domain.submission import LineQuestion

DAY = date(2025, 12, 31)
FIRST = Publication(1, "12/QĐ-UBND", DAY, "[1]", "hash")


@pytest.fixture
def filled(store):
    with store.write("test"):
        fill(store)
    return store


def test_a_sheets_version_and_day_of_receipt_are_kept(filled):
    sheet = replace(SHEET, state=SheetState.APPRAISED, version=2, received_on=DAY)
    with filled.write("test"):
        filled.scores.save_sheet(sheet)
    assert filled.scores.sheet("s") == sheet


def test_publications_are_read_newest_first(filled):
    second = replace(FIRST, version=2, content="[2]", decided_on=DAY)
    with filled.write("test"):
        filled.rounds.add_publication("s", FIRST)
        filled.rounds.add_publication("s", second)
    assert filled.rounds.publications("s") == [second, FIRST]


def test_the_schema_refuses_to_change_a_publication(filled):
    with filled.write("test"):
        filled.rounds.add_publication("s", FIRST)
    with pytest.raises(sqlite3.IntegrityError, match="frozen"), filled.write("test"):
        filled._database.conn.execute("UPDATE publication SET content = 'khác'")


def test_a_question_is_answered_in_its_place(filled):
    asked = LineQuestion("I./2", Round.BLOC, "Số liệu lấy ở đâu?", DAY)
    other = replace(asked, criterion_path="I./1")
    said = {"verdict": Verdict.REFUSED, "verdict_word": "Báo cáo của năm trước"}
    answered = replace(asked, answer="Ở báo cáo quý.", answered_on=DAY, **said)
    with filled.write("test"):
        filled.rounds.save_questions(SHEET, (asked, other))
        filled.rounds.save_questions(SHEET, (answered,))
    assert filled.rounds.questions("s") == (other, answered)


def test_targets_that_were_given_are_a_units_own(filled):
    with filled.write("test"):
        filled.rounds.save_targets("p", "u", "r", {"I./1": Quantity(900_000), "I./2": Quantity(5)})
        filled.rounds.save_targets("p", "u", "r", {"I./2": Quantity(7)})
    assert filled.rounds.targets("p", "u", "r") == {"I./1": 900_000, "I./2": 7}
    assert filled.rounds.targets("p", "v", "r") == {}


def test_votes_replace_those_before(filled):
    with filled.write("test"):
        filled.blocs.save(Bloc("b", "K", "Khối"))
        filled.rounds.save_votes("b", "p", {"u": 5, "v": 3})
        filled.rounds.save_votes("b", "p", {"v": 4})
    assert filled.rounds.votes("b", PERIOD.uid) == {"v": 4}


POLICY = SetPolicy(
    scale=Points(10_000),
    final_rule=FinalRule.MEAN,
    grades=(GradeBand("Tốt", Points(8000)), GradeBand("Còn lại")),
    tie_breaks=("I.", "vote"),
)


def test_what_a_set_says_beyond_its_criteria_is_kept(filled):
    with filled.write("test"):
        filled.rule_sets.save(replace(RULES, policy=POLICY))
    assert filled.rule_sets.by_uid("r").policy == POLICY


def test_the_schema_refuses_to_change_what_a_frozen_set_says(filled):
    with filled.write("test"):
        filled.rule_sets.set_state("r", RuleSetState.ACTIVE)
    with pytest.raises(sqlite3.IntegrityError, match="frozen"), filled.write("test"):
        filled._database.conn.execute('UPDATE rule_set SET policy = \'{"least": "1"}\'')
