"""The place of decisions on small screens, with large text, in words, and with thousands of questions."""

import os
import time
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.two_offices import edit, knows, office, own_uid, plan_of, province, send, take
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Unit
from thidua_desktop.domain.records.scoring import (
    Criterion,
    EvaluationPeriod,
    PeriodKind,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.tasks import Runner

YEAR, UNITS, LINES = 2025, 30, 100
CROWD = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)) if hasattr(os, "getloadavg") else 1.0
"""How many wait for one processor: on a machine that others use too, everything takes so much longer."""
OPENING_S, LONGEST_GAP_S = 1.0 * CROWD, 0.2 * CROWD


@pytest.fixture
def asking(tmp_path):
    """A province, and a package that asks for every kind of reason but one: edited, both sides, gone on."""
    (tmp_path / "gui").mkdir()
    with office(tmp_path / "gui") as sender, province(tmp_path) as receiver:
        knows(receiver)
        take(receiver, send(sender, tmp_path).file)
        for store, given in ((sender, 900), (receiver, 700)):
            with store.write("set-up"):
                sheet = store.scores.sheet("phieu1")
                store.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(given))])
        file = send(sender, tmp_path).file
        edit(file, "Thành tích", "Tóm tắt thành tích", "Sửa ngoài phần mềm. " * 30)
        yield receiver, file


def open_wizard(qtbot, look, store, file):
    plan_of(store, file)
    wizard = PackageImportDialog(make_context(look, store, FakeDialogs()))
    qtbot.addWidget(wizard, before_close_func=lambda one: one.decisions.show_lines([], keeps_answers=False))
    with qtbot.waitExposed(wizard):
        wizard.show()
    wizard.read_files([file])
    return wizard


@pytest.mark.parametrize(
    ("size", "text"),
    [((1120, 660), 100), ((1069, 542), 100), ((900, 530), 100), ((1342, 680), 200)],
    ids=["1366x768", "125 %", "small", "text 200 %"],
)
def test_everything_that_is_asked_is_whole_and_named(qtbot, look, set_text_size, asking, size, text):
    set_text_size(text)
    wizard = open_wizard(qtbot, look, *asking)
    wizard.resize(*size)
    look_over(wizard)
    QTest.keyClick(wizard.decisions.table, Qt.Key.Key_2)
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Escape)
    wizard.decisions.take_all.click()
    wizard.decisions.typed.use.click()
    look_over(wizard)
    assert (wizard.width(), wizard.height()) == size


def test_both_sides_are_named_after_what_is_asked(qtbot, look, asking):
    wizard = open_wizard(qtbot, look, *asking)
    heads = [wizard.decisions.model.headerData(column, Qt.Orientation.Horizontal) for column in (4, 5)]
    assert heads == ["Theo bản gốc", "Ô đã sửa"]
    wizard.decisions.keep_all.click()
    wizard._settle()
    heads = [wizard.decisions.model.headerData(column, Qt.Orientation.Horizontal) for column in (4, 5)]
    assert heads == ["Đang có / gốc", "Gói / đã sửa"]


def test_a_long_value_is_told_where_it_differs(qtbot, look, asking):
    wizard = open_wizard(qtbot, look, *asking)
    assert "Theo bản gốc: Hiến đất làm đường" in wizard.decisions.about.text()
    assert len(wizard.decisions.about.text()) < 500


