"""What a command is: its words, its arguments, what it runs and what it gives back."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua_desktop.cli.answer import Fields
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import FIRST_YEAR, LAST_YEAR
from thidua_desktop.domain.errors import UsageError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.paths import free_name

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse names no other
else:
    Subparsers = Any

_LONGEST_SHOWN = 60

_GROUPS = {
    "catalogue": "Danh mục đơn vị, khối, cụm.",
    "keys": "Khóa ký gói dữ liệu: xem, xin, chứng nhận, thôi tin.",
    "rules": "Bộ tiêu chí: soát, nhập, ban hành, xuất, chép, so sánh.",
    "scores": "Phiếu chấm: nhập, xem, nộp, trả lại, chốt, công bố.",
    "targets": "Chỉ tiêu giao cho đơn vị: nhập, xem, lấy mẫu.",
}
"""What the help says of the first word of commands that have two."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives back beside `ok`; `issues` are warnings."""

    fields: Fields
    issues: Sequence[Issue] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `words` are one or two ("rules check"); `arguments` adds its arguments to a parser."""

    words: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Answer]


def add_commands(parsers: Subparsers, commands: Sequence[Command]) -> None:
    """Add commands; those of two words hang under their first word."""
    groups: dict[str, Subparsers] = {}
    for command in commands:
        first, _, second = command.words.partition(" ")
        target, word = parsers, first
        if second:
            if first not in groups:
                words = _GROUPS[first]
                group = parsers.add_parser(first, help=words, description=words, allow_abbrev=False)
                groups[first] = group.add_subparsers(required=True, metavar="LỆNH")
            target, word = groups[first], second
        parser = target.add_parser(word, help=command.help, description=command.help, allow_abbrev=False)
        command.arguments(parser)
        parser.set_defaults(run=command.run)


def as_year(text: str) -> int:
    """Read a year. Raises ValueError, which argparse turns into wrong use, for what is none."""
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(text)
    return year


def as_path(text: str) -> Path:
    """Read a path. Raises UsageError for one that no disk can hold or that may not be looked at."""
    path = Path(text)
    try:
        path.exists()
    except (OSError, ValueError) as error:
        raise UsageError("usage.path_unusable", where=text[:_LONGEST_SHOWN]) from error
    return path


def target(out: Path, name: str) -> Path:
    """Give where to write: never over a file that is there; in a folder under the given name."""
    return free_name(out / name if out.is_dir() else out)


def add_workspace(parser: argparse.ArgumentParser) -> None:
    """Add the first argument of most commands."""
    parser.add_argument("workspace", metavar="WS", type=as_path, help="tệp dữ liệu")


def add_year(parser: argparse.ArgumentParser) -> None:
    """Add the period: a year, or another period's code."""
    parser.add_argument("--year", type=as_year, required=True, help="năm của kỳ đánh giá")
    parser.add_argument("--period", help="mã kỳ khác (6 tháng, chuyên đề)")


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Store]:
    """Open the command's workspace for the block."""
    with Store.open(arguments.workspace) as store:
        yield store
