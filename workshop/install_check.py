"""The installer, tried as offices use it: first time, over an older version, refused, broken, removed."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop import __version__
from workshop import shipping
from workshop.console import say, stop
from workshop.windows_report import Check
from workshop.wine import Wine, kill, lines_of, windows_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.wine import Finished

_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\ThiDuaDesktop"
_OLD_VERSION = "0.0.9"
_ENDS_OLD_WINDOWS, _ENDS_NEWER_THERE, _ENDS_PROGRAM_OPEN, _ENDS_CHECK_FAILED = 3, 4, 5, 7
_OLD_MARK = "chỉ có ở bản cũ.txt"
_A_RESOURCE = "_internal/resources/fonts/Tinos-Regular.ttf"
_A_WHILE = 60.0


def check_installer(wine: Wine, built: Path, tree: Path, shipment: shipping.Shipment) -> list[Check]:
    """Install, refuse, upgrade and uninstall in this prefix; gives what was looked at."""
    trial = _Trial(wine, built, tree, shipment)
    for act in (
        trial.refuse_old_windows,
        trial.install_older,
        trial.refuse_while_open,
        trial.survive_broken_version,
        trial.upgrade,
        trial.refuse_downgrade,
        trial.uninstall,
        trial.carry_along,
    ):
        act()
        if not trial.can_go_on:
            break
    return trial.checks


class _Trial:
    """One walk; each act leaves the prefix as the next one needs it."""

    def __init__(self, wine: Wine, built: Path, tree: Path, shipment: shipping.Shipment) -> None:
        self.checks: list[Check] = []
        self.can_go_on = True
        self._wine = wine
        self._built = built
        self._shipment = shipment
        self._work = shipment.installer.parent.with_name("trial")
        shutil.rmtree(self._work, ignore_errors=True)
        self._work.mkdir()
        local = self._local_folder()
        self._installed = local / "Programs" / "ThiDuaDesktop"
        self._old_file = sorted((tree / "tests" / "past_files").glob("v*.thidua"))[0]
        self._workspace = local / "ThiDua" / "đơn vị cũ.thidua"
        self._own_file = self._installed / "bản riêng.thidua"
        self._icon = tree / "build" / "thidua.ico"
        self._older = self._work / "older.exe"

    # ------------------------------------------------------------------------------------------ acts

    def refuse_old_windows(self) -> None:
        self._wine.pretend("win81")
        done = self._setup(self._shipment.installer)
        self._wine.pretend("win10")
        self._look(
            "Windows cũ hơn 10 bản 1809 bị từ chối, không cài gì",
            lambda: done.status == _ENDS_OLD_WINDOWS and not self._installed.exists(),
        )

    def install_older(self) -> None:
        folder = self._variant("older")
        (folder / "_internal" / _OLD_MARK).write_text("bản cũ", encoding="utf-8")
        shipping.make_installer(
            folder, self._icon, self._older, self._work / "nsis-older", _OLD_VERSION, fast=True
        )
        done = self._setup(self._older)
        self._look(
            "Cài lần đầu không hỏi gì, không cần quyền quản trị",
            lambda: done.status == 0 and self._proves_itself() and self._version() == _OLD_VERSION,
        )
        self.can_go_on = self.checks[-1].is_so
        self._look(
            "Có lối tắt ở Start và màn hình, tệp .thidua mở bằng chương trình",
            lambda: (
                len(self._shortcuts()) == 2
                and "thidua.exe"
                in self._registry(r"HKCU\Software\Classes\ThiDuaDesktop.Workspace\shell\open\command")
            ),
        )

    def refuse_while_open(self) -> None:
        program = self._wine.start(
            self._installed / "thidua.exe", windows_path(self._work / "đang mở.thidua")
        )
        try:
            is_open = self._comes(lambda: (self._work / "đang mở.thidua.dang_mo").exists())
            done = self._setup(self._older)
        finally:
            kill(program)
        self._look(
            "Chương trình đang mở thì không cài đè",
            lambda: is_open and done.status == _ENDS_PROGRAM_OPEN and self._marked(),
        )

    def survive_broken_version(self) -> None:
        folder = self._variant("broken")
        (folder / _A_RESOURCE).unlink()
        broken = self._work / "broken.exe"
        shipping.make_installer(folder, self._icon, broken, self._work / "nsis-broken", "9.9.9", fast=True)
        done = self._setup(broken)
        self._look(
            "Bản mới hỏng thì tự kiểm không đạt, bản cũ ở lại và vẫn chạy",
            lambda: (
                done.status == _ENDS_CHECK_FAILED
                and self._marked()
                and self._version() == _OLD_VERSION
                and self._proves_itself()
                and not self._beside()
            ),
        )

    def upgrade(self) -> None:
        self._workspace.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self._old_file, self._workspace)
        shutil.copyfile(self._old_file, self._own_file)
        done = self._setup(self._shipment.installer)
        self._look(
            "Cài đè lên bản cũ: bản mới thay trọn, bản cũ không còn gì",
            lambda: (
                done.status == 0
                and self._version() == __version__
                and not self._marked()
                and not self._beside()
                and self._proves_itself()
            ),
        )
        self._look(
            "Tệp của người dùng nằm trong thư mục chương trình vẫn còn sau khi cài đè", self._own_file.exists
        )
        before = _hash(self._workspace)
        answer = self._program("thidua-cli.exe", "check", windows_path(self._workspace), "--json")
        copies = list(self._workspace.parent.glob(f"{self._workspace.name}.truoc_nang_cap_*"))
        self._look(
            "Dữ liệu của bản cũ mở được; bản sao trước nâng cấp còn đó nếu có nâng cấp",
            lambda: answer.status == 0 and (bool(copies) or _hash(self._workspace) == before),
        )

    def refuse_downgrade(self) -> None:
        done = self._setup(self._older)
        self._look(
            "Bản cũ không tự cài đè lên bản mới",
            lambda: done.status == _ENDS_NEWER_THERE and self._version() == __version__,
        )

    def uninstall(self) -> None:
        before = _hash(self._workspace)
        self._program("go-cai-dat.exe", "/S")
        self._comes(lambda: not (self._installed / "thidua.exe").exists())
        self._comes(lambda: not (self._installed / "danh-sach-tep.txt").exists())
        left = [path for path in self._installed.rglob("*") if path != self._own_file]
        self._look("Gỡ xong không còn tệp nào của chương trình", lambda: not left)
        self._look(
            "Gỡ xong dữ liệu còn nguyên, cả tệp riêng trong thư mục chương trình",
            lambda: _hash(self._workspace) == before and self._own_file.exists(),
        )
        self._look(
            "Gỡ xong không còn lối tắt và dòng trong danh sách ứng dụng",
            lambda: (
                not self._shortcuts()
                and not self._registry(_KEY)
                and not self._registry(r"HKCU\Software\Classes\.thidua")
            ),
        )

    def carry_along(self) -> None:
        folder = self._work / "Máy tính quận"
        with zipfile.ZipFile(self._shipment.portable) as archive:
            archive.extractall(folder)
        root = next(folder.iterdir())
        program = self._wine.start(root / "thidua.exe")
        try:
            is_there = self._comes(lambda: (root / "du_lieu" / "don_vi.thidua").exists())
        finally:
            kill(program)
        self._look(
            "Bản mang theo chạy từ thư mục có dấu, giữ dữ liệu ngay bên cạnh",
            lambda: is_there and self._proves_itself(root),
        )

    # --------------------------------------------------------------------------------- what they lean on

    def _look(self, sentence: str, is_so: Callable[[], bool]) -> None:
        check = Check(sentence, is_so())
        say(f"{'ĐẠT ' if check.is_so else 'HỎNG'}  {sentence}")
        self.checks.append(check)

    def _setup(self, installer: Path) -> Finished:
        done = self._wine.run(installer, "/S", patience=300)
        say(f"  {installer.name} /S: mã {done.status}, {done.seconds:.1f} s")
        return done

    def _program(self, name: str, *arguments: str) -> Finished:
        return self._wine.run(self._installed / name, *arguments, patience=300)

    def _proves_itself(self, folder: Path | None = None) -> bool:
        for name in ("thidua.exe", "thidua-cli.exe"):
            target = windows_path(self._work / "tự kiểm")
            done = self._wine.run((folder or self._installed) / name, "--self-check", target, patience=300)
            if done.status != 0:
                say("\n".join(lines_of(done)))
                return False
        return True

    def _variant(self, name: str) -> Path:
        """Give a folder of the program to change; its files are linked, not copied."""
        return Path(shutil.copytree(self._built, self._work / name, copy_function=os.link))

    def _marked(self) -> bool:
        return (self._installed / "_internal" / _OLD_MARK).exists()

    def _beside(self) -> list[Path]:
        return [path for path in self._installed.parent.iterdir() if path != self._installed]

    def _version(self) -> str:
        words = self._registry(_KEY, "/v", "DisplayVersion").split()
        return words[-1] if words else ""

    def _registry(self, *words: str) -> str:
        reg = self._wine.drive / "windows" / "system32" / "reg.exe"
        done = self._wine.run(reg, "query", *words, patience=60)
        return done.output if done.status == 0 else ""

    def _shortcuts(self) -> list[Path]:
        users = self._wine.drive / "users"
        menu = [path for path in users.rglob("Start Menu/Programs/*.lnk") if path.stem == "Thi đua"]
        return [*menu, *self._wine.prefix.with_name("home").glob("Thi đua.lnk")]

    def _local_folder(self) -> Path:
        command = self._wine.drive / "windows" / "system32" / "cmd.exe"
        said = self._wine.run(command, "/c", "echo", "%LOCALAPPDATA%", patience=60).output.strip()
        if not said.startswith("C:"):
            stop(f"Không biết thư mục riêng của người dùng trong wine: {said!r}.")
        return self._wine.here(said)

    def _comes(self, is_so: Callable[[], bool]) -> bool:
        """Wait until something is so; tell whether it came."""
        last = time.monotonic() + _A_WHILE
        while not is_so():
            if time.monotonic() > last:
                return False
            time.sleep(0.2)
        return True


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
