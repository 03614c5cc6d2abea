"""Sentences about what a person decides of a package, value by value."""

SENTENCES: dict[str, str] = {
    "package.lines_differ": (
        "{name}: {count} dòng đã được đổi ở đây từ sau gói trước của nơi gửi. Điểm không tự trộn: cần quyết"
        " định từng dòng."
    ),
    "package.achievements_differ": (
        "Có {count} thành tích đã được sửa ở đây từ sau gói trước của nơi gửi; cần quyết định từng mục."
    ),
    "decision.refused": "Có {count} quyết định chưa dùng được; xem từng mục.",
    "decision.not_possible": "{name}: không chọn được như vậy cho mục này.",
    "decision.no_reason": "{name}: hãy ghi lý do.",
    "decision.long_reason": "{name}: lý do dài quá {limit} chữ; hãy viết gọn lại.",
    "decision.not_asked": "Gói này không hỏi mục này; hãy xem lại mã mục trong tệp quyết định.",
    "decision.file_unreadable": "Không đọc được tệp quyết định {file}; cần tệp JSON như phần hướng dẫn.",
    "decision.over_max": (
        "Điểm của tiêu chí {criterion} là {points}, cao hơn điểm tối đa {max}. Hãy ghi số khác."
    ),
    "decision.nothing_typed": "Hãy gõ giá trị của {column}.",
    "decision.not_number": "“{text}” không phải số. Hãy gõ số, như 9,5.",
    "decision.not_whole": "“{text}” không phải số nguyên. Hãy gõ số nguyên, như 12.",
    "decision.not_date": "“{text}” không phải ngày. Hãy gõ ngày/tháng/năm, như 31/12/2025.",
    "decision.not_text": "“{text}” không ghi được vào {column}.",
    "decision.no_other": "Mục này chỉ chọn được một trong hai bên, không ghi được số khác.",
}
