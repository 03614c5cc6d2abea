"""The rounds of others in the grid: which one is shown, typing a bloc's round by keys, reasons, agreeing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.bloc_store import YEAR, fill_sheet
from tests.ui.fakes import make_context
from tests.ui.walks import cut, settle
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.organisation import BlocRole
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole, SheetState
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import take_step
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind
from thidua_desktop.ui.scoring.page import ScoringPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def headed(store, sheet):
    """The office heads the bloc; the unit itself has handed in nine points on every line."""
    own = store.offices.office().unit_uid
    members = [new_member("bloc", own, YEAR, BlocRole.HEAD)]
    save_members(store, "bloc", (*members, *(new_member("bloc", f"u{n}", YEAR) for n in range(4))))
    fill_sheet(store, "u0", 900, submit=True)
    with store.write("test"):
        store.scores.save_sheet(replace(store.scores.sheet(sheet.uid), entered_by_uid=None))
        period = store.periods.by_uid("p2025")
        store.periods.save(
            replace(period, appraisal_deadline=date(2026, 1, 15), meeting_on=date(2026, 1, 20))
        )
    return sheet


@pytest.fixture
def show(qtbot, look, store, dialogs):
    def do():
        made = ScoringPage(make_context(look, store, dialogs, today=lambda: date(2026, 1, 5)))
        qtbot.addWidget(made)
        made.resize(1366, 700)
        with qtbot.waitExposed(made):
            made.show()
        made.enter("u0")
        made.activateWindow()
        made.editor.grid.setFocus()
        return made

    return do


@pytest.fixture
def page(headed, show):
    return show()


@pytest.fixture
def grid(page):
    return page.editor.grid


@pytest.fixture
def type_text(qtbot, grid):
    def do(text):
        qtbot.keyClicks(grid, text[0])
        cell = grid.findChild(QLineEdit)
        qtbot.keyClicks(cell, text[1:])
        qtbot.keyClick(cell, Qt.Key.Key_Return)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return do


def stored(store, sheet, round_):
    codes = {one.path: one.code for one in store.rule_sets.by_uid("rules").leaves}
    return {codes[path]: one for path, one in store.scores.entries(sheet.uid, round_).items()}


def titles(grid):
    return [column.title for column in grid.sheet.columns]


def column_of(grid, kind):
    return next(at for at, one in enumerate(grid.sheet.columns) if one.kind is kind)


def state_of(grid, row):
    return grid.sheet.state(row, grid.sheet.points_column())


# ---------------------------------------------------------------------- which round is shown


def test_the_head_begins_with_the_blocs_round_beside_the_units_own(page, grid):
    assert page.bar.round.text() == "Khối chấm"
    assert titles(grid)[-4:] == ["Tự chấm", "Khối chấm", "Lệch", "Lý do, ghi chú"]
    own = titles(grid).index("Tự chấm")
    assert grid.sheet.text(1, own) == "9,00"
    assert not grid.sheet.can_type(1, own)
    assert grid.sheet.can_type(1, grid.sheet.points_column())
    assert page.editor.head._done.text() == "Đã chấm 0/12"


def test_a_sheet_that_still_lies_with_its_unit_is_shown_as_the_unit_has_it(store, sheet, headed, show):
    with store.write("test"):
        store.scores.save_sheet(replace(store.scores.sheet(sheet.uid), state=SheetState.DRAFT))
    shown = show()
    assert shown.editor.round() is Round.SELF
    assert "Chỉ chính đơn vị" in shown.editor.grid.sheet.lock_words()


def test_a_fellow_member_begins_with_the_cross_round(store, headed, show):
    with store.write("test"):
        store.offices.save_office(replace(store.offices.office(), unit_uid="u1"))
    assert show().editor.round() is Round.CROSS


def test_the_units_own_round_is_shown_to_itself_even_when_it_is_closed(store, headed, show):
    with store.write("test"):
        store.offices.save_office(replace(store.offices.office(), unit_uid="u0"))
    shown = show()
    assert shown.editor.round() is Round.SELF
    assert shown.editor.grid.sheet.lock_words() == "Phiếu đã nộp, không sửa được"


def test_after_the_appraisal_comes_the_meeting(store, sheet, headed, show):
    take_step(store, sheet.uid, Wish(SheetAction.APPRAISE, SheetRole.APPRAISER))
    assert show().editor.round() is Round.FINAL


def test_a_round_that_is_closed_says_who_may_type_and_when(page, grid):
    page.bar.round_chosen.emit(Round.FINAL)
    words = grid.sheet.state_words(1, grid.sheet.points_column())
    assert state_of(grid, 1) is CellState.LOCKED
    assert words.startswith("Phiếu ở bước “Đã nộp”.")
    assert "Hội đồng" in words
    page.bar.round_chosen.emit(Round.APPRAISAL)
    assert state_of(grid, 1) is CellState.EMPTY


def test_every_round_has_its_own_last_day(page):
    assert "Hạn thẩm định 15/01/2026, còn 10 ngày" in page._facts.text()
    page.bar.round_chosen.emit(Round.SELF)
    assert "Hạn nộp 20/12/2025" in page._facts.text()
    page.bar.round_chosen.emit(Round.FINAL)
    assert "Ngày họp 20/01/2026" in page._facts.text()


def test_the_chosen_round_stays_with_the_next_sheet_where_it_is_open(page, store):
    fill_sheet(store, "u2", 800, submit=True)
    page.load()
    page.bar.round_chosen.emit(Round.APPRAISAL)
    page.bar.unit_chosen.emit("u2")
    assert page.editor.round() is Round.APPRAISAL


def test_a_sheet_that_another_office_types_says_so(store, headed, show):
    fill_sheet(store, "u2", 800)
    shown = show()
    shown.enter("u2")
    assert "UBND huyện Kon Rẫy nhập thay đơn vị" in shown._facts.toolTip()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_another_round_is_chosen_by_keys_and_typed_at_once(qtbot, page, grid, type_text, store, sheet):
    qtbot.keyClick(grid, Qt.Key.Key_U, CTRL | SHIFT)
    popup = page.bar.round._popup
    assert "chưa gõ được lúc này" in popup._list.item(popup._list.count() - 1).text()
    qtbot.keyClicks(popup._search, "tham")
    qtbot.keyClick(popup._search, Qt.Key.Key_Return)
    assert page.editor.round() is Round.APPRAISAL
    type_text("7")
    assert stored(store, sheet, Round.APPRAISAL)["1"].points == 700


# ---------------------------------------------------------------------- typing


def test_a_blocs_round_is_typed_and_explained_by_keys_alone(qtbot, page, grid, type_text, store, sheet):
    for number in range(1, 11):
        type_text("8,5" if number in (3, 7) else "9")
    type_text("5")
    type_text("20")
    assert [state_of(grid, row) for row in (2, 3, 7)] == [
        CellState.SAVED,
        CellState.REASON,
        CellState.REASON,
    ]
    for reason in ("Thieu bao cao", "So lieu cu"):
        qtbot.keyClick(grid, Qt.Key.Key_F8, CTRL)
        assert grid.sheet.columns[grid.currentIndex().column()].kind is ColumnKind.NOTE
        assert not grid.isColumnHidden(grid.currentIndex().column())
        type_text(reason)
    qtbot.keyClick(grid, Qt.Key.Key_F8, CTRL)
    assert "đã có lý do" in page._line.text()
    bloc = stored(store, sheet, Round.BLOC)
    assert (bloc["3"].points, bloc["3"].note, bloc["7"].note) == (850, "Thieu bao cao", "So lieu cu")
    assert stored(store, sheet, Round.SELF)["3"].points == 900
    taken = take_step(store, sheet.uid, Wish(SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD))
    assert taken.state is SheetState.BLOC_SCORED


def test_the_head_of_the_sheet_follows_the_round(page, grid, type_text):
    type_text("8")
    assert page.editor.head._total._figure.text() == "8,00"
    assert page.editor.head._total.toolTip() == "Tổng điểm, tự chấm 115,00"
    assert page.editor.head._done.text() == "Đã chấm 1/12"
    page.bar.round_chosen.emit(Round.SELF)
    assert page.editor.head._total._figure.text() == "115,00"


def test_the_difference_is_this_round_less_the_last_word_before(grid, type_text):
    type_text("8,5")
    difference = column_of(grid, ColumnKind.DIFFERENCE)
    assert [grid.sheet.text(row, difference) for row in (0, 1, 2)] == ["-0,50", "-0,50", ""]


def test_next_empty_and_next_difference_follow_the_round(qtbot, grid, type_text):
    type_text("9")
    type_text("8")
    grid.go_to_row(13)
    qtbot.keyClick(grid, Qt.Key.Key_F8)
    assert grid.currentIndex().row() == 3
    qtbot.keyClick(grid, Qt.Key.Key_F8, SHIFT)
    assert grid.sheet.criterion(grid.currentIndex().row()).code == "2"


def test_steps_are_undone_in_their_own_round(qtbot, page, grid, type_text, store, sheet):
    type_text("8")
    page.bar.round_chosen.emit(Round.APPRAISAL)
    assert not page.tools.undo.isEnabled()
    grid.go_to_row(2)
    type_text("7")
    page.bar.round_chosen.emit(Round.BLOC)
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert stored(store, sheet, Round.BLOC)["1"].points is None
    assert stored(store, sheet, Round.APPRAISAL)["2"].points == 700


@pytest.fixture
def measured(store, sheet, headed):
    """The unit's ratio line has a target and a result instead of points."""
    path = next(leaf.path for leaf in store.rule_sets.by_uid("rules").leaves if leaf.code == "12")
    with store.write("test"):
        line = ScoreEntry(path, target=Quantity(800_000), actual=Quantity(600_000))
        store.scores.save_entries(sheet, Round.SELF, [line])


