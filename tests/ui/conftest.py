"""The look that every window test wears."""

import pytest

from thidua_desktop import paths
from thidua_desktop.ui.look import Look, Mode


@pytest.fixture(scope="session")
def look(qapp):
    return Look(qapp, paths.resource(), Mode.LIGHT)
