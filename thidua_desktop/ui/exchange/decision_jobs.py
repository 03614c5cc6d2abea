"""What the place of decisions asks of the lane, and of what a package's plan has loaded by then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.decisions import Answer, Asked, Question
from thidua_desktop.operations.changes import Progress
from thidua_desktop.ui.exchange.decision_lines import Line
from thidua_desktop.ui.words import on_screen

if TYPE_CHECKING:  # only names here: their modules load openpyxl
    from collections.abc import Mapping

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.packages import ImportPlan


def decide_about(
    store: "Store", plan: "ImportPlan", said: "Mapping[Question, Answer]", progress: Progress
) -> "ImportPlan":
    """Plan again under exactly what a person decided; raises as `decide` does."""
    from thidua_desktop.operations.packages import decide_afresh  # loads openpyxl

    return decide_afresh(store, plan, said, progress)


def lines_of(store: "Store", plan: "ImportPlan") -> list[Line]:
    """Give everything that a plan asks or asked, in the words of the screen."""
    from thidua_desktop.operations.package_decisions import names_of, questions_of  # loads openpyxl

    decided = [one.question for one in plan.decided]
    known = {one.key for one in decided}
    asked = [*decided, *(one for one in questions_of(plan) if one.key not in known)]
    names = names_of(store, plan, asked)
    return [_line(question, names[question.key]) for question in asked]


def typed_value(question: Question, text: str) -> tuple[str, str]:
    """Read a value as it is typed; gives it as it is kept and in words. Raises as `read_other` does."""
    from thidua_desktop.operations.package_decisions import read_other, value_words  # loaded with the plan

    value = read_other(question, text)
    return value, value_words(question, value)


def check_typed(store: "Store", question: Question, text: str) -> None:
    """Hold a typed value to the rules of the office; raises as `check_other` does."""
    from thidua_desktop.operations.package_decisions import check_other  # loaded with the plan

    check_other(store, question, text)


def _line(question: Question, name: str) -> Line:
    from thidua_desktop.operations.package_decisions import FORK_KEY, value_words  # loads openpyxl

    def words(value: str | None) -> str:
        if value is not None:
            return on_screen(value_words(question, value))
        return _tr("Không có") if question.is_row else _tr("Trống")

    if question.key == FORK_KEY:
        return Line(question, _tr("Gói không nối tiếp gói trước của nơi gửi"), "", "", _tr("Cả gói"))
    if question.asked is Asked.WHOLE:
        return Line(question, name or _tr("Các mục chỉ nhận cùng nhau"), "", "", question.theirs or "")
    has_base = question.base is not None or question.asked in (Asked.BOTH, Asked.OURS)
    base = words(question.base) if has_base else ""
    return Line(question, name, base, words(question.ours), words(question.theirs))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DecisionPanel", text)
