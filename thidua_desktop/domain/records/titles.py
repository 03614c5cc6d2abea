"""Emulation titles and forms of commendation: a list that the province keeps."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua_desktop.domain.records.achievements import SubjectKind


class TitleKind(StrEnum):
    """Danh hiệu thi đua or hình thức khen thưởng: each has a catalogue and dossiers of its own."""

    TITLE = "title"
    AWARD = "award"


@dataclass(frozen=True, slots=True)
class Title:
    """A title or a form of commendation, known by its code. `subjects` may get it, `levels` decide on it.

    `basis` is the law's article, `valid_from` to `valid_to` when it may be given; levels are codes.
    """

    code: str
    name: str
    kind: TitleKind
    subjects: tuple[SubjectKind, ...] = ()
    levels: tuple[str, ...] = ()
    basis: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    position: int = 0
    withdrawn: bool = False
