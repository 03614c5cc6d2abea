from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from tests.workspaces import everything, morning
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_achievement, check_bloc, check_campaign, check_memberships
from thidua_desktop.domain.errors import CancelledError, UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, rank_units
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.organisation import members_on
from thidua_desktop.domain.records.scoring import Round, ScoreSheet
from thidua_desktop.domain.rule_sets import depth_of, lint, max_points_of
from thidua_desktop.domain.scoring import check_sheet, score_sheet
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.achievements import save_achievement
from thidua_desktop.operations.campaigns import save_campaign
from thidua_desktop.operations.offices import OfficeDraft, update_office
from thidua_desktop.operations.sample import has_sample, load_sample, remove_sample
from thidua_desktop.operations.sample_files import read_sample


@pytest.fixture(scope="module")
def sample():
    return read_sample()


@pytest.fixture
def empty(tmp_path):
    with Store.create(tmp_path / "moi.thidua", morning) as opened:
        yield opened


def totals(sample):
    return {
        sheet.sheet.unit_uid: score_sheet(
            sample.rule_set, {entry.criterion_path: entry for entry in sheet.entries}
        ).total
        for sheet in sample.sheets
    }


def test_the_sample_criteria_table_is_sound(sample):
    assert lint(sample.rule_set, total=Points(100_000)) == []
    assert [group.max_points for group in sample.rule_set.groups] == [70_000, 20_000, 10_000]
    assert (len(sample.rule_set.leaves), depth_of(sample.rule_set)) == (40, 4)
    assert max_points_of(sample.rule_set) == 100_000


def test_the_sample_table_shows_three_ways_of_scoring(sample):
    assert {leaf.kind for leaf in sample.rule_set.leaves} == {"typed", "pass_fail", "ratio"}


def test_the_sample_scores_keep_their_rules(sample):
    for sheet in sample.sheets:
        assert check_sheet(sample.rule_set, {entry.criterion_path: entry for entry in sheet.entries}) == []


def test_the_sample_ranking_shows_a_shared_second_place(sample):
    ranked = rank_units(RankCandidate(uid, total) for uid, total in totals(sample).items())
    assert [unit.rank for unit in ranked] == [1, 2, 2, 4, 5, 6, 7, 8, 9]


def test_some_sample_lines_are_not_scored_yet(sample):
    scored = [len(sheet.entries) for sheet in sample.sheets]
    assert sum(scored) == 9 * 40 - 4


def test_every_sample_record_passes_the_checks_of_its_form(sample):
    names = {unit.uid: unit.name for unit in sample.units}
    issues = chain(
        check_bloc(sample.bloc, ()),
        check_memberships(sample.memberships, names),
        *map(check_campaign, sample.campaigns),
        *map(check_achievement, sample.achievements),
    )
    assert list(issues) == []


def test_directive_14_has_its_nine_task_groups_and_no_invented_date(sample):
    (directive,) = sample.directives
    assert (directive.document.number, directive.document.issued_on) == ("14/CT-UBND", None)
    assert [group.number for group in directive.task_groups] == list(range(1, 10))


def test_the_sample_bloc_is_headed_by_the_economic_zones_board(sample):
    first, *others = members_on(sample.memberships, date(2017, 12, 31))
    assert sample.unit(first.unit_uid).name == "Ban Quản lý Khu kinh tế tỉnh Kon Tum"
    assert len(others) == 8
    assert members_on(sample.memberships, date(2018, 1, 1)) == []


def test_sample_achievements_are_of_all_three_subjects(sample):
    assert {achievement.subject_kind for achievement in sample.achievements} == set(SubjectKind)


def test_an_empty_workspace_becomes_that_of_the_sample_office(empty, sample):
    result = load_sample(empty)
    office = empty.offices.office()
    assert result.made_office
    assert office is not None
    assert office.unit_uid == sample.office.unit_uid


def test_the_sample_is_read_back_as_it_ships(empty, sample):
    load_sample(empty)
    assert empty.units.all() == list(sample.units)
    assert empty.blocs.memberships() == list(sample.memberships)
    assert empty.rule_sets.all() == [sample.rule_set]
    assert {one.uid: one for one in empty.campaigns.all()} == {one.uid: one for one in sample.campaigns}
    assert empty.campaigns.directives() == list(sample.directives)
    assert {one.uid: one for one in empty.achievements.all()} == {one.uid: one for one in sample.achievements}
    for sheet in sample.sheets:
        entries = empty.scores.entries(sheet.sheet.uid, Round.SELF)
        assert tuple(entries.values()) == sheet.entries


