"""Targets from a workbook: a template that reads back, slips that are asked, and nothing half given."""

from dataclasses import replace

import openpyxl
import pytest

from tests.operations.standings import CRITERIA, PATH, RULES, make_standings, score
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import QUANTITY_SCALE, Quantity
from thidua_desktop.domain.records.organisation import BlocRole, DatedName, Unit
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.issued_targets import issue_targets, read_targets
from thidua_desktop.operations.scores import read_sheet, save_entry
from thidua_desktop.operations.target_files import (
    import_target_file,
    missing_issues,
    write_target_file,
)

LINE = PATH["4"]


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        yield opened


def grid(store):
    return read_targets(store, "p", "r", "b")


def of(*values):
    return {f"u{n}": {LINE: Quantity(round(value * QUANTITY_SCALE))} for n, value in enumerate(values)}


def give(store, *values):
    return issue_targets(store, "p", "r", of(*values), keep_flagged=True)


def given(store):
    return {uid: lines[LINE].target / QUANTITY_SCALE for uid, lines in grid(store).given.items()}


def template(store, folder, *values):
    """Write the template and fill its column from the first unit down; gives the file."""
    out = write_target_file(folder / "chi_tieu.xlsx", grid(store))
    book = openpyxl.load_workbook(out)
    for nth, value in enumerate(values):
        book.worksheets[0].cell(6 + nth, 3).value = value
    book.save(out)
    return out


def table(folder, *rows):
    book = openpyxl.Workbook()
    book.active.title = "Bang"
    for row in rows:
        book.active.append(row)
    book.save(folder / "bang.xlsx")
    return folder / "bang.xlsx"


def read(store, file, **options):
    return import_target_file(store, file, store.periods.by_uid("p"), RULES, **options)


def test_a_filled_template_gives_the_targets_with_their_giver(store, tmp_path):
    plan = read(store, template(store, tmp_path, 90, 92.5, "95%", None))
    assert (plan.count, given(store)) == (3, {"u0": 90, "u1": 92.5, "u2": 95})
    office = store.offices.office().unit_uid
    assert grid(store).given["u0"][LINE].issuer_uid == office
    assert grid(store).issuers == {office: "Ủy ban nhân dân huyện Đăk Hà"}


def test_a_template_has_what_was_given_and_reads_back_the_same(store, tmp_path):
    give(store, 90, 92.5)
    out = write_target_file(tmp_path / "chi_tieu.xlsx", grid(store))
    cells = openpyxl.load_workbook(out).worksheets[0]
    assert [cells.cell(row, 3).value for row in (4, 6, 7, 8)] == ["4", 90, 92.5, None]
    revision = store.audit.history("u0")
    read(store, out)
    assert store.audit.history("u0") == revision


def test_a_row_a_target_is_read_as_well(store, tmp_path):
    file = table(tmp_path, ("Đơn vị", "Tiêu chí", "Chỉ tiêu"), ("xã đăk pék", "4", "90"))
    read(store, file)
    assert given(store) == {"u0": 90}


def test_lines_without_criterion_or_target_and_other_sheets_are_left_out(store, tmp_path):
    rows = (("Đơn vị", "Tiêu chí", "Chỉ tiêu"), ("Xã Đăk Pék", "4", 90), ("Phường Kon Tum", "", 5))
    file = table(tmp_path, *rows, ("Xã Măng Đen", "4", None))
    book = openpyxl.load_workbook(file)
    book.create_sheet("Ghi chú").append(("Đơn vị", "Ghi chú"))
    book.save(file)
    assert read(store, file).count == 1


def test_a_name_that_two_units_bear_is_asked_by_its_code(store, tmp_path):
    twin = Unit("twin", "2999", "commune", (DatedName("Xã Đăk Pék"),), position=9)
    with store.write("set-up"):
        store.units.save(twin)
    file = table(tmp_path, ("Đơn vị", "4"), ("Xã Đăk Pék", 90))
    with pytest.raises(UserError) as refused:
        read(store, file)
    assert [issue.code for issue in refused.value.issues] == ["unit.ambiguous"]
    read(store, table(tmp_path, ("Mã đơn vị", "Đơn vị", "4"), ("2999", "Xã Đăk Pék", 90)))
    assert store.rounds.targets("p", "twin", "r") == {LINE: 900_000}


def test_a_set_without_targets_has_no_template_and_takes_no_file(store, tmp_path):
    plain = replace(RULES, uid="r3", code="B3", criteria=CRITERIA[:3])
    with store.write("set-up"):
        store.rule_sets.save(plain)
    file = table(tmp_path, ("Mã đơn vị", "4"), ("2000", 90))
    calls = (
        lambda: import_target_file(store, file, store.periods.by_uid("p"), plain),
        lambda: write_target_file(tmp_path / "ra.xlsx", read_targets(store, "p", "r3", "b")),
    )
    for call in calls:
        with pytest.raises(UserError) as refused:
            call()
        assert refused.value.code == "targets.no_lines"


