"""The program's log: one file a day, counts and ids only, never names of people or contents."""

import logging
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_DAYS_KEPT = 14


def start_log(folder: Path) -> Path:
    """Write the program's log to a file in the folder and return its path. Creates the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "thidua.log"
    handler = TimedRotatingFileHandler(
        path, when="midnight", backupCount=_DAYS_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger = logging.getLogger("thidua_desktop")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return path
