"""Values of questions, written as people write them."""

import pytest
from hypothesis import given

from tests.record_strategies import days, points, quantities, texts
from thidua_desktop.data.exchange.package_values import canonical_points, canonical_quantity
from thidua_desktop.data.exchange.value_words import people_value
from thidua_desktop.domain.points import format_points, format_quantity
from thidua_desktop.domain.text import format_date


@given(day=days)
def test_days_stand_the_vietnamese_way(day):
    assert people_value("campaigns:c1:ends_on", day.isoformat()) == format_date(day)


@given(value=points)
def test_points_stand_with_a_comma(value):
    assert people_value("lines:s1:I./1:points", canonical_points(value)) == format_points(value)


@given(value=quantities)
def test_figures_stand_with_a_comma(value):
    assert people_value("lines:s1:I./1:actual", canonical_quantity(value)) == format_quantity(value)


def test_edited_cells_and_whole_lines_are_written_the_same_way():
    assert people_value("edit:12:lines:s1:I./1:points", "4.75") == "4,75"
    assert people_value("edit:3:campaigns:c1:ends_on", "2025-12-31") == "31/12/2025"
    assert people_value("edit:4:campaigns:c1:code", "4.75") == "4.75"
    assert people_value("lines:s1:I./1:", "4.75") == "4,75"


def test_days_among_the_fields_of_a_record_stand_the_vietnamese_way():
    told = people_value(
        "campaigns:c1:", "Từ ngày: 2025-01-01; Đến ngày: ; Mã: 2025-01-01/A; Ngày: 2025-02-30"
    )
    assert told == "Từ ngày: 01/01/2025; Đến ngày: ; Mã: 2025-01-01/A; Ngày: 2025-02-30"


@pytest.mark.parametrize("field", ["points", "actual", "target", "note", "absence", ""])
@given(text=texts)
def test_what_is_no_value_of_its_column_stays_as_it_was_typed(field, text):
    known = {"points": "4.75", "actual": "4.7500", "target": "4.7500"}
    assert people_value(f"lines:s1:I./1:{field}", text + "x") == text + "x"
    assert field not in known or people_value(f"lines:s1:I./1:{field}", known[field]) == "4,75"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("lines:s1:I./1:note", "2025-12-31"),
        ("campaigns:c1:ends_on", "2025-02-30"),
        ("campaigns:c1:code", "4.75"),
        ("unknown:c1:points", "4.75"),
        ("campaigns", "4.75"),
    ],
)
def test_texts_that_look_like_values_are_left_alone(key, text):
    assert people_value(key, text) == text
