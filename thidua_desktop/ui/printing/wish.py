"""What another page asks the print preview to show."""

from dataclasses import dataclass

from thidua_desktop.domain.records.scoring import Round


@dataclass(frozen=True, slots=True)
class PrintWish:
    """A paper by its key ("score_sheet", "bloc_summary", …) and what it is about; None leaves the choice.

    `version` is that of a published sheet, printed as it was then; `import_uid` the import of a minute.
    """

    document: str
    unit_uid: str | None = None
    bloc_uid: str | None = None
    period_uid: str | None = None
    round: Round = Round.SELF
    version: int | None = None
    import_uid: str | None = None
