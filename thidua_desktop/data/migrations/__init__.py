"""Steps that build and upgrade the workspace schema; one frozen step a file, all of them in `ALL`."""

from collections.abc import Callable
from sqlite3 import Connection

from thidua_desktop.data.migrations import (
    m001_first,
    m002_lists,
    m003_rounds,
    m004_sheets_and_packages,
    m005_decisions,
)

Step = Callable[[Connection], None]
ALL: tuple[tuple[str, Step], ...] = (
    ("m001_first", m001_first.apply),
    ("m002_lists", m002_lists.apply),
    ("m003_rounds", m003_rounds.apply),
    ("m004_sheets_and_packages", m004_sheets_and_packages.apply),
    ("m005_decisions", m005_decisions.apply),
)
"""Every step in order; the schema version is their number."""

SCHEMA_VERSION = len(ALL)
