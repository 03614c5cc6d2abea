"""Reads a printed paper back: its text, where it stands, and its fonts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import IndirectObject


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of text with its baseline's left end, in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    font: str


def page_texts(path: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(path).pages]


def flat_text(path: Path) -> str:
    return " ".join(" ".join(page_texts(path)).split())


def page_size(path: Path) -> tuple[float, float]:
    box = PdfReader(path).pages[0].mediabox
    return float(box.width), float(box.height)


def placed_texts(path: Path, page_number: int) -> list[Placed]:
    found: list[Placed] = []

    def visit(text, _current, matrix, font, size):
        if text.strip():
            name = str(font["/BaseFont"]).split("+")[-1] if font else ""
            found.append(Placed(text.strip(), matrix[4], matrix[5], size, name))

    PdfReader(path).pages[page_number].extract_text(visitor_text=visit)
    return found


def fonts(path: Path) -> Iterator[tuple[str, bool]]:
    """Name each font of the file and whether it is embedded."""
    reader = PdfReader(path)
    for number in range(len(reader.xref[0]) + 1):
        thing = IndirectObject(number, 0, reader).get_object() if number in reader.xref[0] else None
        if isinstance(thing, dict) and thing.get("/Type") == "/Font":
            descriptor = thing.get("/FontDescriptor")
            yield str(thing["/BaseFont"]), descriptor is not None and "/FontFile2" in descriptor.get_object()
