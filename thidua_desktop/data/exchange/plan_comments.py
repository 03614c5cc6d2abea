"""Plan comments on lines: each is its author's, who alone adds it and changes what it says."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.comment_rows import (
    AUTHOR,
    PERIOD,
    RULES,
    UNIT,
    comment_key,
    comment_row,
    read_comment,
)
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.plan_rounds import SheetHere, sheets_here
from thidua_desktop.data.exchange.plan_scores import Ownership
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.merging import sort_out
from thidua_desktop.domain.records.line_notes import COMMENT_LIMIT, LineComment


@dataclass(frozen=True, slots=True)
class CommentRights:
    """Whose comments a package may bring, and of which units' sheets it may speak.

    `authors_now` are those of the authors whom nobody has to accept first.
    """

    authors: Collection[str]
    authors_now: Collection[str]
    units: Collection[str]


def comment_rights(owned: Ownership) -> CommentRights:
    """Give what a submission may bring: its sender's words and its members', on their sheets and fellows'."""
    fellows = owned.fellows | owned.fellows_if_accepted
    authors = owned.now | owned.if_accepted
    return CommentRights(authors, owned.now, authors | fellows)


def plan_comments(planning: Planning, rights: CommentRights) -> None:
    """Plan comments; none is ever taken away, and what is done with one here stays done."""
    rows = planning.rows(form.LINE_COMMENTS)
    if not rows:
        return
    work = RowWork(form.LINE_COMMENTS)
    before: dict[str, form.Row] = {}
    kept: dict[str, form.Row] = {}
    sheets = sheets_here(planning, form.LINE_COMMENTS)
    ours, seen = _ours(planning, rows), set[str]()
    for row in rows:
        here = sheets.get((planning.periods.get(row[PERIOD] or "", ""), planning.match.uid(row[UNIT] or "")))
        theirs = read_comment(row)
        author = planning.match.uid(row[AUTHOR] or "")
        is_second = theirs is not None and theirs.uid in seen
        if (
            here is None
            or theirs is None
            or is_second
            or not _may_come(planning, rights, (row, here, theirs, author))
        ):
            work.refused += 1
            continue
        theirs, known = replace(theirs, author_uid=author), ours.get(theirs.uid)
        if known is not None:
            if known[0] != here.sheet.uid or not _is_same_word(known[1], theirs):
                work.refused += 1
                continue
            theirs = replace(theirs, done_on=theirs.done_on or known[1].done_on)
        seen.add(theirs.uid)
        key = comment_key(here.sheet.uid, theirs.uid, theirs.criterion_path)
        if known is not None:
            before[key] = comment_row(here.sheet, here.rules.content_hash, known[1])
        work.names[key] = f"{here.name}, {theirs.criterion_path}"
        new = comment_row(here.sheet, here.rules.content_hash, theirs)
        waits = here.waits or author not in rights.authors_now
        if waits and before.get(key) != new:
            work.asked[key] = new
            work.waiting.add(key)
        else:
            kept[key] = new
    if work.refused:
        planning.work.issues.append(warning("package.comments_left", count=work.refused))
    work.before = before
    work.rows = sort_out({key: before[key] for key in before.keys() & kept.keys()}, kept)
    planning.work.bulk.append(work)


def _ours(planning: Planning, rows: list[form.Row]) -> dict[str, tuple[str, LineComment]]:
    uids = {one.uid for row in rows if (one := read_comment(row)) is not None}
    return planning.store.line_notes.comments_by_uid(uids)


def _may_come(
    planning: Planning, rights: CommentRights, of: tuple[form.Row, SheetHere, LineComment, str]
) -> bool:
    row, here, theirs, author = of
    return (
        author in rights.authors
        and here.sheet.unit_uid in rights.units
        and here.rules.content_hash == row[RULES]
        and not planning.is_bad(form.LINE_COMMENTS, row[0] or "")
        and len(theirs.text) <= COMMENT_LIMIT
        and any(one.path == theirs.criterion_path for one in here.rules.criteria)
    )


def _is_same_word(ours: LineComment, theirs: LineComment) -> bool:
    """Tell whether a comment under a uid that is known here is its author's, on the same line."""
    return (ours.author_uid, ours.criterion_path) == (theirs.author_uid, theirs.criterion_path)
