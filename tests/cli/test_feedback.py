"""The kinds of package that go to one unit, through the command line."""

from tests.cli.commands import done, run_command
from tests.operations.test_feedback_packages import step
from tests.package_road import offices
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import SheetAction, SheetState


def test_feedback_goes_to_every_unit_and_comes_home(tmp_path):
    with offices(tmp_path, "XA2") as road:
        road.hand_in("XA2")
        road.pass_on("XA2", "T", PackageKind.SUBMISSION)
        step(road, SheetAction.RETURN, reason="Thiếu biểu 3")
        above, below = road["T"].path, road["XA2"].path
    out = tmp_path / "phan_hoi"
    sent = done("export", above, "--kind", "feedback", "--year", 2025, "--out", out)
    assert [package["file"] for package in sent["packages"]] == sent["files"]
    taken = done("import", below, *sent["files"], "--accept", "all")
    assert [package["applied"] for package in taken["packages"]] == [True]
    state = done("scores", "show", below, "--unit", "XA2", "--year", 2025)["state"]
    assert state == SheetState.RETURNED


def test_a_receipt_goes_to_the_unit_that_is_named(tmp_path):
    with offices(tmp_path, "XA2") as road:
        road.hand_in("XA2")
        road.pass_on("XA2", "T", PackageKind.SUBMISSION)
        above, below = road["T"].path, road["XA2"].path
    arguments = ("--year", 2025, "--unit", "XA2", "--out", tmp_path / "bao_nhan.xlsx")
    sent = done("export", above, "--kind", "receipt", *arguments)
    assert done("inspect", sent["file"])["kind"] == "receipt"
    assert done("import", below, sent["file"], "--accept", "all")["packages"][0]["new"] == 1


def test_the_only_package_has_the_name_and_the_fields_of_a_single_one(tmp_path):
    with offices(tmp_path, "XA2") as road:
        road.hand_in("XA2")
        road.pass_on("XA2", "T", PackageKind.SUBMISSION)
        above = road["T"].path
    out = tmp_path / "bao_nhan.xlsx"
    sent = done("export", above, "--kind", "receipt", "--year", 2025, "--out", out)
    assert (sent["file"], sent["files"], sent["sequence"]) == (str(out), [str(out)], 2)


def test_nothing_to_tell_is_said(tmp_path):
    with offices(tmp_path) as road:
        above = road["T"].path
    arguments = ("--kind", "feedback", "--year", 2025, "--out", tmp_path / "phan_hoi")
    status, answer = run_command("export", above, *arguments)
    assert (status, answer["code"]) == (3, "package.nothing_to_send")
