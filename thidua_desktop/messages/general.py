"""Sentences about jobs, files and workspaces."""

SENTENCES: dict[str, str] = {
    "job.cancelled": "Đã dừng theo yêu cầu, chưa ghi gì.",
    "program.bug": "Chương trình gặp lỗi ngoài dự kiến; dữ liệu đã lưu vẫn nguyên. Chi tiết ở tệp nhật ký.",
    "program.incomplete": (
        "Bản chương trình này chưa qua được bước tự kiểm “{name}”. Hãy cài lại; nếu vẫn vậy thì gửi tệp"
        " result.txt cho người hỗ trợ."
    ),
    "usage.path_unusable": "Tên tệp hoặc thư mục này quá dài hoặc máy không cho mở. Hãy dùng tên khác.",
    "usage.text_unreadable": "Câu lệnh có chữ không đọc được. Hãy gõ lại bằng tiếng Việt Unicode (UTF-8).",
    "usage.wrong": "Câu lệnh chưa đúng. Cách viết: {usage}",
    "workspace.exists": "Đã có tệp dữ liệu này, chương trình không ghi đè. Hãy chọn tên khác.",
    "workspace.missing": "Không tìm thấy tệp dữ liệu này.",
    "workspace.foreign": "Tệp này không phải tệp dữ liệu của chương trình Thi đua.",
    "workspace.damaged": (
        "Tệp dữ liệu bị hỏng. Chương trình chưa thay đổi gì; hãy phục hồi từ bản sao lưu gần nhất."
    ),
    "workspace.newer": (
        "Tệp dữ liệu do bản chương trình mới hơn ghi (lược đồ {version}, máy này hiểu đến {known})."
        " Hãy cập nhật chương trình."
    ),
    "workspace.held": (
        "Tệp dữ liệu đang được mở ở một chương trình khác. Hãy đóng chương trình kia rồi mở lại."
    ),
    "workspace.held_by": (
        "Tệp dữ liệu đang được {user} mở trên máy {machine}. Hãy đóng chương trình kia rồi mở lại."
    ),
    "workspace.not_writable": (
        "Không ghi được vào thư mục hoặc tệp này. Hãy chọn nơi khác trên ổ đĩa của máy."
    ),
    "workspace.disk_full": "Ổ đĩa đã đầy nên chưa lưu được. Hãy dọn bớt tệp rồi làm lại.",
    "workspace.backup_failed": "Chưa ghi được bản sao lưu vào đây. Hãy chọn nơi khác hoặc kiểm tra ổ đĩa.",
    "workspace.profile_refused": (
        "Không mở được tệp dữ liệu ở chế độ an toàn ({pragma}). Hãy chép tệp về ổ đĩa của máy."
    ),
    "workspace.totals_wrong": (
        "Có {count} tổng điểm lưu sẵn không khớp với các dòng. Hãy mở tệp này bằng chương trình, vào trang "
        "Hệ thống và bấm “Kiểm tra dữ liệu” để cộng lại."
    ),
    "workspace.no_office": "Tệp dữ liệu này chưa khai báo đơn vị. Hãy hoàn thành bước khai báo đầu tiên.",
    "restore.same_file": "Tệp chọn để phục hồi chính là tệp dữ liệu này.",
    "restore.copy_damaged": (
        "Bản sao lưu này đã hỏng nên không phục hồi từ nó. Dữ liệu đang dùng vẫn nguyên; hãy chọn bản sao"
        " khác."
    ),
    "file.exists": "Đã có tệp cùng tên.",
    "file.not_writable": (
        "Không ghi được tệp này; có thể tệp đang mở ở chương trình khác, đĩa đầy hoặc chỉ cho đọc."
    ),
}
