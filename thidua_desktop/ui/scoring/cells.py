"""Columns and cell states of the score grid: what a column shows, how a cell stands, in words too."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.scoring.typed_text import Part
from thidua_desktop.ui.words import choice_label


class ColumnKind(StrEnum):
    """What a column of the grid shows."""

    CODE = "code"
    TEXT = "text"
    MAX = "max"
    TARGET = "target"
    ACTUAL = "actual"
    POINTS = "points"
    ROUND = "round"
    DIFFERENCE = "difference"
    NOTE = "note"


PARTS = {
    ColumnKind.TARGET: Part.TARGET,
    ColumnKind.ACTUAL: Part.ACTUAL,
    ColumnKind.POINTS: Part.POINTS,
    ColumnKind.NOTE: Part.NOTE,
}


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column; `round` is the round of a ROUND column."""

    kind: ColumnKind
    title: str
    round: Round = Round.SELF


class CellState(StrEnum):
    """How a cell stands; every state has its colour, its icon and its sentence."""

    PLAIN = "plain"
    EMPTY = "empty"
    SAVED = "saved"
    PENDING = "pending"
    WRONG = "wrong"
    ASKED = "asked"
    FLAGGED = "flagged"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that is not stored: being saved, refused for `reason`, or waiting for a decision (`issues`)."""

    text: str
    state: CellState = CellState.PENDING
    reason: str = ""
    issues: tuple[Issue, ...] = ()


def code_column() -> GridColumn:
    """Give the column of the numbers, which every sheet begins with."""
    return GridColumn(ColumnKind.CODE, _tr("TT"))


def columns_of(view: SheetView) -> tuple[GridColumn, ...]:
    """Choose the columns of a sheet: targets and further rounds only where there are any."""
    has_targets = any(KINDS[c.kind].has_target for c in view.rule_set.leaves) or any(
        entry.target is not None or entry.actual is not None for entry in view.entries[Round.SELF].values()
    )
    has_targets = has_targets or bool(view.targets)
    measured = (
        GridColumn(ColumnKind.TARGET, _tr("Chỉ tiêu")),
        GridColumn(ColumnKind.ACTUAL, _tr("Kết quả")),
    )
    others = [round_ for round_ in view.results if round_ is not Round.SELF]
    difference = (GridColumn(ColumnKind.DIFFERENCE, _tr("Lệch")),) if others else ()
    return (
        code_column(),
        GridColumn(ColumnKind.TEXT, _tr("Nội dung tiêu chí")),
        GridColumn(ColumnKind.MAX, _tr("Tối đa")),
        *(measured if has_targets else ()),
        GridColumn(ColumnKind.POINTS, _tr("Tự chấm")),
        *(GridColumn(ColumnKind.ROUND, choice_label(round_), round_) for round_ in others),
        *difference,
        GridColumn(ColumnKind.NOTE, _tr("Ghi chú")),
    )


def state_words(state: CellState) -> str:
    """Say how a cell stands; empty where there is nothing to say."""
    return {
        CellState.EMPTY: _tr("Chưa chấm"),
        CellState.SAVED: _tr("Vừa lưu"),
        CellState.PENDING: _tr("Đang lưu"),
        CellState.FLAGGED: _tr("Điểm ngoài quy tắc, đã giữ nguyên và đánh dấu"),
        CellState.LOCKED: _tr("Phiếu đã nộp, không sửa được"),
    }.get(state, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreGrid", text)
