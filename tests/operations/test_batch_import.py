"""A folder of packages: looked at first, taken one transaction each, told in one report."""

import openpyxl
import pytest

from tests.cli.commands import done, run_command
from tests.two_offices import achievement, edit, knows, office, own_uid, province, send, take
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.domain.errors import CancelledError, UserError
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.messages import said_sentence
from thidua_desktop.operations import package_shelf
from thidua_desktop.operations.batch_import import (
    ItemState,
    find_packages,
    look_again,
    plan_batch,
    take_ready,
    write_batch_report,
)


class StopAfter:
    """Progress that cancels at the nth look."""

    def __init__(self, looks):
        self.left = looks

    def report(self, done, total):
        pass

    def check_cancelled(self):
        self.left -= 1
        if self.left < 0:
            raise CancelledError


class StopAtReport(StopAfter):
    """Progress that cancels once so many steps are done."""

    def __init__(self, steps):
        super().__init__(10_000)
        self.steps = steps

    def report(self, done, total):
        if done >= self.steps:
            self.left = 0


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


@pytest.fixture
def folder(tmp_path, receiver):
    """A folder with two packages of a known sender, a broken file and the note of an open one."""
    mail = tmp_path / "thu"
    mail.mkdir()
    with office(tmp_path) as sender:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        for number, name in enumerate(("z.xlsx", "a.xlsx"), start=2):
            with sender.write("test"):
                sender.achievements.save(achievement(own_uid(sender), f"tt{number}"))
            send(sender, tmp_path).file.rename(mail / name)
    (mail / "hong.xlsx").write_bytes(b"khong phai goi")
    (mail / "~$z.xlsx").write_bytes(b"khoa")
    (mail / "doc.txt").write_text("thư")
    return mail


def states(batch):
    return [(item.file.name, item.state) for item in batch.items]


def test_workbooks_of_a_folder_are_found_and_notes_of_open_files_left_out(folder):
    deeper = folder / "thang_12"
    deeper.mkdir()
    (folder / "z.xlsx").rename(deeper / "Z.XLSX")
    assert [one.name for one in find_packages(folder)] == ["a.xlsx", "hong.xlsx", "Z.XLSX"]


def test_a_folder_without_packages_says_so(tmp_path):
    (tmp_path / "trong").mkdir()
    with pytest.raises(UserError, match=r"batch\.no_files"):
        find_packages(tmp_path / "trong")


def test_packages_of_one_sender_come_in_the_order_of_their_numbers(folder, receiver):
    batch = plan_batch(receiver, find_packages(folder))
    assert [item.file.name for item in batch.items] == ["z.xlsx", "hong.xlsx", "a.xlsx"]


def test_looking_at_a_batch_writes_nothing(folder, receiver):
    before = receiver.revision
    plan_batch(receiver, find_packages(folder))
    assert receiver.revision == before


def test_a_refused_file_stands_beside_the_others_with_its_sentence(folder, receiver):
    batch = plan_batch(receiver, find_packages(folder))
    broken = batch.items[1]
    assert (broken.file.name, broken.state) == ("hong.xlsx", ItemState.REFUSED)
    assert broken.said.code


def test_everything_that_asks_nothing_is_stored_and_the_rest_waits(folder, receiver):
    edit(folder / "a.xlsx", "Thành tích", "Tên tập thể, cá nhân, hộ", "Hộ bà Y Mai")
    batch = take_ready(receiver, plan_batch(receiver, find_packages(folder)))
    assert states(batch) == [
        ("z.xlsx", ItemState.TAKEN),
        ("hong.xlsx", ItemState.REFUSED),
        ("a.xlsx", ItemState.ASKS),
    ]


def test_a_package_that_asks_has_nothing_to_say_once_a_newer_one_is_stored(folder, receiver):
    edit(folder / "z.xlsx", "Thành tích", "Tên tập thể, cá nhân, hộ", "Hộ bà Y Mai")
    batch = take_ready(receiver, plan_batch(receiver, find_packages(folder)))
    assert dict(states(batch))["a.xlsx"] is ItemState.TAKEN
    assert dict(states(batch))["z.xlsx"] is ItemState.NOTHING


def test_a_stored_package_brings_what_its_plan_told(folder, receiver):
    batch = plan_batch(receiver, [folder / "z.xlsx"])
    told = batch.items[0].counts
    taken = take_ready(receiver, batch)
    assert (taken.items[0].counts, told.new) == (told, 1)


