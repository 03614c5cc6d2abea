"""The manifest as text."""

import json
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from thidua_desktop.domain.certificates import canonical, read_certificate, record_text
from thidua_desktop.domain.checks import FIRST_YEAR, LAST_YEAR
from thidua_desktop.domain.records.exchange import Manifest, PackageFile, PackageKind
from thidua_desktop.domain.records.keys import Certificate
from thidua_desktop.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONGEST_UID, _LONGEST_TEXT = 200, 20_000
_HIGHEST_NUMBER = 1_000_000
"""More packages than any installation sends: a number far above would make its gaps too long to list."""
_LATEST_CLOCK = 9000
"""Clocks go wrong, but a moment must still be one in every time zone."""
_LARGEST_FILE = 1 << 40
_MOST_ENTRIES = 100_000
"""More rule sets, installations or tables than any package names."""


def manifest_text(manifest: Manifest) -> str:
    """Write a manifest as JSON with sorted keys."""
    return canonical(_values(manifest))


def signed_text(manifest: Manifest) -> str:
    """Give the text that a manifest's signature is made over: all of it but the signature."""
    values = _values(manifest)
    del values["signature"]
    return canonical(values)


def read_manifest(text: str) -> Manifest | None:
    """Read a manifest, or None when the text is none."""
    try:
        return _manifest(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _values(manifest: Manifest) -> dict[str, Any]:
    word = manifest.certificate
    values: dict[str, Any] = {one.name: getattr(manifest, one.name) for one in fields(manifest)} | {
        "files": [asdict(one) for one in manifest.files],
        "created_at": manifest.created_at.isoformat(),
        "counts": dict(manifest.counts),
        "acks": dict(manifest.acks),
        "certificate": None if word is None else record_text(word),
    }
    if not manifest.has_files:  # what was signed then had no such fields
        del values["files"], values["shown_hash"]
    return values


def _manifest(values: dict[str, Any]) -> Manifest:
    counts: dict[str, int] = values["counts"]
    rule_sets: Sequence[str] = values["rule_sets"]
    texts: dict[str, Any] = {name: _text(values[name]) for name in _TEXT_FIELDS}
    manifest = Manifest(
        format_version=int(values["format_version"]),
        kind=PackageKind(values["kind"]),
        sequence=int(values["sequence"]),
        created_at=datetime.fromisoformat(values["created_at"]),
        year=int(values["year"]),
        rule_sets=tuple(str(digest) for digest in rule_sets),
        counts=tuple((str(name), int(count)) for name, count in counts.items()),
        parts_hash=_text(values.get("parts_hash", "")),
        **texts,
    )
    if manifest.is_signed:
        manifest = replace(manifest, **_signed_fields(values))
    if manifest.has_files:
        manifest = replace(manifest, files=_files(values["files"]), shown_hash=_text(values["shown_hash"]))
    _check_bounds(manifest)
    return manifest


def _check_bounds(manifest: Manifest) -> None:
    """Raise ValueError for what no writer says: whoever has a key can sign anything."""
    counted = [number for pairs in (manifest.counts, manifest.acks) for _, number in pairs]
    uids = (manifest.package_uid, manifest.sender_uid, manifest.instance_id)
    later = (manifest.recipient_uid, manifest.previous_hash, manifest.audit_head)
    texts = (*(getattr(manifest, name) for name in _TEXT_FIELDS), *later)
    is_sound = (
        manifest.created_at.tzinfo is not None
        and FIRST_YEAR <= manifest.created_at.year <= _LATEST_CLOCK
        and FIRST_YEAR <= manifest.year <= LAST_YEAR
        and 1 <= manifest.sequence <= _HIGHEST_NUMBER
        and all(0 < len(uid) <= _LONGEST_UID for uid in uids)
        and all(len(text) <= _LONGEST_TEXT and clean(text) == text for text in texts)
        and max(len(counted), len(manifest.rule_sets)) <= _MOST_ENTRIES
        and all(0 <= number <= _HIGHEST_NUMBER for number in counted)
        and all(0 <= file.size <= _LARGEST_FILE for file in manifest.files)
    )
    if not is_sound:
        raise ValueError(manifest.package_uid[:_LONGEST_UID])


_TEXT_FIELDS = (
    "package_uid",
    "sender_uid",
    "sender_code",
    "sender_name",
    "instance_id",
    "period_code",
    "content_hash",
    "check_code",
    "program",
)


_SIGNED_TEXTS = ("recipient_uid", "previous_hash", "audit_head", "public_key", "signature")


def _signed_fields(values: dict[str, Any]) -> dict[str, Any]:
    """Read what format 2 brought; every field must be there."""
    acks: dict[str, int] = values["acks"]
    return {
        "acks": tuple((str(instance), int(sequence)) for instance, sequence in sorted(acks.items())),
        "certificate": _certificate(values["certificate"]),
        **{name: _text(values[name]) for name in _SIGNED_TEXTS},
    }


def _files(entries: "Sequence[Mapping[str, Any]]") -> tuple[PackageFile, ...]:
    return tuple(
        PackageFile(_text(entry["name"]), _text(entry["sha256"]), int(entry["size"])) for entry in entries
    )


def _certificate(text: str | None) -> Certificate | None:
    if text is None:
        return None
    certificate = read_certificate(text)
    if certificate is None:
        raise ValueError(text)
    return certificate


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
