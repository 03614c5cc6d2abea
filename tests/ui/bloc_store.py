"""A workspace with a small bloc: one rule set of twelve leaves in two groups, four communes, one period."""

from datetime import date

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
)
from thidua_desktop.domain.rule_kinds import PASS_FAIL, RATIO, TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.operations.scores import open_sheet, save_entries
from thidua_desktop.operations.sheet_steps import submit_sheet

YEAR = date(2025, 1, 1)
NAMES = ("Xã Ấp Đầu", "Xã Bình Yên", "Xã Cẩm Đường", "Xã Đăk Rve")


def small_rules() -> RuleSet:
    """Make a rule set: I with ten typed leaves of 10 points, II with a pass/fail and a ratio leaf."""
    drafts = [CriterionDraft("I", "Nhiệm vụ chuyên môn")]
    drafts += [CriterionDraft(str(n), f"Nội dung số {n}", Points(1000), TYPED) for n in range(1, 11)]
    drafts.append(CriterionDraft("II", "Tổ chức phong trào"))
    drafts.append(CriterionDraft("11", "Có kế hoạch phát động", Points(500), PASS_FAIL))
    drafts.append(CriterionDraft("12", "Tỷ lệ giải quyết đơn", Points(2000), RATIO))
    criteria = build_criteria(drafts, [-1, *[0] * 10, -1, 11, 11])
    return RuleSet(
        "rules", "BTC2025", 1, "Bảng điểm 2025", 2025, RuleSetState.ACTIVE, criteria, content_hash(criteria)
    )


def make_bloc_store(folder):
    """Make the workspace; units have the uids u0 to u3, bloc "bloc", period "p2025", rule set "rules"."""
    store = create_workspace(
        folder / "khoi.thidua", OfficeDraft("44001", "UBND huyện Kon Rẫy", "district", place="Kon Rẫy")
    )
    units = [
        Unit(f"u{n}", f"2{n}000", "commune", (DatedName(name),), position=n + 1)
        for n, name in enumerate(NAMES)
    ]
    period = EvaluationPeriod(
        "p2025", "2025", "Năm 2025", PeriodKind.YEAR, 2025, YEAR, date(2025, 12, 31), date(2025, 12, 20)
    )
    with store.write("test", Family.UNITS):
        store.units.save_many(units)
        store.periods.save(period)
        store.rule_sets.save(small_rules())
        store.blocs.save(Bloc("bloc", "C1", "Cụm thi đua số 1"))
    save_members(store, "bloc", tuple(new_member("bloc", unit.uid, YEAR) for unit in units))
    return store


def fill_sheet(store, unit_uid, points, *, submit=False):
    """Give a unit the same points on all ten typed leaves, and full points elsewhere."""
    sheet = open_sheet(store, unit_uid, "p2025", "rules")
    leaves = small_rules().leaves
    entries = [ScoreEntry(leaf.path, Points(points)) for leaf in leaves[:10]]
    entries += [ScoreEntry(leaf.path, leaf.max_points) for leaf in leaves[10:]]
    save_entries(store, sheet.uid, Round.SELF, entries)
    if submit:
        submit_sheet(store, sheet.uid)
    return sheet
