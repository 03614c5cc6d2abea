"""The minute of a reconciliation from the command line."""

import pytest

from tests.cli.commands import done, run_command
from tests.made_minutes import IMPORT, keep_minute, make_minute
from tests.workspaces import MORNING, new_workspace


@pytest.fixture
def workspace(tmp_path):
    with new_workspace(tmp_path) as store:
        keep_minute(store, make_minute(40), MORNING)
        return store.path


def test_the_minute_of_an_import_is_printed(workspace, tmp_path):
    out = tmp_path / "bien_ban.pdf"
    answer = done("print", workspace, "--document", "reconciliation", "--import", IMPORT, "--out", out)
    assert answer["pages"] == 6
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("more", "code"), [((), "printing.needs_import"), (("--import", "?"), "undo.unknown")]
)
def test_a_minute_needs_an_import_that_is_here(workspace, tmp_path, more, code):
    command = ("print", workspace, "--document", "reconciliation", "--out", tmp_path / "a.pdf", *more)
    status, answer = run_command(*command)
    assert (status, answer["code"]) == (2, code)


def test_the_list_of_papers_names_the_minute():
    listed = {one["document"]: one["name"] for one in done("print", "--list")["documents"]}
    assert listed["reconciliation"] == "Biên bản đối chiếu số liệu"
