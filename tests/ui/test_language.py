"""The screen in English: every page says its words in English, and nothing is cut."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from tests.conftest import ROOT
from tests.ui.fakes import InlineRunner
from tests.ui.record_pages import open_dialogs
from tests.ui.walks import SCREENS, USUAL, WalkDialogs, faults, room_of, words
from tests.workspaces import everything, new_workspace
from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain import glossary
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import error
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.messages import sentence as vietnamese_sentence
from thidua_desktop.messages.remedies import reason_and_remedy
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui import preferences
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.importing.wizard import ImportWizard
from thidua_desktop.ui.language import Language
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.marked import translated
from thidua_desktop.ui.page_list import PAGES
from thidua_desktop.ui.preferences import keep_language, read_language
from thidua_desktop.ui.qt_words import install_qt_words
from thidua_desktop.ui.settings.language_card import LanguageCard
from thidua_desktop.ui.widgets.date_edit import DateEdit
from thidua_desktop.ui.words import choice_label, error_sentence, label, on_screen, sentence

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LETTERS = re.compile(r"[À-ÖØ-öø-ỹ]")
EXAMPLES = (
    "Thi đua",
    "Tiếng Việt",
    "Ngôn ngữ",
    "UBND xã Đăk Tô",
    "Đăk Tô",
    "Chủ tịch",
    "Năm 2026",
    "Nội dung tiêu chí",
    "Nội dung",
    "Loại",
    "Điểm tối đa",
)
"""Names of the program and the languages, examples of what people type, headings of Vietnamese workbooks."""
FRAME = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QPushButton, QLabel
from thidua_desktop.ui.language import Language
from thidua_desktop.ui.preferences import keep_language
from thidua_desktop import app
keep_language(Language(sys.argv[2]))
seen = []
class Program(app.Program):
    def end(self):
        window = self.window
        shown = (*window.findChildren(QPushButton), *window.findChildren(QLabel))
        seen.extend(one.text().strip() for one in shown)
        super().end()
app.Program = Program
status = app.run_window(Path(sys.argv[1]), exit_after_paint=True)
print(json.dumps({"status": status, "seen": seen, "modules": sorted(sys.modules)}))
"""


@pytest.fixture
def english(qapp):
    translator = install_qt_words(qapp, paths.resource("i18n", "thidua_en.ts"))
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("mau") / "mau.thidua") as store:
        load_sample(store)
        return store.path


@pytest.fixture
def store(sample, tmp_path):
    with Store.open(Path(copy(sample, tmp_path))) as store:
        yield store


@pytest.fixture
def open_desk(qtbot, look, english):
    """Give the way to an English program on a screen."""

    def open_on(store, screen=USUAL):
        window = MainWindow(look)
        qtbot.addWidget(window)
        window.resize(room_of(screen))
        window.show()
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), WalkDialogs())
        desk.show_data()
        return desk

    return open_on


@pytest.fixture
def data(store):
    """Give what is data on the screens of the sample."""
    return texts_of(store)


def texts_of(store):
    """Give every text that is kept and has Vietnamese letters, longest first."""
    rows = [row for kept in everything(store).values() for row in kept]
    texts = {cell for row in rows for cell in row if isinstance(cell, str) and LETTERS.search(cell)}
    return sorted(texts, key=len, reverse=True)


def vietnamese(top, data):
    """Give what is shown in Vietnamese though it is no data; the screen may cut data short."""
    return {text for text in words(top) if LETTERS.search(without_data(text, data))}


def without_data(text, data):
    head, dots, rest = text.partition("…")
    begun = re.split(r"[·–:] ", head)[-1].strip()
    if dots and begun and any(known.startswith(begun) for known in data):
        text = head.rstrip().removesuffix(begun) + rest
    for known in (*data, *EXAMPLES):
        text = text.replace(known, "")
    return text


def look_over(top, data):
    found = {kind: what for kind, what in faults(top).items() if kind in ("cut", "outside", "sideways")}
    assert (vietnamese(top, data), found) == (set(), {})


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_every_page_is_english_and_whole(open_desk, store, data, set_text_size, screen):
    set_text_size(screen.text)
    desk = open_desk(store, screen)
    for entry in PAGES:
        desk.show_page(entry.page_id)
        look_over(desk._window, data)


def test_every_page_of_a_new_office_is_english(open_desk, tmp_path):
    with new_workspace(tmp_path) as store:
        desk = open_desk(store)
        for entry in PAGES:
            desk.show_page(entry.page_id)
            look_over(desk._window, texts_of(store))


@pytest.mark.parametrize("page_id", ["campaigns", "achievements", "units", "blocs"])
def test_a_form_with_every_problem_is_english_and_whole(open_desk, store, data, page_id):
    desk = open_desk(store)
    desk.show_page(page_id)
    add = next(one for one in desk.current_page().actions_of_page if "Ctrl+N" in one.shortcut().toString())
    add.trigger()
    dialog = open_dialogs(desk._window)[-1]
    dialog.submit()
    look_over(dialog, data)
    dialog.close_kept()


