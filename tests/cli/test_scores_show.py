from datetime import datetime

import pytest

from tests.cli.commands import done
from tests.data.exchange.test_criteria_writer import DRAFTS, PARENTS, rule_set
from tests.domain.rule_lines import line
from tests.operations.test_relative_points import LINE, OTHER, reach
from tests.operations.test_relative_points import store as relative_store
from thidua_desktop.cli.main import main
from thidua_desktop.data.exchange.criteria_writer import rules_workbook
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.scoring import Absence, Round
from thidua_desktop.domain.rule_sets import build_criteria
from thidua_desktop.operations.line_comments import add_comment
from thidua_desktop.operations.line_evidence import attach_evidence
from thidua_desktop.operations.lookup import find_rule_set, find_unit, year_period
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.scores import open_sheet, save_entries

__all__ = ["relative_store"]
LINES = {
    "I./1": line(score=9.5),
    "I./-1": line(score=1),
    "I./-2": line(absence=Absence.NOT_ASSIGNED, note="Không giao năm nay"),
    "I./2/2.1": line(85, 100),
    "I./2/2.10": line(39, 100),
    "II./3": line(3),
    "II./4": line(7),
    "II./5": line(1),
    "II./6": line(12, 10),
    "II./7": line(12, note="Báo cáo PAPI 2024"),
    "II./8": line(score=1),
    "III./9": line(2),
    "III./10": line(1),
    "III./11": line(score=-1),
}


@pytest.fixture
def shown(tmp_path):
    workspace, table = tmp_path / "tỉnh.thidua", tmp_path / "bang.xlsx"
    table.write_bytes(rules_workbook(rule_set(build_criteria(DRAFTS, PARENTS))))
    done("init", workspace, "--unit", "X1", "--name", "Xã Măng Ri", "--level", "commune")
    done("rules", "import", workspace, table, "--code", "B", "--year", 2025)
    with Store.open(workspace) as store:
        period = year_period(store, 2025)
        save_period(store, period)
        unit = find_unit(store, "X1", period.ends_on)
        sheet = open_sheet(store, unit.uid, period.uid, find_rule_set(store, "B", 2025).uid)
        entries = [line_of(path, entry) for path, entry in LINES.items()]
        save_entries(store, sheet.uid, Round.SELF, entries)
    return done("scores", "show", workspace, "--unit", "X1", "--year", 2025)


def line_of(path, entry):
    return type(entry)(path, entry.points, entry.target, entry.actual, entry.absence, entry.note)


def test_every_line_says_its_reason_with_its_numbers(shown):
    reasons = {one["path"]: one["reason"] for one in shown["lines"]}
    assert reasons["I./1"] == "Điểm đã nhập. Căn cứ: Điều 8, khoản 2"
    assert reasons["I./2/2.1"].endswith("dưới 90% nên mỗi 1% thiếu trừ 0,1: 5 còn 4,5 điểm")
    assert reasons["II./3"] == "3 lần, mỗi lần trừ 0,5: 5 − 2 × 0,5 còn 4 điểm"
    assert reasons["II./4"] == "7 lần × 1 = 7, không quá 5: 5 điểm"
    assert reasons["II./6"] == "Chờ phiếu các đơn vị trong khối; kết quả 12, tối đa 10 điểm"
    assert reasons["II./7"] == "PAPI năm 2024: hạng 12, mức trên 10, được 1 điểm (nguồn: Báo cáo PAPI 2024)"
    assert reasons["III./9"] == "Cộng 2 lần × 2, không quá 5: cộng 4 điểm"
    assert reasons["I./-2"] == "Không giao"
    assert all(reasons.values())


def test_raw_and_normalised_totals_stand_side_by_side(shown):
    assert shown["groups"] == {"I.": "15.00", "II.": "16.00", "III.": "1.00"}
    assert (shown["total"], shown["base"], shown["normalised"]) == ("32.00", "49.50", "32.25")
    assert (shown["bonus"], shown["penalty"], shown["final"]) == ("4.00", "-3.00", "33.25")


def test_every_line_tells_who_changed_it_when_and_how(shown):
    lines = {one["path"]: one["changed"] for one in shown["lines"]}
    (points,) = lines["I./1"]
    assert (points["round"], points["part"], points["old"], points["new"]) == ("self", "points", None, "9.50")
    assert points["why"] == "Gõ trên màn hình"
    assert datetime.fromisoformat(points["at"]).tzinfo is not None
    parts = {(one["part"], one["new"]) for one in lines["I./2/2.1"]}
    assert parts == {("target", "100"), ("actual", "85")}
    assert lines["I."] == []


def test_lines_of_a_bloc_tell_their_peers_and_others_do_not(bloc_shown):
    lines = {one["path"]: one for one in bloc_shown["lines"]}
    assert [(one["unit"], one["points"], one["actual"]) for one in lines[LINE]["peers"]] == [
        ("Xã 1", "10.00", "140"),
        ("Xã 0", "7.50", "120"),
    ]
    assert all(one["provisional"] for one in lines[LINE]["peers"])
    assert "peers" not in lines[OTHER]
    assert lines[LINE]["changed"][0]["why"] == "Tính lại theo các đơn vị trong khối"


def test_what_hangs_on_a_line_is_told(bloc_shown):
    line = next(one for one in bloc_shown["lines"] if one["path"] == OTHER)
    assert line["evidence"] == ["Biên bản.pdf"]
    (comment,) = line["comments"]
    assert (comment["text"], comment["follow_up"], comment["done_on"]) == ("Xem lại", True, None)
    assert comment["by"] == "Ủy ban nhân dân huyện Đăk Hà"


@pytest.fixture
def bloc_shown(relative_store, tmp_path):
    sheet = reach(relative_store, "u0", 120).sheet
    reach(relative_store, "u1", 140)
    (tmp_path / "Biên bản.pdf").write_bytes(b"%PDF")
    attach_evidence(relative_store, sheet.uid, OTHER, [tmp_path / "Biên bản.pdf"])
    add_comment(relative_store, sheet.uid, OTHER, "Xem lại", follow_up=True)
    path = relative_store.path
    relative_store.close()
    return done("scores", "show", path, "--unit", "X0", "--year", 2025)


def test_for_people_a_line_stays_a_line(shown, tmp_path, capsys):
    main(["scores", "show", str(tmp_path / "tỉnh.thidua"), "--unit", "X1", "--year", "2025"])
    line = next(one for one in capsys.readouterr().out.splitlines() if one.endswith("I./1"))
    assert line == "  1 | 9.50 | 10.50 | Điểm đã nhập. Căn cứ: Điều 8, khoản 2 | I./1"
