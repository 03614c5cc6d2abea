"""The ranking page on a real workspace: ranks, ties, missing units, the way to a sheet and to paper."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from tests.operations.standings import make_standings, par_index, score
from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.ui.fakes import make_context
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.operations.blocs import withdraw_bloc
from thidua_desktop.operations.published_indices import publish_index
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.ranking.columns import note_text, notes_text
from thidua_desktop.ui.ranking.forms import AbsencesForm, VotesForm
from thidua_desktop.ui.ranking.page import RankingPage
from thidua_desktop.ui.ranking.year import ALL_BLOCS


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
    assert page.done.text() == "4/4 đơn vị đã có phiếu"
    assert page.line.text() == "Bằng điểm, chờ bỏ phiếu: Xã Ấp Đầu, Xã Cẩm Đường"


def test_missing_units_are_named_and_drafts_marked(show, store):
    fill_sheet(store, "u1", 900)
    page = show()
    assert page.line.text() == "Còn thiếu phiếu: Xã Ấp Đầu, Xã Cẩm Đường, Xã Đăk Rve"
    assert page._state.text() == "Tạm tính"
    assert note_text(page.table.current()) == "Tạm tính"


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


def test_with_little_room_the_groups_give_way_to_the_explanation(show, tied):
    page = show()
    page.resize(560, 700)
    shown = [page._heads[1:][place] for place in page.table.view.shown()]
    assert shown == ["Hạng", "Đơn vị", "Tổng điểm", "Ghi chú"]
    said = [label.text() for label in page.beside.why.findChildren(QLabel)]
    assert "Điểm các mục: I 90,00; II 25,00." in said


# ------------------------------------------------------------------ ties


def the_form(page, kind):
    (form,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return form


def vote(page, **votes):
    page.forms.vote.trigger()
    form = the_form(page, VotesForm)
    for uid, count in votes.items():
        form.form.editor(uid).set_value(count)
    form.submit()
    return form


def test_recorded_votes_part_equal_units_and_say_so(show, tied):
    page = show()
    vote(page, u0=3, u2=5)
    assert ranks(page)[1:3] == [(2, "Xã Cẩm Đường"), (3, "Xã Ấp Đầu")]
    row = page.table.visible_records()[1]
    assert (note_text(row), notes_text(row)) == (
        "Đã phân định",
        "Bằng điểm, xếp theo kết quả bỏ phiếu: 5 phiếu.",
    )
    assert not page.line.isVisible()


def test_votes_for_a_part_of_a_tie_are_refused_at_the_empty_field(show, tied):
    page = show()
    form = vote(page, u0=3)
    problem = form.form.editor("u2").accessibleDescription()
    assert problem == "Hãy ghi số phiếu cho mọi đơn vị bằng điểm, hoặc để trống cả nhóm."
    assert ranks(page)[1:3] == [(2, "Xã Ấp Đầu"), (2, "Xã Cẩm Đường")]


def test_equal_votes_leave_the_tie(show, tied):
    page = show()
    vote(page, u0=4, u2=4)
    assert ranks(page)[1:3] == [(2, "Xã Ấp Đầu"), (2, "Xã Cẩm Đường")]


def test_a_recorded_vote_can_be_taken_back(show, tied):
    page = show()
    vote(page, u0=3, u2=5)
    page.context.dialogs.answers = ["Hủy kết quả"]
    page.forms.forget.trigger()
    assert ranks(page)[1:3] == [(2, "Xã Ấp Đầu"), (2, "Xã Cẩm Đường")]
    assert not page.forms.forget.isEnabled()


def test_a_bloc_without_ties_offers_no_vote(show, store):
    fill_sheet(store, "u1", 900)
    assert not show().forms.vote.isVisible()


# ------------------------------------------------------------------ why a unit stands where it does


@pytest.fixture
def explained(qtbot, look, tmp_path):
    """Give what stands beside the table for units of a set with grades, a gate and a scale of its own."""
    with make_standings(tmp_path) as store:
        publish_index(store, par_index(1, 4))
        score(store, "u0", p1=8, p4=8, without=("2",))
        score(store, "u1", p1=10, p2=5, p4=8)
        page = RankingPage(make_context(look, store))
        qtbot.addWidget(page)
        page.resize(1130, 700)
        with qtbot.waitExposed(page):
            page.show()

        def said(unit):
            page.table.select(unit)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            return [label.text() for label in page.beside.why.findChildren(QLabel)]

        yield page, said


def test_a_normalised_total_is_explained_with_its_numbers(explained):
    _, said = explained
    assert "Điểm đạt 26 trên 28 điểm được giao, quy về thang 100 điểm là 92,86." in said("u0")


def test_a_missed_gate_is_explained_beside_the_grade(explained):
    page, said = explained
    assert "Xếp loại: Tốt." in said("u1")
    assert "Đạt tổng điểm của loại “Xuất sắc” nhưng mục II mới đạt 50%, dưới mức 60%." in said("u1")
    assert "Có 1 đơn vị xếp loại “Xuất sắc”, vượt tỷ lệ 25% (nhiều nhất 0 đơn vị)." in page.line.text()


def test_raw_points_and_grade_have_columns_only_where_there_are_any(explained, show, tied):
    page, _ = explained
    assert {"Điểm đạt", "Xếp loại"} <= set(page._heads)
    assert not {"Điểm đạt", "Xếp loại"} & set(show()._heads)


# ------------------------------------------------------------------ missing members


def test_a_missing_member_is_listed_with_its_reason(show, store):
    for unit in ("u0", "u1", "u2"):
        fill_sheet(store, unit, 900 - int(unit[1]), submit=True)
    page = show()
    assert (page.line.text(), page._state.text()) == ("Còn thiếu phiếu: Xã Đăk Rve", "Tạm tính")
    page.forms.absences.trigger()
    form = the_form(page, AbsencesForm)
    form.form.editor("u3").set_value(" mới thành lập ")
    form.submit()
    assert page.line.text() == "Vắng có lý do: Xã Đăk Rve (mới thành lập)"
    assert page._state.text() == "Đủ phiếu đã nộp"


# ------------------------------------------------------------------ the whole province


def test_all_blocs_together_are_ranked_from_kept_totals(show, tied):
    page = show()
    page.bloc.set_value(ALL_BLOCS)
    page.bloc.edited.emit()
    rows = page.year_table.visible_records()
    assert [(row.rank, row.unit_name, row.bloc_name) for row in rows] == [
        (1, "Xã Bình Yên", "Cụm thi đua số 1"),
        (2, "Xã Ấp Đầu", "Cụm thi đua số 1"),
        (2, "Xã Cẩm Đường", "Cụm thi đua số 1"),
        (4, "Xã Đăk Rve", "Cụm thi đua số 1"),
    ]
    assert not page.table.isVisible()
    page._open_current()
    page.year_table.opened.emit(rows[0])
    assert page.context.show_page.asked == [("scoring", "u1")]


@pytest.mark.parametrize("place", ["bloc", ALL_BLOCS])
def test_the_workbook_carries_the_mark_until_every_sheet_is_in(show, store, tmp_path, place):
    out = tmp_path / "xep_hang.xlsx"
    fill_sheet(store, "u1", 900)
    page = show()
    page.bloc.set_value(place)
    page.bloc.edited.emit()
    page.context.dialogs.answers = [out]
    page._export.trigger()
    (sheet,) = read_workbook(out).sheets
    texts = [str(cell) for row in sheet.rows for cell in row]
    assert any(text.startswith("TẠM TÍNH") for text in texts)
    assert "Xã Bình Yên" in texts
    assert any("Xã Ấp Đầu" in text for text in texts)
