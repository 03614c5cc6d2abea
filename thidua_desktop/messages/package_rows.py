"""Sentences about what packages carry since format 2: targets, later rounds, questions, results, receipts."""

SENTENCES: dict[str, str] = {
    "package.foreign_targets": (
        "Có {count} chỉ tiêu do đơn vị này hoặc nơi khác giao; nơi gửi không được sửa nên giữ nguyên."
    ),
    "package.own_sheet_kept": (
        "{name} đã tự lập phiếu của mình; phiếu do đơn vị khác nhập hộ không thay được nên giữ nguyên."
    ),
    "package.foreign_rounds": (
        "Có {count} dòng điểm không thuộc quyền chấm của nơi gửi (không phải vòng của họ, hoặc chấm cho chính"
        " mình); không nhận các dòng này."
    ),
    "package.round_without_sheet": (
        "Có {count} dòng điểm của phiếu chưa có ở đây, theo bộ tiêu chí khác, hoặc đã công bố; không nhận các"
        " dòng này."
    ),
    "package.round_guarded": (
        "{name}, vòng {round}: ở đây đã có điểm khác hoặc phiếu đã thẩm định; cần quyết định trước khi thay."
    ),
    "package.questions_left": (
        "Có {count} câu hỏi, giải trình không khớp câu hỏi nào ở đây; không nhận các dòng này."
    ),
    "package.foreign_questions": (
        "Có {count} câu hỏi bị sửa ở nơi gửi; câu hỏi và ý kiến của người hỏi giữ nguyên, chỉ nhận giải trình."
    ),
    "package.answer_replaced": (
        "{name}, dòng {line}: giải trình khác bản đã nhận; cần quyết định trước khi thay."
    ),
}
