"""What a catalogue gives: titles, thresholds and deadlines arrive, and nothing goes without a word."""

from dataclasses import replace
from datetime import date

import pytest

from tests.package_road import PERIOD, RULES, offices
from tests.two_offices import codes, plan_of, take
from tests.workspaces import everything
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import BlocRole, Membership
from thidua_desktop.domain.records.scoring import GradeBand, GradeGate, RuleSetState
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.blocs import save_members
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.shipment import describe_shipment
from thidua_desktop.operations.titles import add_shipped_titles, save_title, set_title_withdrawn
from thidua_desktop.operations.undoing import undo_import

CATALOGUE = PackageKind.CATALOGUE


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA1") as made:
        yield made


def catalogue(road):
    return road.file("T", CATALOGUE)


# titles


def test_the_titles_of_the_province_arrive_as_they_are(road):
    assert add_shipped_titles(road["T"]) == 14
    result = take(road["XA1"], catalogue(road))
    assert (result.counts.new, result.counts.conflicts, result.counts.refused) == (14, 0, 0)
    assert road["XA1"].titles.all() == road["T"].titles.all()
    flag = next(one for one in road["XA1"].titles.all() if one.code == "CTDT")
    assert (flag.subjects, flag.levels) == ((SubjectKind.COLLECTIVE,), ("province",))
    assert (flag.basis, flag.valid_from) == ("Luật 06/2022/QH15, Điều 26", date(2024, 1, 1))


def test_the_same_titles_again_change_nothing(road):
    add_shipped_titles(road["T"])
    take(road["XA1"], catalogue(road))
    before = everything(road["XA1"])["title"]
    save_title(
        road["T"],
        Title("KN", "Kỷ niệm chương", TitleKind.AWARD, (SubjectKind.INDIVIDUAL,), ("province",)),
        is_new=True,
    )
    counts = take(road["XA1"], catalogue(road)).counts
    assert (counts.new, counts.changed) == (1, 0)
    assert set(before) < set(everything(road["XA1"])["title"])


def test_a_title_that_was_changed_or_withdrawn_is_so_at_the_unit(road):
    add_shipped_titles(road["T"])
    take(road["XA1"], catalogue(road))
    first = road["T"].titles.all()[0]
    save_title(road["T"], replace(first, basis="Luật mới, Điều 1", valid_to=date(2026, 9, 30)), is_new=False)
    set_title_withdrawn(road["T"], "GK", withdrawn=True)
    plan = plan_of(road["XA1"], catalogue(road))
    assert {change.name for change in plan.changes() if change.table == "titles"} == {first.name, "Giấy khen"}
    apply_import(road["XA1"], plan)
    every = road["XA1"].titles.all(with_withdrawn=True)
    assert every == road["T"].titles.all(with_withdrawn=True)
    assert "GK" not in {one.code for one in road["XA1"].titles.all()}


def test_a_title_that_was_withdrawn_before_it_came_does_not_come(road):
    add_shipped_titles(road["T"])
    set_title_withdrawn(road["T"], "GK", withdrawn=True)
    take(road["XA1"], catalogue(road))
    assert "GK" not in {one.code for one in road["XA1"].titles.all(with_withdrawn=True)}


def test_taking_the_import_back_takes_the_titles_back(road):
    add_shipped_titles(road["T"])
    take(road["XA1"], catalogue(road))
    before = everything(road["XA1"])["title"]
    first = road["T"].titles.all()[0]
    save_title(road["T"], replace(first, name="Tên khác"), is_new=False)
    result = take(road["XA1"], catalogue(road))
    undo_import(road["XA1"], result.import_id)
    assert everything(road["XA1"])["title"] == before


# thresholds and deadlines


def test_thresholds_and_quotas_arrive_with_their_rule_set(road):
    store = road["T"]
    gate = GradeGate(RULES.criteria[0].path, 80)
    grades = (
        GradeBand("Xuất sắc", Points(2900), (gate,), 20),
        GradeBand("Khá", Points(2000)),
        GradeBand("Đạt"),
    )
    rules = replace(RULES, uid="moi", code="BTC2", policy=replace(RULES.policy, grades=grades))
    rules = replace(rules, content_hash=content_hash(rules))
    with store.write("set-up"):
        store.rule_sets.save(rules)
    take(road["XA1"], catalogue(road))
    (there,) = [one for one in road["XA1"].rule_sets.all() if one.code == "BTC2"]
    assert (there.policy, there.state) == (rules.policy, RuleSetState.ACTIVE)


