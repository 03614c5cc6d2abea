"""The bar chart."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from thidua_desktop.ui.widgets.bar_chart import Bar, BarChart


def make_chart(qtbot, look, bars):
    chart = BarChart(look)
    qtbot.addWidget(chart)
    chart.set_bars(bars)
    chart.resize(400, chart.sizeHint().height())
    chart.show()
    return chart


def coloured(image, colour, row):
    return sum(image.pixelColor(x, row).name() == colour for x in range(image.width()))


def test_bars_are_as_long_as_their_values_say(qtbot, look):
    bars = [Bar("Sở A", 1000, "10,00", "gold_bar"), Bar("Sở B", 500, "5,00")]
    chart = make_chart(qtbot, look, bars)
    image, row = chart.grab().toImage(), chart.sizeHint().height() // 2
    longest = coloured(image, "#b7862b", 26)
    assert 390 <= longest <= 400
    assert abs(coloured(image, "#1d5fa8", row + 26) - longest / 2) <= 4


def test_values_of_nothing_draw_no_bar(qtbot, look):
    image = make_chart(qtbot, look, [Bar("Sở A", 0, "0,00")]).grab().toImage()
    assert coloured(image, "#1d5fa8", 26) == 0


def test_names_and_values_are_copied_and_spoken(qtbot, look):
    chart = make_chart(qtbot, look, [Bar("1. Sở A", 1000, "10,00")])
    QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "1. Sở A\t10,00"
    assert chart.accessibleDescription() == "1. Sở A: 10,00"
