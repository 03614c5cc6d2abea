"""Keys of installations: make one, ask the authority to vouch for it, trust, renew and take back.

Enrolment needs no network: the office writes a request file and prints the key's fingerprint; the authority
compares the fingerprint by telephone or on the stamped paper and writes a certificate, which goes back as a
file or with its next package. A signature proves which installation wrote a package, not which person.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from thidua_desktop.data.exchange.safe_files import written_beside
from thidua_desktop.data.exchange.signing import fingerprint, is_genuine, make_key, seal, signed, unseal
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.certificates import read_certificate, read_request, record_text
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.keys import (
    Certificate,
    KeyRequest,
    KeyRole,
    KeyState,
    KnownKey,
    OwnKey,
    Trust,
)
from thidua_desktop.domain.records.organisation import Office
from thidua_desktop.domain.trust import Signer, judge_signer
from thidua_desktop.operations.lookup import find_unit
from thidua_desktop.operations.offices import require_office, require_unit

_LARGEST_TEXT = 64 * 1024


@dataclass(frozen=True, slots=True)
class OwnKeyFacts:
    """What a person sees of the own key.

    `vouched_by` names the authority whose word it has; empty before that came, or for a unit that is not
    known here. `unconfirmed` is that authority's key as long as nobody here compared it to take its word for
    others: a certificate that came with a package makes nobody an authority.
    """

    public_key: str
    fingerprint: str
    is_sealed: bool
    made_on: date
    is_vouched_for: bool = False
    vouched_by: str = ""
    unconfirmed: str = ""


def own_key_facts(store: Store) -> OwnKeyFacts | None:
    """Give what is shown of this installation's key; None before the first package or request."""
    key = store.keys.own()
    if key is None:
        return None
    issuer = key.certificate.issuer_uid if key.certificate is not None else ""
    known = next((one for one in store.keys.known() if one.unit_uid == issuer), None)
    name = _named(store, known).unit_name if known is not None else ""
    shown = fingerprint(key.public_key)
    return OwnKeyFacts(
        key.public_key, shown, key.is_sealed, key.made_on, bool(issuer), name, _unconfirmed(store, key)
    )


def _unconfirmed(store: Store, key: OwnKey) -> str:
    """Give the key that issued our certificate where it is trusted for its own packages only."""
    word = key.certificate
    issuer = next((one for one in store.keys.known() if word and one.public_key == word.issuer_key), None)
    is_open = issuer is not None and issuer.role is KeyRole.UNIT and issuer.state is KeyState.TRUSTED
    return issuer.public_key if issuer is not None and is_open else ""


def known_keys(store: Store) -> tuple[tuple[KnownKey, str], ...]:
    """Give the keys of others that are known here, each with its fingerprint."""
    return tuple((_named(store, key), fingerprint(key.public_key)) for key in store.keys.known())


def _named(store: Store, key: KnownKey) -> KnownKey:
    """Name a key's unit from the list of units when it was not there yet as the key came."""
    if key.unit_name:
        return key
    unit = store.units.by_uid(store.units.aliases().get(key.unit_uid, key.unit_uid))
    return key if unit is None else replace(key, unit_name=unit.name)


def ensure_key(store: Store) -> OwnKey:
    """Give this installation's key, made now when there is none."""
    key = store.keys.own()
    if key is not None:
        return key
    with store.write("keys.make", Family.EXCHANGE):
        return key_in_write(store)


def key_in_write(store: Store) -> OwnKey:
    """Give this installation's key, made inside a write when there is none."""
    key = store.keys.own()
    if key is not None:
        return key
    secret, public_key = make_key()
    key = OwnKey(public_key, secret, is_sealed=False, made_on=store.today())
    store.keys.save_own(key)
    store.audit.note("own_key", require_office(store).unit_uid, "public_key", None, public_key)
    return key


def secret_of(key: OwnKey, passphrase: str | None) -> bytes:
    """Give the secret to sign with. Raises UserError without the passphrase of a sealed one."""
    if not key.is_sealed:
        return key.secret
    if not passphrase:
        raise UserError("keys.passphrase_needed")
    return unseal(key.secret, passphrase)


def check_passphrase(store: Store, passphrase: str | None) -> None:
    """Raise UserError when the own key is sealed and this does not open it; done before long work."""
    key = store.keys.own()
    if key is not None:
        secret_of(key, passphrase)


def protect_key(store: Store, passphrase: str, current: str | None = None) -> None:
    """Seal the own key under a passphrase, or open it for good when that is empty.

    `current` is the passphrase that holds until now. Raises UserError when it is wrong.
    """
    key = ensure_key(store)
    secret = secret_of(key, current)
    sealed = seal(secret, passphrase) if passphrase else secret
    with store.write("keys.protect", Family.EXCHANGE):
        store.keys.save_own(replace(key, secret=sealed, is_sealed=bool(passphrase)))
        store.audit.note(
            "own_key",
            require_office(store).unit_uid,
            "is_sealed",
            str(int(key.is_sealed)),
            str(int(bool(passphrase))),
        )


