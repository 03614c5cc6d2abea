"""What the panel tells of a line beyond the sheet: its points in earlier periods, read on the lane."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.records.scoring import Criterion, Round, RuleSet, ScoreEntry
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.scores import SheetView

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store

PERIODS = 5


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """What a line had in an earlier period; `entry` None: it was not scored then.

    `is_same_text` False: only the number, the kind and the maximum are the same, the words were others.
    """

    period_name: str
    entry: ScoreEntry | None
    is_same_text: bool


def read_earlier(store: "Store", view: SheetView, path: str) -> tuple[EarlierValue, ...]:
    """Give the unit's own points of a line in the last five periods before this one, the newest first.

    In another rule set the line is the one with the same words (folded), when only one has them; else the one
    of the same path, kind and maximum. Periods in which there is no such line are left out.
    """
    wanted = next((one for one in view.rule_set.leaves if one.path == path), None)
    if wanted is None:
        return ()
    periods = {one.uid: one for one in store.periods.all() if one.ends_on < view.period.starts_on}
    sheets = [
        one for one in store.scores.sheets(SheetFilter(unit_uid=view.unit.uid)) if one.period_uid in periods
    ]
    sheets.sort(key=lambda one: periods[one.period_uid].ends_on, reverse=True)
    found: list[EarlierValue] = []
    for sheet in sheets:
        rules = store.rule_sets.by_uid(sheet.rule_set_uid)
        line = _same_line(rules, wanted) if rules is not None else None
        if line is not None:
            entry = store.scores.entries(sheet.uid, Round.SELF).get(line.path)
            same = fold(line.text) == fold(wanted.text)
            found.append(EarlierValue(periods[sheet.period_uid].name, entry, same))
        if len(found) == PERIODS:
            break
    return tuple(found)


def _same_line(rules: RuleSet, wanted: Criterion) -> Criterion | None:
    words = fold(wanted.text)
    by_words = [one for one in rules.leaves if fold(one.text) == words]
    if len(by_words) == 1:
        return by_words[0]
    alike = (wanted.path, wanted.kind, wanted.max_points)
    return next((one for one in rules.leaves if (one.path, one.kind, one.max_points) == alike), None)
