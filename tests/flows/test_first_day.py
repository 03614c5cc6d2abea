"""A new office from an empty folder to its first printed sheet; the sample is looked at and taken away."""

from datetime import date

import openpyxl
import pytest

from tests.flows.test_window_walk import Walk
from tests.ui.record_pages import fill, open_dialogs
from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.first_steps import read_first_steps
from thidua_desktop.operations.sample import has_sample
from thidua_desktop.ui.first_start.page import FirstStart
from thidua_desktop.ui.look import Look, Mode
from thidua_desktop.ui.rule_sets.import_dialog import RulesImportDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def walk(qtbot, qapp, tmp_path):
    walk = Walk(qtbot, Look(qapp, paths.resource(), Mode.LIGHT), tmp_path / "don_vi.thidua")
    yield walk
    walk.runner.close()


def first_start(walk):
    walk.until(lambda: isinstance(walk.window.stack.currentWidget(), FirstStart))
    return walk.window.stack.currentWidget()


def overview(walk):
    page = walk.page("overview")
    walk.until(lambda: not walk.runner.is_busy())
    return page


def declare(walk):
    start = first_start(walk)
    walk.until(lambda: start.form.editor("level_code").count() > 1)
    start.begin_by_hand()
    for name, value in (("name", "UBND xã Đăk Tô"), ("code", "23401"), ("level_code", "commune")):
        start.form.editor(name).set_value(value)
    start.finish()
    walk.until(lambda: walk.desk.current_page() is not None)


def add_period(walk):
    settings = walk.desk.current_page()
    settings.edit_period(None)
    dialog = open_dialogs(settings)[-1]
    fill(
        dialog,
        code="2017",
        name="Năm 2017",
        year=2017,
        starts_on=date(2017, 1, 1),
        ends_on=date(2017, 12, 31),
    )
    walk.until(lambda: not open_dialogs(settings))


def bring_in_rules(walk, folder):
    """Take the program's own example table, as it stands in the file to fill in."""
    page = walk.desk.current_page()
    page._import.trigger()
    (wizard,) = page.findChildren(RulesImportDialog)
    walk.dialogs.answers.append(folder / "bang.xlsx")
    wizard._template.trigger()
    walk.until((folder / "bang.xlsx").exists)
    walk.until(lambda: not wizard._is_busy)
    wizard.read_file(folder / "bang.xlsx")
    walk.until(lambda: wizard._step() == 2)
    for name, value in (("name", "Bảng tiêu chí"), ("code", "BTC"), ("year", 2017)):
        wizard.form.editor(name).set_value(value)
    wizard.save.click()
    walk.until(lambda: wizard._step() == 3)
    wizard.save.click()
    walk.until(page.activate_action.isEnabled)
    walk.dialogs.answers.append("Ban hành")
    page.activate_action.trigger()
    walk.until(lambda: not walk.runner.is_busy())


def bring_in_scores(walk, folder):
    """Fill the template of score sheets in as a clerk does, and take it."""
    page = walk.desk.current_page()
    wizard = page._start_import()
    walk.until(lambda: wizard.rules.value() is not None)
    file = folder / "phieu.xlsx"
    walk.dialogs.answers.append(file)
    wizard._template.trigger()
    walk.until(file.exists)
    walk.until(lambda: not wizard._is_busy)
    book = openpyxl.load_workbook(file)
    for row in book.worksheets[0].iter_rows(min_row=5):
        if not str(row[0].value).startswith("I"):
            row[5].value = row[2].value
    book.save(file)
    wizard.read_file(file)
    walk.until(lambda: wizard._step() == 2)
    assert wizard.check_step.tally.tally.new == 1
    wizard.save.click()
    walk.until(lambda: wizard._step() == 3)
    wizard.save.click()


def test_a_new_office_is_led_to_its_first_printed_sheet(walk, tmp_path):
    declare(walk)
    page = overview(walk)
    assert page._main.text() == "Thêm kỳ đánh giá"
    page._main.trigger()
    add_period(walk)
    page = overview(walk)
    assert page._main.text() == "Nhập và ban hành bộ tiêu chí"
    page._main.trigger()
    bring_in_rules(walk, tmp_path)
    page = overview(walk)
    assert page._main.text() == "Chấm đủ một phiếu"
    page._main.trigger()
    walk.until(lambda: not walk.runner.is_busy())
    bring_in_scores(walk, tmp_path)
    page = overview(walk)
    assert page._main.text() == "In phiếu chấm"
    page._main.trigger()
    printing = walk.desk.current_page()
    walk.until(lambda: printing.preview.document.pageCount() > 0)
    walk.dialogs.answers.append(tmp_path / "phieu.pdf")
    printing._save.trigger()
    walk.until((tmp_path / "phieu.pdf").exists)
    walk.until(lambda: not walk.runner.is_busy())
    page = overview(walk)
    assert not page.steps.isVisible()
    walk.runner.close()
    with Store.open(walk.workspace) as store:
        assert read_first_steps(store).next is None


def test_the_sample_goes_without_a_trace_and_the_first_start_asks_again(walk):
    first_start(walk).begin_with_sample()
    walk.until(lambda: walk.desk.current_page() is not None)
    settings = walk.page("settings")
    walk.until(lambda: settings._sample_button.text() == "Gỡ dữ liệu mẫu")
    walk.dialogs.answers.append("Gỡ dữ liệu mẫu")
    settings._sample_button.click()
    again = first_start(walk)
    assert "Gỡ dữ liệu mẫu khỏi tệp này?" in walk.dialogs.seen
    assert again._steps.currentIndex() == 0
    walk.runner.close()
    with Store.open(walk.workspace) as store:
        assert not has_sample(store)
        left = (
            store.units.all(with_withdrawn=True),
            store.blocs.all(with_withdrawn=True),
            store.periods.all(),
        )
        assert left == ([], [], [])
        assert (store.campaigns.all(with_withdrawn=True), store.rule_sets.all()) == ([], [])
