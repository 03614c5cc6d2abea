"""Letters of Ba Na and Xơ Đăng names on paper: some exist only with a separate mark."""

import unicodedata

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from thidua_desktop.data.printing.fonts import Face
from thidua_desktop.data.printing.pen import Pen
from thidua_desktop.domain.text import fold

NAMES = ["Ƀơ̆ng Kơ̆", "Đăk Rơ̆ Ông", "A Kơñ", "Y Ƀlŏ", "Plei Kơ̆ Rê̆", "ô̆ â̆ ư̆ ĭ ŭ ĕ ñ č ƀ̆"]


@pytest.fixture
def paper(qapp):
    """Draw a line and open the page."""
    kept = []

    def draw(text):
        pen = Pen(300, 60, "Tên", "Thi đua")
        pen.text(10, 40, text, Face.REGULAR, 20)
        buffer = QBuffer()
        buffer.setData(QByteArray(pen.finish()))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        kept.extend((buffer, document))
        return document

    yield draw
    for one in kept[1::2]:
        one.close()


def ink(document):
    """Give the points of the page that have ink, as (column, row)."""
    image = document.render(0, QSize(1500, 300))
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 90
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_back_as_it_was_written(paper, name):
    read = paper(name).getAllText(0).text()
    assert "".join(read.split()) == "".join(unicodedata.normalize("NFC", name).split())


@pytest.mark.parametrize("letter", ["ơ̆", "ê̆", "ƀ̆", "Ơ̆"])
def test_a_mark_stands_over_its_letter(paper, letter):
    plain, marked = ink(paper(letter[0])), ink(paper(letter))
    top = min(y for _, y in plain)
    assert min(y for _, y in marked) < top
    assert min(x for x, _ in marked) == min(x for x, _ in plain)
    assert max(x for x, _ in marked) <= max(x for x, _ in plain) + 8


def test_a_name_is_found_without_its_marks():
    assert fold("Ƀơ̆ng Kơ̆") == "bong ko"
