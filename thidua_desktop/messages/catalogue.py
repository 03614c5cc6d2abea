"""Sentences about units, blocs and periods."""

SENTENCES: dict[str, str] = {}
