"""Whose workspace it is, the levels of offices, and small settings."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.records.organisation import Level, Office

_OFFICE = "office"


class OfficeTable:
    """The office of this workspace, levels and settings."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def office(self) -> Office | None:
        """Give the office, or None before the first start is done."""
        text = self.setting(_OFFICE)
        return Office(**json.loads(text)) if text else None

    def save_office(self, office: Office) -> None:
        """Keep whose workspace this is."""
        self.save_setting(_OFFICE, json.dumps(asdict(office), ensure_ascii=False, sort_keys=True))

    def remove_office(self) -> None:
        """Forget whose workspace this is (the sample's own office); the first start asks again."""
        self._connection.execute("DELETE FROM setting WHERE key = ?", (_OFFICE,))

    def setting(self, key: str) -> str | None:
        """Give a setting's text, or None when it was never set."""
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def save_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def remove_setting(self, key: str) -> None:
        """Take a setting away."""
        self._connection.execute("DELETE FROM setting WHERE key = ?", (key,))

    def levels(self) -> list[Level]:
        """Give all levels in their order, past ones too."""
        rows = self._connection.execute(
            "SELECT code, name, position, unit_kinds, valid_from, valid_to FROM level ORDER BY position, code"
        )
        return [
            Level(code, name, position, tuple(json.loads(kinds)), date_in(start), date_in(end))
            for code, name, position, kinds, start, end in rows
        ]

    def save_levels(self, levels: Iterable[Level]) -> None:
        """Add levels or replace those of the same code."""
        self._connection.executemany(
            "INSERT INTO level (code, name, position, unit_kinds, valid_from, valid_to)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name,"
            " position = excluded.position, unit_kinds = excluded.unit_kinds,"
            " valid_from = excluded.valid_from, valid_to = excluded.valid_to",
            [
                (
                    level.code,
                    level.name,
                    level.position,
                    json.dumps(level.unit_kinds, ensure_ascii=False),
                    date_out(level.valid_from),
                    date_out(level.valid_to),
                )
                for level in levels
            ],
        )
