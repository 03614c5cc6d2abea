"""Text with light marks: what is read as which block and run."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.marked_text import BlockKind, Run, Style, plain_text, read_marked, read_runs


def kinds(text):
    return [block.kind for block in read_marked(text)]


def test_headings_keep_their_level():
    blocks = read_marked("# Chấm điểm\n## Làm từng bước\n### Nộp rồi mới thấy sai?")
    assert [(block.level, block.text) for block in blocks] == [
        (1, "Chấm điểm"),
        (2, "Làm từng bước"),
        (3, "Nộp rồi mới thấy sai?"),
    ]


def test_lines_of_a_paragraph_are_one_block_and_an_empty_line_ends_it():
    blocks = read_marked("Trang này để gõ điểm\ncủa từng đơn vị.\n\nÔ nào xong là lưu.")
    assert [block.text for block in blocks] == ["Trang này để gõ điểm của từng đơn vị.", "Ô nào xong là lưu."]


def test_a_step_goes_on_in_the_next_line_and_keeps_its_number():
    first, second = read_marked("1. Chọn khối rồi\n   chọn đơn vị.\n2. Gõ điểm.")
    assert (first.level, first.text) == (1, "Chọn khối rồi chọn đơn vị.")
    assert (second.kind, second.level) == (BlockKind.STEP, 2)


def test_items_notes_and_pictures_are_blocks_of_their_own():
    text = "- một\n- hai\n\n> Lưu ý\n\n![Bảng chấm](pictures/scoring.png)\nchữ sau"
    assert kinds(text) == [
        BlockKind.ITEM,
        BlockKind.ITEM,
        BlockKind.NOTE,
        BlockKind.PICTURE,
        BlockKind.PARAGRAPH,
    ]
    assert read_marked(text)[3].target == "pictures/scoring.png"


def test_a_table_has_its_head_first_and_no_rule_among_its_rows():
    (table,) = read_marked("| Phím | Việc |\n|---|---|\n| `F8` | Ô trống |")
    assert [[plain_text(cell) for cell in row] for row in table.rows] == [["Phím", "Việc"], ["F8", "Ô trống"]]
    assert table.text == "Phím  Việc  F8  Ô trống"


def test_marks_give_runs_their_style():
    assert read_runs("Bấm **Nộp phiếu** (`F9`), xem [In ấn](printing.md).") == (
        Run("Bấm "),
        Run("Nộp phiếu", Style.BOLD),
        Run(" ("),
        Run("F9", Style.KEY),
        Run("), xem "),
        Run("In ấn", target="printing.md"),
        Run("."),
    )
    assert read_runs("*Tệp rỗng.*") == (Run("Tệp rỗng.", Style.ITALIC),)


def test_an_empty_page_has_no_blocks():
    assert read_marked("\n \n") == ()


@given(st.text(alphabet="aăâ Đ8,.-|#>*`[]()!\n", max_size=80))
def test_no_word_is_lost_whatever_marks_stand_around_it(text):
    kept = "".join(block.text + block.target for block in read_marked(text))
    letters = [char for char in text if char.isalpha()]
    assert [char for char in kept if char.isalpha()] == letters or "](" in text
