"""The form that begins a year's criteria table from an earlier one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.domain.rule_sets import name_for_year
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, Value
from thidua_desktop.ui.words import choice_label, label

_OFFERED = ("code", "name")


class CopyDialog(FormDialog):
    """Which set, for which year; code and name are offered until the person types others."""

    def __init__(
        self, rule_sets: Sequence[RuleSet], chosen: RuleSet, look: Look, parent: QWidget | None = None
    ) -> None:
        """Offer all sets; `chosen` stands first and is meant for the year after its own."""
        self._by_uid = {rules.uid: rules for rules in rule_sets}
        fields = [
            Field(
                "source",
                self.tr("Chép từ bộ tiêu chí"),
                FieldKind.CHOICE,
                required=True,
                wide=True,
                choices=[Choice(rules.uid, set_words(rules)) for rules in rule_sets],
            ),
            Field("year", self.tr("Dùng cho năm"), FieldKind.WHOLE, required=True),
            Field("code", label("code"), required=True, help=self.tr("Mã đã có thì thành bản tiếp theo.")),
            Field("name", label("rule_set_name"), required=True, wide=True),
        ]
        super().__init__(self.tr("Chép từ năm trước"), fields, look, self.tr("Chép thành bản thảo"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer: dict[str, Value] = {"code": chosen.code, "name": name_for_year(chosen, chosen.year + 1)}
        self.form.set_values({"source": chosen.uid, "year": chosen.year + 1, **self._offer})
        self.form.edited.connect(self._follow)

    def _follow(self) -> None:
        """Offer code and name anew while they are as they were offered."""
        values = self.form.record_values()
        source, year = self._by_uid.get(values.choice("source") or ""), values.whole("year")
        if source is None or year is None:
            return
        offer: dict[str, Value] = {"code": source.code, "name": name_for_year(source, year)}
        for name in _OFFERED:
            if values.text(name) == self._offer[name]:
                self.form.editor(name).set_value(offer[name])  # type: ignore[attr-defined]  # a text field
                self._offer[name] = offer[name]


def set_words(rule_set: RuleSet) -> str:
    """Write a set on one line: name, code, version, year, state."""
    words = _tr("{name} · năm {year} · {code}, bản {version} · {state}")
    return words.format(
        name=rule_set.name,
        year=rule_set.year,
        code=rule_set.code,
        version=rule_set.version,
        state=choice_label(rule_set.state),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CopyDialog", text)
