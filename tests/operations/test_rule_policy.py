"""What a draft says as a whole: kept by one operation, copied, exported and brought in again."""

from dataclasses import replace
from datetime import date

import pytest

from tests.data.exchange.office_tables import criteria_workbook
from tests.two_offices import DISTRICT, RULES, province, send, take
from tests.workspaces import new_workspace
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    FinalRule,
    GradeBand,
    GradeGate,
    PeriodKind,
    Round,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SetPolicy,
)
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.kept_totals import wrong_totals
from thidua_desktop.operations.packages import ExportRequest, export_package
from thidua_desktop.operations.rule_copy import RuleCopy, copy_rules
from thidua_desktop.operations.rule_export import export_rules
from thidua_desktop.operations.rule_policy import save_policy
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, check_rules, import_rules

GRADES = (GradeBand("Xuất sắc", Points(9000), (GradeGate("II.", 60),), 25), GradeBand("Khá"))
POLICY = SetPolicy(scale=Points(10_000), final_rule=FinalRule.MAX, grades=GRADES, tie_breaks=("I.", "vote"))
BASIS = "Quyết định 56/2024/QĐ-UBND ngày 15/10/2024\nNghị định 152/2025/NĐ-CP"


@pytest.fixture
def table(tmp_path):
    return criteria_workbook(tmp_path / "bang.xlsx")


@pytest.fixture
def draft(store, table):
    return import_rules(store, table, RuleSetDraft("BTC", 2025, "Bảng điểm năm 2025"))


def refusal(function, *arguments):
    with pytest.raises(UserError) as refused:
        function(*arguments)
    return refused.value


def test_a_policy_is_kept_with_its_basis_and_a_hash_of_its_own(store, draft):
    kept = save_policy(store, draft.uid, POLICY, BASIS)
    assert store.rule_sets.by_uid(draft.uid) == kept
    assert (kept.policy, kept.basis) == (POLICY, BASIS)
    assert kept.content_hash == content_hash(draft.criteria, POLICY) != draft.content_hash


def test_taking_the_policy_back_gives_the_first_hash_again(store, draft):
    save_policy(store, draft.uid, POLICY, BASIS)
    assert save_policy(store, draft.uid, SetPolicy(), "") == draft


def test_grades_are_kept_best_first_with_clean_names(store, draft):
    mixed = (GRADES[1], replace(GRADES[0], name="  Xuất   sắc "))
    assert save_policy(store, draft.uid, SetPolicy(grades=mixed), "").policy.grades == GRADES


def test_what_changed_stands_in_the_audit(store, draft):
    save_policy(store, draft.uid, POLICY, BASIS)
    noted = {row.field: row.new for row in store.audit.history(draft.uid)}
    assert noted["policy:final_rule"] == "max"
    assert noted["policy:tie_breaks"] == "I. | vote"
    assert noted["basis"] == BASIS


def test_the_same_policy_again_writes_nothing(store, draft):
    save_policy(store, draft.uid, POLICY, BASIS)
    revision = store.revision
    save_policy(store, draft.uid, POLICY, BASIS)
    assert store.revision == revision


def test_a_frozen_set_keeps_its_policy(store, draft):
    activate_rules(store, draft.uid)
    assert refusal(save_policy, store, draft.uid, POLICY, "").code == "rule_set.policy_frozen"
    assert refusal(save_policy, store, "khong-co", POLICY, "").code == "rule_set.gone"


def test_a_policy_that_makes_no_sense_is_refused_with_every_issue(store, draft):
    wrong = SetPolicy(scale=Points(-5), tie_breaks=("IX.",))
    refused = refusal(save_policy, store, draft.uid, wrong, "")
    assert [issue.code for issue in refused.issues] == ["rules.policy_group_unknown", "rules.policy_scale"]
    assert store.rule_sets.by_uid(draft.uid) == draft


def test_an_export_carries_policy_and_basis_into_another_set(store, draft, tmp_path):
    kept = save_policy(store, draft.uid, POLICY, BASIS)
    written = export_rules(store, draft.uid, tmp_path / "ra.xlsx")
    assert written.content_hash == kept.content_hash == check_rules(written.file).content_hash
    brought = import_rules(store, written.file, RuleSetDraft("KHAC", 2026))
    assert (brought.policy, brought.basis, brought.content_hash) == (POLICY, BASIS, kept.content_hash)


def test_a_table_of_an_office_leaves_the_policy_of_its_draft_as_it_is(store, draft, table):
    kept = save_policy(store, draft.uid, POLICY, BASIS)
    again = import_rules(store, table, RuleSetDraft("BTC", 2025, "Bảng điểm năm 2025"))
    assert again == kept


