"""The page that sends and receives packages."""
