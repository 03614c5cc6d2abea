"""Submissions that a bloc's head hands on as their units signed them: packed, cut into cells, judged."""

import base64
import binascii
import gzip
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_manifest import manifest_text, read_manifest, signed_text
from thidua_desktop.data.exchange.package_reader import Package
from thidua_desktop.data.exchange.package_upgrade import upgraded
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.exchange.signing import fits, is_genuine
from thidua_desktop.data.store.receipts import SignedSubmission
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import FIRST_SIGNED_FORMAT, Manifest, PackageKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey, Trust
from thidua_desktop.domain.trust import Signer, judge_signer

_PIECE = 30_000
_LARGEST = 32 * 1024 * 1024
_GZIP = 31
"""zlib's window setting for the gzip format."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a unit signed: its manifest, and its rows as the present format has them."""

    manifest: Manifest
    tables: form.Tables


def keep_signed(store: Store, package: Package) -> None:
    """Keep a submission as it was signed, inside the import's write; an unsigned one is none.

    A head hands it on; a later one of the same unit is held against it.
    """
    manifest = package.manifest
    if manifest is None or manifest.kind is not PackageKind.SUBMISSION or not manifest.is_signed:
        return
    scope = manifest.instance_id, manifest.year, manifest.period_code, manifest.package_uid
    text = manifest_text(manifest)
    store.signed.save(SignedSubmission(*scope, manifest.sender_uid, manifest.sequence, package.packed, text))


def carried_content(kept: Iterable[SignedSubmission], names: Mapping[str, str]) -> TableContent:
    """Write what units signed; `names` are theirs by the uid that they sign with."""
    content = TableContent(form.CARRIED)
    for one in kept:
        text = json.dumps([one.manifest, gzip.decompress(one.content).decode()], ensure_ascii=False)
        packed = base64.b64encode(gzip.compress(text.encode(), compresslevel=6, mtime=0)).decode()
        for number, start in enumerate(range(0, len(packed), _PIECE), start=1):
            row = form.child_key(one.package_uid, number), packed[start : start + _PIECE]
            content.rows.append(row)
            content.shown.append((names.get(one.sender_uid), one.sequence))
    return content


def read_carried(rows: Iterable[form.Row]) -> tuple[list[Carried], int]:
    """Read what units signed; with the number of those whose signature or contents do not fit."""
    found, broken = [], 0
    for pieces in form.by_owner(rows).values():
        carried = _unpacked("".join(piece or "" for _, piece in pieces))
        if carried is None:
            broken += 1
        else:
            found.append(carried)
    return found, broken


def _unpacked(packed: str) -> Carried | None:
    try:
        unpacker = zlib.decompressobj(_GZIP)
        manifest_words, payload = json.loads(unpacker.decompress(base64.b64decode(packed), _LARGEST))
        manifest = read_manifest(manifest_words)
        if manifest is None or not _is_signed_so(manifest, payload.encode()):
            return None
        tables = {title: [tuple(row) for row in rows] for title, rows in json.loads(payload)}
        return Carried(manifest, upgraded(manifest.kind, manifest.format_version, tables))
    except (zlib.error, binascii.Error, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_signed_so(manifest: Manifest, payload: bytes) -> bool:
    is_ours = (
        manifest.kind is PackageKind.SUBMISSION
        and FIRST_SIGNED_FORMAT <= manifest.format_version <= form.FORMAT_VERSION
    )
    return (
        is_ours
        and form.content_hash(payload) == manifest.content_hash
        and fits(manifest.public_key, signed_text(manifest), manifest.signature)
    )


def trust_of(store: Store, manifest: Manifest) -> Trust:
    """Tell what is known here of who signed; this office's own key vouches for those that it certified."""
    word = manifest.certificate
    genuine = word if word is not None and is_genuine(word) else None
    signer = Signer(manifest.sender_uid, manifest.public_key, manifest.sequence, genuine)
    own, office, known = store.keys.own(), store.offices.office(), store.keys.known()
    if own is not None and office is not None:
        mine = (own.public_key, office.unit_uid, "", office.instance_id)
        known.append(KnownKey(*mine, KeyRole.AUTHORITY, KeyState.TRUSTED, own.made_on))
    return judge_signer(signer, known)
