"""Commands that list records and print papers."""

import argparse
from datetime import date

from thidua_desktop.cli.answer import Fields
from thidua_desktop.cli.command import Answer, Command, as_path, as_year, opened, target
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UsageError
from thidua_desktop.domain.records.achievements import Achievement
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.achievements import every_achievement
from thidua_desktop.operations.lookup import find_bloc, find_period, find_unit
from thidua_desktop.operations.printing import DOCUMENTS, PrintRequest, find_document, print_document


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workspace", metavar="WS", type=as_path, help="tệp dữ liệu")
    parser.add_argument("--kind", required=True, choices=("campaign", "achievement"), help="loại bản ghi")
    parser.add_argument("--search", default="", help="tìm theo tên, không cần dấu")
    parser.add_argument("--withdrawn", action="store_true", help="kể cả bản ghi đã thu hồi")


def _list(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        rows = _campaign_rows(store) if arguments.kind == "campaign" else _achievement_rows(store)
    wanted = fold(arguments.search)
    return Answer(
        {
            "rows": [
                row
                for row in rows
                if wanted in fold(str(row["name"])) and (arguments.withdrawn or not row["withdrawn"])
            ]
        }
    )


def _campaign_rows(store: Store) -> list[Fields]:
    return [_campaign_fields(campaign) for campaign in store.campaigns.all(with_withdrawn=True)]


def _campaign_fields(campaign: Campaign) -> Fields:
    return {
        "uid": campaign.uid,
        "code": campaign.code,
        "name": campaign.name,
        "form": campaign.form.value,
        "launching_level": campaign.launching_level,
        "starts_on": _iso(campaign.starts_on),
        "ends_on": _iso(campaign.ends_on),
        "state": campaign.state.value,
        "withdrawn": campaign.withdrawn,
        "sample": campaign.is_sample,
    }


def _achievement_rows(store: Store) -> list[Fields]:
    units = {unit.uid: unit for unit in store.units.all(with_withdrawn=True)}
    achievements = every_achievement(store)
    return [_achievement_fields(achievement, units) for achievement in achievements]


def _achievement_fields(achievement: Achievement, units: dict[str, Unit]) -> Fields:
    day = achievement.achieved_to or achievement.achieved_from
    unit = units[achievement.unit_uid]
    return {
        "uid": achievement.uid,
        "name": achievement.subject_name,
        "subject_kind": achievement.subject_kind.value,
        "unit": unit.name_on(day) if day else unit.name,
        "manner": achievement.manner.value,
        "achieved_from": _iso(achievement.achieved_from),
        "achieved_to": _iso(achievement.achieved_to),
        "summary": achievement.summary,
        "evidence": [file.name for file in achievement.evidence],
        "withdrawn": achievement.withdrawn,
        "sample": achievement.is_sample,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _print_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workspace", metavar="WS", type=as_path, nargs="?", help="tệp dữ liệu")
    parser.add_argument("--list", action="store_true", help="nêu các mẫu in")
    parser.add_argument("--document", help="mẫu in")
    parser.add_argument("--out", type=as_path, help="tệp PDF")
    parser.add_argument("--unit", help="mã hoặc tên đơn vị")
    parser.add_argument("--bloc", help="mã hoặc tên khối, cụm")
    parser.add_argument("--year", type=as_year, help="năm của kỳ đánh giá")
    parser.add_argument("--period", help="mã kỳ khác (6 tháng, chuyên đề)")
    parser.add_argument("--round", type=Round, choices=list(Round), default=Round.SELF, help="vòng chấm")
    parser.add_argument("--version", type=int, help="bản phiếu đã công bố (mặc định: phiếu hiện nay)")
    parser.add_argument(
        "--import", dest="import_uid", metavar="ID", help="mã lần nhập, để in biên bản đối chiếu"
    )


def _print(arguments: argparse.Namespace) -> Answer:
    if arguments.list:
        return Answer({"documents": [{"document": d.key.value, "name": d.name} for d in DOCUMENTS]})
    if not (arguments.workspace and arguments.document and arguments.out):
        raise UsageError("usage.wrong", usage="thidua print WS --document D --out FILE")
    document = find_document(arguments.document)
    if document is None:
        raise UsageError("printing.document_unknown", name=arguments.document)
    today = date.today()  # noqa: DTZ011  # the office's own day stands on its paper
    with opened(arguments) as store:
        period = find_period(store, arguments.year, arguments.period) if arguments.year else None
        day = period.ends_on if period else today
        request = PrintRequest(
            key=document.key,
            out=target(arguments.out, f"{document.key.value}.pdf"),
            unit_uid=find_unit(store, arguments.unit, day).uid if arguments.unit else None,
            bloc_uid=find_bloc(store, arguments.bloc, day).uid if arguments.bloc else None,
            period_uid=period.uid if period else None,
            round=arguments.round,
            version=arguments.version,
            import_uid=arguments.import_uid,
        )
        paper = print_document(store, request, today)
    return Answer({"file": str(paper.path.resolve()), "pages": paper.pages, "check_code": paper.check_code})


COMMANDS = (
    Command("list", "Nêu phong trào hoặc thành tích.", _list_arguments, _list),
    Command("print", "In một mẫu ra PDF.", _print_arguments, _print),
)
