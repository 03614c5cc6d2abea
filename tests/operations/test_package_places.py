"""Gaps, forks, wrong clocks and copied installations between two real offices."""

from datetime import timedelta

import pytest

from tests.two_offices import codes, knows, plan_of, send, take
from tests.workspaces import MORNING, everything, morning
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.messages import issue_sentence
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package


def change(store, points):
    with store.write("test"):
        sheet = store.scores.sheet("phieu1")
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(points))])


@pytest.fixture
def branches(sender, receiver, submission, tmp_path):
    """The second package of a copied computer is here, and the third of the first computer comes."""
    knows(receiver)
    take(receiver, submission)
    copy = tmp_path / "chep.thidua"
    sender.backup(copy)
    with Store.open(copy, morning) as twin:
        change(twin, 500)
        of_twin = send(twin, tmp_path / "b").file
    take(receiver, of_twin, Accept.ALL)
    change(sender, 600)
    second = send(sender, tmp_path / "a2").file
    change(sender, 700)
    return second, send(sender, tmp_path / "a3").file


def test_the_same_number_from_a_copied_computer_is_refused(receiver, branches):
    with pytest.raises(UserError) as refused:
        plan_of(receiver, branches[0])
    assert refused.value.code == "package.sequence_twice"


@pytest.mark.parametrize("accept", [None, Accept.NONE])
def test_a_fork_is_held_and_nothing_of_it_is_written(receiver, branches, accept):
    plan = plan_of(receiver, branches[1])
    assert "package.fork" in codes(plan)
    before = everything(receiver)
    with pytest.raises(DecisionNeededError) as held:
        apply_import(receiver, plan, accept)
    assert "package.fork" in [issue.code for issue in held.value.issues]
    assert everything(receiver) == before


def test_a_fork_names_both_packages(receiver, branches):
    plan = plan_of(receiver, branches[1])
    sentence = next(issue_sentence(issue) for issue in plan.issues if issue.code == "package.fork")
    assert plan.manifest.check_code in sentence
    assert "gói lần 2 (goi.xlsx)" in sentence
    assert "Gói lần 3" in sentence


def test_a_fork_comes_in_when_a_person_says_so(receiver, branches):
    assert take(receiver, branches[1], Accept.ALL).applied
    assert receiver.scores.entries("phieu1", Round.SELF)["I./1"].points == Points(700)


def test_a_package_after_a_gap_comes_in_and_names_what_is_missing(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    lost = []
    for points in (500, 600, 700):
        change(sender, points)
        lost.append(send(sender, tmp_path / str(points)).file)
    plan = plan_of(receiver, lost[-1])
    gap = next(issue for issue in plan.issues if issue.code == "package.gap")
    assert gap.values["numbers"] == "2–3"
    assert apply_import(receiver, plan, Accept.ALL).applied
    (missing,) = receiver.packages.missing().values()
    assert missing == (2, 3)
    take(receiver, lost[0])
    (missing,) = receiver.packages.missing().values()
    assert missing == (3,)


@pytest.mark.parametrize(("years", "told"), [(-10, True), (0, False), (10, True)])
def test_a_wrong_clock_is_only_told(sender, receiver, tmp_path, years, told):
    knows(receiver)
    sender.clock = lambda: MORNING + timedelta(days=365 * years)
    first = send(sender, tmp_path).file
    sender.clock = lambda: MORNING + timedelta(days=365 * years - 30)
    change(sender, 500)
    second = send(sender, tmp_path / "sau").file
    for file in (first, second):
        plan = plan_of(receiver, file)
        assert ("package.clock_odd" in codes(plan)) is told
        assert apply_import(receiver, plan, Accept.ALL).applied
    assert receiver.scores.entries("phieu1", Round.SELF)["I./1"].points == Points(500)


def test_the_next_package_tells_what_came_in(sender, receiver, submission, tmp_path):
    knows(receiver)
    take(receiver, submission)
    sent = export_package(receiver, ExportRequest(PackageKind.CATALOGUE, 2025, tmp_path / "dm.xlsx"))
    office = sender.offices.office()
    assert dict(plan_of(sender, sent.file).manifest.acks) == {office.instance_id: 1}


def test_what_came_in_is_told_to_whom_it_concerns_and_never_at_length(receiver):
    rows = [(f"i{number}", f"u{number}", number) for number in range(1, 1001)]
    with receiver.write("test"):
        receiver._database.conn.executemany(
            "INSERT INTO package_received SELECT NULL, 'n' || :i, 'p' || :i, 'submission', :u, '', :i, :n,"
            " 2025, '2025', '', '', '', '2025-01-01T00:00:00+00:00', 0, 0, 0, 0, '', 'applied'",
            [{"i": instance, "u": unit, "n": number} for instance, unit, number in rows],
        )
    assert receiver.packages.acks("u7", 200) == (("i7", 7),)
    newest = receiver.packages.acks("", 200)
    assert len(newest) == 200
    assert ("i1000", 1000) in newest
