import pytest

from tests.workspaces import MORNING, everything
from thidua_desktop.data.store.store import NestedWriteError, Store
from thidua_desktop.domain.families import Family


class BrokenOffError(Exception):
    """Something that went wrong half way."""


def write_half(store):
    with store.write("test", Family.UNITS):
        store.offices.save_setting("k", "v")
        store.audit.note("unit", "u", "name", None, "a")
        raise BrokenOffError


def test_a_write_is_there_after_opening_again(tmp_path):
    with Store.create(tmp_path / "a.thidua") as store, store.write("test"):
        store.offices.save_setting("k", "Đắk Hà")
    with Store.open(tmp_path / "a.thidua") as store:
        assert store.offices.setting("k") == "Đắk Hà"


def test_an_error_undoes_the_whole_write(store):
    before = everything(store)
    with pytest.raises(BrokenOffError):
        write_half(store)
    assert everything(store) == before
    assert store.audit.history("u") == []
    assert store.take_changes() == frozenset()


def test_a_write_inside_a_write_is_our_mistake(store):
    with pytest.raises(NestedWriteError), store.write("outer"), store.write("inner"):
        pass


def test_pages_learn_once_what_was_written(store):
    with store.write("test", Family.UNITS, Family.BLOCS):
        store.offices.save_setting("k", "v")
    assert store.take_changes() == {Family.UNITS, Family.BLOCS}
    assert store.take_changes() == frozenset()


def test_a_second_write_works_after_a_failed_one(store):
    with pytest.raises(BrokenOffError), store.write("first"):
        raise BrokenOffError
    with store.write("second"):
        store.offices.save_setting("k", "v")
    assert store.offices.setting("k") == "v"


def test_the_clock_comes_from_outside(store):
    with store.write("vì sao"):
        store.audit.note("unit", "u", "name", "cũ", "mới")
    (row,) = store.audit.history("u")
    assert (row.at, row.reason, row.old, row.new) == (MORNING, "vì sao", "cũ", "mới")


def test_the_log_tells_what_was_written_and_never_by_whom(store, caplog):
    caplog.set_level("INFO", logger="thidua_desktop")
    with store.write("unit.save"):
        store.offices.save_setting("k", "Nguyễn Văn A")
    with pytest.raises(BrokenOffError):
        write_half(store)
    written, undone = (record.getMessage() for record in caplog.records)
    assert written.startswith("unit.save: 1 rows in ")
    assert undone.startswith("test: undone after ")


def test_the_revision_grows_with_what_is_written(store):
    before = store.revision
    store.offices.setting("k")
    assert store.revision == before
    with store.write("test"):
        store.offices.save_setting("k", "v")
    assert store.revision > before