@pytest.mark.parametrize("page_id", ["units", "rule_sets", "scoring", "exchange"])
def test_an_import_is_english_and_whole(open_desk, store, data, page_id):
    desk = open_desk(store)
    desk.show_page(page_id)
    actions = desk.current_page().actions_of_page
    next(action for action in actions if action.text().startswith("Import")).trigger()
    wizard = next(one for one in desk._window.findChildren(ImportWizard) if one.isVisible())
    look_over(wizard, data)
    wizard.close()


def test_the_form_of_a_period_is_english_and_whole(open_desk, store, data):
    desk = open_desk(store)
    desk.show_page("settings")
    desk.current_page().edit_period(None)
    dialog = open_dialogs(desk._window)[-1]
    dialog.submit()
    look_over(dialog, data)
    dialog.close_kept()


def test_the_first_start_is_english_and_whole(open_desk, tmp_path):
    with Store.create(tmp_path / "moi.thidua") as store:
        look_over(open_desk(store)._window, [])


def test_every_command_is_english(open_desk, store):
    desk = open_desk(store)
    said = []
    for entry in PAGES:
        desk.show_page(entry.page_id)
        said += [text for one in desk.commands() for text in (one.words, one.group)]
    assert [text for text in said if LETTERS.search(text)] == []


def test_sentences_take_their_words_in_english_and_their_data_as_it_is(english):
    values = {"state": "Nháp", "states": "Đã nộp, Bị trả lại", "action": "công bố"}
    assert sentence("workflow.other_state", values) == (
        "The state of the sheet is “Draft”, so you cannot publish yet. It can be done when the sheet is: "
        "Submitted, Returned."
    )
    assert sentence("field.missing", {"field": "unit_name"}) == "Please enter: Unit name."
    assert "Sở Nội vụ" in error_sentence(UserError("unit.unknown", name="Sở Nội vụ"))


def test_what_papers_and_the_command_line_say_stays_vietnamese(english):
    wrong = error("unit.unknown", name="Sở Nội vụ")
    assert vietnamese_sentence(wrong.code, wrong.values) == "Không có đơn vị “Sở Nội vụ” trong danh mục."
    assert glossary.label("unit") == "Đơn vị"


def test_without_a_choice_the_screen_says_what_is_written(qapp):
    assert read_language() is Language.VIETNAMESE
    assert [label(name) for name in glossary.TERMS] == [term.label for term in glossary.TERMS.values()]
    assert choice_label(SheetState.DRAFT) == "Nháp"
    assert [translated(entry.title) for entry in PAGES] == [entry.title for entry in PAGES]


def test_qt_speaks_english_too(qtbot, english):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"


def test_the_calendar_names_its_months_in_english_and_dates_keep_their_order(qtbot, look, english):
    field = DateEdit(look)
    qtbot.addWidget(field)
    field.set_value(date(2026, 7, 1))
    field.open_calendar()
    locale = field._popup._calendar.locale()
    field._popup.close()
    assert (locale.monthName(7), field.text()) == ("July", "01/07/2026")


def test_the_language_is_kept_and_told_to_begin_with_the_next_start(qtbot):
    card = LanguageCard()
    qtbot.addWidget(card)
    card.languages.setCurrentIndex(1)
    card.languages.activated.emit(1)
    assert read_language() is Language.ENGLISH
    assert "lần mở chương trình sau" in card._line.text()


def test_an_unknown_language_is_vietnamese(qtbot):
    keep_language(Language.ENGLISH)
    preferences._settings().setValue("language", "fr")
    assert read_language() is Language.VIETNAMESE


def frame(tmp_path, language):
    done = subprocess.run(
        [sys.executable, "-c", FRAME, str(tmp_path / "don_vi.thidua"), language.value],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_the_first_paint_is_english_already(tmp_path):
    seen = frame(tmp_path, Language.ENGLISH)["seen"]
    assert {"Overview", "Emulation", "Criteria tables", "Opening the data…"} <= set(seen)


def test_the_vietnamese_first_paint_reads_no_translation(tmp_path):
    told = frame(tmp_path, Language.VIETNAMESE)
    assert "Tổng quan" in told["seen"]
    assert "thidua_desktop.ui.qt_words" not in told["modules"]


def test_a_sentence_parts_into_reason_and_remedy_in_english_too(english):
    wrong = error("cell.too_large", value="9999999")
    assert reason_and_remedy(wrong, on_screen) == (
        "The number “9999999” is too large.",
        "Please check it.",
    )
    assert reason_and_remedy(error("catalogue.code_missing"), on_screen)[1].startswith("Correct this")
