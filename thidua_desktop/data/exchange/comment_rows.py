"""Comments on lines of sheets ↔ canonical rows."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from thidua_desktop.data.exchange.package_format import LINE_COMMENTS, Row
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_text,
    day_of,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.scoring import RuleSet, ScoreSheet
from thidua_desktop.domain.text import format_date

UNIT, PERIOD, RULES, AUTHOR = 5, 6, 7, 8
"""Places in the row of a comment."""
_VIETNAM = timedelta(hours=7)


def comment_key(sheet_uid: str, comment_uid: str, path: str) -> str:
    """Make the key of a comment."""
    return ":".join((sheet_uid, comment_uid, path))


def split_comment_key(key: str) -> tuple[str, str, str]:
    """Give sheet uid, comment uid and path of a key."""
    sheet, comment, path = [*key.split(":", 2), "", "", ""][:3]
    return sheet, comment, path


def comment_row(sheet: ScoreSheet, rule_set_hash: str, one: LineComment) -> Row:
    """Write a comment."""
    return (
        comment_key(sheet.uid, one.uid, one.criterion_path),
        canonical_text(one.text),
        canonical_flag(flag=one.follow_up),
        canonical_date(one.done_on),
        one.written_at.astimezone(UTC).isoformat(),
        sheet.unit_uid,
        sheet.period_uid,
        rule_set_hash,
        one.author_uid,
    )


def read_comment(row: Row) -> LineComment | None:
    """Read a comment; None without its text, or without a moment that can be read."""
    key, text, follow_up, done_on, written_at, *_, author = row
    _, uid, path = split_comment_key(key or "")
    try:
        moment = datetime.fromisoformat(written_at or "")
    except ValueError:
        return None
    if not text or not uid or moment.tzinfo is None:
        return None
    return LineComment(uid, path, text, moment, author, follow_up is not None, day_of(done_on))


def comment_content(
    store: Store,
    sheets: Iterable[ScoreSheet],
    rules: Mapping[str, RuleSet],
    of: tuple[Iterable[str], Mapping[str, str]],
) -> TableContent:
    """Write what these authors wrote on sheets; `of` is the authors' uids and the units' names."""
    authors, names = set(of[0]), of[1]
    content = TableContent(LINE_COMMENTS)
    for sheet in sheets:
        set_ = rules[sheet.rule_set_uid]
        criteria = {one.path: one for one in set_.criteria}
        for path, comments in store.line_notes.comments(sheet.uid).items():
            criterion = criteria[path]
            for one in comments:
                if one.author_uid not in authors:
                    continue
                day = format_date((one.written_at.astimezone(UTC) + _VIETNAM).date())
                content.rows.append(comment_row(sheet, set_.content_hash, one))
                content.shown.append(
                    (names.get(sheet.unit_uid), criterion.code, criterion.text, one.author_name, day)
                )
    return content
