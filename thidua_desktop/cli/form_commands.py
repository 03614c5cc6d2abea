"""The form: `export --kind form` writes it, `import` and `inspect` know a filled one."""

import argparse
from pathlib import Path

from thidua_desktop.cli.answer import Fields
from thidua_desktop.cli.command import Answer, opened
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.domain.records.exchange import Accept, Counts, PackageState
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.fill_forms import FormWish, export_form
from thidua_desktop.operations.form_import import apply_form, plan_form
from thidua_desktop.operations.lookup import find_period, find_rule_set, find_unit
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.packages import ChildGate

FORM = "form"
"""The kind that is no package: it bears no number and no signature."""


def export_form_answer(arguments: argparse.Namespace) -> Answer:
    """Write the form that the arguments of `export` ask for. Without a unit it is the own one's."""
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period)
        unit_uid = require_office(store).unit_uid
        if arguments.unit:
            unit_uid = find_unit(store, arguments.unit, period.ends_on).uid
        rules = find_rule_set(store, arguments.rules, arguments.year).uid if arguments.rules else None
        result = export_form(store, FormWish(unit_uid, period.uid, arguments.out, rules))
    return Answer(
        {
            "file": str(result.file.resolve()),
            "package_id": result.form_uid,
            "sequence": None,
            "content_hash": result.content_hash,
            "check_code": result.check_code,
        }
    )


def take_form(
    store: Store, file: Path, gate: ChildGate, of: tuple[Accept | None, bool]
) -> tuple[Fields, ThiduaError | None] | None:
    """Preview or store a file that is a form, under (answer, whether only to look); None when it is none."""
    accept, is_dry = of
    try:
        form = plan_form(store, file, gate)
        if form is None:
            return None
    except UserError as problem:
        return _fields(file, Counts(), is_applied=False), problem
    same = Counts(same=form.counts.same)
    if form.counts == same:
        return _fields(file, same, is_applied=False), None
    import_uid = None
    try:
        if not is_dry:
            import_uid = apply_form(store, form, accept).import_uid
    except UserError as problem:
        fields = _fields(file, form.counts, is_applied=False)
        return {**fields, "message": error_sentence(problem)}, problem
    fields = _fields(file, form.counts, is_applied=not is_dry)
    return {**fields, "import_id": import_uid}, None


def _fields(file: Path, counts: Counts, *, is_applied: bool) -> Fields:
    return {
        "file": str(file.resolve()),
        "state": PackageState.FOREIGN.value,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "conflicts": counts.conflicts,
        "refused": counts.refused,
        "applied": is_applied,
        "import_id": None,
    }
