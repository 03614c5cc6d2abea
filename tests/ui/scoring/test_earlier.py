"""A line's points in earlier periods, found by its words across rule sets, else by its place."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.bloc_store import small_rules
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind, Round, ScoreEntry
from thidua_desktop.operations.earlier_values import EarlierValue, read_earlier
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entries
from thidua_desktop.ui.scoring.line_details import Detail


@pytest.fixture
def earlier(store, sheet):
    """Seven earlier years with year - 2010 points on line 1; give the sheet of 2025 as read."""
    path = small_rules().leaves[0].path
    for year in range(2018, 2025):
        period = EvaluationPeriod(
            f"p{year}", str(year), f"Năm {year}", PeriodKind.YEAR, year, date(year, 1, 1), date(year, 12, 31)
        )
        with store.write("test"):
            store.periods.save(period)
        made = open_sheet(store, "u0", period.uid, "rules")
        save_entries(store, made.uid, Round.SELF, [ScoreEntry(path, Points((year - 2016) * 100))])
    return read_sheet(store, sheet.uid)


def test_the_last_five_periods_come_newest_first(store, earlier):
    found = read_earlier(store, earlier, earlier.rule_set.leaves[0].path)
    assert [(one.period_name, one.entry.points) for one in found] == [
        (f"Năm {year}", (year - 2016) * 100) for year in range(2024, 2019, -1)
    ]


def test_a_line_that_was_not_scored_then_has_no_entry(store, earlier):
    found = read_earlier(store, earlier, earlier.rule_set.leaves[1].path)
    assert found[0] == EarlierValue("Năm 2024", None, is_same_text=True)


def test_a_line_of_other_words_at_the_same_place_is_told_apart(store, earlier):
    first = earlier.rule_set.leaves[0]
    criteria = tuple(
        replace(one, text="Nội dung khác hẳn") if one is first else one for one in earlier.rule_set.criteria
    )
    now = replace(earlier, rule_set=replace(earlier.rule_set, criteria=criteria))
    found = read_earlier(store, now, first.path)
    assert found[0].entry is not None
    assert not any(one.is_same_text for one in found)


def test_a_group_has_no_earlier_points(store, earlier):
    assert read_earlier(store, earlier, "I") == ()


def test_the_panel_shows_the_earlier_points_while_their_part_is_open(qtbot, page, earlier):
    panel = page.editor.panel
    page.editor.grid.go_to_row(1)
    panel.detail_section(Detail.EARLIER).heading.click()
    qtbot.waitUntil(lambda: panel.detail_text(Detail.EARLIER).startswith("• Năm 2024: 8"))
    page.editor.grid.go_to_row(2)
    assert panel.detail_text(Detail.EARLIER) == ""
    qtbot.waitUntil(lambda: panel.detail_text(Detail.EARLIER).startswith("• Năm 2024: chưa chấm"))
