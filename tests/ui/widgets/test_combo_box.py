"""The combo box: its words fit."""

from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from thidua_desktop.ui.widgets.combo_box import ComboBox


def test_the_longest_words_stand_whole(qtbot, look):
    box = ComboBox()
    qtbot.addWidget(box)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for words in ("Mọi đối tượng", "Tập thể"):
        box.addItem(words)
    box.adjustSize()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    edit = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, box).width()
    assert room - 2 > box.fontMetrics().horizontalAdvance("Mọi đối tượng")
