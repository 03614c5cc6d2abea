"""The form of one criterion: its fields by rule kind, and what of them a person changed."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.numbering import is_code
from thidua_desktop.domain.records.scoring import GROUP_KIND, Absence, AbsencePolicy
from thidua_desktop.domain.rule_kinds import COMMON, KINDS, ParameterSpec, parameter_specs
from thidua_desktop.domain.rule_sets import CriterionDraft
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.rule_sets.parameter_fields import (
    LISTS,
    field_name,
    kept_text,
    parameter_field,
    shown_value,
)
from thidua_desktop.ui.rule_sets.short_text import ShortText
from thidua_desktop.ui.widgets.editors import TextEditor
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues, Section, Value
from thidua_desktop.ui.words import choice_label, label, on_screen

_CODE_PX = 140
_FIELD_OF_ISSUE = {
    "rules.sum_differs": "max_points",
    "rules.cap_over_sum": "max_points",
    "rules.words_differ": "text",
    "rules.duplicate_code": "code",
}
_OF_LISTS = frozenset(
    {"rules.bands_gap", "rules.bands_overlap", "rules.option_over_max", "rules.max_not_reachable"}
)


class CodeEdit(TextEditor):
    """The number of a row; what nobody would read as one is told."""

    def problem(self, where: str) -> Issue | None:
        """Say when what is typed is no code."""
        code = self.value()
        return (
            error("rule_set.code_not_understood", where, value=code) if code and not is_code(code) else None
        )


def criterion_fields(kind: str) -> list[Field | Section]:
    """Describe the fields of a row that is scored by a kind; a group has fewer."""
    fields: list[Field | Section] = [
        Field("code", label("criterion_code"), FieldKind.CUSTOM, required=True, make=_make_code),
        Field("text", label("criterion_text"), FieldKind.CUSTOM, required=True, make=_make_text),
    ]
    if kind == GROUP_KIND:
        empty = _tr("Để trống thì chương trình cộng điểm các mục con.")
        fields.append(Field("max_points", label("max_points"), FieldKind.POINTS, help=empty))
        return [*fields, Field("note", label("note"), wide=True)]
    described = KINDS[kind]
    kinds = [Choice(one.code, on_screen(one.name)) for one in KINDS.values() if one.code != GROUP_KIND]
    fields += [
        Field("max_points", label("max_points"), FieldKind.POINTS, required=True),
        Field(
            "kind",
            label("criterion_kind"),
            FieldKind.CHOICE,
            required=True,
            choices=kinds,
            help=on_screen(described.description),
        ),
        *map(parameter_field, described.parameters),
        Section(_tr("Khi chấm")),
        Field(
            "absence",
            label("absence_policy"),
            FieldKind.CHOICE,
            required=True,
            choices=_absences(),
        ),
        Field("needs_evidence", _tr("Phải có minh chứng"), FieldKind.CHECK),
        *map(parameter_field, COMMON),
        Field("note", label("note"), wide=True),
    ]
    return fields


def criterion_values(draft: CriterionDraft, kind: str) -> dict[str, Value]:
    """Give what the fields show of a row."""
    values: dict[str, Value] = {
        "code": draft.code,
        "text": draft.text,
        "max_points": draft.max_points,
        "kind": kind,
        "absence": draft.absence.value,
        "needs_evidence": draft.needs_evidence,
        "note": draft.note,
    }
    if kind != GROUP_KIND:
        for spec in parameter_specs(kind):
            values[field_name(spec)] = shown_value(spec, draft.parameters.get(spec.code))
    return values


def edited_draft(draft: CriterionDraft, shown: FormValues, typed: FormValues) -> CriterionDraft:
    """Give a row as it was edited: what the person left alone stays exactly as it was kept.

    A code that is none is not taken. A new kind keeps the parameters that it has too.
    """
    changed = {name for name, value in typed.raw.items() if shown.raw[name] != value}
    edited = replace(draft, parameters=_edited_parameters(draft, typed, changed))
    if "code" in changed and is_code(typed.text("code")):
        edited = replace(edited, code=typed.text("code"))
    if "text" in changed:
        edited = replace(edited, text=typed.text("text"))
    if "max_points" in changed:
        edited = replace(edited, max_points=typed.points("max_points"))
    if "note" in changed:
        edited = replace(edited, note=typed.text("note"))
    if "absence" in changed:
        edited = replace(edited, absence=AbsencePolicy(typed.choice("absence") or AbsencePolicy.NONE))
    if "needs_evidence" in changed:
        edited = replace(edited, needs_evidence=typed.check("needs_evidence"))
    kind = typed.choice("kind") if "kind" in changed else None
    if kind is None:
        return edited
    known = {spec.code for spec in parameter_specs(kind)}
    kept = {code: text for code, text in edited.parameters.items() if code in known}
    return replace(edited, kind=kind, parameters=kept)


def issue_fields(kind: str, issues: list[Issue]) -> list[Issue]:
    """Give the issues of a row that belong under one of its fields, with the field as their place."""
    specs = () if kind == GROUP_KIND else parameter_specs(kind)
    names = {spec.label: field_name(spec) for spec in specs}
    lists = [field_name(spec) for spec in specs if spec.form in LISTS]
    found = []
    for issue in issues:
        name = _FIELD_OF_ISSUE.get(issue.code) or names.get(str(issue.values.get("parameter", "")))
        if name is None and lists and issue.code in _OF_LISTS:
            name = lists[0]
        if name is not None and issue.code != "rules.parameter_missing":
            found.append(replace(issue, where=name))
    return found


def _edited_parameters(draft: CriterionDraft, typed: FormValues, changed: set[str]) -> Mapping[str, str]:
    specs: dict[str, ParameterSpec] = {
        field_name(spec): spec for spec in parameter_specs(draft.kind) if field_name(spec) in changed
    }
    if not specs:
        return draft.parameters
    parameters = dict(draft.parameters)
    for name, spec in specs.items():
        text = kept_text(spec, typed.raw[name])
        if text:
            parameters[spec.code] = text
        else:
            parameters.pop(spec.code, None)
    return parameters


def _absences() -> list[Choice]:
    allowed = [Choice(one.value, choice_label(one)) for one in Absence]
    return [Choice(AbsencePolicy.NONE.value, label("must_score")), *allowed]


def _make_code(look: Look, parent: QWidget) -> QWidget:
    code = CodeEdit(parent)
    code.setMaximumWidth(look.px(_CODE_PX))
    return code


def _make_text(look: Look, parent: QWidget) -> QWidget:
    return ShortText(look, parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CriterionForm", text)
