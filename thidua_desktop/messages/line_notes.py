"""Sentences about what hangs on a line of a sheet: comments, evidence, and how it came to be changed."""

SENTENCES: dict[str, str] = {
    "comment.empty": "Chưa ghi nội dung ý kiến.",
    "comment.too_long": "Ý kiến dài quá {limit} ký tự. Hãy viết gọn lại hoặc đính kèm thành tệp.",
    "comment.unknown": "Không còn ý kiến này; có thể đã bị thay đổi ở nơi khác.",
    "evidence.on_group": "Mục {criterion} là nhóm. Hãy đính kèm minh chứng vào từng tiêu chí trong mục.",
    "evidence.unknown": "Không còn tệp minh chứng này; có thể đã bị thay đổi ở nơi khác.",
    # How a line came to be changed (the reason in the audit)
    "change.scores_type": "Gõ trên màn hình",
    "change.scores_import": "Nhập từ tệp Excel",
    "change.scores_import_form": "Nhập từ phiếu điền tay, không có chữ ký",
    "change.scores_approve": "Kết luận theo các vòng chấm",
    "change.package_import": "Nhận từ gói dữ liệu",
    "change.evidence_attach": "Đính kèm minh chứng",
    "change.evidence_remove": "Bỏ minh chứng",
    "change.indices_publish": "Theo chỉ số vừa công bố",
    "change.relative_points": "Tính lại theo các đơn vị trong khối",
    "change.other": "Việc khác trên phiếu",
}
