"""Targets and published indices in a catalogue: kept as given, and scored in the same write."""

import pytest

from tests.operations.standings import par_index
from tests.package_road import INDEX, PERIOD, RATIO, RULES, TYPED, offices
from tests.two_offices import codes, edit, own_uid, plan_of, take
from tests.workspaces import everything
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, Quantity
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.issued_targets import issue_targets
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.published_indices import IndexLine, publish_index
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries

CATALOGUE = PackageKind.CATALOGUE


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA2") as made:
        yield made


def give(road, value, code="XA2", at="T"):
    target = None if value is None else Quantity(value * QUANTITY_SCALE)
    store, period = road[at], road[at].periods.by_code(PERIOD.code)
    rules = store.rule_sets.by_hash(RULES.content_hash)
    issue_targets(store, period.uid, rules.uid, {road.unit(at, code): {RATIO: target}})


def given(road, code="XA2", at="XA2"):
    store = road[at]
    period, rules = store.periods.by_code(PERIOD.code), store.rule_sets.by_hash(RULES.content_hash)
    found = store.targets.of_unit(period.uid, road.unit(at, code), rules.uid)
    return {path: (one.target // QUANTITY_SCALE, one.issuer_uid) for path, one in found.items()}


def own_sheet(road, code="XA2"):
    store = road[code]
    period, rules = store.periods.by_code(PERIOD.code), store.rule_sets.by_hash(RULES.content_hash)
    return open_sheet(store, own_uid(store), period.uid, rules.uid)


def publish(road, *ranks):
    units = ("XA1", "XA2")
    lines = tuple(IndexLine(road.unit("T", code), rank) for code, rank in zip(units, ranks, strict=False))
    wanted = par_index(*ranks)
    return publish_index(road["T"], type(wanted)(wanted.name, wanted.year, wanted.source, lines))


def test_a_target_arrives_with_its_giver_and_changes_and_goes_with_it(road):
    give(road, 90)
    result = road.pass_on("T", "XA2", CATALOGUE)
    assert (result.counts.new, result.counts.refused) == (1, 0)
    assert given(road) == {RATIO: (90, road.unit("XA2", "T"))}
    give(road, 95)
    assert road.pass_on("T", "XA2", CATALOGUE).counts.changed == 1
    assert given(road)[RATIO][0] == 95
    give(road, None)
    assert road.pass_on("T", "XA2", CATALOGUE).counts.changed == 1
    assert given(road) == {}


def test_targets_and_indices_again_change_nothing(road):
    give(road, 90)
    publish(road, 1, 3)
    road.pass_on("T", "XA2", CATALOGUE)
    counts = road.pass_on("T", "XA2", CATALOGUE).counts
    assert (counts.new, counts.changed, counts.conflicts, counts.refused) == (0, 0, 0, 0)


def test_a_sheet_that_is_still_with_its_unit_follows_the_target(road):
    give(road, 90)
    road.pass_on("T", "XA2", CATALOGUE)
    store, sheet = road["XA2"], own_sheet(road)
    save_entries(
        store,
        sheet.uid,
        Round.SELF,
        [ScoreEntry(RATIO, None, Quantity(90 * QUANTITY_SCALE), Quantity(45 * QUANTITY_SCALE))],
    )
    give(road, 45)
    road.pass_on("T", "XA2", CATALOGUE)
    assert store.scores.entries(sheet.uid, Round.SELF)[RATIO].target == 45 * QUANTITY_SCALE


def test_what_this_office_gave_itself_is_not_changed_by_a_package(road):
    store = road["XA2"]
    period, rules = store.periods.by_code(PERIOD.code), store.rule_sets.by_hash(RULES.content_hash)
    ours, unit = Quantity(70 * QUANTITY_SCALE), road.unit("XA2", "XA3")
    with store.write("set-up"):
        store.rounds.save_targets(period.uid, unit, rules.uid, {RATIO: ours})
        store.targets.name_issuer(period.uid, unit, [(rules.uid, RATIO)], own_uid(store))
    give(road, 90, "XA3")
    plan = plan_of(store, road.file("T", CATALOGUE))
    assert "package.foreign_targets" in codes(plan)
    assert apply_import(store, plan, Accept.ALL).counts.refused == 1
    assert given(road, "XA3")[RATIO][0] == 70


def test_an_index_arrives_and_scores_the_sheet_in_the_same_write(road):
    sheet = own_sheet(road)
    publish(road, 1, 3)
    road.pass_on("T", "XA2", CATALOGUE)
    assert road["XA2"].scores.entries(sheet.uid, Round.SELF)[INDEX].points == Points(500)
    publish(road, 3, 1)
    road.pass_on("T", "XA2", CATALOGUE)
    line = read_sheet(road["XA2"], sheet.uid).entries[Round.SELF][INDEX]
    assert line.points == Points(1000)


def test_a_unit_that_left_a_list_leaves_it_below_too(road):
    publish(road, 1, 3)
    road.pass_on("T", "XA2", CATALOGUE)
    wanted = par_index(1)
    publish_index(
        road["T"],
        type(wanted)(wanted.name, 2024, wanted.source, (IndexLine(road.unit("T", "XA1"), 1),)),
    )
    road.pass_on("T", "XA2", CATALOGUE)
    assert set(road["XA2"].indices.of_list("PAR INDEX", 2024)) == {road.unit("XA2", "XA1")}


@pytest.mark.parametrize(("header", "value"), [("Chỉ tiêu", -5), ("Chỉ tiêu", "nhiều")])
def test_a_target_that_is_none_is_left_out(road, header, value):
    give(road, 90)
    file = road.file("T", CATALOGUE)
    edit(file, "Chỉ tiêu giao", header, value)
    before = everything(road["XA2"])["issued_target"]
    take(road["XA2"], file, Accept.ALL)
    assert everything(road["XA2"])["issued_target"] == before


def test_a_target_on_a_line_that_takes_none_is_refused(road):
    give(road, 90)
    file = road.file("T", CATALOGUE)
    rules = road["T"].rule_sets.all()[0].uid
    edit(file, "Chỉ tiêu giao", "Mã dòng", f"{PERIOD.uid}:tinh-XA2:{rules}:{TYPED}")
    assert take(road["XA2"], file, Accept.ALL).counts.refused == 1
    assert given(road) == {}
