"""What every paper has, read back from the file."""

import unicodedata
from datetime import date
from time import process_time

import pytest

from tests.data.printing import papers
from tests.data.printing.letters import LETTERS
from tests.data.printing.pdf_reading import flat_text, fonts, page_size, page_texts, placed_texts
from thidua_desktop.data.printing.achievement_list import print_achievement_list
from thidua_desktop.data.printing.bloc_summary import print_bloc_summary
from thidua_desktop.data.printing.campaign_list import print_campaign_list
from thidua_desktop.data.printing.fonts import Face, register_fonts, text_width
from thidua_desktop.data.printing.page_frame import date_line
from thidua_desktop.data.printing.paper import PaperContent, print_paper
from thidua_desktop.data.printing.reconciliation import print_reconciliation
from thidua_desktop.data.printing.score_sheet import print_score_sheet
from thidua_desktop.data.printing.submission_tracker import print_submission_tracker
from thidua_desktop.data.printing.table import Column, Row, Table
from thidua_desktop.domain.errors import UserError
from thidua_desktop.messages import error_sentence

EVERY_PAPER = {
    "score_sheet": lambda path: print_score_sheet(path, papers.score_sheet()),
    "bloc_summary": lambda path: print_bloc_summary(path, papers.bloc_summary(12)),
    "campaign_list": lambda path: print_campaign_list(path, papers.campaign_list(30)),
    "achievement_list": lambda path: print_achievement_list(path, papers.achievement_list(30)),
    "submission_tracker": lambda path: print_submission_tracker(path, papers.submission_tracker(40)),
    "reconciliation": lambda path: print_reconciliation(path, papers.reconciliation(40)),
}


@pytest.fixture(params=EVERY_PAPER)
def printed(request, tmp_path):
    return EVERY_PAPER[request.param](tmp_path / f"{request.param}.pdf")


def table_of(rows, size=11.0):
    columns = (Column("TT", 14, "center"), Column("Nội dung", 80, grow=1), Column("Điểm", 20, "right"))
    return Table(columns, tuple(rows), size)


def test_the_heading_is_that_of_the_decree(printed):
    text = page_texts(printed.path)[0]
    for line in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"):
        assert line in text
    assert "BAN QUẢN LÝ KHU KINH TẾ TỈNH" in text
    assert "Quảng Ngãi, ngày 05 tháng 12 năm 2025" in text


def test_the_check_code_is_on_every_page_and_the_number_on_all_but_the_first(printed):
    pages = page_texts(printed.path)
    assert printed.pages == len(pages) > 1
    assert all("Mã đối chiếu: 7KQX-M2RD" in page for page in pages)
    width, height = page_size(printed.path)
    for index in (0, 1, len(pages) - 1):
        pieces = placed_texts(printed.path, index)
        numbers = [p.text for p in pieces if p.y > height - 50 and abs(p.x - width / 2) < 10]
        assert numbers == ([] if index == 0 else [str(index + 1)])


def test_no_text_leaves_the_margins(printed):
    register_fonts()
    width, height = page_size(printed.path)
    for index in range(printed.pages):
        for piece in placed_texts(printed.path, index):
            end = piece.x + text_width(piece.text, Face(piece.font), piece.size)
            assert 85 <= piece.x <= end <= width - 42 + 0.1, piece
            assert 20 <= piece.y <= height - 25, piece


def test_only_embedded_tinos_is_used(printed):
    found = dict(fonts(printed.path))
    assert found
    assert all(embedded and "Tinos" in name for name, embedded in found.items())


def test_the_same_content_gives_the_same_bytes(printed, tmp_path):
    kind = printed.path.stem
    again = EVERY_PAPER[kind](tmp_path / "lần hai.pdf")
    assert again.path.read_bytes() == printed.path.read_bytes()


