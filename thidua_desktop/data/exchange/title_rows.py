"""Titles ↔ canonical rows, and what a catalogue makes of them."""

from collections.abc import Mapping, Sequence

from thidua_desktop.data.exchange.package_format import TITLES, Row
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_text,
    day_of,
    whole_of,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.merging import sort_out
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


def plan_titles(planning: Planning) -> None:
    """Plan titles: whoever sends the catalogue keeps them, so none goes but as withdrawn."""
    rows = planning.rows(TITLES)
    if not rows:
        return
    work = RowWork(TITLES)
    work.before = {one.code: title_row(one) for one in planning.store.titles.all(with_withdrawn=True)}
    kept: dict[str, Row] = {}
    for row in rows:
        key, title = row[0] or "", read_title(row)
        theirs = title_row(title)
        work.names[key] = title.name
        is_bad = planning.is_bad(TITLES, key) or not title.name
        is_over = title.valid_from and title.valid_to and title.valid_to < title.valid_from
        if is_bad or is_over:
            work.refused += 1
        elif title.withdrawn and key not in work.before:
            work.rows.same += 1  # withdrawn before it ever came here
        elif planning.asks_all and work.before.get(key) != theirs:
            work.asked[key] = theirs
            work.waiting.add(key)
        else:
            kept[key] = theirs
    same = work.rows.same
    work.rows = sort_out(work.before, kept)
    work.rows.same, work.rows.removed = work.rows.same + same, []
    planning.work.bulk.append(work)
