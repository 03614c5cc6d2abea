"""A filled form among packages: known for what it is, stored as typed scores when a person says so."""

from dataclasses import dataclass, replace
from pathlib import Path

from thidua_desktop.data.exchange.form_reader import FormCodes, codes_of
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.records.exchange import Accept, Counts
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.score_import import ScoreImport, ScoreImportPlan, import_scores, plan_scores

__all__ = ["FOREIGN_FILE", "FormCodes", "FormPlan", "apply_form", "form_codes", "plan_form"]


@dataclass(frozen=True, slots=True)
class FormPlan:
    """What taking a form would do; nobody signed it, so that a person must say yes."""

    codes: FormCodes
    request: ScoreImport
    plan: ScoreImportPlan

    @property
    def counts(self) -> Counts:
        """Count the lines that it would write, and the places that ask or are refused."""
        return self.plan.line_counts


FOREIGN_FILE = "package.foreign"
"""What a file is refused with that is no package."""


def form_codes(file: Path, gate: ChildGate | None = None) -> FormCodes | None:
    """Tell what a file is a form of; None for any other file, also one that cannot be read."""
    try:
        sheets = read_workbook(file, gate.read if gate else None).sheets
        return codes_of(sheets, file.name)
    except UserError:
        return None


def plan_form(store: Store, file: Path, gate: ChildGate | None = None) -> FormPlan | None:
    """Tell what taking a file as a form would do; None when it is none. Never writes.

    Raises UserError when its rule set or period is not here.
    """
    codes = form_codes(file, gate)
    if codes is None:
        return None
    period = store.periods.by_code(codes.period_code)
    if period is None:
        raise UserError("period.unknown", where=file.name, name=codes.period_code)
    rules = store.rule_sets.by_hash(codes.rules_hash, period.year)
    if rules is None:
        raise UserError("form.other_rules", where=file.name, name=codes.rules_name)
    request = ScoreImport(file, rules.uid, period.year, Round.SELF, period.code)
    return FormPlan(codes, request, plan_scores(store, request))


def apply_form(store: Store, form: FormPlan, accept: Accept | None) -> ScoreImportPlan:
    """Store a form that a person accepted, with everything that it asks.

    Raises DecisionNeededError("form.unsigned") without a yes; else as `import_scores`.
    """
    if accept is not Accept.ALL:
        name, unit = form.request.path.name, form.codes.unit_name
        raise DecisionNeededError("form.unsigned", where=name, issues=form.plan.issues, unit=unit)
    return import_scores(store, replace(form.request, keep_flagged=True, over_signed=True))
