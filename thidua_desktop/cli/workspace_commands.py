"""Commands on the workspace itself: make it, fill its catalogue, copy it, check it, show the whole job."""

import argparse

from thidua_desktop.cli.answer import Fields, RefusedWithFieldsError
from thidua_desktop.cli.command import Answer, Command, add_workspace, as_path, opened, target
from thidua_desktop.domain.errors import DamagedDataError, UserError
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.points import format_points_plain
from thidua_desktop.operations.catalogue import import_catalogue
from thidua_desktop.operations.demo import run_demo
from thidua_desktop.operations.health import SCHEMA_VERSION, backup_workspace, check_health
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.operations.restoring import restore_workspace


def _init_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--unit", required=True, metavar="CODE", help="mã đơn vị")
    parser.add_argument("--name", required=True, help="tên đơn vị")
    parser.add_argument("--level", required=True, help="cấp: province, district, commune, department …")
    parser.add_argument("--place", default="", help="địa danh ở dòng ngày tháng")
    parser.add_argument("--superior", default="", help="cơ quan chủ quản")


def _init(arguments: argparse.Namespace) -> Answer:
    draft = OfficeDraft(
        code=arguments.unit,
        name=arguments.name,
        level_code=arguments.level,
        place=arguments.place,
        superior_name=arguments.superior,
    )
    with create_workspace(arguments.workspace, draft) as store:
        return Answer({"workspace": str(store.path.resolve()), "schema": SCHEMA_VERSION})


def _demo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=as_path, help="thư mục để ghi kết quả")


def _demo(arguments: argparse.Namespace) -> Answer:
    result = run_demo(arguments.folder)
    files = {name: str(path.resolve()) for name, path in result.files.items()}
    ranking = [
        {
            "rank": row.rank,
            "unit": row.unit_name,
            "total": format_points_plain(row.total),
            "grade": row.grade,
            "provisional": row.provisional,
        }
        for row in result.ranking
    ]
    return Answer({"files": files, "ranking": ranking})


def _catalogue_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="tệp csv hoặc xlsx")


def _catalogue_import(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        try:
            result = import_catalogue(store, arguments.file)
        except UserError as error:
            refused = len({issue.where for issue in error.issues})
            raise RefusedWithFieldsError(
                error, {"added": 0, "changed": 0, "same": 0, "refused": refused}
            ) from error
    return Answer(
        {
            "added": result.added,
            "changed": result.changed,
            "same": result.same,
            "refused": result.refused,
        }
    )


def _backup_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--out", required=True, type=as_path, help="tệp bản sao")


def _backup(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        return Answer(
            {"file": str(backup_workspace(store, target(arguments.out, store.path.name)).resolve())}
        )


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="bản sao lưu")


def _restore(arguments: argparse.Namespace) -> Answer:
    restored = restore_workspace(arguments.workspace, arguments.file)
    kept = restored.replaced
    return Answer(
        {"file": str(restored.workspace.resolve()), "replaced": str(kept.resolve()) if kept else None}
    )


def _check(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        health = check_health(store)
    fields: Fields = {
        "integrity": health.integrity,
        "foreign_keys": health.broken_references,
        "evidence_missing": list(health.evidence_missing),
        "audit_chain": "ok" if health.audit_broken_at is None else f"broken at {health.audit_broken_at}",
        "publications_damaged": health.publications_damaged,
        "totals_wrong": health.totals_wrong,
    }
    if not health.is_sound:
        problem = DamagedDataError("workspace.damaged", where=str(arguments.workspace))
        raise RefusedWithFieldsError(problem, fields)
    wrong = health.totals_wrong
    return Answer(fields, (warning("workspace.totals_wrong", count=wrong),) if wrong else ())


COMMANDS = (
    Command("init", "Tạo tệp dữ liệu mới cho một đơn vị.", _init_arguments, _init),
    Command("demo", "Chạy thử toàn bộ công việc trên dữ liệu mẫu.", _demo_arguments, _demo),
    Command(
        "catalogue import",
        "Nhập đơn vị, khối, thành viên từ csv hoặc xlsx.",
        _catalogue_arguments,
        _catalogue_import,
    ),
    Command("backup", "Ghi một bản sao an toàn của tệp dữ liệu.", _backup_arguments, _backup),
    Command("restore", "Phục hồi tệp dữ liệu từ một bản sao lưu.", _restore_arguments, _restore),
    Command("check", "Kiểm tra tệp dữ liệu.", add_workspace, _check),
)
