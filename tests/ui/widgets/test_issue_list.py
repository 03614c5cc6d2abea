"""The list of issues."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from thidua_desktop.domain.issues import error, warning
from thidua_desktop.ui.widgets.issue_list import IssueList

ISSUES = [
    warning("form.not_a_date", "Tờ 1!B4", text="x"),
    error("form.required", "Tờ 1!G91", label="Điểm"),
]


def make_list(qtbot, look):
    listing = IssueList(look)
    qtbot.addWidget(listing)
    listing.resize(500, 200)
    listing.set_issues(ISSUES)
    listing.show()
    return listing


def test_errors_stand_before_warnings(qtbot, look):
    model = make_list(qtbot, look).model()
    assert [model.index(row, 0).data(Qt.ItemDataRole.UserRole).severity for row in range(2)] == [
        "error",
        "warning",
    ]


def test_the_severity_is_told_in_words_too(qtbot, look):
    model = make_list(qtbot, look).model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Lỗi. Tờ 1!G91")


def test_an_issue_hands_on_its_place(qtbot, look):
    listing = make_list(qtbot, look)
    with qtbot.waitSignal(listing.chosen) as told:
        listing.activated.emit(listing.model().index(0, 0))
    assert told.args == ["Tờ 1!G91"]


def test_a_sentence_is_copied_with_its_place(qtbot, look):
    listing = make_list(qtbot, look)
    listing.setCurrentIndex(listing.model().index(0, 0))
    QTest.keyClick(listing, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Tờ 1!G91\tChưa nhập Điểm."


def test_a_long_sentence_gets_more_height(qtbot, look):
    listing = make_list(qtbot, look)
    listing.set_issues(
        [error("form.required", None, label="rất dài " * 60), error("form.required", None, label="x")]
    )
    heights = [listing.visualRect(listing.model().index(row, 0)).height() for row in range(2)]
    assert heights[0] > 2 * heights[1]
