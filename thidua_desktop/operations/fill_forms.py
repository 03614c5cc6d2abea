"""Forms: a unit's score sheet as a workbook that an office without the program fills in.

A filled one comes back as any score workbook does (`score_import`), which knows it by its hidden sheet.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.exchange.form_workbook import Form, form_workbook
from thidua_desktop.data.exchange.safe_files import written_beside
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, RuleSetState
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.lookup import newest_rule_set
from thidua_desktop.operations.offices import require_office, require_unit

__all__ = ["FormResult", "FormWish", "export_form"]


@dataclass(frozen=True, slots=True)
class FormWish:
    """Whose form of which period; `rule_set_uid` None takes the sheet's own set, or the only one in force."""

    unit_uid: str
    period_uid: str
    out: Path
    rule_set_uid: str | None = None


@dataclass(frozen=True, slots=True)
class FormResult:
    """What was written; `file` is the name really written. The hash is over what the form is of."""

    file: Path
    form_uid: str
    content_hash: str
    check_code: str


def export_form(store: Store, wish: FormWish) -> FormResult:
    """Write a unit's form with what is here of its own round. Never over a file; writes nothing else.

    Raises UserError when unit, period or rule set are not to be found, or the file cannot be written.
    """
    unit = require_unit(store, wish.unit_uid)
    period = store.periods.by_uid(wish.period_uid)
    if period is None:
        raise UserError("scores.sheet_gone")
    sheets = store.scores.sheets(SheetFilter(period_uid=period.uid, unit_uid=unit.uid))
    sheet = sheets[0] if sheets else None
    rule_set = _rules(store, period, wish.rule_set_uid or (sheet.rule_set_uid if sheet else None))
    entries = store.scores.entries(sheet.uid, Round.SELF) if sheet else {}
    own = require_unit(store, require_office(store).unit_uid)
    form = Form(
        new_uid(),
        unit,
        period,
        rule_set,
        own.name_on(period.ends_on),
        entries if sheet and sheet.rule_set_uid == rule_set.uid else {},
        {p: one.target for p, one in store.targets.of_unit(period.uid, unit.uid, rule_set.uid).items()},
    )
    out = _place(wish.out, unit, period)
    with written_beside(out) as file:
        file.write(form_workbook(form))
    return FormResult(out, form.uid, form.content_hash, check_code(form.content_hash))


def _rules(store: Store, period: EvaluationPeriod, wanted: str | None) -> RuleSet:
    if wanted is not None:
        found = store.rule_sets.by_uid(wanted)
        if found is None:
            raise UserError("rule_set.gone")
        return found
    of_year = [one for one in store.rule_sets.all() if one.year == period.year]
    active = [one for one in of_year if one.state is RuleSetState.ACTIVE]
    codes = sorted({one.code for one in active})
    if len(codes) > 1:
        raise UserError("form.several_rules", year=period.year, codes=", ".join(codes))
    best = newest_rule_set(active or of_year)
    if best is None:
        raise UserError("form.no_rules", year=period.year)
    full = store.rule_sets.by_uid(best.uid)
    assert full is not None  # noqa: S101  # it was listed just now
    return full


def _place(out: Path, unit: Unit, period: EvaluationPeriod) -> Path:
    if out.is_dir():
        name = re.sub(r"[^\w.-]+", "-", f"phieu_{unit.code}_{period.code}")  # "UBND/H61" would be a folder
        out = out / f"{name}.xlsx"
    return paths.free_name(out if out.suffix else out.with_suffix(".xlsx"))
