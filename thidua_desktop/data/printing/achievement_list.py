"""The list of achievements: who, which unit, manner, time, campaign, summary and evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.printing.campaign_list import time_span
from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.table import Column, Row, Table
from thidua_desktop.domain.records.achievements import Achievement, Manner, SubjectKind

_MANNER_NAMES = {
    Manner.MERIT: "Công trạng",
    Manner.SUDDEN: "Đột xuất",
    Manner.CAMPAIGN: "Phong trào",
    Manner.DEVOTION: "Cống hiến",
    Manner.SERVICE_YEARS: "Niên hạn",
    Manner.FOREIGN: "Đối ngoại",
}
_SUBJECT_WORDS = {
    SubjectKind.COLLECTIVE: "tập thể",
    SubjectKind.INDIVIDUAL: "cá nhân",
    SubjectKind.HOUSEHOLD: "hộ gia đình",
}

_COLUMNS = (
    Column("TT", 11, "center"),
    Column("Tên tập thể,\ncá nhân, hộ", 34, grow=1),
    Column("Chức vụ – đơn vị", 34, grow=1),
    Column("Loại hình", 21, "center"),
    Column("Thời gian", 26, "center"),
    Column("Phong trào", 32, grow=1),
    Column("Tóm tắt thành tích", 52, grow=3),
    Column("Minh chứng", 26, grow=1),
)


@dataclass(frozen=True, slots=True)
class AchievementLine:
    """An achievement with its unit's name on that day and its campaign's name; both may be empty."""

    achievement: Achievement
    unit_name: str
    campaign_name: str = ""


@dataclass(frozen=True, slots=True)
class AchievementListPaper:
    """Achievements in the order they are to print; `subtitle` says which ones ("Năm 2025")."""

    frame: PaperFrame
    lines: tuple[AchievementLine, ...]
    subtitle: str = ""


def print_achievement_list(path: Path, paper: AchievementListPaper) -> PrintedPaper:
    """Write the list of achievements as PDF, A4 landscape. Raises UserError ("printing.…")."""
    content = PaperContent(
        title="Danh sách thành tích",
        subtitle=paper.subtitle,
        table=Table(_COLUMNS, tuple(_rows(paper))),
        notes=(_count_note(paper),),
    )
    return print_paper(path, paper.frame, content)


def _rows(paper: AchievementListPaper) -> Iterator[Row]:
    for number, line in enumerate(paper.lines, start=1):
        achievement = line.achievement
        yield Row(
            (
                str(number),
                achievement.subject_name,
                ", ".join(part for part in (achievement.position_title, line.unit_name) if part),
                _MANNER_NAMES[achievement.manner],
                time_span(achievement.achieved_from, achievement.achieved_to),
                line.campaign_name,
                achievement.summary,
                ";\n".join(evidence.name for evidence in achievement.evidence),
            )
        )


def _count_note(paper: AchievementListPaper) -> str:
    kinds = [line.achievement.subject_kind for line in paper.lines]
    parts = [f"{kinds.count(kind)} {word}" for kind, word in _SUBJECT_WORDS.items() if kind in kinds]
    counts = f" ({', '.join(parts)})" if parts else ""
    return f"Danh sách có {len(kinds)} thành tích{counts}."
