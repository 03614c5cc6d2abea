"""Steps that build and upgrade the workspace schema."""
