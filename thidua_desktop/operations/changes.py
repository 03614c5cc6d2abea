"""What a long operation tells while it runs: how far it is, and whether it should stop."""

from typing import Protocol


class Progress(Protocol):
    """Handed to every long operation; the window, the command line and tests each bring their own."""

    def report(self, done: int, total: int) -> None:
        """Tell that `done` of `total` steps are finished; a total of 0 means the end is not known."""

    def check_cancelled(self) -> None:
        """Raise CancelledError when the person has asked to stop."""


class SilentProgress:
    """Progress that nobody watches: reports go nowhere and nothing is ever cancelled."""

    def report(self, done: int, total: int) -> None:
        """Take the report and keep nothing of it."""

    def check_cancelled(self) -> None:
        """Go on: without a watcher nobody can have cancelled."""
