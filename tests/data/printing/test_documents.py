"""What each paper says, read back from the file."""

import dataclasses
from dataclasses import replace
from datetime import date

import pytest

from tests.data.printing import papers
from tests.data.printing.pdf_reading import flat_text, page_size, page_texts, placed_texts
from thidua_desktop.data.printing.achievement_list import print_achievement_list
from thidua_desktop.data.printing.bloc_summary import print_bloc_summary
from thidua_desktop.data.printing.campaign_list import print_campaign_list, time_span
from thidua_desktop.data.printing.documents import DOCUMENTS, DocumentKey, find_document
from thidua_desktop.data.printing.key_sheet import print_key_sheet
from thidua_desktop.data.printing.score_sheet import print_score_sheet
from thidua_desktop.data.printing.submission_tracker import print_submission_tracker
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import format_points
from thidua_desktop.domain.records.scoring import Round


def right_ends(path, page, text):
    return {round(piece.x, 1) for piece in placed_texts(path, page) if piece.text == text}


def test_a_score_sheet_of_230_rows_repeats_its_header_on_every_page(tmp_path):
    paper = papers.score_sheet(204)
    assert len(paper.lines) >= 230
    pages = page_texts(print_score_sheet(tmp_path / "a.pdf", paper).path)
    assert len(pages) > 2
    for page in pages:
        assert "Nội dung tiêu chí" in page
        assert "Ghi chú" in page
        assert "(7)" in page


def test_a_score_sheet_holds_every_criterion_and_its_total(tmp_path):
    paper = papers.score_sheet(176)
    text = flat_text(print_score_sheet(tmp_path / "a.pdf", paper).path)
    for line in paper.lines:
        assert f"{line.criterion.code} {line.criterion.text[:20]}" in text
    assert "TỔNG CỘNG 1.000,00 912,75" in text
    assert "BẢNG TỰ CHẤM ĐIỂM THI ĐUA" in text
    assert "Đơn vị: Ban Quản lý Khu kinh tế tỉnh" in text


def test_a_score_sheet_shows_only_rounds_with_points(tmp_path):
    text = flat_text(print_score_sheet(tmp_path / "a.pdf", papers.score_sheet(20)).path)
    assert "Thẩm định" not in text
    both = papers.score_sheet(20, (Round.SELF, Round.APPRAISAL))
    text = flat_text(print_score_sheet(tmp_path / "b.pdf", both).path)
    assert "BẢNG CHẤM ĐIỂM THI ĐUA" in text
    assert "Thẩm định" in text
    assert "Khối chấm" not in text
    assert "TỔNG CỘNG 1.000,00 912,75 902,75" in text


def test_a_score_sheet_names_what_its_table_rests_on_with_the_date(tmp_path):
    basis = "Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh Kon Tum"
    paper = dataclasses.replace(papers.score_sheet(20), basis=basis)
    assert f"Căn cứ: {basis}" in flat_text(print_score_sheet(tmp_path / "a.pdf", paper).path)
    plain = flat_text(print_score_sheet(tmp_path / "b.pdf", papers.score_sheet(20)).path)
    assert "Căn cứ" not in plain


def test_a_line_without_points_says_why(tmp_path):
    text = flat_text(print_score_sheet(tmp_path / "a.pdf", papers.score_sheet(20)).path)
    assert "5,00 – Không giao" in text
    assert "Điểm ngoài khung" in text


def test_target_and_result_are_printed_with_a_comma(tmp_path):
    text = flat_text(print_score_sheet(tmp_path / "a.pdf", papers.score_sheet(4)).path)
    assert "5,00 95 98,75 4,75" in text


def test_figures_of_a_column_end_at_the_same_place(tmp_path):
    printed = print_score_sheet(tmp_path / "a.pdf", papers.score_sheet(8))
    assert len(right_ends(printed.path, 0, "4,75")) == 1


def test_the_last_page_has_the_signatures_and_the_last_rows(tmp_path):
    for leaves in range(20, 32):
        last = page_texts(print_score_sheet(tmp_path / "a.pdf", papers.score_sheet(leaves)).path)[-1]
        assert "NGƯỜI LẬP BIỂU" in last
        assert "TRƯỞNG BAN" in last
        assert "Đặng Quốc Ẩn" in last
        assert "TỔNG CỘNG" in last
        assert f"\n{leaves}\n" in last or f"{leaves} " in last


@pytest.mark.parametrize("groups", [1, 3, 4, 6, 12, 20])
def test_a_summary_holds_every_unit_group_and_total(tmp_path, groups):
    paper = papers.bloc_summary(groups)
    printed = print_bloc_summary(tmp_path / "a.pdf", paper)
    text = flat_text(printed.path)
    for number, row in enumerate(paper.rows, start=1):
        figures = [format_points(points) for points in (*row.group_points, row.total) if points is not None]
        rank = [] if row.rank is None else [str(row.rank)]
        assert " ".join([*row.unit_name.split(), *figures, *rank]) in text, number
    assert "Đã có điểm: 7/8 đơn vị" in text


@pytest.mark.parametrize(("groups", "width_mm"), [(3, 210), (12, 297), (25, 420)])
def test_a_summary_takes_the_smallest_paper_that_holds_its_groups(tmp_path, groups, width_mm):
    printed = print_bloc_summary(tmp_path / "a.pdf", papers.bloc_summary(groups))
    assert page_size(printed.path)[0] == pytest.approx(width_mm * 72 / 25.4, abs=0.1)


