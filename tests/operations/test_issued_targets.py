"""Targets from above: given in one write, read-only below, and held against each other."""

import pytest

from tests.ui.bloc_store import make_bloc_store, small_rules
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import QUANTITY_SCALE, Quantity
from thidua_desktop.operations.issued_targets import issue_targets

RATIO, TYPED = small_rules().leaves[-1].path, small_rules().leaves[0].path


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


def give(store, **targets):
    lines = {uid: {RATIO: Quantity(int(value * QUANTITY_SCALE))} for uid, value in targets.items()}
    return issue_targets(store, "p2025", "rules", lines)


def test_targets_are_kept_with_their_history(store):
    give(store, u0=90)
    give(store, u0=95)
    assert store.rounds.targets("p2025", "u0", "rules") == {RATIO: 95 * QUANTITY_SCALE}
    newest = store.audit.history("u0")[0]
    assert (newest.field, newest.old, newest.new) == (f"target:{RATIO}", "90", "95")


@pytest.mark.parametrize(("slip", "shown"), [(0.9, "0,9"), (9, "9"), (900, "900")])
def test_a_target_ten_times_off_the_others_stands_out(store, slip, shown):
    issues = give(store, u0=90, u1=90, u2=90, u3=slip)
    assert [(issue.code, issue.values["target"]) for issue in issues] == [
        ("scores.target_implausible", shown)
    ]


def test_nobody_gives_targets_to_itself(store):
    with pytest.raises(UserError) as refused:
        give(store, u0=90, **{store.offices.office().unit_uid: 90})
    assert [issue.code for issue in refused.value.issues] == ["targets.own_unit"]
    assert store.rounds.targets("p2025", "u0", "rules") == {}


@pytest.mark.parametrize(
    ("path", "target", "code"), [(TYPED, 5, "targets.none_here"), (RATIO, -1, "targets.negative")]
)
def test_a_target_that_makes_no_sense_is_refused(store, path, target, code):
    with pytest.raises(UserError) as refused:
        issue_targets(store, "p2025", "rules", {"u0": {path: Quantity(target)}})
    assert [issue.code for issue in refused.value.issues] == [code]
