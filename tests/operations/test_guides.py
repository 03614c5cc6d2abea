"""The hand-out on paper: from the help pages, on a few sheets, readable as text."""

from datetime import date

import pytest
from pypdf import PdfReader

from tests.data.printing.pdf_reading import flat_text, fonts, page_size, placed_texts
from thidua_desktop.domain.marked_text import read_marked
from thidua_desktop.operations.guides import PARTS, part_of, print_quick_guide
from thidua_desktop.operations.help_book import read_help_book

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    return print_quick_guide(tmp_path_factory.mktemp("giay") / "huong_dan.pdf", DAY)


def test_the_hand_out_has_two_to_four_sheets_of_a4(printed):
    assert 2 <= printed.pages <= 4
    assert printed.pages == len(PdfReader(printed.path).pages)
    assert [round(side) for side in page_size(printed.path)] == [595, 842]


def test_every_step_of_its_pages_stands_on_paper(printed):
    text = "".join(flat_text(printed.path).split())
    book = read_help_book()
    for page_id, heading in PARTS:
        for block in part_of(book.page(page_id).blocks, heading):
            if not block.target and not block.rows:
                assert "".join(block.text.split()) in text


def test_no_line_leaves_the_margins(printed):
    for number in range(printed.pages):
        assert all(50 < piece.x < 553 and 20 < piece.y < 805 for piece in placed_texts(printed.path, number))


def test_every_letter_is_embedded(printed):
    names = dict(fonts(printed.path))
    assert names
    assert all(names.values())


def test_every_sheet_tells_version_day_and_number(printed):
    for number in range(printed.pages):
        foot = [piece.text for piece in placed_texts(printed.path, number) if piece.y < 40]
        assert str(number + 1) in foot
        assert any("22/11/2026" in text for text in foot)


def test_the_same_day_gives_the_same_bytes(printed, tmp_path):
    again = print_quick_guide(tmp_path / "lan_hai.pdf", DAY)
    assert again.path.read_bytes() == printed.path.read_bytes()
    assert again.check_code == printed.check_code


def test_a_part_ends_at_the_next_heading_of_its_level():
    blocks = read_marked("# A\n## B\nmột\n### C\nhai\n## D\nba")
    assert [block.text for block in part_of(blocks, "B")] == ["một", "C", "hai"]
    with pytest.raises(ValueError, match="E"):
        part_of(blocks, "E")
