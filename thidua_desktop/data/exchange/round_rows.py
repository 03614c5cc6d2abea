"""Lines of later rounds and questions on lines ↔ canonical rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.data.exchange.package_format import QUESTIONS, ROUND_LINES, ROUNDS, Row
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_points,
    canonical_quantity,
    canonical_text,
    day_of,
    whole_parts,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.domain.points import POINTS_SCALE, Points, Quantity
from thidua_desktop.domain.records.scoring import (
    Absence,
    Origin,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
    Verdict,
)
from thidua_desktop.domain.submission import LineQuestion

POINTS, FLAGGED = 2, 7
UNIT, PERIOD, RULES, SCORER = 8, 9, 10, 11
"""Places in the row of a round's line."""


@dataclass(frozen=True, slots=True)
class RoundOfSheet:
    """A round of a sheet as one office gave it; the mean of the cross round is nobody's own."""

    sheet: ScoreSheet
    rules: RuleSet
    round: Round
    scorer_uid: str
    entries: Mapping[str, ScoreEntry]


def round_key(sheet_uid: str, round_: str, scorer_uid: str, path: str) -> str:
    """Make the key of a line of a round."""
    return ":".join((sheet_uid, round_, scorer_uid, path))


def split_round_key(key: str) -> tuple[str, str, str, str]:
    """Give sheet uid, round, scorer's uid and path of a key."""
    sheet, round_, scorer, path = [*key.split(":", 3), "", "", "", ""][:4]
    return sheet, round_, scorer, path


def round_row(of: RoundOfSheet, path: str, entry: ScoreEntry) -> Row:
    """Write a line of a round."""
    return (
        round_key(of.sheet.uid, of.round, of.scorer_uid, path),
        of.round.value,
        canonical_points(entry.points),
        canonical_quantity(entry.target),
        canonical_quantity(entry.actual),
        entry.absence.value if entry.absence else None,
        canonical_text(entry.note),
        canonical_flag(flag=entry.flagged),
        of.sheet.unit_uid,
        of.sheet.period_uid,
        of.rules.content_hash,
        of.scorer_uid or None,
    )


def read_round_entry(row: Row) -> ScoreEntry:
    """Read a line of a round as an imported entry."""
    key, _, points, target, actual, absence, note, flagged, *_ = row
    parts = [whole_parts(text) for text in (points, target, actual)]
    return ScoreEntry(
        split_round_key(key or "")[3],
        None if parts[0] is None else Points(parts[0]),
        None if parts[1] is None else Quantity(parts[1]),
        None if parts[2] is None else Quantity(parts[2]),
        Absence(absence) if absence else None,
        note or "",
        Origin.IMPORTED,
        flagged is not None,
    )


def head_content(rounds: Iterable[RoundOfSheet], names: Mapping[str, str]) -> TableContent:
    """Name the rounds of sheets with their number of lines, those that have none any more too."""
    content = TableContent(ROUNDS)
    for of in rounds:
        sheet, scorer = of.sheet, of.scorer_uid
        lines = sum(leaf.path in of.entries for leaf in of.rules.leaves) if of.entries else 0
        key, place = ":".join((sheet.uid, of.round, scorer)), (sheet.unit_uid, sheet.period_uid)
        row = (key, of.round.value, canonical_number(lines), *place, of.rules.content_hash, scorer or None)
        content.rows.append(row)
        content.shown.append((names.get(sheet.unit_uid), _scorer_name(of, names)))
    return content


def _scorer_name(of: RoundOfSheet, names: Mapping[str, str]) -> str | None:
    return names.get(of.scorer_uid) if of.scorer_uid else "Trung bình các thành viên"


def round_content(rounds: Iterable[RoundOfSheet], names: Mapping[str, str]) -> TableContent:
    """Write rounds of sheets, lines in the table's reading order."""
    content = TableContent(ROUND_LINES)
    for of in rounds:
        unit, scorer = names.get(of.sheet.unit_uid), _scorer_name(of, names)
        for leaf in of.rules.leaves if of.entries else ():
            entry = of.entries.get(leaf.path)
            if entry is not None:
                content.rows.append(round_row(of, leaf.path, entry))
                most = leaf.max_points / POINTS_SCALE
                content.shown.append((unit, leaf.code, leaf.text, most, scorer))
    return content


def question_key(sheet_uid: str, round_: str, path: str) -> str:
    """Make the key of a question."""
    return ":".join((sheet_uid, round_, path))


def split_question_key(key: str) -> tuple[str, str, str]:
    """Give sheet uid, round and path of a question's key."""
    sheet, round_, path = [*key.split(":", 2), "", "", ""][:3]
    return sheet, round_, path


def question_row(sheet: ScoreSheet, rule_set_hash: str, asked: LineQuestion) -> Row:
    """Write a question; an answer that was not handed in stays at home."""
    said = asked if asked.is_answered else replace(asked, answer="", answered_on=None)
    return (
        question_key(sheet.uid, asked.round, asked.criterion_path),
        asked.round.value,
        canonical_text(asked.question),
        canonical_date(asked.due_on),
        canonical_text(said.answer),
        canonical_date(said.answered_on),
        asked.verdict.value if asked.verdict else None,
        canonical_text(asked.verdict_word),
        sheet.unit_uid,
        sheet.period_uid,
        rule_set_hash,
    )


def read_question(row: Row) -> LineQuestion | None:
    """Read a question; None without its text or its day."""
    key, round_, question, due, answer, answered, verdict, word, *_ = row
    day = day_of(due)
    if not question or day is None or not round_:
        return None
    return LineQuestion(
        split_question_key(key or "")[2],
        Round(round_),
        question,
        day,
        answer or "",
        day_of(answered),
        Verdict(verdict) if verdict else None,
        word or "",
    )


def question_content(
    asked: Iterable[tuple[ScoreSheet, RuleSet, Iterable[LineQuestion]]], names: Mapping[str, str]
) -> TableContent:
    """Write the questions on sheets."""
    content = TableContent(QUESTIONS)
    for sheet, rules, questions in asked:
        leaves = {leaf.path: leaf for leaf in rules.leaves}
        for one in questions:
            leaf = leaves[one.criterion_path]
            content.rows.append(question_row(sheet, rules.content_hash, one))
            content.shown.append((names.get(sheet.unit_uid), leaf.code, leaf.text))
    return content
