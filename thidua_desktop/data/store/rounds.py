"""What the rounds of a sheet leave behind beside its lines: publications, questions, targets, votes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.scoring import Round, ScoreSheet, Verdict
from thidua_desktop.domain.submission import LineQuestion

_SHEET = "(SELECT id FROM score_sheet WHERE uid = ?)"
_BLOC = "(SELECT id FROM bloc WHERE uid = ?)"
_PERIOD = "(SELECT id FROM period WHERE uid = ?)"
_CRITERION = "(SELECT id FROM criterion WHERE path = ? AND rule_set_id ="


@dataclass(frozen=True, slots=True)
class Publication:
    """What was published of a sheet; `content` is its whole text, `content_hash` the SHA-256 of that.

    `decided_on` is the day of the decision; None in publications older than the fourth schema.
    """

    version: int
    decision_number: str
    published_on: date
    content: str
    content_hash: str
    decided_on: date | None = None


class RoundTable:
    """Publications, questions on lines, targets that were given, votes on ties."""

    def __init__(self, connection: Connection, touched: Touched | None = None) -> None:
        """Read and write through the workspace's connection; `touched` hears what totals depend on."""
        self._connection = connection
        self._touched = Touched() if touched is None else touched

    def add_publication(self, sheet_uid: str, publication: Publication) -> None:
        """Keep what is published; a version is published once."""
        self._connection.execute(
            "INSERT INTO publication (sheet_id, version, decision_number, published_on, content,"
            f" content_hash, decided_on) VALUES ({_SHEET}, ?, ?, ?, ?, ?, ?)",
            (
                sheet_uid,
                publication.version,
                publication.decision_number,
                date_out(publication.published_on),
                publication.content,
                publication.content_hash,
                date_out(publication.decided_on),
            ),
        )

    def publications(self, sheet_uid: str) -> list[Publication]:
        """Give what was published of a sheet, newest version first."""
        rows = self._connection.execute(
            "SELECT version, decision_number, published_on, content, content_hash, decided_on"
            f" FROM publication WHERE sheet_id = {_SHEET} ORDER BY version DESC",
            (sheet_uid,),
        )
        return [
            Publication(version, number, date.fromisoformat(day), content, digest, date_in(decided))
            for version, number, day, content, digest, decided in rows
        ]

    def publication_texts(self) -> Iterator[tuple[str, str]]:
        """Give text and hash of everything that was ever published."""
        yield from self._connection.execute("SELECT content, content_hash FROM publication")

    def save_questions(self, sheet: ScoreSheet, questions: Iterable[LineQuestion]) -> None:
        """Add questions, or replace those of the same line and round."""
        self._connection.executemany(
            "INSERT INTO line_question (sheet_id, criterion_id, round, question, due_on, answer, answered_on,"
            f" verdict, verdict_word) VALUES ({_SHEET},"
            f" {_CRITERION} (SELECT id FROM rule_set WHERE uid = ?)), ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET question = excluded.question, due_on = excluded.due_on,"
            " answer = excluded.answer, answered_on = excluded.answered_on, verdict = excluded.verdict,"
            " verdict_word = excluded.verdict_word",
            [
                (
                    sheet.uid,
                    asked.criterion_path,
                    sheet.rule_set_uid,
                    asked.round,
                    asked.question,
                    date_out(asked.due_on),
                    asked.answer,
                    date_out(asked.answered_on),
                    asked.verdict or "",
                    asked.verdict_word,
                )
                for asked in questions
            ],
        )

    def questions(self, sheet_uid: str) -> tuple[LineQuestion, ...]:
        """Give the questions on a sheet's lines, in reading order."""
        rows = self._connection.execute(
            "SELECT path, round, question, due_on, answer, answered_on, verdict, verdict_word"
            " FROM line_question"
            f" JOIN criterion ON criterion.id = criterion_id WHERE sheet_id = {_SHEET}"
            " ORDER BY position, round",
            (sheet_uid,),
        )
        return tuple(
            LineQuestion(
                path,
                Round(of),
                text,
                date.fromisoformat(due),
                answer,
                date_in(on),
                Verdict(verdict) if verdict else None,
                word,
            )
            for path, of, text, due, answer, on, verdict, word in rows
        )

    def save_targets(
        self, period_uid: str, unit_uid: str, rule_set_uid: str, targets: Mapping[str, Quantity]
    ) -> None:
        """Give a unit its targets by criterion path; those of other criteria stay."""
        self._connection.executemany(
            "INSERT INTO issued_target (period_id, unit_id, criterion_id, target)"
            " VALUES ((SELECT id FROM period WHERE uid = ?),"
            f" (SELECT id FROM unit WHERE uid = ?), {_CRITERION} (SELECT id FROM rule_set WHERE uid = ?)), ?)"
            " ON CONFLICT DO UPDATE SET target = excluded.target",
            [(period_uid, unit_uid, path, rule_set_uid, target) for path, target in targets.items()],
        )

    def targets(self, period_uid: str, unit_uid: str, rule_set_uid: str) -> dict[str, Quantity]:
        """Give criterion path → target that a unit was given."""
        rows = self._connection.execute(
            "SELECT path, target FROM issued_target JOIN criterion ON criterion.id = criterion_id"
            " WHERE period_id = (SELECT id FROM period WHERE uid = ?)"
            " AND unit_id = (SELECT id FROM unit WHERE uid = ?)"
            " AND rule_set_id = (SELECT id FROM rule_set WHERE uid = ?) ORDER BY position",
            (period_uid, unit_uid, rule_set_uid),
        )
        return {path: Quantity(target) for path, target in rows}

    def save_votes(self, bloc_uid: str, period_uid: str, votes: Mapping[str, int]) -> None:
        """Keep the votes that units of a bloc got; they replace all earlier ones of the period."""
        self._connection.execute(
            f"DELETE FROM tie_vote WHERE bloc_id = {_BLOC} AND period_id = {_PERIOD}", (bloc_uid, period_uid)
        )
        self._connection.executemany(
            f"INSERT INTO tie_vote VALUES ({_BLOC}, {_PERIOD}, (SELECT id FROM unit WHERE uid = ?), ?)",
            [(bloc_uid, period_uid, unit_uid, count) for unit_uid, count in votes.items()],
        )

    def votes(self, bloc_uid: str, period_uid: str) -> dict[str, int]:
        """Give unit uid → votes recorded for a bloc's ties in a period."""
        return dict(
            self._connection.execute(
                "SELECT unit.uid, votes FROM tie_vote JOIN unit ON unit.id = unit_id"
                " WHERE bloc_id = (SELECT id FROM bloc WHERE uid = ?)"
                " AND period_id = (SELECT id FROM period WHERE uid = ?)",
                (bloc_uid, period_uid),
            )
        )

    def save_absences(self, bloc_uid: str, period_uid: str, reasons: Mapping[str, str]) -> None:
        """Keep why members of a bloc are missing from its ranking; they replace all earlier ones."""
        self._touched.blocs.add(bloc_uid)
        self._connection.execute(
            f"DELETE FROM ranking_absence WHERE bloc_id = {_BLOC} AND period_id = {_PERIOD}",
            (bloc_uid, period_uid),
        )
        self._connection.executemany(
            f"INSERT INTO ranking_absence VALUES ({_BLOC}, {_PERIOD},"
            " (SELECT id FROM unit WHERE uid = ?), ?)",
            [(bloc_uid, period_uid, unit_uid, reason) for unit_uid, reason in reasons.items()],
        )

    def absences(self, bloc_uid: str, period_uid: str) -> dict[str, str]:
        """Give unit uid → why the unit is missing from a bloc's ranking of a period."""
        return dict(
            self._connection.execute(
                "SELECT unit.uid, reason FROM ranking_absence JOIN unit ON unit.id = unit_id"
                f" WHERE bloc_id = {_BLOC} AND period_id = {_PERIOD}",
                (bloc_uid, period_uid),
            )
        )