def test_deadlines_arrive_with_their_period_and_follow_a_change(road):
    store = road["T"]
    days = date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 1)
    with store.write("set-up"):
        names = ("self_deadline", "appraisal_deadline", "meeting_on")
        store.periods.save(replace(PERIOD, **dict(zip(names, days, strict=True))))
    assert take(road["XA1"], catalogue(road)).counts.changed == 1
    there = road["XA1"].periods.by_code(PERIOD.code)
    assert (there.self_deadline, there.appraisal_deadline, there.meeting_on) == days


# what the province withdrew or dropped


def campaign(store, **more):
    made = Campaign(
        "pt1", "PT01", "Nông thôn mới", "province", CampaignForm.REGULAR, store.offices.office().unit_uid
    )
    with store.write("set-up"):
        store.campaigns.save(replace(made, starts_on=date(2025, 1, 1), **more))


def test_a_withdrawn_campaign_is_proposed_as_withdrawn(road):
    campaign(road["T"])
    take(road["XA1"], catalogue(road))
    campaign(road["T"], withdrawn=True)
    plan = plan_of(road["XA1"], catalogue(road))
    (change,) = plan.changes()
    assert [(one.field, one.old, one.new) for one in change.fields] == [("Đã thu hồi", None, "x")]
    apply_import(road["XA1"], plan)
    assert road["XA1"].campaigns.by_uid("pt1").withdrawn


def test_a_campaign_that_was_withdrawn_before_it_came_does_not_come(road):
    campaign(road["T"], withdrawn=True)
    take(road["XA1"], catalogue(road))
    assert road["XA1"].campaigns.by_uid("pt1") is None


@pytest.mark.parametrize("family", ["units", "blocs"])
def test_a_withdrawn_unit_or_bloc_is_proposed_as_withdrawn(road, family):
    store = road["T"]
    table = getattr(store, family)
    one = table.by_uid("khoi" if family == "blocs" else "tinh-XA3")
    with store.write("set-up"):
        table.save(replace(one, withdrawn=True))
    result = take(road["XA1"], catalogue(road))
    assert (result.counts.changed, result.counts.conflicts) == (1, 0)
    assert getattr(road["XA1"], family).by_uid(one.uid).withdrawn


def drop_member(road, unit="tinh-XA3"):
    kept = tuple(one for one in road["T"].blocs.memberships("khoi") if one.unit_uid != unit)
    save_members(road["T"], "khoi", kept)


def members(road, at="XA1"):
    return {one.unit_uid for one in road[at].blocs.memberships("khoi")}


def test_a_member_that_the_province_took_out_goes_when_a_person_says_so(road):
    drop_member(road)
    file = catalogue(road)
    plan = plan_of(road["XA1"], file)
    assert "package.member_gone" in codes(plan)
    assert plan.needs_decision
    apply_import(road["XA1"], plan, Accept.NONE)
    assert "tinh-XA3" in members(road)


def test_with_a_persons_word_the_member_is_gone_and_taking_back_brings_it_back(road):
    drop_member(road)
    before = everything(road["XA1"])["membership"]
    result = take(road["XA1"], catalogue(road), Accept.ALL)
    assert len(before) == 3
    assert members(road) == {road.unit("XA1", code) for code in ("XA1", "XA2")}
    undo_import(road["XA1"], result.import_id)
    assert sorted(everything(road["XA1"])["membership"]) == sorted(before)


def test_a_bloc_of_ones_own_is_left_alone(road):
    store = road["XA1"]
    bloc = replace(store.blocs.by_uid("khoi"), uid="rieng", code="R1", name="Khối riêng")
    with store.write("set-up"):
        store.blocs.save(bloc)
        store.blocs.save_membership(Membership("r1", "rieng", road.unit("XA1", "XA1"), BlocRole.HEAD))
    drop_member(road)
    take(store, catalogue(road), Accept.ALL)
    assert [one.uid for one in store.blocs.memberships("rieng")] == ["r1"]


def test_the_titles_are_named_before_the_package_is_made(road):
    add_shipped_titles(road["T"])
    facts = describe_shipment(road["T"], CATALOGUE, road["T"].periods.by_code(PERIOD.code))
    assert ("Danh hiệu, khen thưởng", 14) in facts.tables
