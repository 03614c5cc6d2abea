"""The further columns of our own criteria workbooks: level, absence, evidence, and one a parameter.

Versions of their names: 1 (0.2.0). A workbook of an office has none of them and reads as before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from thidua_desktop.data.exchange.cell_numbers import cell_text
from thidua_desktop.data.exchange.package_values import choice_word
from thidua_desktop.data.exchange.table_columns import Heading
from thidua_desktop.data.exchange.table_rows import TableRow
from thidua_desktop.data.exchange.workbook_cells import Sheet
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.records.scoring import AbsencePolicy
from thidua_desktop.domain.rule_kinds import KINDS, ParameterSpec, parameter_specs
from thidua_desktop.domain.rule_kinds.parameters import key
from thidua_desktop.domain.rule_sets import CriterionDraft

LEVEL = "Bậc trong bảng"
ABSENCE = "Khi không chấm"
EVIDENCE = "Minh chứng"
NEEDED = "Bắt buộc"
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class RuleColumns:
    """Where the further columns stand, counted from 0. `parameters` are by the key of their label."""

    sheet: Sheet
    level: int | None = None
    absence: int | None = None
    evidence: int | None = None
    parameters: Mapping[str, int] = field(default_factory=dict)

    def text(self, row: TableRow, column: int | None) -> str:
        """Give a cell's text; a number as people write it, with a comma."""
        if column is None:
            return ""
        value = self.sheet.value(row.row, column)
        text = cell_text(value)
        return text.replace(".", ",") if isinstance(value, float) else text


def all_specs() -> tuple[ParameterSpec, ...]:
    """Give every parameter of every kind, one for each label."""
    return tuple({key(s.label): s for kind in KINDS for s in parameter_specs(kind)}.values())


def find_rule_columns(sheet: Sheet, heading: Heading) -> RuleColumns:
    """Find the further columns in a heading. They count only together with the level column: a column of
    another workbook that happens to have such a name is left as it was.
    """
    taken = {*heading.columns.values(), *heading.also_text}
    labels = {
        key(cell_text(sheet.value(heading.last_row, at))): at
        for at in range(len(sheet.rows[heading.last_row]))
        if at not in taken
    }
    if key(LEVEL) not in labels:
        return RuleColumns(sheet)
    return RuleColumns(
        sheet,
        labels[key(LEVEL)],
        labels.get(key(ABSENCE)),
        labels.get(key(EVIDENCE)),
        {key(spec.label): labels[key(spec.label)] for spec in all_specs() if key(spec.label) in labels},
    )


def read_parents(columns: RuleColumns, rows: Sequence[TableRow]) -> tuple[int, ...] | None:
    """Read each row's parent from its level; None when the levels are not there or make no tree."""
    open_rows: list[int] = []
    parents = []
    for at, row in enumerate(rows):
        level = columns.text(row, columns.level)
        if not level.isdecimal() or not 1 <= int(level) <= len(open_rows) + 1:
            return None
        del open_rows[int(level) - 1 :]
        parents.append(open_rows[-1] if open_rows else ROOT)
        open_rows.append(at)
    return tuple(parents)


def read_parameter_cells(
    columns: RuleColumns, row: TableRow, kind: str
) -> tuple[dict[str, str], list[Issue]]:
    """Read the parameters that stand in columns of their own; one that the kind does not take is an error."""
    codes = {key(spec.label): spec.code for spec in parameter_specs(kind)}
    found: dict[str, str] = {}
    issues = []
    for name, at in columns.parameters.items():
        text = columns.text(row, at)
        if not text:
            continue
        if name in codes:
            found[codes[name]] = text
            continue
        label = next(spec.label for spec in all_specs() if key(spec.label) == name)
        place = columns.sheet.place(row.row, at)
        issues.append(error("rules.parameter_unknown", place, criterion=row.code, parameter=label))
    return found, issues


def with_absence_and_evidence(
    columns: RuleColumns, row: TableRow, draft: CriterionDraft
) -> tuple[CriterionDraft, list[Issue]]:
    """Fill in what a criterion allows when nothing can be scored, and whether it needs evidence."""
    words = {key(choice_word(policy)): policy for policy in AbsencePolicy}
    written = columns.text(row, columns.absence)
    policy = words.get(key(written)) if written else AbsencePolicy.NONE
    issues = []
    if policy is None and columns.absence is not None:
        place = columns.sheet.place(row.row, columns.absence)
        issues.append(
            error("rules.absence_not_known", place, criterion=row.code, value=written[:_LONGEST_SHOWN])
        )
    needs_evidence = key(columns.text(row, columns.evidence)) == key(NEEDED)
    return replace(draft, absence=policy or AbsencePolicy.NONE, needs_evidence=needs_evidence), issues
