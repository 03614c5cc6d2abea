"""What the card of keys asks of the lane."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.records.keys import Certificate, KeyRequest, KeyRole, KeyState
from thidua_desktop.operations.enrolment import (
    OwnKeyFacts,
    approve_request,
    known_keys,
    own_key_facts,
    read_certificate_file,
    write_certificate,
)

if TYPE_CHECKING:  # only a name here, as everywhere in the window
    from thidua_desktop.data.store.store import Store


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key of another office as the list shows it; `last_sequence` is that of a superseded key."""

    public_key: str
    unit_name: str
    fingerprint: str
    role: KeyRole
    state: KeyState
    since: date
    last_sequence: int | None

    @property
    def is_trusted(self) -> bool:
        """Tell whether its packages are taken without a question."""
        return self.state is KeyState.TRUSTED


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """The own key, None before there is one, and the keys of others."""

    own: OwnKeyFacts | None
    known: tuple[KeyLine, ...]


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """A certificate of the own key that was read; `issuer` is empty for a unit that is in no list here."""

    path: Path
    issued_on: date
    issuer: str


def read_keys(store: "Store") -> KeyFacts:
    """Read the own key and the known ones, as they are listed."""
    lines = tuple(
        KeyLine(key.public_key, key.unit_name, shown, key.role, key.state, key.since, key.last_sequence)
        for key, shown in known_keys(store)
    )
    return KeyFacts(own_key_facts(store), lines)


def look_at_certificate(store: "Store", path: Path) -> CertificateFacts:
    """Read a certificate; nothing is stored. Raises as `read_certificate_file` does."""
    certificate = read_certificate_file(store, path)
    uid = certificate.issuer_uid
    issuer = store.units.by_uid(store.units.aliases().get(uid, uid))
    return CertificateFacts(path, certificate.issued_on, issuer.name if issuer is not None else "")


@dataclass(frozen=True, slots=True)
class Approval:
    """A request to vouch for, the fingerprint that was told, and where the certificate goes."""

    request: KeyRequest
    compared: str
    out: Path


def approve(store: "Store", approval: Approval, passphrase: str | None) -> Certificate:
    """Vouch for a key and write the certificate. Raises as `approve_request` does."""
    certificate = approve_request(store, approval.request, approval.compared, passphrase)
    write_certificate(certificate, approval.out)
    return certificate
