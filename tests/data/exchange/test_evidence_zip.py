"""The ZIP of evidence: what goes in comes out, and nothing but files named by their own bytes passes."""

import hashlib
import random
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evidence_files import evidence, named, zipped
from thidua_desktop.data.exchange.evidence_gate import LARGEST_ZIP, check_zip, read_zip
from thidua_desktop.data.exchange.evidence_zip import (
    LARGEST_EVIDENCE,
    ZIP_LIMIT,
    entry_name,
    make_zip,
    share_out,
    zip_name,
    zip_size,
)
from thidua_desktop.data.exchange.gate_client import gate_once
from thidua_desktop.data.exchange.plain_workbook import Wants
from thidua_desktop.data.exchange.workbook_gate import check_workbook
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.operations.achievements import EVIDENCE_LIMIT_BYTES

A, B = named(b"mot"), named(b"hai", "Ảnh.JPG")
DEFLATED = zipfile.ZIP_DEFLATED
FLIPS = 300


def refusal(content, gate=lambda content: check_zip(content, "a.zip")):
    with pytest.raises(UserError) as refused:
        gate(content)
    return refused.value.code


@given(st.sets(st.binary(max_size=300), max_size=12), st.integers(200, 900))
def test_what_goes_in_comes_out(contents, limit):
    kept = {hashlib.sha256(one).hexdigest(): one for one in contents}
    shares = share_out([evidence(one) for one in contents], limit)
    found = {}
    for share in shares:
        content = make_zip(share, kept.get)
        assert len(content) == zip_size(share)
        assert check_zip(content, "a.zip") == tuple(sha256 for sha256, _ in read_zip(content, "a.zip"))
        found |= dict(read_zip(content, "a.zip"))
    assert found == kept


@given(st.lists(st.integers(0, 500), max_size=30), st.integers(100, 600))
def test_no_zip_is_above_the_limit_but_for_a_single_file(sizes, limit):
    files = [EvidenceFile(f"{number:064x}", "", size) for number, size in enumerate(sizes)]
    shares = share_out(reversed(files), limit)
    assert [one for share in shares for one in share] == files
    assert all(len(share) == 1 or sum(one.size for one in share) <= limit for share in shares)
    assert all(shares)


def test_the_same_files_make_the_same_bytes():
    files = {one.sha256: content for content in (b"mot", b"hai") for one in (evidence(content),)}
    first, second = (
        make_zip(share_out(order)[0], files.get)
        for order in ([evidence(b"mot"), evidence(b"hai")], [evidence(b"hai"), evidence(b"mot")])
    )
    assert first == second


def test_more_files_than_a_zip_may_have_go_into_several():
    files = [EvidenceFile(f"{number:064x}", "", 1) for number in range(501)]
    assert [len(share) for share in share_out(files)] == [500, 1]


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("Biên bản.PDF", ".pdf"),
        ("không đuôi", ""),
        ("a.tar.gz", ".gz"),
        ("..\\..\\a.b/c", ""),
        ("a.đuôi", ""),
        ("a.", ""),
        (".htaccessrc", ""),
    ],
)
def test_an_entry_is_named_by_its_bytes_and_a_plain_ending(name, ending):
    file = evidence(b"mot", name)
    assert entry_name(file) == f"{file.sha256}{ending}"


def test_a_zip_is_called_after_its_package():
    assert [zip_name("Gói quý 1.xlsx", number) for number in (1, 2)] == [
        "Gói quý 1_minh_chung.zip",
        "Gói quý 1_minh_chung_2.zip",
    ]
    assert len(zip_name("x" * 300, 60)) <= 60


def test_the_largest_file_that_can_be_attached_fits_through_the_gate():
    content = bytes(EVIDENCE_LIMIT_BYTES)
    assert EVIDENCE_LIMIT_BYTES == LARGEST_EVIDENCE <= ZIP_LIMIT
    made = make_zip([evidence(content)], lambda _sha256: content)
    assert gate_once(made, "a.zip", Wants.FILES).files == (evidence(content).sha256,)


