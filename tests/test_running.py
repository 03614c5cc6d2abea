"""The installer sees that the program runs."""

import sys

import pytest

from tests.conftest import ROOT
from thidua_desktop.running import MUTEX, announce_running


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has mutexes with names")
def test_another_program_finds_the_mutex():
    import ctypes

    assert announce_running()
    synchronise = 0x00100000
    assert ctypes.windll.kernel32.OpenMutexW(synchronise, False, MUTEX)


@pytest.mark.skipif(sys.platform == "win32", reason="there it has something to announce")
def test_other_systems_have_nothing_to_announce():
    assert not announce_running()


def test_the_installer_looks_for_the_name_that_the_program_announces():
    script = (ROOT / "workshop" / "installer" / "folders.nsh").read_text(encoding="utf-8")
    assert f'OpenMutexW(i 0x00100000, i 0, w "{MUTEX}")' in script
