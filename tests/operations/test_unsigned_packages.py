"""Packages that nobody signed: a decision where nobody signs yet, never over what was signed."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.two_offices import PERIOD, add_sheet, codes, edit, knows, office, plan_of, province, send
from thidua_desktop.data.exchange.signing import make_key
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageState
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey, Trust
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations.enrolment import trust_key
from thidua_desktop.operations.packages import apply_import, plan_import

OLD = Path(__file__).parents[1] / "past_files" / "packages" / "format_1_submission.xlsx"


@pytest.fixture
def above(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


def signs(store, unit_uid):
    """Let a unit's key be known here, as it is once a package that it signed came in."""
    key = KnownKey(make_key()[1], unit_uid, "Xã", "may", KeyRole.UNIT, KeyState.TRUSTED, date(2025, 1, 1))
    with store.write("set-up"):
        trust_key(store, key, 1)


def points(store, sheet):
    return store.scores.entries(sheet.uid, Round.SELF)["I./1"].points


def test_a_sheet_whose_unit_signs_stays(above, tmp_path):
    sheet = add_sheet(above, "phieu-ky", "xa1", SheetState.SUBMITTED)
    with above.write("set-up"):
        above.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(100))])
    signs(above, "xa1")
    plan = plan_import(above, Path(shutil.copy(OLD, tmp_path)))
    assert "package.signed_kept" in codes(plan)
    apply_import(above, plan, Accept.ALL)
    assert points(above, sheet) == Points(100)
    assert above.scores.sheets_of_units(PERIOD.uid, ["xa2"])


def test_a_stranger_under_the_code_of_a_unit_that_signs_is_told_apart(above, tmp_path):
    signs(above, "h61-cua-tinh")
    with office(tmp_path) as below:
        plan = plan_import(above, send(below, tmp_path).file)
    assert plan.trust is Trust.OTHER_KEY


def test_what_came_in_unsigned_is_still_unsigned_when_it_comes_again(above, tmp_path):
    file = Path(shutil.copy(OLD, tmp_path))
    apply_import(above, plan_import(above, file), Accept.ALL)
    again = plan_import(above, file)
    assert (again.state, again.already is not None) == (PackageState.FOREIGN, True)


def test_what_came_in_edited_is_still_edited_when_it_comes_again(above, tmp_path):
    with office(tmp_path) as below:
        file = send(below, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 14.5)
    apply_import(above, plan_of(above, file), Accept.ALL)
    assert plan_import(above, file).state is PackageState.EDITED
