"""Where pages break."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.data.printing.pagination import Room, RowHeight, plan_pages

ROWS = st.lists(st.builds(RowHeight, st.floats(5, 60), st.booleans()), max_size=60)
ROOMS = st.builds(Room, st.floats(0, 120), st.floats(60, 120), st.floats(0, 100))


@given(rows=ROWS, room=ROOMS)
def test_every_row_stands_on_one_page_and_fits_it(rows, room):
    pages = plan_pages(rows, room)
    assert [index for start, stop in pages for index in range(start, stop)] == list(range(len(rows)))
    for number, (start, stop) in enumerate(pages):
        limit = room.first if number == 0 else room.later
        used = sum(row.height for row in rows[start:stop])
        assert start == stop or used <= limit + 1e-6


@given(rows=ROWS, room=ROOMS)
def test_what_follows_the_table_fits_the_last_page(rows, room):
    pages = plan_pages(rows, room)
    start, stop = pages[-1]
    limit = room.first if len(pages) == 1 else room.later
    alone_on_its_page = start == stop
    assert alone_on_its_page or sum(row.height for row in rows[start:stop]) + room.tail <= limit + 1e-6


@given(count=st.integers(3, 200))
def test_the_signatures_keep_at_least_the_two_last_rows(count):
    pages = plan_pages([RowHeight(10)] * count, Room(first=60, later=100, tail=50))
    start, stop = pages[-1]
    assert stop - start >= 2


def test_a_group_row_goes_to_the_next_page_with_its_first_criterion():
    rows = [RowHeight(10), RowHeight(10, keeps_next=True), RowHeight(10, keeps_next=True), RowHeight(10)]
    assert plan_pages(rows, Room(first=30, later=100)) == [(0, 1), (1, 4)]


def test_an_empty_table_takes_one_page():
    assert plan_pages([], Room(first=30, later=100, tail=20)) == [(0, 0)]


def test_a_heading_is_not_left_behind_by_the_row_that_goes_to_the_signatures():
    rows = [RowHeight(10, keeps_next=True), RowHeight(10, keeps_next=True), RowHeight(10), RowHeight(10)]
    assert plan_pages(rows, Room(first=50, later=100, tail=50)) == [(0, 3), (3, 4)]
