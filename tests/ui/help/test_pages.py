"""The help pages against the program: ids, words on buttons, sentences, keys, links, pictures."""

import ast
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from shutil import copy

import pytest
from PySide6.QtWidgets import QDialog

import thidua_desktop.ui
from tests.ui.fakes import FakeDialogs, InlineRunner
from thidua_desktop import messages, paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.glossary import CHOICES, TERMS
from thidua_desktop.domain.marked_text import BlockKind, Style
from thidua_desktop.operations.help_book import INDEX, linked_page, read_help_book
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.first_start.page import FirstStart
from thidua_desktop.ui.keys import KEYS, spoken_keys
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page_list import PAGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FOLDER = paths.resource("help")
BOOK = read_help_book()
PAGE_IDS = [page.page_id for page in BOOK.pages]
UI = paths.resource().parent / "thidua_desktop" / "ui"
MOST_BYTES = 1024 * 1024
HEADINGS = {"Làm từng bước", "Câu hỏi hay gặp", "Phím"}
"""What the page of every screen has."""

AFTER = re.compile(r"\s*(\([^()]*\)|…)\s*$")
KEY = re.compile(r"(Ctrl|Alt|Shift)\+.+|F\d+|Enter|Esc|Tab|Insert")
FOREIGN_KEYS = {"Ctrl+G", "Ctrl+A", "Tab", "Shift+Tab", "Enter", "Esc", "Insert", "Ctrl+C"}
"""Keys of Excel, of Windows and of Qt's own widgets."""


