"""Who has sent its sheet of a period, and who has not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.cli.commands import done, run_command
from tests.data.printing.pdf_reading import flat_text
from tests.two_offices import PERIOD, knows, office, province, send, take
from tests.ui.bloc_store import fill_sheet, make_bloc_store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.operations.submission_tracker import Standing, track_submissions

DEADLINE = date(2025, 12, 20)


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


def standings(store, today=DEADLINE):
    rows = track_submissions(store, "p2025", today).rows
    return {row.unit.unit_uid: row.standing for row in rows}


def test_every_member_of_a_bloc_is_expected_in_official_order(store):
    assert list(standings(store)) == ["u0", "u1", "u2", "u3"]
    assert set(standings(store).values()) == {Standing.MISSING}


def test_a_unit_without_a_bloc_is_expected_once_its_sheet_is_here(store):
    outside = Unit("u9", "29000", "commune", (DatedName("Xã Ngoài"),), position=9)
    with store.write("test"):
        store.units.save_many([outside])
    assert "u9" not in standings(store)
    fill_sheet(store, "u9", 500)
    assert standings(store)["u9"] is Standing.WITH_UNIT


def test_without_blocs_all_units_are_expected(tmp_path):
    with province(tmp_path) as store:
        rows = track_submissions(store, PERIOD.uid, DEADLINE).rows
        assert [row.unit.unit_code for row in rows] == ["T"]


def test_a_returned_sheet_is_with_its_unit_again(store):
    sheet = fill_sheet(store, "u0", 900, submit=True)
    assert standings(store)["u0"] is Standing.RECEIVED
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=SheetState.RETURNED))
    assert standings(store)["u0"] is Standing.WITH_UNIT


@pytest.mark.parametrize("state", list(SheetState))
def test_every_state_of_a_sheet_has_a_standing(store, state):
    sheet = fill_sheet(store, "u0", 900)
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=state))
    row = track_submissions(store, "p2025", DEADLINE).rows[0]
    assert row.unit.state is state
    assert row.is_in == (state not in {SheetState.DRAFT, SheetState.RETURNED})


def test_missing_units_are_late_from_the_day_after_the_deadline(store):
    def late(day):
        return {row.is_late for row in track_submissions(store, "p2025", day).rows}

    assert late(DEADLINE) == {False}
    assert late(DEADLINE + timedelta(days=1)) == {True}


def test_a_sheet_that_came_after_its_day_stays_late(store):
    sheet = fill_sheet(store, "u0", 900)
    with store.write("test"):
        late = replace(sheet, state=SheetState.SUBMITTED, received_on=DEADLINE + timedelta(days=2))
        store.scores.save_sheet(late)
    assert track_submissions(store, "p2025", DEADLINE).rows[0].is_late


def test_packages_of_the_head_count_for_members_without_their_own(tmp_path):
    with office(tmp_path) as sender, province(tmp_path) as receiver:
        knows(receiver)
        for number in (1, 2):
            folder = tmp_path / str(number)
            folder.mkdir()
            take(receiver, send(sender, folder).file, Accept.ALL)
        rows = {row.unit.unit_code: row.unit for row in track_submissions(receiver, "p2025", DEADLINE).rows}
    assert (rows["H61"].packages, rows["H61"].through, rows["H61"].state) == (2, "", None)
    assert (rows["XA1"].packages, rows["XA1"].through) == (2, "Huyện Đăk Hà")
    assert rows["XA1"].package_at is not None
    assert rows["XA1"].total == 1275


def test_a_period_that_is_gone_is_refused(store):
    with pytest.raises(UserError):
        track_submissions(store, "khong-co", DEADLINE)


def test_the_command_lists_the_units_of_a_bloc(store):
    fill_sheet(store, "u1", 800, submit=True)
    store.close()
    answer = done("tracker", store.path, "--year", 2025, "--bloc", "C1")
    assert (answer["expected"], answer["handed_in"]) == (4, 1)
    assert [row["state"] for row in answer["rows"]] == [None, "submitted", None, None]
    assert answer["rows"][1]["total"] == "105.00"


def test_the_command_prints_the_list_of_all_or_of_one_bloc(store, tmp_path):
    fill_sheet(store, "u0", 900, submit=True)
    outside = Unit("u9", "29000", "commune", (DatedName("Xã Ngoài"),), position=9)
    with store.write("test"):
        store.units.save_many([outside])
    fill_sheet(store, "u9", 500)
    store.close()
    command = ("print", store.path, "--document", "submission_tracker", "--year", 2025)
    every = flat_text(done(*command, "--out", tmp_path / "a.pdf")["file"])
    assert "Đã nộp: 1/5 đơn vị; còn 4 đơn vị chưa nộp" in every
    assert "Đơn vị ngoài khối, cụm: đã nộp 0/1 đơn vị" in every
    one = flat_text(done(*command, "--bloc", "C1", "--out", tmp_path / "b.pdf")["file"])
    assert "1/4 đơn vị" in one
    assert "Xã Ngoài" not in one


def test_the_list_on_paper_needs_a_period(store, tmp_path):
    store.close()
    out = tmp_path / "a.pdf"
    status, answer = run_command("print", store.path, "--document", "submission_tracker", "--out", out)
    assert (status, answer["code"]) == (2, "printing.needs_period")
