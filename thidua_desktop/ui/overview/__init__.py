"""The page that says how things stand and what comes next."""
