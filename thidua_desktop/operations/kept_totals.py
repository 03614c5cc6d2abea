"""Kept totals held against the lines."""

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.scoring import Round


def wrong_totals(store: Store) -> int:
    """Count the kept totals that the lines do not come to, missing ones and those without lines included."""
    wrong = 0
    for period in store.periods.all():
        kept = store.totals.of_period(period.uid)
        anew = {
            (uid, round_): total
            for round_ in Round
            for uid, total in store.totals.from_lines(period.uid, round_).items()
        }
        wrong += sum(kept.get(key) != anew.get(key) for key in kept.keys() | anew.keys())
    return wrong
