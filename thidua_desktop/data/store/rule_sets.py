"""Evaluation periods and rule sets with their criteria."""

import json
from collections.abc import Mapping
from datetime import date
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.policies import policy_texts, read_policy
from thidua_desktop.domain.records.scoring import (
    AbsencePolicy,
    Criterion,
    EvaluationPeriod,
    PeriodKind,
    RuleSet,
    RuleSetState,
    SetPolicy,
)

_PERIOD_COLUMNS = (
    "uid, code, name, kind, year, starts_on, ends_on, self_deadline, appraisal_deadline, meeting_on"
)
_SET_COLUMNS = "id, uid, code, version, name, year, state, content_hash, basis, is_sample, policy"


class PeriodTable:
    """Evaluation periods."""

    def __init__(self, connection: Connection, touched: Touched | None = None) -> None:
        """Read and write through the workspace's connection; `touched` hears of other last days."""
        self._connection = connection
        self._touched = Touched() if touched is None else touched

    def all(self) -> list[EvaluationPeriod]:
        """Give periods, newest first."""
        return self._select("ORDER BY year DESC, starts_on DESC, code", ())

    def by_uid(self, uid: str) -> EvaluationPeriod | None:
        """Give a period, or None."""
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def by_code(self, code: str) -> EvaluationPeriod | None:
        """Give a period by its code, or None."""
        found = self._select("WHERE code = ?", (code,))
        return found[0] if found else None

    def of_year(self, year: int) -> EvaluationPeriod | None:
        """Give the annual period of a year, or None."""
        found = self._select("WHERE year = ? AND kind = 'year' ORDER BY code", (year,))
        return found[0] if found else None

    def save(self, period: EvaluationPeriod) -> None:
        """Add a period or replace the one of the same uid."""
        before = self.by_uid(period.uid)
        if before is not None and before.ends_on != period.ends_on:
            self._touched.periods.add(period.uid)
        self._connection.execute(
            f"INSERT INTO period ({_PERIOD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (uid) DO UPDATE SET code = excluded.code, name = excluded.name,"
            " kind = excluded.kind, year = excluded.year, starts_on = excluded.starts_on,"
            " ends_on = excluded.ends_on, self_deadline = excluded.self_deadline,"
            " appraisal_deadline = excluded.appraisal_deadline, meeting_on = excluded.meeting_on",
            (
                period.uid,
                period.code,
                period.name,
                period.kind,
                period.year,
                date_out(period.starts_on),
                date_out(period.ends_on),
                date_out(period.self_deadline),
                date_out(period.appraisal_deadline),
                date_out(period.meeting_on),
            ),
        )

    def _select(self, condition: str, values: tuple[str | int, ...]) -> list[EvaluationPeriod]:
        rows = self._connection.execute(f"SELECT {_PERIOD_COLUMNS} FROM period {condition}", values)
        return [
            EvaluationPeriod(
                uid,
                code,
                name,
                PeriodKind(kind),
                year,
                date.fromisoformat(start),
                date.fromisoformat(end),
                *(date_in(deadline) for deadline in deadlines),
            )
            for uid, code, name, kind, year, start, end, *deadlines in rows
        ]


