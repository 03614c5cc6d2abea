"""A sheet of a set whose first line needs evidence."""

from dataclasses import replace

from tests.ui.bloc_store import small_rules
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.scores import open_sheet, save_entries

LINE = small_rules().leaves[0].path


def make_strict(store):
    """Add the set "strict" and a full sheet of the unit "u1" under it."""
    rules = small_rules()
    criteria = tuple(replace(one, needs_evidence=one.path == LINE) for one in rules.criteria)
    strict = replace(
        rules, uid="strict", code="BTC-MC", criteria=criteria, content_hash=content_hash(criteria)
    )
    with store.write("test", Family.RULE_SETS):
        store.rule_sets.save(strict)
    sheet = open_sheet(store, "u1", "p2025", "strict")
    entries = [ScoreEntry(leaf.path, leaf.max_points) for leaf in strict.leaves]
    save_entries(store, sheet.uid, Round.SELF, entries)
    return sheet
