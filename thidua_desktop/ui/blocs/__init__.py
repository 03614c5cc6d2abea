"""The page of blocs and clusters with their members."""
