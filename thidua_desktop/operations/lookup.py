"""Find what a person means by a code or a name."""

from collections.abc import Iterable
from datetime import date

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.organisation import Bloc, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind, RuleSet, RuleSetState
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.identity import new_uid


def find_unit(store: Store, text: str, day: date) -> Unit:
    """Give the unit that a code or a name means on a day. Raises UserError when none or several do."""
    by_code = store.units.by_code(text.strip(), day)
    if by_code is not None:
        return by_code
    found = store.units.by_name(text, day)
    if len(found) > 1:
        raise UserError("unit.ambiguous", name=text, codes=", ".join(unit.code for unit in found))
    if not found:
        raise UserError("unit.unknown", name=text)
    return found[0]


def find_bloc(store: Store, text: str, day: date) -> Bloc:
    """Give the bloc that a code or a name means on a day. Raises UserError when none or several do."""
    found = store.blocs.find(text.strip(), day)
    if len(found) > 1:
        raise UserError("bloc.ambiguous", name=text, codes=", ".join(bloc.code for bloc in found))
    if not found:
        raise UserError("bloc.unknown", name=text)
    return found[0]


def find_rule_set(store: Store, text: str, year: int) -> RuleSet:
    """Give the set that a code or a name means in a year: the active version, else the newest draft.

    Raises UserError when none does.
    """
    wanted = text.strip()
    known = store.rule_sets.all()
    matches = [rules for rules in known if rules.code == wanted and rules.year == year]
    matches = matches or [rules for rules in known if fold(wanted) in (fold(rules.code), fold(rules.name))]
    best = newest_rule_set(matches)
    if best is None:
        raise UserError("rule_set.unknown", name=text, year=year)
    return best


def newest_rule_set(candidates: Iterable[RuleSet]) -> RuleSet | None:
    """Give the set to score with: active before draft, the newest year and version first; None when none."""
    usable = [rules for rules in candidates if rules.state is not RuleSetState.RETIRED]
    return max(
        usable,
        key=lambda rules: (rules.state is RuleSetState.ACTIVE, rules.year, rules.version),
        default=None,
    )


def find_period(store: Store, year: int, period_code: str | None = None) -> EvaluationPeriod:
    """Give the annual period of a year, or the one with a code. Raises UserError when there is none."""
    period = store.periods.by_code(period_code) if period_code else store.periods.of_year(year)
    if period is None:
        raise UserError("period.unknown", name=period_code or str(year))
    return period


def year_period(store: Store, year: int) -> EvaluationPeriod:
    """Give the annual period of a year, or a new one, not stored yet, from 1 January to 31 December."""
    return store.periods.of_year(year) or EvaluationPeriod(
        new_uid(), str(year), f"Năm {year}", PeriodKind.YEAR, year, date(year, 1, 1), date(year, 12, 31)
    )
