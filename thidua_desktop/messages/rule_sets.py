"""Sentences about criteria workbooks and rule sets."""

SENTENCES: dict[str, str] = {}
