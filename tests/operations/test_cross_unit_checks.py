"""The sheets of a period beside each other, before they are brought together."""

from dataclasses import replace

import pytest

from tests.ui.bloc_store import fill_sheet, make_bloc_store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, Quantity
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.consolidation import ConsolidationWish
from thidua_desktop.operations.cross_unit_checks import check_units

WISH = ConsolidationWish("p2025", Round.SELF, "bloc")


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as store:
        yield store


def change(store, sheet, path, **fields):
    before = store.scores.entries(sheet.uid, Round.SELF)[path]
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.SELF, [replace(before, **fields)])


def found(store):
    return [(one.unit_uid, one.code, one.issue.code) for one in check_units(store, WISH).findings]


def test_sheets_that_fit_have_nothing_to_look_at(store):
    for number in range(4):
        fill_sheet(store, f"u{number}", 900, submit=True)
    assert found(store) == []


def test_a_figure_of_another_order_is_named_with_its_unit_and_line(store):
    for number in range(4):
        sheet = fill_sheet(store, f"u{number}", 900, submit=True)
        whole = 90 * QUANTITY_SCALE if number else QUANTITY_SCALE * 9 // 10
        change(store, sheet, "I/3", actual=Quantity(whole))
    assert found(store) == [("u0", "3", "consistency.far")]


def test_points_that_were_kept_against_the_rule_are_named(store):
    change(store, fill_sheet(store, "u0", 900, submit=True), "I/3", points=Points(1500), flagged=True)
    codes = [one[1:] for one in found(store)]
    assert [code for code, _ in codes] == ["3"]


def test_drafts_are_not_looked_at(store):
    change(store, fill_sheet(store, "u0", 900), "I/3", points=Points(1500), flagged=True)
    fill_sheet(store, "u1", 900, submit=True)
    assert found(store) == []


def test_a_period_without_sheets_says_so(store):
    with pytest.raises(UserError) as refused:
        check_units(store, WISH)
    assert refused.value.code == "consistency.empty"
