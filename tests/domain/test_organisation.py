from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.records.organisation import (
    BlocRole,
    DatedName,
    DatedParent,
    Membership,
    Unit,
    head_on,
    is_valid_on,
    members_on,
    overlaps,
)

CHANGE = date(2025, 7, 1)
DAYS = st.dates(date(2024, 1, 1), date(2024, 2, 10))
BOUNDS = st.none() | DAYS
DATED = st.builds(DatedName, st.just("x"), BOUNDS, BOUNDS)
UNIT = Unit(
    uid="u",
    code="23425",
    level_code="commune",
    names=(
        DatedName("Xã Đắk Tờ Kan", date(2010, 1, 1), CHANGE - timedelta(days=1)),
        DatedName("Xã Tu Mơ Rông", CHANGE),
    ),
    parents=(DatedParent("huyện", None, CHANGE - timedelta(days=1)), DatedParent("tỉnh", CHANGE)),
)


def member(unit, role=BlocRole.MEMBER, position=0, valid_from=None, valid_to=None):
    return Membership(f"m-{unit}-{role}", "b", unit, role, valid_from, valid_to, position)


@given(DATED, DATED)
def test_two_records_overlap_when_a_day_holds_for_both(first, second):
    days = [date(2023, 12, 1) + timedelta(days=number) for number in range(100)]
    shared = any(is_valid_on(first, day) and is_valid_on(second, day) for day in days)
    empty = any(r.valid_from and r.valid_to and r.valid_from > r.valid_to for r in (first, second))
    assert empty or overlaps(first, second) == shared
    assert overlaps(first, second) == overlaps(second, first)


def test_a_unit_bears_the_name_of_the_day():
    assert UNIT.name == "Xã Tu Mơ Rông"
    assert UNIT.name_on(date(2024, 12, 31)) == "Xã Đắk Tờ Kan"
    assert UNIT.name_on(CHANGE) == "Xã Tu Mơ Rông"
    assert UNIT.name_on(date(1990, 1, 1)) == "Xã Đắk Tờ Kan"


def test_a_unit_has_the_parent_of_the_day():
    assert (UNIT.parent_uid_on(date(2024, 1, 1)), UNIT.parent_uid_on(CHANGE)) == ("huyện", "tỉnh")


def test_members_are_listed_head_first_and_once():
    rows = [
        member("b", position=2),
        member("a", position=1),
        member("c", BlocRole.HEAD, position=3),
        member("c", position=0),
        member("d", valid_to=date(2023, 12, 31)),
    ]
    assert [row.unit_uid for row in members_on(rows, date(2024, 5, 1))] == ["c", "a", "b"]


def test_the_head_rotates():
    rows = [
        member("a", BlocRole.HEAD, valid_to=date(2023, 12, 31)),
        member("b", BlocRole.HEAD, valid_from=date(2024, 1, 1)),
    ]
    assert head_on(rows, date(2023, 6, 1)) == "a"
    assert head_on(rows, date(2024, 6, 1)) == "b"
    assert head_on([], date(2024, 6, 1)) is None
