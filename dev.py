"""One door to a checkout: run, test, pictures, bench, build, windows, lock. Standard library only."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from workshop import system
from workshop.console import ROOT, call, clean_environment, hand_over, must, offscreen, say, speak_utf8, stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VENV = ROOT / ".venv"
STAMP = VENV / "thidua-stamp.json"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
SCRIPTS = {
    "pictures": ROOT / "docs" / "make_pictures.py",
    "bench": ROOT / "benchmarks" / "run.py",
    "words": ROOT / "workshop" / "collect_words.py",
}

USAGE = """\
Cách dùng: python3 dev.py LỆNH [tham số]

  run [tham số]       chuẩn bị rồi mở chương trình; "run demo THƯ_MỤC" chạy việc chính không cần màn hình
  test [tham số]      chuẩn bị rồi kiểm tra mã nguồn và chạy mọi phép thử (tham số chuyển cho pytest)
  pictures            chụp lại hình của chương trình cho tài liệu
  bench [tham số]     đo tốc độ
  words [--check]     gom câu chữ trên màn hình vào resources/i18n/thidua_en.ts để dịch
  build               dựng chương trình cho cơ quan vào dist/ rồi cho nó tự kiểm
  windows [tham số]   trên Linux: thử, dựng, cài, nâng cấp và gỡ bản Windows bằng wine, ghi docs/windows.md;
                      --work THƯ_MỤC chọn nơi làm việc (bị xóa sạch trước), --without-tests bỏ các phép thử
  lock [tham số]      viết lại hai tệp khóa phiên bản (tham số chuyển cho uv, ví dụ --upgrade)"""

BUILT = ROOT / "dist" / "thidua"


def main(arguments: Sequence[str]) -> int:
    """Do one command and return the exit status."""
    speak_utf8()
    if sys.version_info < (3, 11):  # noqa: UP036  # this file is started by whatever Python is there
        stop(f"Cần Python 3.11 trở lên; đây là Python {sys.version.split()[0]}.")
    commands = {"run": run, "test": test, "pictures": pictures, "bench": bench, "build": build}
    commands |= {"windows": windows, "lock": lock}
    commands["words"] = words
    if not arguments or arguments[0] not in commands:
        say(USAGE)
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    return commands[arguments[0]](list(arguments[1:]))


# ------------------------------------------------------------------------------------------- commands


def run(arguments: list[str]) -> int:
    """Start the program from the checkout with these arguments."""
    opens_window = not arguments or "--exit-after-paint" in arguments
    prepare_system(required=opens_window)
    prepare_venv("run")
    if opens_window and not system.has_display():
        say("Máy này không có màn hình đồ họa (thiếu biến DISPLAY), nên không mở được cửa sổ chương trình.")
        return 2
    return hand_over([str(venv_program("python")), "-m", "thidua_desktop", *arguments])


def test(arguments: list[str]) -> int:
    """Run every check of the code, then the tests; pytest's summary comes last."""
    prepare_system(required=True)
    prepare_venv("dev")
    python = str(venv_program("python"))
    failed = [
        name
        for name, command in (
            ("ruff check", [python, "-m", "ruff", "check", "."]),
            ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
            ("mypy", [python, "-m", "mypy"]),
            ("import-linter", [str(venv_program("lint-imports")), "--no-logo"]),
        )
        if not passes(name, command)
    ]
    say(f"Chưa đạt: {', '.join(failed)}." if failed else "Mã nguồn đạt mọi phép kiểm tra.")
    status = call([python, "-m", "pytest", *arguments], offscreen())
    return status or (1 if failed else 0)


def pictures(arguments: list[str]) -> int:
    """Make the pictures of the papers from the real program."""
    return run_script("pictures", arguments)


def bench(arguments: list[str]) -> int:
    """Measure the speed against its floors."""
    return run_script("bench", arguments)


def words(arguments: list[str]) -> int:
    """Collect what the screen says into the English .ts file."""
    return run_script("words", arguments)


