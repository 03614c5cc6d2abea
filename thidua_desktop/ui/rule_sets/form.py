"""The form that takes a criteria table in: what was read, then code, year and name."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.glossary import label
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.card import FigureCard
from thidua_desktop.ui.widgets.form_fields import Field, FieldKind, Section, Value
from thidua_desktop.ui.widgets.issue_list import IssueList
from thidua_desktop.ui.widgets.labels import wrapped_label

_YEAR = re.compile(r"\b20\d\d\b")

if TYPE_CHECKING:  # only a name here: the reader of workbooks is loaded when one is read
    from thidua_desktop.operations.rule_sets import RulesReport


def rules_fields(report: "RulesReport", file_name: str) -> list[Field | Section]:
    """Describe the form for a table that can be taken in."""

    def make(look: Look, parent: QWidget) -> QWidget:
        return ReportView(report, look, parent)

    return [
        Field("report", _tr("Đọc được từ tệp {name}").format(name=file_name), FieldKind.CUSTOM, make=make),
        Field("name", label("rule_set_name"), required=True, wide=True),
        Field("code", label("code"), required=True, hint=_tr("Ví dụ: BTC-XA")),
        Field("year", label("year"), FieldKind.WHOLE, required=True),
        Field("basis", label("basis"), wide=True, hint=_tr("Quyết định, hướng dẫn ban hành bộ tiêu chí")),
    ]


def rules_values(report: "RulesReport", year: int) -> Mapping[str, Value]:
    """Give the values that the form starts with; a year in the title counts before `year`."""
    written = _YEAR.search(report.title)
    return {"name": report.title, "year": int(written.group()) if written else year}


class ReportView(QWidget):
    """What a criteria workbook holds: figures, groups, and what to look at; a field that holds no value."""

    edited = Signal()

    def __init__(self, report: "RulesReport", look: Look, parent: QWidget | None = None) -> None:
        """Show the report."""
        super().__init__(parent)
        figures = QHBoxLayout()
        figures.setSpacing(Space.SMALL)
        for caption, figure, line in (
            (self.tr("Số dòng"), str(report.nodes), self.tr("nhóm và tiêu chí")),
            (self.tr("Tiêu chí chấm"), str(report.leaves), self.tr("dòng có điểm")),
            (self.tr("Số cấp"), str(report.depth), self.tr("từ lớn đến nhỏ")),
            (self.tr("Tổng điểm"), format_points_short(report.max_points), self.tr("điểm tối đa")),
        ):
            card = FigureCard(caption, self)
            card.show_figure(figure, line)
            figures.addWidget(card)
        groups = [
            self.tr("{code} {points} điểm").format(code=code, points=format_points_short(points))
            for code, points in report.groups.items()
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(figures)
        layout.addWidget(wrapped_label(self.tr("Các nhóm: {groups}").format(groups=" · ".join(groups))))
        if report.issues:
            words = self.tr("{count} chỗ nên xem lại; vẫn nhập được:").format(count=len(report.issues))
            layout.addWidget(wrapped_label(words, "tell-line", self))
            issues = IssueList(look, self)
            issues.set_issues(report.issues)
            issues.setFixedHeight(look.px(min(140, 20 + 36 * len(report.issues))))
            layout.addWidget(issues)

    def value(self) -> None:
        """Hold nothing: the report is only looked at."""
        return

    def set_value(self, value: Value) -> None:
        """Keep showing the report."""

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: a table with errors never comes this far."""
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleSetForm", text)