@pytest.mark.parametrize("face", Face)
def test_all_134_vietnamese_letters_come_out(tmp_path, face):
    assert len(set(LETTERS)) == 134
    content = PaperContent("Bảng chữ", table_of([Row(("1", " ".join(LETTERS), ""), face)]))
    printed = print_paper(tmp_path / "chữ.pdf", papers.frame(), content)
    drawn = {letter for piece in placed_texts(printed.path, 0) if piece.font == face for letter in piece.text}
    assert set(LETTERS) <= drawn


def test_decomposed_names_print_composed(tmp_path):
    name = unicodedata.normalize("NFD", "Ủy ban nhân dân xã Đắk Rơ Ông")
    printed = print_bloc_summary(tmp_path / "a.pdf", papers.bloc_summary(3, (name,), office_name=name))
    text = flat_text(printed.path)
    assert "Ủy ban nhân dân xã Đắk Rơ Ông" in text
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2025, 2, 5), "Kon Tum, ngày 05 tháng 02 năm 2025"),
        (date(2025, 3, 9), "Kon Tum, ngày 09 tháng 3 năm 2025"),
        (date(2025, 12, 31), "Kon Tum, ngày 31 tháng 12 năm 2025"),
    ],
)
def test_only_low_days_and_the_first_two_months_get_a_zero(day, line):
    assert date_line("Kon Tum", day) == line


def test_an_open_date_leaves_room_for_the_pen():
    assert date_line("", None) == "Ngày ...... tháng ...... năm 20......"


@pytest.mark.parametrize("marks", [(True, False), (False, True), (True, True), (False, False)])
def test_sample_and_provisional_marks_are_on_every_page(tmp_path, marks):
    paper = papers.score_sheet(60, is_sample=marks[0], is_provisional=marks[1])
    printed = print_score_sheet(tmp_path / "a.pdf", paper)
    for page in page_texts(printed.path):
        assert ("MẪU MINH HỌA" in page, "TẠM TÍNH" in page) == marks


def test_a_row_taller_than_a_page_is_split_and_whole(tmp_path):
    words = [f"từ{number}" for number in range(3000)]
    content = PaperContent("Dài", table_of([Row(("1", " ".join(words), "5,00"))]))
    printed = print_paper(tmp_path / "a.pdf", papers.frame(), content)
    text = flat_text(printed.path).split()
    assert printed.pages > 2
    assert [word for word in text if word.startswith("từ")] == words


def test_a_list_without_rows_still_prints_its_header(tmp_path):
    printed = print_campaign_list(tmp_path / "a.pdf", papers.campaign_list(0))
    text = flat_text(printed.path)
    assert "Tên phong trào" in text
    assert "Danh sách có 0 phong trào thi đua." in text


@pytest.mark.parametrize("many", [4_000, pytest.param(10_000, marks=pytest.mark.long)])
def test_time_grows_with_the_rows_and_not_with_their_square(tmp_path, many):
    def seconds(count):
        rows = [Row((str(n), papers.LEAF_TEXTS[n % 4], "5,00")) for n in range(count)]
        began = process_time()
        printed = print_paper(tmp_path / "a.pdf", papers.frame(), PaperContent("Dài", table_of(rows)))
        assert printed.pages > count / 60
        return process_time() - began

    seconds(100)
    assert seconds(many) < 20 * seconds(many // 10)


def test_an_older_paper_is_replaced_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "phiếu.pdf"
    path.write_bytes(b"old")
    print_campaign_list(path, papers.campaign_list())
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


def test_a_target_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    held = tmp_path / "phiếu.pdf"
    held.mkdir()
    with pytest.raises(UserError) as caught:
        print_campaign_list(held, papers.campaign_list())
    assert caught.value.code == "printing.target_locked"
    assert "phiếu.pdf" in error_sentence(caught.value)
    assert list(tmp_path.iterdir()) == [held]


def test_a_missing_folder_is_said_in_a_sentence(tmp_path):
    with pytest.raises(UserError) as caught:
        print_campaign_list(tmp_path / "không có" / "a.pdf", papers.campaign_list())
    assert caught.value.code == "printing.folder_missing"
    assert "không có" in error_sentence(caught.value)
