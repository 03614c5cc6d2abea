"""The forms of the settings page: the office's particulars and an evaluation period, both ways."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.organisation import Level, Office, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues, Value
from thidua_desktop.ui.words import choice_label, label


def office_fields() -> tuple[Field, ...]:
    """Describe the form of the office's particulars."""
    return (
        Field("name", label("unit_name"), required=True, wide=True),
        Field("code", label("code"), required=True),
        Field("level_code", label("level"), FieldKind.CHOICE, required=True),
        Field("superior_name", label("superior_name"), help=_tr("Dòng trên cùng bên trái văn bản")),
        Field("place", label("place"), help=_tr("Ghi ở dòng ngày tháng")),
        Field("clerk_name", label("clerk_name")),
        Field("head_name", label("head_name")),
        Field("head_title", label("head_title"), hint=_tr("Chủ tịch"), wide=True),
    )


def period_fields() -> tuple[Field, ...]:
    """Describe the form of an evaluation period."""
    return (
        Field("code", label("code"), required=True, hint="2026"),
        Field("name", label("period_name"), required=True, hint=_tr("Năm 2026")),
        Field(
            "kind",
            _tr("Loại kỳ"),
            FieldKind.CHOICE,
            required=True,
            choices=[Choice(kind.value, choice_label(kind)) for kind in PeriodKind],
        ),
        Field("year", label("year"), FieldKind.WHOLE, required=True, hint="2026"),
        Field("starts_on", label("starts_on"), FieldKind.DATE, required=True),
        Field("ends_on", label("ends_on"), FieldKind.DATE, required=True),
        Field("self_deadline", label("self_deadline"), FieldKind.DATE),
        Field("appraisal_deadline", _tr("Hạn thẩm định"), FieldKind.DATE),
        Field("meeting_on", _tr("Ngày họp bình xét"), FieldKind.DATE),
    )


def level_choices(levels: list[Level]) -> list[Choice]:
    """Offer all levels of the workspace, past ones too: an office of 2024 may still be a district."""
    return [Choice(level.code, level.name) for level in levels]


def office_values(office: Office, unit: Unit) -> Mapping[str, Value]:
    """Show an office and its unit in the form."""
    return {
        "name": unit.name,
        "code": unit.code,
        "level_code": unit.level_code,
        "superior_name": office.superior_name,
        "place": office.place,
        "clerk_name": office.clerk_name,
        "head_name": office.head_name,
        "head_title": office.head_title,
    }


def office_draft(values: FormValues) -> OfficeDraft:
    """Take the office's particulars from the form."""
    return OfficeDraft(
        code=values.text("code"),
        name=values.text("name"),
        level_code=values.choice("level_code") or "",
        place=values.text("place"),
        superior_name=values.text("superior_name"),
        clerk_name=values.text("clerk_name"),
        head_name=values.text("head_name"),
        head_title=values.text("head_title"),
    )


def period_values(period: EvaluationPeriod) -> Mapping[str, Value]:
    """Show a period in its form."""
    return {
        "code": period.code,
        "name": period.name,
        "kind": period.kind.value,
        "year": period.year,
        "starts_on": period.starts_on,
        "ends_on": period.ends_on,
        "self_deadline": period.self_deadline,
        "appraisal_deadline": period.appraisal_deadline,
        "meeting_on": period.meeting_on,
    }


def next_year_values(year: int) -> Mapping[str, Value]:
    """Propose the annual period of a year; everything can be changed in the form."""
    return {
        "code": str(year),
        "name": f"Năm {year}",  # data, Vietnamese on every screen
        "kind": PeriodKind.YEAR.value,
        "year": year,
        "starts_on": date(year, 1, 1),
        "ends_on": date(year, 12, 31),
    }


def period_record(uid: str, values: FormValues) -> EvaluationPeriod:
    """Take a period from its form; the form has made sure that the required fields are there."""
    year, starts_on, ends_on = values.whole("year"), values.day("starts_on"), values.day("ends_on")
    assert year is not None  # noqa: S101  # the form requires it
    assert starts_on is not None  # noqa: S101  # as above
    assert ends_on is not None  # noqa: S101  # as above
    return EvaluationPeriod(
        uid=uid,
        code=values.text("code"),
        name=values.text("name"),
        kind=PeriodKind(values.choice("kind") or PeriodKind.YEAR),
        year=year,
        starts_on=starts_on,
        ends_on=ends_on,
        self_deadline=values.day("self_deadline"),
        appraisal_deadline=values.day("appraisal_deadline"),
        meeting_on=values.day("meeting_on"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsForm", text)
