"""The page of campaigns: list and form."""
