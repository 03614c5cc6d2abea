"""Titles ↔ canonical rows."""

from collections.abc import Mapping, Sequence

from thidua_desktop.data.exchange.package_format import TITLES, Row
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_text,
    day_of,
    whole_of,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.titles import Title, TitleKind


def title_row(one: Title) -> Row:
    """Write a title."""
    return (
        one.code,
        canonical_text(one.name),
        one.kind.value,
        canonical_text(one.basis),
        canonical_date(one.valid_from),
        canonical_date(one.valid_to),
        canonical_number(one.position),
        canonical_flag(flag=one.withdrawn),
        " ".join(one.subjects) or None,
        " ".join(one.levels) or None,
    )


def read_title(row: Row) -> Title:
    """Read a title; subjects that nobody knows are left out."""
    code, name, kind, basis, start, end, position, withdrawn, subjects, levels = row
    known = set(SubjectKind)
    return Title(
        code or "",
        name or "",
        TitleKind(kind or TitleKind.TITLE),
        tuple(SubjectKind(one) for one in (subjects or "").split() if one in known),
        tuple((levels or "").split()),
        basis or "",
        day_of(start),
        day_of(end),
        whole_of(position),
        withdrawn is not None,
    )


def title_content(titles: Sequence[Title], levels: Mapping[str, str]) -> TableContent:
    """Write titles; `levels` is code → name."""
    shown = [
        (
            ", ".join(map(choice_label, one.subjects)),
            "; ".join(levels.get(code, code) for code in one.levels),
        )
        for one in titles
    ]
    return TableContent(TITLES, list(map(title_row, titles)), list(shown))
