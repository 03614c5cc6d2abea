"""The look that every window test wears."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from tests.workspaces import new_workspace
from thidua_desktop import paths
from thidua_desktop.ui.look import STYLE, SYSTEM_TEXT, Look, Mode


@pytest.fixture(scope="session")
def qapp_args():
    return ["thidua", "-style", STYLE]


@pytest.fixture(scope="session")
def look(qapp):
    return Look(qapp, paths.resource(), Mode.LIGHT)


@pytest.fixture(autouse=True)
def _own_settings(tmp_path):
    """Give every test settings of its own: Qt remembers the folder of the first for the whole run."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "cai_dat"))


@pytest.fixture
def set_text_size(look):
    """Give the way to another text size; the usual one comes back."""
    yield look.set_text_size
    look.set_text_size(SYSTEM_TEXT)


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _closed_windows_are_freed():
    """Free what pytest-qt closed, so that a page of one test does not act in the next."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