def test_the_units_result_stands_until_the_reviewer_types_another(measured, show, store, sheet):
    grid = show().editor.grid
    row, actual = len(grid.sheet.lines) - 1, column_of(grid, ColumnKind.ACTUAL)
    assert (grid.sheet.text(row, actual), grid.sheet.state(row, actual)) == ("60", CellState.EARLIER)
    assert grid.sheet.typing_text(row, actual) == ""
    grid.sheet.setData(grid.sheet.index(row, actual), "40")
    # The target of the unit is taken along, so that the rule can work the line out.
    assert stored(store, sheet, Round.BLOC)["12"].target == 800_000
    assert grid.sheet.text(row, grid.sheet.points_column()) == "10,00"


def test_agreeing_to_a_measured_line_takes_its_figures_over(measured, show, store, sheet):
    show().tools.agree_rest.trigger()
    line = stored(store, sheet, Round.BLOC)["12"]
    assert (line.points, line.target, line.actual) == (None, 800_000, 600_000)


# ---------------------------------------------------------------------- agreeing


def test_the_rest_is_agreed_to_in_one_step(qtbot, page, grid, type_text, store, sheet):
    type_text("8")
    qtbot.keyClick(grid, Qt.Key.Key_D, CTRL | SHIFT)
    bloc = stored(store, sheet, Round.BLOC)
    assert (bloc["1"].points, bloc["2"].points, bloc["12"].points) == (800, 900, 2000)
    assert page.editor.head._done.text() == "Đã chấm 12/12"
    assert "11 dòng" in page._line.text()
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert {code: one.points for code, one in stored(store, sheet, Round.BLOC).items() if one.points} == {
        "1": 800
    }


