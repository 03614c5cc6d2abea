"""Who changed what of a line: every part that was typed, imports, approvals, the bloc, evidence."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.operations.test_relative_points import LINE as RELATIVE_LINE
from tests.operations.test_relative_points import reach
from tests.operations.test_relative_points import store as relative_store
from tests.ui.bloc_store import make_bloc_store, small_rules
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Round, ScoreEntry
from thidua_desktop.messages import SENTENCES, change_sentence
from thidua_desktop.operations.line_audit import LinePart, PastChange, line_changes
from thidua_desktop.operations.line_evidence import attach_evidence
from thidua_desktop.operations.scores import open_sheet, save_entry

__all__ = ["relative_store"]
LINE, OTHER, *_, RATIO = (leaf.path for leaf in small_rules().leaves)


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def sheet(store):
    return open_sheet(store, "u0", "p2025", "rules")


def told(store, sheet_uid, path=LINE):
    return [(one.part, one.old, one.new) for one in line_changes(store, sheet_uid, path)]


def test_points_are_told_newest_first_with_the_moment_and_the_way(store, sheet):
    for points in (500, 850):
        save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LINE, Points(points)))
    newest, first = line_changes(store, sheet.uid, LINE)
    assert (newest.old, newest.new, newest.round, newest.why) == ("5.00", "8.50", Round.SELF, "scores.type")
    assert (first.old, first.new) == (None, "5.00")
    assert newest.at >= first.at


def test_every_part_that_changes_is_told_and_nothing_else(store, sheet):
    entry = ScoreEntry(RATIO, target=Quantity(800_000), actual=Quantity(400_000))
    save_entry(store, sheet.uid, Round.SELF, entry)
    save_entry(store, sheet.uid, Round.SELF, replace(entry, actual=Quantity(600_000), note="Báo cáo 12"))
    assert set(told(store, sheet.uid, RATIO)) == {
        (LinePart.TARGET, None, "80"),
        (LinePart.ACTUAL, None, "40"),
        (LinePart.ACTUAL, "40", "60"),
        (LinePart.NOTE, None, "Báo cáo 12"),
    }


def test_an_absence_is_told_as_one(store, sheet):
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LINE, Points(500)))
    absent = ScoreEntry(LINE, absence=Absence.NOTHING_AROSE, note="Không có")
    save_entry(store, sheet.uid, Round.SELF, absent)
    assert (LinePart.POINTS, "5.00", "nothing_arose") in told(store, sheet.uid)


def test_lines_keep_their_histories_apart(store, sheet):
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LINE, Points(500)))
    assert told(store, sheet.uid, OTHER) == []


def test_evidence_stands_in_the_history(store, sheet, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"a")
    attach_evidence(store, sheet.uid, LINE, [tmp_path / "a.pdf"])
    assert told(store, sheet.uid) == [(LinePart.EVIDENCE, None, "a.pdf")]


def test_what_came_with_files_is_told_though_it_bears_no_round(store, sheet):
    with store.write("scores.import"):
        store.audit.note("score_sheet", sheet.uid, "self", None, "phieu.xlsx")
        store.audit.note("score_sheet", sheet.uid, LINE, "5.00", "5.00")
    with store.write("package.import"):
        store.audit.note("score_entry", sheet.uid, LINE, "5.00", "7.00")
    assert told(store, sheet.uid) == [
        (LinePart.POINTS, "5.00", "7.00"),
        (LinePart.LINE, "5.00", "5.00"),
        (LinePart.SHEET, None, "phieu.xlsx"),
    ]


def test_points_that_followed_the_bloc_were_typed_by_nobody(relative_store):
    first = reach(relative_store, "u0", 120).sheet
    reach(relative_store, "u1", 140)
    newest = line_changes(relative_store, first.uid, RELATIVE_LINE)[0]
    assert (newest.why, newest.old, newest.new) == ("relative_points", "10.00", "7.50")


@pytest.mark.parametrize(
    "why",
    [
        "scores.type",
        "scores.import",
        "scores.approve",
        "package.import",
        "evidence.attach",
        "evidence.remove",
        "indices.publish",
        "relative_points",
    ],
)
def test_every_way_has_its_words(why):
    change = PastChange(datetime.now(UTC), Round.SELF, LinePart.POINTS, None, "5.00", why)
    assert change_sentence(change.code) != SENTENCES["change.other"]


def test_a_way_without_words_is_called_another_one():
    assert change_sentence("change.something_new") == SENTENCES["change.other"]
