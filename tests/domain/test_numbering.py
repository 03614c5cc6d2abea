import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain import numbering
from thidua_desktop.domain.numbering import ROOT, NumberedRow, Settled, is_bullet, is_code, read_tree
from thidua_desktop.domain.points import Points


def tree(text, total=None):
    """Read "I.=10 1=4 …"; a code without "=" has no written maximum."""
    rows = []
    for item in text.split():
        code, _, maximum = item.partition("=")
        rows.append(NumberedRow(code, Points(int(maximum)) if maximum else None))
    return read_tree(rows, None if total is None else Points(total))


def nested(reading, text):
    """Write each row as the path of codes above it."""
    codes = [item.partition("=")[0] for item in text.split()]
    paths = []
    for code, parent in zip(codes, reading.parents, strict=True):
        paths.append(code if parent == ROOT else f"{paths[parent]} {code}")
    return paths


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("I.=3 1.=3 1=1 2=2 II.=1 1.=1", [1, 2, 3, 3, 1, 2]),
        ("I.=8 1.=3 1=3 2.=5 2.a)=5 2=5", [1, 2, 3, 2, 3, 4]),
        ("A.=3 I.=3 1=1 2=2 B.=2 I.=2 3=2", [1, 2, 3, 3, 1, 2, 3]),
        ("1=3 1.1=1 1.2=2 1.2.1=2 2=1", [1, 2, 2, 3, 1]),
        ("1=3 1.1.=1 1.2=2 2=1", [1, 2, 2, 1]),
        ("1=4 a)=1 b)=1 c)=1 d)=1", [1, 2, 2, 2, 2]),
        ("I=6 1=3 -=1 -=2 +=2 2=3", [1, 2, 3, 3, 4, 2]),
        ("I.=3 6=3 6a=1 6b=2 II.=4 7=4", [1, 2, 3, 3, 1, 2]),
        ("I.=3 1=1 2=2 II.=5 1.=2 3=2 2.=3 4=3", [1, 2, 2, 1, 2, 3, 2, 3]),
        ("I.=5 1=2 2=3 2.a)=3", [1, 2, 2, 3]),
    ],
)
def test_the_order_of_styles_gives_the_levels(text, depths):
    reading = tree(text)
    assert reading.settled is Settled.ORDER
    assert [path.count(" ") + 1 for path in nested(reading, text)] == depths


def test_letters_that_could_be_roman_go_on_with_their_row():
    text = " ".join(f"{letter})=1" for letter in "abcdđeghiklmn")
    assert set(tree(text).parents) == {ROOT}
    upper = " ".join(f"{letter}.=1" for letter in "ABCDEGHIK")
    assert set(tree(upper).parents) == {ROOT}


def test_roman_rows_start_anew_under_each_letter():
    text = "A.=2 I.=1 II.=1 B.=2 I.=1 II.=1 C.=1 I.=1"
    assert [path.count(" ") for path in nested(tree(text), text)] == [0, 1, 1, 0, 1, 1, 0, 1]


def test_an_inserted_number_is_a_child_when_the_sums_say_so():
    text = "1.=20 145=5 146=10 146a=5 146b=5 147=5"
    assert nested(tree(text), text)[3:5] == ["1. 146 146a", "1. 146 146b"]


@pytest.mark.parametrize(
    "text",
    [
        "1.=30 145=5 146=10 146b=5 147=10",
        "1.=30 145=5 146=5 146b=5 147=15",
        "1. 145=5 146=10 146b=5 147=10 2.=3",
    ],
)
def test_an_inserted_number_is_a_sibling_when_only_that_agrees(text):
    reading = tree(text, None if text.endswith(("10", "15")) else 33)
    assert reading.settled is Settled.SUMS
    assert nested(reading, text)[2:5] == ["1. 146", "1. 146b", "1. 147"]


def test_an_inserted_number_never_hangs_on_another_number():
    text = "1.=15 145=5 146b=5 147=5"
    assert nested(tree(text), text)[2] == "1. 146b"


def test_a_forgotten_mark_is_mended_by_the_sums():
    text = "I.=10 1=5 2=5 II=5 1=5 III.=5 1=5"
    reading = tree(text, total=20)
    assert reading.settled is Settled.SUMS
    assert [path.count(" ") for path in nested(reading, text)] == [0, 1, 1, 0, 1, 0, 1]


