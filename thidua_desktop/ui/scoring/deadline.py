"""The last day of a round in words, with the days that are left."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.deadlines import days_left
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round
from thidua_desktop.domain.text import format_date


def deadline_of(period: EvaluationPeriod, round_: Round) -> date | None:
    """Give the last day of a round: reviewers share that of the appraisal, the meeting has its own day."""
    if round_ is Round.SELF:
        return period.self_deadline
    return period.meeting_on if round_ is Round.FINAL else period.appraisal_deadline


def deadline_words(deadline: date | None, today: date, *, is_open: bool, round_: Round = Round.SELF) -> str:
    """Say the last day and, while the round is open, how far away it is; empty without a last day."""
    if deadline is None:
        return ""
    day, days = _day_words(round_).format(day=format_date(deadline)), days_left(deadline, today)
    if not is_open:
        return day
    if days < 0:
        return _tr("{day}, đã quá {days} ngày").format(day=day, days=-days)
    if days == 0:
        return _tr("{day}, hôm nay là ngày cuối").format(day=day)
    return _tr("{day}, còn {days} ngày").format(day=day, days=days)


def _day_words(round_: Round) -> str:
    if round_ is Round.SELF:
        return _tr("Hạn nộp {day}")
    return _tr("Ngày họp {day}") if round_ is Round.FINAL else _tr("Hạn thẩm định {day}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoringPage", text)
