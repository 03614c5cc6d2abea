"""Thirty attacks on a signature, twenty times each, in packages of every kind: not one comes in (P8).

The workbook of a kind is opened once; an attack changes the texts and cells that the gate gives of it. What
some of them look like in real files is in `test_forged_packages`.
"""

import base64
import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.package_road import offices
from tests.two_offices import own_uid
from thidua_desktop.data.exchange import package_copies
from thidua_desktop.data.exchange.package_format import (
    FORMAT_VERSION,
    MANIFEST_SHEET,
    content_hash,
    tables_of,
)
from thidua_desktop.data.exchange.package_manifest import manifest_text, signed_text
from thidua_desktop.data.exchange.package_reader import Package, read_package
from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Sheet, Wants
from thidua_desktop.data.exchange.signing import make_key, sign, signed
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.records.exchange import Accept, Manifest, PackageKind, PackageState
from thidua_desktop.domain.records.keys import Certificate, KeyRole, KeyState, KnownKey
from thidua_desktop.operations import enrolment
from thidua_desktop.operations.enrolment import ensure_key
from thidua_desktop.operations.packages import apply_import, plan_import

TIMES = 4
"""Of each attack on each of the five kinds: 30 × 5 × 4 = 600."""

INTACT, EDITED, FOREIGN, DAMAGED = "A", "B", "C", "D"
DAY = date(2026, 1, 5)
ATTACKER, AUTHORITY, NEIGHBOUR, FORMER = (make_key() for _ in range(4))
"""Secret and public key of who attacks, of an authority that is known, of another unit, of an ended key."""


class Given:
    """A gate that has opened the file before."""

    def __init__(self, plain: PlainWorkbook) -> None:
        self._plain = plain

    def read(self, *_file: object) -> PlainWorkbook:
        return self._plain


@dataclass
class Road:
    """A receiver that trusts the sender, and the sender's package as the gate gave it."""

    sender: Store
    receiver: Store
    file: Path
    plain: PlainWorkbook
    package: Package
    before: sqlite3.Connection

    @property
    def manifest(self) -> Manifest:
        assert self.package.manifest is not None
        return self.package.manifest

    @property
    def secret(self) -> bytes:
        return ensure_key(self.sender).secret

    @property
    def baseline(self) -> str:
        return base64.b64encode(self.package.packed).decode()

    def put(self, *manifests: Manifest | str, baseline: str | None = None) -> PlainWorkbook:
        """Give the workbook with these manifests, one a place from the first on, and with a baseline."""
        texts = [one if isinstance(one, str) else manifest_text(one) for one in manifests]
        known = self.baseline if baseline is None else baseline
        places = [(("manifest", text), ("baseline", known)) for text in [*texts, *texts[-1:] * 2][:3]]
        sheet, stored, properties = places or ((), (), ())
        return self.plain._replace(
            sheets=tuple(one for one in self.plain.sheets if one.name != MANIFEST_SHEET),
            hidden=sheet,
            stored=(stored,),
            properties=properties,
        )

    def know(self, key: tuple[bytes, str], unit_uid: str, role: KeyRole, state: KeyState, **more) -> None:
        """Let the receiver know a key."""
        known = KnownKey(key[1], unit_uid, "Nơi khác", "may-9", role, state, DAY, **more)
        with self.receiver.write("set-up"):
            self.receiver.keys.save_known(known)

    def back(self) -> None:
        """Put the receiver back to where it was."""
        self.before.backup(self.receiver._database.conn)


