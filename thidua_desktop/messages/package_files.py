"""Sentences about the evidence files that travel beside a package."""

SENTENCES: dict[str, str] = {
    "evidence.odd_entry": "Trong tệp ZIP có thứ không phải tệp minh chứng nên không được nhận.",
    "evidence.other_bytes": "Trong tệp ZIP có minh chứng không đúng nội dung đã ký nên không được nhận.",
    "package.evidence_rotten": (
        "Minh chứng {name} trong máy này bị hỏng nên không gửi được. Hãy đính kèm lại tệp ấy, hoặc bỏ chọn"
        " kèm tệp minh chứng rồi gửi."
    ),
    "package.too_many_files": (
        "Minh chứng quá nhiều: {count} tệp, {size}, phải chia hơn {most} tệp ZIP. Hãy gửi riêng từng đơn vị,"
        " tăng cỡ mỗi tệp ZIP, hoặc bỏ chọn kèm tệp minh chứng."
    ),
    "package.files_absent": (
        "Không thấy tệp minh chứng {name} ({size}) trong cùng thư mục với gói. Vẫn nhận được gói, minh chứng"
        " chỉ có tên. Khi có tệp ấy, chép vào cùng thư mục rồi nhập lại gói này."
    ),
    "package.files_damaged": (
        "Tệp minh chứng {name} bị hỏng hoặc chép chưa hết nên không dùng. Vẫn nhận được gói, minh chứng chỉ"
        " có tên. Hãy chép lại tệp ấy rồi nhập lại gói này."
    ),
    "package.files_refused": (
        "Tệp {name} có thứ không phải minh chứng của gói này nên không dùng. Vẫn nhận được gói, minh chứng"
        " chỉ có tên. Hãy báo cho nơi gửi."
    ),
    "package.files_added_later": "{count} tệp minh chứng còn thiếu ({size}) sẽ được bổ sung.",
    "package.files_left": "Đã nhận; còn thiếu {count} tệp minh chứng, chỉ có tên.",
    "package.files_gone": (
        "Tệp minh chứng {name} không còn như lúc xem: USB đã rút ra hoặc tệp đã đổi. Chưa nhận gì. Hãy xem"
        " lại gói rồi nhận."
    ),
}
