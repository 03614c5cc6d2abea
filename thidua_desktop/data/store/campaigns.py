"""Directives with their task groups, and campaigns."""

from collections import defaultdict
from datetime import date
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    CampaignState,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.domain.searching import search_text
from thidua_desktop.domain.text import sort_text

_COLUMNS = (
    "uid, code, name, folded, launching_level, form, owner_uid, launched_by, theme, goal, starts_on, ends_on,"
    " parent_uid, state, withdrawn, is_sample"
)
_UPDATES = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])

_OF_DIRECTIVE = "directive_id = (SELECT id FROM directive WHERE uid = ?)"


class CampaignTable:
    """Campaigns, read and written with their documents and task groups."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def all(self, *, with_withdrawn: bool = False) -> list[Campaign]:
        """Give campaigns, the newest start first."""
        condition = "" if with_withdrawn else "WHERE withdrawn = 0"
        return self._select(f"{condition} ORDER BY starts_on DESC, code, id", ())

    def by_uid(self, uid: str) -> Campaign | None:
        """Give a campaign, withdrawn or not, or None."""
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def save(self, campaign: Campaign) -> None:
        """Add a campaign or replace the one of the same uid."""
        self._connection.execute(
            f"INSERT INTO campaign ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            f" ON CONFLICT (uid) DO UPDATE SET {_UPDATES}",
            _row(campaign),
        )
        (id_,) = self._connection.execute("SELECT id FROM campaign WHERE uid = ?", (campaign.uid,)).fetchone()
        self._connection.execute("DELETE FROM campaign_document WHERE campaign_id = ?", (id_,))
        self._connection.executemany(
            "INSERT INTO campaign_document VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    id_,
                    position,
                    paper.kind,
                    paper.number,
                    date_out(paper.issued_on),
                    paper.issuer,
                    paper.summary,
                )
                for position, paper in enumerate(campaign.documents)
            ],
        )
        self._connection.execute("DELETE FROM campaign_task_group WHERE campaign_id = ?", (id_,))
        self._connection.executemany(
            "INSERT INTO campaign_task_group SELECT ?, id FROM task_group WHERE uid = ?",
            [(id_, uid) for uid in campaign.task_group_uids],
        )
        self._connection.execute(
            "UPDATE campaign SET sort_name = ? WHERE id = ?", (sort_text(campaign.name), id_)
        )

    def directives(self) -> list[Directive]:
        """Give directives, newest first, with their task groups in order."""
        groups: dict[int, list[TaskGroup]] = defaultdict(list)
        for id_, uid, directive_uid, number, name in self._connection.execute(
            "SELECT directive_id, task_group.uid, directive.uid, task_group.number, task_group.name"
            " FROM task_group JOIN directive ON directive.id = directive_id ORDER BY task_group.number"
        ):
            groups[id_].append(TaskGroup(uid, directive_uid, number, name))
        rows = self._connection.execute(
            "SELECT id, uid, kind, number, issued_on, issuer, summary, is_sample FROM directive"
            " ORDER BY issued_on DESC, number"
        )
        return [
            Directive(
                uid,
                LegalDocument(kind, number, date_in(day), issuer, summary),
                tuple(groups[id_]),
                bool(sample),
            )
            for id_, uid, kind, number, day, issuer, summary, sample in rows
        ]

    def save_directive(self, directive: Directive) -> None:
        """Add a directive or replace the one of the same uid; a task group that records name is never lost.

        Such a group that the directive no longer has comes after all others.
        """
        paper = directive.document
        self._connection.execute(
            "INSERT INTO directive (uid, kind, number, issued_on, issuer, summary, is_sample)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET kind = excluded.kind,"
            " number = excluded.number, issued_on = excluded.issued_on, issuer = excluded.issuer,"
            " summary = excluded.summary, is_sample = excluded.is_sample",
            (
                directive.uid,
                paper.kind,
                paper.number,
                date_out(paper.issued_on),
                paper.issuer,
                paper.summary,
                int(directive.is_sample),
            ),
        )
        self._save_task_groups(directive)

    def _save_task_groups(self, directive: Directive) -> None:
        # A number is used once: the old ones stand aside while groups change places.
        self._connection.execute(
            f"UPDATE task_group SET number = -number WHERE {_OF_DIRECTIVE}", [directive.uid]
        )
        self._connection.executemany(
            "INSERT INTO task_group (uid, directive_id, number, name)"
            " SELECT ?, id, ?, ? FROM directive WHERE uid = ?"
            " ON CONFLICT (uid) DO UPDATE SET number = excluded.number, name = excluded.name",
            [(group.uid, group.number, group.name, directive.uid) for group in directive.task_groups],
        )
        self._connection.execute(
            f"DELETE FROM task_group WHERE number < 0 AND {_OF_DIRECTIVE}"
            " AND id NOT IN (SELECT task_group_id FROM campaign_task_group"
            " UNION SELECT task_group_id FROM achievement_task_group)",
            [directive.uid],
        )
        self._connection.execute(
            "UPDATE task_group SET number = (SELECT max(most.number) FROM task_group AS most"
            " WHERE most.directive_id = task_group.directive_id) - number"
            f" WHERE number < 0 AND {_OF_DIRECTIVE}",
            [directive.uid],
        )

    def _select(self, condition: str, values: tuple[str, ...]) -> list[Campaign]:
        rows = self._connection.execute(f"SELECT id, {_COLUMNS} FROM campaign {condition}", values).fetchall()
        documents = self._documents()
        groups = self._task_group_uids()
        return [_campaign(row, documents[row[0]], groups[row[0]]) for row in rows]

    def _documents(self) -> dict[int, tuple[LegalDocument, ...]]:
        found: dict[int, tuple[LegalDocument, ...]] = defaultdict(tuple)
        rows = self._connection.execute(
            "SELECT campaign_id, kind, number, issued_on, issuer, summary FROM campaign_document"
            " ORDER BY campaign_id, position"
        )
        for id_, kind, number, day, issuer, summary in rows:
            found[id_] = (*found[id_], LegalDocument(kind, number, date_in(day), issuer, summary))
        return found

    def _task_group_uids(self) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = defaultdict(tuple)
        rows = self._connection.execute(
            "SELECT campaign_id, uid FROM campaign_task_group JOIN task_group"
            " ON task_group.id = task_group_id ORDER BY campaign_id, directive_id, number"
        )
        for id_, uid in rows:
            found[id_] = (*found[id_], uid)
        return found


_Row = tuple[
    int, str, str, str, str, str, str, str, str, str, str, str | None, str | None, str | None, str, int, int
]


def _campaign(row: _Row, documents: tuple[LegalDocument, ...], task_groups: tuple[str, ...]) -> Campaign:
    (
        _,
        uid,
        code,
        name,
        _,
        level,
        form,
        owner,
        launched_by,
        theme,
        goal,
        start,
        end,
        parent,
        state,
        gone,
        sample,
    ) = row
    return Campaign(
        uid=uid,
        code=code,
        name=name,
        launching_level=level,
        form=CampaignForm(form),
        owner_uid=owner,
        launched_by=launched_by,
        theme=theme,
        goal=goal,
        documents=documents,
        starts_on=date.fromisoformat(start) if start else None,
        ends_on=date_in(end),
        task_group_uids=task_groups,
        parent_uid=parent,
        state=CampaignState(state),
        withdrawn=bool(gone),
        is_sample=bool(sample),
    )


def _row(campaign: Campaign) -> tuple[str | int | None, ...]:
    return (
        campaign.uid,
        campaign.code,
        campaign.name,
        search_text(campaign.name),
        campaign.launching_level,
        campaign.form,
        campaign.owner_uid,
        campaign.launched_by,
        campaign.theme,
        campaign.goal,
        date_out(campaign.starts_on),
        date_out(campaign.ends_on),
        campaign.parent_uid,
        campaign.state,
        int(campaign.withdrawn),
        int(campaign.is_sample),
    )
