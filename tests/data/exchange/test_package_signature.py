"""Signatures of packages: what is forged is damage, what nobody signed is not vouched for."""

import json
import shutil
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.past_files.make_packages import kept_package
from tests.two_offices import office, send
from thidua_desktop.data.exchange.carried_rows import read_carried
from thidua_desktop.data.exchange.package_manifest import manifest_text, read_manifest, signed_text
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.signing import make_key, sign, signed
from thidua_desktop.domain.records.exchange import PackageFile, PackageKind, PackageState
from thidua_desktop.domain.records.keys import Certificate, KeyRole
from thidua_desktop.operations.enrolment import ensure_key

FORMAT_1 = Path(__file__).resolve().parents[2] / "past_files" / "packages"
SECRET, PUBLIC_KEY = make_key()


@pytest.fixture
def sent(tmp_path):
    with office(tmp_path) as store:
        yield send(store, tmp_path).file, ensure_key(store)


def put(file, manifest):
    """Write another manifest into the hidden sheet, the only copy that is left."""
    book = openpyxl.load_workbook(file)
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]
    book["_td"]["B1"].value = manifest_text(manifest)
    book.save(file)


def verdict(file):
    read = read_package(file)
    return read.state, read.problem and read.problem.code


def manifest_of(file):
    return read_package(file).manifest


def test_what_is_sent_is_signed_with_the_installations_key(sent):
    file, key = sent
    assert manifest_of(file).public_key == key.public_key
    assert verdict(file) == (PackageState.INTACT, None)


TEXTS = [
    "package_uid",
    "sender_uid",
    "sender_code",
    "sender_name",
    "instance_id",
    "period_code",
    "program",
    "recipient_uid",
    "previous_hash",
    "audit_head",
    "public_key",
    "signature",
]


@pytest.mark.parametrize("field", TEXTS)
def test_a_changed_text_of_the_manifest_is_a_forgery(field, sent):
    file, _ = sent
    before = getattr(manifest_of(file), field)
    put(file, replace(manifest_of(file), **{field: f"{before[:-1]}x" if before else "x"}))
    assert verdict(file) == (PackageState.DAMAGED, "package.signature_wrong")


@pytest.mark.parametrize(
    ("field", "value"), [("sequence", 99), ("year", 2031), ("acks", (("máy", 7),)), ("counts", ())]
)
def test_a_changed_number_of_the_manifest_is_a_forgery(field, value, sent):
    file, _ = sent
    put(file, replace(manifest_of(file), **{field: value}))
    assert verdict(file) == (PackageState.DAMAGED, "package.signature_wrong")


def test_a_signature_cannot_be_stripped(sent):
    file, _ = sent
    put(file, replace(manifest_of(file), signature="", public_key=""))
    assert verdict(file) == (PackageState.DAMAGED, "package.signature_wrong")


def test_calling_a_package_an_old_one_does_not_make_it_trusted(sent):
    file, _ = sent
    put(file, replace(manifest_of(file), format_version=1))
    assert verdict(file)[0] in (PackageState.FOREIGN, PackageState.DAMAGED)


def test_whoever_signs_anew_is_known_by_another_key(sent):
    file, key = sent
    forged = replace(manifest_of(file), public_key=PUBLIC_KEY)
    put(file, replace(forged, signature=sign(SECRET, signed_text(forged))))
    assert verdict(file) == (PackageState.INTACT, None)
    assert manifest_of(file).public_key != key.public_key


def certificate(**changed):
    good = Certificate(
        unit_uid="x",
        unit_code="H61",
        unit_name="Huyện",
        instance_id="may",
        public_key=PUBLIC_KEY,
        role=KeyRole.UNIT,
        valid_from_sequence=1,
        issued_on=date(2026, 1, 1),
        issuer_uid="tinh",
        issuer_key=PUBLIC_KEY,
    )
    return signed(replace(good, **changed), SECRET)