def renew_key(store: Store) -> OwnKey:
    """Make a new key in place of the present one, whose passphrase may be lost; it is enrolled anew."""
    old, office = store.keys.own(), require_office(store)
    secret, public_key = make_key()
    key = OwnKey(public_key, secret, is_sealed=False, made_on=store.today())
    with store.write("keys.renew", Family.EXCHANGE):
        if old is not None:
            store.keys.retire_own(old.public_key, store.today())
        store.keys.save_own(key)
        old_key = old.public_key if old is not None else None
        store.audit.note("own_key", office.unit_uid, "public_key", old_key, public_key)
    return key


def write_request(store: Store, out: Path, passphrase: str | None = None) -> KeyRequest:
    """Write the request that the authority answers with a certificate. Raises UserError when it can't."""
    key, office = ensure_key(store), require_office(store)
    unit = require_unit(store, office.unit_uid)
    request = KeyRequest(
        unit.uid,
        unit.code,
        unit.name,
        office.instance_id,
        key.public_key,
        store.packages.next_sequence(),
        store.today(),
    )
    request = signed(request, secret_of(key, passphrase))
    _write_text(out, record_text(request))
    return request


def read_request_file(path: Path) -> KeyRequest:
    """Read a request. Raises UserError("keys.no_request") for any other file, or one that was changed."""
    request = read_request(_read_text(path))
    if request is None or not is_genuine(request):
        raise UserError("keys.no_request", where=path.name)
    return request


def approve_request(
    store: Store, request: KeyRequest, compared: str, passphrase: str | None = None
) -> Certificate:
    """Vouch for an office's key after its fingerprint was compared, and trust it here.

    `compared` is the fingerprint as the office told it; earlier keys of the same installation are superseded.
    Raises UserError when it differs, or when the unit is not known here.
    """
    _check_fingerprint(request.public_key, compared)
    _require_unit(store, request)
    key, office, today = ensure_key(store), require_office(store), store.today()
    certificate = Certificate(
        request.unit_uid,
        request.unit_code,
        request.unit_name,
        request.instance_id,
        request.public_key,
        KeyRole.UNIT,
        request.first_sequence,
        today,
        office.unit_uid,
        key.public_key,
    )
    certificate = signed(certificate, secret_of(key, passphrase))
    with store.write("keys.approve", Family.EXCHANGE):
        _supersede(store, request.instance_id, request.public_key, request.first_sequence - 1)
        store.keys.save_known(_known_by(certificate, today))
        store.audit.note("known_key", request.unit_uid, "trusted", None, request.public_key)
    return certificate


def write_certificate(certificate: Certificate, out: Path) -> None:
    """Write a certificate as a file for the office that asked. Raises UserError when it can't be written."""
    _write_text(out, record_text(certificate))


def read_certificate_file(store: Store, path: Path) -> Certificate:
    """Read the certificate of the own key; nothing is stored.

    Raises UserError for another file, one that was changed, or one for another key.
    """
    certificate = read_certificate(_read_text(path))
    if certificate is None or not is_genuine(certificate):
        raise UserError("keys.no_certificate", where=path.name)
    key = store.keys.own()
    if key is None or certificate.public_key != key.public_key:
        raise UserError("keys.certificate_of_other", name=certificate.unit_name)
    return certificate


def take_certificate(store: Store, path: Path, compared: str) -> Certificate:
    """Take the authority's word for the own key, and know the authority by its fingerprint.

    Raises UserError for another file, one that was changed, one for another key, a wrong fingerprint, or an
    authority that is not trusted here any more.
    """
    certificate = read_certificate_file(store, path)
    key = ensure_key(store)
    _check_fingerprint(certificate.issuer_key, compared)
    authority = _authority_by(store, certificate)
    with store.write("keys.certificate", Family.EXCHANGE):
        store.keys.save_own(replace(key, certificate=certificate))
        store.keys.save_known(authority)
        store.audit.note("known_key", certificate.issuer_uid, "authority", None, certificate.issuer_key)
    return certificate


def _authority_by(store: Store, certificate: Certificate) -> KnownKey:
    """Give the key that issued a certificate as one that vouches for others; what is known of it stays.

    Raises UserError when it was taken back here.
    """
    known = next((key for key in store.keys.known() if key.public_key == certificate.issuer_key), None)
    if known is not None and known.state is not KeyState.TRUSTED:
        raise UserError("keys.issuer_not_trusted", shown=fingerprint(known.public_key))
    if known is not None:
        return replace(known, role=KeyRole.AUTHORITY)
    key = KnownKey(
        certificate.issuer_key,
        certificate.issuer_uid,
        "",
        "",
        KeyRole.AUTHORITY,
        KeyState.TRUSTED,
        store.today(),
    )
    return _named(store, key)