@pytest.fixture(scope="module")
def roads(tmp_path_factory) -> Iterator[dict[PackageKind, Road]]:
    """Let offices send each other a package of every kind; every receiver knows the sender's key."""
    folder = tmp_path_factory.mktemp("duong")
    with offices(folder, "XA1", "XA2") as road, ExitStack() as stack:
        for code in ("XA1", "XA2"):
            road.hand_in(code)
            road.pass_on(code, "T", PackageKind.SUBMISSION)
        road.pass_on("XA2", "XA1", PackageKind.SUBMISSION)
        road.pass_on("XA1", "XA2", PackageKind.REVIEW, unit_uid=road.unit("XA1", "XA2"))
        of_first = {"unit_uid": road.unit("T", "XA1")}
        wanted = {
            PackageKind.CATALOGUE: ("T", "XA1", {}),
            PackageKind.FEEDBACK: ("T", "XA1", of_first),
            PackageKind.RECEIPT: ("T", "XA1", of_first),
            PackageKind.REVIEW: ("XA1", "XA2", {"unit_uid": road.unit("XA1", "XA2")}),
            PackageKind.SUBMISSION: ("XA1", "T", {}),
        }
        made = {}
        for kind, (sender, receiver, more) in wanted.items():
            _acknowledged(road[sender])
            file = road.file(sender, kind, **more)
            pages = stack.enter_context(sqlite3.connect(":memory:"))
            content = file.read_bytes()
            plain = gate_here(content, file.name, Wants.CELLS)
            package = read_package(file, gate=lambda *_, plain=plain: plain)
            made[kind] = Road(road[sender], road[receiver], file, plain, package, pages)
            _prepare(made[kind])
        yield made


def _acknowledged(store: Store) -> None:
    """Say that all packages have arrived, so that the next one is a new one."""
    with store.write("set-up"):
        for one in store.packages.sent():
            store.packages.acknowledge(one.instance_id, one.sequence, "2025-12-31")


def _prepare(road: Road) -> None:
    known = [key.public_key for key in road.receiver.keys.known()]
    if road.manifest.public_key not in known:
        key = (b"", road.manifest.public_key)
        road.know(key, road.manifest.sender_uid, KeyRole.UNIT, KeyState.TRUSTED)
    road.know(AUTHORITY, "cap-tren", KeyRole.AUTHORITY, KeyState.TRUSTED)
    road.know(NEIGHBOUR, "don-vi-khac", KeyRole.UNIT, KeyState.TRUSTED)
    last = max(road.manifest.sequence - 1, 0)
    road.know(FORMER, road.manifest.sender_uid, KeyRole.UNIT, KeyState.SUPERSEDED, last_sequence=last)
    road.receiver._database.conn.execute("PRAGMA synchronous = 0")
    road.receiver._database.conn.backup(road.before)


def resigned(manifest: Manifest, secret: bytes, **changes: object) -> Manifest:
    """Change a manifest and sign it anew."""
    changed = replace(manifest, **changes)
    return replace(changed, signature=sign(secret, signed_text(changed)))


def word(road: Road, key: tuple[bytes, str], issuer: tuple[bytes, str], **changes: object) -> Certificate:
    """Let an issuer vouch for a key as the sender's."""
    made = Certificate(
        road.manifest.sender_uid,
        road.manifest.sender_code,
        road.manifest.sender_name,
        road.manifest.instance_id,
        key[1],
        KeyRole.UNIT,
        1,
        DAY,
        "cap-tren",
        issuer[1],
    )
    return signed(replace(made, **changes), issuer[0])


def other_payload(road: Road, chance: Random) -> bytes:
    """Give the baseline with a letter more, still a baseline that can be read."""
    plain = gzip.decompress(road.package.packed)
    place = chance.choice([n for n, sign in enumerate(plain) if sign in b"aeiou0123456789"])
    return plain[:place] + (b"7" if plain[place : place + 1] != b"7" else b"8") + plain[place + 1 :]


def packed(payload: bytes) -> str:
    return base64.b64encode(gzip.compress(payload, mtime=0)).decode()


BOMB = packed(b"[" * 34_000_000)

# ---------------------------------------------------------------------------- who signs


def wrong_key(road: Road, _chance: Random) -> PlainWorkbook:
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=None))


def borrowed_signature(road: Road, chance: Random) -> PlainWorkbook:
    """The sender's key is named, another one signs."""
    return road.put(resigned(road.manifest, chance.choice((ATTACKER, NEIGHBOUR, AUTHORITY))[0]))


def revoked_key(road: Road, _chance: Random) -> PlainWorkbook:
    key = (road.secret, road.manifest.public_key)
    road.know(key, road.manifest.sender_uid, KeyRole.UNIT, KeyState.REVOKED, ended_on=DAY)
    return road.put(road.manifest)


