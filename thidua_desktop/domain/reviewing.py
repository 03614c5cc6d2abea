"""What a round looks back at: the last word of the rounds before it, and the mean of the fellow members."""

from collections.abc import Mapping, Sequence
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


def mean_entry(path: str, given: Sequence[tuple[str, ScoreEntry]]) -> ScoreEntry:
    """Make a line of the cross round from what the fellow members gave, each with its name.

    The mean of those who gave points, rounded half up; where nobody did, the first absence. It counts as
    typed: people gave it, and no rule works it out anew. Several reasons stand beside each other with names.
    Assumed: the guidance says that members score each other, not how their points come together.
    """
    points = [entry.points for _, entry in given if entry.points is not None]
    absences = [entry.absence for _, entry in given if entry.absence is not None]
    notes = [
        entry.note if len(given) == 1 else f"{name}: {entry.note}" for name, entry in given if entry.note
    ]
    return ScoreEntry(
        path,
        Points(divide_half_up(sum(points), len(points))) if points else None,
        absence=absences[0] if absences and not points else None,
        note="; ".join(notes),
        flagged=any(entry.flagged for _, entry in given),
    )
