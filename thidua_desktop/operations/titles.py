"""Keep the list of emulation titles and forms of commendation."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_title
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.domain.text import clean_line


def shipped_titles() -> list[Title]:
    """Give the titles of the law that ship with the program, in the law's order."""
    shipped = json.loads(paths.resource("catalogue", "titles.json").read_text(encoding="utf-8"))
    start = date.fromisoformat(shipped["valid_from"])
    return [
        Title(
            one["code"],
            one["name"],
            TitleKind(one["kind"]),
            tuple(map(SubjectKind, one["subjects"])),
            tuple(one["levels"]),
            one["basis"],
            start,
            position=position,
        )
        for position, one in enumerate(shipped["titles"])
    ]


def add_shipped_titles(store: Store) -> int:
    """Add the titles of the law that are not here yet, and give their number; what is here stays."""
    known = {one.code for one in store.titles.all(with_withdrawn=True)}
    new = [one for one in shipped_titles() if one.code not in known]
    if new:
        with store.write("titles.shipped", Family.ACHIEVEMENTS):
            store.titles.save(new)
            for one in new:
                store.audit.note("title", one.code, "name", None, one.name)
    return len(new)


def save_title(store: Store, title: Title, *, is_new: bool) -> Title:
    """Add or change a title; a new one stands last.

    Raises UserError("form.incomplete") with one issue a field; the code of a new one must be free.
    """
    title = replace(
        title, code=clean_line(title.code), name=clean_line(title.name), basis=clean_line(title.basis)
    )
    known = store.titles.all(with_withdrawn=True)
    issues = check_title(title, known if is_new else ())
    if issues:
        raise UserError("form.incomplete", issues=issues)
    if is_new:
        title = replace(title, position=max((one.position for one in known), default=-1) + 1)
    before = _find(known, title.code)
    with store.write("title.save", Family.ACHIEVEMENTS):
        store.titles.save([title])
        store.audit.note("title", title.code, "name", before.name if before else None, title.name)
    return title


def set_title_withdrawn(store: Store, code: str, *, withdrawn: bool) -> None:
    """Take a title out of the list, or put it back; its history stays."""
    title = _find(store.titles.all(with_withdrawn=True), code)
    if title is None:
        raise UserError("title.unknown", code=code)
    with store.write("title.withdraw" if withdrawn else "title.restore", Family.ACHIEVEMENTS):
        store.titles.save([replace(title, withdrawn=withdrawn)])
        store.audit.note("title", code, "withdrawn", str(title.withdrawn), str(withdrawn))


def _find(titles: Sequence[Title], code: str) -> Title | None:
    return next((one for one in titles if one.code == code), None)
