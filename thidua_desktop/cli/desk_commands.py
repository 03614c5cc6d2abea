"""Commands of the province's desk: who has sent, all sheets in one workbook, a file against what is here."""

import argparse

from thidua_desktop.cli.answer import Fields
from thidua_desktop.cli.command import Answer, Command, add_workspace, add_year, as_path, opened, target
from thidua_desktop.domain.points import format_points_plain
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.messages import issue_sentence
from thidua_desktop.operations.comparison import compare_files, compare_with_store
from thidua_desktop.operations.consolidation import ConsolidationWish, consolidate
from thidua_desktop.operations.cross_unit_checks import check_units
from thidua_desktop.operations.lookup import find_bloc, find_period
from thidua_desktop.operations.submission_tracker import TrackerRow, track_submissions


def _tracker_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    add_year(parser)
    parser.add_argument("--bloc", help="chỉ khối, cụm này")


def _tracker(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period)
        bloc = find_bloc(store, arguments.bloc, period.ends_on).uid if arguments.bloc else None
        tracker = track_submissions(store, period.uid, store.today())
    rows = [row for row in tracker.rows if bloc is None or row.unit.bloc_uid == bloc]
    return Answer(
        {
            "expected": len(rows),
            "handed_in": sum(row.is_in for row in rows),
            "rows": [_row_fields(row) for row in rows],
        }
    )


def _row_fields(row: TrackerRow) -> Fields:
    unit = row.unit
    return {
        "unit": unit.unit_name,
        "code": unit.unit_code,
        "bloc": unit.bloc_name,
        "standing": row.standing.value,
        "state": unit.state.value if unit.state else None,
        "packages": unit.packages,
        "through": unit.through,
        "received": unit.received_on.isoformat() if unit.received_on else None,
        "late": row.is_late,
        "total": None if unit.total is None else format_points_plain(unit.total),
    }


def _consolidate_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    add_year(parser)
    parser.add_argument("--round", type=Round, choices=list(Round), default=Round.SELF, help="vòng chấm")
    parser.add_argument("--bloc", help="chỉ khối, cụm này")
    parser.add_argument("--out", required=True, type=as_path, help="tệp Excel (.xlsx)")


def _consolidate(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period)
        bloc = find_bloc(store, arguments.bloc, period.ends_on).uid if arguments.bloc else None
        wish = ConsolidationWish(period.uid, arguments.round, bloc)
        done = consolidate(store, wish, target(arguments.out, f"tong_hop_{period.code}.xlsx"))
    return Answer(
        {
            "file": str(done.file.resolve()),
            "units": done.units,
            "without_points": done.missing,
            "provisional": done.is_provisional,
        }
    )


def _compare_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="gói phiếu chấm hoặc phiếu điền")
    parser.add_argument("--with", dest="other", type=as_path, help="tệp thứ hai, thay cho phiếu trong máy")


def _compare(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        if arguments.other is None:
            found = compare_with_store(store, arguments.file)
        else:
            found = compare_files(store, (arguments.other, arguments.file))
    return Answer(
        {
            "older": found.older,
            "newer": found.newer,
            "units": found.units,
            "only_old": list(found.only_old),
            "only_new": list(found.only_new),
            "rows": [
                {"unit": one.unit, "code": one.code, "field": one.field, "old": one.old, "new": one.new}
                for one in found.differences
            ],
        }
    )


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    add_year(parser)
    parser.add_argument("--round", type=Round, choices=list(Round), default=Round.SELF, help="vòng chấm")
    parser.add_argument("--bloc", help="chỉ khối, cụm này")


def _check(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period)
        bloc = find_bloc(store, arguments.bloc, period.ends_on).uid if arguments.bloc else None
        checked = check_units(store, ConsolidationWish(period.uid, arguments.round, bloc))
    rows = [
        {
            "unit": one.unit_name,
            "code": one.code,
            "problem": one.issue.code,
            "message": issue_sentence(one.issue),
        }
        for one in checked.findings
    ]
    return Answer({"sheets": checked.sheets, "rows": rows})


COMMANDS = (
    Command("check-sheets", "Kiểm tra phiếu các đơn vị bên cạnh nhau.", _check_arguments, _check),
    Command("compare", "So sánh phiếu trong tệp với phiếu trong máy.", _compare_arguments, _compare),
    Command(
        "consolidate", "Ghi mọi phiếu của một kỳ vào một tệp Excel.", _consolidate_arguments, _consolidate
    ),
    Command("tracker", "Xem đơn vị nào đã gửi, chưa gửi, bị trả lại.", _tracker_arguments, _tracker),
)
