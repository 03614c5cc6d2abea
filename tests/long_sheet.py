"""A workspace with one long sheet: 176 scored lines in groups of three levels, as real tables have."""

from datetime import date

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind, RuleSet, RuleSetState
from thidua_desktop.domain.rule_kinds import TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.operations.scores import open_sheet

LEAVES = 176
_GROUPS, _SUBGROUPS = 4, 4


def long_rules() -> RuleSet:
    """Make a rule set of 176 typed leaves of 10 points: four groups of four subgroups of eleven lines."""
    drafts: list[CriterionDraft] = []
    parents: list[int] = []
    number = 0
    for roman in ("I", "II", "III", "IV"):
        top = len(drafts)
        drafts.append(CriterionDraft(roman, f"Nhóm {roman}"))
        parents.append(-1)
        for part in range(1, _SUBGROUPS + 1):
            middle = len(drafts)
            drafts.append(CriterionDraft(f"{roman}.{part}", f"Mục {part} của nhóm {roman}"))
            parents.append(top)
            for _ in range(LEAVES // (_GROUPS * _SUBGROUPS)):
                number += 1
                drafts.append(CriterionDraft(str(number), f"Tiêu chí số {number}", Points(1000), TYPED))
                parents.append(middle)
    criteria = build_criteria(drafts, parents)
    return RuleSet(
        "long", "BTC176", 1, "Bảng điểm dài", 2025, RuleSetState.ACTIVE, criteria, content_hash(criteria)
    )


def make_long_store(folder):
    """Make the workspace with an empty sheet of its only unit; give the store and the sheet."""
    store = create_workspace(
        folder / "dai.thidua", OfficeDraft("44001", "UBND xã Sen Ngữ", "commune", place="Sen Ngữ")
    )
    unit = Unit("u0", "20000", "commune", (DatedName("Xã Ấp Đầu"),), position=1)
    period = EvaluationPeriod(
        "p2025", "2025", "Năm 2025", PeriodKind.YEAR, 2025, date(2025, 1, 1), date(2025, 12, 31)
    )
    with store.write("test", Family.UNITS):
        store.units.save_many([unit])
        store.periods.save(period)
        store.rule_sets.save(long_rules())
    return store, open_sheet(store, "u0", "p2025", "long")


def points_of(number: int) -> Points:
    """Give the points that a test types into line `number`: all different enough to see one out of place."""
    return Points((number * 37) % 1000 + 1)
