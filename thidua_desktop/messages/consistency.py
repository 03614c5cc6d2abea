"""Sentences about what shows when the sheets of a period stand beside each other."""

SENTENCES: dict[str, str] = {
    "consistency.far": (
        "Kết quả {value} lệch xa các đơn vị khác (ở giữa là {median}); có thể nhầm đơn vị tính hoặc dấu phẩy."
    ),
    "consistency.same": (
        "Phiếu giống hệt phiếu của {others}, cả lời ghi chú và kết quả; có thể chép nhầm tệp."
    ),
    "consistency.unscored": "Còn {count} dòng chưa chấm, cũng chưa nói vì sao.",
    "consistency.other_rules": "Phiếu theo bộ tiêu chí “{rules}”, khác phần lớn đơn vị trong khối.",
    "consistency.kept": "Điểm được giữ dù sai quy tắc của dòng; cần thẩm định.",
    "consistency.empty": "Kỳ {period} chưa có phiếu nào được gửi để kiểm tra.",
}
