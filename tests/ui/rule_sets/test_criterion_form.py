"""The form of a criterion: made from what each rule kind says of its parameters, for every kind there is."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.fakes import make_context
from tests.ui.test_every_dialog import mistyped
from tests.ui.walks import USUAL, faults, room_of
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import GROUP_KIND, RuleSet, RuleSetState
from thidua_desktop.domain.rule_kinds import KINDS, ParameterForm, parameter_specs
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.operations.rule_editing import OpenedRules
from thidua_desktop.ui.rule_sets.editor import RuleSetEditor
from thidua_desktop.ui.rule_sets.parameter_fields import field_name

LEAVES = [kind for kind in KINDS if kind != GROUP_KIND]


def sample(spec):
    """Give a parameter as people write it, by its form alone."""
    return {
        ParameterForm.POINTS: "0,5",
        ParameterForm.PERCENT: "90",
        ParameterForm.COUNT: str(max(spec.least, 3)),
        ParameterForm.CHOICE: next(iter(spec.choices.values()), ""),
        ParameterForm.SWITCH: "có",
        ParameterForm.TEXT: "Hướng dẫn số 5, mục 2: từng quý",
        ParameterForm.BANDS: ">=40 : 2 | 30-<40 : 1 | <30 : 0",
        ParameterForm.OPTIONS: "Tốt: đủ cả : 2 | Khá : 1 | Không : 0",
    }[spec.form]


def samples(kind):
    return {spec.code: sample(spec) for spec in parameter_specs(kind)}


@pytest.fixture
def edit(qtbot, look):
    """Give the way to an editor that shows one criterion, over a page as always."""
    page = QWidget()
    qtbot.addWidget(page)

    def show(**fields):
        draft = CriterionDraft("1.", "Tiêu chí", Points(200), **fields)
        criteria = build_criteria([draft], [-1])
        rules = RuleSet("r", "BTC", 1, "Bảng", 2026, RuleSetState.DRAFT, criteria, "")
        page.context = make_context(look)
        editor = RuleSetEditor(page.context, OpenedRules(rules), page)
        editor.open()
        return editor

    page.resize(room_of(USUAL))
    page.show()
    return show


def form_of(editor):
    return editor.desk.panel.form()


def type_in(editor, name, value):
    field = form_of(editor).editor(name)
    field.set_value(value)
    field.edited.emit()


def criterion(editor):
    (only,) = editor.rule_set().criteria
    return only


@pytest.mark.parametrize("kind", LEAVES)
def test_parameters_typed_into_the_form_of_a_kind_are_the_criterions(edit, kind):
    editor = edit(kind=kind)
    form = form_of(editor)
    for spec in parameter_specs(kind):
        is_choice = spec.form in (ParameterForm.CHOICE, ParameterForm.SWITCH)
        type_in(editor, field_name(spec), _shown(spec) if is_choice else sample(spec))
    assert form_of(editor) is form
    assert criterion(editor).parameters == samples(kind)
    assert criterion(editor).kind == kind


def _shown(spec):
    return True if spec.form is ParameterForm.SWITCH else next(iter(spec.choices))


@pytest.mark.parametrize("kind", LEAVES)
def test_a_criterion_of_every_kind_is_shown_whole_and_left_as_it_is(edit, kind):
    editor = edit(kind=kind, parameters=samples(kind), needs_evidence=True, note="Ghi chú")
    before = criterion(editor)
    shown = form_of(editor).record_values().raw
    assert all(shown[field_name(spec)] not in (None, "", False) for spec in parameter_specs(kind))
    assert shown["kind"] == kind
    type_in(editor, "note", "Khác")
    type_in(editor, "note", "Ghi chú")
    assert criterion(editor) == before
    assert not editor.is_dirty()


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("kind", LEAVES)
def test_the_form_of_every_kind_is_whole_named_and_vietnamese(edit, set_text_size, kind, text_size):
    set_text_size(text_size)
    editor = edit(kind=kind, parameters=samples(kind))
    type_in(editor, "text", "")
    assert faults(editor) == {}


@pytest.mark.parametrize("kind", ["typed", "thresholds", "choice"])
def test_vietnamese_typed_by_an_input_method_arrives_in_every_field(edit, kind):
    assert mistyped(edit(kind=kind)) == []


@pytest.mark.parametrize("kind", LEAVES)
def test_every_parameter_has_its_hint_and_its_kind_says_what_it_does(edit, kind):
    words = {label.text() for label in form_of(edit(kind=kind)).findChildren(QLabel)}
    assert {spec.hint for spec in parameter_specs(kind)} <= words
    assert KINDS[kind].description in words


def test_another_kind_keeps_the_parameters_that_it_has_too(edit):
    editor = edit(kind="ratio", parameters={"step": "0,5", "full_from": "90", "source": "Hướng dẫn 5"})
    type_in(editor, "kind", "typed")
    assert criterion(editor).parameters == {"step": "0,5", "source": "Hướng dẫn 5"}
    editor.desk.go_back(type(editor.desk.history).undo)
    assert criterion(editor).parameters["full_from"] == "90"
    assert form_of(editor).record_values().choice("kind") == "ratio"


def test_a_spelling_of_the_workbook_stays_while_other_fields_change(edit):
    kept = {"direction": "CAO", "voids": "x", "step": "0.50"}
    editor = edit(kind="ratio", parameters=kept)
    type_in(editor, "text", "Nội dung khác")
    assert criterion(editor).parameters == kept
    assert criterion(editor).text == "Nội dung khác"


def test_an_emptied_parameter_is_not_set(edit):
    editor = edit(kind="typed", parameters={"step": "0,5"})
    type_in(editor, "parameter.step", "")
    assert criterion(editor).parameters == {}


def test_a_gap_between_bands_is_told_under_them_while_they_are_typed(edit):
    editor = edit(kind="thresholds")
    type_in(editor, "parameter.bands", ">=40 : 2 | <30 : 0")
    field = form_of(editor).editor("parameter.bands")
    assert "từ 30 đến dưới 40 chưa có điểm" in field.accessibleDescription()
    type_in(editor, "parameter.bands", ">=40 : 2 | <40 : 0")
    assert field.accessibleDescription() == ""
    assert editor.desk.error_count() == 0


def test_a_cap_in_words_is_held_against_the_points(edit):
    editor = edit(kind="penalty", parameters={"per": "0,5"})
    type_in(editor, "max_points", Points(-500))
    type_in(editor, "text", "Vi phạm trật tự: trừ tối đa 10 điểm")
    assert "trừ tối đa 10 điểm" in form_of(editor).editor("text").accessibleDescription()


def test_a_text_that_is_no_code_is_told_and_not_taken(edit):
    editor = edit()
    type_in(editor, "code", "Mục lớn nhất của bảng")
    assert "Không hiểu mã" in form_of(editor).editor("code").accessibleDescription()
    assert criterion(editor).code == "1."


def test_points_that_are_no_number_are_told_under_their_field(edit, qtbot):
    editor = edit()
    field = form_of(editor).editor("max_points")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12a")
    assert "12a" in field.accessibleDescription()
    assert editor.desk.error_count() == 1


def test_a_line_of_bands_waits_behind_the_last_one_and_takes_a_written_form(edit, qtbot):
    editor = edit(kind="thresholds")
    rows = form_of(editor).editor("parameter.bands")
    for line in rows.lines()[::2]:
        line.setFocus()
        qtbot.keyClicks(line, "5")
    assert sum(not line.isHidden() for line in rows.lines()) == 8
    rows.set_value("")
    rows.lines()[0].setText(">=40 : 2 | <40 : 0")
    rows.edited.emit()
    assert criterion(editor).parameters["bands"] == ">=40 : 2 | <40 : 0"
