"""The fields of a title: record → values for the form, values → record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.organisation import Level
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues, Section, Value
from thidua_desktop.ui.words import choice_label, label


def title_fields(levels: Sequence[Level], *, is_new: bool) -> list[Field | Section]:
    """Describe the form; a title is known by its code, which stays."""
    kinds = [Choice(kind.value, choice_label(kind)) for kind in TitleKind]
    subjects = [Choice(kind.value, choice_label(kind)) for kind in SubjectKind]
    deciding = [Choice(level.code, level.name) for level in levels]
    return [
        Field("name", label("title_name"), required=True, wide=True),
        Field("code", label("code"), required=True, hint=_tr("Ví dụ: CSTDCS"), read_only=not is_new),
        Field("kind", label("title_kind"), FieldKind.CHOICE, required=True, choices=kinds),
        Field("subjects", label("subject_kind"), FieldKind.MANY, choices=subjects),
        Field("levels", label("title_levels"), FieldKind.MANY, choices=deciding),
        Field("basis", label("basis"), wide=True, hint=_tr("Ví dụ: Luật 06/2022/QH15, Điều 23")),
        Field("valid_from", label("valid_from"), FieldKind.DATE),
        Field("valid_to", label("valid_to"), FieldKind.DATE, help=_tr("Để trống nếu còn áp dụng.")),
    ]


def title_values(title: Title) -> Mapping[str, Value]:
    """Give a title's values."""
    return {
        "name": title.name,
        "code": title.code,
        "kind": title.kind.value,
        "subjects": tuple(one.value for one in title.subjects),
        "levels": title.levels,
        "basis": title.basis,
        "valid_from": title.valid_from,
        "valid_to": title.valid_to,
    }


def title_from(values: FormValues, base: Title) -> Title:
    """Give `base` with what the form holds; what the form does not show stays as it is."""
    return replace(
        base,
        name=values.text("name"),
        code=values.text("code"),
        kind=TitleKind(values.choice("kind") or base.kind),
        subjects=tuple(map(SubjectKind, values.many("subjects"))),
        levels=values.many("levels"),
        basis=values.text("basis"),
        valid_from=values.day("valid_from"),
        valid_to=values.day("valid_to"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TitleForm", text)
