"""The minute of a reconciliation, read back from the file."""

from collections import Counter
from dataclasses import replace

import pytest

from tests.data.printing.papers import reconciliation
from tests.data.printing.pdf_reading import flat_text, page_texts
from thidua_desktop.data.printing.reconciliation import Seal, choice_words, print_reconciliation
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.records.decisions import Asked

PROOF = "Chữ ký không cho biết người nào lập, không thay chữ ký số"


def text_of(tmp_path, paper):
    return flat_text(print_reconciliation(tmp_path / "a.pdf", paper).path)


def test_the_minute_says_which_package_it_is_about_and_how_it_ended(tmp_path):
    text = text_of(tmp_path, reconciliation(1))
    assert "BIÊN BẢN ĐỐI CHIẾU SỐ LIỆU Đơn vị gửi: Thanh tra tỉnh – Năm 2025" in text
    assert "Phiếu chấm, thành tích; lần gửi 3; nhận lúc 08:30 ngày 05/12/2025" in text
    assert "thanh_tra.xlsx; mã đối chiếu của gói 2222-AAAA" in text
    assert "12 mới, 3 thay đổi, 1.250 như cũ, 2 không nhận; đối chiếu ngày 06/12/2025" in text


@pytest.mark.parametrize("count", [1, 40, 400])
def test_every_decision_stands_in_the_minute_once_and_in_order(tmp_path, count):
    text = text_of(tmp_path, reconciliation(count))
    reasons = [word for word in text.split() if word.startswith("lýdo")]
    assert sorted(reasons) == sorted(f"lýdo{number}" for number in range(count))
    assert f"Tổng cộng {count} mục." in text


def test_a_minute_of_one_decision_is_one_page(tmp_path):
    assert print_reconciliation(tmp_path / "a.pdf", reconciliation(1)).pages == 1


def test_decisions_stand_under_why_they_were_asked(tmp_path):
    text = text_of(tmp_path, reconciliation(12))
    titles = [f"{choice_label(asked)} (2 mục)" for asked in Asked]
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert "chữ ký không bảo đảm cho giá trị đã sửa" in text


def test_an_edited_cell_shows_what_it_was_and_became_and_where_it_is(tmp_path):
    text = text_of(tmp_path, reconciliation(1))
    assert "Điểm tự chấm; ô G21, trang Phiếu chấm" in text
    assert "– – 4,25 → 5,00 Nhận ô đã sửa" in text


def test_other_values_show_the_last_package_ours_and_theirs(tmp_path):
    paper = reconciliation(2)
    text = text_of(tmp_path, replace(paper, lines=paper.lines[1:]))
    assert "4,75 4,25 5,00 Nhận của nơi gửi 5,00" in text
    assert "→" not in text


def test_a_place_that_is_no_cell_stands_as_it_is(tmp_path):
    paper = reconciliation(1)
    text = text_of(tmp_path, replace(paper, lines=(replace(paper.lines[0], where="Thành tích"),)))
    assert "Điểm tự chấm; Thành tích" in text


def test_the_totals_count_every_choice_by_its_words(tmp_path):
    paper = reconciliation(40)
    text = text_of(tmp_path, paper)
    counts = Counter(choice_words(line.asked, line.choice) for line in paper.lines)
    assert len(counts) == 7
    for words, count in counts.items():
        assert f"{words}: {count}" in text


def test_what_was_never_chosen_is_not_counted(tmp_path):
    assert "Tổng cộng 1 mục. Nhận ô đã sửa: 1." in text_of(tmp_path, reconciliation(1))


def test_header_page_number_and_code_stand_on_every_page(tmp_path):
    pages = page_texts(print_reconciliation(tmp_path / "a.pdf", reconciliation(60)).path)
    assert len(pages) > 3
    assert all("Quyết định" in page and "Mã đối chiếu: 7KQX-M2RD" in page for page in pages)


def test_three_people_sign_on_the_last_page(tmp_path):
    pages = page_texts(print_reconciliation(tmp_path / "a.pdf", reconciliation(40)).path)
    for title in ("NGƯỜI LẬP BIỂU", "ĐẠI DIỆN ĐƠN VỊ GỬI", "TRƯỞNG BAN"):
        assert title in pages[-1]
        assert title not in " ".join(pages[:-1])


@pytest.mark.parametrize(
    ("seal", "lines", "sentence"),
    [
        (Seal.TRUSTED, slice(1, 2), f"Số liệu lập từ máy của nơi gửi, và tệp không bị sửa sau đó. {PROOF}"),
        (Seal.TRUSTED, slice(0, 1), f"nhưng sau đó 1 ô trong tệp đã bị sửa. {PROOF}"),
        (Seal.KEY_COMPARED, slice(1, 2), "khóa được người nhận so và chấp nhận khi nhập"),
        (Seal.UNSIGNED, slice(1, 2), "Gói không có chữ ký nên không chắc lập từ máy nào"),
    ],
)
def test_the_minute_says_plainly_what_the_signature_proves(tmp_path, seal, lines, sentence):
    paper = reconciliation(2)
    paper = replace(paper, package=replace(paper.package, seal=seal), lines=paper.lines[lines])
    text = text_of(tmp_path, paper)
    assert sentence in text
    assert (PROOF in text) == (seal is not Seal.UNSIGNED)


def test_a_minute_of_an_import_that_was_taken_back_says_so_on_every_page(tmp_path):
    paper = reconciliation(40, is_undone=True)
    paper = replace(paper, package=replace(paper.package, undone_on="10/12/2025"))
    pages = page_texts(print_reconciliation(tmp_path / "a.pdf", paper).path)
    assert all("ĐÃ HỦY LẦN NHẬP" in page for page in pages)
    assert "hoàn tác ngày 10/12/2025" in pages[0]
    assert "hoàn tác" not in text_of(tmp_path, reconciliation(40))


def test_only_parts_of_long_values_are_explained(tmp_path):
    paper = reconciliation(1)
    assert "chỉ ghi đoạn khác nhau" not in text_of(tmp_path, paper)
    cut = replace(paper, lines=(replace(paper.lines[0], is_cut=True),))
    assert "chỉ ghi đoạn khác nhau" in text_of(tmp_path, cut)