# ------------------------------------------------------------------ thousands


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A province, and a package about 3 000 lines that have gone on there."""
    folder = tmp_path_factory.mktemp("nhieu")
    leaves = [
        Criterion(f"I./{n}", str(n), f"Việc thứ {n} trong năm", Points(1000), "typed", "I.", 2, n)
        for n in range(1, LINES + 1)
    ]
    criteria = (Criterion("I.", "I.", "Nhóm một", Points(1000 * LINES), "group"), *leaves)
    rules = RuleSet("rules", "BTC", 1, "Bộ", YEAR, RuleSetState.ACTIVE, criteria, content_hash(criteria))
    with (
        new_workspace(folder, OfficeDraft("H61", "Huyện Đăk Hà", "district"), "huyen.thidua") as sender,
        new_workspace(folder, OfficeDraft("T", "Tỉnh", "province"), "tinh.thidua") as receiver,
    ):
        fill(sender, rules, own_uid(sender), 100)
        with receiver.write("set-up"):
            receiver.units.save(Unit("h61", "H61", "district", (DatedName("Huyện Đăk Hà"),)))
        fill(receiver, rules, "h61", 200)
        yield receiver, send(sender, folder).file


def fill(store, rules, head, given):
    """Give an office the bloc with its sheets, every line with points."""
    period = EvaluationPeriod(
        "p", "2025", "Năm 2025", PeriodKind.YEAR, YEAR, date(YEAR, 1, 1), date(YEAR, 12, 31)
    )
    with store.write("set-up"):
        store.periods.save(period)
        store.rule_sets.save(rules)
        store.units.save_many(
            [Unit(f"x{n}", f"X{n:03}", "commune", (DatedName(f"Xã {n}"),)) for n in range(UNITS)]
        )
        store.blocs.save(Bloc("khoi", "K1", "Khối"))
        store.blocs.save_membership(Membership("m", "khoi", head, BlocRole.HEAD))
        for n in range(UNITS):
            store.blocs.save_membership(Membership(f"m{n}", "khoi", f"x{n}", BlocRole.MEMBER, position=n))
            sheet = ScoreSheet(f"s{n}", "p", f"x{n}", "rules", SheetState.SUBMITTED, head)
            store.scores.save_sheet(sheet)
            entries = [ScoreEntry(leaf.path, Points(given + k)) for k, leaf in enumerate(rules.leaves)]
            store.scores.save_entries(sheet, Round.SELF, entries)


def seconds(action):
    """Measure an action of the window with all that it paints."""
    start = time.perf_counter()
    action()
    QApplication.processEvents()
    return time.perf_counter() - start


def test_thousands_of_questions_open_at_once_and_never_hold_the_window_up(qtbot, look, large, monkeypatch):
    shown = []
    show = PackageImportDialog._show_check
    monkeypatch.setattr(
        PackageImportDialog,
        "_show_check",
        lambda self, found: shown.append(seconds(lambda: show(self, found))),
    )
    wizard = open_wizard(qtbot, look, *large)
    decisions, table = wizard.decisions, wizard.decisions.table
    assert decisions.model.total_count() == UNITS * LINES
    gaps = {
        "key": min(seconds(lambda: QTest.keyClick(table, Qt.Key.Key_1)) for _ in range(3)),
        "page": min(seconds(lambda: QTest.keyClick(table, Qt.Key.Key_PageDown)) for _ in range(3)),
        "next": min(seconds(decisions.go_next) for _ in range(3)),
        "same": seconds(decisions.same_for_all),
        "all chosen": seconds(table.selectAll),
        "all taken": min(
            seconds(lambda key=key: QTest.keyClick(table, key)) for key in (Qt.Key.Key_2, Qt.Key.Key_1)
        ),
        "taken back": seconds(decisions.take_back),
        "all kept": seconds(decisions.keep_open),
    }
    assert shown[0] < OPENING_S
    assert {name: gap for name, gap in gaps.items() if gap > LONGEST_GAP_S} == {}
    wizard._settle()
    assert len(wizard.plan.decided) == UNITS * LINES


# ------------------------------------------------------------------ on the real lane


def test_decisions_are_planned_and_stored_on_the_real_lane(qtbot, look, tmp_path):
    (tmp_path / "gui").mkdir()
    with office(tmp_path / "gui") as sender, province(tmp_path) as receiver:
        knows(receiver)
        file = send(sender, tmp_path).file
        plan_of(receiver, file)
        place = receiver.path
    edit(file, "Phiếu chấm", "Điểm tự chấm", 99)
    runner = Runner()
    context = replace(make_context(look), runner=runner)
    runner.set_boundary(context.dialogs)
    with qtbot.waitSignal(runner.busy, check_params_cb=lambda is_busy: not is_busy):
        runner.open(lambda: Store.open(place), lambda _: None)
    wizard = PackageImportDialog(context)
    qtbot.addWidget(wizard)
    with qtbot.waitExposed(wizard):
        wizard.show()
    try:
        wizard.read_files([file])
        qtbot.waitUntil(lambda: wizard.decisions.count_open() == 1 and not wizard._is_busy, timeout=20_000)
        wizard.decisions.take_all.click()
        wizard.decisions.typed.edit.setText("Đã gọi điện cho xã")
        wizard.decisions.typed.use.click()
        qtbot.waitUntil(lambda: wizard.decisions.model.total_count() == 2, timeout=20_000)
        wizard.decisions.take_all.click()
        wizard.save_all()
        qtbot.waitUntil(lambda: wizard._step() == 3, timeout=20_000)
    finally:
        wizard.close()
        runner.close()
    with Store.open(place) as stored:
        assert stored.scores.entries("phieu1", Round.SELF)["I./1"].points == 9900
        assert len(stored.minutes.of_import(wizard._import_uid).lines) == 2
