"""Commands on rule sets, scores and ranking."""

import argparse

from thidua_desktop.cli import rule_commands, step_commands
from thidua_desktop.cli.answer import Fields, Json, RefusedWithFieldsError
from thidua_desktop.cli.command import (
    Answer,
    Command,
    add_workspace,
    add_year,
    as_path,
    as_year,
    opened,
    target,
)
from thidua_desktop.cli.line_fields import read_line_fields
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import format_points_plain
from thidua_desktop.domain.records.scoring import Round, RuleSetState
from thidua_desktop.domain.rule_sets import workbook_name
from thidua_desktop.domain.scoring import LineResult, SheetResult
from thidua_desktop.messages import reason_sentence
from thidua_desktop.operations.lookup import find_bloc, find_period, find_rule_set
from thidua_desktop.operations.ranking import rank_bloc
from thidua_desktop.operations.rule_export import export_rules
from thidua_desktop.operations.rule_sets import (
    RuleSetDraft,
    RulesReport,
    activate_rules,
    check_rules,
    import_rules,
    require_sound,
)
from thidua_desktop.operations.score_import import ScoreImport, ScoreImportPlan, import_scores, plan_scores
from thidua_desktop.operations.scores import find_sheet, read_sheet
from thidua_desktop.operations.year_ranking import YearRanking, rank_year


def _add_round(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--round", type=Round, choices=list(Round), default=Round.SELF, help="vòng chấm (self, bloc …)"
    )


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=as_path, help="bảng tiêu chí (.xlsx)")


def _rules_check(arguments: argparse.Namespace) -> Answer:
    report = check_rules(arguments.file)
    fields = _report_fields(report)
    try:
        require_sound(report, arguments.file)
    except UserError as error:
        raise RefusedWithFieldsError(error, fields) from error
    return Answer(fields, report.issues)


def _report_fields(report: RulesReport) -> dict[str, Json]:
    return {
        "nodes": report.nodes,
        "leaves": report.leaves,
        "depth": report.depth,
        "max_points": format_points_plain(report.max_points),
        "groups": {code: format_points_plain(points) for code, points in report.groups.items()},
        "hash": report.content_hash,
        "tree_hash": report.tree_hash,
    }


def _rules_import_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="bảng tiêu chí (.xlsx)")
    parser.add_argument("--code", required=True, help="mã bộ tiêu chí")
    parser.add_argument("--year", required=True, type=as_year, help="năm áp dụng")
    parser.add_argument("--name", default="", help="tên bộ tiêu chí")


def _rules_import(arguments: argparse.Namespace) -> Answer:
    report = check_rules(arguments.file)
    with opened(arguments) as store:
        try:
            draft = RuleSetDraft(arguments.code, arguments.year, arguments.name)
            rule_set = import_rules(store, arguments.file, draft)
        except UserError as error:
            raise RefusedWithFieldsError(error, _report_fields(report)) from error
    kept: Fields = {"hash": rule_set.content_hash, "version": rule_set.version, "state": rule_set.state.value}
    return Answer({**_report_fields(report), **kept}, report.issues)


def _activate_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--code", required=True, help="mã bộ tiêu chí")


