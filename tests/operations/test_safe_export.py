"""Packages on their way to a stick: broken off at every call, a bad stick, a full one, sent again."""

import random
from contextlib import suppress

import pytest

from tests.data.exchange.weak_disk import FULL, FlippingDisk, HeldDisk, WeakDisk
from tests.two_offices import YEAR, knows, office, take
from thidua_desktop.data.exchange import safe_files
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind, PackageState
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.enrolment import renew_key
from thidua_desktop.operations.outbox import outbox_file
from thidua_desktop.operations.packages import ExportRequest, export_package, inspect_package

BITS = 200


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def waits(monkeypatch):
    """Collect the waits instead of sitting through them."""
    waited = []
    monkeypatch.setattr(safe_files, "sleep", waited.append)
    return waited


def export(store, out, disk=None, kind=PackageKind.SUBMISSION):
    return export_package(store, ExportRequest(kind, YEAR, out), disk=disk or safe_files.DISK)


def change_scores(store):
    sheet = store.scores.sheet("phieu1")
    with store.write("test"):
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(900))])


def whole_packages(folder):
    """Give the packages that have a final name; each must be whole."""
    files = sorted(folder.glob("*.xlsx"))
    assert [inspect_package(file).state for file in files] == [PackageState.INTACT] * len(files)
    return files


def test_an_export_broken_off_at_any_call_leaves_nothing_half_and_goes_out_the_next_time(
    sender, stick, tmp_path
):
    trial = WeakDisk()
    export(sender, stick, trial)
    assert trial.calls > 20
    outbox = tmp_path / "huyen_goi_gui"
    for call in range(1, trial.calls + 1):
        for old in (*stick.iterdir(), *outbox.iterdir()):
            old.unlink()
        change_scores(sender) if call % 2 else None
        with pytest.raises(UserError):
            export(sender, stick, WeakDisk(call))
        whole_packages(stick)
        kept = {file: file.read_bytes() for file in whole_packages(outbox)}
        noted = {outbox_file(sender, one) for one in sender.packages.sent()} & kept.keys()
        sent = export(sender, stick)
        assert inspect_package(sent.file).state is PackageState.INTACT
        assert sent.is_repeated is bool(noted)
        if noted:
            assert sent.file.read_bytes() in kept.values()
        assert {file.suffix for file in (*stick.iterdir(), *outbox.iterdir())} == {".xlsx"}


def test_a_full_stick_is_said_so_and_the_package_stays(sender, stick):
    trial = WeakDisk()
    export(sender, stick, trial)
    with pytest.raises(UserError) as refused:
        export(sender, stick, WeakDisk(2, FULL))
    assert refused.value.code == "package.stick_full"
    assert export(sender, stick).is_repeated


def test_one_wrong_bit_on_the_stick_is_found_before_it_is_called_safe(sender, stick, tmp_path):
    good = export(sender, tmp_path).file.read_bytes()
    chance = random.Random(5)  # noqa: S311  # no secret is made of it
    for _ in range(BITS):
        with pytest.raises(UserError) as refused:
            export(sender, stick, FlippingDisk(stick, chance.randrange(len(good) * 8)))
        assert refused.value.code == "package.copy_differs"
        assert list(stick.iterdir()) == []


def test_a_copy_that_nobody_reads_back_would_be_caught(sender, stick, tmp_path, monkeypatch):
    good = export(sender, tmp_path).file
    read = safe_files.digest_of
    monkeypatch.setattr(
        safe_files,
        "digest_of",
        lambda path, disk: read(good if path.parent == stick else path, disk),
    )
    copied = export(sender, stick, FlippingDisk(stick, 4_000)).file
    assert copied.read_bytes() != good.read_bytes()


