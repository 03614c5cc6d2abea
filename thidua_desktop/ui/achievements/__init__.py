"""The page of achievements: list and form with evidence."""
