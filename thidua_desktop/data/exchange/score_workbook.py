"""Read units' score sheets from a workbook as offices make them: one sheet a unit, every problem at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from thidua_desktop.data.exchange.form_reader import FormCodes, codes_of, read_form
from thidua_desktop.data.exchange.plain_workbook import Gate
from thidua_desktop.data.exchange.score_sheet_reader import SheetScores, read_score_sheet
from thidua_desktop.data.exchange.table_columns import (
    COLUMN_NAMES,
    GUIDE_SHEET,
    ROUND_COLUMNS,
    Column,
    Heading,
    find_heading,
)
from thidua_desktop.data.exchange.workbook_cells import Sheet, read_workbook
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.rule_sets import CriteriaSource, criteria_of
from thidua_desktop.domain.targets import implausible_targets
from thidua_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class ScoreReading:
    """What a workbook says: a record per score sheet in tab order, and all problems of all sheets.

    `form` is what it says of itself when it is a form of ours, else None.
    """

    sheets: tuple[SheetScores, ...]
    issues: tuple[Issue, ...]
    form: FormCodes | None = None


@dataclass(slots=True)
class _Gathered:
    sheets: list[SheetScores] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_scores(
    path: Path,
    rule_set: CriteriaSource,
    score_round: Round = Round.SELF,
    on_sheet: Callable[[int, int], None] | None = None,
    gate: Gate | None = None,
) -> ScoreReading:
    """Read every score sheet of a workbook under a rule set; `on_sheet` is told (sheets read, all sheets).

    A form of ours is known by its hidden sheet and read by its hidden paths. Numbers against a
    criterion's rule are decisions and their entries come flagged; what is no number, broken sums and a unit
    named twice are errors; gaps, odd targets and sheets left out are warnings. Raises UserError (family
    ``workbook``) for a file that is none.
    """
    gathered = _Gathered()
    sheets = read_workbook(path, gate).sheets
    form = codes_of(sheets, path.name)
    if form is not None:
        scores, issues = read_form(sheets, form, rule_set, score_round)
        return ScoreReading((scores,) if scores is not None else (), tuple(issues), form)
    for done, sheet in enumerate(sheets):
        if on_sheet is not None:
            on_sheet(done, len(sheets))
        _read_sheet(sheet, rule_set, score_round, gathered)
    if not gathered.sheets:
        gathered.issues.append(error("scores.no_sheets", path.name))
    gathered.issues.extend(_units_twice(gathered.sheets))
    gathered.issues.extend(_odd_targets(rule_set, gathered.sheets))
    return ScoreReading(tuple(gathered.sheets), tuple(gathered.issues))


def _read_sheet(sheet: Sheet, rule_set: CriteriaSource, score_round: Round, gathered: _Gathered) -> None:
    if not sheet.is_visible:
        gathered.issues.append(warning("table.hidden_left_out", sheet.name))
        return
    heading = find_heading(sheet)
    if heading is None or Column.MAX not in heading.columns or not _has_scores(heading):
        is_guide = heading is None and fold(sheet.name) == fold(GUIDE_SHEET)
        if not is_guide and any(any(value != "" for value in row) for row in sheet.rows):
            gathered.issues.append(warning("table.sheet_left_out", sheet.name))
        return
    column = _score_column(heading, score_round)
    if column is None:
        wanted = COLUMN_NAMES[ROUND_COLUMNS[score_round]]
        place = sheet.place(heading.first_row, heading.columns[Column.CODE])
        gathered.issues.append(error("scores.round_column_missing", place, column=wanted))
        return
    scores, issues = read_score_sheet(sheet, heading, column, criteria_of(rule_set))
    gathered.issues.extend(issues)
    if scores is not None:
        gathered.sheets.append(scores)


def _has_scores(heading: Heading) -> bool:
    return bool(heading.score_columns or {Column.TARGET, Column.ACTUAL} & set(heading.columns))


def _score_column(heading: Heading, score_round: Round) -> int | None:
    """Find the asked round's column; a bare "Điểm" is taken when no column names a round."""
    own = heading.columns.get(ROUND_COLUMNS[score_round])
    if own is not None:
        return own
    names_a_round = heading.score_columns - {Column.SCORE}
    return None if names_a_round else heading.columns.get(Column.SCORE)


def _units_twice(sheets: list[SheetScores]) -> list[Issue]:
    first_sheet: dict[str, str] = {}
    issues = []
    for scores in sheets:
        # Where heading and tab disagree, either may be the slip of a copied sheet.
        names = scores.unit_names[:1] if scores.is_unit_clear else scores.unit_names
        for name in names:
            first = first_sheet.setdefault(fold(name), scores.sheet)
            if first != scores.sheet:
                issues.append(error("scores.unit_twice", scores.unit_place, unit=name, first=first))
    return issues


def _odd_targets(rule_set: CriteriaSource, sheets: list[SheetScores]) -> list[Issue]:
    by_sheet = {scores.sheet: scores for scores in sheets}
    entries = {name: {e.criterion_path: e for e in scores.entries} for name, scores in by_sheet.items()}
    return implausible_targets(
        rule_set, entries, lambda sheet, path: by_sheet[sheet].target_places.get(path, sheet)
    )
