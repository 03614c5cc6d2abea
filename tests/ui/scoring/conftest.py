"""A small bloc and the scoring page over it."""

from datetime import date

import pytest

from tests.ui.bloc_store import make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.operations.scores import open_sheet
from thidua_desktop.ui.scoring.page import ScoringPage


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def sheet(store):
    return open_sheet(store, "u0", "p2025", "rules")


@pytest.fixture
def dialogs():
    return FakeDialogs()


@pytest.fixture
def page(qtbot, look, store, sheet, dialogs):
    made = ScoringPage(make_context(look, store, dialogs, today=lambda: date(2025, 12, 12)))
    qtbot.addWidget(made)
    made.resize(1130, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.editor.grid.setFocus()
    return made
