"""The look that every window test wears."""

import pytest

from tests.workspaces import new_workspace
from thidua_desktop import paths
from thidua_desktop.ui.look import Look, Mode


@pytest.fixture(scope="session")
def look(qapp):
    return Look(qapp, paths.resource(), Mode.LIGHT)


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as opened:
        yield opened
