"""A form through the window: known for what it is, asked about, in the ledger, and taken back there."""

import pytest

from tests.operations.test_fill_forms import full, request
from tests.operations.test_form_ledger import sign
from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.fill_forms import FormWish, export_form
from thidua_desktop.operations.score_import import import_scores
from thidua_desktop.ui.exchange.page import ExchangePage
from thidua_desktop.ui.scoring.import_dialog import ScoreImportDialog


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def form(store, tmp_path):
    file = export_form(store, FormWish("u0", "p2025", tmp_path / "phieu.xlsx")).file
    full(file)
    return file


@pytest.fixture
def dialog(qtbot, look, store, form):
    context = make_context(look, store, FakeDialogs(form))
    context.state.period = store.periods.by_uid("p2025")
    made = ScoreImportDialog(context)
    qtbot.addWidget(made, before_close_func=lambda one: one.over_signed.ask("", None))
    made.open()
    made.choose_file()
    return made


def points_of(store):
    (sheet,) = store.scores.sheets_of_units("p2025", ["u0"])
    return next(iter(store.scores.entries(sheet.uid, Round.SELF).values())).points


def test_the_wizard_says_that_nobody_signed_a_form(dialog, store):
    said = [problem.reason for problem in dialog.check_step.problems.records()]
    assert any("không có chữ ký" in text and "30 ngày" in text for text in said)
    dialog.save.click()
    assert store.packages.received()[0].is_form


def test_points_of_a_signed_package_wait_for_the_verb(dialog, store):
    fill_sheet(store, "u0", 850)
    sign(store, "u0")
    dialog.again.click()
    assert "1 phiếu đã nhận bằng gói có chữ ký" in dialog.over_signed._question.text()
    assert dialog.keep_flagged.isHidden()
    assert not dialog.save.isEnabled()
    dialog.over_signed.buttons[0].click()
    dialog.save.click()
    assert points_of(store) == 900


def test_another_file_is_asked_about_anew(dialog, store, form, tmp_path):
    fill_sheet(store, "u0", 850)
    sign(store, "u0")
    dialog.again.click()
    dialog.over_signed.buttons[0].click()
    other = form.rename(tmp_path / "khac.xlsx")
    dialog.read_file(other)
    assert dialog.over_signed.is_open()
    assert not dialog.save.isEnabled()


def test_a_form_stands_in_the_ledger_and_is_taken_back_there(qtbot, look, store, form):
    import_scores(store, request(form))
    page = ExchangePage(make_context(look, store, FakeDialogs("Hủy lần nhập")))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    (line,) = page.ledger.records()
    assert (line.kind, line.partner, line.check_code) == (None, "Xã Ấp Đầu", "")
    page.ledger.go_to(0)
    page._undo.trigger()
    assert store.scores.sheets_of_units("p2025", ["u0"]) == []
