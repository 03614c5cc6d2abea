"""Sentences about papers."""

SENTENCES: dict[str, str] = {
    "printing.no_printer": (
        "Máy này chưa có máy in nào. Hãy lưu thành tệp PDF rồi in ở máy khác, hoặc cài máy in rồi in lại."
    ),
    "printing.target_locked": (
        "Không ghi được tệp “{name}”. Có thể tệp đang mở trong chương trình khác, hoặc máy không cho ghi "
        "vào thư mục này. Hãy đóng tệp đó lại, hoặc chọn tên hay thư mục khác rồi in lại."
    ),
    "printing.folder_missing": (
        "Không thấy thư mục “{folder}” để ghi tệp. Hãy chọn một thư mục đang có rồi in lại."
    ),
    "printing.disk_full": (
        "Ổ đĩa đã đầy nên không ghi được tệp “{name}”. "
        "Hãy xóa bớt tệp không cần hoặc chọn ổ đĩa khác rồi in lại."
    ),
    "printing.too_many_groups": (
        "Bộ tiêu chí có {groups} nhóm lớn, không xếp vừa một bảng tổng hợp trên khổ giấy A3. "
        "Hãy gộp bớt nhóm trong bộ tiêu chí, hoặc in phiếu chấm điểm của từng đơn vị."
    ),
    "printing.needs_unit": "Hãy chọn đơn vị cần in.",
    "printing.needs_bloc": "Hãy chọn khối, cụm cần in.",
    "printing.needs_period": "Hãy chọn kỳ đánh giá cần in.",
    "printing.needs_import": "Hãy chọn lần nhập cần in biên bản.",
    "printing.no_minute": (
        "Lần nhập gói của {sender} không có mục nào phải quyết định nên không có biên bản đối chiếu."
    ),
    "printing.no_sheet": "{name} chưa có phiếu chấm trong kỳ {period}.",
    "printing.no_ranking": "{name} chưa có phiếu nào có điểm trong kỳ {period}.",
    "printing.document_unknown": "Không có mẫu in “{name}”. Gọi lệnh print với --list để xem các mẫu.",
}
