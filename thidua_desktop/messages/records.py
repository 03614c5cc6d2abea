"""Sentences about campaigns, achievements and forms."""

SENTENCES: dict[str, str] = {
    "form.incomplete": "Còn mục chưa đúng, xem dòng chữ đỏ dưới từng ô.",
    "field.missing": "Chưa nhập {field}.",
    "field.end_before_start": "Ngày kết thúc sớm hơn ngày bắt đầu.",
    "field.date_implausible": "Năm {year} không hợp lý, hãy xem lại ngày.",
    "field.too_long": "Nội dung dài quá {limit} ký tự.",
    "campaign.document_without_number": "Văn bản căn cứ ở dòng {row} chưa có số, ký hiệu.",
    "campaign.unknown": "Không tìm thấy phong trào này; có thể đã bị thay đổi ở nơi khác.",
    "achievement.unknown": "Không tìm thấy thành tích này; có thể đã bị thay đổi ở nơi khác.",
    "record.locked": "“{name}” đã chốt nên không sửa, không thu hồi được. Hãy bỏ chốt trước.",
    "evidence.too_large": "Tệp minh chứng lớn hơn {limit_mb} MB. Hãy nén hoặc chia nhỏ tệp.",
    "evidence.not_readable": "Không đọc được tệp minh chứng này.",
    "evidence.not_here": "Mới có tên tệp minh chứng, chưa có nội dung tệp ở máy này.",
    "sample.present": "Dữ liệu mẫu đã có trong tệp này rồi. Muốn nạp lại, hãy xóa dữ liệu mẫu trước.",
    "demo.folder_in_use": "Thư mục này đã có tệp. Hãy ghi tên một thư mục mới hoặc thư mục trống.",
    "sample.codes_taken": (
        "Mã {codes} đã dùng cho dữ liệu của đơn vị nên chưa nạp được dữ liệu mẫu. Hãy đổi các mã này trước."
    ),
}
