"""Rows of the tables that came with format 2 and 3: what is written reads back, through cells too."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.record_strategies import days, intervals, moments, points, quantities, texts, uids, words
from thidua_desktop.data.exchange import comment_rows, result_rows, round_rows, target_rows, title_rows
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_values import to_canonical, to_cells
from thidua_desktop.data.store.issued_targets import IssuedTarget
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.scoring import (
    Absence,
    IndexResult,
    Origin,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetState,
    Verdict,
)
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.domain.text import clean

PATHS = st.sampled_from(["I./1", "II./2.a)/13", "III/đ) : 4", "IV/1:2:3"])
CLEAN = texts.map(clean)
WORDS = words.map(clean).filter(bool)
NUMBERS = st.integers(0, 10**9)
ENTRIES = st.builds(
    ScoreEntry,
    PATHS,
    st.none() | points,
    st.none() | quantities,
    st.none() | quantities,
    st.none() | st.sampled_from(Absence),
    CLEAN,
    st.just(Origin.IMPORTED),
    st.booleans(),
)
QUESTIONS = st.builds(
    LineQuestion,
    PATHS,
    st.sampled_from(Round),
    WORDS,
    days,
    WORDS,
    days,
    st.none() | st.sampled_from(Verdict),
    CLEAN,
)
COMMENTS = st.builds(LineComment, uids, PATHS, WORDS, moments, uids, st.booleans(), st.none() | days)
TITLES = st.builds(
    lambda span, **more: Title(valid_from=span[0], valid_to=span[1], **more),
    intervals(),
    code=uids,
    name=WORDS,
    kind=st.sampled_from(TitleKind),
    subjects=st.lists(st.sampled_from(SubjectKind), unique=True).map(tuple),
    levels=st.lists(st.sampled_from(["central", "province", "commune"]), unique=True).map(tuple),
    basis=CLEAN,
    position=st.integers(0, 10**6),
    withdrawn=st.booleans(),
)
RESULTS = st.builds(
    result_rows.SheetResult,
    st.sampled_from(SheetState),
    st.integers(1, 99),
    CLEAN,
    CLEAN,
    st.none() | days,
    st.none() | days,
)
KEYS = st.builds(
    KnownKey,
    uids,
    uids,
    WORDS,
    uids,
    st.just(KeyRole.UNIT),
    st.sampled_from(KeyState),
    st.just(date(2026, 1, 1)),
    st.none() | days,
    st.none() | NUMBERS,
)
RULES = RuleSet("luat", "B", 1, "Bộ", 2025, RuleSetState.ACTIVE, (), "ab" * 32)


def through_cells(table, row):
    """Bring a row into cells and back, as a spreadsheet would."""
    back = []
    for column, value in zip(table.content, row, strict=True):
        cells = ["" if cell is None else cell for cell in to_cells(column, [value])]
        back += to_canonical(column, cells)
    return tuple(back)


@given(ENTRIES, uids, uids, st.sampled_from(Round))
def test_a_line_of_a_round_reads_back(entry, sheet_uid, scorer, round_):
    sheet = ScoreSheet(sheet_uid, "ky", "dv", "luat")
    row = round_rows.round_row(
        round_rows.RoundOfSheet(sheet, RULES, round_, scorer, {}), entry.criterion_path, entry
    )
    assert through_cells(form.ROUND_LINES, row) == row
    assert round_rows.read_round_entry(row) == entry
    assert round_rows.split_round_key(row[0]) == (sheet_uid, round_, scorer, entry.criterion_path)


@given(QUESTIONS, uids)
def test_a_question_reads_back(question, sheet_uid):
    row = round_rows.question_row(ScoreSheet(sheet_uid, "ky", "dv", "luat"), "ab", question)
    assert through_cells(form.QUESTIONS, row) == row
    assert round_rows.read_question(row) == question


@given(QUESTIONS, uids)
def test_a_draft_answer_stays_at_home(question, sheet_uid):
    draft = replace(question, answered_on=None)
    row = round_rows.question_row(ScoreSheet(sheet_uid, "ky", "dv", "luat"), "ab", draft)
    assert round_rows.read_question(row) == replace(draft, answer="")


@given(uids, uids, uids, PATHS, quantities)
def test_a_target_reads_back(period, unit, rules, path, target):
    place = period, unit, rules
    row = target_rows.target_row(place, path, "ab", IssuedTarget(target, "noi-giao"))
    assert through_cells(form.TARGETS, row) == row
    assert target_rows.split_target_key(row[0]) == (place, path)


@given(uids, WORDS, st.integers(1990, 2100), st.none() | NUMBERS, st.none() | quantities, CLEAN)
def test_a_published_index_reads_back(unit, name, year, rank, amount, source):
    result = IndexResult(name, year, rank, None if amount is None else Quantity(amount), source)
    row = target_rows.index_row(unit, result)
    assert through_cells(form.INDEX_RESULTS, row) == row
    assert target_rows.read_index(row) == (unit, result)


@given(RESULTS, uids)
def test_a_result_reads_back(result, sheet_uid):
    row = result_rows.result_row(sheet_uid, result, ("dv", "ky", "ab"))
    assert through_cells(form.RESULTS, row) == row
    assert result_rows.read_result(row) == result


@given(KEYS)
def test_a_key_reads_back(key):
    row = result_rows.key_row(key)
    assert through_cells(form.KEYS, row) == row
    assert result_rows.read_key(row, key.since) == key


@given(uids, st.integers(1, 10**6), days, st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS))
def test_a_receipt_reads_back(uid, sequence, day, counts):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    received = ReceivedPackage(
        "nhap",
        uid,
        "submission",
        "dv",
        "Đơn vị",
        "may",
        sequence,
        2025,
        "2025",
        "ab",
        "cd",
        "t.xlsx",
        at,
        *counts,
    )
    row = result_rows.receipt_row(received, day)
    assert through_cells(form.RECEIVED, row) == row
    receipt = result_rows.read_receipt(row, "tinh", date(2026, 1, 1))
    assert (receipt.package_uid, receipt.received_on) == (uid, day)
    assert (receipt.added, receipt.changed, receipt.same, receipt.left_out) == counts
    assert result_rows.kept_row(receipt, (sequence, "may", "ab")) == row


@given(COMMENTS, uids)
def test_a_comment_reads_back(comment, sheet_uid):
    sheet = ScoreSheet(sheet_uid, "p", "u", "r")
    row = comment_rows.comment_row(sheet, "h", comment)
    assert through_cells(form.LINE_COMMENTS, row) == row
    assert comment_rows.read_comment(row) == comment


@given(TITLES)
def test_a_title_reads_back(title):
    row = title_rows.title_row(title)
    assert through_cells(form.TITLES, row) == row
    assert title_rows.read_title(row) == title
