"""The last day of a sheet in words, with the days that are left."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.deadlines import days_left
from thidua_desktop.domain.text import format_date


def deadline_words(deadline: date | None, today: date, *, is_open: bool) -> str:
    """Say the last day and, while the sheet is open, how far away it is; empty without a last day."""
    if deadline is None:
        return ""
    day, days = format_date(deadline), days_left(deadline, today)
    if not is_open:
        return _tr("Hạn nộp {day}").format(day=day)
    if days < 0:
        return _tr("Hạn nộp {day}, đã quá {days} ngày").format(day=day, days=-days)
    if days == 0:
        return _tr("Hạn nộp {day}, hôm nay là ngày cuối").format(day=day)
    return _tr("Hạn nộp {day}, còn {days} ngày").format(day=day, days=days)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoringPage", text)
