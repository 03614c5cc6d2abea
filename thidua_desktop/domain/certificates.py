"""Certificates and key requests as canonical text: what is signed, what travels, what is stored."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from thidua_desktop.domain.records.keys import Certificate, KeyRequest, KeyRole


def canonical(values: Mapping[str, Any]) -> str:
    """Write what is signed: JSON with sorted keys and no spaces."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def record_text(record: Certificate | KeyRequest) -> str:
    """Write a certificate or a request with its signature, as it travels and is stored."""
    return canonical(_values(record))


def read_certificate(text: str) -> Certificate | None:
    """Read what `record_text` wrote of a certificate; None for anything else."""
    values = _read(text, Certificate, "issued_on")
    try:
        return None if values is None else Certificate(**{**values, "role": KeyRole(values["role"])})
    except ValueError:
        return None


def read_request(text: str) -> KeyRequest | None:
    """Read what `record_text` wrote of a request; None for anything else."""
    values = _read(text, KeyRequest, "asked_on")
    return None if values is None else KeyRequest(**values)


def unsigned_text(record: Certificate | KeyRequest) -> str:
    """Give the text that the signature is made over."""
    values = _values(record)
    del values["signature"]
    return canonical(values)


def _values(record: Certificate | KeyRequest) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(record).items()
    }


def _read(text: str, kind: type[Certificate | KeyRequest], day: str) -> dict[str, Any] | None:
    """Read the values of a record; None unless every field is there and of its type, and no other."""
    try:
        values = json.loads(text)
        if not isinstance(values, dict) or values.keys() != {field.name for field in fields(kind)}:
            return None
        numbers = {field.name for field in fields(kind) if field.type is int}
        if any(type(value) is not (int if name in numbers else str) for name, value in values.items()):
            return None
        return {**values, day: date.fromisoformat(values[day])}
    except (ValueError, RecursionError):
        return None
