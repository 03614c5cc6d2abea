"""Attacks on a package's signature, as a province meets them: nothing of them comes in by itself (P8)."""

import base64
import gzip
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.two_offices import DISTRICT, knows, office, own_uid, province, send
from tests.workspaces import everything, new_workspace
from thidua_desktop.data.exchange import package_copies
from thidua_desktop.data.exchange.package_format import (
    TABLES,
    Tables,
    content_hash,
    payload_bytes,
)
from thidua_desktop.data.exchange.package_manifest import manifest_text, signed_text
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.signing import fingerprint, make_key, sign, signed
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.domain.records.exchange import Accept, Manifest, PackageKind, PackageState
from thidua_desktop.domain.records.keys import Certificate, KeyRole, KeyState, KnownKey, Trust
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.operations import enrolment
from thidua_desktop.operations.enrolment import (
    approve_request,
    ensure_key,
    read_request_file,
    renew_key,
    revoke_key,
    write_request,
)
from thidua_desktop.operations.packages import apply_import, inspect_package, plan_import

KINDS = (PackageKind.SUBMISSION, PackageKind.CATALOGUE)
SECRET, PUBLIC_KEY = make_key()
"""The attacker's own key."""


@dataclass
class Road:
    """Who sends, who receives and has compared the sender's key, and the package between them."""

    sender: Store
    receiver: Store
    file: Path
    folder: Path

    @property
    def manifest(self) -> Manifest:
        """Give the manifest as it was sent."""
        found = read_package(self.file).manifest
        assert found is not None
        return found

    def enrol(self) -> Certificate:
        """Let the receiver compare and trust the sender's key."""
        request = write_request(self.sender, self.folder / "yeu_cau.json")
        read = read_request_file(self.folder / "yeu_cau.json")
        return approve_request(self.receiver, read, fingerprint(request.public_key))

    def put(self, *manifests: Manifest, payload: bytes | None = None) -> None:
        """Write these manifests in place of the one that stands there, and perhaps another baseline."""
        book = openpyxl.load_workbook(self.file)
        for name in list(book.custom_doc_props.names):
            del book.custom_doc_props[name]
        sheet = book["_td"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        sheet.delete_rows(1, sheet.max_row)
        for manifest in manifests:
            sheet.append(["manifest", manifest_text(manifest)])
        packed = [row for row in rows if row[0] == "baseline"]
        if payload is not None:
            packed = [["baseline", base64.b64encode(gzip.compress(payload)).decode()]]
        for row in packed:
            sheet.append(row[:2])
        book.save(self.file)


@pytest.fixture(params=KINDS, ids=str)
def road(request, tmp_path):
    """Enrol a sender with its receiver, and let it send one package of a kind."""
    with office(tmp_path) as below, province(tmp_path) as above:
        knows(above)
        with below.write("set-up"):
            below.units.save(Unit(own_uid(above), "T", "province", (DatedName("Sở Nội vụ tỉnh"),)))
        goes_up = request.param is PackageKind.SUBMISSION
        sender, receiver = (below, above) if goes_up else (above, below)
        made = Road(sender, receiver, tmp_path, tmp_path)
        made.enrol()
        made.file = send(sender, tmp_path, request.param).file
        yield made


def forged(manifest: Manifest, secret: bytes = SECRET, **changes: object) -> Manifest:
    changed = replace(manifest, **changes)
    return replace(changed, signature=sign(secret, signed_text(changed)))


def wrong_key(road: Road) -> None:
    """Somebody else signs in the sender's name, the certificate left out."""
    road.put(forged(road.manifest, public_key=PUBLIC_KEY, certificate=None))


def borrowed_signature(road: Road) -> None:
    """The sender's key is named, another one signs."""
    road.put(forged(road.manifest))


def revoked_key(road: Road) -> None:
    """The key was taken back since."""
    revoke_key(road.receiver, road.manifest.public_key, "mất máy")


def superseded_key(road: Road) -> None:
    """A package made with the former key after the new one was enrolled."""
    old = ensure_key(road.sender)
    manifest = road.manifest
    renew_key(road.sender)
    road.enrol()
    later = replace(manifest, sequence=manifest.sequence + 5, package_uid="muon", previous_hash="")
    road.put(forged(later, old.secret))


def certificate_of_another_unit(road: Road) -> None:
    """An office that is trusted itself signs in the name of another."""
    with new_workspace(road.folder, DISTRICT, "khac.thidua") as other:
        key, uid = ensure_key(other), own_uid(other)
        word = _certificate(road, uid, key.public_key)
    road.put(forged(road.manifest, key.secret, public_key=key.public_key, certificate=word))


def key_of_another_unit(road: Road) -> None:
    """The same without its certificate, which the receiver knows anyway."""
    with new_workspace(road.folder, DISTRICT, "khac.thidua") as other:
        key, uid = ensure_key(other), own_uid(other)
    known = KnownKey(
        key.public_key, uid, "Huyện Đăk Tô", "may-2", KeyRole.UNIT, KeyState.TRUSTED, date(2026, 1, 1)
    )
    with road.receiver.write("set-up"):
        road.receiver.keys.save_known(known)
    road.put(forged(road.manifest, key.secret, public_key=key.public_key, certificate=None))


def self_made_certificate(road: Road) -> None:
    """The attacker vouches for itself in the authority's name."""
    word = _certificate(road, road.manifest.sender_uid, PUBLIC_KEY, SECRET)
    road.put(forged(road.manifest, public_key=PUBLIC_KEY, certificate=word))


def swapped_baseline(road: Road) -> None:
    """Another baseline under the honest manifest."""
    road.put(road.manifest, payload=_other_payload(road))


def swapped_baseline_with_its_hash(road: Road) -> None:
    """The manifest speaks of the new baseline, under the old signature."""
    digest = content_hash(_other_payload(road))
    changed = replace(road.manifest, content_hash=digest, check_code=check_code(digest))
    road.put(changed, payload=_other_payload(road))


def two_manifests(road: Road) -> None:
    """Two manifests that are both signed and differ."""
    road.put(road.manifest, forged(road.manifest, ensure_key(road.sender).secret, year=2024))


def stripped_manifest(road: Road) -> None:
    """No manifest at all: a workbook like any other."""
    road.put()


def stripped_signature(road: Road) -> None:
    """The manifest without its signature and key."""
    road.put(replace(road.manifest, signature="", public_key="", certificate=None))


def called_old(road: Road) -> None:
    """Manifest and baseline say that they are of the format that had no signatures."""
    read = read_package(road.file)
    old: Tables = {}
    for table in TABLES[road.manifest.kind]:
        known = [place for place, column in enumerate(table.content) if column.since == 1]
        if table.since == 1:
            old[table.name] = [
                tuple(row[place] for place in known) for row in read.tables.get(table.name, ())
            ]
    payload = payload_bytes(road.manifest.kind, old)
    digest = content_hash(payload)
    renamed = replace(road.manifest, format_version=1, content_hash=digest, check_code=check_code(digest))
    road.put(replace(renamed, signature="", public_key="", certificate=None), payload=payload)


def _certificate(road: Road, unit_uid: str, public_key: str, secret: bytes | None = None) -> Certificate:
    issuer = ensure_key(road.receiver)
    word = Certificate(
        unit_uid,
        "H62",
        "Huyện Đăk Tô",
        "may-2",
        public_key,
        KeyRole.UNIT,
        1,
        date(2026, 1, 1),
        own_uid(road.receiver),
        issuer.public_key,
    )
    return signed(word, secret or issuer.secret)


def _other_payload(road: Road) -> bytes:
    read = read_package(road.file)
    tables = {name: list(rows) for name, rows in read.tables.items()}
    tables["levels"] = tables["levels"][1:]
    assert read.manifest is not None
    return payload_bytes(read.manifest.kind, tables)


A, C, D = PackageState.INTACT, PackageState.FOREIGN, PackageState.DAMAGED
ATTACKS = {
    wrong_key: (A, None, "package.sender_other_key"),
    borrowed_signature: (D, "package.signature_wrong", None),
    revoked_key: (A, None, "package.key_revoked"),
    superseded_key: (A, None, "package.key_revoked"),
    certificate_of_another_unit: (D, "package.certificate_wrong", None),
    key_of_another_unit: (A, None, "package.key_foreign"),
    self_made_certificate: (D, "package.certificate_wrong", None),
    swapped_baseline: (D, "package.baseline_damaged", None),
    swapped_baseline_with_its_hash: (D, "package.signature_wrong", None),
    two_manifests: (D, "package.manifests_disagree", None),
    stripped_manifest: (C, None, None),
    stripped_signature: (D, "package.signature_wrong", None),
    called_old: (C, None, "package.unsigned_of_signer"),
}
"""Attack → state of the file, what is wrong with the file, what the receiver says of its sender."""


def accepted(road: Road, accept: Accept | None = None) -> bool:
    """Try to import; tell whether anything came in that nobody decided."""
    before = everything(road.receiver)
    with suppress(ThiduaError):
        apply_import(road.receiver, plan_import(road.receiver, road.file), accept)
    return everything(road.receiver) != before


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_has_its_state_and_never_comes_in(attack, road):
    attack(road)
    state, problem, of_sender = ATTACKS[attack]
    seen = inspect_package(road.file)
    assert (seen.state, seen.problem and seen.problem.code) == (state, problem)
    assert not accepted(road)
    if of_sender is not None:
        assert of_sender in said(road)


def said(road: Road) -> list[str]:
    try:
        plan = plan_import(road.receiver, road.file)
    except UserError as refusal:
        return [refusal.code]
    return [issue.code for issue in plan.issues]


@pytest.mark.parametrize(
    "attack",
    [
        attack
        for attack, (state, _, sender) in ATTACKS.items()
        if state is D or (sender or "").startswith("package.key_")
    ],
    ids=lambda attack: attack.__name__,
)
def test_what_is_refused_comes_in_with_no_decision_either(attack, road):
    attack(road)
    assert not accepted(road, Accept.ALL)


def test_the_honest_package_does_come_in(road):
    assert plan_import(road.receiver, road.file).trust is Trust.TRUSTED
    assert accepted(road, Accept.ALL)


def test_a_reader_that_does_not_check_signatures_would_be_caught(road, monkeypatch):
    monkeypatch.setattr(package_copies, "fits", lambda *_: True)
    borrowed_signature(road)
    assert inspect_package(road.file).state is PackageState.INTACT
    assert accepted(road, Accept.ALL)


def test_an_office_that_does_not_ask_whose_key_it_is_would_be_caught(road, monkeypatch):
    monkeypatch.setattr(enrolment, "judge_signer", lambda *_: Trust.TRUSTED)
    revoked_key(road)
    assert accepted(road, Accept.ALL)
