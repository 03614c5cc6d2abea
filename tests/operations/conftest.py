"""An open workspace with its office for every test of an operation."""

import pytest

from tests.workspaces import new_workspace


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as opened:
        yield opened
