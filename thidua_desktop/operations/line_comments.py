"""Comments on the lines of a sheet and what is to be followed up; they never change a score.

They are no content of the sheet: they may be written in every state, also beside what is published.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.line_notes import COMMENT_LIMIT, LineComment
from thidua_desktop.domain.records.scoring import Criterion, RuleSet, ScoreSheet
from thidua_desktop.domain.text import clean
from thidua_desktop.operations.identity import new_uid


@dataclass(frozen=True, slots=True)
class FlaggedLine:
    """A line with a comment to be followed up; seen to already when `comment.is_open` is not so."""

    criterion: Criterion
    comment: LineComment


def add_comment(
    store: Store, sheet_uid: str, path: str, text: str, *, follow_up: bool = False
) -> LineComment:
    """Write a comment on a line or a group, as this workspace's office and now.

    Raises UserError for an empty or too long text, or a line that the sheet does not have.
    """
    sheet, text = _sheet(store, sheet_uid), clean(text)
    if not text:
        raise UserError("comment.empty")
    if len(text) > COMMENT_LIMIT:
        raise UserError("comment.too_long", limit=COMMENT_LIMIT)
    rules = store.rule_sets.by_uid(sheet.rule_set_uid)
    if rules is None or all(one.path != path for one in rules.criteria):
        raise UserError("scores.unknown_line", line=path)
    office = store.offices.office()
    author = office.unit_uid if office is not None else None
    comment = LineComment(new_uid(), path, text, store.clock(), author, follow_up)
    with store.write("comment.add", Family.SCORES):
        store.line_notes.add_comment(sheet, comment)
        store.audit.note("line_comment", comment.uid, f"text:{path}", None, text)
    return comment


def settle_comment(store: Store, sheet_uid: str, comment_uid: str, *, is_done: bool = True) -> None:
    """Note that a comment is seen to, or that it is not after all.

    Raises UserError when the sheet has no such comment to be followed up.
    """
    _sheet(store, sheet_uid)
    of_sheet = (one for line in store.line_notes.comments(sheet_uid).values() for one in line)
    found = next((one for one in of_sheet if one.uid == comment_uid and one.follow_up), None)
    if found is None:
        raise UserError("comment.unknown")
    done_on = store.today() if is_done else None
    with store.write("comment.settle", Family.SCORES):
        store.line_notes.set_done(comment_uid, done_on)
        store.audit.note("line_comment", comment_uid, "done_on", _day(found.done_on), _day(done_on))


def flagged_lines(
    rule_set: RuleSet, comments: Mapping[str, tuple[LineComment, ...]], *, with_done: bool = False
) -> tuple[FlaggedLine, ...]:
    """List the comments of a sheet that are to be followed up, in reading order of their lines."""
    return tuple(
        FlaggedLine(criterion, comment)
        for criterion in rule_set.criteria
        for comment in comments.get(criterion.path, ())
        if comment.is_open or (with_done and comment.follow_up)
    )


def _sheet(store: Store, sheet_uid: str) -> ScoreSheet:
    sheet = store.scores.sheet(sheet_uid)
    if sheet is None:
        raise UserError("scores.sheet_gone")
    return sheet


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
