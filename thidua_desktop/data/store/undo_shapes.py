"""What a record consists of in the store, so that an import can be taken back: its row and what hangs on it.

Statements are made of the constants of this file and of the schema's own column names, never of data.
"""

from dataclasses import dataclass

UIDS = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Part:
    """A table whose rows belong to a record: `owner` holds the record's id.

    `settled` says which rows are somebody's word; the others follow from those and are not compared.
    """

    table: str
    owner: str
    settled: str = "1"


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of record. `key` gives what names it for good, `id` what other rows refer to.

    A record that is not `whole` has its parts only: its row is another kind's. `given_up` is a column that no
    two rows may share, with a stand-in while rows change places. `name` is what people call it. `near` finds
    the rows of keys by an index where the key itself stands in none; it says the keys again as ``?1``.
    """

    table: str
    key: str
    id: str
    parts: tuple[Part, ...] = ()
    whole: bool = True
    given_up: str = ""
    name: str = "''"
    near: str = ""


_UNIT_NAME = "(SELECT name FROM unit_name WHERE unit_id = {} ORDER BY position DESC LIMIT 1)"
SHAPES: dict[str, Shape] = {
    "level": Shape("level", "code", "code", name="name"),
    "unit": Shape(
        "unit",
        "uid",
        "id",
        (Part("unit_name", "unit_id"), Part("unit_parent", "unit_id")),
        given_up="code = uid",
        name=_UNIT_NAME.format("unit.id"),
    ),
    "alias": Shape("unit_alias", "foreign_uid", "foreign_uid", name=_UNIT_NAME.format("unit_alias.unit_id")),
    "succession": Shape(
        "succession",
        "(SELECT uid FROM unit WHERE id = predecessor_id) || '>' ||"
        " (SELECT uid FROM unit WHERE id = successor_id)",
        "rowid",
        name=_UNIT_NAME.format("succession.successor_id"),
    ),
    "bloc": Shape("bloc", "uid", "id", given_up="code = uid", name="name"),
    "membership": Shape("membership", "uid", "id", name=_UNIT_NAME.format("membership.unit_id")),
    "period": Shape("period", "uid", "id", given_up="code = uid", name="name"),
    "rule_set": Shape("rule_set", "uid", "id", (Part("criterion", "rule_set_id"),), name="name"),
    "directive": Shape("directive", "uid", "id", name="number"),
    "task_group": Shape("task_group", "uid", "id", given_up="number = -id", name="name"),
    "campaign": Shape(
        "campaign",
        "uid",
        "id",
        (Part("campaign_document", "campaign_id"), Part("campaign_task_group", "campaign_id")),
        name="name",
    ),
    "title": Shape("title", "code", "code", name="name"),
    "achievement": Shape(
        "achievement",
        "uid",
        "id",
        (Part("achievement_task_group", "achievement_id"), Part("achievement_evidence", "achievement_id")),
        name="subject_name",
    ),
    "sheet": Shape(
        "score_sheet",
        "uid",
        "id",
        (
            Part("score_entry", "sheet_id", "origin <> 'computed'"),
            Part("line_question", "sheet_id"),
            Part("line_comment", "sheet_id"),
            Part("line_evidence", "sheet_id"),
            Part("peer_entry", "sheet_id"),
            Part("publication", "sheet_id"),
        ),
        name=_UNIT_NAME.format("score_sheet.unit_id"),
    ),
    "signed": Shape(
        "signed_submission",
        "instance_id || ':' || year || ':' || period_code",
        "rowid",
        near="instance_id IN (SELECT substr(value, 1, instr(value, ':') - 1) FROM json_each(?1))",
        name="(SELECT file_name FROM package_received AS one WHERE one.package_uid"
        " = signed_submission.package_uid LIMIT 1)",
    ),
    "figures": Shape(
        "unit",
        "uid",
        "id",
        (Part("issued_target", "unit_id"), Part("index_result", "unit_id")),
        whole=False,
        name=_UNIT_NAME.format("unit.id"),
    ),
}
"""Every kind of record that an import writes, in the order in which they are put back."""

FOLLOWING = frozenset({"sheet_total"})
"""Tables that are worked out from others: no use of a record."""

_FOLLOWING_COLUMNS = frozenset({"folded", "sort_name", "content"})
"""Columns of records that follow from others: words from names, bytes from the package they came in."""

USED_BY_UID = (
    ("campaign", "SELECT campaign_uid FROM achievement WHERE campaign_uid {new} AND NOT uid {achievement}"),
    ("campaign", "SELECT parent_uid FROM campaign WHERE parent_uid {new} AND NOT uid {campaign}"),
    ("unit", "SELECT owner_uid FROM campaign WHERE owner_uid {new} AND NOT uid {campaign}"),
    ("unit", "SELECT owner_uid FROM achievement WHERE owner_uid {new} AND NOT uid {achievement}"),
    (
        "rule_set",
        (
            "SELECT rule_set.uid FROM issued_target JOIN criterion ON criterion.id = criterion_id"
            " JOIN rule_set ON rule_set.id = rule_set_id JOIN unit ON unit.id = unit_id"
            " WHERE rule_set.uid {new} AND NOT unit.uid {figures}"
        ),
    ),
    *((kind, "SELECT uid FROM record_lock WHERE uid {new}") for kind in ("campaign", "achievement")),
)
"""Kind → statement that gives which of the new records others name without a reference of SQLite's."""