def test_a_summary_that_no_paper_holds_is_refused(tmp_path):
    with pytest.raises(UserError) as caught:
        print_bloc_summary(tmp_path / "a.pdf", papers.bloc_summary(50))
    assert (caught.value.code, caught.value.values) == ("printing.too_many_groups", {"groups": 50})
    assert not (tmp_path / "a.pdf").exists()


def test_headings_of_a_summary_are_never_cut_inside_a_word(tmp_path):
    for groups in (3, 6, 12, 20):
        printed = print_bloc_summary(tmp_path / "a.pdf", papers.bloc_summary(groups))
        words = {word for piece in placed_texts(printed.path, 0) for word in piece.text.split()}
        assert {"STT", "Đơn", "Tổng", "Xếp", "hạng", "I"} <= words


def test_a_provisional_unit_is_marked_and_explained(tmp_path):
    text = flat_text(print_bloc_summary(tmp_path / "a.pdf", papers.bloc_summary()).path)
    assert "4 Tạm tính" in text
    assert "chưa phải kết quả chính thức" in text
    settled = papers.bloc_summary()
    rows = tuple(dataclasses.replace(row, provisional=False) for row in settled.rows)
    text = flat_text(print_bloc_summary(tmp_path / "b.pdf", dataclasses.replace(settled, rows=rows)).path)
    assert "Tạm tính" not in text


def test_units_of_equal_rank_print_the_same_rank(tmp_path):
    paper = papers.bloc_summary(1)
    rows = tuple(
        dataclasses.replace(row, rank=rank)
        for row, rank in zip(paper.rows, (1, 2, 2, 4, 5, 6, 7, None), strict=True)
    )
    text = flat_text(print_bloc_summary(tmp_path / "a.pdf", dataclasses.replace(paper, rows=rows)).path)
    totals = [format_points(row.total) for row in rows[1:3] if row.total is not None]
    assert all(f"{total} 2 " in text for total in totals)


def test_the_list_of_campaigns_names_basis_time_and_task_groups(tmp_path):
    text = flat_text(print_campaign_list(tmp_path / "a.pdf", papers.campaign_list()).path)
    assert "DANH SÁCH PHONG TRÀO THI ĐUA" in text
    assert "Chỉ thị số 14/CT-UBND ngày 05/03/2021 của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum" in text
    assert "01/01/2021 – 31/12/2025" in text
    assert "Từ 01/01/2021" in text
    assert "2, 4, 5" in text
    assert "Danh sách có 9 phong trào thi đua." in text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (None, None, ""),
        (date(2025, 1, 2), None, "Từ 02/01/2025"),
        (None, date(2025, 1, 2), "Đến 02/01/2025"),
        (date(2025, 1, 2), date(2025, 1, 2), "02/01/2025"),
        (date(2025, 1, 2), date(2025, 3, 4), "02/01/2025 –\n04/03/2025"),
    ],
)
def test_an_open_side_of_an_interval_is_said_in_words(first, last, text):
    assert time_span(first, last) == text


def test_the_list_of_achievements_names_who_where_and_what(tmp_path):
    text = flat_text(print_achievement_list(tmp_path / "a.pdf", papers.achievement_list()).path)
    assert "Y Vêng" in text
    assert "Thôn trưởng, Ban Quản lý Khu kinh tế tỉnh" in text
    assert "Dũng cảm cứu 03 người dân bị lũ cuốn" in text
    assert "Danh sách có 9 thành tích (3 tập thể, 3 cá nhân, 3 hộ gia đình)." in text


def test_the_sheet_of_a_key_says_whose_it_is_and_what_it_does_not_prove(tmp_path):
    text = flat_text(print_key_sheet(tmp_path / "a.pdf", papers.key_sheet()).path)
    assert "7KQX-M2RD-TWYA-3FHJ" in text
    assert "Mã đơn vị: H61" in text
    assert "Nơi chứng nhận: chưa có" in text
    assert "không cho biết người nào lập" in text


def test_the_fingerprint_is_the_largest_text_of_its_sheet(tmp_path):
    pieces = placed_texts(print_key_sheet(tmp_path / "a.pdf", papers.key_sheet()).path, 0)
    assert max(pieces, key=lambda one: one.size).text.strip() == "7KQX-M2RD-TWYA-3FHJ"


def test_the_list_of_submissions_counts_each_bloc_and_the_whole(tmp_path):
    text = flat_text(print_submission_tracker(tmp_path / "a.pdf", papers.submission_tracker()).path)
    assert "Đã nộp: 3/6 đơn vị; còn 3 đơn vị chưa nộp" in text
    assert "Hạn nộp: 20/12/2025; quá hạn 3 đơn vị" in text
    heads = ("Khối thi đua số 1", "Cụm thi đua các xã phía đông", "Đơn vị ngoài khối, cụm")
    places = [text.index(f"{head}: đã nộp 1/2 đơn vị") for head in heads]
    assert places == sorted(places)


def test_units_without_any_bloc_need_no_heads(tmp_path):
    paper = papers.submission_tracker()
    alone = replace(paper, deadline="", lines=tuple(replace(one, bloc_name="") for one in paper.lines))
    text = flat_text(print_submission_tracker(tmp_path / "a.pdf", alone).path)
    assert "ngoài khối" not in text
    assert "Hạn nộp" not in text


def test_every_key_names_one_document():
    assert [document.key for document in DOCUMENTS] == list(DocumentKey)
    assert find_document("bloc_summary") is DOCUMENTS[2]
    assert find_document("giấy mời") is None
