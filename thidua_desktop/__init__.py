"""Name and version of the program; the only place where the version stands."""

APP_NAME = "Thi đua"
__version__ = "0.1.0"
