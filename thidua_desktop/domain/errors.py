"""What can go wrong, by who can mend it; codes and values only, the sentences are in `messages`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the gate's own process raises errors and needs no issues
    from collections.abc import Sequence

    from thidua_desktop.domain.issues import Issue


class ThiduaError(Exception):
    """Stop an operation with a code that `messages` turns into one Vietnamese sentence.

    `where` is a place such as ``Sheet!B12`` or a file name; `issues` are all problems found, not the first.
    """

    def __init__(
        self, code: str, /, *, where: str | None = None, issues: "Sequence[Issue]" = (), **values: str | int
    ) -> None:
        """Keep the code, its place, its values and the issues behind it."""
        super().__init__(code)
        self.code = code
        self.where = where
        self.issues = tuple(issues)
        self.values: dict[str, str | int] = values


class UsageError(ThiduaError):
    """The command or its arguments are wrong (exit status 2)."""


class UserError(ThiduaError):
    """The person can mend it: input refused, file open elsewhere, disk full (exit status 3)."""


class DecisionNeededError(UserError):
    """Nothing is wrong with the input, but a person has to decide first (exit status 4)."""


class WorkspaceError(ThiduaError):
    """The workspace cannot be used as it is (exit status 5)."""


class WorkspaceHeldError(WorkspaceError):
    """Another process holds the workspace."""


class NewerVersionError(WorkspaceError):
    """The workspace was written by a newer version of the program."""


class DamagedDataError(WorkspaceError):
    """The workspace is damaged; nothing was changed."""


class CancelledError(ThiduaError):
    """The person cancelled; not an error, nothing was written."""

    def __init__(self) -> None:
        """Carry the one code of a cancelled job."""
        super().__init__("job.cancelled")
