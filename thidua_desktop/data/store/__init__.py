"""The SQLite workspace: the only SQL."""