def _rules_activate(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        versions = store.rule_sets.versions(arguments.code)
        drafts = [rules for rules in versions if rules.state is RuleSetState.DRAFT]
        if not versions:
            raise UserError("rule_set.code_unknown", name=arguments.code)
        rule_set = activate_rules(store, (drafts or versions)[0].uid)
    return Answer(
        {
            "code": rule_set.code,
            "version": rule_set.version,
            "state": rule_set.state.value,
            "hash": rule_set.content_hash,
        }
    )


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--code", required=True, help="mã bộ tiêu chí")
    parser.add_argument("--version", type=int, help="bản cần xuất (mặc định: bản đang dùng)")
    parser.add_argument("--out", required=True, type=as_path, help="tệp hoặc thư mục ghi ra (.xlsx)")


def _rules_export(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        known = store.rule_sets.versions(arguments.code)
        versions = [rules for rules in known if arguments.version in (None, rules.version)]
        active = [rules for rules in versions if rules.state is RuleSetState.ACTIVE]
        if not versions:
            raise UserError("rule_set.code_unknown", name=arguments.code)
        rule_set = (active or versions)[0]
        written = export_rules(store, rule_set.uid, target(arguments.out, workbook_name(rule_set)))
    fields = {"file": str(written.file.resolve()), "hash": written.content_hash}
    return Answer({**fields, "code": rule_set.code, "version": rule_set.version})


def _scores_import_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "file", metavar="FILE", type=as_path, help="tệp phiếu chấm (.xlsx), mỗi trang một đơn vị"
    )
    parser.add_argument("--rules", required=True, help="mã hoặc tên bộ tiêu chí")
    add_year(parser)
    _add_round(parser)
    parser.add_argument("--bloc", help="khối, cụm (tạo mới nếu chưa có)")
    parser.add_argument("--add-units", action="store_true", help="thêm đơn vị chưa có trong danh mục")
    parser.add_argument("--keep-flagged", action="store_true", help="giữ điểm ngoài khung và đánh dấu")
    parser.add_argument("--over-signed", action="store_true", help="thay cả số đã nhận bằng gói có chữ ký")


def _scores_import(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        request = ScoreImport(
            path=arguments.file,
            rule_set_uid=find_rule_set(store, arguments.rules, arguments.year).uid,
            year=arguments.year,
            round=arguments.round,
            period_code=arguments.period,
            bloc=arguments.bloc,
            add_units=arguments.add_units,
            keep_flagged=arguments.keep_flagged,
            over_signed=arguments.over_signed,
        )
        try:
            plan = import_scores(store, request)
        except UserError as error:
            if not error.issues:
                raise
            raise RefusedWithFieldsError(error, _plan_fields(plan_scores(store, request))) from error
    return Answer({**_plan_fields(plan), "import_id": plan.import_uid}, plan.issues)


def _plan_fields(plan: ScoreImportPlan) -> Fields:
    return {
        "sheets": [
            {
                "unit": summary.unit_name,
                "leaves_scored": summary.leaves_scored,
                "total": format_points_plain(summary.total),
                "groups": {code: format_points_plain(points) for code, points in summary.groups.items()},
                "flagged": summary.flagged,
            }
            for summary in plan.sheets
        ]
    }


def _scores_show_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--unit", required=True, help="mã hoặc tên đơn vị")
    add_year(parser)
    _add_round(parser)


def _scores_show(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period)
        view = read_sheet(store, find_sheet(store, arguments.unit, period).uid)
        further = read_line_fields(store, view, arguments.round)
    result = view.results.get(arguments.round)
    if result is None:
        raise UserError("scores.round_empty", name=view.unit_name)
    codes = {criterion.path: criterion.code for criterion in view.rule_set.groups}
    return Answer(
        {
            "unit": view.unit_name,
            "state": view.sheet.state.value,
            "rules": view.rule_set.code,
            "version": view.rule_set.version,
            "total": format_points_plain(result.total),
            "groups": {codes[path]: format_points_plain(points) for path, points in result.groups.items()},
            **_result_fields(result),
            "lines": [{**_line_fields(line), **further[line.criterion.path]} for line in result.lines],
        },
        view.issues,
    )


def _result_fields(result: SheetResult) -> Fields:
    """Give raw and normalised points side by side; `normalised` is null when nothing was assigned."""
    return {
        "base": format_points_plain(result.base),
        "normalised": None if result.normalised is None else format_points_plain(result.normalised),
        "bonus": format_points_plain(result.bonus),
        "penalty": format_points_plain(result.penalty),
        "final": format_points_plain(result.final),
        "provisional": result.is_provisional,
    }


def _line_fields(line: LineResult) -> Fields:
    return {
        "code": line.criterion.code,
        "points": None if line.points is None else format_points_plain(line.points),
        "max": format_points_plain(line.criterion.max_points),
        "reason": reason_sentence(line.reason),
        "path": line.criterion.path,
    }


def _rank_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--bloc", help="mã hoặc tên khối, cụm (không ghi: mọi đơn vị trong kỳ)")
    add_year(parser)
    _add_round(parser)


def _rank(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period)
        if arguments.bloc is None:
            return _year_answer(rank_year(store, period.uid, arguments.round))
        bloc = find_bloc(store, arguments.bloc, period.ends_on)
        ranking = rank_bloc(store, bloc.uid, period.uid, arguments.round)
    rows = [
        {
            "rank": row.rank,
            "unit": row.unit_name,
            "total": format_points_plain(row.total),
            "grade": row.grade,
            "provisional": row.provisional,
            "raw": format_points_plain(row.raw),
            "decided_by": row.decided_by or None,
        }
        for row in ranking.rows
    ]
    notes = (note for row in ranking.rows for note in row.notes)
    absent = [{"unit": one.name, "reason": one.reason or None} for one in ranking.absent]
    fields: Fields = {"rows": rows, "bloc": bloc.name, "missing": list(ranking.missing), "absent": absent}
    return Answer(fields, (*ranking.issues, *notes))


def _year_answer(ranking: YearRanking) -> Answer:
    """Give all units of a period; grades belong to a bloc's rule set, so there are none."""
    rows = [
        {
            "rank": row.rank,
            "unit": row.unit_name,
            "total": format_points_plain(row.total),
            "grade": None,
            "provisional": row.provisional,
            "bloc": row.bloc_name,
        }
        for row in ranking.rows
    ]
    return Answer({"rows": rows, "missing": list(ranking.missing)}, ranking.issues)


COMMANDS = (
    Command("rules check", "Đọc và kiểm tra một bảng tiêu chí.", _check_arguments, _rules_check),
    Command("rules import", "Nhập bảng tiêu chí thành dự thảo.", _rules_import_arguments, _rules_import),
    Command("rules activate", "Ban hành bộ tiêu chí.", _activate_arguments, _rules_activate),
    Command(
        "rules export", "Xuất bộ tiêu chí ra Excel để sửa, nhập lại được.", _export_arguments, _rules_export
    ),
    *rule_commands.COMMANDS,
    Command("scores import", "Nhập phiếu chấm từ Excel.", _scores_import_arguments, _scores_import),
    Command("scores show", "Xem một phiếu, từng dòng kèm lý do.", _scores_show_arguments, _scores_show),
    *step_commands.COMMANDS,
    Command("rank", "Xếp hạng một khối, cụm, hoặc mọi đơn vị.", _rank_arguments, _rank),
)
