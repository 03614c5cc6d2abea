"""Putting a safety copy in the workspace's place: choose, look, confirm."""
