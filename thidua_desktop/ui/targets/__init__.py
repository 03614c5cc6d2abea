"""Targets given to units."""
