"""The collector of screen texts, and the English that ships."""

import ast
import re
from xml.etree import ElementTree as ET

import pytest

from workshop import collect_words as collecting
from workshop.collect_words import CollectingError, Translation, Word, words_of_source

CLASS = 'class Box:\n    def show(self):\n        return self.tr("Đóng")\n'
HELPER = 'NAME = _tr("Tên")\n\n\ndef _tr(text):\n    return QCoreApplication.translate("Form", text)\n'
LETTERS = re.compile(r"[À-ÖØ-öø-ỹ]")
BARE = {"Tiếng Việt", "Ngôn ngữ / Language", "Năm "}
"""How the choice of the language names itself; a new period's name, which is data and stands on papers."""


def keys(source):
    return [word.key for word in words_of_source(source, "ui/box.py")]


def test_a_text_belongs_to_the_class_that_says_it():
    assert keys(CLASS) == [("Box", "Đóng")]


def test_a_helper_names_the_context_of_its_file():
    assert keys(HELPER) == [("Form", "Tên")]


def test_a_marked_constant_is_found():
    assert keys('TITLE = mark("Đơn vị")') == [("Window", "Đơn vị")]


@pytest.mark.parametrize("said", ['self.tr(f"{name} mới")', "self.tr(words)", 'other.tr("Đóng")'])
def test_a_text_made_at_run_time_is_refused_with_its_place(said):
    with pytest.raises(CollectingError, match=r"ui/box\.py:3"):
        keys(f"class Box:\n    def show(self):\n        return {said}\n")


def test_a_translation_stays_and_a_new_text_is_unfinished():
    known = {("Box", "Đóng"): Translation("Close", is_finished=True), ("Box", "Cũ"): Translation("Old")}
    merged = collecting.merge([Word("Box", "Đóng"), Word("Box", "Mới")], known)
    assert merged == {("Box", "Đóng"): known["Box", "Đóng"], ("Box", "Mới"): Translation()}


def test_a_text_that_moved_brings_its_english_along_for_review():
    merged = collecting.merge(
        [Word("New", "Đóng")], {("Old", "Đóng"): Translation("Close", is_finished=True)}
    )
    assert merged == {("New", "Đóng"): Translation("Close", is_finished=False)}


def test_what_is_written_is_read_back(tmp_path):
    words = [Word("Box", "Sửa & lưu\n<{name}>", ("ui/box.py",)), Word("Box", "Mới", ("field new",))]
    translations = {
        words[0].key: Translation("Edit & save\n<{name}>", is_finished=True),
        words[1].key: Translation(),
    }
    file = tmp_path / "en.ts"
    file.write_text(collecting.write_ts(words, translations), encoding="utf-8")
    assert collecting.read_translations(file) == translations


def test_a_translation_with_other_values_is_a_fault():
    told = {("Box", "Lưu {name}"): Translation("Save {file}", is_finished=True)}
    assert collecting.faults([Word("Box", "Lưu {name}")], told) == ["Box: khác chỗ điền giá trị “Lưu {name}”"]


def test_every_text_of_the_screen_has_its_english():
    known = collecting.read_translations(collecting.TARGET)
    assert collecting.faults(collecting.collect(), known) == []


def test_the_file_names_its_languages_and_each_text_once():
    root = ET.parse(collecting.TARGET).getroot()  # noqa: S314  # our own file
    found = [
        (c.findtext("name"), m.findtext("source")) for c in root.iter("context") for m in c.iter("message")
    ]
    assert (root.get("language"), root.get("sourcelanguage")) == ("en", "vi")
    assert len(found) == len(set(found))


def untold(path):
    """Give the Vietnamese literals of a file that no collector finds."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {word.source for word in words_of_source(path.read_text(encoding="utf-8"), path.name)}
    prose = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
        if is_text and LETTERS.search(node.value) and node.value not in told | BARE:
            yield f"{path.name}:{node.lineno} {node.value}"


def test_no_vietnamese_word_of_the_screen_goes_past_the_translator():
    found = [text for path in sorted(collecting.SCREEN.rglob("*.py")) for text in untold(path)]
    assert found == []
