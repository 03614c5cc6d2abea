"""Words for spans of days and runs of numbers, as lists and panels show them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.text import format_date


def span_words(first: date | None, last: date | None) -> str:
    """Write from–to; open on either side; empty when neither day is known."""
    if first is not None and last is not None:
        return f"{format_date(first)} – {format_date(last)}"
    if first is not None:
        return _tr("từ {day}").format(day=format_date(first))
    return _tr("đến {day}").format(day=format_date(last)) if last is not None else ""


def span_sort(first: date | None, last: date | None) -> tuple[date, date]:
    """Order spans by their first day, then by their last; an open side is before or after all days."""
    return (first or date.min, last or date.max)


def number_runs(numbers: Sequence[int]) -> str:
    """Write rising numbers shortly: 1, 2, 3, 7 is "1–3, 7"; a list never has to cut one off."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run_words(run) for run in runs)


def _run_words(run: list[int]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(str(number) for number in run)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Spans", text)
