"""The ranking page on a real workspace: ranks, ties, missing units, the way to a sheet and to paper."""

import pytest

from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.ui.fakes import make_context
from thidua_desktop.operations.blocs import withdraw_bloc
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.ranking.page import RankingPage


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def show(qtbot, look, store):
    def make():
        page = RankingPage(make_context(look, store))
        qtbot.addWidget(page)
        page.resize(1130, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return make


@pytest.fixture
def tied(store):
    for unit, points in (("u0", 800), ("u1", 900), ("u2", 800), ("u3", 500)):
        fill_sheet(store, unit, points, submit=True)
    return store


def ranks(page):
    return [(row.rank, row.unit_name) for row in page.table.visible_records()]


def test_equal_totals_share_a_rank_and_the_next_is_skipped(show, tied):
    assert ranks(show()) == [
        (1, "Xã Bình Yên"),
        (2, "Xã Ấp Đầu"),
        (2, "Xã Cẩm Đường"),
        (4, "Xã Đăk Rve"),
    ]


def test_a_bloc_with_every_sheet_submitted_is_not_provisional(show, tied):
    page = show()
    assert page._state.text() == "Đủ phiếu đã nộp"
    assert (page.done.text(), page.line.isVisible()) == ("4/4 đơn vị đã có phiếu", False)


def test_missing_units_are_named_and_drafts_marked(show, store):
    fill_sheet(store, "u1", 900)
    page = show()
    assert page.line.text() == "Còn thiếu phiếu: Xã Ấp Đầu, Xã Cẩm Đường, Xã Đăk Rve"
    assert page._state.text() == "Tạm tính"
    assert page._note(page.table.current()) == "Tạm tính"


def test_a_round_without_scores_says_what_to_do(show, tied):
    page = show()
    page.round.set_value("bloc")
    page.round.edited.emit()
    assert ranks(page) == []
    assert page.done.text().startswith("0/4")


def test_a_double_click_opens_the_sheet(show, tied):
    page = show()
    page.table.opened.emit(page.table.visible_records()[1])
    assert page.context.show_page.asked == [("scoring", "u0")]


def test_printing_hands_the_bloc_to_the_preview(show, tied):
    page = show()
    page._print.trigger()
    wish = PrintWish("bloc_summary", bloc_uid="bloc", period_uid="p2025")
    assert page.context.show_page.asked == [("printing", wish)]


def test_a_workspace_without_blocs_says_where_to_make_one(show, store):
    withdraw_bloc(store, "bloc")
    assert show()._views.currentIndex() == 1
