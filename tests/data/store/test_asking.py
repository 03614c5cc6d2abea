"""Work of the store that a person stops: nothing of it stays, and the next goes on."""

import pytest

from tests.workspaces import new_workspace
from thidua_desktop.domain.errors import CancelledError
from thidua_desktop.domain.records.organisation import DatedName, Unit

MANY = [Unit(f"u{n}", f"C{n}", "commune", (DatedName(f"Xã {n}"),)) for n in range(3_000)]


def stop():
    raise CancelledError


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as opened:
        yield opened


def test_a_write_that_is_stopped_leaves_nothing_and_the_next_one_goes_on(store):
    before = len(store.units.all())
    with pytest.raises(CancelledError), store.asking(stop), store.write("test"):
        store.units.save_many(MANY)
    assert len(store.units.all()) == before
    with store.write("test"):
        store.units.save_many(MANY)
    assert len(store.units.all()) == before + len(MANY)


def test_a_copy_that_is_stopped_leaves_no_file(store, tmp_path):
    with store.write("test"):
        store.units.save_many(MANY)
    with pytest.raises(CancelledError), store.asking(stop):
        store.backup(tmp_path / "ban" / "sao.thidua")
    assert list((tmp_path / "ban").iterdir()) == []


def test_what_was_written_before_the_wish_stays(store):
    wishes = []

    def watch():
        if wishes:
            raise CancelledError

    with store.asking(watch):
        with store.write("test"):
            store.units.save_many(MANY)
        wishes.append("stop")
    assert len(store.units.all()) > len(MANY)


def test_an_error_that_nobody_wished_for_stays_what_it_is(store):
    with pytest.raises(ZeroDivisionError), store.asking(lambda: None), store.write("test"):
        store.units.save_many(one for one in (MANY[0], 1 // 0))
    assert store.units.by_uid("u0") is None
