"""Sentences about keys and signatures."""

SENTENCES: dict[str, str] = {
    "keys.passphrase_needed": "Khóa ký của máy này có mật khẩu. Hãy gõ mật khẩu khóa để ký gói.",
    "keys.passphrase_wrong": "Mật khẩu khóa không đúng. Hãy gõ lại; chưa có gì thay đổi.",
    "keys.passphrase_short": "Mật khẩu khóa cần ít nhất {least} ký tự.",
    "keys.passphrases_differ": "Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại.",
    "keys.none_to_print": (
        "Máy này chưa có khóa nên chưa có mã khóa để in. Khóa tự có khi lập gói đầu tiên, hoặc khi xin chứng"
        " nhận ở trang Hệ thống."
    ),
    "keys.no_request": (
        "Tệp này không phải yêu cầu cấp chứng nhận khóa, hoặc đã bị sửa. Hãy xin đơn vị gửi lại tệp."
    ),
    "keys.no_certificate": (
        "Tệp này không phải chứng nhận khóa, hoặc đã bị sửa. Hãy xin nơi cấp gửi lại tệp."
    ),
    "keys.certificate_of_other": (
        "Chứng nhận này cấp cho khóa khác (của {name}), không phải khóa đang dùng trên máy này."
    ),
    "keys.issuer_not_trusted": (
        "Máy này đã thôi tin khóa của nơi cấp chứng nhận ({shown}) nên không nhận. Hãy hỏi lại nơi cấp."
    ),
    "keys.fingerprint_differs": (
        "Mã khóa vừa gõ không khớp mã của khóa này. Hãy gọi lại nơi giữ khóa và gõ đúng mã nghe được; nếu vẫn"
        " khác thì đừng nhận."
    ),
    "keys.unit_unknown": "Chưa có đơn vị {name} trong danh mục nên chưa chứng nhận được khóa.",
    "keys.reason_needed": "Hãy ghi lý do thu hồi khóa của {name}.",
    "keys.gone": "Không còn khóa này trong dữ liệu.",
    "keys.not_readable": "Không đọc được tệp này. Hãy xem tệp còn đó và không mở ở chương trình khác.",
}