def ended_key(road: Road, chance: Random) -> PlainWorkbook:
    """A key that was followed by another one signs a later number."""
    number = road.manifest.sequence + chance.randrange(9)
    changed = {"public_key": FORMER[1], "certificate": None, "sequence": number}
    return road.put(resigned(road.manifest, FORMER[0], **changed, package_uid=f"cu{number}"))


def key_of_another_unit(road: Road, _chance: Random) -> PlainWorkbook:
    return road.put(resigned(road.manifest, NEIGHBOUR[0], public_key=NEIGHBOUR[1], certificate=None))


def key_of_no_order(road: Road, chance: Random) -> PlainWorkbook:
    """A key for which any signature would fit, were it taken for one."""
    key = chance.choice(("00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ff" * 32))
    signature = chance.choice(("00" * 64, "01" + "00" * 63, key + "00" * 32))
    return road.put(replace(road.manifest, public_key=key, signature=signature, certificate=None))


def own_key_of_the_receiver(road: Road, _chance: Random) -> PlainWorkbook:
    key = ensure_key(road.receiver)
    return road.put(resigned(road.manifest, key.secret, public_key=key.public_key, certificate=None))


# ---------------------------------------------------------------------------- who vouches


def certificate_of_another_unit(road: Road, chance: Random) -> PlainWorkbook:
    made = word(road, ATTACKER, AUTHORITY, unit_uid=f"don-vi-{chance.randrange(99)}")
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def certificate_of_another_key(road: Road, _chance: Random) -> PlainWorkbook:
    made = word(road, NEIGHBOUR, AUTHORITY)
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def self_made_certificate(road: Road, _chance: Random) -> PlainWorkbook:
    """The attacker signs a certificate in the authority's name."""
    made = signed(replace(word(road, ATTACKER, AUTHORITY)), ATTACKER[0])
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def changed_certificate(road: Road, chance: Random) -> PlainWorkbook:
    """One word of a true certificate is another."""
    changes = (
        {"role": KeyRole.AUTHORITY},
        {"valid_from_sequence": 0},
        {"issued_on": DAY + timedelta(1)},
        {"unit_name": "Khác"},
    )
    made = replace(word(road, ATTACKER, AUTHORITY), **chance.choice(changes))
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def certificate_of_nobody(road: Road, _chance: Random) -> PlainWorkbook:
    """The attacker is an authority of its own."""
    made = word(road, ATTACKER, make_key())
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def certificate_of_a_unit(road: Road, _chance: Random) -> PlainWorkbook:
    """A unit that is trusted vouches for a key, which only an authority may."""
    made = word(road, ATTACKER, NEIGHBOUR)
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def certificate_of_a_revoked_authority(road: Road, chance: Random) -> PlainWorkbook:
    state = chance.choice((KeyState.REVOKED, KeyState.SUPERSEDED))
    road.know(AUTHORITY, "cap-tren", KeyRole.AUTHORITY, state, ended_on=DAY)
    made = word(road, ATTACKER, AUTHORITY)
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def certificate_from_a_later_number(road: Road, chance: Random) -> PlainWorkbook:
    made = word(
        road, ATTACKER, AUTHORITY, valid_from_sequence=road.manifest.sequence + 1 + chance.randrange(9)
    )
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


def certificate_for_a_revoked_key(road: Road, _chance: Random) -> PlainWorkbook:
    """A certificate from before the key was taken back."""
    road.know(ATTACKER, road.manifest.sender_uid, KeyRole.UNIT, KeyState.REVOKED, ended_on=DAY)
    made = word(road, ATTACKER, AUTHORITY)
    return road.put(resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1], certificate=made))


# ---------------------------------------------------------------------------- what was signed


def swapped_baseline(road: Road, chance: Random) -> PlainWorkbook:
    return road.put(road.manifest, baseline=packed(other_payload(road, chance)))


def swapped_baseline_with_its_hash(road: Road, chance: Random) -> PlainWorkbook:
    payload = other_payload(road, chance)
    digest = content_hash(payload)
    changed = replace(road.manifest, content_hash=digest, check_code=check_code(digest))
    return road.put(changed, baseline=packed(payload))


