"""Forms: values in and out, problems at their fields, Enter, unsaved work."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.typing_vietnamese import type_vietnamese
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import error
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, RecordsField, Section
from thidua_desktop.ui.widgets.list_editor import ListEditor
from thidua_desktop.ui.widgets.pick_edit import PickEdit
from thidua_desktop.ui.widgets.record_form import RecordForm

DOCUMENTS = RecordsField(
    "Văn bản",
    (Field("number", "Số, ký hiệu", required=True),),
    words=str,
    to_record=lambda values: values.text("number"),
    to_values=lambda record: {"number": record},
)
FIELDS = [
    Section("Thông tin chung"),
    Field("name", "Tên phong trào", required=True, wide=True),
    Field(
        "form",
        "Hình thức",
        FieldKind.CHOICE,
        choices=[Choice("regular", "Thường xuyên"), Choice("theme", "Chuyên đề")],
    ),
    Field("unit", "Đơn vị", FieldKind.CHOICE, choices=[Choice(str(n), f"Xã số {n}") for n in range(30)]),
    Field("starts_on", "Từ ngày", FieldKind.DATE),
    Field("points", "Điểm", FieldKind.POINTS),
    Field("year", "Năm", FieldKind.WHOLE),
    Field("is_sample", "Là mẫu", FieldKind.CHECK),
    Field("goal", "Mục tiêu", FieldKind.LINES),
    Field("groups", "Nhóm nhiệm vụ", FieldKind.MANY, choices=[Choice("1", "Nhóm 1"), Choice("2", "Nhóm 2")]),
    Field("documents", "Văn bản", FieldKind.RECORDS, records=DOCUMENTS),
]
VALUES = {
    "name": "Cả nước chung tay",
    "form": "theme",
    "unit": "7",
    "starts_on": date(2026, 7, 1),
    "points": 9875,
    "year": 2026,
    "is_sample": True,
    "goal": "Dòng một\nDòng hai",
    "groups": ("2",),
    "documents": ("14/CT-UBND",),
}


@pytest.fixture
def form(qtbot, look):
    form = RecordForm(FIELDS, look)
    qtbot.addWidget(form)
    form.show()
    return form


def test_what_is_shown_comes_out_again(form):
    form.set_values(VALUES)
    assert form.record_values().raw == VALUES
    assert not form.is_dirty()


def test_an_empty_form_gives_empty_texts_and_nothing_for_the_rest(form):
    values = form.record_values()
    assert values.text("name") == ""
    assert values.day("starts_on") is None
    assert values.points("points") is None
    assert values.choice("form") is None
    assert values.many("groups") == ()
    assert not values.check("is_sample")


def test_typed_text_is_cleaned(form):
    type_vietnamese(form.editor("name"), "  Đăk   Tô ")
    assert form.record_values().text("name") == "Đăk Tô"
    assert form.is_dirty()


def test_a_missing_required_field_is_named_under_it_and_focused(form, qtbot):
    form.activateWindow()
    form.editor("goal").setFocus()
    assert not form.check()
    assert "Tên phong trào" in form._rows["name"].problem.text()
    assert form._rows["name"].problem.isVisible()
    assert form.focusWidget() is form.editor("name")


def test_a_wrong_date_keeps_the_form_from_passing(form):
    form.set_values(VALUES)
    form.editor("starts_on").setText("31/2/2026")
    assert form.is_dirty()
    assert not form.check()
    assert "31/2/2026" in form._rows["starts_on"].problem.text()


def test_issues_go_under_their_fields_and_the_others_come_back(form):
    here = error("form.required", "goal", label="Mục tiêu")
    elsewhere = error("form.required", "somewhere", label="Khác")
    assert form.show_issues([here, elsewhere]) == [elsewhere]
    assert form._rows["goal"].problem.isVisible()


def test_enter_goes_to_the_next_field(form, qtbot):
    form.activateWindow()
    form.editor("name").setFocus()
    QTest.keyClick(form.editor("name"), Qt.Key.Key_Return)
    assert form.focusWidget() is form.editor("form")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_long_choice_is_searched_without_marks(form, qtbot):
    pick = form.editor("unit")
    assert isinstance(pick, PickEdit)
    pick.open_list("xa so 12")
    with qtbot.waitSignal(form.edited):
        QTest.keyClick(pick._popup._search, Qt.Key.Key_Return)
    assert form.record_values().choice("unit") == "12"


def test_every_field_has_a_name_for_screen_readers(form):
    assert [name for name in VALUES if not form.editor(name).accessibleName()] == []


def test_a_list_field_adds_a_record_through_its_own_form(form, qtbot):
    editor = form.editor("documents")
    editor._add()
    dialog = editor.findChild(FormDialog)
    type_vietnamese(dialog.form.editor("number"), "06/2022/QH15")
    dialog.submit()
    assert form.record_values().records("documents") == ("06/2022/QH15",)
    assert form.is_dirty()


@pytest.fixture
def dialog(qtbot, look):
    dialog = FormDialog("Phong trào mới", FIELDS, look, "Lưu")
    qtbot.addWidget(dialog, before_close_func=lambda closing: closing.guard_with(lambda _: True))
    dialog.open()
    return dialog


def test_a_form_is_handed_on_only_when_its_checks_pass(dialog, qtbot):
    seen = []
    dialog.submitted.connect(seen.append)
    dialog.submit()
    assert seen == []
    dialog.form.set_values(VALUES)
    dialog.submit()
    assert seen[0].text("name") == "Cả nước chung tay"
    assert dialog.isVisible()


def test_escape_asks_before_something_typed_is_lost(dialog):
    asked = []
    dialog.guard_with(lambda what: bool(asked.append(what)))
    type_vietnamese(dialog.form.editor("name"), "Mới")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked == ["Phong trào mới"]
    assert dialog.isVisible()


def test_escape_closes_an_untouched_form_without_a_question(dialog):
    dialog.guard_with(lambda _: pytest.fail("asked"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_refused_save_says_why_at_the_field(dialog):
    issue = error("form.required", "goal", label="Mục tiêu")
    dialog.show_problem(UserError("form.incomplete", issues=[issue]))
    assert dialog.form._rows["goal"].problem.isVisible()
    assert not dialog._problem.isVisible()


def test_a_refusal_without_a_field_stands_above_the_buttons(dialog):
    dialog.show_problem(UserError("workspace.disk_full"))
    assert "Ổ đĩa đã đầy" in dialog._problem.text()
    assert dialog._problem.isVisible()


def test_a_choice_that_is_missing_is_to_be_chosen_and_not_typed(look, qtbot):
    field = Field("level", "Cấp", FieldKind.CHOICE, required=True, choices=[Choice("commune", "Xã")])
    form = RecordForm([field], look)
    qtbot.addWidget(form)
    assert not form.check()
    assert "Chưa chọn Cấp." in [label.text() for label in form.findChildren(QLabel)]


def test_only_a_chosen_record_can_be_edited_or_removed(look, qtbot):
    editor = ListEditor(DOCUMENTS, look)
    qtbot.addWidget(editor)
    usable = {button.text(): button.isEnabled() for button in editor.findChildren(QPushButton)}
    assert usable == {"Thêm…": True, "Sửa…": False, "Bỏ": False}
    editor.set_value(("14/CT-UBND",))
    assert all(button.isEnabled() for button in editor.findChildren(QPushButton))


def focused(widget):
    """Give the widget that gets the keys of a field."""
    return widget.focusProxy() or widget


@pytest.mark.parametrize("name", [name for name in VALUES if name not in ("goal", "documents")])
def test_enter_leaves_every_field_for_the_next_one(form, name):
    form.activateWindow()
    names = list(VALUES)
    field = focused(form.editor(name))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert form.focusWidget() is focused(form.editor(names[names.index(name) + 1]))


def test_enter_in_a_long_text_is_a_new_line(form):
    form.activateWindow()
    form.editor("goal").setFocus()
    QTest.keyClick(form.editor("goal"), Qt.Key.Key_Return)
    assert form.focusWidget() is form.editor("goal")
    assert form.editor("goal").toPlainText() == "\n"


def test_shift_enter_goes_back(form):
    form.activateWindow()
    form.editor("points").setFocus()
    QTest.keyClick(form.editor("points"), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert form.focusWidget() is form.editor("starts_on")


def test_enter_in_the_last_field_tells_that_the_form_is_through(form, qtbot):
    last = focused(form.editor("documents"))
    last.setFocus()
    with qtbot.waitSignal(form.finished):
        QTest.keyClick(last, Qt.Key.Key_Return)


def test_an_empty_required_field_is_coloured_until_it_is_filled(form):
    name = form.editor("name")
    form.set_values({})
    assert name.property("needed") == "true"
    type_vietnamese(name, "Đăk Hà")
    assert name.property("needed") == "false"
    assert form.editor("goal").property("needed") != "true"


def test_a_read_only_form_keeps_its_values_and_lets_them_be_copied(form):
    form.set_values(VALUES)
    form.set_read_only(True)
    name = form.editor("name")
    QTest.keyClick(name, Qt.Key.Key_X)
    QTest.keyClick(form.editor("goal"), Qt.Key.Key_X)
    form.editor("documents")._add()
    assert form.record_values().raw == VALUES
    name.selectAll()
    assert name.selectedText() == VALUES["name"]
    assert not any(form.editor(one).isEnabled() for one in ("form", "unit", "is_sample", "groups"))


def test_a_form_that_is_open_again_can_be_changed(form):
    form.set_values(VALUES)
    form.set_read_only(True)
    form.set_read_only(False)
    type_vietnamese(form.editor("name"), " mới")
    assert form.is_dirty()
    assert form.editor("form").isEnabled()


def test_a_settled_record_says_why_it_cannot_be_changed(qtbot, look):
    dialog = FormDialog("Phong trào", FIELDS, look, "Lưu (Cất)")
    qtbot.addWidget(dialog)
    told = []
    dialog.submitted.connect(told.append)
    dialog.form.set_values(VALUES)
    dialog.set_locked("Đã chốt")
    dialog.submit()
    assert told == []
    with qtbot.waitSignal(dialog.unlock_asked):
        dialog._unlock.click()
    dialog.set_locked("")
    dialog.submit()
    assert len(told) == 1
