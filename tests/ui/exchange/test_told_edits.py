"""A package whose totals were edited in a spreadsheet: the wizard tells it and asks nothing."""

import openpyxl

from tests.two_offices import knows, office, plan_of, province, send
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog

TOTALS = "Tổng hợp"


def test_an_edited_total_is_listed_with_its_place_and_the_package_may_be_saved(qtbot, look, tmp_path):
    (tmp_path / "gui").mkdir()
    with office(tmp_path / "gui") as store:
        file = send(store, tmp_path / "gui").file
    book = openpyxl.load_workbook(file)
    book[TOTALS]["D5"].value = 99.5
    book.save(file)
    with province(tmp_path) as store:
        knows(store)
        plan_of(store, file)
        wizard = PackageImportDialog(make_context(look, store, FakeDialogs()))
        qtbot.addWidget(wizard)
        wizard.resize(1366, 768)
        with qtbot.waitExposed(wizard):
            wizard.show()
        wizard.read_files([file])
        told = [issue for issue in wizard.told(wizard.plan) if issue.code == "package.shown_edited"]
        assert [issue.where for issue in told] == [f"{TOTALS}!D5"]
        assert wizard.save.isEnabled()
