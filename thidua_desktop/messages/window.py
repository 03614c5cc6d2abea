"""Sentences under the fields of forms, and about the window's own workspace."""

SENTENCES: dict[str, str] = {
    "form.required": "Chưa nhập {label}.",
    "form.not_chosen": "Chưa chọn {label}.",
    "form.not_a_date": "“{text}” chưa phải ngày. Hãy nhập ngày/tháng/năm, ví dụ 01/07/2026.",
    "form.not_a_whole_number": "“{text}” chưa phải số nguyên. Hãy nhập chữ số, ví dụ 12.",
    "form.number_not_a_number": "“{text}” chưa phải số. Hãy nhập số, ví dụ 98,75.",
    "form.number_ambiguous": (
        "“{text}” có thể hiểu hai cách. Hãy nhập {text} không có dấu ngăn hàng nghìn, hoặc đủ hai số lẻ."
    ),
    "form.number_too_fine": "“{text}” có quá nhiều số lẻ. Điểm chỉ lấy hai số sau dấu phẩy.",
    "form.number_too_large": "“{text}” quá lớn. Hãy kiểm tra lại số đã nhập.",
    "workspace.not_open": "Dữ liệu chưa được mở nên chưa làm được việc này. Hãy mở dữ liệu rồi làm lại.",
}