def test_packed_entries_pass_too():
    assert len(check_zip(zipped([A, B], DEFLATED), "a.zip")) == 2


def half_full(seed):
    """Give eight megabytes of which enough is noise to hide how far the rest is packed."""
    return random.Random(seed).randbytes(120_000) + bytes(7_900_000)  # noqa: S311  # no secret is made of it


REFUSED = {
    "other bytes than its name says": (lambda: zipped([(A[0], b"hai")]), "evidence.other_bytes"),
    "a name of its own": (lambda: zipped([("Biên bản.pdf", b"mot")]), "evidence.odd_entry"),
    "a way up": (lambda: zipped([(f"../{A[0]}", A[1])]), "workbook.damaged"),
    "a way from the root": (lambda: zipped([(f"/{A[0]}", A[1])]), "workbook.damaged"),
    "a drive": (lambda: zipped([(f"C:\\{A[0]}", A[1])]), "workbook.damaged"),
    "a stream": (lambda: zipped([(f"{A[0]}:x", A[1])]), "workbook.damaged"),
    "a folder": (lambda: zipped([(f"minh chung/{A[0]}", A[1])]), "evidence.odd_entry"),
    "an empty folder": (lambda: zipped([(f"{A[0]}/", b"")]), "evidence.odd_entry"),
    "capitals": (lambda: zipped([(A[0].upper(), A[1])]), "evidence.odd_entry"),
    "a name that shows backwards": (lambda: zipped([A, (f"{B[0]}\u202egpj", B[1])]), "workbook.damaged"),
    "bytes behind": (lambda: zipped([A]) + b"x", "workbook.damaged"),
    "bytes before": (lambda: b"x" + zipped([A]), "workbook.not_excel"),
    "nothing": (lambda: b"", "workbook.empty_file"),
    "one that swells": (lambda: zipped([named(bytes(5_000_000))], DEFLATED), "workbook.swells"),
    "one that is too large": (lambda: zipped([named(bytes(50_000_000))], DEFLATED), "workbook.too_large"),
    "too much together": (
        lambda: zipped([named(half_full(seed)) for seed in range(3)], DEFLATED),
        "workbook.too_large",
    ),
    "too many": (
        lambda: zipped([named(struct.pack("<I", number)) for number in range(501)]),
        "workbook.too_large",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_nothing_else_passes_the_gate(what):
    make, code = REFUSED[what]
    assert refusal(make()) == code


def test_the_same_name_twice_is_refused():
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped([A, A])
    assert refusal(content) == "workbook.damaged"


def test_a_size_that_lies_is_found():
    content = bytearray(zipped([named(bytes(1000))], DEFLATED))
    local, central = 22, content.index(b"PK\x01\x02") + 24
    for place in (local, central):
        content[place : place + 4] = struct.pack("<I", 10)
    assert refusal(bytes(content)) == "workbook.damaged"


def test_a_larger_zip_is_not_even_walked():
    assert refusal(bytes(LARGEST_ZIP + 1)) == "workbook.too_large"


def test_one_bit_flipped_anywhere_is_refused_or_gives_the_same_files():
    whole = zipped([A, B])
    chance = random.Random(11)  # noqa: S311  # no secret is made of it
    for _ in range(FLIPS):
        content = bytearray(whole)
        place, bit = divmod(chance.randrange(len(whole) * 8), 8)
        content[place] ^= 1 << bit
        verdict = check_workbook(bytes(content), Wants.FILES).refusal
        if verdict is None:
            assert dict(read_zip(bytes(content), "a.zip")) == dict(read_zip(whole, "a.zip"))


@pytest.mark.gate_child
def test_the_child_says_what_the_gate_says():
    good = zipped([A, B])
    assert gate_once(good, "a.zip", Wants.FILES).files == check_zip(good, "a.zip")
    bomb = zipped([named(bytes(50_000_000))], DEFLATED)
    assert refusal(bomb, lambda content: gate_once(content, "a.zip", Wants.FILES)) == "workbook.too_large"
