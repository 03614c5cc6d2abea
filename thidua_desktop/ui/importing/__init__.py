"""Bringing a file in: one wizard of three steps that every page with an import uses."""
