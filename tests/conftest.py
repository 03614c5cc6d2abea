"""What holds for every test: no screen, no network, no unexpected warning, no window left open."""

import logging
import os
import random
import socket
import sys
from pathlib import Path

# Before PySide6 is imported anywhere: Qt reads these once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"  # under plain C Qt warns, and under others results would differ
os.environ.pop("QT_SCALE_FACTOR", None)

import pytest
from hypothesis import HealthCheck, settings

from tests.log_watch import PACKAGE, LogWatch
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.workbook_gate import gate_here

ROOT = Path(__file__).resolve().parent.parent

# On Windows platformdirs asks the system, not the usual variables, unless it is told otherwise.
HOMES = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA",
    "WIN_PD_OVERRIDE_APPDATA",
)

settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], print_blob=False
)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write the golden files instead of comparing with them"
    )
    parser.addoption("--shuffle", type=int, metavar="SEED", help="run the tests in the order of this seed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    seed = config.getoption("--shuffle")
    if seed is not None:
        random.Random(seed).shuffle(items)  # noqa: S311  # an order of tests is no secret


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    """Keep the person's own data, settings and caches out of reach."""
    home = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Refuse every connection that leaves the machine's own pipes: the program works without a network."""
    connect = socket.socket.connect

    def refuse(self, address):
        if self.family == getattr(socket, "AF_UNIX", None):
            return connect(self, address)
        message = f"a test tried to connect to {address!r}"
        raise RuntimeError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(autouse=True)
def expect_log():
    """Fail a test on a warning of ours that it did not announce with `expect_log("pattern")`."""
    watch = LogWatch()
    ours = logging.getLogger(PACKAGE)
    before = (ours.level, ours.propagate, ours.disabled, list(ours.handlers))
    ours.addHandler(watch)
    yield watch.expect
    ours.setLevel(before[0])
    ours.propagate, ours.disabled = before[1], before[2]
    for handler in [one for one in ours.handlers if one not in before[3]]:
        ours.removeHandler(handler)
        handler.close()
    if watch.unexpected():
        pytest.fail("unexpected log lines:\n" + "\n".join(watch.unexpected()), pytrace=False)
    if watch.missing():
        pytest.fail(f"expected log lines did not come: {watch.missing()}", pytrace=False)


@pytest.fixture(autouse=True)
def _gate_in_this_process(request, monkeypatch):
    """Read workbooks in this process: a child for every file of every test would take minutes.

    Tests marked `gate_child` go the program's own way.
    """
    if request.node.get_closest_marker("gate_child") is None:
        monkeypatch.setattr(ChildGate, "read", lambda _gate, *file: gate_here(*file))


@pytest.fixture(autouse=True)
def _no_window_left():
    """Fail a test that leaves a window open; pytest-qt has by then closed those given to qtbot."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if widgets is None or not isinstance(application, widgets.QApplication):
        return
    left = [window for window in application.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.close()
        window.deleteLater()
    if left:
        pytest.fail(f"windows left open: {[type(window).__name__ for window in left]}", pytrace=False)


@pytest.fixture
def golden(request):
    """Compare a text with a file of tests/golden; `pytest --accept` writes the file instead."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"no golden file {name}; look at the text, then run pytest --accept"
        assert text == path.read_text(encoding="utf-8")

    return compare
