"""Workspaces of a known size for the measurements; every run makes the same ones."""

import random
import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.achievements import Achievement, Manner, SubjectKind
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Office, Unit
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Origin,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
)
from thidua_desktop.domain.rule_kinds import TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.offices import default_levels

YEAR = 2025
_GROUPS = ("I", "II", "III")
_NOTES = ("", "", "", "Vượt kế hoạch 12%", "Chậm báo cáo quý III", "Có sáng kiến được công nhận")
_TASKS = (
    "Thực hiện các chỉ tiêu phát triển kinh tế - xã hội, quốc phòng, an ninh",
    "Công tác cải cách hành chính, kiểm soát thủ tục hành chính",
    "Tổ chức các phong trào thi đua và công tác khen thưởng",
    "Giải quyết đơn thư khiếu nại, tố cáo của công dân",
    "Gửi báo cáo đúng thời gian quy định",
)


@dataclass(frozen=True)
class Size:
    """How much a workspace holds."""

    units: int
    criteria: int
    achievements: int = 0


@dataclass(frozen=True)
class Workload:
    """The records of a workspace; the same size gives the same records."""

    units: tuple[Unit, ...]
    bloc: Bloc
    period: EvaluationPeriod
    rule_set: RuleSet
    sheets: tuple[ScoreSheet, ...]

    @classmethod
    def of(cls, size: Size) -> "Workload":
        """Make the records of a size."""
        units = tuple(_unit(number) for number in range(size.units))
        period = EvaluationPeriod(
            _uid("period"),
            str(YEAR),
            f"Năm {YEAR}",
            PeriodKind.YEAR,
            YEAR,
            date(YEAR, 1, 1),
            date(YEAR, 12, 31),
        )
        rule_set = _rule_set(size.criteria)
        sheets = tuple(ScoreSheet(_uid(f"sheet {u.code}"), period.uid, u.uid, rule_set.uid) for u in units)
        return cls(units, Bloc(_uid("bloc"), "K01", "Khối thi đua số 1"), period, rule_set, sheets)

    def entries(self, sheet: ScoreSheet) -> list[ScoreEntry]:
        """Give a full set of scores for a sheet."""
        chance = random.Random(sheet.uid)
        return [
            ScoreEntry(
                leaf.path,
                Points(chance.randrange(leaf.max_points + 1)),
                note=chance.choice(_NOTES),
                origin=Origin.IMPORTED,
            )
            for leaf in self.rule_set.leaves
        ]

    def achievements(self, count: int, owner: Unit) -> list[Achievement]:
        """Give achievements spread over the units."""
        return [
            Achievement(
                _uid(f"achievement {number}"),
                SubjectKind.INDIVIDUAL,
                f"Nguyễn Văn {number:04d}",
                self.units[number % len(self.units)].uid,
                Manner.MERIT,
                f"Hoàn thành xuất sắc nhiệm vụ: {_TASKS[number % len(_TASKS)].lower()}, năm {YEAR}.",
                owner.uid,
                date(YEAR, 1, 1),
                date(YEAR, 12, 31),
                "Chuyên viên",
                is_direct_worker=number % 3 == 0,
            )
            for number in range(count)
        ]


def make_workspace(
    path: Path, workload: Workload, office_at: int | None, *, with_sheets: bool = False
) -> Store:
    """Make a workspace with the workload's catalogue; the office is a unit of it, or the province (None)."""
    store = Store.create(path)
    province = Unit(_uid("province"), "T62", "province", (DatedName("Ủy ban nhân dân tỉnh"),))
    office = province if office_at is None else workload.units[office_at]
    with store.write("bench"):
        store.offices.save_levels(default_levels())
        store.units.save_many((province, *workload.units))
        store.offices.save_office(Office(office.uid, _uid(f"instance {office.code}"), "Quảng Ngãi", "Tỉnh"))
        store.blocs.save(workload.bloc)
        for place, unit in enumerate(workload.units):
            role = BlocRole.MEMBER if place else BlocRole.HEAD
            member = Membership(
                _uid(f"member {unit.code}"), workload.bloc.uid, unit.uid, role, position=place
            )
            store.blocs.save_membership(member)
        store.periods.save(workload.period)
        store.rule_sets.save(workload.rule_set)
        for sheet in workload.sheets if with_sheets else ():
            store.scores.save_sheet(sheet)
    return store


def fill_scores(store: Store, workload: Workload) -> None:
    """Give every sheet its self scores."""
    with store.write("bench"):
        for sheet in workload.sheets:
            store.scores.save_entries(sheet, Round.SELF, workload.entries(sheet))


def _unit(number: int) -> Unit:
    names = (DatedName(f"Ủy ban nhân dân xã Tân Lập {number}", date(2020, 1, 1)),)
    return Unit(_uid(f"unit {number}"), f"X{number:04d}", "commune", names, position=number)


def _rule_set(leaves: int) -> RuleSet:
    drafts: list[CriterionDraft] = []
    parents: list[int] = []
    for nth, code in enumerate(_GROUPS):
        top = len(drafts)
        drafts.append(CriterionDraft(code, f"Nhóm tiêu chí {code}"))
        parents.append(-1)
        for number in range(nth, leaves, len(_GROUPS)):
            text = f"{_TASKS[number % len(_TASKS)]} ({number + 1})"
            drafts.append(CriterionDraft(f"{number + 1}", text, Points(500 + 500 * (number % 4)), TYPED))
            parents.append(top)
    criteria = build_criteria(drafts, parents)
    return RuleSet(
        _uid(f"rules {leaves}"),
        f"BTC{leaves}",
        1,
        f"Bộ tiêu chí {leaves} dòng",
        YEAR,
        RuleSetState.ACTIVE,
        criteria,
        content_hash(criteria),
    )


def _uid(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, name).hex
