"""Manifest and baseline stand three times: any one place is enough, two that differ are a forgery."""

import base64
import gzip
import re

import openpyxl
import pytest

from tests.data.exchange.package_places import PAIRS, Place, packed, part_of, reworded, unpacked, without
from tests.past_files.make_packages import make
from tests.two_offices import YEAR, office, send
from tests.workspaces import new_workspace
from thidua_desktop.data.exchange import package_copies
from thidua_desktop.data.exchange.package_places import (
    MANIFEST,
    MOST_PROPERTIES,
    property_texts,
    stored_texts,
    stored_xml,
    text_properties,
)
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.spreadsheet_writer import _custom_xml
from thidua_desktop.data.exchange.workbook_gate import check_workbook, gate_here
from thidua_desktop.domain.records.exchange import PackageKind, PackageState
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import ExportRequest, export_package

STORED, ITEM_RELATIONS = "customXml/item1.xml", "customXml/_rels/item1.xml.rels"
LONG = base64.b64encode(bytes(range(256)) * 300).decode()
TEXTS = (("manifest", '{"tên":"<Xã & phường>"}'), ("baseline", "QUJD"))


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    """Give the bytes of a package of every kind."""
    return {kind: file.read_bytes() for kind, file in make(tmp_path_factory.mktemp("goi")).items()}


