"""Sentences about jobs, files and workspaces."""

SENTENCES: dict[str, str] = {}
