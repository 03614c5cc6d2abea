"""What keeps an import from doing harm: history, stale plans, spoiled cells, codes that stand twice."""

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
    own_uid,
    plan_of,
    province,
    send,
    take,
)
from tests.workspaces import new_workspace
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.exchange import Accept, Outcome, PackageKind
from thidua_desktop.domain.records.organisation import Bloc, DatedName
from thidua_desktop.domain.records.scoring import (
    Absence,
    PeriodKind,
    Round,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import (
    ExportRequest,
    apply_import,
    export_package,
)

# what the history keeps


def test_the_names_that_an_import_changes_are_shown_and_kept(sender, receiver, tmp_path):
    with receiver.write("set-up"):
        receiver.units.save_many(COMMUNES)
    take(sender, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    newer = (DatedName("Xã Đăk số 1", None, date(2025, 6, 30)), DatedName("Xã Đăk Mới", date(2025, 7, 1)))
    with receiver.write("set-up"):
        receiver.units.save(replace(COMMUNES[0], names=newer))
    plan = plan_of(sender, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    apply_import(sender, plan)
    (kept,) = sender.audit.history("xa1")
    (shown,) = plan.changes()
    assert [(one.field, one.old, one.new) for one in shown.fields] == [(kept.field, kept.old, kept.new)]
    assert kept.new == "Xã Đăk số 1 đến hết 30/06/2025; Xã Đăk Mới từ 01/07/2025"


def test_an_accepted_change_of_an_achievement_is_kept_in_its_history(sender, receiver, submission):
    with receiver.write("set-up"):
        receiver.units.save_many(COMMUNES)
        receiver.achievements.save(replace(achievement(own_uid(sender)), summary="Bản cũ"))
    apply_import(receiver, plan_of(receiver, submission), Accept.ALL)
    assert [row.old for row in receiver.audit.history("tt1") if row.field == "summary"] == ["Bản cũ"]


def test_a_line_that_becomes_absent_is_kept_in_its_history(sender, receiver, tmp_path):
    knows(receiver)
    with sender.write("set-up"):
        for sheet in sender.scores.sheets(SheetFilter()):
            sender.scores.save_sheet(replace(sheet, state=SheetState.DRAFT))
    take(receiver, send(sender, tmp_path, with_drafts=True).file)
    with sender.write("set-up"):
        absent = ScoreEntry("I./1", absence=Absence.NOTHING_AROSE)
        sender.scores.save_entries(sender.scores.sheet("phieu1"), Round.SELF, [absent])
    take(receiver, send(sender, tmp_path, with_drafts=True).file)
    assert [(row.old, row.new) for row in receiver.audit.history("phieu1")] == [("12.75", "nothing_arose")]


# between looking and agreeing


def test_points_typed_after_the_preview_are_not_overwritten_unseen(sender, receiver, submission):
    knows(receiver)
    plan = plan_of(receiver, submission)
    add_sheet(receiver, "cua-tinh", "xa1")
    with receiver.write("set-up"):
        sheet = receiver.scores.sheet("cua-tinh")
        receiver.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(100))])
    with pytest.raises(UserError) as refused:
        apply_import(receiver, plan)
    assert refused.value.code == "package.plan_outdated"
    assert receiver.scores.entries("cua-tinh", Round.SELF)["I./1"].points == 100


def test_other_work_after_the_preview_does_not_stand_in_the_way(receiver, submission):
    knows(receiver)
    plan = plan_of(receiver, submission)
    with receiver.write("set-up"):
        receiver.offices.save_setting("k", "v")
    assert apply_import(receiver, plan).counts == plan.counts()


# cells that spoil more than themselves


@pytest.mark.parametrize(
    ("title", "header", "value"),
    [
        ("Đơn vị", "Thứ tự", "rác"),  # its succession and parents go with it
        ("Cấp", "Thứ tự", "rác"),
        ("Khối, cụm", "Thứ tự", "rác"),
        ("Kỳ đánh giá", "Đến ngày", date(1999, 1, 1)),
        ("Tiêu chí", "Tham số", "rác"),
        ("Tiêu chí", "Tham số", "5"),
        ("Nhóm nhiệm vụ", "Số", 2),
        ("Phong trào", "Đến ngày", date(1999, 1, 1)),
    ],
)
def test_a_spoiled_catalogue_comes_in_without_the_spoiled_rows(tmp_path, title, header, value):
    with province(tmp_path) as above:
        full_catalogue(above)
        file = send(above, tmp_path, PackageKind.CATALOGUE).file
    edit(file, title, header, value)
    with new_workspace(tmp_path, DISTRICT) as below:
        plan = plan_of(below, file)
        counts = apply_import(below, plan, Accept.ALL).counts
        assert (counts, below.health()) == (plan.counts(Accept.ALL), ("ok", 0))
        assert counts.refused


@pytest.mark.parametrize(
    ("header", "value"), [("Đối tượng", None), ("Đến ngày", date(1999, 1, 1)), ("Loại hình khen thưởng", "")]
)
def test_a_spoiled_achievement_does_not_come_in(sender, receiver, submission, header, value):
    knows(receiver)
    edit(submission, "Thành tích", header, value)
    assert apply_import(receiver, plan_of(receiver, submission), Accept.ALL).counts.refused == 1
    assert receiver.achievements.all() == []


def test_sheets_of_a_spoiled_period_do_not_come_in(submission, tmp_path):
    edit(submission, "Kỳ đánh giá", "Đến ngày", date(1999, 1, 1))
    with new_workspace(tmp_path, DISTRICT, "khac.thidua") as store:
        with store.write("set-up"):
            store.rule_sets.save(RULES)
        apply_import(store, plan_of(store, submission), Accept.ALL)
        assert store.scores.sheets(SheetFilter()) == []


