"""The scoring page: a unit's sheet typed cell by cell, its sums, reasons and import."""
