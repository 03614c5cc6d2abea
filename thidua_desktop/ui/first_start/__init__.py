"""The first start: who this office is, in at most three steps."""
