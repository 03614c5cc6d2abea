from dataclasses import replace
from datetime import date

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind
from thidua_desktop.operations.periods import save_period

PERIOD = EvaluationPeriod(
    "p", "2025", "Năm 2025", PeriodKind.YEAR, 2025, date(2025, 1, 1), date(2025, 12, 31)
)


def refused_fields(store, period):
    with pytest.raises(UserError) as refusal:
        save_period(store, period)
    return [(issue.where, issue.code) for issue in refusal.value.issues]


def test_a_period_is_cleaned_and_kept(store):
    save_period(store, replace(PERIOD, name=" Năm  2025 "))
    assert store.periods.all() == [PERIOD]


def test_all_faults_of_a_period_are_told_at_once(store):
    wrong = replace(PERIOD, code="", name=" ", ends_on=date(2024, 1, 1))
    assert refused_fields(store, wrong) == [
        ("code", "field.missing"),
        ("name", "field.missing"),
        ("ends_on", "field.end_before_start"),
    ]


def test_a_period_code_is_used_once(store):
    save_period(store, PERIOD)
    assert refused_fields(store, replace(PERIOD, uid="q")) == [("code", "period.exists")]
    save_period(store, replace(PERIOD, name="Năm công tác 2025"))
    assert [period.name for period in store.periods.all()] == ["Năm công tác 2025"]
