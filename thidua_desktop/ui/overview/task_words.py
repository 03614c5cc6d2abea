"""The words of a thing to do, its badge, and the page it leads to."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.text import format_date
from thidua_desktop.operations.overview import SOON_DAYS, Task, TaskKind
from thidua_desktop.ui.marked import mark, translated

BEGINNINGS = (TaskKind.FIRST_PERIOD, TaskKind.FIRST_RULES, TaskKind.FIRST_BLOC)
"""What a new workspace needs before anything can be scored."""

_TITLES = {
    TaskKind.FIRST_PERIOD: mark("Khai báo kỳ đánh giá đầu tiên"),
    TaskKind.FIRST_BLOC: mark("Khai báo khối, cụm thi đua"),
    TaskKind.FIRST_RULES: mark("Nạp bộ tiêu chí chấm điểm"),
    TaskKind.UNFINISHED_SHEET: mark("{subject} – phiếu tự chấm chưa nộp"),
    TaskKind.MISSING_SHEETS: mark("{count} đơn vị chưa có phiếu chấm"),
    TaskKind.SELF_DEADLINE: mark("Hạn các đơn vị nộp phiếu tự chấm"),
    TaskKind.APPRAISAL_DEADLINE: mark("Hạn thẩm định phiếu chấm"),
    TaskKind.MEETING: mark("Họp khối bình xét, suy tôn"),
    TaskKind.CAMPAIGN_ENDS: mark("Sơ kết, tổng kết: {subject}"),
}
_LINES = {
    TaskKind.FIRST_PERIOD: mark("Mở trang Hệ thống, thêm một kỳ"),
    TaskKind.FIRST_BLOC: mark("Xếp các đơn vị thành viên vào khối"),
    TaskKind.FIRST_RULES: mark("Từ bảng tiêu chí Excel của tỉnh hoặc gói danh mục"),
    TaskKind.MISSING_SHEETS: mark("Tạo phiếu, đọc từ Excel hoặc nhận gói của đơn vị"),
}
_TARGETS = {
    TaskKind.FIRST_PERIOD: "settings",
    TaskKind.FIRST_BLOC: "blocs",
    TaskKind.FIRST_RULES: "rule_sets",
    TaskKind.CAMPAIGN_ENDS: "campaigns",
    TaskKind.MEETING: "ranking",
}


def task_words(task: Task, today: date) -> tuple[str, str]:
    """Give the title and the line under it."""
    title = translated(_TITLES[task.kind]).format(subject=task.subject, count=task.count)
    if task.kind is TaskKind.UNFINISHED_SHEET:
        words = _tr("Còn {count} tiêu chí chưa chấm") if task.count else _tr("Đã chấm đủ, chờ nộp")
        return title, words.format(count=task.count)
    if task.kind in _LINES:
        return title, translated(_LINES[task.kind])
    return title, _day_words(task.due, today)


def badge_of_day(due: date | None, today: date) -> tuple[str, str]:
    """Give the badge of a deadline: overdue, soon, or when; without a day none."""
    if due is None:
        return "", "plain"
    days = (due - today).days
    if days < 0:
        return _tr("Quá hạn {days} ngày").format(days=-days), "red"
    if days <= SOON_DAYS:
        return (_tr("Còn {days} ngày").format(days=days) if days else _tr("Hôm nay")), "amber"
    return format_date(due), "plain"


def task_target(task: Task) -> tuple[str, object | None]:
    """Give the page that a thing to do leads to, and the record it opens there."""
    return _TARGETS.get(task.kind, "scoring"), task.uid


def _day_words(due: date | None, today: date) -> str:
    if due is None:
        return ""
    days = (due - today).days
    if days < 0:
        return _tr("Đã qua ngày {day}").format(day=format_date(due))
    return _tr("Ngày {day}").format(day=format_date(due))


def _tr(text: str) -> str:
    return QCoreApplication.translate("OverviewPage", text)
