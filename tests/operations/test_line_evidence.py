"""Evidence on lines: the same bytes again, locked with the sheet, counted at handing in and by the check."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.bloc_store import make_bloc_store, small_rules
from tests.ui.scoring.strict import make_strict
from tests.workspaces import everything
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations import achievements
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.line_evidence import attach_evidence, open_evidence, remove_evidence
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.sample import load_sample, remove_sample
from thidua_desktop.operations.scores import open_sheet, read_sheet, save_entry
from thidua_desktop.operations.sheet_steps import submit_sheet

FILTER = SheetFilter()
LINE, OTHER = (leaf.path for leaf in small_rules().leaves[:2])


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def sheet(store):
    return open_sheet(store, "u0", "p2025", "rules")


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "Biên bản số 5.pdf"
    path.write_bytes(b"%PDF bien ban")
    return path


def refusal(operation, *arguments):
    with pytest.raises(UserError) as caught:
        operation(*arguments)
    return caught.value.code


def kept_bytes(store):
    return [row[2] for row in everything(store)["evidence"]]


@given(st.binary(max_size=4_000))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_attached_is_opened_byte_for_byte(store, sheet, tmp_path, content):
    (tmp_path / "tài liệu.bin").write_bytes(content)
    file = attach_evidence(store, sheet.uid, LINE, [tmp_path / "tài liệu.bin"])[-1]
    assert open_evidence(store, file, tmp_path / "xem").read_bytes() == content
    remove_evidence(store, sheet.uid, LINE, file.sha256)


def test_equal_files_are_kept_once_and_stand_once_on_a_line(store, sheet, scan, tmp_path):
    copy = tmp_path / "bản sao.pdf"
    copy.write_bytes(scan.read_bytes())
    attach_evidence(store, sheet.uid, LINE, [scan, copy])
    again = attach_evidence(store, sheet.uid, LINE, [copy])
    attach_evidence(store, sheet.uid, OTHER, [copy])
    assert [file.name for file in again] == [scan.name]
    assert kept_bytes(store) == [b"%PDF bien ban"]


def test_bytes_go_when_the_last_line_lets_them_go(store, sheet, scan):
    (file,) = attach_evidence(store, sheet.uid, LINE, [scan])
    attach_evidence(store, sheet.uid, OTHER, [scan])
    assert remove_evidence(store, sheet.uid, LINE, file.sha256) == ()
    assert kept_bytes(store) == [b"%PDF bien ban"]
    remove_evidence(store, sheet.uid, OTHER, file.sha256)
    assert kept_bytes(store) == []


def test_a_locked_sheet_keeps_its_evidence_as_it_is(store, sheet, scan, tmp_path):
    (file,) = attach_evidence(store, sheet.uid, LINE, [scan])
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=SheetState.SUBMITTED))
    assert refusal(attach_evidence, store, sheet.uid, OTHER, [scan]) == "scores.locked"
    assert refusal(remove_evidence, store, sheet.uid, LINE, file.sha256) == "scores.locked"
    assert open_evidence(store, file, tmp_path / "xem").read_bytes() == scan.read_bytes()


def test_evidence_on_a_returned_sheet_takes_it_up_again_as_typing_does(store, sheet, scan):
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=SheetState.RETURNED))
    attach_evidence(store, sheet.uid, LINE, [scan])
    assert store.scores.sheet(sheet.uid).state is SheetState.DRAFT


def test_what_cannot_be_attached_is_told_and_nothing_kept(store, sheet, scan, tmp_path, monkeypatch):
    before = everything(store)
    assert refusal(attach_evidence, store, sheet.uid, "I", [scan]) == "evidence.on_group"
    assert refusal(attach_evidence, store, sheet.uid, "I./99", [scan]) == "scores.unknown_line"
    assert refusal(attach_evidence, store, "gone", LINE, [scan]) == "scores.sheet_gone"
    gone = [scan, tmp_path / "mất.pdf"]
    assert refusal(attach_evidence, store, sheet.uid, LINE, gone) == "evidence.not_readable"
    # The real limit would need a file of 20 MB in every run.
    monkeypatch.setattr(achievements, "EVIDENCE_LIMIT_BYTES", 3)
    assert refusal(attach_evidence, store, sheet.uid, LINE, [scan]) == "evidence.too_large"
    assert refusal(remove_evidence, store, sheet.uid, LINE, "0" * 64) == "evidence.unknown"
    assert everything(store) == before


@pytest.fixture
def strict_sheet(store):
    return make_strict(store)


def test_a_sheet_is_handed_in_once_its_evidence_is_there(store, strict_sheet, scan):
    with pytest.raises(UserError) as refused:
        submit_sheet(store, strict_sheet.uid)
    assert [(one.code, one.where) for one in refused.value.issues] == [("scores.evidence_missing", LINE)]
    attach_evidence(store, strict_sheet.uid, LINE, [scan])
    assert submit_sheet(store, strict_sheet.uid).state is SheetState.SUBMITTED


def test_no_points_need_no_evidence(store, strict_sheet):
    save_entry(store, strict_sheet.uid, Round.SELF, ScoreEntry(LINE, Points(0)))
    assert submit_sheet(store, strict_sheet.uid).state is SheetState.SUBMITTED


def test_the_check_names_evidence_of_lines_that_did_not_come(store, sheet, scan):
    attach_evidence(store, sheet.uid, LINE, [scan])
    assert check_health(store).evidence_missing == ()
    store._database.conn.execute("UPDATE evidence SET content = NULL")
    store._database.conn.commit()
    assert check_health(store).evidence_missing == (scan.name,)


def test_taking_the_sample_away_leaves_no_bytes_behind_and_keeps_ones_own(store, sheet, scan, tmp_path):
    own = tmp_path / "riêng.pdf"
    own.write_bytes(b"rieng")
    attach_evidence(store, sheet.uid, LINE, [own])
    load_sample(store)
    sample = next(one for one in store.scores.sheets(FILTER) if one.is_sample)
    with store.write("test"):
        store.scores.save_sheet(replace(sample, entered_by_uid=require_office(store).unit_uid))
    line = read_sheet(store, sample.uid).rule_set.leaves[0].path
    attach_evidence(store, sample.uid, line, [scan, own])
    remove_sample(store)
    assert kept_bytes(store) == [b"rieng"]
