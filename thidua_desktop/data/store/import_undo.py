"""What an import brought and what stood there before: kept packed for a month, so that it can be taken back.

No trigger watches rows: before an import the records that it may change are read, after it all of them are
compared, and only those that differ are kept, with a hash of what they became.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from sqlite3 import Connection
from typing import Any

from thidua_desktop.data.store import undo_shapes as shapes
from thidua_desktop.data.store.achievement_search import forget_words, index_words
from thidua_desktop.data.store.evidence import EvidenceTable
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.data.store.undo_shapes import SHAPES, UIDS, Shape

Wanted = Mapping[str, Collection[str]]
"""Kind of record → keys."""
Rows = dict[str, list[list[Any]]]
"""Table → rows of one record as they stood."""

FILES = "evidence"
"""Stands beside the kinds of record: evidence that an import names, by SHA-256."""
_BYTES = "base64"
_LEVEL = 1
"""Uids hardly pack, however hard one tries."""


@dataclass(slots=True)
class Watched:
    """Records that an import may write: their states and rows from before.

    `evidence` is SHA-256 → whether the bytes were here, of files that were known by name.
    """

    keys: dict[str, set[str]]
    states: dict[str, dict[str, str]]
    rows: dict[str, dict[str, Rows]]
    evidence: dict[str, bool]
    named: Collection[str]


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that an import wrote: what it became, and its rows from before (None: it was not here)."""

    kind: str
    key: str
    state: str
    before: Rows | None


@dataclass(frozen=True, slots=True)
class UndoRecord:
    """One import that can be taken back. `note` is what the operation keeps beside the records.

    `files` are the evidence, by SHA-256, whose name or bytes came with it.
    """

    made_on: str
    kept: tuple[Kept, ...]
    note: str
    fits: bool
    """False when the schema has other columns by now."""
    files: tuple[str, ...] = ()

    def keys(self, kind: str, *, new: bool | None = None) -> list[str]:
        """Give the keys of one kind; only new or only changed ones when asked."""
        return [
            one.key for one in self.kept if one.kind == kind and (new is None or (one.before is None) == new)
        ]