def test_the_same_table_under_another_year_is_a_set_of_its_own(store, draft, table):
    activate_rules(store, draft.uid)
    later = import_rules(store, table, RuleSetDraft("BTC", 2026))
    assert (later.version, later.year) == (2, 2026)
    assert import_rules(store, table, RuleSetDraft("BTC", 2025)).uid == draft.uid


def test_a_copy_carries_everything_into_a_draft_of_the_year(store, draft):
    save_policy(store, draft.uid, POLICY, BASIS)
    source = activate_rules(store, draft.uid)
    copy = copy_rules(store, source.uid, RuleCopy("BTC", 2026))
    assert copy == store.rule_sets.by_uid(copy.uid)
    assert (copy.version, copy.year, copy.state) == (2, 2026, RuleSetState.DRAFT)
    assert copy.name == "Bảng điểm năm 2026"
    assert (copy.criteria, copy.policy, copy.basis) == (source.criteria, POLICY, BASIS)
    assert copy.content_hash == source.content_hash
    assert store.rule_sets.by_uid(source.uid) == source


def test_a_copy_may_have_another_code_and_name(store, draft):
    copy = copy_rules(store, draft.uid, RuleCopy(" BTC-SO ", 2025, "Bảng điểm sở"))
    assert (copy.code, copy.version, copy.name) == ("BTC-SO", 1, "Bảng điểm sở")


def test_a_copy_of_the_sample_is_the_offices_own(store, draft):
    with store.write("test"):
        store.rule_sets.save(replace(draft, is_sample=True))
    assert not copy_rules(store, draft.uid, RuleCopy("X", 2026)).is_sample


def test_a_draft_of_this_code_and_year_is_not_doubled(store, draft):
    refused = refusal(copy_rules, store, draft.uid, RuleCopy("BTC", 2025))
    assert (refused.code, refused.values["version"]) == ("rule_set.draft_there", 1)
    assert refusal(copy_rules, store, draft.uid, RuleCopy(" ", 2026)).code == "rule_set.code_missing"
    assert refusal(copy_rules, store, "khong-co", RuleCopy("B", 2026)).code == "rule_set.gone"


def test_kept_totals_follow_the_policy_of_a_draft_that_is_scored(store, draft):
    period = EvaluationPeriod(
        "p", "2025", "2025", PeriodKind.YEAR, 2025, date(2025, 1, 1), date(2025, 12, 31)
    )
    unit_uid = store.offices.office().unit_uid
    with store.write("set-up"):
        store.periods.save(period)
        sheet = ScoreSheet("s", "p", unit_uid, draft.uid)
        store.scores.save_sheet(sheet)
        leaf = draft.leaves[0]
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry(leaf.path, leaf.max_points)])
    (before,) = store.totals.of_period("p").values()
    save_policy(store, draft.uid, SetPolicy(scale=Points(100_000)), "")
    (after,) = store.totals.of_period("p").values()
    assert (after.raw, after.total) == (before.raw, 10 * before.total)
    assert wrong_totals(store) == 0


def test_a_package_carries_the_policy_of_a_set(tmp_path):
    rules = replace(RULES, policy=SetPolicy(tie_breaks=("I.",)))
    rules = replace(rules, content_hash=content_hash(rules))
    with province(tmp_path) as above, new_workspace(tmp_path, DISTRICT) as below:
        with above.write("test"):
            above.rule_sets.save(replace(rules, uid="voi-quy-dinh", version=2))
        taken = take(below, send(above, tmp_path, PackageKind.CATALOGUE).file)
        assert taken.counts.refused == 0
        assert below.rule_sets.by_hash(rules.content_hash).policy == rules.policy


def test_a_table_that_was_copied_unchanged_arrives_for_its_own_year(tmp_path):
    with province(tmp_path) as above, new_workspace(tmp_path, DISTRICT) as below:
        take(below, send(above, tmp_path, PackageKind.CATALOGUE).file)
        copy = copy_rules(above, RULES.uid, RuleCopy(RULES.code, RULES.year + 1))
        activate_rules(above, copy.uid)
        request = ExportRequest(PackageKind.CATALOGUE, copy.year, tmp_path / "nam_sau.xlsx")
        take(below, export_package(above, request).file)
        years = {rules.year: rules.uid for rules in below.rule_sets.all()}
        assert years == {RULES.year: RULES.uid, copy.year: copy.uid}
        assert below.rule_sets.by_hash(RULES.content_hash, RULES.year).uid == RULES.uid
