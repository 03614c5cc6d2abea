"""How records are kept, exchanged and printed."""
