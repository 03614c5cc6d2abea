"""Evidence files by commands: named when they are written, counted when they come in or are missing."""

from pathlib import Path

from tests.cli.commands import done, run_command
from tests.evidence_files import on_line
from tests.two_offices import YEAR, knows, office, province
from thidua_desktop.data.store.store import Store


def both(tmp_path):
    with office(tmp_path) as sender, province(tmp_path) as receiver:
        on_line(sender, b"picture", b"letter")
        knows(receiver)
    return tmp_path / "huyen.thidua", tmp_path / "tinh.thidua"


def export(workspace, out, *more):
    return done("export", workspace, "--kind", "submission", "--year", YEAR, "--out", out, *more)


def test_an_export_names_all_files_that_it_wrote(tmp_path):
    sender, _ = both(tmp_path)
    answer = export(sender, tmp_path / "usb")
    assert [Path(file).name for file in answer["files"]] == ["usb.xlsx", "usb_minh_chung.zip"]
    assert all(Path(file).is_file() and Path(file).is_absolute() for file in answer["files"])
    assert (answer["file"], answer["evidence"]) == (answer["files"][0], 2)


def test_without_files_there_is_the_package_alone(tmp_path):
    sender, _ = both(tmp_path)
    answer = export(sender, tmp_path / "goi.xlsx", "--no-files")
    assert (answer["files"], answer["evidence"]) == ([answer["file"]], 0)


def test_an_import_counts_files_that_came_and_that_are_missing(tmp_path):
    sender, receiver = both(tmp_path)
    package, beside = map(Path, export(sender, tmp_path / "goi.xlsx")["files"])
    away = beside.rename(tmp_path / "quen")
    question = ("import", receiver, package, "--accept", "all")
    (plan,) = done(*question, "--dry-run")["packages"]
    assert (plan["files_added"], plan["files_missing"]) == (0, 3)
    (first,) = done(*question)["packages"]
    assert (first["applied"], first["files_added"], first["files_missing"]) == (True, 0, 3)
    away.rename(beside)
    (later,) = done(*question)["packages"]
    assert (later["applied"], later["files_added"], later["files_missing"]) == (False, 2, 1)
    assert done("check", receiver)["evidence_missing"] == ["Biên bản.pdf"]


def test_an_inspection_tells_which_files_belong_to_a_package(tmp_path):
    sender, _ = both(tmp_path)
    package, beside = map(Path, export(sender, tmp_path / "goi.xlsx")["files"])
    (file,) = done("inspect", package)["files"]
    assert (file["name"], file["size"]) == (beside.name, beside.stat().st_size)


def test_a_refused_package_brings_no_files(tmp_path):
    _, receiver = both(tmp_path)
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"PK")
    status, answer = run_command("import", receiver, broken)
    (refused,) = answer["packages"]
    assert (status, refused["files_added"], refused["files_missing"]) == (3, 0, 0)


def test_the_size_of_a_zip_is_chosen_once(tmp_path):
    sender, _ = both(tmp_path)
    with Store.open(sender) as store:
        on_line(store, bytes(900_000), b"x" * 900_000, path="I./2")
    assert len(export(sender, tmp_path / "goi.xlsx")["files"]) == 2
    assert len(export(sender, tmp_path / "nho.xlsx", "--zip-mb", 1)["files"]) == 3
    assert len(export(sender, tmp_path / "lan sau.xlsx")["files"]) == 3
    assert run_command("export", sender, "--zip-mb", 21)[0] == 2
