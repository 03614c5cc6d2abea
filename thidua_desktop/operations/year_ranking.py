"""`rank_year`: all units of a year or other period, over all blocs, from kept totals ("Toàn tỉnh").

A bloc's own ranking, with groups, grades, tie-breaks and votes, is `ranking.rank_bloc`.
"""

from dataclasses import dataclass

from thidua_desktop.data.store.store import Store
from thidua_desktop.data.store.year_totals import YearRow
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round

__all__ = ["YearRanking", "YearRow", "rank_year"]


@dataclass(frozen=True, slots=True)
class YearRanking:
    """All units with points in a round, the best first. `missing` are the names of members of blocs that
    have none, in official order; `issues` warn when totals stand under different rule sets.
    """

    period: EvaluationPeriod
    round: Round
    rows: tuple[YearRow, ...]
    missing: tuple[str, ...]
    issues: tuple[Issue, ...] = ()

    @property
    def is_provisional(self) -> bool:
        """Tell whether any figure can still change: a unit is missing or has only a draft."""
        return bool(self.missing) or any(row.provisional for row in self.rows)


def rank_year(store: Store, period_uid: str, round_: Round) -> YearRanking:
    """Rank all units of a period by what their sheets come to; equal totals share a rank: 1, 2, 2, 4.

    Raises UserError when the period is gone.
    """
    period = store.periods.by_uid(period_uid)
    if period is None:
        raise UserError("ranking.gone")
    rows, missing = store.years.ranked(period_uid, round_, period.ends_on)
    return YearRanking(period, round_, tuple(rows), tuple(missing), _mixed(store, period_uid, round_))


def _mixed(store: Store, period_uid: str, round_: Round) -> tuple[Issue, ...]:
    """Warn of totals that are not on one scale: a department's and a commune's tables differ."""
    uids = store.years.rule_sets(period_uid, round_)
    if len(uids) < 2:
        return ()
    found = [rules for uid in uids if (rules := store.rule_sets.by_uid(uid)) is not None]
    names = ", ".join(f"{rules.name} (bản {rules.version})" for rules in found)
    return (warning("ranking.year_mixed_rules", names=names),)
