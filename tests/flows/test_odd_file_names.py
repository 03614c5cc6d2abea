"""Names of files that climb, lie or cannot be: nothing is written outside the chosen folder (T5)."""

import hashlib
import random
import re
import sys
from dataclasses import replace
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.two_offices import achievement, own_uid
from tests.workspaces import new_workspace
from thidua_desktop import paths
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.operations import achievements, outbox
from thidua_desktop.operations.achievements import copy_evidence, save_achievement

DEVICES = ("CON", "nul", "PRN.", "AUX.txt", "COM1", "com9.xlsx", "LPT1.tar.gz", "con .txt", "COM¹", "CONOUT$")
NAMES = (
    *DEVICES,
    "",
    ".",
    "..",
    "...",
    "../ra ngoài.txt",
    "../../../../tmp/ra.txt",
    "..\\..\\ra.txt",
    "/etc/ra.txt",
    "C:\\Windows\\ra.txt",
    "c:ra.txt",
    "\\\\may\\chung\\ra.txt",
    "//may/chung/ra.txt",
    "\\\\?\\C:\\ra.txt",
    "a.txt:ẩn",
    "a.txt::$DATA",
    "đuôi chấm.",
    "đuôi trắng.txt ",
    "đuôi nhiều. . .",
    "~/ra.txt",
    "%TEMP%\\ra.txt",
    "$(ra).txt",
    'a|b>c<d*e?f"g.txt',
    "xuống\ndòng.txt",
    "tab\t.txt",
    "không\x00.txt",
    "\ud800.txt",
    "ảnh\u202egpj.exe",
    "\u200fđảo.txt",
    "a\u200bb.txt",
    "Bie\u0302n ba\u0309n.pdf",
    "Biên bản họp xét.pdf",
    "x" * 300,
    "ệ" * 300 + ".pdf",
    "👍" * 300 + ".png",
    "a." + "b" * 300,
    "-rf",
    "desktop.ini",
)
_BAD = re.compile(r'[<>:"/\\|?*\x00-\x1f\u202a-\u202e\u200b-\u200f\ud800-\udfff]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[ .]*(\..*)?", re.IGNORECASE)


def is_plain(name):
    """Tell whether a name stands in its folder under Windows and Linux, and shows what it is."""
    is_one_step = PureWindowsPath(name).name == name and name not in ("", ".", "..")
    fits = len(name.encode(errors="replace")) <= 255
    return is_one_step and fits and not (_BAD.search(name) or _DEVICE.fullmatch(name) or name[-1] in " .")


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def store(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    with new_workspace(tmp_path / "a" / "b") as opened:
        yield opened


def copied(store, name, folder):
    """Attach a file that claims a name, as a package may, and copy it out for viewing."""
    content = b"minh chung"
    digest = hashlib.sha256(content).hexdigest()
    file = EvidenceFile(digest, name.encode(errors="replace").decode(), len(content))
    record = replace(
        achievement(own_uid(store)), unit_uid=own_uid(store), task_group_uids=(), evidence=(file,)
    )
    save_achievement(store, record)
    with store.write("set-up"):
        store.achievements.keep_content(digest, content)
    return copy_evidence(store, file, folder)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:24])
def test_evidence_of_any_name_is_copied_into_the_folder_alone(name, store, tmp_path):
    before = files(tmp_path)
    folder = tmp_path / "xem"
    target = copied(store, name, folder)
    assert [path for path in files(tmp_path) if path not in before] == [target]
    assert target.is_relative_to(folder)
    assert is_plain(target.name)


@pytest.mark.parametrize("code", [name for name in NAMES if name.strip()], ids=lambda name: ascii(name)[:24])
def test_a_package_of_a_sender_of_any_code_lands_in_its_folder_alone(code, tmp_path):
    (tmp_path / "noi").mkdir()
    name = outbox.package_name(code, "submission", 12)
    assert is_plain(name)
    assert name.endswith("_submission_0012.xlsx")
    assert outbox.wanted_place(tmp_path / "noi", name).parent == tmp_path / "noi"


def two_hundred_names():
    """Give names put together of what is odd, always the same ones."""
    chance = random.Random(200)  # noqa: S311  # no secret
    pieces = [
        *NAMES,
        "..\\",
        "../",
        ":",
        "\x00",
        "\u202e",
        "CON",
        " ",
        ".",
        "~",
        "%2e%2e/",
        "\\\\",
        "ệ\u0323",
    ]
    return ["".join(chance.choice(pieces)[:60] for _ in range(chance.randint(1, 4))) for _ in range(200)]


def test_two_hundred_names_of_evidence_and_packages_stay_in_their_folder(store, tmp_path):
    folder = tmp_path / "xem"
    folder.mkdir()
    before = files(tmp_path)
    for number, name in enumerate(two_hundred_names()):
        target = copied(store, name, folder / str(number))
        assert target.is_relative_to(folder / str(number))
        assert is_plain(target.name), name
        package = outbox.package_name(name, "submission", number)
        assert is_plain(package), name
        assert outbox.wanted_place(folder, package).parent == folder
    assert len(files(folder)) == 200
    assert [one for one in files(tmp_path) if not one.is_relative_to(folder)] == before


@given(st.text(max_size=200))
def test_any_name_becomes_a_plain_one_and_a_plain_one_stays(name):
    plain = paths.plain_name(name)
    assert is_plain(plain)
    assert paths.plain_name(plain) == plain


def test_an_ordinary_name_stays_as_it_is():
    for name in ("Biên bản.pdf", "Quyết định 12.QĐ-UBND.docx", "ảnh", "console.txt", "com10.txt"):
        assert paths.plain_name(name) == name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself refuses such names")
def test_a_copy_that_only_cuts_the_folders_off_would_be_caught(store, tmp_path, monkeypatch):
    monkeypatch.setattr(achievements.paths, "plain_name", lambda name: name.rpartition("/")[2])
    names = ("CON", "..\\..\\ra.txt", "đuôi chấm.", "ảnh\u202egpj.exe")
    found = [copied(store, name, tmp_path / f"xem{number}").name for number, name in enumerate(names)]
    assert [is_plain(name) for name in found] == [False] * 4
