"""The sheet of our criteria workbooks that says what holds for the whole set, and how it is read back.

Versions of its labels: 1 (0.2.0). A workbook without the sheet says nothing about it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from thidua_desktop.data.exchange.cell_numbers import cell_text, read_points_cell
from thidua_desktop.data.exchange.workbook_cells import Sheet
from thidua_desktop.domain.glossary import choice_label, label
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.legal_basis import basis_text
from thidua_desktop.domain.points import POINTS_SCALE, Points
from thidua_desktop.domain.policies import BONUS, PREFERENCE, VOTE, grades_in_order
from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.domain.records.scoring import (
    Criterion,
    FinalRule,
    GradeBand,
    GradeGate,
    NormaliseAt,
    SetPolicy,
)
from thidua_desktop.domain.rule_kinds.parameters import key
from thidua_desktop.domain.text import fold

POLICY_SHEET = "Quy định chung"
SETTINGS_HEAD = ("Mục quy định", "Quy định", "Giải thích")
GRADES_HEAD = ("Mức xếp loại", "Từ điểm", "Nhóm phải đạt", "Tối đa % số đơn vị")
TIES_HEAD = ("Lần lượt", "Khi bằng điểm, xét theo")
BASIS_HEAD = (
    label("document_kind"),
    label("document_number"),
    label("issued_on"),
    label("issuer"),
    label("document_summary"),
)
SCALE, LEAST, MOST = label("policy_scale"), label("least_total"), label("most_total")
NORMALISE, FINAL = label("normalise_at"), label("final_rule")
TIE_WORDS = {VOTE: label("tie_vote"), BONUS: label("tie_bonus"), PREFERENCE: label("tie_preference")}

_HEADS = {key(head[0]): head for head in (SETTINGS_HEAD, GRADES_HEAD, TIES_HEAD, BASIS_HEAD)}
_GATE = re.compile(r"(?P<group>.+?)\s*(?:≥|>=|từ)\s*(?P<percent>\d+)\s*%?")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LONGEST_SHOWN = 60
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class PolicyReading:
    """What the sheet says; `basis` are lines of documents."""

    policy: SetPolicy
    basis: str
    issues: tuple[Issue, ...] = ()


def is_policy_sheet(sheet: Sheet) -> bool:
    """Tell whether a sheet is ours: by its name and its first head."""
    heads = {key(cell_text(row[0])) for row in sheet.rows if row}
    return fold(sheet.name) == fold(POLICY_SHEET) and key(SETTINGS_HEAD[0]) in heads


def read_policy_sheet(sheet: Sheet, criteria: Sequence[Criterion]) -> PolicyReading:
    """Read the sheet; what makes no sense is an issue at its cell and stays out."""
    reader = _Reader(sheet, _group_names(criteria))
    rows = _rows_by_head(sheet)
    settings = {key(reader.text(row, 0)): row for row in rows.get(SETTINGS_HEAD, ())}
    policy = SetPolicy(
        scale=reader.points(settings.get(key(SCALE)), 1),
        normalise_at=reader.choice(settings.get(key(NORMALISE)), NormaliseAt.TOTAL),
        least=reader.points(settings.get(key(LEAST)), 1),
        most=reader.points(settings.get(key(MOST)), 1),
        final_rule=reader.choice(settings.get(key(FINAL)), FinalRule.LAST),
        grades=grades_in_order(map(reader.grade, rows.get(GRADES_HEAD, ()))),
        tie_breaks=tuple(reader.tie_break(row) for row in rows.get(TIES_HEAD, ()) if reader.text(row, 1)),
    )
    basis = basis_text(map(reader.document, rows.get(BASIS_HEAD, ())))
    return PolicyReading(policy, basis, tuple(reader.issues))


def gate_text(gates: Iterable[GradeGate]) -> str:
    """Write the gates of a grade in one cell: ``V. ≥ 60 %; II. ≥ 40 %``."""
    return "; ".join(f"{gate.group_path} ≥ {gate.percent} %" for gate in gates)


def _group_names(criteria: Sequence[Criterion]) -> dict[str, str]:
    """Give key → path of the top nodes; a key that two share knows none of them."""
    paths: dict[str, list[str]] = {}
    for criterion in criteria:
        if criterion.depth == 1:
            paths.setdefault(key(criterion.path), []).append(criterion.path)
    return {name: found[0] for name, found in paths.items() if len(found) == 1}


def _rows_by_head(sheet: Sheet) -> dict[tuple[str, ...], list[int]]:
    """Give the filled rows under each head."""
    found: dict[tuple[str, ...], list[int]] = {}
    under: tuple[str, ...] | None = None
    for row in range(len(sheet.rows)):
        head = _HEADS.get(key(cell_text(sheet.value(row, 0))))
        if head is not None and key(cell_text(sheet.value(row, 1))) == key(head[1]):
            under = head
        elif under is not None and any(cell_text(sheet.value(row, at)) for at in range(len(under))):
            found.setdefault(under, []).append(row)
    return found


@dataclass(slots=True)
class _Reader:
    """Reads cells of the sheet and gathers what is wrong with them."""

    sheet: Sheet
    groups: Mapping[str, str]
    issues: list[Issue] = field(default_factory=list)

    def text(self, row: int, column: int) -> str:
        return cell_text(self.sheet.value(row, column))

    def points(self, row: int | None, column: int) -> Points | None:
        if row is None:
            return None
        cell = read_points_cell(self.sheet, row, column)
        if cell.issue is not None:
            self.issues.append(cell.issue)
        return None if cell.value is None else Points(cell.value)

    def choice(self, row: int | None, usual: Choice) -> Choice:
        written = "" if row is None else self.text(row, 1)
        if row is None or not written:
            return usual
        words = {key(choice_label(choice)): choice for choice in type(usual)}
        found = words.get(key(written))
        if found is None:
            self._refuse("rules.policy_choice", row, 1)
        return found or usual

    def grade(self, row: int) -> GradeBand:
        name = self.text(row, 0)
        return GradeBand(name, self.points(row, 1), tuple(self._gates(row)), self._percent(row, 3))

    def tie_break(self, row: int) -> str:
        written = self.text(row, 1)
        words = {key(word): name for name, word in TIE_WORDS.items()}
        return words.get(key(written)) or self._group(written)

    def document(self, row: int) -> LegalDocument:
        kind, number, _, issuer, summary = (self.text(row, at) for at in range(len(BASIS_HEAD)))
        return LegalDocument(kind, number, self._day(row, 2), issuer, summary)

    def _gates(self, row: int) -> Iterable[GradeGate]:
        for piece in filter(None, (part.strip() for part in self.text(row, 2).split(";"))):
            found = _GATE.fullmatch(piece)
            if found is None:
                self._refuse("rules.policy_gate", row, 2)
                continue
            yield GradeGate(self._group(found["group"]), int(found["percent"]))

    def _group(self, written: str) -> str:
        """Give the path of a group as it is written; what is none stays for the lint to name."""
        return written if written in self.groups.values() else self.groups.get(key(written), written)

    def _percent(self, row: int, column: int) -> int | None:
        written = self.points(row, column)
        if written is not None and written % POINTS_SCALE:
            self._refuse("rules.policy_whole", row, column)
            return None
        return None if written is None else written // POINTS_SCALE

    def _day(self, row: int, column: int) -> date | None:
        value = self.sheet.value(row, column)
        text = cell_text(value)
        found = _DAY.fullmatch(text)
        if not text:
            return None
        try:
            if found is not None:
                day, month, year = map(int, found.groups())
                return date(year, month, day)
        except ValueError:
            found = None
        self._refuse("rules.policy_day", row, column)
        return None

    def _refuse(self, code: str, row: int, column: int) -> None:
        written = self.text(row, column)[:_LONGEST_SHOWN]
        self.issues.append(error(code, self.sheet.place(row, column), value=written))
