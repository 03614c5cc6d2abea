"""The list of campaigns: name, form, launching level, legal basis, time and task groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.table import Column, Row, Table
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm, LegalDocument
from thidua_desktop.domain.text import format_date

_FORM_NAMES = {CampaignForm.REGULAR: "Thường xuyên", CampaignForm.THEMATIC: "Chuyên đề"}

_COLUMNS = (
    Column("TT", 11, "center"),
    Column("Tên phong trào", 58, grow=3),
    Column("Hình thức", 24, "center"),
    Column("Cấp phát động", 30, "center"),
    Column("Căn cứ", 54, grow=2),
    Column("Thời gian", 26, "center"),
    Column("Nhóm nhiệm vụ", 20, "center"),
)


@dataclass(frozen=True, slots=True)
class CampaignLine:
    """A campaign with the name of its launching level and the numbers of its task groups."""

    campaign: Campaign
    level_name: str
    task_group_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignListPaper:
    """Campaigns in the order they are to print; `subtitle` says which ones ("Năm 2025")."""

    frame: PaperFrame
    lines: tuple[CampaignLine, ...]
    subtitle: str = ""


def print_campaign_list(path: Path, paper: CampaignListPaper) -> PrintedPaper:
    """Write the list of campaigns as PDF, A4 landscape. Raises UserError ("printing.…")."""
    content = PaperContent(
        title="Danh sách phong trào thi đua",
        subtitle=paper.subtitle,
        table=Table(_COLUMNS, tuple(_rows(paper))),
        notes=(f"Danh sách có {len(paper.lines)} phong trào thi đua.",),
    )
    return print_paper(path, paper.frame, content)


def _rows(paper: CampaignListPaper) -> Iterator[Row]:
    for number, line in enumerate(paper.lines, start=1):
        campaign = line.campaign
        launched = f"{line.level_name}\n{campaign.launched_by}" if campaign.launched_by else line.level_name
        yield Row(
            (
                str(number),
                campaign.name,
                _FORM_NAMES[campaign.form],
                launched,
                ";\n".join(_basis(document) for document in campaign.documents),
                time_span(campaign.starts_on, campaign.ends_on),
                ", ".join(str(task_group) for task_group in line.task_group_numbers),
            )
        )


def _basis(document: LegalDocument) -> str:
    words = [document.kind, f"số {document.number}" if document.number else ""]
    words.append(f"ngày {format_date(document.issued_on)}" if document.issued_on else "")
    words.append(f"của {document.issuer}" if document.issuer else "")
    return " ".join(word for word in words if word)


def time_span(first: date | None, last: date | None) -> str:
    """Write an interval for a narrow column, a day a line; an open side is said in words."""
    if first is None and last is None:
        return ""
    if last is None:
        return f"Từ {format_date(first)}"
    if first is None:
        return f"Đến {format_date(last)}"
    return format_date(first) if first == last else f"{format_date(first)} –\n{format_date(last)}"
