"""A process that types scores into the real page over the real lane until it is killed.

Two cells are typed and left; when both are stored it says so and types the third without leaving it.
"""

import sys
from datetime import date
from pathlib import Path

from thidua_desktop.ui.scoring.page import ScoringPage  # first of Qt: ui/__init__ lends references

from PySide6.QtCore import QEventLoop, Qt  # isort: skip
from PySide6.QtTest import QTest  # isort: skip
from PySide6.QtWidgets import QApplication, QLineEdit  # isort: skip

from tests.ui.fakes import FakeDialogs
from thidua_desktop.data.store.store import Store
from thidua_desktop.paths import resource
from thidua_desktop.ui.look import Look, Mode
from thidua_desktop.ui.page import CurrentState, PageContext
from thidua_desktop.ui.state_reading import read_window_facts
from thidua_desktop.ui.tasks import Runner


def main(path: Path) -> None:
    app = QApplication([])
    runner = Runner()
    look = Look(app, resource(), Mode.LIGHT)
    state = CurrentState(runner)
    context = PageContext(
        runner, FakeDialogs(), look, lambda: date(2025, 12, 12), lambda _page, _argument: None, state
    )
    runner.open(lambda: Store.open(path), lambda _: None)
    runner.read(read_window_facts, lambda facts: state.show(facts.office, facts.office_name, facts.periods))
    page = ScoringPage(context)
    page.show()
    grid = page.editor.grid
    wait(app, lambda: grid.sheet.view is not None and not runner.is_busy())
    grid.setFocus()
    for text in ("8,5", "7,25"):
        QTest.keyClicks(grid, text[0])
        cell = grid.findChildren(QLineEdit)[-1]
        QTest.keyClicks(cell, text[1:])
        QTest.keyClick(cell, Qt.Key.Key_Return)
    wait(app, lambda: not grid.sheet.is_saving() and not runner.is_busy())
    QTest.keyClicks(grid, "6")
    sys.stdout.write("đã rời hai ô\n")
    sys.stdout.flush()
    wait(app, lambda: False)


def wait(app, is_so):
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