def test_a_copy_under_its_final_name_from_the_start_would_be_caught(sender, stick, monkeypatch):
    trial = WeakDisk()
    export(sender, stick, trial)
    monkeypatch.setattr(safe_files, "PARTIAL", "")
    monkeypatch.setattr(safe_files, "_take_away", lambda _files: None)
    for call in range(1, trial.calls):
        with suppress(UserError):
            export(sender, stick, WeakDisk(call))
        if any(inspect_package(file).state is not PackageState.INTACT for file in stick.iterdir()):
            return
    pytest.fail("nothing half was left behind")


def test_a_file_held_for_a_moment_is_waited_for(sender, stick, waits):
    assert export(sender, stick, HeldDisk(3)).file.is_file()
    assert len(waits) == 3
    assert waits == sorted(waits)


def test_a_file_held_for_good_is_given_up_after_five_seconds(sender, stick, waits):
    export(sender, stick)
    with pytest.raises(UserError) as refused:
        export(sender, stick, HeldDisk(99))
    assert refused.value.code == "package.not_delivered"
    assert sum(waits) == pytest.approx(5)


def test_nothing_is_ever_overwritten(sender, stick):
    (stick / "goi.xlsx").write_bytes(b"of somebody")
    sent = export(sender, stick / "goi.xlsx")
    assert sent.file.name == "goi (2).xlsx"
    assert (stick / "goi.xlsx").read_bytes() == b"of somebody"


def test_the_same_contents_go_out_again_byte_for_byte(sender, stick):
    first, second = (export(sender, stick) for _ in range(2))
    assert first.file.read_bytes() == second.file.read_bytes()
    assert first.file != second.file
    assert (second.is_repeated, second.package_id) == (True, first.package_id)
    assert len(sender.packages.sent()) == 1


def test_other_contents_are_the_next_package(sender, stick):
    first = export(sender, stick)
    change_scores(sender)
    second = export(sender, stick)
    assert (second.sequence, second.is_repeated) == (first.sequence + 1, False)


def test_contents_that_were_overtaken_are_a_new_package(sender, stick):
    export(sender, stick)
    lines = sender.scores.entries("phieu1", Round.SELF).values()
    change_scores(sender)
    export(sender, stick)
    with sender.write("test"):
        sender.scores.save_entries(sender.scores.sheet("phieu1"), Round.SELF, lines)
    assert export(sender, stick).sequence == 3


def test_a_new_key_signs_a_new_package(sender, stick):
    export(sender, stick)
    renew_key(sender)
    assert export(sender, stick).sequence == 2


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"rotten")])
def test_an_outbox_that_lost_its_bytes_makes_a_new_package(sender, stick, spoil):
    export(sender, stick)
    spoil(outbox_file(sender, sender.packages.sent()[0]))
    sent = export(sender, stick)
    assert (sent.sequence, inspect_package(sent.file).state) == (2, PackageState.INTACT)


def test_the_outbox_is_thinned_when_the_other_side_has_the_packages(sender, receiver, stick):
    knows(receiver)
    for number in (1, 2):
        take(receiver, export(sender, stick / f"goi{number}.xlsx").file, Accept.ALL)
        change_scores(sender)
    answer = export(receiver, stick / "dm.xlsx", kind=PackageKind.CATALOGUE)
    take(sender, answer.file, Accept.ALL)
    sent = {one.sequence: one for one in sender.packages.sent()}
    assert all(one.acknowledged_on for one in sent.values())
    assert [outbox_file(sender, sent[number]).exists() for number in (1, 2)] == [False, True]


def test_what_the_other_side_has_is_not_sent_again(sender, receiver, stick):
    knows(receiver)
    take(receiver, export(sender, stick / "goi.xlsx").file)
    take(sender, export(receiver, stick / "dm.xlsx", kind=PackageKind.CATALOGUE).file, Accept.ALL)
    assert not export(sender, stick).is_repeated


def test_a_package_for_a_folder_bears_its_number(tmp_path, stick):
    with office(tmp_path, "khac.thidua") as store:
        assert export(store, stick).file.name == "H61_submission_0001.xlsx"
