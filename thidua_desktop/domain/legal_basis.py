"""What a criteria table rests on: documents with number, date and issuer, kept as lines people can read.

A line is what stands on paper: "Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh: Ban hành …".
"""

import re
from collections.abc import Iterable
from datetime import date

from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.domain.text import clean, clean_line, format_date

_LINE = re.compile(
    r"(?P<head>.+?)"
    r"(?:,? ngày (?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?=[ ,:;]|$))?"
    r"(?:,? của (?P<issuer>[^:]+?))?"
    r"(?:(?::| về việc| v/v) (?P<summary>.+))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:^|(?<= ))(?:số (?P<said>[^ ]*\d.*)|(?P<known>(?=[^ ]*\d)[^ ]+[/-][^ ]+.*))$", re.IGNORECASE
)
"""A number is known by its stroke ("56/2024/QĐ-UBND") or by the word before it ("số 56")."""


def read_basis(text: str) -> tuple[LegalDocument, ...]:
    """Read a basis, a document a line. What a line does not tell apart stays in its `kind`."""
    return tuple(_document(clean_line(line)) for line in clean(text).split("\n") if line.strip())


def basis_text(documents: Iterable[LegalDocument]) -> str:
    """Write documents as lines; `read_basis` reads them back."""
    return "\n".join(line for line in map(document_line, documents) if line)


def document_line(document: LegalDocument) -> str:
    """Write a document on one line: kind, number, date, issuer, summary."""
    parts = [
        clean_line(document.kind),
        _number_words(clean_line(document.number)),
        f"ngày {format_date(document.issued_on)}" if document.issued_on else "",
        f"của {clean_line(document.issuer)}" if document.issuer else "",
    ]
    head = " ".join(part for part in parts if part)
    return f"{head}: {clean_line(document.summary)}" if document.summary else head


def basis_sentence(text: str) -> str:
    """Join the lines of a basis to one, for places that have room for one."""
    return "; ".join(line.rstrip(".;") for line in clean(text).split("\n") if line)


def _document(line: str) -> LegalDocument:
    found = _LINE.fullmatch(line)
    if found is None:
        return LegalDocument(line, "")
    issued_on = _day(found["day"], found["month"], found["year"])
    if found["day"] and issued_on is None:
        return LegalDocument(line, "")
    number = _NUMBER.search(found["head"])
    kind = found["head"] if number is None else found["head"][: number.start()].strip()
    return LegalDocument(
        kind,
        "" if number is None else number["said"] or number["known"],
        issued_on,
        (found["issuer"] or "").strip(" ,"),
        found["summary"] or "",
    )


def _number_words(number: str) -> str:
    found = _NUMBER.match(number)
    return number if not number or found is not None else f"số {number}"


def _day(day: str | None, month: str | None, year: str | None) -> date | None:
    if day is None or month is None or year is None:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
