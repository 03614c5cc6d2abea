"""What a user would do instead, measured where its libraries happen to be installed; the project needs none.

pandas reads every sheet of every package and puts equal sheets together; it checks nothing, compares nothing
and stores nothing. xlsxwriter writes the cells of one package row by row in its constant-memory mode.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure import Case, Stopwatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def pandas_cases(mail: str, floor: str) -> tuple[Case, ...]:
    """Give the cases that join the files of a folder; none where pandas is missing."""
    if find_spec("pandas") is None:
        return ()
    return tuple(
        Case(f"pandas_{engine}", f"Để so: pandas ({engine}) đọc và gộp mọi trang tính", run, floor)
        for engine, run in (
            ("openpyxl", _joined_by("openpyxl", mail)),
            ("calamine", _joined_by("calamine", mail)),
        )
    )


def xlsxwriter_cases(sheets: "Callable[[Path], dict[str, list[list[Any]]]]", floor: str) -> tuple[Case, ...]:
    """Give the case that writes what `sheets` gives; none where xlsxwriter is missing."""
    if find_spec("xlsxwriter") is None:
        return ()

    def write(folder: Path, stopwatch: Stopwatch) -> None:
        cells = sheets(folder)
        workbook: Any = import_module("xlsxwriter").Workbook
        with stopwatch.timed():
            book = workbook(str(folder / "xlsxwriter.xlsx"), {"constant_memory": True})
            for title, rows in cells.items():
                _write_rows(book.add_worksheet(title), rows)
            book.close()

    title = "Để so: xlsxwriter (constant_memory) ghi mọi ô của cùng gói; mục tiêu là không quá 0,6 của nó"
    return (Case("xlsxwriter", title, write, floor),)


def _write_rows(sheet: Any, rows: "Iterable[list[Any]]") -> None:  # noqa: ANN401  # a library that may be missing
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)


def _joined_by(engine: str, mail: str) -> "Callable[[Path, Stopwatch], None]":
    def join(folder: Path, stopwatch: Stopwatch) -> None:
        pandas: Any = import_module("pandas")
        files = sorted((folder / mail).glob("*.xlsx"))
        with stopwatch.timed():
            books = [pandas.read_excel(file, sheet_name=None, engine=engine) for file in files]
            titles = dict.fromkeys(title for book in books for title in book)
            for title in titles:
                pandas.concat([book[title] for book in books if title in book])
        stopwatch.facts["mỗi gói"] = f"{stopwatch.cpu_s / len(files) * 1000:.1f} ms".replace(".", ",")

    return join
