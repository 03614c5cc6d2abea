"""Workspaces for the store's tests: a fresh one, and one kept for a whole file whose writes are undone."""

import pytest

from tests.workspaces import morning
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.offices import default_levels


def _filled(folder):
    store = Store.create(folder / "don_vi.thidua", morning)
    with store.write("levels"):
        store.offices.save_levels(default_levels())
    return store


@pytest.fixture
def store(tmp_path):
    with _filled(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def kept_store(tmp_path_factory):
    with _filled(tmp_path_factory.mktemp("kept")) as opened:
        yield opened
