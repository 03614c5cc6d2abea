"""Whether a package's signer is who it says: a table over the keys that are known here.

Whether the signature itself fits is asked before (`data/exchange/signing`); one that does not fit makes a
forged file, whoever signed. Source: reliability findings 3.3 (enrolment without a network).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop.domain.records.keys import Certificate, KeyRole, KeyState, KnownKey, Trust


@dataclass(frozen=True, slots=True)
class Signer:
    """Who a package says has signed it, with which key, under which number."""

    unit_uid: str
    public_key: str
    sequence: int
    certificate: Certificate | None = None


def judge_signer(signer: Signer, known: Iterable[KnownKey]) -> Trust:
    """Tell what is known of a signer; `known` are the keys that this office knows.

    A certificate counts only when its own signature was found to fit; pass None otherwise.
    """
    keys = {key.public_key: key for key in known}
    key = keys.get(signer.public_key)
    if key is not None:
        return _known(signer, key)
    if _is_vouched_for(signer, keys):
        return Trust.TRUSTED
    of_sender = [one for one in keys.values() if one.unit_uid == signer.unit_uid]
    return Trust.OTHER_KEY if any(one.state is KeyState.TRUSTED for one in of_sender) else Trust.UNKNOWN


def _known(signer: Signer, key: KnownKey) -> Trust:
    if key.unit_uid != signer.unit_uid:
        return Trust.FOREIGN
    if key.state is KeyState.REVOKED:
        return Trust.REVOKED
    if key.last_sequence is not None and signer.sequence > key.last_sequence:
        return Trust.REVOKED
    return Trust.TRUSTED


def _is_vouched_for(signer: Signer, keys: dict[str, KnownKey]) -> bool:
    word = signer.certificate
    if word is None:
        return False
    issuer = keys.get(word.issuer_key)
    is_authority = (
        issuer is not None and issuer.role is KeyRole.AUTHORITY and issuer.state is KeyState.TRUSTED
    )
    is_meant = word.unit_uid == signer.unit_uid and word.public_key == signer.public_key
    return is_authority and is_meant and signer.sequence >= word.valid_from_sequence
