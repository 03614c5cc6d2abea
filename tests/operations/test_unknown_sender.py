"""A package whose sender's key is not known yet: the person's word about it is apart from what comes in."""

import pytest

from tests.two_offices import edit, knows, send
from thidua_desktop.domain.errors import DecisionNeededError
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.operations.packages import apply_import, plan_import


@pytest.fixture
def edited(sender, receiver, tmp_path):
    """A catalogue of the province, one name of which was changed by hand."""
    file = send(receiver, tmp_path, PackageKind.CATALOGUE).file
    edit(file, "Phong trào", "Tên phong trào", "Tên sửa tay")
    return file


def names(store):
    return [campaign.name for campaign in store.campaigns.all()]


def test_an_edited_package_is_taken_as_written_once_the_key_was_compared(sender, edited):
    plan = plan_import(sender, edited)
    assert plan.trust is Trust.UNKNOWN
    apply_import(sender, plan, Accept.NONE, sender_compared=True)
    assert names(sender) == ["Cả nước chung tay xây dựng nông thôn mới"]
    assert [key.unit_name for key in sender.keys.known()] == ["Sở Nội vụ tỉnh"]


@pytest.mark.parametrize(
    ("accept", "compared"), [(None, False), (Accept.NONE, False), (None, True)], ids=["none", "key", "cells"]
)
def test_one_answer_does_not_stand_for_the_other(sender, edited, accept, compared):
    plan = plan_import(sender, edited)
    with pytest.raises(DecisionNeededError, match=r"package\.edited"):
        apply_import(sender, plan, accept, sender_compared=compared)
    assert (names(sender), sender.keys.known()) == ([], [])


def test_what_comes_in_is_told_without_the_sender(receiver, submission):
    plan = plan_import(receiver, submission)
    assert len(plan.contents_issues) == len(plan.issues) - 1
    assert "package.sender_unknown" not in {issue.code for issue in plan.contents_issues}


def test_a_sender_alone_is_asked_by_its_name(receiver, submission):
    knows(receiver)
    plan = plan_import(receiver, submission)
    assert not plan.asks_contents
    assert plan.problem.code == "package.sender_unknown"
    assert apply_import(receiver, plan, sender_compared=True).applied