def broken_baseline(road: Road, chance: Random) -> PlainWorkbook:
    whole = road.baseline
    cut = whole[: chance.randrange(4, len(whole) - 4) // 4 * 4]
    return road.put(road.manifest, baseline=chance.choice((cut, cut, "không phải", whole + "AAAA", BOMB)))


def changed_manifest(road: Road, chance: Random) -> PlainWorkbook:
    """One word of the manifest is another, under the true signature."""
    changes = (
        {"sequence": road.manifest.sequence + 1},
        {"year": road.manifest.year + 1},
        {"period_code": "khac"},
        {"sender_name": "Nơi khác"},
        {"sender_uid": "don-vi-khac"},
        {"recipient_uid": own_uid(road.receiver)},
        {"previous_hash": "ab" * 32},
        {"acks": (("may-9", 99),)},
        {"counts": ()},
        {"audit_head": "cd" * 32},
        {"package_uid": "khac"},
        {"created_at": road.manifest.created_at + timedelta(days=1)},
        {"parts_hash": "ef" * 32},
        {"rule_sets": ("12" * 32,)},
        {"program": "9.9"},
    )
    left = [one for one in changes if replace(road.manifest, **one) != road.manifest]
    return road.put(replace(road.manifest, **chance.choice(left)))


def another_installation(road: Road, chance: Random) -> PlainWorkbook:
    return road.put(replace(road.manifest, instance_id=f"may-{chance.randrange(99)}"))


def numbers_of_another_unit(road: Road, chance: Random) -> PlainWorkbook:
    """A unit that is trusted itself counts on in the sender's installation, so that its next are old."""
    changes = {"sender_uid": "don-vi-khac", "public_key": NEIGHBOUR[1], "certificate": None}
    number = road.manifest.sequence + 900 + chance.randrange(9)
    return road.put(resigned(road.manifest, NEIGHBOUR[0], **changes, sequence=number, package_uid="xa"))


def replayed_signature(road: Road, chance: Random) -> PlainWorkbook:
    """The signature of another package of the very sender."""
    other = resigned(
        road.manifest, road.secret, package_uid="truoc", sequence=road.manifest.sequence + chance.randrange(9)
    )
    return road.put(replace(road.manifest, signature=other.signature))


def broken_signature(road: Road, chance: Random) -> PlainWorkbook:
    good = road.manifest.signature
    place = chance.randrange(len(good))
    flipped = good[:place] + f"{int(good[place], 16) ^ 1 << chance.randrange(4):x}" + good[place + 1 :]
    bad = chance.choice((flipped, good[:-2], good + "00", "", good[64:] + good[:64], "zz" * 64))
    return road.put(replace(road.manifest, signature=bad))


# ---------------------------------------------------------------------------- the copies


def two_signed_manifests(road: Road, chance: Random) -> PlainWorkbook:
    """Two manifests that are both signed by the sender and differ."""
    other = resigned(road.manifest, road.secret, year=road.manifest.year - 1 - chance.randrange(9))
    return road.put(*chance.choice(((road.manifest, other), (other, road.manifest))))


def a_signed_and_a_forged_manifest(road: Road, chance: Random) -> PlainWorkbook:
    other = resigned(road.manifest, ATTACKER[0], public_key=ATTACKER[1])
    copies = [road.manifest, road.manifest, other]
    chance.shuffle(copies)
    return road.put(*copies)


def two_baselines(road: Road, chance: Random) -> PlainWorkbook:
    """One of the copies of the baseline is another."""
    plain = road.put(road.manifest)
    other = (("manifest", manifest_text(road.manifest)), ("baseline", packed(other_payload(road, chance))))
    places = ({"hidden": other}, {"stored": (other,)}, {"properties": other})
    return plain._replace(**chance.choice(places))


def damaged_manifests(road: Road, chance: Random) -> PlainWorkbook:
    text = manifest_text(road.manifest)
    broken = (
        text[:-1],
        text.replace('"year":', '"yaer":'),
        text.replace(f'"year":{road.manifest.year}', '"year":"năm nay"'),
        text.replace('"counts":{', '"counts":["'),
        "[]",
        "null",
        "[" * 5_000,
        text.replace('"kind":"', '"kind":"khac '),
    )
    return road.put(chance.choice(broken))


def stripped_manifest(road: Road, _chance: Random) -> PlainWorkbook:
    return road.put()


def stripped_signature(road: Road, chance: Random) -> PlainWorkbook:
    key = chance.choice(("", road.manifest.public_key))
    return road.put(replace(road.manifest, signature="", public_key=key, certificate=None))


def called_another_format(road: Road, chance: Random) -> PlainWorkbook:
    """A format that had no signatures, that never was, or that is yet to come."""
    version = chance.choice((1, 0, -1, FORMAT_VERSION + 1, 10**9))
    return road.put(replace(road.manifest, format_version=version, signature="", public_key=""))


# ---------------------------------------------------------------------------- what people see


def changed_cell(road: Road, chance: Random) -> PlainWorkbook:
    """A cell of the sheets is another, all the rest as it was signed."""
    manifest = road.manifest
    titles = {table.title for table in tables_of(manifest.kind, manifest.format_version)}
    number = chance.choice([n for n, one in enumerate(road.plain.sheets) if one.name in titles])
    sheets = list(road.plain.sheets)
    sheets[number] = _with_other_cell(sheets[number], chance)
    return road.plain._replace(sheets=tuple(sheets))


def _with_other_cell(sheet: Sheet, chance: Random) -> Sheet:
    """Change a key: every table has one, and it is never only shown."""
    rows = [list(row) for row in sheet.rows]
    line = chance.randrange(1, len(rows))
    place = next(n for n, head in enumerate(rows[0]) if str(head).startswith("Mã"))
    rows[line][place] = f"{rows[line][place]}x"
    return sheet._replace(rows=tuple(map(tuple, rows)))


def sheets_taken_away(road: Road, chance: Random) -> PlainWorkbook:
    manifest = road.manifest
    titles = [table.title for table in tables_of(manifest.kind, manifest.format_version)]
    here = [one.name for one in road.plain.sheets if one.name in titles]
    gone = set(chance.sample(here, chance.randint(1, len(here))))
    return road.plain._replace(sheets=tuple(one for one in road.plain.sheets if one.name not in gone))


A_OTHER = (INTACT, None, "package.sender_other_key")
A_REVOKED = (INTACT, None, "package.key_revoked")
D_SIGNATURE = (DAMAGED, "package.signature_wrong", "package.signature_wrong")
D_CERTIFICATE = (DAMAGED, "package.certificate_wrong", "package.certificate_wrong")
D_BASELINE = (DAMAGED, "package.baseline_damaged", "package.baseline_damaged")
D_DISAGREE = (DAMAGED, "package.manifests_disagree", "package.manifests_disagree")
D_MANIFEST = (DAMAGED, "package.manifest_damaged", "package.manifest_damaged")
D_NEWER = (DAMAGED, "package.newer", "package.newer")
C_FOREIGN = (FOREIGN, None, "package.foreign")
C_UNSIGNED = (FOREIGN, None, "package.unsigned_of_signer")
B_EDITED = (EDITED, None, None)

ATTACKS = {
    wrong_key: {A_OTHER},
    borrowed_signature: {D_SIGNATURE},
    revoked_key: {A_REVOKED},
    ended_key: {A_REVOKED},
    key_of_another_unit: {(INTACT, None, "package.key_foreign")},
    key_of_no_order: {D_SIGNATURE},
    own_key_of_the_receiver: {(INTACT, None, "package.key_foreign")},
    certificate_of_another_unit: {D_CERTIFICATE},
    certificate_of_another_key: {D_CERTIFICATE},
    self_made_certificate: {D_CERTIFICATE},
    changed_certificate: {D_CERTIFICATE},
    certificate_of_nobody: {A_OTHER},
    certificate_of_a_unit: {A_OTHER},
    certificate_of_a_revoked_authority: {A_OTHER},
    certificate_from_a_later_number: {A_OTHER},
    certificate_for_a_revoked_key: {A_REVOKED},
    swapped_baseline: {D_BASELINE},
    swapped_baseline_with_its_hash: {D_SIGNATURE},
    broken_baseline: {D_BASELINE},
    changed_manifest: {D_SIGNATURE},
    another_installation: {D_SIGNATURE},
    numbers_of_another_unit: {(INTACT, None, "package.installation_of_other")},
    replayed_signature: {D_SIGNATURE},
    broken_signature: {D_SIGNATURE},
    two_signed_manifests: {D_DISAGREE},
    a_signed_and_a_forged_manifest: {D_DISAGREE},
    two_baselines: {(DAMAGED, "package.baselines_disagree", "package.baselines_disagree")},
    damaged_manifests: {D_MANIFEST},
    stripped_manifest: {C_FOREIGN},
    stripped_signature: {D_SIGNATURE},
    called_another_format: {C_UNSIGNED, D_BASELINE, D_NEWER, D_MANIFEST, B_EDITED},
    changed_cell: {B_EDITED},
    sheets_taken_away: {B_EDITED},
}
"""Attack → what it may come to: state of the file, what is wrong with it, what the receiver is told."""


def read(road: Road, plain: PlainWorkbook) -> Package:
    return read_package(road.file, gate=lambda *_: plain)


def told(road: Road, plain: PlainWorkbook) -> set[str]:
    """Give the codes that a person is told at the import."""
    try:
        plan = plan_import(road.receiver, road.file, gate=Given(plain))
    except ThiduaError as refusal:
        return {refusal.code}
    return {issue.code for issue in plan.issues}


def accepted(road: Road, plain: PlainWorkbook, accept: Accept | None = None) -> bool:
    """Try to import; tell whether anything was written."""
    connection = road.receiver._database.conn
    before = connection.total_changes
    with suppress(ThiduaError):
        plan = plan_import(road.receiver, road.file, gate=Given(plain))
        apply_import(road.receiver, plan, accept, with_backup=False)
    return connection.total_changes > before


def outcome(road: Road, plain: PlainWorkbook) -> tuple[str, str | None, set[str]]:
    package = read(road, plain)
    return package.state.value, package.problem and package.problem.code, told(road, plain)


def is_expected(attack, road: Road, plain: PlainWorkbook) -> bool:
    state, problem, codes = outcome(road, plain)
    return any(
        (state, problem) == (one, wrong) and (said is None or said in codes)
        for one, wrong, said in ATTACKS[attack]
    )


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_comes_to_its_state_and_nothing_of_it_comes_in(attack, roads):
    for kind, road in roads.items():
        for time in range(TIMES):
            road.back()
            plain = attack(road, Random(f"{attack.__name__} {kind} {time}"))  # noqa: S311  # no secret
            assert is_expected(attack, road, plain), (kind, time, outcome(road, plain))
            assert not accepted(road, plain), (kind, time)
            if read(road, plain).state is PackageState.DAMAGED or told(road, plain) & NEVER:
                assert not accepted(road, plain, Accept.ALL), (kind, time)


NEVER = {"package.installation_of_other", "package.key_revoked", "package.key_foreign", "package.foreign"}
"""What no decision of a person lets in."""


def test_there_are_six_hundred_cases():
    assert len(ATTACKS) * len(PackageKind) * TIMES >= 600


def test_the_honest_package_of_every_kind_comes_in(roads):
    for kind, road in roads.items():
        road.back()
        plain = road.put(road.manifest)
        assert read(road, plain).state is PackageState.INTACT, kind
        assert not told(road, plain) & NEVER
        assert accepted(road, plain, Accept.ALL), kind


# ---------------------------------------------------------------------------- proof that the tests can fail

WEAK = {
    "signature": (package_copies, "_check_signature", lambda *_: None, borrowed_signature),
    "certificate": (package_copies, "is_genuine", lambda _word: True, changed_certificate),
    "payload": (package_copies, "_check_payload", lambda *_: None, swapped_baseline),
    "keys": (enrolment, "judge_signer", lambda *_: enrolment.Trust.TRUSTED, revoked_key),
    "authority": (enrolment, "judge_signer", lambda *_: enrolment.Trust.TRUSTED, certificate_of_a_unit),
}


@pytest.mark.parametrize("room", WEAK)
def test_without_that_check_the_attack_would_be_seen_to_come_in(room, roads, monkeypatch):
    module, name, weak, attack = WEAK[room]
    monkeypatch.setattr(module, name, weak)
    road = roads[PackageKind.SUBMISSION]
    road.back()
    plain = attack(road, Random(room))  # noqa: S311  # no secret
    assert not is_expected(attack, road, plain) or accepted(road, plain)
