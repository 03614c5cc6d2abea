from dataclasses import replace
from datetime import date

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.organisation import Bloc, DatedName, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind, RuleSet, RuleSetState
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.lookup import find_bloc, find_period, find_rule_set, find_unit, year_period

DAY = date(2025, 12, 31)
UNIT = Unit("u", "STC", "department", (DatedName("Sở Tài chính"),))
BLOC = Bloc("b", "K1", "Khối Kinh tế")
RULES = RuleSet("r1", "BTC", 1, "Bộ tiêu chí xã", 2025, RuleSetState.RETIRED, (), "h")
YEAR = EvaluationPeriod("p", "2025", "Năm 2025", PeriodKind.YEAR, 2025, date(2025, 1, 1), date(2025, 12, 31))
HALF = replace(YEAR, uid="h", code="2025-6T", kind=PeriodKind.HALF, ends_on=date(2025, 6, 30))


@pytest.fixture
def filled(store):
    with store.write("test"):
        store.units.save(UNIT)
        store.blocs.save(BLOC)
        store.periods.save(YEAR)
        store.periods.save(HALF)
        store.rule_sets.save(RULES)
    return store


def add_rules(store, *rule_sets):
    with store.write("test"):
        for rules in rule_sets:
            store.rule_sets.save(rules)


def refusal(operation, *arguments):
    with pytest.raises(UserError) as caught:
        operation(*arguments)
    return caught.value


@pytest.mark.parametrize("typed", ["STC", " STC ", "Sở Tài chính", "so tai chinh"])
def test_a_unit_is_meant_by_code_or_name(filled, typed):
    assert find_unit(filled, typed, DAY) == UNIT


def test_a_code_comes_before_a_name(filled):
    sly = Unit("v", "X", "department", (DatedName("STC"),))
    with filled.write("test"):
        filled.units.save(sly)
    assert find_unit(filled, "STC", DAY) == UNIT


def test_a_name_of_two_units_asks_for_the_code(filled):
    with filled.write("test"):
        filled.units.save(replace(UNIT, uid="v", code="STC2"))
    error = refusal(find_unit, filled, "Sở Tài chính", DAY)
    assert error.code == "unit.ambiguous"
    assert "STC, STC2" in error_sentence(error)


def test_an_unknown_name_is_named(filled):
    assert "Sở Lạ" in error_sentence(refusal(find_unit, filled, "Sở Lạ", DAY))
    assert "Khối Lạ" in error_sentence(refusal(find_bloc, filled, "Khối Lạ", DAY))
    assert "Bảng Lạ" in error_sentence(refusal(find_rule_set, filled, "Bảng Lạ", 2025))
    assert "1999" in error_sentence(refusal(find_period, filled, 1999))


@pytest.mark.parametrize("typed", ["K1", "khoi kinh te"])
def test_a_bloc_is_meant_by_code_or_name(filled, typed):
    assert find_bloc(filled, typed, DAY) == BLOC


def test_a_name_of_two_blocs_asks_for_the_code(filled):
    with filled.write("test"):
        filled.blocs.save(replace(BLOC, uid="c", code="K2"))
    assert refusal(find_bloc, filled, "Khối Kinh tế", DAY).code == "bloc.ambiguous"


def test_a_retired_rule_set_is_not_meant(filled):
    assert refusal(find_rule_set, filled, "BTC", 2025).code == "rule_set.unknown"


def test_the_active_version_comes_before_a_newer_draft(filled):
    active = replace(RULES, uid="r2", version=2, state=RuleSetState.ACTIVE)
    add_rules(filled, active, replace(RULES, uid="r3", version=3, state=RuleSetState.DRAFT))
    assert find_rule_set(filled, "BTC", 2025) == active
    assert find_rule_set(filled, "bo tieu chi xa", 2025) == active


def test_a_code_used_every_year_means_that_years_set(filled):
    last_year = replace(RULES, uid="r2", version=2, year=2024, state=RuleSetState.ACTIVE)
    this_year = replace(RULES, uid="r3", version=3, year=2025, state=RuleSetState.ACTIVE)
    add_rules(filled, last_year, this_year)
    assert find_rule_set(filled, "BTC", 2024) == last_year


def test_a_year_means_its_annual_period(filled):
    assert find_period(filled, 2025) == YEAR
    assert find_period(filled, 2025, "2025-6T") == HALF


def test_a_year_without_period_gets_a_whole_one(filled):
    period = year_period(filled, 2030)
    assert (period.code, period.starts_on, period.ends_on) == ("2030", date(2030, 1, 1), date(2030, 12, 31))
    assert year_period(filled, 2025) == YEAR
