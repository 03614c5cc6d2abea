"""The page of achievements, on a real workspace."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.record_pages import (
    a_campaign,
    an_achievement,
    fill,
    names,
    open_dialogs,
    open_page,
    problem_of,
)
from thidua_desktop.domain.records.achievements import Manner, SubjectKind
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.operations.achievements import save_achievement
from thidua_desktop.operations.campaigns import save_campaign
from thidua_desktop.operations.locks import Lockable, lock_records
from thidua_desktop.operations.units import save_unit
from thidua_desktop.ui.achievements.evidence_edit import size_words
from thidua_desktop.ui.achievements.page import AchievementsPage

COMMUNE = Unit(
    "u1",
    "23500",
    "commune",
    (DatedName("Xã Đăk Hà cũ", None, date(2025, 6, 30)), DatedName("Xã Đăk Hà", date(2025, 7, 1))),
)
PERSON = an_achievement(
    "u1",
    "p1",
    "Y Hạnh",
    subject_kind=SubjectKind.INDIVIDUAL,
    manner=Manner.SUDDEN,
    position_title="Bí thư chi đoàn",
    is_direct_worker=True,
    campaign_uid="c1",
    achieved_to=date(2025, 3, 1),
)


@pytest.fixture
def page(qtbot, look, store):
    save_unit(store, COMMUNE)
    save_campaign(store, a_campaign())
    save_achievement(store, PERSON)
    return open_page(qtbot, look, store, AchievementsPage)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "bao_cao.txt"
    path.write_text("Báo cáo thành tích", encoding="utf-8")
    return path


def the_form(page):
    (dialog,) = open_dialogs(page)
    return dialog


def words_under(dialog, name):
    return next(
        label.text()
        for label in dialog.findChildren(type(dialog._problem))
        if label.buddy() is dialog.form.editor(name)
    )


def test_the_list_names_the_unit_as_it_was_then(page):
    assert page.table.model.index(0, 3).data() == "Xã Đăk Hà cũ"


def test_the_form_shows_and_gives_back_every_field(page, store):
    page.open_record(PERSON)
    the_form(page).submit()
    assert store.achievements.by_uid("p1") == PERSON


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (SubjectKind.COLLECTIVE, "Tên tập thể *"),
        (SubjectKind.INDIVIDUAL, "Họ và tên *"),
        (SubjectKind.HOUSEHOLD, "Tên hộ gia đình *"),
    ],
)
def test_the_name_is_called_after_the_subject(page, kind, words):
    page._add()
    dialog = the_form(page)
    dialog.form.editor("subject_kind").set_value(kind.value)
    dialog.follow_subject()
    assert words_under(dialog, "subject_name") == words
    assert dialog.form.editor("position_title").isVisibleTo(dialog) is (kind is SubjectKind.INDIVIDUAL)
    dialog.close_kept()


def test_a_new_achievement_is_kept_with_its_file(page, store, report):
    page.context.dialogs.answers = [[report]]
    page._add()
    dialog = the_form(page)
    dialog.form.editor("evidence")._attach()
    fill(
        dialog,
        subject_name="Phòng Kinh tế",
        unit_uid="u1",
        achieved_from=date(2025, 1, 1),
        achieved_to=date(2025, 12, 31),
        summary="Xong trước hạn",
    )
    saved = next(one for one in store.achievements.all() if one.subject_name == "Phòng Kinh tế")
    (file,) = saved.evidence
    assert (file.name, store.achievements.content(file.sha256)) == ("bao_cao.txt", report.read_bytes())


def test_kept_evidence_opens_from_a_copy(page, store, report):
    save_achievement(store, PERSON, [report])
    report.unlink()
    page.open_record(store.achievements.by_uid("p1"))
    dialog = the_form(page)
    dialog.form.editor("evidence")._open()
    assert page.context.dialogs.seen == ["Báo cáo thành tích"]
    dialog.close_kept()


def test_removed_evidence_leaves_the_record(page, store, report):
    save_achievement(store, PERSON, [report])
    page.open_record(store.achievements.by_uid("p1"))
    dialog = the_form(page)
    dialog.form.editor("evidence")._remove()
    dialog.submit()
    assert store.achievements.by_uid("p1").evidence == ()


def test_evidence_that_is_gone_is_told_in_the_form(page, store, report):
    page.open_record(PERSON)
    dialog = the_form(page)
    dialog.form.editor("evidence").set_value((report,))
    report.unlink()
    dialog.submit()
    assert dialog._problem.text() == "Không đọc được tệp minh chứng này."
    dialog.close_kept()


def test_an_achievement_without_its_days_is_told_at_both_fields(page):
    page._add()
    dialog = the_form(page)
    fill(dialog, subject_name="Phòng Kinh tế", summary="Tốt")
    assert problem_of(dialog, "achieved_from") == "Chưa nhập Lập thành tích từ ngày."
    assert problem_of(dialog, "achieved_to") == "Chưa nhập Đến ngày."
    dialog.close_kept()


def test_the_position_of_a_person_is_dropped_for_a_collective(page, store):
    page.open_record(PERSON)
    fill(the_form(page), subject_kind="collective")
    saved = store.achievements.by_uid("p1")
    assert (saved.position_title, saved.is_direct_worker) == ("", False)


def test_the_list_is_searched_without_accents(page, store):
    save_achievement(store, an_achievement("u1"))
    page.reload()
    page.table.search.setText("y hanh")
    assert names(page) == ["Y Hạnh"]


def test_only_the_achievements_of_a_campaign_stay(page, store):
    save_achievement(store, an_achievement("u1"))
    page.reload()
    page._campaigns.setCurrentText("Chung sức xây dựng nông thôn mới")
    assert names(page) == ["Y Hạnh"]


def test_a_chosen_filter_stays_when_records_change(page, store):
    page._units.setCurrentText("Xã Đăk Hà")
    save_achievement(store, an_achievement(store.offices.office().unit_uid))
    page.reload()
    assert names(page) == ["Y Hạnh"]


def test_a_withdrawn_achievement_comes_back(page, store):
    page.context.dialogs.answers = ["Thu hồi"]
    page.table.select("p1")
    page.withdraw_action.trigger()
    assert store.achievements.by_uid("p1").withdrawn
    page.table.set_filter("Lọc theo tình trạng hồ sơ", None)
    page.table.select("p1")
    page.restore_action.trigger()
    assert not store.achievements.by_uid("p1").withdrawn


def test_the_list_is_asked_for_on_paper(page):
    page._print()
    assert page.context.show_page.asked == [("printing", "achievement_list")]


@pytest.mark.parametrize(("size", "words"), [(10, "1 KB"), (2_048, "2 KB"), (1_572_864, "1,5 MB")])
def test_a_file_size_is_written_for_people(size, words):
    assert size_words(size) == words


def test_a_settled_achievement_is_only_shown_and_its_evidence_still_opens(page, store, report):
    save_achievement(store, PERSON, [report])
    lock_records(store, Lockable.ACHIEVEMENT, ["p1"])
    page.reload()
    page.open_record(store.achievements.by_uid("p1"))
    dialog = the_form(page)
    assert dialog.form.editor("summary").isReadOnly()
    assert not dialog.form.editor("evidence")._attach_button.isVisible()
    dialog.form.editor("evidence")._open()
    assert page.context.dialogs.seen == ["Báo cáo thành tích"]
    dialog.close_kept()


def test_chosen_achievements_are_settled_and_found_by_the_filter(page, store):
    page.table.select("p1")
    page.locks.lock_action.trigger()
    assert store.locks.all() == {"p1"}
    box = next(box for box in page.table.boxes if box.accessibleName() == "Lọc theo tình trạng chốt")
    box.setCurrentText("Chưa chốt")
    assert names(page) == []
    box.setCurrentText("Đã chốt")
    assert names(page) == ["Y Hạnh"]


@pytest.fixture
def long_page(qtbot, look, store):
    save_unit(store, COMMUNE)
    unit = store.units.ids()["u1"]
    rows = [
        (
            f"n{number}",
            "individual",
            f"Y Hạnh {number}",
            f"y hanh {number}",
            f"{number:06d}",
            unit,
            "merit",
            "",
            "office",
            "2025-01-01",
            "2025-12-31",
            "",
            None,
            0,
            0,
            0,
            number % 2,
        )
        for number in range(20_000)
    ]
    with store.write("test"):
        store.achievements.save_many(rows, (), ())
    page = open_page(qtbot, look, store, AchievementsPage)
    qtbot.waitUntil(page.table.window_model.is_counted)
    return page


def test_a_long_list_is_counted_in_sql(long_page):
    assert long_page.table._footer.text() == "20.000 thành tích"
    assert long_page._facts.accessibleName() == "20.000 thành tích, 10.000 chưa có minh chứng"


def test_the_end_of_a_long_list_is_read_when_it_is_looked_at(long_page):
    long_page.table.sort_by(0)
    assert long_page.table.model.index(19_999, 0).data() == "Y Hạnh 19999"


def test_a_long_list_is_searched_and_goes_to_a_record(long_page, qtbot):
    long_page.table.search.setText("hạnh 777")
    qtbot.waitUntil(lambda: long_page.table.model.rowCount() == 11)
    assert long_page.table._footer.text() == "Hiện 11 trong 20.000 thành tích"
    long_page.table.clear_filters()
    qtbot.waitUntil(lambda: long_page.table.model.rowCount() == 20_000)
    long_page.enter("n15000")
    assert long_page.table.current().uid == "n15000"


def test_a_changed_record_of_a_long_list_keeps_its_place(long_page, store, qtbot):
    long_page.table.sort_by(0)
    long_page.table.select("n12345")
    save_achievement(store, replace(store.achievements.by_uid("n12345"), summary="Việc tốt"))
    long_page.reload()
    assert long_page.table.current().summary == "Việc tốt"
