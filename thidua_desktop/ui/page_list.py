"""The one list of pages, in the order of the side list; a page's module is imported when first opened."""

from dataclasses import dataclass
from importlib import import_module

from thidua_desktop.ui.page import Page, PageContext


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its id, the words and icon in the side list, the section above it, "module:Class"."""

    page_id: str
    title: str
    icon: str
    section: str
    factory: str


PAGES = (
    PageEntry("overview", "Tổng quan", "overview", "", "thidua_desktop.ui.overview.page:OverviewPage"),
    PageEntry(
        "campaigns", "Phong trào", "campaign", "Thi đua", "thidua_desktop.ui.campaigns.page:CampaignsPage"
    ),
    PageEntry(
        "achievements",
        "Thành tích",
        "achievement",
        "Thi đua",
        "thidua_desktop.ui.achievements.page:AchievementsPage",
    ),
    PageEntry("scoring", "Chấm điểm", "scoring", "Đánh giá", "thidua_desktop.ui.scoring.page:ScoringPage"),
    PageEntry(
        "ranking", "Xếp hạng khối", "ranking", "Đánh giá", "thidua_desktop.ui.ranking.page:RankingPage"
    ),
    PageEntry(
        "exchange", "Gửi – nhận", "exchange", "Đánh giá", "thidua_desktop.ui.exchange.page:ExchangePage"
    ),
    PageEntry("printing", "In ấn", "printing", "Đánh giá", "thidua_desktop.ui.printing.page:PrintingPage"),
    PageEntry("units", "Đơn vị", "units", "Danh mục", "thidua_desktop.ui.units.page:UnitsPage"),
    PageEntry("blocs", "Khối, cụm thi đua", "blocs", "Danh mục", "thidua_desktop.ui.blocs.page:BlocsPage"),
    PageEntry(
        "rule_sets", "Bộ tiêu chí", "rule_sets", "Danh mục", "thidua_desktop.ui.rule_sets.page:RuleSetsPage"
    ),
    PageEntry("settings", "Hệ thống", "settings", "Danh mục", "thidua_desktop.ui.settings.page:SettingsPage"),
)
_DIGITS = 9


def page_shortcut(place: int) -> str:
    """Give the keys that open the page at a place: Ctrl+1 to Ctrl+9, then none."""
    return f"Ctrl+{place + 1}" if place < _DIGITS else ""


def make_page(entry: PageEntry, context: PageContext) -> Page:
    """Import the page's module and make the page; the first paint does not pay for pages nobody opened."""
    module, name = entry.factory.split(":")
    page = getattr(import_module(module), name)(context)
    assert isinstance(page, Page)  # noqa: S101  # the list above names pages only
    return page
