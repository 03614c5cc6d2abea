"""What is typed about a criteria table that comes in or begins here: name, code, year, basis."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.ui.widgets.form_fields import Field, FieldKind, Value
from thidua_desktop.ui.words import label

_YEAR = re.compile(r"\b20\d\d\b")

if TYPE_CHECKING:  # only a name here: the reader of workbooks is loaded when one is read
    from thidua_desktop.operations.rule_sets import RulesReport


def rules_fields() -> list[Field]:
    """Describe the fields of a table that can be taken in."""
    return [
        Field("name", label("rule_set_name"), required=True),
        Field("code", label("code"), required=True, hint=_tr("Ví dụ: BTC-XA")),
        Field("year", label("year"), FieldKind.WHOLE, required=True),
        Field(
            "basis",
            label("basis"),
            FieldKind.LINES,
            hint=_tr("Mỗi văn bản một dòng, ví dụ: Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh"),
        ),
    ]


def head_fields() -> list[Field]:
    """Describe what can be renamed of a table that is there; its code is its own for good."""
    return [field for field in rules_fields() if field.name in ("name", "year")]


def head_values(rule_set: RuleSet) -> Mapping[str, Value]:
    """Give what the form shows of a table."""
    return {"name": rule_set.name, "year": rule_set.year}


def rules_values(report: "RulesReport", year: int) -> Mapping[str, Value]:
    """Give the values that the form starts with; a year in the title counts before `year`."""
    written = _YEAR.search(report.title)
    return {"name": report.title, "year": int(written.group()) if written else year}


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleSetForm", text)
