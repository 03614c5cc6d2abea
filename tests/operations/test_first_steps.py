"""The five steps tick themselves off from what is stored."""

import pytest

from tests.two_offices import province, send
from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.operations.first_steps import (
    FirstSteps,
    StepKind,
    hide_first_steps,
    note_printed_sheet,
    read_first_steps,
)
from thidua_desktop.operations.sample import load_sample, remove_sample


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


def done(store):
    return [step.kind for step in read_first_steps(store).steps if step.is_done]


def test_a_new_office_has_done_the_first_of_five(tmp_path):
    with new_workspace(tmp_path) as store:
        steps = read_first_steps(store)
    assert (steps.done, len(steps.steps), steps.next.kind) == (1, 5, StepKind.PERIOD)
    assert steps.is_shown


def test_an_empty_workspace_has_no_steps(tmp_path):
    with Store.create(tmp_path / "trong.thidua") as store:
        assert read_first_steps(store) == FirstSteps((), is_hidden=True)


def test_a_sheet_counts_once_every_line_has_points(store):
    sheet = fill_sheet(store, "u0", 900)
    assert StepKind.SHEET in done(store)
    with store.write("set-up"):
        store.scores.remove_entries(sheet.uid, "self")
    steps = read_first_steps(store)
    assert (steps.next.kind, steps.next.uid) == (StepKind.SHEET, "u0")


def test_a_printed_sheet_ends_the_list(store):
    fill_sheet(store, "u0", 900)
    assert read_first_steps(store).next.kind is StepKind.PRINT
    note_printed_sheet(store, "u0", "p2025")
    assert not read_first_steps(store).is_shown


def test_printing_is_noted_once(store):
    fill_sheet(store, "u0", 900)
    note_printed_sheet(store, "u0", "p2025")
    before = store.revision
    note_printed_sheet(store, "u1", "p2025")
    assert store.revision == before


def test_a_sheet_printed_from_the_sample_does_not_count_without_it(tmp_path):
    with new_workspace(tmp_path) as store:
        load_sample(store)
        period = store.periods.all()[0]
        sheet = read_first_steps(store).steps[3]
        note_printed_sheet(store, sheet.uid, period.uid)
        assert StepKind.PRINT in done(store)
        remove_sample(store)
        assert done(store) == [StepKind.OFFICE]


def test_what_was_hidden_comes_back(store):
    hide_first_steps(store, is_hidden=True)
    assert not read_first_steps(store).is_shown
    hide_first_steps(store, is_hidden=False)
    assert read_first_steps(store).is_shown


def test_a_province_prepares_its_catalogue_and_waits_for_the_first_package(tmp_path):
    with province(tmp_path) as store:
        steps = read_first_steps(store)
        assert [step.kind for step in steps.steps] == [
            StepKind.UNITS,
            StepKind.BLOCS,
            StepKind.RULES,
            StepKind.CATALOGUE_SENT,
            StepKind.FIRST_RECEIVED,
        ]
        before = steps.done
        send(store, tmp_path, PackageKind.CATALOGUE)
        assert StepKind.CATALOGUE_SENT in done(store)
        assert read_first_steps(store).done == before + 1
