"""A combo box that ends words which are too long in …, where Qt would cut a letter in two."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_ROUNDED_PX = 4


class ComboBox(QComboBox):
    """One of a few; the list itself is as wide as its words."""

    def sizeHint(self) -> QSize:
        """Have room for the longest words: Qt rounds their width down."""
        return super().sizeHint() + QSize(_ROUNDED_PX, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the chosen words as far as there is room."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, box = self.style(), QStyle.ComplexControl.CC_ComboBox
        room = style.subControlRect(box, option, QStyle.SubControl.SC_ComboBoxEditField, self).width()
        words = option.currentText or self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room - 2)
        painter = QStylePainter(self)
        painter.drawComplexControl(box, option)
        if not self.currentText():
            painter.setPen(self.palette().placeholderText().color())
            option.palette.setBrush(option.palette.ColorRole.ButtonText, self.palette().placeholderText())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Open the list wide enough for its longest words."""
        view = self.view()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + view.verticalScrollBar().width()))
        super().showPopup()
