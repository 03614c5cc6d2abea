"""Safety copies put back: nothing is lost, nobody is misled about what was sent before."""

import shutil

import pytest

from tests.two_offices import office, send
from tests.workspaces import everything
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import (
    DamagedDataError,
    DecisionNeededError,
    UsageError,
    UserError,
    WorkspaceHeldError,
)
from thidua_desktop.operations.health import backup_workspace
from thidua_desktop.operations.packages import ExportRequest, export_package
from thidua_desktop.operations.restoring import is_waiting_after_restore, restore_workspace

_OWN = ("setting", "audit")
"""What a restore itself writes."""


@pytest.fixture
def workspace(tmp_path):
    """An office that made a safety copy and then sent a package."""
    with office(tmp_path) as store:
        backup_workspace(store, tmp_path / "bản sao.thidua")
        send(store, tmp_path)
        return store.path


@pytest.fixture
def copy(workspace, tmp_path):
    return tmp_path / "bản sao.thidua"


def records(path):
    with Store.open(path) as store:
        return {name: rows for name, rows in everything(store).items() if name not in _OWN}


def instance(path):
    with Store.open(path) as store:
        return store.offices.office().instance_id


def test_the_records_are_those_of_the_copy(workspace, copy):
    kept = records(copy)
    restore_workspace(workspace, copy)
    assert records(workspace) == kept


def test_what_was_there_before_is_kept(workspace, copy):
    before = records(workspace)
    assert records(restore_workspace(workspace, copy).replaced) == before


def test_the_copy_itself_is_not_touched(workspace, copy):
    before = copy.read_bytes()
    restore_workspace(workspace, copy)
    assert copy.read_bytes() == before


def test_nothing_half_made_is_left_beside_the_workspace(workspace, copy, tmp_path):
    restore_workspace(workspace, copy)
    assert [path.name for path in tmp_path.iterdir() if "phuc_hoi" in path.name] == []


def test_the_installation_becomes_another_one(workspace, copy):
    before = instance(workspace)
    restore_workspace(workspace, copy)
    assert instance(workspace) != before


def test_sending_waits_for_news_or_for_a_person(workspace, copy, tmp_path):
    restore_workspace(workspace, copy)
    with Store.open(workspace) as store:
        with pytest.raises(DecisionNeededError, match=r"package\.restored"):
            send(store, tmp_path)
        send(store, tmp_path, after_restore=True)
        assert is_waiting_after_restore(store)


def test_a_workspace_that_was_lost_comes_back(workspace, copy):
    workspace.unlink()
    assert restore_workspace(workspace, copy).replaced is None
    assert records(workspace) == records(copy)


def test_a_damaged_workspace_is_kept_byte_for_byte(workspace, copy):
    workspace.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    damaged = workspace.read_bytes()
    assert restore_workspace(workspace, copy).replaced.read_bytes() == damaged


def test_a_journal_of_the_old_file_is_not_played_into_the_new_one(workspace, copy):
    workspace.write_bytes(b"hong".ljust(4096))
    journal = workspace.with_name(f"{workspace.name}-journal")
    journal.write_bytes(b"nhat ky".ljust(2000))
    kept = restore_workspace(workspace, copy).replaced
    assert records(workspace) == records(copy)
    assert kept.with_name(f"{kept.name}-journal").read_bytes().startswith(b"nh")


def test_an_open_workspace_is_left_alone(workspace, copy):
    before = workspace.read_bytes()
    with Store.open(workspace), pytest.raises(WorkspaceHeldError):
        restore_workspace(workspace, copy)
    assert workspace.read_bytes() == before


@pytest.mark.parametrize("spoil", [b"", b"no workspace at all", b"SQLite format 3\x00" + bytes(4000)])
def test_a_copy_that_is_no_workspace_changes_nothing(spoil, workspace, copy):
    before = workspace.read_bytes()
    copy.write_bytes(spoil)
    with pytest.raises(DamagedDataError):
        restore_workspace(workspace, copy)
    assert workspace.read_bytes() == before


def test_a_missing_copy_is_said_so(workspace, tmp_path):
    with pytest.raises(UsageError, match=r"workspace\.missing"):
        restore_workspace(workspace, tmp_path / "không có.thidua")


def test_a_workspace_is_not_restored_from_itself(workspace):
    with pytest.raises(UserError, match=r"restore\.same_file"):
        restore_workspace(workspace, workspace)


def test_a_copy_of_an_older_schema_is_upgraded_on_the_way(workspace, tmp_path):
    from tests.past_files.make import kept_file

    old = shutil.copy(kept_file(1), tmp_path / "cũ.thidua")
    restore_workspace(workspace, tmp_path / "cũ.thidua")
    with Store.open(workspace) as store:
        assert store.health() == ("ok", 0)
    assert tmp_path.joinpath("cũ.thidua").read_bytes() == kept_file(1).read_bytes(), old


def test_an_export_is_refused_before_anything_is_written(workspace, copy, tmp_path):
    restore_workspace(workspace, copy)
    with Store.open(workspace) as store:
        before = everything(store)
        with pytest.raises(DecisionNeededError):
            export_package(store, ExportRequest("submission", 2025, tmp_path / "x.xlsx"))
        assert everything(store) == before
