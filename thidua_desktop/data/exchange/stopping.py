"""A person's wish to stop, heard in the middle of reading a large package."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_WATCH: ContextVar[Callable[[], None] | None] = ContextVar("watch", default=None)


@contextmanager
def stoppable(watch: Callable[[], None]) -> Iterator[None]:
    """Ask `watch` at every pause of the work inside; it raises CancelledError to end it."""
    token = _WATCH.set(watch)
    try:
        yield
    finally:
        _WATCH.reset(token)


def pause() -> None:
    """Let a wish to stop be heard here, where one piece of the work ends."""
    watch = _WATCH.get()
    if watch is not None:
        watch()
