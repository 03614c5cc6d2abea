"""Problems found in data: a code, a severity, a place and values; the sentence is made in `messages`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much an issue stops: `error` refuses, `decision` asks, `warning` only tells."""

    ERROR = "error"
    DECISION = "decision"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem. `where` is ``Sheet!G91`` in a workbook or a field name in a form; None is the whole."""

    code: str
    severity: Severity
    where: str | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)


def error(code: str, where: str | None = None, /, **values: str | int) -> Issue:
    """Make an issue that refuses the input."""
    return Issue(code, Severity.ERROR, where, values)


def decision(code: str, where: str | None = None, /, **values: str | int) -> Issue:
    """Make an issue that a person has to decide."""
    return Issue(code, Severity.DECISION, where, values)


def warning(code: str, where: str | None = None, /, **values: str | int) -> Issue:
    """Make an issue that only tells."""
    return Issue(code, Severity.WARNING, where, values)


def has_errors(issues: Iterable[Issue]) -> bool:
    """Tell whether any issue refuses the input."""
    return any(issue.severity is Severity.ERROR for issue in issues)


def has_decisions(issues: Iterable[Issue]) -> bool:
    """Tell whether any issue waits for a person's decision."""
    return any(issue.severity is Severity.DECISION for issue in issues)
