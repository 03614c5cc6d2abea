"""Published indices."""
