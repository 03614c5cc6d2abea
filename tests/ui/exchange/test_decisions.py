"""A package decided in the window, value by value, by keyboard and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from tests.operations.test_order_faults import forked
from tests.two_offices import edit, knows, office, plan_of, province, send, take
from tests.typing_vietnamese import type_vietnamese
from tests.ui.deciding import REASON, keep_asked, take_asked
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.decisions import Asked, Choice
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.scoring import Round, SheetState
from thidua_desktop.ui.exchange.decision_columns import CHOICE
from thidua_desktop.ui.exchange.decision_columns import REASON as REASON_COLUMN
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.printing.wish import PrintWish

KEYS = {"1": Qt.Key.Key_1, "2": Qt.Key.Key_2, "3": Qt.Key.Key_3}
STAY, LEAVE = "Quay lại nhập tiếp", "Bỏ phần chưa lưu"


@pytest.fixture
def sender(tmp_path):
    (tmp_path / "gui").mkdir()
    with office(tmp_path / "gui") as store:
        yield store


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


@pytest.fixture
def look_at(qtbot, look, receiver):
    """Open the wizard over a file whose sender is known."""

    def open_wizard(file, *answers, parent=None):
        plan_of(receiver, file)
        wizard = PackageImportDialog(make_context(look, receiver, FakeDialogs(*answers)), parent)
        qtbot.addWidget(wizard, before_close_func=forget)
        with qtbot.waitExposed(wizard):
            wizard.show()
        wizard.activateWindow()
        wizard.read_files([file])
        return wizard

    return open_wizard


def forget(wizard):
    """Leave nothing that closing would ask about."""
    wizard.decisions.show_lines([], keeps_answers=False)


@pytest.fixture
def edited(sender, receiver, tmp_path):
    """A package with three edited cells: points, a name and a text."""
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 14.5)
    edit(file, "Thành tích", "Tóm tắt thành tích", "Sửa ngoài phần mềm")
    edit(file, "Thành tích", "Tên tập thể, cá nhân, hộ", "Hộ ông A Sửa")
    return file


@pytest.fixture
def both_changed(sender, receiver, tmp_path):
    """A package after which both sides changed the points of two lines of a draft."""
    with sender.write("set-up"):
        for sheet in sender.scores.sheets(SheetFilter()):
            sender.scores.save_sheet(replace(sheet, state=SheetState.DRAFT))
    take(receiver, send(sender, tmp_path, with_drafts=True).file)
    for path in ("I./1", "I./2"):
        type_points(sender, 900, path)
        type_points(receiver, 700, path)
    return send(sender, tmp_path, with_drafts=True).file


def type_points(store, given, path="I./1"):
    sheet = store.scores.sheets(SheetFilter())[0]
    before = store.scores.entries(sheet.uid, Round.SELF)[path]
    with store.write("set-up"):
        entry = replace(before, points=Points(given), absence=None)
        store.scores.save_entries(sheet, Round.SELF, [entry])


def points(store, path="I./1"):
    sheet = store.scores.sheets(SheetFilter())[0]
    return store.scores.entries(sheet.uid, Round.SELF)[path].points


def press(wizard, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key where the cursor is."""
    QTest.keyClick(wizard.focusWidget(), KEYS.get(key, key), modifier)


