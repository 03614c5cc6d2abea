"""The form of `export --kind form`: a unit's sheet to fill in without the program."""

import argparse

from thidua_desktop.cli.command import Answer, opened
from thidua_desktop.operations.fill_forms import FormWish, export_form
from thidua_desktop.operations.lookup import find_period, find_rule_set, find_unit
from thidua_desktop.operations.offices import require_office

FORM = "form"
"""The kind that is no package: it stands in no ledger and bears no number."""


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
