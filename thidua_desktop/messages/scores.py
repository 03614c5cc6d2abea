"""Sentences about score workbooks, sheets and ranking, and the reason of a line's points."""

SENTENCES: dict[str, str] = {
    # One line of a sheet
    "scores.over_max": (
        "Điểm của tiêu chí {criterion} là {points}, cao hơn điểm tối đa {max}. "
        "Hãy sửa lại, hoặc chọn giữ nguyên để ghi nhận và đánh dấu."
    ),
    "scores.below_zero": (
        "Điểm của tiêu chí {criterion} là {points}, nhỏ hơn 0. Hãy sửa lại hoặc chọn giữ nguyên."
    ),
    "scores.off_step": (
        "Điểm của tiêu chí {criterion} là {points}, không theo bước chấm {step}. "
        "Hãy sửa lại hoặc chọn giữ nguyên."
    ),
    "scores.below_least": (
        "Điểm của tiêu chí {criterion} là {points}, thấp hơn mức thấp nhất {least}. "
        "Hãy sửa lại hoặc chọn giữ nguyên."
    ),
    "scores.not_an_option": (
        "Điểm {points} của tiêu chí {criterion} không có trong danh sách mức ({allowed}). "
        "Hãy sửa lại hoặc chọn giữ nguyên."
    ),
    "scores.not_pass_fail": (
        "Tiêu chí {criterion} chỉ chấm đạt ({max}) hoặc không đạt (0) nhưng đang ghi {points}. "
        "Hãy sửa lại hoặc chọn giữ nguyên."
    ),
    "scores.group_typed": "Mục {criterion} là nhóm, điểm do chương trình cộng; không gõ điểm vào đây.",
    "scores.absent_with_points": (
        "Tiêu chí {criterion} vừa có điểm vừa ghi không giao, không phát sinh hoặc không áp dụng. "
        "Hãy chỉ chọn một."
    ),
    "scores.absence_not_foreseen": (
        "Bộ tiêu chí không nói đến trường hợp không giao, không phát sinh, không áp dụng ở tiêu chí "
        "{criterion}."
    ),
    "scores.target_negative": "Chỉ tiêu của tiêu chí {criterion} là số âm ({value}). Hãy kiểm tra lại.",
    "scores.actual_negative": "Kết quả của tiêu chí {criterion} là số âm ({value}). Hãy kiểm tra lại.",
    "scores.rule_differs": (
        "Điểm đã gõ của tiêu chí {criterion} là {points}, theo quy tắc tính ra {rule_points}. "
        "Điểm đã gõ được giữ."
    ),
    "scores.unknown_line": "Dòng {line} không có trong bộ tiêu chí.",
    # Targets across a bloc
    "scores.target_implausible": (
        "Chỉ tiêu {target} của tiêu chí {criterion} lệch xa các đơn vị khác (mức giữa là {median}). "
        "Có thể nhầm giữa 0,9 và 90. Hãy kiểm tra lại."
    ),
    "scores.target_not_issued": (
        "Chỉ tiêu của tiêu chí {criterion} ghi {target} nhưng được giao {given}. "
        "Chỉ tiêu do khối hoặc tỉnh giao, không tự sửa."
    ),
    "scores.percent_scale": (
        "Tiêu chí {criterion} tính bằng %, đang ghi {value}. Có phải gõ nhầm, ví dụ 0,9 thay cho 90?"
    ),
    "scores.percent_high": "Kết quả của tiêu chí {criterion} là {value}%, vượt 100%. Hãy kiểm tra lại.",
    # A score workbook
    "scores.no_sheets": "Tệp không có trang tính nào là phiếu chấm điểm.",
    "scores.round_column_missing": "Không thấy cột điểm của vòng chấm này (cần cột “{column}”).",
    "scores.other_rules": (
        "Các dòng của trang tính không khớp với bộ tiêu chí ({matched} trên {rows} dòng khớp). "
        "Hãy kiểm tra đã chọn đúng bộ tiêu chí chưa."
    ),
    "scores.unknown_row": (
        "Dòng có mã {criterion} không có trong bộ tiêu chí ở chỗ này. Hãy xóa dòng hoặc sửa mã."
    ),
    "scores.missing_row": "Thiếu dòng của tiêu chí {criterion} ({text}). Hãy bổ sung dòng này.",
    "scores.max_differs": (
        "Điểm tối đa của tiêu chí {criterion} ghi {written} nhưng trong bộ tiêu chí là {max}. "
        "Hãy sửa lại cho đúng."
    ),
    "scores.group_sum_differs": (
        "Điểm của mục {criterion} ghi {written} nhưng các mục con cộng lại là {sum}. "
        "Hãy để Excel cộng lại hoặc sửa điểm các mục con."
    ),
    "scores.total_differs": "Dòng tổng cộng ghi {written} điểm nhưng cộng lại là {sum} điểm.",
    "scores.gap": "Tiêu chí {criterion} chưa có điểm.",
    "scores.sheet_empty": "Phiếu này chưa chấm tiêu chí nào.",
    "scores.formula_value": (
        "Điểm của tiêu chí {criterion} là kết quả công thức trong Excel; đã lấy giá trị {value}."
    ),
    "scores.rounded": "Số {value} của tiêu chí {criterion} được làm tròn thành {points}.",
    "scores.text_kept_as_note": "Ô này ghi chữ chứ không phải số; nội dung được chuyển vào ghi chú.",
    "scores.unit_twice": (
        "Đơn vị “{unit}” có hai phiếu trong tệp (đã có ở trang tính {first}). Hãy chỉ giữ một phiếu."
    ),
    "scores.unit_unclear": (
        "Tên trang tính là “{sheet}” nhưng tiêu đề ghi “{heading}”. Hãy kiểm tra đơn vị của phiếu này."
    ),
    "scores.unit_missing": "Không rõ phiếu này của đơn vị nào. Hãy đặt tên trang tính theo tên đơn vị.",
    "scores.unit_unknown": (
        "Đơn vị “{name}” chưa có trong danh mục. Hãy sửa tên trang tính cho đúng, hoặc chọn thêm đơn vị mới."
    ),
    "scores.unit_outside_bloc": (
        "{name} không phải thành viên của khối, cụm đã chọn nên chưa được xếp hạng ở đó."
    ),
    "scores.rules_draft": "Bộ tiêu chí “{name}” còn là dự thảo; hãy ban hành trước khi nộp phiếu.",
    "scores.other_rule_set": "Phiếu của {name} đã chấm theo bộ tiêu chí khác nên không nhập đè được.",
    "scores.sheet_replaced": "Phiếu của {name} đã có điểm; {count} dòng sẽ thay bằng số trong tệp.",
    "scores.import_refused": "Tệp còn lỗi nên chưa nhập phiếu nào. Hãy sửa các ô được nêu rồi nhập lại.",
    "scores.import_undecided": "Có chỗ cần quyết định nên chưa nhập phiếu nào.",
    "scores.over_signed": (
        "Phiếu của {name} đã nhận bằng gói có chữ ký; {count} dòng sẽ thay bằng số không có chữ ký trong tệp."
        " Hãy hỏi lại đơn vị rồi quyết định."
    ),
    "scores.form_unsigned": (
        "Đây là phiếu điền tay của {unit}, không có chữ ký nên không chắc ai điền. Lần nhập được ghi vào sổ"
        " gửi – nhận và hủy được trong {days} ngày."
    ),
    # A sheet on the screen
    "scores.refused": "Chưa lưu được điểm vừa nhập.",
    "scores.rule_broken": "Điểm vừa nhập không đúng khung của tiêu chí; hãy sửa lại hoặc chọn giữ nguyên.",
    "scores.changed_since": "Ô này đã được sửa ở nơi khác sau đó nên không hoàn tác được.",
    "scores.locked": "Phiếu của {name} đã nộp nên đang khóa. Hãy lấy lại để sửa trước.",
    "scores.incomplete": "Chưa nộp được: còn {count} tiêu chí thiếu điểm, minh chứng hoặc lý do.",
    "scores.rules_still_draft": "Chưa nộp được: bộ tiêu chí “{name}” còn là dự thảo, cần ban hành trước.",
    "scores.no_sheet": "{name} chưa có phiếu chấm trong kỳ {period}.",
    "scores.round_empty": "Phiếu của {name} chưa có điểm ở vòng này.",
    "scores.sheet_gone": "Không còn phiếu này; có thể đã bị thay đổi ở nơi khác.",
    "scores.unit_ended": "{name} đã kết thúc hoạt động trước năm {year} nên không lập phiếu được.",
    "workflow.other_role": "Không {action} được: việc này của {others}, không phải của {role}.",
    "workflow.other_state": (
        "Phiếu đang ở trạng thái “{state}” nên chưa {action} được. Việc này làm khi phiếu: {states}."
    ),
    "workflow.not_their_step": "Việc {action} không thuộc {role} mà thuộc {others}.",
    "workflow.published": (
        "Phiếu đã công bố nên không {action} được nữa. Muốn sửa thì lập bản đính chính, nêu rõ lý do."
    ),
    "workflow.no_actor": "Chưa rõ cơ quan nào đang làm việc này. Hãy khai báo đơn vị của máy trước.",
    "workflow.other_unit": "Chỉ chính đơn vị được chấm mới làm được việc này.",
    "workflow.own_sheet": "Đơn vị không được chấm chéo phiếu của chính mình.",
    "workflow.return_without_reason": "Trả lại phiếu phải ghi lý do để đơn vị biết mà sửa.",
    "workflow.ask_without_reason": "Yêu cầu giải trình phải ghi rõ cần giải trình điều gì.",
    "workflow.correct_without_reason": "Đính chính phiếu đã công bố phải ghi lý do.",
    "workflow.publish_without_decision": "Công bố phải ghi số quyết định hoặc văn bản công bố.",
    "workflow.publish_without_date": "Công bố phải ghi ngày của quyết định.",
    "scores.absence_not_allowed": (
        "Bộ tiêu chí không cho ghi không giao, không phát sinh, không áp dụng ở tiêu chí {criterion}. "
        "Hãy chấm điểm dòng này."
    ),
    "scores.absence_without_reason": "Tiêu chí {criterion} không chấm điểm thì phải ghi lý do ở ghi chú.",
    "scores.evidence_missing": (
        "Tiêu chí {criterion} phải có minh chứng. Hãy đính kèm tài liệu hoặc ghi giải trình ở ghi chú."
    ),
    "scores.difference_without_reason": (
        "Tiêu chí {criterion} chấm khác vòng trước ({before} thành {after}) thì phải ghi lý do ở ghi chú."
    ),
    "scores.question_open": "Dòng {line} còn câu hỏi chưa giải trình.",
    "scores.late": "Phiếu nộp ngày {day}, chậm {days} ngày so với hạn {deadline}.",
    "ranking.gone": "Không còn khối, cụm hoặc kỳ đánh giá này.",
    "ranking.mixed_rules": (
        "Các phiếu chấm theo những bộ tiêu chí khác nhau ({names}) nên không xếp hạng chung được."
    ),
    # Why a line has its points
    "reason.voided": "Cả mục mất điểm vì tiêu chí {criterion} bị 0 điểm",
    "reason.with_source": "{words}. Căn cứ: {source}",
    "reason.not_scored": "Chưa chấm",
    "reason.typed": "Điểm đã nhập",
    "reason.flagged": "Giữ nguyên {points} điểm theo quyết định, dù không đúng khung (tối đa {max})",
    "reason.not_assigned": "Không giao",
    "reason.nothing_arose": "Không phát sinh",
    "reason.not_applicable": "Không áp dụng",
}
