"""The form that an office without the program fills in: written, filled with a spreadsheet, read back."""

import shutil
import subprocess
from dataclasses import replace

import openpyxl
import pytest

from tests.cli.commands import done, run_command
from tests.two_offices import RULES
from tests.ui.bloc_store import fill_sheet, make_bloc_store, small_rules
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.scoring import AbsencePolicy, Round
from thidua_desktop.domain.rule_kinds import CHOICE
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.batch_import import plan_batch
from thidua_desktop.operations.fill_forms import FormWish, export_form
from thidua_desktop.operations.score_import import ScoreImport, import_scores, plan_scores

SHEET, TARGET, ACTUAL, SCORE, ABSENCE, NOTE = "Phiếu chấm", 5, 6, 7, 8, 9
SOFFICE = shutil.which("soffice")


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def form(store, tmp_path):
    return export_form(store, FormWish("u0", "p2025", tmp_path / "phieu.xlsx")).file


def fill(file, **cells):
    """Type into cells by the code of their line: ``fill(f, c1={SCORE: 9})``; give all points when none."""
    book = openpyxl.load_workbook(file)
    sheet = book[SHEET]
    rows = {str(sheet.cell(row, 2).value): row for row in range(7, sheet.max_row + 1)}
    for code, values in cells.items():
        for column, value in values.items():
            sheet.cell(rows[code.removeprefix("c")], column).value = value
    book.save(file)


def full(file, points=9):
    fill(file, **{f"c{n}": {SCORE: points} for n in range(1, 11)}, c11={SCORE: 5}, c12={SCORE: 20})


def request(file, **more):
    return ScoreImport(file, "rules", 2025, **more)


def entries_of(store, unit_uid="u0"):
    sheet = next(one for one in store.scores.sheets_of_units("p2025", [unit_uid]))
    return {path.rsplit("/", 1)[-1]: one for path, one in store.scores.entries(sheet.uid, Round.SELF).items()}


def test_a_filled_form_comes_back_with_what_was_typed(store, form):
    full(form)
    fill(form, c2={SCORE: 7.25, NOTE: "Kế hoạch số 12/KH-UBND"}, c12={SCORE: None, TARGET: 100, ACTUAL: 80})
    plan = import_scores(store, request(form))
    assert [sheet.unit_name for sheet in plan.sheets] == ["Xã Ấp Đầu"]
    entries = entries_of(store)
    assert (entries["2"].points, entries["2"].note) == (725, "Kế hoạch số 12/KH-UBND")
    assert (entries["12"].target, entries["12"].actual, entries["12"].points) == (
        Quantity(1_000_000),
        Quantity(800_000),
        None,
    )


def test_looking_at_a_form_writes_nothing(store, form):
    full(form)
    before = store.revision
    assert plan_scores(store, request(form)).sheets[0].leaves_scored == 12
    assert store.revision == before


