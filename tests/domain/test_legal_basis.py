from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.legal_basis import basis_sentence, basis_text, document_line, read_basis
from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.domain.text import clean_line

DECISION = LegalDocument(
    "Quyết định", "56/2024/QĐ-UBND", date(2024, 10, 15), "UBND tỉnh Kon Tum", "Ban hành quy chế thi đua"
)
LINE = "Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh Kon Tum: Ban hành quy chế thi đua"


def test_a_document_is_one_line_and_comes_back():
    assert document_line(DECISION) == LINE
    assert read_basis(LINE) == (DECISION,)


@pytest.mark.parametrize(
    ("line", "document"),
    [
        ("Quyết định số 56/2024/QĐ-UBND ngày 5/3/2024", ("Quyết định", "56/2024/QĐ-UBND", date(2024, 3, 5))),
        ("Công văn số 123", ("Công văn", "123", None)),
        ("Nghị định 152/2025/NĐ-CP", ("Nghị định", "152/2025/NĐ-CP", None)),
        ("Hướng dẫn ngày 30/02/2025", ("Hướng dẫn ngày 30/02/2025", "", None)),
        ("Thỏa thuận của khối năm 2017", ("Thỏa thuận", "", None)),
        (": không rõ", (": không rõ", "", None)),
    ],
)
def test_a_line_that_offices_write_is_understood_as_far_as_it_goes(line, document):
    (read,) = read_basis(line)
    assert (read.kind, read.number, read.issued_on) == document


def test_the_reason_behind_about_is_the_summary():
    (read,) = read_basis("Hướng dẫn 12/HD-SNV ngày 01/02/2024, của Sở Nội vụ về việc chấm điểm thi đua")
    assert (read.issuer, read.summary) == ("Sở Nội vụ", "chấm điểm thi đua")


words = st.text("abcđêơưKHX ", max_size=12).map(clean_line)
documents = st.builds(
    LegalDocument,
    words.filter(bool),
    st.sampled_from(["", "7", "12/KH-UBND", "06/2022/QH15", "9-CV/TU"]),
    st.none() | st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    words,
    words,
)


@given(st.lists(documents, max_size=4))
def test_any_documents_come_back_from_their_text(papers):
    assert read_basis(basis_text(papers)) == tuple(papers)


@given(st.text("ab 1/2 ngàycủa:,số\n"))
def test_what_was_written_once_is_written_the_same_again(text):
    once = basis_text(read_basis(text))
    assert basis_text(read_basis(once)) == once


def test_several_documents_are_one_sentence_where_there_is_room_for_one():
    assert basis_sentence("Luật 06/2022/QH15;\nNghị định 152/2025/NĐ-CP.") == (
        "Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP"
    )
    assert basis_sentence("") == ""
