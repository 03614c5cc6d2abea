"""Published indices, givers of targets and reasons of absence, read back as they were written."""

import pytest

from tests.data.store.test_scoring import fill
from thidua_desktop.data.store.issued_targets import IssuedTarget
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.organisation import Bloc
from thidua_desktop.domain.records.scoring import IndexResult

FIRST = IndexResult("PAPI", 2024, 3, Quantity(425_000), "Báo cáo PAPI 2024")
SECOND = IndexResult("PAPI", 2024, None, Quantity(1), "Báo cáo PAPI 2024")
OLDER = IndexResult("PCI", 2023, 9, None, "VCCI")


@pytest.fixture
def filled(store):
    with store.write("test"):
        fill(store)
        store.blocs.save(Bloc("b", "K", "Khối"))
    return store


def test_a_list_is_kept_by_unit_and_replaced_unit_by_unit(filled):
    with filled.write("test"):
        filled.indices.save({"u": SECOND, "v": SECOND})
        filled.indices.save({"u": FIRST})
    assert filled.indices.of_list("PAPI", 2024) == {"u": FIRST, "v": SECOND}


def test_what_was_published_of_a_unit_is_known_over_all_lists(filled):
    with filled.write("test"):
        filled.indices.save({"u": FIRST})
        filled.indices.save({"u": OLDER})
    assert filled.indices.of_unit("u") == [FIRST, OLDER]
    assert filled.indices.lists() == [("PAPI", 2024, 1), ("PCI", 2023, 1)]


def test_a_unit_is_taken_off_a_list(filled):
    with filled.write("test"):
        filled.indices.save({"u": FIRST, "v": SECOND})
        filled.indices.remove("PAPI", 2024, ["u"])
    assert filled.indices.of_list("PAPI", 2024) == {"v": SECOND}


def test_a_target_knows_its_giver_where_one_was_named(filled):
    with filled.write("test"):
        filled.rounds.save_targets("p", "u", "r", {"I./1": Quantity(9), "I./2": Quantity(8)})
        filled.targets.name_issuer("p", "u", [("r", "I./1")], "v")
    own = {"I./1": IssuedTarget(Quantity(9), "v"), "I./2": IssuedTarget(Quantity(8))}
    assert filled.targets.of_set("p", "r") == {"u": own}
    assert filled.targets.of_unit("p", "u", "r") == own
    assert filled.targets.of_unit("p", "v", "r") == {}


def test_targets_are_counted_among_units_and_taken_back(filled):
    with filled.write("test"):
        for unit in ("u", "v"):
            filled.rounds.save_targets("p", unit, "r", {"I./1": Quantity(9)})
    assert filled.targets.counts("p", "r", ["u", "v"]) == {"I./1": 2}
    with filled.write("test"):
        filled.targets.remove("p", "u", [("r", "I./1")])
    assert filled.targets.counts("p", "r", ["u", "v"]) == {"I./1": 1}


def test_reasons_of_absence_replace_those_before(filled):
    with filled.write("test"):
        filled.rounds.save_absences("b", "p", {"u": "mới thành lập", "v": "không tham gia"})
        filled.rounds.save_absences("b", "p", {"v": "không tham gia"})
    assert filled.rounds.absences("b", "p") == {"v": "không tham gia"}
