"""Sentences about the rounds of a sheet: who may take a step, and what keeps it from being taken."""

SENTENCES = {
    "workflow.not_in_bloc": "Chỉ đơn vị cùng khối, cụm mới chấm chéo phiếu này được.",
    "workflow.not_head": "Chỉ trưởng khối, cụm của đơn vị mới làm được việc này.",
    "scores.questions_open": "Còn {count} dòng chưa giải trình xong nên chưa làm được việc này.",
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
