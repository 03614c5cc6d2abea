"""The list of what a package would change speaks as people do: words for choices, days, commas."""

from dataclasses import replace
from datetime import date

import pytest

from tests.two_offices import PERIOD, full_catalogue, office, province, send, take
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import BlocRole
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.packages import plan_import
from thidua_desktop.ui.exchange.import_view import ImportView


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        yield store


@pytest.fixture
def sender(tmp_path):
    with office(tmp_path) as store:
        yield store


@pytest.fixture
def changes(qtbot, look):
    """Give what the preview of a file says: (field, ours, theirs) of every line."""

    def read(store, file):
        view = ImportView(look)
        qtbot.addWidget(view)
        view.show_plan(plan_import(store, file))
        return [(line.field, line.old, line.new) for line in view.changes.records()]

    return read


def test_points_stand_with_a_comma(changes, sender, receiver, tmp_path):
    take(receiver, send(sender, tmp_path).file, Accept.ALL)
    with sender.write("test"):
        sheet = sender.scores.sheet("phieu1")
        sender.scores.save_entries(sheet, Round.SELF, [ScoreEntry("I./1", Points(925))])
    assert "9,25" in [new for _, _, new in changes(receiver, send(sender, tmp_path).file)]


def test_roles_are_words_and_days_are_days(changes, receiver, sender, tmp_path):
    full_catalogue(receiver)
    take(sender, send(receiver, tmp_path, PackageKind.CATALOGUE).file, Accept.ALL)
    member = next(one for one in receiver.blocs.memberships() if one.role is BlocRole.MEMBER)
    period = replace(receiver.periods.by_uid(PERIOD.uid), self_deadline=date(2026, 1, 9))
    with receiver.write("test"):
        receiver.blocs.save_membership(replace(member, role=BlocRole.HEAD))
        receiver.periods.save(period)
    found = changes(sender, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    assert ("Thành viên", "Trưởng") in [(old, new.split(" ")[0]) for _, old, new in found]
    assert "09/01/2026" in [new for _, _, new in found]
    assert not {"member", "head", "2026-01-09"} & {text for line in found for text in line}
