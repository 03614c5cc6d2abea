"""What docs/contributing.md and the README name is there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from thidua_desktop.data.exchange.package_format import FORMAT_VERSION

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
