"""The manifest as text, and the parts of a file that hold it."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from thidua_desktop.domain.certificates import canonical, read_certificate, record_text
from thidua_desktop.domain.records.exchange import Manifest, PackageFile, PackageKind
from thidua_desktop.domain.records.keys import Certificate

if TYPE_CHECKING:
    from collections.abc import Mapping

Texts = Sequence[tuple[str, str]]
"""The texts of a hidden place, each behind a word that says what it is."""

HIDDEN_PART = "xl/worksheets/td.xml"
PROPERTIES_PART = "docProps/custom.xml"
STORED_PART = "customXml/item1.xml"
SEALING_PARTS = frozenset({HIDDEN_PART, PROPERTIES_PART, STORED_PART})
"""The parts that speak of the hash over all the others."""

STORE = "urn:thi-dua:goi"
"""The XML namespace of the stored part."""

MANIFEST = "manifest"
"""What the text of a manifest is called in these places."""

MOST_PROPERTIES = 120
_PROPERTY = re.compile(r"td_([a-z]+)_([0-9]{2,4})")
_PIECE = 240
_LARGEST_PROPERTIES = 1024 * 1024
_STORED_NAME = re.compile(r"customXml/item[0-9]{1,3}\.xml")
_MOST_STORED_TAGS = 64


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


def text_properties(texts: Texts) -> list[tuple[str, str]]:
    """Cut texts into custom properties; spreadsheets keep no long ones.

    Only the first of the texts is always among them: thousands of properties would hold a spreadsheet up.
    """
    pieces = [
        (f"td_{mark}_{number:03d}", text[start : start + _PIECE])
        for mark, text in texts
        for number, start in enumerate(range(0, len(text), _PIECE), start=1)
    ]
    if len(pieces) <= MOST_PROPERTIES or len(texts) == 1:
        return pieces
    return text_properties(texts[:1])


def property_texts(part: bytes) -> tuple[tuple[str, str], ...]:
    """Read the texts among a workbook's custom properties.

    `part` has passed the gate's rules for XML. Raises ET.ParseError for one that is no plain XML.
    """
    if len(part) > _LARGEST_PROPERTIES or b"td_" not in part:
        return ()
    pieces: dict[str, list[tuple[int, str]]] = {}
    for node in ET.fromstring(part):  # noqa: S314  # a declaration of entities was refused
        name = _PROPERTY.fullmatch(node.get("name", ""))
        if name is not None:
            pieces.setdefault(name[1], []).append((int(name[2]), "".join(node.itertext())))
    return tuple((mark, "".join(text for _, text in sorted(found))) for mark, found in pieces.items())


def stored_xml(texts: Texts) -> str:
    """Write the part that is stored beside the workbook."""
    inner = "".join(f"<{mark}>{escape(text)}</{mark}>" for mark, text in texts)
    return f'<goi xmlns="{STORE}">{inner}</goi>'


def is_stored(name: str) -> bool:
    """Tell whether a part may be the stored one; a program that saves the file anew may count otherwise."""
    return _STORED_NAME.fullmatch(name) is not None


def stored_texts(part: bytes) -> tuple[tuple[str, str], ...]:
    """Read a stored part; nothing for one that other programs keep there.

    `part` has passed the gate's rules for XML.
    """
    if STORE.encode() not in part or part.count(b"<") > _MOST_STORED_TAGS:
        return ()
    root = ET.fromstring(part)  # noqa: S314  # a declaration of entities was refused
    start = f"{{{STORE}}}"
    if root.tag != f"{start}goi":
        return ()
    return tuple((node.tag.removeprefix(start), "".join(node.itertext())) for node in root)


def hash_parts(digests: "Mapping[str, str]") -> str:
    """Hash the parts of a file: SHA-256 over ``name LF sha256 LF`` of each, by name."""
    lines = "".join(f"{name}\n{digests[name]}\n" for name in sorted(digests))
    return hashlib.sha256(lines.encode()).hexdigest()


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
        raise ValueError(PROPERTIES_PART)
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