def test_agreeing_takes_the_last_word_and_what_was_flagged(page, store, sheet, grid):
    path = grid.sheet.criterion(1).path
    save_entries(
        store, sheet.uid, Round.BLOC, [ScoreEntry(path, Points(1200), note="Biên bản")], keep_flagged=True
    )
    page.load()
    page.bar.round_chosen.emit(Round.APPRAISAL)
    page.tools.agree_rest.trigger()
    appraised = stored(store, sheet, Round.APPRAISAL)
    assert (appraised["1"].points, appraised["1"].flagged, appraised["2"].points) == (1200, True, 900)
    page.tools.agree_rest.trigger()
    assert "Không còn dòng trống" in page._line.text()


def test_agreeing_is_not_offered_in_the_units_own_round(page):
    page.bar.round_chosen.emit(Round.SELF)
    assert not page.tools.agree_rest.isEnabled()
    assert not page.tools.next_reason.isEnabled()


# ---------------------------------------------------------------------- members, approval


@pytest.fixture
def crossed(store, headed, show):
    """The page of a fellow member, after another one gave eight points on the first line."""
    path = store.rule_sets.by_uid("rules").leaves[0].path
    for unit, entries in (("u2", [ScoreEntry(path, Points(800))]), ("u1", [])):
        with store.write("test"):
            store.offices.save_office(replace(store.offices.office(), unit_uid=unit))
        save_entries(store, headed.uid, Round.CROSS, entries)
    return show()


