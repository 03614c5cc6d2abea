"""What the check of a file to import tells, the same for every kind: line by line what it would do."""

from collections import Counter
from dataclasses import dataclass

from thidua_desktop.domain.issues import Issue, Severity
from thidua_desktop.domain.records.exchange import Outcome


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One thing the file holds. `kind` names what it is, `detail` is one more word on it (a code, a sum)."""

    where: str
    kind: str
    name: str
    outcome: Outcome
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of a file are new, change something, are there already, are left out; `asked` wait
    for a person's answer.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class FileReading:
    """What importing a file would do: its lines, and every problem with its place."""

    lines: tuple[ReadLine, ...]
    issues: tuple[Issue, ...]

    @property
    def is_refused(self) -> bool:
        """Tell whether an error stands in the way."""
        return any(issue.severity is Severity.ERROR for issue in self.issues)

    @property
    def tally(self) -> Tally:
        """Count the lines by what they do, and the places that cannot be taken."""
        counts = Counter(line.outcome for line in self.lines)
        return Tally(
            counts[Outcome.NEW], counts[Outcome.CHANGED], counts[Outcome.SAME], refused_places(self.issues)
        )


def refused_places(issues: tuple[Issue, ...]) -> int:
    """Count the places with an error; two errors in one place are one thing that is left out."""
    return len({issue.where for issue in issues if issue.severity is Severity.ERROR})
