"""Typing, submitting and reading in scores, the ranking and papers made of them, on the shipped sample."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from thidua_desktop import paths
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    Origin,
    Round,
    RuleSetState,
    ScoreEntry,
    SheetState,
)
from thidua_desktop.operations.lookup import year_period
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.ranking import rank_bloc
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, delete_draft, import_rules
from thidua_desktop.operations.score_import import ScoreImport, import_scores, plan_scores
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries, save_entry
from thidua_desktop.operations.sheet_steps import reopen_sheet, submit_sheet

CRITERIA = paths.resource("sample", "bang_diem_mau.xlsx")
SCORES = paths.resource("sample", "tu_cham_mau.xlsx")


@pytest.fixture
def rules(store):
    return import_rules(store, CRITERIA, RuleSetDraft("BD", 2017))


@pytest.fixture
def period(store):
    return save_period(store, year_period(store, 2017))


@pytest.fixture
def sheet(store, rules, period):
    return open_sheet(store, store.offices.office().unit_uid, period.uid, rules.uid)


@pytest.fixture
def leaf(rules):
    return next(criterion for criterion in rules.leaves if criterion.kind == "typed")


def request(rules, **changes):
    return replace(ScoreImport(SCORES, rules.uid, 2017, bloc="K1", add_units=True), **changes)


def test_the_same_table_again_is_the_same_set(store, rules):
    assert import_rules(store, CRITERIA, RuleSetDraft("BD", 2017)).uid == rules.uid


def test_a_changed_table_replaces_an_unused_draft(store, rules, tmp_path):
    changed = import_rules(store, _with_other_text(tmp_path), RuleSetDraft("BD", 2017))
    assert (changed.uid, changed.version) == (rules.uid, 1)


def test_a_changed_table_is_a_new_version_once_the_first_is_frozen(store, rules, tmp_path):
    activate_rules(store, rules.uid)
    changed = import_rules(store, _with_other_text(tmp_path), RuleSetDraft("BD", 2017))
    activate_rules(store, changed.uid)
    assert changed.version == 2
    assert store.rule_sets.by_uid(rules.uid).state is RuleSetState.RETIRED


def test_a_draft_with_sheets_is_not_thrown_away(store, rules, sheet):
    with pytest.raises(UserError) as refused:
        delete_draft(store, rules.uid)
    assert refused.value.code == "rule_set.in_use"


def test_a_unit_has_one_sheet_a_period(store, rules, period, sheet):
    assert open_sheet(store, sheet.unit_uid, period.uid, rules.uid) == sheet


def test_a_typed_cell_is_stored_and_summed(store, sheet, leaf):
    view = save_entry(store, sheet.uid, Round.SELF, ScoreEntry(leaf.path, Points(150)))
    assert view.results[Round.SELF].total == 150
    assert read_sheet(store, sheet.uid).entries[Round.SELF][leaf.path].points == 150


def test_points_above_the_maximum_wait_for_a_decision(store, sheet, leaf):
    entry = ScoreEntry(leaf.path, Points(leaf.max_points + 1))
    with pytest.raises(DecisionNeededError):
        save_entry(store, sheet.uid, Round.SELF, entry)
    assert read_sheet(store, sheet.uid).entries[Round.SELF] == {}


def test_kept_points_above_the_maximum_are_flagged(store, sheet, leaf):
    entry = ScoreEntry(leaf.path, Points(leaf.max_points + 1))
    view = save_entry(store, sheet.uid, Round.SELF, entry, keep_flagged=True)
    assert view.entries[Round.SELF][leaf.path].flagged


def test_flagged_points_stay_when_only_the_note_changes(store, sheet, leaf):
    entry = ScoreEntry(leaf.path, Points(leaf.max_points + 1))
    save_entry(store, sheet.uid, Round.SELF, entry, keep_flagged=True)
    view = save_entry(store, sheet.uid, Round.SELF, replace(entry, note="theo biên bản"))
    assert view.entries[Round.SELF][leaf.path] == replace(entry, note="theo biên bản", flagged=True)


def test_a_group_takes_no_points(store, sheet, rules):
    with pytest.raises(UserError) as refused:
        save_entry(store, sheet.uid, Round.SELF, ScoreEntry(rules.groups[0].path, Points(100)))
    assert [issue.code for issue in refused.value.issues] == ["scores.group_typed"]


def test_every_typed_cell_is_in_the_audit(store, sheet, leaf):
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(leaf.path, Points(100)))
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(leaf.path, Points(250)))
    newest = store.audit.history(sheet.uid)[0]
    assert (newest.field, newest.old, newest.new) == (f"self:{leaf.path}", "1.00", "2.50")


def test_an_incomplete_sheet_names_every_missing_line(store, sheet, rules, leaf):
    activate_rules(store, rules.uid)
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(leaf.path, Points(0)))
    with pytest.raises(UserError) as refused:
        submit_sheet(store, sheet.uid)
    assert len(refused.value.issues) == len(rules.leaves) - 1


def test_a_sheet_of_zeros_can_be_submitted(store, sheet, rules):
    activate_rules(store, rules.uid)
    for criterion in rules.leaves:
        save_entry(store, sheet.uid, Round.SELF, ScoreEntry(criterion.path, Points(0)))
    assert submit_sheet(store, sheet.uid).state is SheetState.SUBMITTED


@pytest.fixture
def submitted(store, sheet, rules):
    activate_rules(store, rules.uid)
    for criterion in rules.leaves:
        entry = ScoreEntry(criterion.path, Points(0))
        save_entry(store, sheet.uid, Round.SELF, entry)
    return submit_sheet(store, sheet.uid)


def test_a_submitted_sheet_is_locked(store, submitted, leaf):
    with pytest.raises(UserError) as refused:
        save_entry(store, submitted.uid, Round.SELF, ScoreEntry(leaf.path, Points(100)))
    assert refused.value.code == "scores.locked"


def test_a_sheet_taken_back_can_be_typed_again(store, submitted, leaf):
    reopen_sheet(store, submitted.uid)
    view = save_entry(store, submitted.uid, Round.SELF, ScoreEntry(leaf.path, Points(100)))
    assert view.results[Round.SELF].total == 100


def test_a_submitted_sheet_is_not_submitted_twice(store, submitted):
    with pytest.raises(UserError) as refused:
        submit_sheet(store, submitted.uid)
    assert refused.value.code == "workflow.other_state"


def test_a_plan_writes_nothing(store, rules):
    plan = plan_scores(store, request(rules))
    assert plan.sheets
    assert store.periods.of_year(2017) is None
    assert len(store.units.all()) == 1


def test_unknown_units_are_refused_with_their_sheet(store, rules):
    with pytest.raises(UserError) as refused:
        import_scores(store, request(rules, add_units=False))
    unknown = [issue for issue in refused.value.issues if issue.code == "scores.unit_unknown"]
    assert {issue.where for issue in unknown} == {s.sheet for s in plan_scores(store, request(rules)).sheets}
    assert len(store.units.all()) == 1


def test_a_sheet_that_names_no_unit_is_told_once(store, rules, tmp_path):
    copy = tmp_path / "phiếu.xlsx"
    book = openpyxl.load_workbook(request(rules).path)
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Sheet{number}"
        sheet["A3"] = "BẢNG ĐIỂM"
    book.save(copy)
    issues = plan_scores(store, replace(request(rules), path=copy)).issues
    told = [issue.where for issue in issues if issue.code == "scores.unit_missing"]
    assert told == [sheet.title for sheet in book.worksheets]


def test_an_import_adds_units_bloc_and_head(store, rules):
    plan = import_scores(store, request(rules))
    bloc = store.blocs.all()[0]
    members = store.blocs.memberships(bloc.uid)
    assert len(members) == len(plan.sheets) + 1
    assert members[0].unit_uid == store.offices.office().unit_uid
    assert members[0].role.value == "head"


@pytest.mark.parametrize(("name", "kind"), [("Cụm thi đua số 3", "cum"), ("Khối Nội chính", "khoi")])
def test_a_made_bloc_is_what_its_name_says(store, rules, name, kind):
    import_scores(store, request(rules, bloc=name))
    assert store.blocs.all()[0].kind.value == kind


def test_the_same_workbook_twice_doubles_nothing(store, rules):
    import_scores(store, request(rules))
    again = import_scores(store, request(rules))
    assert not [issue for issue in again.issues if issue.code == "scores.sheet_replaced"]
    assert len(store.units.all()) == len(again.sheets) + 1


def test_replacing_typed_points_is_announced(store, rules, period):
    import_scores(store, request(rules))
    view = read_sheet(store, _sheet_uids(store, period)[0])
    path, entry = next((p, e) for p, e in view.entries[Round.SELF].items() if e.points)
    save_entry(store, view.sheet.uid, Round.SELF, replace(entry, points=Points(0)))
    announced = [i for i in plan_scores(store, request(rules)).issues if i.code == "scores.sheet_replaced"]
    assert [issue.values["count"] for issue in announced] == [1]
    assert path in view.entries[Round.SELF]


def test_replacing_a_note_alone_is_announced_and_kept_in_the_history(store, rules, period):
    import_scores(store, request(rules))
    uid = _sheet_uids(store, period)[0]
    path, entry = next(iter(read_sheet(store, uid).entries[Round.SELF].items()))
    save_entry(store, uid, Round.SELF, replace(entry, note="đã hỏi lại đơn vị"), keep_flagged=True)
    plan = import_scores(store, request(rules))
    announced = [i.values["count"] for i in plan.issues if i.code == "scores.sheet_replaced"]
    assert announced == [1]
    assert path in {row.field for row in store.audit.history(uid)}


def test_imported_points_say_where_they_come_from(store, rules, period):
    import_scores(store, request(rules))
    view = read_sheet(store, _sheet_uids(store, period)[0])
    assert {entry.origin for entry in view.entries[Round.SELF].values()} == {Origin.IMPORTED}


def test_equal_totals_share_a_rank(store, rules, period):
    import_scores(store, request(rules))
    ranking = rank_bloc(store, store.blocs.all()[0].uid, period.uid, Round.SELF)
    ranks = [row.rank for row in ranking.rows]
    tied = next(i for i in range(1, len(ranks)) if ranks[i] == ranks[i - 1])
    assert ranking.rows[tied].total == ranking.rows[tied - 1].total
    assert ranks == [1 + sum(row.total > other.total for row in ranking.rows) for other in ranking.rows]


def test_sheets_under_different_rules_are_not_ranked_together(store, rules, period, tmp_path):
    import_scores(store, request(rules))
    activate_rules(store, rules.uid)
    other = import_rules(store, _with_other_text(tmp_path), RuleSetDraft("BD", 2017))
    bloc = store.blocs.all()[0]
    sheet = open_sheet(store, store.offices.office().unit_uid, period.uid, other.uid)
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(other.leaves[0].path, Points(0)))
    with pytest.raises(UserError) as refused:
        rank_bloc(store, bloc.uid, period.uid, Round.SELF)
    assert refused.value.code == "ranking.mixed_rules"


def test_a_member_that_had_left_is_not_ranked(store, rules, period):
    import_scores(store, request(rules))
    bloc = store.blocs.all()[0]
    left = store.blocs.memberships(bloc.uid)[-1]
    with store.write("test"):
        store.blocs.save_membership(replace(left, valid_to=date(2017, 6, 30)))
    ranked = {row.unit_uid for row in rank_bloc(store, bloc.uid, period.uid, Round.SELF).rows}
    assert left.unit_uid not in ranked


@pytest.mark.parametrize("key", [DocumentKey.SCORE_SHEET, DocumentKey.BLOC_SUMMARY])
def test_the_check_code_follows_the_points(store, rules, period, tmp_path, key):
    import_scores(store, request(rules))
    bloc = store.blocs.all()[0]
    uid = _sheet_uids(store, period)[0]
    view = read_sheet(store, uid)
    job = PrintRequest(key, tmp_path / "a.pdf", view.unit.uid, bloc.uid, period.uid)
    before = print_document(store, job, date(2018, 1, 5)).check_code
    again = print_document(store, job, date(2018, 2, 6)).check_code
    path, entry = next((p, e) for p, e in view.entries[Round.SELF].items() if e.points)
    save_entry(store, uid, Round.SELF, replace(entry, points=Points(0)))
    after = print_document(store, job, date(2018, 1, 5)).check_code
    assert before == again != after
    assert path in view.entries[Round.SELF]


def _sheet_uids(store, period):
    return [sheet.uid for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid))]


def _with_other_text(folder):
    path = folder / "khác.xlsx"
    workbook = openpyxl.load_workbook(CRITERIA)
    cells = (cell for row in workbook.worksheets[0].iter_rows(min_row=8) for cell in row)
    longest = max((cell for cell in cells if isinstance(cell.value, str)), key=lambda cell: len(cell.value))
    longest.value += " (sửa)"
    workbook.save(path)
    return path


@pytest.mark.parametrize("is_known", [True, False])
def test_the_view_that_a_save_gives_is_the_sheet_as_it_is_read(store, sheet, rules, is_known):
    first, second = rules.leaves[:2]
    view = save_entry(store, sheet.uid, Round.SELF, ScoreEntry(first.path, Points(100)))
    assert view == read_sheet(store, sheet.uid)
    place = view if is_known else sheet.uid
    after = save_entries(store, place, Round.SELF, [ScoreEntry(second.path, Points(5000))], keep_flagged=True)
    assert after == read_sheet(store, sheet.uid)
    assert after.entries[Round.SELF][first.path].points == 100


def test_a_view_from_before_another_write_is_not_taken_for_the_sheet(store, sheet, rules):
    first, second = rules.leaves[:2]
    old = read_sheet(store, sheet.uid)
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(first.path, Points(100)))
    view = save_entries(store, old, Round.SELF, [ScoreEntry(second.path, Points(50))])
    assert view == read_sheet(store, sheet.uid)
    assert view.entries[Round.SELF][first.path].points == 100


def test_a_known_view_spares_reading_the_sheet(store, sheet, rules, monkeypatch):
    view = read_sheet(store, sheet.uid)
    # Only reading the whole sheet asks which rounds it has.
    monkeypatch.setattr(store.scores, "rounds", None)
    assert save_entries(store, view, Round.SELF, [ScoreEntry(rules.leaves[0].path, Points(100))])
