"""What a package says of itself, place by place: any valid copy will do, two that differ are refused.

Manifest and baseline stand in the hidden sheet and in the stored part, the manifest and a small baseline also
in the custom properties: programs that save a workbook again lose one place or the other.
"""

import base64
import binascii
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from thidua_desktop.data.exchange.package_format import FORMAT_VERSION, content_hash
from thidua_desktop.data.exchange.package_manifest import read_manifest, signed_text
from thidua_desktop.data.exchange.package_places import MANIFEST, Texts
from thidua_desktop.data.exchange.signing import fits, is_genuine
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import Manifest

BASELINE, SHOWN = "baseline", "shown"
"""What the texts of a baseline, and of what the sheets only show, are called in these places."""

_LARGEST_PAYLOAD = 32 * 1024 * 1024
_MOST_LISTS, _MOST_COMMAS = 500_000, 2_000_000
"""Rows of a payload, and values in them: in memory they are far larger than in writing."""

_GZIP = 31
"""zlib's window setting for the gzip format."""


@dataclass(slots=True)
class Copies:
    """The copies that a file holds: manifests as JSON, the other texts as base64."""

    manifests: list[str] = field(default_factory=list)
    baselines: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def add(self, texts: Texts) -> None:
        """Take what stands in one place; a long text may be cut into several."""
        self.manifests += [text for mark, text in texts if mark == MANIFEST]
        self.baselines += _joined(texts, BASELINE)
        self.shown += _joined(texts, SHOWN)


@dataclass(frozen=True, slots=True)
class Signed:
    """What was signed: the manifest, and the payload as it travelled (`packed`) and plain.

    `shown` is the text of what the sheets only show; None where it is lost, or the format has none.
    """

    manifest: Manifest
    packed: bytes
    payload: bytes
    shown: bytes | None = None


def signed_of(copies: Copies, name: str) -> Signed | None:
    """Give what a file's copies agree on; None for a file that was never ours.

    Raises UserError for copies that cannot be read or differ, and for a signature that does not fit.
    """
    if not copies.manifests:
        return None
    manifests = {read_manifest(text) for text in dict.fromkeys(copies.manifests)} - {None}
    if len(manifests) > 1:
        raise UserError("package.manifests_disagree", where=name)
    manifest = manifests.pop() if manifests else None
    if manifest is None:
        raise UserError("package.manifest_damaged", where=name)
    if manifest.format_version > FORMAT_VERSION:
        raise UserError("package.newer", where=name, version=manifest.format_version, known=FORMAT_VERSION)
    _check_signature(manifest, name)
    if not copies.baselines:
        raise UserError("package.baseline_missing", where=name)
    packed, payload = _agreed(copies.baselines, name)
    _check_payload(payload, manifest, name)
    return Signed(manifest, packed, payload, _shown(copies, manifest, name))


def _shown(copies: Copies, manifest: Manifest, name: str) -> bytes | None:
    if not manifest.shown_hash or not copies.shown:
        return None
    _, shown = _agreed(copies.shown, name)
    if content_hash(shown) != manifest.shown_hash or _holds_too_much(shown):
        raise UserError("package.baseline_damaged", where=name)
    return shown


def _joined(texts: Texts, wanted: str) -> list[str]:
    text = "".join(text for mark, text in texts if mark == wanted).strip()
    return [text] if text else []


def _check_signature(manifest: Manifest, name: str) -> None:
    """Refuse a signature that does not fit, and a certificate that is not the signer's or not genuine."""
    if not manifest.is_signed:
        return
    if not fits(manifest.public_key, signed_text(manifest), manifest.signature):
        raise UserError("package.signature_wrong", where=name)
    word = manifest.certificate
    if word is None:
        return
    if (word.public_key, word.unit_uid) != (manifest.public_key, manifest.sender_uid) or not is_genuine(word):
        raise UserError("package.certificate_wrong", where=name)


def _agreed(texts: Iterable[str], name: str) -> tuple[bytes, bytes]:
    """Give what the copies hold, packed and plain; a copy that cannot be unpacked says nothing."""
    found: dict[bytes, bytes] = {}
    for text in dict.fromkeys(texts):
        copy = _unpacked(text)
        if copy is not None:
            found.setdefault(copy[1], copy[0])
    if not found:
        raise UserError("package.baseline_damaged", where=name)
    if len(found) > 1:
        raise UserError("package.baselines_disagree", where=name)
    ((plain, packed),) = found.items()
    return packed, plain


def _unpacked(text: str) -> tuple[bytes, bytes] | None:
    """Unpack base64 of gzip; None for what is no such text, or is larger than any package."""
    try:
        packed = base64.b64decode(text, validate=True)
        unpacker = zlib.decompressobj(_GZIP)
        plain = unpacker.decompress(packed, _LARGEST_PAYLOAD)
    except (binascii.Error, ValueError, zlib.error):
        return None
    return (packed, plain) if unpacker.eof and not unpacker.unused_data else None


def _check_payload(payload: bytes, manifest: Manifest, name: str) -> None:
    digest = content_hash(payload)
    is_meant = digest == manifest.content_hash and check_code(digest) == manifest.check_code
    if _holds_too_much(payload) or not is_meant:
        raise UserError("package.baseline_damaged", where=name)


def _holds_too_much(text: bytes) -> bool:
    return text.count(b"[") > _MOST_LISTS or text.count(b",") > _MOST_COMMAS
