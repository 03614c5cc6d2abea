"""A province and an office that exchange packages: small records of every family, and edits by hand."""

from datetime import date
from pathlib import Path

import openpyxl

from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey, Trust
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocRole,
    DatedName,
    DatedParent,
    Membership,
    Succession,
    Unit,
)
from thidua_desktop.domain.records.scoring import (
    Absence,
    Criterion,
    EvaluationPeriod,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.enrolment import trust_key
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.packages import (
    ExportRequest,
    ExportResult,
    ImportPlan,
    PackageResult,
    apply_import,
    export_package,
    plan_import,
)

YEAR = 2025
DISTRICT = OfficeDraft("H62", "Huyện Đăk Tô", "district")
"""A further office."""
PERIOD = EvaluationPeriod(
    "p2025", "2025", "Năm 2025", PeriodKind.YEAR, YEAR, date(YEAR, 1, 1), date(YEAR, 12, 31)
)
_CRITERIA = (
    Criterion("I.", "I.", "Nhóm một", Points(2500), "group"),
    Criterion("I./1", "1", "Phát triển kinh tế", Points(1500), "typed", "I.", 2, 1),
    Criterion("I./2", "2", "=SUM(A1:A9) là chữ, không phải công thức", Points(1000), "typed", "I.", 2, 2),
)
RULES = RuleSet(
    "rules", "BTC", 1, "Bộ tiêu chí 2025", YEAR, RuleSetState.ACTIVE, _CRITERIA, content_hash(_CRITERIA)
)
DIRECTIVE = Directive(
    "ct14",
    LegalDocument("Chỉ thị", "14/CT-UBND", date(2021, 8, 2), "Ủy ban nhân dân tỉnh", "Về thi đua"),
    (TaskGroup("g1", "ct14", 1, "Cải cách hành chính"), TaskGroup("g2", "ct14", 2, "Chuyển đổi số")),
)
COMMUNES = tuple(
    Unit(f"xa{number}", f"XA{number}", "commune", (DatedName(f"Xã Đăk số {number}"),), position=number)
    for number in (1, 2)
)


def province(folder: Path) -> Store:
    """Make the province's workspace with its rule set, period, directive and one campaign."""
    draft = OfficeDraft("T", "Sở Nội vụ tỉnh", "province")
    store = new_workspace(folder, draft, "tinh.thidua")
    own = own_uid(store)
    with store.write("set-up"):
        store.periods.save(PERIOD)
        store.rule_sets.save(RULES)
        store.campaigns.save_directive(DIRECTIVE)
        store.campaigns.save(_campaign(own))
    return store


def full_catalogue(store: Store) -> None:
    """Give the province units with history, a bloc and its head."""
    old = Unit(
        "huyen",
        "H610",
        "district",
        (DatedName("Huyện Đăk Hà cũ", valid_to=date(2025, 6, 30)),),
        valid_to=date(2025, 6, 30),
    )
    renamed = Unit(
        "xa3",
        "XA3",
        "commune",
        (
            DatedName("Xã Hà Mòn", None, date(2025, 6, 30)),
            DatedName("Xã Đăk Hà mới", date(2025, 7, 1)),
        ),
        (DatedParent("huyen", None, date(2025, 6, 30)), DatedParent(own_uid(store), date(2025, 7, 1))),
        position=3,
    )
    with store.write("set-up"):
        store.units.save_many([old, renamed, *COMMUNES])
        store.units.save_succession(Succession("huyen", "xa3", date(2025, 7, 1), "Nghị quyết 1"))
        store.blocs.save(Bloc("khoi", "K1", "Khối các xã"))
        for number, (uid, role) in enumerate((("xa1", BlocRole.HEAD), ("xa2", BlocRole.MEMBER))):
            store.blocs.save_membership(Membership(f"m{number}", "khoi", uid, role, position=number))


def office(folder: Path, name: str = "huyen.thidua") -> Store:
    """Make an office's workspace that heads a bloc of two communes, with two sheets and an achievement."""
    store = new_workspace(folder, OfficeDraft("H61", "Huyện Đăk Hà", "district"), name)
    own = own_uid(store)
    with store.write("set-up"):
        store.periods.save(PERIOD)
        store.rule_sets.save(RULES)
        store.campaigns.save_directive(DIRECTIVE)
        store.units.save_many(COMMUNES)
        store.blocs.save(Bloc("khoi", "K1", "Khối các xã"))
        members = ((own, BlocRole.HEAD), ("xa1", BlocRole.MEMBER), ("xa2", BlocRole.MEMBER))
        for number, (uid, role) in enumerate(members):
            store.blocs.save_membership(Membership(f"m{number}", "khoi", uid, role, position=number))
    add_sheet(store, "phieu1", "xa1", SheetState.SUBMITTED)
    add_sheet(store, "phieu2", "xa2", SheetState.SUBMITTED)
    with store.write("set-up"):
        store.achievements.save(achievement(own))
    return store


def own_uid(store: Store) -> str:
    """Give the uid of the workspace's own unit."""
    found = store.offices.office()
    assert found is not None
    return found.unit_uid


def add_sheet(store: Store, uid: str, unit_uid: str, state: SheetState = SheetState.DRAFT) -> ScoreSheet:
    """Store a sheet with a scored and an absent line."""
    sheet = ScoreSheet(uid, PERIOD.uid, unit_uid, RULES.uid, state)
    lines = (
        ScoreEntry("I./1", Points(1275), Quantity(905_000), Quantity(881_250), note="-5% so với kế hoạch"),
        ScoreEntry("I./2", absence=Absence.NOT_ASSIGNED),
    )
    with store.write("set-up"):
        store.scores.save_sheet(sheet)
        store.scores.save_entries(sheet, Round.SELF, lines)
    return sheet


def achievement(owner_uid: str, uid: str = "tt1") -> Achievement:
    """Make an achievement with everything that travels."""
    return Achievement(
        uid,
        SubjectKind.HOUSEHOLD,
        "Hộ ông A Brol",
        "xa1",
        Manner.SUDDEN,
        "Hiến đất làm đường.\n+ 500 m² đất",
        owner_uid,
        date(2025, 3, 1),
        date(2025, 5, 31),
        "Chủ hộ",
        task_group_uids=("g1", "g2"),
        is_direct_worker=True,
        evidence=(EvidenceFile("ab" * 32, "Biên bản.pdf", 1024),),
    )


def send(store: Store, folder: Path, kind: PackageKind = PackageKind.SUBMISSION, **more) -> ExportResult:
    """Write a package of the year into a folder, the other side having said that it has those before."""
    with store.write("set-up"):
        for one in store.packages.sent():
            store.packages.acknowledge(one.instance_id, one.sequence, "2025-12-31")
    return export_package(store, ExportRequest(kind, YEAR, folder / "goi.xlsx", **more))


def edit(file: Path, title: str, header: str, value: object, row: int = 2) -> str:
    """Change one cell as a person with a spreadsheet would; give its place."""
    book = openpyxl.load_workbook(file)
    sheet = book[title]
    column = next(cell.column for cell in sheet[1] if cell.value == header)
    cell = sheet.cell(row, column)
    cell.value = value
    book.save(file)
    return f"{title}!{cell.coordinate}"


def knows(receiver: Store, *units: Unit) -> None:
    """Let the receiver know the sender's bloc: its unit as head, and the communes."""
    sender_unit = Unit("h61-cua-tinh", "H61", "district", (DatedName("Huyện Đăk Hà"),))
    with receiver.write("set-up"):
        receiver.units.save_many([sender_unit, *(units or COMMUNES)])
        receiver.blocs.save(Bloc("khoi-cua-tinh", "K1", "Khối các xã"))
        for number, unit in enumerate((sender_unit, *(units or COMMUNES))):
            role = BlocRole.HEAD if number == 0 else BlocRole.MEMBER
            receiver.blocs.save_membership(Membership(f"n{number}", "khoi-cua-tinh", unit.uid, role))


def take(store: Store, file: Path, accept: Accept | None = None) -> PackageResult:
    """Import a file at once, its sender's key having been compared before."""
    return apply_import(store, plan_of(store, file), accept)


def plan_of(store: Store, file: Path, **more) -> ImportPlan:
    """Plan an import whose sender's key has been compared by telephone."""
    plan = plan_import(store, file, **more)
    manifest = plan.manifest
    if plan.trust is not Trust.UNKNOWN or manifest is None:
        return plan
    key = KnownKey(
        manifest.public_key,
        manifest.sender_uid,
        manifest.sender_name,
        manifest.instance_id,
        KeyRole.UNIT,
        KeyState.TRUSTED,
        date(2025, 1, 1),
    )
    with store.write("keys.accept", Family.EXCHANGE):
        trust_key(store, key, manifest.sequence)
    return plan_import(store, file, **more)


def codes(plan: ImportPlan) -> list[str]:
    """Give the codes of all that a plan tells and asks."""
    return [issue.code for issue in plan.issues]


def _campaign(owner_uid: str) -> Campaign:
    return Campaign(
        "pt1",
        "PT01",
        "Cả nước chung tay xây dựng nông thôn mới",
        "province",
        CampaignForm.THEMATIC,
        owner_uid,
        "Chủ tịch Ủy ban nhân dân tỉnh",
        documents=(LegalDocument("Kế hoạch", "12/KH-UBND", date(2025, 1, 20)),),
        starts_on=date(2025, 2, 1),
        task_group_uids=("g2",),
    )
