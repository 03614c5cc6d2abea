"""Comments on lines: by whom and when, what is to be followed up, and that they change nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.bloc_store import fill_sheet, make_bloc_store, small_rules
from tests.workspaces import everything
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.operations.line_comments import (
    COMMENT_LIMIT,
    add_comment,
    flagged_lines,
    settle_comment,
)
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.scores import open_sheet, read_sheet

PATHS = [criterion.path for criterion in small_rules().criteria]
LINE = small_rules().leaves[2].path


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def sheet(store):
    return open_sheet(store, "u0", "p2025", "rules")


def refusal(operation, *arguments, **named):
    with pytest.raises(UserError) as caught:
        operation(*arguments, **named)
    return caught.value.code


def flagged(store, sheet, **named):
    view = read_sheet(store, sheet.uid)
    return flagged_lines(view.rule_set, view.comments, **named)


def test_a_comment_bears_the_office_and_the_moment(store, sheet):
    comment = add_comment(store, sheet.uid, LINE, " Thiếu số liệu quý IV \r\n", follow_up=True)
    (kept,) = read_sheet(store, sheet.uid).comments[LINE]
    assert (kept.text, kept.follow_up, kept.is_open) == ("Thiếu số liệu quý IV", True, True)
    assert (kept.author_uid, kept.author_name) == (require_office(store).unit_uid, "UBND huyện Kon Rẫy")
    assert kept.written_at == comment.written_at


@pytest.mark.parametrize("state", list(SheetState))
def test_a_comment_is_taken_in_every_state_and_changes_nothing_else(store, sheet, state):
    fill_sheet(store, "u0", 900)
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=state))
    before = everything(store)
    add_comment(store, sheet.uid, LINE, "Xem lại", follow_up=True)
    after = everything(store)
    assert {name for name in after if after[name] != before[name]} == {"line_comment"}


def test_a_group_can_be_spoken_about_too(store, sheet):
    add_comment(store, sheet.uid, "I", "Cả mục cần xem lại", follow_up=True)
    assert [one.criterion.code for one in flagged(store, sheet)] == ["I"]


def test_a_comment_without_words_or_of_no_line_is_refused(store, sheet):
    before = everything(store)
    assert refusal(add_comment, store, sheet.uid, LINE, " \n ") == "comment.empty"
    assert refusal(add_comment, store, sheet.uid, LINE, "x" * (COMMENT_LIMIT + 1)) == "comment.too_long"
    assert refusal(add_comment, store, sheet.uid, "I./99", "Xem lại") == "scores.unknown_line"
    assert refusal(add_comment, store, "gone", LINE, "Xem lại") == "scores.sheet_gone"
    assert everything(store) == before


def test_flagged_lines_stand_in_reading_order_until_they_are_seen_to(store, sheet):
    last = add_comment(store, sheet.uid, PATHS[-1], "Sau", follow_up=True)
    add_comment(store, sheet.uid, PATHS[1], "Trước", follow_up=True)
    add_comment(store, sheet.uid, PATHS[2], "Chỉ để biết")
    assert [one.comment.text for one in flagged(store, sheet)] == ["Trước", "Sau"]
    settle_comment(store, sheet.uid, last.uid)
    assert [one.comment.text for one in flagged(store, sheet)] == ["Trước"]
    assert [one.comment.text for one in flagged(store, sheet, with_done=True)] == ["Trước", "Sau"]


def test_seeing_to_a_comment_keeps_its_day_and_can_be_taken_back(store, sheet):
    uid = add_comment(store, sheet.uid, LINE, "Xem lại", follow_up=True).uid
    settle_comment(store, sheet.uid, uid)
    (kept,) = read_sheet(store, sheet.uid).comments[LINE]
    assert kept.done_on == store.clock().astimezone().date()
    settle_comment(store, sheet.uid, uid, is_done=False)
    (kept,) = read_sheet(store, sheet.uid).comments[LINE]
    assert kept.is_open
    assert [row.field for row in store.audit.history(uid)] == ["done_on", "done_on", f"text:{LINE}"]


def test_only_a_flagged_comment_of_the_sheet_is_seen_to(store, sheet):
    plain = add_comment(store, sheet.uid, LINE, "Chỉ để biết")
    other = open_sheet(store, "u1", "p2025", "rules")
    flagged_one = add_comment(store, sheet.uid, LINE, "Xem lại", follow_up=True)
    assert refusal(settle_comment, store, sheet.uid, plain.uid) == "comment.unknown"
    assert refusal(settle_comment, store, other.uid, flagged_one.uid) == "comment.unknown"


def test_a_comment_of_an_earlier_year_stays_in_its_own_sheet(store, sheet):
    add_comment(store, sheet.uid, LINE, "Xem lại")
    other = open_sheet(store, "u1", "p2025", "rules")
    assert read_sheet(store, other.uid).comments == {}
    assert read_sheet(store, sheet.uid).comments[LINE][0].written_at.date() >= date(2025, 1, 1)
