"""The page of criteria tables: list, tree, import with a preview."""
