"""Make the program's icon for Windows from its drawing: one .ico with every size that the shell asks for."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""List, title bar, task bar and desktop at 100 to 200 %, and the large views of Explorer."""
_PNG_FROM = 256  # below it a bitmap, which every reader of icons knows
_DIRECTORY = struct.Struct("<HHH")
_ENTRY = struct.Struct("<BBBBHHII")
_BITMAP = struct.Struct("<IiiHHIIiiII")


def write_icon(drawing: Path, target: Path) -> Path:
    """Write the .ico of an SVG file; needs Qt, but no application and no screen."""
    from PySide6.QtSvg import QSvgRenderer  # dev.py runs before PySide6 is installed

    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        message = f"{drawing.name} is no SVG file"
        raise ValueError(message)
    images = [_image(renderer, size) for size in SIZES]
    blocks = [_png(image) if size >= _PNG_FROM else _bitmap(image, size) for image, size in images]
    offset = _DIRECTORY.size + _ENTRY.size * len(blocks)
    entries = []
    for (_, size), block in zip(images, blocks, strict=True):
        side = size % 256  # 0 stands for 256
        entries.append(_ENTRY.pack(side, side, 0, 0, 1, 32, len(block), offset))
        offset += len(block)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"".join([_DIRECTORY.pack(0, 1, len(blocks)), *entries, *blocks]))
    return target


def _image(renderer: QSvgRenderer, size: int) -> tuple[QImage, int]:
    from PySide6.QtGui import QImage, QPainter  # as above

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32), size


def _png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # as above

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt takes the name only
    return bytes(data.data())


def _bitmap(image: QImage, size: int) -> bytes:
    """Give the pixels from the lowest row up, then the mask of the old days: a bit for each clear pixel."""
    pixels = bytes(image.constBits())  # four bytes a pixel leave no gap between rows
    rows = [pixels[row * size * 4 : (row + 1) * size * 4] for row in reversed(range(size))]
    width = (size + 31) // 32 * 4
    mask = b"".join(_mask(row).ljust(width, b"\0") for row in rows)
    header = _BITMAP.pack(_BITMAP.size, size, size * 2, 1, 32, 0, size * size * 4 + len(mask), 0, 0, 0, 0)
    return header + b"".join(rows) + mask


def _mask(row: bytes) -> bytes:
    clear = "".join("1" if alpha == 0 else "0" for alpha in row[3::4])
    clear += "0" * (-len(clear) % 8)
    return int(clear, 2).to_bytes(len(clear) // 8, "big")
