"""The ranking page of a bloc."""
