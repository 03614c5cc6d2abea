"""The lists of published indices on a real workspace: typed with a source, looked over, scored at once."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.operations.standings import PATH, make_standings, par_index, score
from tests.ui.record_pages import open_page
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.published_indices import IndexLine, publish_index, read_list
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.ui.indices.dialog import IndicesDialog
from thidua_desktop.ui.rule_sets.page import RuleSetsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def store(tmp_path):
    with make_standings(tmp_path) as opened:
        yield opened


@pytest.fixture
def opened(qtbot, look, store):
    page = open_page(qtbot, look, store, RuleSetsPage)
    page.indices.action.trigger()
    (dialog,) = page.findChildren(IndicesDialog)
    yield dialog
    dialog.context.dialogs.answers = ["Bỏ phần chưa lưu"]
    dialog.close()


def paste(dialog, text):
    QApplication.clipboard().setText(text)
    dialog.grid.setCurrentIndex(dialog.grid.figures.index(0, 0))
    dialog.grid.paste()


def lines(store, name="PAR INDEX", year=2024):
    return read_list(store, name, year).lines


def test_the_list_that_a_rule_set_asks_for_is_offered_first(opened):
    assert opened.list.text() == "PAR INDEX năm 2024"
    assert (opened.name.text(), opened.year.value()) == ("PAR INDEX", 2024)
    assert [row.name for row in opened.grid.figures.rows][:2] == ["Xã Đăk Pék", "Phường Kon Tum"]


def test_a_pasted_list_is_stored_with_its_source_and_scores_the_sheets(opened, store):
    sheet = score(store, "u0", p1=10)
    opened.source.setText("Quyết định 112/QĐ-UBND")
    paste(opened, "1\t90,5\n3\t80\n")
    opened.submit()
    assert lines(store) == (IndexLine("u0", 1, 905_000), IndexLine("u1", 3, 800_000))
    assert opened.told.text() == (
        "Đã lưu danh sách, 2 đơn vị thay đổi. Điểm đổi ở 1 dòng: Xã Đăk Pék chưa có → 10."
    )
    view = read_sheet(store, sheet.uid)
    assert view.results[Round.SELF].groups[PATH["II"]] == 1000


def test_a_list_without_a_source_is_not_stored(opened, store):
    paste(opened, "1\n2\n")
    opened.submit()
    assert "Hãy ghi nguồn công bố" in opened.problem.text()
    assert lines(store) == ()


def test_what_looks_like_a_slip_is_marked_and_asked(opened, store):
    opened.source.setText("Báo cáo PAPI")
    paste(opened, "1\t90\n2\t95\n3\t80\n4\t0,9\n")
    assert opened.look_again.text() == "2 ô trông như gõ nhầm, để màu cam kèm lý do."
    opened.context.dialogs.answers = ["Xem lại", "Vẫn lưu"]
    opened.submit()
    assert lines(store) == ()
    opened.submit()
    assert len(lines(store)) == 4


def test_another_index_is_typed_with_its_name_and_year(opened, store):
    opened.list.set_value("*")
    opened.list.edited.emit()
    assert not opened.name.isReadOnly()
    opened.name.setText("PCI")
    opened.year.set_value(2023)
    opened.source.setText("Báo cáo VCCI")
    paste(opened, "5\n")
    opened.submit()
    assert lines(store, "PCI", 2023) == (IndexLine("u0", 5),)
    assert opened.list.text() == "PCI năm 2023"


def test_emptied_cells_take_a_unit_off_the_list(qtbot, look, store):
    publish_index(store, par_index(1, 3))
    page = open_page(qtbot, look, store, RuleSetsPage)
    page.indices.action.trigger()
    (dialog,) = page.findChildren(IndicesDialog)
    dialog.grid.figures.put([(0, 0, "")])
    dialog.submit()
    assert lines(store) == (IndexLine("u1", 3),)
    dialog.close()


def test_another_list_is_not_shown_before_typed_figures_are_settled(opened):
    paste(opened, "1\n")
    opened.context.dialogs.answers = ["Quay lại nhập tiếp"]
    opened.list.set_value("*")
    opened.list.edited.emit()
    assert opened.list.text() == "PAR INDEX năm 2024"
    assert opened.grid.figures.text(0, 0) == "1"
