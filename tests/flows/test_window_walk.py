"""A first day with the window: sample, records, ten scores, ranking, preview, package; one real lane."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.cli.commands import done
from tests.ui.fakes import FakeDialogs
from tests.ui.record_pages import fill, open_dialogs
from thidua_desktop import paths
from thidua_desktop.app import open_or_create
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.look import Look, Mode
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.tasks import Runner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Walk:
    """The real window with a real lane over a real file; only the questions answer by plan."""

    def __init__(self, qtbot, look, workspace):
        self.qtbot = qtbot
        self.workspace = workspace
        self.dialogs = FakeDialogs()
        self.window = MainWindow(look)
        qtbot.addWidget(
            self.window, before_close_func=lambda closing: closing.ask_before_closing(lambda: True)
        )
        self.window.resize(1366, 738)
        self.window.show()
        self.runner = Runner()
        self.desk = Desk(self.window, self.runner, look, lambda: date(2017, 12, 20), self.dialogs)
        self.runner.open(
            lambda: open_or_create(workspace), lambda _: self.desk.show_data(), self.desk.show_opening_problem
        )

    def until(self, is_so):
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=15_000)

    def page(self, page_id):
        self.desk.show_page(page_id)
        return self.desk.current_page()

    def rows(self, page):
        return page.table.model.rowCount()

    def add(self, page, **values):
        self.press("Ctrl+N")
        self.until(lambda: open_dialogs(page))
        dialog = open_dialogs(page)[-1]
        fill(dialog, **values)
        self.until(lambda: not open_dialogs(page))

    def press(self, keys):
        self.until(lambda: self._action(keys).isEnabled())
        self._action(keys).trigger()

    def _action(self, keys):
        actions = self.desk.current_page().actions()
        return next(action for action in actions if keys in [key.toString() for key in action.shortcuts()])


@pytest.fixture
def walk(qtbot, qapp, tmp_path):
    walk = Walk(qtbot, Look(qapp, paths.resource(), Mode.LIGHT), tmp_path / "don_vi.thidua")
    yield walk
    walk.runner.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_first_day_with_the_program(walk, tmp_path):
    walk.until(lambda: hasattr(walk.window.stack.currentWidget(), "begin_with_sample"))
    walk.window.stack.currentWidget().begin_with_sample()
    walk.until(lambda: walk.desk.current_page() is not None)

    campaigns = walk.page("campaigns")
    walk.until(lambda: walk.rows(campaigns) > 0)
    walk.add(
        campaigns,
        name="Thi đua lập thành tích chào mừng",
        launching_level="province",
        form="thematic",
        starts_on=date(2017, 9, 1),
    )
    walk.until(lambda: _current(campaigns, "name") == "Thi đua lập thành tích chào mừng")
    _withdraw_and_restore(walk, campaigns)

    achievements = walk.page("achievements")
    walk.until(lambda: walk.rows(achievements) > 0)
    unit_uid = walk.desk.state.office.unit_uid
    walk.add(
        achievements,
        subject_kind="collective",
        manner="merit",
        subject_name="Phòng Kế hoạch - Tổng hợp",
        unit_uid=unit_uid,
        achieved_from=date(2017, 1, 1),
        achieved_to=date(2017, 12, 1),
        summary="Hoàn thành sớm kế hoạch năm.",
    )
    walk.until(lambda: _current(achievements, "subject_name") == "Phòng Kế hoạch - Tổng hợp")
    _withdraw_and_restore(walk, achievements)

    scoring = walk.page("scoring")
    typed = _type_ten_scores(walk, scoring)

    ranking = walk.page("ranking")
    walk.until(lambda: ranking.table is not None and walk.rows(ranking) == 9)

    walk.press("Ctrl+P")
    printing = walk.desk.current_page()
    assert printing.PAGE_ID == "printing"
    walk.until(lambda: printing.preview.document.pageCount() > 0)
    assert "Sở Kế hoạch và Đầu tư" in printing.preview.text()

    exchange = walk.page("exchange")
    package = tmp_path / "gửi tỉnh.xlsx"
    walk.dialogs.answers.append(package)
    exchange.send.drafts.setChecked(True)
    walk.press("Ctrl+Shift+E")
    walk.until(package.exists)
    walk.until(lambda: not walk.runner.is_busy())

    walk.runner.close()
    assert done("inspect", package)["state"] == "A"
    names = {row["name"] for row in done("list", walk.workspace, "--kind", "campaign")["rows"]}
    assert "Thi đua lập thành tích chào mừng" in names
    names = {row["name"] for row in done("list", walk.workspace, "--kind", "achievement")["rows"]}
    assert "Phòng Kế hoạch - Tổng hợp" in names
    sheet = done("scores", "show", walk.workspace, "--unit", walk.desk.state.office_name, "--year", 2017)
    assert [line["points"] for line in sheet["lines"] if line["path"] in typed] == ["0.00"] * 10


def _current(page, field):
    return getattr(page.table.current(), field, None)


def _withdraw_and_restore(walk, page):
    uid = page.table.current().uid
    count = walk.rows(page)
    walk.dialogs.answers.append("Thu hồi")
    page.withdraw_action.trigger()
    walk.until(lambda: walk.rows(page) == count - 1)
    in_use_or_not = next(box for box in page.findChildren(QComboBox) if box.findText("Đã thu hồi") >= 0)
    in_use_or_not.setCurrentText("Đã thu hồi")
    walk.until(lambda: page.table.select(uid))
    page.restore_action.trigger()
    walk.until(lambda: not page.table.select(uid))
    in_use_or_not.setCurrentText("Đang dùng")
    walk.until(lambda: walk.rows(page) == count)


def _type_ten_scores(walk, scoring):
    grid = scoring.editor.grid
    walk.until(lambda: grid.sheet.rowCount() > 10)
    if scoring.editor.view().sheet.state is not SheetState.DRAFT:
        scoring.handing_in.reopen.trigger()
        walk.until(lambda: scoring.editor.view().sheet.state is SheetState.DRAFT)
    walk.window.activateWindow()
    grid.setFocus()
    leaves = [row for row, line in enumerate(grid.sheet.lines) if not line.criterion.is_group]
    grid.go_to_row(leaves[0])
    typed = []
    for _ in range(10):
        path = grid.sheet.lines[grid.currentIndex().row()].criterion.path
        walk.qtbot.keyClicks(grid, "0")
        cell = grid.findChild(QLineEdit)
        assert cell is not None, "typing opens the cell"
        walk.qtbot.keyClick(cell, Qt.Key.Key_Return)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        walk.until(lambda: not grid.sheet.is_saving())
        typed.append(path)
    return typed
