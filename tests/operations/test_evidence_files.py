"""Evidence files beside a package: they arrive whole, late, under other names or not at all, and are told."""

import hashlib
import shutil
import zipfile
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.evidence_files import PATHS, evidence, held, on_achievement, on_line
from tests.operations.test_undoing import records
from tests.package_road import TYPED, offices
from tests.two_offices import YEAR, codes, edit, knows, office, plan_of, province, send, take
from tests.workspaces import MORNING
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.operations.batch_import import ItemState, find_packages, plan_batch, take_ready
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package, plan_import
from thidua_desktop.operations.sent_evidence import set_zip_limit_mb
from thidua_desktop.operations.undoing import undo_import

PICTURE, MINUTES, LETTER = b"\xff\xd8 picture" * 900, b"%PDF minutes" * 700, b"PK\x03\x04 letter" * 500


@pytest.fixture
def sent(sender, receiver, tmp_path):
    """Send three files on two kinds of record to an office that knows the sender's bloc."""
    knows(receiver)
    on_achievement(sender, MINUTES, PICTURE)
    on_line(sender, PICTURE, LETTER)
    stick = tmp_path / "usb"
    stick.mkdir()
    return send(sender, stick)


def names(store):
    """Give the evidence that records name, as (SHA-256, name)."""
    lines = [one for files in store.line_notes.evidence("phieu1").values() for one in files]
    found = store.achievements.by_uid("tt1")
    return {(file.sha256, file.name) for file in (*lines, *(found.evidence if found else ()))}


def test_the_bytes_of_both_kinds_of_evidence_arrive(sender, receiver, sent):
    plan = plan_of(receiver, sent.file)
    assert (len(plan.files_added(None)), plan.files_missing(None)) == (3, ())
    result = apply_import(receiver, plan)
    assert (result.files_added, result.files_missing) == (3, 0)
    assert held(receiver) == held(sender)
    assert names(receiver) == names(sender)
    assert check_health(receiver).evidence_missing == ()
    assert check_health(receiver).is_sound


def test_the_zip_lies_beside_the_package_and_is_named_in_the_signed_manifest(receiver, sent):
    assert [one.name for one in sent.files] == ["goi.xlsx", "goi_minh_chung.zip"]
    (named,) = plan_import(receiver, sent.file).manifest.files
    content = sent.beside[0].read_bytes()
    assert (named.name, named.size) == ("goi_minh_chung.zip", len(content))
    assert named.sha256 == hashlib.sha256(content).hexdigest()
    with zipfile.ZipFile(sent.beside[0]) as book:
        assert book.namelist() == sorted(book.namelist())
        assert {info.compress_type for info in book.infolist()} == {zipfile.ZIP_STORED}


def test_a_mail_program_may_give_the_zip_another_name(receiver, sent):
    sent.beside[0].rename(sent.file.with_name("Minh chứng (1).ZIP"))
    assert take(receiver, sent.file).files_added == 3


def test_without_the_zip_the_names_come_in_and_the_files_are_counted(sender, receiver, sent):
    sent.beside[0].unlink()
    plan = plan_of(receiver, sent.file)
    assert "package.files_absent" in codes(plan)
    result = apply_import(receiver, plan)
    assert (result.files_added, result.files_missing) == (0, 3)
    assert names(receiver) == names(sender)
    assert check_health(receiver).evidence_missing == ("Tệp 0.pdf", "Tệp 1.pdf", "Ảnh 0.JPG", "Ảnh 1.JPG")


def test_the_files_come_in_later_with_the_same_package_and_nothing_else_changes(sender, receiver, sent):
    away = shutil.move(sent.beside[0], sent.file.parent / "quen")
    first = take(receiver, sent.file)
    before = records(receiver)
    shutil.move(away, sent.file.with_name("Tệp tải về.zip"))
    plan = plan_import(receiver, sent.file)
    assert codes(plan) == ["package.files_added_later", "package.already"]
    assert (plan.writes, plan.brings) == (False, True)
    result = apply_import(receiver, plan)
    assert (result.applied, result.import_id, result.files_added) == (False, first.import_id, 3)
    assert held(receiver) == held(sender)
    after = records(receiver)
    for table in ("evidence", "taken_zip"):
        assert after.pop(table) != before.pop(table)
    assert after == before
    assert not plan_import(receiver, sent.file).brings


