"""Keep evaluation periods."""

from dataclasses import replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_period
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import error
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.domain.text import clean_line


def save_period(store: Store, period: EvaluationPeriod) -> EvaluationPeriod:
    """Add or change a period. Raises UserError("form.incomplete") with one issue a field."""
    period = replace(period, code=clean_line(period.code), name=clean_line(period.name))
    issues = check_period(period)
    same_code = store.periods.by_code(period.code)
    if same_code is not None and same_code.uid != period.uid:
        issues.append(error("period.exists", "code", name=period.code))
    if issues:
        raise UserError("form.incomplete", issues=issues)
    before = store.periods.by_uid(period.uid)
    with store.write("period.save", Family.PERIODS):
        store.periods.save(period)
        store.audit.note("period", period.uid, "code", before.code if before else None, period.code)
    return period
