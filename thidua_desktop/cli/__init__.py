"""The same operations without a window: `main` reads the arguments, each command file has one family."""
