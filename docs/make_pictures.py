"""Take the pictures of the papers from the real program: `python3 dev.py pictures`.

The program runs on a workspace of its own with the shipped sample; every page of its page list is shown and
taken in light and in dark, so a new page gets its pictures without a word here. Three papers are printed and
drawn as well, and the few pictures that ship inside the help pages are taken anew.
"""

import contextlib
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
HELP_PICTURES = ROOT / "resources" / "help" / "pictures"
sys.path.insert(0, str(ROOT))

# Qt reads these once, when it is loaded.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)

from openpyxl import load_workbook  # noqa: E402  # see above
from PySide6.QtCore import QEventLoop, QMargins, QPoint, QRect, QSize, Qt, QTimer, SignalInstance  # noqa: E402  # see above
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer  # noqa: E402
from PySide6.QtPdfWidgets import QPdfView  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog  # noqa: E402

from thidua_desktop import app  # noqa: E402
from thidua_desktop.data.store.store import Store  # noqa: E402
from thidua_desktop.operations.catalogue import import_catalogue  # noqa: E402
from thidua_desktop.operations.demo import run_demo  # noqa: E402
from thidua_desktop.operations.guides import print_quick_guide  # noqa: E402
from thidua_desktop.operations.lookup import year_period  # noqa: E402
from thidua_desktop.operations.offices import OfficeDraft, create_workspace, require_office  # noqa: E402
from thidua_desktop.operations.periods import save_period  # noqa: E402
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document  # noqa: E402
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, import_rules  # noqa: E402
from thidua_desktop.operations.sample import load_sample  # noqa: E402
from thidua_desktop.operations.sample_files import read_sample  # noqa: E402
from thidua_desktop.paths import resource  # noqa: E402
from thidua_desktop.ui.desk import Desk  # noqa: E402
from thidua_desktop.ui.exchange.decision_table import DecisionTable  # noqa: E402
from thidua_desktop.ui.exchange.import_view import ImportView  # noqa: E402
from thidua_desktop.ui.importing.wizard import ImportWizard  # noqa: E402
from thidua_desktop.ui.look import STYLE, Mode  # noqa: E402
from thidua_desktop.ui.page_list import PAGES  # noqa: E402
from thidua_desktop.ui.widgets.choice_card import ChoiceCard  # noqa: E402

_SIZE = QSize(1366, 768)
_WHOLE_SIZE = QSize(1093, 700)
_HELP_SIZE = QSize(1024, 640)
"""The smallest window: what is cut out of it stays readable in the column of a help page."""

HELP_PAGES = ("scoring", "ranking", "exchange")
"""Pages whose contents are shown in the help, without the side list."""

MODES = {Mode.LIGHT: "", Mode.DARK: "_dark"}
"""What the name of a picture ends with."""

_DAY = date(2017, 12, 20)
_PAPER_WIDTH = 900
_LIMIT_MS = 60_000
_DRAWING_MS = 3_000
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
            _save(_draw_paper(paper), PICTURES / name)
        _take_pages(application, workspace)
        HELP_PICTURES.mkdir(parents=True, exist_ok=True)
        _take_help(application, workspace)
        _take_first_start(application, folder / "trong.thidua")
        _take_package(application, folder)
        guide = print_quick_guide(folder / "huong_dan.pdf", _DAY)  # with the pictures that were just taken
        _save(_draw_paper(guide.path), PICTURES / "paper_quick_guide")
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
    with _opened(application, workspace, _SIZE) as (program, desk):
        for mode, ending in MODES.items():
            program.look.set_mode(mode)
            for entry in PAGES:
                _show(program, desk, entry.page_id)
                _save(program.window.grab().toImage(), PICTURES / f"{entry.page_id}{ending}")


def _take_help(application: QApplication, workspace: Path) -> None:
    """Take what the help pages show of pages that are open, and a workbook being checked."""
    with _opened(application, workspace, _HELP_SIZE) as (program, desk):
        for mode, ending in MODES.items():
            program.look.set_mode(mode)
            program.window.resize(_WHOLE_SIZE)
            _show(program, desk, PAGES[0].page_id)
            _save(program.window.grab().toImage(), HELP_PICTURES / f"window{ending}")
            program.window.resize(_HELP_SIZE)
            for page_id in HELP_PAGES:
                _show(program, desk, page_id)
                _save(program.window.stack.grab().toImage(), HELP_PICTURES / f"{page_id}{ending}")
            dialog = _open_import(program, desk, "scoring")
            dialog.read_file(resource("sample", "tu_cham_mau.xlsx"))
            _take_dialog(desk, dialog, f"import_scores{ending}")


def _take_first_start(application: QApplication, workspace: Path) -> None:
    with _opened(application, workspace, _HELP_SIZE) as (program, _desk):
        for mode, ending in MODES.items():
            program.look.set_mode(mode)
            screen = program.window.stack.currentWidget()
            QApplication.processEvents()
            cards = [card for card in screen.findChildren(ChoiceCard) if card.isVisible()]
            step = cards[0].parentWidget()
            end = QPoint(step.width(), cards[-1].geometry().bottom())
            shown = QRect(step.mapTo(screen, QPoint(0, 0)), step.mapTo(screen, end))
            picture = screen.grab(shown.marginsAdded(QMargins(24, 16, 24, 20)))
            _save(picture.toImage(), HELP_PICTURES / f"first_start{ending}")


