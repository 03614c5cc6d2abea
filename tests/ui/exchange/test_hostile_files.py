"""The window's open path with files made to harm and two collections of odd ones: told, nothing stored."""

import time

import pytest

from tests.cli.test_hostile_files import FILES, expected, needs_files
from tests.data.exchange import hostile
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.messages import SENTENCES
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.rule_sets.import_dialog import RulesImportDialog
from thidua_desktop.ui.units.import_dialog import CatalogueImportDialog

LONGEST_S = 10


@pytest.fixture
def province(tmp_path):
    draft = OfficeDraft("51000", "UBND tỉnh Quảng Ngãi", "province")
    with create_workspace(tmp_path / "tinh.thidua", draft) as store:
        yield store


@pytest.fixture
def open_wizard(qtbot, look, province):
    def make(kind):
        wizard = kind(make_context(look, province, FakeDialogs()))
        qtbot.addWidget(wizard)
        with qtbot.waitExposed(wizard):
            wizard.open()
        return wizard

    return make


def told(wizard):
    """Give what the wizard says of a file that it did not take."""
    return wizard._said.text()


@needs_files
@pytest.mark.gate_child
@pytest.mark.timeout(600)
def test_every_file_of_the_collections_is_told_by_the_wizard_of_packages(open_wizard, province):
    wizard = open_wizard(PackageImportDialog)
    for path in FILES:
        begin, revision = time.monotonic(), province.revision
        wizard.read_files([path])
        assert time.monotonic() - begin < LONGEST_S
        sentence = SENTENCES[expected(path) or "package.foreign"].format(limit_mb=200)
        assert sentence in told(wizard), path.name
        assert province.revision == revision


@pytest.mark.parametrize("kind", [PackageImportDialog, RulesImportDialog, CatalogueImportDialog])
def test_hostile_files_are_told_by_every_wizard(open_wizard, province, tmp_path, kind):
    wizard, revision = open_wizard(kind), province.revision
    path = tmp_path / "bảng.xlsx"
    for name in ("password", "overlap bomb", "xml: laughs", "part: macros", "swelling part", "cell at A0"):
        make, code = hostile.KINDS[name]
        path.write_bytes(make())
        wizard.take_files([path])
        assert SENTENCES[code].format(limit_mb=200) in told(wizard), name
    assert province.revision == revision