def test_a_broken_sum_is_left_to_the_order():
    text = "I.=11 1=4 2=6 2a=3 2b=3 II.=5 3=5"
    reading = tree(text)
    assert reading.settled is Settled.UNCONFIRMED
    assert nested(reading, text)[3] == "I. 2 2a"


def test_another_reading_needs_a_written_sum_above_it():
    # "9" with a slip of the pen: read as siblings nothing would disagree, but nothing would agree either.
    text = "I. 1. 8=5 9=25 9a=10 9b=10 10=5"
    assert tree(text).settled is Settled.UNCONFIRMED
    assert nested(tree(text), text)[4] == "I. 1. 9 9a"


@pytest.mark.parametrize(
    "text",
    [
        "I.=20 48=8 49=7 49a=3 49b=4 49c=1 50=4",
        "I.=10 1.=4 1=3 2=2 2.=5 3=5",
        "I.=10 1.=5 1.a)=4 1=3 2=1 3=1 2.=5 4=5",
    ],
)
def test_a_slip_of_the_pen_is_not_taken_for_another_tree(text):
    assert tree(text, total=int(text.split()[0][3:])).settled is Settled.UNCONFIRMED


def test_several_readings_that_agree_are_ambiguous():
    # Either inserted number may hang on its own number, never both at once.
    text = "I.=25 1=5 1a=5 2=5 2a=5 3=10"
    assert tree(text).settled is Settled.AMBIGUOUS


def test_a_total_confirms_where_groups_have_no_maximum():
    text = "I. 1=4 2=6 II. 1=5"
    assert tree(text, total=15).settled is Settled.ORDER
    assert tree(text, total=16).settled is Settled.UNCONFIRMED


def test_missing_leaf_maxima_leave_the_order_unconfirmed():
    assert tree("I.=5 1 2=5").settled is Settled.UNCONFIRMED


def test_a_long_table_of_broken_sums_is_given_up_quickly():
    text = " ".join(f"{n}.=9 {n}=2 {n}a=1 {n}b=1" for n in range(1, 200))
    assert tree(text).settled is Settled.UNCONFIRMED


def test_too_many_readings_are_given_up(monkeypatch):
    monkeypatch.setattr(numbering, "_MOST_STATES", 0)
    assert tree("1.=30 145=5 146=5 146b=5 147=15").settled is Settled.UNCONFIRMED


def test_a_code_of_signs_only_is_a_style_of_its_own():
    assert tree("1=3 …=1 …=2").parents == (ROOT, 0, 0)


@given(st.lists(st.sampled_from(["I.", "1.", "1", "1a", "a)", "-", "1.1", "A.", "2.a)"]), max_size=25))
def test_every_order_of_codes_gives_a_tree(codes):
    reading = read_tree([NumberedRow(code, Points(100)) for code in codes])
    assert len(reading.parents) == len(codes)
    assert all(ROOT <= parent < at for at, parent in enumerate(reading.parents))


@given(st.integers(1, 6), st.integers(1, 5), st.integers(1, 5), st.data())
def test_a_tree_is_read_back_from_its_own_numbering(groups, parts, leaves, data):
    rows, parents = [], []
    number = 0
    for group in range(groups):
        top = len(rows)
        rows.append([f"{['I', 'II', 'III', 'IV', 'V', 'VI'][group]}.", 0])
        parents.append(ROOT)
        for part in range(data.draw(st.integers(1, parts))):
            middle = len(rows)
            rows.append([f"{part + 1}.", 0])
            parents.append(top)
            for _ in range(data.draw(st.integers(1, leaves))):
                number += 1
                points = data.draw(st.integers(1, 50))
                rows.append([str(number), points])
                parents.append(middle)
                rows[middle][1] += points
                rows[top][1] += points
    reading = read_tree([NumberedRow(code, Points(points)) for code, points in rows])
    assert reading.settled is Settled.ORDER
    assert list(reading.parents) == parents


@pytest.mark.parametrize(
    "text", ["I.", "1", "6a", "2. b)", "a)", "-", "–", "1.1.2", "(1)", "A.", "146b", "TC1", "IV"]
)
def test_numbering_is_known(text):
    assert is_code(text)


@pytest.mark.parametrize(
    "text", ["", "NGƯỜI LẬP BIỂU", "Nơi nhận:", "Ghi chú", "TỔNG", ".", "1234567890123456789", "Tháng1"]
)
def test_words_are_no_numbering(text):
    assert not is_code(text)


def test_bullets_are_known():
    assert [is_bullet(code) for code in ("-", " – ", "+", "*", "a)", "1")] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]
