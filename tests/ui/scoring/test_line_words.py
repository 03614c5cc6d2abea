"""What the panel says: rules with their parameters, changes, peers, and words too long for it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, AbsencePolicy, Criterion, Round
from thidua_desktop.domain.rule_kinds import KINDS, PASS_FAIL, RATIO, TYPED
from thidua_desktop.operations.line_audit import LinePart, PastChange
from thidua_desktop.operations.line_peers import PeerValue
from thidua_desktop.ui.scoring.line_words import (
    MOST_CHANGES,
    breakable,
    change_lines,
    change_words,
    parameter_words,
    peer_words,
    rule_words,
    source_words,
)

AT = datetime(2025, 12, 12, 1, 30, tzinfo=UTC)


def criterion(kind, **parameters):
    return Criterion("I./1", "1", "Thu ngân sách", Points(1000), kind, parameters=parameters)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_told_in_its_own_words(kind):
    assert rule_words(criterion(kind)).startswith(KINDS[kind].description)


def test_letters_to_type_are_told_where_they_are_taken():
    assert "Gõ Đ hoặc x" in rule_words(criterion(PASS_FAIL))
    assert "KPS" in rule_words(replace(criterion(TYPED), absence=AbsencePolicy.NOT_ASSIGNED))
    assert "KPS" not in rule_words(criterion(TYPED))


def test_parameters_stand_line_by_line_with_their_units_and_without_the_source():
    words = parameter_words(
        criterion(RATIO, full_from="90", per_missing="0,1", direction="low", source="Điều 8")
    )
    assert words.splitlines() == ["Đủ điểm từ: 90%", "Mỗi 1% thiếu trừ: 0,1 điểm", "Chiều tốt: thấp"]


def test_the_source_is_the_lines_own_else_the_sets():
    assert source_words(criterion(TYPED, source="Điều 8"), "Bảng 2025, bản 1", "QĐ 12") == (
        "Căn cứ: Điều 8\nBảng 2025, bản 1"
    )
    assert source_words(criterion(TYPED), "Bảng 2025, bản 1", "QĐ 12").startswith("Căn cứ: QĐ 12")
    assert source_words(criterion(TYPED), "Bảng 2025, bản 1", "") == "Bảng 2025, bản 1"


@pytest.mark.parametrize(
    ("part", "old", "new", "words"),
    [
        (LinePart.POINTS, "5.00", "8.50", "điểm 5 → 8,5"),
        (LinePart.POINTS, None, "nothing_arose", "điểm trống → Không phát sinh"),
        (LinePart.TARGET, None, "80", "chỉ tiêu trống → 80"),
        (LinePart.NOTE, "a", None, "ghi chú “trống”"),
        (LinePart.LINE, "5.00", "5.00", "sửa ghi chú hoặc số liệu"),
        (LinePart.SHEET, None, "phieu.xlsx", "cả phiếu, từ tệp phieu.xlsx"),
    ],
)
def test_a_change_says_what_became_what(part, old, new, words):
    told = change_words(PastChange(AT, Round.SELF, part, old, new, "scores.type"))
    at = AT.astimezone().strftime("%d/%m/%Y %H:%M")
    assert told == f"{at}, Tự chấm: {words}. Gõ trên màn hình"


def test_a_file_that_came_or_went_is_told_by_its_name():
    change = PastChange(AT, None, LinePart.EVIDENCE, None, "a.pdf", "evidence.attach")
    assert change_words(change).endswith(": đính kèm a.pdf")
    assert change_words(replace(change, old="a.pdf", new=None)).endswith(": bỏ tệp a.pdf")


def test_a_change_without_a_round_leaves_it_out():
    told = change_words(PastChange(AT, None, LinePart.POINTS, "5.00", "7.00", "package.import"))
    assert told.endswith(": điểm 5 → 7. Nhận từ gói dữ liệu")
    assert "Tự chấm" not in told


def test_a_long_history_is_counted_beyond_its_end():
    change = PastChange(AT, Round.SELF, LinePart.POINTS, "5.00", "7.00", "scores.type")
    lines = change_lines([change] * (MOST_CHANGES + 4))
    assert (len(lines), lines[-1]) == (MOST_CHANGES + 1, "… và 4 lần trước đó")


@pytest.mark.parametrize(
    ("peer", "words"),
    [
        (PeerValue("Xã A", False, Points(850)), "Xã A: 8,5 điểm"),
        (PeerValue("Xã A", True, None), "Xã A (đơn vị này): chưa chấm"),
        (
            PeerValue("Xã A", False, Points(1000), Quantity(800_000), Quantity(925_000), is_provisional=True),
            "Xã A: 10 điểm, kết quả 92,5 trên 80, tạm tính",
        ),
        (PeerValue("Xã A", False, Points(1000), actual=Quantity(30_000)), "Xã A: 10 điểm, kết quả 3"),
        (PeerValue("Xã A", False, None, absence=Absence.NOT_ASSIGNED), "Xã A: KG"),
    ],
)
def test_a_peer_tells_points_result_and_whether_they_can_change(peer, words):
    assert peer_words(peer) == words


@given(st.text("aĐ_./-@ ", max_size=200))
def test_only_places_to_break_are_added_to_a_text(text):
    assert breakable(text).replace("\u200b", "") == text


@given(st.text("abĐ_./-", min_size=1, max_size=200))
def test_no_piece_of_a_word_is_longer_than_the_panel_has_room_for(word):
    assert max(map(len, breakable(word).split("\u200b"))) <= 16
