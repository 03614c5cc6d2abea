"""Packages with evidence files on their way to a stick: all is there or nothing; sent again byte for byte."""

import hashlib
import random

import pytest

from tests.data.exchange.weak_disk import FULL, FlippingDisk, WeakDisk
from tests.evidence_files import named, on_achievement, on_line, zipped
from tests.operations.test_safe_export import change_scores, export
from tests.operations.test_undoing import records
from tests.two_offices import codes, knows, office, plan_of, take
from thidua_desktop.domain.errors import CancelledError, UserError
from thidua_desktop.domain.records.exchange import Accept, PackageKind, PackageState
from thidua_desktop.operations.changes import SilentProgress
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package, inspect_package
from thidua_desktop.operations.sent_evidence import set_zip_limit_mb, zip_limit_mb

BITS = 60
PICTURE, MINUTES = b"picture" * 40, b"minutes" * 40


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def laden(sender):
    """Let the sender have two files that travel in a ZIP each."""
    on_achievement(sender, MINUTES)
    on_line(sender, PICTURE)
    with sender.write("test"):
        sender.offices.save_setting("zip_mb", "0")
    return sender


def check_whole(folder):
    """Give the names in a folder, after seeing that every package is whole and has the files it names."""
    files = {path.name: path for path in folder.iterdir()}
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in files.values()}
    for path in files.values():
        assert path.suffix in (".xlsx", ".zip")
        if path.suffix == ".xlsx":
            verdict = inspect_package(path)
            assert verdict.state is PackageState.INTACT
            assert {file.sha256 for file in verdict.manifest.files} <= digests
    return sorted(files)


@pytest.mark.parametrize("lasts", [True, False])
def test_an_export_broken_off_at_any_call_leaves_the_stick_empty_and_the_outbox_whole(
    laden, stick, tmp_path, lasts
):
    trial = WeakDisk()
    export(laden, stick, trial)
    assert trial.calls > 40
    outbox = tmp_path / "huyen_goi_gui"
    calls = range(1, trial.calls + 1) if lasts else range(2, trial.calls + 1, 7)
    for call in calls:
        for old in (*stick.iterdir(), *outbox.iterdir()):
            old.unlink()
        change_scores(laden) if call % 2 else None
        with pytest.raises(UserError):
            export(laden, stick, WeakDisk(call, lasts=lasts))
        assert check_whole(stick) == []
        kept = {path: path.read_bytes() for path in map(outbox.joinpath, check_whole(outbox))}
        assert len(kept) in (0, 3)
        sent = export(laden, stick)
        assert sent.is_repeated is bool(kept)
        assert check_whole(stick) == sorted(path.name for path in sent.files)
        assert not kept or sorted(kept.values()) == sorted(path.read_bytes() for path in sent.files)


def test_a_full_stick_is_said_so_and_nothing_stays_on_it(laden, stick):
    trial = WeakDisk()
    export(laden, stick, trial)
    for old in stick.iterdir():
        old.unlink()
    with pytest.raises(UserError) as refused:
        export(laden, stick, WeakDisk(5, FULL))
    assert refused.value.code == "package.stick_full"
    assert list(stick.iterdir()) == []
    assert export(laden, stick).is_repeated


def test_one_wrong_bit_on_the_stick_is_found_before_it_is_called_safe(laden, stick, tmp_path):
    size = min(path.stat().st_size for path in export(laden, tmp_path).files)
    chance = random.Random(7)  # noqa: S311  # no secret is made of it
    for _ in range(BITS):
        with pytest.raises(UserError) as refused:
            export(laden, stick, FlippingDisk(stick, chance.randrange(size * 8)))
        assert refused.value.code == "package.copy_differs"
        assert list(stick.iterdir()) == []


def test_what_nobody_acknowledged_goes_out_again_with_the_same_files(laden, stick):
    first, second = (export(laden, stick) for _ in range(2))
    assert second.is_repeated
    assert [path.read_bytes() for path in first.files] == [path.read_bytes() for path in second.files]
    assert [path.name for path in second.beside] == [
        "H61_submission_0001_minh_chung (2).zip",
        "H61_submission_0001_minh_chung_2 (2).zip",
    ]


def test_a_zip_of_somebody_is_not_overwritten(laden, stick):
    of_somebody = stick / "goi_minh_chung_2.zip"
    of_somebody.write_bytes(b"of somebody")
    sent = export(laden, stick / "goi.xlsx")
    assert of_somebody.read_bytes() == b"of somebody"
    assert [path.name for path in sent.files] == [
        "goi (2).xlsx",
        "goi_minh_chung (2).zip",
        "goi_minh_chung_2 (2).zip",
    ]


