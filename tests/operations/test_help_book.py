"""The book of help pages: contents, search without marks, what comes first."""

import pytest

from thidua_desktop.operations.help_book import INDEX, HelpBook, linked_page, read_help_book, search_help


@pytest.fixture(scope="module")
def book():
    return read_help_book()


SMALL = {
    "index": """# Mục lục
## Một
- [Chấm điểm](a.md): gõ điểm

## Hai
- [Đơn vị](b.md)
- chỉ là chữ
""",
    "a": """# Chấm điểm
Gõ điểm từng dòng.

## Nộp phiếu
Đủ điểm thì nộp.

| Phím | Việc |
|---|---|
| `F9` | Nộp |

![Ảnh](pictures/a.png)
""",
    "b": """# Đơn vị
Danh sách đơn vị. Điểm không nằm ở đây.

## Tìm đơn vị
Gõ vài chữ.
""",
}


@pytest.fixture
def small(tmp_path):
    for name, text in SMALL.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return read_help_book(tmp_path)


def places(book, words):
    return [(hit.page_id, hit.heading) for hit in search_help(book, words)]


def test_pages_come_in_the_order_of_the_contents_with_their_sections(small):
    assert [(page.page_id, page.section) for page in small.pages] == [
        ("index", ""),
        ("a", "Một"),
        ("b", "Hai"),
    ]
    assert small.page("b").title == "Đơn vị"
    assert small.page("c") is None


def test_marks_and_case_do_not_matter(small):
    assert places(small, "NOP PHIEU") == places(small, "nộp phiếu") == [("a", "Nộp phiếu")]


def test_every_word_has_to_begin_some_word(small):
    assert places(small, "go diem") == [("a", ""), ("a", "Nộp phiếu")] or places(small, "go diem")[0] == (
        "a",
        "",
    )
    assert places(small, "go xyz") == []
    assert places(small, "  ") == []


def test_a_word_in_the_title_counts_more_than_one_in_the_text(small):
    assert places(small, "diem")[0][0] == "a"
    assert places(small, "don vi")[0][0] == "b"


def test_cells_of_tables_are_found(small):
    assert ("a", "Nộp phiếu") in places(small, "F9")


def test_the_words_found_are_marked_in_what_stands_around_them(book):
    hit = search_help(book, "sao luu usb")[0]
    marked = {hit.excerpt[start:end].casefold() for start, end in hit.found}
    assert marked <= {"sao", "lưu", "usb"}
    assert marked
    assert len(hit.excerpt) < 150


@pytest.mark.parametrize(
    ("words", "page_id"),
    [
        ("sao lưu", "backup"),
        ("sap nhap", "rename_merge"),
        ("mat khau", "import_errors"),
        ("nop phieu", "scoring"),
        ("truong khoi", "blocs"),
        ("may moi", "new_computer"),
        ("go cai dat", "admin"),
        ("phim tat", "keys"),
        ("ban hanh", "rule_sets"),
    ],
)
def test_what_a_clerk_would_type_finds_its_page_near_the_top(book, words, page_id):
    assert page_id in [hit.page_id for hit in search_help(book, words)[:5]]


def test_a_link_leads_to_a_page_of_the_help_or_nowhere():
    assert linked_page("scoring.md#lam") == "scoring"
    assert linked_page("pictures/window.png") == ""
    assert linked_page("../README.md") == ""


def test_the_contents_are_not_searched(book):
    assert INDEX not in [hit.page_id for hit in search_help(book, "huong dan su dung")]
    assert isinstance(book, HelpBook)
