"""Lay a sheet's rows beside a rule set's criteria: by sequence, so that one row more or less shifts none."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.data.exchange.table_rows import TableRow
from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.domain.text import fold, normalise_code

_SAME_CODE = 4
_SAME_TEXT = 2
_SAME_MAX = 1


@dataclass(frozen=True, slots=True)
class Alignment:
    """`pairs` join row and criterion; the rest are rows no criterion knows and criteria without a row.

    A missing criterion comes with the row it should stand before, None at the end.
    """

    pairs: tuple[tuple[TableRow, Criterion], ...]
    unknown: tuple[TableRow, ...]
    missing: tuple[tuple[Criterion, TableRow | None], ...]


def align_rows(rows: Sequence[TableRow], criteria: Sequence[Criterion]) -> Alignment:
    """Join rows to criteria in order; codes must agree, text and maximum tell equal codes apart."""
    row_codes = [normalise_code(row.code).casefold() for row in rows]
    codes = [normalise_code(criterion.code).casefold() for criterion in criteria]
    if row_codes == codes:
        return Alignment(tuple(zip(rows, criteria, strict=True)), (), ())
    weights = _Weights(rows, row_codes, criteria, codes)
    return _walk(rows, criteria, weights, _best_sums(len(rows), len(criteria), weights))


class _Weights:
    """How well a row and a criterion go together; 0 when their codes differ."""

    def __init__(
        self, rows: Sequence[TableRow], row_codes: list[str], criteria: Sequence[Criterion], codes: list[str]
    ) -> None:
        self._row_codes = row_codes
        self._codes = codes
        self._row_texts = [fold(row.text) for row in rows]
        self._texts = [fold(criterion.text) for criterion in criteria]
        self._row_maxima = [row.maximum.value for row in rows]
        self._maxima = [criterion.max_points for criterion in criteria]

    def of(self, row: int, criterion: int) -> int:
        """Give the weight of a pair."""
        if self._row_codes[row] != self._codes[criterion]:
            return 0
        same_text = self._row_texts[row] == self._texts[criterion]
        same_max = self._row_maxima[row] == self._maxima[criterion]
        return _SAME_CODE + _SAME_TEXT * same_text + _SAME_MAX * same_max


def _best_sums(row_count: int, criterion_count: int, weights: _Weights) -> list[list[int]]:
    """Fill the table of the best weight reachable from each pair on."""
    best = [[0] * (criterion_count + 1) for _ in range(row_count + 1)]
    for row in range(row_count - 1, -1, -1):
        here, below = best[row], best[row + 1]
        for criterion in range(criterion_count - 1, -1, -1):
            skip = max(below[criterion], here[criterion + 1])
            weight = weights.of(row, criterion)
            here[criterion] = max(skip, weight + below[criterion + 1]) if weight else skip
    return best


def _walk(
    rows: Sequence[TableRow], criteria: Sequence[Criterion], weights: _Weights, best: list[list[int]]
) -> Alignment:
    pairs: list[tuple[TableRow, Criterion]] = []
    unknown: list[TableRow] = []
    missing: list[tuple[Criterion, TableRow | None]] = []
    row = criterion = 0
    while row < len(rows) and criterion < len(criteria):
        weight = weights.of(row, criterion)
        if weight and best[row][criterion] == weight + best[row + 1][criterion + 1]:
            pairs.append((rows[row], criteria[criterion]))
            row, criterion = row + 1, criterion + 1
        elif best[row][criterion] == best[row][criterion + 1]:
            missing.append((criteria[criterion], rows[row]))
            criterion += 1
        else:
            unknown.append(rows[row])
            row += 1
    unknown.extend(rows[row:])
    missing.extend((left, None) for left in criteria[criterion:])
    return Alignment(tuple(pairs), tuple(unknown), tuple(missing))
