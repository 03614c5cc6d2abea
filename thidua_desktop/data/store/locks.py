"""Which records this office has settled ("chốt"): its own word, never part of a record that travels."""

import json
from collections.abc import Iterable
from sqlite3 import Connection

_GIVEN = "SELECT value FROM json_each(?)"


class LockTable:
    """The uids of settled records, whatever their family."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def all(self) -> frozenset[str]:
        """Give every settled uid."""
        return frozenset(uid for (uid,) in self._connection.execute("SELECT uid FROM record_lock"))

    def among(self, uids: Iterable[str]) -> frozenset[str]:
        """Give those of the uids that are settled."""
        rows = self._connection.execute(
            f"SELECT uid FROM record_lock WHERE uid IN ({_GIVEN})", (json.dumps(list(uids)),)
        )
        return frozenset(uid for (uid,) in rows)

    def has(self, uid: str) -> bool:
        """Tell whether a record is settled."""
        return bool(self.among((uid,)))

    def add(self, uids: Iterable[str]) -> None:
        """Settle records; those that are settled stay so."""
        self._connection.execute(
            f"INSERT INTO record_lock {_GIVEN} WHERE true ON CONFLICT DO NOTHING", (json.dumps(list(uids)),)
        )

    def remove(self, uids: Iterable[str]) -> None:
        """Open records again."""
        self._connection.execute(
            f"DELETE FROM record_lock WHERE uid IN ({_GIVEN})", (json.dumps(list(uids)),)
        )

    def forget_gone(self) -> None:
        """Forget the records that are no longer here."""
        self._connection.execute(
            "DELETE FROM record_lock WHERE uid NOT IN (SELECT uid FROM campaign UNION ALL"
            " SELECT uid FROM achievement)"
        )
