"""Sentences about the rounds of a sheet: who may take a step, and what keeps it from being taken."""

SENTENCES = {
    "workflow.not_in_bloc": "Chỉ đơn vị cùng khối, cụm mới chấm chéo phiếu này được.",
    "workflow.not_head": "Chỉ trưởng khối, cụm của đơn vị mới làm được việc này.",
    "scores.questions_open": "Còn {count} dòng chưa giải trình xong nên chưa làm được việc này.",
    "workflow.more_lines": "Và {count} dòng nữa.",
    "workflow.keyword_wrong": "Hãy gõ đúng hai chữ {word} để xác nhận.",
    "scores.verdicts_open": "Còn {count} câu trả lời của đơn vị chưa được nhận xét.",
    "scores.verdict_open": "Dòng {line} đã giải trình nhưng chưa có nhận xét.",
    "scores.no_answers": "Chưa có câu trả lời nào của đơn vị để nhận xét.",
    "scores.nothing_to_judge": "Dòng {line} chưa có câu trả lời để nhận xét.",
    "scores.asked_by_others": "Dòng {line} do cơ quan thẩm định hỏi nên khối, cụm không nhận xét thay.",
    "scores.verdict_without_word": "Không chấp nhận giải trình của dòng {line} thì phải ghi vì sao.",
    "scores.due_day_over": "Hạn trả lời {day} đã qua. Hãy chọn ngày sau.",
    "scores.decision_in_future": "Ngày quyết định {day} chưa tới. Hãy xem lại ngày.",
    "scores.decision_before_meeting": (
        "Ngày quyết định {day} trước ngày họp xét {meeting}. Hãy xem lại ngày."
    ),
    "scores.unexplained": "Còn {count} dòng chấm khác vòng trước mà chưa ghi lý do.",
    "scores.final_incomplete": "Chưa thông qua được: còn {count} tiêu chí hội nghị chưa cho điểm.",
    "scores.still_provisional": (
        "Chưa công bố được: điểm của {name} còn tạm tính vì khối chưa nộp đủ phiếu."
    ),
    "ranking.votes_wrong": "Chỉ ghi phiếu bầu cho thành viên của {name}, số phiếu từ 0 trở lên.",
    "targets.refused": "Chưa giao được chỉ tiêu. Hãy sửa các chỗ được nêu.",
    "targets.own_unit": "Không tự giao chỉ tiêu cho chính đơn vị mình ({name}).",
    "targets.none_here": "Dòng {line} không chấm theo chỉ tiêu nên không giao được.",
    "targets.negative": "Chỉ tiêu của tiêu chí {criterion} giao cho {name} không được dưới 0.",
    "scores.not_published": "Phiếu của {name} chưa công bố bản {version}.",
    "scores.publication_damaged": "Bản {version} đã công bố của {name} không còn nguyên vẹn.",
}
