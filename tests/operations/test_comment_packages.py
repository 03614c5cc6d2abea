"""Comments on lines travel with a sheet: each is its author's, on the way down and on the way up."""

from datetime import date

import pytest

from tests.operations.test_feedback_packages import feedback
from tests.package_road import PATH, TYPED, offices
from tests.two_offices import codes, edit, plan_of, take
from tests.workspaces import everything
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.line_notes import COMMENT_LIMIT
from thidua_desktop.operations.line_comments import add_comment, settle_comment
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.undoing import undo_import

SUBMISSION = PackageKind.SUBMISSION
TITLE = "Ý kiến về dòng"


@pytest.fixture
def road(tmp_path):
    """A member's sheet that is at the province."""
    with offices(tmp_path, "XA1", "XA2") as made:
        made.hand_in("XA2")
        made.pass_on("XA2", "T", SUBMISSION)
        yield made


def say(road, at, text, *, follow_up=False):
    return add_comment(road[at], road.sheet(at, "XA2").uid, TYPED, text, follow_up=follow_up)


def said(road, at):
    """Give what is written on the line at an office, with the code of whoever wrote it."""
    codes_of = {road.unit(at, code): code for code in ("T", "XA1", "XA2")}
    lines = road[at].line_notes.comments(road.sheet(at, "XA2").uid).get(TYPED, ())
    return [(codes_of.get(one.author_uid), one.text, one.follow_up, one.done_on) for one in lines]


def test_the_provinces_comments_come_back_on_their_lines(road):
    written = say(road, "T", "Thiếu biểu 3", follow_up=True)
    result = take(road["XA2"], feedback(road))
    assert (result.counts.new, result.counts.refused) == (1, 0)
    assert said(road, "XA2") == [("T", "Thiếu biểu 3", True, None)]
    (kept,) = road["XA2"].line_notes.comments(road.sheet("XA2", "XA2").uid)[TYPED]
    assert (kept.written_at, kept.author_name) == (written.written_at, "Sở Nội vụ tỉnh")


def test_a_units_own_comments_go_with_its_sheet(road):
    say(road, "XA2", "Số liệu chờ Chi cục thống kê")
    road.pass_on("XA2", "T", SUBMISSION)
    assert said(road, "T") == [("XA2", "Số liệu chờ Chi cục thống kê", False, None)]


def test_a_head_hands_on_its_own_comments_and_its_members(road):
    say(road, "XA2", "Của xã")
    road.pass_on("XA2", "XA1", SUBMISSION)
    say(road, "XA1", "Của trưởng khối")
    road.pass_on("XA1", "T", SUBMISSION)
    assert {one[:2] for one in said(road, "T")} == {("XA2", "Của xã"), ("XA1", "Của trưởng khối")}


def test_each_side_keeps_its_own_words(road):
    say(road, "XA2", "Của xã")
    road.pass_on("XA2", "T", SUBMISSION)
    say(road, "T", "Của tỉnh")
    before = road["XA2"].line_notes.comments(road.sheet("XA2", "XA2").uid)[TYPED]
    take(road["XA2"], feedback(road))
    after = road["XA2"].line_notes.comments(road.sheet("XA2", "XA2").uid)[TYPED]
    assert after[: len(before)] == before
    assert [one.text for one in after] == ["Của xã", "Của tỉnh"]


def test_the_same_comments_again_change_nothing(road):
    say(road, "T", "Thiếu biểu 3")
    take(road["XA2"], feedback(road))
    before = everything(road["XA2"])["line_comment"]
    say(road, "T", "Nhớ bổ sung")
    counts = take(road["XA2"], feedback(road)).counts
    assert (counts.new, counts.changed) == (1, 0)
    assert set(before) < set(everything(road["XA2"])["line_comment"])


def test_what_the_author_saw_to_is_done_at_the_unit(road):
    written = say(road, "T", "Thiếu biểu 3", follow_up=True)
    take(road["XA2"], feedback(road))
    settle_comment(road["T"], road.sheet("T", "XA2").uid, written.uid)
    assert take(road["XA2"], feedback(road)).counts.changed == 1
    assert said(road, "XA2")[0][3] == road["T"].today()


def test_what_the_unit_saw_to_stays_done(road):
    written = say(road, "T", "Thiếu biểu 3", follow_up=True)
    take(road["XA2"], feedback(road))
    settle_comment(road["XA2"], road.sheet("XA2", "XA2").uid, written.uid)
    say(road, "T", "Việc khác")
    take(road["XA2"], feedback(road))
    assert said(road, "XA2")[0][3] is not None


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Nơi viết (mã)", "XA1"),
        ("Ý kiến", "x" * (COMMENT_LIMIT + 1)),
        ("Thời điểm viết", "hôm qua"),
        ("Mã đơn vị trong máy", "XA1"),
    ],
)
def test_a_comment_that_is_not_the_senders_to_write_is_left(road, header, value):
    say(road, "T", "Thiếu biểu 3")
    file = feedback(road)
    edit(file, TITLE, header, road.unit("T", "XA1") if value == "XA1" else value)
    plan = plan_of(road["XA2"], file)
    assert "package.comments_left" in codes(plan)
    apply_import(road["XA2"], plan, Accept.ALL)
    assert said(road, "XA2") == []


def test_nobody_writes_in_the_place_of_the_receivers_own_comment(road):
    own = say(road, "XA2", "Của xã")
    say(road, "T", "Của tỉnh")
    file = feedback(road)
    edit(file, TITLE, "Mã dòng", f"{road.sheet('T', 'XA2').uid}:{own.uid}:{TYPED}")
    plan = plan_of(road["XA2"], file)
    assert "package.comments_left" in codes(plan)
    apply_import(road["XA2"], plan, Accept.ALL)
    assert said(road, "XA2") == [("XA2", "Của xã", False, None)]


def test_one_comment_stands_on_one_line(road):
    written = [say(road, "T", text) for text in ("Thiếu biểu 3", "Thiếu biểu 4")]
    file, sheet = feedback(road), road.sheet("T", "XA2").uid
    for row, path in ((2, TYPED), (3, PATH["2"])):
        edit(file, TITLE, "Mã dòng", f"{sheet}:{written[0].uid}:{path}", row)
    result = apply_import(road["XA2"], plan_of(road["XA2"], file), Accept.ALL)
    assert len(everything(road["XA2"])["line_comment"]) == 1
    assert result.counts.refused > 0


def test_taking_the_import_back_takes_the_comments_back(road):
    say(road, "XA2", "Của xã")
    before = everything(road["XA2"])["line_comment"]
    say(road, "T", "Thiếu biểu 3")
    result = take(road["XA2"], feedback(road))
    undo_import(road["XA2"], result.import_id)
    assert everything(road["XA2"])["line_comment"] == before


def test_the_day_is_written_for_people_too(road):
    say(road, "T", "Thiếu biểu 3", follow_up=True)
    file = feedback(road)
    assert edit(file, TITLE, "Ngày viết", date(2030, 1, 1).strftime("%d/%m/%Y")).startswith(TITLE)
    take(road["XA2"], file)
    assert said(road, "XA2") == [("T", "Thiếu biểu 3", True, None)]


def test_what_comes_in_can_be_read_before_it_is_taken(road):
    say(road, "T", "Thiếu biểu 3", follow_up=True)
    (change,) = plan_of(road["XA2"], feedback(road)).changes()
    assert change.name == f"Phường Kon Tum, {TYPED}"
    assert ("Ý kiến", "Thiếu biểu 3") in [(one.field, one.new) for one in change.fields]
