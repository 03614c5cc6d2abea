"""Fields for the parameters of a rule kind, made from what the kind says of them; no kind is named here."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.rule_kinds import SWITCHED_ON, ParameterForm, ParameterSpec, chosen_code, is_on
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.rule_sets.pair_rows import PairRows
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, Value
from thidua_desktop.ui.words import on_screen

_KINDS = {ParameterForm.CHOICE: FieldKind.CHOICE, ParameterForm.SWITCH: FieldKind.CHECK}
LISTS = frozenset({ParameterForm.BANDS, ParameterForm.OPTIONS})
"""Forms that are written as several lines."""


def field_name(spec: ParameterSpec) -> str:
    """Give the name of a parameter's field, which no other field of a criterion bears."""
    return f"parameter.{spec.code}"


def parameter_field(spec: ParameterSpec) -> Field:
    """Describe the field of a parameter: its label, its hint under it, a widget for its form."""
    label, hint = on_screen(spec.label), on_screen(spec.hint)
    label = label[:1].upper() + label[1:]
    if spec.form in LISTS:
        make = _MAKERS[spec.form]
        return Field(field_name(spec), label, FieldKind.CUSTOM, spec.is_required, help=hint, make=make)
    choices = [Choice(code, on_screen(word)) for code, word in spec.choices.items()]
    kind = _KINDS.get(spec.form, FieldKind.TEXT)
    return Field(field_name(spec), label, kind, spec.is_required, help=hint, choices=choices)


def shown_value(spec: ParameterSpec, text: str | None) -> Value:
    """Give what the field shows of a kept text; None when the parameter is not set."""
    if spec.form is ParameterForm.CHOICE:
        return None if text is None else chosen_code(spec, text)
    if spec.form is ParameterForm.SWITCH:
        return text is not None and is_on(text)
    return text or ""


def kept_text(spec: ParameterSpec, value: Value) -> str:
    """Give the text that is kept of what a field holds, as people write it; empty means not set."""
    if spec.form is ParameterForm.CHOICE:
        return spec.choices.get(str(value), "")
    if spec.form is ParameterForm.SWITCH:
        return SWITCHED_ON if value is True else ""
    return str(value or "")


def _make_bands(look: Look, parent: QWidget) -> QWidget:
    return PairRows(look, (_tr("Từ mức, ví dụ >=40"), _tr("Điểm")), True, parent)


def _make_options(look: Look, parent: QWidget) -> QWidget:
    return PairRows(look, (_tr("Tên mức"), _tr("Điểm")), False, parent)


_MAKERS: Mapping[ParameterForm, Callable[[Look, QWidget], QWidget]] = {
    ParameterForm.BANDS: _make_bands,
    ParameterForm.OPTIONS: _make_options,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ParameterFields", text)
