"""Published indices: a list with its source, slips refused, and what uses it scored in one write."""

from dataclasses import replace

import pytest

from tests.operations.standings import PATH, make_standings, par_index, score
from tests.workspaces import everything
from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Origin, Round, ScoreEntry, SheetState
from thidua_desktop.messages import reason_sentence
from thidua_desktop.operations.published_indices import (
    IndexLine,
    known_lists,
    publish_index,
    read_list,
)
from thidua_desktop.operations.ranking import rank_bloc
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entry

LINE = PATH["3"]


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        yield opened


def line(store, uid):
    view = read_sheet(store, open_sheet(store, uid, "p", "r").uid)
    return next(one for one in view.results[Round.SELF].lines if one.criterion.path == LINE)


def codes(refused):
    return [issue.code for issue in refused.value.issues]


def test_a_list_is_kept_under_the_name_that_the_rule_set_asks_for(store):
    publish_index(store, par_index(1, 2))
    assert known_lists(store) == (("PAR INDEX", 2024),)
    kept = read_list(store, "par index", 2024)
    assert (kept.source, kept.lines) == (
        "Quyết định 112/QĐ-UBND",
        (IndexLine("u0", 1), IndexLine("u1", 2)),
    )


def test_a_line_explains_itself_with_the_source_of_the_index(store):
    publish_index(store, par_index(1, 3))
    assert (line(store, "u0").points, line(store, "u1").points) == (1000, 500)
    assert reason_sentence(line(store, "u1").reason) == (
        "PAR INDEX năm 2024: hạng 3, mức từ 3 đến 5, được 5 điểm (nguồn: Quyết định 112/QĐ-UBND)"
    )


def test_publishing_scores_sheets_that_are_open_already_and_tells_what_moved(store):
    score(store, "u0", p1=10)
    score(store, "u1", p1=9)
    done = publish_index(store, par_index(1, 3))
    assert done.moved == (MovedLine("u0", LINE, None, Points(1000)), MovedLine("u1", LINE, None, Points(500)))
    again = publish_index(store, par_index(4, 3))
    assert (again.changed, again.moved) == (1, (MovedLine("u0", LINE, Points(1000), Points(500)),))


def test_a_result_taken_off_the_list_takes_its_points_with_it(store):
    score(store, "u0", p1=10)
    publish_index(store, par_index(1, 3))
    done = publish_index(store, replace(par_index(1, 3), lines=(IndexLine("u1", 3),)))
    assert done.moved == (MovedLine("u0", LINE, Points(1000), None),)
    assert line(store, "u0").points is None


def test_typed_points_stay_beside_what_was_published(store):
    sheet = score(store, "u0", p1=10)
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LINE, Points(700)))
    assert publish_index(store, par_index(1)).moved == ()
    assert (line(store, "u0").points, line(store, "u0").suggested) == (700, 1000)


def test_what_is_published_stays_and_a_moved_value_drops_an_approval(store):
    first, second = score(store, "u0", p1=10), score(store, "u1", p1=10)
    with store.write("set-up"):
        store.scores.save_sheet(replace(first, state=SheetState.PUBLISHED))
        store.scores.save_sheet(replace(second, state=SheetState.APPROVED))
    assert [one.unit_uid for one in publish_index(store, par_index(1, 2)).moved] == ["u1"]
    assert store.scores.sheet(second.uid).state is SheetState.APPRAISED


def test_every_round_that_follows_the_index_moves(store):
    sheet = score(store, "u0", p1=10)
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.BLOC, [ScoreEntry(LINE, origin=Origin.COMPUTED)])
    publish_index(store, par_index(1))
    kept = [store.scores.entries(sheet.uid, one)[LINE].points for one in (Round.SELF, Round.BLOC)]
    assert kept == [1000, 1000]


def test_the_view_of_a_round_that_begins_knows_the_index(store):
    sheet = score(store, "u0", p1=10)
    publish_index(store, par_index(1))
    with store.write("set-up"):
        store.scores.save_sheet(replace(store.scores.sheet(sheet.uid), state=SheetState.SUBMITTED))
    view = save_entry(store, sheet.uid, Round.APPRAISAL, ScoreEntry(PATH["1"], Points(900)))
    assert view == read_sheet(store, sheet.uid)


def test_the_ranking_counts_what_was_published(store):
    publish_index(store, par_index(1, 3))
    for uid in ("u0", "u1"):
        score(store, uid, p1=10)
    rows = rank_bloc(store, "b", "p", Round.SELF).rows
    assert [(row.unit_uid, row.groups[1]) for row in rows] == [("u0", 1000), ("u1", 500)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": " "}, "indices.source_missing"),
        ({"name": ""}, "indices.name_missing"),
        ({"year": 2027}, "indices.year_wrong"),
        ({"year": 1980}, "indices.year_wrong"),
        ({"lines": ()}, "indices.empty"),
        ({"lines": (IndexLine("u0"),)}, "indices.empty"),
        ({"lines": (IndexLine("u0", 0),)}, "indices.rank_wrong"),
        ({"lines": (IndexLine("u0", None, Quantity(-1)),)}, "indices.points_wrong"),
        ({"lines": (IndexLine("u0", 1), IndexLine("u0", 2))}, "indices.unit_twice"),
        ({"lines": (IndexLine("gone", 1),)}, "indices.unit_unknown"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused_whole(store, change, code):
    before = everything(store)
    with pytest.raises(UserError) as refused:
        publish_index(store, replace(par_index(1, 2), **change))
    assert codes(refused) == [code]
    assert everything(store) == before


@pytest.mark.parametrize(
    ("ranks", "points", "code"),
    [
        ((1, 2, 3, 4), (0.9, 85, 80, 70), "indices.points_far_off"),
        ((1, 2, 3, 40), (90, 85, 80, 70), "indices.rank_far_off"),
        ((1, 2, 3, 4), (90, 80, 85, 70), "indices.against_order"),
    ],
)
def test_a_slip_waits_for_a_decision_and_can_be_kept(store, ranks, points, code):
    with pytest.raises(DecisionNeededError) as asked:
        publish_index(store, par_index(*ranks, points=points))
    assert code in codes(asked)
    assert read_list(store, "PAR INDEX", 2024).lines == ()
    assert publish_index(store, par_index(*ranks, points=points), keep_implausible=True).changed == 4


def test_a_list_and_its_scores_are_kept_together_or_not_at_all(store, monkeypatch):
    score(store, "u0", p1=10)
    before = everything(store)

    def fails(*_arguments):
        raise OSError(28)

    monkeypatch.setattr(store.scores, "save_entries", fails)
    with pytest.raises(OSError, match="28"):
        publish_index(store, par_index(1))
    assert everything(store) == before