@pytest.mark.parametrize("slip", [0.9, 9, 900])
def test_a_target_of_another_scale_is_asked_at_its_cell_and_can_be_kept(store, tmp_path, slip):
    file = template(store, tmp_path, 90, 90, 90, slip)
    with pytest.raises(DecisionNeededError) as asked:
        read(store, file)
    assert "Chỉ tiêu!C9" in [issue.where for issue in asked.value.issues]
    assert given(store) == {}
    read(store, file, keep_flagged=True)
    assert given(store)["u3"] == slip


@pytest.mark.parametrize(
    ("rows", "code", "where"),
    [
        ((("Mã đơn vị", "9"), ("2000", 90)), "targets.unknown_head", "Bang!B1"),
        ((("Mã đơn vị", "4"), ("9999", 90)), "unit.unknown", "Bang!A2"),
        ((("Mã đơn vị", "4"), ("2000", "chín")), "cell.not_a_number", "Bang!B2"),
        ((("Mã đơn vị", "4"), ("2000", -5)), "targets.negative", "Bang!B2"),
        ((("Mã đơn vị", "4"), ("2000", 90), ("2000", 91)), "targets.unit_twice", "Bang!B3"),
    ],
)
def test_what_cannot_be_given_is_refused_with_its_cell(store, tmp_path, rows, code, where):
    with pytest.raises(UserError) as refused:
        read(store, table(tmp_path, *rows, ("2100", 95)))
    assert (code, where) in [(issue.code, issue.where) for issue in refused.value.issues]
    assert given(store) == {}


@pytest.mark.parametrize(
    ("rows", "code"),
    [((("a", "b"), (1, 2)), "targets.no_table"), ((("Mã đơn vị", "4"), ("2000", None)), "targets.nothing")],
)
def test_a_file_without_targets_says_what_it_needs(store, tmp_path, rows, code):
    with pytest.raises(UserError) as refused:
        read(store, table(tmp_path, *rows))
    assert refused.value.code == code


def test_a_missing_target_is_flagged_once_most_of_the_bloc_has_one(store):
    give(store, 90, 90)
    assert missing_issues(grid(store)) == ()
    give(store, 90, 90, 90)
    (issue,) = missing_issues(grid(store))
    assert (issue.values["name"], issue.values["criterion"]) == ("Đặc khu Lý Sơn", "4")


def test_a_percent_that_may_be_a_fraction_waits_for_a_decision(store):
    with pytest.raises(DecisionNeededError) as asked:
        issue_targets(store, "p", "r", of(0.9))
    assert [issue.code for issue in asked.value.issues] == ["scores.percent_scale"]
    assert given(store) == {}


def test_a_target_can_be_taken_back(store):
    give(store, 90, 95)
    issue_targets(store, "p", "r", {"u0": {LINE: None}})
    assert given(store) == {"u1": 95}
    newest = store.audit.history("u0")[0]
    assert (newest.old, newest.new) == ("90", None)


def test_an_open_sheet_follows_the_target_and_one_handed_in_does_not(store):
    give(store, 90, 90)
    for uid in ("u0", "u1"):
        sheet = score(store, uid, p1=10, p2=5, p3=5)
        save_entry(store, sheet.uid, Round.SELF, ScoreEntry(LINE, actual=Quantity(450_000), note="x"))
    score(store, "u1", submit=True)
    give(store, 50, 50)
    points = [
        read_sheet(store, score_uid).results[Round.SELF].groups[PATH["III"]]
        for score_uid in (sheet.uid for sheet in store.scores.sheets_of_units("p", ("u0", "u1")))
    ]
    assert points == [720, 400]


def test_a_fellow_member_gives_no_targets_and_the_head_does(store):
    own = store.offices.office().unit_uid
    members = tuple(m for m in store.blocs.memberships("b"))
    start = members[0].valid_from
    save_members(store, "b", (*members, new_member("b", own, start)))
    with pytest.raises(UserError) as refused:
        give(store, 90)
    assert [issue.code for issue in refused.value.issues] == ["targets.fellow_member"]
    save_members(store, "b", (*members, new_member("b", own, start, BlocRole.HEAD)))
    give(store, 90)
    assert [unit.refusal for unit in grid(store).units] == ["targets.own_unit", "", "", "", ""]


def test_a_sheet_knows_who_gave_its_targets_and_which_one_it_lacks(store):
    give(store, 90, 90, 90)
    first, last = (read_sheet(store, score(store, uid, p1=10).uid) for uid in ("u0", "u3"))
    assert (first.givers, first.lacking) == ({LINE: "Ủy ban nhân dân huyện Đăk Hà"}, frozenset())
    assert (last.givers, last.lacking) == ({}, {LINE})
