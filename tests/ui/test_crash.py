"""The calm window after a mistake of ours."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from thidua_desktop.ui.crash import CrashReport


def test_it_says_what_was_kept_and_where_the_log_is(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    report = CrashReport(window, Path("nhat_ky") / "thidua.log")
    report.show()
    report.show()
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 1
    assert "vẫn còn nguyên" in boxes[0].text()
    assert "thidua.log" in boxes[0].informativeText()
    boxes[0].close()


def test_it_can_show_again_after_it_was_closed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    report = CrashReport(window, None)
    report.show()
    window.findChildren(QMessageBox)[0].close()
    qtbot.waitUntil(lambda: report._note is None)
    report.show()
    assert report._note.isVisible()
    report._note.close()
