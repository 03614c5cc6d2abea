"""Commands on rule sets beside each other: begin one from an earlier year's, tell what differs."""

import argparse
from collections import Counter

from thidua_desktop.cli.answer import Fields, Json
from thidua_desktop.cli.command import Answer, Command, add_workspace, as_year, opened
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import label
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState
from thidua_desktop.domain.rule_changes import RuleChange
from thidua_desktop.domain.rule_differences import DifferenceLine, difference_lines
from thidua_desktop.operations.rule_copy import RuleCopy, copy_rules


def find_version(store: Store, code: str, version: int | None = None) -> RuleSet:
    """Give a version of a set; without a number the active one, else the newest.

    Raises UserError for a code or version that is not there.
    """
    known = store.rule_sets.versions(code)
    if not known:
        raise UserError("rule_set.code_unknown", name=code)
    if version is None:
        active = [rules for rules in known if rules.state is RuleSetState.ACTIVE]
        return (active or known)[0]
    found = next((rules for rules in known if rules.version == version), None)
    if found is None:
        raise UserError("rule_set.version_unknown", name=code, version=version)
    return found


def _copy_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--code", required=True, help="mã bộ tiêu chí được chép")
    parser.add_argument("--version", type=int, help="bản được chép (mặc định: bản đang dùng)")
    parser.add_argument("--to", help="mã của bản chép (mặc định: cùng mã)")
    parser.add_argument("--year", required=True, type=as_year, help="năm áp dụng của bản chép")
    parser.add_argument("--name", default="", help="tên của bản chép")


def _copy(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        source = find_version(store, arguments.code, arguments.version)
        wanted = RuleCopy(arguments.to or source.code, arguments.year, arguments.name)
        copy = copy_rules(store, source.uid, wanted)
    return Answer(
        {
            "code": copy.code,
            "version": copy.version,
            "name": copy.name,
            "state": copy.state.value,
            "hash": copy.content_hash,
        }
    )


def _diff_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--code", required=True, help="mã bộ tiêu chí")
    parser.add_argument("--version", required=True, type=int, help="bản trước")
    parser.add_argument("--with", dest="other", required=True, type=int, metavar="VERSION", help="bản sau")
    parser.add_argument("--with-code", help="mã của bản sau (mặc định: cùng mã)")


def _diff(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        before = find_version(store, arguments.code, arguments.version)
        after = find_version(store, arguments.with_code or arguments.code, arguments.other)
    lines = difference_lines(before, after)
    rows = _rows([line for line in lines if line.path_before or line.path_after])
    counts = Counter(str(row["change"]) for row in rows)
    whole = [_value_fields(line) for line in lines if not (line.path_before or line.path_after)]
    return Answer(
        {
            "before": {"code": before.code, "version": before.version, "hash": before.content_hash},
            "after": {"code": after.code, "version": after.version, "hash": after.content_hash},
            "counts": {change.value: counts[change.value] for change in RuleChange},
            "set": whole,
            "rows": [dict(row) for row in rows],
        }
    )


def _rows(lines: list[DifferenceLine]) -> list[Fields]:
    """Gather the lines of each criterion; `fields` is empty for one that was added or removed."""
    rows: dict[tuple[str, str], dict[str, Json]] = {}
    fields: dict[tuple[str, str], list[Json]] = {}
    for line in lines:
        place = (line.path_before, line.path_after)
        rows.setdefault(
            place,
            {
                "change": line.change.value,
                "code": line.code,
                "text": line.text,
                "path_before": line.path_before or None,
                "path_after": line.path_after or None,
            },
        )
        if line.field != "criterion":
            fields.setdefault(place, []).append(_value_fields(line))
    return [{**row, "fields": fields.get(place, [])} for place, row in rows.items()]


def _value_fields(line: DifferenceLine) -> dict[str, Json]:
    return {"field": line.field, "label": label(line.field), "before": line.before, "after": line.after}


COMMANDS = (
    Command("rules copy", "Chép một bộ tiêu chí thành bản thảo của năm khác.", _copy_arguments, _copy),
    Command("rules diff", "So sánh hai bản của bộ tiêu chí.", _diff_arguments, _diff),
)
