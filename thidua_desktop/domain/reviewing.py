"""What a round looks back at: the last word of the rounds before it, and the mean of the fellow members."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.domain.points import Points, divide_half_up
from thidua_desktop.domain.records.scoring import Round, ScoreEntry


@dataclass(frozen=True, slots=True)
class EarlierWord:
    """The last entry on a line before a round, and the round that it stands in."""

    round: Round
    entry: ScoreEntry


def rounds_before(round_: Round) -> tuple[Round, ...]:
    """Give the rounds before one, the first first."""
    rounds = tuple(Round)
    return rounds[: rounds.index(round_)]


def last_words(rounds: Mapping[Round, Mapping[str, ScoreEntry]], before: Round) -> dict[str, EarlierWord]:
    """Give path → the last entry before a round that says anything; a line that was emptied says nothing."""
    found: dict[str, EarlierWord] = {}
    for round_ in rounds_before(before):
        for path, entry in rounds.get(round_, {}).items():
            if entry.points is not None or entry.absence is not None or entry.actual is not None:
                found[path] = EarlierWord(round_, entry)
    return found


def mean_entry(path: str, given: Mapping[str, ScoreEntry]) -> ScoreEntry:
    """Make a line of the cross round from what the fellow members gave, by the name each is known by.

    The mean of those who gave points, rounded half up; where nobody did, the first absence. It counts as
    typed: people gave it, and no rule works it out anew. Several reasons stand beside each other with names.
    Assumed: the guidance says that members score each other, not how their points come together.
    """
    points = [entry.points for entry in given.values() if entry.points is not None]
    absences = [entry.absence for entry in given.values() if entry.absence is not None]
    notes = {name: entry.note for name, entry in given.items() if entry.note}
    note = "; ".join(f"{name}: {text}" for name, text in notes.items())
    return ScoreEntry(
        path,
        Points(divide_half_up(sum(points), len(points))) if points else None,
        absence=absences[0] if absences and not points else None,
        note=next(iter(notes.values())) if len(given) == 1 and notes else note,
        flagged=any(entry.flagged for entry in given.values()),
    )
