"""The ranking of all units of a year, from kept totals."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.commands import done
from tests.ui.bloc_store import YEAR, make_bloc_store, small_rules
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, rank_units
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.ranking import rank_bloc
from thidua_desktop.operations.scores import open_sheet, save_entries
from thidua_desktop.operations.sheet_steps import submit_sheet
from thidua_desktop.operations.year_ranking import rank_year

UNITS = ("u0", "u1", "u2", "u3")


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


def score(store, unit_uid, *points, rules="rules"):
    sheet = open_sheet(store, unit_uid, "p2025", rules)
    paths = [leaf.path for leaf in store.rule_sets.by_uid(rules).leaves]
    lines = [ScoreEntry(path, Points(value)) for path, value in zip(paths, points, strict=False)]
    save_entries(store, sheet.uid, Round.SELF, lines, keep_flagged=True)
    return sheet


def ranks(store):
    return [(row.rank, row.unit_uid, row.total) for row in rank_year(store, "p2025", Round.SELF).rows]


def test_equal_totals_share_a_rank_and_the_next_one_is_left_out(store):
    for unit, points in zip(UNITS, (700, 900, 900, 1000), strict=True):
        score(store, unit, points)
    assert ranks(store) == [(1, "u3", 1000), (2, "u1", 900), (2, "u2", 900), (4, "u0", 700)]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.integers(0, 5), min_size=4, max_size=4))
def test_a_year_of_one_bloc_is_ranked_as_the_bloc(tmp_path_factory, totals):
    with make_bloc_store(tmp_path_factory.mktemp("nam")) as store:
        for unit, points in zip(UNITS, totals, strict=True):
            score(store, unit, points)
        bloc = rank_bloc(store, "bloc", "p2025", Round.SELF)
        assert ranks(store) == [(row.rank, row.unit_uid, row.total) for row in bloc.rows]
        candidates = [
            RankCandidate(uid, Points(n), at) for at, (uid, n) in enumerate(zip(UNITS, totals, strict=True))
        ]
        assert ranks(store) == [(one.rank, one.unit_uid, one.total) for one in rank_units(candidates)]


def test_a_year_is_ranked_without_reading_a_line(store):
    score(store, "u1", 900)
    asked = []
    store._database.conn.set_trace_callback(asked.append)
    rank_year(store, "p2025", Round.SELF)
    store._database.conn.set_trace_callback(None)
    assert asked
    assert not [statement for statement in asked if "score_entry" in statement]


def test_units_without_points_are_missing_and_the_ranking_stays_open(store):
    sheet = score(store, "u1", *[0] * 12)
    score(store, "u0", 500)
    submit_sheet(store, sheet.uid)
    ranking = rank_year(store, "p2025", Round.SELF)
    assert ranking.missing == ("Xã Cẩm Đường", "Xã Đăk Rve")
    assert [row.provisional for row in ranking.rows] == [True, False]
    assert ranking.is_provisional
    assert not rank_year(store, "p2025", Round.BLOC).rows


def test_units_stand_with_the_name_and_the_bloc_of_the_periods_last_day(store):
    names = (DatedName("Xã Cũ", None, date(2025, 6, 30)), DatedName("Xã Mới", date(2026, 1, 1)))
    later = Unit("u9", "99999", "commune", (DatedName("Xã Sau", date(2026, 1, 1)),), position=9)
    with store.write("test"):
        store.units.save_many((Unit("u8", "88888", "commune", names, position=8), later))
        store.blocs.save(Bloc("other", "C2", "Cụm số 2"))
    save_members(store, "other", (new_member("other", "u8", YEAR),))
    for unit in ("u0", "u8", "u9"):
        score(store, unit, 100)
    rows = rank_year(store, "p2025", Round.SELF).rows
    assert [(row.unit_name, row.bloc_uid, row.bloc_name) for row in rows] == [
        ("Xã Ấp Đầu", "bloc", "Cụm thi đua số 1"),
        ("Xã Mới", "other", "Cụm số 2"),
        ("Xã Sau", None, ""),
    ]
    units = {unit.uid: unit for unit in store.units.all()}
    assert [row.unit_name for row in rows] == [
        units[row.unit_uid].name_on(date(2025, 12, 31)) for row in rows
    ]


def test_different_rule_sets_are_ranked_with_a_warning(store):
    rules = replace(
        small_rules(), uid="second", code="KHÁC", name="Bảng điểm sở", policy=replace(small_rules().policy)
    )
    with store.write("test"):
        store.rule_sets.save(replace(rules, content_hash=content_hash(rules)))
    score(store, "u0", 100)
    score(store, "u1", 100, rules="second")
    (issue,) = rank_year(store, "p2025", Round.SELF).issues
    assert issue.code == "ranking.year_mixed_rules"
    assert "Bảng điểm sở" in str(issue.values["names"])


def test_a_period_that_is_gone_is_refused(store):
    with pytest.raises(UserError) as refused:
        rank_year(store, "gone", Round.SELF)
    assert refused.value.code == "ranking.gone"


def test_the_command_line_ranks_a_whole_year_without_a_bloc(store):
    score(store, "u1", 900)
    path = store.path
    store.close()
    answer = done("rank", path, "--year", 2025)
    row = {"rank": 1, "unit": "Xã Bình Yên", "total": "9.00", "grade": None, "provisional": True}
    assert answer["rows"] == [{**row, "bloc": "Cụm thi đua số 1"}]
    assert len(answer["missing"]) == 3


def test_a_check_from_the_command_line_tells_wrong_totals(store):
    score(store, "u1", 900)
    path = store.path
    store.close()
    assert done("check", path)["totals_wrong"] == 0
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE sheet_total SET filled = 99")
        connection.commit()
    answer = done("check", path)
    assert (answer["totals_wrong"], [issue["code"] for issue in answer["issues"]]) == (
        1,
        ["workspace.totals_wrong"],
    )
