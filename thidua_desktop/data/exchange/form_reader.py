"""Know a form again and read what was filled in, whatever spreadsheet program saved it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.data.exchange.cell_numbers import cell_text, read_points_cell, read_quantity_cell
from thidua_desktop.data.exchange.form_workbook import (
    ABSENCE_HEAD,
    CODE_SHEET,
    FORM_MARK,
    FORM_VERSION,
    PATH_HEAD,
)
from thidua_desktop.data.exchange.plain_workbook import Sheet
from thidua_desktop.data.exchange.score_sheet_reader import SheetScores
from thidua_desktop.data.exchange.table_columns import COLUMN_NAMES, ROUND_COLUMNS, Column
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.issues import Issue, Severity, error, warning
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Criterion, Origin, Round, RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import CHOICE
from thidua_desktop.domain.rule_sets import CriteriaSource, content_hash, criteria_of
from thidua_desktop.domain.scoring import check_sheet
from thidua_desktop.domain.text import fold

_NUMBERED = re.compile(r"\s*(\d{1,3})\s*[.)]")
_MOST_CODES = 50
_ABSENCES = {fold(choice_label(absence)): absence for absence in Absence}
_SCORE_HEAD = COLUMN_NAMES[ROUND_COLUMNS[Round.SELF]]
_HEADS = (
    PATH_HEAD,
    COLUMN_NAMES[Column.TARGET],
    COLUMN_NAMES[Column.ACTUAL],
    _SCORE_HEAD,
    ABSENCE_HEAD,
    COLUMN_NAMES[Column.NOTE],
)


@dataclass(frozen=True, slots=True)
class FormCodes:
    """What a form says of itself in its hidden sheet."""

    form_uid: str
    unit_uid: str
    unit_code: str
    unit_name: str
    period_code: str
    rules_hash: str
    rules_name: str


def codes_of(sheets: Sequence[Sheet], file_name: str) -> FormCodes | None:
    """Tell what a workbook is a form of; None for none. Raises UserError for one of a later version."""
    sheet = next((one for one in sheets if fold(one.name) == fold(CODE_SHEET)), None)
    if sheet is None or cell_text(sheet.value(0, 0)) != FORM_MARK:
        return None
    rows = range(min(len(sheet.rows), _MOST_CODES))
    values = {cell_text(sheet.value(row, 0)): cell_text(sheet.value(row, 1)) for row in rows}
    if values[FORM_MARK] != str(FORM_VERSION):
        raise UserError("form.newer", where=file_name)
    names = FormCodes.__dataclass_fields__
    return FormCodes(**{name: values.get(name, "") for name in names})


def read_form(
    sheets: Sequence[Sheet], codes: FormCodes, rule_set: CriteriaSource, score_round: Round
) -> tuple[SheetScores | None, list[Issue]]:
    """Read the sheet of a form; None when it is of another rule set or its lines cannot be found."""
    own = rule_set.content_hash if isinstance(rule_set, RuleSet) else content_hash(criteria_of(rule_set))
    if own != codes.rules_hash:
        return None, [error("form.other_rules", name=codes.rules_name)]
    if score_round is not Round.SELF:
        return None, [error("form.self_only")]
    for sheet in sheets:
        head = _find_head(sheet)
        if head is not None:
            reader = _FormReader(sheet, *head)
            return reader.read(codes, criteria_of(rule_set))
    return None, [error("form.no_lines")]


def _find_head(sheet: Sheet) -> tuple[int, Mapping[str, int]] | None:
    """Find the row of heads by the hidden one; gives the row and head → column."""
    for row, cells in enumerate(sheet.rows):
        texts = [cell_text(value) for value in cells]
        if PATH_HEAD in texts:
            columns = {name: texts.index(name) for name in _HEADS if name in texts}
            if len(columns) == len(_HEADS):
                return row, columns
    return None


class _FormReader:
    """Gather a form's entries and problems line by line."""

    def __init__(self, sheet: Sheet, head_row: int, columns: Mapping[str, int]) -> None:
        self._sheet = sheet
        self._columns = columns
        path_at = columns[PATH_HEAD]
        below = range(head_row + 1, len(sheet.rows))
        self._rows = {path: row for row in below if (path := cell_text(sheet.value(row, path_at)))}
        self.issues: list[Issue] = []
        self.entries: dict[str, ScoreEntry] = {}
        self.places: dict[str, str] = {}
        self.target_places: dict[str, str] = {}

    def read(self, codes: FormCodes, criteria: Sequence[Criterion]) -> tuple[SheetScores, list[Issue]]:
        """Read every line of the table; a line that is gone is an error, an unknown one too."""
        gaps = []
        for criterion in criteria:
            row = self._rows.pop(criterion.path, None)
            if row is None:
                values = {"criterion": criterion.code, "text": criterion.text[:60]}
                self.issues.append(error("scores.missing_row", self._sheet.name, **values))
            elif not criterion.is_group:
                self._read_line(row, criterion)
                entry = self.entries.get(criterion.path)
                if entry is None or (entry.points, entry.actual, entry.absence) == (None, None, None):
                    place = self.places[criterion.path]
                    gaps.append(warning("scores.gap", place, criterion=criterion.code))
        for path, row in self._rows.items():
            place = self._sheet.place(row, self._columns[PATH_HEAD])
            self.issues.append(error("scores.unknown_row", place, criterion=path))
        self._check(criteria)
        scores = SheetScores(
            self._sheet.name,
            codes.unit_name,
            (codes.unit_name,),
            self._sheet.name,
            tuple(self.entries.values()),
            self.places,
            self.target_places,
            unit_uid=codes.unit_uid,
            period_code=codes.period_code,
        )
        return scores, [*self.issues, *gaps]

    def _read_line(self, row: int, criterion: Criterion) -> None:
        self.places[criterion.path] = self._sheet.place(row, self._columns[_SCORE_HEAD])
        points = read_points_cell(self._sheet, row, self._columns[_SCORE_HEAD])
        target_at = self._columns[COLUMN_NAMES[Column.TARGET]]
        self.target_places[criterion.path] = self._sheet.place(row, target_at)
        target = read_quantity_cell(self._sheet, row, target_at)
        self.issues += [cell.issue for cell in (points, target) if cell.issue is not None]
        entry = ScoreEntry(
            criterion.path,
            None if points.value is None else Points(points.value),
            None if target.value is None else Quantity(target.value),
            self._read_actual(row, criterion),
            self._read_absence(row, criterion),
            cell_text(self._sheet.value(row, self._columns[COLUMN_NAMES[Column.NOTE]])),
            Origin.IMPORTED,
        )
        if entry != ScoreEntry(criterion.path, origin=Origin.IMPORTED):
            self.entries[criterion.path] = entry

    def _read_actual(self, row: int, criterion: Criterion) -> Quantity | None:
        """Read a result; a level that was picked from a list counts by its number."""
        at = self._columns[COLUMN_NAMES[Column.ACTUAL]]
        value = self._sheet.value(row, at)
        if criterion.kind == CHOICE and isinstance(value, str):
            found = _NUMBERED.match(value)
            if found is not None:
                return Quantity(int(found[1]) * QUANTITY_SCALE)
        cell = read_quantity_cell(self._sheet, row, at)
        if cell.issue is not None:
            self.issues.append(cell.issue)
        return None if cell.value is None else Quantity(cell.value)

    def _read_absence(self, row: int, criterion: Criterion) -> Absence | None:
        at = self._columns[ABSENCE_HEAD]
        text = cell_text(self._sheet.value(row, at))
        absence = _ABSENCES.get(fold(text))
        if text and absence is None:
            place = self._sheet.place(row, at)
            self.issues.append(error("form.absence_unknown", place, criterion=criterion.code, text=text[:60]))
        return absence

    def _check(self, criteria: Sequence[Criterion]) -> None:
        """Flag what breaks a rule: it waits for a decision, as in any score workbook."""
        path_of = {place: path for path, place in self.places.items()}
        for issue in check_sheet(criteria, self.entries, self.places):
            path = path_of.get(issue.where or "")
            if issue.severity is Severity.DECISION and path is not None:
                self.entries[path] = replace(self.entries[path], flagged=True)
            self.issues.append(issue)
