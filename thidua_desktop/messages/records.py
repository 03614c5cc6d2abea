"""Sentences about campaigns, achievements and forms."""

SENTENCES: dict[str, str] = {}
