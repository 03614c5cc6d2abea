"""A form that came in is as safe as a package: a copy before, a line in the ledger, a way back."""

import openpyxl
import pytest

from tests.cli.commands import done, run_command
from tests.operations.test_fill_forms import ACTUAL, SCORE, entries_of, fill, full, request
from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.workspaces import everything
from thidua_desktop import paths
from thidua_desktop.data.store.receipts import SignedSubmission
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.operations.fill_forms import FormWish, export_form
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.line_audit import line_changes
from thidua_desktop.operations.lookup import find_period
from thidua_desktop.operations.package_shipments import addressees
from thidua_desktop.operations.score_import import import_scores, plan_scores
from thidua_desktop.operations.sheet_history import sheet_history
from thidua_desktop.operations.submission_tracker import track_submissions
from thidua_desktop.operations.undoing import undo_import, undoable_imports

NOT_RECORDS = {"package_received", "import_undo"}


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def form(store, tmp_path):
    file = export_form(store, FormWish("u0", "p2025", tmp_path / "phieu.xlsx")).file
    full(file)
    return file


def records(store):
    return {name: rows for name, rows in everything(store).items() if name not in NOT_RECORDS}


def copies(store):
    return list(paths.backup_folder(store.path).glob("truoc_nhap_*.thidua"))


def sign(store, unit_uid):
    """Keep that a package signed by the unit came in for the period."""
    with store.write("test"):
        store.signed.save(SignedSubmission("may", 2025, "2025", "goi", unit_uid, 1, b"", "{}"))


def test_a_form_stands_in_the_ledger_under_its_unit_without_a_number(store, form):
    uid = import_scores(store, request(form)).import_uid
    (line,) = store.packages.received()
    assert (line.import_uid, line.is_form, line.state) == (uid, True, LedgerState.APPLIED)
    assert (line.sender_uid, line.sender_name, line.instance_id, line.sequence) == ("u0", "Xã Ấp Đầu", "", 0)
    assert (line.added, line.changed, line.file_name) == (12, 0, "phieu.xlsx")


def test_a_copy_is_kept_before_a_form_comes_in(store, form):
    import_scores(store, request(form))
    (copy,) = copies(store)
    with type(store).open(copy) as before:
        assert before.packages.received() == []
        assert before.scores.sheets_of_units("p2025", ["u0"]) == []


def test_a_form_is_taken_back_whole(store, form):
    before = records(store)
    uid = import_scores(store, request(form)).import_uid
    assert undoable_imports(store) == {uid}
    assert undo_import(store, uid) == 12
    assert records(store) == before
    assert store.packages.received()[0].state is LedgerState.UNDONE
    assert check_health(store).totals_wrong == 0


def test_what_a_form_replaced_comes_back(store, form):
    fill_sheet(store, "u0", 850)
    before = records(store)
    plan = import_scores(store, request(form))
    assert (plan.line_counts.changed, plan.line_counts.same) == (10, 2)
    undo_import(store, plan.import_uid)
    assert records(store) == before


def test_a_form_is_not_taken_back_after_somebody_built_on_it(store, form):
    uid = import_scores(store, request(form)).import_uid
    fill_sheet(store, "u0", 700)
    with pytest.raises(UserError, match=r"undo\.in_use"):
        undo_import(store, uid)


def test_a_form_that_says_nothing_new_writes_nothing(store, form):
    import_scores(store, request(form))
    before = store.revision
    assert import_scores(store, request(form)).import_uid is None
    assert (store.revision, len(copies(store))) == (before, 1)


def test_the_audit_says_that_nobody_signed(store, form):
    import_scores(store, request(form))
    (sheet,) = store.scores.sheets_of_units("p2025", ["u0"])
    path = store.rule_sets.by_uid(sheet.rule_set_uid).leaves[0].path
    assert {change.code for change in line_changes(store, sheet.uid, path)} == {"change.scores_import_form"}
    told = [entry.why.code for entry in sheet_history(store, sheet.uid) if entry.why is not None]
    assert "history.from_form" in told


def test_points_of_a_signed_package_give_way_only_when_a_person_says_so(store, form):
    fill_sheet(store, "u0", 850)
    sign(store, "u0")
    before = records(store)
    with pytest.raises(DecisionNeededError) as asked:
        import_scores(store, request(form, keep_flagged=True))
    assert "scores.over_signed" in [issue.code for issue in asked.value.issues]
    assert records(store) == before
    import_scores(store, request(form, over_signed=True))
    assert entries_of(store)["1"].points == 900


def test_the_question_knows_a_unit_by_its_other_uid(store, form):
    fill_sheet(store, "u0", 850)
    with store.write("test"):
        store.units.save_alias("o-xa", "u0")
    sign(store, "o-xa")
    assert plan_scores(store, request(form)).needs_decision


def test_what_a_signed_package_says_itself_asks_nothing(store, form):
    import_scores(store, request(form))
    sign(store, "u0")
    assert not plan_scores(store, request(form)).needs_decision


def test_a_form_counts_among_what_came_from_a_unit(store, form):
    import_scores(store, request(form))
    tracker = track_submissions(store, "p2025", find_period(store, 2025, None).ends_on)
    assert [row.unit.packages for row in tracker.rows] == [1, 0, 0, 0]


def test_an_office_that_sent_a_form_only_gets_no_receipt(store, form):
    import_scores(store, request(form))
    assert addressees(store, PackageKind.RECEIPT, find_period(store, 2025, None)) == ()
    assert store.packages.acks("", 10) == ()
    assert store.packages.missing() == {}


def test_a_form_of_a_unit_raises_no_word_of_another_installation(store, form):
    import_scores(store, request(form))
    assert store.packages.of_other_installation("u0", "may") is None


def test_a_copy_is_kept_before_a_plain_workbook_comes_in_too(store, form, tmp_path):
    book = openpyxl.load_workbook(form)
    del book["Mã phiếu"]
    plain = tmp_path / "bang.xlsx"
    book.save(plain)
    import_scores(store, request(plain, keep_flagged=True))
    assert len(copies(store)) == 1
    assert store.packages.received() == []


def test_the_commands_take_a_form_in_and_back(store, form):
    store.close()
    (taken,) = done("import", store.path, form, "--accept", "all")["packages"]
    assert done("undo-import", store.path, taken["import_id"])["restored"] == 12
    assert run_command("undo-import", store.path, taken["import_id"])[1]["code"] == "undo.done"
    (again,) = done("import", store.path, form, "--accept", "all")["packages"]
    assert again["new"] == 12


def test_accepting_all_takes_points_over_the_maximum_too(store, form):
    fill(form, c1={SCORE: 11}, c12={ACTUAL: None})
    store.close()
    (taken,) = done("import", store.path, form, "--accept", "all")["packages"]
    assert (taken["applied"], taken["conflicts"]) == (True, 1)


def test_the_scores_command_asks_before_signed_points_give_way(store, form):
    fill_sheet(store, "u0", 850)
    sign(store, "u0")
    store.close()
    command = ("scores", "import", store.path, form, "--rules", "BTC2025", "--year", 2025, "--round", "self")
    assert run_command(*command, "--keep-flagged")[0] == 4
    assert done(*command, "--over-signed")["import_id"]