@dataclass(slots=True)
class Obstacles:
    """Records that stand in the way, by kind and name: changed since, or used by others."""

    changed: list[tuple[str, str]] = field(default_factory=list)
    used: list[tuple[str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.changed or self.used)


class UndoTable:
    """The kept imports."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        """Read and write through the workspace's connection; `touched` hears of what goes back."""
        self._connection = connection
        self._touched = touched
        self._known_columns: dict[str, tuple[str, ...]] = {}
        self._evidence = EvidenceTable(connection)

    # ------------------------------------------------------------------ keeping

    def watch(self, wanted: Wanted) -> Watched:
        """Read the records that an import may write, before it does."""
        files = wanted.get(FILES, ())
        keys = {kind: set(found) for kind, found in wanted.items() if found and kind != FILES}
        states = {kind: self._states(kind, found) for kind, found in keys.items()}
        rows = {kind: self._rows(kind, list(states[kind])) for kind in keys}
        return Watched(keys, states, rows, self._evidence.states(files), files)

    def keep(self, import_uid: str, made_on: str, watched: Watched, note: str) -> None:
        """Keep what the import made of the watched records; inside its write."""
        objects: dict[str, list[tuple[str, str, Rows | None]]] = {}
        for kind, keys in watched.keys.items():
            before, after = watched.states[kind], self._states(kind, keys)
            objects[kind] = [
                (key, after.get(key, ""), watched.rows[kind].get(key))
                for key in sorted(before.keys() | after.keys())
                if before.get(key) != after.get(key)
            ]
        now = self._evidence.states(watched.named)
        files = sorted(one for one, is_here in now.items() if watched.evidence.get(one) != is_here)
        kept = [note, self._columns_of(objects), objects, files]
        self._connection.execute(
            "INSERT INTO import_undo (import_uid, made_on, content) VALUES (?, ?, ?)",
            (import_uid, made_on, _packed(kept)),
        )
        self._connection.executemany(
            "INSERT INTO undo_evidence VALUES (?, ?)",
            [(import_uid, one) for one in self._evidence_in(objects)],
        )

    def _evidence_in(self, objects: Mapping[str, Collection[tuple[str, str, Rows | None]]]) -> set[str]:
        """Give the evidence that records named before an import."""
        found: set[str] = set()
        for table in ("achievement_evidence", "line_evidence"):
            place = self._columns(table).index("sha256")
            rows = [(before or {}).get(table, ()) for kept in objects.values() for _, _, before in kept]
            found.update(row[place] for of_record in rows for row in of_record)
        return found

    def add_files(self, import_uid: str, files: Iterable[str]) -> None:
        """Note evidence whose bytes came in later, with the same package; inside a write."""
        row = self._connection.execute(
            "SELECT content FROM import_undo WHERE import_uid = ?", (import_uid,)
        ).fetchone()
        if row is not None:
            note, columns, objects, *before = _unpacked(row[0])
            named = sorted({*(before[0] if before else ()), *files})
            self._connection.execute(
                "UPDATE import_undo SET content = ? WHERE import_uid = ?",
                (_packed([note, columns, objects, named]), import_uid),
            )

    def drop_before(self, day: str) -> None:
        """Forget imports from before a day, and the evidence that was kept for them."""
        found = self._connection.execute("SELECT import_uid FROM import_undo WHERE made_on < ?", (day,))
        self._drop([uid for (uid,) in found])

    def _drop(self, imports: Collection[str], files: Iterable[str] = ()) -> None:
        """Forget imports; what was kept for them goes, and those of `files` that nothing names any more."""
        if not imports:
            return
        kept = self._select(f"SELECT sha256 FROM undo_evidence WHERE import_uid {UIDS}", imports)
        for table in ("undo_evidence", "import_undo"):
            self._select(f"DELETE FROM {table} WHERE import_uid {UIDS}", imports)
        self._evidence.forget_unused({*files, *(sha256 for (sha256,) in kept)})

    def kept_imports(self) -> dict[str, str]:
        """Give import uid → day, of all that can be taken back."""
        return dict(self._connection.execute("SELECT import_uid, made_on FROM import_undo"))

    def read(self, import_uid: str) -> UndoRecord | None:
        """Give what is kept of an import, or None."""
        row = self._connection.execute(
            "SELECT made_on, content FROM import_undo WHERE import_uid = ?", (import_uid,)
        ).fetchone()
        if row is None:
            return None
        note, columns, objects, *files = _unpacked(row[1])
        kept = tuple(
            Kept(kind, key, state, before) for kind in SHAPES for key, state, before in objects.get(kind, ())
        )
        fits = columns == self._columns_of(objects)
        return UndoRecord(row[0], kept, note, fits, tuple(files[0]) if files else ())

    # ------------------------------------------------------------------ taking back

    def obstacles(self, record: UndoRecord) -> Obstacles:
        """Name the records that were changed since, and the new ones that others use by now."""
        found = Obstacles()
        for kind in SHAPES:
            wanted = {one.key: one.state for one in record.kept if one.kind == kind}
            if not wanted:
                continue
            now = self._states(kind, wanted)
            changed = [key for key, state in wanted.items() if now.get(key, "") != state]
            used = sorted(self._used(record, kind) - set(changed))
            names = self._names(kind, [*changed, *used])
            found.changed += [(kind, names.get(key, key)) for key in changed]
            found.used += [(kind, names.get(key, key)) for key in used]
        return found

    def names(self, record: UndoRecord) -> list[tuple[str, str, bool]]:
        """Give kind, name and whether it is new, of every record that goes back."""
        named = {kind: self._names(kind, record.keys(kind)) for kind in SHAPES}
        return [(one.kind, named[one.kind].get(one.key, one.key), one.before is None) for one in record.kept]

    def revert(self, import_uid: str, record: UndoRecord) -> None:
        """Put everything back as it stood; inside a write, and only where `obstacles` found none."""
        # References are looked at when the write ends: until then records come and go in any order.
        self._connection.execute("PRAGMA defer_foreign_keys = 1")
        self._note_touched(record)
        achievements = record.keys("achievement")
        forget_words(self._connection, achievements)
        for kind in reversed(SHAPES):
            self._clear(SHAPES[kind], record, kind)
        for kind, shape in SHAPES.items():
            self._put_back(shape, [one for one in record.kept if one.kind == kind and one.before is not None])
        index_words(self._connection, achievements)
        self._evidence.name_again()
        self._drop([import_uid], record.files)
        self._evidence.forget_taken()
        self._note_touched(record)

    def _clear(self, shape: Shape, record: UndoRecord, kind: str) -> None:
        new, changed = record.keys(kind, new=True), record.keys(kind, new=False)
        if kind == "rule_set":
            # A frozen set is guarded by triggers; its criteria never change, so only new sets lose theirs.
            self._connection.execute(
                "UPDATE rule_set SET state = 'draft' WHERE uid IN (SELECT value FROM json_each(?))",
                (json.dumps(new),),
            )
            changed = []
        for part in shape.parts:
            self._connection.execute(shapes.delete_part(shape, part), (json.dumps([*new, *changed]),))
        if shape.whole:
            self._connection.execute(shapes.delete_rows(shape), (json.dumps(new),))
        if shape.given_up:
            self._connection.execute(shapes.give_up(shape), (json.dumps(changed),))

    def _put_back(self, shape: Shape, kept: list[Kept]) -> None:
        there = {key for key, *_ in self._select(shapes.select_names(shape), [one.key for one in kept])}
        for one in kept:
            for table, rows in (one.before or {}).items():
                columns = self._columns(table)
                if table == shape.table and one.key in there:
                    statement = shapes.update_row(shape, columns)
                    self._connection.execute(statement, (*rows[0], one.key))
                elif table != "criterion":
                    self._connection.executemany(shapes.insert_row(table, columns), rows)

    def _note_touched(self, record: UndoRecord) -> None:
        """Tell what kept totals depend on, as it is now; called before and after."""
        self._touched.sheets.update(
            id_ for id_, *_ in self._select(shapes.select_rows(SHAPES["sheet"]), record.keys("sheet"))
        )
        for id_, round_ in self._connection.execute(
            "SELECT DISTINCT sheet_id, round FROM score_entry WHERE sheet_id IN"
            " (SELECT id FROM score_sheet WHERE uid IN (SELECT value FROM json_each(?)))",
            (json.dumps(record.keys("sheet")),),
        ):
            self._touched.note_round(id_, round_)
        rows = self._connection.execute(
            "SELECT bloc.uid, unit.uid FROM membership JOIN bloc ON bloc.id = bloc_id"
            " JOIN unit ON unit.id = unit_id WHERE membership.uid IN (SELECT value FROM json_each(?))",
            (json.dumps(record.keys("membership")),),
        )
        for bloc, unit in rows:
            self._touched.blocs.add(bloc)
            self._touched.units.add(unit)
        self._touched.blocs.update(record.keys("bloc"))
        # Fellows of a sheet that goes: their points may look at it.
        self._touched.blocs.update(
            uid
            for (uid,) in self._connection.execute(
                "SELECT DISTINCT bloc.uid FROM score_sheet JOIN membership USING (unit_id)"
                " JOIN bloc ON bloc.id = bloc_id"
                " WHERE score_sheet.uid IN (SELECT value FROM json_each(?))",
                (json.dumps(record.keys("sheet")),),
            )
        )
        self._touched.periods.update(record.keys("period"))
        self._touched.units.update(record.keys("figures"))

    # ------------------------------------------------------------------ reading

    def _states(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        """Give key → hash of all that a record says; records that are not here are left out."""
        shape, texts = SHAPES[kind], dict[str, list[str]]()
        here = self._select(shapes.select_states(shape, self._columns(shape.table)), keys)
        if shape.whole:
            texts = {key: [text] for _, key, text in here}
        named = {id_: key for id_, key, _ in here}
        for part in shape.parts if named else ():
            statement = shapes.select_part_states(part, self._columns(part.table))
            for id_, text in self._select(statement, named):
                texts.setdefault(named[id_], []).append(f"{part.table}\n{text}")
        return {
            key: blake2b("\n".join(lines).encode(errors="surrogatepass"), digest_size=8).hexdigest()
            for key, lines in texts.items()
        }

    def _rows(self, kind: str, keys: list[str]) -> dict[str, Rows]:
        shape, found = SHAPES[kind], dict[str, Rows]()
        if not keys:
            return found
        if shape.whole:
            for _, key, *row in self._select(shapes.select_rows(shape), keys):
                found.setdefault(key, {})[shape.table] = [row]
        for part in shape.parts:
            for key, *row in self._select(shapes.select_part_rows(shape, part), keys):
                found.setdefault(key, {}).setdefault(part.table, []).append(row)
        return found

    def _names(self, kind: str, keys: list[str]) -> dict[str, str]:
        return dict(self._select(shapes.select_names(SHAPES[kind]), keys)) if keys else {}

    def _used(self, record: UndoRecord, kind: str) -> set[str]:
        """Give those new records of a kind that something refers to which does not go back with them."""
        shape, new = SHAPES[kind], json.dumps(record.keys(kind, new=True))
        if not shape.whole or new == "[]":
            return set()
        touched = {one: json.dumps(record.keys(one)) for one in SHAPES}
        found: set[str] = set()
        for user, column in self._references(shape.table):
            owned = shapes.owned_rows(user)
            own = " OR ".join(condition for _, condition in owned) or "0"
            statement = shapes.select_users(shape, user, column, own)
            values = (new, *(touched[owner] for owner, _ in owned))
            found.update(key for (key,) in self._connection.execute(statement, values))
        for used_kind, statement in shapes.USED_BY_UID:
            if used_kind == kind:
                names = [one for one in ("achievement", "campaign", "figures") if f"{{{one}}}" in statement]
                text = statement.format(new=shapes.UIDS, **dict.fromkeys(names, shapes.UIDS))
                values = (new, *(touched[one] for one in names))
                found.update(key for (key,) in self._connection.execute(text, values))
        return found

    def _references(self, table: str) -> list[tuple[str, str]]:
        """Give the tables and columns that refer to a table."""
        tables = self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return [
            (user, row[3])
            for (user,) in tables
            if user not in shapes.FOLLOWING
            for row in self._connection.execute(f"PRAGMA foreign_key_list({user})")
            if row[2] == table
        ]

    def _columns(self, table: str) -> tuple[str, ...]:
        """Give the columns of a table, looked up once: they change only before a store is opened."""
        if table not in self._known_columns:
            rows = self._connection.execute(f"PRAGMA table_info({table})")
            self._known_columns[table] = tuple(row[1] for row in rows)
        return self._known_columns[table]

    def _columns_of(self, kinds: Iterable[str]) -> dict[str, list[str]]:
        """Give table → columns, of everything that these kinds consist of."""
        tables = {SHAPES[kind].table for kind in kinds if SHAPES[kind].whole}
        tables |= {part.table for kind in kinds for part in SHAPES[kind].parts}
        return {table: list(self._columns(table)) for table in sorted(tables)}

    def _select(self, statement: str, keys: Iterable[str | int]) -> list[Any]:
        return self._connection.execute(statement, (json.dumps(list(keys)),)).fetchall()


def _packed(kept: list[Any]) -> bytes:
    text = json.dumps(kept, ensure_ascii=False, default=_bytes_out)
    return zlib.compress(text.encode(), _LEVEL)


def _unpacked(content: bytes) -> list[Any]:
    kept: list[Any] = json.loads(zlib.decompress(content), object_hook=_bytes_in)
    return kept


def _bytes_out(value: bytes) -> dict[str, str]:
    return {_BYTES: b64encode(value).decode()}


def _bytes_in(value: dict[str, Any]) -> Any:  # noqa: ANN401  # what JSON holds
    return b64decode(value[_BYTES]) if value.keys() == {_BYTES} else value
