"""A line in the whole bloc: for its head, and for everybody where points depend on the bloc's best."""

from tests.operations.test_relative_points import LINE, OTHER, reach
from tests.operations.test_relative_points import store as relative_store
from tests.sheet_road import make_head_store
from tests.ui.bloc_store import fill_sheet, make_bloc_store, small_rules
from thidua_desktop.domain.records.scoring import Absence, Round, ScoreEntry
from thidua_desktop.operations.line_peers import read_peers
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entry
from thidua_desktop.operations.sheet_steps import submit_sheet

__all__ = ["relative_store"]
PATH = small_rules().leaves[0].path


def test_relative_values_stand_best_first_and_provisional(relative_store):
    for number, actual in enumerate((120, 140, 90)):
        sheet = reach(relative_store, f"u{number}", actual).sheet
    found = read_peers(relative_store, read_sheet(relative_store, sheet.uid), LINE)
    assert [(one.unit_name, one.points) for one in found] == [("Xã 1", 1000), ("Xã 0", 750), ("Xã 2", 450)]
    assert [one.actual // 10_000 for one in found] == [140, 120, 90]
    assert [one.is_own for one in found] == [False, False, True]
    assert all(one.is_provisional for one in found)


def test_values_are_settled_once_every_sheet_is_in(relative_store):
    sheets = [reach(relative_store, f"u{number}", 100 + number).sheet for number in range(3)]
    for sheet in sheets:
        submit_sheet(relative_store, sheet.uid)
    found = read_peers(relative_store, read_sheet(relative_store, sheets[0].uid), LINE)
    assert not any(one.is_provisional for one in found)


def test_other_lines_are_not_shown_to_fellow_members(relative_store):
    view = read_sheet(relative_store, reach(relative_store, "u0", 120).sheet.uid)
    assert read_peers(relative_store, view, OTHER) is None
    assert read_peers(relative_store, view, "I") is None


def test_the_head_sees_every_line_and_units_without_points_last(tmp_path):
    with make_head_store(tmp_path) as store:
        for unit, points in (("u0", 700), ("u1", 900)):
            fill_sheet(store, unit, points)
        absent = open_sheet(store, "u2", "p2025", "rules")
        save_entry(
            store, absent.uid, Round.SELF, ScoreEntry(PATH, absence=Absence.NOT_APPLICABLE, note="không có")
        )
        found = read_peers(store, read_sheet(store, absent.uid), PATH)
    assert [one.points for one in found[:2]] == [900, 700]
    assert found[-1].absence is Absence.NOT_APPLICABLE


def test_an_office_that_heads_no_bloc_sees_no_peers(tmp_path):
    with make_bloc_store(tmp_path) as store:
        view = read_sheet(store, fill_sheet(store, "u0", 700).uid)
        assert read_peers(store, view, PATH) is None
