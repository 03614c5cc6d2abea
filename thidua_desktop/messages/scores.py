"""Sentences about score workbooks, sheets and ranking."""

SENTENCES: dict[str, str] = {}
