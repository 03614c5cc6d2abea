"""Read a province's criteria table from a workbook as offices make them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from thidua_desktop.data.exchange.cell_numbers import cell_text, read_points_cell
from thidua_desktop.data.exchange.plain_workbook import Gate
from thidua_desktop.data.exchange.policy_sheet import is_policy_sheet, read_policy_sheet
from thidua_desktop.data.exchange.rule_columns import (
    RuleColumns,
    find_rule_columns,
    read_parameter_cells,
    read_parents,
    with_absence_and_evidence,
)
from thidua_desktop.data.exchange.table_columns import GUIDE_SHEET, Column, Heading, find_heading
from thidua_desktop.data.exchange.table_rows import Table, TableRow, read_table
from thidua_desktop.data.exchange.workbook_cells import Sheet, Workbook, read_workbook
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.numbering import NumberedRow, Settled, TreeReading, read_tree
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.policies import lint_policy
from thidua_desktop.domain.records.scoring import GROUP_KIND, Criterion, SetPolicy
from thidua_desktop.domain.rule_kinds import MEASURED, RATIO, TYPED, kind_by_name, parse_parameters
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, lint, max_points_of, tree_hash
from thidua_desktop.domain.text import fold

_TITLE = re.compile(r".*\b(bang|bo|phieu|thang|tieu chi|quy dinh)\b.*\b(tieu chi|diem|thi dua)\b.*")
_SUM_CODES = frozenset({"rules.sum_differs", "rules.total_differs", "rules.max_not_positive"})


@dataclass(frozen=True, slots=True)
class CriteriaReading:
    """What a workbook says. `criteria` is empty when there is no table; with errors it is the best reading.

    `row_of` gives a path's row number as Excel counts, `place_of` the cell of its maximum. `policy` None: the
    workbook does not speak of it; `basis` are lines of documents.
    """

    criteria: tuple[Criterion, ...]
    issues: tuple[Issue, ...]
    sheet: str = ""
    title: str = ""
    row_of: Mapping[str, int] = field(default_factory=dict)
    place_of: Mapping[str, str] = field(default_factory=dict)
    policy: SetPolicy | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: Sheet
    heading: Heading
    reading: CriteriaReading


def read_criteria(path: Path, gate: Gate | None = None) -> CriteriaReading:
    """Read and lint a criteria workbook. Raises UserError (family ``workbook``) for a file that is none."""
    workbook = read_workbook(path, gate)
    candidates = _candidates(workbook)
    if not candidates:
        return CriteriaReading((), (error("table.not_found", path.name),))
    chosen = _choose(candidates)
    if chosen is None:
        names = ", ".join(candidate.sheet.name for candidate in candidates)
        return CriteriaReading((), (error("table.several", path.name, sheets=names),))
    reading = _with_policy(chosen.reading, workbook)
    left_out = [
        warning("table.sheet_left_out" if sheet.is_visible else "table.hidden_left_out", sheet.name)
        for sheet in workbook.sheets
        if sheet is not chosen.sheet and not _is_ours(sheet) and any(any(row) for row in sheet.rows)
    ]
    return replace(reading, issues=(*reading.issues, *left_out))


def _with_policy(reading: CriteriaReading, workbook: Workbook) -> CriteriaReading:
    """Add what our own sheet says of the whole set."""
    sheet = next(filter(is_policy_sheet, workbook.sheets), None)
    if sheet is None:
        return reading
    found = read_policy_sheet(sheet, reading.criteria)
    linted = [replace(issue, where=sheet.name) for issue in lint_policy(found.policy, reading.criteria)]
    issues = (*reading.issues, *found.issues, *linted)
    return replace(reading, issues=issues, policy=found.policy, basis=found.basis)


def _is_ours(sheet: Sheet) -> bool:
    return _is_guide(sheet) or is_policy_sheet(sheet)


def _is_guide(sheet: Sheet) -> bool:
    return fold(sheet.name) == fold(GUIDE_SHEET) and find_heading(sheet) is None


def _candidates(workbook: Workbook) -> list[_Candidate]:
    """Read every sheet that holds a table; hidden ones count only when no visible one does."""
    for is_visible in (True, False):
        found = []
        for sheet in workbook.sheets:
            heading = find_heading(sheet) if sheet.is_visible is is_visible else None
            if heading is None:
                continue
            reading = _read_sheet(sheet, heading)
            if reading.criteria or reading.issues:
                found.append(_Candidate(sheet, heading, reading))
        if found:
            return found
    return []


def _choose(candidates: Sequence[_Candidate]) -> _Candidate | None:
    """Take the one table, or the first of equal ones; None when the tables differ."""
    with_rows = [candidate for candidate in candidates if candidate.reading.criteria]
    guideless = [candidate for candidate in with_rows if "huong dan" not in fold(candidate.sheet.name)]
    pure = [candidate for candidate in guideless if not candidate.heading.score_columns]
    for pool in (pure, guideless, with_rows, candidates):
        if pool:
            trees = {tree_hash(candidate.reading.criteria) for candidate in pool}
            return pool[0] if len(trees) == 1 else None
    return None


def _read_sheet(sheet: Sheet, heading: Heading) -> CriteriaReading:
    max_column = heading.columns.get(Column.MAX, heading.columns.get(Column.SCORE, 0))
    table = read_table(sheet, heading, max_column)
    total = read_points_cell(sheet, table.total_row, max_column) if table.total_row is not None else None
    written_total = Points(total.value) if total is not None and total.value is not None else None
    further = find_rule_columns(sheet, heading)
    tree = _tree(further, table, written_total)
    drafts, issues = _drafts(further, heading, table, tree)
    criteria = build_criteria(drafts, tree.parents)
    place_of = {c.path: row.maximum.place for c, row in zip(criteria, table.rows, strict=True)}
    issues.extend(_maximum_issues(criteria, table.rows))
    if total is not None:
        place_of[""] = total.place
        is_settled = total.issue is None or total.is_uncalculated or total.may_be(_top_sum(criteria))
        if not is_settled and total.issue is not None:
            issues.append(total.issue)
    if tree.settled is Settled.AMBIGUOUS:
        issues.append(error("rules.ambiguous_tree", sheet.place(heading.first_row, 0)))
    issues.extend(_lint_readable(criteria, table.rows, place_of, written_total))
    row_of = {c.path: row.row + 1 for c, row in zip(criteria, table.rows, strict=True)}
    everything = (*table.issues, *issues)
    return CriteriaReading(criteria, everything, sheet.name, _title(sheet, heading), row_of, place_of)


def _tree(further: RuleColumns, table: Table, total: Points | None) -> TreeReading:
    """Read the tree from the levels of our own workbooks, else from the numbering."""
    parents = read_parents(further, table.rows)
    if parents is not None:
        return TreeReading(parents, Settled.ORDER)
    return read_tree([NumberedRow(row.code, _points(row)) for row in table.rows], total)


def _points(row: TableRow) -> Points | None:
    return None if row.maximum.value is None else Points(row.maximum.value)


def _top_sum(criteria: Sequence[Criterion]) -> int:
    return max_points_of(criteria)


def _drafts(
    further: RuleColumns, heading: Heading, table: Table, tree: TreeReading
) -> tuple[list[CriterionDraft], list[Issue]]:
    sheet, has_children = further.sheet, set(tree.parents)
    issues: list[Issue] = []
    if table.rows and Column.KIND not in heading.columns:
        issues.append(warning("rules.kind_column_missing", sheet.place(heading.last_row, 0)))
    drafts = []
    for at, row in enumerate(table.rows):
        kind, parameters = TYPED, dict[str, str]()
        if at not in has_children:
            kind, found = _kind(sheet, heading, row)
            kind, parameters, more = _parameters(sheet, heading, row, kind)
            named, wrong = read_parameter_cells(further, row, kind)
            parameters |= named
            issues.extend([*found, *more, *wrong])
        note = _cell(sheet, heading, Column.NOTE, row)
        draft = CriterionDraft(row.code, row.text, _points(row), kind, parameters, note=note)
        draft, unclear = with_absence_and_evidence(further, row, draft)
        issues.extend(unclear)
        drafts.append(draft)
    return drafts, issues


def _cell(sheet: Sheet, heading: Heading, column: Column, row: TableRow) -> str:
    at = heading.columns.get(column)
    return "" if at is None else cell_text(sheet.value(row.row, at))


def _kind(sheet: Sheet, heading: Heading, row: TableRow) -> tuple[str, list[Issue]]:
    """Read a leaf's kind; the column is a hint, so what it can't tell is a typed score and a warning."""
    at = heading.columns.get(Column.KIND)
    if at is None:
        return TYPED, []
    place, written = sheet.place(row.row, at), _cell(sheet, heading, Column.KIND, row)
    if not written:
        return TYPED, [warning("rules.kind_missing", place, criterion=row.code)]
    kind = kind_by_name(written)
    if kind is None:
        return TYPED, [warning("rules.kind_not_known", place, criterion=row.code, kind=written[:60])]
    if kind == GROUP_KIND:
        return TYPED, [warning("rules.group_kind_on_leaf", place, criterion=row.code)]
    return kind, []


def _parameters(
    sheet: Sheet, heading: Heading, row: TableRow, kind: str
) -> tuple[str, dict[str, str], list[Issue]]:
    written = _cell(sheet, heading, Column.PARAMETERS, row)
    if not written:
        return kind, {}, []
    # "Định lượng" with parameters is scored by them; without any it is a typed score with a target.
    kind = RATIO if kind == MEASURED else kind
    parameters = parse_parameters(kind, written)
    if parameters is None:
        place = sheet.place(row.row, heading.columns[Column.PARAMETERS])
        values = {"criterion": row.code, "value": written[:60]}
        return kind, {}, [error("rules.parameters_not_understood", place, **values)]
    return kind, parameters, []


def _maximum_issues(criteria: Sequence[Criterion], rows: Sequence[TableRow]) -> list[Issue]:
    """List what is wrong in the maxima's cells: a leaf needs a number, a group may leave it to our sum."""
    issues = []
    for criterion, row in zip(criteria, rows, strict=True):
        cell = row.maximum
        if cell.is_empty and not criterion.is_group:
            issues.append(error("rules.max_missing", cell.place, criterion=criterion.code))
        elif cell.issue is not None:
            is_ours = criterion.is_group and (cell.is_uncalculated or cell.may_be(criterion.max_points))
            if not is_ours:
                issues.append(cell.issue)
    return issues


def _lint_readable(
    criteria: Sequence[Criterion],
    rows: Sequence[TableRow],
    place_of: Mapping[str, str],
    total: Points | None,
) -> list[Issue]:
    """Lint the tree, without the sums above a leaf whose number could not be read at all."""
    unread = [
        c.path for c, row in zip(criteria, rows, strict=True) if not c.is_group and _points(row) is None
    ]
    doubtful = {place_of.get("", "")} if unread else set()
    for path in unread:
        parts = path.split("/")
        doubtful.update(place_of.get("/".join(parts[:count]), "") for count in range(1, len(parts) + 1))
    found = lint(criteria, place_of, total)
    return [issue for issue in found if issue.code not in _SUM_CODES or issue.where not in doubtful]


def _title(sheet: Sheet, heading: Heading) -> str:
    texts = (cell_text(value) for row in sheet.rows[: heading.first_row] for value in row if value)
    return next((text for text in texts if _TITLE.fullmatch(fold(text))), "")
