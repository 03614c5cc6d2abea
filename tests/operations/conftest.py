"""An open workspace with its office for every test of an operation, and two that exchange packages."""

import pytest

from tests.two_offices import office, province, send
from tests.workspaces import new_workspace


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as opened:
        yield opened


@pytest.fixture
def sender(tmp_path):
    with office(tmp_path) as store:
        yield store


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        yield store


@pytest.fixture
def submission(sender, tmp_path):
    return send(sender, tmp_path).file
