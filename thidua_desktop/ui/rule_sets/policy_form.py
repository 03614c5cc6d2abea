"""The fields of what a set says as a whole: record → values for the form, values → record."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.legal_basis import basis_text, document_line, read_basis
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.policies import TIE_BREAK_WORDS, grades_in_order
from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.domain.records.scoring import (
    FinalRule,
    GradeBand,
    GradeGate,
    NormaliseAt,
    RuleSet,
    SetPolicy,
)
from thidua_desktop.domain.rule_differences import tie_break_word
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.rule_sets.tie_break_edit import TieBreakEdit
from thidua_desktop.ui.widgets.document_form import document_values, to_document
from thidua_desktop.ui.widgets.form_fields import (
    Choice,
    Field,
    FieldKind,
    FormValues,
    RecordsField,
    Section,
    Value,
)
from thidua_desktop.ui.words import choice_label, label, on_screen


def policy_fields(rule_set: RuleSet, make_check: Callable[[Look, QWidget], QWidget]) -> list[Field | Section]:
    """Describe the form of a set; `make_check` makes the lines that say what is wrong with it."""
    groups = [Choice(top.path, f"{top.code} {top.text}".strip()) for top in rule_set.groups]
    ties = [*groups, *(Choice(name, tie_break_word(name, on_screen)) for name in TIE_BREAK_WORDS)]

    def make_ties(look: Look, parent: QWidget) -> QWidget:
        return TieBreakEdit(ties, look, parent)

    return [
        Section(_tr("Tổng điểm")),
        Field(
            "scale",
            label("policy_scale"),
            FieldKind.POINTS,
            help=_tr("Để trống: lấy tổng điểm tối đa của bảng."),
        ),
        Field("normalise_at", label("normalise_at"), FieldKind.CHOICE, True, choices=_words_of(NormaliseAt)),
        Field("least", label("least_total"), FieldKind.POINTS, help=_tr("Để trống: không giới hạn.")),
        Field("most", label("most_total"), FieldKind.POINTS, help=_tr("Để trống: không giới hạn.")),
        Field(
            "final_rule",
            label("final_rule"),
            FieldKind.CHOICE,
            required=True,
            wide=True,
            choices=_words_of(FinalRule),
        ),
        Section(_tr("Xếp loại và xếp hạng")),
        Field(
            "grades",
            label("grades"),
            FieldKind.RECORDS,
            records=_grades_field(groups),
            help=_tr("Mức thấp nhất để trống điểm bắt đầu: nhận mọi đơn vị còn lại."),
        ),
        Field(
            "tie_breaks",
            label("tie_breaks"),
            FieldKind.CUSTOM,
            make=make_ties,
            help=_tr("Đánh dấu điều được xét (phím cách), xếp thứ tự bằng Lên, Xuống."),
        ),
        Section(label("basis")),
        Field("basis", label("documents"), FieldKind.RECORDS, records=_basis_field()),
        Field("check", _tr("Cần xem lại"), FieldKind.CUSTOM, make=make_check),
    ]


def policy_values(rule_set: RuleSet) -> Mapping[str, Value]:
    """Give a set's values."""
    policy = rule_set.policy
    return {
        "scale": policy.scale,
        "normalise_at": policy.normalise_at.value,
        "least": policy.least,
        "most": policy.most,
        "final_rule": policy.final_rule.value,
        "grades": policy.grades,
        "tie_breaks": policy.tie_breaks,
        "basis": read_basis(rule_set.basis),
    }


def policy_from(values: FormValues) -> SetPolicy:
    """Give the policy that the form holds; grades are put best first."""
    return SetPolicy(
        scale=values.points("scale"),
        normalise_at=NormaliseAt(values.choice("normalise_at") or NormaliseAt.TOTAL),
        least=values.points("least"),
        most=values.points("most"),
        final_rule=FinalRule(values.choice("final_rule") or FinalRule.LAST),
        grades=grades_in_order(one for one in values.records("grades") if isinstance(one, GradeBand)),
        tie_breaks=values.many("tie_breaks"),
    )