def test_a_later_package_counts_what_an_earlier_one_of_the_batch_left_it(folder, receiver):
    batch = plan_batch(receiver, find_packages(folder))
    assert [item.counts.new for item in batch.items if item.sight] == [1, 2]
    taken = take_ready(receiver, batch)
    assert [item.counts.new for item in taken.items if item.sight] == [1, 1]


def test_one_safety_copy_is_made_for_a_whole_batch(folder, receiver):
    taken = take_ready(receiver, plan_batch(receiver, find_packages(folder)))
    copies = [item.result.backup for item in taken.items if item.result]
    assert [copy is not None for copy in copies] == [True, False]


def test_a_batch_twice_brings_nothing_new(folder, receiver):
    files = find_packages(folder)
    take_ready(receiver, plan_batch(receiver, files))
    again = plan_batch(receiver, files)
    assert again.counts()[ItemState.NOTHING] == 2
    assert take_ready(receiver, again).count_taken() == 0


def test_cancelling_while_looking_writes_nothing(folder, receiver):
    before = receiver.revision
    with pytest.raises(CancelledError):
        plan_batch(receiver, find_packages(folder), StopAfter(2))
    assert receiver.revision == before


def test_cancelling_while_storing_keeps_what_was_stored_and_says_what_waits(folder, receiver):
    batch = plan_batch(receiver, find_packages(folder))
    stopped = take_ready(receiver, batch, StopAtReport(1))
    assert [item.state for item in stopped.items if item.sight] == [ItemState.TAKEN, ItemState.READY]


def test_a_package_decided_on_elsewhere_counts_as_taken(folder, receiver):
    edit(folder / "a.xlsx", "Thành tích", "Tên tập thể, cá nhân, hộ", "Hộ bà Y Mai")
    batch = plan_batch(receiver, [folder / "a.xlsx"])
    take(receiver, folder / "a.xlsx", Accept.ALL)
    looked = look_again(receiver, batch)
    assert states(looked) == [("a.xlsx", ItemState.TAKEN)]
    assert looked.items[0].counts.new == 2


def test_a_receipt_is_due_for_the_newest_package_of_every_sender(folder, receiver):
    batch = take_ready(receiver, plan_batch(receiver, find_packages(folder)))
    assert [manifest.sequence for manifest in batch.receipts_due()] == [3]


def test_the_report_has_a_line_for_every_file(folder, receiver, tmp_path):
    batch = take_ready(receiver, plan_batch(receiver, find_packages(folder)))
    out = write_batch_report(tmp_path / "bao_cao.xlsx", batch, said_sentence)
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert [row[1] for row in rows[1:]] == ["z.xlsx", "hong.xlsx", "a.xlsx"]
    assert [row[5] for row in rows[1:]] == ["Đã nhận", "Không nhận", "Đã nhận"]
    assert (rows[1][2], rows[1][3], rows[1][6]) == ("Huyện Đăk Hà", 2, 1)
    assert rows[2][11]


def test_the_command_takes_a_folder_as_its_files(folder, receiver):
    receiver.close()
    status, answer = run_command("import", receiver.path, folder)
    assert status == 3
    assert [bool(one["applied"]) for one in answer["packages"]] == [True, False, False]
    (folder / "hong.xlsx").unlink()
    assert len(done("import", receiver.path, folder)["packages"]) == 2


def test_files_that_stay_the_same_are_read_once(receiver, folder, monkeypatch):
    batch = plan_batch(receiver, find_packages(folder))
    asked = []
    monkeypatch.setattr(ChildGate, "read", lambda *asking: asked.append(asking))
    taken = take_ready(receiver, batch)
    assert taken.count_taken() == 2
    assert asked == []


def test_a_file_that_changes_after_the_look_is_read_again(receiver, folder):
    batch = plan_batch(receiver, find_packages(folder))
    (folder / "a.xlsx").write_bytes((folder / "hong.xlsx").read_bytes())
    taken = take_ready(receiver, batch)
    assert taken.count_taken() == 1
    assert ("a.xlsx", ItemState.REFUSED) in states(taken)


def test_payloads_of_a_large_batch_wait_in_a_file_and_come_in_all_the_same(receiver, folder, monkeypatch):
    monkeypatch.setattr(package_shelf, "_IN_MEMORY", 1)
    batch = plan_batch(receiver, find_packages(folder))
    assert batch.shelf._payloads._rolled
    monkeypatch.setattr(ChildGate, "read", lambda *_asking: pytest.fail("read again"))
    assert take_ready(receiver, batch).count_taken() == 2


def test_a_batch_remembers_no_rows(receiver, folder):
    kept = plan_batch(receiver, find_packages(folder)).shelf._kept.values()
    assert [one.plan.package.tables for one in kept] == [{}, {}]