def write_reason(wizard, text):
    """Write into the reason that is open, and end it with Enter."""
    editor = wizard.decisions.table.findChild(QLineEdit)
    assert editor is not None
    assert editor.isVisible()
    type_vietnamese(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes the text once the editor has seen the key


def save(wizard):
    QTest.keyClick(wizard, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def choices(wizard):
    return [line.choice for line in wizard.decisions.model.lines()]


def asked(wizard):
    return [line.question.asked for line in wizard.decisions.model.lines()]


# ------------------------------------------------------------------ by keyboard alone


def test_what_is_asked_stands_in_front_with_the_cursor_on_the_first(look_at, edited):
    wizard = look_at(edited)
    assert wizard.check_step.tabs.currentWidget() is wizard.decisions
    assert wizard.focusWidget() is wizard.decisions.table
    assert wizard.decisions.table.row() == 1
    assert wizard.decisions.left.text() == "Còn 3/3 mục chưa quyết"
    assert not wizard.save.isEnabled()


def test_cells_are_taken_and_kept_by_keys_alone(look_at, receiver, edited):
    wizard = look_at(edited)
    press(wizard, "2")
    write_reason(wizard, "Đã gọi điện cho xã")
    press(wizard, "1")
    press(wizard, "1")
    save(wizard)
    assert wizard._step() == 3
    assert points(receiver) == 1450
    (achievement,) = receiver.achievements.all()
    assert (achievement.subject_name, achievement.summary[:4]) == ("Hộ ông A Brol", "Hiến")


def test_the_minute_says_what_was_decided_in_the_window(look_at, receiver, edited):
    wizard = look_at(edited)
    press(wizard, "2")
    write_reason(wizard, "Đã gọi điện cho xã")
    press(wizard, "1")
    press(wizard, "1")
    save(wizard)
    minute = receiver.minutes.of_import(wizard._import_uid)
    assert [(one.question.theirs, one.answer.choice, one.answer.reason) for one in minute.lines] == [
        ("14.50", Choice.THEIRS, "Đã gọi điện cho xã"),
        ("Hộ ông A Sửa", Choice.OURS, ""),
        ("Sửa ngoài phần mềm", Choice.OURS, ""),
    ]


def test_a_third_value_is_typed_and_checked_at_once(look_at, receiver, both_changed):
    wizard = look_at(both_changed)
    press(wizard, "3")
    typed = wizard.decisions.typed
    assert wizard.focusWidget() is typed.edit
    type_vietnamese(typed.edit, "chín")
    assert typed.problem.text() == "“chín” không phải số. Hãy gõ số, như 9,5."
    assert typed.edit.accessibleDescription() == typed.problem.text()
    type_vietnamese(typed.edit, "9,5", instead=True)
    assert typed.problem.text() == ""
    QTest.keyClick(typed.edit, Qt.Key.Key_Return)
    write_reason(wizard, "Hai bên thống nhất")
    press(wizard, "1")
    save(wizard)
    assert (points(receiver), points(receiver, "I./2")) == (950, 700)


def test_a_third_value_above_the_most_is_refused_with_its_sentence(look_at, both_changed):
    wizard = look_at(both_changed)
    press(wizard, "3")
    typed = wizard.decisions.typed
    type_vietnamese(typed.edit, "99")
    QTest.keyClick(typed.edit, Qt.Key.Key_Return)
    assert "tối đa" in typed.problem.text()
    assert choices(wizard) == [None, None]


def test_a_value_for_all_of_a_kind_is_held_to_every_criterion(look_at, both_changed):
    wizard = look_at(both_changed)
    press(wizard, "3")
    type_vietnamese(wizard.decisions.typed.edit, "12")
    QTest.keyClick(wizard.decisions.typed.edit, Qt.Key.Key_Return)
    write_reason(wizard, REASON)
    wizard.decisions.table.go_to(1)
    wizard.decisions.same_for_all()
    wizard._settle()
    assert [line.other for line in wizard.decisions.model.lines()] == ["12,00", "12,00"]
    assert "tối đa" in wizard.decisions.problem.text()
    assert wizard.decisions.table.row() == 2
    save(wizard)
    assert wizard._step() == 2


def test_escape_leaves_the_third_value_and_not_the_window(look_at, both_changed):
    wizard = look_at(both_changed)
    press(wizard, "3")
    QTest.keyClick(wizard.decisions.typed.edit, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert wizard.decisions.typed.isHidden()
    assert wizard.focusWidget() is wizard.decisions.table


def test_a_cell_that_was_edited_takes_no_third_value(look_at, edited):
    wizard = look_at(edited)
    press(wizard, "3")
    assert "chỉ chọn được một trong hai bên" in wizard.decisions.problem.text()


def test_values_stand_as_people_write_them(look_at, both_changed):
    line = look_at(both_changed).decisions.model.lines()[0]
    assert (line.base, line.ours, line.theirs) == ("12,75", "7,00", "9,00")
    assert line.name == "Phát triển kinh tế – Xã Đăk số 1, I./1"


def test_the_same_goes_to_all_of_a_kind_with_its_reason(look_at, edited):
    wizard = look_at(edited)
    press(wizard, "2")
    write_reason(wizard, REASON)
    wizard.decisions.table.go_to(1)
    press(wizard, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert {(line.choice, line.reason) for line in wizard.decisions.model.lines()} == {
        (Choice.THEIRS, REASON)
    }


def test_all_chosen_rows_take_one_key(look_at, edited):
    wizard = look_at(edited)
    press(wizard, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(wizard, "1")
    assert choices(wizard) == [Choice.OURS] * 3


def test_the_next_open_question_is_a_key_away(look_at, edited):
    wizard = look_at(edited)
    wizard.decisions.table.go_to(3)
    press(wizard, "1")
    assert wizard.decisions.table.row() == 1
    wizard.decisions.table.go_to(3)
    press(wizard, Qt.Key.Key_F8)
    assert wizard.decisions.table.row() == 1


def test_a_decision_is_taken_back_by_a_key(look_at, qtbot, edited):
    wizard = look_at(edited)
    keep_asked(wizard)
    assert wizard.save.isEnabled()
    wizard.decisions.table.setFocus()
    press(wizard, Qt.Key.Key_Delete)
    assert not wizard.save.isEnabled()
    qtbot.waitUntil(lambda: len(wizard.plan.answers) == 2)
    assert wizard.check_step.tally.tally.asked == 1


# ------------------------------------------------------------------ by mouse


def test_a_click_on_a_choice_decides_and_stays(look_at, edited):
    wizard = look_at(edited)
    table = wizard.decisions.table
    cell = table.visualRect(table.decisions.index(2, CHOICE))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(20, 12))
    assert choices(wizard) == [None, Choice.OURS, None]
    assert table.row() == 2


def test_a_click_on_the_reason_opens_it(look_at, edited):
    wizard = look_at(edited)
    table = wizard.decisions.table
    cell = table.visualRect(table.decisions.index(2, REASON_COLUMN))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    write_reason(wizard, "Nhầm")
    assert [line.reason for line in wizard.decisions.model.lines()] == ["", "Nhầm", ""]


def test_one_verb_takes_all_and_asks_why(look_at, receiver, edited):
    wizard = look_at(edited)
    decisions = wizard.decisions
    decisions.take_all.click()
    decisions.typed.use.click()
    assert "phải ghi lý do" in decisions.typed.problem.text()
    assert decisions.count_open() == 3
    take_asked(wizard)
    wizard.save.click()
    assert points(receiver) == 1450
    assert receiver.achievements.all()[0].subject_name == "Hộ ông A Sửa"


def test_one_verb_keeps_all(look_at, receiver, edited):
    wizard = look_at(edited)
    wizard.decisions.keep_all.click()
    wizard.save.click()
    assert wizard._step() == 3
    assert points(receiver) == 1275


def test_taking_all_says_what_cannot_be_taken(look_at, sender, tmp_path):
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", "nhiều lắm")
    wizard = look_at(file)
    wizard.decisions.take_all.click()
    assert "chỉ giữ được" in wizard.decisions.problem.text()
    press(wizard, "2")
    assert choices(wizard) == [None]


# ------------------------------------------------------------------ in two goes, and reasons


def test_a_reason_that_is_needed_is_told_before_saving(look_at, edited):
    wizard = look_at(edited)
    press(wizard, "2")
    QTest.keyClick(wizard.decisions.table.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert "1 mục thiếu lý do" in wizard.decisions.left.text()
    index = wizard.decisions.model.index(1, REASON_COLUMN)
    assert index.data() == "Cần ghi lý do"
    assert wizard.decisions.count_open() == 3


def test_what_comes_of_edited_cells_is_asked_next_in_the_same_place(look_at, receiver, sender, tmp_path):
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 99)
    wizard = look_at(file)
    press(wizard, "2")
    write_reason(wizard, REASON)
    wizard._settle()
    assert asked(wizard) == [Asked.EDITED, Asked.OVER_MAX]
    assert choices(wizard) == [Choice.THEIRS, None]
    assert wizard.decisions.model.line(wizard.decisions.table.row()).question.asked is Asked.OVER_MAX
    assert not wizard.save.isEnabled()
    press(wizard, "2")
    save(wizard)
    assert points(receiver) == 9900


def test_saving_asks_first_what_comes_of_the_decisions(look_at, receiver, sender, tmp_path):
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 99)
    wizard = look_at(file)
    press(wizard, "2")
    write_reason(wizard, REASON)
    save(wizard)
    assert (wizard._step(), asked(wizard)) == (2, [Asked.EDITED, Asked.OVER_MAX])
    assert receiver.packages.received() == []


def test_a_cell_that_is_refused_after_all_takes_its_question_along(look_at, sender, tmp_path):
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 99)
    wizard = look_at(file)
    take_asked(wizard)
    wizard.decisions.table.go_to(1)
    press(wizard, "1")
    wizard._settle()
    assert (asked(wizard), choices(wizard)) == ([Asked.EDITED], [Choice.OURS])
    assert wizard.save.isEnabled()


def test_a_cell_that_is_decided_otherwise_is_planned_again_at_once(look_at, sender, tmp_path):
    file = send(sender, tmp_path).file
    edit(file, "Phiếu chấm", "Điểm tự chấm", 99)
    wizard = look_at(file)
    press(wizard, "2")
    write_reason(wizard, REASON)
    wizard._settle()
    wizard.decisions.table.go_to(1)
    press(wizard, "1")
    wizard._settle()
    assert asked(wizard) == [Asked.EDITED]


def test_figures_follow_by_themselves_once_everything_is_decided(look_at, qtbot, edited):
    wizard = look_at(edited)
    press(wizard, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(wizard, "1")
    qtbot.waitUntil(lambda: len(wizard.plan.answers) == 3)
    assert wizard.check_step.tally.tally.asked == 0
    assert wizard.check_step.tabs.tabText(0) == "Đã quyết (3)"
    assert wizard.focusWidget() is wizard.decisions.table


def test_checking_again_keeps_what_was_decided(look_at, edited):
    wizard = look_at(edited)
    press(wizard, "1")
    QTest.keyClick(wizard, Qt.Key.Key_F5)
    assert choices(wizard) == [Choice.OURS, None, None]
    assert len(wizard.plan.answers) == 1


def test_a_file_that_was_edited_meanwhile_is_asked_anew(look_at, edited):
    wizard = look_at(edited)
    press(wizard, "1")
    press(wizard, "1")
    edit(edited, "Phiếu chấm", "Điểm tự chấm", 11)
    QTest.keyClick(wizard, Qt.Key.Key_F5)
    assert choices(wizard) == [None, Choice.OURS, None]


# ------------------------------------------------------------------ nothing is lost


def test_closing_asks_before_decisions_are_lost(look_at, edited):
    wizard = look_at(edited, STAY)
    press(wizard, "1")
    wizard.decisions.table.setFocus()
    press(wizard, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert choices(wizard)[0] is Choice.OURS


def test_going_back_and_other_files_ask_too(look_at, edited):
    wizard = look_at(edited, STAY, STAY)
    press(wizard, "1")
    wizard.back.click()
    wizard.choose_file()
    assert (wizard._step(), choices(wizard)[0]) == (2, Choice.OURS)


def test_leaving_stores_nothing(look_at, receiver, edited):
    wizard = look_at(edited, LEAVE)
    keep_asked(wizard)
    wizard.close_button.click()
    assert not wizard.isVisible()
    assert receiver.packages.received() == []


# ------------------------------------------------------------------ after saving


def test_the_minute_is_offered_after_saving(look_at, edited):
    wizard = look_at(edited)
    keep_asked(wizard)
    wizard.save.click()
    assert wizard.minute.isVisible()
    wizard.minute.click()
    uid = wizard._import_uid
    assert wizard.context.show_page.asked == [("printing", PrintWish("reconciliation", import_uid=uid))]
    assert not wizard.isVisible()


def test_no_minute_is_offered_where_nothing_was_asked(look_at, sender, tmp_path):
    wizard = look_at(send(sender, tmp_path).file)
    wizard.save.click()
    assert wizard._step() == 3
    assert not wizard.minute.isVisible()


def test_over_another_window_the_ledger_has_the_minute(look_at, qtbot, edited):
    below = QDialog()
    qtbot.addWidget(below)
    wizard = look_at(edited, parent=below)
    keep_asked(wizard)
    wizard.save.click()
    assert not wizard.minute.isVisible()
    assert "sổ gửi – nhận" in wizard.result_step.line.text()


# ------------------------------------------------------------------ packages that do not follow


@pytest.fixture
def fork(receiver, tmp_path):
    """A package of a copy of the sender's data, after one of the other copy came in."""
    (tmp_path / "hai").mkdir()
    first, second, _, _, other, _ = forked(tmp_path / "hai")
    for file in (first, second):
        take(receiver, file, Accept.ALL)
    return other


def test_a_package_that_does_not_follow_is_asked_about_as_a_whole(look_at, receiver, fork):
    wizard = look_at(fork)
    asked_first = wizard.decisions.model.lines()[-1]
    assert (asked_first.question.asked, asked_first.name) == (
        Asked.WHOLE,
        "Gói không nối tiếp gói trước của nơi gửi",
    )
    take_asked(wizard)
    wizard.save.click()
    assert wizard._step() == 3
    assert len(receiver.packages.received()) == 3


def test_a_package_that_does_not_follow_is_left_by_closing(look_at, receiver, fork):
    wizard = look_at(fork, LEAVE)
    keep_asked(wizard)
    assert not wizard.save.isEnabled()
    assert "bấm Đóng" in wizard.decisions.problem.text()
    wizard.close_button.click()
    assert len(receiver.packages.received()) == 2
