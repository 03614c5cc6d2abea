"""Write a rule set as a workbook to edit, and be sure that it says the same when it is read back."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.exchange.criteria_writer import rules_workbook
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.domain.rule_sets import content_hash


@dataclass(frozen=True, slots=True)
class RulesExport:
    """The written file and the hash of its contents, which is the set's own."""

    file: Path
    content_hash: str


def export_rules(store: Store, rule_set_uid: str, out: Path) -> RulesExport:
    """Write a set's workbook; it gets its name only after it was read back to the same hash.

    Raises UserError when the set is gone, the file cannot be written, or Excel would not keep its contents.
    """
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    out = out if out.suffix else out.with_suffix(".xlsx")
    partial = out.with_name(f".{out.name}.tam.xlsx")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            file.write(rules_workbook(rule_set))
            file.flush()
            os.fsync(file.fileno())
        digest = _checked_hash(partial, rule_set)
        partial.replace(out)
    except OSError as cause:
        raise UserError("file.not_writable", where=str(out)) from cause
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return RulesExport(out, digest)


def _checked_hash(file: Path, rule_set: RuleSet) -> str:
    reading = read_criteria(file, gate_here)
    read = content_hash(reading.criteria, reading.policy)
    if read != content_hash(rule_set):
        raise UserError("rule_set.not_exported", name=rule_set.name)
    return read
