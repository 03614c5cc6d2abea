"""Commands that take a sheet one step further."""

import argparse
from collections.abc import Mapping
from datetime import date

from thidua_desktop.cli.answer import Fields, RefusedWithFieldsError
from thidua_desktop.cli.command import Answer, Command, add_workspace, add_year, opened
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.scoring import Round, ScoreSheet, SheetAction, SheetRole
from thidua_desktop.domain.workflow import ROLE_OF_ROUND
from thidua_desktop.operations.lookup import find_period
from thidua_desktop.operations.scores import find_sheet, read_sheet
from thidua_desktop.operations.sheet_gate import Wish, roles_here
from thidua_desktop.operations.sheet_steps import take_step

_CONCLUDES: Mapping[Round, SheetAction] = {
    Round.BLOC: SheetAction.FINISH_BLOC,
    Round.APPRAISAL: SheetAction.APPRAISE,
    Round.FINAL: SheetAction.APPROVE,
}
"""What approving a round means."""


def _add_sheet(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--unit", required=True, help="mã hoặc tên đơn vị")
    add_year(parser)


def _submit_arguments(parser: argparse.ArgumentParser) -> None:
    _add_sheet(parser)
    parser.add_argument("--round", type=Round, choices=[Round.SELF], default=Round.SELF, help="vòng tự chấm")
    parser.add_argument("--reason", default="", help="ghi chú cho lần nộp")


def _return_arguments(parser: argparse.ArgumentParser) -> None:
    _add_sheet(parser)
    rounds = [Round.BLOC, Round.APPRAISAL, Round.FINAL]
    parser.add_argument(
        "--round", type=Round, choices=rounds, help="vòng trả lại: bloc, appraisal (thẩm định), final"
    )
    parser.add_argument("--reason", default="", help="lý do trả lại")


def _approve_arguments(parser: argparse.ArgumentParser) -> None:
    _add_sheet(parser)
    parser.add_argument(
        "--round",
        type=Round,
        choices=list(_CONCLUDES),
        default=Round.FINAL,
        help="vòng cần chốt: bloc, appraisal (thẩm định), final (thông qua, mặc định)",
    )
    parser.add_argument("--reason", default="", help="ghi chú")


def _publish_arguments(parser: argparse.ArgumentParser) -> None:
    _add_sheet(parser)
    parser.add_argument("--round", type=Round, choices=[Round.FINAL], default=Round.FINAL, help="vòng cuối")
    parser.add_argument("--decision", default="", help="số quyết định công bố")
    parser.add_argument(
        "--decision-date",
        type=date.fromisoformat,
        metavar="NĂM-THÁNG-NGÀY",
        help="ngày quyết định; bỏ trống là hôm nay",
    )
    parser.add_argument("--reason", default="", help="căn cứ công bố, dùng khi không có --decision")


def _correct_arguments(parser: argparse.ArgumentParser) -> None:
    _add_sheet(parser)
    parser.add_argument("--reason", default="", help="lý do đính chính")


def _submit(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        wish = Wish(SheetAction.SUBMIT, SheetRole.UNIT, arguments.reason)
        return _taken(store, _sheet(store, arguments), wish)


def _return(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        sheet = _sheet(store, arguments)
        if arguments.round is not None:
            role = ROLE_OF_ROUND[arguments.round]
        else:
            is_head = SheetRole.BLOC_HEAD in roles_here(store, sheet)
            role = SheetRole.BLOC_HEAD if is_head else SheetRole.APPRAISER
        return _taken(store, sheet, Wish(SheetAction.RETURN, role, arguments.reason))


def _approve(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        role = ROLE_OF_ROUND[arguments.round]
        wish = Wish(_CONCLUDES[arguments.round], role, arguments.reason)
        return _taken(store, _sheet(store, arguments), wish)


def _publish(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        number = arguments.decision or arguments.reason
        day = arguments.decision_date or store.today()
        wish = Wish(SheetAction.PUBLISH, SheetRole.COUNCIL, arguments.reason, number, day)
        return _taken(store, _sheet(store, arguments), wish)


def _correct(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        wish = Wish(SheetAction.CORRECT, SheetRole.APPRAISER, arguments.reason)
        return _taken(store, _sheet(store, arguments), wish)


def _sheet(store: Store, arguments: argparse.Namespace) -> ScoreSheet:
    period = find_period(store, arguments.year, arguments.period)
    return find_sheet(store, arguments.unit, period)


def _taken(store: Store, sheet: ScoreSheet, wish: Wish) -> Answer:
    """Take a step; a refusal tells the state in which the sheet stays."""
    try:
        take_step(store, sheet.uid, wish)
    except UserError as error:
        view = read_sheet(store, sheet.uid)
        raise RefusedWithFieldsError(error, _fields(view.sheet, view.unit_name)) from error
    view = read_sheet(store, sheet.uid)
    late = [issue for issue in view.issues if issue.code == "scores.late"]
    return Answer(_fields(view.sheet, view.unit_name), late)


def _fields(sheet: ScoreSheet, unit_name: str) -> Fields:
    return {"unit": unit_name, "state": sheet.state.value}


COMMANDS = (
    Command("scores submit", "Nộp phiếu tự chấm.", _submit_arguments, _submit),
    Command("scores return", "Trả lại phiếu, có lý do.", _return_arguments, _return),
    Command("scores approve", "Chốt vòng khối chấm, thẩm định hoặc thông qua.", _approve_arguments, _approve),
    Command("scores publish", "Công bố kết quả theo quyết định.", _publish_arguments, _publish),
    Command("scores correct", "Lập bản đính chính của phiếu đã công bố.", _correct_arguments, _correct),
)
