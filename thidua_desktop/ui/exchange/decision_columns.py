"""The columns of the table of decisions, and a row of it written in full."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.differing import differing_parts
from thidua_desktop.domain.records.decisions import Asked, Choice
from thidua_desktop.ui.exchange.decision_lines import Heading, Line, Row
from thidua_desktop.ui.widgets.record_model import Column
from thidua_desktop.ui.words import choice_label, on_screen

WHERE, BASE, OURS, THEIRS, CHOICE, REASON = range(2, 8)
"""Places of columns."""
_LONGEST, _LEAD = 160, 30
"""Most letters of a value in the sentence about a row, and how many of them lead up to what differs."""


def decision_columns() -> list[Column[Row]]:
    """Make the columns; those of the two sides are named by `fitted_columns`."""
    return [
        Column(_tr("Nội dung"), _name, stretch=3),
        Column(_tr("Mục"), _of(_field), width=120),
        Column(_tr("Ô"), _of(lambda line: line.question.where or ""), width=124, from_width=1000),
        Column(_tr("Lần trước"), _of(lambda line: line.base), width=100, from_width=900, tone=_quiet),
        Column("", _of(lambda line: line.ours), width=108, tone=_tone_of(Choice.OURS)),
        Column("", _of(lambda line: line.theirs), width=108, tone=_tone_of(Choice.THEIRS)),
        Column(_tr("Quyết định"), _of(_choice_words), width=180),
        Column(_tr("Lý do"), _of(_reason_words), stretch=2, tone=_reason_tone),
    ]


def fitted_columns(lines: Sequence[Line]) -> tuple[dict[int, str], frozenset[int]]:
    """Name the two sides after what is asked, and give the columns in which nothing stands."""
    edited = [line.question.asked is Asked.EDITED for line in lines]
    titles = {
        OURS: _side(edited, _tr("Theo bản gốc"), _tr("Đang có"), _tr("Đang có / gốc")),
        THEIRS: _side(edited, _tr("Ô đã sửa"), _tr("Trong gói"), _tr("Gói / đã sửa")),
    }
    empty = {WHERE} if not any(edited) else set()
    empty |= {BASE} if not any(line.base for line in lines) else set()
    return titles, frozenset(empty)


def about_line(line: Line) -> str:
    """Write a row in full: cells end in … where there is no room."""
    is_edit = line.question.asked is Asked.EDITED
    base, ours, theirs = differing_parts((line.base, line.ours, line.theirs), _LONGEST, _LEAD)
    parts = [
        (_tr("Ô"), line.question.where or ""),
        (_tr("Lần trước"), base),
        (_tr("Theo bản gốc") if is_edit else _tr("Đang có"), ours),
        (_tr("Ô đã sửa") if is_edit else _tr("Trong gói"), theirs),
    ]
    name = " – ".join(filter(None, (line.name, _field(line))))
    words = _tr("{what}: {value}")
    facts = "  ·  ".join(words.format(what=what, value=value) for what, value in parts if value)
    return "\n".join(filter(None, (name, facts)))


def _name(row: Row) -> str:
    return choice_label(row.asked) if isinstance(row, Heading) else row.name


def _field(line: Line) -> str:
    return on_screen(line.question.field_title or line.question.title)


def _of(text: Callable[[Line], str]) -> Callable[[Row], str]:
    return lambda row: "" if isinstance(row, Heading) else text(row)


def _side(edited: Sequence[bool], cell: str, value: str, both: str) -> str:
    return both if any(edited) and not all(edited) else cell if any(edited) else value


def _tone_of(side: Choice) -> Callable[[Row], str]:
    return _of(lambda line: "muted" if line.choice is not None and line.choice is not side else "ink")


def _quiet(_row: Row) -> str:
    return "muted"


def _choice_words(line: Line) -> str:
    if line.choice is None:
        return _tr("Chưa quyết")
    words = choice_label(line.choice)
    return _tr("{choice}: {value}").format(choice=words, value=line.other) if line.other else words


def _reason_words(line: Line) -> str:
    return _tr("Cần ghi lý do") if line.lacks_reason and not line.reason else line.reason


def _reason_tone(row: Row) -> str:
    return "red" if isinstance(row, Line) and row.lacks_reason else "ink"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DecisionPanel", text)
