"""Libraries that an office's Windows would miss."""

import shutil
import subprocess

import pytest

from workshop.libraries import is_of_windows, missing_libraries

COMPILER = "x86_64-w64-mingw32-gcc-win32"


@pytest.mark.parametrize("name", ["kernel32.dll", "winspool.drv", "api-ms-win-crt-heap-l1-1-0.dll"])
def test_what_windows_brings_is_known(name):
    assert is_of_windows(name)


@pytest.mark.parametrize("name", ["msvcp140.dll", "qt6core.dll", "libstdc++-6.dll"])
def test_what_has_to_be_bundled_is_not_taken_for_windows_own(name):
    assert not is_of_windows(name)


@pytest.mark.skipif(shutil.which(COMPILER) is None, reason="the compiler for Windows is not installed")
def test_a_library_that_lies_nowhere_is_named_with_who_asks(tmp_path):
    sources = {
        "other": "__declspec(dllexport) int f(void) { return 1; }",
        "asking": "int f(void);int g(void) {return f();}",
    }
    for name, source in sources.items():
        (tmp_path / f"{name}.c").write_text(source, encoding="utf-8")
        needed = [] if name == "other" else ["other.dll"]
        command = [COMPILER, "-shared", "-o", f"{name}.dll", f"{name}.c", *needed]
        subprocess.run(command, cwd=tmp_path, check=True)
    assert missing_libraries(tmp_path) == []
    (tmp_path / "other.dll").unlink()
    assert missing_libraries(tmp_path) == ["other.dll (asking.dll)"]
