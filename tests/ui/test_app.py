"""The program as a whole: what it opens, and what it does when it cannot or when we made a mistake."""

import sys

import pytest
from PySide6.QtWidgets import QLabel

from thidua_desktop.app import Program, open_or_create
from thidua_desktop.ui.first_start.page import FirstStart
from thidua_desktop.ui.widgets.empty_state import EmptyState


@pytest.fixture
def start(qapp, qtbot, tmp_path):
    programs = []

    def begin(workspace=tmp_path / "don_vi.thidua"):
        program = Program(qapp, workspace)
        programs.append(program)
        qtbot.addWidget(program.window)
        program.start(exit_after_paint=False)
        return program

    yield begin
    for program in programs:
        program.end()
        program.look.deleteLater()


def test_a_first_start_makes_the_workspace_and_asks_who_the_office_is(start, qtbot, tmp_path):
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), FirstStart))
    assert (tmp_path / "don_vi.thidua").exists()


def test_a_workspace_that_is_held_says_so_and_opens_on_another_try(start, qtbot, tmp_path):
    holder = open_or_create(tmp_path / "don_vi.thidua")
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), EmptyState))
    trouble = program.window.stack.currentWidget()
    assert "đang được" in trouble._sentence.text()
    holder.close()
    trouble._button.click()
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), FirstStart))


def test_a_mistake_of_ours_is_logged_and_told_calmly(start, qtbot, expect_log):
    expect_log("unexpected error")
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), FirstStart))
    sys.excepthook(ZeroDivisionError, ZeroDivisionError(), None)
    assert program._crash._note.isVisible()
    assert "ZeroDivisionError" in program._log_path.read_text(encoding="utf-8")
    program._crash._note.close()


def test_the_hooks_are_given_back_at_the_end(start):
    before = sys.excepthook
    program = start()
    assert sys.excepthook != before
    program.end()
    assert sys.excepthook == before


def test_a_folder_that_cannot_be_made_is_explained(start, qtbot, tmp_path):
    (tmp_path / "tep").write_text("không phải thư mục", encoding="utf-8")
    program = start(tmp_path / "tep" / "du_lieu" / "don_vi.thidua")
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), EmptyState), timeout=15_000)
    texts = [label.text() for label in program.window.stack.currentWidget().findChildren(QLabel)]
    assert any("Không ghi được vào thư mục" in text for text in texts)
