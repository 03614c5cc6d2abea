"""Safety copies looked at before one is put back, and what a restored office knows of the others."""

import os
import shutil
import sqlite3

import pytest

from tests.past_files.make import kept_file
from tests.two_offices import office, own_uid, province, send, take
from tests.workspaces import everything, new_workspace
from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.data.store.workspace_facts import facts_of_copy
from thidua_desktop.domain.errors import DamagedDataError, NewerVersionError, ThiduaError, UsageError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.health import backup_workspace
from thidua_desktop.operations.restoring import (
    Restored,
    is_waiting_after_restore,
    restore_and_open,
    restore_workspace,
    restored_facts,
)
from thidua_desktop.operations.safety_copies import CopyReason, copy_before_import, kept_copies


@pytest.fixture
def sender(tmp_path):
    with office(tmp_path) as store:
        yield store


@pytest.fixture
def copy(sender, tmp_path):
    return backup_workspace(sender, tmp_path / "bản sao.thidua")


def restored(store, copy):
    """Close a store, restore its file, and open it again."""
    store.close()
    opened, outcome = restore_and_open(store.path, copy)
    assert isinstance(outcome, Restored)
    return opened


# ---------------------------------------------------------------------------------------------- looking


def test_a_copy_tells_whose_it_is_and_how_much_is_in_it(sender, copy):
    facts = facts_of_copy(copy)
    assert facts == sender.facts.facts()
    assert facts.office_name
    assert (facts.years, facts.sheets, facts.sent) == ((2025,), 2, 0)


def test_looking_at_a_copy_leaves_no_trace(copy):
    before, names = copy.read_bytes(), sorted(copy.parent.iterdir())
    facts_of_copy(copy)
    assert (copy.read_bytes(), sorted(copy.parent.iterdir())) == (before, names)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_copies_of_earlier_versions_are_read_without_an_upgrade(version, tmp_path):
    old = shutil.copy(kept_file(version), tmp_path / "cũ.thidua")
    assert facts_of_copy(old).changes > 0
    assert old.read_bytes() == kept_file(version).read_bytes()


def test_what_was_done_after_the_copy_is_what_would_be_lost(sender, copy, tmp_path):
    with sender.write("scores.type"):
        sender.audit.note("score_sheet", "phieu1", "self:I./1", None, "1.00")
        sender.audit.note("score_sheet", "phieu1", "self:I./2", None, "2.00")
    send(sender, tmp_path)
    found = sender.facts.compare(copy)
    assert found.is_related
    assert (found.lost.changes, found.lost.sheets, found.lost.sent, found.lost.received) == (4, 1, 1, 0)
    assert found.gained.changes == 0
    assert found.copy.changes + 4 == found.present.changes  # the key of the first package is one


def test_a_copy_from_before_a_restore_has_what_the_workspace_lacks(sender, copy, tmp_path):
    send(sender, tmp_path)
    sender.close()
    kept = restore_workspace(sender.path, copy).replaced
    with Store.open(sender.path) as now:
        found = now.facts.compare(kept)
        assert found.is_related
        assert (found.gained.sent, found.lost.sent) == (1, 0)


def test_a_copy_of_another_office_is_not_related(sender, tmp_path):
    with new_workspace(tmp_path, name="khác.thidua") as other:
        stranger = backup_workspace(other, tmp_path / "lạ.thidua")
    found = sender.facts.compare(stranger)
    assert not found.is_related
    assert found.lost.changes == found.present.changes


@pytest.mark.parametrize("spoil", [b"", b"no workspace", b"SQLite format 3\x00" + bytes(4000)])
def test_what_is_no_copy_is_refused(spoil, sender, tmp_path):
    file = tmp_path / "hỏng.thidua"
    file.write_bytes(spoil)
    with pytest.raises(DamagedDataError):
        facts_of_copy(file)
    with pytest.raises(DamagedDataError):
        sender.facts.compare(file)


def test_a_copy_without_our_tables_is_refused(copy):
    with sqlite3.connect(copy) as connection:
        connection.execute("DROP TABLE audit")
    connection.close()
    with pytest.raises(DamagedDataError):
        facts_of_copy(copy)


def test_a_copy_of_a_later_version_and_a_missing_one_are_told_apart(copy):
    with sqlite3.connect(copy) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(NewerVersionError):
        facts_of_copy(copy)
    with pytest.raises(UsageError):
        facts_of_copy(copy.with_name("không có.thidua"))


