from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.deadlines import after_working_days, check_deadline, days_left, is_late
from thidua_desktop.messages import issue_sentence

LAST_DAY = date(2025, 12, 15)


def test_the_last_day_is_in_time_at_any_hour():
    for hour in (datetime(2025, 12, 15, 0, 1), datetime(2025, 12, 15, 23, 59)):  # noqa: DTZ001
        assert days_left(LAST_DAY, hour.date()) == 0
        assert not is_late(LAST_DAY, hour.date())


def test_a_minute_after_midnight_it_is_one_day_late():
    after = datetime(2025, 12, 16, 0, 1)  # noqa: DTZ001
    assert days_left(LAST_DAY, after.date()) == -1
    assert is_late(LAST_DAY, after.date())


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-3000, 3000))
def test_the_countdown_moves_by_one_a_day(deadline, days):
    assert days_left(deadline, deadline - timedelta(days)) == days


def test_a_late_sheet_is_flagged_with_its_day_and_taken():
    (issue,) = check_deadline(LAST_DAY, date(2025, 12, 17))
    assert issue_sentence(issue) == "Phiếu nộp ngày 17/12/2025, chậm 2 ngày so với hạn 15/12/2025."
    assert check_deadline(LAST_DAY, LAST_DAY) == []
    assert check_deadline(None, LAST_DAY) == []


def test_five_working_days_pass_over_one_weekend():
    friday = date(2026, 11, 20)
    assert after_working_days(friday, 5) == date(2026, 11, 27)
    assert after_working_days(friday, 1) == date(2026, 11, 23)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_working_days_are_those_from_monday_to_friday(day, count):
    end = after_working_days(day, count)
    between = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert sum(one.weekday() < 5 for one in between) == count
    assert end.weekday() < 5