def test_a_member_types_its_own_points_beside_the_mean_of_all(crossed, store, sheet):
    grid = crossed.editor.grid
    assert titles(grid)[3:] == [
        "Chỉ tiêu",
        "Kết quả",
        "Tự chấm",
        "Chéo",
        "Bình quân",
        "Lệch",
        "Lý do, ghi chú",
    ]
    points = grid.sheet.points_column()
    assert (grid.sheet.text(1, points), grid.sheet.text(1, points + 1)) == ("", "8,00")
    assert grid.sheet.setData(grid.sheet.index(1, points), "9,5")
    assert (grid.sheet.text(1, points), grid.sheet.text(1, points + 1)) == ("9,50", "8,75")
    assert not grid.sheet.can_type(1, points + 1)
    assert not grid.sheet.can_type(1, column_of(grid, ColumnKind.ACTUAL))
    assert "Xã Cẩm Đường: 8" in grid.sheet.data(grid.sheet.index(1, points + 1), Qt.ItemDataRole.ToolTipRole)
    assert stored(store, sheet, Round.CROSS)["1"].points == 875


def test_a_member_takes_back_its_own_points_only(qtbot, crossed, store, sheet):
    grid = crossed.editor.grid
    grid.sheet.setData(grid.sheet.index(1, grid.sheet.points_column()), "9,5")
    crossed.tools.undo.trigger()
    assert stored(store, sheet, Round.CROSS)["1"].points == 800
    crossed.tools.agree_rest.trigger()
    assert stored(store, sheet, Round.CROSS)["1"].points == 850


def test_a_changed_value_after_the_approval_says_what_it_did(page, store, sheet, grid):
    take_step(store, sheet.uid, Wish(SheetAction.APPRAISE, SheetRole.APPRAISER))
    take_step(store, sheet.uid, Wish(SheetAction.APPROVE, SheetRole.COUNCIL))
    page.load()
    page.bar.round_chosen.emit(Round.FINAL)
    assert "Phiếu “Đã thông qua”: sửa điểm thì phải chốt lại" in page._facts.text()
    grid.sheet.setData(grid.sheet.index(1, grid.sheet.points_column()), "7")
    assert store.scores.sheet(sheet.uid).state is SheetState.APPRAISED
    assert "không còn “Đã thông qua”" in page._line.text()


def test_a_changed_value_takes_the_blocs_conclusion_back_and_says_so(page, store, sheet, grid):
    page.tools.agree_rest.trigger()
    take_step(store, sheet.uid, Wish(SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD))
    page.load()
    assert "sửa điểm thì phải chốt lại" in page._facts.text()
    grid.sheet.setData(grid.sheet.index(1, grid.sheet.points_column()), "7")
    assert store.scores.sheet(sheet.uid).state is SheetState.SUBMITTED
    assert "không còn “Khối đã chấm” mà trở về “Đã nộp”" in page._line.text()


def test_the_reviewer_reads_the_units_note_beside_its_own(page, store, sheet, grid):
    path = grid.sheet.criterion(1).path
    with store.write("test"):
        line = ScoreEntry(path, Points(900), note="Theo báo cáo số 12")
        store.scores.save_entries(sheet, Round.SELF, [line])
    page.load()
    grid.go_to_row(1)
    assert page.editor.panel._said.text() == "Tự chấm: Theo báo cáo số 12"
    assert page.editor.panel._note.value() == ""
    page.bar.round_chosen.emit(Round.SELF)
    assert not page.editor.panel._said.isVisible()


def test_a_note_that_is_still_typed_stays_in_its_round(page, store, sheet, grid):
    grid.go_to_row(1)
    page.editor.panel._note.set_value("Thiếu báo cáo")
    page.bar.round_chosen.emit(Round.APPRAISAL)
    assert stored(store, sheet, Round.BLOC)["1"].note == "Thiếu báo cáo"
    assert stored(store, sheet, Round.APPRAISAL) == {}


def test_a_member_that_pastes_a_result_reads_why_it_is_refused(crossed):
    grid = crossed.editor.grid
    words = grid.sheet.state_words(1, column_of(grid, ColumnKind.ACTUAL))
    assert words == "Chấm chéo chỉ ghi điểm và lý do"


@pytest.mark.parametrize("width", [861, 1134])
def test_an_appraiser_reads_every_head_and_figure_whole_where_columns_are_tight(store, headed, show, width):
    path = store.rule_sets.by_uid("rules").leaves[0].path
    save_entries(store, headed.uid, Round.BLOC, [ScoreEntry(path, Points(850), note="theo số đo lại")])
    take_step(store, headed.uid, Wish(SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD))
    page = show()
    page.bar.round_chosen.emit(Round.APPRAISAL)
    page.resize(width, 700)
    assert cut(page.editor.grid) == []


def test_the_units_own_total_in_the_head_is_never_cut_within_its_figure(page):
    total = page.editor.head._total
    total.setFixedWidth(130)
    settle()
    assert "…" in total._caption.text()
    assert total._caption.text().endswith(" 115,00")
