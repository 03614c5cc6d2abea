"""The summary in a package carries the mark while points may change, and loses it once nothing can."""

import pytest

from tests.operations.standings import make_standings, par_index, score
from thidua_desktop.data.exchange.score_rows import SheetsToSend, summary_sheet
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.operations.published_indices import publish_index


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        publish_index(opened, par_index(1, 3))
        yield opened


def texts(store):
    period = store.periods.by_uid("p")
    sent = SheetsToSend.load(store, period, store.scores.sheets(SheetFilter(period_uid="p")))
    rows = summary_sheet(sent, {"u0": "Xã Đăk Pék", "u1": "Phường Kon Tum"}).rows
    return [[cell for cell, _ in row] for row in rows]


@pytest.mark.parametrize(("second", "marks"), [(False, ["Tạm tính"]), (True, [])])
def test_a_summary_of_sheets_is_marked_until_all_are_handed_in(store, second, marks):
    score(store, "u0", p1=10, p2=5, p4=8, submit=True)
    score(store, "u1", p1=10, p2=5, p4=8, submit=second)
    rows = texts(store)
    assert [row[-1] for row in rows if row and row[-1] == "Tạm tính"] == marks
    assert any("TẠM TÍNH" in str(cell) for row in rows for cell in row) is bool(marks)
