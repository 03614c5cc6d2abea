"""A bloc whose set has grades with a gate, an index line, a percent target and a line that may be dropped."""

from dataclasses import replace
from datetime import date

from tests.workspaces import new_workspace
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, Quantity
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    EvaluationPeriod,
    GradeBand,
    GradeGate,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
)
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.published_indices import IndexLine, IndexList
from thidua_desktop.operations.scores import open_sheet, save_entries
from thidua_desktop.operations.sheet_steps import submit_sheet

YEAR = date(2025, 1, 1)
NAMES = ("Xã Đăk Pék", "Phường Kon Tum", "Xã Măng Đen", "Đặc khu Lý Sơn")
_BANDS = {"index": "PAR INDEX", "year": "2024", "by": "rank", "bands": "1-2 : 10 | 3-5 : 5 | >5 : 1"}
_DRAFTS = [
    CriterionDraft("I", "Kinh tế - xã hội"),
    CriterionDraft("1", "Thu ngân sách", Points(1000), "typed"),
    CriterionDraft("2", "Mô hình mới", Points(500), "typed"),
    CriterionDraft("II", "Cải cách hành chính"),
    CriterionDraft("3", "Chỉ số cải cách hành chính", Points(1000), "index", _BANDS),
    CriterionDraft("III", "Dịch vụ công"),
    CriterionDraft("4", "Tỷ lệ hồ sơ đúng hạn", Points(800), "ratio", {"unit": "%"}),
]


def criteria():
    """Make the tree; line 2 may be not assigned, which drops it from the base."""
    built = build_criteria(_DRAFTS, [-1, 0, 0, -1, 3, -1, 5])
    return tuple(
        replace(one, absence=AbsencePolicy.NOT_ASSIGNED) if one.code == "2" else one for one in built
    )


CRITERIA = criteria()
PATH = {one.code: one.path for one in CRITERIA}
POLICY = SetPolicy(
    scale=Points(10_000),
    grades=(
        GradeBand("Xuất sắc", Points(8000), (GradeGate(PATH["II"], 60),), 25),
        GradeBand("Tốt", Points(5000)),
        GradeBand("Khá"),
    ),
)
RULES = RuleSet(
    "r", "B25", 1, "Bảng điểm xã", 2025, RuleSetState.ACTIVE, CRITERIA, content_hash(CRITERIA), policy=POLICY
)


def make_standings(folder):
    """Make the workspace: units u0 to u3 in bloc "b", period "p", set "r"."""
    store = new_workspace(folder)
    units = [
        Unit(f"u{n}", f"2{n}00", "commune", (DatedName(name),), position=n + 1)
        for n, name in enumerate(NAMES)
    ]
    period = EvaluationPeriod("p", "2025", "Năm 2025", PeriodKind.YEAR, 2025, YEAR, date(2025, 12, 31))
    with store.write("set-up"):
        store.units.save_many(units)
        store.periods.save(period)
        store.rule_sets.save(RULES)
        store.blocs.save(Bloc("b", "C1", "Cụm số 1"))
    save_members(store, "b", tuple(new_member("b", unit.uid, YEAR) for unit in units))
    return store


def score(store, uid, *, submit=False, without=(), **points):
    """Type points (p1=10) into a unit's sheet, and what was not assigned to it."""
    sheet = open_sheet(store, uid, "p", "r")
    entries = [ScoreEntry(PATH[name[1:]], Points(value * 100)) for name, value in points.items()]
    entries += [ScoreEntry(PATH[code], absence=Absence.NOT_ASSIGNED, note="Không giao") for code in without]
    save_entries(store, sheet.uid, Round.SELF, entries)
    return submit_sheet(store, sheet.uid) if submit else sheet


def par_index(*ranks, source="Quyết định 112/QĐ-UBND", points=()):
    """Make the list of PAR INDEX 2024: a rank a unit in order."""
    given = [Quantity(round(one * QUANTITY_SCALE)) for one in points] or [None] * len(ranks)
    lines = (IndexLine(f"u{n}", rank, of) for n, (rank, of) in enumerate(zip(ranks, given, strict=True)))
    return IndexList("Par Index", 2024, source, tuple(lines))
