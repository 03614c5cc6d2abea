"""The one list of pages, in the order of the side list; a page's module is imported when first opened."""

from typing import TYPE_CHECKING, NamedTuple

from thidua_desktop.ui.marked import mark

if TYPE_CHECKING:  # only names here: the base of pages would cost the first paint
    from thidua_desktop.ui.page import Page, PageContext


class PageEntry(NamedTuple):
    """A page: its id, the marked words and icon in the side list, the section above it, "module:Class"."""

    page_id: str
    title: str
    icon: str
    section: str
    factory: str


_UI = "thidua_desktop.ui"
_EMULATION, _EVALUATION, _CATALOGUE = mark("Thi đua"), mark("Đánh giá"), mark("Danh mục")
PAGES = (
    PageEntry("overview", mark("Tổng quan"), "overview", "", f"{_UI}.overview.page:OverviewPage"),
    PageEntry("campaigns", mark("Phong trào"), "campaign", _EMULATION, f"{_UI}.campaigns.page:CampaignsPage"),
    PageEntry(
        "achievements",
        mark("Thành tích"),
        "achievement",
        _EMULATION,
        f"{_UI}.achievements.page:AchievementsPage",
    ),
    PageEntry("scoring", mark("Chấm điểm"), "scoring", _EVALUATION, f"{_UI}.scoring.page:ScoringPage"),
    PageEntry("ranking", mark("Xếp hạng khối"), "ranking", _EVALUATION, f"{_UI}.ranking.page:RankingPage"),
    PageEntry("exchange", mark("Gửi – nhận"), "exchange", _EVALUATION, f"{_UI}.exchange.page:ExchangePage"),
    PageEntry("printing", mark("In ấn"), "printing", _EVALUATION, f"{_UI}.printing.page:PrintingPage"),
    PageEntry("units", mark("Đơn vị"), "units", _CATALOGUE, f"{_UI}.units.page:UnitsPage"),
    PageEntry("blocs", mark("Khối, cụm thi đua"), "blocs", _CATALOGUE, f"{_UI}.blocs.page:BlocsPage"),
    PageEntry(
        "rule_sets", mark("Bộ tiêu chí"), "rule_sets", _CATALOGUE, f"{_UI}.rule_sets.page:RuleSetsPage"
    ),
    PageEntry("settings", mark("Hệ thống"), "settings", _CATALOGUE, f"{_UI}.settings.page:SettingsPage"),
)
_DIGITS = 9


def page_shortcut(place: int) -> str:
    """Give the keys that open the page at a place: Ctrl+1 to Ctrl+9, Ctrl+0, then none."""
    if place < _DIGITS:
        return f"Ctrl+{place + 1}"
    return "Ctrl+0" if place == _DIGITS else ""


def make_page(entry: PageEntry, context: "PageContext") -> "Page":
    """Import the page's module and make the page; nobody pays for pages that are not opened."""
    from importlib import import_module  # start-up: the first paint makes no page

    module, name = entry.factory.split(":")
    page: Page = getattr(import_module(module), name)(context)
    return page
