import hashlib
from dataclasses import replace
from datetime import date

import pytest

from tests.workspaces import everything
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.operations import achievements
from thidua_desktop.operations.achievements import (
    copy_evidence,
    restore_achievement,
    save_achievement,
    withdraw_achievement,
)
from thidua_desktop.operations.offices import require_office

CONTENT = "Biên bản nghiệm thu".encode()
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def achievement(store):
    unit_uid = require_office(store).unit_uid
    return Achievement(
        uid="a",
        subject_kind=SubjectKind.INDIVIDUAL,
        subject_name="Y Hạnh",
        unit_uid=unit_uid,
        manner=Manner.MERIT,
        summary="Làm lợi 20 triệu đồng",
        owner_uid=unit_uid,
        achieved_from=date(2025, 1, 1),
        achieved_to=date(2025, 12, 31),
    )


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "Biên bản.pdf"
    path.write_bytes(CONTENT)
    return path


def refusal(operation, *arguments):
    with pytest.raises(UserError) as caught:
        operation(*arguments)
    return caught.value


def evidence_rows(store):
    return everything(store)["evidence"]


def test_an_achievement_is_cleaned_and_kept(store, achievement):
    typed = replace(achievement, subject_name=" Y  Hạnh", summary="Làm lợi 20 triệu đồng\r\n")
    assert save_achievement(store, typed) == achievement
    assert store.achievements.all() == [achievement]


def test_every_faulty_field_is_named_at_once(store, achievement):
    wrong = replace(
        achievement, subject_name="", unit_uid="", summary=" ", achieved_from=None, achieved_to=None
    )
    issues = refusal(save_achievement, store, wrong).issues
    fields = ["subject_name", "unit_uid", "achieved_from", "achieved_to", "summary"]
    assert [issue.where for issue in issues] == fields
    assert store.achievements.all() == []


def test_evidence_is_known_by_its_content(store, achievement, scan):
    saved = save_achievement(store, achievement, [scan])
    assert saved.evidence == (EvidenceFile(SHA256, "Biên bản.pdf", len(CONTENT)),)
    assert store.achievements.content(SHA256) == CONTENT


def test_equal_evidence_of_two_achievements_is_kept_once(store, achievement, scan, tmp_path):
    other = tmp_path / "bản sao.pdf"
    other.write_bytes(CONTENT)
    save_achievement(store, achievement, [scan])
    second = save_achievement(store, replace(achievement, uid="b"), [other])
    assert len(evidence_rows(store)) == 1
    assert [file.name for file in second.evidence] == ["bản sao.pdf"]


def test_a_file_attached_twice_stands_once(store, achievement, scan):
    first = save_achievement(store, achievement, [scan])
    again = save_achievement(store, first, [scan])
    assert again.evidence == first.evidence


def test_two_equal_files_attached_together_stand_once(store, achievement, scan, tmp_path):
    other = tmp_path / "bản sao.pdf"
    other.write_bytes(CONTENT)
    saved = save_achievement(store, achievement, [scan, other])
    assert [file.name for file in saved.evidence] == ["Biên bản.pdf"]


def test_bytes_go_with_the_last_achievement_that_names_them(store, achievement, scan):
    first = save_achievement(store, achievement, [scan])
    second = save_achievement(store, replace(achievement, uid="b"), [scan])
    save_achievement(store, replace(first, evidence=()))
    assert len(evidence_rows(store)) == 1
    save_achievement(store, replace(second, evidence=()))
    assert evidence_rows(store) == []


def test_too_large_evidence_is_refused_and_nothing_kept(store, achievement, scan, monkeypatch):
    # The real limit would need a file of 20 MB in every run.
    monkeypatch.setattr(achievements, "EVIDENCE_LIMIT_BYTES", len(CONTENT) - 1)
    before = everything(store)
    error = refusal(save_achievement, store, achievement, [scan])
    assert (error.code, error.where) == ("evidence.too_large", "Biên bản.pdf")
    assert everything(store) == before


def test_evidence_that_is_gone_is_named(store, achievement, tmp_path):
    error = refusal(save_achievement, store, achievement, [tmp_path / "mất.pdf"])
    assert (error.code, error.where) == ("evidence.not_readable", "mất.pdf")


def test_evidence_is_written_out_for_viewing(store, achievement, scan, tmp_path):
    saved = save_achievement(store, achievement, [scan])
    copy = copy_evidence(store, saved.evidence[0], tmp_path / "xem")
    assert (copy.name, copy.read_bytes()) == ("Biên bản.pdf", CONTENT)


def test_a_name_from_elsewhere_does_not_lead_out_of_the_folder(store, achievement, scan, tmp_path):
    saved = save_achievement(store, achievement, [scan])
    sly = replace(saved.evidence[0], name="../../ra ngoài.pdf")
    copy = copy_evidence(store, sly, tmp_path / "xem")
    assert (tmp_path / "xem") in copy.resolve().parents


def test_evidence_whose_bytes_did_not_come_is_told(store, tmp_path):
    file = EvidenceFile(SHA256, "Biên bản.pdf", 3)
    assert refusal(copy_evidence, store, file, tmp_path).code == "evidence.not_here"


def test_a_folder_that_cannot_be_written_is_told(store, achievement, scan):
    saved = save_achievement(store, achievement, [scan])
    assert refusal(copy_evidence, store, saved.evidence[0], scan).code == "file.not_writable"


def test_an_achievement_is_withdrawn_and_restored(store, achievement):
    save_achievement(store, achievement)
    withdraw_achievement(store, "a")
    assert store.achievements.all() == []
    restore_achievement(store, "a")
    assert store.achievements.all() == [achievement]


def test_an_achievement_that_is_gone_is_told_in_a_sentence(store):
    assert refusal(withdraw_achievement, store, "nobody").code == "achievement.unknown"
