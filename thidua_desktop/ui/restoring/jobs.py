"""What the restore dialog asks of the lane."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.errors import UsageError
from thidua_desktop.operations.safety_copies import CopyReason, KeptCopy, kept_copies

if TYPE_CHECKING:  # only names here, as everywhere in the window
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.domain.errors import ThiduaError
    from thidua_desktop.operations.restoring import CopyComparison, Restored, WorkspaceFacts


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A copy in the list; `reason` None is a file that the person chose elsewhere."""

    path: Path
    made_at: datetime
    size: int
    reason: CopyReason | None


@dataclass(frozen=True, slots=True)
class CopyList:
    """The workspace and the copies that lie beside it, the newest first."""

    workspace: Path
    lines: tuple[CopyLine, ...]


@dataclass(frozen=True, slots=True)
class CopyLook:
    """What is in a copy; `beside` holds it against the open workspace, None when that cannot be opened."""

    line: CopyLine
    facts: "WorkspaceFacts"
    beside: "CopyComparison | None"


def list_copies(workspace: Path) -> CopyList:
    """List the copies beside a workspace."""
    return CopyList(workspace, tuple(map(_line, kept_copies(workspace))))


def chosen_line(file: Path) -> CopyLine:
    """Make a line of a file that the person chose. Raises UsageError when it is gone."""
    try:
        found = file.stat()
    except OSError as error:
        raise UsageError("workspace.missing", where=str(file)) from error
    return CopyLine(file, datetime.fromtimestamp(found.st_mtime, UTC), found.st_size, None)


def look_at_copy(store: "Store", line: CopyLine) -> CopyLook:
    """Hold a copy against the open workspace; raises as `FactsReader.compare` does."""
    beside = store.facts.compare(line.path)
    return CopyLook(line, beside.copy, beside)


def look_at_copy_alone(line: CopyLine) -> CopyLook:
    """Tell what is in a copy while the workspace itself cannot be opened."""
    from thidua_desktop.operations.restoring import facts_of_copy  # loads the store: on the lane only

    return CopyLook(line, facts_of_copy(line.path), None)


def restoring(
    workspace: Path, source: Path, clock: Callable[[], datetime]
) -> "Callable[[], tuple[Store, Restored | ThiduaError]]":
    """Give the job that puts a copy in the workspace's place and opens that."""

    def restore() -> "tuple[Store, Restored | ThiduaError]":
        from thidua_desktop.operations.restoring import restore_and_open  # loads the store: on the lane only

        return restore_and_open(workspace, source, clock)

    return restore


def _line(copy: KeptCopy) -> CopyLine:
    return CopyLine(copy.path, copy.made_at, copy.size, copy.reason)