def select_rows(shape: Shape) -> str:
    """Give id, key and row of some records."""
    return f"SELECT {shape.id}, {shape.key}, {shape.table}.* FROM {shape.table} WHERE {_keyed(shape)}"


def select_states(shape: Shape, columns: tuple[str, ...]) -> str:
    """Give id, key and one text a record, made of all its columns; no text of one that has its parts only."""
    own = tuple(one for one in columns if one not in _FOLLOWING_COLUMNS)
    text = _text(own) if shape.whole else "''"
    return f"SELECT {shape.id}, {shape.key}, {text} FROM {shape.table} WHERE {_keyed(shape)}"


def select_part_states(part: Part, columns: tuple[str, ...]) -> str:
    """Give the owner's id and one text of all its rows of a part, in the order of the primary key."""
    return (
        f"SELECT {part.owner}, json_group_array({_text(columns)}) FROM {part.table}"
        f" WHERE {part.owner} {UIDS} AND {part.settled} GROUP BY {part.owner}"
    )


def select_part_rows(shape: Shape, part: Part) -> str:
    """Give the owner's key and the row."""
    return f"SELECT {_owner_key(shape, part)}, {part.table}.* FROM {part.table} WHERE {_owned(shape, part)}"


def delete_part(shape: Shape, part: Part) -> str:
    """Take a part's rows of some records away."""
    return f"DELETE FROM {part.table} WHERE {_owned(shape, part)}"


def delete_rows(shape: Shape) -> str:
    """Take records away."""
    return f"DELETE FROM {shape.table} WHERE {shape.key} {UIDS}"


def insert_row(table: str, columns: tuple[str, ...]) -> str:
    """Put a row back."""
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def update_row(shape: Shape, columns: tuple[str, ...]) -> str:
    """Put the values of a row back; the key comes last."""
    return f"UPDATE {shape.table} SET {', '.join(f'{one} = ?' for one in columns)} WHERE {shape.key} = ?"


def give_up(shape: Shape) -> str:
    """Let records stand aside while they change places."""
    return f"UPDATE {shape.table} SET {shape.given_up} WHERE {shape.key} {UIDS}"


def select_names(shape: Shape) -> str:
    """Give key and what people call the record."""
    return f"SELECT {shape.key}, {shape.name} FROM {shape.table} WHERE {shape.key} {UIDS}"


def select_users(shape: Shape, user: str, column: str, own: str) -> str:
    """Give those of some records that rows of a table refer to, other rows than `own`."""
    return (
        f"SELECT DISTINCT used.{shape.key} FROM {user} JOIN {shape.table} AS used"
        f" ON used.{shape.id} = {user}.{column} WHERE used.{shape.key} {UIDS} AND NOT ({own})"
    )


def owned_rows(table: str) -> list[tuple[str, str]]:
    """Give kind and condition of the rows of a table that belong to records of that kind."""
    found: list[tuple[str, str]] = []
    for kind, shape in SHAPES.items():
        if shape.whole and shape.table == table:
            # A bare column would be the other table's where both have it.
            found.append((kind, f"{table}.rowid IN (SELECT rowid FROM {table} WHERE {shape.key} {UIDS})"))
        found += [
            (
                kind,
                f"{table}.{part.owner} IN (SELECT {shape.id} FROM {shape.table} WHERE {shape.key} {UIDS})",
            )
            for part in shape.parts
            if part.table == table
        ]
    return found


def _keyed(shape: Shape) -> str:
    return " AND ".join(filter(None, (f"{shape.key} {UIDS}", shape.near)))


def _owner_key(shape: Shape, part: Part) -> str:
    return f"(SELECT {shape.key} FROM {shape.table} WHERE {shape.id} = {part.table}.{part.owner})"


def _owned(shape: Shape, part: Part) -> str:
    return f"{part.owner} IN (SELECT {shape.id} FROM {shape.table} WHERE {shape.key} {UIDS})"


def _text(columns: tuple[str, ...]) -> str:
    return f"json_array({', '.join(columns)})"
