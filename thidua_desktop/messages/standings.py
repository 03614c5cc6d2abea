"""Sentences about published indices, given targets, and what stands behind a ranking."""

from thidua_desktop.domain.ranking_words import RANKING_WORDS

SENTENCES = {
    **RANKING_WORDS,
    "indices.refused": "Chưa lưu được danh sách chỉ số. Hãy sửa các chỗ được nêu.",
    "indices.undecided": "Có số liệu trông như gõ nhầm. Hãy sửa lại, hoặc chọn giữ nguyên.",
    "indices.name_missing": "Hãy ghi tên chỉ số, ví dụ PAPI, PAR INDEX, PCI.",
    "indices.year_wrong": "Năm {year} không đúng: ghi năm của chỉ số, từ {first} đến năm nay.",
    "indices.source_missing": "Hãy ghi nguồn công bố: số, ngày văn bản hoặc báo cáo công bố chỉ số.",
    "indices.empty": "Chưa có đơn vị nào có hạng hoặc điểm chỉ số.",
    "indices.unit_unknown": "Có đơn vị không còn trong danh mục. Hãy mở lại danh sách.",
    "indices.unit_twice": "{name} có hai dòng. Hãy chỉ giữ một dòng.",
    "indices.rank_wrong": "Hạng của {name} là {rank}; hạng phải từ 1 trở lên.",
    "indices.points_wrong": "Điểm chỉ số của {name} không được dưới 0.",
    "indices.points_far_off": (
        "Điểm chỉ số {points} của {name} lệch xa các đơn vị khác (mức giữa là {median}). "
        "Có thể nhầm giữa 0,9 và 90. Hãy kiểm tra lại."
    ),
    "indices.rank_far_off": "Hạng {rank} của {name} lệch xa các đơn vị khác. Hãy kiểm tra lại.",
    "indices.against_order": (
        "{name} đứng sau {better} mà điểm chỉ số lại cao hơn. Hãy kiểm tra lại hai dòng này."
    ),
    "ranking.absence_wrong": "Chỉ ghi lý do vắng cho thành viên của {name}.",
    "ranking.votes_incomplete": "Hãy ghi số phiếu cho mọi đơn vị bằng điểm, hoặc để trống cả nhóm.",
    "targets.undecided": "Có chỉ tiêu trông như gõ nhầm. Hãy sửa lại, hoặc chọn giữ nguyên.",
    "targets.fellow_member": "{name} là thành viên cùng khối; chỉ trưởng khối hoặc cấp trên giao chỉ tiêu.",
    "targets.no_lines": "Bộ tiêu chí “{name}” không có tiêu chí nào chấm theo chỉ tiêu.",
    "targets.no_table": (
        "Không thấy bảng chỉ tiêu: cần cột “Mã đơn vị” và các cột mang số thứ tự của tiêu chí. "
        "Hãy xuất tệp mẫu rồi điền."
    ),
    "targets.unknown_head": "Cột “{text}” không phải tiêu chí chấm theo chỉ tiêu của bộ này.",
    "targets.unit_twice": "{name} có hai chỉ tiêu cho tiêu chí {criterion}. Hãy chỉ giữ một.",
    "targets.nothing": "Tệp không có chỉ tiêu nào.",
    "targets.missing": "{name} chưa được giao chỉ tiêu {criterion} trong khi phần lớn đơn vị đã có.",
}
