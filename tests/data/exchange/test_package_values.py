"""Single cells of a package as people leave them: read, or named for what they are not."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.data.exchange.package_format import Column, ValueType
from thidua_desktop.data.exchange.package_values import (
    CellError,
    are_canonical,
    canonical_cell,
    readable,
    to_canonical,
    to_cells,
)
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.scoring import AbsencePolicy


def column(value, choices=None):
    return Column("x", "Cột", value, choices=choices)


KIND = column(ValueType.CHOICE, SubjectKind)


@pytest.mark.parametrize(
    ("kind", "cell", "canonical"),
    [
        (ValueType.TEXT, "  Đắk\u00a0Hà ", "Đắk Hà"),
        (ValueType.TEXT, "Đắk", "Đắk"),
        (ValueType.TEXT, 5.0, "5"),
        (ValueType.TEXT, 2.5, "2.5"),
        (ValueType.TEXT, True, "TRUE"),
        (ValueType.TEXT, date(2025, 12, 31), "31/12/2025"),
        (ValueType.TEXT, "   ", None),
        (ValueType.KEY, 7.0, "7"),
        (ValueType.POINTS, 0.125, "0.13"),
        (ValueType.POINTS, "12,5", "12.50"),
        (ValueType.POINTS, -3, "-3.00"),
        (ValueType.QUANTITY, 1 / 3, "0.3333"),
        (ValueType.QUANTITY, "98,75%", "98.7500"),
        (ValueType.NUMBER, 12.0, "12"),
        (ValueType.NUMBER, " 12 ", "12"),
        (ValueType.DATE, date(2025, 2, 28), "2025-02-28"),
        (ValueType.DATE, datetime(2025, 2, 27, 23, 59, 59), "2025-02-28"),  # noqa: DTZ001  # cells know no zone
        (ValueType.DATE, 45_658.0, "2025-01-01"),
        (ValueType.DATE, "1/2/2025", "2025-02-01"),
        (ValueType.DATE, "0999-01-01", "0999-01-01"),
        (ValueType.FLAG, "X", "1"),
        (ValueType.FLAG, True, "1"),
        (ValueType.FLAG, 0.0, None),
    ],
)
def test_a_cell_is_read_as_its_column_says(kind, cell, canonical):
    assert canonical_cell(column(kind), cell) == canonical


@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        (ValueType.TEXT, timedelta(1), "package.cell_not_text"),
        (ValueType.POINTS, "1.500", "package.cell_not_number"),
        (ValueType.POINTS, True, "package.cell_not_number"),
        (ValueType.POINTS, float("inf"), "package.cell_not_number"),
        (ValueType.POINTS, "٣", "package.cell_not_number"),
        (ValueType.QUANTITY, "nhiều", "package.cell_not_number"),
        (ValueType.NUMBER, 1.5, "package.cell_not_whole"),
        (ValueType.NUMBER, "1_000", "package.cell_not_whole"),
        (ValueType.DATE, "31/02/2025", "package.cell_not_date"),
        (ValueType.DATE, 1e15, "package.cell_not_date"),
        (ValueType.DATE, True, "package.cell_not_date"),
        (ValueType.FLAG, "có", "package.cell_not_flag"),
    ],
)
def test_what_is_no_value_of_its_column_is_told(kind, cell, code):
    with pytest.raises(CellError) as told:
        canonical_cell(column(kind), cell)
    assert told.value.code == code


def test_a_choice_is_known_by_word_or_code():
    assert to_canonical(KIND, ["CÁ NHÂN", "individual", "Tập thể", ""]) == [
        "individual",
        "individual",
        "collective",
        None,
    ]
    with pytest.raises(CellError):
        canonical_cell(KIND, "ai đó")


def test_true_is_not_taken_for_one():
    assert to_canonical(column(ValueType.FLAG), [True, 1.0, ""]) == ["1", "1", None]
    with pytest.raises(CellError):
        to_canonical(column(ValueType.POINTS), [1.0, True])


def test_people_read_words_and_ticks():
    policy = column(ValueType.CHOICE, AbsencePolicy)
    assert readable(policy, "not_assigned") == "Không giao"
    assert readable(column(ValueType.FLAG), "1") == "x"
    assert readable(column(ValueType.POINTS), "12.50") == "12.50"
    assert readable(KIND, None) is None


def test_days_before_excels_calendar_stand_as_text():
    assert to_cells(column(ValueType.DATE), ["1900-02-28", "1900-03-01"]) == ["1900-02-28", date(1900, 3, 1)]


def test_a_choice_column_without_choices_is_our_mistake():
    with pytest.raises(TypeError):
        canonical_cell(column(ValueType.CHOICE), "x")


NUMBERS = st.from_regex(r"-?[0-9]{0,11}(\.[0-9]{0,5})?", fullmatch=True)
DAYS = st.from_regex(r"[0-9]{4}-?(0[1-9]|1[0-2]|W[0-9]{2})-?[0-3]?[0-9]", fullmatch=True)
WORDS = st.sampled_from(
    [*(one.value for one in SubjectKind), "1", "x", "", "0", "a  b", " a", "e\u0301", "\u00a0"]
)
VALUES = st.lists(st.none() | NUMBERS | DAYS | WORDS | st.text(max_size=4) | st.integers(0, 2), max_size=4)


@given(st.sampled_from(ValueType), VALUES, st.booleans())
def test_what_looks_canonical_comes_back_from_cells_as_it_was(kind, values, is_needed):
    choices = SubjectKind if kind is ValueType.CHOICE else None
    of = Column("x", "Cột", kind, choices=choices, is_needed=is_needed)
    if are_canonical(of, values):
        cells = ["" if cell is None else cell for cell in to_cells(of, values)]
        assert to_canonical(of, cells) == values


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (ValueType.KEY, ["a", None]),
        (ValueType.TEXT, ["Xã Đắk Hà", None, "hai\ndòng"]),
        (ValueType.POINTS, ["10.00", "-0.50", None]),
        (ValueType.QUANTITY, ["92.5000", "-0.0001", None]),
        (ValueType.NUMBER, ["0", "2026", None]),
        (ValueType.DATE, ["2026-11-20", "1890-05-19", None]),
        (ValueType.FLAG, ["1", None]),
        (ValueType.CHOICE, [SubjectKind.HOUSEHOLD.value, None]),
    ],
)
def test_usual_values_are_told_at_a_look(kind, values):
    assert are_canonical(column(kind, SubjectKind if kind is ValueType.CHOICE else None), values)
