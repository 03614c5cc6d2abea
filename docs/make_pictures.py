"""Take the pictures of the papers from the real program: `python3 dev.py pictures`.

The program runs on a workspace of its own with the shipped sample; every page of its page list is shown and
taken, so a new page gets its picture without a word here. The two main papers are printed and drawn as well.
"""

import contextlib
import os
import sys
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

# Qt reads these once, when it is loaded.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer, SignalInstance  # noqa: E402  # see above
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer  # noqa: E402
from PySide6.QtPdfWidgets import QPdfView  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from thidua_desktop import app  # noqa: E402
from thidua_desktop.data.store.store import Store  # noqa: E402
from thidua_desktop.operations.offices import require_office  # noqa: E402
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document  # noqa: E402
from thidua_desktop.operations.sample import load_sample  # noqa: E402
from thidua_desktop.ui.desk import Desk  # noqa: E402
from thidua_desktop.ui.look import STYLE  # noqa: E402
from thidua_desktop.ui.page_list import PAGES  # noqa: E402

_SIZE = QSize(1366, 768)
_DAY = date(2017, 12, 20)
_PAPER_WIDTH = 900
_LIMIT_MS = 60_000
_WHITE = QColor("white")


def main() -> int:
    """Take all pictures; gives the exit status."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="thidua_hinh_") as scratch, contextlib.chdir(scratch):
        folder = Path(scratch)
        _stand_apart(folder)
        workspace = Path("mau.thidua")
        with Store.create(workspace) as store:
            load_sample(store)
            papers = _print_papers(store, folder)
        application = QApplication([*sys.argv[:1], "-style", STYLE])
        for name, paper in papers.items():
            _save(_draw_paper(paper), name)
        _take_pages(application, workspace)
    return 0


def _stand_apart(folder: Path) -> None:
    """Keep the person's own data, settings and logs out of the pictures; the day is the sample's."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(name, None)
    app.local_today = lambda: _DAY


# ------------------------------------------------------------------------------------------- papers


def _print_papers(store: Store, folder: Path) -> dict[str, Path]:
    """Print the score sheet of the sample's office and its bloc's summary."""
    office = require_office(store)
    period = max(store.periods.all(), key=lambda one: one.ends_on)
    bloc = store.blocs.all()[0]
    requests = {
        "paper_score_sheet": PrintRequest(
            DocumentKey.SCORE_SHEET, folder / "phieu.pdf", unit_uid=office.unit_uid, period_uid=period.uid
        ),
        "paper_bloc_summary": PrintRequest(
            DocumentKey.BLOC_SUMMARY, folder / "tong_hop.pdf", bloc_uid=bloc.uid, period_uid=period.uid
        ),
    }
    return {name: print_document(store, request, _DAY).path for name, request in requests.items()}


def _draw_paper(path: Path) -> QImage:
    """Draw the first page on white."""
    document = QPdfDocument()
    if document.load(str(path)) is not QPdfDocument.Error.None_:
        sys.exit(f"{path.name}: {document.error()}")
    points = document.pagePointSize(0)
    height = round(_PAPER_WIDTH * points.height() / points.width())
    drawn = document.render(0, QSize(_PAPER_WIDTH, height))
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(_WHITE)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    document.close()
    return paper


# ------------------------------------------------------------------------------------------- pages


def _take_pages(application: QApplication, workspace: Path) -> None:
    program = app.Program(application, workspace)
    program.window.resize(_SIZE)
    program.start(exit_after_paint=False)
    _wait_for(program.window.painted)
    desk = program.desk
    if desk is None:
        sys.exit("the program has no desk after its first paint")
    _settle(desk)
    for entry in PAGES:
        desk.show_page(entry.page_id)
        _settle(desk)
        program.window.grab()  # asks pages that draw later, such as the preview, to begin
        for view in program.window.findChildren(QPdfView):
            renderer = view.findChild(QPdfPageRenderer)
            if view.isVisible() and renderer is not None:
                _wait_for(renderer.pageRendered)
        _settle(desk)
        _save(program.window.grab().toImage(), entry.page_id)
    program.window.close()
    program.end()


def _settle(desk: Desk) -> None:
    """Wait until the lane has nothing left and the window has taken in what came."""
    runner = desk.context.runner
    while runner.is_busy():
        _wait_for(runner.busy)
    QApplication.processEvents()
    if runner.is_busy():
        _settle(desk)


def _wait_for(signal: SignalInstance) -> None:
    """Wait for a signal; a minute without it is a fault of the program."""
    loop = QEventLoop()
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: loop.exit(1))
    late.start(_LIMIT_MS)

    def end(*_anything: object) -> None:
        loop.exit(0)

    signal.connect(end)
    status = loop.exec()
    signal.disconnect(end)
    if status:
        sys.exit(f"no {signal} within a minute")


# ------------------------------------------------------------------------------------------- files


def _save(image: QImage, name: str) -> None:
    """Save with 256 colours: flat surfaces and text need no more, and the file is a third."""
    target = PICTURES / f"{name}.png"
    fewer = image.convertToFormat(
        QImage.Format.Format_Indexed8, _palette(image), Qt.ImageConversionFlag.ThresholdDither
    )
    if not fewer.save(str(target), quality=0):  # 0 is Qt's word for the smallest file
        sys.exit(f"{target} cannot be written")
    print(f"{target.relative_to(ROOT).as_posix()}  {target.stat().st_size / 1024:.0f} KiB")


def _palette(image: QImage) -> list[int]:
    """Give the 256 colours that stand in the picture most often."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return [colour for colour, _ in Counter(pixels).most_common(256)]


if __name__ == "__main__":
    sys.exit(main())
