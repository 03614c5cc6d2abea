"""Sample records as a whole: whether there are any, and taking them away without harm to the person's own."""

from collections.abc import Iterable
from sqlite3 import Connection

from thidua_desktop.data.store.achievement_search import forget_sample_words
from thidua_desktop.data.store.evidence import UNUSED_EVIDENCE
from thidua_desktop.data.store.touched import Touched

_FLAGGED = ("score_sheet", "achievement", "campaign", "directive", "bloc", "rule_set")
_UNREFERENCED_CAMPAIGN = (
    "uid NOT IN (SELECT campaign_uid FROM achievement WHERE campaign_uid IS NOT NULL)"
    " AND uid NOT IN (SELECT parent_uid FROM campaign WHERE parent_uid IS NOT NULL)"
)
_UNTAGGED_DIRECTIVE = (
    "SELECT id FROM directive WHERE is_sample = 1 AND id NOT IN ("
    " SELECT directive_id FROM task_group JOIN campaign_task_group ON task_group.id = task_group_id"
    " UNION SELECT directive_id FROM task_group JOIN achievement_task_group ON task_group.id = task_group_id)"
)
_UNUSED_RULE_SET = "is_sample = 1 AND id NOT IN (SELECT rule_set_id FROM score_sheet)"
_UNUSED_UNIT = (
    "id NOT IN (SELECT unit_id FROM membership UNION SELECT unit_id FROM score_sheet"
    " UNION SELECT entered_by_id FROM score_sheet WHERE entered_by_id IS NOT NULL"
    " UNION SELECT unit_id FROM achievement UNION SELECT parent_id FROM unit_parent"
    " UNION SELECT author_id FROM line_comment WHERE author_id IS NOT NULL"
    " UNION SELECT predecessor_id FROM succession UNION SELECT successor_id FROM succession"
    " UNION SELECT unit_id FROM issued_target UNION SELECT unit_id FROM index_result"
    " UNION SELECT issuer_id FROM issued_target WHERE issuer_id IS NOT NULL"
    " UNION SELECT unit_id FROM tie_vote UNION SELECT unit_id FROM ranking_absence)"
)
_UNUSED_PERIOD = (
    "id NOT IN (SELECT period_id FROM score_sheet UNION SELECT period_id FROM issued_target"
    " UNION SELECT period_id FROM tie_vote UNION SELECT period_id FROM ranking_absence)"
)


class SampleTable:
    """Sample records across all families. What a person's own records refer to is never taken away."""

    def __init__(self, connection: Connection, touched: Touched | None = None) -> None:
        """Read and write through the workspace's connection; `touched` hears whose bloc goes."""
        self._connection = connection
        self._touched = Touched() if touched is None else touched

    def count(self) -> int:
        """Count the records that are marked as sample."""
        return sum(self._count(table) for table in _FLAGGED)

    def remove(self) -> None:
        """Take away the marked records that nothing of the person's own refers to."""
        members = self._connection.execute(
            "SELECT unit.uid FROM membership JOIN unit ON unit.id = unit_id"
            " JOIN bloc ON bloc.id = bloc_id WHERE is_sample = 1"
        )
        self._touched.units.update(row[0] for row in members)
        files = self._files()
        self._connection.execute("DELETE FROM score_sheet WHERE is_sample = 1")
        self._remove_achievements()
        self._connection.executemany(f"DELETE FROM evidence WHERE sha256 = ? AND {UNUSED_EVIDENCE}", files)
        self._remove_campaigns()
        self._connection.execute(f"DELETE FROM task_group WHERE directive_id IN ({_UNTAGGED_DIRECTIVE})")
        self._connection.execute(f"DELETE FROM directive WHERE id IN ({_UNTAGGED_DIRECTIVE})")
        self._connection.execute(
            "DELETE FROM membership WHERE bloc_id IN (SELECT id FROM bloc WHERE is_sample = 1)"
        )
        self._connection.execute("DELETE FROM bloc WHERE is_sample = 1")
        # A frozen set's criteria can't be deleted: it becomes a draft first.
        self._connection.execute(f"UPDATE rule_set SET state = 'draft' WHERE {_UNUSED_RULE_SET}")
        self._connection.execute(f"DELETE FROM rule_set WHERE {_UNUSED_RULE_SET}")

    def remove_unused_period(self, uid: str) -> None:
        """Take away a period that nothing is in."""
        self._connection.execute(f"DELETE FROM period WHERE uid = ? AND {_UNUSED_PERIOD}", (uid,))

    def remove_unused_units(self, uids: Iterable[str]) -> None:
        """Take away those of the units that nothing refers to; a unit comes before its parent."""
        for uid in uids:
            self._connection.execute(f"DELETE FROM unit WHERE uid = ? AND {_UNUSED_UNIT}", (uid,))

    def _files(self) -> list[tuple[str]]:
        """Give the evidence that the sample's achievements and lines name."""
        return self._connection.execute(
            "SELECT sha256 FROM achievement_evidence JOIN achievement ON achievement.id = achievement_id"
            " WHERE is_sample = 1 UNION SELECT sha256 FROM line_evidence JOIN score_sheet"
            " ON score_sheet.id = sheet_id WHERE is_sample = 1"
        ).fetchall()

    def _remove_achievements(self) -> None:
        forget_sample_words(self._connection)
        self._connection.execute("DELETE FROM achievement WHERE is_sample = 1")

    def _remove_campaigns(self) -> None:
        # Again and again: a parent is free only after its last child is gone.
        while self._connection.execute(
            f"DELETE FROM campaign WHERE is_sample = 1 AND {_UNREFERENCED_CAMPAIGN}"
        ).rowcount:
            pass

    def _count(self, table: str) -> int:
        found = self._connection.execute(f"SELECT count(*) FROM {table} WHERE is_sample = 1").fetchone()
        return int(found[0])