def test_sample_evidence_can_be_opened(empty, sample):
    load_sample(empty)
    assert empty.achievements.missing_evidence() == []


def test_the_sample_comes_beside_an_office_that_is_there(store):
    before = store.offices.office()
    assert not load_sample(store).made_office
    assert store.offices.office() == before
    assert has_sample(store)


def test_removing_the_sample_leaves_everything_else_untouched(store):
    before = everything(store)
    load_sample(store)
    assert everything(store) != before
    remove_sample(store)
    assert everything(store) == before
    assert not has_sample(store)


def test_removing_the_sample_takes_the_samples_own_office_away(empty):
    load_sample(empty)
    remove_sample(empty)
    assert empty.offices.office() is None
    assert empty.units.all(with_withdrawn=True) == []
    assert empty.health() == ("ok", 0)


def test_a_sample_office_that_was_made_ones_own_stays_with_its_parent(empty):
    load_sample(empty)
    update_office(empty, OfficeDraft("KKT", "Ban Quản lý Khu công nghiệp", "department"))
    remove_sample(empty)
    names = [unit.name for unit in empty.units.all()]
    assert names == ["Ủy ban nhân dân tỉnh Kon Tum", "Ban Quản lý Khu công nghiệp"]
    assert empty.offices.office() is not None


def test_the_sample_can_be_loaded_again_after_it_was_removed(store):
    load_sample(store)
    once = everything(store)
    remove_sample(store)
    load_sample(store)
    assert {name: len(rows) for name, rows in everything(store).items()} == {
        name: len(rows) for name, rows in once.items()
    }


def test_loading_the_sample_twice_is_refused_in_a_sentence(store):
    load_sample(store)
    before = everything(store)
    with pytest.raises(UserError) as refusal:
        load_sample(store)
    assert "mẫu đã có" in error_sentence(refusal.value)
    assert everything(store) == before


def test_codes_of_ones_own_that_the_sample_would_use_are_named(tmp_path, store, sample):
    unit = replace(sample.units[2], uid="own", parents=())
    with store.write("test"):
        store.units.save(unit)
    with pytest.raises(UserError) as refusal:
        load_sample(store)
    assert unit.code in error_sentence(refusal.value)


def test_own_records_and_what_they_refer_to_survive_the_sample(store, sample):
    load_sample(store)
    unit = sample.units[3]
    campaign = replace(sample.campaigns[0], uid="own", parent_uid=sample.campaigns[3].uid, is_sample=False)
    save_campaign(store, campaign)
    own = replace(sample.achievements[0], uid="own", unit_uid=unit.uid, is_sample=False)
    save_achievement(store, own)
    remove_sample(store)
    left = {one.uid for one in store.campaigns.all()}
    wanted = {"own", sample.campaigns[3].uid, sample.campaigns[3].parent_uid, own.campaign_uid}
    assert store.achievements.all() == [own]
    assert left == wanted
    assert len(store.campaigns.directives()) == 1
    assert store.units.by_uid(unit.uid) == unit
    assert store.achievements.content(own.evidence[0].sha256) is not None
    assert store.health() == ("ok", 0)


def test_a_sheet_of_ones_own_keeps_the_sample_rules_it_was_scored_by(store, sample):
    load_sample(store)
    office = store.offices.office()
    with store.write("test"):
        store.scores.save_sheet(ScoreSheet("own", sample.period.uid, office.unit_uid, sample.rule_set.uid))
    remove_sample(store)
    assert store.rule_sets.all() == [sample.rule_set]
    assert store.periods.all() == [sample.period]
    assert [sheet.uid for sheet in store.scores.sheets(SheetFilter())] == ["own"]


def test_removing_the_sample_where_there_is_none_does_nothing(store):
    before = everything(store)
    remove_sample(store)
    assert everything(store) == before
    assert store.achievements.all(AchievementFilter(with_withdrawn=True)) == []


class _Stopping:
    """Progress of a person who stops at the second step."""

    def report(self, done, total):
        self.done = done

    def check_cancelled(self):
        if getattr(self, "done", 0) >= 1:
            raise CancelledError


def test_loading_that_is_stopped_leaves_nothing(tmp_path):
    with Store.create(tmp_path / "don_vi.thidua") as store:
        with pytest.raises(CancelledError):
            load_sample(store, _Stopping())
        assert store.offices.office() is None
        assert not has_sample(store)


def test_removing_that_is_stopped_leaves_the_sample_whole(tmp_path):
    with Store.create(tmp_path / "don_vi.thidua") as store:
        load_sample(store)
        before = everything(store)
        with pytest.raises(CancelledError):
            remove_sample(store, _Stopping())
        assert everything(store) == before
