"""What comes back to a unit, taken back again: results, later rounds, questions, targets, publications."""

import pytest

from tests.operations.test_feedback_packages import (
    REVIEW,
    SUBMISSION,
    feedback,
    handed_in,  # noqa: F401  # a fixture
    publish,
    road,  # noqa: F401  # a fixture
    step,
)
from tests.operations.test_package_rounds import asked, score
from tests.operations.test_undoing import NOT_RECORDS
from tests.package_road import PERIOD, RULES, TYPED
from tests.two_offices import take
from tests.workspaces import everything
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import IndexResult, Round, SheetAction
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.undoing import undo_import


def records(store):
    """Give everything but what an import leaves behind: ledger, keys, receipts."""
    left = NOT_RECORDS | {"package_receipt"}
    return {name: rows for name, rows in everything(store).items() if name not in left}


def goes_back(store, file):
    """Import a package and take it back: every record is as before."""
    before = records(store)
    result = take(store, file, Accept.ALL)
    assert result.applied
    assert records(store) != before
    undo_import(store, result.import_id)
    assert records(store) == before
    health = check_health(store)
    assert (health.is_sound, health.totals_wrong) == (True, 0)


def returned(road):  # noqa: F811
    step(road, SheetAction.RETURN, reason="Thiếu biểu 3")


def published(road):  # noqa: F811
    score(road, "T", Round.APPRAISAL, 6)
    publish(road)


@pytest.mark.parametrize("said", [returned, published, asked])
def test_feedback_goes_back_whole(handed_in, said):  # noqa: F811
    said(handed_in)
    goes_back(handed_in["XA2"], feedback(handed_in))


def test_targets_and_indices_go_back_with_the_points_that_follow(handed_in):  # noqa: F811
    store = handed_in["T"]
    unit = handed_in.unit("T", "XA2")
    with store.write("test"):
        store.rounds.save_targets(PERIOD.uid, unit, RULES.uid, {TYPED: Quantity(50_000)})
        store.indices.save({unit: IndexResult("PAR", PERIOD.year, 3, Quantity(900_000), "Sở")})
    goes_back(handed_in["XA2"], handed_in.file("T", PackageKind.CATALOGUE))


def test_sheets_to_review_and_the_points_given_go_back(road):  # noqa: F811
    for code in ("XA1", "XA2"):
        road.hand_in(code)
    road.pass_on("XA2", "XA1", SUBMISSION)
    review = road.file("XA1", REVIEW, unit_uid=road.unit("XA1", "XA2"))
    goes_back(road["XA2"], review)
    take(road["XA2"], review)
    score(road, "XA2", Round.CROSS, 9, "XA1")
    goes_back(road["XA1"], road.file("XA2", SUBMISSION))
