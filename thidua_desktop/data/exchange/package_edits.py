"""What a person is asked about the edited cells of a package, and the rows that the answers make."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from thidua_desktop.data.exchange.package_diff import Edit
from thidua_desktop.data.exchange.package_format import (
    RESULTS,
    SHEETS,
    TABLES,
    UNIT_NAMES,
    Row,
    Table,
    Tables,
    by_owner,
)
from thidua_desktop.data.exchange.package_reader import Package
from thidua_desktop.domain.deciding import decided
from thidua_desktop.domain.records.decisions import Answers, Asked, Choice, Decided, Question
from thidua_desktop.domain.records.exchange import PackageKind, PackageState


@dataclass(frozen=True, slots=True)
class EditedRows:
    """The rows under a person's answers so far.

    `taken` holds the edits that were not refused, `written` only those that were accepted; both are one once
    nothing is `still_open`. `bad_rows` are (table, key) of rows of `taken` with a cell that nobody can read;
    once a person said anything, such rows stand as they were written.
    """

    taken: Tables
    written: Tables
    bad_rows: frozenset[tuple[str, str]] = frozenset()
    decided: tuple[Decided, ...] = ()
    still_open: tuple[Question, ...] = field(default=())


def rows_as_answered(package: Package, answers: Answers) -> EditedRows:
    """Give the rows of a package that was edited; one that was not has nothing to ask."""
    if package.state is not PackageState.EDITED:
        return EditedRows(package.tables, package.tables, package.bad_rows)
    asked = edit_questions(package)
    said = [answers.get(one.key) for one in asked]
    if not any(said):
        return EditedRows(package.tables, package.baseline, package.bad_rows, still_open=tuple(asked))
    refused: set[Edit] = set()
    accepted: set[Edit] = set()
    for edit, answer in zip(package.edits, said, strict=False):
        if answer is not None:
            (accepted if answer.choice is Choice.THEIRS else refused).add(edit)
    told = tuple(decided(one, answer) for one, answer in zip(asked, said, strict=True) if answer is not None)
    still_open = tuple(one for one, answer in zip(asked, said, strict=True) if answer is None)
    taken = _merged(package, [edit for edit in package.edits if edit not in refused])
    written = _merged(package, [edit for edit in package.edits if edit in accepted])
    return EditedRows(taken, written, decided=told, still_open=still_open)


def edit_questions(package: Package) -> list[Question]:
    """Ask about every edited cell, in the order in which they were found.

    A file that says only odd things, such as a row that stands there twice, has one question for all of it.
    """
    titles = {table.name: table for kind in TABLES.values() for table in kind}
    written, shown = _by_key(package.baseline), _by_key(package.tables)
    owners = _owner_names(package.baseline)
    found = []
    for number, edit in enumerate(package.edits, start=1):
        table = titles[edit.table]
        header = next((column.header for column in table.content if column.field == edit.field), "")
        row = written.get((edit.table, edit.key)) or shown.get((edit.table, edit.key))
        name = _row_name(table, row, owners) or _key_name(edit.key, owners) or edit.cell.where
        found.append(
            Question(
                f"edit:{number}:{edit.table}:{edit.key}:{edit.field}",
                Asked.EDITED,
                table.title,
                name,
                header,
                edit.cell.old,
                edit.cell.new,
                where=edit.cell.where,
                is_row=not edit.field,
                takes_theirs=is_takeable(package, edit),
            )
        )
    if not found:
        sheet = next((issue.where for issue in package.issues if issue.where), "")
        odd = Question("edit:0", Asked.EDITED, "", package.path.name, "", None, None, where=sheet)
        found.append(replace(odd, takes_theirs=False))
    return found


def _owner_names(tables: Mapping[str, Sequence[Row]]) -> dict[str, str]:
    """Give the name of a unit under its own uid and under those of its sheets."""
    units = by_owner(tables.get(UNIT_NAMES.name, ()))
    names = {uid: rows[-1][UNIT_NAMES.index("name")] or "" for uid, rows in units.items()}
    for table in (SHEETS, RESULTS):
        place = table.index("unit_uid")
        for row in tables.get(table.name, ()):
            names[row[0] or ""] = names.get(row[place] or "", "")
    return names


def _row_name(table: Table, row: Row | None, owners: Mapping[str, str]) -> str:
    """Give what people call a row; the code of a unit is said with its name."""
    if row is None or table.name_field == "key":
        return ""
    return ", ".join(filter(None, (owners.get(row[0] or ""), row[table.index(table.name_field)])))


def _key_name(key: str, owners: Mapping[str, str]) -> str:
    """Name a row that has no name by the unit that it is of and its criterion: ``Xã Đăk Rve, I./1``."""
    owner = re.split("[:#]", key, maxsplit=1)[0]
    path = key.rpartition(":")[2] if ":" in key else ""
    return ", ".join(filter(None, (owners.get(owner), path))) or key


def is_takeable(package: Package, edit: Edit) -> bool:
    """Tell whether an edited cell can come in at all: its row has a key, and every cell of it can be read."""
    return bool(edit.key) and (edit.table, edit.key) not in package.bad_rows


def _by_key(tables: Mapping[str, Sequence[Row]]) -> dict[tuple[str, str], Row]:
    return {(name, row[0] or ""): row for name, rows in tables.items() for row in rows}


def _merged(package: Package, edits: Collection[Edit]) -> Tables:
    """Put the accepted cells into the rows as they were written."""
    tables = {table.name: table for table in TABLES[_kind(package)]}
    edited = {name: {row[0]: row for row in rows} for name, rows in package.tables.items()}
    merged = {name: {row[0]: row for row in rows} for name, rows in package.baseline.items()}
    for edit in edits:
        if not is_takeable(package, edit):
            continue
        rows, theirs = merged.setdefault(edit.table, {}), edited.get(edit.table, {}).get(edit.key)
        if theirs is None:
            rows.pop(edit.key, None)
        elif edit.field and edit.key in rows:
            place = tables[edit.table].index(edit.field)
            before = rows[edit.key]
            rows[edit.key] = (*before[:place], theirs[place], *before[place + 1 :])
        else:
            rows[edit.key] = theirs
    return {name: [rows[key] for key in sorted(rows, key=str)] for name, rows in merged.items() if rows}


def _kind(package: Package) -> PackageKind:
    assert package.manifest is not None  # noqa: S101  # an edited package has one
    return package.manifest.kind
