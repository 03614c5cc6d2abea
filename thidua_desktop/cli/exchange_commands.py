"""Commands on packages: write one, look at one, take some in."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from thidua_desktop.cli.answer import Fields, RefusedWithFieldsError, exit_status
from thidua_desktop.cli.command import Answer, Command, add_workspace, add_year, as_path, opened
from thidua_desktop.cli.decision_file import decided_by_file, question_fields
from thidua_desktop.cli.form_commands import FORM, export_form_answer, take_form
from thidua_desktop.cli.key_commands import add_passphrase, passphrase
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.exchange import Accept, Manifest, PackageKind, PackageState
from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.addressed_packages import export_to_all
from thidua_desktop.operations.batch_import import find_packages
from thidua_desktop.operations.form_import import FOREIGN_FILE, form_codes
from thidua_desktop.operations.lookup import find_period, find_unit
from thidua_desktop.operations.packages import (
    ChildGate,
    ExportRequest,
    ExportResult,
    ImportPlan,
    PackageResult,
    apply_import,
    export_package,
    inspect_package,
    plan_import,
    questions_of,
    sender_trust,
)
from thidua_desktop.operations.sent_evidence import LEAST_MB, MOST_MB, set_zip_limit_mb
from thidua_desktop.operations.undoing import undo_import


def _kind(text: str) -> PackageKind | str:
    """Read a kind; the form is no package and stays a word."""
    return text if text == FORM else PackageKind(text)


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--kind", required=True, type=_kind, choices=[*PackageKind, FORM], help="loại gói")
    add_year(parser)
    parser.add_argument("--unit", help="chỉ phiếu của đơn vị này; gói gửi trả: đơn vị nhận")
    add_passphrase(parser)
    parser.add_argument("--after-restore", action="store_true", help="vẫn gửi sau khi phục hồi bản sao lưu")
    parser.add_argument("--rules", help="bộ tiêu chí của phiếu điền (form), khi năm có nhiều bộ")
    parser.add_argument("--drafts", action="store_true", help="kèm cả phiếu nháp")
    parser.add_argument("--no-files", action="store_true", help="không kèm tệp minh chứng, chỉ gửi tên")
    sizes = range(LEAST_MB, MOST_MB + 1)
    words = "cỡ lớn nhất của mỗi tệp ZIP minh chứng, 1 đến 20 MB; nhớ cho các lần sau"
    parser.add_argument("--zip-mb", type=int, choices=sizes, metavar="MB", help=words)
    parser.add_argument("--out", required=True, type=as_path, help="tệp gói (.xlsx), hoặc thư mục")


def _export(arguments: argparse.Namespace) -> Answer:
    if arguments.kind == FORM:
        return export_form_answer(arguments)
    with opened(arguments) as store:
        unit_uid = None
        if arguments.unit:
            day = find_period(store, arguments.year, arguments.period).ends_on
            unit_uid = find_unit(store, arguments.unit, day).uid
        if arguments.zip_mb is not None:
            set_zip_limit_mb(store, arguments.zip_mb)
        request = ExportRequest(
            kind=arguments.kind,
            year=arguments.year,
            out=arguments.out,
            period_code=arguments.period,
            unit_uid=unit_uid,
            with_drafts=arguments.drafts,
            passphrase=passphrase(arguments),
            after_restore=arguments.after_restore,
            with_files=not arguments.no_files,
        )
        if request.kind.is_addressed and unit_uid is None:
            results = export_to_all(store, request)
            files = [str(file.resolve()) for one in results for file in one.files]
            only = _sent(results[0]) if len(results) == 1 else {}
            return Answer({**only, "files": files, "packages": [_sent(one) for one in results]})
        result = export_package(store, request)
    return Answer(_sent(result), result.issues)


def _sent(result: ExportResult) -> Fields:
    return {
        "file": str(result.file.resolve()),
        "files": [str(file.resolve()) for file in result.files],
        "evidence": result.evidence,
        "package_id": result.package_id,
        "sequence": result.sequence,
        "content_hash": result.content_hash,
        "check_code": result.check_code,
        "repeated": result.is_repeated,
        # Only what was read back and compared gets this far.
        "safe_to_remove": True,
    }


def _inspect_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=as_path, help="tệp gói (.xlsx)")
    parser.add_argument("--workspace", type=as_path, help="tệp dữ liệu, để biết người gửi có quen không")


def _inspect(arguments: argparse.Namespace) -> Answer:
    try:
        verdict = inspect_package(arguments.file)
    except UserError as missing:
        raise RefusedWithFieldsError(missing, {"state": None}) from missing
    manifest = verdict.manifest
    trusted = None
    if arguments.workspace:
        with opened(arguments) as store:
            trusted = manifest is not None and verdict.signed and _is_trusted(store, manifest)
    form = form_codes(arguments.file) if verdict.state is PackageState.FOREIGN and not manifest else None
    fields: Fields = {
        "state": verdict.state.value,
        "signed": verdict.signed,
        "kind": manifest.kind.value if manifest else FORM if form else None,
        "sender": manifest.sender_name if manifest else form.unit_name if form else None,
        "sequence": manifest.sequence if manifest else None,
        "content_hash": manifest.content_hash if manifest else None,
        "changed_cells": [
            {"where": cell.where, "old": cell.old, "new": cell.new} for cell in verdict.changed_cells
        ],
        "files": [
            {"name": file.name, "size": file.size, "sha256": file.sha256}
            for file in (manifest.files if manifest else ())
        ],
        "trusted": trusted,
    }
    if verdict.problem is not None:
        raise RefusedWithFieldsError(verdict.problem, fields)
    return Answer(fields, verdict.issues)


def _is_trusted(store: Store, manifest: Manifest) -> bool:
    return sender_trust(store, manifest) is Trust.TRUSTED


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "files", metavar="FILE", type=as_path, nargs="+", help="các tệp gói (.xlsx), hoặc thư mục"
    )
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    parser.add_argument("--accept", type=Accept, choices=list(Accept), help="trả lời mọi điều cần quyết định")
    parser.add_argument(
        "--decisions", metavar="FILE", type=as_path, help="tệp JSON ghi quyết định cho từng mục đang hỏi"
    )


def _import(arguments: argparse.Namespace) -> Answer:
    packages: list[Fields] = []
    told: list[Issue] = []
    problems: list[ThiduaError] = []
    arguments.files = _packages_of(arguments.files)
    with opened(arguments) as store, ChildGate() as gate:
        for file in arguments.files:
            fields, issues, problem = _import_one(store, file, arguments, gate)
            packages.append(fields)
            told += (replace(issue, where=issue.where or file.name) for issue in issues)
            if problem is not None:
                problems.append(problem)
    if problems:
        worst = min(problems, key=exit_status)
        raise RefusedWithFieldsError(worst, {"packages": packages}, told)
    return Answer({"packages": packages}, told)


def _packages_of(paths: Sequence[Path]) -> list[Path]:
    """Put the packages of a folder in the place of the folder."""
    return [file for path in paths for file in (find_packages(path) if path.is_dir() else [path])]


def _import_one(
    store: Store, file: Path, arguments: argparse.Namespace, gate: ChildGate
) -> tuple[Fields, tuple[Issue, ...], ThiduaError | None]:
    try:
        plan = plan_import(store, file, gate=gate)
        if arguments.decisions is not None:
            is_only = len(arguments.files) == 1
            plan = decided_by_file(store, plan, arguments.decisions, is_only=is_only)
    except ThiduaError as error:
        is_foreign = error.code == FOREIGN_FILE
        form = take_form(store, file, gate, (arguments.accept, arguments.dry_run)) if is_foreign else None
        if form is not None:
            return form[0], (), form[1]
        return {**_refused_fields(file, gate), "message": error_sentence(error)}, (), error
    if arguments.dry_run:
        questions = question_fields(questions_of(plan))
        return {**_plan_fields(plan, arguments.accept), "questions": questions}, plan.issues, None
    try:
        return _result_fields(apply_import(store, plan, arguments.accept)), plan.issues, None
    except ThiduaError as error:
        return {**_plan_fields(plan, arguments.accept), "message": error_sentence(error)}, (), error


def _refused_fields(file: Path, gate: ChildGate) -> dict[str, Fields | str | int | bool | None]:
    return {
        "file": str(file.resolve()),
        "state": inspect_package(file, gate).state.value if file.is_file() else None,
        "new": 0,
        "changed": 0,
        "same": 0,
        "conflicts": 0,
        "refused": 0,
        "applied": False,
        "import_id": None,
        "files_added": 0,
        "files_missing": 0,
    }


def _plan_fields(plan: ImportPlan, accept: Accept | None) -> Fields:
    counts = plan.counts(accept)
    return {
        "file": str(plan.file.resolve()),
        "state": plan.state.value,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "conflicts": counts.conflicts,
        "refused": counts.refused,
        "applied": False,
        "import_id": None,
        "files_added": len(plan.files_added(accept)),
        "files_missing": len(plan.files_missing(accept)),
    }


def _result_fields(result: PackageResult) -> Fields:
    return {
        "file": str(result.file.resolve()),
        "state": result.state.value,
        "new": result.counts.new,
        "changed": result.counts.changed,
        "same": result.counts.same,
        "conflicts": result.counts.conflicts,
        "refused": result.counts.refused,
        "applied": result.applied,
        "import_id": result.import_id,
        "files_added": result.files_added,
        "files_missing": result.files_missing,
    }


def _undo_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("import_id", metavar="IMPORT_ID", help="số hiệu lần nhập (import_id)")


def _undo(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        return Answer({"restored": undo_import(store, arguments.import_id)})


COMMANDS = (
    Command("export", "Ghi một gói dữ liệu để gửi.", _export_arguments, _export),
    Command("inspect", "Xem một gói: của ai, còn nguyên hay đã sửa.", _inspect_arguments, _inspect),
    Command("import", "Xem trước hoặc nhập các gói dữ liệu.", _import_arguments, _import),
    Command("undo-import", "Hủy trọn một lần nhập gói trong 30 ngày.", _undo_arguments, _undo),
)
