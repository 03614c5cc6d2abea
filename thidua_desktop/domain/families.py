"""Families of records: what a write touched and what a page shows."""

from enum import StrEnum


class Family(StrEnum):
    """A family of records; a write names the families it changes, a page the families it shows."""

    OFFICE = "office"
    UNITS = "units"
    BLOCS = "blocs"
    PERIODS = "periods"
    RULE_SETS = "rule_sets"
    SCORES = "scores"
    CAMPAIGNS = "campaigns"
    ACHIEVEMENTS = "achievements"
    EXCHANGE = "exchange"
