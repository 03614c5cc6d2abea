"""The page of units: list on a day, history, forms."""