def test_other_files_or_another_size_of_zip_make_a_new_package(laden, stick):
    assert export(laden, stick).sequence == 1
    without = ExportRequest(PackageKind.SUBMISSION, 2025, stick, with_files=False)
    assert export_package(laden, without).sequence == 2
    set_zip_limit_mb(laden, 20)
    assert export(laden, stick).sequence == 3
    assert export(laden, stick).is_repeated


def test_bytes_that_came_to_the_head_after_it_had_sent_make_a_new_package(laden, stick):
    export(laden, stick)
    with laden.write("test"):
        laden.achievements.keep_content("ab" * 32, PICTURE)  # named by nobody
    assert export(laden, stick).is_repeated
    (file,) = on_line(laden, b"late", path="I./2")
    with laden.write("test"):
        laden._database.conn.execute("UPDATE evidence SET content = NULL WHERE sha256 = ?", (file.sha256,))
    first = export(laden, stick)
    with laden.write("test"):
        laden.evidence.fill(file.sha256, b"late")
    second = export(laden, stick)
    assert (first.content_hash, len(first.beside)) == (second.content_hash, len(second.beside) - 1)
    assert second.sequence == first.sequence + 1


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"rotten")])
def test_an_outbox_that_lost_a_zip_makes_a_new_package(laden, stick, tmp_path, spoil):
    export(laden, stick)
    spoil(tmp_path / "huyen_goi_gui" / "H61_submission_0001_minh_chung.zip")
    assert export(laden, stick).sequence == 2


def test_the_outbox_drops_the_zips_with_their_package(laden, receiver, stick, tmp_path):
    knows(receiver)
    for number in (1, 2):
        take(receiver, export(laden, stick / f"goi{number}.xlsx").file, Accept.ALL)
        change_scores(laden)
    take(laden, export(receiver, stick / "dm.xlsx", kind=PackageKind.CATALOGUE).file, Accept.ALL)
    assert sorted(path.name for path in (tmp_path / "huyen_goi_gui").iterdir()) == [
        "H61_submission_0002.xlsx",
        "H61_submission_0002_minh_chung.zip",
        "H61_submission_0002_minh_chung_2.zip",
    ]


def test_a_person_who_cancels_between_two_zips_leaves_nothing(laden, stick, tmp_path):
    class Cancels(SilentProgress):
        def report(self, done, total):
            if done == 1:
                raise CancelledError

    with pytest.raises(CancelledError):
        export_package(laden, ExportRequest(PackageKind.SUBMISSION, 2025, stick), Cancels())
    assert [*stick.iterdir(), *(tmp_path / "huyen_goi_gui").iterdir()] == []
    assert laden.packages.sent() == []


@pytest.mark.parametrize(("wanted", "kept"), [(0, 1), (5, 5), (20, 20), (99, 20)])
def test_a_zip_is_as_large_as_the_office_wants_but_no_larger_than_others_take(sender, wanted, kept):
    assert zip_limit_mb(sender) == 20
    set_zip_limit_mb(sender, wanted)
    assert zip_limit_mb(sender) == kept


@pytest.mark.gate_child
@pytest.mark.parametrize(
    "hostile",
    [
        zipped([named(PICTURE), named(b"not in the package")]),
        zipped([(named(PICTURE)[0], b"other bytes")]),
        zipped([(f"../../{named(PICTURE)[0]}", PICTURE)]),
        zipped([named(bytes(3_000_000))], 8),
        b"PK no ZIP at all",
    ],
    ids=["an extra file", "other bytes", "a way out", "a bomb", "no ZIP"],
)
def test_a_zip_that_a_known_sender_signed_must_hold_what_its_rows_name_all_the_same(
    tmp_path, receiver, stick, monkeypatch, hostile
):
    monkeypatch.setattr("thidua_desktop.operations.sent_evidence.make_zip", lambda *_files: hostile)
    knows(receiver)
    with office(tmp_path) as sender:
        on_line(sender, PICTURE)
        sent = export(sender, stick)
    before = records(receiver)["evidence"]
    plan = plan_of(receiver, sent.file)
    assert "package.files_refused" in codes(plan)
    result = apply_import(receiver, plan)
    assert (result.applied, result.files_added) == (True, 0)
    assert before == []
    assert all(content is None for _, _, content in records(receiver)["evidence"])
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".pdf") == []
