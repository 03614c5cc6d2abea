"""The states of a score sheet and the steps between them, as one table."""

from enum import StrEnum

from thidua_desktop.domain.records.scoring import SheetState


class SheetAction(StrEnum):
    """A step that a person takes with a sheet."""

    SUBMIT = "submit"
    REOPEN = "reopen"


_STEPS = {
    (SheetState.DRAFT, SheetAction.SUBMIT): SheetState.SUBMITTED,
    (SheetState.SUBMITTED, SheetAction.REOPEN): SheetState.DRAFT,
}


def next_state(state: SheetState, action: SheetAction) -> SheetState | None:
    """Give the state after a step, or None when the table has no such step."""
    return _STEPS.get((state, action))