class RuleSetTable:
    """Rule sets, read and written whole. Their criteria are read once: every sheet that is looked at asks."""

    def __init__(self, connection: Connection, touched: Touched | None = None) -> None:
        """Read and write through the workspace's connection; `touched` hears of sets that changed."""
        self._connection = connection
        self._touched = Touched() if touched is None else touched
        self._known: dict[str, tuple[Criterion, ...]] = {}
        self._ids: dict[str, dict[str, int]] = {}
        self._limits: dict[str, dict[str, tuple[int, int, str]]] = {}

    def forget(self) -> None:
        """Read all criteria anew from now on: a write was undone."""
        self._known.clear()
        self._ids.clear()
        self._limits.clear()

    def criterion_ids(self, uid: str) -> Mapping[str, int]:
        """Give path → SQLite id of a set's criteria, read once."""
        if uid not in self._ids:
            self._ids[uid] = criterion_ids(self._connection, uid)
        return self._ids[uid]

    def all(self) -> list[RuleSet]:
        """Give every version of every set, newest year and version first."""
        return self._select("ORDER BY year DESC, code, version DESC", ())

    def by_uid(self, uid: str) -> RuleSet | None:
        """Give a rule set, or None."""
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def by_hash(self, content_hash: str, year: int | None = None) -> RuleSet | None:
        """Give the set of these contents that sheets should use: active before draft, newest first.

        One of the named year comes before all others: a table that was copied for the next year unchanged
        has the same contents.
        """
        found = self._select(
            "WHERE content_hash = ? ORDER BY year = ? DESC, state = 'active' DESC, year DESC, version DESC",
            (content_hash, year),
        )
        return found[0] if found else None

    def versions(self, code: str) -> list[RuleSet]:
        """Give the versions of a set, newest first."""
        return self._select("WHERE code = ? ORDER BY version DESC", (code,))

    def limits(self, uid: str) -> Mapping[str, tuple[int, int, str]]:
        """Give path → (SQLite id, maximum, kind) of a set's criteria, read once, for checks and writing."""
        if uid not in self._limits:
            self._limits[uid] = self._read_limits(uid)
        return self._limits[uid]

    def _read_limits(self, uid: str) -> dict[str, tuple[int, int, str]]:
        rows = self._connection.execute(
            "SELECT path, id, max_points, kind FROM criterion"
            " WHERE rule_set_id = (SELECT id FROM rule_set WHERE uid = ?)",
            (uid,),
        )
        return {path: (id_, most, kind) for path, id_, most, kind in rows}

    def save(self, rule_set: RuleSet) -> None:
        """Add a set or replace a draft of the same uid; the schema refuses to touch a frozen set."""
        self._connection.execute(
            "INSERT INTO rule_set (uid, code, version, name, year, state, content_hash, basis, is_sample,"
            " policy) VALUES (?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET"
            " code = excluded.code, version = excluded.version, name = excluded.name, year = excluded.year,"
            " content_hash = excluded.content_hash, basis = excluded.basis, is_sample = excluded.is_sample,"
            " policy = excluded.policy",
            (
                rule_set.uid,
                rule_set.code,
                rule_set.version,
                rule_set.name,
                rule_set.year,
                rule_set.content_hash,
                rule_set.basis,
                int(rule_set.is_sample),
                json.dumps(policy_texts(rule_set.policy), ensure_ascii=False),
            ),
        )
        (id_,) = self._connection.execute("SELECT id FROM rule_set WHERE uid = ?", (rule_set.uid,)).fetchone()
        self._changed(rule_set.uid)
        self._connection.execute("DELETE FROM criterion WHERE rule_set_id = ?", (id_,))
        self._connection.executemany(
            "INSERT INTO criterion (rule_set_id, path, code, text, max_points, kind, parent_path, depth,"
            " position, parameters, absence, needs_evidence, note)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_criterion_row(id_, criterion) for criterion in rule_set.criteria],
        )
        self.set_state(rule_set.uid, rule_set.state)

    def set_policy(self, rule_set: RuleSet) -> None:
        """Change what a draft says beyond its criteria, and its basis; criteria and sheets stay."""
        self._changed(rule_set.uid)
        self._connection.execute(
            "UPDATE rule_set SET policy = ?, basis = ?, content_hash = ? WHERE uid = ?",
            (
                json.dumps(policy_texts(rule_set.policy), ensure_ascii=False),
                rule_set.basis,
                rule_set.content_hash,
                rule_set.uid,
            ),
        )

    def remove(self, uid: str) -> None:
        """Take away a draft with its criteria; the schema refuses to touch a frozen set."""
        self._changed(uid)
        self._connection.execute("DELETE FROM rule_set WHERE uid = ?", (uid,))

    def set_state(self, uid: str, state: RuleSetState) -> None:
        """Freeze, retire or leave a set as draft."""
        self._connection.execute("UPDATE rule_set SET state = ? WHERE uid = ?", (state, uid))

    def _select(self, condition: str, values: tuple[str | int | None, ...]) -> list[RuleSet]:
        rows = self._connection.execute(f"SELECT {_SET_COLUMNS} FROM rule_set {condition}", values).fetchall()
        return [
            RuleSet(
                uid,
                code,
                version,
                name,
                year,
                RuleSetState(state),
                self._criteria(uid, id_),
                digest,
                basis,
                bool(sample),
                read_policy(json.loads(policy)) or SetPolicy(),
            )
            for id_, uid, code, version, name, year, state, digest, basis, sample, policy in rows
        ]

    def _changed(self, uid: str) -> None:
        self.forget()
        self._touched.rule_sets.add(uid)

    def _criteria(self, uid: str, id_: int) -> tuple[Criterion, ...]:
        if uid not in self._known:
            self._known[uid] = self._read_criteria(id_)
        return self._known[uid]

    def _read_criteria(self, rule_set_id: int) -> tuple[Criterion, ...]:
        rows = self._connection.execute(
            "SELECT path, code, text, max_points, kind, parent_path, depth, position, parameters, absence,"
            " needs_evidence, note FROM criterion WHERE rule_set_id = ? ORDER BY position",
            (rule_set_id,),
        )
        return tuple(_criterion(row) for row in rows)


def criterion_ids(connection: Connection, rule_set_uid: str) -> dict[str, int]:
    """Give path → SQLite id of a set's criteria, for the score table."""
    return dict(
        connection.execute(
            "SELECT path, id FROM criterion WHERE rule_set_id = (SELECT id FROM rule_set WHERE uid = ?)",
            (rule_set_uid,),
        )
    )


# Looked up, not called: an enum's call costs more than most of a line.
_POLICIES: Mapping[str, AbsencePolicy] = {one.value: one for one in AbsencePolicy}

_Row = tuple[str, str, str, int, str, str, int, int, str, str, int, str]


def _criterion(row: _Row) -> Criterion:
    path, code, text, most, kind, parent, depth, position, parameters, absence, evidence, note = row
    return Criterion(
        path,
        code,
        text,
        Points(most),
        kind,
        parent,
        depth,
        position,
        {} if parameters == "{}" else json.loads(parameters),
        _POLICIES[absence],
        bool(evidence),
        note,
    )


def _criterion_row(rule_set_id: int, criterion: Criterion) -> tuple[str | int, ...]:
    return (
        rule_set_id,
        criterion.path,
        criterion.code,
        criterion.text,
        criterion.max_points,
        criterion.kind,
        criterion.parent_path,
        criterion.depth,
        criterion.position,
        json.dumps(dict(criterion.parameters), ensure_ascii=False, sort_keys=True),
        criterion.absence,
        int(criterion.needs_evidence),
        criterion.note,
    )
