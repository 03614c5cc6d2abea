"""Random histories of typing, sending, backing up and restoring: nothing is overwritten unseen."""

import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.two_offices import YEAR, knows, office, plan_of, province
from tests.workspaces import morning
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations import restoring
from thidua_desktop.operations.packages import ExportRequest, ImportPlan, apply_import, export_package
from thidua_desktop.operations.restoring import is_waiting_after_restore, restore_workspace

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.integers(1, 15)),
        st.tuples(st.sampled_from(["send", "lose", "save", "restore", "repeat"]), st.just(0)),
    ),
    min_size=3,
    max_size=9,
)


@dataclass
class Road:
    """An office that may be put back to an earlier day, and the province that it sends to."""

    folder: Path
    sender: Store
    receiver: Store
    copy: Path | None = None
    arrived: list[Path] = field(default_factory=list)

    def type(self, points):
        with self.sender.write("test"):
            sheet = self.sender.scores.sheet("phieu1")
            self.sender.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(points * 100))])

    def export(self):
        request = ExportRequest(PackageKind.SUBMISSION, YEAR, self.folder)
        if is_waiting_after_restore(self.sender):
            with pytest.raises(DecisionNeededError):
                export_package(self.sender, request)
        return export_package(
            self.sender, ExportRequest(PackageKind.SUBMISSION, YEAR, self.folder, after_restore=True)
        ).file

    def send(self, _=0):
        file = self.export()
        self.take(file)
        self.arrived.append(file)

    def lose(self, _=0):
        self.export()

    def repeat(self, _=0):
        """Bring something again that came before: what is here does not go back to it unseen."""
        if self.arrived:
            self.take(self.arrived[0])

    def take(self, file):
        before = points_of(self.receiver)
        plan = plan_of(self.receiver, file)
        if not plan.needs_decision:
            apply_import(self.receiver, plan)
            assert all(points_of(self.receiver)[key] == kept for key, kept in before.items())
            return
        apply_import(self.receiver, plan, Accept.ALL)

    def save(self, _=0):
        self.copy = self.sender.backup(self.folder / "sao_luu.thidua")

    def restore(self, _=0):
        if self.copy is None:
            return
        old, path = self.sender.offices.office().instance_id, self.sender.path
        self.sender.close()
        restore_workspace(path, self.copy, morning)
        self.sender = Store.open(path, morning)
        assert self.sender.offices.office().instance_id != old
        assert is_waiting_after_restore(self.sender)


def points_of(store):
    """Give every point of the unit's own round."""
    return {
        (sheet.unit_uid, path): entry.points
        for sheet in store.scores.sheets(SheetFilter())
        for path, entry in store.scores.entries(sheet.uid, Round.SELF).items()
    }


def follow(steps):
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        road = Road(folder, office(folder), stack.enter_context(province(folder)))
        stack.callback(lambda: road.sender.close())
        knows(road.receiver)
        for step, value in steps:
            getattr(road, step)(value)
        road.send()
        assert points_of(road.receiver) == points_of(road.sender)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_no_history_overwrites_points_unseen_and_both_sides_meet(steps):
    follow(steps)


@pytest.mark.long
@pytest.mark.timeout(0)
@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_two_thousand_histories(steps):
    follow(steps)


def test_a_restored_office_is_named_to_the_receiver(tmp_path):
    with ExitStack() as stack:
        road = Road(tmp_path, office(tmp_path), stack.enter_context(province(tmp_path)))
        stack.callback(lambda: road.sender.close())
        knows(road.receiver)
        road.send()
        road.save()
        road.restore()
        road.type(7)
        told = plan_of(road.receiver, road.export()).issues
        assert "package.other_installation" in [issue.code for issue in told]


def test_a_restored_office_that_goes_on_under_its_old_name_would_be_caught(tmp_path, monkeypatch):
    monkeypatch.setattr(restoring, "new_uid", lambda: "may-cu")
    with ExitStack() as stack:
        road = Road(tmp_path, office(tmp_path), stack.enter_context(province(tmp_path)))
        stack.callback(lambda: road.sender.close())
        knows(road.receiver)
        road.save()
        road.restore()
        road.save()
        with pytest.raises(AssertionError):
            road.restore()


def test_an_import_that_takes_points_back_unseen_would_be_caught(tmp_path, monkeypatch):
    with ExitStack() as stack:
        road = Road(tmp_path, office(tmp_path), stack.enter_context(province(tmp_path)))
        stack.callback(lambda: road.sender.close())
        knows(road.receiver)
        road.send()
        road.type(3)
        apply = apply_import

        def careless(store, plan, accept=None):
            return apply(store, plan, Accept.ALL)

        monkeypatch.setattr(sys.modules[__name__], "apply_import", careless)
        monkeypatch.setattr(ImportPlan, "needs_decision", False)
        with pytest.raises(AssertionError):
            road.send()
