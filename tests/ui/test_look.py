"""The look: readable colours, icons, letters, and the three token sets."""

import re
import unicodedata

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QPushButton

from thidua_desktop import paths
from thidua_desktop.ui.look import CONTRAST, DARK, FAMILY, LIGHT, SYSTEM_TEXT, Mode, Space, Tokens

VIETNAMESE = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
PAIRS = [
    (text, back)
    for back in ("background", "surface", "field", "header", "zebra", "hover", "primary_soft")
    for text in ("ink", "muted")
] + [
    ("primary", "primary_soft"),
    ("primary", "surface"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("red", "background"),
    *((tone, f"{tone}_soft") for tone in ("gold", "red", "green", "amber")),
    *((tone, "surface") for tone in ("gold", "red", "green", "amber")),
    *((text, back) for text in ("side_ink", "side_strong") for back in ("side", "side_hover", "side_active")),
    ("side_muted", "side"),
    ("side", "side_ink"),
]
EDGES = [
    *(("line_strong", back) for back in ("background", "surface", "field", "header")),
    *(("primary", back) for back in ("background", "surface", "field", "header")),
    *((tone, "field") for tone in ("red", "primary")),
    ("bar", "primary_soft"),
    ("bar", "surface"),
    ("gold_bar", "surface"),
    ("side_muted", "side"),
    ("ink", "surface"),
]
"""Frames of fields, rings of the focus, bars: what tells something without being text."""
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
each_set = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def styled_pairs():
    """Give every (text, background) that one rule of the style sheet names; what cannot be used is let be."""
    sheet = paths.resource("style", "window.qss").read_text(encoding="utf-8")
    found = set()
    for selector, rule in RULE.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        lines = (line.partition(":") for line in rule.split(";"))
        named = {key.strip(): value.strip() for key, _, value in lines}
        is_used = any(":disabled" not in one for one in selector.split(","))
        for front, behind in (("color", "background"), ("selection-color", "selection-background-color")):
            text, back = (re.match(r"\$(\w+)", named.get(key, "")) for key in (front, behind))
            if text and back and is_used:
                found.add((text[1], back[1]))
    return found


@each_set
def test_every_pair_of_the_style_sheet_can_be_read(tokens: Tokens):
    pairs = styled_pairs()
    assert {("on_primary", "primary"), ("side_strong", "side_active"), ("muted", "header")} <= pairs
    assert poor(tokens, pairs, 4.5) == {}


@each_set
def test_frames_rings_and_bars_stand_out(tokens: Tokens):
    assert poor(tokens, EDGES, 3.0) == {}


def poor(tokens, pairs, least):
    """Give the pairs below a contrast, with theirs."""
    found = {pair: contrast(*(getattr(tokens, token) for token in pair)) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@each_set
def test_every_text_can_be_read_on_its_background(tokens: Tokens):
    assert poor(tokens, PAIRS, 4.5) == {}


def test_the_family_has_every_vietnamese_letter_in_three_weights(look):
    letters = {unicodedata.normalize("NFC", letter + tone) for letter in VIETNAMESE for tone in TONES} | {
        "đ",
        "Đ",
        "₫",
    }
    assert len(letters) == 12 * 2 * 6 + 3
    metrics = QFontMetrics(look.font("body"))
    assert [letter for letter in letters if not metrics.inFontUcs4(ord(letter))] == []
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles(FAMILY))


@pytest.mark.parametrize("role", ["small", "body", "table", "section", "title"])
def test_every_letter_of_ba_na_and_xo_dang_names_is_drawn(look, role):
    layout = QTextLayout("ơ̆ ô̆ ê̆ â̆ ĭ ŏ ŭ ĕ ñ č ƀ Ơ̆ Ô̆ Ê̆ Ĭ Ŏ Ŭ Ĕ Ñ Č Ƀ", look.font(role))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    assert len(glyphs) >= 41
    assert 0 not in glyphs  # the box for a letter that no family has


def test_every_icon_draws_something_in_its_tone(look):
    for path in paths.resource("icons").glob("*.svg"):
        image = look.picture(path.stem, "primary", 18).toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(18)
            for y in range(18)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours <= {"#1d5fa8"}, path.stem
        drawn = [1 for x in range(18) for y in range(18) if image.pixelColor(x, y).alpha() > 100]
        assert len(drawn) > 15, path.stem


def test_changing_the_mode_changes_the_tokens_and_tells_it(qtbot, look):
    with qtbot.waitSignal(look.changed):
        look.set_mode(Mode.DARK)
    assert look.color("surface").name() == DARK.surface.lower()
    look.set_mode(Mode.LIGHT)
    assert look.color("surface").name() == LIGHT.surface.lower()


def test_no_page_names_a_colour_or_a_style_sheet_of_its_own():
    own = re.compile(r"setStyleSheet|#[0-9A-Fa-f]{6}|QColor\(\"")
    found = [
        path.name
        for path in (paths.resource().parent / "thidua_desktop" / "ui").rglob("*.py")
        if path.name != "look.py" and own.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_row_is_high_enough_for_stacked_marks(look):
    metrics = QFontMetrics(look.font("table"))
    marks = metrics.tightBoundingRect("ỄỸỰẶỘÃ")
    assert marks.height() + 6 <= look.px(Space.ROW)


def test_a_dressed_button_takes_the_colours_of_a_new_mode(qtbot, look):
    button = QPushButton()
    qtbot.addWidget(button)
    look.dress(button, "add", "ink")
    before = button.icon().pixmap(18).toImage()
    look.set_mode(Mode.DARK)
    after = button.icon().pixmap(18).toImage()
    look.set_mode(Mode.LIGHT)
    assert before != after
    assert button.icon().pixmap(18).toImage() == before


def test_a_larger_text_enlarges_fonts_and_distances_and_tells_it(qtbot, look, set_text_size):
    before = look.font("body").pixelSize()
    with qtbot.waitSignal(look.resized):
        set_text_size(200)
    assert (look.px(Space.ROW), look.font("body").pixelSize()) == (2 * Space.ROW, 25)
    set_text_size(SYSTEM_TEXT)
    assert look.font("body").pixelSize() == before
