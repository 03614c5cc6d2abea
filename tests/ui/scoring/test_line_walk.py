"""The panel with all it can hold and the list of flagged lines: whole on every screen, named, Vietnamese."""

from datetime import date

import pytest

from tests.sheet_road import make_head_store
from tests.ui.bloc_store import fill_sheet
from tests.ui.fakes import InlineRunner
from tests.ui.scoring.strict import LINE, make_strict
from tests.ui.walks import SCREENS, WalkDialogs, faults, room_of
from thidua_desktop.operations.line_comments import add_comment, settle_comment
from thidua_desktop.operations.line_evidence import attach_evidence
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.scoring.flagged_dialog import FlaggedDialog
from thidua_desktop.ui.scoring.line_details import Detail

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LONG_NAME = "Bao_cao_ket_qua_thuc_hien_nhiem_vu_phat_trien_kinh_te_xa_hoi_nam_2025_ban_chinh_thuc.pdf"
HIGHEST = 700


@pytest.fixture
def filled(tmp_path):
    """A workspace with a sheet whose first line has everything, and the sheet."""
    with make_head_store(tmp_path) as made:
        fill_sheet(made, "u0", 900)
        sheet = make_strict(made)
        (tmp_path / LONG_NAME).write_bytes(b"%PDF" * 70_000)
        attach_evidence(made, sheet.uid, LINE, [tmp_path / LONG_NAME])
        text = (
            "Số liệu quý IV chưa có xác nhận, xem tại congbao.kontum.gov.vn/van-ban/bao-cao-quy-bon-nam-2025"
        )
        add_comment(made, sheet.uid, LINE, text, follow_up=True)
        done = add_comment(made, sheet.uid, LINE, "Đã gọi điện nhắc đơn vị", follow_up=True)
        settle_comment(made, sheet.uid, done.uid)
        yield made, sheet


@pytest.fixture(params=SCREENS, ids=lambda screen: screen.name)
def shown(request, qtbot, look, filled, set_text_size):
    """The window with the page on the line that has everything, all parts open."""
    store, sheet = filled
    set_text_size(request.param.text)
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(room_of(request.param))
    window.show()
    desk = Desk(window, InlineRunner(store), look, lambda: date(2025, 12, 1), WalkDialogs())
    desk.show_data()
    desk.show_page("scoring", sheet.uid)
    page = desk.current_page()
    page.editor.grid.go_to_path(LINE)
    panel = page.editor.panel
    for part in Detail:
        panel.detail_section(part).set_open(True)
    qtbot.waitUntil(lambda: all(panel.detail_text(one) for one in (Detail.CHANGES, Detail.EARLIER)))
    return window, page


def test_the_panel_with_all_it_can_hold_is_whole(shown):
    window, page = shown
    assert len(page.editor.panel.comments.lines()) == 2
    assert faults(window) == {}


def test_the_list_of_flagged_lines_is_whole(shown):
    _, page = shown
    page.line_work.list_action.trigger()
    (dialog,) = page.findChildren(FlaggedDialog)
    dialog.with_done.setChecked(True)
    assert len(dialog.table.records()) == 2
    assert faults(dialog) == {}
    assert dialog.height() <= HIGHEST
    dialog.reject()