def build(arguments: list[str]) -> int:
    """Build the folder that offices get, let both its programs check themselves, and say how large it is.

    On Windows the installer and the portable archive are made from it as well.
    """
    if arguments:
        say(USAGE)
        return 2
    from workshop import shipping  # it reads the program's name, which an older Python cannot

    prepare_system(required=True, others=system.build_packages())
    prepare_venv("dev")
    begun = time.monotonic()
    maker = [str(venv_program("python")), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    must([*maker, "build.spec"], "dựng chương trình")
    say(f"Dựng xong sau {time.monotonic() - begun:.0f} s.")
    for name in ("thidua", "thidua-cli"):
        check_built(name)
    size = sum(path.stat().st_size for path in BUILT.rglob("*") if path.is_file() and not path.is_symlink())
    say(f"{BUILT.relative_to(ROOT).as_posix()}: {size / 1e6:.1f} MB, cả hai chương trình tự kiểm đều đạt.")
    if os.name == "nt":
        work = ROOT / "build"
        shipment = shipping.ship(BUILT, work / "thidua.ico", BUILT.parent, work / "nsis")
        for file in shipment:
            say(f"{file.relative_to(ROOT).as_posix()}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


def windows(arguments: list[str]) -> int:
    """Prove the Windows program on Linux, in a folder of its own; what it gave stands in docs/windows.md."""
    from workshop import windows_check  # as in build

    options = argparse.ArgumentParser(prog="dev.py windows", allow_abbrev=False)
    options.add_argument("--work", type=Path, default=windows_check.DEFAULT_WORK, metavar="THƯ_MỤC")
    options.add_argument("--without-tests", action="store_true")
    chosen = options.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        stop(
            "Phép kiểm tra này chạy trên Linux. Trên Windows hãy dùng: py dev.py test, rồi py dev.py build.",
            2,
        )
    prepare_system(required=True, others=system.wine_packages())
    prepare_venv("dev")
    work, with_tests = cast("Path", chosen.work), not chosen.without_tests
    return windows_check.run(work, venv_program("python"), with_tests=with_tests)


def check_built(name: str) -> None:
    """Let a built program check itself, or stop with what it told."""
    program = BUILT / (f"{name}.exe" if os.name == "nt" else name)
    with tempfile.TemporaryDirectory() as folder:
        status = call([str(program), "--self-check", folder], quiet=True)
        result = Path(folder) / "result.txt"
        said = result.read_text(encoding="utf-8") if result.exists() else "không ghi được result.txt"
        say(f"{name} --self-check\n{said}")
    if status != 0:
        stop(f"{name} chưa qua được tự kiểm (mã {status}).")


def lock(arguments: list[str]) -> int:
    """Rewrite both lock files from pyproject.toml: every system, every hash, no host name."""
    prepare_venv("dev")
    for kind, group in (("run", "editable"), ("dev", "dev")):
        target = LOCKS[kind]
        options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--quiet"]
        command = [str(venv_program("python")), "-m", "uv", "pip", "compile", *options, *arguments]
        must([*command, "--group", group, "pyproject.toml", "-o", target.name], f"viết {target.name}")
        if "://" in target.read_text(encoding="utf-8"):
            stop(f"{target.name} có địa chỉ mạng bên trong; hãy bỏ cấu hình riêng của uv rồi làm lại.")
        say(f"Đã viết {target.name}.")
    return 0


def run_script(command: str, arguments: list[str]) -> int:
    """Run one of the project's own scripts with everything that the tests have."""
    script = SCRIPTS[command]
    if not script.exists():
        stop(f"Chưa có {script.relative_to(ROOT).as_posix()}.", 2)
    prepare_system(required=True)
    prepare_venv("dev")
    return call([str(venv_program("python")), str(script), *arguments], offscreen())


def passes(name: str, command: list[str]) -> bool:
    """Run one check; show what it said only when it fails."""
    begun = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    good = done.returncode == 0
    say(f"{'ĐẠT ' if good else 'HỎNG'}  {name}  ({time.monotonic() - begun:.1f} s)")
    if not good:
        say(done.stdout.decode("utf-8", "replace").rstrip())
    return good


# ------------------------------------------------------------------------------- the environment .venv


def prepare_venv(kind: str) -> None:
    """Make sure that .venv holds exactly what the lock of this kind ("run" or "dev") names.

    The stamp is removed before anything is touched and written after everything is done, so a set-up that was
    cut short is never taken for a whole one. A "dev" environment serves "run" as well.
    """
    if read_stamp().get(kind) == fingerprint(kind):
        return
    with only_one_setup():
        stamp = read_stamp()
        if stamp.get(kind) == fingerprint(kind):
            return
        STAMP.unlink(missing_ok=True)
        if kind == "run" or stamp != {"run": fingerprint("run")}:
            make_venv()
        install(kind)
        write_stamp({one: fingerprint(one) for one in (("run",) if kind == "run" else ("run", "dev"))})
    say("Chuẩn bị xong.")


def make_venv() -> None:
    """Make .venv anew, with the Python that is not itself in it."""
    say("Đang tạo môi trường .venv …")
    python = getattr(sys, "_base_executable", None) or sys.executable
    must([python, "-m", "venv", "--clear", str(VENV)], "tạo .venv")


def install(kind: str) -> None:
    """Install the lock with its hashes, and the project itself so that the source is what runs."""
    say(f"Đang cài các gói trong {LOCKS[kind].name} (lần đầu mất một vài phút) …")
    pip = [str(venv_program("python")), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    pip += ["--no-input", "--no-deps"]
    must([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS[kind])], "cài các gói")
    must([*pip, "--no-build-isolation", "--editable", str(ROOT)], "cài chương trình")


def fingerprint(kind: str) -> str:
    """Return what .venv depends on, as one hash: lock, project table, Python, place of the checkout."""
    # Python 3.10 has no tomllib and must get as far as the sentence that says so.
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [
        LOCKS[kind].read_text(encoding="utf-8"),
        json.dumps([project["project"], project["build-system"]], sort_keys=True),
        sys.version,
        str(ROOT),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return the fingerprints of what is installed; empty when nothing is, or not wholly."""
    if not venv_program("python").exists():
        return {}
    try:
        return cast("dict[str, str]", json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Write the stamp in one piece."""
    draft = STAMP.with_suffix(".tmp")
    draft.write_text(json.dumps(stamp), encoding="utf-8")
    draft.replace(STAMP)


@contextlib.contextmanager
def only_one_setup() -> Iterator[None]:
    """Let a second call wait until the first has finished its set-up; a call that dies frees the way."""
    with (ROOT / ".venv.lock").open("w", encoding="utf-8") as file:
        wait_for(file)
        yield


def wait_for(file: TextIO) -> None:
    """Hold this file until it is closed."""
    if sys.platform == "win32":
        import msvcrt  # exists on Windows only

        while True:  # LK_LOCK itself gives up after ten seconds
            with contextlib.suppress(OSError):
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return
    else:
        import fcntl  # exists elsewhere only

        fcntl.flock(file, fcntl.LOCK_EX)


def venv_program(name: str) -> Path:
    """Return where .venv keeps this program."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


# ------------------------------------------------------------------------------------- the system below


def prepare_system(*, required: bool, others: Sequence[str] = ()) -> None:
    """Have what the system leaves out installed, or leave when it can't be.

    What only a window needs does not hold up the rest unless `required`. `others` are packages besides Qt's.
    """
    if not system.prepare(others) and (required or (system.lacks_venv() and not read_stamp())):
        raise SystemExit(2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