@pytest.mark.parametrize("spoilt", ["key", "unit", "signature", None])
def test_a_certificate_must_be_the_signers_and_genuine(spoilt, sent):
    file, _ = sent
    sender = manifest_of(file).sender_uid
    words = {
        "key": certificate(unit_uid=sender, public_key="00" * 32),
        "unit": certificate(unit_uid="khác"),
        "signature": replace(certificate(unit_uid=sender), unit_name="Khác"),
        None: certificate(unit_uid=sender),
    }
    forged = replace(manifest_of(file), public_key=PUBLIC_KEY, certificate=words[spoilt])
    put(file, replace(forged, signature=sign(SECRET, signed_text(forged))))
    good = (PackageState.INTACT, None)
    assert verdict(file) == ((PackageState.DAMAGED, "package.certificate_wrong") if spoilt else good)


@pytest.mark.parametrize("name", ["format_1_catalogue.xlsx", "format_1_submission.xlsx"])
def test_a_package_of_the_first_format_is_read_and_vouched_for_by_nobody(name, tmp_path):
    read = read_package(Path(shutil.copy(FORMAT_1 / name, tmp_path)))
    assert (read.state, read.manifest.format_version) == (PackageState.FOREIGN, 1)
    assert read.tables


def test_every_field_of_a_manifest_is_signed(sent):
    file, _ = sent
    manifest = manifest_of(file)
    text = signed_text(manifest)
    assert [field.name for field in fields(manifest) if f'"{field.name}":' not in text] == ["signature"]


def test_a_manifest_reads_back_with_its_certificate():
    assert read_manifest(manifest_text(with_certificate())) == with_certificate()


FILES = (PackageFile("T_to_trinh_2025_001.zip", "cd" * 32, 1024), PackageFile("Minh chứng.zip", "ef" * 32, 7))


def test_the_files_beside_a_package_are_signed(sent):
    file, _ = sent
    put(file, replace(manifest_of(file), files=FILES[:1]))
    assert verdict(file) == (PackageState.DAMAGED, "package.signature_wrong")


def test_a_manifest_reads_back_with_its_files():
    manifest = replace(with_certificate(), format_version=3, files=FILES, shown_hash="12" * 32)
    assert read_manifest(manifest_text(manifest)) == manifest


@pytest.mark.parametrize("field", ["files", "shown_hash"])
def test_what_format_3_brought_must_be_there(field):
    values = json.loads(manifest_text(replace(with_certificate(), format_version=3)))
    assert read_manifest(json.dumps(values)) is not None
    del values[field]
    assert read_manifest(json.dumps(values)) is None


@pytest.mark.parametrize("kind", PackageKind)
def test_a_manifest_of_format_2_is_written_again_as_it_was_signed(kind):
    text = openpyxl.load_workbook(kept_package(2, kind))["_td"]["B1"].value
    assert manifest_text(read_manifest(text)) == text


def test_what_a_member_signed_in_format_2_still_fits():
    carried, broken = read_carried(read_package(kept_package(2, PackageKind.SUBMISSION)).tables["carried"])
    assert ([one.manifest.format_version for one in carried], broken) == ([2], 0)


@pytest.mark.parametrize(
    "odd",
    [
        {"sequence": 10**9},
        {"sequence": 0},
        {"year": 2**70},
        {"created_at": "0001-01-01T00:00:00+14:00"},
        {"acks": {"a": 2**70}},
        {"package_uid": ""},
        {"instance_id": "x" * 1000},
        {"sender_name": "Xã\u202egnit"},
        {"sender_uid": "a\x00"},
        {"files": [{"name": "a.zip", "sha256": "", "size": -1}]},
    ],
    ids=str,
)
def test_a_manifest_that_no_writer_makes_is_none(odd):
    values = json.loads(manifest_text(replace(with_certificate(), format_version=3)))
    assert read_manifest(json.dumps({**values, **odd})) is None


def with_certificate():
    old = read_package(FORMAT_1 / "format_1_submission.xlsx").manifest
    return replace(old, format_version=2, certificate=WORD, public_key=PUBLIC_KEY, acks=(("a", 1), ("b", 2)))


WORD = certificate()
