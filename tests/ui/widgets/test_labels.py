"""Labels."""

from thidua_desktop.ui.widgets.labels import ElidingLabel


def test_a_long_title_is_shortened_and_whole_in_its_tooltip(qtbot):
    label = ElidingLabel("Phiếu chấm – Ban Quản lý Khu kinh tế tỉnh Kon Tum", "title")
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName()
    label.resize(900, 30)
    assert label.text() == label.accessibleName()
    assert label.toolTip() == ""
