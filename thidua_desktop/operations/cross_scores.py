"""The cross round: what each fellow member gave, and the round of the sheet that comes of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.issues import has_decisions
from thidua_desktop.domain.records.scoring import (
    Criterion,
    EvaluationPeriod,
    Origin,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
)
from thidua_desktop.domain.reviewing import mean_entry
from thidua_desktop.domain.scoring import check_entry


@dataclass(frozen=True, slots=True)
class PeerScores:
    """What a fellow member gave, by criterion path; `name` is its name on the period's last day."""

    name: str
    entries: Mapping[str, ScoreEntry]


def read_cross(store: Store, sheet: ScoreSheet, rule_set: RuleSet, day: date) -> dict[str, PeerScores]:
    """Give scorer's unit uid → what it gave, in official order.

    Points that break their rule were kept by a person's decision, so they count as flagged.
    """
    criteria = {criterion.path: criterion for criterion in rule_set.leaves}
    found: dict[str, PeerScores] = {}
    for scorer, entries in store.peers.of_sheet(sheet.uid).items():
        unit = store.units.by_uid(scorer)
        lines = {path: _flagged(criteria, entry) for path, entry in entries.items()}
        found[scorer] = PeerScores(unit.name_on(day) if unit is not None else "", lines)
    return found


def keep_cross(
    store: Store,
    sheet: ScoreSheet,
    of: tuple[EvaluationPeriod, RuleSet],
    entries: Iterable[ScoreEntry],
) -> None:
    """Keep what this office gives a sheet and work the cross round of these lines out anew; in a write."""
    office = store.offices.office()
    if office is None:  # the gate has refused it
        raise AssertionError
    given = {entry.criterion_path: entry for entry in entries}
    store.peers.save(sheet, office.unit_uid, given.values())
    rework_cross(store, sheet, of, given)


def rework_cross(
    store: Store, sheet: ScoreSheet, of: tuple[EvaluationPeriod, RuleSet], paths: Iterable[str]
) -> None:
    """Work the cross round of these lines out anew from what the members gave; inside a write.

    A line that was read in from a table of the whole round stays as it is: the table is the members' word.
    """
    period, rule_set = of
    peers = read_cross(store, sheet, rule_set, period.ends_on).values()
    before = store.scores.entries(sheet.uid, Round.CROSS)
    imported = {path for path, entry in before.items() if entry.origin is Origin.IMPORTED}
    store.scores.save_entries(
        sheet,
        Round.CROSS,
        [
            mean_entry(path, [(p.name, p.entries[path]) for p in peers if path in p.entries])
            for path in paths
            if path not in imported
        ],
    )


def _flagged(criteria: Mapping[str, Criterion], entry: ScoreEntry) -> ScoreEntry:
    criterion = criteria.get(entry.criterion_path)
    return replace(entry, flagged=criterion is not None and has_decisions(check_entry(criterion, entry)))
