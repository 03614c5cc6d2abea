"""What a write changed that kept totals depend on: noted by the tables, settled before the write ends."""

from collections.abc import Iterable


class Touched:
    """Lines and heads of sheets, and what their points depend on beside them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: dict[tuple[int, str], set[int] | None] = {}
        """(Sheet id, round) → ids of the criteria whose lines changed; None is any."""
        self.sheets: set[int] = set()
        """Sheets of which more than lines changed: state, rule set, or that they are there at all."""
        self.units: set[str] = set()
        """Units, by uid, whose blocs or published indices changed."""
        self.blocs: set[str] = set()
        """Blocs, by uid, that have other members or another place now."""
        self.periods: set[str] = set()
        """Periods, by uid, that end on another day: other members may be in the blocs then."""
        self.rule_sets: set[str] = set()
        """Rule sets, by uid, that say something else now."""

    def note_lines(self, sheet_id: int, round_: str, criterion_ids: Iterable[int]) -> None:
        """Note lines of a sheet."""
        known = self.lines.setdefault((sheet_id, round_), set())
        if known is not None:
            known.update(criterion_ids)

    def note_round(self, sheet_id: int, round_: str) -> None:
        """Note a whole round of a sheet."""
        self.lines[sheet_id, round_] = None

    def __bool__(self) -> bool:
        """Tell whether there is anything to settle."""
        return any(self._all())

    def clear(self) -> None:
        """Forget everything: it was settled, or the write was undone."""
        for noted in self._all():
            noted.clear()

    def _all(self) -> tuple[dict[tuple[int, str], set[int] | None] | set[int] | set[str], ...]:
        return self.lines, self.sheets, self.units, self.blocs, self.periods, self.rule_sets