def trust_key(store: Store, key: KnownKey, sequence: int) -> None:
    """Trust a key from a package number on, inside a write: its sender was accepted or is vouched for."""
    _supersede(store, key.instance_id, key.public_key, sequence - 1)
    store.keys.save_known(replace(key, state=KeyState.TRUSTED, since=store.today()))
    store.audit.note("known_key", key.unit_uid, "trusted", None, key.public_key)


def trust_as_authority(store: Store, public_key: str, compared: str) -> KnownKey:
    """Take a known key as one that vouches for others. Raises UserError when the fingerprint differs."""
    key = _require_known(store, public_key)
    _check_fingerprint(public_key, compared)
    changed = replace(key, role=KeyRole.AUTHORITY)
    with store.write("keys.authority", Family.EXCHANGE):
        store.keys.save_known(changed)
        store.audit.note("known_key", key.unit_uid, "authority", None, public_key)
    return changed


def revoke_key(store: Store, public_key: str, reason: str) -> KnownKey:
    """Take trust in a key back: nothing that it signed is taken any more. A reason is needed."""
    key = _require_known(store, public_key)
    if not reason.strip():
        raise UserError("keys.reason_needed", name=key.unit_name)
    changed = replace(key, state=KeyState.REVOKED, ended_on=store.today())
    with store.write("keys.revoke", Family.EXCHANGE):
        store.keys.save_known(changed)
        store.audit.note("known_key", key.unit_uid, "revoked", public_key, reason.strip())
    return changed


def judge(store: Store, signer: Signer) -> Trust:
    """Tell what this office knows of a package's signer; a certificate that does not fit counts as none."""
    word = signer.certificate
    if word is not None and not is_genuine(word):
        signer = replace(signer, certificate=None)
    return judge_signer(signer, _known_here(store, require_office(store), signer))


def _known_here(store: Store, office: Office, signer: Signer) -> list[KnownKey]:
    """Give the known keys that speak of a signer; this office's own one vouches for those it certified."""
    own = store.keys.own()
    # A province knows thousands of keys; a folder of packages asks for each of them once more.
    issuer = [signer.certificate.issuer_key] if signer.certificate else []
    known = store.keys.known_about(signer.unit_uid, [signer.public_key, *issuer])
    if own is None:
        return known
    mine = KnownKey(
        own.public_key,
        office.unit_uid,
        "",
        office.instance_id,
        KeyRole.AUTHORITY,
        KeyState.TRUSTED,
        own.made_on,
    )
    return [*known, mine]


def _require_unit(store: Store, request: KeyRequest) -> None:
    """Refuse a request of a unit that is not known here by its uid, an alias or its present code."""
    if store.units.by_uid(store.units.aliases().get(request.unit_uid, request.unit_uid)) is not None:
        return
    try:
        find_unit(store, request.unit_code, store.today())
    except UserError as error:
        raise UserError("keys.unit_unknown", name=request.unit_name) from error


def _known_by(certificate: Certificate, today: date) -> KnownKey:
    return KnownKey(
        certificate.public_key,
        certificate.unit_uid,
        certificate.unit_name,
        certificate.instance_id,
        certificate.role,
        KeyState.TRUSTED,
        today,
        certificate=certificate,
    )


def _supersede(store: Store, instance_id: str, by_key: str, last_sequence: int) -> None:
    for key in store.keys.known():
        is_former = key.instance_id == instance_id and key.public_key != by_key
        if is_former and key.state is KeyState.TRUSTED:
            ended = replace(
                key, state=KeyState.SUPERSEDED, ended_on=store.today(), last_sequence=last_sequence
            )
            store.keys.save_known(ended)


def _check_fingerprint(public_key: str, compared: str) -> None:
    typed = "".join(sign for sign in compared.upper() if sign.isalnum())
    if typed != fingerprint(public_key).replace("-", ""):
        # The message must not tell the right code: it would be copied instead of asked for by telephone.
        raise UserError("keys.fingerprint_differs")


def _require_known(store: Store, public_key: str) -> KnownKey:
    found = next((key for key in store.keys.known() if key.public_key == public_key), None)
    if found is None:
        raise UserError("keys.gone")
    return found


def _write_text(out: Path, text: str) -> None:
    with written_beside(out) as file:
        file.write(text.encode())


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_TEXT).decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise UserError("keys.not_readable", where=path.name) from error