# ---------------------------------------------------------------------------------------------- the list


def test_copies_are_listed_with_their_reason_the_newest_first(sender):
    folder = paths.backup_folder(sender.path)
    first = copy_before_import(sender)
    by_hand = backup_workspace(sender, folder / "sao_luu_2026-11-22_080000.thidua")
    upgrade = shutil.copy(by_hand, sender.path.with_name(f"{sender.path.name}.truoc_nang_cap_3"))
    restoring = shutil.copy(by_hand, folder / "truoc_phuc_hoi_20261122_090000_000000.thidua")
    for age, file in enumerate((restoring, upgrade, by_hand, first)):
        os.utime(file, (1_700_000_000 - age, 1_700_000_000 - age))
    found = kept_copies(sender.path)
    assert [(one.path, one.reason) for one in found] == [
        (restoring, CopyReason.BEFORE_RESTORE),
        (upgrade, CopyReason.BEFORE_UPGRADE),
        (by_hand, CopyReason.BY_HAND),
        (first, CopyReason.BEFORE_IMPORT),
    ]
    assert found[0].size == by_hand.stat().st_size


def test_a_new_workspace_has_no_copies(sender):
    assert kept_copies(sender.path) == ()


# ---------------------------------------------------------------------------------------------- restoring


def test_a_refused_restore_opens_the_workspace_as_it_was(sender, tmp_path):
    before = everything(sender)
    bad = tmp_path / "hỏng.thidua"
    bad.write_bytes(b"khong phai")
    sender.close()
    opened, outcome = restore_and_open(sender.path, bad)
    with opened:
        assert isinstance(outcome, ThiduaError)
        assert everything(opened) == before


def test_a_workspace_that_was_never_restored_says_nothing(sender):
    assert restored_facts(sender) is None


def test_a_restored_office_says_which_numbers_the_others_have(sender, tmp_path):
    with province(tmp_path) as receiver:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        receipt = send(receiver, tmp_path, PackageKind.RECEIPT, unit_uid=own_of(receiver, sender))
        take(sender, receipt.file, Accept.ALL)
    copy = backup_workspace(sender, tmp_path / "bản sao.thidua")
    with restored(sender, copy) as now:
        facts = restored_facts(now)
        assert facts.is_waiting
        assert (facts.last.sequence, facts.acknowledged.sequence, facts.held_beyond) == (1, 1, 0)


def own_of(receiver, sender):
    """Give the uid under which the receiver knows the sender."""
    return receiver.units.by_uid(own_uid(sender)).uid


def test_news_from_above_names_what_the_copy_does_not_know(sender, copy, tmp_path):
    with province(tmp_path) as receiver:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        with sender.write("test"):
            sender.scores.save_entries(
                sender.scores.sheet("phieu1"), Round.SELF, [ScoreEntry("I./1", Points(900))]
            )
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        receipt = send(receiver, tmp_path, PackageKind.RECEIPT, unit_uid=own_of(receiver, sender))
        with restored(sender, copy) as now:
            assert restored_facts(now).last is None
            take(now, receipt.file, Accept.ALL)
            facts = restored_facts(now)
            assert not is_waiting_after_restore(now)
            assert (facts.is_waiting, facts.held_beyond) == (False, 2)
            send(now, tmp_path)
            assert restored_facts(now) is None


def test_packages_of_the_former_identity_are_still_acknowledged(sender, tmp_path):
    with province(tmp_path) as receiver:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        receipt = send(receiver, tmp_path, PackageKind.RECEIPT, unit_uid=own_of(receiver, sender))
    copy = backup_workspace(sender, tmp_path / "bản sao.thidua")
    with restored(sender, copy) as now:
        assert now.packages.sent()[0].acknowledged_on == ""
        take(now, receipt.file, Accept.ALL)
        assert now.packages.sent()[0].acknowledged_on
        assert restored_facts(now) is None


def test_every_former_identity_is_remembered(sender, copy, tmp_path):
    first = sender.offices.office().instance_id
    with restored(sender, copy) as once:
        second = once.offices.office().instance_id
        again = backup_workspace(once, tmp_path / "lần hai.thidua")
    opened, _ = restore_and_open(once.path, again)
    with opened:
        assert opened.offices.setting("former_instances").split() == [first, second]
