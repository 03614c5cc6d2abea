"""What the contributor's page, the administrator's page and the README name is there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from thidua_desktop import paths
from thidua_desktop.cli import exchange_commands, record_commands, scoring_commands, workspace_commands
from thidua_desktop.data.exchange.package_format import FORMAT_VERSION
from workshop.shipping import PORTABLE_MARK, SUMS

ROOT = Path(__file__).resolve().parent.parent
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
FILE = re.compile(r"[\w/.-]+\.(py|md|ts|spec)")
GUIDES = ["docs/contributing.md", "README.md", "ARCHITECTURE.md"]
NAMES = {
    "thidua_desktop.ui.page_list": ["PAGES"],
    "thidua_desktop.ui.page": ["Page"],
    "thidua_desktop.ui.record_page": ["RecordPage"],
    "thidua_desktop.ui.keys": ["Do"],
    "thidua_desktop.ui.help.asking": ["add_help_key"],
    "thidua_desktop.domain.rule_kinds.model": ["RuleKind"],
    "thidua_desktop.domain.rule_kinds.table": ["KINDS"],
    "thidua_desktop.domain.points": ["divide_half_up"],
    "thidua_desktop.data.printing.paper": ["PaperContent", "print_paper"],
    "thidua_desktop.operations.printing": ["_PRINTERS"],
    "thidua_desktop.data.exchange.package_format": ["FORMAT_VERSION"],
    "thidua_desktop.data.migrations": ["ALL"],
    "thidua_desktop.operations.guides": ["PARTS"],
    "tests.data.printing.test_papers": ["EVERY_PAPER"],
}


def contributing():
    return (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")


def test_every_file_that_the_contributors_page_names_is_there():
    named = {name for name in CODE.findall(contributing()) if FILE.fullmatch(name)}
    beside = [
        ROOT,
        ROOT / "thidua_desktop" / "domain" / "rule_kinds",
        ROOT / "thidua_desktop/data/migrations",
    ]
    lost = [one for one in named if not any((place / one).is_file() for place in beside)]
    assert [one for one in lost if one != "page.py"] == []
    assert len(named) > 40


@pytest.mark.parametrize(("module", "names"), NAMES.items())
def test_every_name_of_the_contributors_page_is_in_its_file(module, names):
    text = contributing()
    assert [name for name in names if not hasattr(import_module(module), name)] == []
    assert [name for name in names if f"`{name}" not in text] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_links_of_the_guides_lead_to_files(guide):
    place = (ROOT / guide).parent
    targets = [one for one in LINK.findall((ROOT / guide).read_text(encoding="utf-8")) if "://" not in one]
    assert [one for one in targets if not (place / one).exists()] == []


def test_the_format_page_tells_the_version_of_the_code():
    text = (ROOT / "docs" / "package-format.md").read_text(encoding="utf-8")
    assert f"| {FORMAT_VERSION} |" in text


def test_the_administrators_page_tells_how_the_installer_ends():
    script = (ROOT / "workshop" / "installer" / "setup.nsi").read_text(encoding="utf-8")
    page = (ROOT / "resources" / "help" / "admin.md").read_text(encoding="utf-8")
    ends = re.findall(r"!define ENDS_\w+ (\d+)", script)
    assert len(ends) > 4
    assert [number for number in ends if f"| {number} |" not in page] == []


def test_the_administrators_page_tells_the_names_of_files_and_folders(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    page = (ROOT / "resources" / "help" / "admin.md").read_text(encoding="utf-8")
    script = (ROOT / "workshop" / "installer" / "setup.nsi").read_text(encoding="utf-8")
    own = [paths.default_workspace(), paths.log_folder(), paths.backup_folder(paths.default_workspace())]
    assert [path.name for path in own if f"ThiDua\\{path.name}" not in page] == []
    installed = re.findall(r'!define (?:KEY|UNINSTALLER) "([^"]+)"', script)
    assert len(installed) == 2
    assert [name for name in (*installed, SUMS, PORTABLE_MARK) if name not in page] == []


@pytest.mark.parametrize("command", ["backup", "check", "import", "rank", "print"])
def test_the_administrators_commands_are_there(command):
    families = (workspace_commands, exchange_commands, record_commands, scoring_commands)
    assert command in {one.words for family in families for one in family.COMMANDS}
