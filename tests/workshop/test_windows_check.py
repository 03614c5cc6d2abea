"""The Windows check's own safety: what it empties, and what it copies."""

import sys

import pytest

from workshop import windows_check
from workshop.windows_check import Places, begin
from workshop.wine import windows_path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the check runs on Linux")


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    root = tmp_path / "checkout"
    for name in (
        "dev.py",
        "tests/build/a.py",
        "build/old",
        "dist/old",
        ".git/HEAD",
        "tests/__pycache__/a.pyc",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(windows_check, "ROOT", root)
    return root


def test_a_folder_of_somebody_else_is_never_emptied(checkout, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("giữ", encoding="utf-8")
    with pytest.raises(SystemExit):
        begin(Places.below(tmp_path / "own"))
    assert (tmp_path / "own" / "letter.txt").read_text(encoding="utf-8") == "giữ"


def test_the_checkout_itself_is_no_working_folder(checkout):
    (checkout / windows_check._MARK).write_text("", encoding="utf-8")
    with pytest.raises(SystemExit):
        begin(Places.below(checkout))
    assert (checkout / "dev.py").exists()


def test_the_copy_has_the_source_and_nothing_that_was_made_from_it(checkout):
    places = Places.below(checkout / "build" / "windows")
    for _ in range(2):
        begin(places)
    copied = {path.relative_to(places.tree).as_posix() for path in places.tree.rglob("*") if path.is_file()}
    assert copied == {"dev.py", "tests/build/a.py"}


def test_a_path_of_ours_has_a_name_for_windows_programs(tmp_path):
    assert windows_path(tmp_path / "a") == "Z:" + str(tmp_path).replace("/", "\\") + "\\a"
