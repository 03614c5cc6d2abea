"""The manifest as text."""

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from thidua_desktop.domain.certificates import canonical, read_certificate, record_text
from thidua_desktop.domain.records.exchange import Manifest, PackageFile, PackageKind
from thidua_desktop.domain.records.keys import Certificate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
    values = asdict(manifest) | {
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
    if manifest.created_at.tzinfo is None:
        raise ValueError(manifest.created_at)
    return manifest


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
