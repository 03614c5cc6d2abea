"""What stands behind a ranking in words, for screen, paper and workbook: ties, gates, quotas."""

from thidua_desktop.domain.issues import Issue

RANKING_WORDS = {
    "ranking.quota_exceeded": (
        "Có {count} đơn vị xếp loại “{name}”, vượt tỷ lệ {percent}% (nhiều nhất {most} đơn vị)."
    ),
    "ranking.year_mixed_rules": (
        "Các đơn vị chấm theo nhiều bộ tiêu chí ({names}) nên tổng điểm có thể không cùng thang điểm. "
        "Hãy so sánh trong từng khối, cụm."
    ),
    "ranking.gate_missed": (
        "Đạt tổng điểm của loại “{name}” nhưng mục {group} mới đạt {share}%, dưới mức {percent}%."
    ),
    "ranking.tied": "Bằng điểm với {names}, chưa phân định được nên đồng hạng.",
    "ranking.decided_by_group": "Bằng điểm, xếp theo điểm mục {group}.",
    "ranking.decided_by_vote": "Bằng điểm, xếp theo kết quả bỏ phiếu: {votes} phiếu.",
    "ranking.decided_by_bonus": "Bằng điểm, xếp theo điểm thưởng.",
    "ranking.decided_by_preference": "Bằng điểm, ưu tiên theo quy định khi thành tích bằng nhau.",
}


def ranking_sentence(note: Issue) -> str:
    """Write a note of a ranking. Raises KeyError for a code without words: that is our mistake."""
    return RANKING_WORDS[note.code].format_map(note.values)
