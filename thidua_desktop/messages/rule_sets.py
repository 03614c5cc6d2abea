"""Sentences about workbooks as offices make them, and about criteria tables."""

SENTENCES: dict[str, str] = {
    # A workbook that cannot be read at all
    "workbook.not_found": "Không thấy tệp này. Hãy kiểm tra lại tên tệp và thư mục.",
    "workbook.not_opened": (
        "Không mở được tệp. Nếu tệp đang mở trong Excel, hãy lưu và đóng lại rồi thử lần nữa."
    ),
    "workbook.empty_file": "Tệp rỗng, không có nội dung nào. Hãy xin gửi lại tệp.",
    "workbook.too_large": (
        "Tệp quá lớn (giới hạn {limit_mb} MB). Hãy bỏ ảnh và các trang không cần rồi lưu lại."
    ),
    "workbook.too_wide": (
        "Trang tính kéo dài quá xa (hơn 50 000 dòng hoặc 64 cột). Hãy xóa các dòng, cột thừa rồi lưu lại."
    ),
    "workbook.not_excel": (
        "Tệp này không phải bảng tính Excel (.xlsx). Hãy mở bằng Excel và lưu lại dạng .xlsx."
    ),
    "workbook.old_format": (
        "Tệp thuộc dạng Excel cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi thử lại."
    ),
    "workbook.encrypted": "Tệp đang đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lần nữa.",
    "workbook.macros": (
        "Tệp có chứa macro nên không được nhận. Hãy lưu lại thành dạng .xlsx (không có macro)."
    ),
    "workbook.damaged": "Tệp bị hỏng hoặc chưa tải về hết. Hãy xin gửi lại tệp.",
    "workbook.unsafe": (
        "Tệp có phần không an toàn nên không được nhận. Hãy mở bằng Excel và lưu lại dạng .xlsx."
    ),
    "workbook.not_readable": (
        "Không đọc được bảng tính này. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lần nữa."
    ),
    # A table in a sheet
    "table.not_found": (
        "Không tìm thấy bảng tiêu chí: cần một dòng tiêu đề có các cột TT, Nội dung và Điểm tối đa."
    ),
    "table.column_twice": "Có hai cột cùng là “{column}”. Hãy chỉ giữ lại một cột.",
    "table.rows_after_total": (
        "Dưới dòng tổng cộng còn dòng có mã và điểm (mã {criterion}). "
        "Hãy chuyển dòng này lên trên dòng tổng cộng hoặc xóa đi."
    ),
    "table.row_left_out": "Dòng này không có mã và không có điểm nên không được đọc: “{text}”.",
    "table.row_without_code": "Dòng có điểm nhưng không có mã ở cột TT: “{text}”. Hãy ghi mã cho dòng này.",
    "table.code_not_understood": "Không hiểu mã “{value}” ở cột TT. Hãy ghi mã dạng I., 1., a), 1.1 hoặc 6a.",
    "table.code_is_date": (
        "Excel đã đổi mã ở cột TT thành ngày tháng. Hãy đặt ô thành dạng Văn bản (Text) và gõ lại mã."
    ),
    "table.sheet_left_out": "Trang tính này không phải bảng cần đọc nên được bỏ qua.",
    "table.hidden_left_out": "Trang tính này đang ẩn nên được bỏ qua.",
    "table.hidden_rows": "Có {count} dòng đang ẩn trong bảng; các dòng đó vẫn được đọc.",
    "table.several": (
        "Có nhiều trang tính chứa bảng tiêu chí khác nhau: {sheets}. Hãy chỉ giữ lại một bảng trong tệp."
    ),
    # A number in a cell
    "cell.not_a_number": "Ô này phải là số nhưng đang ghi “{value}”. Hãy sửa thành số.",
    "cell.ambiguous": (
        "Không rõ “{value}” là số nghìn hay số lẻ thập phân. Hãy gõ lại bằng số (ví dụ 1500 hoặc 1,5)."
    ),
    "cell.too_fine": "Số “{value}” có quá nhiều chữ số lẻ. Điểm chỉ lấy đến hai chữ số sau dấu phẩy.",
    "cell.too_large": "Số “{value}” quá lớn. Hãy kiểm tra lại.",
    "cell.is_date": "Ô này phải là số nhưng Excel đã đổi thành ngày tháng ({value}). Hãy gõ lại số.",
    "cell.is_truth": "Ô này phải là số nhưng đang là giá trị đúng/sai. Hãy gõ lại số.",
    "cell.not_calculated": (
        "Công thức ở ô này chưa được tính nên không có giá trị. "
        "Hãy mở tệp bằng Excel, lưu lại, hoặc gõ số vào ô."
    ),
    "cell.error_value": "Ô này đang báo lỗi {value} của Excel. Hãy sửa công thức hoặc gõ số vào ô.",
    # A criteria table
    "rules.empty": "Bảng tiêu chí không có dòng nào.",
    "rules.max_missing": "Tiêu chí {criterion} chưa có điểm tối đa. Hãy ghi điểm tối đa cho tiêu chí này.",
    "rules.max_not_positive": (
        "Điểm tối đa của tiêu chí {criterion} là {written}. Điểm tối đa phải lớn hơn 0."
    ),
    "rules.text_missing": "Tiêu chí {criterion} chưa có nội dung. Hãy ghi nội dung cho tiêu chí này.",
    "rules.sum_differs": (
        "Điểm tối đa của mục {criterion} ghi {written} nhưng các mục con cộng lại là {sum}. "
        "Hãy sửa điểm của mục này hoặc của các mục con."
    ),
    "rules.total_differs": "Dòng tổng cộng ghi {written} điểm nhưng các nhóm cộng lại là {sum} điểm.",
    "rules.duplicate_code": "Mã {criterion} bị lặp lại trong cùng một mục (đã có ở {first}).",
    "rules.ambiguous_tree": (
        "Không xác định được mục nào thuộc mục nào: có nhiều cách xếp mà điểm đều khớp. "
        "Hãy đánh mã từng cấp khác nhau (I., 1., a) …) rồi thử lại."
    ),
    "rules.group_without_children": "Mục {criterion} được ghi là nhóm nhưng không có tiêu chí nào bên trong.",
    "rules.kind_column_missing": (
        "Bảng không có cột Loại nên mọi tiêu chí được coi là “Chấm thẳng”. Có thể sửa loại sau khi đọc vào."
    ),
    "rules.kind_missing": "Tiêu chí {criterion} chưa ghi loại nên được coi là “Chấm thẳng”.",
    "rules.kind_not_known": (
        "Không hiểu loại “{kind}” của tiêu chí {criterion}; tiêu chí được coi là “Chấm thẳng”."
    ),
    "rules.group_kind_on_leaf": (
        "Tiêu chí {criterion} ghi loại “Nhóm” nhưng không có mục con nên được coi là “Chấm thẳng”."
    ),
    "rules.parameters_not_understood": "Không hiểu tham số “{value}” của tiêu chí {criterion}.",
    "rules.parameter_unknown": "Tham số “{parameter}” không dùng cho loại của tiêu chí {criterion}.",
    "rules.parameter_missing": "Tiêu chí {criterion} còn thiếu tham số “{parameter}”.",
    "rules.parameter_out_of_bounds": (
        "Tham số “{parameter}” của tiêu chí {criterion} là {value}; phải là số từ {least} đến {most}."
    ),
    "rules.parameter_not_readable": (
        "Không đọc được tham số “{parameter}” của tiêu chí {criterion}: “{value}”. {hint}"
    ),
    "rules.bands_gap": "Thang mức của tiêu chí {criterion} còn hở: {span} chưa có điểm.",
    "rules.bands_overlap": "Thang mức của tiêu chí {criterion} bị chồng nhau ở mức {span}.",
    "rules.option_over_max": (
        "Tiêu chí {criterion} có mức {points} điểm, nằm ngoài khung từ 0 đến {max} điểm của nó."
    ),
    "rules.max_not_reachable": (
        "Tiêu chí {criterion} tối đa {max} điểm nhưng mức cao nhất chỉ cho {points} điểm."
    ),
    "rules.lose_all_before_free": (
        "Tiêu chí {criterion} mất hết điểm từ lần {limit} nhưng {free} lần đầu lại chưa bị trừ."
    ),
    "rules.words_differ": (
        "Nội dung của tiêu chí {criterion} ghi “{said}” nhưng điểm tối đa là {max}. Hãy xem lại số nào đúng."
    ),
    "rules.cap_over_sum": (
        "Mức tối đa của mục {criterion} ghi {written} nhưng các mục con cộng lại chỉ được {sum}."
    ),
    "rules.policy_group_unknown": "Không có nhóm lớn “{group}” trong bảng tiêu chí để xét.",
    "rules.policy_scale": "Thang điểm quy đổi đang ghi {written}; phải lớn hơn 0.",
    "rules.policy_sign": (
        "Tên “{name}” có dấu hai chấm, dấu chấm phẩy hoặc dấu gạch đứng nên không dùng được ở đây."
    ),
    "rules.tie_break_twice": "Thứ tự xét khi bằng điểm có điều được ghi hai lần.",
    "rules.grade_without_name": "Có mức xếp loại chưa có tên.",
    "rules.grade_percent": "Tỷ lệ {percent} % của mức “{name}” phải từ 1 đến 100.",
    "rules.policy_clamp": "Tổng điểm thấp nhất {least} phải nhỏ hơn tổng điểm cao nhất {most}.",
    "rules.policy_choice": "Không hiểu “{value}”. Hãy chọn trong danh sách của ô.",
    "rules.policy_gate": "Không hiểu “{value}”. Hãy ghi mã nhóm và tỷ lệ, ví dụ: V. ≥ 60 %.",
    "rules.policy_whole": "“{value}” phải là số nguyên phần trăm.",
    "rules.policy_day": "Không hiểu ngày “{value}”. Hãy ghi ngày/tháng/năm, ví dụ 15/10/2024.",
    "rules.grades_overlap": (
        "Mức xếp loại “{worse}” phải bắt đầu thấp hơn mức “{better}”; hai mức đang chồng nhau."
    ),
    "rules.grades_gap": (
        "Dưới {least} điểm chưa có mức xếp loại: mức cuối “{name}” phải nhận mọi đơn vị còn lại."
    ),
    "rules.grade_twice": "Hai mức xếp loại trùng tên nhau.",
    "rules.absence_not_known": (
        "Không hiểu “{value}” ở cột Khi không chấm của tiêu chí {criterion}. "
        "Hãy chọn trong danh sách của ô: Phải chấm, Không giao, Không phát sinh hoặc Không áp dụng."
    ),
    # Rule sets as they are kept
    "rule_set.refused": "Bảng tiêu chí còn lỗi nên chưa nhập. Hãy sửa các ô được nêu rồi nhập lại.",
    "rule_set.code_missing": "Chưa nhập mã bộ tiêu chí.",
    "rule_set.unknown": "Không có bộ tiêu chí “{name}” cho năm {year}.",
    "rule_set.code_unknown": "Không có bộ tiêu chí mã “{name}”.",
    "rule_set.gone": "Không còn bộ tiêu chí này; có thể đã bị thay đổi ở nơi khác.",
    "rule_set.not_draft": "Bộ tiêu chí “{name}” đã hết hiệu lực nên không ban hành lại được.",
    "rule_set.frozen": "Bộ tiêu chí “{name}” đã ban hành nên không xóa được.",
    "rule_set.in_use": "Bộ tiêu chí “{name}” đang có phiếu chấm nên không xóa được.",
    "rule_set.not_exported": (
        "Bộ tiêu chí “{name}” có nội dung mà bảng Excel không giữ được nguyên vẹn nên chưa xuất. "
        "Hãy xem lại tên và mã các tiêu chí."
    ),
    "rule_set.has_errors": (
        "Bộ tiêu chí “{name}” còn {count} lỗi nên chưa ban hành được. Hãy bấm Sửa, sửa từng lỗi được nêu."
    ),
    "rule_set.not_editable": "Bộ tiêu chí “{name}” đã ban hành nên không sửa được. Hãy làm bản mới để sửa.",
    "rule_set.scored_already": (
        "Bộ tiêu chí “{name}” đã có phiếu chấm nên không sửa được. Hãy làm bản mới để sửa."
    ),
    "rule_set.changed_elsewhere": (
        "Bộ tiêu chí “{name}” vừa được thay đổi ở nơi khác nên chưa lưu. Hãy đóng lại rồi mở ra sửa tiếp."
    ),
    "rule_set.code_not_understood": "Không hiểu mã “{value}”. Hãy ghi mã dạng I., 1., a), 1.1 hoặc 6a.",
    "rule_set.draft_there": (
        "Mã {code} năm này đã có bản thảo “{name}” (bản {version}). "
        "Hãy sửa bản thảo đó, hoặc xóa rồi chép lại."
    ),
    "rule_set.policy_frozen": (
        "Bộ tiêu chí “{name}” đã ban hành nên không sửa quy định chung được. Hãy lập bản mới."
    ),
    "rule_set.policy_refused": "Quy định chung còn chỗ chưa đúng nên chưa lưu.",
    "rule_set.version_unknown": "Bộ tiêu chí mã “{name}” không có bản {version}.",
    "rule_set.retired": "Bộ tiêu chí “{name}” đã hết hiệu lực, hãy chọn bộ khác.",
}