def basis_from(values: FormValues) -> str:
    """Give the basis that the form holds, a document a line."""
    return basis_text(one for one in values.records("basis") if isinstance(one, LegalDocument))


def _grades_field(groups: Sequence[Choice]) -> RecordsField:
    gates = RecordsField(
        noun=_tr("Nhóm phải đạt"),
        fields=(
            Field("group", _tr("Nhóm"), FieldKind.CHOICE, required=True, wide=True, choices=groups),
            Field("percent", _tr("Đạt ít nhất (% điểm tối đa)"), FieldKind.WHOLE, required=True),
        ),
        words=_gate_words,
        to_record=_to_gate,
        to_values=_gate_values,
    )
    return RecordsField(
        noun=label("grades"),
        fields=(
            Field("name", _tr("Tên mức"), required=True, hint=_tr("Xuất sắc, Tốt, Khá…")),
            Field("least", _tr("Từ điểm"), FieldKind.POINTS, help=_tr("Để trống: mọi đơn vị còn lại.")),
            Field("quota", _tr("Tối đa bao nhiêu % số đơn vị"), FieldKind.WHOLE),
            Field("gates", _tr("Nhóm phải đạt"), FieldKind.RECORDS, records=gates),
        ),
        words=_grade_line,
        to_record=_to_grade,
        to_values=_grade_values,
    )


def _grade_line(grade: object) -> str:
    assert isinstance(grade, GradeBand)  # noqa: S101  # the field holds grades only
    parts = [grade.name]
    if grade.least is not None:
        parts.append(_tr("từ {points} điểm").format(points=format_points_short(grade.least)))
    parts += map(_gate_words, grade.gates)
    if grade.quota_percent is not None:
        parts.append(_tr("tối đa {percent} % số đơn vị").format(percent=grade.quota_percent))
    return ", ".join(parts)


def _to_grade(values: FormValues) -> GradeBand:
    gates = tuple(one for one in values.records("gates") if isinstance(one, GradeGate))
    return GradeBand(values.text("name"), values.points("least"), gates, values.whole("quota"))


def _grade_values(grade: object) -> Mapping[str, Value]:
    assert isinstance(grade, GradeBand)  # noqa: S101  # as above
    return {"name": grade.name, "least": grade.least, "quota": grade.quota_percent, "gates": grade.gates}


def _gate_words(gate: object) -> str:
    assert isinstance(gate, GradeGate)  # noqa: S101  # the field holds gates only
    return _tr("nhóm {group} đạt từ {percent} %").format(group=gate.group_path, percent=gate.percent)


def _to_gate(values: FormValues) -> GradeGate:
    return GradeGate(values.choice("group") or "", values.whole("percent") or 0)


def _gate_values(gate: object) -> Mapping[str, Value]:
    assert isinstance(gate, GradeGate)  # noqa: S101  # as above
    return {"group": gate.group_path, "percent": gate.percent}


def _basis_field() -> RecordsField:
    return RecordsField(
        noun=label("documents"),
        fields=(
            Field("kind", label("document_kind"), required=True, hint=_tr("Quyết định, Hướng dẫn…")),
            Field("number", label("document_number"), hint=_tr("56/2024/QĐ-UBND")),
            Field("issued_on", label("issued_on"), FieldKind.DATE),
            Field("issuer", label("issuer")),
            Field("summary", label("document_summary"), wide=True),
        ),
        words=_document_words,
        to_record=to_document,
        to_values=document_values,
    )


def _document_words(document: object) -> str:
    assert isinstance(document, LegalDocument)  # noqa: S101  # the field holds documents only
    return document_line(document)


def _words_of(kind: type[NormaliseAt] | type[FinalRule]) -> list[Choice]:
    return [Choice(choice.value, choice_label(choice)) for choice in kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PolicyForm", text)
