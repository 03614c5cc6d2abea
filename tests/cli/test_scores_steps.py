"""A sheet's road from the command line: each command one step of the same table as the window."""

from datetime import date

import pytest

from tests.cli.commands import done, run_command
from thidua_desktop import paths
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.lookup import find_rule_set, find_unit, year_period
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.scores import open_sheet, save_entries


@pytest.fixture
def workspace(tmp_path):
    """A unit's own sheet, every line scored, under a set that is in force."""
    file = tmp_path / "tỉnh.thidua"
    done("init", file, "--unit", "X1", "--name", "Xã Măng Ri", "--level", "commune")
    done(
        "rules", "import", file, paths.resource("sample", "bang_diem_mau.xlsx"), "--code", "B", "--year", 2025
    )
    done("rules", "activate", file, "--code", "B")
    with Store.open(file) as store:
        period = save_period(store, year_period(store, 2025))
        rules = find_rule_set(store, "B", 2025)
        sheet = open_sheet(store, find_unit(store, "X1", period.ends_on).uid, period.uid, rules.uid)
        save_entries(
            store, sheet.uid, Round.SELF, [ScoreEntry(leaf.path, Points(0)) for leaf in rules.leaves]
        )
    return file


def step(workspace, command, *more):
    return run_command("scores", command, workspace, "--unit", "X1", "--year", 2025, *more)


def take(workspace, *steps):
    states = []
    for command, *more in steps:
        status, answer = step(workspace, command, *more)
        assert status == 0, answer
        states.append(answer["state"])
    return states


def test_a_sheet_walks_to_its_publication_and_its_correction(workspace):
    assert take(
        workspace,
        ("submit",),
        ("approve", "--round", "appraisal"),
        ("approve",),
        ("publish", "--decision", "12/QĐ-UBND"),
        ("correct", "--reason", "Sai số liệu"),
    ) == ["submitted", "appraised", "approved", "published", "appraised"]


def test_a_returned_sheet_is_submitted_again(workspace):
    assert take(workspace, ("submit",), ("return", "--reason", "Thiếu báo cáo"), ("submit",)) == [
        "submitted",
        "returned",
        "submitted",
    ]


@pytest.mark.parametrize(
    ("steps", "command", "code", "state"),
    [
        ([("submit",)], ("submit",), "workflow.other_state", "submitted"),
        ([("submit",)], ("return",), "workflow.return_without_reason", "submitted"),
        ([], ("approve",), "workflow.other_state", "draft"),
        ([("submit",)], ("approve", "--round", "bloc"), "workflow.not_head", "submitted"),
        (
            [("submit",), ("approve", "--round", "appraisal"), ("approve",)],
            ("publish",),
            "workflow.publish_without_decision",
            "approved",
        ),
    ],
)
def test_a_refused_step_says_why_and_where_the_sheet_stays(workspace, steps, command, code, state):
    take(workspace, *steps)
    status, answer = step(workspace, *command)
    assert (status, answer["ok"], answer["code"], answer["state"]) == (3, False, code, state)


def test_an_incomplete_sheet_names_its_lines(workspace):
    with Store.open(workspace) as store:
        period = year_period(store, 2025)
        rules = find_rule_set(store, "B", 2025)
        sheet = open_sheet(store, find_unit(store, "X1", period.ends_on).uid, period.uid, rules.uid)
        save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(rules.leaves[0].path)])
    status, answer = step(workspace, "submit")
    assert (status, answer["code"]) == (3, "scores.incomplete")
    assert [issue["code"] for issue in answer["issues"]] == ["scores.gap"]


def test_any_round_is_shown_with_a_reason_a_line(workspace):
    take(workspace, ("submit",), ("approve", "--round", "appraisal"), ("approve",))
    shown = done("scores", "show", workspace, "--unit", "X1", "--year", 2025, "--round", "final")
    assert shown["state"] == "approved"
    assert all(line["reason"] for line in shown["lines"])


def test_a_result_is_published_with_the_day_of_its_decision(workspace):
    take(workspace, ("submit",), ("approve", "--round", "appraisal"), ("approve",))
    wrong = step(workspace, "publish", "--decision", "12/QĐ-UBND", "--decision-date", "5/1/2026")
    assert wrong[0] == 2
    take(workspace, ("publish", "--decision", "12/QĐ-UBND", "--decision-date", "2026-01-05"))
    with Store.open(workspace) as store:
        (sheet,) = store.scores.sheets(SheetFilter())
        assert store.rounds.publications(sheet.uid)[0].decided_on == date(2026, 1, 5)
