"""Measuring and wrapping with the embedded typeface."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from tests.data.printing.letters import LETTERS
from thidua_desktop import paths
from thidua_desktop.data.printing.fonts import (
    ASCENT,
    LEADING,
    Face,
    balance_text,
    register_fonts,
    text_width,
    wrap_text,
)

ROOT = Path(__file__).parents[3]
WORDS = st.lists(st.text("aăâbđeệgh _.-NGƯỜỄ", min_size=1, max_size=40), max_size=12).map(" ".join)


@pytest.fixture(autouse=True)
def registered():
    register_fonts()


@given(text=WORDS, face=st.sampled_from(Face), width=st.floats(20, 300))
def test_no_wrapped_line_is_wider_than_its_column_and_no_letter_is_lost(text, face, width):
    lines = wrap_text(text, face, 11, width)
    assert all(text_width(line, face, 11) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_decomposed_letters_come_out_composed():
    composed = "Ủy ban nhân dân xã Đắk Rơ Ông"
    assert wrap_text(unicodedata.normalize("NFD", composed), Face.REGULAR, 12, 500) == (composed,)


def test_a_long_file_name_is_cut_after_its_marks():
    lines = wrap_text("bien_ban_hop_binh_xet_2025.pdf", Face.REGULAR, 11, 70)
    assert len(lines) > 1
    assert all(line[-1] in "_." for line in lines[:-1])


def test_a_sign_that_the_typeface_lacks_shows_as_a_box():
    assert wrap_text("Đạt 漢 100% 😀", Face.BOLD, 12, 500) == ("Đạt □ 100% □",)


def test_a_centred_name_is_broken_in_nearly_equal_lines():
    name = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"
    assert wrap_text(name, Face.REGULAR, 12, 195)[-1] == "NGÃI"
    assert balance_text(name, Face.REGULAR, 12, 195) == ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI")


@pytest.mark.parametrize("face", Face)
def test_every_vietnamese_letter_is_drawn_and_stays_inside_its_line(face):
    file = paths.resource("fonts", f"{face.value}.ttf")
    font, small = ImageFont.truetype(file, 1000), ImageFont.truetype(file, 40)
    missing = bytes(small.getmask("\uffff"))
    for letter in LETTERS:
        assert bytes(small.getmask(letter)) != missing, letter
        _, top, _, bottom = font.getbbox(letter, anchor="ls")
        assert -top / 1000 < ASCENT, letter
        assert ASCENT + bottom / 1000 <= LEADING, letter


def test_papers_are_known_without_loading_the_pdf_library():
    code = (
        "import sys; from thidua_desktop.data.printing import score_sheet, bloc_summary, campaign_list, "
        "achievement_list, documents; sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
