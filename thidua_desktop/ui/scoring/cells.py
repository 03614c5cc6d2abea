"""Columns and cell states of the score grid: what a column shows, how a cell stands, in words too."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.scoring.rounds import other_rounds
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
    """A column; `round` is the round of a POINTS or ROUND column."""

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
    REASON = "reason"
    PROVISIONAL = "provisional"
    EARLIER = "earlier"
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


def columns_of(view: SheetView, round_: Round = Round.SELF) -> tuple[GridColumn, ...]:
    """Choose the columns of a sheet for a round: targets, results and other rounds only where there are any.

    Earlier rounds stand before the round that is typed, later ones behind it.
    """
    order = list(Round)
    others = [
        GridColumn(ColumnKind.ROUND, _tr("Bình quân") if one is round_ else _round_title(one), one)
        for one in other_rounds(view, round_)
    ]
    before = [one for one in others if order.index(one.round) < order.index(round_)]
    behind = [one for one in others if one not in before]
    return (
        code_column(),
        GridColumn(ColumnKind.TEXT, _tr("Nội dung tiêu chí")),
        GridColumn(ColumnKind.MAX, _tr("Tối đa")),
        *_measured(view),
        *before,
        GridColumn(ColumnKind.POINTS, _round_title(round_), round_),
        *behind,
        *((GridColumn(ColumnKind.DIFFERENCE, _tr("Lệch")),) if others else ()),
        GridColumn(ColumnKind.NOTE, _tr("Ghi chú") if round_ is Round.SELF else _tr("Lý do, ghi chú")),
    )


def _measured(view: SheetView) -> tuple[GridColumn, ...]:
    """Give the columns of targets and results that the set's rules or the sheet itself ask for."""
    entries = [entry for lines in view.entries.values() for entry in lines.values()]
    kinds = [KINDS[leaf.kind] for leaf in view.rule_set.leaves]
    has_target = (
        bool(view.targets)
        or any(kind.has_target for kind in kinds)
        or any(entry.target is not None for entry in entries)
    )
    has_actual = (
        has_target
        or any(kind.has_actual for kind in kinds)
        or any(entry.actual is not None for entry in entries)
    )
    target = GridColumn(ColumnKind.TARGET, _tr("Chỉ tiêu"))
    actual = GridColumn(ColumnKind.ACTUAL, _tr("Kết quả"))
    return (*((target,) if has_target else ()), *((actual,) if has_actual else ()))


def state_words(state: CellState) -> str:
    """Say how a cell stands; empty where there is nothing to say."""
    return {
        CellState.EMPTY: _tr("Chưa chấm"),
        CellState.SAVED: _tr("Vừa lưu"),
        CellState.PENDING: _tr("Đang lưu"),
        CellState.FLAGGED: _tr("Điểm ngoài quy tắc, đã giữ nguyên và đánh dấu"),
        CellState.REASON: _tr("Khác điểm vòng trước, cần ghi lý do ở cột ghi chú"),
        CellState.PROVISIONAL: _tr("Tạm tính: còn đổi theo phiếu các đơn vị khác trong khối"),
        CellState.EARLIER: _tr("Số của vòng trước, vòng này chưa ghi"),
        CellState.LOCKED: _tr("Phiếu đang khóa, không sửa được"),
    }.get(state, "")


def _round_title(round_: Round) -> str:
    """Name the column of a round in the width of its figures."""
    return _tr("Chéo") if round_ is Round.CROSS else choice_label(round_)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreGrid", text)