def test_one_wrong_bit_is_found_and_the_names_come_in(receiver, sent):
    content = bytearray(sent.beside[0].read_bytes())
    content[len(content) // 2] ^= 4
    sent.beside[0].write_bytes(content)
    plan = plan_of(receiver, sent.file)
    assert "package.files_damaged" in codes(plan)
    assert apply_import(receiver, plan).files_missing == 3
    assert held(receiver) == {}


def test_a_zip_that_was_copied_in_part_is_called_damaged(receiver, sent):
    content = sent.beside[0].read_bytes()
    sent.beside[0].write_bytes(content[:-100])
    assert "package.files_damaged" in codes(plan_of(receiver, sent.file))


def test_a_zip_that_goes_between_look_and_import_stores_nothing(receiver, sent):
    plan = plan_of(receiver, sent.file)
    before = records(receiver)
    sent.beside[0].write_bytes(b"something else")
    with pytest.raises(UserError) as refused:
        apply_import(receiver, plan)
    assert refused.value.code == "package.files_gone"
    assert records(receiver) == before
    assert apply_import(receiver, plan_import(receiver, sent.file)).files_missing == 3


def test_an_import_taken_back_takes_its_files_along(receiver, sent):
    before = records(receiver)
    result = take(receiver, sent.file)
    undo_import(receiver, result.import_id)
    assert records(receiver) == before
    assert take(receiver, sent.file).files_added == 3


def test_files_that_came_later_are_taken_back_too(receiver, sent):
    before = records(receiver)
    away = shutil.move(sent.beside[0], sent.file.parent / "quen")
    result = take(receiver, sent.file)
    shutil.move(away, sent.beside[0])
    apply_import(receiver, plan_import(receiver, sent.file))
    undo_import(receiver, result.import_id)
    assert records(receiver) == before


def test_files_that_another_record_names_stay_when_an_import_is_taken_back(receiver, sent):
    on_achievement(receiver, MINUTES, uid="cua-tinh")
    result = take(receiver, sent.file)
    assert result.files_added == 2
    undo_import(receiver, result.import_id)
    assert list(held(receiver).values()) == [MINUTES]


def test_taking_an_import_back_leaves_files_that_another_one_took_off_its_lines(sender, receiver, sent):
    before = records(receiver)
    first = take(receiver, sent.file)
    after_first = records(receiver)
    on_line(sender, b"a better picture")
    second = take(receiver, send(sender, sent.file.parent).file)
    on_achievement(sender, b"longer minutes")
    third = take(receiver, send(sender, sent.file.parent).file)
    undo_import(receiver, third.import_id)
    assert LETTER in held(receiver).values()  # on no line now: the second import took it off
    undo_import(receiver, second.import_id)
    assert {**records(receiver), "taken_zip": []} == {**after_first, "taken_zip": []}
    undo_import(receiver, first.import_id)
    assert records(receiver) == before


def test_files_from_before_an_import_stay_as_long_as_it_can_be_taken_back(sender, receiver, sent):
    take(receiver, sent.file)
    (gone,) = (file for file in receiver.line_notes.evidence("phieu1")[PATHS[0]] if file.name == "Ảnh 1.JPG")
    on_line(sender, b"a better picture")
    take(receiver, send(sender, sent.file.parent).file)
    with receiver.write("test"):
        receiver.evidence.forget_unused([gone.sha256])
    assert held(receiver)[gone.sha256] == LETTER
    receiver.clock = lambda: MORNING + timedelta(days=31)
    on_achievement(sender, b"longer minutes")
    take(receiver, send(sender, sent.file.parent).file)
    assert gone.sha256 not in held(receiver)


def test_what_an_import_of_a_month_ago_kept_stays_for_the_next_one(sender, receiver, sent):
    take(receiver, sent.file)
    on_line(sender, LETTER)
    take(receiver, send(sender, sent.file.parent).file)
    receiver.clock = lambda: MORNING + timedelta(days=31)
    on_achievement(sender, MINUTES)
    latest = take(receiver, send(sender, sent.file.parent).file)
    undo_import(receiver, latest.import_id)
    assert PICTURE in held(receiver).values()


def test_an_import_of_an_earlier_version_is_taken_back_although_a_file_from_before_it_went(
    sender, receiver, sent
):
    take(receiver, sent.file)
    on_line(sender, b"a better picture")
    second = take(receiver, send(sender, sent.file.parent).file)
    with receiver.write("test"):
        receiver._database.conn.execute("DELETE FROM undo_evidence")
        receiver.evidence.forget_unused([evidence(LETTER).sha256])
    undo_import(receiver, second.import_id)
    assert "Ảnh 1.JPG" in check_health(receiver).evidence_missing
    assert check_health(receiver).is_sound


def test_nothing_is_read_when_all_files_are_here(receiver, sent, monkeypatch):
    take(receiver, sent.file)
    read = []
    monkeypatch.setattr("thidua_desktop.data.exchange.evidence_plan._read", read.append)
    assert not plan_import(receiver, sent.file).brings
    assert read == []


def test_without_files_only_the_names_go(receiver, sender, tmp_path):
    knows(receiver)
    on_line(sender, PICTURE)
    sent = send(sender, tmp_path, with_files=False)
    assert sent.files == (sent.file,)
    plan = plan_of(receiver, sent.file)
    assert plan.manifest.files == ()
    assert [code for code in codes(plan) if code.startswith("package.files")] == []
    assert apply_import(receiver, plan).files_missing == 2


def test_files_are_shared_out_among_zips_that_a_mail_takes(sender, receiver, tmp_path):
    knows(receiver)
    set_zip_limit_mb(sender, 1)
    contents = [bytes((number,)) * 400_000 for number in range(5)]
    on_line(sender, *contents)
    sent = send(sender, tmp_path)
    assert [one.name for one in sent.beside] == [
        "goi_minh_chung.zip",
        "goi_minh_chung_2.zip",
        "goi_minh_chung_3.zip",
    ]
    assert all(one.stat().st_size < 1024 * 1024 for one in sent.beside)
    sent.beside[1].unlink()
    result = take(receiver, sent.file)
    assert (result.files_added, result.files_missing) == (3, 3)  # one has no bytes anywhere


def test_more_zips_than_a_manifest_can_name_are_refused_before_anything_is_written(
    sender, tmp_path, monkeypatch
):
    monkeypatch.setattr("thidua_desktop.operations.sent_evidence._MOST_ZIPS", 1)
    set_zip_limit_mb(sender, 1)
    on_line(sender, *(bytes((number,)) * 600_000 for number in range(2)))
    with pytest.raises(UserError) as refused:
        send(sender, tmp_path / "usb")
    assert refused.value.code == "package.too_many_files"
    assert not (tmp_path / "usb").exists()


def test_rotten_bytes_are_not_sent(sender, tmp_path):
    (file,) = on_line(sender, PICTURE)
    with sender.write("test"):
        connection = sender._database.conn
        connection.execute("UPDATE evidence SET content = ? WHERE sha256 = ?", (MINUTES, file.sha256))
    with pytest.raises(UserError) as refused:
        send(sender, tmp_path)
    assert (refused.value.code, refused.value.where) == ("package.evidence_rotten", "Ảnh 0.JPG")


def test_an_edited_package_brings_the_files_that_its_signed_rows_name(receiver, sent):
    edit(sent.file, "Phiếu chấm", "Điểm tự chấm", 9)
    assert take(receiver, sent.file, Accept.NONE).files_added == 3


def test_a_folder_of_packages_brings_each_its_files(sender, receiver, sent, tmp_path):
    with office(tmp_path, "khac.thidua") as other:
        on_achievement(other, LETTER, uid="tt2")
        export_package(other, ExportRequest(PackageKind.SUBMISSION, YEAR, sent.file.with_name("b.xlsx")))
    plan_of(receiver, sent.file)
    batch = take_ready(receiver, plan_batch(receiver, find_packages(sent.file.parent)))
    taken = {item.file.name: item.result.files_added for item in batch.items if item.result}
    assert taken["goi.xlsx"] == 3


def test_a_folder_looked_at_again_offers_the_files_that_were_missing(receiver, sent):
    away = shutil.move(sent.beside[0], sent.file.parent / "quen")
    take(receiver, sent.file)
    shutil.move(away, sent.beside[0])
    batch = plan_batch(receiver, find_packages(sent.file.parent))
    assert [item.state for item in batch.items] == [ItemState.READY]
    (item,) = take_ready(receiver, batch).items
    assert (item.state, item.result.files_added) == (ItemState.TAKEN, 3)


def test_the_report_of_a_folder_tells_which_packages_lack_files(receiver, sent):
    plan_of(receiver, sent.file)
    sent.beside[0].unlink()
    batch = take_ready(receiver, plan_batch(receiver, find_packages(sent.file.parent)))
    (item,) = batch.items
    assert (item.state, item.said.code) == (ItemState.TAKEN, "package.files_left")


def test_a_head_hands_the_files_of_its_members_on(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as made:
        sheet = made.hand_in("XA2")
        files = on_line(made["XA2"], PICTURE, LETTER, sheet=sheet.uid, path=TYPED)
        made.pass_on("XA2", "XA1", PackageKind.SUBMISSION, Accept.ALL)
        made.hand_in("XA1")
        for zip_of_member in tmp_path.glob("*.zip"):
            zip_of_member.unlink()
        result = made.pass_on("XA1", "T", PackageKind.SUBMISSION, Accept.ALL)
        assert result.files_added == 2
        at_province = made.sheet("T", "XA2")
        assert at_province is not None
        assert made["T"].line_notes.evidence(at_province.uid) == {TYPED: files}
        assert held(made["T"]) == held(made["XA2"])


def test_asking_whether_any_file_is_missing_reads_no_files(sender):
    plan = sender._database.conn.execute(
        "EXPLAIN QUERY PLAN SELECT 1 FROM evidence WHERE content IS NULL LIMIT 1"
    ).fetchall()
    assert "evidence_missing" in plan[0][3]


def test_a_zip_that_was_taken_whole_is_not_read_again_for_a_file_that_nobody_has(
    sender, receiver, sent, monkeypatch
):
    with sender.write("test"):
        sender.line_notes.save_evidence(sender.scores.sheet("phieu1"), "I./2", [evidence(b"nobody has this")])
    sent = send(sender, sent.file.parent)
    take(receiver, sent.file)
    assert receiver.evidence.has_missing()
    read = []
    monkeypatch.setattr("thidua_desktop.data.exchange.evidence_plan._read", read.append)
    assert not plan_import(receiver, sent.file).brings
    assert read == []


@settings(max_examples=12)
@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=2000)), max_size=6))
def test_whatever_is_attached_comes_out_at_the_other_side(tmp_path_factory, places):
    folder = tmp_path_factory.mktemp("law")
    on_lines = [content for is_line, content in places if is_line]
    others = [content for is_line, content in places if not is_line]
    with office(folder) as sender, province(folder) as receiver:
        knows(receiver)
        on_line(sender, *dict.fromkeys(on_lines))
        on_achievement(sender, *dict.fromkeys(others))
        result = take(receiver, send(sender, folder).file)
        assert held(receiver) == held(sender) == {evidence(one).sha256: one for _, one in places}
        assert (result.files_added, result.files_missing) == (len(held(sender)), 0)
        assert names(receiver) == names(sender)
