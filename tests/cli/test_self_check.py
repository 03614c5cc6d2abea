"""The self-check of a built program, here on the source: it passes, and it names what is wrong."""

import io
import json
import shutil
import sys

import pytest
from PySide6.QtCore import QTimer

from tests.conftest import ROOT
from thidua_desktop.__main__ import main
from thidua_desktop.app import HiddenScreen
from thidua_desktop.cli.self_check import CONTENTS_FILE, resource_hashes, self_check
from thidua_desktop.ui.main_window import MainWindow


@pytest.fixture
def resources(tmp_path, monkeypatch):
    """Give a copy of the resources that the program takes for its own, as in a built program."""
    shutil.copytree(ROOT / "resources", tmp_path / "built" / "resources")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "built"), raising=False)
    return tmp_path / "built" / "resources"


@pytest.fixture
def start(monkeypatch):
    """Start the program with arguments; gives its exit status and its answer."""

    def run(*arguments):
        answer = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["thidua", *map(str, arguments)])
            patch.setattr(sys, "stdout", answer)
            status = main()
        answer.seek(0)
        return status, json.load(answer)

    return run


def test_the_source_passes_every_check(qapp, start, tmp_path):
    status, answer = start("--self-check", tmp_path / "tự kiểm")
    assert (status, answer["ok"]) == (0, True), answer
    names = [check["name"] for check in answer["checks"]]
    assert names == ["resources", "modules", "workspace", "main_job", "packages", "window", "papers"]
    assert "tự kiểm: ĐẠT" in (tmp_path / "tự kiểm" / "result.txt").read_text(encoding="utf-8")


def test_a_folder_serves_a_second_time(qapp, tmp_path):
    self_check(tmp_path, HiddenScreen)
    assert self_check(tmp_path, HiddenScreen)[-1].problem is None


def test_a_missing_kind_of_resource_is_named(resources, start, tmp_path):
    for words in (resources / "i18n").glob("*.ts"):
        words.unlink()
    status, answer = start("--self-check", tmp_path / "kiểm")
    assert (status, answer["ok"], answer["where"]) == (1, False, "resources")
    assert "i18n" in answer["checks"][-1]["seen"]
    assert "CheckFailedError" in (tmp_path / "kiểm" / "result.txt").read_text(encoding="utf-8")


def test_a_built_program_misses_a_single_icon(resources, tmp_path):
    (resources / CONTENTS_FILE).write_text(json.dumps(resource_hashes(resources)), encoding="utf-8")
    (resources / "icons" / "lock.svg").unlink()
    last = self_check(tmp_path, HiddenScreen)[-1]
    assert (last.name, "resources/icons/lock.svg" in last.seen) == ("resources", True)


def test_letters_of_another_font_are_noticed(qapp, resources, tmp_path, expect_log):
    expect_log("font BeVietnamPro-Medium.ttf cannot be loaded")
    (resources / "fonts" / "BeVietnamPro-Medium.ttf").unlink()
    assert self_check(tmp_path, HiddenScreen)[-1].name == "window"


def test_a_missing_sample_stops_the_main_job(resources, tmp_path):
    (resources / "sample" / "tu_cham_mau.xlsx").unlink()
    assert self_check(tmp_path, HiddenScreen)[-1].name == "main_job"


def test_without_a_folder_the_right_way_is_told(start):
    status, answer = start("--self-check")
    assert (status, answer["code"]) == (2, "usage.wrong")


def test_a_folder_that_is_a_file_is_told(start, tmp_path):
    place = tmp_path / "tệp"
    place.write_text("", encoding="utf-8")
    status, answer = start("--self-check", place)
    assert (status, answer["code"], answer["where"]) == (3, "workspace.not_writable", str(place))


def test_a_program_without_a_console_answers_to_nobody(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["thidua", "--self-check"])
    monkeypatch.setattr(sys, "stdout", None)
    assert main() == 2
    sys.stdout.close()


def test_a_check_leaves_no_timer_that_ends_later_loops(qapp):
    HiddenScreen().paint()
    windows = [window for window in qapp.topLevelWidgets() if isinstance(window, MainWindow)]
    assert windows
    assert [
        t for window in windows for t in window.findChildren(QTimer) if t.isActive() and t.isSingleShot()
    ] == []
