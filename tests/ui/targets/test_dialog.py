"""The grid of targets on a real workspace: typed, pasted, looked over, stored, read from a file."""

from dataclasses import replace

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.operations.standings import CRITERIA, NAMES, PATH, RULES, YEAR, make_standings, score
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.record_pages import open_page
from thidua_desktop.domain.points import QUANTITY_SCALE
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Unit
from thidua_desktop.domain.records.scoring import Absence, Round, ScoreEntry
from thidua_desktop.operations.blocs import new_member, save_members, withdraw_bloc
from thidua_desktop.ui.rule_sets.page import RuleSetsPage
from thidua_desktop.ui.targets.dialog import TargetsDialog
from thidua_desktop.ui.widgets.figure_model import Spot

LINE = PATH["4"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        yield opened


@pytest.fixture
def opened(qtbot, look, store):
    """Open the dialog over a page; answers of its questions may be given later."""
    page = open_page(qtbot, look, store, RuleSetsPage)
    page.targets.action.trigger()
    (dialog,) = page.findChildren(TargetsDialog)
    yield dialog
    if isValid(dialog):  # a closed one frees itself
        dialog.grid.figures.show((), (), {})
        dialog.close()


def type_into(dialog, *texts):
    figures = dialog.grid.figures
    for row, text in enumerate(texts):
        figures.setData(figures.index(row, 0), text)


def kept(store):
    given = store.targets.of_set("p", "r")
    return {uid: lines[LINE].target / QUANTITY_SCALE for uid, lines in given.items()}


def column(dialog):
    return [dialog.grid.figures.text(row, 0) for row in range(len(dialog.grid.figures.rows))]


def tips(dialog):
    figures = dialog.grid.figures
    return [figures.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(len(figures.rows))]


def test_rows_are_the_members_and_columns_the_lines_with_a_target(opened):
    figures = opened.grid.figures
    assert tuple(row.name for row in figures.rows) == NAMES
    assert [one.title for one in figures.columns] == ["4"]
    assert opened.about.text() == "Xã Đăk Pék  ·  4 Tỷ lệ hồ sơ đúng hạn (%)"


def test_typed_targets_are_stored_with_their_giver(opened, store):
    type_into(opened, "90", "92,5")
    opened.submit()
    assert kept(store) == {"u0": 90, "u1": 92.5}
    assert opened.told.text() == "Đã lưu 2 chỉ tiêu."
    assert opened.about.text().endswith("do Ủy ban nhân dân huyện Đăk Hà giao")


@pytest.mark.parametrize("slip", ["0,9", "9", "900"])
def test_a_slip_is_marked_before_it_is_stored_and_asked(opened, store, slip):
    type_into(opened, "90", "90", "90", slip)
    assert opened.look_again.text() == "1 chỉ tiêu trông như gõ nhầm, để màu cam kèm lý do."
    assert slip in tips(opened)[3]
    opened.context.dialogs.answers = ["Xem lại", "Vẫn lưu"]
    opened.submit()
    assert kept(store) == {}
    opened.submit()
    assert len(kept(store)) == 4


def test_a_missing_target_is_flagged_once_most_have_one(opened):
    type_into(opened, "90", "91", "92")
    assert opened.look_again.text() == "Còn thiếu 1 chỉ tiêu mà phần lớn đơn vị trong khối đã có."
    assert tips(opened) == [None, None, None, "Chưa giao, trong khi phần lớn đơn vị đã có chỉ tiêu này"]


def test_a_line_that_was_not_assigned_needs_no_target(qtbot, look, store):
    score(store, "u3", p1=5)
    sheet = store.scores.sheets_of_units("p", ("u3",))[0]
    with store.write("set-up"):
        entry = ScoreEntry(LINE, absence=Absence.NOT_ASSIGNED, note="Không giao")
        store.scores.save_entries(sheet, Round.SELF, [entry])
    dialog = TargetsDialog(
        make_context(look, store, FakeDialogs("Bỏ phần chưa lưu")), RULES, store.periods.by_uid("p"), None
    )
    qtbot.addWidget(dialog)
    dialog.start()
    type_into(dialog, "90", "91", "92")
    assert not dialog.look_again.isVisible()


def test_an_unreadable_cell_keeps_everything_from_being_stored(opened, store):
    type_into(opened, "90", "chín")
    opened.submit()
    assert opened.problem.text() == "Còn 1 ô không đọc được (màu đỏ). Hãy sửa rồi lưu lại."
    assert kept(store) == {}


def test_a_block_from_excel_is_pasted_and_stored(opened, store):
    QApplication.clipboard().setText("90\r\n91\r\n92\r\n93\r\n")
    opened.grid.setCurrentIndex(opened.grid.figures.index(0, 0))
    opened.grid.paste()
    opened.submit()
    assert kept(store) == {"u0": 90, "u1": 91, "u2": 92, "u3": 93}


def test_a_filled_template_comes_into_the_grid_to_be_looked_over(opened, store, tmp_path):
    out = tmp_path / "chi_tieu.xlsx"
    opened.context.dialogs.answers = [out]
    opened.template_button.click()
    book = openpyxl.load_workbook(out)
    for row, value in ((6, 90), (7, 91)):
        book.worksheets[0].cell(row, 3).value = value
    book.save(out)
    opened.context.dialogs.answers = [out]
    opened.import_button.click()
    assert column(opened) == ["90", "91", "", ""]
    assert kept(store) == {}
    opened.submit()
    assert kept(store) == {"u0": 90, "u1": 91}


def test_a_file_with_faults_shows_them_and_changes_nothing(opened, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(("Mã đơn vị", "4"))
    book.active.append(("9999", 90))
    book.save(tmp_path / "sai.xlsx")
    opened.context.dialogs.answers = [tmp_path / "sai.xlsx"]
    opened.import_button.click()
    assert opened.context.dialogs.seen[-1] == "Tệp chỉ tiêu có chỗ cần sửa"
    assert column(opened) == ["", "", "", ""]


def test_closing_asks_before_typed_targets_are_lost(opened):
    type_into(opened, "90")
    opened.context.dialogs.answers = ["Quay lại nhập tiếp"]
    opened.reject()
    assert opened.isVisible()
    opened.grid.figures.undo()
    opened.reject()
    assert not opened.isVisible()


def test_the_office_s_own_row_is_locked_with_its_reason(qtbot, look, store):
    own = store.offices.office().unit_uid
    members = store.blocs.memberships("b")
    head = new_member("b", own, members[0].valid_from, BlocRole.HEAD)
    save_members(store, "b", (head, *members))
    dialog = TargetsDialog(make_context(look, store), RULES, store.periods.by_uid("p"), None)
    qtbot.addWidget(dialog)
    dialog.start()
    assert tips(dialog)[0] == "Không tự giao chỉ tiêu cho chính đơn vị mình (Ủy ban nhân dân huyện Đăk Hà)."
    assert dialog.grid.figures.put([(0, 0, "90")]) == 0
    assert Spot(own, LINE) not in dialog.grid.figures.figures()


def other_bloc(store):
    with store.write("set-up"):
        store.blocs.save(Bloc("b2", "C2", "Cụm số 2", position=2))
    save_members(store, "b2", (new_member("b2", "u3", YEAR),))


def test_another_bloc_is_shown_only_once_typed_targets_are_settled(opened, store):
    other_bloc(store)
    opened.start("b")
    type_into(opened, "90")
    opened.context.dialogs.answers = ["Quay lại nhập tiếp", "Bỏ phần chưa lưu"]
    for shown in ("b", "b2"):
        opened.bloc.set_value("b2")
        opened.bloc.edited.emit()
        assert opened.bloc.value() == shown
    assert [row.name for row in opened.grid.figures.rows] == ["Đặc khu Lý Sơn"]


def test_a_set_without_targets_says_so_and_stores_nothing(qtbot, look, store):
    plain = replace(RULES, uid="r3", code="B3", criteria=CRITERIA[:3])
    with store.write("set-up"):
        store.rule_sets.save(plain)
    dialog = TargetsDialog(make_context(look, store), plain, store.periods.by_uid("p"), None)
    qtbot.addWidget(dialog)
    dialog.start()
    assert dialog.problem.text() == "Bộ tiêu chí “Bảng điểm xã” không có tiêu chí nào chấm theo chỉ tiêu."
    assert not dialog.save.isEnabled()


def test_without_a_bloc_the_way_to_one_is_told(qtbot, look, store):
    withdraw_bloc(store, "b")
    dialog = TargetsDialog(make_context(look, store), RULES, store.periods.by_uid("p"), None)
    qtbot.addWidget(dialog)
    dialog.start()
    assert dialog.problem.text().startswith("Chưa có khối, cụm nào có thành viên.")


def test_targets_of_units_outside_the_bloc_are_told_and_left_out(opened, store, tmp_path):
    with store.write("set-up"):
        store.units.save(Unit("far", "3000", "commune", (DatedName("Xã Xa"),)))
    book = openpyxl.Workbook()
    for row in (("Mã đơn vị", "4"), ("2000", 90), ("3000", 91)):
        book.active.append(row)
    book.save(tmp_path / "hai.xlsx")
    opened.context.dialogs.answers = [tmp_path / "hai.xlsx"]
    opened.import_button.click()
    assert opened.told.text().endswith("1 chỉ tiêu của đơn vị ngoài khối này không lấy.")
    assert column(opened) == ["90", "", "", ""]


def test_nothing_typed_is_nothing_to_store(opened):
    opened.submit()
    assert opened.told.text() == "Không có chỉ tiêu nào thay đổi."
