"""Fields for numbers."""

import pytest

from thidua_desktop.messages import issue_sentence
from thidua_desktop.ui.widgets.points_edit import PointsEdit, WholeEdit


@pytest.fixture
def edit(qtbot):
    edit = PointsEdit()
    qtbot.addWidget(edit)
    return edit


@pytest.mark.parametrize("typed", ["98,75", "98.75", "98,75đ"])
def test_comma_and_dot_are_the_same(edit, typed):
    edit.setText(typed)
    edit.editingFinished.emit()
    assert edit.value() == 9875
    assert edit.text() == "98,75"


@pytest.mark.parametrize("typed", ["1.500", "12a", "1,234", "0,125", "99999999999999"])
def test_what_is_no_points_is_a_problem_with_a_sentence(edit, typed):
    edit.setText(typed)
    assert edit.value() is None
    assert typed in issue_sentence(edit.problem("points"))


@pytest.mark.parametrize("points", [100000, 123450, -150000, 5])
def test_shown_points_are_read_back(edit, points):
    edit.set_value(points)
    assert edit.value() == points


def test_an_empty_field_has_no_points_which_is_not_zero(edit):
    edit.set_value(None)
    assert edit.value() is None
    edit.set_value(0)
    assert edit.value() == 0


@pytest.mark.parametrize(
    ("typed", "number"), [("12", 12), ("", None), ("-1", None), ("1,5", None), ("٣", None)]
)
def test_a_whole_number_has_digits_only(qtbot, typed, number):
    edit = WholeEdit()
    qtbot.addWidget(edit)
    edit.setText(typed)
    assert edit.value() == number
    assert (edit.problem("year") is None) == (number is not None or not typed)