def _take_package(application: QApplication, folder: Path) -> None:
    """Show a province what a bloc's head sent, before it is taken in."""
    demo = run_demo(folder / "demo", lambda: datetime(2017, 12, 20, 3, tzinfo=UTC))
    workspace = folder / "tinh.thidua"
    sample = read_sample()
    province, rules = sample.unit(sample.unit(sample.office.unit_uid).parents[0].parent_uid), sample.rule_set
    with create_workspace(workspace, OfficeDraft(province.code, province.name, province.level_code)) as store:
        import_catalogue(store, demo.files["catalogue_workbook"])
        save_period(store, year_period(store, rules.year))
        draft = RuleSetDraft(rules.code, rules.year, rules.name, rules.basis)
        activate_rules(store, import_rules(store, demo.files["criteria_workbook"], draft).uid)
    edited = _edited(demo.files["submission_package"])
    with _opened(application, workspace, _SIZE) as (program, desk):
        for mode, ending in MODES.items():
            program.look.set_mode(mode)
            dialog = _open_import(program, desk, "exchange")
            dialog.take_files([demo.files["submission_package"]])
            _settle(desk)
            dialog.check_step.tabs.setCurrentWidget(dialog.findChild(ImportView))
            _take_dialog(desk, dialog, f"package{ending}")
            dialog = _open_import(program, desk, "exchange")
            dialog.take_files([edited])
            _settle(desk)
            for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
                QTest.keyClick(dialog.findChild(DecisionTable), key)
            _take_dialog(desk, dialog, f"decisions{ending}", _HELP_SIZE)


def _open_import(program: app.Program, desk: Desk, page_id: str) -> ImportWizard:
    """Open the wizard of a page, as a click on its button does."""
    _show(program, desk, page_id)
    page = desk.current_page()
    for action in page.actions_of_page if page is not None else ():
        if action.text().startswith("Nhập khẩu"):
            action.trigger()
    _settle(desk)
    return next(one for one in program.window.findChildren(ImportWizard) if one.isVisible())


def _edited(package: Path) -> Path:
    """Give a copy of a package in which somebody changed points by hand."""
    copy = package.with_name(f"sua_tay_{package.name}")
    book = load_workbook(package)
    sheet = book["Phiếu chấm"]
    place = next(cell.column for cell in sheet[1] if cell.value == "Điểm tự chấm")
    for row, points in enumerate((8.5, 12, 4.75, 9), start=2):
        sheet.cell(row, place).value = points
    book.save(copy)
    return copy


def _take_dialog(desk: Desk, dialog: QDialog, name: str, size: QSize = _HELP_SIZE * 0.86) -> None:
    _settle(desk)
    dialog.resize(size)
    QApplication.processEvents()
    _save(dialog.grab().toImage(), HELP_PICTURES / name)
    dialog.done(0)  # nothing is asked about what was decided for the picture
    _settle(desk)


@contextlib.contextmanager
def _opened(application: QApplication, workspace: Path, size: QSize) -> Iterator[tuple[app.Program, Desk]]:
    """Run the program on a workspace in a window of this size."""
    program = app.Program(application, workspace)
    program.start(exit_after_paint=False)
    _wait_for(program.window.painted)
    program.window.resize(size)
    desk = program.desk
    if desk is None:
        sys.exit("the program has no desk after its first paint")
    _settle(desk)
    yield program, desk
    program.window.close()
    program.end()
    program.look.deleteLater()


def _show(program: app.Program, desk: Desk, page_id: str) -> None:
    desk.show_page(page_id)
    _settle(desk)
    program.window.grab()  # asks pages that draw later, such as the preview, to begin
    for view in program.window.findChildren(QPdfView):
        renderer = view.findChild(QPdfPageRenderer)
        if view.isVisible() and renderer is not None:
            _wait_for(renderer.pageRendered, _DRAWING_MS, must_come=False)  # what is drawn stays drawn
    _settle(desk)


def _settle(desk: Desk) -> None:
    """Wait until the lane has nothing left and the window has taken in what came."""
    runner = desk.context.runner
    while runner.is_busy():
        _wait_for(runner.busy)
    QApplication.processEvents()
    if runner.is_busy():
        _settle(desk)


def _wait_for(signal: SignalInstance, limit_ms: int = _LIMIT_MS, *, must_come: bool = True) -> None:
    """Wait for a signal; a minute without it is a fault of the program."""
    loop = QEventLoop()
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: loop.exit(1))
    late.start(limit_ms)

    def end(*_anything: object) -> None:
        loop.exit(0)

    signal.connect(end)
    status = loop.exec()
    signal.disconnect(end)
    if status and must_come:
        sys.exit(f"no {signal} within a minute")


# ------------------------------------------------------------------------------------------- files


def _save(image: QImage, place: Path) -> None:
    """Save with 256 colours: flat surfaces and text need no more, and the file is a third."""
    target = place.with_suffix(".png")
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
