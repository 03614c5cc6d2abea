"""Deadlines count in whole days: the last day is still in time, whatever the hour."""

from datetime import date, timedelta

from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.text import format_date

_SATURDAY = 5


def days_left(deadline: date, today: date) -> int:
    """Count the days that are left: 0 on the last day itself, below 0 when it is over.

    Both are days of the office's own calendar; moments have no place here.
    """
    return (deadline - today).days


def after_working_days(day: date, count: int) -> date:
    """Give the day that lies so many working days (Monday to Friday) later; holidays are not known here."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


def is_late(deadline: date | None, handed_in_on: date) -> bool:
    """Tell whether a sheet came after its last day; without a deadline none is late."""
    return deadline is not None and handed_in_on > deadline


def check_deadline(deadline: date | None, handed_in_on: date) -> list[Issue]:
    """Flag a late sheet with the day it came; it is taken all the same. Source: domain notes 9.3, 28."""
    if deadline is None or not is_late(deadline, handed_in_on):
        return []
    values = {"deadline": format_date(deadline), "day": format_date(handed_in_on)}
    return [warning("scores.late", days=-days_left(deadline, handed_in_on), **values)]
