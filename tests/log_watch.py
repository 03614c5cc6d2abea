"""Watch of our loggers: a warning or worse that no test expected is a fault."""

import logging
import re

PACKAGE = "thidua_desktop"


class LogWatch(logging.Handler):
    """Warnings and worse of our loggers during one test; `expect` takes away those that belong to it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.expected: list[re.Pattern[str]] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == PACKAGE or record.name.startswith(f"{PACKAGE}."):
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Take as right every line in which this regular expression is found; one must come."""
        self.expected.append(re.compile(pattern))

    def unexpected(self) -> list[str]:
        """Return the lines that nothing expected."""
        return [line for line in self.lines if not any(one.search(line) for one in self.expected)]

    def missing(self) -> list[str]:
        """Return the expected patterns for which no line came."""
        return [one.pattern for one in self.expected if not any(one.search(line) for line in self.lines)]