def test_only_cells_to_fill_in_are_open_and_all_sheets_are_locked_without_a_password(form):
    book = openpyxl.load_workbook(form)
    sheet = book[SHEET]
    open_cells = {
        (cell.row, cell.column) for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    assert {column for _, column in open_cells} == {TARGET, ACTUAL, SCORE, NOTE}
    assert len([place for place in open_cells if place[1] == SCORE]) == len(small_rules().leaves)
    assert all(one.protection.sheet and one.protection.password is None for one in book.worksheets)
    assert sheet.column_dimensions["A"].hidden
    assert book["Mã phiếu"].sheet_state == "hidden"


def test_open_cells_have_their_bounds_and_lists(form):
    sheet = openpyxl.load_workbook(form)[SHEET]
    rules = {one.type: one for one in sheet.data_validations.dataValidation if "G8" in one.sqref or one.type}
    bounded = [one for one in sheet.data_validations.dataValidation if one.formula2 == "10.0"]
    assert len(bounded) == 1
    assert len(bounded[0].sqref.ranges) >= 1
    assert "list" in rules


def test_points_over_the_maximum_wait_for_a_decision(store, form):
    full(form)
    fill(form, c1={SCORE: 11})
    with pytest.raises(DecisionNeededError):
        import_scores(store, request(form))
    import_scores(store, request(form, keep_flagged=True))
    assert entries_of(store)["1"].flagged


def test_words_for_points_are_refused_with_their_cell(store, form):
    fill(form, c1={SCORE: "chín điểm"})
    plan = plan_scores(store, request(form))
    assert plan.is_refused
    assert any(issue.where == f"{SHEET}!G8" for issue in plan.issues)


def test_a_line_that_was_taken_out_is_missed(store, form):
    full(form)
    book = openpyxl.load_workbook(form)
    book[SHEET].delete_rows(9)
    book.save(form)
    plan = plan_scores(store, request(form))
    assert [issue.code for issue in plan.issues if issue.code == "scores.missing_row"]


def test_a_form_of_another_rule_set_is_refused(store, form):
    with store.write("test"):
        store.rule_sets.save(replace(RULES, uid="khac", code="KHAC"))
    plan = plan_scores(store, ScoreImport(form, "khac", 2025))
    assert plan.is_refused
    assert plan.issues[0].code == "form.other_rules"


def test_a_form_of_another_year_is_refused(store, form):
    plan = plan_scores(store, ScoreImport(form, "rules", 2024))
    assert "form.other_period" in [issue.code for issue in plan.issues]
    assert plan.is_refused


def test_a_form_is_for_the_own_round_only(store, form):
    plan = plan_scores(store, request(form, round=Round.APPRAISAL))
    assert "form.self_only" in [issue.code for issue in plan.issues]


def test_a_form_of_a_later_version_is_refused(store, form):
    book = openpyxl.load_workbook(form)
    book["Mã phiếu"]["B1"] = "2"
    book.save(form)
    with pytest.raises(UserError, match=r"form\.newer"):
        plan_scores(store, request(form))


def test_the_unit_is_known_by_its_uid_whatever_is_written_over_its_name(store, form):
    full(form)
    book = openpyxl.load_workbook(form)
    book[SHEET]["B2"] = "Đơn vị: Xã Cẩm Đường"
    book.save(form)
    assert import_scores(store, request(form)).sheets[0].unit_name == "Xã Ấp Đầu"


def test_a_form_of_an_unknown_unit_is_refused_until_it_is_to_be_added(store, form):
    book = openpyxl.load_workbook(form)
    for row in book["Mã phiếu"].iter_rows(max_col=2):
        if row[0].value in {"unit_uid", "unit_name"}:
            row[1].value = "la" if row[0].value == "unit_uid" else "Xã Lạ"
    book.save(form)
    assert "scores.unit_unknown" in [issue.code for issue in plan_scores(store, request(form)).issues]


def test_what_is_here_already_stands_in_the_form_and_comes_back_the_same(store, tmp_path):
    fill_sheet(store, "u1", 850)
    file = export_form(store, FormWish("u1", "p2025", tmp_path)).file
    assert file.name == "phieu_21000_2025.xlsx"
    assert plan_scores(store, request(file)).sheets[0].outcome is Outcome.SAME


def special_rules():
    """Make a set with a choice and a line that may be not assigned."""
    rules = small_rules()
    criteria = list(rules.criteria)
    criteria[1] = replace(criteria[1], kind=CHOICE, parameters={"options": "Tốt : 10 | Khá : 5 | Không : 0"})
    criteria[2] = replace(criteria[2], absence=AbsencePolicy.NOT_ASSIGNED)
    return replace(
        rules, uid="dac_biet", code="DB", criteria=tuple(criteria), content_hash=content_hash(criteria)
    )


def test_a_level_and_a_reason_are_picked_from_lists(store, tmp_path):
    with store.write("test"):
        store.rule_sets.save(special_rules())
    file = export_form(store, FormWish("u2", "p2025", tmp_path, "dac_biet")).file
    fill(file, c1={ACTUAL: "2. Khá (5 điểm)"}, c2={ABSENCE: "Không giao"})
    import_scores(store, ScoreImport(file, "dac_biet", 2025))
    entries = entries_of(store, "u2")
    assert entries["1"].actual == Quantity(20_000)
    assert entries["2"].absence == "not_assigned"


def test_a_reason_that_is_not_in_the_list_is_refused(store, form):
    fill(form, c1={ABSENCE: "bận họp"})
    assert "form.absence_unknown" in [issue.code for issue in plan_scores(store, request(form)).issues]


def test_without_a_clear_rule_set_the_person_must_say_which(store, tmp_path):
    with store.write("test"):
        store.rule_sets.save(special_rules())
    with pytest.raises(UserError, match=r"form\.several_rules"):
        export_form(store, FormWish("u3", "p2025", tmp_path))


def test_a_year_without_rule_sets_has_no_form(store, tmp_path):
    period = replace(store.periods.by_uid("p2025"), uid="p2031", code="2031", year=2031)
    with store.write("test"):
        store.periods.save(period)
    with pytest.raises(UserError, match=r"form\.no_rules"):
        export_form(store, FormWish("u3", "p2031", tmp_path))


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_form_saved_by_libreoffice_is_read_the_same(store, form, tmp_path):
    full(form)
    (tmp_path / "lai").mkdir()
    home = (tmp_path / "lo").as_uri()
    command = [SOFFICE, "--headless", f"-env:UserInstallation={home}", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", tmp_path / "lai", form], check=True, capture_output=True, timeout=120
    )
    plan = plan_scores(store, request(tmp_path / "lai" / form.name))
    assert not plan.is_refused
    assert (plan.sheets[0].leaves_scored, plan.sheets[0].total) == (12, Points(11_500))


def test_the_commands_write_a_form_and_read_it_back(store, tmp_path):
    store.close()
    answer = done(
        "export", store.path, "--kind", "form", "--unit", "20000", "--year", 2025, "--out", tmp_path / "f"
    )
    assert set(answer) >= {"file", "package_id", "sequence", "content_hash", "check_code"}
    full(answer["file"])
    read = done(
        "scores",
        "import",
        store.path,
        answer["file"],
        "--rules",
        "BTC2025",
        "--year",
        2025,
        "--round",
        "self",
    )
    assert read["sheets"][0]["total"] == "115.00"


def test_a_form_without_a_unit_is_the_offices_own(store, tmp_path):
    store.close()
    command = ("export", store.path, "--kind", "form", "--year", 2025, "--rules", "BTC2025")
    assert done(*command, "--out", tmp_path)["file"].endswith("phieu_44001_2025.xlsx")


def test_a_form_among_packages_waits_for_a_yes(store, form):
    full(form)
    store.close()
    status, answer = run_command("import", store.path, form)
    assert (status, answer["code"]) == (4, "form.unsigned")
    (package,) = answer["packages"]
    assert (package["state"], package["new"], package["applied"]) == ("C", 12, False)
    (taken,) = done("import", store.path, form, "--accept", "all")["packages"]
    assert (taken["new"], taken["applied"]) == (12, True)
    (again,) = done("import", store.path, form)["packages"]
    assert (again["new"], again["same"], again["applied"], again["state"]) == (0, 12, False, "C")


def test_looking_at_a_form_among_packages_writes_nothing(store, form):
    full(form)
    store.close()
    (package,) = done("import", store.path, form, "--dry-run")["packages"]
    assert (package["new"], package["applied"]) == (12, False)
    assert done("tracker", store.path, "--year", 2025)["rows"][0]["state"] is None


def test_a_form_with_a_wrong_cell_is_refused_among_packages(store, form):
    full(form)
    fill(form, c1={SCORE: "chín"})
    store.close()
    status, answer = run_command("import", store.path, form, "--accept", "all")
    assert status == 3
    assert answer["packages"][0]["refused"] == 1


def test_inspecting_a_form_tells_what_it_is(form):
    answer = done("inspect", form)
    assert (answer["state"], answer["kind"], answer["sender"]) == ("C", "form", "Xã Ấp Đầu")


def test_a_form_in_a_batch_is_sent_to_the_page_of_scores(store, form):
    (item,) = plan_batch(store, [form]).items
    assert item.problem is not None
    assert item.problem.code == "form.at_scoring"
