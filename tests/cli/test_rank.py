"""The ranking from the command line: raw points, how ties were decided, who is missing and why."""

from tests.cli.commands import done
from tests.operations.standings import make_standings, score
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.ranking import rank_bloc, record_absences, settle_ties


def test_a_ranking_tells_raw_points_ties_and_absences(tmp_path):
    with make_standings(tmp_path) as store:
        score(store, "u0", p1=8, p4=8, without=("2",))
        for uid in ("u1", "u2"):
            score(store, uid, p1=10, p2=5, p4=8)
        settle_ties(store, rank_bloc(store, "b", "p", Round.SELF), {"u1": 1, "u2": 6})
        record_absences(store, "b", "p", {"u3": "mới thành lập"})
    answer = done("rank", store.path, "--bloc", "C1", "--year", 2025)
    rows = [(row["unit"], row["total"], row["raw"], row["decided_by"]) for row in answer["rows"]]
    assert rows == [
        ("Xã Măng Đen", "69.70", "23.00", "vote"),
        ("Phường Kon Tum", "69.70", "23.00", "vote"),
        ("Xã Đăk Pék", "57.14", "16.00", None),
    ]
    assert answer["absent"] == [{"unit": "Đặc khu Lý Sơn", "reason": "mới thành lập"}]
    assert [issue["code"] for issue in answer["issues"]] == ["ranking.decided_by_vote"] * 2