def constants(path):
    """Give every text written in a file, but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    speeches = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in speeches:
            yield node.value


TEXTS = {text for path in sorted(UI.rglob("*.py")) for text in constants(path)}


def plain(words):
    """Give words without their keys, dots and what stands in brackets behind them ("Nộp phiếu (Chốt)")."""
    return AFTER.sub("", words.split("\t")[0]).strip()


SCREEN_WORDS = {plain(text) for text in TEXTS}
SCREEN_WORDS |= {term.label for term in TERMS.values()} | set(CHOICES.values())


def all_sentences():
    for one in walk_packages(messages.__path__, "thidua_desktop.messages."):
        yield from getattr(import_module(one.name), "SENTENCES", {}).values()


def pattern(template):
    parts = re.split(r"\{[^{}]*\}", template)
    return re.compile(".+".join(re.escape(part) for part in parts))


SENTENCES = [pattern(text) for text in {*all_sentences(), *(text for text in TEXTS if " " in text)}]


def runs(page, style):
    for block in page.blocks:
        cells = [cell for row in block.rows for cell in row] or [block.runs]
        yield from (run.text for cell in cells for run in cell if run.style is style)


def targets(page):
    return [run.target for block in page.blocks for run in block.runs if run.target]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("mau") / "mau.thidua") as store:
        load_sample(store)
        return store.path


@pytest.fixture
def desk(qtbot, look, sample, tmp_path):
    window = MainWindow(look)
    qtbot.addWidget(window)
    with Store.open(Path(copy(sample, tmp_path))) as store:
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), FakeDialogs())
        desk.show_data()
        yield desk


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.page_id)
def test_a_page_of_the_window_has_its_help_page(entry):
    module, name = entry.factory.split(":")
    page = BOOK.page(getattr(import_module(module), name).HELP_ID)
    assert page is not None
    assert page.title == entry.title


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.page_id)
def test_the_help_of_a_page_tells_steps_questions_and_keys(entry):
    page = BOOK.page(entry.page_id)
    found = {block.text for block in page.blocks if block.kind is BlockKind.HEADING}
    assert found >= HEADINGS
    assert sum(block.kind is BlockKind.STEP for block in page.blocks) >= 3


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.page_id)
def test_every_action_of_a_page_stands_in_its_help(desk, entry):
    desk.show_page(entry.page_id)
    told = {plain(words) for words in runs(BOOK.page(entry.page_id), Style.BOLD)}
    told |= {plain(words) for words in runs(BOOK.page("lists"), Style.BOLD)}
    told |= {cell.text for block in BOOK.page(entry.page_id).blocks for row in block.rows for cell in row[-1]}
    shown = {plain(action.text()) for action in desk.current_page().actions_of_page if action.text()}
    assert shown - told == set()


def test_the_first_start_and_data_that_cannot_be_opened_have_their_help_pages():
    assert BOOK.page(FirstStart.HELP_ID) is not None
    assert BOOK.page("repair") is not None


def dialog_classes(base=QDialog):
    for one in walk_packages(thidua_desktop.ui.__path__, "thidua_desktop.ui."):
        import_module(one.name)
    for kind in base.__subclasses__():
        if kind.__module__.startswith("thidua_desktop."):
            yield kind
        yield from dialog_classes(kind)


def test_every_dialog_names_a_help_page_or_leaves_it_to_its_page():
    ids = {kind.__name__: getattr(kind, "HELP_ID", None) for kind in dialog_classes()}
    assert len(ids) > 5
    assert {name: one for name, one in ids.items() if one is None or (one and BOOK.page(one) is None)} == {}


def test_every_dialog_takes_the_help_key():
    own = {kind.__module__ for kind in dialog_classes() if QDialog in kind.__bases__}
    files = [Path(import_module(name).__file__) for name in own]
    assert [one for one in files if "add_help_key(self)" not in one.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_bold_words_stand_on_the_screen(page_id):
    strangers = {words for words in runs(BOOK.page(page_id), Style.BOLD) if plain(words) not in SCREEN_WORDS}
    assert strangers == set()


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_italic_sentences_are_the_programs_own(page_id):
    said = runs(BOOK.page(page_id), Style.ITALIC)
    assert [words for words in said if not any(one.fullmatch(words) for one in SENTENCES)] == []


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_keys_are_keys_of_the_program(page_id):
    known = {spoken_keys([key]) for line in KEYS.values() for key in (*line.keys, *(line.htkk or ()))}
    known |= {key for line in KEYS.values() for key in line.keys} | FOREIGN_KEYS
    known |= {text for text in TEXTS if KEY.fullmatch(text)} | {f"Ctrl+{digit}" for digit in range(10)}
    named = {key for key in runs(BOOK.page(page_id), Style.KEY) if KEY.fullmatch(key)}
    assert named - known == set()


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_links_lead_to_pages_of_the_help(page_id):
    assert [target for target in targets(BOOK.page(page_id)) if linked_page(target) not in PAGE_IDS] == []


def test_every_file_is_linked_from_the_contents():
    files = {path.stem for path in FOLDER.glob("*.md")}
    assert files == set(PAGE_IDS)
    assert len(set(PAGE_IDS)) == len(PAGE_IDS)


def test_the_title_of_a_page_is_that_of_the_contents():
    titles = {page.page_id: page.blocks[0].text for page in BOOK.pages}
    assert titles == {page.page_id: page.title for page in BOOK.pages}


def test_the_contents_follow_the_side_list():
    order = [page_id for page_id in PAGE_IDS if page_id in {entry.page_id for entry in PAGES}]
    assert order == [entry.page_id for entry in PAGES]
    sections = {page.page_id: page.section for page in BOOK.pages}
    assert all(sections[entry.page_id] == (entry.section or "Bắt đầu") for entry in PAGES)


def test_every_picture_is_there_light_and_dark_and_none_is_too_many():
    named = {block.target for page in BOOK.pages for block in page.blocks if block.kind is BlockKind.PICTURE}
    wanted = named | {name.replace(".png", "_dark.png") for name in named}
    files = list((FOLDER / "pictures").iterdir())
    assert {f"pictures/{path.name}" for path in files} == wanted
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_a_page_can_be_read_where_nobody_explains_the_marks():
    assert BOOK.page(INDEX).blocks[0].text == "Hướng dẫn sử dụng Thi đua"
    assert all(len(page.blocks) > 10 for page in BOOK.pages)
