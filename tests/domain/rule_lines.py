"""Criteria and entries for tests, written in a clerk's numbers."""

from decimal import Decimal

from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry


def points(number):
    """Turn 9.5 into 950 hundredths; None stays None."""
    return None if number is None else Points(int(Decimal(str(number)) * 100))


def quantity(number):
    """Turn 0.9 into 9000 ten-thousandths; None stays None."""
    return None if number is None else Quantity(int(Decimal(str(number)) * 10_000))


def rule(kind, maximum, **parameters):
    return Criterion("1", "1", "Tiêu chí", points(maximum), kind, parameters=parameters)


def line(actual=None, target=None, score=None, path="1", **more):
    return ScoreEntry(path, points(score), quantity(target), quantity(actual), **more)
