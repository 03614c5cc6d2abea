"""Sentences about what packages carry since format 2: targets, later rounds, questions, results, receipts."""

SENTENCES: dict[str, str] = {
    "package.foreign_targets": (
        "Có {count} chỉ tiêu do đơn vị này hoặc nơi khác giao; nơi gửi không được sửa nên giữ nguyên."
    ),
}
