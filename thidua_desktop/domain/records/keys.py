"""Keys of installations: whose they are, who vouches for them, and until when they are good."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class KeyRole(StrEnum):
    """What a key may do: speak for its unit, or vouch for the keys of others too."""

    UNIT = "unit"
    AUTHORITY = "authority"


class KeyState(StrEnum):
    """How a known key stands. A superseded key stays good for packages up to its last number."""

    TRUSTED = "trusted"
    SUPERSEDED = "superseded"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class KeyRequest:
    """What an office asks its authority to vouch for; signed with that key, so nobody asks for another's.

    Keys and signatures are hexadecimal. `first_sequence` is the first package number that the key signs.
    """

    unit_uid: str
    unit_code: str
    unit_name: str
    instance_id: str
    public_key: str
    first_sequence: int
    asked_on: date
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """An authority's word, signed with its key, that a key is a unit's from a package number on."""

    unit_uid: str
    unit_code: str
    unit_name: str
    instance_id: str
    public_key: str
    role: KeyRole
    valid_from_sequence: int
    issued_on: date
    issuer_uid: str
    issuer_key: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key of another office as this one knows it.

    `last_sequence` is the last package number that a superseded key may sign; None while it is not ended.
    `certificate` is None for a key that a person here took in by its fingerprint.
    """

    public_key: str
    unit_uid: str
    unit_name: str
    instance_id: str
    role: KeyRole
    state: KeyState
    since: date
    ended_on: date | None = None
    last_sequence: int | None = None
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class OwnKey:
    """This installation's key. `secret` is sealed under a passphrase when `is_sealed`."""

    public_key: str
    secret: bytes
    is_sealed: bool
    made_on: date
    certificate: Certificate | None = None


class Trust(StrEnum):
    """What is known of a package's signer.

    `trusted`: a key known for this sender. `unknown`: none is known yet. `other_key`: another key is known
    for the sender. `revoked`: the key was taken back, or has ended. `foreign`: it is another office's key.
    `unsigned`: the package is of the format without signatures.
    """

    TRUSTED = "trusted"
    UNKNOWN = "unknown"
    OTHER_KEY = "other_key"
    REVOKED = "revoked"
    FOREIGN = "foreign"
    UNSIGNED = "unsigned"
