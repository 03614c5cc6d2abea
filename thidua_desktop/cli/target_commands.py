"""Commands on the targets that a bloc or the province gives its units."""

import argparse

from thidua_desktop.cli.answer import Fields
from thidua_desktop.cli.command import Answer, Command, add_workspace, add_year, as_path, opened, target
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import format_quantity
from thidua_desktop.domain.records.scoring import EvaluationPeriod, RuleSet
from thidua_desktop.operations.issued_targets import TargetGrid, read_targets
from thidua_desktop.operations.lookup import find_bloc, find_period, find_rule_set
from thidua_desktop.operations.target_files import (
    import_target_file,
    missing_issues,
    write_target_file,
)


def _add_common(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--rules", required=True, help="mã hoặc tên bộ tiêu chí")
    add_year(parser)


def _found(store: Store, arguments: argparse.Namespace) -> tuple[EvaluationPeriod, RuleSet]:
    period = find_period(store, arguments.year, arguments.period)
    return period, find_rule_set(store, arguments.rules, arguments.year)


def _grid(store: Store, arguments: argparse.Namespace) -> TargetGrid:
    period, rule_set = _found(store, arguments)
    bloc = find_bloc(store, arguments.bloc, period.ends_on)
    return read_targets(store, period.uid, rule_set.uid, bloc.uid)


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="bảng chỉ tiêu (.xlsx)")
    parser.add_argument("--rules", required=True, help="mã hoặc tên bộ tiêu chí")
    add_year(parser)
    parser.add_argument("--keep-flagged", action="store_true", help="giữ chỉ tiêu trông như gõ nhầm")


def _import(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        found = _found(store, arguments)
        plan = import_target_file(store, arguments.file, *found, keep_flagged=arguments.keep_flagged)
    return Answer({"units": len(plan.targets), "targets": plan.count}, plan.issues)


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--bloc", required=True, help="mã hoặc tên khối, cụm")


def _show(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        grid = _grid(store, arguments)
    return Answer({"bloc": grid.bloc.name, "rows": _rows(grid)}, missing_issues(grid))


def _rows(grid: TargetGrid) -> list[Fields]:
    return [
        {
            "unit": unit.name,
            "code": line.code,
            "path": line.path,
            "target": format_quantity(one.target).replace(".", "").replace(",", "."),
            "issuer": grid.issuers.get(one.issuer_uid or ""),
        }
        for unit in grid.units
        for line in grid.lines
        if (one := grid.given.get(unit.uid, {}).get(line.path)) is not None
    ]


def _template_arguments(parser: argparse.ArgumentParser) -> None:
    _show_arguments(parser)
    parser.add_argument("--out", required=True, type=as_path, help="tệp hoặc thư mục ghi ra (.xlsx)")


def _template(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        grid = _grid(store, arguments)
    file = write_target_file(target(arguments.out, f"chi_tieu_{grid.period.code}.xlsx"), grid)
    return Answer({"file": str(file.resolve()), "units": len(grid.units), "targets": len(grid.lines)})


COMMANDS = (
    Command("targets import", "Giao chỉ tiêu từ một bảng Excel.", _import_arguments, _import),
    Command("targets show", "Xem chỉ tiêu đã giao của một khối, cụm.", _show_arguments, _show),
    Command("targets template", "Xuất bảng chỉ tiêu để điền.", _template_arguments, _template),
)
