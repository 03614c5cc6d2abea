"""Score sheets as canonical rows, and the summary sheet that people look at first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from thidua_desktop.data.exchange.package_format import LINES, SHEETS, SUMMARY_SHEET, Row
from thidua_desktop.data.exchange.package_values import (
    canonical_flag,
    canonical_points,
    canonical_quantity,
    canonical_text,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.exchange.spreadsheet_writer import Cell, FreeSheet, Style
from thidua_desktop.data.exchange.standing_workbook import PROVISIONAL_MARK
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import POINTS_SCALE
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring import SheetResult, score_sheet

_Cells = tuple[tuple[Cell, Style], ...]


@dataclass(frozen=True, slots=True)
class SheetsToSend:
    """Sheets of a period with their self round, rule sets and totals, in the units' official order.

    `provisional` are the uids of those whose points can still change: not handed in, or depending on others.
    """

    period: EvaluationPeriod
    sheets: tuple[ScoreSheet, ...]
    entries: Mapping[str, Mapping[str, ScoreEntry]]
    rule_sets: Mapping[str, RuleSet]
    results: Mapping[str, SheetResult]
    provisional: frozenset[str] = frozenset()

    @classmethod
    def load(cls, store: Store, period: EvaluationPeriod, sheets: Sequence[ScoreSheet]) -> Self:
        """Read what belongs to the sheets."""
        entries = store.scores.period_entries(period.uid, Round.SELF)
        wanted = {sheet.rule_set_uid for sheet in sheets}
        rule_sets = {rules.uid: rules for rules in map(store.rule_sets.by_uid, sorted(wanted)) if rules}
        results = {
            sheet.uid: score_sheet(rule_sets[sheet.rule_set_uid], entries.get(sheet.uid, {}))
            for sheet in sheets
        }
        totals = store.totals.of_period(period.uid)
        provisional = frozenset(
            sheet.uid
            for sheet in sheets
            if (total := totals.get((sheet.uid, Round.SELF))) is not None and total.is_provisional
        )
        return cls(period, tuple(sheets), entries, rule_sets, results, provisional)


def line_key(sheet_uid: str, path: str) -> str:
    """Make the key of a line of the self round."""
    return f"{sheet_uid}:{Round.SELF}:{path}"


def sheet_content(sent: SheetsToSend, names: Mapping[str, str]) -> TableContent:
    """Write the heads of the sheets."""
    return TableContent(
        SHEETS,
        [
            (
                sheet.uid,
                sheet.state.value,
                sheet.unit_uid,
                sheet.period_uid,
                sent.rule_sets[sheet.rule_set_uid].content_hash,
                sheet.entered_by_uid,
                canonical_flag(flag=sheet.is_sample),
            )
            for sheet in sent.sheets
        ],
        [
            (
                names.get(sheet.unit_uid),
                sent.period.name,
                sent.rule_sets[sheet.rule_set_uid].name,
                sent.results[sheet.uid].total / POINTS_SCALE,
            )
            for sheet in sent.sheets
        ],
    )


def line_content(sent: SheetsToSend, names: Mapping[str, str]) -> TableContent:
    """Write every line of the self rounds, in the units' order and the table's reading order."""
    content = TableContent(LINES)
    for sheet in sent.sheets:
        entries = sent.entries.get(sheet.uid, {})
        name = names.get(sheet.unit_uid)
        for criterion in sent.rule_sets[sheet.rule_set_uid].criteria:
            entry = entries.get(criterion.path)
            if entry is not None:
                content.rows.append(_line_row(line_key(sheet.uid, criterion.path), entry))
                most = criterion.max_points / POINTS_SCALE
                content.shown.append((name, criterion.code, criterion.text, most))
    return content


def summary_sheet(sent: SheetsToSend, names: Mapping[str, str]) -> FreeSheet:
    """Write the totals by unit and group; only to look at."""
    shown: list[_Cells] = [((f"TỔNG HỢP ĐIỂM TỰ CHẤM, {sent.period.name.upper()}", Style.TITLE),)]
    shown.append(((PROVISIONAL_MARK, Style.LABEL),) if sent.provisional else ())
    widest = 0
    for rules in sent.rule_sets.values():
        groups = rules.groups
        widest = max(widest, len(groups))
        shown.append(((f"{rules.name} ({rules.max_points / POINTS_SCALE:g} điểm)", Style.LABEL),))
        heads = ("TT", "Đơn vị", *(f"{group.code} {group.text}" for group in groups), "Tổng điểm", "Ghi chú")
        shown.append(tuple((head, Style.HEADER) for head in heads))
        of_set = [sheet for sheet in sent.sheets if sheet.rule_set_uid == rules.uid]
        for number, sheet in enumerate(of_set, start=1):
            result = sent.results[sheet.uid]
            points = tuple((result.groups[group.path] / POINTS_SCALE, Style.POINTS) for group in groups)
            total = (result.total / POINTS_SCALE, Style.BOLD_POINTS)
            note = ("Tạm tính" if sheet.uid in sent.provisional else None, Style.TEXT)
            shown.append(
                ((number, Style.WHOLE), (names.get(sheet.unit_uid), Style.TEXT), *points, total, note)
            )
        shown.append(())
    return FreeSheet(SUMMARY_SHEET, tuple(shown), (8, 40, *(24,) * widest, 14, 14))


def _line_row(key: str, entry: ScoreEntry) -> Row:
    return (
        key,
        canonical_quantity(entry.target),
        canonical_quantity(entry.actual),
        canonical_points(entry.points),
        entry.absence.value if entry.absence else None,
        canonical_text(entry.note),
        canonical_flag(flag=entry.flagged),
    )