# the file and the ledger


def test_a_package_that_could_not_be_noted_leaves_no_file(sender, tmp_path, monkeypatch):
    def refuse(_package):
        raise UserError("workspace.disk_full")

    monkeypatch.setattr(sender.packages, "add_sent", refuse)  # a disk that fills up at this very moment
    with pytest.raises(UserError):
        send(sender, tmp_path)
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_code_with_a_stroke_makes_no_folder(tmp_path):
    draft = OfficeDraft("UBND/H61", "Huyện Đăk Hà", "district")
    with new_workspace(tmp_path, draft) as store:
        with store.write("set-up"):
            store.periods.save(PERIOD)
        sent = export_package(store, ExportRequest(PackageKind.CATALOGUE, PERIOD.year, tmp_path))
    assert sent.file == tmp_path / "UBND-H61_catalogue_0001.xlsx"


# codes that stand twice


@pytest.fixture
def above(tmp_path):
    """Give a province with two blocs and two periods."""
    with province(tmp_path) as store:
        full_catalogue(store)
        with store.write("set-up"):
            store.blocs.save(Bloc("khoi2", "K2", "Khối hai"))
            store.periods.save(replace(PERIOD, uid="nua", code="2025-6T", kind=PeriodKind.HALF))
        yield store


@pytest.mark.parametrize(
    ("title", "header", "given", "taken", "code"),
    [
        ("Đơn vị", "Mã", "XA1", "XA2", "package.code_taken"),
        ("Khối, cụm", "Mã", "K1", "K2", "package.code_taken"),
        ("Kỳ đánh giá", "Mã kỳ", "2025-6T", "2025", "package.period_twice"),
    ],
)
def test_a_code_typed_over_with_anothers_is_refused(above, tmp_path, title, header, given, taken, code):
    file = send(above, tmp_path, PackageKind.CATALOGUE).file
    rows = list(openpyxl.load_workbook(file)[title].iter_rows(min_row=2, values_only=True))
    lines = {row[0]: line for line, row in enumerate(rows, start=2)}  # the code stands first
    edit(file, title, header, taken, lines[given])
    with new_workspace(tmp_path, DISTRICT) as below:
        plan = plan_of(below, file)
        counts = apply_import(below, plan, Accept.ALL).counts
        assert (counts, below.health()) == (plan.counts(Accept.ALL), ("ok", 0))
        assert code in codes(plan)


def test_two_units_give_each_other_their_codes(above, tmp_path):
    with new_workspace(tmp_path, DISTRICT) as below:
        take(below, send(above, tmp_path, PackageKind.CATALOGUE).file)
        one, two = above.units.by_uid("xa1"), above.units.by_uid("xa2")
        with above.write("set-up"):
            above.units.save_many([replace(one, code=two.code), replace(two, code=one.code)])
        take(below, send(above, tmp_path, PackageKind.CATALOGUE).file)
        assert [below.units.by_uid(uid).code for uid in ("xa1", "xa2")] == [two.code, one.code]


def test_a_second_sheet_of_one_unit_does_not_come_in(receiver, submission):
    knows(receiver)
    edit(submission, "Danh sách phiếu", "Mã đơn vị trong máy", "xa1", 3)
    apply_import(receiver, plan_of(receiver, submission), Accept.ALL)
    assert [sheet.unit_uid for sheet in receiver.scores.sheets(SheetFilter())] == ["xa1"]


# what the preview shows


def test_the_preview_names_new_and_changed_achievements(sender, receiver, submission, tmp_path):
    knows(receiver)
    plan = plan_of(receiver, submission)
    assert ("Hộ ông A Brol", Outcome.NEW) in [(one.name, one.outcome) for one in plan.changes()]
    apply_import(receiver, plan)
    with sender.write("set-up"):
        sender.achievements.save(replace(achievement(own_uid(sender)), summary="Bản mới"))
    (change,) = plan_of(receiver, send(sender, tmp_path).file).changes()
    assert [(field.field, field.new) for field in change.fields] == [("Tóm tắt thành tích", "Bản mới")]


def test_an_achievement_with_other_evidence_is_a_change(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    more = replace(achievement(own_uid(sender)), evidence=(EvidenceFile("cd" * 32, "Ảnh.jpg", 5),))
    with sender.write("set-up"):
        sender.achievements.save(more)
    assert take(receiver, send(sender, tmp_path).file).counts.changed == 1
    assert receiver.achievements.by_uid("tt1").evidence == more.evidence


def test_other_evidence_of_an_asked_achievement_is_a_change_too(sender, receiver, submission):
    with receiver.write("set-up"):
        receiver.units.save_many(COMMUNES)
        receiver.achievements.save(replace(achievement(own_uid(sender)), evidence=()))
    take(receiver, submission, Accept.ALL)
    assert receiver.achievements.by_uid("tt1").evidence == achievement("").evidence


def test_a_sheet_under_other_rules_here_is_refused(receiver, submission):
    knows(receiver)
    other = replace(RULES, uid="other", code="KHAC", criteria=RULES.criteria[:2], content_hash="khac")
    with receiver.write("set-up"):
        receiver.rule_sets.save(other)
        receiver.scores.save_sheet(ScoreSheet("cua-tinh", PERIOD.uid, "xa1", "other"))
    plan = plan_of(receiver, submission)
    assert "package.other_rules" in codes(plan)
    apply_import(receiver, plan, Accept.ALL)
    assert receiver.scores.sheet("cua-tinh").rule_set_uid == "other"
