"""Sentences about what packages carry since format 2: targets, later rounds, questions, results, receipts."""

SENTENCES: dict[str, str] = {
    "package.foreign_targets": (
        "Có {count} chỉ tiêu do đơn vị này hoặc nơi khác giao; nơi gửi không được sửa nên giữ nguyên."
    ),
    "package.own_sheet_kept": (
        "{name} đã tự lập phiếu của mình; phiếu do đơn vị khác nhập hộ không thay được nên giữ nguyên."
    ),
    "package.signed_kept": (
        "{name} đã gửi số liệu có chữ ký; gói không có chữ ký không thay được nên giữ nguyên."
    ),
    "package.unsigned_of_signer": (
        "{sender} đã gửi gói có chữ ký, nhưng gói này không có chữ ký nên không nhận. Hãy xin gói mới của nơi"
        " gửi."
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
    "package.member_gone": (
        "{unit} không còn trong {bloc} theo danh mục của nơi gửi; cần quyết định trước khi bỏ khỏi khối."
    ),
    "package.round_second_hand": (
        "{name}, vòng {round}: điểm nơi gửi chuyển lại khác điểm trưởng khối đã gửi; cần quyết định trước khi"
        " thay."
    ),
    "package.cross_mean_left": (
        "{name}: ở đây có điểm chấm chéo của từng thành viên nên giữ điểm trung bình tính từ đó, không lấy"
        " điểm trung bình trong gói."
    ),
    "package.comments_left": (
        "Có {count} ý kiến về dòng không phải của nơi gửi, hoặc về phiếu chưa có ở đây; không nhận các ý kiến"
        " này."
    ),
    "package.questions_left": (
        "Có {count} câu hỏi, giải trình không khớp câu hỏi nào ở đây; không nhận các dòng này."
    ),
    "package.foreign_questions": (
        "Có {count} câu hỏi bị sửa ở nơi gửi; câu hỏi, ý kiến của người hỏi giữ nguyên, chỉ nhận giải trình."
    ),
    "package.not_arrived": (
        "Nơi lập giấy báo chưa nhận được lần gửi số {numbers}. Gói gửi sau đã đủ số liệu của kỳ nên không"
        " phải gửi lại, trừ khi lần ấy là của kỳ khác."
    ),
    "package.answer_replaced": (
        "{name}, dòng {line}: giải trình khác bản đã nhận; cần quyết định trước khi thay."
    ),
    "package.sender_no_reviewer": (
        "{sender} không phải cấp trên, cũng không phải trưởng khối của đơn vị này, nên không nhận điểm và ý"
        " kiến của họ."
    ),
    "package.result_of_others": (
        "Có kết quả của phiếu không phải của đơn vị này, chưa có ở đây, hoặc theo bộ tiêu chí khác; không"
        " nhận."
    ),
    "package.result_never_sent": (
        "Máy này chưa gửi phiếu của {name} cho kỳ này nên không nhận kết quả của phiếu."
    ),
    "package.result_sheet_at_home": (
        "Phiếu của {name} đang mở để sửa ở đây nên không nhận trạng thái mới. Hãy nộp và gửi lại phiếu."
    ),
    "package.result_not_reached": (
        "Phiếu của {name} ở đây đã sang bước khác hoặc bản mới hơn; không nhận trạng thái cũ trong gói."
    ),
    "package.keys_left": (
        "Có {count} khóa bị thu hồi theo lời nơi gửi, nhưng nơi gửi chưa được công nhận là cơ quan cấp chứng"
        " nhận; không nhận các dòng này."
    ),
    "package.receipt_unknown": (
        "Có {count} dòng báo nhận không khớp gói nào máy này đã gửi; không nhận các dòng này."
    ),
    "package.unit_needed": "Cần chọn đơn vị nhận gói này.",
    "package.nothing_for_unit": "Chưa có gì để gửi {name} cho {period}.",
    "package.evidence_left": (
        "Có {count} minh chứng của dòng không thuộc phiếu của nơi gửi hoặc không đọc được; không nhận."
    ),
    "package.carried_broken": (
        "Có {count} gói gốc của thành viên đi kèm không đúng chữ ký; bỏ qua các gói này."
    ),
    "package.carried_unknown": (
        "Gói gốc của {name} đi kèm ký bằng khóa máy này chưa biết nên chỉ dựa vào bản của trưởng khối."
    ),
    "package.carried_untrusted": (
        "Gói gốc của {name} đi kèm ký bằng khóa đã thu hồi hoặc không phải của họ; bỏ qua gói này."
    ),
    "package.carried_preferred": (
        "{name}: bản của trưởng khối khác {count} dòng so với bản đơn vị đã ký; lấy theo bản đơn vị đã ký."
    ),
}
