"""How Python values stand in SQLite columns: dates as ISO text, flags as 0 and 1, unknown as NULL."""

from datetime import date


def date_out(day: date | None) -> str | None:
    """Write a date for a column."""
    return day.isoformat() if day else None


def date_in(text: str | None) -> date | None:
    """Read a date column that may be NULL."""
    return date.fromisoformat(text) if text else None
