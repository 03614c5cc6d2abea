"""Packages between a province and an office, through real stores and files."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from tests.two_offices import (
    COMMUNES,
    DISTRICT,
    PERIOD,
    RULES,
    achievement,
    add_sheet,
    codes,
    edit,
    full_catalogue,
    knows,
    office,
    own_uid,
    plan_of,
    province,
    send,
    take,
)
from tests.workspaces import everything, new_workspace
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import CancelledError, DecisionNeededError, UserError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm
from thidua_desktop.domain.records.exchange import Accept, Counts, Outcome, PackageKind, PackageState
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Unit
from thidua_desktop.domain.records.scoring import (
    Origin,
    Round,
    RuleSetState,
    ScoreEntry,
    SheetState,
)
from thidua_desktop.messages import error_sentence, issue_sentence
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import (
    ExportRequest,
    apply_import,
    export_package,
    inspect_package,
)


def self_points(store):
    return {
        (sheet.unit_uid, path): entry.points
        for sheet in store.scores.sheets(SheetFilter())
        for path, entry in store.scores.entries(sheet.uid, Round.SELF).items()
    }


# a catalogue


def test_a_catalogue_brings_everything_of_the_year(receiver, tmp_path):
    full_catalogue(receiver)
    package = send(receiver, tmp_path, PackageKind.CATALOGUE)
    with new_workspace(tmp_path, DISTRICT) as office_store:
        result = take(office_store, package.file)
        assert (result.counts.conflicts, result.counts.refused) == (0, 0)
        for family in ("units", "blocs", "periods", "rule_sets", "campaigns"):
            ours, theirs = (getattr(store, family).all() for store in (office_store, receiver))
            assert [one for one in ours if one not in theirs and one.code != "H62"] == []
            assert [one for one in theirs if one not in ours] == []
        assert office_store.units.successions() == receiver.units.successions()
        assert office_store.blocs.memberships() == receiver.blocs.memberships()
        assert office_store.campaigns.directives() == receiver.campaigns.directives()


def test_the_same_catalogue_again_changes_nothing(receiver, tmp_path):
    full_catalogue(receiver)
    first = send(receiver, tmp_path, PackageKind.CATALOGUE)
    with new_workspace(tmp_path, DISTRICT) as office_store:
        counts = take(office_store, first.file).counts
        before = everything(office_store)
        again = take(office_store, first.file)
        assert (again.counts, again.applied) == (Counts(same=counts.new + counts.same), False)
        assert everything(office_store) == before
        second = send(receiver, tmp_path, PackageKind.CATALOGUE)
        renewed = take(office_store, second.file)
        assert (renewed.counts.new, renewed.counts.changed, renewed.applied) == (0, 0, True)


def test_the_office_keeps_its_own_uid_when_its_code_is_met(receiver, tmp_path):
    with receiver.write("set-up"):
        receiver.units.save(Unit("cua-tinh", "H62", "district", (DatedName("Huyện Đăk Tô mới"),)))
    package = send(receiver, tmp_path, PackageKind.CATALOGUE)
    with new_workspace(tmp_path, DISTRICT) as office_store:
        plan = plan_of(office_store, package.file)
        assert not plan.needs_decision
        apply_import(office_store, plan)
        own = office_store.units.by_uid(own_uid(office_store))
        assert (own.name, office_store.units.aliases()["cua-tinh"]) == ("Huyện Đăk Tô mới", own.uid)


def test_a_code_given_again_is_another_unit(receiver, tmp_path):
    old = Unit("cu", "X9", "commune", (DatedName("Xã cũ"),), (), None, date(2025, 6, 30))
    new = Unit("moi", "X9", "commune", (DatedName("Xã mới"),), (), date(2025, 7, 1))
    with receiver.write("set-up"):
        receiver.units.save_many([old, new])
    package = send(receiver, tmp_path, PackageKind.CATALOGUE)
    with new_workspace(tmp_path, replace(DISTRICT, code="X9", name="Xã mới")) as office_store:
        assert take(office_store, package.file).counts.refused == 0
        assert office_store.units.by_uid("moi").uid == own_uid(office_store)
        assert office_store.units.by_uid("cu").name == "Xã cũ"


def test_a_draft_of_the_same_contents_is_activated(receiver, tmp_path):
    package = send(receiver, tmp_path, PackageKind.CATALOGUE)
    with new_workspace(tmp_path, DISTRICT) as office_store:
        with office_store.write("set-up"):
            office_store.rule_sets.save(replace(RULES, uid="nhap", state=RuleSetState.DRAFT))
        take(office_store, package.file)
        assert [(one.uid, one.state) for one in office_store.rule_sets.all()] == [
            ("nhap", RuleSetState.ACTIVE)
        ]


def test_another_set_under_the_same_version_is_asked_and_becomes_the_next(receiver, tmp_path):
    package = send(receiver, tmp_path, PackageKind.CATALOGUE)
    with new_workspace(tmp_path, DISTRICT) as office_store:
        with office_store.write("set-up"):
            office_store.rule_sets.save(
                replace(RULES, uid="khac", criteria=RULES.criteria[:2], content_hash="x")
            )
        plan = plan_of(office_store, package.file)
        assert codes(plan) == ["package.rule_set_version"]
        apply_import(office_store, plan, Accept.ALL)
        assert office_store.rule_sets.by_hash(RULES.content_hash).version == 2


def test_a_catalogue_from_below_is_asked(tmp_path):
    with office(tmp_path) as below, province(tmp_path) as above:
        package = send(below, tmp_path, PackageKind.CATALOGUE)
        plan = plan_of(above, package.file)
        before = everything(above)
        assert "package.sender_not_above" in codes(plan)
        with pytest.raises(DecisionNeededError):
            apply_import(above, plan)
        assert everything(above) == before
        assert apply_import(above, plan, Accept.NONE).counts.new == 0


# a submission


def test_a_submission_of_known_units_comes_in_whole(sender, receiver, submission):
    knows(receiver)
    plan = plan_of(receiver, submission)
    assert (plan.state, plan.needs_decision) == (PackageState.INTACT, False)
    result = apply_import(receiver, plan)
    assert (result.counts, result.applied) == (plan.counts(), True)
    assert self_points(receiver) == self_points(sender)
    (kept,) = receiver.achievements.all()
    assert replace(kept, owner_uid="") == replace(achievement(""))
    assert receiver.units.aliases()[own_uid(sender)] == kept.owner_uid == "h61-cua-tinh"
    states = {sheet.state for sheet in receiver.scores.sheets(SheetFilter())}
    assert states == {SheetState.SUBMITTED}


def test_imported_points_are_marked_as_imported(receiver, submission):
    knows(receiver)
    take(receiver, submission)
    sheet = receiver.scores.sheets(SheetFilter())[0]
    assert {entry.origin for entry in receiver.scores.entries(sheet.uid, Round.SELF).values()} == {
        Origin.IMPORTED
    }


def test_the_same_submission_again_changes_nothing(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    before = everything(receiver)
    assert take(receiver, submission).counts.new == 0
    assert everything(receiver) == before
    result = take(receiver, send(sender, tmp_path).file)
    assert (result.counts.new, result.counts.changed, result.applied) == (0, 0, True)


def test_unknown_units_are_asked_and_nothing_is_stored_before(receiver, submission):
    plan = plan_of(receiver, submission)
    before = everything(receiver)
    assert codes(plan).count("package.unit_unknown") == 3
    with pytest.raises(DecisionNeededError) as asked:
        apply_import(receiver, plan)
    assert asked.value.code == "package.decision_needed"
    assert everything(receiver) == before
    assert all(issue_sentence(issue) for issue in plan.issues)


def test_a_campaign_of_others_is_asked_by_name(sender, receiver, tmp_path):
    knows(receiver)
    campaign = Campaign("cua-xa", "PT9", "Xã sạch, làng đẹp", "commune", CampaignForm.THEMATIC, "xa1")
    with sender.write("set-up"):
        sender.campaigns.save(campaign)
        sender.achievements.save(replace(achievement(own_uid(sender)), campaign_uid="cua-xa"))
    plan = plan_of(receiver, send(sender, tmp_path).file)
    words = "Phong trào “Xã sạch, làng đẹp” không phải của nơi gửi; nhận gói là lấy phong trào này theo gói."
    assert words in asked(plan)
    assert plan.counts().conflicts > 0


def asked(plan):
    assert f"Có {len(plan.problem.issues)} mục" in error_sentence(plan.problem)
    return [issue_sentence(issue) for issue in plan.problem.issues]


def province_without_periods(folder):
    above = new_workspace(folder, OfficeDraft("T", "Sở Nội vụ tỉnh", "province"), "tinh.thidua")
    with above.write("set-up"):
        above.rule_sets.save(RULES)
    knows(above)
    return above


def test_a_period_of_other_days_that_is_not_here_is_asked_by_name(sender, tmp_path):
    with sender.write("set-up"):
        sender.periods.save(replace(PERIOD, starts_on=date(2024, 12, 16)))
    file = send(sender, tmp_path).file
    with province_without_periods(tmp_path) as receiver:
        assert asked(plan_of(receiver, file)) == [
            "Chưa có kỳ đánh giá Năm 2025 ở đây; nhận gói là thêm kỳ này."
        ]


def test_a_calendar_year_that_is_not_here_comes_in_without_the_senders_deadlines(sender, tmp_path):
    with sender.write("set-up"):
        sender.periods.save(replace(PERIOD, self_deadline=date(2026, 1, 5)))
    file = send(sender, tmp_path).file
    with province_without_periods(tmp_path) as receiver:
        assert take(receiver, file).applied
        period = receiver.periods.of_year(2025)
        assert (period.name, period.self_deadline) == ("Năm 2025", None)


def test_a_member_that_the_bloc_does_not_have_is_asked_by_name(receiver, submission):
    knows(receiver, COMMUNES[0])
    with receiver.write("set-up"):
        receiver.units.save(COMMUNES[1])
    assert asked(plan_of(receiver, submission)) == [
        "Xã Đăk số 2 chưa là thành viên của Khối các xã ở đây; nhận gói là thêm thành viên này."
    ]


def test_a_level_that_is_not_here_is_asked_by_name(sender, receiver, tmp_path):
    knows(receiver)
    with sender.write("set-up"):
        levels = sender.offices.levels()
        sender.offices.save_levels([*levels, replace(levels[0], code="cum", name="Cụm xã", position=9)])
        sender.units.save(replace(COMMUNES[0], level_code="cum"))
    plan = plan_of(receiver, send(sender, tmp_path).file)
    assert asked(plan) == ["Chưa có cấp “Cụm xã” ở đây; nhận gói là thêm cấp này."]


def test_accepting_adds_units_bloc_and_head_and_takes_the_sheets(sender, receiver, submission):
    plan = plan_of(receiver, submission)
    result = apply_import(receiver, plan, Accept.ALL)
    assert (result.counts, result.counts.conflicts) == (plan.counts(Accept.ALL), 0)
    assert self_points(receiver) == self_points(sender)
    heads = [member.unit_uid for member in receiver.blocs.memberships() if member.role is BlocRole.HEAD]
    assert heads == [own_uid(sender)]
    assert take(receiver, submission).counts.new == 0


def test_declining_leaves_the_unknown_out_and_applies_the_rest(receiver, submission):
    knows(receiver, COMMUNES[0])
    result = take(receiver, submission, Accept.NONE)
    assert [sheet.unit_uid for sheet in receiver.scores.sheets(SheetFilter())] == ["xa1"]
    assert result.counts.conflicts > 0
    assert receiver.units.by_uid("xa2") is None
    later = take(receiver, submission, Accept.ALL)
    assert {sheet.unit_uid for sheet in receiver.scores.sheets(SheetFilter())} == {"xa1", "xa2"}
    assert (later.counts.conflicts, later.counts.changed) == (0, 0)


def test_a_sheet_of_a_foreign_unit_is_refused_and_named(receiver, submission):
    knows(receiver)
    with receiver.write("set-up"):
        for member in receiver.blocs.memberships():
            if member.unit_uid == "xa2":
                receiver.blocs.save_membership(replace(member, valid_to=date(2024, 12, 31)))
    plan = plan_of(receiver, submission)
    apply_import(receiver, plan, Accept.ALL)
    assert [sheet.unit_uid for sheet in receiver.scores.sheets(SheetFilter())] == ["xa1"]
    told = [issue_sentence(issue) for issue in plan.issues if issue.code == "package.foreign_sheet"]
    assert len(told) == 1
    assert "Xã Đăk số 2" in told[0]
    assert plan.counts().refused == 3


def test_another_head_here_keeps_its_bloc(receiver, submission):
    with receiver.write("set-up"):
        receiver.units.save_many(COMMUNES)
        receiver.blocs.save(Bloc("khoi-cua-tinh", "K1", "Khối các xã"))
        receiver.blocs.save_membership(Membership("n1", "khoi-cua-tinh", "xa1", BlocRole.HEAD))
        receiver.blocs.save_membership(Membership("n2", "khoi-cua-tinh", "xa2"))
    plan = plan_of(receiver, submission)
    assert "package.head_differs" in codes(plan)
    apply_import(receiver, plan, Accept.ALL)
    assert receiver.scores.sheets(SheetFilter()) == []


def test_an_unknown_rule_set_is_refused_in_a_sentence(tmp_path, submission):
    with new_workspace(tmp_path, OfficeDraft("T", "Tỉnh", "province"), "khac.thidua") as other:
        with pytest.raises(UserError) as refused:
            plan_of(other, submission)
        assert refused.value.code == "package.rule_set_unknown"
        assert "bộ tiêu chí" in error_sentence(refused.value)


def test_a_corrected_draft_replaces_the_earlier_one(sender, receiver, tmp_path):
    knows(receiver)
    with sender.write("set-up"):
        for sheet in sender.scores.sheets(SheetFilter()):
            sender.scores.save_sheet(replace(sheet, state=SheetState.DRAFT))
    take(receiver, send(sender, tmp_path, with_drafts=True).file)
    first = sender.scores.sheets(SheetFilter())[0]
    with sender.write("set-up"):
        sender.scores.save_entries(first, Round.SELF, [ScoreEntry("I./1", Points(900))])
        sender.scores.remove_entries("phieu2", Round.SELF)
    plan = plan_of(receiver, send(sender, tmp_path, with_drafts=True).file)
    changes = [(one.name, one.outcome) for one in plan.changes()]
    result = apply_import(receiver, plan)
    assert changes[0] == ("Xã Đăk số 1, I./1", Outcome.CHANGED)
    assert {name for name, _ in changes[1:]} == {"Xã Đăk số 2, I./1", "Xã Đăk số 2, I./2"}
    assert (result.counts.new, result.counts.changed) == (0, 3)
    assert self_points(receiver) == self_points(sender)
    assert [(row.field, row.old, row.new) for row in receiver.audit.history(first.uid)] == [
        ("I./1", "12.75", "9.00")
    ]


def test_a_submitted_sheet_is_not_replaced_unasked(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    with sender.write("set-up"):
        sheet = sender.scores.sheet("phieu1")
        sender.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(100))])
    plan = plan_of(receiver, send(sender, tmp_path).file)
    assert codes(plan) == ["package.sheet_guarded"]
    apply_import(receiver, plan, Accept.NONE)
    assert self_points(receiver)["xa1", "I./1"] == 1275
    apply_import(receiver, plan_of(receiver, plan.file), Accept.ALL)
    assert self_points(receiver)["xa1", "I./1"] == 100


def test_points_above_the_maximum_are_asked_and_kept_flagged(sender, receiver, tmp_path):
    knows(receiver)
    with sender.write("set-up"):
        sheet = sender.scores.sheet("phieu1")
        sender.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(1501))])
    file = send(sender, tmp_path).file
    plan = plan_of(receiver, file)
    assert codes(plan) == ["package.points_over_max"]
    apply_import(receiver, plan, Accept.ALL)
    assert receiver.scores.entries("phieu1", Round.SELF)["I./1"].flagged
    assert take(receiver, send(sender, tmp_path).file).counts.changed == 0


def test_points_below_the_least_are_asked_and_kept_flagged(sender, receiver, tmp_path):
    knows(receiver)
    with sender.write("set-up"):
        sheet = sender.scores.sheet("phieu1")
        sender.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(-500))])
    plan = plan_of(receiver, send(sender, tmp_path).file)
    assert codes(plan) == ["package.points_below_least"]
    apply_import(receiver, plan, Accept.ALL)
    assert receiver.scores.entries("phieu1", Round.SELF)["I./1"].flagged


def test_a_withdrawn_achievement_is_withdrawn_here_too(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    with sender.write("set-up"):
        sender.achievements.save(replace(achievement(own_uid(sender)), withdrawn=True))
        sender.achievements.save(replace(achievement(own_uid(sender), "chua-gui"), withdrawn=True))
    take(receiver, send(sender, tmp_path).file)
    assert receiver.achievements.by_uid("tt1").withdrawn
    assert receiver.achievements.by_uid("chua-gui") is None


def test_an_achievement_of_another_keeper_is_left_alone(sender, receiver, submission):
    knows(receiver)
    with receiver.write("set-up"):
        receiver.achievements.save(replace(achievement(own_uid(receiver)), summary="của tỉnh"))
    plan = plan_of(receiver, submission)
    apply_import(receiver, plan)
    assert receiver.achievements.by_uid("tt1").summary == "của tỉnh"
    assert "package.foreign_achievements" in codes(plan)


def test_a_unit_met_by_code_under_another_name_is_asked(receiver, submission):
    other = Unit("dan-toc-khac", "XA1", "commune", (DatedName("Xã hoàn toàn khác"),))
    knows(receiver, other, COMMUNES[1])
    plan = plan_of(receiver, submission)
    assert "package.unit_by_code" in codes(plan)
    apply_import(receiver, plan, Accept.NONE)
    assert [sheet.unit_uid for sheet in receiver.scores.sheets(SheetFilter())] == ["xa2"]
    assert "xa1" not in receiver.units.aliases()


# order and identity


def test_an_older_package_of_the_same_kind_and_period_is_only_noted(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, send(sender, tmp_path).file)
    before = everything(receiver)
    result = take(receiver, submission)
    assert (result.applied, [issue.code for issue in result.issues]) == (False, ["package.older"])
    after = everything(receiver)
    noted = receiver.packages.received()[0]
    assert (noted.sequence, noted.state, noted.added) == (1, LedgerState.HISTORY, 0)
    assert receiver.packages.missing() == {}
    assert {**after, "package_received": before["package_received"]} == before
    take(receiver, submission)
    assert everything(receiver) == after


def test_an_older_package_of_another_period_is_applied(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, send(sender, tmp_path, PackageKind.CATALOGUE).file, Accept.NONE)
    assert take(receiver, submission).applied


def test_ones_own_package_does_not_come_back(sender, submission):
    with pytest.raises(UserError) as refused:
        plan_of(sender, submission)
    assert refused.value.code == "package.own"


def test_one_number_with_two_contents_is_refused(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    with sender.write("a restored backup forgets what was sent"):
        sender._database.conn.execute("DELETE FROM package_sent")
    with pytest.raises(UserError) as refused:
        plan_of(receiver, send(sender, tmp_path).file)
    assert refused.value.code == "package.sequence_twice"


# edited, damaged, foreign


def test_an_edited_package_is_asked_with_its_cells(receiver, submission):
    knows(receiver)
    place = edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    plan = plan_of(receiver, submission)
    with pytest.raises(DecisionNeededError) as asked:
        apply_import(receiver, plan)
    assert (asked.value.code, [cell.where for cell in plan.changed_cells]) == ("package.edited", [place])
    assert receiver.scores.sheets(SheetFilter()) == []


@pytest.mark.parametrize(("accept", "points"), [(Accept.ALL, 1450), (Accept.NONE, 1275)])
def test_an_edit_is_taken_or_left_as_the_person_says(receiver, submission, accept, points):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    plan = plan_of(receiver, submission)
    result = apply_import(receiver, plan, accept)
    assert self_points(receiver)["xa1", "I./1"] == points
    assert result.counts == plan.counts(accept)


def test_an_edited_rule_set_is_refused(receiver, tmp_path):
    file = send(receiver, tmp_path, PackageKind.CATALOGUE).file
    edit(file, "Tiêu chí", "Điểm tối đa", 16, row=3)
    with new_workspace(tmp_path, DISTRICT) as office_store:
        take(office_store, file, Accept.ALL)
        assert office_store.rule_sets.all() == []
        assert office_store.periods.of_year(2025) is not None


def test_a_row_that_leans_on_a_removed_unit_is_refused(receiver, submission):
    book = openpyxl.load_workbook(submission)
    for title in ("Đơn vị", "Tên đơn vị"):
        book[title].delete_rows(2, 9)
    book.save(submission)
    result = take(receiver, submission, Accept.ALL)
    assert (result.counts.new, receiver.scores.sheets(SheetFilter())) == (1, [])


@pytest.mark.parametrize("content", [b"", b"chu", b"PK\x03\x04hong"])
def test_a_damaged_file_is_refused_in_a_sentence(receiver, tmp_path, content):
    file = tmp_path / "hong.xlsx"
    file.write_bytes(content)
    with pytest.raises(UserError) as refused:
        plan_of(receiver, file)
    assert error_sentence(refused.value)
    assert inspect_package(file).state is PackageState.DAMAGED


def test_a_foreign_workbook_is_refused_in_a_sentence(receiver, tmp_path):
    openpyxl.Workbook().save(tmp_path / "bang.xlsx")
    with pytest.raises(UserError) as refused:
        plan_of(receiver, tmp_path / "bang.xlsx")
    assert refused.value.code == "package.foreign"
    assert inspect_package(tmp_path / "bang.xlsx").problem is None


# sending


def test_only_what_is_submitted_is_sent_unless_drafts_are_asked_for(sender, tmp_path):
    add = Unit("xa9", "XA9", "commune", (DatedName("Xã chín"),))
    with sender.write("set-up"):
        sender.units.save(add)
        sender.blocs.save_membership(Membership("m9", "khoi", "xa9"))
    add_sheet(sender, "phieu9", "xa9")
    result = send(sender, tmp_path)
    assert [issue.code for issue in result.issues] == ["package.drafts_left"]
    assert dict(inspect_package(result.file).manifest.counts)["sheets"] == 2
    drafts = send(sender, tmp_path, with_drafts=True)
    assert dict(inspect_package(drafts.file).manifest.counts)["sheets"] == 3
    one = send(sender, tmp_path, unit_uid="xa1")
    assert dict(inspect_package(one.file).manifest.counts)["sheets"] == 1


def test_drafts_alone_are_not_sent_unasked(tmp_path):
    with office(tmp_path) as store:
        with store.write("set-up"):
            early = replace(achievement(own_uid(store)), achieved_from=None, achieved_to=date(2020, 1, 1))
            store.achievements.save(early)
            for sheet in store.scores.sheets(SheetFilter()):
                store.scores.save_sheet(replace(sheet, state=SheetState.DRAFT))
        with pytest.raises(UserError) as refused:
            send(store, tmp_path)
        assert (refused.value.code, store.packages.sent()) == ("package.only_drafts", [])


def test_nothing_to_send_is_told(tmp_path):
    with new_workspace(tmp_path) as store:
        with store.write("set-up"):
            store.periods.save(PERIOD)
        with pytest.raises(UserError) as refused:
            send(store, tmp_path)
    assert refused.value.code == "package.nothing_to_send"


def test_sheets_that_the_sender_does_not_own_stay_behind(sender, tmp_path):
    with sender.write("set-up"):
        sender.units.save(Unit("la", "LA", "commune", (DatedName("Xã của khối khác"),)))
    add_sheet(sender, "phieu-la", "la", SheetState.SUBMITTED)
    assert dict(inspect_package(send(sender, tmp_path).file).manifest.counts)["sheets"] == 2


def test_the_ledger_counts_what_was_sent(sender, tmp_path):
    results = [send(sender, tmp_path) for _ in range(2)]
    assert [result.sequence for result in results] == [1, 2]
    assert results[0].content_hash == results[1].content_hash
    assert [(sent.sequence, sent.package_uid) for sent in reversed(sender.packages.sent())] == [
        (result.sequence, result.package_id) for result in results
    ]


def test_a_copy_of_the_workspace_is_kept_before_each_import(sender, receiver, submission, tmp_path):
    knows(receiver)
    result = take(receiver, submission)
    assert result.backup.is_file()
    ledger = receiver.packages.received()[0]
    assert (ledger.import_uid, ledger.added, ledger.left_out) == (result.import_id, result.counts.new, 0)


class _StopsAt:
    """Progress of a person who stops at the n-th chance."""

    def __init__(self, chance):
        self.left = chance

    def report(self, done, total):
        pass

    def check_cancelled(self):
        self.left -= 1
        if self.left == 0:
            raise CancelledError


@pytest.mark.parametrize("chance", [1, 2, 3])
def test_an_export_that_is_stopped_leaves_no_file_and_no_number(tmp_path, chance):
    with office(tmp_path) as store:
        request = ExportRequest(PackageKind.SUBMISSION, 2025, tmp_path / "goi.xlsx")
        with pytest.raises(CancelledError):
            export_package(store, request, _StopsAt(chance))
        assert not (tmp_path / "goi.xlsx").exists()
        assert store.packages.sent() == []
