"""Checking the sheets of a period beside each other in the window."""

from dataclasses import replace

import openpyxl
import pytest

from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import LARGE_TEXT, look_over, room_of
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.ui.exchange.consistency_dialog import ConsistencyDialog


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as store:
        sheet = fill_sheet(store, "u0", 900, submit=True)
        before = store.scores.entries(sheet.uid, Round.SELF)["I/3"]
        with store.write("set-up"):
            kept = [replace(before, points=Points(1500), flagged=True)]
            store.scores.save_entries(sheet, Round.SELF, kept)
        yield store


@pytest.fixture
def open_dialog(qtbot, look, store):
    def make(*answers):
        dialog = ConsistencyDialog(make_context(look, store, FakeDialogs(*answers)))
        qtbot.addWidget(dialog)
        dialog.start("p2025", Round.SELF, None)
        return dialog

    return make


def test_every_finding_names_unit_line_and_what_is_wrong(open_dialog):
    dialog = open_dialog()
    (row,) = [dialog.table.table_texts([one])[1] for one in dialog.table.records()]
    assert row[:3] == ["Xã Ấp Đầu", "3", "Nội dung số 3"]
    assert "1 phiếu, 1 điều cần xem" in dialog.facts.text()


def test_the_sheet_of_a_finding_is_asked_for(qtbot, open_dialog):
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.table.opened.emit(dialog.table.records()[0])
    assert asked.args == ["u0"]


def test_findings_are_written_where_the_person_says(open_dialog, tmp_path):
    out = tmp_path / "kiem_tra.xlsx"
    dialog = open_dialog(out)
    dialog.export.click()
    assert openpyxl.load_workbook(out).active.max_row == 2


@pytest.mark.parametrize("size", [(1060, 600), (880, 500)], ids=["100", "125"])
def test_the_list_is_whole(open_dialog, size):
    dialog = open_dialog()
    dialog.resize(*size)
    look_over(dialog)


def test_the_list_is_whole_with_large_text(open_dialog, set_text_size):
    set_text_size(LARGE_TEXT.text)
    dialog = open_dialog()
    dialog.resize(room_of(LARGE_TEXT).width(), 690)
    look_over(dialog)
    assert dialog.height() <= 690
