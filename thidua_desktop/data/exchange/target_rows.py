"""Issued targets and published indices ↔ canonical rows."""

from collections.abc import Mapping, Sequence

from thidua_desktop.data.exchange.package_format import INDEX_RESULTS, TARGETS, Row
from thidua_desktop.data.exchange.package_values import (
    canonical_number,
    canonical_quantity,
    canonical_text,
    whole_of,
    whole_parts,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.store.issued_targets import IssuedTarget
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.scoring import IndexResult, RuleSet

Place = tuple[str, str, str]
"""Period uid, unit uid, rule set uid."""


def target_key(place: Place, path: str) -> str:
    """Make the key of a target."""
    return ":".join((*place, path))


def split_target_key(key: str) -> tuple[Place, str]:
    """Give the place and the criterion's path of a target's key."""
    period, unit, rules, path = [*key.split(":", 3), "", "", ""][:4]
    return (period, unit, rules), path


def target_row(place: Place, path: str, rule_set_hash: str, given: IssuedTarget) -> Row:
    """Write a target."""
    period, unit, _ = place
    target = canonical_quantity(given.target)
    return target_key(place, path), target, unit, period, rule_set_hash, given.issuer_uid


def index_key_of(unit_uid: str, year: int, name: str) -> str:
    """Make the key of a published result."""
    return f"{unit_uid}:{year}:{name}"


def index_row(unit_uid: str, result: IndexResult) -> Row:
    """Write what was published of a unit."""
    return (
        index_key_of(unit_uid, result.year, result.index),
        canonical_text(result.index),
        canonical_number(result.year),
        None if result.rank is None else canonical_number(result.rank),
        canonical_quantity(result.points),
        canonical_text(result.source),
        unit_uid,
    )


def read_index(row: Row) -> tuple[str, IndexResult]:
    """Read a unit's uid and what was published of it."""
    _, name, year, rank, points, source, unit = row
    parts = whole_parts(points)
    return unit or "", IndexResult(
        name or "",
        whole_of(year),
        None if rank is None else whole_of(rank),
        None if parts is None else Quantity(parts),
        source or "",
    )


def target_content(
    store: Store, year: int, rule_sets: Sequence[RuleSet], names: Mapping[str, str]
) -> TableContent:
    """Write the targets of a year's periods under these sets."""
    content = TableContent(TARGETS)
    for period in (period for period in store.periods.all() if period.year == year):
        for rules in rule_sets:
            criteria = {leaf.path: leaf for leaf in rules.leaves}
            for unit, lines in store.targets.of_set(period.uid, rules.uid).items():
                for path, given in lines.items():
                    content.rows.append(
                        target_row((period.uid, unit, rules.uid), path, rules.content_hash, given)
                    )
                    leaf, issuer = criteria[path], names.get(given.issuer_uid or "")
                    content.shown.append((names.get(unit), leaf.code, leaf.text, issuer))
    return content


def index_content(store: Store, year: int, names: Mapping[str, str]) -> TableContent:
    """Write the indices that were published for the year and the one before it."""
    content = TableContent(INDEX_RESULTS)
    for name, of, _ in store.indices.lists():
        if of in (year - 1, year):
            for unit, result in store.indices.of_list(name, of).items():
                content.rows.append(index_row(unit, result))
                content.shown.append((names.get(unit),))
    return content
