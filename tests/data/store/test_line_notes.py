"""Comments and evidence of lines: written, read back, and bytes that nobody names any more."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.record_strategies import days, moments, uids, words
from tests.ui.bloc_store import make_bloc_store, small_rules
from tests.workspaces import undone
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.operations.scores import open_sheet

PATH, OTHER = small_rules().leaves[0].path, small_rules().leaves[1].path
AT = datetime(2025, 6, 1, 2, 0, tzinfo=UTC)
FILE = EvidenceFile("a" * 64, "Biên bản.pdf", 3)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with make_bloc_store(tmp_path_factory.mktemp("dong")) as store:
        yield store, open_sheet(store, "u0", "p2025", "rules")


def files_left(store):
    return [row[0] for row in store._database.conn.execute("SELECT sha256 FROM evidence")]


@given(
    uid=uids,
    text=words,
    at=moments,
    author=st.sampled_from(["u0", "u1", None]),
    follow_up=st.booleans(),
    done_on=st.none() | days,
)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_comment_is_read_back_as_it_was_written(made, uid, text, at, author, follow_up, done_on):
    store, sheet = made
    comment = LineComment(uid, PATH, text, at, author, follow_up, done_on)
    with undone(store):
        store.line_notes.add_comment(sheet, comment)
        (read,) = store.line_notes.comments(sheet.uid)[PATH]
        assert replace(read, author_name="") == comment


def test_comments_of_a_line_stand_in_the_order_they_were_written(made):
    store, sheet = made
    late, early = (LineComment(uid, PATH, uid, at) for uid, at in (("b", AT.replace(day=3)), ("a", AT)))
    with undone(store):
        for one in (late, early):
            store.line_notes.add_comment(sheet, one)
        assert [one.text for one in store.line_notes.comments(sheet.uid)[PATH]] == ["a", "b"]


def test_an_author_stands_under_the_name_of_the_day(made):
    store, sheet = made
    names = (
        DatedName("Xã Cũ", date(2020, 1, 1), date(2025, 6, 30)),
        DatedName("Xã Mới", date(2025, 7, 1)),
    )
    with undone(store):
        store.units.save(Unit("u9", "29000", "commune", names))
        store.line_notes.add_comment(sheet, LineComment("a", PATH, "trước", AT, "u9"))
        store.line_notes.add_comment(sheet, LineComment("b", PATH, "sau", AT.replace(month=8), "u9"))
        store.line_notes.add_comment(sheet, LineComment("c", PATH, "xưa", AT.replace(year=2010), "u9"))
        found = {one.text: one.author_name for one in store.line_notes.comments(sheet.uid)[PATH]}
        assert found == {"trước": "Xã Cũ", "sau": "Xã Mới", "xưa": "Xã Mới"}


@given(st.lists(st.tuples(uids, words), max_size=4, unique_by=lambda one: one[0]))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_evidence_of_a_line_keeps_its_order(made, listed):
    store, sheet = made
    files = tuple(EvidenceFile(sha256, name, len(name)) for sha256, name in listed)
    with undone(store):
        store.line_notes.save_evidence(sheet, PATH, files[::-1])
        store.line_notes.save_evidence(sheet, OTHER, [FILE])
        store.line_notes.save_evidence(sheet, PATH, files)
        found = store.line_notes.evidence(sheet.uid)
        assert (found.get(PATH, ()), found[OTHER]) == (files, (FILE,))


def test_bytes_go_with_the_last_line_that_names_them(made):
    store, sheet = made
    with undone(store):
        store.achievements.keep_content(FILE.sha256, b"abc")
        for path in (PATH, OTHER):
            store.line_notes.save_evidence(sheet, path, [FILE])
        store.line_notes.save_evidence(sheet, PATH, [])
        store.evidence.forget_unused([FILE.sha256])
        assert store.achievements.content(FILE.sha256) == b"abc"
        store.line_notes.save_evidence(sheet, OTHER, [])
        store.evidence.forget_unused([FILE.sha256])
        assert files_left(store) == []


def test_a_file_without_bytes_is_named_as_missing(made):
    store, sheet = made
    with undone(store):
        store.line_notes.save_evidence(sheet, PATH, [FILE])
        assert store.line_notes.missing_evidence() == ["Biên bản.pdf"]
        store.achievements.keep_content(FILE.sha256, b"abc")
        assert store.line_notes.missing_evidence() == []