@pytest.mark.parametrize("name", ["_x000D_ Xã", "Xã _x005F_x000D_", "_xD800_", "Xã ]]> & <b>"])
def test_a_name_that_looks_like_an_escape_stays_what_it_is(name, tmp_path):
    with new_workspace(tmp_path, OfficeDraft("H61", name, "district")) as store:
        file = export_package(store, ExportRequest(PackageKind.CATALOGUE, YEAR, tmp_path / "goi.xlsx")).file
    found = read_package(file)
    assert (found.state, found.manifest and found.manifest.sender_name) == (PackageState.INTACT, name)


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Give two packages of one office, the second with another number."""
    folder = tmp_path_factory.mktemp("hai")
    with office(folder) as store:
        return [send(store, folder).file.read_bytes() for _ in range(2)]


def read(content, folder):
    file = folder / "goi.xlsx"
    file.write_bytes(content)
    return read_package(file, gate=gate_here)


def verdict(content, folder):
    found = read(content, folder)
    return found.state, found.problem and found.problem.code


def refused(code):
    return PackageState.DAMAGED, f"package.{code}"


@pytest.mark.parametrize("kind", PackageKind)
@pytest.mark.parametrize("gone", [*((place,) for place in Place), *PAIRS], ids="+".join)
def test_any_one_place_is_enough(gone, kind, kinds, tmp_path):
    whole, rest = read(kinds[kind], tmp_path), read(without(kinds[kind], gone), tmp_path)
    assert (rest.state, rest.manifest, rest.tables) == (PackageState.INTACT, whole.manifest, whole.tables)


@pytest.mark.parametrize("kind", PackageKind)
def test_a_file_without_all_three_is_none_of_ours(kind, kinds, tmp_path):
    assert verdict(without(kinds[kind], Place), tmp_path) == (PackageState.FOREIGN, None)


@pytest.mark.parametrize("kind", PackageKind)
def test_another_library_keeps_two_of_the_three(kind, kinds, tmp_path):
    (tmp_path / "cu.xlsx").write_bytes(kinds[kind])
    openpyxl.load_workbook(tmp_path / "cu.xlsx").save(tmp_path / "luu.xlsx")
    saved = (tmp_path / "luu.xlsx").read_bytes()
    assert STORED not in unpacked(saved)
    for gone in (Place.SHEET, Place.PROPERTIES):
        assert verdict(without(saved, [gone]), tmp_path) == (PackageState.INTACT, None)


@pytest.mark.parametrize("place", Place)
def test_a_manifest_that_was_reworded_in_one_place_is_refused(place, two, tmp_path):
    forged = reworded(two[0], place, lambda part: re.sub(rb"(sequence\W+)\d+", rb"\g<1>8", part))
    assert verdict(forged, tmp_path) == refused("manifests_disagree")


@pytest.mark.parametrize("place", Place)
def test_a_place_taken_from_another_package_is_refused(place, two, tmp_path):
    mine, other = (unpacked(content) for content in two)
    name = part_of(mine, place)
    assert verdict(packed({**mine, name: other[name]}), tmp_path) == refused("manifests_disagree")


@pytest.mark.parametrize("place", Place)
def test_a_baseline_that_was_changed_in_one_place_is_refused(place, two, tmp_path):
    forged = with_baseline(two[0], place, changed(baseline_of(two[0])))
    assert verdict(forged, tmp_path) == refused("baselines_disagree")


@pytest.mark.parametrize("place", Place)
def test_a_damaged_baseline_leaves_the_word_to_the_others(place, two, tmp_path):
    cut = with_baseline(two[0], place, baseline_of(two[0])[:-8])
    assert verdict(cut, tmp_path) == (PackageState.INTACT, None)


def test_a_baseline_that_was_changed_everywhere_is_refused(two, tmp_path):
    content = two[0]
    for place in Place:
        content = with_baseline(content, place, changed(baseline_of(two[0])))
    assert verdict(content, tmp_path) == refused("baseline_damaged")


def test_a_reader_that_takes_the_first_baseline_would_be_caught(two, tmp_path, monkeypatch):
    monkeypatch.setattr(package_copies, "_agreed", lambda texts, _name: package_copies._unpacked(texts[0]))
    forged = with_baseline(two[0], Place.STORED, changed(baseline_of(two[0])))
    assert verdict(forged, tmp_path) == (PackageState.INTACT, None)


def baseline_of(content):
    return dict(stored_texts(unpacked(content)[STORED]))["baseline"]


def changed(baseline):
    payload = gzip.decompress(base64.b64decode(baseline))
    return base64.b64encode(gzip.compress(payload.replace(b"12.75", b"14.75"))).decode()


def with_baseline(content, place, text):
    """Put another baseline into one place."""

    def change(part):
        if place is Place.SHEET:
            return part.replace(baseline_of(content).encode(), text.encode())
        is_stored = place is Place.STORED
        manifest = dict(stored_texts(part) if is_stored else property_texts(part))["manifest"]
        texts = [("manifest", manifest), ("baseline", text)]
        return (stored_xml(texts) if is_stored else _custom_xml(text_properties(texts))).encode()

    return reworded(content, place, change)


def test_a_part_that_others_store_says_nothing():
    for part in (b"<goi/>", b'<a xmlns="urn:thi-dua:goi"/>', stored_xml([("manifest", "{}")] * 99).encode()):
        assert stored_texts(part) == ()


def test_stored_texts_read_back():
    assert stored_texts(stored_xml(TEXTS).encode()) == TEXTS


def test_properties_read_back_in_any_order():
    pieces = text_properties([("manifest", LONG[:20_000]), ("baseline", LONG[:2_000])])
    part = _custom_xml(pieces[::-1]).encode()
    assert dict(property_texts(part)) == {"manifest": LONG[:20_000], "baseline": LONG[:2_000]}


def test_a_large_baseline_stays_out_of_the_properties():
    names = [name for name, _ in text_properties([("manifest", "{}"), ("baseline", LONG)])]
    assert len(LONG) > MOST_PROPERTIES * 240
    assert names == ["td_manifest_001"]
    assert MANIFEST == "manifest"


LEADS = b'<Relationship Id="r9" Type="http://x/relationships/%b" Target="%b"%b/></Relationships>'


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("customXml/item2.xml", None),
        ("customXml/itemProps2.xml", None),
        ("customXml/item1.bin", "workbook.unsafe"),
        ("customXml/macro.xml", "workbook.unsafe"),
        ("customXml/item1.xml.rels", "workbook.unsafe"),
        ("customXml/sub/item1.xml", "workbook.unsafe"),
        ("customXml/_rels/item1.png", "workbook.unsafe"),
    ],
)
def test_only_pieces_of_xml_are_stored_beside_a_workbook(name, code, two):
    parts = {**unpacked(two[0]), name: b"<a/>"}
    refusal = check_workbook(packed(parts)).refusal
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        (b"hyperlink", b"http://x/", b' TargetMode="External"'),
        (b"image", b"../xl/media/image1.png", b""),
        (b"customXmlProps", b"http://x/", b' TargetMode="External"'),
        (b"oleObject", b"itemProps1.xml", b""),
    ],
)
def test_stored_xml_leads_nowhere_but_to_its_properties(kind, target, mode, two):
    parts = unpacked(two[0])
    leads = LEADS % (kind, target, mode)
    parts[ITEM_RELATIONS] = parts[ITEM_RELATIONS].replace(b"</Relationships>", leads)
    assert check_workbook(packed(parts)).refusal is not None
