"""The print preview page."""
