"""Sentences about packages."""

SENTENCES: dict[str, str] = {
    "form.other_rules": (
        "Phiếu điền này lập theo bộ tiêu chí khác ({name}). Hãy chọn đúng bộ tiêu chí, hoặc lập phiếu mới."
    ),
    "form.other_period": (
        "Phiếu điền này là của kỳ có mã {form}, không phải {period}. Hãy chọn đúng kỳ đánh giá rồi nhập lại."
    ),
    "form.unsigned": (
        "Đây là phiếu điền tay của {unit}, không có chữ ký nên không chắc ai điền. Hãy xem kỹ rồi quyết định"
        " nhận hay không."
    ),
    "form.at_scoring": ("Đây là phiếu điền tay, không phải gói. Hãy nhập ở trang Chấm điểm, nút Nhập khẩu."),
    "form.self_only": "Phiếu điền là điểm tự chấm. Hãy chọn vòng Tự chấm rồi nhập lại.",
    "form.no_lines": (
        "Phiếu điền không còn các dòng tiêu chí có mã ẩn. Hãy lập phiếu mới và chép điểm sang."
    ),
    "form.newer": "Phiếu điền do bản chương trình mới hơn lập. Hãy cập nhật chương trình rồi nhập lại.",
    "form.absence_unknown": (
        "Dòng {criterion}: “{text}” không phải lý do có trong danh sách. Hãy chọn lý do trong ô."
    ),
    "form.no_rules": "Năm {year} chưa có bộ tiêu chí nào để lập phiếu điền.",
    "form.several_rules": (
        "Năm {year} có nhiều bộ tiêu chí: {codes}. Hãy nói rõ lập phiếu điền theo bộ nào."
    ),
    "minutes.newer": (
        "Biên bản đối chiếu này do bản chương trình mới hơn ghi. Hãy cập nhật chương trình rồi in lại."
    ),
    "compare.no_scores": "Tệp này không có phiếu chấm để so sánh. Hãy chọn gói phiếu chấm hoặc phiếu điền.",
    "compare.other_period": "Hai tệp thuộc hai kỳ đánh giá khác nhau nên không so sánh được.",
    "batch.no_files": "Thư mục này không có tệp gói (.xlsx) nào. Hãy chọn thư mục khác.",
    "consolidation.empty": "Chưa có phiếu nào của {period} trong vòng chấm này nên chưa tổng hợp được.",
    "batch.folder_unreadable": "Không đọc được thư mục này. Hãy kiểm tra USB hoặc quyền mở thư mục.",
    # a file that the gate refuses; the plainer reasons stand with the criteria tables
    "workbook.open_document": (
        "Tệp thuộc dạng OpenDocument (.ods). Hãy mở tệp, chọn Lưu thành (Save As) dạng .xlsx rồi thử lại."
    ),
    "workbook.binary_format": (
        "Tệp thuộc dạng Excel nhị phân (.xlsb). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi"
        " thử lại."
    ),
    "workbook.linked": (
        "Tệp lấy số liệu từ tệp khác hoặc nguồn ngoài nên không được nhận. Hãy mở bằng Excel, vào Dữ liệu"
        " (Data) > Sửa liên kết (Edit Links) > Ngắt liên kết (Break Link), lưu lại rồi thử lại."
    ),
    "workbook.embedded": (
        "Trong tệp có tệp khác hoặc nút điều khiển nhúng vào nên không được nhận. Hãy mở bằng Excel, xóa các"
        " đối tượng đó, lưu lại rồi thử lại."
    ),
    "workbook.swells": (
        "Tệp nén bất thường, mở ra lớn gấp hơn một trăm lần, nên không được nhận. Hãy chép riêng các trang"
        " cần gửi sang một tệp mới rồi thử lại."
    ),
    "workbook.too_much": (
        "Tệp có quá nhiều trang, ô hoặc ô gộp so với một bảng của cơ quan. Hãy chép riêng các trang cần gửi"
        " sang một tệp mới rồi thử lại."
    ),
    "workbook.too_slow": (
        "Đọc tệp này quá lâu nên đã dừng lại, chưa nhận gì. Hãy chép riêng các trang cần gửi sang một tệp mới"
        " rồi thử lại."
    ),
    "workbook.too_heavy": (
        "Đọc tệp này tốn quá nhiều bộ nhớ nên đã dừng lại, chưa nhận gì. Hãy chép riêng các trang cần gửi"
        " sang một tệp mới rồi thử lại."
    ),
    "workbook.gate_down": (
        "Phần kiểm tra tệp của chương trình không chạy được, có thể do máy hết bộ nhớ hoặc phần mềm diệt"
        " virus chặn. Hãy đóng bớt chương trình rồi thử lại."
    ),
    # verdict on a file
    "package.foreign": (
        "Tệp này không phải gói dữ liệu do chương trình Thi đua lập. Hãy chọn đúng tệp gói, hoặc nhập"
        " bảng chấm ở trang Chấm điểm."
    ),
    "package.no_catalogue": (
        "Gói này chỉ có phiếu chấm của {sender}, không có danh mục. Hãy chọn gói danh mục nhận từ cấp trên."
    ),
    "package.manifest_damaged": (
        "Phần thông tin ẩn của gói bị hỏng nên không nhận được. Hãy xin gửi lại gói gốc."
    ),
    "package.manifests_disagree": (
        "Các bản thông tin ẩn trong gói khác nhau: tệp đã bị can thiệp nên không nhận. Hãy xin gửi lại"
        " gói gốc."
    ),
    "package.baseline_missing": (
        "Gói bị mất trang ẩn lưu bản gốc nên không nhận được. Hãy xin gửi lại gói gốc."
    ),
    "package.baseline_damaged": (
        "Bản gốc lưu trong gói không khớp mã đối chiếu: tệp bị hỏng hoặc bị can thiệp. Hãy xin gửi lại"
        " gói gốc."
    ),
    "package.baselines_disagree": (
        "Các bản gốc lưu trong gói khác nhau: tệp đã bị can thiệp nên không nhận. Hãy xin gửi lại gói gốc."
    ),
    "package.newer": (
        "Gói do bản chương trình mới hơn lập (mẫu {version}, máy này đọc được đến mẫu {known}). Hãy cập"
        " nhật chương trình."
    ),
    "package.edited": (
        "Gói đã bị sửa sau khi lập: {cells} ô khác bản gốc. Hãy xem từng ô rồi quyết định nhận hay không."
    ),
    "package.restored": (
        "Máy này vừa phục hồi từ bản sao lưu nên có thể thiếu gói đã gửi. Hãy nhận gói mới nhất của cấp trên"
        " trước, hoặc xác nhận vẫn gửi."
    ),
    # signatures and keys
    "package.signature_wrong": (
        "Chữ ký trong gói không khớp nội dung: tệp đã bị can thiệp nên không nhận. Hãy xin gửi lại gói gốc."
    ),
    "package.certificate_wrong": (
        "Chứng nhận khóa đi kèm gói không hợp lệ hoặc là của đơn vị khác, nên không nhận. Hãy hỏi lại nơi"
        " gửi."
    ),
    "package.key_revoked": (
        "Gói ký bằng khóa đã thu hồi hoặc đã thay của {sender} (mã khóa {fingerprint}), nên không nhận."
    ),
    "package.key_foreign": (
        "Gói ghi là của {sender} nhưng ký bằng khóa của đơn vị khác (mã khóa {fingerprint}), nên không nhận."
    ),
    "package.sender_unknown": (
        "Máy này chưa biết khóa của {sender}. Hãy gọi cho họ so mã khóa {fingerprint}; đúng thì mới nhận."
    ),
    "package.sender_other_key": (
        "{sender} dùng khóa khác lần trước: có thể do máy mới, cũng có thể là gói giả. Hãy gọi cho họ so mã"
        " khóa {fingerprint}; đúng thì mới nhận."
    ),
    "package.sender_unsigned": (
        "Gói của {sender} không có chữ ký vì do bản chương trình cũ lập. Hãy hỏi lại nơi gửi; đúng thì mới"
        " nhận."
    ),
    # cells and rows of an edited package
    "package.cell_not_number": "“{text}” không phải số ở cột {column}; dòng này không được nhận.",
    "package.cell_not_whole": "“{text}” không phải số nguyên ở cột {column}; dòng này không được nhận.",
    "package.cell_not_date": (
        "“{text}” không phải ngày ở cột {column} (ghi ngày/tháng/năm); dòng này không được nhận."
    ),
    "package.cell_not_flag": "“{text}” ở cột {column} phải là x hoặc để trống; dòng này không được nhận.",
    "package.cell_empty": "Cột {column} bỏ trống; dòng này không được nhận.",
    "package.days_reversed": "Ngày kết thúc đứng trước ngày bắt đầu; dòng này không được nhận.",
    "package.cell_not_choice": (
        "“{text}” không thuộc các lựa chọn của cột {column}; dòng này không được nhận."
    ),
    "package.cell_not_text": "“{text}” không phải chữ ở cột {column}; dòng này không được nhận.",
    "package.column_missing": "Trang này thiếu cột “{column}”; hãy xin gửi lại gói gốc.",
    "package.shown_edited": (
        "Ô này chỉ để đọc nhưng đã bị sửa: “{old}” thành “{new}”. Số liệu nhận vào không đổi."
    ),
    "package.shown_more": "Trang này còn {count} ô chỉ để đọc nữa bị sửa. Số liệu nhận vào không đổi.",
    "package.shown_column_missing": (
        "Cột “{column}” chỉ để đọc đã bị xóa hoặc đổi tên. Số liệu nhận vào không đổi."
    ),
    "package.shown_sheet_missing": "Trang chỉ để đọc này đã bị xóa hoặc đổi tên. Số liệu nhận vào không đổi.",
    "package.column_twice": (
        "Cột “{column}” đứng hai lần trong trang; chương trình chỉ đọc cột {read}, không đọc cột này."
    ),
    "package.column_extra": "Cột “{column}” do người gửi thêm vào; chương trình không đọc cột này.",
    "package.column_hidden": "Cột “{column}” có số liệu nhưng đang bị ẩn; chương trình vẫn đọc.",
    "package.rows_hidden": "Trang này có {count} dòng đang bị ẩn, kể từ dòng này; chương trình vẫn đọc.",
    "package.sheet_extra": "Trang này do người gửi thêm vào hoặc đổi tên; chương trình không đọc.",
    "package.sheet_hidden": "Trang này có số liệu nhưng đang bị ẩn; chương trình vẫn đọc.",
    "package.shown_unknown": (
        "Gói mất phần ẩn lưu các ô chỉ để đọc, nên không biết ô nào trong số đó đã bị sửa. Số liệu nhận vào"
        " vẫn được đối chiếu đủ."
    ),
    "package.row_without_key": (
        "Dòng này được thêm bằng tay nên không có mã; không nhận được. Hãy nhập nó trong chương trình."
    ),
    "package.row_twice": "Dòng này đứng hai lần trong trang; không rõ lấy dòng nào nên không nhận.",
    # who, when, which rules
    "package.own": "Gói này do chính máy này lập nên không nhận vào đây.",
    "package.not_for_us": (
        "Gói này của {sender} gửi cho đơn vị khác nên không nhận vào đây. Hãy xin đúng gói của đơn vị mình."
    ),
    "package.never_sent": (
        "Gói này của {sender} trả lời một gói mà máy này chưa từng gửi nên không nhận. Có thể dữ liệu ở"
        " đây là bản cũ được chép lại; hãy hỏi nơi gửi."
    ),
    "package.installation_of_other": (
        "Gói này ghi là của {sender} nhưng mang mã máy của một đơn vị khác đã gửi gói đến đây, nên không"
        " nhận. Hãy hỏi lại nơi gửi."
    ),
    "package.fork": (
        "Gói lần {sequence} (mã đối chiếu {code}) của {sender} không nối tiếp gói lần {other} ({file}) đã"
        " nhận ngày {day}: nơi gửi có thể đã phục hồi bản sao lưu hoặc chép dữ liệu sang máy khác. Hãy hỏi"
        " nơi gửi gói nào đúng rồi hãy nhận."
    ),
    "package.other_installation": (
        "{sender} gửi gói này từ máy khác, hoặc sau khi phục hồi bản sao lưu (gói trước: {file}, nhận ngày"
        " {day}). Hãy xem kỹ các mục thay đổi trước khi nhận."
    ),
    "package.gap": (
        "Chưa thấy gói số {numbers} của {sender}; có thể đã gửi cho nơi khác. Gói này mang đủ số liệu của kỳ"
        " nên vẫn nhận được."
    ),
    "package.clock_odd": (
        "Gói ghi lập ngày {day}, lệch nhiều so với đồng hồ máy này. Thứ tự vẫn tính theo lần gửi; hãy xem lại"
        " ngày giờ của hai máy."
    ),
    "package.same_id_other_content": (
        "Gói này trùng số hiệu với một gói của {sender} đã nhận nhưng nội dung khác. Không nhận; hãy hỏi"
        " lại nơi gửi."
    ),
    "package.sequence_twice": (
        "{sender} đã gửi một gói khác cũng mang lần gửi số {sequence}; có thể máy gửi vừa khôi phục bản"
        " sao lưu cũ. Không nhận; hãy hỏi lại nơi gửi."
    ),
    "package.already": "Gói này đã nhận ngày {day}, không có gì mới.",
    "package.older": (
        "Gói này (lần gửi số {sequence}) cũ hơn gói đã nhận của cùng nơi gửi và cùng kỳ, nên không nhập."
    ),
    "package.plan_outdated": (
        "Dữ liệu ở đây đã thay đổi từ lúc xem trước gói này nên chưa nhập gì. Hãy bỏ qua rồi chọn lại tệp để"
        " xem trước lần nữa."
    ),
    "package.rule_set_unknown": (
        "Phiếu chấm trong gói theo một bộ tiêu chí chưa có ở đây nên chưa nhận được. Hãy nhập đúng bộ"
        " tiêu chí đó trước, hoặc gửi danh mục cho đơn vị rồi xin gửi lại."
    ),
    "package.no_such_rules": "Không có bộ tiêu chí nào ở đây trùng nội dung với bộ tiêu chí của gói.",
    "package.sender_not_above": (
        "{sender} không phải cấp trên của đơn vị này; hãy quyết định có nhận danh mục này không."
    ),
    # decisions and what is left out
    "package.decision_needed": (
        "Có {count} mục cần quyết định trước khi nhận. Hãy xem từng mục rồi chọn nhận tất cả hoặc bỏ qua."
    ),
    "package.unit_unknown": "Chưa có {name} (mã {code}) trong danh mục; nhận gói là thêm đơn vị này.",
    "package.bloc_unknown": (
        "Chưa có {name} trong danh mục; nhận gói là thêm khối, cụm này và thành viên của nó."
    ),
    "package.campaign_locked": "Phong trào “{name}” đã chốt ở đây, gói có nội dung khác; nhận gói là sửa.",
    "package.campaign_of_others": (
        "Phong trào “{name}” không phải của nơi gửi; nhận gói là lấy phong trào này theo gói."
    ),
    "package.achievements_locked": (
        "{count} thành tích đã chốt ở đây, gói có nội dung khác; nhận gói là sửa các thành tích này."
    ),
    "package.period_new": "Chưa có kỳ đánh giá {name} ở đây; nhận gói là thêm kỳ này.",
    "package.level_new": "Chưa có cấp “{name}” ở đây; nhận gói là thêm cấp này.",
    "package.member_new": ("{unit} chưa là thành viên của {bloc} ở đây; nhận gói là thêm thành viên này."),
    "package.unit_by_code": (
        "Mã {code} trong gói là “{theirs}”, ở đây là “{ours}”; hiểu là cùng một đơn vị theo mã."
    ),
    "package.unit_ambiguous": "Tên “{name}” ứng với nhiều đơn vị ở đây nên không tự ghép được.",
    "package.level_unknown": "{name} thuộc cấp “{level}” không có trong danh mục cấp; không nhận đơn vị này.",
    "package.code_taken": "Mã {code} của {name} đang là mã của {other} từ cùng ngày; không nhận {name}.",
    "package.period_twice": "Mã kỳ đánh giá {code} không dùng được cho hai kỳ; không nhận kỳ thứ hai.",
    "package.head_differs": "{bloc} ở đây đã có trưởng khối khác; không nhận trưởng khối ghi trong gói.",
    "package.foreign_sheet": (
        "Phiếu của {name} không thuộc quyền nơi gửi: không phải đơn vị gửi, cũng không ở khối mà nơi gửi"
        " làm trưởng. Không nhận phiếu này."
    ),
    "package.other_rules": "Phiếu của {name} ở đây theo bộ tiêu chí khác; không nhận phiếu trong gói.",
    "package.sheet_published": "Phiếu của {name} ở đây đã công bố nên không nhận thay được.",
    "package.sheet_guarded": (
        "Phiếu của {name} ở đây đã nộp hoặc đã được chấm; cần quyết định trước khi thay bằng phiếu trong gói."
    ),
    "package.points_over_max": (
        "{name}, dòng {line}: {points} điểm vượt điểm tối đa; nhận thì được đánh dấu lại."
    ),
    "package.points_below_least": (
        "{name}, dòng {line}: {points} điểm thấp hơn mức thấp nhất của tiêu chí; nhận thì được đánh dấu lại."
    ),
    "package.foreign_achievements": (
        "Có {count} thành tích không thuộc quyền nơi gửi hoặc không đọc được; không nhận các dòng này."
    ),
    "package.rule_set_altered": (
        "Nội dung bộ tiêu chí “{name}” trong gói không khớp mã của nó nên không nhận bộ này. "
        "Hãy xin tệp Excel của bộ tiêu chí rồi nhập ở trang Bộ tiêu chí."
    ),
    "package.rule_set_version": (
        "Ở đây đã có bộ tiêu chí mã {code} cùng số bản nhưng nội dung khác; nhận thì “{name}” thành bản"
        " {version}."
    ),
    # sending
    "package.nothing_to_send": (
        "{period} chưa có phiếu chấm hay thành tích nào của đơn vị (hoặc của khối do đơn vị làm trưởng)"
        " để gửi."
    ),
    "package.only_drafts": (
        "Cả {count} phiếu của {period} còn là nháp. Hãy nộp phiếu trước, hoặc chọn gửi kèm phiếu nháp."
    ),
    "package.drafts_left": "Có {count} phiếu còn là nháp nên không nằm trong gói.",
    # an import that is taken back
    "undo.unknown": "Không có lần nhập nào mang số hiệu này.",
    "undo.done": "Lần nhập này đã được hủy rồi.",
    "undo.too_old": (
        "Chỉ hủy được lần nhập trong {days} ngày gần đây. Lần này cũ hơn hoặc không ghi gì; cần thì phục"
        " hồi từ bản sao lưu."
    ),
    "undo.other_version": (
        "Lần nhập này do bản chương trình trước ghi lại nên không hủy được; cần thì phục hồi từ bản sao lưu."
    ),
    "undo.in_use": (
        "Chưa hủy được lần nhập này: {count} mục đã được sửa hoặc đang được dùng sau khi nhập. Không có gì"
        " thay đổi."
    ),
    "undo.changed_since": "“{name}” đã được sửa sau lần nhập này.",
    "undo.used_since": "“{name}” đang được dùng ở chỗ khác nên không bỏ đi được.",
    "package.texts_too_long": "Có nội dung dài hơn một ô Excel chứa được nên chưa lập được gói.",
    "package.text_too_long": "“{name}” có {length} ký tự, ô Excel chỉ chứa 32.767. Hãy rút gọn.",
    "package.not_written": (
        "Không ghi được gói vào đây; có thể thư mục không cho ghi, đĩa đầy hoặc USB đã rút. Hãy chọn nơi"
        " khác."
    ),
    "package.copy_differs": (
        "Ghi ra nơi đã chọn rồi đọc lại thì khác nên chưa dùng được; USB có thể đã hỏng. Gói còn nguyên trong"
        " máy: hãy dùng USB khác rồi lập gói lần nữa, vẫn là gói ấy."
    ),
    "package.stick_full": (
        "Nơi đã chọn hết chỗ trống nên chưa chép được gói ra. Gói còn nguyên trong máy: hãy chọn nơi khác rồi"
        " lập gói lần nữa, vẫn là gói ấy."
    ),
    "package.not_delivered": (
        "Chưa chép được gói ra nơi đã chọn. Hãy xem USB còn cắm, tệp không mở ở chương trình khác. Gói còn"
        " nguyên trong máy: lập gói lần nữa, vẫn là gói ấy."
    ),
    "package.read_back_differs": (
        "Gói đọc lại không khớp với dữ liệu đã ghi; có thể ổ đĩa hoặc USB bị lỗi. Hãy ghi lại vào nơi khác."
    ),
}
