<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What the screen says, in English; made by `python3 dev.py words`, read by ui/qt_words.py. -->
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>AchievementForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/form.py"/>
        <source>Lưu (Cất)</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AchievementsPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>In danh sách</source>
        <translation>Print list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Thêm thành tích</source>
        <translation>Add achievement</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Chưa có thành tích nào</source>
        <translation>No achievements yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Ghi thành tích của tập thể, cá nhân, hộ gia đình, kèm tệp minh chứng.</source>
        <translation>Record the achievements of collectives, individuals and households, with their evidence files.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Thành tích</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Tìm tên, đơn vị, phong trào</source>
        <translation>Find a name, unit or campaign</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>thành tích</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Lọc theo đối tượng</source>
        <translation>Filter by honouree</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Mọi đối tượng</source>
        <translation>All honourees</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Lọc theo đơn vị</source>
        <translation>Filter by unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Lọc theo phong trào</source>
        <translation>Filter by campaign</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Mọi phong trào</source>
        <translation>All campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Lọc theo tình trạng chốt</source>
        <translation>Filter by lock</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Mọi hồ sơ</source>
        <translation>All records</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Đã chốt</source>
        <translation>Locked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Chưa chốt</source>
        <translation>Not locked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Lọc theo tình trạng hồ sơ</source>
        <translation>Filter by status of the record</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Đã thu hồi</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Cả hồ sơ thu hồi</source>
        <translation>With withdrawn ones</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Loại hình</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Thời gian</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>{count} thành tích, {without} chưa có minh chứng</source>
        <translation>Achievements: {count}, without evidence: {without}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>mẫu</source>
        <translation>trial</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>{count} tệp</source>
        <translation>Files: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Thành tích mới</source>
        <translation>New achievement</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Đã lưu thành tích của “{name}”.</source>
        <translation>Saved the achievement of “{name}”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <source>Chọn tệp minh chứng</source>
        <translation>Choose evidence files</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Giải trình của {unit}</source>
        <translation>Explanation of {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Trả lời từng câu hỏi. Chưa xong thì lưu lại, lần sau trả lời tiếp; đủ câu trả lời thì gửi.</source>
        <translation>Answer every question. Save what you have and go on later; send when all are answered.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>câu hỏi</source>
        <translation>questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Các câu hỏi</source>
        <translation>Questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Câu trả lời cho dòng đang chọn</source>
        <translation>Answer for the chosen line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Đính kèm minh chứng</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Lưu lại, gửi sau</source>
        <translation>Save, send later</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Gửi giải trình</source>
        <translation>Send explanation</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Dòng {code} chưa có câu trả lời. Chưa trả lời hết thì bấm “Lưu lại, gửi sau”.</source>
        <translation>Line {code} has no answer yet. If you are not done, press “Save, send later”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Dòng {code}. {text}</source>
        <translation>Line {code}. {text}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>{round} hỏi: {question}</source>
        <translation>{round} asks: {question}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Minh chứng: {names}</source>
        <translation>Evidence: {names}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Ai hỏi</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Tự chấm</source>
        <translation>Self-score</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Chấm sau</source>
        <translation>Later score</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Hạn trả lời</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>{day}, {left}</source>
        <translation>{day}, {left}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Chưa lưu</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Đã ghi nháp</source>
        <translation>Draft</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/answers.py"/>
        <source>Chưa trả lời</source>
        <translation>No answer</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Tự chấm {own}, {round} {theirs}: {note} Đề nghị giải trình.</source>
        <translation>Own score {own}, {round} {theirs}: {note} Please explain.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Tự chấm {own}, {round} {theirs}. Đề nghị giải trình.</source>
        <translation>Own score {own}, {round} {theirs}. Please explain.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Yêu cầu {unit} giải trình</source>
        <translation>Ask {unit} to explain</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Ghi câu hỏi vào những dòng cần giải trình. Dòng không có câu hỏi thì không hỏi.</source>
        <translation>Write a question on each line to be explained. Lines without a question are not asked about.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Các dòng của phiếu</source>
        <translation>Lines of the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Câu hỏi cho dòng đang chọn</source>
        <translation>Question for the chosen line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Hạn trả lời</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Hỏi với tư cách</source>
        <translation>Ask as</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Xóa mọi câu hỏi</source>
        <translation>Clear all questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Gửi yêu cầu</source>
        <translation>Send questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Chưa có câu hỏi nào. Hãy chọn dòng rồi ghi câu hỏi.</source>
        <translation>There is no question yet. Choose a line and write one.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Chưa ghi hạn trả lời. Hãy nhập ngày/tháng/năm.</source>
        <translation>The last day for answers is missing. Enter day/month/year.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Hạn trả lời đã qua. Hãy chọn ngày sau.</source>
        <translation>That day is over. Choose a later one.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Dòng {code}. {text}</source>
        <translation>Line {code}. {text}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Tự chấm</source>
        <translation>Self-score</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Chấm sau</source>
        <translation>Later score</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Sẽ hỏi {count} dòng</source>
        <translation>{count} lines will be asked about</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Chưa hỏi dòng nào</source>
        <translation>No line is asked about yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Dòng nào</source>
        <translation>Which lines</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Dòng lệch điểm và dòng đang đứng</source>
        <translation>Differing lines and the current one</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Dòng đã ghi câu hỏi</source>
        <translation>Lines with a question</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/questions.py"/>
        <source>Mọi dòng</source>
        <translation>All lines</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Nhập khẩu cả thư mục gói</source>
        <translation>Import a folder of packages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Chọn thư mục có các tệp gói nhận về.</source>
        <translation>Choose the folder with the packages received.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Chọn thư mục…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Xem từng gói cần quyết định…</source>
        <translation>Look at packages to decide…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Lưu báo cáo ra Excel…</source>
        <translation>Save report to Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Lập giấy báo đã nhận…</source>
        <translation>Make receipts…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Nhận tất cả gói không có gì phải hỏi</source>
        <translation>Import all packages without questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Chọn thư mục có các tệp gói</source>
        <translation>Choose the folder with the packages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Xem các gói</source>
        <translation>Looking at packages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Nhận các gói</source>
        <translation>Importing packages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Lưu báo cáo nhận gói</source>
        <translation>Save import report</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Bao_cao_nhan_goi.xlsx</source>
        <translation>Import_report.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Đã lưu báo cáo ra {path}</source>
        <translation>Report saved to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Chọn thư mục ghi giấy báo đã nhận</source>
        <translation>Choose the folder for the receipts</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Đã lập {count} giấy báo đã nhận, mỗi nơi gửi một tệp, trong thư mục {folder}.</source>
        <translation>{count} receipts were made, one file for each sender, in the folder {folder}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Lập giấy báo đã nhận</source>
        <translation>Making receipts</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>{count} tệp  ·  Đã nhận {taken}  ·  Nhận được ngay {ready}  ·  Cần quyết định {asks}  ·  Không có gì mới {nothing}  ·  Không nhận {refused}</source>
        <translation>{count} files  ·  Imported {taken}  ·  Ready {ready}  ·  To decide {asks}  ·  Nothing new {nothing}  ·  Refused {refused}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_dialog.py"/>
        <source>Xem lại các gói</source>
        <translation>Looking at packages again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Tìm tệp, nơi gửi</source>
        <translation>Find file, sender</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>tệp</source>
        <translation>files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Chưa có tệp nào</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Chọn thư mục có các tệp gói, hoặc kéo thả các tệp vào đây.</source>
        <translation>Choose the folder with the packages, or drop the files here.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Mọi kết quả</source>
        <translation>All results</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Nơi gửi</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Lần gửi</source>
        <translation>Shipment</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Như cũ</source>
        <translation>Same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Cần quyết</source>
        <translation>To decide</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>BlocForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/form.py"/>
        <source>Ví dụ: KHOI-01</source>
        <translation>Example: KHOI-01</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/form.py"/>
        <source>Để trống nếu còn hoạt động.</source>
        <translation>Leave empty while it is active.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/form.py"/>
        <source>Thứ tự chính thức trong danh sách.</source>
        <translation>The official order in lists.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/form.py"/>
        <source>Để trống nếu vẫn còn vai trò này.</source>
        <translation>Leave empty while the role is still held.</translation>
    </message>
</context>
<context>
    <name>BlockEditing</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Đã chép {count} ô.</source>
        <translation>Cells copied: {count}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Chưa chép gì để dán. Hãy chọn ô trong Excel rồi bấm Ctrl+C.</source>
        <translation>Nothing was copied to paste. Choose cells in Excel, then press Ctrl+C.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Không dán được. {why}</source>
        <translation>Cannot paste. {why}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Khối chép quá lớn. Hãy chép đúng các ô điểm của một phiếu.</source>
        <translation>The copied block is too large. Copy just the score cells of one sheet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>chép xuống {count} ô</source>
        <translation>fill-down ({count} cells)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>xóa {count} ô</source>
        <translation>clearing ({count} cells)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>dán {count} ô</source>
        <translation>paste ({count} cells)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Đã {what}; {refused} ô chưa nhận được.</source>
        <translation>Done: {what}; cells not accepted: {refused}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Đã {what}.</source>
        <translation>Done: {what}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/block_editing.py"/>
        <source>Không sửa được. {why}</source>
        <translation>Cannot change this. {why}</translation>
    </message>
</context>
<context>
    <name>BlocsPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>khối, cụm</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Tìm khối, cụm</source>
        <translation>Find a bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Thêm khối, cụm</source>
        <translation>Add bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Sửa thành viên</source>
        <translation>Edit members</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Chưa có khối, cụm nào</source>
        <translation>No blocs yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Thêm khối, cụm thi đua rồi chọn các đơn vị thành viên và trưởng khối.</source>
        <translation>Add a bloc or cluster, then choose its member units and its head.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Thời gian</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>{count} khối, cụm; thành viên tại ngày {day}</source>
        <translation>Blocs: {count}; members on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Chưa chọn khối, cụm</source>
        <translation>No bloc chosen</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Chưa có thành viên vào ngày {day}</source>
        <translation>No members on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Thêm đơn vị thành viên và chọn trưởng khối, cụm.</source>
        <translation>Add member units and choose the head of the bloc.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Khối, cụm này có hiệu lực {span}.</source>
        <translation>This bloc is in force {span}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Xem tại ngày {day}</source>
        <translation>View on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Khối, cụm thi đua mới</source>
        <translation>New bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Lưu (Cất)</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Đã lưu “{name}”.</source>
        <translation>Saved “{name}”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Thành viên {bloc}</source>
        <translation>Members of {bloc}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <source>Đã lưu thành viên của “{name}”.</source>
        <translation>Saved the members of “{name}”.</translation>
    </message>
</context>
<context>
    <name>CampaignForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>Ví dụ: PT-2026-01</source>
        <translation>Example: PT-2026-01</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>Để trống nếu chưa định ngày kết thúc.</source>
        <translation>Leave empty while the end is not fixed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>ngày {day}</source>
        <translation>of {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>của {issuer}</source>
        <translation>by {issuer}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>Chỉ thị, Kế hoạch, Quyết định…</source>
        <translation>Directive, Plan, Decision…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>14/CT-UBND</source>
        <translation>14/CT-UBND</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/form.py"/>
        <source>{level} (đến {day})</source>
        <translation>{level} (until {day})</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>phong trào</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Tìm phong trào</source>
        <translation>Find a campaign</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>In danh sách</source>
        <translation>Print list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Thêm phong trào</source>
        <translation>Add campaign</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Lọc theo năm thực hiện</source>
        <translation>Filter by year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Mọi năm</source>
        <translation>All years</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Lọc theo hình thức</source>
        <translation>Filter by form</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Mọi hình thức</source>
        <translation>All forms</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Lọc theo trạng thái</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Mọi trạng thái</source>
        <translation>All states</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Chưa có phong trào nào</source>
        <translation>No campaigns yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Thêm phong trào do cơ quan phát động hoặc hưởng ứng; thành tích sẽ gắn với phong trào.</source>
        <translation>Add the campaigns your office launches or joins; achievements are linked to them.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Phong trào thi đua</source>
        <translation>Emulation campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Thời gian</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>{count} phong trào, {running} đang thực hiện</source>
        <translation>Campaigns: {count}, running: {running}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>mẫu</source>
        <translation>trial</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Phong trào thi đua mới</source>
        <translation>New emulation campaign</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Lưu (Cất)</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Đã lưu phong trào “{name}”.</source>
        <translation>Saved campaign “{name}”.</translation>
    </message>
</context>
<context>
    <name>CatalogueImportDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Nhập khẩu danh mục</source>
        <translation>Import a catalogue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Chọn tệp danh mục đơn vị, khối, cụm</source>
        <translation>Choose a catalogue file of units and blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Tệp Excel hoặc CSV UTF-8 có hàng tiêu đề; mã và tên là bắt buộc.</source>
        <translation>An Excel or CSV UTF-8 file with a heading row; code and name are required.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>mau_danh_muc.xlsx</source>
        <translation>mau_danh_muc.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Khối, cụm</source>
        <translation>Blocs and clusters</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Thành viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Mã hoặc khối</source>
        <translation>Code or bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/import_dialog.py"/>
        <source>Đã nhập danh mục: {added} dòng mới, {changed} dòng thay đổi, {same} dòng như cũ.</source>
        <translation>Catalogue imported: {added} new rows, {changed} changed, {same} unchanged.</translation>
    </message>
</context>
<context>
    <name>CellSaver</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cell_saving.py"/>
        <source>đồng ý {count} dòng</source>
        <translation>agree to {count} lines</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cell_saving.py"/>
        <source>điểm dòng {code}</source>
        <translation>points of line {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cell_saving.py"/>
        <source>chỉ tiêu dòng {code}</source>
        <translation>target of line {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cell_saving.py"/>
        <source>kết quả dòng {code}</source>
        <translation>result of line {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cell_saving.py"/>
        <source>ghi chú dòng {code}</source>
        <translation>note of line {code}</translation>
    </message>
</context>
<context>
    <name>CheckLines</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_dialog.py"/>
        <source>Không có chỗ nào cần sửa.</source>
        <translation>Nothing needs mending.</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Nhận được và cần xem lại</source>
        <translation>Accepted and to review</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Cần quyết định (còn {left})</source>
        <translation>To decide ({left} left)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Đã quyết ({count})</source>
        <translation>Decided ({count})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Nhận được ({count})</source>
        <translation>Accepted ({count})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Cần xem lại ({count})</source>
        <translation>To review ({count})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>{where}: {reason} {remedy}</source>
        <translation>{where}: {reason} {remedy}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>{reason} {remedy}</source>
        <translation>{reason} {remedy}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Mức độ</source>
        <translation>Severity</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Vị trí</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Cách sửa</source>
        <translation>How to mend it</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>chỗ</source>
        <translation>Points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Tệp không có lỗi nào</source>
        <translation>The file has no errors</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Có thể lưu kết quả.</source>
        <translation>The result can be saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/check_step.py"/>
        <source>Những chỗ cần xem lại</source>
        <translation>Points to review</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Đơn vị được chấm (Ctrl+U)</source>
        <translation>Unit being scored (Ctrl+U)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Vòng chấm</source>
        <translation>Round</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Tìm trong phiếu (Ctrl+F)</source>
        <translation>Find in the sheet (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Tìm trong phiếu</source>
        <translation>Find in the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>{count} đơn vị</source>
        <translation>Units: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Mọi đơn vị có phiếu</source>
        <translation>All units with a sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>{count} phiếu</source>
        <translation>Sheets: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>chưa gõ được lúc này</source>
        <translation>closed now</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Vòng chấm: {why}</source>
        <translation>Round: {why}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>chưa có phiếu</source>
        <translation>no sheet yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>{done}/{count} dòng</source>
        <translation>{done} of {count} lines</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Chưa có phiếu</source>
        <translation>No sheet yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/choice_bar.py"/>
        <source>Đang nhập</source>
        <translation>In progress</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/editors.py"/>
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Cột hiển thị</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Các cột của danh sách</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Hãy để lại ít nhất một cột.</source>
        <translation>Please leave at least one column.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Về ban đầu</source>
        <translation>Start over</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Trả lại cột, thứ tự và độ rộng ban đầu</source>
        <translation>Back to the first columns, order and widths</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Dùng các cột này</source>
        <translation>Use these columns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/column_dialog.py"/>
        <source>Đánh dấu cột muốn xem (phím cách).</source>
        <translation>Tick the columns you want to see (space bar).</translation>
    </message>
</context>
<context>
    <name>CommentBox</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Ghi ý kiến về dòng này, gửi kèm gói…</source>
        <translation>Write a comment on this line; it goes with packages…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Ý kiến mới về dòng này</source>
        <translation>New comment on this line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Ctrl+Enter để thêm ý kiến; ý kiến đi cùng gói gửi cho nơi kia</source>
        <translation>Ctrl+Enter adds the comment; comments go with packages to the other side</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Cần theo dõi</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Đưa dòng này vào danh sách cần theo dõi đến khi có người xử lý xong</source>
        <translation>Keep this line on the list to follow up until somebody has seen to it</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Thêm ý kiến</source>
        <translation>Add comment</translation>
    </message>
</context>
<context>
    <name>CommentLine</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>{moment} – {author}</source>
        <translation>{moment} – {author}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Cần theo dõi</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Xong {day}</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Đã xử lý xong</source>
        <translation>Seen to</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/comment_box.py"/>
        <source>Theo dõi lại</source>
        <translation>Follow up again</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>So sánh phiếu</source>
        <translation>Compare sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chọn một gói hoặc phiếu điền để so với phiếu trong máy; chọn hai tệp để so hai bản.</source>
        <translation>Choose one package or form to compare with the sheets here; choose two files to compare two versions.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>chỗ khác</source>
        <translation>differences</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chưa có gì để so sánh</source>
        <translation>Nothing to compare yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chọn tệp, hoặc kéo thả tệp vào đây.</source>
        <translation>Choose a file, or drop it here.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chọn một hoặc hai tệp để so sánh</source>
        <translation>Choose one or two files to compare</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Các phiếu có ở cả hai bên không khác dòng nào.</source>
        <translation>The sheets on both sides do not differ in any line.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Hai bản giống nhau</source>
        <translation>Both versions are the same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>So_sanh_phieu.xlsx</source>
        <translation>Sheet_comparison.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Xuất bảng so sánh ra Excel</source>
        <translation>Export comparison to Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Đã xuất bảng so sánh ra {path}</source>
        <translation>Comparison exported to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Trước: {older}.  Sau: {newer}.  {units} phiếu có ở cả hai bên, {count} chỗ khác.</source>
        <translation>Before: {older}.  After: {newer}.  {units} sheets on both sides, {count} differences.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chỉ có ở bản trước: {names}</source>
        <translation>Only in the earlier version: {names}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chỉ có ở bản sau: {names}</source>
        <translation>Only in the later version: {names}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>{names} và {count} đơn vị nữa</source>
        <translation>{names} and {count} more units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Nội dung tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Bản trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Bản sau</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>ConsistencyDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Kiểm tra chéo các phiếu</source>
        <translation>Check sheets side by side</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Tìm đơn vị, tiêu chí, điều cần xem</source>
        <translation>Find unit, criterion, finding</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>điều cần xem</source>
        <translation>findings</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Không có gì cần xem</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Các phiếu đã gửi khớp quy tắc và khớp nhau.</source>
        <translation>The sheets sent fit the rules and each other.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Mở phiếu</source>
        <translation>Open sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Chép danh sách</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>{period}, vòng {round}: đã xem {sheets} phiếu, {count} điều cần xem ở {units} đơn vị.</source>
        <translation>{period}, round {round}: {sheets} sheets checked, {count} findings at {units} units.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Kiểm tra chéo {period}.xlsx</source>
        <translation>Side by side check {period}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Xuất danh sách ra Excel</source>
        <translation>Export list to Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Đã xuất danh sách ra {path}</source>
        <translation>List exported to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Chọn một dòng trong danh sách rồi mở phiếu.</source>
        <translation>Choose a line of the list, then open its sheet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Đã chép {count} dòng; mở Excel rồi dán.</source>
        <translation>Rows copied: {count}; open Excel and paste.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Nội dung tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/consistency_dialog.py"/>
        <source>Điều cần xem</source>
        <translation>Finding</translation>
    </message>
</context>
<context>
    <name>ContentsColumn</name>
    <message>
        <location filename="../../thidua_desktop/ui/help/contents.py"/>
        <source>Không có trang nào có “{words}”. Thử từ khác, ngắn hơn.</source>
        <translation>No page has “{words}”. Try another, shorter word.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/contents.py"/>
        <source>Tìm trong hướng dẫn</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/contents.py"/>
        <source>Gõ vài từ, không cần dấu (Ctrl+F)</source>
        <translation>Type a few words, accents not needed (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/contents.py"/>
        <source>Kết quả tìm</source>
        <translation>Search results</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/contents.py"/>
        <source>Mục lục</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/copy_card.py"/>
        <source>Sao lưu và phục hồi</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/copy_card.py"/>
        <source>Nên sao lưu trước khi nhận gói lớn và cuối mỗi ngày làm việc.</source>
        <translation>Back up before a large package comes in and at the end of every working day.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/copy_card.py"/>
        <source>Sao lưu ra nơi khác…</source>
        <translation>Back up elsewhere…</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/copy_form.py"/>
        <source>Chép từ bộ tiêu chí</source>
        <translation>Copy from criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/copy_form.py"/>
        <source>Dùng cho năm</source>
        <translation>For the year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/copy_form.py"/>
        <source>Mã đã có thì thành bản tiếp theo.</source>
        <translation>A code that is in use gets its next version.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/copy_form.py"/>
        <source>Chép từ năm trước</source>
        <translation>Copy from last year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/copy_form.py"/>
        <source>Chép thành bản thảo</source>
        <translation>Copy as a draft</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/copy_form.py"/>
        <source>{name} · năm {year} · {code}, bản {version} · {state}</source>
        <translation>{name} · year {year} · {code}, version {version} · {state}</translation>
    </message>
</context>
<context>
    <name>CriteriaTree</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/criteria_tree.py"/>
        <source>Cây tiêu chí</source>
        <translation>Criteria tree</translation>
    </message>
</context>
<context>
    <name>CriterionForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/criterion_form.py"/>
        <source>Để trống thì chương trình cộng điểm các mục con.</source>
        <translation>Leave it empty to have the points inside added up.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/criterion_form.py"/>
        <source>Khi chấm</source>
        <translation>When scoring</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/criterion_form.py"/>
        <source>Phải có minh chứng</source>
        <translation>Evidence is required</translation>
    </message>
</context>
<context>
    <name>CriterionPanel</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/criterion_panel.py"/>
        <source>Chọn một dòng bên trái, hoặc bấm Thêm dòng.</source>
        <translation>Choose a row on the left, or press Add row.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/date_edit.py"/>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/date_edit.py"/>
        <source>Chọn trong lịch (Alt+↓)</source>
        <translation>Choose in the calendar (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DayChooser</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/day_chooser.py"/>
        <source>Xem tại ngày</source>
        <translation>View on</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/day_chooser.py"/>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>DecisionDelegate</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_table.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_table.py"/>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Nội dung</source>
        <translation>Subject</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Lần trước</source>
        <translation>Last time</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Theo bản gốc</source>
        <translation>As written</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Đang có</source>
        <translation>Here</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Đang có / gốc</source>
        <translation>Here / written</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Ô đã sửa</source>
        <translation>As edited</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Trong gói</source>
        <translation>In package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Gói / đã sửa</source>
        <translation>Sent / edited</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Chưa quyết</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>{choice}: {value}</source>
        <translation>{choice}: {value}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_columns.py"/>
        <source>Cần ghi lý do</source>
        <translation>Reason needed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_jobs.py"/>
        <source>Không có</source>
        <translation>Not there</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_jobs.py"/>
        <source>Trống</source>
        <translation>Empty</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_jobs.py"/>
        <source>Gói không nối tiếp gói trước của nơi gửi</source>
        <translation>The package does not follow the sender's last one</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_jobs.py"/>
        <source>Cả gói</source>
        <translation>The whole package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_jobs.py"/>
        <source>Các mục chỉ nhận cùng nhau</source>
        <translation>What only comes in together</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Giữ nguyên tất cả phần đang hỏi</source>
        <translation>Keep everything asked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Nhận tất cả phần đang hỏi</source>
        <translation>Take everything asked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Mục tiếp theo chưa quyết</source>
        <translation>Next open one</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Áp dụng cho mọi dòng cùng loại</source>
        <translation>Same for all of this kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Bỏ quyết định</source>
        <translation>Take back</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Phím 1: {ours}, 2: {theirs}, 3: {other}, F2: ghi lý do</source>
        <translation>Key 1: {ours}, 2: {theirs}, 3: {other}, F2: write the reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Hãy quyết định dòng đang chọn trước, kèm lý do nếu cần.</source>
        <translation>Decide the chosen row first, with a reason where one is needed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Lý do nhận các ô đã sửa, ghi cho mọi ô chưa có lý do</source>
        <translation>Why the edited cells are taken, for every cell without a reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Số khác cho {name} – {field}</source>
        <translation>Other value for {name} – {field}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Nhận ô đã sửa thì phải ghi lý do.</source>
        <translation>Taking an edited cell needs a reason.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>{count} mục không nhận được, chỉ giữ được như đang có: hãy bấm phím 1.</source>
        <translation>{count} cannot be taken, only kept as they are: press 1.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Còn {left}/{count} mục chưa quyết</source>
        <translation>{left} of {count} not decided</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>Đã quyết cả {count} mục</source>
        <translation>All {count} decided</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_panel.py"/>
        <source>{said}, {lacking} mục thiếu lý do</source>
        <translation>{said}, {lacking} without a reason</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_table.py"/>
        <source>Những mục cần quyết định</source>
        <translation>What is to be decided</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Thử mở lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Phục hồi từ bản sao…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>{text}
Nơi đang mở: {place}</source>
        <translation>{text}
Opened from: {place}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Chưa mở được dữ liệu</source>
        <translation>The data could not be opened</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>“{title}” chưa xong.</source>
        <translation>“{title}” is not finished.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Dừng bây giờ thì việc này không ghi gì; dữ liệu đã lưu trước đó vẫn còn nguyên.</source>
        <translation>If you stop now, this job writes nothing; what was saved before is untouched.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Dừng và thoát</source>
        <translation>Stop and quit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Chờ làm xong</source>
        <translation>Wait until done</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>{app} – {office}</source>
        <translation>{app} – {office}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Cửa sổ</source>
        <translation>Window</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Tìm nhanh trang hoặc lệnh</source>
        <translation>Find a page or command</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Nạp lại trang đang xem</source>
        <translation>Reload this page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Hướng dẫn về màn hình này</source>
        <translation>Help on this screen</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Bảng phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/desk.py"/>
        <source>Thoát chương trình</source>
        <translation>Quit the program</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Xin quyết định</source>
        <translation>Please decide</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>{what} chưa được lưu.</source>
        <translation>{what}: not saved yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Bỏ phần chưa lưu</source>
        <translation>Discard what is unsaved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Quay lại nhập tiếp</source>
        <translation>Go back and continue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Máy này chưa có chương trình mở tệp {name}.</source>
        <translation>This computer has no program to open {name}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Không làm được</source>
        <translation>This could not be done</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Những chỗ cần xem lại</source>
        <translation>Points to review</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Có lỗi ngoài dự kiến</source>
        <translation>An unexpected error</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Việc vừa làm không hoàn thành. Những gì đã lưu trước đó vẫn còn nguyên.</source>
        <translation>What you just did was not completed. Everything saved before is untouched.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Hãy đóng rồi mở lại chương trình.</source>
        <translation>Please close the program and open it again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Nếu lỗi lặp lại, hãy gửi tệp nhật ký này cho người hỗ trợ:
{path}</source>
        <translation>If the error comes back, send this log file to your support person:
{path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>{place}: {text}</source>
        <translation>{place}: {text}</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>So sánh hai bộ tiêu chí</source>
        <translation>Compare two criteria tables</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Bộ trước</source>
        <translation>Earlier table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Bộ sau</source>
        <translation>Later table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Tìm trong chỗ khác nhau</source>
        <translation>Search the differences</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>chỗ khác nhau</source>
        <translation>Differences</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Hai bộ giống hệt nhau</source>
        <translation>The two tables are the same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Không có chỗ nào khác nhau.</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Chỗ khác nhau</source>
        <translation>Differences</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Loại thay đổi</source>
        <translation>Kind of change</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Sau</source>
        <translation>After</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Mọi thay đổi</source>
        <translation>All changes</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Chỗ khác</source>
        <translation>What differs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Chép bảng này</source>
        <translation>Copy this table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Chép các dòng đang hiện để dán vào Excel, Word</source>
        <translation>Copy the rows shown, to paste into Excel or Word</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>{kind}: {count} tiêu chí</source>
        <translation>{kind}: {count} criteria</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Quy định chung, căn cứ: {count} chỗ</source>
        <translation>General rules and basis: {count} places</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Hai bộ giống hệt nhau.</source>
        <translation>The two tables are the same.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Thêm</source>
        <translation>Added</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Bỏ</source>
        <translation>Removed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Chuyển chỗ</source>
        <translation>Moved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/difference_dialog.py"/>
        <source>Sửa</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>EditingActions</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Thêm dòng</source>
        <translation>Add row</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Thêm mục con</source>
        <translation>Add row inside</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Thêm dòng trên</source>
        <translation>Add row above</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Ra ngoài</source>
        <translation>Move out</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Vào trong</source>
        <translation>Move in</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Xóa dòng</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Lỗi tiếp theo</source>
        <translation>Next problem</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Sửa dòng</source>
        <translation>Edit row</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Dòng trước</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_actions.py"/>
        <source>Dòng sau</source>
        <translation>Next row</translation>
    </message>
</context>
<context>
    <name>EditingDesk</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>Thêm dòng tiếp theo</source>
        <translation>Add the next row</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>Bảng chưa có dòng nào. Bấm Thêm dòng để bắt đầu.</source>
        <translation>The table has no rows yet. Press Add row to begin.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>Không có chỗ nào cần sửa.</source>
        <translation>Nothing needs mending.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>{errors} lỗi phải sửa trước khi ban hành, {others} chỗ nên xem lại</source>
        <translation>{errors} errors to mend before it can be put into force, {others} places to look at again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>{errors} lỗi phải sửa trước khi ban hành</source>
        <translation>{errors} errors to mend before it can be put into force</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>{others} chỗ nên xem lại</source>
        <translation>{others} places to look at again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>Nhóm lớn của bảng</source>
        <translation>Top group of the table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editing_desk.py"/>
        <source>Thuộc mục {code} {text}</source>
        <translation>Part of {code} {text}</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>Thiếu minh chứng: hãy đính kèm tài liệu, hoặc ghi giải trình ở ghi chú.</source>
        <translation>Evidence is missing: attach a document, or write a justification as the note.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>Chưa có tệp nào.</source>
        <translation>No file yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>Các tệp minh chứng của dòng</source>
        <translation>Evidence files of the line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>Mở xem</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>Bỏ tệp</source>
        <translation>Remove file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/evidence_box.py"/>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
</context>
<context>
    <name>EvidenceEdit</name>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/evidence_edit.py"/>
        <source>Các tệp minh chứng</source>
        <translation>Evidence files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/evidence_edit.py"/>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/evidence_edit.py"/>
        <source>Mở xem</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/evidence_edit.py"/>
        <source>Bỏ tệp</source>
        <translation>Remove file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/evidence_edit.py"/>
        <source>{name} – sẽ được lưu cùng thành tích</source>
        <translation>{name} – will be saved with the achievement</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/evidence_edit.py"/>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Phiếu điền tay (không có chữ ký)</source>
        <translation>Form filled in by hand (unsigned)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Danh mục, bộ tiêu chí, phong trào</source>
        <translation>Catalogue, criteria tables, campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Phiếu chấm, thành tích</source>
        <translation>Score sheets, achievements</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Kết quả chấm, câu hỏi</source>
        <translation>Results and questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Phiếu để chấm chéo</source>
        <translation>Sheets for cross-scoring</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Giấy báo đã nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>{kind}: bỏ {count}</source>
        <translation>{kind}: {count} taken out</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>{kind}: {count} trở lại như trước</source>
        <translation>{kind}: {count} as before</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Cấp</source>
        <translation>Levels</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Khối, cụm</source>
        <translation>Blocs and clusters</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Thành viên khối</source>
        <translation>Bloc members</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Kỳ đánh giá</source>
        <translation>Periods</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Bộ tiêu chí</source>
        <translation>Criteria tables</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Phong trào</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Danh hiệu, khen thưởng</source>
        <translation>Titles and commendations</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Thành tích</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Phiếu chấm</source>
        <translation>Score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/words.py"/>
        <source>Mục khác</source>
        <translation>Other items</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Lập gói gửi đi…</source>
        <translation>Make a package…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Nhập khẩu gói…</source>
        <translation>Import package…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Nhập cả thư mục…</source>
        <translation>Import folder…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Hủy lần nhập này…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Trả mọi mục của lần nhập đang chọn về như trước, trong 30 ngày</source>
        <translation>Put everything that the selected import wrote back as it was, within 30 days</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>In biên bản đối chiếu</source>
        <translation>Print the minute</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>In những gì đã quyết định khi nhập gói đang chọn</source>
        <translation>Print what was decided when the selected package was imported</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Gửi – nhận và theo dõi</source>
        <translation>Exchange and tracking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Theo dõi nộp phiếu</source>
        <translation>Submission tracking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Lưu gói gửi đi</source>
        <translation>Save the package to send</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Lập gói gửi đi</source>
        <translation>Make a package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Chọn thư mục ghi các gói</source>
        <translation>Choose the folder for the packages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Chưa hủy được lần nhập {file}: các mục dưới đây đã sửa hoặc đang được dùng.</source>
        <translation>The import of {file} cannot be undone: the items below were changed or are used.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Hủy lần nhập {file} của {sender}?</source>
        <translation>Undo the import of {file} from {sender}?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Hủy lần nhập</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Giữ nguyên</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Đã hủy lần nhập, {count} mục trở lại như trước.</source>
        <translation>Import undone, {count} items are as before.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Thời điểm</source>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Chiều</source>
        <translation>Direction</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Nơi gửi</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Lần gửi</source>
        <translation>Shipment</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Mã đối chiếu</source>
        <translation>Check code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Tìm trong sổ gửi – nhận</source>
        <translation>Search the sending log</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>gói</source>
        <translation>Packages</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Chưa gửi hay nhận gói nào</source>
        <translation>No packages sent or received yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Lập gói gửi đi, hoặc nhập khẩu gói đã nhận.</source>
        <translation>Make a package to send, or import a package you received.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Đơn vị mình</source>
        <translation>Own unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Đã hủy lần nhập</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>Cũ hơn gói đã nhận, chỉ ghi sổ</source>
        <translation>Older than what was received, noted only</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>{new} mới, {changed} đổi, {same} như cũ</source>
        <translation>{new} new, {changed} changed, {same} unchanged</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <source>{new} mới, {changed} đổi, {same} như cũ, {left} không nhận</source>
        <translation>{new} new, {changed} changed, {same} unchanged, {left} not accepted</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/explaining.py"/>
        <source>Đã gửi {count} câu hỏi. Phiếu chờ đơn vị giải trình.</source>
        <translation>{count} questions sent. The sheet waits for the unit to explain.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/explaining.py"/>
        <source>Đã lưu các câu trả lời, chưa gửi.</source>
        <translation>Answers saved, not sent yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/explaining.py"/>
        <source>Đã gửi giải trình.</source>
        <translation>Explanation sent.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/explaining.py"/>
        <source>Chọn tệp minh chứng</source>
        <translation>Choose evidence files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/explaining.py"/>
        <source>Đã đính kèm {count} tệp minh chứng.</source>
        <translation>{count} evidence files were attached.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/explaining.py"/>
        <source>Đã ghi nhận xét {count} câu trả lời.</source>
        <translation>{count} answers judged.</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Trong bản sao có gì</source>
        <translation>What is in the copy</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Các năm</source>
        <translation>Years</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Phiếu chấm</source>
        <translation>Score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Gói đã gửi</source>
        <translation>Packages sent</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Gói đã nhận</source>
        <translation>Packages received</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Sửa lần cuối</source>
        <translation>Last change</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/facts_card.py"/>
        <source>Chưa khai báo</source>
        <translation>Not set up yet</translation>
    </message>
</context>
<context>
    <name>FigureBox</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>/ {most}</source>
        <translation>of {most}</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/figure_grid.py"/>
        <source>Chưa chép gì để dán. Hãy chọn ô trong Excel rồi bấm Ctrl+C.</source>
        <translation>Nothing was copied to paste. Choose cells in Excel, then press Ctrl+C.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/figure_grid.py"/>
        <source>Đã dán {count} ô.</source>
        <translation>Pasted {count} cells.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/figure_grid.py"/>
        <source> {count} ô không đọc được, để màu đỏ.</source>
        <translation> {count} cells cannot be read and are shown in red.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/figure_grid.py"/>
        <source> {count} ô nằm ngoài bảng hoặc bị khóa.</source>
        <translation> {count} cells lie outside the table or are locked.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/file_step.py"/>
        <source>Kéo tệp thả vào đây, hoặc bấm “Chọn tệp…”.</source>
        <translation>Drop a file here, or press “Choose file…”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/file_step.py"/>
        <source>Chương trình kiểm tra tệp và cho xem trước; chỉ lưu khi bấm “Lưu kết quả” ở bước 2.</source>
        <translation>The program checks the file and shows a preview; nothing is saved until you press “Save result” in step 2.</translation>
    </message>
</context>
<context>
    <name>FilesBox</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>Kèm tệp minh chứng</source>
        <translation>Send evidence files along</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>Cỡ lớn nhất của một tệp ZIP</source>
        <translation>Largest size of a ZIP file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>Chọn cỡ mà thư điện tử của cơ quan gửi được</source>
        <translation>Choose a size that your office's e-mail can send</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>mỗi tệp ZIP đến {count} MB</source>
        <translation>ZIP files of up to {count} MB each</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>{count} tệp máy này chỉ có tên, không gửi kèm được.</source>
        <translation>Of {count} files this computer has only the names; these cannot go along.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>Chỉ gửi tên của {count} tệp minh chứng, không gửi tệp.</source>
        <translation>Only the names of {count} evidence files go, not the files.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>{count} tệp, {size}, trong 1 tệp ZIP nằm cạnh gói.</source>
        <translation>{count} files, {size}, in 1 ZIP file beside the package.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_box.py"/>
        <source>{count} tệp, {size}, chia vào {zips} tệp ZIP nằm cạnh gói.</source>
        <translation>{count} files, {size}, in {zips} ZIP files beside the package.</translation>
    </message>
</context>
<context>
    <name>FilesWords</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_words.py"/>
        <source>Đã lưu {count} tệp minh chứng.</source>
        <translation>{count} evidence files were stored.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_words.py"/>
        <source>Còn thiếu {count} tệp minh chứng.</source>
        <translation>{count} evidence files are still missing.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_words.py"/>
        <source>Kèm {count} tệp minh chứng ({size}).</source>
        <translation>{count} evidence files come along ({size}).</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_words.py"/>
        <source>{names} và {more} tệp nữa</source>
        <translation>{names} and {more} more files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/files_words.py"/>
        <source>Còn thiếu {count} tệp minh chứng, chỉ có tên: {names}.</source>
        <translation>{count} evidence files are missing, only their names are here: {names}.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Chọn gói danh mục nhận từ cấp trên</source>
        <translation>Choose the catalogue package from your superior office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Đang đọc gói danh mục</source>
        <translation>Reading the catalogue package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Đang nạp bản mẫu</source>
        <translation>Loading the sample</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Thư mục dữ liệu đang nằm trên ổ mạng. Hai máy cùng ghi có thể làm hỏng tệp; nên đặt chương trình trên ổ đĩa của máy này và trao đổi bằng gói ở trang Gửi – nhận.</source>
        <translation>The data folder is on a network drive. Two computers writing at once may damage the file; keep the program on this computer’s own disk and exchange data by packages on the Send and receive page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>{name}  ·  mã {code}</source>
        <translation>{name}  ·  code {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Tìm đơn vị của mình trong {count} đơn vị của gói {sender}</source>
        <translation>Find your unit among the units in the package from {sender}: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Gói không có chữ ký. Bước sau chương trình hỏi lại trước khi nhận danh mục.</source>
        <translation>The package is not signed. In the next step the program asks again before it takes the catalogue in.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Gói ký bằng khóa có mã {code}. Ở bước sau, hãy gọi cho {sender} so mã này rồi mới nhận danh mục.</source>
        <translation>The package is signed with the key {code}. In the next step, call {sender} and compare this code before you take the catalogue in.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Tên đơn vị</source>
        <translation>Unit name</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>UBND xã Đăk Tô</source>
        <translation>UBND xã Đăk Tô</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Mã đơn vị</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Mã do cấp trên quy định</source>
        <translation>The code given by the superior office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Đăk Tô</source>
        <translation>Đăk Tô</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Ghi ở dòng ngày tháng trên văn bản; điền sau cũng được</source>
        <translation>Stands in the date line of papers; can be filled in later</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Bước 1 trong 2 · Chọn cách bắt đầu. Mọi thứ đều sửa lại được về sau.</source>
        <translation>Step 1 of 2 · Choose how to start. Everything can be changed later.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Chào mừng đến với Thi đua</source>
        <translation>Welcome to Thi đua</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Có gói danh mục từ cấp trên</source>
        <translation>I have a catalogue package from my superior office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Nhận sẵn danh sách đơn vị, khối thi đua, bộ tiêu chí và phong trào của tỉnh.</source>
        <translation>Units, blocs, criteria tables and campaigns of the province come ready-made.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Tự khai báo</source>
        <translation>Enter it myself</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Bắt đầu với dữ liệu trống; nhập hoặc nạp danh mục sau.</source>
        <translation>Start with empty data; type or load the catalogue later.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Xem thử bằng bản mẫu</source>
        <translation>Try the sample</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Một khối thi đua đủ phong trào, bảng điểm và điểm chấm; gỡ ra lúc nào cũng được.</source>
        <translation>A bloc complete with campaigns, criteria and scores; can be removed at any time.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Lấy lại từ bản sao lưu</source>
        <translation>Begin with a backup copy</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Máy cũ hỏng hay đổi máy: chọn bản sao ở USB, dữ liệu trở lại như trước.</source>
        <translation>The old computer broke or was replaced: choose the copy on a stick, and the data is back.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Đơn vị của tôi</source>
        <translation>My unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Bước 2 trong 2 · Tên này in trên văn bản và đi kèm mọi gói dữ liệu gửi đi.</source>
        <translation>Step 2 of 2 · This name is printed on papers and goes with every package you send.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Quay lại chọn cách bắt đầu (Alt+mũi tên trái)</source>
        <translation>Back to the choice of how to start (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Xong – mở chương trình</source>
        <translation>Done – open the program</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Xong – mở chương trình (Ctrl+S)</source>
        <translation>Done – open the program (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/first_start/page.py"/>
        <source>Gõ tên hoặc mã; không có thì điền các ô bên dưới</source>
        <translation>Type a name or code; if it is not there, fill in the boxes below</translation>
    </message>
</context>
<context>
    <name>FlaggedDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Dòng cần theo dõi</source>
        <translation>Lines to follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>ý kiến</source>
        <translation>comments</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Những dòng cần theo dõi</source>
        <translation>Lines to follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Không có dòng nào cần theo dõi</source>
        <translation>No line is to be followed up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Chọn một dòng trong phiếu, ghi ý kiến ở khung bên phải và đánh dấu “Cần theo dõi”.</source>
        <translation>Choose a line of the sheet, write a comment in the panel on the right and tick “To follow up”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Cả việc đã xử lý xong</source>
        <translation>Also what was seen to</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Đã xử lý xong</source>
        <translation>Seen to</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Đến dòng này</source>
        <translation>Go to this line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Theo dõi lại</source>
        <translation>Follow up again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Ý kiến</source>
        <translation>Comments</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Ghi lúc</source>
        <translation>Written</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Cần theo dõi</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Xong {day}</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/flagged_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FoldSection</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/fold_section.py"/>
        <source>{title}, đang mở</source>
        <translation>{title}, open</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/fold_section.py"/>
        <source>{title}, đang thu gọn</source>
        <translation>{title}, folded</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/form_dialog.py"/>
        <source>Bỏ chốt để sửa</source>
        <translation>Unlock to edit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/form_dialog.py"/>
        <source>* ô vàng là bắt buộc</source>
        <translation>* yellow boxes are required</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/form_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GridDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/grid_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/grid_dialog.py"/>
        <source>Còn {count} ô không đọc được (màu đỏ). Hãy sửa rồi lưu lại.</source>
        <translation>{count} cells still cannot be read (red). Please correct them and save again.</translation>
    </message>
</context>
<context>
    <name>GuidePreview</name>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Hướng dẫn nhanh</source>
        <translation>Quick guide</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Đang soạn bản in…</source>
        <translation>Preparing the print…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Khổ giấy A4</source>
        <translation>A4 paper</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Đã lưu {name}.</source>
        <translation>Saved {name}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Đã dừng in; {pages} trang đã ra máy in.</source>
        <translation>Printing stopped; pages sent to the printer: {pages}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Đã gửi {pages} trang tới máy in.</source>
        <translation>Pages sent to the printer: {pages}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Máy in chưa sẵn sàng. Hãy bật máy in hoặc chọn máy in khác rồi in lại.</source>
        <translation>The printer is not ready. Switch it on, or choose another printer and print again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/guide_preview.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Lấy lại để sửa (Bỏ chốt)</source>
        <translation>Take back to edit (unlock)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Nộp phiếu (Chốt)</source>
        <translation>Submit sheet (lock)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Gửi phiếu đi</source>
        <translation>Send sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Còn ô chưa lưu được vì chưa hợp lệ. Hãy sửa ô đó rồi nộp phiếu.</source>
        <translation>A cell is not saved because it is not valid. Correct it, then submit the sheet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Đã nộp phiếu và khóa lại. Bấm “Lấy lại để sửa” nếu cần sửa.</source>
        <translation>The sheet was submitted and locked. Press “Take back to edit” if it needs changes.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Chưa nộp được. {why}</source>
        <translation>Not submitted. {why}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>{lines} và {more} dòng nữa</source>
        <translation>{lines} and {more} more lines</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Chưa nộp được: còn {count} dòng chưa có điểm (TT {lines}). Bấm F8 để đến từng ô.</source>
        <translation>Not submitted: lines without points: {count} (No. {lines}). Press F8 to go to each cell.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/handing_in.py"/>
        <source>Đã lấy phiếu lại. Sửa xong hãy nộp lại.</source>
        <translation>The sheet was taken back. Submit it again when it is corrected.</translation>
    </message>
</context>
<context>
    <name>HeadActions</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/head_actions.py"/>
        <source>Việc khác</source>
        <translation>More</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/head_actions.py"/>
        <source>Những nút không đủ chỗ hiện ra</source>
        <translation>The buttons that do not fit</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <location filename="../../thidua_desktop/ui/help/page_view.py"/>
        <source>Trang hướng dẫn</source>
        <translation>Help page</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Về đầu hướng dẫn</source>
        <translation>To the start of the help</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Chữ lớn hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Hướng dẫn – {title}</source>
        <translation>Help – {title}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Tìm trong hướng dẫn</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Bảng phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Các phím dùng được lúc này (Shift+F1)</source>
        <translation>Keys you can use right now (Shift+F1)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>Vài trang giấy A4 để bên bàn phím</source>
        <translation>A few A4 pages to keep beside the keyboard</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/help/window.py"/>
        <source>In hướng dẫn nhanh</source>
        <translation>Print the quick guide</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Lịch sử phiếu – {unit}</source>
        <translation>History of the sheet – {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Tìm trong lịch sử</source>
        <translation>Search the history</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>việc</source>
        <translation>entries</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Lịch sử phiếu</source>
        <translation>History of the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Loại việc</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Mọi việc</source>
        <translation>Everything</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Bước của phiếu</source>
        <translation>Steps of the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Điểm và số liệu đã sửa</source>
        <translation>Changed points and figures</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Hỏi và giải trình</source>
        <translation>Questions and explanations</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Các lần công bố</source>
        <translation>Publications</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>In bản đã công bố</source>
        <translation>Print published version</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Chép bảng</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>In lịch sử</source>
        <translation>Print history</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Thời gian</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Từ</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Thành</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Người làm</source>
        <translation>Who</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Lý do, nội dung</source>
        <translation>Reason, content</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/history.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Nguyên vẹn</source>
        <translation>Intact</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Đã bị sửa sau khi lập</source>
        <translation>Edited after it was made</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Không chắc nguyên vẹn</source>
        <translation>May have been changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Không đọc được</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Gói không rõ nơi gửi</source>
        <translation>Package of unknown sender</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Gói của {sender}</source>
        <translation>Package from {sender}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>{kind}  ·  Năm {year}  ·  Lần gửi {sequence}  ·  Lập lúc {moment}  ·  Mã đối chiếu {code}</source>
        <translation>{kind}  ·  Year {year}  ·  Shipment {sequence}  ·  Made at {moment}  ·  Check code {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Như cũ</source>
        <translation>Same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Chờ quyết</source>
        <translation>To decide</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>loại</source>
        <translation>Kinds</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Gói này không có gì mới</source>
        <translation>Nothing new in this package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Có thể đóng lại, không cần nhập.</source>
        <translation>You can close it; there is nothing to import.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Đang có</source>
        <translation>Here</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Trong gói</source>
        <translation>In package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Tìm trong các thay đổi</source>
        <translation>Search the changes</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>thay đổi</source>
        <translation>Changes</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_view.py"/>
        <source>Không có thay đổi nào</source>
        <translation>No changes</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Tải tệp mẫu</source>
        <translation>Get a template file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Ghi danh sách lỗi…</source>
        <translation>Write list of errors…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Chọn tệp</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Lưu kết quả</source>
        <translation>Save result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Kiểm tra tệp</source>
        <translation>Check file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Lưu tệp mẫu</source>
        <translation>Save template file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Ghi tệp mẫu</source>
        <translation>Write template file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>danh_sach_loi_{name}.xlsx</source>
        <translation>danh_sach_loi_{name}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Ghi danh sách lỗi</source>
        <translation>Write list of errors</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Tệp: {name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Đã ghi {path}</source>
        <translation>Written to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>{verb} (Ctrl+S)</source>
        <translation>{verb} (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/wizard.py"/>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>IndicesDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Chỉ số công bố</source>
        <translation>Published indices</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Lưu danh sách</source>
        <translation>Save list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>PAPI, PAR INDEX, PCI</source>
        <translation>PAPI, PAR INDEX, PCI</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Số, ngày quyết định hoặc báo cáo công bố</source>
        <translation>Number and date of the decision or report</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Chỉ số khác, năm khác…</source>
        <translation>Another index or year…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Thứ hạng đã công bố</source>
        <translation>Published rank</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Điểm chỉ số</source>
        <translation>Index points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Điểm chỉ số đã công bố</source>
        <translation>Published index points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>{count} ô trông như gõ nhầm, để màu cam kèm lý do.</source>
        <translation>{count} cells look like slips; they are orange, with the reason.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>{unit}  ·  {figure}</source>
        <translation>{unit}  ·  {figure}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Có {count} chỗ trông như gõ nhầm. Vẫn lưu?</source>
        <translation>{count} entries look like slips. Save anyway?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Vẫn lưu</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Đã lưu danh sách, {count} đơn vị thay đổi.</source>
        <translation>List saved, {count} units changed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source> Điểm đổi ở {count} dòng: {lines}</source>
        <translation> Points moved on {count} lines: {lines}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>chưa có</source>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>{unit} {before} → {after}</source>
        <translation>{unit} {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Tên chỉ số</source>
        <translation>Index</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>Nguồn công bố</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/indices/dialog.py"/>
        <source>{name} năm {year}</source>
        <translation>{name} {year}</translation>
    </message>
</context>
<context>
    <name>IndicesTool</name>
    <message>
        <location filename="../../thidua_desktop/ui/indices/tool.py"/>
        <source>Chỉ số công bố…</source>
        <translation>Published indices…</translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/issue_list.py"/>
        <source>Danh sách chỗ cần xem lại</source>
        <translation>List of points to review</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/key_card.py"/>
        <source>Bảng phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/key_card.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Đổi mật khẩu khóa</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Đặt mật khẩu khóa</source>
        <translation>Set passphrase</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Có mật khẩu thì mỗi lần lập gói phải gõ, và người khác mở máy này không ký được gói. Không ai tìm lại được mật khẩu đã quên: khi ấy phải thay khóa và xin chứng nhận lại.</source>
        <translation>With a passphrase, it is typed for every package, and others who open this computer cannot sign. Nobody can find a forgotten passphrase again: you then need a new key and a new certificate.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Mật khẩu đang dùng</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Mật khẩu mới</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Để trống cả hai ô mới là bỏ mật khẩu</source>
        <translation>Leave both new fields empty to take the passphrase away</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Gõ lại mật khẩu mới</source>
        <translation>New passphrase again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Hiện chữ đang gõ</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>nơi chứng nhận</source>
        <translation>the certifying office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Tệp này chứng nhận khóa của máy này, cấp ngày {day}. Gọi cho {issuer} theo số điện thoại đã biết từ trước, hỏi mã khóa của họ và gõ vào đây. Sau đó máy này tin những khóa mà nơi ấy chứng nhận.</source>
        <translation>This file certifies the key of this computer, issued on {day}. Call {issuer} at a number you already know, ask for their key code and type it here. This computer will then trust the keys that they certify.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Nhận chứng nhận khóa</source>
        <translation>Take in key certificate</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Nhận chứng nhận</source>
        <translation>Take certificate in</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>{unit} (mã {code}) xin chứng nhận khóa ngày {day}. Gọi cho đơn vị theo số điện thoại đã biết từ trước, hoặc xem giấy báo mã khóa có đóng dấu, rồi gõ mã khóa vào đây. Đừng chép mã từ thư điện tử.</source>
        <translation>{unit} (code {code}) asked for a key certificate on {day}. Call the unit at a number you already know, or look at the stamped key notice, then type the key code here. Do not copy it from an e-mail.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Chứng nhận khóa đơn vị</source>
        <translation>Certify a unit’s key</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Chứng nhận và ghi tệp…</source>
        <translation>Certify and write file…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Coi {unit} là nơi chứng nhận thì máy này tin mọi khóa mà nơi ấy chứng nhận. Chỉ làm với cấp trên. Gọi cho nơi ấy theo số điện thoại đã biết từ trước, hỏi mã khóa và gõ vào đây.</source>
        <translation>If {unit} is taken as a certifying office, this computer trusts every key that it certifies. Do this only for your superior office. Call them at a number you already know, ask for the key code and type it here.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Coi là nơi chứng nhận</source>
        <translation>Take as certifying office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Thôi tin khóa {code} của {unit}: từ nay mọi gói ký bằng khóa ấy đều bị từ chối, kể cả gói lập từ trước. Số liệu đã nhận vẫn còn. Dùng khi đơn vị mất máy hoặc nghi khóa bị lộ.</source>
        <translation>Stop trusting the key {code} of {unit}: every package signed with it is refused from now on, earlier ones too. Data already taken in stays. Use this when the unit lost its computer or the key may have leaked.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Thôi tin khóa</source>
        <translation>Stop trusting key</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Mã khóa nghe qua điện thoại hoặc xem trên giấy</source>
        <translation>Key code as told by telephone or read on paper</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/key_forms.py"/>
        <source>Bốn nhóm, mỗi nhóm bốn ký tự; chữ hoa hay chữ thường đều được</source>
        <translation>Four groups of four signs; capital or small letters</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../thidua_desktop/ui/keys.py"/>
        <source>{first} hoặc {second}</source>
        <translation>{first} or {second}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/keys.py"/>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Bộ phím văn phòng</source>
        <translation>Office keys</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Bộ phím HTKK</source>
        <translation>HTKK keys</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Bộ phím của chương trình</source>
        <translation>Key set of the program</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Bộ phím HTKK: F5 thêm, F6 thu hồi, Ctrl+R nạp lại. Bộ phím văn phòng: F5 nạp lại.</source>
        <translation>HTKK keys: F5 adds, F6 withdraws, Ctrl+R reloads. Office keys: F5 reloads.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Enter xuống dưới</source>
        <translation>Enter goes down</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Enter sang phải</source>
        <translation>Enter goes right</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Enter trong phiếu chấm điểm</source>
        <translation>Enter in the score sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Trong phiếu chấm điểm, gõ xong một ô rồi Enter thì đi đâu.</source>
        <translation>Where Enter goes after a cell of the score sheet is typed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Đã đổi bộ phím; phím mới có hiệu lực ngay.</source>
        <translation>Key set changed; the new keys work at once.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Đã đổi; có hiệu lực khi quay lại trang Chấm điểm.</source>
        <translation>Changed; it takes effect when you go back to the Scoring page.</translation>
    </message>
</context>
<context>
    <name>KnownKeys</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Mã khóa</source>
        <translation>Key code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Khóa của nơi khác</source>
        <translation>Keys of other offices</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>khóa</source>
        <translation>keys</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Chưa biết khóa của nơi nào</source>
        <translation>No keys of other offices yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Khóa được ghi nhớ khi nhận gói đầu tiên của một nơi, hoặc khi chứng nhận cho nơi ấy.</source>
        <translation>A key is kept when the first package of an office is taken in, or when you certify it.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Nơi chứng nhận, chưa có trong danh mục đơn vị</source>
        <translation>Certifying office, not in the list of units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Nơi chứng nhận</source>
        <translation>Certifying office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Đang tin</source>
        <translation>Trusted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Đã thay</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/known_keys.py"/>
        <source>Đã thôi tin</source>
        <translation>Not trusted</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/language_card.py"/>
        <source>Ngôn ngữ của màn hình</source>
        <translation>Language of the screen</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/language_card.py"/>
        <source>Đổi được ngôn ngữ của màn hình. Giấy in và tệp Excel luôn bằng tiếng Việt.</source>
        <translation>Changes the language of the screen. Papers and Excel files are always in Vietnamese.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/language_card.py"/>
        <source>Đã ghi nhận. Ngôn ngữ mới có từ lần mở chương trình sau.</source>
        <translation>Noted. The new language starts the next time the program is opened.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>vừa lưu</source>
        <translation>just saved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>sai</source>
        <translation>wrong</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>chờ quyết định</source>
        <translation>to decide</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>đánh dấu</source>
        <translation>flagged</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>cần lý do</source>
        <translation>needs a reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>tạm tính</source>
        <translation>provisional</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>khóa</source>
        <translation>locked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/legend.py"/>
        <source>Chú giải màu ô</source>
        <translation>Key to the cell colours</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_dialog.py"/>
        <source>… và {count} chỗ nữa</source>
        <translation>… and {count} more</translation>
    </message>
</context>
<context>
    <name>LineHead</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Lấy điểm theo quy tắc</source>
        <translation>Take the points of the rule</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Chọn một dòng để xem</source>
        <translation>Choose a line to look at</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Gõ điểm rồi Enter để xuống dòng. F8 đến ô trống tiếp theo.</source>
        <translation>Type the points, then Enter for the next line. F8 goes to the next empty cell.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Mục {code}</source>
        <translation>Group {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Tiêu chí {code}</source>
        <translation>Criterion {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>{points} điểm – {reason}</source>
        <translation>{points} points – {reason}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Theo quy tắc được {points} điểm</source>
        <translation>By the rule: {points} points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Giữ nguyên và đánh dấu</source>
        <translation>Keep and flag</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Giữ điểm đã gõ và đánh dấu dòng này (Ctrl+Enter)</source>
        <translation>Keep the typed points and flag this line (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Sửa lại</source>
        <translation>Correct</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_head.py"/>
        <source>Quay lại ô để gõ điểm khác (F2)</source>
        <translation>Back to the cell to type other points (F2)</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Hỏi và giải trình</source>
        <translation>Questions and explanations</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Cách chấm</source>
        <translation>Way of scoring</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Ghi chú của dòng</source>
        <translation>Note on the line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Ý kiến</source>
        <translation>Comments</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Ai sửa, khi nào</source>
        <translation>Who changed it, when</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Điểm các kỳ trước</source>
        <translation>Points of earlier periods</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Các đơn vị trong khối</source>
        <translation>Units of the bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Chưa ai sửa dòng này.</source>
        <translation>Nobody has changed this line.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Chưa có phiếu nào của các kỳ trước.</source>
        <translation>There is no sheet of an earlier period.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Đơn vị này chưa ở trong khối nào.</source>
        <translation>This unit is in no bloc.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Chỉ trưởng khối xem được điểm của các đơn vị khác.</source>
        <translation>Only the head of the bloc sees the points of other units.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>{rules}, bản {version}</source>
        <translation>{rules}, version {version}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Minh chứng ({count})</source>
        <translation>Evidence ({count})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Ý kiến ({count})</source>
        <translation>Comments ({count})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Giải thích, số văn bản, nơi có minh chứng…</source>
        <translation>Explanation, document number, where the evidence is…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_panel.py"/>
        <source>Rời ô hoặc Ctrl+Enter để lưu ghi chú</source>
        <translation>Leave the box or press Ctrl+Enter to save the note</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>Tối đa {most} điểm.</source>
        <translation>At most {most} points.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>Gõ Đ hoặc x là đạt, K là không đạt.</source>
        <translation>Type Đ or x for passed, K for failed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>Gõ KG (không giao), KPS (không phát sinh) hoặc KAD (không áp dụng) nếu có.</source>
        <translation>Type KG (not assigned), KPS (nothing arose) or KAD (not applicable) where it applies.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{points} điểm</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>Căn cứ: {source}</source>
        <translation>Basis: {source}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>… và {count} lần trước đó</source>
        <translation>… and {count} earlier changes</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>điểm {old} → {new}</source>
        <translation>points {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>chỉ tiêu {old} → {new}</source>
        <translation>target {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>kết quả {old} → {new}</source>
        <translation>result {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>ghi chú “{new}”</source>
        <translation>note “{new}”</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>đính kèm {new}</source>
        <translation>{new} attached</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>bỏ tệp {old}</source>
        <translation>{old} taken off</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>sửa ghi chú hoặc số liệu</source>
        <translation>note or figures changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>cả phiếu, từ tệp {new}</source>
        <translation>the whole sheet, from the file {new}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{why} – quyết định: {decided}</source>
        <translation>{why} – decided: {decided}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{at}: {what}</source>
        <translation>{at}: {what}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{at}: {what}. {why}</source>
        <translation>{at}: {what}. {why}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{at}, {round}: {what}. {why}</source>
        <translation>{at}, {round}: {what}. {why}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{name} (đơn vị này)</source>
        <translation>{name} (this unit)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>kết quả {actual} trên {target}</source>
        <translation>result {actual} of {target}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>kết quả {actual}</source>
        <translation>result {actual}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>tạm tính</source>
        <translation>provisional</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{name}: {figures}</source>
        <translation>{name}: {figures}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{period}: {points}</source>
        <translation>{period}: {points}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_words.py"/>
        <source>{period}: {points} (lời văn khác)</source>
        <translation>{period}: {points} (other words)</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Thêm mới</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Như cũ</source>
        <translation>Same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Chờ quyết</source>
        <translation>To decide</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Vị trí</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Tìm trong tệp</source>
        <translation>Search the file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Không có dòng nào nhận được</source>
        <translation>No rows can be accepted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Xem thẻ “Cần xem lại” để biết lý do.</source>
        <translation>See the tab “To review” for the reasons.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/line_table.py"/>
        <source>Những dòng nhận được</source>
        <translation>Accepted rows</translation>
    </message>
</context>
<context>
    <name>LineTalk</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>quá hạn {days} ngày</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>còn {days} ngày</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>hôm nay là ngày cuối</source>
        <translation>today is the last day</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>{round} hỏi: {question}</source>
        <translation>{round} asks: {question}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>Đơn vị chưa trả lời, hạn {day}</source>
        <translation>The unit has not answered, due {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>Đơn vị trả lời ngày {day}: {answer}</source>
        <translation>The unit answered on {day}: {answer}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/talk.py"/>
        <source>{verdict}: {word}</source>
        <translation>{verdict}: {word}</translation>
    </message>
</context>
<context>
    <name>LineWork</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Dòng cần theo dõi</source>
        <translation>Lines to follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Dòng cần theo dõi tiếp theo</source>
        <translation>Next line to follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Sang khung bên phải</source>
        <translation>Go to the panel on the right</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Đã thêm ý kiến.</source>
        <translation>The comment was added.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Đã ghi nhận xử lý xong.</source>
        <translation>Noted as seen to.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Đã đưa lại vào danh sách theo dõi.</source>
        <translation>Back on the list to follow up.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Phiếu này không có dòng nào cần theo dõi.</source>
        <translation>This sheet has no line to follow up.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Chọn tệp minh chứng</source>
        <translation>Choose evidence files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Đã đính kèm {count} tệp minh chứng.</source>
        <translation>{count} evidence files were attached.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Bỏ tệp minh chứng “{name}” khỏi dòng này?</source>
        <translation>Take the evidence file “{name}” off this line?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Bỏ tệp</source>
        <translation>Remove file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_work.py"/>
        <source>Đã bỏ tệp “{name}”.</source>
        <translation>The file “{name}” was taken off.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/list_editor.py"/>
        <source>Thêm…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/list_editor.py"/>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/list_editor.py"/>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/list_editor.py"/>
        <source>Ghi vào danh sách</source>
        <translation>Put in the list</translation>
    </message>
</context>
<context>
    <name>ListLook</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/list_look.py"/>
        <source>Dấu của dữ liệu mẫu</source>
        <translation>Mark of sample data</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Chép bảng</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Cột hiển thị…</source>
        <translation>Columns shown…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Kiểu xem đã lưu…</source>
        <translation>Saved views…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Chép dòng đã chọn	Ctrl+C</source>
        <translation>Copy chosen rows	Ctrl+C</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>{list}.xlsx</source>
        <translation>{list}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Xuất danh sách ra Excel</source>
        <translation>Export list to Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Đã chép {count} dòng; mở Excel rồi dán.</source>
        <translation>Rows copied: {count}; open Excel and paste.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Đang xuất danh sách</source>
        <translation>Exporting the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source> Danh sách quá dài, còn {count} dòng chưa lấy: hãy lọc bớt rồi làm tiếp.</source>
        <translation> The list is too long, rows left out: {count}; please filter it and try again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/list_tools.py"/>
        <source>Đã xuất danh sách ra {path}</source>
        <translation>List exported to {path}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../thidua_desktop/ui/main_window.py"/>
        <source>Đang mở dữ liệu…</source>
        <translation>Opening the data…</translation>
    </message>
</context>
<context>
    <name>MembersEdit</name>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Gõ để tìm đơn vị rồi Enter</source>
        <translation>Type to find a unit, then Enter</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>lượt thành viên</source>
        <translation>Memberships</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Chưa có thành viên</source>
        <translation>No members yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Chọn đơn vị ở ô trên; mỗi lần chọn thêm một đơn vị.</source>
        <translation>Choose a unit in the box above; each choice adds one unit.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Thời gian</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Ghi vào danh sách</source>
        <translation>Put in the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Thêm đơn vị</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>từ ngày</source>
        <translation>from</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/members_edit.py"/>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>MovedLines</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/moved_lines.py"/>
        <source>Dòng vừa đổi điểm theo khối</source>
        <translation>Lines whose points moved with the bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/moved_lines.py"/>
        <source>Đóng danh sách</source>
        <translation>Close the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/moved_lines.py"/>
        <source>Khối tính lại, {count} dòng đổi điểm (tạm tính đến khi đủ phiếu cả khối)</source>
        <translation>The bloc was worked out anew, {count} lines moved (provisional until every sheet is in)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/moved_lines.py"/>
        <source>Khối tính lại, {count} dòng đổi điểm</source>
        <translation>The bloc was worked out anew, {count} lines moved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/moved_lines.py"/>
        <source>chưa có</source>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/moved_lines.py"/>
        <source>{unit}, tiêu chí {code}: {before} → {after}</source>
        <translation>{unit}, criterion {code}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>NoSheet</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/no_sheet.py"/>
        <source>Mở phiếu chấm</source>
        <translation>Open score sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/no_sheet.py"/>
        <source>Bộ tiêu chí</source>
        <translation>Criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/no_sheet.py"/>
        <source>{unit} chưa có phiếu chấm</source>
        <translation>{unit} has no score sheet yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/no_sheet.py"/>
        <source>Mở phiếu để gõ điểm từng tiêu chí, hoặc nhập từ tệp Excel của đơn vị.</source>
        <translation>Open a sheet to type the points of each criterion, or import the unit’s Excel file.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/no_sheet.py"/>
        <source>Năm này chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí ở trang Bộ tiêu chí trước.</source>
        <translation>There is no criteria table for this year. Import one on the Criteria tables page first.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/no_sheet.py"/>
        <source>{name} (bản {version})</source>
        <translation>{name} (version {version})</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Xem xếp hạng</source>
        <translation>See ranking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Phiếu chấm đã nộp</source>
        <translation>Submitted score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Phong trào đang thực hiện</source>
        <translation>Running campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Thành tích trong kỳ</source>
        <translation>Achievements in this period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Gói đã nhận trong kỳ</source>
        <translation>Packages received in this period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Xếp hạng tạm tính</source>
        <translation>Provisional ranking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Tổng quan – {period}</source>
        <translation>Overview – {period}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>{office}  ·  hôm nay {day}</source>
        <translation>{office}  ·  today {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>{count} đơn vị chưa nộp</source>
        <translation>Units yet to submit: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>đã nộp đủ</source>
        <translation>all submitted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>{done} / {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>chưa có đơn vị nào phải nộp</source>
        <translation>no unit has to submit yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>gần nhất kết thúc {day}</source>
        <translation>next one ends on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>tập thể, cá nhân, hộ gia đình</source>
        <translation>collectives, individuals, households</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>từ các đơn vị gửi đến</source>
        <translation>from other units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>không có hạn kết thúc</source>
        <translation>no end dates</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>chưa có phong trào nào</source>
        <translation>no campaigns yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>chưa định</source>
        <translation>not fixed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>{state}  ·  kết thúc: {end}</source>
        <translation>{state}  ·  ends: {end}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Chưa có phong trào nào đang thực hiện.</source>
        <translation>No campaign is running.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>{rank}.  {unit}</source>
        <translation>{rank}.  {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Chưa có phiếu chấm nào để xếp hạng trong kỳ này.</source>
        <translation>No score sheets to rank in this period yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>{done}/{all} đơn vị</source>
        <translation>{done} of {all} units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <source>Đã ẩn năm bước. Mở lại ở trang Hệ thống.</source>
        <translation>The five steps are hidden. Bring them back on the System page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Còn {count} tiêu chí chưa chấm</source>
        <translation>Criteria not yet scored: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Đã chấm đủ, chờ nộp</source>
        <translation>All scored, ready to submit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Quá hạn {days} ngày</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Còn {days} ngày</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Đã qua ngày {day}</source>
        <translation>Was due on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Ngày {day}</source>
        <translation>On {day}</translation>
    </message>
</context>
<context>
    <name>OwnKeyCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Gói gửi đi được ký bằng khóa này: nơi nhận biết gói lập từ máy nào và không ai sửa sau đó. Chữ ký không cho biết người nào lập, và không thay chữ ký số theo pháp luật.</source>
        <translation>Packages are signed with this key: the receiver knows which computer made them and that nobody changed them since. A signature does not tell which person made them, and is no digital signature in the sense of the law.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Máy này chưa có khóa. Khóa tự có khi lập gói đầu tiên hoặc khi xin chứng nhận.</source>
        <translation>This computer has no key yet. It comes with the first package or with a request for a certificate.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Mã khóa {code}</source>
        <translation>Key code {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Đã được chứng nhận</source>
        <translation>Certified</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Chưa được chứng nhận</source>
        <translation>Not certified</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Còn một việc: gọi cho {authority} hỏi mã khóa của họ, chọn khóa ấy trong danh sách, bấm “Coi là nơi chứng nhận…” rồi gõ mã. Từ đó gói của các đơn vị họ đã chứng nhận không phải so mã nữa.</source>
        <translation>One thing is left: call {authority} and ask for their key code, choose that key in the list, press “Take as certifying office…” and type the code. From then on packages of units that they certified need no comparing.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>cấp trên</source>
        <translation>the upper level</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Mã khóa của máy này, có từ {day}. {sealed} {vouched}</source>
        <translation>Key code of this computer, since {day}. {sealed} {vouched}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Khóa có mật khẩu.</source>
        <translation>The key has a passphrase.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Khóa không có mật khẩu: ai mở được máy này cũng ký được gói.</source>
        <translation>The key has no passphrase: anyone who opens this computer can sign packages.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Chưa nơi nào chứng nhận, nên nơi nhận còn phải so mã khóa.</source>
        <translation>Nobody has certified it, so receivers still have to compare the code.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>{authority} đã chứng nhận.</source>
        <translation>Certified by {authority}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Cấp trên đã chứng nhận.</source>
        <translation>Certified by the superior office.</translation>
    </message>
</context>
<context>
    <name>PackageImportDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Nhập khẩu gói nhận về</source>
        <translation>Import a received package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Chọn tệp gói đã nhận</source>
        <translation>Choose the received package files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Gói do chương trình Thi đua của đơn vị khác lập, nhận qua USB hoặc thư điện tử.</source>
        <translation>A package made by the Thi đua program of another unit, received by USB stick or e-mail.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>In biên bản đối chiếu</source>
        <translation>Print the minute</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>In những gì đã quyết định khi nhập gói này</source>
        <translation>Print what was decided about this package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>{file}: {sentence}</source>
        <translation>{file}: {sentence}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Gói này không có gì mới để lưu.</source>
        <translation>There is nothing new to save in this package.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Đã nhận {file}: {new} mới, {changed} thay đổi, {same} như cũ.</source>
        <translation>Received {file}: {new} new, {changed} changed, {same} unchanged.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>{said} Từ nay máy này biết khóa của nơi gửi ấy.</source>
        <translation>{said} From now on this computer knows the sender’s key.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>{said} Còn {count} tệp chờ xem.</source>
        <translation>{said} Files still to review: {count}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>{said} In biên bản đối chiếu ở sổ gửi – nhận.</source>
        <translation>{said} The ledger of packages prints the minute.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Mở phiếu ở dòng có ý kiến</source>
        <translation>Open the sheet at the commented line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Gói không nối tiếp mà không nhận thì không lưu gì: bấm Đóng.</source>
        <translation>Nothing is stored of a package that does not follow and is not taken: press Close.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/import_dialog.py"/>
        <source>Tính lại theo quyết định</source>
        <translation>Planning under the decisions</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <location filename="../../thidua_desktop/ui/page.py"/>
        <source>Tiện ích</source>
        <translation>Tools</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page.py"/>
        <source>Những việc khác của trang này</source>
        <translation>More things to do on this page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page.py"/>
        <source>Thêm kỳ đánh giá</source>
        <translation>Add evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page.py"/>
        <source>Thêm kỳ đánh giá ở trang Hệ thống, hoặc nhận gói danh mục của cấp trên ở trang Gửi – nhận.</source>
        <translation>Add an evaluation period on the System page, or receive your superior office’s catalogue package on the Send and receive page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page.py"/>
        <source>Chưa có kỳ đánh giá</source>
        <translation>No evaluation period yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page.py"/>
        <source>{place}: {text}</source>
        <translation>{place}: {text}</translation>
    </message>
</context>
<context>
    <name>PairRows</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/pair_rows.py"/>
        <source>{name}, dòng {number}: {head}</source>
        <translation>{name}, line {number}: {head}</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Trang xem trước</source>
        <translation>Preview page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Vừa chiều rộng</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Vừa trang</source>
        <translation>Fit page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/preview.py"/>
        <source>Trang {page}/{count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>ParameterFields</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/parameter_fields.py"/>
        <source>Từ mức, ví dụ &gt;=40</source>
        <translation>From level, such as &gt;=40</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/parameter_fields.py"/>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/parameter_fields.py"/>
        <source>Tên mức</source>
        <translation>Name of the level</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/passphrase.py"/>
        <source>Mật khẩu khóa</source>
        <translation>Key passphrase</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/passphrase.py"/>
        <source>Hiện chữ đang gõ</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/passphrase.py"/>
        <source>Dùng mật khẩu này</source>
        <translation>Use this passphrase</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/passphrase.py"/>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Xem trước khi dán</source>
        <translation>Preview of the paste</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>ô</source>
        <translation>Cells</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Ô không nhận được</source>
        <translation>Cells not accepted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Khối chép có cả dòng của mục lớn (dán thẳng hàng từng dòng)</source>
        <translation>The copied block has the rows of groups too (paste row by row)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Ghi được {written} ô. Dán nhầm thì Ctrl+Z lấy lại cả khối.</source>
        <translation>Cells to be written: {written}. If it was a mistake, Ctrl+Z takes the whole block back.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>{count} ô không nhận được, để màu đỏ kèm lý do.</source>
        <translation>Cells not accepted: {count}; they are red, with the reason.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Dán {count} ô</source>
        <translation>Paste {count} cells</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Đang ghi</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>Không dán</source>
        <translation>Do not paste</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>{count} ô ở dòng mục lớn: chương trình tự cộng nên bỏ qua.</source>
        <translation>Cells in rows of groups: {count}; the program adds these up, so they are skipped.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>{count} ô ở cột không nhập được nên bỏ qua.</source>
        <translation>Cells in columns that cannot be typed in: {count}; they are skipped.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>{count} ô thừa ở dưới vì khối dài hơn phiếu.</source>
        <translation>Cells left over at the bottom: {count}; the block is longer than the sheet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/paste_preview.py"/>
        <source>{count} ô thừa ở bên phải vì khối rộng hơn phiếu.</source>
        <translation>Cells left over on the right: {count}; the block is wider than the sheet.</translation>
    </message>
</context>
<context>
    <name>PickEdit</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/pick_edit.py"/>
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/pick_edit.py"/>
        <source>Mở danh sách (F4)</source>
        <translation>Open the list (F4)</translation>
    </message>
</context>
<context>
    <name>PickPopup</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/pick_edit.py"/>
        <source>Gõ để tìm, không cần dấu</source>
        <translation>Type to search, accents not needed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/pick_edit.py"/>
        <source>Tìm trong danh sách</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/pick_edit.py"/>
        <source>Các lựa chọn</source>
        <translation>The choices</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_dialog.py"/>
        <source>Quy định chung của “{name}”, bản {version}</source>
        <translation>General rules of “{name}”, version {version}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_dialog.py"/>
        <source>Lưu (Cất)</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_dialog.py"/>
        <source>Bộ tiêu chí đã ban hành nên chỉ xem được. Muốn đổi thì làm bản mới.</source>
        <translation>The criteria table was issued, so this can only be read. Make a new version to change it.</translation>
    </message>
</context>
<context>
    <name>PolicyForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Tổng điểm</source>
        <translation>Total points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Để trống: lấy tổng điểm tối đa của bảng.</source>
        <translation>Empty: the table's own maximum.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Để trống: không giới hạn.</source>
        <translation>Empty: no limit.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Xếp loại và xếp hạng</source>
        <translation>Grades and ranking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Mức thấp nhất để trống điểm bắt đầu: nhận mọi đơn vị còn lại.</source>
        <translation>The lowest grade has no starting points: it takes all other units.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Đánh dấu điều được xét (phím cách), xếp thứ tự bằng Lên, Xuống.</source>
        <translation>Tick what counts (space bar), put it in order with Up and Down.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Cần xem lại</source>
        <translation>To review</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Nhóm phải đạt</source>
        <translation>Groups to reach</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Đạt ít nhất (% điểm tối đa)</source>
        <translation>At least (% of the maximum)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Tên mức</source>
        <translation>Name of the grade</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Xuất sắc, Tốt, Khá…</source>
        <translation>Excellent, Good, Fair…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Từ điểm</source>
        <translation>From points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Để trống: mọi đơn vị còn lại.</source>
        <translation>Empty: all other units.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Tối đa bao nhiêu % số đơn vị</source>
        <translation>At most % of the units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>từ {points} điểm</source>
        <translation>from {points} points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>tối đa {percent} % số đơn vị</source>
        <translation>at most {percent} % of the units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>nhóm {group} đạt từ {percent} %</source>
        <translation>group {group} from {percent} %</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>Quyết định, Hướng dẫn…</source>
        <translation>Decision, guidance…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/policy_form.py"/>
        <source>56/2024/QĐ-UBND</source>
        <translation>56/2024/QĐ-UBND</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <location filename="../../thidua_desktop/ui/printing/printer.py"/>
        <source>Đang in</source>
        <translation>Printing</translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>{sender} – lần gửi {sequence} – nhận {moment}</source>
        <translation>{sender} – shipment {sequence} – received {moment}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Chưa đơn vị nào có phiếu chấm. Hãy chấm điểm hoặc nhập phiếu từ Excel.</source>
        <translation>No unit has a score sheet yet. Score one, or import a sheet from Excel.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Chưa có khối, cụm thi đua nào. Hãy tạo khối, cụm rồi đưa đơn vị vào.</source>
        <translation>There are no blocs yet. Make a bloc and put units into it.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Chưa lần nhập gói nào có mục phải quyết định nên chưa có biên bản đối chiếu.</source>
        <translation>No import has asked for a decision yet, so there is no reconciliation minute.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Mã đối chiếu {code}</source>
        <translation>Check code {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>{name}  ·  {pages} trang</source>
        <translation>{name}  ·  pages: {pages}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>{name}  ·  {pages} trang  ·  chưa có kỳ đánh giá nên chưa in phiếu chấm</source>
        <translation>{name}  ·  {pages} pages  ·  no period yet, so no score sheet to print</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Chưa có gì để xem trước</source>
        <translation>Nothing to preview yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>{name} – {about}, bản {version} đã công bố</source>
        <translation>{name} – {about}, version {version} as published</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>{name} – {about}</source>
        <translation>{name} – {about}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Đã lưu {name}.</source>
        <translation>Saved {name}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Đã dừng in; {pages} trang đã ra máy in.</source>
        <translation>Printing stopped; pages sent to the printer: {pages}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Đã gửi {pages} trang tới máy in.</source>
        <translation>Pages sent to the printer: {pages}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Máy in chưa sẵn sàng. Hãy bật máy in hoặc chọn máy in khác rồi in lại.</source>
        <translation>The printer is not ready. Switch it on, or choose another printer and print again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Loại giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Vòng chấm</source>
        <translation>Round</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>Lần nhập</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/progress_strip.py"/>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/progress_strip.py"/>
        <source>{done}/{total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/progress_strip.py"/>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>RankingForms</name>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Bỏ phiếu</source>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Hủy kết quả bỏ phiếu</source>
        <translation>Discard votes</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Ghi lý do vắng</source>
        <translation>Explain missing members</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>số phiếu</source>
        <translation>votes</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Bỏ phiếu khi bằng điểm</source>
        <translation>Vote on equal points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Lưu kết quả</source>
        <translation>Save result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>{count} đơn vị cùng {total} điểm: ghi số phiếu của từng đơn vị</source>
        <translation>{count} units have {total} points: enter the votes of each</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Đã lưu kết quả bỏ phiếu.</source>
        <translation>Votes saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Hủy kết quả bỏ phiếu của {bloc}?</source>
        <translation>Discard the votes of {bloc}?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Các đơn vị bằng điểm trở lại đồng hạng; bỏ phiếu lại được.</source>
        <translation>Units of equal points share their rank again; they can be voted on anew.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Hủy kết quả</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Đã hủy kết quả bỏ phiếu.</source>
        <translation>Votes discarded.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>ví dụ: mới thành lập, không tham gia phong trào năm nay</source>
        <translation>for example: newly founded, does not take part this year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Lý do vắng trong bảng xếp hạng</source>
        <translation>Why members are missing from the ranking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Lưu (Cất)</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/forms.py"/>
        <source>Đã lưu lý do vắng.</source>
        <translation>Reasons saved.</translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Biểu đồ tổng điểm</source>
        <translation>Chart of total points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Hạng {rank}, {total} điểm</source>
        <translation>Rank {rank}, {total} points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Tạm tính: còn phiếu chưa nộp, điểm và thứ hạng có thể đổi.</source>
        <translation>Provisional: some sheets are not handed in, points and rank may change.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Điểm các mục: {points}.</source>
        <translation>Points of the groups: {points}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Điểm đạt {raw} trên {base} điểm được giao, quy về thang {scale} điểm là {normalised}.</source>
        <translation>{raw} of {base} assigned points; on the scale of {scale} that is {normalised}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Điểm thưởng và điểm trừ: {points}.</source>
        <translation>Bonus and deductions: {points}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/beside.py"/>
        <source>Xếp loại: {grade}.</source>
        <translation>Grade: {grade}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/columns.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/columns.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/columns.py"/>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Tạm tính</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/columns.py"/>
        <source>Bằng điểm</source>
        <translation>Equal points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/columns.py"/>
        <source>Đã phân định</source>
        <translation>Tie decided</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/columns.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Điểm đạt</source>
        <translation>Raw points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Mở phiếu</source>
        <translation>Open sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>In bảng tổng hợp</source>
        <translation>Print summary</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Vòng chấm</source>
        <translation>Round</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Vòng chấm dùng để xếp hạng</source>
        <translation>Round the ranking uses</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Chưa có kỳ đánh giá</source>
        <translation>No evaluation period yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Chưa có khối, cụm thi đua nào</source>
        <translation>No blocs yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Toàn tỉnh (mọi khối, cụm)</source>
        <translation>Whole province (all blocs)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>{done}/{count} đơn vị đã có phiếu</source>
        <translation>Units with a sheet: {done} of {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Vòng {round}</source>
        <translation>Round: {round}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>{count} đơn vị đã có phiếu</source>
        <translation>{count} units have sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Còn thiếu phiếu: {names}</source>
        <translation>Sheets missing: {names}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source> và {count} đơn vị nữa</source>
        <translation> and {count} more units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Tạo khối, cụm và đưa các đơn vị vào ở trang Khối, cụm thi đua, rồi chấm điểm.</source>
        <translation>Make a bloc and put units into it on the Blocs page, then score them.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>{rules}, tối đa {most} điểm</source>
        <translation>{rules}, {most} points at most</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Đủ phiếu đã nộp</source>
        <translation>All sheets submitted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Bằng điểm, chờ bỏ phiếu: {names}</source>
        <translation>Equal points, waiting for a vote: {names}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>{name} ({reason})</source>
        <translation>{name} ({reason})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Vắng có lý do: {names}</source>
        <translation>Missing with a reason: {names}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Chưa đơn vị nào có phiếu trong vòng này</source>
        <translation>No unit has a sheet in this round yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Chấm điểm hoặc nhập phiếu từ Excel ở trang Chấm điểm, hoặc chọn vòng khác.</source>
        <translation>Score units or import sheets from Excel on the Scoring page, or choose another round.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Xếp hạng {name}.xlsx</source>
        <translation>Ranking {name}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Xuất bảng xếp hạng ra Excel</source>
        <translation>Write the ranking to Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Đã xuất bảng xếp hạng ra {file}.</source>
        <translation>Ranking written to {file}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/year.py"/>
        <source>Tìm đơn vị, khối, cụm</source>
        <translation>Find units, blocs</translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/receive_card.py"/>
        <source>Kéo tệp gói (.xlsx) từ USB hoặc thư điện tử thả vào đây, hoặc bấm nút bên dưới.</source>
        <translation>Drop package files (.xlsx) here from a USB stick or an e-mail, or press the button below.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/receive_card.py"/>
        <source>Mọi thay đổi được xem trước; chỉ lưu khi bấm “Lưu kết quả”.</source>
        <translation>Every change is shown first; nothing is saved until you press “Save result”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/receive_card.py"/>
        <source>Nhận về</source>
        <translation>Receive</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_form.py"/>
        <source>{label} *</source>
        <translation>{label} *</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_form.py"/>
        <source>{label}, bắt buộc</source>
        <translation>{label}, required</translation>
    </message>
</context>
<context>
    <name>RecordLocks</name>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Chốt</source>
        <translation>Lock</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Bỏ chốt</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Lọc theo tình trạng chốt</source>
        <translation>Filter by lock</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Mọi hồ sơ</source>
        <translation>All records</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Đã chốt</source>
        <translation>Locked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Chưa chốt</source>
        <translation>Not locked</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Đã chốt {count} hồ sơ; chỉ xem được cho đến khi bỏ chốt.</source>
        <translation>Records locked: {count}; they can only be viewed until they are unlocked.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Đã bỏ chốt {count} hồ sơ; sửa được trở lại.</source>
        <translation>Records unlocked: {count}; they can be edited again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_locks.py"/>
        <source>Hồ sơ đã chốt nên chỉ xem được. Muốn sửa, hãy bỏ chốt ({keys} ở danh sách).</source>
        <translation>The record is locked and can only be viewed. To edit it, unlock it ({keys} in the list).</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Xem, sửa</source>
        <translation>View, edit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Thu hồi</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Nạp</source>
        <translation>Reload</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Tìm trong danh sách</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Lọc theo tình trạng hồ sơ</source>
        <translation>Filter by status of the record</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Đã thu hồi</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Cả hồ sơ thu hồi</source>
        <translation>With withdrawn ones</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Thu hồi “{name}”?</source>
        <translation>Withdraw “{name}”?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Hồ sơ không còn trong danh sách và bản in, nhưng được giữ lại và khôi phục được.</source>
        <translation>The record leaves lists and papers, but it is kept and can be restored.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Đã thu hồi “{name}”.</source>
        <translation>“{name}” was withdrawn.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/record_page.py"/>
        <source>Đã khôi phục “{name}”.</source>
        <translation>“{name}” was restored.</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Bỏ tìm và lọc</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Chưa có gì ở đây</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>{total} {noun}</source>
        <translation>{noun}: {total}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Hiện {shown} trong {total} {noun}</source>
        <translation>{noun}: {shown} shown of {total}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Không có dòng nào khớp</source>
        <translation>No rows match</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Thử từ khác hoặc bỏ bớt điều kiện lọc.</source>
        <translation>Try other words or fewer filters.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Tìm trong bảng</source>
        <translation>Search the table</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_view.py"/>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Phục hồi từ bản sao</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Chọn tệp khác…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Phục hồi bản này…</source>
        <translation>Restore this copy…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Đến trang Gửi – nhận</source>
        <translation>Go to Send – receive</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Chọn bản sao lưu</source>
        <translation>Choose a backup copy</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Thay dữ liệu đang dùng bằng bản sao lúc {moment}?</source>
        <translation>Replace the data in use by the copy of {moment}?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Phục hồi</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Giữ dữ liệu đang dùng</source>
        <translation>Keep the data in use</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Tệp dữ liệu đang dùng không mở được. Tệp ấy được giữ lại nguyên vẹn.</source>
        <translation>The data file in use cannot be opened. It is kept as it is.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Máy này chưa có dữ liệu nào nên không mất gì.</source>
        <translation>There is no data on this computer yet, so nothing is lost.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Bản này không cùng gốc với dữ liệu đang dùng: mọi dữ liệu đang dùng sẽ được thay.</source>
        <translation>This copy does not come from the data in use: all data in use will be replaced.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Dữ liệu đang dùng không có gì mới hơn bản này.</source>
        <translation>The data in use has nothing newer than this copy.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Sẽ mất những gì làm sau bản này: {changes} chỗ sửa, trong đó có {sheets} phiếu chấm; {sent} gói đã gửi và {received} gói đã nhận.</source>
        <translation>What was done after this copy will be lost: {changes} changes, among them of {sheets} score sheets; {sent} packages sent and {received} packages received.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Dữ liệu bây giờ là của bản sao lúc {moment}.</source>
        <translation>The data is now that of the copy of {moment}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Dữ liệu ngay trước đó được giữ ở tệp {name}, trong thư mục {folder}.</source>
        <translation>The data from right before is kept in the file {name}, in the folder {folder}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Máy này mang số nhận dạng mới. Việc gửi gói chờ gói mới nhất của cấp trên; trang Gửi – nhận nói rõ cấp trên đang giữ đến lần gửi nào.</source>
        <translation>This computer has a new identity. Sending waits for the newest package from above; the page Send – receive says which numbers are held there.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Đang phục hồi…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Ngày giờ</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Vì sao có bản này</source>
        <translation>Why there is this copy</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Cỡ tệp</source>
        <translation>File size</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Các bản sao lưu</source>
        <translation>Backup copies</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>bản sao</source>
        <translation>copies</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Chưa có bản sao lưu nào cạnh tệp dữ liệu</source>
        <translation>There is no backup copy beside the data file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Bản sao ở USB hay nơi khác thì bấm “Chọn tệp khác…”.</source>
        <translation>For a copy on a stick or elsewhere press “Choose another file…”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Tệp chọn thêm: {name}</source>
        <translation>File chosen: {name}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Trước khi thay, chương trình giữ một bản của dữ liệu đang dùng. Sau khi phục hồi, máy mang số nhận dạng mới và chưa gửi gói cho đến khi nhận gói mới nhất của cấp trên, hoặc có người quyết định vẫn gửi: để số cũ không thay số mới đã nộp.</source>
        <translation>Before it is replaced, a copy of the data in use is kept. After a restore the computer has a new identity and sends nothing until the newest package from above came in, or somebody decides to send all the same: old figures must not replace newer ones that were handed in.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Đã phục hồi</source>
        <translation>Restored</translation>
    </message>
</context>
<context>
    <name>RestoredLine</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Chưa nhận gói mới nhất của cấp trên. Vẫn gửi?</source>
        <translation>The newest package from above has not come in. Send all the same?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Dữ liệu lấy lại từ bản sao có thể thiếu những gì đã nộp sau bản ấy. Gửi bây giờ thì số cũ có thể thay số mới. Chỉ gửi khi biết chắc cấp trên chưa nhận gì mới hơn.</source>
        <translation>Data from a backup copy may lack what was handed in after it. If you send now, old figures may replace newer ones. Send only if you know that nothing newer arrived above.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Vẫn gửi</source>
        <translation>Send all the same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Nhận gói trước</source>
        <translation>Take the package in first</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Cấp trên đang giữ lần gửi số {held}, mới hơn bản vừa phục hồi (số {last}). Hãy so lại phiếu trước khi gửi.</source>
        <translation>The office above holds number {held}, newer than the restored copy (number {last}). Compare the sheets before you send.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Dữ liệu lấy lại từ bản sao (phục hồi ngày {day}): hãy nhận gói mới nhất của cấp trên rồi mới gửi, để số cũ không thay số mới đã nộp.</source>
        <translation>The data comes from a backup copy (restored on {day}): take in the newest package from above before you send, so that old figures do not replace newer ones.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Trong bản sao chưa có lần gửi nào.</source>
        <translation>The copy knows of no package sent.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Lần gửi cuối có trong bản sao: số {last}.</source>
        <translation>The last package that the copy knows: number {last}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Chưa lần nào được báo đã nhận.</source>
        <translation>None of them was acknowledged yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/restored_line.py"/>
        <source>Cấp trên đã báo nhận đến lần số {seen} ({day}).</source>
        <translation>The office above acknowledged up to number {seen} ({day}).</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/result_step.py"/>
        <source>Đã lưu đủ</source>
        <translation>All saved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/result_step.py"/>
        <source>Đã lưu, còn phần không nhận</source>
        <translation>Saved, except for what was refused</translation>
    </message>
</context>
<context>
    <name>RuleSetEditor</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Tên và năm…</source>
        <translation>Name and year…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Lưu bản thảo</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Làm bản mới để sửa</source>
        <translation>Make a new version to edit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Đã lưu bản thảo. Còn {errors} lỗi phải sửa trước khi ban hành.</source>
        <translation>The draft is saved. {errors} errors are left to mend before it can be put into force.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Đã lưu bản thảo.</source>
        <translation>The draft is saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Tên và năm của bộ tiêu chí</source>
        <translation>Name and year of the criteria set</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Ghi lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Sửa bộ tiêu chí</source>
        <translation>Edit criteria set</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Xem bộ tiêu chí</source>
        <translation>View criteria set</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Mã {code}, năm {year}, bản {version}, {state}. {basis}</source>
        <translation>Code {code}, year {year}, version {version}, {state}. {basis}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>* ô vàng là bắt buộc</source>
        <translation>* yellow boxes are required</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Muốn đổi, hãy làm bản mới; phiếu cũ giữ nguyên.</source>
        <translation>To change it, make a new version; old sheets stay as they are.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Bộ tiêu chí đã ban hành nên chỉ xem được. {later}</source>
        <translation>The criteria set is in force and can only be read. {later}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Bộ tiêu chí đã hết hiệu lực nên chỉ xem được. {later}</source>
        <translation>The criteria set is no longer in force and can only be read. {later}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/editor.py"/>
        <source>Bản thảo này đã có phiếu chấm nên chỉ xem được. {later}</source>
        <translation>Sheets are scored by this draft, so it can only be read. {later}</translation>
    </message>
</context>
<context>
    <name>RuleSetForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/form.py"/>
        <source>Ví dụ: BTC-XA</source>
        <translation>Example: BTC-XA</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/form.py"/>
        <source>Mỗi văn bản một dòng, ví dụ: Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh</source>
        <translation>One document a line, for example: Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh</translation>
    </message>
</context>
<context>
    <name>RuleSetsPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Xóa bản thảo</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Ban hành</source>
        <translation>Issue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Nhập khẩu</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>bộ tiêu chí</source>
        <translation>Criteria tables</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Chọn tệp Excel có các cột TT, Nội dung, Điểm tối đa; chương trình kiểm tra trước khi nhập. Chưa có tệp thì bấm Thêm để gõ từng dòng.</source>
        <translation>Choose an Excel file with the columns TT, Nội dung, Điểm tối đa; it is checked before it is imported. Without a file, press Add and type row by row.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Chưa có bộ tiêu chí nào</source>
        <translation>No criteria tables yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>{count} bộ tiêu chí, {drafts} bản thảo chưa ban hành</source>
        <translation>Criteria tables: {count}, drafts not yet issued: {drafts}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>mẫu</source>
        <translation>trial</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Thêm bộ tiêu chí</source>
        <translation>Add criteria set</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Tạo bản thảo</source>
        <translation>Make draft</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Ban hành “{name}”, bản {version}?</source>
        <translation>Issue “{name}”, version {version}?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Từ lúc ban hành, bộ tiêu chí bị khóa, không sửa và không xóa được nữa. Muốn thay đổi, hãy bấm Sửa rồi làm bản mới; chương trình ghi thành bản tiếp theo.</source>
        <translation>From then on the criteria set is locked and can be neither edited nor deleted. To change it, press Edit and make a new version; it is kept as the next version.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Đã ban hành “{name}”.</source>
        <translation>“{name}” was issued.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Xóa bản thảo “{name}”?</source>
        <translation>Delete draft “{name}”?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Bản thảo này mất hẳn; muốn có lại phải nhập từ tệp Excel hoặc gõ lại.</source>
        <translation>This draft is gone for good; to have it back, import it from Excel or type it again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Đã xóa bản thảo “{name}”.</source>
        <translation>Draft “{name}” was deleted.</translation>
    </message>
</context>
<context>
    <name>RulesImportDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Nhập khẩu bộ tiêu chí</source>
        <translation>Import a criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Chọn tệp bảng tiêu chí</source>
        <translation>Choose the file of the criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Tệp Excel có các cột TT, Nội dung tiêu chí, Loại, Điểm tối đa.</source>
        <translation>An Excel file with the columns TT, Nội dung tiêu chí, Loại and Điểm tối đa.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>mau_bang_tieu_chi.xlsx</source>
        <translation>mau_bang_tieu_chi.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>So với bộ đang có…</source>
        <translation>Compare with a table here…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Xem bảng trong tệp khác bộ tiêu chí đang có ở chỗ nào</source>
        <translation>See where the table in the file differs from a criteria table that is here</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>{code} {points} điểm</source>
        <translation>{code} {points} points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>{leaves} tiêu chí chấm, {depth} cấp, tổng {points} điểm. Các nhóm: {groups}</source>
        <translation>Criteria to score: {leaves}, levels: {depth}, total: {points} points. Groups: {groups}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Bộ tiêu chí “{name}” đã có với đúng nội dung này; không có gì thay đổi.</source>
        <translation>Criteria table “{name}” is already here with exactly this content; nothing changed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Đã nhập bản thảo “{name}”. Xem lại cây tiêu chí rồi ban hành.</source>
        <translation>Draft “{name}” was imported. Look over the criteria tree, then issue it.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Tệp vừa đọc: {name}</source>
        <translation>File just read: {name}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Nội dung tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Điểm tối đa</source>
        <translation>Maximum points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Không đọc được dòng nào</source>
        <translation>No rows could be read</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Xem thẻ “Cần xem lại” để biết lý do.</source>
        <translation>See the tab “To review” for the reasons.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/import_dialog.py"/>
        <source>Những dòng nhận được</source>
        <translation>Accepted rows</translation>
    </message>
</context>
<context>
    <name>ScoreGrid</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Bình quân</source>
        <translation>Mean</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Nội dung tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Tối đa</source>
        <translation>Max</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Lệch</source>
        <translation>Difference</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Lý do, ghi chú</source>
        <translation>Reason, note</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Chỉ tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Chưa chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Vừa lưu</source>
        <translation>Just saved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Đang lưu</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Điểm ngoài quy tắc, đã giữ nguyên và đánh dấu</source>
        <translation>Points outside the rule, kept and flagged</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Khác điểm vòng trước, cần ghi lý do ở cột ghi chú</source>
        <translation>Differs from the round before: write the reason in the note column</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Tạm tính: còn đổi theo phiếu các đơn vị khác trong khối</source>
        <translation>Provisional: still moves with the other sheets of the bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Số của vòng trước, vòng này chưa ghi</source>
        <translation>Figure of the round before, not typed in this one</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Phiếu đang khóa, không sửa được</source>
        <translation>The sheet is locked and cannot be changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/cells.py"/>
        <source>Chéo</source>
        <translation>Cross</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>{count} ý kiến, cần theo dõi</source>
        <translation>{count} comments, to follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>{count} ý kiến</source>
        <translation>{count} comments</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>thiếu minh chứng</source>
        <translation>evidence missing</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>{count} tệp minh chứng</source>
        <translation>{count} evidence files</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>cần theo dõi</source>
        <translation>to follow up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>có ý kiến</source>
        <translation>commented</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/line_marks.py"/>
        <source>có minh chứng</source>
        <translation>has evidence</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/rounds.py"/>
        <source>Phiếu đã nộp, không sửa được</source>
        <translation>The sheet has been submitted and cannot be edited</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/rounds.py"/>
        <source>Phiếu ở bước “{state}”. {why}</source>
        <translation>The sheet is “{state}”. {why}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/rounds.py"/>
        <source>{round}: {note}</source>
        <translation>{round}: {note}</translation>
    </message>
</context>
<context>
    <name>ScoreImportDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Nhập khẩu phiếu chấm</source>
        <translation>Import score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Chọn tệp Excel có phiếu chấm</source>
        <translation>Choose an Excel file with score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Mỗi trang của tệp là phiếu của một đơn vị.</source>
        <translation>Each sheet of the workbook is the score sheet of one unit.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>mau_phieu_cham.xlsx</source>
        <translation>mau_phieu_cham.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Đưa các đơn vị vào khối</source>
        <translation>Put the units in a bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Để trống nếu không đưa vào khối</source>
        <translation>Leave empty to put them in no bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Thêm đơn vị mới</source>
        <translation>Add as new units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Giữ nguyên và đánh dấu</source>
        <translation>Keep and flag</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Thay số có chữ ký</source>
        <translation>Replace signed figures</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí ở trang Bộ tiêu chí trước.</source>
        <translation>No criteria table yet. Import one on the Criteria tables page first.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>{count} đơn vị chưa có trong danh mục: {names}</source>
        <translation>Units not yet in the catalogue: {count} ({names})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>{count} phiếu đã nhận bằng gói có chữ ký sẽ thay bằng số không có chữ ký</source>
        <translation>{count} sheets that came by a signed package would get unsigned figures</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>{count} ô có điểm ngoài quy tắc của bộ tiêu chí</source>
        <translation>Cells with points outside the rules of the criteria table: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Đã lưu {count} phiếu từ tệp vào máy.</source>
        <translation>Sheets saved from the file: {count}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Chưa có bộ tiêu chí nên chưa lập được tệp mẫu.</source>
        <translation>There is no criteria table yet, so no template can be made.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>{name} (bản {version})</source>
        <translation>{name} (version {version})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Bộ tiêu chí</source>
        <translation>Criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_dialog.py"/>
        <source>Vòng chấm</source>
        <translation>Round</translation>
    </message>
</context>
<context>
    <name>ScoringPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/deadline.py"/>
        <source>{day}, đã quá {days} ngày</source>
        <translation>{day}, {days} days over</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/deadline.py"/>
        <source>{day}, hôm nay là ngày cuối</source>
        <translation>{day}, today is the last day</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/deadline.py"/>
        <source>{day}, còn {days} ngày</source>
        <translation>{day}, {days} days left</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/deadline.py"/>
        <source>Hạn nộp {day}</source>
        <translation>Due on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/deadline.py"/>
        <source>Ngày họp {day}</source>
        <translation>Meeting on {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/deadline.py"/>
        <source>Hạn thẩm định {day}</source>
        <translation>Appraisal by {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Chưa có đơn vị nào để chấm</source>
        <translation>No units to score yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Phiếu chấm – {unit}</source>
        <translation>Score sheet – {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Điểm đã đổi nên phiếu không còn “{before}” mà trở về “{after}”. Cần chốt lại bước này.</source>
        <translation>The points changed, so the sheet is no longer “{before}” but “{after}” again. This step has to be concluded anew.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Phiếu “{state}”: sửa điểm thì phải chốt lại</source>
        <translation>Sheet “{state}”: a changed score needs concluding anew</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Lý do trả lại: {reason}</source>
        <translation>Returned because: {reason}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>{office} nhập thay đơn vị</source>
        <translation>entered by {office} for the unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>{rules} (bản {version})</source>
        <translation>{rules} (version {version})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Nhập tệp Excel có phiếu chấm của các đơn vị, hoặc nhận danh mục của tỉnh ở trang Gửi – nhận.</source>
        <translation>Import an Excel file with the units’ score sheets, or receive the province’s catalogue on the Send and receive page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Ô chấm chưa hợp lệ</source>
        <translation>A cell is not valid</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Đã mở phiếu. Gõ điểm rồi Enter để xuống dòng.</source>
        <translation>The sheet is open. Type the points, then Enter for the next line.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Không có dòng nào có “{words}”.</source>
        <translation>No line has “{words}”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Mọi dòng đều đã có điểm. Có thể nộp phiếu.</source>
        <translation>Every line has points. The sheet can be submitted.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Mọi dòng của vòng này đều đã có điểm.</source>
        <translation>Every line of this round has points.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Nhập khẩu</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>In phiếu</source>
        <translation>Print sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Ô trống tiếp theo</source>
        <translation>Next empty cell</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Tìm trong phiếu</source>
        <translation>Find in the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Chọn đơn vị khác</source>
        <translation>Choose another unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Chọn vòng chấm khác</source>
        <translation>Choose another round</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Gửi đi</source>
        <translation>Send</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Phiếu chấm và thành tích – gửi lên cấp trên</source>
        <translation>Score sheets and achievements – to your superior office</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Danh mục, bộ tiêu chí, phong trào – gửi các đơn vị</source>
        <translation>Catalogue, criteria tables, campaigns – to your units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Kết quả chấm, câu hỏi – gửi trả từng đơn vị</source>
        <translation>Results and questions – back to each unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Phiếu trong khối để chấm chéo – gửi từng thành viên</source>
        <translation>Sheets of the bloc for cross-scoring – to each member</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Giấy báo đã nhận gói – gửi từng đơn vị</source>
        <translation>Receipts for packages – to each unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Kèm phiếu nháp (tạm tính)</source>
        <translation>With draft sheets (provisional)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Mở thư mục có tệp gói vừa lập</source>
        <translation>Open the folder of the package just made</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Đã lập gói {file}. Lần gửi {sequence}, mã đối chiếu {code}.</source>
        <translation>Made package {file}. Shipment {sequence}, check code {code}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Nội dung như gói trước chưa có hồi âm, nên gửi lại đúng gói ấy.</source>
        <translation>The contents are those of the last package, which nobody answered yet, so that very package goes out again.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Đã ghi và đọc lại đúng: an toàn để rút USB.</source>
        <translation>Written and read back correctly: safe to remove the USB stick.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Tệp minh chứng nằm cạnh gói, gửi kèm cả: {names}.</source>
        <translation>Evidence files lie beside the package; send them along: {names}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Tệp minh chứng nằm cạnh gói, gửi kèm cả {count} tệp, từ {first} đến {last}.</source>
        <translation>Evidence files lie beside the package; send all {count} along, from {first} to {last}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Đã lập {count} gói, mỗi đơn vị một tệp, trong thư mục {folder}.</source>
        <translation>Made {count} packages, one file a unit, in the folder {folder}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Chưa có kỳ đánh giá nên chưa có gì để gửi.</source>
        <translation>There is no evaluation period yet, so there is nothing to send.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Mỗi đơn vị một tệp: {names}.</source>
        <translation>One file a unit: {names}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>{names} và {more} đơn vị nữa</source>
        <translation>{names} and {more} more units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Trong gói: {sheets} phiếu chấm ({drafts} nháp), {achievements} thành tích.</source>
        <translation>In the package: score sheets {sheets} (drafts {drafts}), achievements {achievements}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Kèm {count} dòng điểm chấm chéo, khối chấm của đơn vị mình.</source>
        <translation>With {count} lines of your own cross and bloc scores.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>{count} {title}</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Trong gói: {parts}.</source>
        <translation>In the package: {parts}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Chưa có danh mục nào để gửi.</source>
        <translation>There is nothing in the catalogue to send yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Còn nháp, không gửi: {names}.</source>
        <translation>Still drafts, not sent: {names}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/send_card.py"/>
        <source>Gửi kèm phiếu nháp: {names}.</source>
        <translation>Drafts sent along: {names}.</translation>
    </message>
</context>
<context>
    <name>SetTools</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Quy định chung…</source>
        <translation>General rules…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Chép từ năm trước…</source>
        <translation>Copy from last year…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>So sánh hai bộ…</source>
        <translation>Compare two tables…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Xuất ra Excel để sửa…</source>
        <translation>Export to Excel for editing…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Xuất bộ tiêu chí ra Excel</source>
        <translation>Export a criteria table to Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Đã ghi {file}. Sửa trong Excel xong thì nhập lại ở trang này.</source>
        <translation>{file} was written. Edit it in Excel, then import it again on this page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Đã lưu quy định chung của “{name}”.</source>
        <translation>The general rules of “{name}” were saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/set_tools.py"/>
        <source>Đã chép thành bản thảo “{name}”. Sửa chỗ khác năm trước rồi ban hành.</source>
        <translation>Copied as draft “{name}”. Change what differs from last year, then issue it.</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Dòng trên cùng bên trái văn bản</source>
        <translation>Top left line of papers</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Ghi ở dòng ngày tháng</source>
        <translation>Stands in the date line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Chủ tịch</source>
        <translation>Chủ tịch</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Năm 2026</source>
        <translation>Năm 2026</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Loại kỳ</source>
        <translation>Kind of period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Hạn thẩm định</source>
        <translation>Appraisal deadline</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/fields.py"/>
        <source>Ngày họp bình xét</source>
        <translation>Date of the review meeting</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Kiểm tra dữ liệu</source>
        <translation>Check data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Phục hồi từ bản sao…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Lưu thông tin đơn vị</source>
        <translation>Save unit details</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Hiện lại</source>
        <translation>Show again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Thông tin đơn vị</source>
        <translation>Unit details</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đang sao lưu</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Sao lưu ra nơi khác</source>
        <translation>Back up elsewhere</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đang kiểm tra dữ liệu</source>
        <translation>Checking the data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Sửa kỳ đánh giá</source>
        <translation>Edit evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Kỳ đánh giá mới</source>
        <translation>New evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Lưu kỳ đánh giá</source>
        <translation>Save evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>{app} {version}  ·  Tệp dữ liệu: {path}</source>
        <translation>{app} {version}  ·  Data file: {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Tệp đang có dữ liệu mẫu. Gỡ ra không ảnh hưởng dữ liệu của đơn vị.</source>
        <translation>The file holds sample data. Removing it does not touch your unit’s data.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Gỡ dữ liệu mẫu</source>
        <translation>Remove sample data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Một khối thi đua đủ phong trào, bảng điểm và điểm chấm để xem thử.</source>
        <translation>A bloc complete with campaigns, criteria and scores, for trying things out.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Nạp dữ liệu mẫu</source>
        <translation>Load sample data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đã lưu thông tin đơn vị.</source>
        <translation>Unit details saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đã sao lưu vào {path}</source>
        <translation>Backed up to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Có {count} kết quả đã công bố không còn đúng như khi công bố. Hãy sao lưu ra nơi khác, rồi phục hồi từ bản sao lưu còn tốt.</source>
        <translation>{count} published results are no longer as they were published. Back up elsewhere, then restore from a good copy.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Tệp dữ liệu có chỗ hỏng. Hãy sao lưu ra nơi khác, rồi phục hồi từ bản sao lưu còn tốt.</source>
        <translation>The data file is damaged. Back up elsewhere, then restore from a good copy.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Dữ liệu tốt. Đã cộng lại {count} tổng điểm lưu sẵn không khớp với các dòng.</source>
        <translation>The data is sound. {count} kept totals that did not match their lines were added up anew.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Dữ liệu tốt. Còn thiếu {count} tệp minh chứng trên máy này.</source>
        <translation>The data is sound. Evidence files missing on this computer: {count}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Dữ liệu tốt: tệp nguyên vẹn, tham chiếu đủ, nhật ký thay đổi liền mạch.</source>
        <translation>The data is sound: file intact, references complete, change log unbroken.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đã lưu kỳ đánh giá {name}.</source>
        <translation>Saved evaluation period {name}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đang nạp dữ liệu mẫu</source>
        <translation>Loading sample data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Gỡ dữ liệu mẫu khỏi tệp này?</source>
        <translation>Remove the sample data from this file?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Phong trào, bảng điểm, phiếu chấm và thành tích mẫu sẽ mất; dữ liệu của đơn vị còn nguyên.</source>
        <translation>The sample’s campaigns, criteria, score sheets and achievements will go; your unit’s data stays.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đang gỡ dữ liệu mẫu</source>
        <translation>Removing sample data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đã gỡ dữ liệu mẫu.</source>
        <translation>Sample data removed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đã nạp dữ liệu mẫu.</source>
        <translation>Sample data loaded.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Kỳ đánh giá</source>
        <translation>Evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>kỳ</source>
        <translation>Periods</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Thêm kỳ đánh giá…</source>
        <translation>Add evaluation period…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Đơn vị của tôi</source>
        <translation>My unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Dữ liệu mẫu</source>
        <translation>Sample data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Năm bước đầu tiên</source>
        <translation>The first five steps</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Danh sách năm bước ở trang Tổng quan; tự mất đi khi đã làm xong cả năm.</source>
        <translation>The list of five steps on the Overview page; it goes away by itself when all five are done.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Năm bước hiện lại ở trang Tổng quan.</source>
        <translation>The five steps are back on the Overview page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Màu sắc và cỡ chữ</source>
        <translation>Colours and text size</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Màu sắc của cửa sổ</source>
        <translation>Colours of the window</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>“Theo máy tính” là sáng hay tối như máy tính đang đặt.</source>
        <translation>“As the computer” is light or dark as the computer is set.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Cỡ chữ của mọi trang, so với cỡ thường.</source>
        <translation>The text size of all pages, against the usual one.</translation>
    </message>
</context>
<context>
    <name>SheetCells</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_cells.py"/>
        <source>Chấm chéo chỉ ghi điểm và lý do</source>
        <translation>Cross scoring takes points and reasons only</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_cells.py"/>
        <source>{unit}: {points}</source>
        <translation>{unit}: {points}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_cells.py"/>
        <source>Chỉ tiêu do {giver} giao, đơn vị không tự sửa</source>
        <translation>Target given by {giver}; the unit cannot change it</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_cells.py"/>
        <source>Chỉ tiêu được giao, đơn vị không tự sửa</source>
        <translation>Assigned target, not changed by the unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_cells.py"/>
        <source>Chưa được giao chỉ tiêu này, phần lớn đơn vị cùng khối đã có</source>
        <translation>No target yet; most units of the bloc have one</translation>
    </message>
</context>
<context>
    <name>SheetEditor</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_editor.py"/>
        <source>Giữ nguyên và đánh dấu</source>
        <translation>Keep and flag</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_editor.py"/>
        <source>{count} tiêu chí</source>
        <translation>Criteria: {count}</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>Tiến độ chấm</source>
        <translation>Scoring progress</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>{code} {text}</source>
        <translation>{code} {text}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>Đã chấm {done}/{count}</source>
        <translation>Scored {done} of {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>còn thiếu {left}</source>
        <translation>{left} missing</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>đã đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>Tổng điểm (tạm tính)</source>
        <translation>Total (provisional)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>Tổng điểm</source>
        <translation>Total points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_head.py"/>
        <source>{caption}, tự chấm {own}</source>
        <translation>{caption}, self score {own}</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>phiếu</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Tệp không có phiếu nào nhận được</source>
        <translation>No sheet of the file can be accepted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Xem thẻ “Cần xem lại”.</source>
        <translation>See the tab “To review”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Những phiếu nhận được</source>
        <translation>Accepted sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Danh mục</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Đơn vị mới</source>
        <translation>New unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Đã chấm</source>
        <translation>Scored</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Tổng điểm</source>
        <translation>Total points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/import_preview.py"/>
        <source>Nhóm {code}</source>
        <translation>Group {code}</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_model.py"/>
        <source>{text} – {state}</source>
        <translation>{text} – {state}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>Nhóm {code} {text}</source>
        <translation>Group {code} {text}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>Tiêu chí {code} {text}</source>
        <translation>Criterion {code} {text}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>{line}, {marks}</source>
        <translation>{line}, {marks}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>để trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>{points} trên {most}</source>
        <translation>{points} out of {most}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>{line}, {column} {value}</source>
        <translation>{line}, {column} {value}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>đã lưu</source>
        <translation>saved</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/spoken.py"/>
        <source>{words}, {state}</source>
        <translation>{words}, {state}</translation>
    </message>
</context>
<context>
    <name>SheetSteps</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_form.py"/>
        <source>Các bước của phiếu</source>
        <translation>Steps of the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_form.py"/>
        <source>Lịch sử phiếu</source>
        <translation>History of the sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_form.py"/>
        <source>Việc tiếp theo của phiếu này: {step}</source>
        <translation>Next step of this sheet: {step}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_form.py"/>
        <source>Còn ô chưa lưu được vì chưa hợp lệ. Hãy sửa ô đó trước.</source>
        <translation>A cell could not be saved because it is not valid. Correct it first.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_form.py"/>
        <source>Đã ghi nhận. Phiếu nay ở trạng thái “{state}”.</source>
        <translation>Recorded. The sheet is now in the state “{state}”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Trả lại phiếu</source>
        <translation>Return sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Khối chấm xong</source>
        <translation>Bloc has scored</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Yêu cầu giải trình</source>
        <translation>Ask to explain</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Giải trình</source>
        <translation>Explain</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Nhận xét giải trình</source>
        <translation>Judge explanations</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Thẩm định xong</source>
        <translation>Appraisal done</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Thông qua</source>
        <translation>Approve</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Công bố</source>
        <translation>Publish</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_words.py"/>
        <source>Lập bản đính chính</source>
        <translation>Make a correction</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_table.py"/>
        <source>Bảng chấm điểm</source>
        <translation>Score sheet</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Chép ô</source>
        <translation>Copy cells</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Dán ô chép từ Excel</source>
        <translation>Paste cells from Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Chép ô trên xuống</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Xóa ô</source>
        <translation>Clear cells</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Dòng lệch điểm tiếp theo</source>
        <translation>Next line that differs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Dòng cần lý do tiếp theo</source>
        <translation>Next line that needs a reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Đồng ý tất cả dòng còn lại</source>
        <translation>Agree to all remaining lines</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Hoàn tác: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Làm lại: {what}</source>
        <translation>Redo: {what}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Các vòng chấm đã có đều cho điểm như nhau.</source>
        <translation>All rounds so far give the same points.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Dòng nào khác điểm vòng trước cũng đã có lý do.</source>
        <translation>Every line that differs from the round before has its reason.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Đã lấy điểm vòng trước cho {count} dòng còn trống.</source>
        <translation>Took the points of the round before for {count} empty lines.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/sheet_tools.py"/>
        <source>Không còn dòng trống nào mà vòng trước đã chấm.</source>
        <translation>No empty line is left that the round before scored.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>Tìm nhanh</source>
        <translation>Quick find</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>Mở trang hoặc lệnh theo tên (Ctrl+K)</source>
        <translation>Open a page or command by name (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>{words}…</source>
        <translation>{words}…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>Kỳ: {name}</source>
        <translation>Period: {name}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>Đổi kỳ đang xem ({name})</source>
        <translation>Change the period shown ({name})</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>{page}, {count} việc đang chờ</source>
        <translation>{page}, tasks waiting: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/side_list.py"/>
        <source>{page} ({keys})</source>
        <translation>{page} ({keys})</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/side_panel.py"/>
        <source>Về dòng đang chọn</source>
        <translation>Back to the chosen row</translation>
    </message>
</context>
<context>
    <name>SigningPart</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Xin chứng nhận…</source>
        <translation>Ask for certificate…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Nhận chứng nhận…</source>
        <translation>Take certificate in…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>In mã khóa</source>
        <translation>Print key code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đặt mật khẩu khóa…</source>
        <translation>Set passphrase…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Thay khóa…</source>
        <translation>Replace key…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Chứng nhận khóa đơn vị…</source>
        <translation>Certify a unit’s key…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Coi là nơi chứng nhận…</source>
        <translation>Take as certifying office…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Thôi tin khóa…</source>
        <translation>Stop trusting key…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>xin_chung_nhan_khoa.json</source>
        <translation>key_request.json</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Lưu tệp xin chứng nhận</source>
        <translation>Save request for a certificate</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Chọn tệp chứng nhận</source>
        <translation>Choose certificate file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Khóa cũ không ký được nữa. Nơi nhận sẽ hỏi lại mã khóa ở gói sau, và phải xin chứng nhận lại. Số liệu và các gói đã gửi không thay đổi. Chỉ thay khi quên mật khẩu khóa hoặc nghi khóa bị lộ.</source>
        <translation>The old key can sign no more. Receivers will ask about the key code again with the next package, and a new certificate is needed. Data and packages already sent do not change. Replace it only when the passphrase is forgotten or the key may have leaked.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Thay khóa</source>
        <translation>Replace key</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Giữ khóa đang dùng</source>
        <translation>Keep present key</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Thay khóa của máy này?</source>
        <translation>Replace the key of this computer?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã thay khóa. Hãy xin chứng nhận cho khóa mới.</source>
        <translation>Key replaced. Ask for a certificate for the new one.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Chọn tệp xin chứng nhận</source>
        <translation>Choose request file</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đổi mật khẩu khóa…</source>
        <translation>Change passphrase…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã ghi {path}</source>
        <translation>Written to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã ghi tệp xin chứng nhận. In giấy báo mã khóa để gửi kèm?</source>
        <translation>The request is written. Print the key notice to send with it?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Gửi tệp cho nơi chứng nhận. Nơi ấy so mã khóa trên giấy có đóng dấu, hoặc gọi điện hỏi mã khóa.</source>
        <translation>Send the file to the certifying office. It compares the key code on the stamped paper, or asks for it by telephone.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>In giấy mã khóa</source>
        <translation>Print key notice</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã nhận chứng nhận. Gói gửi đi từ nay mang theo chứng nhận này.</source>
        <translation>Certificate taken in. Packages carry it from now on.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã đặt mật khẩu khóa.</source>
        <translation>Passphrase set.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã bỏ mật khẩu khóa.</source>
        <translation>Passphrase taken away.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>chung_nhan_{code}.json</source>
        <translation>certificate_{code}.json</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Lưu tệp chứng nhận</source>
        <translation>Save certificate</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã chứng nhận khóa của {unit} và ghi {path}. Gửi tệp này lại cho đơn vị.</source>
        <translation>The key of {unit} is certified, {path} is written. Send this file back to the unit.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Từ nay tin những khóa mà {unit} chứng nhận.</source>
        <translation>From now on, keys that {unit} certifies are trusted.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/signing_part.py"/>
        <source>Đã thôi tin khóa {code} của {unit}.</source>
        <translation>The key {code} of {unit} is not trusted any more.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <location filename="../../thidua_desktop/ui/spans.py"/>
        <source>từ {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/spans.py"/>
        <source>đến {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Chưa có thay đổi nào trong phiên này</source>
        <translation>No changes in this session yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Đã lưu lúc {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Sao lưu gần nhất: {moment}</source>
        <translation>Last backup: {moment}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Chưa có bản sao lưu</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Gửi gói gần nhất: {moment}</source>
        <translation>Last package sent: {moment}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Chưa gửi gói nào</source>
        <translation>No packages sent yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>Đang đọc dữ liệu</source>
        <translation>Reading the data</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/status_line.py"/>
        <source>{time} ngày {day}</source>
        <translation>{time} on {day}</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Bước {number}: {title}. {state}.</source>
        <translation>Step {number}: {title}. {state}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Chưa làm</source>
        <translation>Not done</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Năm bước đến tờ in đầu tiên</source>
        <translation>Five steps to the first print</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Ẩn các bước này</source>
        <translation>Hide these steps</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Ẩn các bước này; mở lại ở trang Hệ thống</source>
        <translation>Hide these steps; bring them back on the System page</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Năm bước đến bài nộp đầu tiên</source>
        <translation>Five steps to the first submission</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Xong {done}/{all} bước</source>
        <translation>Steps done: {done} of {all}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>{step} – {unit}</source>
        <translation>{step} – {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>CÔNG BỐ</source>
        <translation>PUBLISH</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Điểm các vòng</source>
        <translation>Points of the rounds</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>{rule}. Điểm hội nghị tự ghi ở một dòng thì dòng ấy theo hội nghị.</source>
        <translation>{rule}. A line that the meeting scored itself follows the meeting.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Điểm kết luận của từng dòng</source>
        <translation>Concluding points of each line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Với tư cách</source>
        <translation>As</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Ghi chú, nếu có</source>
        <translation>Note, if any</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>{round} {total}</source>
        <translation>{round} {total}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Công bố rồi không sửa được nữa; muốn sửa phải lập bản đính chính.</source>
        <translation>What is published cannot be changed; changes need a correction.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Gõ CÔNG BỐ để xác nhận</source>
        <translation>Type PUBLISH to confirm</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Số quyết định</source>
        <translation>Decision number</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Ví dụ: 12/QĐ-UBND</source>
        <translation>For example: 12/QD-UBND</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Ngày quyết định</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Chữ xác nhận</source>
        <translation>Confirming word</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Đơn vị thấy lý do này ở đầu phiếu, trong lịch sử và trên bản in lịch sử.</source>
        <translation>The unit sees this reason above its sheet, in the history and on the printed history.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Bản đã công bố vẫn giữ nguyên; phiếu mở thành bản mới để sửa.</source>
        <translation>What was published stays; the sheet opens as a new version.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Dòng nào chấm khác vòng trước phải có lý do ở ghi chú của dòng.</source>
        <translation>A line scored otherwise than before needs its reason in the line's note.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/step_dialog.py"/>
        <source>Ví dụ: theo biên bản họp ngày 20/12/2025.</source>
        <translation>Example: by the minutes of 20/12/2025.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/step_line.py"/>
        <source>Bước {step} trong {all}: {name}</source>
        <translation>Step {step} of {all}: {name}</translation>
    </message>
</context>
<context>
    <name>TallyLine</name>
    <message>
        <location filename="../../thidua_desktop/ui/importing/tally_line.py"/>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/tally_line.py"/>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/tally_line.py"/>
        <source>Như cũ</source>
        <translation>Same</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/tally_line.py"/>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/importing/tally_line.py"/>
        <source>Chờ quyết</source>
        <translation>To decide</translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Giao chỉ tiêu</source>
        <translation>Give targets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Lưu chỉ tiêu</source>
        <translation>Save targets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>{rules}, bản {version}  ·  {period}</source>
        <translation>{rules}, version {version}  ·  {period}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Nhập từ Excel…</source>
        <translation>Read from Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Xuất tệp mẫu…</source>
        <translation>Write template…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Chưa có khối, cụm nào có thành viên. Hãy lập ở trang Khối, cụm thi đua.</source>
        <translation>No bloc has members yet. Please make one on the page of blocs.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>{count} chỉ tiêu trông như gõ nhầm, để màu cam kèm lý do.</source>
        <translation>{count} targets look like slips; they are orange, with the reason.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Còn thiếu {count} chỉ tiêu mà phần lớn đơn vị trong khối đã có.</source>
        <translation>{count} targets are missing that most units of the bloc have.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>{unit}  ·  {criterion}</source>
        <translation>{unit}  ·  {criterion}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>{words}  ·  do {giver} giao</source>
        <translation>{words}  ·  given by {giver}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Không có chỉ tiêu nào thay đổi.</source>
        <translation>No target changed.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Đã lưu {count} chỉ tiêu.</source>
        <translation>{count} targets saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Có {count} chỉ tiêu trông như gõ nhầm. Vẫn lưu?</source>
        <translation>{count} targets look like slips. Save anyway?</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Vẫn lưu</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Chọn tệp chỉ tiêu</source>
        <translation>Choose a file of targets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Tệp chỉ tiêu có chỗ cần sửa</source>
        <translation>The file of targets needs corrections</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Đã đưa {count} chỉ tiêu vào bảng. Xem lại rồi bấm Lưu chỉ tiêu.</source>
        <translation>{count} targets are in the grid. Look them over, then press Save targets.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source> {outside} chỉ tiêu của đơn vị ngoài khối này không lấy.</source>
        <translation> {outside} targets of units outside this bloc were left out.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Chỉ tiêu {bloc}.xlsx</source>
        <translation>Targets {bloc}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Xuất bảng chỉ tiêu để điền</source>
        <translation>Write a table of targets to fill in</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Đã xuất {file}. Điền xong bấm Nhập từ Excel.</source>
        <translation>{file} written. Fill it in, then press Read from Excel.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/dialog.py"/>
        <source>Chưa giao, trong khi phần lớn đơn vị đã có chỉ tiêu này</source>
        <translation>Not given, while most units have this target</translation>
    </message>
</context>
<context>
    <name>TargetsTool</name>
    <message>
        <location filename="../../thidua_desktop/ui/targets/tool.py"/>
        <source>Giao chỉ tiêu…</source>
        <translation>Give targets…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/tool.py"/>
        <source>Hãy chọn một bộ tiêu chí để giao chỉ tiêu.</source>
        <translation>Please choose a rule set to give targets.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/targets/tool.py"/>
        <source>Hãy thêm kỳ đánh giá ở trang Hệ thống trước khi giao chỉ tiêu.</source>
        <translation>Please add an evaluation period on the System page before giving targets.</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_card.py"/>
        <source>Việc cần làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_card.py"/>
        <source>Không có việc nào đang chờ.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_card.py"/>
        <source>{count} việc</source>
        <translation>Tasks: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_card.py"/>
        <source>{shown}, hiện {most}</source>
        <translation>{shown}, showing {most}</translation>
    </message>
</context>
<context>
    <name>TextSizeBox</name>
    <message>
        <location filename="../../thidua_desktop/ui/settings/text_size_box.py"/>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/text_size_box.py"/>
        <source>Theo máy tính</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/text_size_box.py"/>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/text_size_box.py"/>
        <source>Cỡ chữ của mọi trang và cửa sổ</source>
        <translation>The text size of all pages and windows</translation>
    </message>
</context>
<context>
    <name>TieBreakEdit</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tie_break_edit.py"/>
        <source>Khi bằng điểm, xét lần lượt</source>
        <translation>Equal points are decided by</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tie_break_edit.py"/>
        <source>{name} (không còn trong bảng)</source>
        <translation>{name} (no longer in the table)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tie_break_edit.py"/>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tie_break_edit.py"/>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>TitleForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/titles/form.py"/>
        <source>Ví dụ: CSTDCS</source>
        <translation>Example: CSTDCS</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/form.py"/>
        <source>Ví dụ: Luật 06/2022/QH15, Điều 23</source>
        <translation>Example: Law 06/2022/QH15, Article 23</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/form.py"/>
        <source>Để trống nếu còn áp dụng.</source>
        <translation>Leave empty while it is in force.</translation>
    </message>
</context>
<context>
    <name>TitlesDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Danh mục danh hiệu, khen thưởng</source>
        <translation>List of titles and commendations</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Nạp danh mục theo luật</source>
        <translation>Add those of the law</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Thu hồi</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Thêm…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đã thêm {count} danh hiệu, hình thức khen thưởng theo Luật 06/2022/QH15.</source>
        <translation>{count} titles and commendations of Law 06/2022/QH15 were added.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Danh mục đã có đủ, không thêm gì.</source>
        <translation>The list has them all; nothing was added.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Thêm danh hiệu, hình thức</source>
        <translation>Add a title or commendation</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Sửa danh hiệu, hình thức</source>
        <translation>Change a title or commendation</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Ghi lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đã ghi {name}.</source>
        <translation>{name} was saved.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đã khôi phục {name}.</source>
        <translation>{name} was restored.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đã thu hồi {name}.</source>
        <translation>{name} was withdrawn.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Tìm danh hiệu, căn cứ</source>
        <translation>Find a title or legal basis</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>mục</source>
        <translation>entries</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Danh hiệu và hình thức khen thưởng</source>
        <translation>Titles and commendations</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Chưa có danh hiệu nào</source>
        <translation>There are no titles yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Bấm “Nạp danh mục theo luật” để có sẵn các danh hiệu, hình thức khen thưởng.</source>
        <translation>Press “Add those of the law” to have the titles and commendations ready.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Lọc theo loại</source>
        <translation>Filter by kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Mọi loại</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Lọc theo tình trạng</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đã thu hồi</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đối tượng</source>
        <translation>Honouree</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Cấp quyết định</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Hết hiệu lực</source>
        <translation>Retired</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/titles/dialog.py"/>
        <source>Danh mục này đi cùng gói danh mục gửi đơn vị; đơn vị nhận nguyên như ở đây.</source>
        <translation>This list goes with the catalogue package; units receive it as it is here.</translation>
    </message>
</context>
<context>
    <name>TitlesTool</name>
    <message>
        <location filename="../../thidua_desktop/ui/titles/tool.py"/>
        <source>Danh mục danh hiệu, khen thưởng…</source>
        <translation>List of titles and commendations…</translation>
    </message>
</context>
<context>
    <name>TrackerPanel</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Tìm đơn vị, khối, cụm</source>
        <translation>Find units, blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Chưa có đơn vị nào để theo dõi</source>
        <translation>No units to track yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Thêm đơn vị ở trang Đơn vị và đưa vào khối, cụm thi đua.</source>
        <translation>Add units on the Units page and put them into blocs.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Mọi khối, cụm</source>
        <translation>All blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Chỉ xem một khối, cụm thi đua</source>
        <translation>Show one bloc only</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Tình hình</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Mở phiếu</source>
        <translation>Open sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Chép danh sách</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Xuất danh sách ra Excel…</source>
        <translation>Export list to Excel…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>In danh sách</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Lập phiếu điền…</source>
        <translation>Make form…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>So sánh phiếu…</source>
        <translation>Compare sheets…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Kiểm tra chéo…</source>
        <translation>Check side by side…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã gửi {done}/{count} đơn vị  ·  Chưa gửi {missing}  ·  Nháp, bị trả lại {open}</source>
        <translation>{done} of {count} units have sent  ·  Not sent {missing}  ·  Draft, returned {open}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>{facts}  ·  Hạn {day}, quá hạn {late}</source>
        <translation>{facts}  ·  Deadline {day}, overdue {late}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Mọi tình hình</source>
        <translation>Any status</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Chưa gửi</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Nháp, bị trả lại</source>
        <translation>Draft, returned</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã nhận, đang xem</source>
        <translation>Received, in review</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã thẩm định trở lên</source>
        <translation>Appraised or further</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã chép {count} dòng; mở Excel rồi dán.</source>
        <translation>Rows copied: {count}; open Excel and paste.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Theo dõi nộp phiếu {period}.xlsx</source>
        <translation>Submission tracking {period}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Xuất danh sách ra Excel</source>
        <translation>Export list to Excel</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Theo dõi nộp phiếu</source>
        <translation>Submission tracking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã xuất danh sách ra {path}</source>
        <translation>List exported to {path}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Chọn một đơn vị trong danh sách rồi lập phiếu điền cho đơn vị ấy.</source>
        <translation>Choose a unit in the list, then make its form.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Phiếu điền {unit} {period}.xlsx</source>
        <translation>Form {unit} {period}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Lưu phiếu điền của {unit}</source>
        <translation>Save the form of {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã lập phiếu điền của {unit}. Khi nhận lại, nhập tệp ấy ở trang Chấm điểm.</source>
        <translation>The form of {unit} was made. When it comes back, import it on the Scoring page.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Lập bảng tổng hợp</source>
        <translation>Make summary workbook</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Ghi mọi phiếu của kỳ vào một tệp Excel: tổng hợp và từng nhóm tiêu chí</source>
        <translation>Write all sheets of the period into one Excel file: an overview and every group of criteria</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Vòng {round}…</source>
        <translation>Round: {round}…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Tổng hợp điểm {period}.xlsx</source>
        <translation>Score summary {period}.xlsx</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Lưu bảng tổng hợp</source>
        <translation>Save summary workbook</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã lập bảng tổng hợp {count} đơn vị ra {path}.</source>
        <translation>The summary of {count} units was written to {path}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã lập bảng tổng hợp {count} đơn vị ra {path}. Còn {missing} đơn vị chưa có điểm.</source>
        <translation>The summary of {count} units was written to {path}. {missing} units have no points yet.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Ngày nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Gửi qua</source>
        <translation>Sent through</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Tự chấm</source>
        <translation>Self-score</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Hạn nộp</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/tracker.py"/>
        <source>Đã nhận lần {count}</source>
        <translation>Received ({count})</translation>
    </message>
</context>
<context>
    <name>TreeCard</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>Tìm trong tiêu chí</source>
        <translation>Search the criteria</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>Tìm trong tiêu chí, không cần dấu (Ctrl+F)</source>
        <translation>Search the criteria, accents not needed (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>{found} dòng khớp trong {nodes} dòng</source>
        <translation>{found} of {nodes} rows match</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>{nodes} dòng, {leaves} tiêu chí chấm điểm</source>
        <translation>Rows: {nodes}, criteria to score: {leaves}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>Tổng điểm tối đa: {points}</source>
        <translation>Maximum total: {points} points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>Mở hết</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/tree_card.py"/>
        <source>Thu gọn</source>
        <translation>Collapse</translation>
    </message>
</context>
<context>
    <name>TypedLine</name>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/typed_line.py"/>
        <source>Dùng</source>
        <translation>Use</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/typed_line.py"/>
        <source>Dùng (Enter)</source>
        <translation>Use (Enter)</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>Ví dụ: 23500 hoặc H61</source>
        <translation>Example: 23500 or H61</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>Thứ tự chính thức trong danh sách.</source>
        <translation>The official order in lists.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>xã, phường, sở, đoàn thể…</source>
        <translation>commune, ward, department, association…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>Để trống nếu đơn vị còn hoạt động.</source>
        <translation>Leave empty while the unit is active.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>{name} sáp nhập vào hoặc được kế thừa bởi đơn vị khác</source>
        <translation>{name} merges into, or is succeeded by, another unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>{name} kế thừa đơn vị khác</source>
        <translation>{name} succeeds another unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>Việc sắp xếp</source>
        <translation>What happens</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>Đơn vị kia</source>
        <translation>The other unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>Nghị quyết số…</source>
        <translation>Resolution no. …</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>{code}, đến {day}</source>
        <translation>{code}, until {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/form.py"/>
        <source>{name} ({span})</source>
        <translation>{name} ({span})</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <location filename="../../thidua_desktop/ui/units/panel.py"/>
        <source>Chọn một đơn vị để xem tên gọi, cấp trên và việc kế thừa.</source>
        <translation>Choose a unit to see its names, superior units and successions.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/panel.py"/>
        <source>Đã thu hồi</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/panel.py"/>
        <source>Hiệu lực</source>
        <translation>In force</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/panel.py"/>
        <source>{name}, từ {day}</source>
        <translation>{name}, from {day}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/panel.py"/>
        <source>{words} ({basis})</source>
        <translation>{words} ({basis})</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Tìm mã, tên đơn vị</source>
        <translation>Find a code or unit name</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Nhập khẩu</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Thêm đơn vị</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đổi tên từ ngày…</source>
        <translation>Rename from a date…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Sáp nhập, kế thừa…</source>
        <translation>Merge, succeed…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Lọc theo cấp, loại</source>
        <translation>Filter by level or kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Mọi cấp, loại</source>
        <translation>All levels and kinds</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Lọc theo thời gian</source>
        <translation>Filter by time</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Có vào ngày xem</source>
        <translation>Existing on the day shown</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đã kết thúc trước đó</source>
        <translation>Ended before</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Chưa bắt đầu</source>
        <translation>Not yet begun</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đã thu hồi</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Chưa có đơn vị nào</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Nhập danh mục đơn vị từ tệp Excel hoặc csv, hoặc thêm từng đơn vị.</source>
        <translation>Import a catalogue of units from an Excel or csv file, or add units one by one.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Hiệu lực</source>
        <translation>In force</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Thứ tự chính thức: {place}</source>
        <translation>Official order: {place}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>{count} đơn vị có vào ngày {day}</source>
        <translation>Units on {day}: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đơn vị mới</source>
        <translation>New unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Lưu (Cất)</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đã lưu đơn vị “{name}”.</source>
        <translation>Saved unit “{name}”.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đổi tên từ ngày</source>
        <translation>Renamed from</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đổi tên</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>“{old}” mang tên “{new}” từ ngày {day}.</source>
        <translation>“{old}” bears the name “{new}” from {day}.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Sáp nhập, kế thừa</source>
        <translation>Merge, succeed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Ghi việc kế thừa</source>
        <translation>Record the succession</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đã ghi việc kế thừa của “{name}”.</source>
        <translation>Recorded the succession of “{name}”.</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Nhận xét giải trình của {unit}</source>
        <translation>Judge the explanations of {unit}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Câu trả lời nào cũng cần nhận xét trước khi thẩm định xong. Điểm thì sửa ở bảng chấm.</source>
        <translation>Every answer needs a verdict before the appraisal is done. Points are changed in the table.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>câu hỏi</source>
        <translation>questions</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Các câu hỏi và câu trả lời</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Nhận xét</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Vì sao, căn cứ vào đâu…</source>
        <translation>Why, on what basis…</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Đến dòng này</source>
        <translation>Go to this line</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Ghi nhận xét</source>
        <translation>Save verdicts</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Dòng {code}: không chấp nhận thì phải ghi vì sao.</source>
        <translation>Line {code}: not accepting needs a reason.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Chưa có nhận xét nào mới. Hãy chọn chấp nhận hoặc không chấp nhận.</source>
        <translation>There is no new verdict. Choose accepted or not accepted.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Dòng {code}. {text}</source>
        <translation>Line {code}. {text}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>{round} hỏi: {question}</source>
        <translation>{round} asks: {question}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Đơn vị trả lời: {answer}</source>
        <translation>The unit answers: {answer}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>TT</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Tự chấm</source>
        <translation>Self-score</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Câu trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Ngày trả lời</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Chưa trả lời, {left}</source>
        <translation>No answer, {left}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>{day}, chậm hạn</source>
        <translation>{day}, late</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Chờ nhận xét</source>
        <translation>Waits</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/scoring/verdicts.py"/>
        <source>Chưa trả lời</source>
        <translation>No answer</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Kiểu xem đã lưu</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Các kiểu xem đã lưu</source>
        <translation>The saved views</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Tên kiểu xem</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Ví dụ: Phong trào năm nay</source>
        <translation>Example: Campaigns of this year</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Đã có kiểu xem “{name}”.</source>
        <translation>There is a view “{name}” already.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Hãy đặt tên cho kiểu xem.</source>
        <translation>Please name the view.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Kiểu xem giữ lại từ tìm, điều kiện lọc, cách sắp xếp và các cột đang hiện.</source>
        <translation>A view keeps the search words, the filters, the order and the columns shown.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Xem kiểu này</source>
        <translation>Use this view</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Đổi tên</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Xóa kiểu xem</source>
        <translation>Delete view</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Lưu kiểu đang xem</source>
        <translation>Save this view</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/views_dialog.py"/>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../thidua_desktop/ui/achievements/page.py"/>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Thành tích</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/blocs/page.py"/>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Khối, cụm thi đua</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/campaigns/page.py"/>
        <source>Phong trào thi đua</source>
        <translation>Emulation campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Sổ tính Excel (*.xlsx *.xlsm *.xls *.ods)</source>
        <translation>Excel workbooks (*.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Danh mục (*.xlsx *.csv)</source>
        <translation>Catalogues (*.xlsx *.csv)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Tệp khóa (*.json)</source>
        <translation>Key files (*.json)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Bản sao lưu (*.thidua *.truoc_nang_cap_*)</source>
        <translation>Backup copies (*.thidua *.truoc_nang_cap_*)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/dialogs.py"/>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Nhận được ngay</source>
        <translation>Ready</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <location filename="../../thidua_desktop/ui/widgets/issue_list.py"/>
        <source>Cần quyết định</source>
        <translation>Decision needed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Không có gì mới</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/batch_table.py"/>
        <source>Đã nhận</source>
        <translation>Imported</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Điểm tự chấm</source>
        <translation>Self-scored points</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Không chấm vì</source>
        <translation>Not scored because</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Chỉ tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/compare_dialog.py"/>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_table.py"/>
        <source>Giữ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_table.py"/>
        <source>Nhận</source>
        <translation>Take</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/decision_table.py"/>
        <source>Số khác</source>
        <translation>Another value</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/page.py"/>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Gửi – nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Tôi đã so mã khóa, đúng là của {sender}</source>
        <translation>I have compared the key code; it is that of {sender}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Khóa đã biết</source>
        <translation>Known key</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Ký bằng khóa của {sender} mà máy này đã biết: {code}</source>
        <translation>Signed with a key of {sender} that is known here: {code}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Chưa biết khóa</source>
        <translation>Unknown key</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Có chữ ký, nhưng máy này chưa biết khóa ấy của ai.</source>
        <translation>Signed, but this computer does not know whose key it is.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Máy này chưa biết khóa của {sender}. Gọi cho họ theo số điện thoại đã biết từ trước và so mã khóa; đúng từng chữ thì mới nhận.</source>
        <translation>This computer does not know the key of {sender} yet. Call them at a number you already know and compare the key code; take the package in only if every letter is the same.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Khóa khác lần trước</source>
        <translation>Other key than before</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Có chữ ký, nhưng không bằng khóa mà máy này đã biết của {sender}.</source>
        <translation>Signed, but not with the key of {sender} that is known here.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>{sender} ký bằng khóa khác lần trước: có thể do máy mới, cũng có thể là gói giả. Gọi cho họ theo số điện thoại đã biết từ trước và so mã khóa; đúng từng chữ thì mới nhận.</source>
        <translation>{sender} signs with another key than before: it may be a new computer, or a forged package. Call them at a number you already know and compare the key code; take the package in only if every letter is the same.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Không có chữ ký</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Không có chữ ký nên không chắc ai lập.</source>
        <translation>Not signed, so it is not certain who made it.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Gói của {sender} không có chữ ký vì do bản chương trình cũ lập. Gọi cho họ theo số điện thoại đã biết từ trước và so mã đối chiếu; đúng từng chữ thì mới nhận.</source>
        <translation>The package of {sender} is not signed, as an old version of the program made it. Call them at a number you already know and compare the check code; take the package in only if every letter is the same.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/exchange/sender_view.py"/>
        <source>Tôi đã so mã đối chiếu, đúng là gói của {sender}</source>
        <translation>I have compared the check code; it is the package of {sender}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/page.py"/>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Khai báo đơn vị của mình</source>
        <translation>Enter your unit</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Thêm kỳ đánh giá</source>
        <translation>Add evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Nhập và ban hành bộ tiêu chí</source>
        <translation>Import and issue a criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Chấm đủ một phiếu</source>
        <translation>Complete a score sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>In phiếu chấm</source>
        <translation>Print the score sheet</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Nhập danh mục đơn vị</source>
        <translation>Import the catalogue of units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Xếp khối, cụm thi đua</source>
        <translation>Set up the blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Lập gói danh mục gửi đi</source>
        <translation>Make a catalogue package to send</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Nhận bài đầu tiên</source>
        <translation>Receive the first package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Tên đơn vị in trên văn bản và đi kèm gói gửi đi.</source>
        <translation>The unit name is printed on papers and goes with the packages you send.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Ở trang Hệ thống, thêm kỳ của năm; ghi hạn nộp phiếu nếu có.</source>
        <translation>On the System page, add the period of the year; note the deadline for sheets if there is one.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Nhập bảng điểm của tỉnh từ Excel, hoặc nhận gói danh mục, rồi bấm Ban hành.</source>
        <translation>Import the province’s table from Excel, or receive a catalogue package, then press Issue.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Tạo phiếu, gõ điểm từng dòng cho đến hết; điểm lưu ngay khi gõ.</source>
        <translation>Make a sheet and type the points line by line; they are saved as you type.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Xem trước, lưu PDF hoặc đưa ra máy in.</source>
        <translation>Preview it, save it as PDF or print it.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Từ tệp Excel hoặc CSV; có tệp mẫu để điền.</source>
        <translation>From an Excel or CSV file; a template can be filled in.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Tạo khối, cụm, xếp thành viên và trưởng khối theo quyết định.</source>
        <translation>Make the blocs with their members and heads as decided.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Một tệp cho mọi đơn vị: danh mục, khối, bộ tiêu chí, phong trào.</source>
        <translation>One file for all units: catalogue, blocs, criteria tables, campaigns.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/step_card.py"/>
        <source>Nhập khẩu gói phiếu chấm mà đơn vị gửi lên.</source>
        <translation>Import the packages of score sheets that units send.</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Khai báo kỳ đánh giá đầu tiên</source>
        <translation>Enter the first evaluation period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Khai báo khối, cụm thi đua</source>
        <translation>Enter the emulation blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Nạp bộ tiêu chí chấm điểm</source>
        <translation>Load a criteria table</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>{subject} – phiếu tự chấm chưa nộp</source>
        <translation>{subject} – self-score sheet not submitted</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>{count} đơn vị chưa có phiếu chấm</source>
        <translation>Units without a score sheet: {count}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Hạn các đơn vị nộp phiếu tự chấm</source>
        <translation>Units’ deadline for self-score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Hạn thẩm định phiếu chấm</source>
        <translation>Deadline for appraising score sheets</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Họp khối bình xét, suy tôn</source>
        <translation>Bloc meeting to review and nominate</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Sơ kết, tổng kết: {subject}</source>
        <translation>Review of the campaign: {subject}</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Mở trang Hệ thống, thêm một kỳ</source>
        <translation>Open the System page and add a period</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Xếp các đơn vị thành viên vào khối</source>
        <translation>Put the member units into blocs</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Từ bảng tiêu chí Excel của tỉnh hoặc gói danh mục</source>
        <translation>From the province’s criteria table in Excel, or a catalogue package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/overview/task_words.py"/>
        <source>Tạo phiếu, đọc từ Excel hoặc nhận gói của đơn vị</source>
        <translation>Make a sheet, read it from Excel, or receive the unit’s package</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Thi đua</source>
        <translation>Emulation</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Đánh giá</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Danh mục</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Phong trào</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <location filename="../../thidua_desktop/ui/scoring/page.py"/>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <source>Xếp hạng khối</source>
        <translation>Bloc ranking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <location filename="../../thidua_desktop/ui/printing/page.py"/>
        <source>In ấn</source>
        <translation>Printing</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <location filename="../../thidua_desktop/ui/units/page.py"/>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <location filename="../../thidua_desktop/ui/rule_sets/page.py"/>
        <source>Bộ tiêu chí</source>
        <translation>Criteria tables</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/page_list.py"/>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Hệ thống</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/ranking/page.py"/>
        <source>Xếp hạng khối, cụm thi đua</source>
        <translation>Bloc ranking</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Người dùng sao lưu</source>
        <translation>Made by hand</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Trước khi nhập gói, nhập phiếu</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Trước khi phục hồi</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/restoring/dialog.py"/>
        <source>Trước khi nâng cấp chương trình</source>
        <translation>Before an upgrade of the program</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/keys_card.py"/>
        <source>Bộ phím</source>
        <translation>Key set</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/own_key_card.py"/>
        <source>Khóa và chữ ký</source>
        <translation>Key and signature</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Bản sao lưu (*.thidua)</source>
        <translation>Backups (*.thidua)</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Theo máy tính</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/settings/page.py"/>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/issue_list.py"/>
        <source>Lỗi</source>
        <translation>Error</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/issue_list.py"/>
        <source>Lưu ý</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Đơn vị</source>
        <extracomment>field unit; package sheet units; package sheet unit_parents; package sheet memberships; package sheet targets; package sheet index_results; package sheet sheets; package sheet lines; package sheet line_evidence; package sheet rounds; package sheet round_lines; package sheet questions; package sheet line_comments; package sheet achievements; package sheet carried; package sheet results; package sheet keys</extracomment>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <extracomment>field unit_name; package sheet units; package sheet unit_names</extracomment>
        <translation>Unit name</translation>
    </message>
    <message>
        <source>Loại đơn vị</source>
        <extracomment>field unit_kind</extracomment>
        <translation>Kind of unit</translation>
    </message>
    <message>
        <source>Xã, phường, sở, đoàn thể…</source>
        <extracomment>field unit_kind</extracomment>
        <translation>Commune, ward, department, association…</translation>
    </message>
    <message>
        <source>Mã</source>
        <extracomment>field code; package sheet units; package sheet blocs; package sheet rule_sets; package sheet campaigns</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Cấp</source>
        <extracomment>field level; package sheet levels; package sheet units</extracomment>
        <translation>Level</translation>
    </message>
    <message>
        <source>Cấp hành chính hoặc loại cơ quan</source>
        <extracomment>field level</extracomment>
        <translation>Administrative level or kind of office</translation>
    </message>
    <message>
        <source>Đơn vị cấp trên</source>
        <extracomment>field parent; package sheet unit_parents</extracomment>
        <translation>Superior unit</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <extracomment>field position; package sheet levels; package sheet units; package sheet blocs; package sheet memberships; package sheet criteria; package sheet titles</extracomment>
        <translation>Order</translation>
    </message>
    <message>
        <source>Thứ tự chính thức trong danh sách</source>
        <extracomment>field position</extracomment>
        <translation>The official order in lists</translation>
    </message>
    <message>
        <source>Có hiệu lực từ</source>
        <extracomment>field valid_from; package sheet levels; package sheet units; package sheet unit_names; package sheet unit_parents; package sheet blocs; package sheet memberships; package sheet titles</extracomment>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <extracomment>field valid_to; package sheet levels; package sheet units; package sheet unit_names; package sheet unit_parents; package sheet blocs; package sheet memberships; package sheet titles</extracomment>
        <translation>Until the end of</translation>
    </message>
    <message>
        <source>Các tên gọi</source>
        <extracomment>field names</extracomment>
        <translation>Names</translation>
    </message>
    <message>
        <source>Các tên gọi trước</source>
        <extracomment>field earlier_names</extracomment>
        <translation>Earlier names</translation>
    </message>
    <message>
        <source>Đơn vị cấp trên trước đây</source>
        <extracomment>field earlier_parents</extracomment>
        <translation>Earlier superior units</translation>
    </message>
    <message>
        <source>Tên mới</source>
        <extracomment>field new_name</extracomment>
        <translation>New name</translation>
    </message>
    <message>
        <source>Đổi tên từ ngày</source>
        <extracomment>field renamed_on</extracomment>
        <translation>Renamed from</translation>
    </message>
    <message>
        <source>Kế thừa từ ngày</source>
        <extracomment>field succeeded_on</extracomment>
        <translation>Succeeds from</translation>
    </message>
    <message>
        <source>Đơn vị trước sắp xếp</source>
        <extracomment>field predecessor; package sheet successions</extracomment>
        <translation>Unit before the reorganisation</translation>
    </message>
    <message>
        <source>Đơn vị kế thừa</source>
        <extracomment>field successor; package sheet successions</extracomment>
        <translation>Succeeding unit</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <extracomment>field basis; package sheet successions; package sheet rule_sets; package sheet titles</extracomment>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Khối, cụm thi đua</source>
        <extracomment>field bloc</extracomment>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Tên khối, cụm</source>
        <extracomment>field bloc_name; package sheet blocs</extracomment>
        <translation>Name of the bloc</translation>
    </message>
    <message>
        <source>Khối hay cụm</source>
        <extracomment>field bloc_kind; package sheet blocs</extracomment>
        <translation>Bloc or cluster</translation>
    </message>
    <message>
        <source>Đơn vị thành viên</source>
        <extracomment>field members</extracomment>
        <translation>Member units</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <extracomment>field role; package sheet memberships</extracomment>
        <translation>Role</translation>
    </message>
    <message>
        <source>Trưởng, phó luân phiên hằng năm</source>
        <extracomment>field role</extracomment>
        <translation>Head and deputy rotate every year</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <extracomment>field place</extracomment>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nơi ghi ở dòng ngày tháng trên văn bản</source>
        <extracomment>field place</extracomment>
        <translation>Stands in the date line of papers</translation>
    </message>
    <message>
        <source>Cơ quan chủ quản</source>
        <extracomment>field superior_name</extracomment>
        <translation>Governing body</translation>
    </message>
    <message>
        <source>Dòng trên cùng bên trái văn bản</source>
        <extracomment>field superior_name</extracomment>
        <translation>Top left line of papers</translation>
    </message>
    <message>
        <source>Người lập biểu</source>
        <extracomment>field clerk_name</extracomment>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>Thủ trưởng đơn vị</source>
        <extracomment>field head_name</extracomment>
        <translation>Head of the unit</translation>
    </message>
    <message>
        <source>Chức danh thủ trưởng</source>
        <extracomment>field head_title</extracomment>
        <translation>Title of the head</translation>
    </message>
    <message>
        <source>Kỳ đánh giá</source>
        <extracomment>field period; package sheet periods; package sheet sheets; package sheet results</extracomment>
        <translation>Evaluation period</translation>
    </message>
    <message>
        <source>Tên kỳ đánh giá</source>
        <extracomment>field period_name; package sheet periods</extracomment>
        <translation>Name of the evaluation period</translation>
    </message>
    <message>
        <source>Năm</source>
        <extracomment>field year; package sheet periods; package sheet rule_sets; package sheet index_results</extracomment>
        <translation>Year</translation>
    </message>
    <message>
        <source>Hạn tự chấm</source>
        <extracomment>field self_deadline; package sheet periods</extracomment>
        <translation>Self-scoring deadline</translation>
    </message>
    <message>
        <source>Bộ tiêu chí</source>
        <extracomment>field rule_set; package sheet rule_sets; package sheet criteria; package sheet sheets</extracomment>
        <translation>Criteria table</translation>
    </message>
    <message>
        <source>Bảng điểm thi đua</source>
        <extracomment>field rule_set</extracomment>
        <translation>The table of emulation points</translation>
    </message>
    <message>
        <source>Tên bộ tiêu chí</source>
        <extracomment>field rule_set_name; package sheet rule_sets</extracomment>
        <translation>Table name</translation>
    </message>
    <message>
        <source>Bản</source>
        <extracomment>field version; package sheet rule_sets; package sheet results</extracomment>
        <translation>Ver.</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <extracomment>field criterion; package sheet criteria</extracomment>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>TT</source>
        <extracomment>field criterion_code; package sheet criteria; package sheet targets; package sheet lines; package sheet line_evidence; package sheet round_lines; package sheet questions; package sheet line_comments</extracomment>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số thứ tự trong bảng điểm</source>
        <extracomment>field criterion_code</extracomment>
        <translation>Number in the criteria table</translation>
    </message>
    <message>
        <source>Nội dung tiêu chí</source>
        <extracomment>field criterion_text; package sheet criteria; package sheet targets; package sheet lines; package sheet line_evidence; package sheet round_lines; package sheet questions; package sheet line_comments</extracomment>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Cách chấm</source>
        <extracomment>field criterion_kind; package sheet criteria</extracomment>
        <translation>Way of scoring</translation>
    </message>
    <message>
        <source>Điểm tối đa</source>
        <extracomment>field max_points; package sheet criteria; package sheet lines; package sheet round_lines</extracomment>
        <translation>Max. points</translation>
    </message>
    <message>
        <source>điểm</source>
        <extracomment>field max_points; field points; field total</extracomment>
        <translation>points</translation>
    </message>
    <message>
        <source>Tham số cách chấm</source>
        <extracomment>field rule_parameters</extracomment>
        <translation>Scoring parameters</translation>
    </message>
    <message>
        <source>Khi không chấm</source>
        <extracomment>field absence_policy; package sheet criteria</extracomment>
        <translation>When not scored</translation>
    </message>
    <message>
        <source>Phải chấm</source>
        <extracomment>field must_score</extracomment>
        <translation>Must be scored</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <extracomment>field evidence_needed</extracomment>
        <translation>Required</translation>
    </message>
    <message>
        <source>Vị trí trong bảng</source>
        <extracomment>field criterion_place</extracomment>
        <translation>Place in the table</translation>
    </message>
    <message>
        <source>Quy định chung</source>
        <extracomment>field policy; package sheet rule_sets</extracomment>
        <translation>General rules</translation>
    </message>
    <message>
        <source>Quy đổi điểm, điểm kết luận, xếp loại, thứ tự xét khi bằng điểm</source>
        <extracomment>field policy</extracomment>
        <translation>Conversion of points, concluding points, grades, and what decides equal points</translation>
    </message>
    <message>
        <source>Thang điểm quy đổi</source>
        <extracomment>field policy_scale</extracomment>
        <translation>Scale of converted points</translation>
    </message>
    <message>
        <source>Cách quy đổi</source>
        <extracomment>field normalise_at</extracomment>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Tổng điểm thấp nhất</source>
        <extracomment>field least_total</extracomment>
        <translation>Lowest total</translation>
    </message>
    <message>
        <source>Tổng điểm cao nhất</source>
        <extracomment>field most_total</extracomment>
        <translation>Highest total</translation>
    </message>
    <message>
        <source>Điểm kết luận</source>
        <extracomment>field final_rule</extracomment>
        <translation>Concluding points</translation>
    </message>
    <message>
        <source>Các mức xếp loại</source>
        <extracomment>field grades</extracomment>
        <translation>Grades</translation>
    </message>
    <message>
        <source>Khi bằng điểm, xét lần lượt</source>
        <extracomment>field tie_breaks</extracomment>
        <translation>Equal points are decided by</translation>
    </message>
    <message>
        <source>Số phiếu suy tôn</source>
        <extracomment>field tie_vote</extracomment>
        <translation>Votes of the meeting</translation>
    </message>
    <message>
        <source>Điểm thưởng</source>
        <extracomment>field tie_bonus; rule kind bonus</extracomment>
        <translation>Bonus points</translation>
    </message>
    <message>
        <source>Ưu tiên nữ theo quy định</source>
        <extracomment>field tie_preference</extracomment>
        <translation>Preference for women by law</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <extracomment>field target; package sheet targets; package sheet lines; package sheet round_lines</extracomment>
        <translation>Target</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <extracomment>field actual; package sheet lines; package sheet round_lines</extracomment>
        <translation>Result</translation>
    </message>
    <message>
        <source>Điểm</source>
        <extracomment>field points; package sheet index_results; package sheet round_lines</extracomment>
        <translation>Points</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <extracomment>field note; package sheet criteria; package sheet lines</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <extracomment>field state; package sheet rule_sets; package sheet campaigns; package sheet sheets; package sheet results</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Phiếu chấm</source>
        <extracomment>field score_sheet; package sheet lines</extracomment>
        <translation>Score sheet</translation>
    </message>
    <message>
        <source>Tổng điểm</source>
        <extracomment>field total</extracomment>
        <translation>Total points</translation>
    </message>
    <message>
        <source>Xếp hạng</source>
        <extracomment>field rank</extracomment>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <extracomment>field grade</extracomment>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Phong trào thi đua</source>
        <extracomment>field campaign</extracomment>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>Tên phong trào</source>
        <extracomment>field campaign_name; package sheet campaigns</extracomment>
        <translation>Name of the campaign</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <extracomment>field form; package sheet campaigns</extracomment>
        <translation>Form</translation>
    </message>
    <message>
        <source>Cấp phát động</source>
        <extracomment>field launching_level; package sheet campaigns</extracomment>
        <translation>Launching level</translation>
    </message>
    <message>
        <source>Người, cơ quan phát động</source>
        <extracomment>field launched_by; package sheet campaigns</extracomment>
        <translation>Launched by</translation>
    </message>
    <message>
        <source>Chủ đề, khẩu hiệu</source>
        <extracomment>field theme; package sheet campaigns</extracomment>
        <translation>Theme, slogan</translation>
    </message>
    <message>
        <source>Mục tiêu, nội dung</source>
        <extracomment>field goal; package sheet campaigns</extracomment>
        <translation>Goals, content</translation>
    </message>
    <message>
        <source>Văn bản căn cứ</source>
        <extracomment>field documents</extracomment>
        <translation>Legal documents</translation>
    </message>
    <message>
        <source>Loại văn bản</source>
        <extracomment>field document_kind; package sheet directives; package sheet campaign_documents</extracomment>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <extracomment>field document_number; package sheet directives; package sheet campaign_documents</extracomment>
        <translation>Number, symbol</translation>
    </message>
    <message>
        <source>Ngày ban hành</source>
        <extracomment>field issued_on; package sheet directives; package sheet campaign_documents</extracomment>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <extracomment>field issuer; package sheet directives; package sheet campaign_documents</extracomment>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <extracomment>field document_summary; package sheet directives; package sheet campaign_documents</extracomment>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <extracomment>field starts_on; package sheet successions; package sheet periods; package sheet campaigns</extracomment>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <extracomment>field ends_on; field achieved_to; package sheet periods; package sheet campaigns; package sheet achievements</extracomment>
        <translation>To</translation>
    </message>
    <message>
        <source>Chỉ thị</source>
        <extracomment>field directive; package sheet directives; package sheet task_groups</extracomment>
        <translation>Directive</translation>
    </message>
    <message>
        <source>Nhóm nhiệm vụ</source>
        <extracomment>field task_groups; package sheet task_groups</extracomment>
        <translation>Task group</translation>
    </message>
    <message>
        <source>Thuộc phong trào</source>
        <extracomment>field parent_campaign</extracomment>
        <translation>Part of campaign</translation>
    </message>
    <message>
        <source>Thành tích</source>
        <extracomment>field achievement; package sheet achievements</extracomment>
        <translation>Achievements</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <extracomment>field subject_kind; package sheet titles; package sheet achievements</extracomment>
        <translation>Honouree</translation>
    </message>
    <message>
        <source>Tên tập thể, cá nhân, hộ</source>
        <extracomment>field subject_name; package sheet achievements</extracomment>
        <translation>Name of honouree</translation>
    </message>
    <message>
        <source>Tên tập thể</source>
        <extracomment>field collective_name</extracomment>
        <translation>Name of the collective</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <extracomment>field individual_name</extracomment>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tên hộ gia đình</source>
        <extracomment>field household_name</extracomment>
        <translation>Name of the household</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <extracomment>field position_title; package sheet achievements</extracomment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Loại hình khen thưởng</source>
        <extracomment>field manner; package sheet achievements</extracomment>
        <translation>Kind of award</translation>
    </message>
    <message>
        <source>Tên danh hiệu, hình thức</source>
        <extracomment>field title_name; package sheet titles</extracomment>
        <translation>Name of the title or commendation</translation>
    </message>
    <message>
        <source>Loại</source>
        <extracomment>field title_kind; package sheet titles</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Cấp quyết định</source>
        <extracomment>field title_levels; package sheet titles</extracomment>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Lập thành tích từ ngày</source>
        <extracomment>field achieved_from; package sheet achievements</extracomment>
        <translation>Achieved from</translation>
    </message>
    <message>
        <source>Tóm tắt thành tích</source>
        <extracomment>field summary; package sheet achievements</extracomment>
        <translation>Summary of the achievement</translation>
    </message>
    <message>
        <source>Người trực tiếp lao động, công tác</source>
        <extracomment>field is_direct_worker</extracomment>
        <translation>Works directly in production or service</translation>
    </message>
    <message>
        <source>Để tính tỷ lệ khen người lao động trực tiếp</source>
        <extracomment>field is_direct_worker</extracomment>
        <translation>Counts towards the share of awards for direct workers</translation>
    </message>
    <message>
        <source>Minh chứng</source>
        <extracomment>field evidence; package sheet evidence</extracomment>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng</source>
        <extracomment>field evidence</extracomment>
        <translation>Documents that prove it</translation>
    </message>
    <message>
        <source>Gói dữ liệu</source>
        <extracomment>field package</extracomment>
        <translation>Package</translation>
    </message>
    <message>
        <source>Mã đối chiếu</source>
        <extracomment>field check_code</extracomment>
        <translation>Check code</translation>
    </message>
    <message>
        <source>Mã ngắn trên giấy và trong tệp; trùng nhau là cùng nội dung</source>
        <extracomment>field check_code</extracomment>
        <translation>A short code on the paper and in the file; equal codes mean equal content</translation>
    </message>
    <message>
        <source>Lần gửi</source>
        <extracomment>field sequence; package sheet carried; package sheet received</extracomment>
        <translation>Shipment</translation>
    </message>
    <message>
        <source>Đơn vị gửi</source>
        <extracomment>field sender</extracomment>
        <translation>Sending unit</translation>
    </message>
    <message>
        <source>Khối thi đua</source>
        <extracomment>choice of BlocKind</extracomment>
        <translation>Emulation bloc</translation>
    </message>
    <message>
        <source>Cụm thi đua</source>
        <extracomment>choice of BlocKind</extracomment>
        <translation>Emulation cluster</translation>
    </message>
    <message>
        <source>Trưởng khối, cụm</source>
        <extracomment>choice of BlocRole</extracomment>
        <translation>Head of the bloc</translation>
    </message>
    <message>
        <source>Phó trưởng khối, cụm</source>
        <extracomment>choice of BlocRole</extracomment>
        <translation>Deputy head of the bloc</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <extracomment>choice of BlocRole</extracomment>
        <translation>Member</translation>
    </message>
    <message>
        <source>Cả năm</source>
        <extracomment>choice of PeriodKind</extracomment>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>6 tháng</source>
        <extracomment>choice of PeriodKind</extracomment>
        <translation>Half-year</translation>
    </message>
    <message>
        <source>Chuyên đề</source>
        <extracomment>choice of PeriodKind; choice of CampaignForm</extracomment>
        <translation>Thematic</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <extracomment>choice of RuleSetState; choice of CampaignState</extracomment>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Đã ban hành</source>
        <extracomment>choice of RuleSetState</extracomment>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Hết hiệu lực</source>
        <extracomment>choice of RuleSetState</extracomment>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <extracomment>choice of Round</extracomment>
        <translation>Self-score</translation>
    </message>
    <message>
        <source>Chấm chéo</source>
        <extracomment>choice of Round</extracomment>
        <translation>Cross-scoring</translation>
    </message>
    <message>
        <source>Khối chấm</source>
        <extracomment>choice of Round</extracomment>
        <translation>Bloc scoring</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <extracomment>choice of Round</extracomment>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>Kết luận</source>
        <extracomment>choice of Round</extracomment>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Nháp</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Đã nộp</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Bị trả lại</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Khối đã chấm</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Scored by the bloc</translation>
    </message>
    <message>
        <source>Chờ giải trình</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Explanation awaited</translation>
    </message>
    <message>
        <source>Đã thẩm định</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Appraised</translation>
    </message>
    <message>
        <source>Đã thông qua</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã công bố</source>
        <extracomment>choice of SheetState</extracomment>
        <translation>Published</translation>
    </message>
    <message>
        <source>sửa điểm</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>change points</translation>
    </message>
    <message>
        <source>nộp phiếu</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>submit sheet</translation>
    </message>
    <message>
        <source>lấy lại phiếu</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>take back the sheet</translation>
    </message>
    <message>
        <source>trả lại phiếu</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>return the sheet</translation>
    </message>
    <message>
        <source>chốt điểm khối chấm</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>close the bloc scoring</translation>
    </message>
    <message>
        <source>yêu cầu giải trình</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>ask for an explanation</translation>
    </message>
    <message>
        <source>gửi giải trình</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>send the explanation</translation>
    </message>
    <message>
        <source>nhận xét giải trình</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>judge explanations</translation>
    </message>
    <message>
        <source>chốt thẩm định</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>close the appraisal</translation>
    </message>
    <message>
        <source>thông qua</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>approve</translation>
    </message>
    <message>
        <source>công bố</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>publish</translation>
    </message>
    <message>
        <source>lập bản đính chính</source>
        <extracomment>choice of SheetAction</extracomment>
        <translation>make a correction</translation>
    </message>
    <message>
        <source>đơn vị được chấm</source>
        <extracomment>choice of SheetRole</extracomment>
        <translation>the scored unit</translation>
    </message>
    <message>
        <source>đơn vị chấm chéo</source>
        <extracomment>choice of SheetRole</extracomment>
        <translation>the cross-scoring unit</translation>
    </message>
    <message>
        <source>trưởng khối, cụm</source>
        <extracomment>choice of SheetRole</extracomment>
        <translation>head of the bloc</translation>
    </message>
    <message>
        <source>cơ quan thẩm định</source>
        <extracomment>choice of SheetRole</extracomment>
        <translation>the appraising office</translation>
    </message>
    <message>
        <source>Hội đồng, hội nghị khối</source>
        <extracomment>choice of SheetRole</extracomment>
        <translation>the council or bloc conference</translation>
    </message>
    <message>
        <source>Chấp nhận</source>
        <extracomment>choice of Verdict</extracomment>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Không chấp nhận</source>
        <extracomment>choice of Verdict</extracomment>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Lấy điểm vòng sau cùng</source>
        <extracomment>choice of FinalRule</extracomment>
        <translation>Points of the last round</translation>
    </message>
    <message>
        <source>Lấy điểm cao nhất các vòng</source>
        <extracomment>choice of FinalRule</extracomment>
        <translation>Highest points of all rounds</translation>
    </message>
    <message>
        <source>Lấy trung bình các vòng</source>
        <extracomment>choice of FinalRule</extracomment>
        <translation>Average of all rounds</translation>
    </message>
    <message>
        <source>Lấy điểm hội nghị kết luận</source>
        <extracomment>choice of FinalRule</extracomment>
        <translation>Points concluded by the conference</translation>
    </message>
    <message>
        <source>Quy đổi ở tổng điểm</source>
        <extracomment>choice of NormaliseAt</extracomment>
        <translation>Converted in the total</translation>
    </message>
    <message>
        <source>Quy đổi ở từng nhóm</source>
        <extracomment>choice of NormaliseAt</extracomment>
        <translation>Converted in each group</translation>
    </message>
    <message>
        <source>Không giao</source>
        <extracomment>choice of Absence; sentence reason.not_assigned</extracomment>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>Không phát sinh</source>
        <extracomment>choice of Absence; sentence reason.nothing_arose</extracomment>
        <translation>Nothing arose</translation>
    </message>
    <message>
        <source>Không áp dụng</source>
        <extracomment>choice of Absence; sentence reason.not_applicable</extracomment>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Nhập tay</source>
        <extracomment>choice of Origin</extracomment>
        <translation>Typed in</translation>
    </message>
    <message>
        <source>Nhập từ tệp</source>
        <extracomment>choice of Origin</extracomment>
        <translation>Imported from a file</translation>
    </message>
    <message>
        <source>Máy tính</source>
        <extracomment>choice of Origin</extracomment>
        <translation>Computed</translation>
    </message>
    <message>
        <source>Theo các vòng chấm</source>
        <extracomment>choice of Origin; sentence history.by_rounds</extracomment>
        <translation>By round</translation>
    </message>
    <message>
        <source>Thường xuyên</source>
        <extracomment>choice of CampaignForm</extracomment>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Đã phát động</source>
        <extracomment>choice of CampaignState</extracomment>
        <translation>Launched</translation>
    </message>
    <message>
        <source>Đang thực hiện</source>
        <extracomment>choice of CampaignState</extracomment>
        <translation>Running</translation>
    </message>
    <message>
        <source>Đã sơ kết</source>
        <extracomment>choice of CampaignState</extracomment>
        <translation>Interim review done</translation>
    </message>
    <message>
        <source>Đã tổng kết</source>
        <extracomment>choice of CampaignState</extracomment>
        <translation>Final review done</translation>
    </message>
    <message>
        <source>Đã đóng</source>
        <extracomment>choice of CampaignState</extracomment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <extracomment>choice of CampaignState</extracomment>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Danh hiệu thi đua</source>
        <extracomment>choice of TitleKind</extracomment>
        <translation>Emulation title</translation>
    </message>
    <message>
        <source>Hình thức khen thưởng</source>
        <extracomment>choice of TitleKind</extracomment>
        <translation>Commendation</translation>
    </message>
    <message>
        <source>Tập thể</source>
        <extracomment>choice of SubjectKind</extracomment>
        <translation>Collective</translation>
    </message>
    <message>
        <source>Cá nhân</source>
        <extracomment>choice of SubjectKind</extracomment>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Hộ gia đình</source>
        <extracomment>choice of SubjectKind</extracomment>
        <translation>Household</translation>
    </message>
    <message>
        <source>Công trạng</source>
        <extracomment>choice of Manner</extracomment>
        <translation>Merit</translation>
    </message>
    <message>
        <source>Đột xuất</source>
        <extracomment>choice of Manner</extracomment>
        <translation>Exceptional</translation>
    </message>
    <message>
        <source>Phong trào (chuyên đề)</source>
        <extracomment>choice of Manner</extracomment>
        <translation>Campaign (thematic)</translation>
    </message>
    <message>
        <source>Cống hiến</source>
        <extracomment>choice of Manner</extracomment>
        <translation>Devotion</translation>
    </message>
    <message>
        <source>Niên hạn</source>
        <extracomment>choice of Manner</extracomment>
        <translation>Years of service</translation>
    </message>
    <message>
        <source>Đối ngoại</source>
        <extracomment>choice of Manner</extracomment>
        <translation>Foreign partners</translation>
    </message>
    <message>
        <source>Ô bị sửa trong tệp sau khi lập gói</source>
        <extracomment>choice of Asked</extracomment>
        <translation>Cells edited in the file after the package was made</translation>
    </message>
    <message>
        <source>Hai bên cùng sửa</source>
        <extracomment>choice of Asked</extracomment>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>Chỉ bên mình sửa</source>
        <extracomment>choice of Asked</extracomment>
        <translation>Changed on our side only</translation>
    </message>
    <message>
        <source>Ở đây đã sang bước sau hoặc đã chốt</source>
        <extracomment>choice of Asked</extracomment>
        <translation>Gone on or settled here</translation>
    </message>
    <message>
        <source>Điểm ngoài mức của tiêu chí</source>
        <extracomment>choice of Asked</extracomment>
        <translation>Points outside the criterion's bounds</translation>
    </message>
    <message>
        <source>Chỉ nhận trọn hoặc không nhận</source>
        <extracomment>choice of Asked</extracomment>
        <translation>Accepted whole or not at all</translation>
    </message>
    <message>
        <source>Giữ của mình</source>
        <extracomment>choice of Choice</extracomment>
        <translation>Keep ours</translation>
    </message>
    <message>
        <source>Nhận của nơi gửi</source>
        <extracomment>choice of Choice</extracomment>
        <translation>Take the sender's</translation>
    </message>
    <message>
        <source>Số khác</source>
        <extracomment>choice of Choice</extracomment>
        <translation>Another value</translation>
    </message>
    <message>
        <source>Những ô này trong tệp đã bị sửa sau khi nơi gửi ký gói, nên chữ ký không bảo đảm cho giá trị đã sửa.</source>
        <extracomment>why edited</extracomment>
        <translation>These cells of the file were edited after the sender signed it; the signature does not stand for them.</translation>
    </message>
    <message>
        <source>Từ lần nhận trước, cả bên mình và nơi gửi đều đã sửa, thành hai giá trị khác nhau.</source>
        <extracomment>why both</extracomment>
        <translation>Since the last package both sides changed them, to two different values.</translation>
    </message>
    <message>
        <source>Từ lần nhận trước, chỉ bên mình đã sửa; gói gửi đến vẫn mang giá trị cũ.</source>
        <extracomment>why ours</extracomment>
        <translation>Since the last package only this side changed them; the package still has the old value.</translation>
    </message>
    <message>
        <source>Nơi gửi đã sửa những mục mà ở đây phiếu đã qua bước sau, hoặc hồ sơ đã chốt.</source>
        <extracomment>why gone_on</extracomment>
        <translation>The sender changed what has gone on or was settled here.</translation>
    </message>
    <message>
        <source>Điểm gửi đến cao hơn điểm tối đa, hoặc thấp hơn mức thấp nhất của tiêu chí.</source>
        <extracomment>why over_max</extracomment>
        <translation>The points that came are above the criterion's maximum, or below its least.</translation>
    </message>
    <message>
        <source>Những mục này chỉ nhận tất cả hoặc không nhận: đơn vị chưa có trong danh mục ở đây cùng số liệu đi kèm, hoặc gói không nối tiếp gói trước.</source>
        <extracomment>why whole</extracomment>
        <translation>These come in all together or not at all: offices that this catalogue does not have with what hangs on them, or a package that does not follow the one before.</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <extracomment>rule kind group</extracomment>
        <translation>Group</translation>
    </message>
    <message>
        <source>Chương trình cộng điểm các mục con.</source>
        <extracomment>rule kind group</extracomment>
        <translation>The points inside are added up.</translation>
    </message>
    <message>
        <source>căn cứ</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>Văn bản, điều khoản quy định cách chấm dòng này.</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>The document and article that say how this line is scored.</translation>
    </message>
    <message>
        <source>đơn vị tính</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>measure</translation>
    </message>
    <message>
        <source>Đơn vị của chỉ tiêu và kết quả: %, vụ, xã, km.</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>The measure of target and result: %, cases, communes, km.</translation>
    </message>
    <message>
        <source>không chấm thì</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>if not scored</translation>
    </message>
    <message>
        <source>Cách tính khi không giao, không phát sinh hoặc không áp dụng.</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>How it counts when not assigned, nothing arose or not applicable.</translation>
    </message>
    <message>
        <source>bỏ khỏi mẫu số</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>leave out of the base</translation>
    </message>
    <message>
        <source>tính đủ điểm</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>count in full</translation>
    </message>
    <message>
        <source>tính 0 điểm</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>count 0 points</translation>
    </message>
    <message>
        <source>điểm thay</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>points instead</translation>
    </message>
    <message>
        <source>Số điểm tính thay khi tiêu chí không áp dụng.</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>The points that count instead when the criterion is not applicable.</translation>
    </message>
    <message>
        <source>mất điểm cả mục</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>voids the group</translation>
    </message>
    <message>
        <source>Ghi “có” nếu dòng này 0 điểm thì cả mục chứa nó 0 điểm.</source>
        <extracomment>rule kind group; rule kind typed; rule kind pass_fail; rule kind measured; rule kind choice; rule kind ratio; rule kind thresholds; rule kind deduction; rule kind count; rule kind relative; rule kind index; rule kind bonus; rule kind penalty; rule kind mixed</extracomment>
        <translation>Write “có” if 0 points here means 0 points for the whole group.</translation>
    </message>
    <message>
        <source>Chấm thẳng</source>
        <extracomment>rule kind typed</extracomment>
        <translation>Scored directly</translation>
    </message>
    <message>
        <source>Người chấm gõ điểm từ 0 đến điểm tối đa, theo bước nếu có.</source>
        <extracomment>rule kind typed</extracomment>
        <translation>The scorer types points from 0 to the maximum, in steps if there are any.</translation>
    </message>
    <message>
        <source>bước</source>
        <extracomment>rule kind typed; rule kind ratio; rule kind mixed</extracomment>
        <translation>step</translation>
    </message>
    <message>
        <source>Điểm phải là bội của bước này, ví dụ 0,25.</source>
        <extracomment>rule kind typed; rule kind ratio; rule kind mixed</extracomment>
        <translation>Points must be multiples of this step, for example 0,25.</translation>
    </message>
    <message>
        <source>Định tính (đạt/không)</source>
        <extracomment>rule kind pass_fail</extracomment>
        <translation>Qualitative (met or not)</translation>
    </message>
    <message>
        <source>Đạt được điểm tối đa, không đạt được 0 điểm.</source>
        <extracomment>rule kind pass_fail</extracomment>
        <translation>Passed gets the maximum, failed 0 points.</translation>
    </message>
    <message>
        <source>Định lượng</source>
        <extracomment>rule kind measured</extracomment>
        <translation>Quantitative</translation>
    </message>
    <message>
        <source>Người chấm so kết quả với chỉ tiêu rồi gõ điểm.</source>
        <extracomment>rule kind measured</extracomment>
        <translation>The scorer holds the result against the target and types the points.</translation>
    </message>
    <message>
        <source>Chọn mức</source>
        <extracomment>rule kind choice</extracomment>
        <translation>Choice of level</translation>
    </message>
    <message>
        <source>Chọn một mức trong danh sách, mỗi mức có số điểm của nó.</source>
        <extracomment>rule kind choice</extracomment>
        <translation>Choose a level from a list; each has its points.</translation>
    </message>
    <message>
        <source>các mức</source>
        <extracomment>rule kind choice; rule kind bonus; rule kind penalty</extracomment>
        <translation>levels</translation>
    </message>
    <message>
        <source>Mỗi mức một cặp “tên : điểm”, cách nhau bằng dấu |, ví dụ: Tốt : 5 | Khá : 3 | Không : 0.</source>
        <extracomment>rule kind choice; rule kind bonus; rule kind penalty</extracomment>
        <translation>A pair “name : points” for each level, separated by |, for example: Tốt : 5 | Khá : 3 | Không : 0.</translation>
    </message>
    <message>
        <source>Tỷ lệ hoàn thành</source>
        <extracomment>rule kind ratio</extracomment>
        <translation>Rate of completion</translation>
    </message>
    <message>
        <source>Điểm tối đa nhân với tỷ lệ kết quả trên chỉ tiêu, không quá 100%.</source>
        <extracomment>rule kind ratio</extracomment>
        <translation>The maximum times the share of the target that was reached, at most 100%.</translation>
    </message>
    <message>
        <source>trần</source>
        <extracomment>rule kind ratio; rule kind count</extracomment>
        <translation>cap</translation>
    </message>
    <message>
        <source>Điểm cao nhất được tính, khi thấp hơn điểm tối đa.</source>
        <extracomment>rule kind ratio; rule kind count</extracomment>
        <translation>The most points that count, when less than the maximum.</translation>
    </message>
    <message>
        <source>đủ điểm từ</source>
        <extracomment>rule kind ratio</extracomment>
        <translation>full points from</translation>
    </message>
    <message>
        <source>Đạt từ tỷ lệ này (%) trở lên được đủ điểm; cần ghi kèm “mỗi 1% thiếu trừ”.</source>
        <extracomment>rule kind ratio</extracomment>
        <translation>From this rate (%) on the points are full; needs “mỗi 1% thiếu trừ” beside it.</translation>
    </message>
    <message>
        <source>mỗi 1% thiếu trừ</source>
        <extracomment>rule kind ratio</extracomment>
        <translation>off per 1% missing</translation>
    </message>
    <message>
        <source>Số điểm trừ cho mỗi 1% còn thiếu so với mức đủ điểm.</source>
        <extracomment>rule kind ratio</extracomment>
        <translation>The points taken off for each 1% short of the full rate.</translation>
    </message>
    <message>
        <source>chiều tốt</source>
        <extracomment>rule kind ratio; rule kind thresholds</extracomment>
        <translation>better when</translation>
    </message>
    <message>
        <source>“cao” nếu kết quả càng cao càng tốt (mặc định), “thấp” nếu càng thấp càng tốt.</source>
        <extracomment>rule kind ratio; rule kind thresholds</extracomment>
        <translation>“cao” if higher results are better (the default), “thấp” if lower ones are.</translation>
    </message>
    <message>
        <source>cao</source>
        <extracomment>rule kind ratio; rule kind thresholds</extracomment>
        <translation>high</translation>
    </message>
    <message>
        <source>thấp</source>
        <extracomment>rule kind ratio; rule kind thresholds</extracomment>
        <translation>low</translation>
    </message>
    <message>
        <source>Bậc thang</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>Bands</translation>
    </message>
    <message>
        <source>Tra điểm trong thang mức theo tỷ lệ đạt được hoặc theo chính kết quả.</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>Points are looked up in a scale of levels, by the share reached or by the result itself.</translation>
    </message>
    <message>
        <source>thang mức</source>
        <extracomment>rule kind thresholds; rule kind index</extracomment>
        <translation>bands</translation>
    </message>
    <message>
        <source>Mỗi mức một cặp “từ mức : điểm”, cách nhau bằng dấu |, ví dụ: &gt;=40 : 2 | 30-&lt;40 : 1 | &lt;30 : 0.</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>A pair “band : points” for each band, separated by |, for example: &gt;=40 : 2 | 30-&lt;40 : 1 | &lt;30 : 0.</translation>
    </message>
    <message>
        <source>tính theo</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>counted by</translation>
    </message>
    <message>
        <source>“tỷ lệ”: kết quả trên chỉ tiêu, tính bằng % (mặc định); “số”: chính kết quả.</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>“tỷ lệ”: result over target, in % (the default); “số”: the result itself.</translation>
    </message>
    <message>
        <source>tỷ lệ</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>share</translation>
    </message>
    <message>
        <source>số</source>
        <extracomment>rule kind thresholds</extracomment>
        <translation>number</translation>
    </message>
    <message>
        <source>Trừ theo số lần</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>Deduction per case</translation>
    </message>
    <message>
        <source>Bắt đầu từ điểm tối đa, mỗi lần vi phạm trừ một số điểm, không dưới mức thấp nhất.</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>Begins with the maximum; each violation takes some points off, not below the lowest.</translation>
    </message>
    <message>
        <source>mỗi lần trừ</source>
        <extracomment>rule kind deduction; rule kind penalty</extracomment>
        <translation>off per case</translation>
    </message>
    <message>
        <source>Số điểm trừ cho mỗi lần.</source>
        <extracomment>rule kind deduction; rule kind penalty</extracomment>
        <translation>The points taken off for each case.</translation>
    </message>
    <message>
        <source>thấp nhất</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>at least</translation>
    </message>
    <message>
        <source>Điểm thấp nhất sau khi trừ; không ghi là 0.</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>The least points after deduction; 0 if nothing is written.</translation>
    </message>
    <message>
        <source>số lần không trừ</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>cases without deduction</translation>
    </message>
    <message>
        <source>Số lần đầu chưa bị trừ điểm.</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>The number of first cases without deduction.</translation>
    </message>
    <message>
        <source>mất hết từ lần</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>all lost from case</translation>
    </message>
    <message>
        <source>Từ lần thứ mấy thì mất toàn bộ điểm của tiêu chí; ghi 1 nếu một lần là mất hết.</source>
        <extracomment>rule kind deduction</extracomment>
        <translation>From which case all points of the criterion are lost; write 1 if one case is enough.</translation>
    </message>
    <message>
        <source>Đếm số lần</source>
        <extracomment>rule kind count</extracomment>
        <translation>Count of cases</translation>
    </message>
    <message>
        <source>Mỗi lần được một số điểm, không quá điểm tối đa.</source>
        <extracomment>rule kind count</extracomment>
        <translation>Each time gives some points, at most the maximum.</translation>
    </message>
    <message>
        <source>mỗi lần được</source>
        <extracomment>rule kind count</extracomment>
        <translation>points per case</translation>
    </message>
    <message>
        <source>Số điểm được cho mỗi lần.</source>
        <extracomment>rule kind count</extracomment>
        <translation>The points given for each case.</translation>
    </message>
    <message>
        <source>So với đơn vị dẫn đầu khối</source>
        <extracomment>rule kind relative</extracomment>
        <translation>Against the leader of the bloc</translation>
    </message>
    <message>
        <source>Đúng chỉ tiêu được một nửa điểm, đơn vị vượt cao nhất khối được đủ, còn lại theo phần vượt.</source>
        <extracomment>rule kind relative</extracomment>
        <translation>On target gets half the points, the unit furthest above it in the bloc gets all, the others by how far they are above.</translation>
    </message>
    <message>
        <source>đúng chỉ tiêu được</source>
        <extracomment>rule kind relative</extracomment>
        <translation>points for meeting the target</translation>
    </message>
    <message>
        <source>Phần điểm tối đa (%) của đơn vị vừa đúng chỉ tiêu; không ghi là 50.</source>
        <extracomment>rule kind relative</extracomment>
        <translation>The share of the maximum (%) for a unit exactly on target; 50 if nothing is written.</translation>
    </message>
    <message>
        <source>Chỉ số bên ngoài</source>
        <extracomment>rule kind index</extracomment>
        <translation>External index</translation>
    </message>
    <message>
        <source>Lấy hạng hoặc điểm của một chỉ số đã công bố (PAPI, PAR INDEX, PCI) rồi quy ra điểm.</source>
        <extracomment>rule kind index</extracomment>
        <translation>Takes the rank or points of a published index (PAPI, PAR INDEX, PCI) and turns them into points.</translation>
    </message>
    <message>
        <source>chỉ số</source>
        <extracomment>rule kind index</extracomment>
        <translation>index</translation>
    </message>
    <message>
        <source>Tên chỉ số: PAPI, PAR INDEX, PCI, DDCI.</source>
        <extracomment>rule kind index</extracomment>
        <translation>Name of the index: PAPI, PAR INDEX, PCI, DDCI.</translation>
    </message>
    <message>
        <source>năm công bố</source>
        <extracomment>rule kind index</extracomment>
        <translation>year of publication</translation>
    </message>
    <message>
        <source>Năm của chỉ số; thường là năm trước năm chấm.</source>
        <extracomment>rule kind index</extracomment>
        <translation>The year of the index; usually the year before the one scored.</translation>
    </message>
    <message>
        <source>xét theo</source>
        <extracomment>rule kind index</extracomment>
        <translation>judged by</translation>
    </message>
    <message>
        <source>“hạng” hoặc “điểm chỉ số”.</source>
        <extracomment>rule kind index</extracomment>
        <translation>“hạng” (rank) or “điểm chỉ số” (index score).</translation>
    </message>
    <message>
        <source>hạng</source>
        <extracomment>rule kind index</extracomment>
        <translation>rank</translation>
    </message>
    <message>
        <source>điểm chỉ số</source>
        <extracomment>rule kind index</extracomment>
        <translation>index points</translation>
    </message>
    <message>
        <source>Điểm theo hạng hoặc theo điểm chỉ số, ví dụ: 1-10 : 5 | 11-20 : 3 | &gt;20 : 1.</source>
        <extracomment>rule kind index</extracomment>
        <translation>Points by rank or by index score, for example: 1-10 : 5 | 11-20 : 3 | &gt;20 : 1.</translation>
    </message>
    <message>
        <source>điểm chỉ số cao nhất</source>
        <extracomment>rule kind index</extracomment>
        <translation>highest index score</translation>
    </message>
    <message>
        <source>Khi không có thang mức: điểm chỉ số ứng với điểm tối đa, ví dụ 100.</source>
        <extracomment>rule kind index</extracomment>
        <translation>Without bands: the index score that earns the maximum, for example 100.</translation>
    </message>
    <message>
        <source>Điểm cộng thêm ngoài thang điểm, không quá mức tối đa của dòng.</source>
        <extracomment>rule kind bonus</extracomment>
        <translation>Points beside the scale, at most the maximum of the row.</translation>
    </message>
    <message>
        <source>mỗi lần cộng</source>
        <extracomment>rule kind bonus</extracomment>
        <translation>added per case</translation>
    </message>
    <message>
        <source>Số điểm cộng cho mỗi lần.</source>
        <extracomment>rule kind bonus</extracomment>
        <translation>The points added for each case.</translation>
    </message>
    <message>
        <source>Điểm trừ</source>
        <extracomment>rule kind penalty</extracomment>
        <translation>Penalty points</translation>
    </message>
    <message>
        <source>Điểm trừ ngoài thang điểm, không quá mức tối đa của dòng; điểm được ghi là số âm.</source>
        <extracomment>rule kind penalty</extracomment>
        <translation>Points off beside the scale, at most the maximum of the row; they are written as a negative number.</translation>
    </message>
    <message>
        <source>Cộng hoặc trừ</source>
        <extracomment>rule kind mixed</extracomment>
        <translation>Added or deducted</translation>
    </message>
    <message>
        <source>Người chấm gõ điểm cộng hoặc điểm trừ, trong mức trừ nhiều nhất và cộng tối đa.</source>
        <extracomment>rule kind mixed</extracomment>
        <translation>The scorer types points to add or to take off, within the most of each.</translation>
    </message>
    <message>
        <source>trừ nhiều nhất</source>
        <extracomment>rule kind mixed</extracomment>
        <translation>deducted at most</translation>
    </message>
    <message>
        <source>Số điểm trừ nhiều nhất của dòng.</source>
        <extracomment>rule kind mixed</extracomment>
        <translation>The most points this line can take off.</translation>
    </message>
    <message>
        <source>Bảng chấm điểm thi đua của đơn vị</source>
        <extracomment>paper score_sheet</extracomment>
        <translation>Emulation score sheet of a unit</translation>
    </message>
    <message>
        <source>Lịch sử phiếu chấm điểm</source>
        <extracomment>paper sheet_history</extracomment>
        <translation>History of a score sheet</translation>
    </message>
    <message>
        <source>Bảng tổng hợp điểm khối thi đua</source>
        <extracomment>paper bloc_summary</extracomment>
        <translation>Summary of a bloc’s emulation points</translation>
    </message>
    <message>
        <source>Danh sách phong trào thi đua</source>
        <extracomment>paper campaign_list</extracomment>
        <translation>List of emulation campaigns</translation>
    </message>
    <message>
        <source>Danh sách thành tích</source>
        <extracomment>paper achievement_list</extracomment>
        <translation>List of achievements</translation>
    </message>
    <message>
        <source>Theo dõi nộp hồ sơ</source>
        <extracomment>paper submission_tracker</extracomment>
        <translation>Submissions of the period</translation>
    </message>
    <message>
        <source>Biên bản đối chiếu số liệu</source>
        <extracomment>paper reconciliation</extracomment>
        <translation>Reconciliation minute</translation>
    </message>
    <message>
        <source>Giấy báo mã khóa</source>
        <extracomment>paper key_sheet</extracomment>
        <translation>Key notice</translation>
    </message>
    <message>
        <source>Hướng dẫn nhanh</source>
        <extracomment>paper quick_guide</extracomment>
        <translation>Quick guide</translation>
    </message>
    <message>
        <source>Mã cấp</source>
        <extracomment>package sheet levels; package sheet units</extracomment>
        <translation>Level code</translation>
    </message>
    <message>
        <source>Tên cấp</source>
        <extracomment>package sheet levels</extracomment>
        <translation>Level name</translation>
    </message>
    <message>
        <source>Loại hình đơn vị</source>
        <extracomment>package sheet levels</extracomment>
        <translation>Kind of unit</translation>
    </message>
    <message>
        <source>Loại hình</source>
        <extracomment>package sheet units</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Đã thu hồi</source>
        <extracomment>package sheet units; package sheet blocs; package sheet campaigns; package sheet titles; package sheet achievements</extracomment>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Mã đơn vị trong máy</source>
        <extracomment>package sheet units; package sheet memberships; package sheet targets; package sheet index_results; package sheet sheets; package sheet line_evidence; package sheet rounds; package sheet round_lines; package sheet questions; package sheet line_comments; package sheet achievements; package sheet results; package sheet keys</extracomment>
        <translation>Unit code in the program</translation>
    </message>
    <message>
        <source>Tên gọi</source>
        <extracomment>package sheet unit_names</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mã dòng</source>
        <extracomment>package sheet unit_names; package sheet unit_parents; package sheet successions; package sheet memberships; package sheet criteria; package sheet campaign_documents; package sheet targets; package sheet index_results; package sheet lines; package sheet line_evidence; package sheet rounds; package sheet round_lines; package sheet questions; package sheet line_comments; package sheet evidence; package sheet carried</extracomment>
        <translation>Row code</translation>
    </message>
    <message>
        <source>Mã cấp trên trong máy</source>
        <extracomment>package sheet unit_parents</extracomment>
        <translation>Superior’s code in the program</translation>
    </message>
    <message>
        <source>Kế thừa</source>
        <extracomment>package sheet successions</extracomment>
        <translation>Succession</translation>
    </message>
    <message>
        <source>Khối, cụm</source>
        <extracomment>package sheet blocs; package sheet memberships</extracomment>
        <translation>Blocs and clusters</translation>
    </message>
    <message>
        <source>Dữ liệu mẫu</source>
        <extracomment>package sheet blocs; package sheet rule_sets; package sheet directives; package sheet campaigns; package sheet sheets; package sheet achievements</extracomment>
        <translation>Sample data</translation>
    </message>
    <message>
        <source>Mã khối trong máy</source>
        <extracomment>package sheet blocs; package sheet memberships</extracomment>
        <translation>Bloc code in the program</translation>
    </message>
    <message>
        <source>Thành viên khối</source>
        <extracomment>package sheet memberships</extracomment>
        <translation>Bloc members</translation>
    </message>
    <message>
        <source>Mã kỳ</source>
        <extracomment>package sheet periods</extracomment>
        <translation>Period code</translation>
    </message>
    <message>
        <source>Loại kỳ</source>
        <extracomment>package sheet periods</extracomment>
        <translation>Kind of period</translation>
    </message>
    <message>
        <source>Hạn thẩm định</source>
        <extracomment>package sheet periods</extracomment>
        <translation>Appraisal deadline</translation>
    </message>
    <message>
        <source>Ngày họp bình xét</source>
        <extracomment>package sheet periods</extracomment>
        <translation>Date of the review meeting</translation>
    </message>
    <message>
        <source>Mã kỳ trong máy</source>
        <extracomment>package sheet periods; package sheet targets; package sheet sheets; package sheet line_evidence; package sheet rounds; package sheet round_lines; package sheet questions; package sheet line_comments; package sheet results</extracomment>
        <translation>Period code in the program</translation>
    </message>
    <message>
        <source>Mã băm nội dung</source>
        <extracomment>package sheet rule_sets; package sheet received</extracomment>
        <translation>Hash of the content</translation>
    </message>
    <message>
        <source>Mã bộ trong máy</source>
        <extracomment>package sheet rule_sets</extracomment>
        <translation>Table code in the program</translation>
    </message>
    <message>
        <source>Kiểu chấm</source>
        <extracomment>package sheet criteria</extracomment>
        <translation>Way of scoring</translation>
    </message>
    <message>
        <source>Tham số</source>
        <extracomment>package sheet criteria</extracomment>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Cần minh chứng</source>
        <extracomment>package sheet criteria</extracomment>
        <translation>Evidence needed</translation>
    </message>
    <message>
        <source>Mã tiêu chí cha</source>
        <extracomment>package sheet criteria</extracomment>
        <translation>Code of the parent criterion</translation>
    </message>
    <message>
        <source>Bậc</source>
        <extracomment>package sheet criteria</extracomment>
        <translation>Depth</translation>
    </message>
    <message>
        <source>Mã chỉ thị trong máy</source>
        <extracomment>package sheet directives; package sheet task_groups</extracomment>
        <translation>Directive code in the program</translation>
    </message>
    <message>
        <source>Số</source>
        <extracomment>package sheet task_groups</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Mã nhóm trong máy</source>
        <extracomment>package sheet task_groups</extracomment>
        <translation>Group code in the program</translation>
    </message>
    <message>
        <source>Phong trào</source>
        <extracomment>package sheet campaigns; package sheet campaign_documents; package sheet achievements</extracomment>
        <translation>Campaigns</translation>
    </message>
    <message>
        <source>Tên cấp phát động</source>
        <extracomment>package sheet campaigns</extracomment>
        <translation>Launching level</translation>
    </message>
    <message>
        <source>Mã nhóm nhiệm vụ</source>
        <extracomment>package sheet campaigns; package sheet achievements</extracomment>
        <translation>Task group code</translation>
    </message>
    <message>
        <source>Thuộc phong trào (mã)</source>
        <extracomment>package sheet campaigns</extracomment>
        <translation>Part of campaign (code)</translation>
    </message>
    <message>
        <source>Đơn vị giữ hồ sơ (mã)</source>
        <extracomment>package sheet campaigns; package sheet achievements</extracomment>
        <translation>Unit keeping the record (code)</translation>
    </message>
    <message>
        <source>Mã phong trào trong máy</source>
        <extracomment>package sheet campaigns; package sheet achievements</extracomment>
        <translation>Campaign code in the program</translation>
    </message>
    <message>
        <source>Văn bản phong trào</source>
        <extracomment>package sheet campaign_documents</extracomment>
        <translation>Campaign documents</translation>
    </message>
    <message>
        <source>Chỉ tiêu giao</source>
        <extracomment>package sheet targets</extracomment>
        <translation>Targets given</translation>
    </message>
    <message>
        <source>Nơi giao</source>
        <extracomment>package sheet targets</extracomment>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Mã băm bộ tiêu chí</source>
        <extracomment>package sheet targets; package sheet sheets; package sheet line_evidence; package sheet rounds; package sheet round_lines; package sheet questions; package sheet line_comments; package sheet results</extracomment>
        <translation>Hash of the criteria table</translation>
    </message>
    <message>
        <source>Nơi giao (mã)</source>
        <extracomment>package sheet targets</extracomment>
        <translation>Given by (code)</translation>
    </message>
    <message>
        <source>Chỉ số công bố</source>
        <extracomment>package sheet index_results</extracomment>
        <translation>Published indices</translation>
    </message>
    <message>
        <source>Chỉ số</source>
        <extracomment>package sheet index_results</extracomment>
        <translation>Index</translation>
    </message>
    <message>
        <source>Thứ hạng</source>
        <extracomment>package sheet index_results</extracomment>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Nguồn công bố</source>
        <extracomment>package sheet index_results</extracomment>
        <translation>Source</translation>
    </message>
    <message>
        <source>Danh hiệu, khen thưởng</source>
        <extracomment>package sheet titles</extracomment>
        <translation>Titles and commendations</translation>
    </message>
    <message>
        <source>Mã danh hiệu</source>
        <extracomment>package sheet titles</extracomment>
        <translation>Title code</translation>
    </message>
    <message>
        <source>Đối tượng (mã)</source>
        <extracomment>package sheet titles</extracomment>
        <translation>Who may get it (code)</translation>
    </message>
    <message>
        <source>Cấp quyết định (mã)</source>
        <extracomment>package sheet titles</extracomment>
        <translation>Decided by (code)</translation>
    </message>
    <message>
        <source>Danh sách phiếu</source>
        <extracomment>package sheet sheets</extracomment>
        <translation>List of sheets</translation>
    </message>
    <message>
        <source>Tổng điểm tự chấm</source>
        <extracomment>package sheet sheets</extracomment>
        <translation>Total of self-scored points</translation>
    </message>
    <message>
        <source>Đơn vị nhập hộ (mã)</source>
        <extracomment>package sheet sheets</extracomment>
        <translation>Typed in by (unit code)</translation>
    </message>
    <message>
        <source>Mã phiếu trong máy</source>
        <extracomment>package sheet sheets; package sheet results</extracomment>
        <translation>Sheet code in the program</translation>
    </message>
    <message>
        <source>Điểm tự chấm</source>
        <extracomment>package sheet lines</extracomment>
        <translation>Self-scored points</translation>
    </message>
    <message>
        <source>Không chấm vì</source>
        <extracomment>package sheet lines; package sheet round_lines</extracomment>
        <translation>Not scored because</translation>
    </message>
    <message>
        <source>Giữ nguyên dù sai quy tắc</source>
        <extracomment>package sheet lines; package sheet round_lines</extracomment>
        <translation>Kept against the rule</translation>
    </message>
    <message>
        <source>Minh chứng của dòng</source>
        <extracomment>package sheet line_evidence</extracomment>
        <translation>Evidence on lines</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <extracomment>package sheet line_evidence; package sheet evidence</extracomment>
        <translation>File name</translation>
    </message>
    <message>
        <source>Cỡ tệp (byte)</source>
        <extracomment>package sheet line_evidence; package sheet evidence</extracomment>
        <translation>File size (bytes)</translation>
    </message>
    <message>
        <source>Mã băm tệp</source>
        <extracomment>package sheet line_evidence; package sheet evidence</extracomment>
        <translation>Hash of the file</translation>
    </message>
    <message>
        <source>Các vòng đã chấm</source>
        <extracomment>package sheet rounds</extracomment>
        <translation>Scored rounds</translation>
    </message>
    <message>
        <source>Vòng chấm</source>
        <extracomment>package sheet rounds; package sheet round_lines</extracomment>
        <translation>Round</translation>
    </message>
    <message>
        <source>Nơi chấm</source>
        <extracomment>package sheet rounds; package sheet round_lines</extracomment>
        <translation>Scored by</translation>
    </message>
    <message>
        <source>Số dòng</source>
        <extracomment>package sheet rounds</extracomment>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Nơi chấm (mã)</source>
        <extracomment>package sheet rounds; package sheet round_lines</extracomment>
        <translation>Scored by (code)</translation>
    </message>
    <message>
        <source>Điểm các vòng sau</source>
        <extracomment>package sheet round_lines</extracomment>
        <translation>Later rounds</translation>
    </message>
    <message>
        <source>Lý do, ghi chú</source>
        <extracomment>package sheet round_lines</extracomment>
        <translation>Reason, note</translation>
    </message>
    <message>
        <source>Hỏi và giải trình</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Questions and explanations</translation>
    </message>
    <message>
        <source>Vòng hỏi</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Asked in round</translation>
    </message>
    <message>
        <source>Câu hỏi</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Question</translation>
    </message>
    <message>
        <source>Hạn trả lời</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Giải trình của đơn vị</source>
        <extracomment>package sheet questions</extracomment>
        <translation>The unit's explanation</translation>
    </message>
    <message>
        <source>Ngày trả lời</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Ý kiến về giải trình</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Verdict on the explanation</translation>
    </message>
    <message>
        <source>Nhận xét</source>
        <extracomment>package sheet questions</extracomment>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Ý kiến về dòng</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Comments on lines</translation>
    </message>
    <message>
        <source>Ý kiến</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Nơi viết</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Written by</translation>
    </message>
    <message>
        <source>Ngày viết</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Written on</translation>
    </message>
    <message>
        <source>Cần theo dõi</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>Đã xử lý xong ngày</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Seen to on</translation>
    </message>
    <message>
        <source>Thời điểm viết</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Time of writing</translation>
    </message>
    <message>
        <source>Nơi viết (mã)</source>
        <extracomment>package sheet line_comments</extracomment>
        <translation>Written by (code)</translation>
    </message>
    <message>
        <source>Trực tiếp lao động, công tác</source>
        <extracomment>package sheet achievements</extracomment>
        <translation>Direct worker</translation>
    </message>
    <message>
        <source>Mã thành tích trong máy</source>
        <extracomment>package sheet achievements</extracomment>
        <translation>Achievement code in the program</translation>
    </message>
    <message>
        <source>Thành tích của</source>
        <extracomment>package sheet evidence</extracomment>
        <translation>Achievement of</translation>
    </message>
    <message>
        <source>Gói gốc của thành viên</source>
        <extracomment>package sheet carried</extracomment>
        <translation>Members' own packages</translation>
    </message>
    <message>
        <source>Nội dung đã ký</source>
        <extracomment>package sheet carried</extracomment>
        <translation>Signed contents</translation>
    </message>
    <message>
        <source>Kết quả phiếu</source>
        <extracomment>package sheet results</extracomment>
        <translation>Results of sheets</translation>
    </message>
    <message>
        <source>Lý do</source>
        <extracomment>package sheet results</extracomment>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Số quyết định</source>
        <extracomment>package sheet results</extracomment>
        <translation>Decision number</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <extracomment>package sheet results</extracomment>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Ngày công bố</source>
        <extracomment>package sheet results</extracomment>
        <translation>Published on</translation>
    </message>
    <message>
        <source>Khóa ký gói</source>
        <extracomment>package sheet keys</extracomment>
        <translation>Signing keys</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <extracomment>package sheet keys</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Tình trạng (mã)</source>
        <extracomment>package sheet keys</extracomment>
        <translation>State (code)</translation>
    </message>
    <message>
        <source>Hết dùng từ ngày</source>
        <extracomment>package sheet keys</extracomment>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>Lần gửi cuối</source>
        <extracomment>package sheet keys</extracomment>
        <translation>Last shipment</translation>
    </message>
    <message>
        <source>Mã máy</source>
        <extracomment>package sheet keys</extracomment>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Chứng nhận khóa</source>
        <extracomment>package sheet keys</extracomment>
        <translation>Key certificate</translation>
    </message>
    <message>
        <source>Khóa</source>
        <extracomment>package sheet keys</extracomment>
        <translation>Key</translation>
    </message>
    <message>
        <source>Gói đã nhận</source>
        <extracomment>package sheet received</extracomment>
        <translation>Packages received</translation>
    </message>
    <message>
        <source>Loại gói</source>
        <extracomment>package sheet received</extracomment>
        <translation>Kind of package</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <extracomment>package sheet received</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Mục mới</source>
        <extracomment>package sheet received</extracomment>
        <translation>New items</translation>
    </message>
    <message>
        <source>Mục sửa</source>
        <extracomment>package sheet received</extracomment>
        <translation>Changed items</translation>
    </message>
    <message>
        <source>Mục giữ nguyên</source>
        <extracomment>package sheet received</extracomment>
        <translation>Unchanged items</translation>
    </message>
    <message>
        <source>Mục không nhận</source>
        <extracomment>package sheet received</extracomment>
        <translation>Items not accepted</translation>
    </message>
    <message>
        <source>Mã máy gửi</source>
        <extracomment>package sheet received</extracomment>
        <translation>Sending installation</translation>
    </message>
    <message>
        <source>Mã gói</source>
        <extracomment>package sheet received</extracomment>
        <translation>Package code</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <extracomment>severity error</extracomment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Sửa chỗ này trong tệp rồi kiểm tra lại.</source>
        <extracomment>severity error</extracomment>
        <translation>Correct this in the file, then check again.</translation>
    </message>
    <message>
        <source>Cần quyết định</source>
        <extracomment>severity decision</extracomment>
        <translation>Decision needed</translation>
    </message>
    <message>
        <source>Sửa trong tệp, hoặc chọn cách xử lý khi kiểm tra.</source>
        <extracomment>severity decision</extracomment>
        <translation>Correct it in the file, or choose what to do in the check.</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <extracomment>severity warning</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Xem lại cho chắc; vẫn lưu được.</source>
        <extracomment>severity warning</extracomment>
        <translation>Look again to be sure; it can be saved anyway.</translation>
    </message>
    <message>
        <source>Đã dừng theo yêu cầu, chưa ghi gì.</source>
        <extracomment>sentence job.cancelled</extracomment>
        <translation>Stopped as you asked; nothing was written.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi ngoài dự kiến; dữ liệu đã lưu vẫn nguyên. Chi tiết ở tệp nhật ký.</source>
        <extracomment>sentence program.bug</extracomment>
        <translation>The program met an unexpected error; what was saved is untouched. Details are in the log file.</translation>
    </message>
    <message>
        <source>Bản chương trình này chưa qua được bước tự kiểm “{name}”. Hãy cài lại; nếu vẫn vậy thì gửi tệp result.txt cho người hỗ trợ.</source>
        <extracomment>sentence program.incomplete</extracomment>
        <translation>This copy of the program did not pass its self-check “{name}”. Please install it again; if that does not help, send the file result.txt to your support person.</translation>
    </message>
    <message>
        <source>Tên tệp hoặc thư mục này quá dài hoặc máy không cho mở. Hãy dùng tên khác.</source>
        <extracomment>sentence usage.path_unusable</extracomment>
        <translation>This file or folder name is too long, or the computer does not allow it to be opened. Please use another name.</translation>
    </message>
    <message>
        <source>Câu lệnh có chữ không đọc được. Hãy gõ lại bằng tiếng Việt Unicode (UTF-8).</source>
        <extracomment>sentence usage.text_unreadable</extracomment>
        <translation>The command contains text that cannot be read. Please type it again in Unicode (UTF-8).</translation>
    </message>
    <message>
        <source>Câu lệnh chưa đúng. Cách viết: {usage}</source>
        <extracomment>sentence usage.wrong</extracomment>
        <translation>The command is not right. Usage: {usage}</translation>
    </message>
    <message>
        <source>Đã có tệp dữ liệu này, chương trình không ghi đè. Hãy chọn tên khác.</source>
        <extracomment>sentence workspace.exists</extracomment>
        <translation>This data file exists already, and the program does not overwrite it. Please choose another name.</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp dữ liệu này.</source>
        <extracomment>sentence workspace.missing</extracomment>
        <translation>This data file was not found.</translation>
    </message>
    <message>
        <source>Tệp này không phải tệp dữ liệu của chương trình Thi đua.</source>
        <extracomment>sentence workspace.foreign</extracomment>
        <translation>This file is not a data file of the Thi đua program.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng. Chương trình chưa thay đổi gì; hãy phục hồi từ bản sao lưu gần nhất.</source>
        <extracomment>sentence workspace.damaged</extracomment>
        <translation>The data file is damaged. The program has changed nothing; restore from the newest backup copy.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu do bản chương trình mới hơn ghi (lược đồ {version}, máy này hiểu đến {known}). Hãy cập nhật chương trình.</source>
        <extracomment>sentence workspace.newer</extracomment>
        <translation>The data file was written by a newer version of the program (schema {version}, this computer knows up to {known}). Please update the program.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu đang được mở ở một chương trình khác. Hãy đóng chương trình kia rồi mở lại.</source>
        <extracomment>sentence workspace.held</extracomment>
        <translation>The data file is open in another program. Please close that program and open the file again.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu đang được {user} mở trên máy {machine}. Hãy đóng chương trình kia rồi mở lại.</source>
        <extracomment>sentence workspace.held_by</extracomment>
        <translation>The data file is being used by {user} on the computer {machine}. Please close the program there and open the file again.</translation>
    </message>
    <message>
        <source>Không ghi được vào thư mục hoặc tệp này. Hãy chọn nơi khác trên ổ đĩa của máy.</source>
        <extracomment>sentence workspace.not_writable</extracomment>
        <translation>This folder or file cannot be written. Please choose another place on the computer’s own disk.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa lưu được. Hãy dọn bớt tệp rồi làm lại.</source>
        <extracomment>sentence workspace.disk_full</extracomment>
        <translation>The disk is full, so nothing was saved. Please remove some files and try again.</translation>
    </message>
    <message>
        <source>Chưa ghi được bản sao lưu vào đây. Hãy chọn nơi khác hoặc kiểm tra ổ đĩa.</source>
        <extracomment>sentence workspace.backup_failed</extracomment>
        <translation>The backup could not be written here. Please choose another place or check the disk.</translation>
    </message>
    <message>
        <source>Không mở được tệp dữ liệu ở chế độ an toàn ({pragma}). Hãy chép tệp về ổ đĩa của máy.</source>
        <extracomment>sentence workspace.profile_refused</extracomment>
        <translation>The data file could not be opened safely ({pragma}). Please copy the file to the computer’s own disk.</translation>
    </message>
    <message>
        <source>Có {count} tổng điểm lưu sẵn không khớp với các dòng. Hãy mở tệp này bằng chương trình, vào trang Hệ thống và bấm “Kiểm tra dữ liệu” để cộng lại.</source>
        <extracomment>sentence workspace.totals_wrong</extracomment>
        <translation>{count} kept totals do not match their lines. Open this file in the program, go to the page System and press “Check data” to add them up anew.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu này chưa khai báo đơn vị. Hãy hoàn thành bước khai báo đầu tiên.</source>
        <extracomment>sentence workspace.no_office</extracomment>
        <translation>This data file has no unit yet. Please complete the first step, the details of your unit.</translation>
    </message>
    <message>
        <source>Tệp chọn để phục hồi chính là tệp dữ liệu này.</source>
        <extracomment>sentence restore.same_file</extracomment>
        <translation>The file chosen for restoring is this very workspace.</translation>
    </message>
    <message>
        <source>Bản sao lưu này đã hỏng nên không phục hồi từ nó. Dữ liệu đang dùng vẫn nguyên; hãy chọn bản sao khác.</source>
        <extracomment>sentence restore.copy_damaged</extracomment>
        <translation>This safety copy is damaged, so nothing is restored from it. Your data are untouched; choose another copy.</translation>
    </message>
    <message>
        <source>Đã có tệp cùng tên.</source>
        <extracomment>sentence file.exists</extracomment>
        <translation>A file of that name exists already.</translation>
    </message>
    <message>
        <source>Không ghi được tệp này; có thể tệp đang mở ở chương trình khác, đĩa đầy hoặc chỉ cho đọc.</source>
        <extracomment>sentence file.not_writable</extracomment>
        <translation>This file cannot be written; it may be open in another program, or the disk may be full or read-only.</translation>
    </message>
    <message>
        <source>Phần khai báo đơn vị còn thiếu hoặc chưa đúng.</source>
        <extracomment>sentence office.incomplete</extracomment>
        <translation>The unit’s details are incomplete or not right.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu này đã khai báo đơn vị rồi.</source>
        <extracomment>sentence office.exists</extracomment>
        <translation>This data file has its unit already.</translation>
    </message>
    <message>
        <source>Chưa nhập mã đơn vị.</source>
        <extracomment>sentence office.code_missing</extracomment>
        <translation>Please enter the unit code.</translation>
    </message>
    <message>
        <source>Chưa nhập tên đơn vị.</source>
        <extracomment>sentence office.name_missing</extracomment>
        <translation>Please enter the unit name.</translation>
    </message>
    <message>
        <source>Không có cấp “{level}” trong danh mục cấp.</source>
        <extracomment>sentence office.level_unknown</extracomment>
        <translation>There is no level “{level}” in the list of levels.</translation>
    </message>
    <message>
        <source>Không có đơn vị “{name}” trong danh mục.</source>
        <extracomment>sentence unit.unknown</extracomment>
        <translation>There is no unit “{name}” in the catalogue.</translation>
    </message>
    <message>
        <source>Tên “{name}” ứng với nhiều đơn vị (mã {codes}); hãy ghi rõ mã.</source>
        <extracomment>sentence unit.ambiguous</extracomment>
        <translation>The name “{name}” fits several units (codes {codes}); please give the code.</translation>
    </message>
    <message>
        <source>Mã {code} đang là mã của {name} trong cùng thời gian.</source>
        <extracomment>sentence unit.code_in_use; sentence bloc.code_in_use</extracomment>
        <translation>Code {code} is the code of {name} during the same time.</translation>
    </message>
    <message>
        <source>Đơn vị không thể là cấp trên của chính mình.</source>
        <extracomment>sentence unit.own_parent</extracomment>
        <translation>A unit cannot be its own superior.</translation>
    </message>
    <message>
        <source>{name} không thể kế thừa chính mình.</source>
        <extracomment>sentence unit.own_successor</extracomment>
        <translation>{name} cannot succeed itself.</translation>
    </message>
    <message>
        <source>Ngày đổi tên phải sau ngày {day}, là ngày bắt đầu có tên {name}.</source>
        <extracomment>sentence unit.name_not_after</extracomment>
        <translation>The new name must begin after {day}, the day on which the name {name} began.</translation>
    </message>
    <message>
        <source>{name} là đơn vị của tệp dữ liệu này nên không thu hồi được.</source>
        <extracomment>sentence unit.is_office</extracomment>
        <translation>{name} is the unit of this data file and cannot be withdrawn.</translation>
    </message>
    <message>
        <source>{name} còn là thành viên của {blocs}; hãy đưa ra khỏi khối, cụm trước.</source>
        <extracomment>sentence unit.in_blocs</extracomment>
        <translation>{name} is still a member of {blocs}; please take it out of the bloc first.</translation>
    </message>
    <message>
        <source>Không có khối, cụm “{name}” trong danh mục.</source>
        <extracomment>sentence bloc.unknown</extracomment>
        <translation>There is no bloc “{name}” in the catalogue.</translation>
    </message>
    <message>
        <source>Tên “{name}” ứng với nhiều khối, cụm (mã {codes}); hãy ghi rõ mã.</source>
        <extracomment>sentence bloc.ambiguous</extracomment>
        <translation>The name “{name}” fits several blocs (codes {codes}); please give the code.</translation>
    </message>
    <message>
        <source>Mã {code} đã dùng cho “{name}”. Hãy chọn mã khác.</source>
        <extracomment>sentence title.code_in_use</extracomment>
        <translation>Code {code} is used for “{name}”. Please choose another one.</translation>
    </message>
    <message>
        <source>Không còn danh hiệu, hình thức khen thưởng có mã {code}.</source>
        <extracomment>sentence title.unknown</extracomment>
        <translation>There is no title or commendation with code {code} any more.</translation>
    </message>
    <message>
        <source>{name} đứng hai lần trong cùng thời gian.</source>
        <extracomment>sentence bloc.member_twice</extracomment>
        <translation>{name} stands here twice for the same time.</translation>
    </message>
    <message>
        <source>{first} và {second} cùng là trưởng khối trong một thời gian.</source>
        <extracomment>sentence bloc.two_heads</extracomment>
        <translation>{first} and {second} are both head of the bloc during the same time.</translation>
    </message>
    <message>
        <source>Chưa có kỳ đánh giá {name}.</source>
        <extracomment>sentence period.unknown</extracomment>
        <translation>There is no evaluation period {name} yet.</translation>
    </message>
    <message>
        <source>Đã có kỳ đánh giá mã {name}.</source>
        <extracomment>sentence period.exists</extracomment>
        <translation>An evaluation period with the code {name} exists already.</translation>
    </message>
    <message>
        <source>Không đọc được tệp danh mục này.</source>
        <extracomment>sentence catalogue.not_readable</extracomment>
        <translation>This catalogue file cannot be read.</translation>
    </message>
    <message>
        <source>Tệp csv không phải mã Unicode (UTF-8). Hãy lưu lại bằng lựa chọn “CSV UTF-8”.</source>
        <extracomment>sentence catalogue.not_utf8</extracomment>
        <translation>The csv file is not in Unicode (UTF-8). Please save it again with the choice “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Danh mục còn lỗi nên chưa nhập dòng nào.</source>
        <extracomment>sentence catalogue.refused</extracomment>
        <translation>The catalogue has errors, so no row was imported.</translation>
    </message>
    <message>
        <source>Không thấy bảng đơn vị, khối hoặc thành viên: cần hàng tiêu đề có cột mã và tên.</source>
        <extracomment>sentence catalogue.no_table</extracomment>
        <translation>No table of units, blocs or members was found: a heading row with columns for code and name is needed.</translation>
    </message>
    <message>
        <source>Tệp không có dòng nào.</source>
        <extracomment>sentence catalogue.empty</extracomment>
        <translation>The file has no rows.</translation>
    </message>
    <message>
        <source>Dòng này chưa có mã.</source>
        <extracomment>sentence catalogue.code_missing</extracomment>
        <translation>This row has no code.</translation>
    </message>
    <message>
        <source>Dòng này chưa có tên.</source>
        <extracomment>sentence catalogue.name_missing</extracomment>
        <translation>This row has no name.</translation>
    </message>
    <message>
        <source>Loại “{kind}” không thuộc cấp nào trong danh mục cấp.</source>
        <extracomment>sentence catalogue.kind_unknown</extracomment>
        <translation>The kind “{kind}” belongs to no level in the list of levels.</translation>
    </message>
    <message>
        <source>“{text}” không phải ngày (ghi ngày/tháng/năm hoặc năm-tháng-ngày).</source>
        <extracomment>sentence catalogue.date_wrong</extracomment>
        <translation>“{text}” is not a date (write day/month/year or year-month-day).</translation>
    </message>
    <message>
        <source>Ngày kết thúc sớm hơn ngày bắt đầu.</source>
        <extracomment>sentence catalogue.dates_reversed; sentence field.end_before_start</extracomment>
        <translation>The end date is before the start date.</translation>
    </message>
    <message>
        <source>{name} trở thành cấp trên của chính mình; xem lại mã đơn vị cấp trên.</source>
        <extracomment>sentence catalogue.parent_circle</extracomment>
        <translation>{name} would become its own superior; check the code of the superior unit.</translation>
    </message>
    <message>
        <source>Không có đơn vị cấp trên mã {code} trong cùng thời gian.</source>
        <extracomment>sentence catalogue.parent_unknown</extracomment>
        <translation>There is no superior unit with the code {code} during the same time.</translation>
    </message>
    <message>
        <source>Không có đơn vị mã {code} ngay trước ngày này để kế thừa.</source>
        <extracomment>sentence catalogue.predecessor_unknown</extracomment>
        <translation>There is no unit with the code {code} just before this day to succeed.</translation>
    </message>
    <message>
        <source>{name} kế thừa đơn vị khác nên phải ghi ngày bắt đầu hiệu lực.</source>
        <extracomment>sentence catalogue.successor_without_start</extracomment>
        <translation>{name} succeeds another unit, so the day from which it is in force is needed.</translation>
    </message>
    <message>
        <source>Mã {code} đã dùng cho {name} trong cùng thời gian.</source>
        <extracomment>sentence catalogue.code_twice</extracomment>
        <translation>Code {code} is already used for {name} during the same time.</translation>
    </message>
    <message>
        <source>Không có khối, cụm mã {code}.</source>
        <extracomment>sentence catalogue.bloc_unknown</extracomment>
        <translation>There is no bloc with the code {code}.</translation>
    </message>
    <message>
        <source>Không có đơn vị mã {code} trong thời gian này.</source>
        <extracomment>sentence catalogue.unit_unknown</extracomment>
        <translation>There is no unit with the code {code} during this time.</translation>
    </message>
    <message>
        <source>Vai trò “{role}” chưa rõ; ghi Trưởng, Phó hoặc Thành viên.</source>
        <extracomment>sentence catalogue.role_unknown</extracomment>
        <translation>The role “{role}” is not clear; write Trưởng, Phó or Thành viên.</translation>
    </message>
    <message>
        <source>Loại “{kind}” chưa rõ; ghi Khối hoặc Cụm.</source>
        <extracomment>sentence catalogue.bloc_kind_unknown</extracomment>
        <translation>The kind “{kind}” is not clear; write Khối or Cụm.</translation>
    </message>
    <message>
        <source>Không thấy tệp này. Hãy kiểm tra lại tên tệp và thư mục.</source>
        <extracomment>sentence workbook.not_found</extracomment>
        <translation>This file was not found. Please check the names of file and folder.</translation>
    </message>
    <message>
        <source>Không mở được tệp. Nếu tệp đang mở trong Excel, hãy lưu và đóng lại rồi thử lần nữa.</source>
        <extracomment>sentence workbook.not_opened</extracomment>
        <translation>The file could not be opened. If it is open in Excel, please save and close it there, then try again.</translation>
    </message>
    <message>
        <source>Tệp rỗng, không có nội dung nào. Hãy xin gửi lại tệp.</source>
        <extracomment>sentence workbook.empty_file</extracomment>
        <translation>The file is empty. Please ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Tệp quá lớn (giới hạn {limit_mb} MB). Hãy bỏ ảnh và các trang không cần rồi lưu lại.</source>
        <extracomment>sentence workbook.too_large</extracomment>
        <translation>The file is too large (limit {limit_mb} MB). Please remove pictures and sheets that are not needed, then save it again.</translation>
    </message>
    <message>
        <source>Trang tính kéo dài quá xa (hơn 50 000 dòng hoặc 64 cột). Hãy xóa các dòng, cột thừa rồi lưu lại.</source>
        <extracomment>sentence workbook.too_wide</extracomment>
        <translation>The sheet is too long or too wide (more than 50 000 rows or 64 columns). Please delete the extra rows and columns, then save it again.</translation>
    </message>
    <message>
        <source>Tệp này không phải bảng tính Excel (.xlsx). Hãy mở bằng Excel và lưu lại dạng .xlsx.</source>
        <extracomment>sentence workbook.not_excel</extracomment>
        <translation>This file is not an Excel workbook (.xlsx). Please open it in Excel and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Tệp thuộc dạng Excel cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi thử lại.</source>
        <extracomment>sentence workbook.old_format</extracomment>
        <translation>The file is in the old Excel format (.xls). Please open it in Excel, choose Save As .xlsx, then try again.</translation>
    </message>
    <message>
        <source>Tệp đang đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lần nữa.</source>
        <extracomment>sentence workbook.encrypted</extracomment>
        <translation>The file has a password. Please open it in Excel, remove the password, save it and try again.</translation>
    </message>
    <message>
        <source>Tệp có chứa macro nên không được nhận. Hãy lưu lại thành dạng .xlsx (không có macro).</source>
        <extracomment>sentence workbook.macros</extracomment>
        <translation>The file contains macros, so it is not accepted. Please save it as .xlsx (without macros).</translation>
    </message>
    <message>
        <source>Tệp bị hỏng hoặc chưa tải về hết. Hãy xin gửi lại tệp.</source>
        <extracomment>sentence workbook.damaged</extracomment>
        <translation>The file is damaged or was not fully downloaded. Please ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Tệp có phần không an toàn nên không được nhận. Hãy mở bằng Excel và lưu lại dạng .xlsx.</source>
        <extracomment>sentence workbook.unsafe</extracomment>
        <translation>The file contains unsafe parts, so it is not accepted. Please open it in Excel and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được bảng tính này. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lần nữa.</source>
        <extracomment>sentence workbook.not_readable</extracomment>
        <translation>This workbook cannot be read. Please open it in Excel, save it as .xlsx, then try again.</translation>
    </message>
    <message>
        <source>Không tìm thấy bảng tiêu chí: cần một dòng tiêu đề có các cột TT, Nội dung và Điểm tối đa.</source>
        <extracomment>sentence table.not_found</extracomment>
        <translation>No criteria table was found: a heading row with the columns TT, Nội dung and Điểm tối đa is needed.</translation>
    </message>
    <message>
        <source>Có hai cột cùng là “{column}”. Hãy chỉ giữ lại một cột.</source>
        <extracomment>sentence table.column_twice</extracomment>
        <translation>Two columns are both “{column}”. Please keep only one.</translation>
    </message>
    <message>
        <source>Dưới dòng tổng cộng còn dòng có mã và điểm (mã {criterion}). Hãy chuyển dòng này lên trên dòng tổng cộng hoặc xóa đi.</source>
        <extracomment>sentence table.rows_after_total</extracomment>
        <translation>Below the total there is still a row with a code and points (code {criterion}). Please move it above the total or delete it.</translation>
    </message>
    <message>
        <source>Dòng này không có mã và không có điểm nên không được đọc: “{text}”.</source>
        <extracomment>sentence table.row_left_out</extracomment>
        <translation>This row has neither code nor points, so it was not read: “{text}”.</translation>
    </message>
    <message>
        <source>Dòng có điểm nhưng không có mã ở cột TT: “{text}”. Hãy ghi mã cho dòng này.</source>
        <extracomment>sentence table.row_without_code</extracomment>
        <translation>This row has points but no code in column TT: “{text}”. Please give it a code.</translation>
    </message>
    <message>
        <source>Không hiểu mã “{value}” ở cột TT. Hãy ghi mã dạng I., 1., a), 1.1 hoặc 6a.</source>
        <extracomment>sentence table.code_not_understood</extracomment>
        <translation>The code “{value}” in column TT is not understood. Please write codes such as I., 1., a), 1.1 or 6a.</translation>
    </message>
    <message>
        <source>Excel đã đổi mã ở cột TT thành ngày tháng. Hãy đặt ô thành dạng Văn bản (Text) và gõ lại mã.</source>
        <extracomment>sentence table.code_is_date</extracomment>
        <translation>Excel has turned the code in column TT into a date. Please set the cell to Text and type the code again.</translation>
    </message>
    <message>
        <source>Trang tính này không phải bảng cần đọc nên được bỏ qua.</source>
        <extracomment>sentence table.sheet_left_out</extracomment>
        <translation>This sheet is not a table to be read, so it was skipped.</translation>
    </message>
    <message>
        <source>Trang tính này đang ẩn nên được bỏ qua.</source>
        <extracomment>sentence table.hidden_left_out</extracomment>
        <translation>This sheet is hidden, so it was skipped.</translation>
    </message>
    <message>
        <source>Có {count} dòng đang ẩn trong bảng; các dòng đó vẫn được đọc.</source>
        <extracomment>sentence table.hidden_rows</extracomment>
        <translation>Hidden rows in the table: {count}; they are read all the same.</translation>
    </message>
    <message>
        <source>Có nhiều trang tính chứa bảng tiêu chí khác nhau: {sheets}. Hãy chỉ giữ lại một bảng trong tệp.</source>
        <extracomment>sentence table.several</extracomment>
        <translation>Several sheets contain different criteria tables: {sheets}. Please keep only one table in the file.</translation>
    </message>
    <message>
        <source>Ô này phải là số nhưng đang ghi “{value}”. Hãy sửa thành số.</source>
        <extracomment>sentence cell.not_a_number</extracomment>
        <translation>This cell must be a number but says “{value}”. Please make it a number.</translation>
    </message>
    <message>
        <source>Không rõ “{value}” là số nghìn hay số lẻ thập phân. Hãy gõ lại bằng số (ví dụ 1500 hoặc 1,5).</source>
        <extracomment>sentence cell.ambiguous</extracomment>
        <translation>It is not clear whether “{value}” means thousands or decimals. Please type it again as a number (for example 1500 or 1,5).</translation>
    </message>
    <message>
        <source>Số “{value}” có quá nhiều chữ số lẻ. Điểm chỉ lấy đến hai chữ số sau dấu phẩy.</source>
        <extracomment>sentence cell.too_fine</extracomment>
        <translation>The number “{value}” has too many decimals. Points have two digits after the comma at most.</translation>
    </message>
    <message>
        <source>Số “{value}” quá lớn. Hãy kiểm tra lại.</source>
        <extracomment>sentence cell.too_large</extracomment>
        <translation>The number “{value}” is too large. Please check it.</translation>
    </message>
    <message>
        <source>Ô này phải là số nhưng Excel đã đổi thành ngày tháng ({value}). Hãy gõ lại số.</source>
        <extracomment>sentence cell.is_date</extracomment>
        <translation>This cell must be a number, but Excel has turned it into a date ({value}). Please type the number again.</translation>
    </message>
    <message>
        <source>Ô này phải là số nhưng đang là giá trị đúng/sai. Hãy gõ lại số.</source>
        <extracomment>sentence cell.is_truth</extracomment>
        <translation>This cell must be a number but is true or false. Please type the number again.</translation>
    </message>
    <message>
        <source>Công thức ở ô này chưa được tính nên không có giá trị. Hãy mở tệp bằng Excel, lưu lại, hoặc gõ số vào ô.</source>
        <extracomment>sentence cell.not_calculated</extracomment>
        <translation>The formula in this cell has not been calculated, so it has no value. Please open the file in Excel and save it, or type the number into the cell.</translation>
    </message>
    <message>
        <source>Ô này đang báo lỗi {value} của Excel. Hãy sửa công thức hoặc gõ số vào ô.</source>
        <extracomment>sentence cell.error_value</extracomment>
        <translation>This cell shows Excel’s error {value}. Please mend the formula or type a number into the cell.</translation>
    </message>
    <message>
        <source>Bảng tiêu chí không có dòng nào.</source>
        <extracomment>sentence rules.empty</extracomment>
        <translation>The criteria table has no rows.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} chưa có điểm tối đa. Hãy ghi điểm tối đa cho tiêu chí này.</source>
        <extracomment>sentence rules.max_missing</extracomment>
        <translation>Criterion {criterion} has no maximum points. Please enter the maximum points for it.</translation>
    </message>
    <message>
        <source>Điểm tối đa của tiêu chí {criterion} là {written}. Điểm tối đa phải lớn hơn 0.</source>
        <extracomment>sentence rules.max_not_positive</extracomment>
        <translation>The maximum of criterion {criterion} is {written}. The maximum must be more than 0.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} chưa có nội dung. Hãy ghi nội dung cho tiêu chí này.</source>
        <extracomment>sentence rules.text_missing</extracomment>
        <translation>Criterion {criterion} has no text. Please enter the text for it.</translation>
    </message>
    <message>
        <source>Điểm tối đa của mục {criterion} ghi {written} nhưng các mục con cộng lại là {sum}. Hãy sửa điểm của mục này hoặc của các mục con.</source>
        <extracomment>sentence rules.sum_differs</extracomment>
        <translation>The maximum of {criterion} is given as {written}, but the lines below it add up to {sum}. Please correct its points or those of the lines below it.</translation>
    </message>
    <message>
        <source>Dòng tổng cộng ghi {written} điểm nhưng các nhóm cộng lại là {sum} điểm.</source>
        <extracomment>sentence rules.total_differs</extracomment>
        <translation>The total is given as {written} points, but the groups add up to {sum} points.</translation>
    </message>
    <message>
        <source>Mã {criterion} bị lặp lại trong cùng một mục (đã có ở {first}).</source>
        <extracomment>sentence rules.duplicate_code</extracomment>
        <translation>Code {criterion} is repeated within one group (already at {first}).</translation>
    </message>
    <message>
        <source>Không xác định được mục nào thuộc mục nào: có nhiều cách xếp mà điểm đều khớp. Hãy đánh mã từng cấp khác nhau (I., 1., a) …) rồi thử lại.</source>
        <extracomment>sentence rules.ambiguous_tree</extracomment>
        <translation>It is not clear which line belongs to which: several arrangements fit the points. Please number each level differently (I., 1., a) …), then try again.</translation>
    </message>
    <message>
        <source>Mục {criterion} được ghi là nhóm nhưng không có tiêu chí nào bên trong.</source>
        <extracomment>sentence rules.group_without_children</extracomment>
        <translation>{criterion} is marked as a group but has no criteria in it.</translation>
    </message>
    <message>
        <source>Bảng không có cột Loại nên mọi tiêu chí được coi là “Chấm thẳng”. Có thể sửa loại sau khi đọc vào.</source>
        <extracomment>sentence rules.kind_column_missing</extracomment>
        <translation>The table has no column Loại, so every criterion is taken as “Scored directly”. The kind can be changed after reading.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} chưa ghi loại nên được coi là “Chấm thẳng”.</source>
        <extracomment>sentence rules.kind_missing</extracomment>
        <translation>Criterion {criterion} has no kind, so it is taken as “Scored directly”.</translation>
    </message>
    <message>
        <source>Không hiểu loại “{kind}” của tiêu chí {criterion}; tiêu chí được coi là “Chấm thẳng”.</source>
        <extracomment>sentence rules.kind_not_known</extracomment>
        <translation>The kind “{kind}” of criterion {criterion} is not understood; the criterion is taken as “Scored directly”.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} ghi loại “Nhóm” nhưng không có mục con nên được coi là “Chấm thẳng”.</source>
        <extracomment>sentence rules.group_kind_on_leaf</extracomment>
        <translation>Criterion {criterion} has the kind “Group” but no lines below it, so it is taken as “Scored directly”.</translation>
    </message>
    <message>
        <source>Không hiểu tham số “{value}” của tiêu chí {criterion}.</source>
        <extracomment>sentence rules.parameters_not_understood</extracomment>
        <translation>The parameter “{value}” of criterion {criterion} is not understood.</translation>
    </message>
    <message>
        <source>Tham số “{parameter}” không dùng cho loại của tiêu chí {criterion}.</source>
        <extracomment>sentence rules.parameter_unknown</extracomment>
        <translation>The parameter “{parameter}” is not used with the kind of criterion {criterion}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} còn thiếu tham số “{parameter}”.</source>
        <extracomment>sentence rules.parameter_missing</extracomment>
        <translation>Criterion {criterion} lacks the parameter “{parameter}”.</translation>
    </message>
    <message>
        <source>Tham số “{parameter}” của tiêu chí {criterion} là {value}; phải là số từ {least} đến {most}.</source>
        <extracomment>sentence rules.parameter_out_of_bounds</extracomment>
        <translation>The parameter “{parameter}” of criterion {criterion} is {value}; it must be a number from {least} to {most}.</translation>
    </message>
    <message>
        <source>Không đọc được tham số “{parameter}” của tiêu chí {criterion}: “{value}”. {hint}</source>
        <extracomment>sentence rules.parameter_not_readable</extracomment>
        <translation>The parameter “{parameter}” of criterion {criterion} cannot be read: “{value}”. {hint}</translation>
    </message>
    <message>
        <source>Thang mức của tiêu chí {criterion} còn hở: {span} chưa có điểm.</source>
        <extracomment>sentence rules.bands_gap</extracomment>
        <translation>The bands of criterion {criterion} have a gap: {span} has no points.</translation>
    </message>
    <message>
        <source>Thang mức của tiêu chí {criterion} bị chồng nhau ở mức {span}.</source>
        <extracomment>sentence rules.bands_overlap</extracomment>
        <translation>The bands of criterion {criterion} overlap at {span}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} có mức {points} điểm, nằm ngoài khung từ 0 đến {max} điểm của nó.</source>
        <extracomment>sentence rules.option_over_max</extracomment>
        <translation>Criterion {criterion} has a level of {points} points, outside its range from 0 to {max}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} tối đa {max} điểm nhưng mức cao nhất chỉ cho {points} điểm.</source>
        <extracomment>sentence rules.max_not_reachable</extracomment>
        <translation>Criterion {criterion} has a maximum of {max} points, but its highest level gives only {points}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} mất hết điểm từ lần {limit} nhưng {free} lần đầu lại chưa bị trừ.</source>
        <extracomment>sentence rules.lose_all_before_free</extracomment>
        <translation>Criterion {criterion} loses all points from case {limit}, but the first {free} cases are free of deduction.</translation>
    </message>
    <message>
        <source>Nội dung của tiêu chí {criterion} ghi “{said}” nhưng điểm tối đa là {max}. Hãy xem lại số nào đúng.</source>
        <extracomment>sentence rules.words_differ</extracomment>
        <translation>The text of criterion {criterion} says “{said}”, but its maximum is {max}. Please check which number is right.</translation>
    </message>
    <message>
        <source>Mức tối đa của mục {criterion} ghi {written} nhưng các mục con cộng lại chỉ được {sum}.</source>
        <extracomment>sentence rules.cap_over_sum</extracomment>
        <translation>The maximum of {criterion} is given as {written}, but the lines below it add up to only {sum}.</translation>
    </message>
    <message>
        <source>Không có nhóm lớn “{group}” trong bảng tiêu chí để xét.</source>
        <extracomment>sentence rules.policy_group_unknown</extracomment>
        <translation>The criteria table has no main group “{group}” to go by.</translation>
    </message>
    <message>
        <source>Thang điểm quy đổi đang ghi {written}; phải lớn hơn 0.</source>
        <extracomment>sentence rules.policy_scale</extracomment>
        <translation>The scale of converted points is {written}; it must be above 0.</translation>
    </message>
    <message>
        <source>Tên “{name}” có dấu hai chấm, dấu chấm phẩy hoặc dấu gạch đứng nên không dùng được ở đây.</source>
        <extracomment>sentence rules.policy_sign</extracomment>
        <translation>The name “{name}” has a colon, a semicolon or a vertical bar, so it cannot be used here.</translation>
    </message>
    <message>
        <source>Thứ tự xét khi bằng điểm có điều được ghi hai lần.</source>
        <extracomment>sentence rules.tie_break_twice</extracomment>
        <translation>What decides equal points names something twice.</translation>
    </message>
    <message>
        <source>Có mức xếp loại chưa có tên.</source>
        <extracomment>sentence rules.grade_without_name</extracomment>
        <translation>A grade has no name.</translation>
    </message>
    <message>
        <source>Tỷ lệ {percent} % của mức “{name}” phải từ 1 đến 100.</source>
        <extracomment>sentence rules.grade_percent</extracomment>
        <translation>The share of {percent} % of grade “{name}” must be between 1 and 100.</translation>
    </message>
    <message>
        <source>Tổng điểm thấp nhất {least} phải nhỏ hơn tổng điểm cao nhất {most}.</source>
        <extracomment>sentence rules.policy_clamp</extracomment>
        <translation>The least total {least} must be below the highest total {most}.</translation>
    </message>
    <message>
        <source>Không hiểu “{value}”. Hãy chọn trong danh sách của ô.</source>
        <extracomment>sentence rules.policy_choice</extracomment>
        <translation>“{value}” is not understood. Choose from the list of the cell.</translation>
    </message>
    <message>
        <source>Không hiểu “{value}”. Hãy ghi mã nhóm và tỷ lệ, ví dụ: V. ≥ 60 %.</source>
        <extracomment>sentence rules.policy_gate</extracomment>
        <translation>“{value}” is not understood. Write the code of a group and a share, for example: V. ≥ 60 %.</translation>
    </message>
    <message>
        <source>“{value}” phải là số nguyên phần trăm.</source>
        <extracomment>sentence rules.policy_whole</extracomment>
        <translation>“{value}” must be a whole number of percent.</translation>
    </message>
    <message>
        <source>Không hiểu ngày “{value}”. Hãy ghi ngày/tháng/năm, ví dụ 15/10/2024.</source>
        <extracomment>sentence rules.policy_day</extracomment>
        <translation>The date “{value}” is not understood. Write day/month/year, for example 15/10/2024.</translation>
    </message>
    <message>
        <source>Mức xếp loại “{worse}” phải bắt đầu thấp hơn mức “{better}”; hai mức đang chồng nhau.</source>
        <extracomment>sentence rules.grades_overlap</extracomment>
        <translation>Grade “{worse}” must begin below grade “{better}”; the two overlap.</translation>
    </message>
    <message>
        <source>Dưới {least} điểm chưa có mức xếp loại: mức cuối “{name}” phải nhận mọi đơn vị còn lại.</source>
        <extracomment>sentence rules.grades_gap</extracomment>
        <translation>Below {least} points there is no grade: the last grade “{name}” must take all other units.</translation>
    </message>
    <message>
        <source>Hai mức xếp loại trùng tên nhau.</source>
        <extracomment>sentence rules.grade_twice</extracomment>
        <translation>Two grades have the same name.</translation>
    </message>
    <message>
        <source>Không hiểu “{value}” ở cột Khi không chấm của tiêu chí {criterion}. Hãy chọn trong danh sách của ô: Phải chấm, Không giao, Không phát sinh hoặc Không áp dụng.</source>
        <extracomment>sentence rules.absence_not_known</extracomment>
        <translation>“{value}” in the column Khi không chấm of criterion {criterion} is not understood. Please choose from the list of the cell: Phải chấm, Không giao, Không phát sinh or Không áp dụng.</translation>
    </message>
    <message>
        <source>Bảng tiêu chí còn lỗi nên chưa nhập. Hãy sửa các ô được nêu rồi nhập lại.</source>
        <extracomment>sentence rule_set.refused</extracomment>
        <translation>The criteria table has errors, so it was not imported. Please correct the cells named, then import it again.</translation>
    </message>
    <message>
        <source>Chưa nhập mã bộ tiêu chí.</source>
        <extracomment>sentence rule_set.code_missing</extracomment>
        <translation>Please enter the code of the criteria table.</translation>
    </message>
    <message>
        <source>Không có bộ tiêu chí “{name}” cho năm {year}.</source>
        <extracomment>sentence rule_set.unknown</extracomment>
        <translation>There is no criteria table “{name}” for the year {year}.</translation>
    </message>
    <message>
        <source>Không có bộ tiêu chí mã “{name}”.</source>
        <extracomment>sentence rule_set.code_unknown</extracomment>
        <translation>There is no criteria table with the code “{name}”.</translation>
    </message>
    <message>
        <source>Không còn bộ tiêu chí này; có thể đã bị thay đổi ở nơi khác.</source>
        <extracomment>sentence rule_set.gone</extracomment>
        <translation>This criteria table is no longer there; it may have been changed elsewhere.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đã hết hiệu lực nên không ban hành lại được.</source>
        <extracomment>sentence rule_set.not_draft</extracomment>
        <translation>Criteria table “{name}” is retired and cannot be issued again.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đã ban hành nên không xóa được.</source>
        <extracomment>sentence rule_set.frozen</extracomment>
        <translation>Criteria table “{name}” has been issued and cannot be deleted.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đang có phiếu chấm nên không xóa được.</source>
        <extracomment>sentence rule_set.in_use</extracomment>
        <translation>Criteria table “{name}” has score sheets and cannot be deleted.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” có nội dung mà bảng Excel không giữ được nguyên vẹn nên chưa xuất. Hãy xem lại tên và mã các tiêu chí.</source>
        <extracomment>sentence rule_set.not_exported</extracomment>
        <translation>Criteria table “{name}” holds text that an Excel table cannot keep exactly, so it was not exported. Please check the names and codes of the criteria.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” còn {count} lỗi nên chưa ban hành được. Hãy bấm Sửa, sửa từng lỗi được nêu.</source>
        <extracomment>sentence rule_set.has_errors</extracomment>
        <translation>The criteria set “{name}” still has {count} errors and is not put into force. Press Edit and mend each of them.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đã ban hành nên không sửa được. Hãy làm bản mới để sửa.</source>
        <extracomment>sentence rule_set.not_editable</extracomment>
        <translation>The criteria set “{name}” is in force and can’t be edited. Make a new version to edit.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đã có phiếu chấm nên không sửa được. Hãy làm bản mới để sửa.</source>
        <extracomment>sentence rule_set.scored_already</extracomment>
        <translation>Sheets are scored by the criteria set “{name}”, so it can’t be edited. Make a new version to edit.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” vừa được thay đổi ở nơi khác nên chưa lưu. Hãy đóng lại rồi mở ra sửa tiếp.</source>
        <extracomment>sentence rule_set.changed_elsewhere</extracomment>
        <translation>The criteria set “{name}” was just changed elsewhere, so nothing was saved. Close it and open it again.</translation>
    </message>
    <message>
        <source>Không hiểu mã “{value}”. Hãy ghi mã dạng I., 1., a), 1.1 hoặc 6a.</source>
        <extracomment>sentence rule_set.code_not_understood</extracomment>
        <translation>The code “{value}” is not understood. Write it as I., 1., a), 1.1 or 6a.</translation>
    </message>
    <message>
        <source>Mã {code} năm này đã có bản thảo “{name}” (bản {version}). Hãy sửa bản thảo đó, hoặc xóa rồi chép lại.</source>
        <extracomment>sentence rule_set.draft_there</extracomment>
        <translation>Code {code} already has the draft “{name}” (version {version}) for this year. Edit that draft, or delete it and copy again.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đã ban hành nên không sửa quy định chung được. Hãy lập bản mới.</source>
        <extracomment>sentence rule_set.policy_frozen</extracomment>
        <translation>Criteria table “{name}” was issued, so its general rules cannot be changed. Make a new version.</translation>
    </message>
    <message>
        <source>Quy định chung còn chỗ chưa đúng nên chưa lưu.</source>
        <extracomment>sentence rule_set.policy_refused</extracomment>
        <translation>The general rules still have faults, so they were not saved.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí mã “{name}” không có bản {version}.</source>
        <extracomment>sentence rule_set.version_unknown</extracomment>
        <translation>The criteria table of code “{name}” has no version {version}.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” đã hết hiệu lực, hãy chọn bộ khác.</source>
        <extracomment>sentence rule_set.retired</extracomment>
        <translation>Criteria table “{name}” is retired; please choose another one.</translation>
    </message>
    <message>
        <source>Tổng các mục con</source>
        <extracomment>sentence reason.sum</extracomment>
        <translation>Sum of the lines below</translation>
    </message>
    <message>
        <source>Đạt, được {max} điểm</source>
        <extracomment>sentence reason.passed</extracomment>
        <translation>Met, {max} points</translation>
    </message>
    <message>
        <source>Không đạt, 0 điểm</source>
        <extracomment>sentence reason.failed</extracomment>
        <translation>Not met, 0 points</translation>
    </message>
    <message>
        <source>Điểm đã nhập; chỉ tiêu {target}, kết quả {actual}</source>
        <extracomment>sentence reason.measured</extracomment>
        <translation>Typed points; target {target}, result {actual}</translation>
    </message>
    <message>
        <source>Chọn mức “{option}”: {rule_points} điểm</source>
        <extracomment>sentence reason.choice</extracomment>
        <translation>Level “{option}”: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (chọn mức “{option}”: {rule_points} điểm)</source>
        <extracomment>sentence reason.choice_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (level “{option}”: {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual} trên chỉ tiêu {target}: {max} × {counted} : {target} = {rule_points} điểm</source>
        <extracomment>sentence reason.ratio</extracomment>
        <translation>Result {actual} of target {target}: {max} × {counted} : {target} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual} trên chỉ tiêu {target}: {max} × {counted} : {target} = {rule_points} điểm)</source>
        <extracomment>sentence reason.ratio_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual} of target {target}: {max} × {counted} : {target} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual}, chỉ tiêu không quá {target}, tối đa {max}: được {rule_points} điểm</source>
        <extracomment>sentence reason.ratio_low</extracomment>
        <translation>Result {actual}, target {target} at most, maximum {max}: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual}, chỉ tiêu không quá {target}, tối đa {max}: được {rule_points} điểm)</source>
        <extracomment>sentence reason.ratio_low_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual}, target {target} at most, maximum {max}: {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), từ {full_from}% được đủ {rule_points} điểm</source>
        <extracomment>sentence reason.ratio_full</extracomment>
        <translation>Result {actual} of target {target} ({percent}%), from {full_from}% the full {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), từ {full_from}% được đủ {rule_points} điểm)</source>
        <extracomment>sentence reason.ratio_full_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual} of target {target} ({percent}%), from {full_from}% the full {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), dưới {full_from}% nên mỗi 1% thiếu trừ {per}: {max} còn {rule_points} điểm</source>
        <extracomment>sentence reason.ratio_missing</extracomment>
        <translation>Result {actual} of target {target} ({percent}%), below {full_from}%, so each missing 1% takes off {per}: {max} becomes {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), dưới {full_from}% nên mỗi 1% thiếu trừ {per}: {max} còn {rule_points} điểm)</source>
        <extracomment>sentence reason.ratio_missing_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual} of target {target} ({percent}%), below {full_from}%, so each missing 1% takes off {per}: {max} becomes {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), mức {span}: {rule_points} điểm</source>
        <extracomment>sentence reason.thresholds</extracomment>
        <translation>Result {actual} of target {target} ({percent}%), band {span}: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), mức {span}: {rule_points} điểm)</source>
        <extracomment>sentence reason.thresholds_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual} of target {target} ({percent}%), band {span}: {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual}, mức {span}: {rule_points} điểm</source>
        <extracomment>sentence reason.thresholds_value</extracomment>
        <translation>Result {actual}, band {span}: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual}, mức {span}: {rule_points} điểm)</source>
        <extracomment>sentence reason.thresholds_value_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual}, band {span}: {rule_points} points)</translation>
    </message>
    <message>
        <source>{count} lần, mỗi lần trừ {per}: {max} − {counted} × {per} còn {rule_points} điểm</source>
        <extracomment>sentence reason.deduction</extracomment>
        <translation>Cases: {count}, {per} off for each: {max} − {counted} × {per} leaves {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({count} lần, mỗi lần trừ {per}: {max} − {counted} × {per} còn {rule_points} điểm)</source>
        <extracomment>sentence reason.deduction_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (Cases: {count}, {per} off for each: {max} − {counted} × {per} leaves {rule_points} points)</translation>
    </message>
    <message>
        <source>{count} lần, không bị trừ: được đủ {rule_points} điểm</source>
        <extracomment>sentence reason.deduction_none</extracomment>
        <translation>Cases: {count}, nothing off: the full {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({count} lần, không bị trừ: được đủ {rule_points} điểm)</source>
        <extracomment>sentence reason.deduction_none_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (Cases: {count}, nothing off: the full {rule_points} points)</translation>
    </message>
    <message>
        <source>{count} lần, từ lần {limit} mất toàn bộ {max} điểm: còn {rule_points} điểm</source>
        <extracomment>sentence reason.deduction_all</extracomment>
        <translation>Cases: {count}, from case {limit} all {max} points are lost: {rule_points} points left</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({count} lần, từ lần {limit} mất toàn bộ {max} điểm: còn {rule_points} điểm)</source>
        <extracomment>sentence reason.deduction_all_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (Cases: {count}, from case {limit} all {max} points are lost: {rule_points} points left)</translation>
    </message>
    <message>
        <source>{count} lần × {per} = {rule_points} điểm</source>
        <extracomment>sentence reason.count</extracomment>
        <translation>{count} cases × {per} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({count} lần × {per} = {rule_points} điểm)</source>
        <extracomment>sentence reason.count_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} ({count} cases × {per} = {rule_points} points)</translation>
    </message>
    <message>
        <source>{count} lần × {per} = {earned}, không quá {cap}: {rule_points} điểm</source>
        <extracomment>sentence reason.count_capped</extracomment>
        <translation>{count} cases × {per} = {earned}, at most {cap}: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({count} lần × {per} = {earned}, không quá {cap}: {rule_points} điểm)</source>
        <extracomment>sentence reason.count_capped_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} ({count} cases × {per} = {earned}, at most {cap}: {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual} dưới chỉ tiêu {target}: {share}% × {max} × {actual} : {target} = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_below</extracomment>
        <translation>Result {actual} below target {target}: {share}% × {max} × {actual} : {target} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual} dưới chỉ tiêu {target}: {share}% × {max} × {actual} : {target} = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_below_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual} below target {target}: {share}% × {max} × {actual} : {target} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả đúng chỉ tiêu {target}: {share}% × {max} = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_at</extracomment>
        <translation>Result on target {target}: {share}% × {max} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả đúng chỉ tiêu {target}: {share}% × {max} = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_at_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result on target {target}: {share}% × {max} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Kết quả {actual} vượt chỉ tiêu {target} là {excess}%, đơn vị cao nhất khối vượt {best}%: {share}% × {max} và phần vượt = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_above</extracomment>
        <translation>Result {actual} exceeds target {target} by {excess}%, the best of the bloc by {best}%: {share}% × {max} and the excess = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (kết quả {actual} vượt chỉ tiêu {target} là {excess}%, đơn vị cao nhất khối vượt {best}%: {share}% × {max} và phần vượt = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_above_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (result {actual} exceeds target {target} by {excess}%, the best of the bloc by {best}%: {share}% × {max} and the excess = {rule_points} points)</translation>
    </message>
    <message>
        <source>Không có chỉ tiêu, kết quả {actual}, cao nhất nhóm không có chỉ tiêu là {best}: {max} × {actual} : {best} = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_without_target</extracomment>
        <translation>No target, result {actual}, the best of those without a target has {best}: {max} × {actual} : {best} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (không có chỉ tiêu, kết quả {actual}, cao nhất nhóm không có chỉ tiêu là {best}: {max} × {actual} : {best} = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_without_target_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (no target, result {actual}, the best of those without a target has {best}: {max} × {actual} : {best} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Không có chỉ tiêu và chưa có kết quả: {rule_points} điểm</source>
        <extracomment>sentence reason.relative_nothing</extracomment>
        <translation>No target and no result yet: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (không có chỉ tiêu và chưa có kết quả: {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_nothing_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (no target and no result yet: {rule_points} points)</translation>
    </message>
    <message>
        <source>Tạm tính. Kết quả {actual} dưới chỉ tiêu {target}: {share}% × {max} × {actual} : {target} = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_below_so_far</extracomment>
        <translation>Provisional. Result {actual} below target {target}: {share}% × {max} × {actual} : {target} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (tạm tính. Kết quả {actual} dưới chỉ tiêu {target}: {share}% × {max} × {actual} : {target} = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_below_so_far_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (provisional. Result {actual} below target {target}: {share}% × {max} × {actual} : {target} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Tạm tính. Kết quả đúng chỉ tiêu {target}: {share}% × {max} = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_at_so_far</extracomment>
        <translation>Provisional. Result on target {target}: {share}% × {max} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (tạm tính. Kết quả đúng chỉ tiêu {target}: {share}% × {max} = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_at_so_far_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (provisional. Result on target {target}: {share}% × {max} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Tạm tính. Kết quả {actual} vượt chỉ tiêu {target} là {excess}%, đơn vị cao nhất khối vượt {best}%: {share}% × {max} và phần vượt = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_above_so_far</extracomment>
        <translation>Provisional. Result {actual} exceeds target {target} by {excess}%, the best of the bloc by {best}%: {share}% × {max} and the excess = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (tạm tính. Kết quả {actual} vượt chỉ tiêu {target} là {excess}%, đơn vị cao nhất khối vượt {best}%: {share}% × {max} và phần vượt = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_above_so_far_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (provisional. Result {actual} exceeds target {target} by {excess}%, the best of the bloc by {best}%: {share}% × {max} and the excess = {rule_points} points)</translation>
    </message>
    <message>
        <source>Tạm tính. Không có chỉ tiêu, kết quả {actual}, cao nhất nhóm không có chỉ tiêu là {best}: {max} × {actual} : {best} = {rule_points} điểm</source>
        <extracomment>sentence reason.relative_without_target_so_far</extracomment>
        <translation>Provisional. No target, result {actual}, the best of those without a target has {best}: {max} × {actual} : {best} = {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (tạm tính. Không có chỉ tiêu, kết quả {actual}, cao nhất nhóm không có chỉ tiêu là {best}: {max} × {actual} : {best} = {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_without_target_so_far_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (provisional. No target, result {actual}, the best of those without a target has {best}: {max} × {actual} : {best} = {rule_points} points)</translation>
    </message>
    <message>
        <source>Tạm tính. Không có chỉ tiêu và chưa có kết quả: {rule_points} điểm</source>
        <extracomment>sentence reason.relative_nothing_so_far</extracomment>
        <translation>Provisional. No target and no result yet: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (tạm tính. Không có chỉ tiêu và chưa có kết quả: {rule_points} điểm)</source>
        <extracomment>sentence reason.relative_nothing_so_far_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (provisional. No target and no result yet: {rule_points} points)</translation>
    </message>
    <message>
        <source>Chờ phiếu các đơn vị trong khối; kết quả {actual}, tối đa {max} điểm</source>
        <extracomment>sentence reason.relative_waits</extracomment>
        <translation>Waiting for the sheets of the bloc’s units; result {actual}, {max} points at most</translation>
    </message>
    <message>
        <source>{index} năm {year}: hạng {value}, mức {span}, được {rule_points} điểm (nguồn: {source})</source>
        <extracomment>sentence reason.index_rank</extracomment>
        <translation>{index} of {year}: rank {value}, band {span}, {rule_points} points (source: {source})</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({index} năm {year}: hạng {value}, mức {span}, được {rule_points} điểm (nguồn: {source}))</source>
        <extracomment>sentence reason.index_rank_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} ({index} of {year}: rank {value}, band {span}, {rule_points} points (source: {source}))</translation>
    </message>
    <message>
        <source>{index} năm {year}: {value} điểm chỉ số, mức {span}, được {rule_points} trên {max} điểm (nguồn: {source})</source>
        <extracomment>sentence reason.index_points</extracomment>
        <translation>{index} of {year}: index score {value}, band {span}, {rule_points} of {max} points (source: {source})</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} ({index} năm {year}: {value} điểm chỉ số, mức {span}, được {rule_points} trên {max} điểm (nguồn: {source}))</source>
        <extracomment>sentence reason.index_points_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} ({index} of {year}: index score {value}, band {span}, {rule_points} of {max} points (source: {source}))</translation>
    </message>
    <message>
        <source>Cộng {count} lần × {per}, không quá {cap}: cộng {rule_points} điểm</source>
        <extracomment>sentence reason.bonus</extracomment>
        <translation>Adding {count} cases × {per}, at most {cap}: {rule_points} points added</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (cộng {count} lần × {per}, không quá {cap}: cộng {rule_points} điểm)</source>
        <extracomment>sentence reason.bonus_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (adding {count} cases × {per}, at most {cap}: {rule_points} points added)</translation>
    </message>
    <message>
        <source>Cộng điểm “{option}”: {rule_points} điểm</source>
        <extracomment>sentence reason.bonus_option</extracomment>
        <translation>Bonus “{option}”: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (cộng điểm “{option}”: {rule_points} điểm)</source>
        <extracomment>sentence reason.bonus_option_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (bonus “{option}”: {rule_points} points)</translation>
    </message>
    <message>
        <source>Trừ {count} lần × {per}, không quá {cap}: trừ {rule_points} điểm</source>
        <extracomment>sentence reason.penalty</extracomment>
        <translation>Deducting {count} cases × {per}, at most {cap}: {rule_points} points deducted</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (trừ {count} lần × {per}, không quá {cap}: trừ {rule_points} điểm)</source>
        <extracomment>sentence reason.penalty_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (deducting {count} cases × {per}, at most {cap}: {rule_points} points deducted)</translation>
    </message>
    <message>
        <source>Trừ điểm “{option}”: {rule_points} điểm</source>
        <extracomment>sentence reason.penalty_option</extracomment>
        <translation>Penalty “{option}”: {rule_points} points</translation>
    </message>
    <message>
        <source>Điểm đã nhập {typed}, theo quy tắc được {rule_points} (trừ điểm “{option}”: {rule_points} điểm)</source>
        <extracomment>sentence reason.penalty_option_typed</extracomment>
        <translation>Typed {typed}; the rule gives {rule_points} (penalty “{option}”: {rule_points} points)</translation>
    </message>
    <message>
        <source>Cộng {points} điểm</source>
        <extracomment>sentence reason.mixed_on</extracomment>
        <translation>{points} points added</translation>
    </message>
    <message>
        <source>Trừ {points} điểm</source>
        <extracomment>sentence reason.mixed_off</extracomment>
        <translation>{points} points deducted</translation>
    </message>
    <message>
        <source>Điểm của tiêu chí {criterion} là {points}, cao hơn điểm tối đa {max}. Hãy sửa lại, hoặc chọn giữ nguyên để ghi nhận và đánh dấu.</source>
        <extracomment>sentence scores.over_max</extracomment>
        <translation>The points of criterion {criterion} are {points}, above the maximum {max}. Please correct them, or choose to keep and flag them.</translation>
    </message>
    <message>
        <source>Điểm của tiêu chí {criterion} là {points}, nhỏ hơn 0. Hãy sửa lại hoặc chọn giữ nguyên.</source>
        <extracomment>sentence scores.below_zero</extracomment>
        <translation>The points of criterion {criterion} are {points}, below 0. Please correct them or choose to keep them.</translation>
    </message>
    <message>
        <source>Điểm của tiêu chí {criterion} là {points}, không theo bước chấm {step}. Hãy sửa lại hoặc chọn giữ nguyên.</source>
        <extracomment>sentence scores.off_step</extracomment>
        <translation>The points of criterion {criterion} are {points}, which is not a multiple of {step}. Please correct them or choose to keep them.</translation>
    </message>
    <message>
        <source>Điểm của tiêu chí {criterion} là {points}, thấp hơn mức thấp nhất {least}. Hãy sửa lại hoặc chọn giữ nguyên.</source>
        <extracomment>sentence scores.below_least</extracomment>
        <translation>The points of criterion {criterion} are {points}, below the least possible {least}. Please correct them or choose to keep them.</translation>
    </message>
    <message>
        <source>Điểm {points} của tiêu chí {criterion} không có trong danh sách mức ({allowed}). Hãy sửa lại hoặc chọn giữ nguyên.</source>
        <extracomment>sentence scores.not_an_option</extracomment>
        <translation>The points {points} of criterion {criterion} are not among its levels ({allowed}). Please correct them or choose to keep them.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} chỉ chấm đạt ({max}) hoặc không đạt (0) nhưng đang ghi {points}. Hãy sửa lại hoặc chọn giữ nguyên.</source>
        <extracomment>sentence scores.not_pass_fail</extracomment>
        <translation>Criterion {criterion} is either met ({max}) or not met (0), but says {points}. Please correct it or choose to keep it.</translation>
    </message>
    <message>
        <source>Mục {criterion} là nhóm, điểm do chương trình cộng; không gõ điểm vào đây.</source>
        <extracomment>sentence scores.group_typed</extracomment>
        <translation>{criterion} is a group whose points the program adds up; no points are typed here.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} vừa có điểm vừa ghi không giao, không phát sinh hoặc không áp dụng. Hãy chỉ chọn một.</source>
        <extracomment>sentence scores.absent_with_points</extracomment>
        <translation>Criterion {criterion} has points and is also marked as not assigned, nothing arose or not applicable. Please choose only one.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí không nói đến trường hợp không giao, không phát sinh, không áp dụng ở tiêu chí {criterion}.</source>
        <extracomment>sentence scores.absence_not_foreseen</extracomment>
        <translation>The criteria table says nothing about not assigned, nothing arose or not applicable for criterion {criterion}.</translation>
    </message>
    <message>
        <source>Chỉ tiêu của tiêu chí {criterion} là số âm ({value}). Hãy kiểm tra lại.</source>
        <extracomment>sentence scores.target_negative</extracomment>
        <translation>The target of criterion {criterion} is negative ({value}). Please check it.</translation>
    </message>
    <message>
        <source>Kết quả của tiêu chí {criterion} là số âm ({value}). Hãy kiểm tra lại.</source>
        <extracomment>sentence scores.actual_negative</extracomment>
        <translation>The result of criterion {criterion} is negative ({value}). Please check it.</translation>
    </message>
    <message>
        <source>Điểm đã gõ của tiêu chí {criterion} là {points}, theo quy tắc tính ra {rule_points}. Điểm đã gõ được giữ.</source>
        <extracomment>sentence scores.rule_differs</extracomment>
        <translation>The points typed for criterion {criterion} are {points}; the rule gives {rule_points}. The typed points are kept.</translation>
    </message>
    <message>
        <source>Dòng {line} không có trong bộ tiêu chí.</source>
        <extracomment>sentence scores.unknown_line</extracomment>
        <translation>Line {line} is not in the criteria table.</translation>
    </message>
    <message>
        <source>Chỉ tiêu {target} của tiêu chí {criterion} lệch xa các đơn vị khác (mức giữa là {median}). Có thể nhầm giữa 0,9 và 90. Hãy kiểm tra lại.</source>
        <extracomment>sentence scores.target_implausible</extracomment>
        <translation>The target {target} of criterion {criterion} is far from that of other units (the median is {median}). It may be a mix-up of 0,9 and 90. Please check it.</translation>
    </message>
    <message>
        <source>Chỉ tiêu của tiêu chí {criterion} ghi {target} nhưng được giao {given}. Chỉ tiêu do khối hoặc tỉnh giao, không tự sửa.</source>
        <extracomment>sentence scores.target_not_issued</extracomment>
        <translation>The target of criterion {criterion} is given as {target}, but {given} was assigned. Targets are assigned by the bloc or the province and are not changed by the unit.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} tính bằng %, đang ghi {value}. Có phải gõ nhầm, ví dụ 0,9 thay cho 90?</source>
        <extracomment>sentence scores.percent_scale</extracomment>
        <translation>Criterion {criterion} is counted in %, and says {value}. Is it a slip, such as 0,9 instead of 90?</translation>
    </message>
    <message>
        <source>Kết quả của tiêu chí {criterion} là {value}%, vượt 100%. Hãy kiểm tra lại.</source>
        <extracomment>sentence scores.percent_high</extracomment>
        <translation>The result of criterion {criterion} is {value}%, above 100%. Please check it.</translation>
    </message>
    <message>
        <source>Tệp không có trang tính nào là phiếu chấm điểm.</source>
        <extracomment>sentence scores.no_sheets</extracomment>
        <translation>No sheet of the file is a score sheet.</translation>
    </message>
    <message>
        <source>Không thấy cột điểm của vòng chấm này (cần cột “{column}”).</source>
        <extracomment>sentence scores.round_column_missing</extracomment>
        <translation>The column with the points of this round was not found (column “{column}” is needed).</translation>
    </message>
    <message>
        <source>Các dòng của trang tính không khớp với bộ tiêu chí ({matched} trên {rows} dòng khớp). Hãy kiểm tra đã chọn đúng bộ tiêu chí chưa.</source>
        <extracomment>sentence scores.other_rules</extracomment>
        <translation>The rows of the sheet do not fit the criteria table ({matched} of {rows} rows fit). Please check that the right criteria table was chosen.</translation>
    </message>
    <message>
        <source>Dòng có mã {criterion} không có trong bộ tiêu chí ở chỗ này. Hãy xóa dòng hoặc sửa mã.</source>
        <extracomment>sentence scores.unknown_row</extracomment>
        <translation>The criteria table has no row with the code {criterion} at this place. Please delete the row or correct its code.</translation>
    </message>
    <message>
        <source>Thiếu dòng của tiêu chí {criterion} ({text}). Hãy bổ sung dòng này.</source>
        <extracomment>sentence scores.missing_row</extracomment>
        <translation>The row of criterion {criterion} ({text}) is missing. Please add it.</translation>
    </message>
    <message>
        <source>Điểm tối đa của tiêu chí {criterion} ghi {written} nhưng trong bộ tiêu chí là {max}. Hãy sửa lại cho đúng.</source>
        <extracomment>sentence scores.max_differs</extracomment>
        <translation>The maximum of criterion {criterion} is given as {written}, but in the criteria table it is {max}. Please correct it.</translation>
    </message>
    <message>
        <source>Điểm của mục {criterion} ghi {written} nhưng các mục con cộng lại là {sum}. Hãy để Excel cộng lại hoặc sửa điểm các mục con.</source>
        <extracomment>sentence scores.group_sum_differs</extracomment>
        <translation>The points of {criterion} are given as {written}, but the lines below add up to {sum}. Please let Excel add them up, or correct the points of the lines below.</translation>
    </message>
    <message>
        <source>Dòng tổng cộng ghi {written} điểm nhưng cộng lại là {sum} điểm.</source>
        <extracomment>sentence scores.total_differs</extracomment>
        <translation>The total is given as {written} points, but the points add up to {sum}.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} chưa có điểm.</source>
        <extracomment>sentence scores.gap</extracomment>
        <translation>Criterion {criterion} has no points.</translation>
    </message>
    <message>
        <source>Phiếu này chưa chấm tiêu chí nào.</source>
        <extracomment>sentence scores.sheet_empty</extracomment>
        <translation>No criterion of this sheet has been scored yet.</translation>
    </message>
    <message>
        <source>Điểm của tiêu chí {criterion} là kết quả công thức trong Excel; đã lấy giá trị {value}.</source>
        <extracomment>sentence scores.formula_value</extracomment>
        <translation>The points of criterion {criterion} come from a formula in Excel; the value {value} was taken.</translation>
    </message>
    <message>
        <source>Số {value} của tiêu chí {criterion} được làm tròn thành {points}.</source>
        <extracomment>sentence scores.rounded</extracomment>
        <translation>The number {value} of criterion {criterion} was rounded to {points}.</translation>
    </message>
    <message>
        <source>Ô này ghi chữ chứ không phải số; nội dung được chuyển vào ghi chú.</source>
        <extracomment>sentence scores.text_kept_as_note</extracomment>
        <translation>This cell holds text, not a number; the text was moved to the note.</translation>
    </message>
    <message>
        <source>Đơn vị “{unit}” có hai phiếu trong tệp (đã có ở trang tính {first}). Hãy chỉ giữ một phiếu.</source>
        <extracomment>sentence scores.unit_twice</extracomment>
        <translation>Unit “{unit}” has two score sheets in the file (already in sheet {first}). Please keep only one.</translation>
    </message>
    <message>
        <source>Tên trang tính là “{sheet}” nhưng tiêu đề ghi “{heading}”. Hãy kiểm tra đơn vị của phiếu này.</source>
        <extracomment>sentence scores.unit_unclear</extracomment>
        <translation>The sheet is named “{sheet}”, but its heading says “{heading}”. Please check which unit it belongs to.</translation>
    </message>
    <message>
        <source>Không rõ phiếu này của đơn vị nào. Hãy đặt tên trang tính theo tên đơn vị.</source>
        <extracomment>sentence scores.unit_missing</extracomment>
        <translation>It is not clear which unit this score sheet belongs to. Please name the sheet after the unit.</translation>
    </message>
    <message>
        <source>Đơn vị “{name}” chưa có trong danh mục. Hãy sửa tên trang tính cho đúng, hoặc chọn thêm đơn vị mới.</source>
        <extracomment>sentence scores.unit_unknown</extracomment>
        <translation>Unit “{name}” is not in the catalogue. Please correct the name of the sheet, or choose to add it as a new unit.</translation>
    </message>
    <message>
        <source>{name} không phải thành viên của khối, cụm đã chọn nên chưa được xếp hạng ở đó.</source>
        <extracomment>sentence scores.unit_outside_bloc</extracomment>
        <translation>{name} is not a member of the chosen bloc, so it is not ranked there.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” còn là dự thảo; hãy ban hành trước khi nộp phiếu.</source>
        <extracomment>sentence scores.rules_draft</extracomment>
        <translation>Criteria table “{name}” is still a draft; please issue it before submitting the sheet.</translation>
    </message>
    <message>
        <source>Phiếu của {name} đã chấm theo bộ tiêu chí khác nên không nhập đè được.</source>
        <extracomment>sentence scores.other_rule_set</extracomment>
        <translation>The sheet of {name} was scored with another criteria table and cannot be overwritten.</translation>
    </message>
    <message>
        <source>Phiếu của {name} đã có điểm; {count} dòng sẽ thay bằng số trong tệp.</source>
        <extracomment>sentence scores.sheet_replaced</extracomment>
        <translation>The sheet of {name} has points already; lines to be replaced by the numbers in the file: {count}.</translation>
    </message>
    <message>
        <source>Tệp còn lỗi nên chưa nhập phiếu nào. Hãy sửa các ô được nêu rồi nhập lại.</source>
        <extracomment>sentence scores.import_refused</extracomment>
        <translation>The file has errors, so no sheet was imported. Please correct the cells named, then import it again.</translation>
    </message>
    <message>
        <source>Có chỗ cần quyết định nên chưa nhập phiếu nào.</source>
        <extracomment>sentence scores.import_undecided</extracomment>
        <translation>Something has to be decided first, so no sheet was imported.</translation>
    </message>
    <message>
        <source>Phiếu của {name} đã nhận bằng gói có chữ ký; {count} dòng sẽ thay bằng số không có chữ ký trong tệp. Hãy hỏi lại đơn vị rồi quyết định.</source>
        <extracomment>sentence scores.over_signed</extracomment>
        <translation>The sheet of {name} came by a signed package; {count} lines would get the unsigned figures of the file. Ask the unit, then decide.</translation>
    </message>
    <message>
        <source>Đây là phiếu điền tay của {unit}, không có chữ ký nên không chắc ai điền. Lần nhập được ghi vào sổ gửi – nhận và hủy được trong {days} ngày.</source>
        <extracomment>sentence scores.form_unsigned</extracomment>
        <translation>This is a form of {unit} filled in by hand and unsigned, so nobody knows for sure who filled it in. The import is noted in the ledger and can be undone for {days} days.</translation>
    </message>
    <message>
        <source>Chưa lưu được điểm vừa nhập.</source>
        <extracomment>sentence scores.refused</extracomment>
        <translation>The points just typed were not saved.</translation>
    </message>
    <message>
        <source>Điểm vừa nhập không đúng khung của tiêu chí; hãy sửa lại hoặc chọn giữ nguyên.</source>
        <extracomment>sentence scores.rule_broken</extracomment>
        <translation>The points just typed are outside the range of the criterion; please correct them or choose to keep them.</translation>
    </message>
    <message>
        <source>Ô này đã được sửa ở nơi khác sau đó nên không hoàn tác được.</source>
        <extracomment>sentence scores.changed_since</extracomment>
        <translation>This cell was changed elsewhere since, so it cannot be undone.</translation>
    </message>
    <message>
        <source>Phiếu của {name} đã nộp nên đang khóa. Hãy lấy lại để sửa trước.</source>
        <extracomment>sentence scores.locked</extracomment>
        <translation>The sheet of {name} has been submitted and is locked. Please take it back to edit first.</translation>
    </message>
    <message>
        <source>Chưa nộp được: còn {count} tiêu chí thiếu điểm, minh chứng hoặc lý do.</source>
        <extracomment>sentence scores.incomplete</extracomment>
        <translation>Not submitted: criteria that lack points, evidence or a reason: {count}.</translation>
    </message>
    <message>
        <source>Chưa nộp được: bộ tiêu chí “{name}” còn là dự thảo, cần ban hành trước.</source>
        <extracomment>sentence scores.rules_still_draft</extracomment>
        <translation>Not submitted: criteria table “{name}” is still a draft and must be issued first.</translation>
    </message>
    <message>
        <source>{name} chưa có phiếu chấm trong kỳ {period}.</source>
        <extracomment>sentence scores.no_sheet; sentence printing.no_sheet</extracomment>
        <translation>{name} has no score sheet in the period {period}.</translation>
    </message>
    <message>
        <source>Phiếu của {name} chưa có điểm ở vòng này.</source>
        <extracomment>sentence scores.round_empty</extracomment>
        <translation>The sheet of {name} has no points in this round.</translation>
    </message>
    <message>
        <source>Không còn phiếu này; có thể đã bị thay đổi ở nơi khác.</source>
        <extracomment>sentence scores.sheet_gone</extracomment>
        <translation>This sheet is no longer there; it may have been changed elsewhere.</translation>
    </message>
    <message>
        <source>{name} đã kết thúc hoạt động trước năm {year} nên không lập phiếu được.</source>
        <extracomment>sentence scores.unit_ended</extracomment>
        <translation>{name} ended before the year {year}, so no sheet can be made.</translation>
    </message>
    <message>
        <source>Không {action} được: việc này của {others}, không phải của {role}.</source>
        <extracomment>sentence workflow.other_role</extracomment>
        <translation>You cannot {action}: this is for {others} to do, not for {role}.</translation>
    </message>
    <message>
        <source>Phiếu đang ở trạng thái “{state}” nên chưa {action} được. Việc này làm khi phiếu: {states}.</source>
        <extracomment>sentence workflow.other_state</extracomment>
        <translation>The state of the sheet is “{state}”, so you cannot {action} yet. It can be done when the sheet is: {states}.</translation>
    </message>
    <message>
        <source>Việc {action} không thuộc {role} mà thuộc {others}.</source>
        <extracomment>sentence workflow.not_their_step</extracomment>
        <translation>To {action} is not for {role} but for {others}.</translation>
    </message>
    <message>
        <source>Phiếu đã công bố nên không {action} được nữa. Muốn sửa thì lập bản đính chính, nêu rõ lý do.</source>
        <extracomment>sentence workflow.published</extracomment>
        <translation>The sheet has been published, so you cannot {action} any more. To change it, make a correction and give the reason.</translation>
    </message>
    <message>
        <source>Chưa rõ cơ quan nào đang làm việc này. Hãy khai báo đơn vị của máy trước.</source>
        <extracomment>sentence workflow.no_actor</extracomment>
        <translation>It is not known which office is doing this. Please enter the unit of this computer first.</translation>
    </message>
    <message>
        <source>Chỉ chính đơn vị được chấm mới làm được việc này.</source>
        <extracomment>sentence workflow.other_unit</extracomment>
        <translation>Only the scored unit itself can do this.</translation>
    </message>
    <message>
        <source>Đơn vị không được chấm chéo phiếu của chính mình.</source>
        <extracomment>sentence workflow.own_sheet</extracomment>
        <translation>A unit cannot cross-score its own sheet.</translation>
    </message>
    <message>
        <source>Trả lại phiếu phải ghi lý do để đơn vị biết mà sửa.</source>
        <extracomment>sentence workflow.return_without_reason</extracomment>
        <translation>Returning a sheet needs a reason, so that the unit knows what to correct.</translation>
    </message>
    <message>
        <source>Yêu cầu giải trình phải ghi rõ cần giải trình điều gì.</source>
        <extracomment>sentence workflow.ask_without_reason</extracomment>
        <translation>Asking for an explanation needs to say what is to be explained.</translation>
    </message>
    <message>
        <source>Đính chính phiếu đã công bố phải ghi lý do.</source>
        <extracomment>sentence workflow.correct_without_reason</extracomment>
        <translation>Correcting a published sheet needs a reason.</translation>
    </message>
    <message>
        <source>Công bố phải ghi số quyết định hoặc văn bản công bố.</source>
        <extracomment>sentence workflow.publish_without_decision</extracomment>
        <translation>Publishing needs the number of the decision or document.</translation>
    </message>
    <message>
        <source>Công bố phải ghi ngày của quyết định.</source>
        <extracomment>sentence workflow.publish_without_date</extracomment>
        <translation>Publishing needs the day of the decision.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí không cho ghi không giao, không phát sinh, không áp dụng ở tiêu chí {criterion}. Hãy chấm điểm dòng này.</source>
        <extracomment>sentence scores.absence_not_allowed</extracomment>
        <translation>The criteria table does not allow not assigned, nothing arose or not applicable for criterion {criterion}. Please score this line.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} không chấm điểm thì phải ghi lý do ở ghi chú.</source>
        <extracomment>sentence scores.absence_without_reason</extracomment>
        <translation>Criterion {criterion} is not scored, so its note must give the reason.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} phải có minh chứng. Hãy đính kèm tài liệu hoặc ghi giải trình ở ghi chú.</source>
        <extracomment>sentence scores.evidence_missing</extracomment>
        <translation>Criterion {criterion} needs evidence. Please attach a document or explain in the note.</translation>
    </message>
    <message>
        <source>Tiêu chí {criterion} chấm khác vòng trước ({before} thành {after}) thì phải ghi lý do ở ghi chú.</source>
        <extracomment>sentence scores.difference_without_reason</extracomment>
        <translation>Criterion {criterion} is scored differently from the round before ({before} became {after}), so its note must give the reason.</translation>
    </message>
    <message>
        <source>Dòng {line} còn câu hỏi chưa giải trình.</source>
        <extracomment>sentence scores.question_open</extracomment>
        <translation>Line {line} has a question that is not yet explained.</translation>
    </message>
    <message>
        <source>Phiếu nộp ngày {day}, chậm {days} ngày so với hạn {deadline}.</source>
        <extracomment>sentence scores.late</extracomment>
        <translation>The sheet was submitted on {day}, {days} days after the deadline {deadline}.</translation>
    </message>
    <message>
        <source>Không còn khối, cụm hoặc kỳ đánh giá này.</source>
        <extracomment>sentence ranking.gone</extracomment>
        <translation>This bloc or evaluation period is no longer there.</translation>
    </message>
    <message>
        <source>Các phiếu chấm theo những bộ tiêu chí khác nhau ({names}) nên không xếp hạng chung được.</source>
        <extracomment>sentence ranking.mixed_rules</extracomment>
        <translation>The sheets were scored with different criteria tables ({names}) and cannot be ranked together.</translation>
    </message>
    <message>
        <source>Cả mục mất điểm vì tiêu chí {criterion} bị 0 điểm</source>
        <extracomment>sentence reason.voided</extracomment>
        <translation>The whole group loses its points because criterion {criterion} has 0</translation>
    </message>
    <message>
        <source>{words}. Căn cứ: {source}</source>
        <extracomment>sentence reason.with_source</extracomment>
        <translation>{words}. Basis: {source}</translation>
    </message>
    <message>
        <source>Chưa chấm</source>
        <extracomment>sentence reason.not_scored</extracomment>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Điểm đã nhập</source>
        <extracomment>sentence reason.typed</extracomment>
        <translation>Typed points</translation>
    </message>
    <message>
        <source>Giữ nguyên {points} điểm theo quyết định, dù không đúng khung (tối đa {max})</source>
        <extracomment>sentence reason.flagged</extracomment>
        <translation>{points} points kept by decision although outside the range (maximum {max})</translation>
    </message>
    <message>
        <source>Chỉ đơn vị cùng khối, cụm mới chấm chéo phiếu này được.</source>
        <extracomment>sentence workflow.not_in_bloc</extracomment>
        <translation>Only a unit of the same bloc can cross-score this sheet.</translation>
    </message>
    <message>
        <source>Chỉ trưởng khối, cụm của đơn vị mới làm được việc này.</source>
        <extracomment>sentence workflow.not_head</extracomment>
        <translation>Only the head of the unit’s bloc can do this.</translation>
    </message>
    <message>
        <source>Còn {count} dòng chưa giải trình xong nên chưa làm được việc này.</source>
        <extracomment>sentence scores.questions_open</extracomment>
        <translation>Lines not yet explained: {count}; this cannot be done until they are.</translation>
    </message>
    <message>
        <source>Và {count} dòng nữa.</source>
        <extracomment>sentence workflow.more_lines</extracomment>
        <translation>And {count} more lines.</translation>
    </message>
    <message>
        <source>Hãy gõ đúng hai chữ {word} để xác nhận.</source>
        <extracomment>sentence workflow.keyword_wrong</extracomment>
        <translation>Type the word {word} to confirm.</translation>
    </message>
    <message>
        <source>Còn {count} câu trả lời của đơn vị chưa được nhận xét.</source>
        <extracomment>sentence scores.verdicts_open</extracomment>
        <translation>{count} answers of the unit still need a verdict.</translation>
    </message>
    <message>
        <source>Dòng {line} đã giải trình nhưng chưa có nhận xét.</source>
        <extracomment>sentence scores.verdict_open</extracomment>
        <translation>Line {line} was explained but has no verdict.</translation>
    </message>
    <message>
        <source>Chưa có câu trả lời nào của đơn vị để nhận xét.</source>
        <extracomment>sentence scores.no_answers</extracomment>
        <translation>There is no answer of the unit to judge.</translation>
    </message>
    <message>
        <source>Dòng {line} chưa có câu trả lời để nhận xét.</source>
        <extracomment>sentence scores.nothing_to_judge</extracomment>
        <translation>Line {line} has no answer to judge.</translation>
    </message>
    <message>
        <source>Dòng {line} do cơ quan thẩm định hỏi nên khối, cụm không nhận xét thay.</source>
        <extracomment>sentence scores.asked_by_others</extracomment>
        <translation>Line {line} was asked about by the appraisers, so the bloc cannot judge it.</translation>
    </message>
    <message>
        <source>Không chấp nhận giải trình của dòng {line} thì phải ghi vì sao.</source>
        <extracomment>sentence scores.verdict_without_word</extracomment>
        <translation>Not accepting the explanation of line {line} needs a reason.</translation>
    </message>
    <message>
        <source>Hạn trả lời {day} đã qua. Hãy chọn ngày sau.</source>
        <extracomment>sentence scores.due_day_over</extracomment>
        <translation>The day {day} is over. Choose a later one.</translation>
    </message>
    <message>
        <source>Ngày quyết định {day} chưa tới. Hãy xem lại ngày.</source>
        <extracomment>sentence scores.decision_in_future</extracomment>
        <translation>The decision's day {day} is yet to come. Check the day.</translation>
    </message>
    <message>
        <source>Ngày quyết định {day} trước ngày họp xét {meeting}. Hãy xem lại ngày.</source>
        <extracomment>sentence scores.decision_before_meeting</extracomment>
        <translation>The decision's day {day} is before the meeting of {meeting}. Check the day.</translation>
    </message>
    <message>
        <source>Còn {count} dòng chấm khác vòng trước mà chưa ghi lý do.</source>
        <extracomment>sentence scores.unexplained</extracomment>
        <translation>Lines scored differently from the round before without a reason: {count}.</translation>
    </message>
    <message>
        <source>Chưa thông qua được: còn {count} tiêu chí hội nghị chưa cho điểm.</source>
        <extracomment>sentence scores.final_incomplete</extracomment>
        <translation>Not approved: criteria that the conference has not scored: {count}.</translation>
    </message>
    <message>
        <source>Chưa công bố được: điểm của {name} còn tạm tính vì khối chưa nộp đủ phiếu.</source>
        <extracomment>sentence scores.still_provisional</extracomment>
        <translation>Not published: the points of {name} are still provisional because the bloc has not submitted all sheets.</translation>
    </message>
    <message>
        <source>Chỉ ghi phiếu bầu cho thành viên của {name}, số phiếu từ 0 trở lên.</source>
        <extracomment>sentence ranking.votes_wrong</extracomment>
        <translation>Votes are recorded only for members of {name}, as numbers from 0 up.</translation>
    </message>
    <message>
        <source>Chưa giao được chỉ tiêu. Hãy sửa các chỗ được nêu.</source>
        <extracomment>sentence targets.refused</extracomment>
        <translation>The targets were not given. Correct the places that are named.</translation>
    </message>
    <message>
        <source>Không tự giao chỉ tiêu cho chính đơn vị mình ({name}).</source>
        <extracomment>sentence targets.own_unit</extracomment>
        <translation>An office does not give targets to itself ({name}).</translation>
    </message>
    <message>
        <source>Dòng {line} không chấm theo chỉ tiêu nên không giao được.</source>
        <extracomment>sentence targets.none_here</extracomment>
        <translation>Line {line} is not scored by a target, so none can be given.</translation>
    </message>
    <message>
        <source>Chỉ tiêu của tiêu chí {criterion} giao cho {name} không được dưới 0.</source>
        <extracomment>sentence targets.negative</extracomment>
        <translation>The target of criterion {criterion} given to {name} must not be below 0.</translation>
    </message>
    <message>
        <source>Phiếu của {name} chưa công bố bản {version}.</source>
        <extracomment>sentence scores.not_published</extracomment>
        <translation>The sheet of {name} has no published version {version}.</translation>
    </message>
    <message>
        <source>Bản {version} đã công bố của {name} không còn nguyên vẹn.</source>
        <extracomment>sentence scores.publication_damaged</extracomment>
        <translation>The published version {version} of {name} is no longer intact.</translation>
    </message>
    <message>
        <source>Chưa ghi nội dung ý kiến.</source>
        <extracomment>sentence comment.empty</extracomment>
        <translation>The comment has no words yet.</translation>
    </message>
    <message>
        <source>Ý kiến dài quá {limit} ký tự. Hãy viết gọn lại hoặc đính kèm thành tệp.</source>
        <extracomment>sentence comment.too_long</extracomment>
        <translation>The comment is longer than {limit} characters. Shorten it, or attach it as a file.</translation>
    </message>
    <message>
        <source>Không còn ý kiến này; có thể đã bị thay đổi ở nơi khác.</source>
        <extracomment>sentence comment.unknown</extracomment>
        <translation>This comment is gone; it may have been changed elsewhere.</translation>
    </message>
    <message>
        <source>Mục {criterion} là nhóm. Hãy đính kèm minh chứng vào từng tiêu chí trong mục.</source>
        <extracomment>sentence evidence.on_group</extracomment>
        <translation>{criterion} is a group. Attach evidence to the criteria in it.</translation>
    </message>
    <message>
        <source>Không còn tệp minh chứng này; có thể đã bị thay đổi ở nơi khác.</source>
        <extracomment>sentence evidence.unknown</extracomment>
        <translation>This evidence file is gone; it may have been changed elsewhere.</translation>
    </message>
    <message>
        <source>Gõ trên màn hình</source>
        <extracomment>sentence change.scores_type</extracomment>
        <translation>Typed on the screen</translation>
    </message>
    <message>
        <source>Nhập từ tệp Excel</source>
        <extracomment>sentence change.scores_import; sentence history.from_file</extracomment>
        <translation>Imported from an Excel file</translation>
    </message>
    <message>
        <source>Nhập từ phiếu điền tay, không có chữ ký</source>
        <extracomment>sentence change.scores_import_form; sentence history.from_form</extracomment>
        <translation>Imported from a form filled in by hand, unsigned</translation>
    </message>
    <message>
        <source>Kết luận theo các vòng chấm</source>
        <extracomment>sentence change.scores_approve</extracomment>
        <translation>Concluded from the rounds</translation>
    </message>
    <message>
        <source>Nhận từ gói dữ liệu</source>
        <extracomment>sentence change.package_import</extracomment>
        <translation>Received in a package</translation>
    </message>
    <message>
        <source>Đính kèm minh chứng</source>
        <extracomment>sentence change.evidence_attach</extracomment>
        <translation>Evidence attached</translation>
    </message>
    <message>
        <source>Bỏ minh chứng</source>
        <extracomment>sentence change.evidence_remove</extracomment>
        <translation>Evidence taken off</translation>
    </message>
    <message>
        <source>Theo chỉ số vừa công bố</source>
        <extracomment>sentence change.indices_publish</extracomment>
        <translation>By the index that was published</translation>
    </message>
    <message>
        <source>Tính lại theo các đơn vị trong khối</source>
        <extracomment>sentence change.relative_points; sentence history.by_bloc</extracomment>
        <translation>Worked out anew with the units of the bloc</translation>
    </message>
    <message>
        <source>Việc khác trên phiếu</source>
        <extracomment>sentence change.other</extracomment>
        <translation>Something else done with the sheet</translation>
    </message>
    <message>
        <source>Mở phiếu</source>
        <extracomment>sentence history.opened</extracomment>
        <translation>Open sheet</translation>
    </message>
    <message>
        <source>Sửa điểm</source>
        <extracomment>sentence history.step_type</extracomment>
        <translation>Points changed</translation>
    </message>
    <message>
        <source>Nộp phiếu</source>
        <extracomment>sentence history.step_submit</extracomment>
        <translation>Sheet handed in</translation>
    </message>
    <message>
        <source>Lấy lại để sửa</source>
        <extracomment>sentence history.step_reopen</extracomment>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Trả lại phiếu</source>
        <extracomment>sentence history.step_return</extracomment>
        <translation>Sheet returned</translation>
    </message>
    <message>
        <source>Khối chấm xong</source>
        <extracomment>sentence history.step_finish_bloc</extracomment>
        <translation>Bloc has scored</translation>
    </message>
    <message>
        <source>Yêu cầu giải trình</source>
        <extracomment>sentence history.step_ask</extracomment>
        <translation>Asked to explain</translation>
    </message>
    <message>
        <source>Giải trình</source>
        <extracomment>sentence history.step_explain</extracomment>
        <translation>Explained</translation>
    </message>
    <message>
        <source>Thẩm định xong</source>
        <extracomment>sentence history.step_appraise</extracomment>
        <translation>Appraised</translation>
    </message>
    <message>
        <source>Thông qua</source>
        <extracomment>sentence history.step_approve</extracomment>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Công bố</source>
        <extracomment>sentence history.step_publish</extracomment>
        <translation>Published</translation>
    </message>
    <message>
        <source>Lập bản đính chính</source>
        <extracomment>sentence history.step_correct</extracomment>
        <translation>Correction begun</translation>
    </message>
    <message>
        <source>Phiếu nhận về</source>
        <extracomment>sentence history.came_in</extracomment>
        <translation>Sheet received</translation>
    </message>
    <message>
        <source>Điểm dòng {line}, {round}</source>
        <extracomment>sentence history.points</extracomment>
        <translation>Points of line {line}, {round}</translation>
    </message>
    <message>
        <source>Sửa dòng {line}, {round}</source>
        <extracomment>sentence history.line</extracomment>
        <translation>Line {line} changed, {round}</translation>
    </message>
    <message>
        <source>Chỉ tiêu dòng {line}, {round}</source>
        <extracomment>sentence history.target</extracomment>
        <translation>Target of line {line}, {round}</translation>
    </message>
    <message>
        <source>Kết quả dòng {line}, {round}</source>
        <extracomment>sentence history.actual</extracomment>
        <translation>Result of line {line}, {round}</translation>
    </message>
    <message>
        <source>Ghi chú dòng {line}, {round}</source>
        <extracomment>sentence history.note</extracomment>
        <translation>Note of line {line}, {round}</translation>
    </message>
    <message>
        <source>Minh chứng dòng {line}</source>
        <extracomment>sentence history.evidence</extracomment>
        <translation>Evidence of line {line}</translation>
    </message>
    <message>
        <source>Nhập tệp Excel, vòng {round}</source>
        <extracomment>sentence history.sheet</extracomment>
        <translation>Excel file imported, {round}</translation>
    </message>
    <message>
        <source>Dòng {line}, {column}: quyết định khi nhập gói</source>
        <extracomment>sentence history.decided</extracomment>
        <translation>Line {line}, {column}: decided at import</translation>
    </message>
    <message>
        <source>Dòng {line}: quyết định khi nhập gói</source>
        <extracomment>sentence history.decided_line</extracomment>
        <translation>Line {line}: decided at import</translation>
    </message>
    <message>
        <source>Hỏi dòng {line}</source>
        <extracomment>sentence history.question</extracomment>
        <translation>Line {line} asked about</translation>
    </message>
    <message>
        <source>Trả lời dòng {line}</source>
        <extracomment>sentence history.answer</extracomment>
        <translation>Line {line} answered</translation>
    </message>
    <message>
        <source>Nhận xét dòng {line}</source>
        <extracomment>sentence history.verdict</extracomment>
        <translation>Line {line} judged</translation>
    </message>
    <message>
        <source>{text}</source>
        <extracomment>sentence history.words</extracomment>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Quyết định {decision}. Bản {version}, mã trên giấy {paper}, mã công bố {code}.</source>
        <extracomment>sentence history.decision</extracomment>
        <translation>Decision {decision}. Version {version}, code on paper {paper}, code of the publication {code}.</translation>
    </message>
    <message>
        <source>Quyết định {decision}. Bản {version} không còn đúng như khi công bố.</source>
        <extracomment>sentence history.decision_damaged</extracomment>
        <translation>Decision {decision}. Version {version} is no longer as it was published.</translation>
    </message>
    <message>
        <source>Theo gói nhận về</source>
        <extracomment>sentence history.from_package</extracomment>
        <translation>From a received package</translation>
    </message>
    <message>
        <source>Theo kết quả chỉ số đã công bố</source>
        <extracomment>sentence history.by_index</extracomment>
        <translation>From published index results</translation>
    </message>
    <message>
        <source>Có {count} đơn vị xếp loại “{name}”, vượt tỷ lệ {percent}% (nhiều nhất {most} đơn vị).</source>
        <extracomment>sentence ranking.quota_exceeded</extracomment>
        <translation>Units graded “{name}”: {count}, above the share of {percent}% (at most {most}).</translation>
    </message>
    <message>
        <source>Các đơn vị chấm theo nhiều bộ tiêu chí ({names}) nên tổng điểm có thể không cùng thang điểm. Hãy so sánh trong từng khối, cụm.</source>
        <extracomment>sentence ranking.year_mixed_rules</extracomment>
        <translation>The units are scored under several rule sets ({names}), so totals may not be on one scale. Please compare within a bloc.</translation>
    </message>
    <message>
        <source>Đạt tổng điểm của loại “{name}” nhưng mục {group} mới đạt {share}%, dưới mức {percent}%.</source>
        <extracomment>sentence ranking.gate_missed</extracomment>
        <translation>Reaches the total of “{name}”, but group {group} has only {share}%, below {percent}%.</translation>
    </message>
    <message>
        <source>Bằng điểm với {names}, chưa phân định được nên đồng hạng.</source>
        <extracomment>sentence ranking.tied</extracomment>
        <translation>Equal points with {names}, undecided, so they share the rank.</translation>
    </message>
    <message>
        <source>Bằng điểm, xếp theo điểm mục {group}.</source>
        <extracomment>sentence ranking.decided_by_group</extracomment>
        <translation>Equal points, decided by group {group}.</translation>
    </message>
    <message>
        <source>Bằng điểm, xếp theo kết quả bỏ phiếu: {votes} phiếu.</source>
        <extracomment>sentence ranking.decided_by_vote</extracomment>
        <translation>Equal points, decided by vote: {votes} votes.</translation>
    </message>
    <message>
        <source>Bằng điểm, xếp theo điểm thưởng.</source>
        <extracomment>sentence ranking.decided_by_bonus</extracomment>
        <translation>Equal points, decided by the bonus.</translation>
    </message>
    <message>
        <source>Bằng điểm, ưu tiên theo quy định khi thành tích bằng nhau.</source>
        <extracomment>sentence ranking.decided_by_preference</extracomment>
        <translation>Equal points, decided by the preference of the law on equal merit.</translation>
    </message>
    <message>
        <source>Chưa lưu được danh sách chỉ số. Hãy sửa các chỗ được nêu.</source>
        <extracomment>sentence indices.refused</extracomment>
        <translation>The list was not saved. Please correct what is named.</translation>
    </message>
    <message>
        <source>Có số liệu trông như gõ nhầm. Hãy sửa lại, hoặc chọn giữ nguyên.</source>
        <extracomment>sentence indices.undecided</extracomment>
        <translation>Some figures look like slips. Please correct them or keep them.</translation>
    </message>
    <message>
        <source>Hãy ghi tên chỉ số, ví dụ PAPI, PAR INDEX, PCI.</source>
        <extracomment>sentence indices.name_missing</extracomment>
        <translation>Please enter the index, for example PAPI, PAR INDEX, PCI.</translation>
    </message>
    <message>
        <source>Năm {year} không đúng: ghi năm của chỉ số, từ {first} đến năm nay.</source>
        <extracomment>sentence indices.year_wrong</extracomment>
        <translation>The year {year} is wrong: enter the year of the index, from {first} to this year.</translation>
    </message>
    <message>
        <source>Hãy ghi nguồn công bố: số, ngày văn bản hoặc báo cáo công bố chỉ số.</source>
        <extracomment>sentence indices.source_missing</extracomment>
        <translation>Please enter the source: number and date of the document or report that published the index.</translation>
    </message>
    <message>
        <source>Chưa có đơn vị nào có hạng hoặc điểm chỉ số.</source>
        <extracomment>sentence indices.empty</extracomment>
        <translation>No unit has a rank or index points yet.</translation>
    </message>
    <message>
        <source>Có đơn vị không còn trong danh mục. Hãy mở lại danh sách.</source>
        <extracomment>sentence indices.unit_unknown</extracomment>
        <translation>A unit is no longer in the catalogue. Please open the list again.</translation>
    </message>
    <message>
        <source>{name} có hai dòng. Hãy chỉ giữ một dòng.</source>
        <extracomment>sentence indices.unit_twice</extracomment>
        <translation>{name} has two lines. Please keep one.</translation>
    </message>
    <message>
        <source>Hạng của {name} là {rank}; hạng phải từ 1 trở lên.</source>
        <extracomment>sentence indices.rank_wrong</extracomment>
        <translation>The rank of {name} is {rank}; ranks begin with 1.</translation>
    </message>
    <message>
        <source>Điểm chỉ số của {name} không được dưới 0.</source>
        <extracomment>sentence indices.points_wrong</extracomment>
        <translation>The index points of {name} must not be below 0.</translation>
    </message>
    <message>
        <source>Điểm chỉ số {points} của {name} lệch xa các đơn vị khác (mức giữa là {median}). Có thể nhầm giữa 0,9 và 90. Hãy kiểm tra lại.</source>
        <extracomment>sentence indices.points_far_off</extracomment>
        <translation>The index points {points} of {name} are far from those of the others (their middle is {median}). 0,9 may stand for 90. Please check.</translation>
    </message>
    <message>
        <source>Hạng {rank} của {name} lệch xa các đơn vị khác. Hãy kiểm tra lại.</source>
        <extracomment>sentence indices.rank_far_off</extracomment>
        <translation>The rank {rank} of {name} is far from those of the others. Please check.</translation>
    </message>
    <message>
        <source>{name} đứng sau {better} mà điểm chỉ số lại cao hơn. Hãy kiểm tra lại hai dòng này.</source>
        <extracomment>sentence indices.against_order</extracomment>
        <translation>{name} ranks behind {better} with more index points. Please check these two lines.</translation>
    </message>
    <message>
        <source>Chỉ ghi lý do vắng cho thành viên của {name}.</source>
        <extracomment>sentence ranking.absence_wrong</extracomment>
        <translation>Reasons are only for members of {name}.</translation>
    </message>
    <message>
        <source>Hãy ghi số phiếu cho mọi đơn vị bằng điểm, hoặc để trống cả nhóm.</source>
        <extracomment>sentence ranking.votes_incomplete</extracomment>
        <translation>Please enter votes for every unit of equal points, or leave all of them empty.</translation>
    </message>
    <message>
        <source>Có chỉ tiêu trông như gõ nhầm. Hãy sửa lại, hoặc chọn giữ nguyên.</source>
        <extracomment>sentence targets.undecided</extracomment>
        <translation>Some targets look like slips. Please correct them or keep them.</translation>
    </message>
    <message>
        <source>{name} là thành viên cùng khối; chỉ trưởng khối hoặc cấp trên giao chỉ tiêu.</source>
        <extracomment>sentence targets.fellow_member</extracomment>
        <translation>{name} is a fellow member of the bloc; only its head or a higher office gives targets.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{name}” không có tiêu chí nào chấm theo chỉ tiêu.</source>
        <extracomment>sentence targets.no_lines</extracomment>
        <translation>The rule set “{name}” has no criterion that is held against a target.</translation>
    </message>
    <message>
        <source>Không thấy bảng chỉ tiêu: cần cột “Mã đơn vị” và các cột mang số thứ tự của tiêu chí. Hãy xuất tệp mẫu rồi điền.</source>
        <extracomment>sentence targets.no_table</extracomment>
        <translation>No table of targets was found: it needs the column “Mã đơn vị” and columns with the numbers of criteria. Please write a template and fill it in.</translation>
    </message>
    <message>
        <source>Cột “{text}” không phải tiêu chí chấm theo chỉ tiêu của bộ này.</source>
        <extracomment>sentence targets.unknown_head</extracomment>
        <translation>The column “{text}” is no criterion of this set that is held against a target.</translation>
    </message>
    <message>
        <source>{name} có hai chỉ tiêu cho tiêu chí {criterion}. Hãy chỉ giữ một.</source>
        <extracomment>sentence targets.unit_twice</extracomment>
        <translation>{name} has two targets for criterion {criterion}. Please keep one.</translation>
    </message>
    <message>
        <source>Tệp không có chỉ tiêu nào.</source>
        <extracomment>sentence targets.nothing</extracomment>
        <translation>The file has no targets.</translation>
    </message>
    <message>
        <source>{name} chưa được giao chỉ tiêu {criterion} trong khi phần lớn đơn vị đã có.</source>
        <extracomment>sentence targets.missing</extracomment>
        <translation>{name} has no target {criterion} while most units have one.</translation>
    </message>
    <message>
        <source>Kết quả {value} lệch xa các đơn vị khác (ở giữa là {median}); có thể nhầm đơn vị tính hoặc dấu phẩy.</source>
        <extracomment>sentence consistency.far</extracomment>
        <translation>The result {value} is far from the other units' (middle: {median}); the unit of measure or the comma may be wrong.</translation>
    </message>
    <message>
        <source>Phiếu giống hệt phiếu của {others}, cả lời ghi chú và kết quả; có thể chép nhầm tệp.</source>
        <extracomment>sentence consistency.same</extracomment>
        <translation>The sheet is exactly that of {others}, notes and results included; a wrong file may have been copied.</translation>
    </message>
    <message>
        <source>Còn {count} dòng chưa chấm, cũng chưa nói vì sao.</source>
        <extracomment>sentence consistency.unscored</extracomment>
        <translation>{count} lines are not scored and no reason is given.</translation>
    </message>
    <message>
        <source>Phiếu theo bộ tiêu chí “{rules}”, khác phần lớn đơn vị trong khối.</source>
        <extracomment>sentence consistency.other_rules</extracomment>
        <translation>The sheet follows the criteria “{rules}”, unlike most units of the bloc.</translation>
    </message>
    <message>
        <source>Điểm được giữ dù sai quy tắc của dòng; cần thẩm định.</source>
        <extracomment>sentence consistency.kept</extracomment>
        <translation>Points were kept against the line's rule; to be appraised.</translation>
    </message>
    <message>
        <source>Kỳ {period} chưa có phiếu nào được gửi để kiểm tra.</source>
        <extracomment>sentence consistency.empty</extracomment>
        <translation>No sheet of {period} has been sent yet, so nothing to check.</translation>
    </message>
    <message>
        <source>Còn mục chưa đúng, xem dòng chữ đỏ dưới từng ô.</source>
        <extracomment>sentence form.incomplete</extracomment>
        <translation>Some entries are not right; see the red line under each box.</translation>
    </message>
    <message>
        <source>Chưa nhập {field}.</source>
        <extracomment>sentence field.missing</extracomment>
        <translation>Please enter: {field}.</translation>
    </message>
    <message>
        <source>Năm {year} không hợp lý, hãy xem lại ngày.</source>
        <extracomment>sentence field.date_implausible</extracomment>
        <translation>The year {year} is not plausible; please check the date.</translation>
    </message>
    <message>
        <source>Nội dung dài quá {limit} ký tự.</source>
        <extracomment>sentence field.too_long</extracomment>
        <translation>The text is longer than {limit} characters.</translation>
    </message>
    <message>
        <source>Văn bản căn cứ ở dòng {row} chưa có số, ký hiệu.</source>
        <extracomment>sentence campaign.document_without_number</extracomment>
        <translation>The legal document in row {row} has no number or symbol.</translation>
    </message>
    <message>
        <source>Không tìm thấy phong trào này; có thể đã bị thay đổi ở nơi khác.</source>
        <extracomment>sentence campaign.unknown</extracomment>
        <translation>This campaign was not found; it may have been changed elsewhere.</translation>
    </message>
    <message>
        <source>Không tìm thấy thành tích này; có thể đã bị thay đổi ở nơi khác.</source>
        <extracomment>sentence achievement.unknown</extracomment>
        <translation>This achievement was not found; it may have been changed elsewhere.</translation>
    </message>
    <message>
        <source>“{name}” đã chốt nên không sửa, không thu hồi được. Hãy bỏ chốt trước.</source>
        <extracomment>sentence record.locked</extracomment>
        <translation>“{name}” is locked and can be neither edited nor withdrawn. Please unlock it first.</translation>
    </message>
    <message>
        <source>Tệp minh chứng lớn hơn {limit_mb} MB. Hãy nén hoặc chia nhỏ tệp.</source>
        <extracomment>sentence evidence.too_large</extracomment>
        <translation>The evidence file is larger than {limit_mb} MB. Please compress or split it.</translation>
    </message>
    <message>
        <source>Không đọc được tệp minh chứng này.</source>
        <extracomment>sentence evidence.not_readable</extracomment>
        <translation>This evidence file cannot be read.</translation>
    </message>
    <message>
        <source>Mới có tên tệp minh chứng, chưa có nội dung tệp ở máy này.</source>
        <extracomment>sentence evidence.not_here</extracomment>
        <translation>Only the name of this evidence file is here; its content is not on this computer.</translation>
    </message>
    <message>
        <source>Dữ liệu mẫu đã có trong tệp này rồi. Muốn nạp lại, hãy xóa dữ liệu mẫu trước.</source>
        <extracomment>sentence sample.present</extracomment>
        <translation>This file has the sample data already. To load it again, please remove the sample data first.</translation>
    </message>
    <message>
        <source>Thư mục này đã có tệp. Hãy ghi tên một thư mục mới hoặc thư mục trống.</source>
        <extracomment>sentence demo.folder_in_use</extracomment>
        <translation>This folder has files in it. Please name a new or an empty folder.</translation>
    </message>
    <message>
        <source>Mã {codes} đã dùng cho dữ liệu của đơn vị nên chưa nạp được dữ liệu mẫu. Hãy đổi các mã này trước.</source>
        <extracomment>sentence sample.codes_taken</extracomment>
        <translation>The codes {codes} are used by the unit’s own data, so the sample data was not loaded. Please change these codes first.</translation>
    </message>
    <message>
        <source>Phiếu điền này lập theo bộ tiêu chí khác ({name}). Hãy chọn đúng bộ tiêu chí, hoặc lập phiếu mới.</source>
        <extracomment>sentence form.other_rules</extracomment>
        <translation>This form was made for another rule set ({name}). Please choose the right rule set, or make a new form.</translation>
    </message>
    <message>
        <source>Phiếu điền này là của kỳ có mã {form}, không phải {period}. Hãy chọn đúng kỳ đánh giá rồi nhập lại.</source>
        <extracomment>sentence form.other_period</extracomment>
        <translation>This form is of the period with code {form}, not {period}. Please choose the right period and import again.</translation>
    </message>
    <message>
        <source>Đây là phiếu điền tay của {unit}, không có chữ ký nên không chắc ai điền. Hãy xem kỹ rồi quyết định nhận hay không.</source>
        <extracomment>sentence form.unsigned</extracomment>
        <translation>This is a hand-filled form of {unit}, without a signature, so nobody can be sure who filled it in. Please look at it carefully and decide whether to take it.</translation>
    </message>
    <message>
        <source>Đây là phiếu điền tay, không phải gói. Hãy nhập ở trang Chấm điểm, nút Nhập khẩu.</source>
        <extracomment>sentence form.at_scoring</extracomment>
        <translation>This is a hand-filled form, not a package. Please import it on the Scoring page with the button Import.</translation>
    </message>
    <message>
        <source>Phiếu điền là điểm tự chấm. Hãy chọn vòng Tự chấm rồi nhập lại.</source>
        <extracomment>sentence form.self_only</extracomment>
        <translation>A form holds self scores. Please choose the self round and import again.</translation>
    </message>
    <message>
        <source>Phiếu điền không còn các dòng tiêu chí có mã ẩn. Hãy lập phiếu mới và chép điểm sang.</source>
        <extracomment>sentence form.no_lines</extracomment>
        <translation>The form no longer has its lines with hidden codes. Please make a new form and copy the points over.</translation>
    </message>
    <message>
        <source>Phiếu điền do bản chương trình mới hơn lập. Hãy cập nhật chương trình rồi nhập lại.</source>
        <extracomment>sentence form.newer</extracomment>
        <translation>The form was made by a newer version of the program. Please update the program and import again.</translation>
    </message>
    <message>
        <source>Dòng {criterion}: “{text}” không phải lý do có trong danh sách. Hãy chọn lý do trong ô.</source>
        <extracomment>sentence form.absence_unknown</extracomment>
        <translation>Line {criterion}: “{text}” is not a reason of the list. Please choose a reason in the cell.</translation>
    </message>
    <message>
        <source>Năm {year} chưa có bộ tiêu chí nào để lập phiếu điền.</source>
        <extracomment>sentence form.no_rules</extracomment>
        <translation>The year {year} has no rule set yet to make a form of.</translation>
    </message>
    <message>
        <source>Năm {year} có nhiều bộ tiêu chí: {codes}. Hãy nói rõ lập phiếu điền theo bộ nào.</source>
        <extracomment>sentence form.several_rules</extracomment>
        <translation>The year {year} has several rule sets: {codes}. Please say which one the form is for.</translation>
    </message>
    <message>
        <source>Biên bản đối chiếu này do bản chương trình mới hơn ghi. Hãy cập nhật chương trình rồi in lại.</source>
        <extracomment>sentence minutes.newer</extracomment>
        <translation>This reconciliation minute was written by a newer version of the program. Update the program and print again.</translation>
    </message>
    <message>
        <source>Tệp này không có phiếu chấm để so sánh. Hãy chọn gói phiếu chấm hoặc phiếu điền.</source>
        <extracomment>sentence compare.no_scores</extracomment>
        <translation>This file has no score sheets to compare. Please choose a submission or a form.</translation>
    </message>
    <message>
        <source>Hai tệp thuộc hai kỳ đánh giá khác nhau nên không so sánh được.</source>
        <extracomment>sentence compare.other_period</extracomment>
        <translation>The two files are of different periods and cannot be compared.</translation>
    </message>
    <message>
        <source>Thư mục này không có tệp gói (.xlsx) nào. Hãy chọn thư mục khác.</source>
        <extracomment>sentence batch.no_files</extracomment>
        <translation>This folder has no packages (.xlsx). Please choose another folder.</translation>
    </message>
    <message>
        <source>Chưa có phiếu nào của {period} trong vòng chấm này nên chưa tổng hợp được.</source>
        <extracomment>sentence consolidation.empty</extracomment>
        <translation>There is no sheet of {period} in this round yet, so nothing can be summed up.</translation>
    </message>
    <message>
        <source>Không đọc được thư mục này. Hãy kiểm tra USB hoặc quyền mở thư mục.</source>
        <extracomment>sentence batch.folder_unreadable</extracomment>
        <translation>This folder cannot be read. Please check the USB stick or the rights to the folder.</translation>
    </message>
    <message>
        <source>Tệp thuộc dạng OpenDocument (.ods). Hãy mở tệp, chọn Lưu thành (Save As) dạng .xlsx rồi thử lại.</source>
        <extracomment>sentence workbook.open_document</extracomment>
        <translation>The file is an OpenDocument workbook (.ods). Open it, choose Save As with type .xlsx, then try again.</translation>
    </message>
    <message>
        <source>Tệp thuộc dạng Excel nhị phân (.xlsb). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi thử lại.</source>
        <extracomment>sentence workbook.binary_format</extracomment>
        <translation>The file is a binary Excel workbook (.xlsb). Open it in Excel, choose Save As with type .xlsx, then try again.</translation>
    </message>
    <message>
        <source>Tệp lấy số liệu từ tệp khác hoặc nguồn ngoài nên không được nhận. Hãy mở bằng Excel, vào Dữ liệu (Data) &gt; Sửa liên kết (Edit Links) &gt; Ngắt liên kết (Break Link), lưu lại rồi thử lại.</source>
        <extracomment>sentence workbook.linked</extracomment>
        <translation>The file takes figures from another file or source, so it is not accepted. Open it in Excel, go to Data &gt; Edit Links &gt; Break Link, save it and try again.</translation>
    </message>
    <message>
        <source>Trong tệp có tệp khác hoặc nút điều khiển nhúng vào nên không được nhận. Hãy mở bằng Excel, xóa các đối tượng đó, lưu lại rồi thử lại.</source>
        <extracomment>sentence workbook.embedded</extracomment>
        <translation>Another file or a control is embedded in this file, so it is not accepted. Open it in Excel, delete those objects, save it and try again.</translation>
    </message>
    <message>
        <source>Tệp nén bất thường, mở ra lớn gấp hơn một trăm lần, nên không được nhận. Hãy chép riêng các trang cần gửi sang một tệp mới rồi thử lại.</source>
        <extracomment>sentence workbook.swells</extracomment>
        <translation>The file is packed in an unusual way and unfolds to more than a hundred times its size, so it is not accepted. Copy the sheets to be sent into a new file and try again.</translation>
    </message>
    <message>
        <source>Tệp có quá nhiều trang, ô hoặc ô gộp so với một bảng của cơ quan. Hãy chép riêng các trang cần gửi sang một tệp mới rồi thử lại.</source>
        <extracomment>sentence workbook.too_much</extracomment>
        <translation>The file has far more sheets, cells or merged cells than an office's table. Copy the sheets to be sent into a new file and try again.</translation>
    </message>
    <message>
        <source>Đọc tệp này quá lâu nên đã dừng lại, chưa nhận gì. Hãy chép riêng các trang cần gửi sang một tệp mới rồi thử lại.</source>
        <extracomment>sentence workbook.too_slow</extracomment>
        <translation>Reading this file took too long and was stopped; nothing was taken in. Copy the sheets to be sent into a new file and try again.</translation>
    </message>
    <message>
        <source>Đọc tệp này tốn quá nhiều bộ nhớ nên đã dừng lại, chưa nhận gì. Hãy chép riêng các trang cần gửi sang một tệp mới rồi thử lại.</source>
        <extracomment>sentence workbook.too_heavy</extracomment>
        <translation>Reading this file took too much memory and was stopped; nothing was taken in. Copy the sheets to be sent into a new file and try again.</translation>
    </message>
    <message>
        <source>Phần kiểm tra tệp của chương trình không chạy được, có thể do máy hết bộ nhớ hoặc phần mềm diệt virus chặn. Hãy đóng bớt chương trình rồi thử lại.</source>
        <extracomment>sentence workbook.gate_down</extracomment>
        <translation>The program's file check could not be started; the computer may be out of memory, or an antivirus program blocks it. Close some programs and try again.</translation>
    </message>
    <message>
        <source>Tệp này không phải gói dữ liệu do chương trình Thi đua lập. Hãy chọn đúng tệp gói, hoặc nhập bảng chấm ở trang Chấm điểm.</source>
        <extracomment>sentence package.foreign</extracomment>
        <translation>This file is not a package made by the Thi đua program. Please choose the right package file, or import a score sheet on the Scoring page.</translation>
    </message>
    <message>
        <source>Gói này chỉ có phiếu chấm của {sender}, không có danh mục. Hãy chọn gói danh mục nhận từ cấp trên.</source>
        <extracomment>sentence package.no_catalogue</extracomment>
        <translation>This package holds only score sheets from {sender}, no catalogue. Please choose the catalogue package from your superior office.</translation>
    </message>
    <message>
        <source>Phần thông tin ẩn của gói bị hỏng nên không nhận được. Hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.manifest_damaged</extracomment>
        <translation>The hidden information of the package is damaged, so it cannot be accepted. Please ask for the original package again.</translation>
    </message>
    <message>
        <source>Các bản thông tin ẩn trong gói khác nhau: tệp đã bị can thiệp nên không nhận. Hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.manifests_disagree</extracomment>
        <translation>The copies of the hidden information in the package differ: the file was tampered with and is not taken. Please ask for the original package again.</translation>
    </message>
    <message>
        <source>Gói bị mất trang ẩn lưu bản gốc nên không nhận được. Hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.baseline_missing</extracomment>
        <translation>The hidden sheet with the original data is missing from the package, so it cannot be accepted. Please ask for the original package again.</translation>
    </message>
    <message>
        <source>Bản gốc lưu trong gói không khớp mã đối chiếu: tệp bị hỏng hoặc bị can thiệp. Hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.baseline_damaged</extracomment>
        <translation>The original data in the package does not match the check code: the file is damaged or was tampered with. Please ask for the original package again.</translation>
    </message>
    <message>
        <source>Các bản gốc lưu trong gói khác nhau: tệp đã bị can thiệp nên không nhận. Hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.baselines_disagree</extracomment>
        <translation>The copies of the original in the package differ: the file was tampered with and is not taken. Please ask for the original package again.</translation>
    </message>
    <message>
        <source>Gói do bản chương trình mới hơn lập (mẫu {version}, máy này đọc được đến mẫu {known}). Hãy cập nhật chương trình.</source>
        <extracomment>sentence package.newer</extracomment>
        <translation>The package was made by a newer version of the program (format {version}, this computer reads up to {known}). Please update the program.</translation>
    </message>
    <message>
        <source>Gói đã bị sửa sau khi lập: {cells} ô khác bản gốc. Hãy xem từng ô rồi quyết định nhận hay không.</source>
        <extracomment>sentence package.edited</extracomment>
        <translation>The package was edited after it was made; cells that differ from the original: {cells}. Please look at each cell and decide whether to accept it.</translation>
    </message>
    <message>
        <source>Máy này vừa phục hồi từ bản sao lưu nên có thể thiếu gói đã gửi. Hãy nhận gói mới nhất của cấp trên trước, hoặc xác nhận vẫn gửi.</source>
        <extracomment>sentence package.restored</extracomment>
        <translation>This computer was just restored from a safety copy, so packages that were sent may be missing here. Take in the newest package of your superior office first, or confirm that you want to send.</translation>
    </message>
    <message>
        <source>Chữ ký trong gói không khớp nội dung: tệp đã bị can thiệp nên không nhận. Hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.signature_wrong</extracomment>
        <translation>The signature does not fit the contents: the file was tampered with and is not taken. Ask for the original package again.</translation>
    </message>
    <message>
        <source>Chứng nhận khóa đi kèm gói không hợp lệ hoặc là của đơn vị khác, nên không nhận. Hãy hỏi lại nơi gửi.</source>
        <extracomment>sentence package.certificate_wrong</extracomment>
        <translation>The key certificate in the package is not valid or another unit’s, so it is not taken. Ask the sender.</translation>
    </message>
    <message>
        <source>Gói ký bằng khóa đã thu hồi hoặc đã thay của {sender} (mã khóa {fingerprint}), nên không nhận.</source>
        <extracomment>sentence package.key_revoked</extracomment>
        <translation>The package is signed with a key of {sender} that was revoked or replaced (key code {fingerprint}), so it is not taken.</translation>
    </message>
    <message>
        <source>Gói ghi là của {sender} nhưng ký bằng khóa của đơn vị khác (mã khóa {fingerprint}), nên không nhận.</source>
        <extracomment>sentence package.key_foreign</extracomment>
        <translation>The package says it is of {sender} but is signed with another unit’s key (key code {fingerprint}), so it is not taken.</translation>
    </message>
    <message>
        <source>Máy này chưa biết khóa của {sender}. Hãy gọi cho họ so mã khóa {fingerprint}; đúng thì mới nhận.</source>
        <extracomment>sentence package.sender_unknown</extracomment>
        <translation>This computer does not know the key of {sender} yet. Call them and compare the key code {fingerprint} before you take the package in.</translation>
    </message>
    <message>
        <source>{sender} dùng khóa khác lần trước: có thể do máy mới, cũng có thể là gói giả. Hãy gọi cho họ so mã khóa {fingerprint}; đúng thì mới nhận.</source>
        <extracomment>sentence package.sender_other_key</extracomment>
        <translation>{sender} uses another key than before: it may be a new computer, or a forged package. Call them and compare the key code {fingerprint} before you take the package in.</translation>
    </message>
    <message>
        <source>Gói của {sender} không có chữ ký vì do bản chương trình cũ lập. Hãy hỏi lại nơi gửi; đúng thì mới nhận.</source>
        <extracomment>sentence package.sender_unsigned</extracomment>
        <translation>The package of {sender} is not signed, as an old version of the program made it. Ask the sender before you take it in.</translation>
    </message>
    <message>
        <source>“{text}” không phải số ở cột {column}; dòng này không được nhận.</source>
        <extracomment>sentence package.cell_not_number</extracomment>
        <translation>“{text}” is not a number in column {column}; this row is not accepted.</translation>
    </message>
    <message>
        <source>“{text}” không phải số nguyên ở cột {column}; dòng này không được nhận.</source>
        <extracomment>sentence package.cell_not_whole</extracomment>
        <translation>“{text}” is not a whole number in column {column}; this row is not accepted.</translation>
    </message>
    <message>
        <source>“{text}” không phải ngày ở cột {column} (ghi ngày/tháng/năm); dòng này không được nhận.</source>
        <extracomment>sentence package.cell_not_date</extracomment>
        <translation>“{text}” is not a date in column {column} (write day/month/year); this row is not accepted.</translation>
    </message>
    <message>
        <source>“{text}” ở cột {column} phải là x hoặc để trống; dòng này không được nhận.</source>
        <extracomment>sentence package.cell_not_flag</extracomment>
        <translation>“{text}” in column {column} must be x or empty; this row is not accepted.</translation>
    </message>
    <message>
        <source>Cột {column} bỏ trống; dòng này không được nhận.</source>
        <extracomment>sentence package.cell_empty</extracomment>
        <translation>Column {column} is empty; this row is not accepted.</translation>
    </message>
    <message>
        <source>Ngày kết thúc đứng trước ngày bắt đầu; dòng này không được nhận.</source>
        <extracomment>sentence package.days_reversed</extracomment>
        <translation>The end date is before the start date; this row is not accepted.</translation>
    </message>
    <message>
        <source>“{text}” không thuộc các lựa chọn của cột {column}; dòng này không được nhận.</source>
        <extracomment>sentence package.cell_not_choice</extracomment>
        <translation>“{text}” is not one of the choices of column {column}; this row is not accepted.</translation>
    </message>
    <message>
        <source>“{text}” không phải chữ ở cột {column}; dòng này không được nhận.</source>
        <extracomment>sentence package.cell_not_text</extracomment>
        <translation>“{text}” is not text in column {column}; this row is not accepted.</translation>
    </message>
    <message>
        <source>Trang này thiếu cột “{column}”; hãy xin gửi lại gói gốc.</source>
        <extracomment>sentence package.column_missing</extracomment>
        <translation>This sheet lacks the column “{column}”; please ask for the original package again.</translation>
    </message>
    <message>
        <source>Ô này chỉ để đọc nhưng đã bị sửa: “{old}” thành “{new}”. Số liệu nhận vào không đổi.</source>
        <extracomment>sentence package.shown_edited</extracomment>
        <translation>This cell is only for reading, but it was edited: “{old}” became “{new}”. The figures taken in stay the same.</translation>
    </message>
    <message>
        <source>Trang này còn {count} ô chỉ để đọc nữa bị sửa. Số liệu nhận vào không đổi.</source>
        <extracomment>sentence package.shown_more</extracomment>
        <translation>{count} more cells of this sheet that are only for reading were edited. The figures taken in stay the same.</translation>
    </message>
    <message>
        <source>Cột “{column}” chỉ để đọc đã bị xóa hoặc đổi tên. Số liệu nhận vào không đổi.</source>
        <extracomment>sentence package.shown_column_missing</extracomment>
        <translation>The column “{column}”, which is only for reading, was deleted or renamed. The figures taken in stay the same.</translation>
    </message>
    <message>
        <source>Trang chỉ để đọc này đã bị xóa hoặc đổi tên. Số liệu nhận vào không đổi.</source>
        <extracomment>sentence package.shown_sheet_missing</extracomment>
        <translation>This sheet, which is only for reading, was deleted or renamed. The figures taken in stay the same.</translation>
    </message>
    <message>
        <source>Cột “{column}” đứng hai lần trong trang; chương trình chỉ đọc cột {read}, không đọc cột này.</source>
        <extracomment>sentence package.column_twice</extracomment>
        <translation>The column “{column}” stands twice in the sheet; the program reads only column {read}, not this one.</translation>
    </message>
    <message>
        <source>Cột “{column}” do người gửi thêm vào; chương trình không đọc cột này.</source>
        <extracomment>sentence package.column_extra</extracomment>
        <translation>The column “{column}” was added by the sender; the program does not read it.</translation>
    </message>
    <message>
        <source>Cột “{column}” có số liệu nhưng đang bị ẩn; chương trình vẫn đọc.</source>
        <extracomment>sentence package.column_hidden</extracomment>
        <translation>The column “{column}” holds data but is hidden; the program reads it all the same.</translation>
    </message>
    <message>
        <source>Trang này có {count} dòng đang bị ẩn, kể từ dòng này; chương trình vẫn đọc.</source>
        <extracomment>sentence package.rows_hidden</extracomment>
        <translation>{count} rows of this sheet are hidden, from this one on; the program reads them all the same.</translation>
    </message>
    <message>
        <source>Trang này do người gửi thêm vào hoặc đổi tên; chương trình không đọc.</source>
        <extracomment>sentence package.sheet_extra</extracomment>
        <translation>This sheet was added or renamed by the sender; the program does not read it.</translation>
    </message>
    <message>
        <source>Trang này có số liệu nhưng đang bị ẩn; chương trình vẫn đọc.</source>
        <extracomment>sentence package.sheet_hidden</extracomment>
        <translation>This sheet holds data but is hidden; the program reads it all the same.</translation>
    </message>
    <message>
        <source>Gói mất phần ẩn lưu các ô chỉ để đọc, nên không biết ô nào trong số đó đã bị sửa. Số liệu nhận vào vẫn được đối chiếu đủ.</source>
        <extracomment>sentence package.shown_unknown</extracomment>
        <translation>The package has lost the hidden part that holds the cells for reading, so nobody knows which of them were edited. The figures taken in are still compared in full.</translation>
    </message>
    <message>
        <source>Dòng này được thêm bằng tay nên không có mã; không nhận được. Hãy nhập nó trong chương trình.</source>
        <extracomment>sentence package.row_without_key</extracomment>
        <translation>This row was added by hand and has no code, so it cannot be accepted. Please enter it in the program.</translation>
    </message>
    <message>
        <source>Dòng này đứng hai lần trong trang; không rõ lấy dòng nào nên không nhận.</source>
        <extracomment>sentence package.row_twice</extracomment>
        <translation>This row stands twice in the sheet; it is not clear which one to take, so it is not accepted.</translation>
    </message>
    <message>
        <source>Gói này do chính máy này lập nên không nhận vào đây.</source>
        <extracomment>sentence package.own</extracomment>
        <translation>This package was made by this very computer, so it is not received here.</translation>
    </message>
    <message>
        <source>Gói này của {sender} gửi cho đơn vị khác nên không nhận vào đây. Hãy xin đúng gói của đơn vị mình.</source>
        <extracomment>sentence package.not_for_us</extracomment>
        <translation>This package of {sender} is for another unit, so it is not taken in here. Please ask for your own unit's package.</translation>
    </message>
    <message>
        <source>Gói này của {sender} trả lời một gói mà máy này chưa từng gửi nên không nhận. Có thể dữ liệu ở đây là bản cũ được chép lại; hãy hỏi nơi gửi.</source>
        <extracomment>sentence package.never_sent</extracomment>
        <translation>This package of {sender} answers a package that this computer never sent, so it is not taken in. The data here may be an old copy; please ask the sender.</translation>
    </message>
    <message>
        <source>Gói này ghi là của {sender} nhưng mang mã máy của một đơn vị khác đã gửi gói đến đây, nên không nhận. Hãy hỏi lại nơi gửi.</source>
        <extracomment>sentence package.installation_of_other</extracomment>
        <translation>This package says that it is of {sender} but bears the installation code of another unit whose packages came here, so it is not taken in. Please ask the sender.</translation>
    </message>
    <message>
        <source>Gói lần {sequence} (mã đối chiếu {code}) của {sender} không nối tiếp gói lần {other} ({file}) đã nhận ngày {day}: nơi gửi có thể đã phục hồi bản sao lưu hoặc chép dữ liệu sang máy khác. Hãy hỏi nơi gửi gói nào đúng rồi hãy nhận.</source>
        <extracomment>sentence package.fork</extracomment>
        <translation>Package number {sequence} (check code {code}) of {sender} does not follow package number {other} ({file}) received on {day}: the sender may have restored a backup or copied its data to another computer. Ask the sender which package is right before taking it in.</translation>
    </message>
    <message>
        <source>{sender} gửi gói này từ máy khác, hoặc sau khi phục hồi bản sao lưu (gói trước: {file}, nhận ngày {day}). Hãy xem kỹ các mục thay đổi trước khi nhận.</source>
        <extracomment>sentence package.other_installation</extracomment>
        <translation>{sender} sent this package from another computer, or after restoring a backup (last package: {file}, received on {day}). Look closely at what changes before taking it in.</translation>
    </message>
    <message>
        <source>Chưa thấy gói số {numbers} của {sender}; có thể đã gửi cho nơi khác. Gói này mang đủ số liệu của kỳ nên vẫn nhận được.</source>
        <extracomment>sentence package.gap</extracomment>
        <translation>Package number {numbers} of {sender} has not come in; it may have gone elsewhere. This package carries all figures of the period, so it can be taken in all the same.</translation>
    </message>
    <message>
        <source>Gói ghi lập ngày {day}, lệch nhiều so với đồng hồ máy này. Thứ tự vẫn tính theo lần gửi; hãy xem lại ngày giờ của hai máy.</source>
        <extracomment>sentence package.clock_odd</extracomment>
        <translation>The package says it was made on {day}, far off this computer's clock. The order still goes by the package number; please check the date and time of both computers.</translation>
    </message>
    <message>
        <source>Gói này trùng số hiệu với một gói của {sender} đã nhận nhưng nội dung khác. Không nhận; hãy hỏi lại nơi gửi.</source>
        <extracomment>sentence package.same_id_other_content</extracomment>
        <translation>This package has the same identifier as one already received from {sender}, but different content. It is not accepted; please ask the sender.</translation>
    </message>
    <message>
        <source>{sender} đã gửi một gói khác cũng mang lần gửi số {sequence}; có thể máy gửi vừa khôi phục bản sao lưu cũ. Không nhận; hãy hỏi lại nơi gửi.</source>
        <extracomment>sentence package.sequence_twice</extracomment>
        <translation>{sender} has sent another package with the same shipment number {sequence}; the sending computer may have restored an old backup. It is not accepted; please ask the sender.</translation>
    </message>
    <message>
        <source>Gói này đã nhận ngày {day}, không có gì mới.</source>
        <extracomment>sentence package.already</extracomment>
        <translation>This package was received on {day}; there is nothing new.</translation>
    </message>
    <message>
        <source>Gói này (lần gửi số {sequence}) cũ hơn gói đã nhận của cùng nơi gửi và cùng kỳ, nên không nhập.</source>
        <extracomment>sentence package.older</extracomment>
        <translation>This package (shipment {sequence}) is older than one already received from the same sender for the same period, so it is not imported.</translation>
    </message>
    <message>
        <source>Dữ liệu ở đây đã thay đổi từ lúc xem trước gói này nên chưa nhập gì. Hãy bỏ qua rồi chọn lại tệp để xem trước lần nữa.</source>
        <extracomment>sentence package.plan_outdated</extracomment>
        <translation>The data here has changed since this package was previewed, so nothing was imported. Please skip it, then choose the file again for a new preview.</translation>
    </message>
    <message>
        <source>Phiếu chấm trong gói theo một bộ tiêu chí chưa có ở đây nên chưa nhận được. Hãy nhập đúng bộ tiêu chí đó trước, hoặc gửi danh mục cho đơn vị rồi xin gửi lại.</source>
        <extracomment>sentence package.rule_set_unknown</extracomment>
        <translation>The score sheets in the package follow a criteria table that is not here, so they cannot be accepted. Please import that criteria table first, or send your catalogue to the unit and ask for the package again.</translation>
    </message>
    <message>
        <source>Không có bộ tiêu chí nào ở đây trùng nội dung với bộ tiêu chí của gói.</source>
        <extracomment>sentence package.no_such_rules</extracomment>
        <translation>No criteria table here has the same content as the one in the package.</translation>
    </message>
    <message>
        <source>{sender} không phải cấp trên của đơn vị này; hãy quyết định có nhận danh mục này không.</source>
        <extracomment>sentence package.sender_not_above</extracomment>
        <translation>{sender} is not superior to this unit; please decide whether to accept this catalogue.</translation>
    </message>
    <message>
        <source>Có {count} mục cần quyết định trước khi nhận. Hãy xem từng mục rồi chọn nhận tất cả hoặc bỏ qua.</source>
        <extracomment>sentence package.decision_needed</extracomment>
        <translation>Items that need a decision before receiving: {count}. Please look at each one, then accept all or skip them.</translation>
    </message>
    <message>
        <source>Chưa có {name} (mã {code}) trong danh mục; nhận gói là thêm đơn vị này.</source>
        <extracomment>sentence package.unit_unknown</extracomment>
        <translation>{name} (code {code}) is not in the catalogue yet; accepting the package adds this unit.</translation>
    </message>
    <message>
        <source>Chưa có {name} trong danh mục; nhận gói là thêm khối, cụm này và thành viên của nó.</source>
        <extracomment>sentence package.bloc_unknown</extracomment>
        <translation>{name} is not in the catalogue yet; accepting the package adds this bloc and its members.</translation>
    </message>
    <message>
        <source>Phong trào “{name}” đã chốt ở đây, gói có nội dung khác; nhận gói là sửa.</source>
        <extracomment>sentence package.campaign_locked</extracomment>
        <translation>Campaign “{name}” is locked here and different in the package; accepting the package changes it.</translation>
    </message>
    <message>
        <source>Phong trào “{name}” không phải của nơi gửi; nhận gói là lấy phong trào này theo gói.</source>
        <extracomment>sentence package.campaign_of_others</extracomment>
        <translation>Campaign “{name}” does not belong to the sender; accepting the package takes it as the package has it.</translation>
    </message>
    <message>
        <source>{count} thành tích đã chốt ở đây, gói có nội dung khác; nhận gói là sửa các thành tích này.</source>
        <extracomment>sentence package.achievements_locked</extracomment>
        <translation>Achievements locked here and different in the package: {count}; accepting the package changes them.</translation>
    </message>
    <message>
        <source>Chưa có kỳ đánh giá {name} ở đây; nhận gói là thêm kỳ này.</source>
        <extracomment>sentence package.period_new</extracomment>
        <translation>The evaluation period {name} is not here yet; accepting the package adds it.</translation>
    </message>
    <message>
        <source>Chưa có cấp “{name}” ở đây; nhận gói là thêm cấp này.</source>
        <extracomment>sentence package.level_new</extracomment>
        <translation>The level “{name}” is not here yet; accepting the package adds it.</translation>
    </message>
    <message>
        <source>{unit} chưa là thành viên của {bloc} ở đây; nhận gói là thêm thành viên này.</source>
        <extracomment>sentence package.member_new</extracomment>
        <translation>{unit} is not a member of {bloc} here yet; accepting the package adds it.</translation>
    </message>
    <message>
        <source>Mã {code} trong gói là “{theirs}”, ở đây là “{ours}”; hiểu là cùng một đơn vị theo mã.</source>
        <extracomment>sentence package.unit_by_code</extracomment>
        <translation>Code {code} is “{theirs}” in the package and “{ours}” here; they are taken as the same unit by their code.</translation>
    </message>
    <message>
        <source>Tên “{name}” ứng với nhiều đơn vị ở đây nên không tự ghép được.</source>
        <extracomment>sentence package.unit_ambiguous</extracomment>
        <translation>The name “{name}” fits several units here, so it could not be matched.</translation>
    </message>
    <message>
        <source>{name} thuộc cấp “{level}” không có trong danh mục cấp; không nhận đơn vị này.</source>
        <extracomment>sentence package.level_unknown</extracomment>
        <translation>{name} is of the level “{level}”, which is not in the list of levels; this unit is not accepted.</translation>
    </message>
    <message>
        <source>Mã {code} của {name} đang là mã của {other} từ cùng ngày; không nhận {name}.</source>
        <extracomment>sentence package.code_taken</extracomment>
        <translation>Code {code} of {name} is the code of {other} from the same day; {name} is not accepted.</translation>
    </message>
    <message>
        <source>Mã kỳ đánh giá {code} không dùng được cho hai kỳ; không nhận kỳ thứ hai.</source>
        <extracomment>sentence package.period_twice</extracomment>
        <translation>The period code {code} cannot be used for two periods; the second one is not accepted.</translation>
    </message>
    <message>
        <source>{bloc} ở đây đã có trưởng khối khác; không nhận trưởng khối ghi trong gói.</source>
        <extracomment>sentence package.head_differs</extracomment>
        <translation>{bloc} has another head here; the head named in the package is not accepted.</translation>
    </message>
    <message>
        <source>Phiếu của {name} không thuộc quyền nơi gửi: không phải đơn vị gửi, cũng không ở khối mà nơi gửi làm trưởng. Không nhận phiếu này.</source>
        <extracomment>sentence package.foreign_sheet</extracomment>
        <translation>The sheet of {name} is not the sender’s to send: it is neither the sending unit’s nor in a bloc that the sender heads. It is not accepted.</translation>
    </message>
    <message>
        <source>Phiếu của {name} ở đây theo bộ tiêu chí khác; không nhận phiếu trong gói.</source>
        <extracomment>sentence package.other_rules</extracomment>
        <translation>The sheet of {name} here follows another criteria table; the sheet in the package is not accepted.</translation>
    </message>
    <message>
        <source>Phiếu của {name} ở đây đã công bố nên không nhận thay được.</source>
        <extracomment>sentence package.sheet_published</extracomment>
        <translation>The sheet of {name} here has been published and cannot be replaced.</translation>
    </message>
    <message>
        <source>Phiếu của {name} ở đây đã nộp hoặc đã được chấm; cần quyết định trước khi thay bằng phiếu trong gói.</source>
        <extracomment>sentence package.sheet_guarded</extracomment>
        <translation>The sheet of {name} here has been submitted or scored; please decide before it is replaced by the one in the package.</translation>
    </message>
    <message>
        <source>{name}, dòng {line}: {points} điểm vượt điểm tối đa; nhận thì được đánh dấu lại.</source>
        <extracomment>sentence package.points_over_max</extracomment>
        <translation>{name}, line {line}: {points} points exceed the maximum; if accepted, they are flagged.</translation>
    </message>
    <message>
        <source>{name}, dòng {line}: {points} điểm thấp hơn mức thấp nhất của tiêu chí; nhận thì được đánh dấu lại.</source>
        <extracomment>sentence package.points_below_least</extracomment>
        <translation>{name}, line {line}: {points} points are below the criterion's least; if taken, they are flagged.</translation>
    </message>
    <message>
        <source>Có {count} thành tích không thuộc quyền nơi gửi hoặc không đọc được; không nhận các dòng này.</source>
        <extracomment>sentence package.foreign_achievements</extracomment>
        <translation>Achievements that are not the sender’s to send or cannot be read: {count}; these rows are not accepted.</translation>
    </message>
    <message>
        <source>Nội dung bộ tiêu chí “{name}” trong gói không khớp mã của nó nên không nhận bộ này. Hãy xin tệp Excel của bộ tiêu chí rồi nhập ở trang Bộ tiêu chí.</source>
        <extracomment>sentence package.rule_set_altered</extracomment>
        <translation>The contents of criteria table “{name}” in the package do not match its code, so this table was not taken. Ask for its Excel file and import it on the page Criteria tables.</translation>
    </message>
    <message>
        <source>Ở đây đã có bộ tiêu chí mã {code} cùng số bản nhưng nội dung khác; nhận thì “{name}” thành bản {version}.</source>
        <extracomment>sentence package.rule_set_version</extracomment>
        <translation>A criteria table with the code {code} and the same version but different content is here; if accepted, “{name}” becomes version {version}.</translation>
    </message>
    <message>
        <source>{period} chưa có phiếu chấm hay thành tích nào của đơn vị (hoặc của khối do đơn vị làm trưởng) để gửi.</source>
        <extracomment>sentence package.nothing_to_send</extracomment>
        <translation>{period} has no score sheets or achievements of the unit (or of the bloc it heads) to send.</translation>
    </message>
    <message>
        <source>Cả {count} phiếu của {period} còn là nháp. Hãy nộp phiếu trước, hoặc chọn gửi kèm phiếu nháp.</source>
        <extracomment>sentence package.only_drafts</extracomment>
        <translation>All sheets of {period} are still drafts ({count}). Please submit them first, or choose to send drafts too.</translation>
    </message>
    <message>
        <source>Có {count} phiếu còn là nháp nên không nằm trong gói.</source>
        <extracomment>sentence package.drafts_left</extracomment>
        <translation>Sheets left out of the package because they are drafts: {count}.</translation>
    </message>
    <message>
        <source>Không có lần nhập nào mang số hiệu này.</source>
        <extracomment>sentence undo.unknown</extracomment>
        <translation>There is no import of this number.</translation>
    </message>
    <message>
        <source>Lần nhập này đã được hủy rồi.</source>
        <extracomment>sentence undo.done</extracomment>
        <translation>This import has already been undone.</translation>
    </message>
    <message>
        <source>Chỉ hủy được lần nhập trong {days} ngày gần đây. Lần này cũ hơn hoặc không ghi gì; cần thì phục hồi từ bản sao lưu.</source>
        <extracomment>sentence undo.too_old</extracomment>
        <translation>Only imports of the last {days} days can be undone. This one is older or wrote nothing; restore a backup if need be.</translation>
    </message>
    <message>
        <source>Lần nhập này do bản chương trình trước ghi lại nên không hủy được; cần thì phục hồi từ bản sao lưu.</source>
        <extracomment>sentence undo.other_version</extracomment>
        <translation>This import was recorded by an earlier version of the program, so it cannot be undone; restore a backup if need be.</translation>
    </message>
    <message>
        <source>Chưa hủy được lần nhập này: {count} mục đã được sửa hoặc đang được dùng sau khi nhập. Không có gì thay đổi.</source>
        <extracomment>sentence undo.in_use</extracomment>
        <translation>This import cannot be undone: {count} items were changed or are used since. Nothing was changed.</translation>
    </message>
    <message>
        <source>“{name}” đã được sửa sau lần nhập này.</source>
        <extracomment>sentence undo.changed_since</extracomment>
        <translation>“{name}” was changed after this import.</translation>
    </message>
    <message>
        <source>“{name}” đang được dùng ở chỗ khác nên không bỏ đi được.</source>
        <extracomment>sentence undo.used_since</extracomment>
        <translation>“{name}” is used elsewhere, so it cannot be removed.</translation>
    </message>
    <message>
        <source>Có nội dung dài hơn một ô Excel chứa được nên chưa lập được gói.</source>
        <extracomment>sentence package.texts_too_long</extracomment>
        <translation>Some text is longer than an Excel cell can hold, so no package was made.</translation>
    </message>
    <message>
        <source>“{name}” có {length} ký tự, ô Excel chỉ chứa 32.767. Hãy rút gọn.</source>
        <extracomment>sentence package.text_too_long</extracomment>
        <translation>“{name}” has {length} characters; an Excel cell holds only 32.767. Please shorten it.</translation>
    </message>
    <message>
        <source>Không ghi được gói vào đây; có thể thư mục không cho ghi, đĩa đầy hoặc USB đã rút. Hãy chọn nơi khác.</source>
        <extracomment>sentence package.not_written</extracomment>
        <translation>The package cannot be written here; the folder may be read-only, the disk full or the USB stick removed. Please choose another place.</translation>
    </message>
    <message>
        <source>Ghi ra nơi đã chọn rồi đọc lại thì khác nên chưa dùng được; USB có thể đã hỏng. Gói còn nguyên trong máy: hãy dùng USB khác rồi lập gói lần nữa, vẫn là gói ấy.</source>
        <extracomment>sentence package.copy_differs</extracomment>
        <translation>What was written to the chosen place reads back differently, so it cannot be used; the USB stick may be broken. The package is whole on this computer: use another stick and make the package again, it stays the same package.</translation>
    </message>
    <message>
        <source>Nơi đã chọn hết chỗ trống nên chưa chép được gói ra. Gói còn nguyên trong máy: hãy chọn nơi khác rồi lập gói lần nữa, vẫn là gói ấy.</source>
        <extracomment>sentence package.stick_full</extracomment>
        <translation>The chosen place is full, so the package was not copied out. The package is whole on this computer: choose another place and make the package again, it stays the same package.</translation>
    </message>
    <message>
        <source>Chưa chép được gói ra nơi đã chọn. Hãy xem USB còn cắm, tệp không mở ở chương trình khác. Gói còn nguyên trong máy: lập gói lần nữa, vẫn là gói ấy.</source>
        <extracomment>sentence package.not_delivered</extracomment>
        <translation>The package could not be copied to the chosen place. Check that the USB stick is plugged in and the file is not open in another program. The package is whole on this computer: make the package again, it stays the same package.</translation>
    </message>
    <message>
        <source>Gói đọc lại không khớp với dữ liệu đã ghi; có thể ổ đĩa hoặc USB bị lỗi. Hãy ghi lại vào nơi khác.</source>
        <extracomment>sentence package.read_back_differs</extracomment>
        <translation>The package does not read back as it was written; the disk or USB stick may be faulty. Please write it to another place.</translation>
    </message>
    <message>
        <source>Trong tệp ZIP có thứ không phải tệp minh chứng nên không được nhận.</source>
        <extracomment>sentence evidence.odd_entry</extracomment>
        <translation>The ZIP holds something that is no evidence file, so it was not taken.</translation>
    </message>
    <message>
        <source>Trong tệp ZIP có minh chứng không đúng nội dung đã ký nên không được nhận.</source>
        <extracomment>sentence evidence.other_bytes</extracomment>
        <translation>The ZIP holds evidence whose contents are not those that were signed, so it was not taken.</translation>
    </message>
    <message>
        <source>Minh chứng {name} trong máy này bị hỏng nên không gửi được. Hãy đính kèm lại tệp ấy, hoặc bỏ chọn kèm tệp minh chứng rồi gửi.</source>
        <extracomment>sentence package.evidence_rotten</extracomment>
        <translation>Evidence {name} on this computer is damaged and cannot be sent. Attach that file again, or send without evidence files.</translation>
    </message>
    <message>
        <source>Minh chứng quá nhiều: {count} tệp, {size}, phải chia hơn {most} tệp ZIP. Hãy gửi riêng từng đơn vị, tăng cỡ mỗi tệp ZIP, hoặc bỏ chọn kèm tệp minh chứng.</source>
        <extracomment>sentence package.too_many_files</extracomment>
        <translation>Too much evidence: {count} files, {size}, which makes more than {most} ZIP files. Send each unit by itself, allow larger ZIP files, or send without evidence files.</translation>
    </message>
    <message>
        <source>Không thấy tệp minh chứng {name} ({size}) trong cùng thư mục với gói. Vẫn nhận được gói, minh chứng chỉ có tên. Khi có tệp ấy, chép vào cùng thư mục rồi nhập lại gói này.</source>
        <extracomment>sentence package.files_absent</extracomment>
        <translation>Evidence file {name} ({size}) is not in the folder of the package. The package can be taken all the same, with the names of the evidence only. When you have that file, copy it into the folder and import this package again.</translation>
    </message>
    <message>
        <source>Tệp minh chứng {name} bị hỏng hoặc chép chưa hết nên không dùng. Vẫn nhận được gói, minh chứng chỉ có tên. Hãy chép lại tệp ấy rồi nhập lại gói này.</source>
        <extracomment>sentence package.files_damaged</extracomment>
        <translation>Evidence file {name} is damaged or was not copied to its end, so it is not used. The package can be taken all the same, with the names of the evidence only. Copy that file again and import this package again.</translation>
    </message>
    <message>
        <source>Tệp {name} có thứ không phải minh chứng của gói này nên không dùng. Vẫn nhận được gói, minh chứng chỉ có tên. Hãy báo cho nơi gửi.</source>
        <extracomment>sentence package.files_refused</extracomment>
        <translation>File {name} holds something that is no evidence of this package, so it is not used. The package can be taken all the same, with the names of the evidence only. Tell the sender.</translation>
    </message>
    <message>
        <source>{count} tệp minh chứng còn thiếu ({size}) sẽ được bổ sung.</source>
        <extracomment>sentence package.files_added_later</extracomment>
        <translation>{count} missing evidence files ({size}) will be added.</translation>
    </message>
    <message>
        <source>Đã nhận; còn thiếu {count} tệp minh chứng, chỉ có tên.</source>
        <extracomment>sentence package.files_left</extracomment>
        <translation>Taken; {count} evidence files are still missing, only their names are here.</translation>
    </message>
    <message>
        <source>Tệp minh chứng {name} không còn như lúc xem: USB đã rút ra hoặc tệp đã đổi. Chưa nhận gì. Hãy xem lại gói rồi nhận.</source>
        <extracomment>sentence package.files_gone</extracomment>
        <translation>Evidence file {name} is no longer what it was when it was looked at: the USB stick was removed or the file changed. Nothing was taken. Look at the package again, then take it.</translation>
    </message>
    <message>
        <source>Có {count} chỉ tiêu do đơn vị này hoặc nơi khác giao; nơi gửi không được sửa nên giữ nguyên.</source>
        <extracomment>sentence package.foreign_targets</extracomment>
        <translation>Targets that this unit or another office gave: {count}. The sender may not change them, so they stay.</translation>
    </message>
    <message>
        <source>{name} đã tự lập phiếu của mình; phiếu do đơn vị khác nhập hộ không thay được nên giữ nguyên.</source>
        <extracomment>sentence package.own_sheet_kept</extracomment>
        <translation>{name} made its own sheet; one that another office entered for it cannot replace it, so it stays.</translation>
    </message>
    <message>
        <source>{name} đã gửi số liệu có chữ ký; gói không có chữ ký không thay được nên giữ nguyên.</source>
        <extracomment>sentence package.signed_kept</extracomment>
        <translation>{name} sent signed figures; a package without a signature cannot replace them, so they stay.</translation>
    </message>
    <message>
        <source>{sender} đã gửi gói có chữ ký, nhưng gói này không có chữ ký nên không nhận. Hãy xin gói mới của nơi gửi.</source>
        <extracomment>sentence package.unsigned_of_signer</extracomment>
        <translation>{sender} has sent signed packages, but this one has no signature, so it is not taken. Ask the sender for a new package.</translation>
    </message>
    <message>
        <source>Có {count} dòng điểm không thuộc quyền chấm của nơi gửi (không phải vòng của họ, hoặc chấm cho chính mình); không nhận các dòng này.</source>
        <extracomment>sentence package.foreign_rounds</extracomment>
        <translation>Lines that are not the sender's to score (not its round, or its own sheet): {count}. They are not accepted.</translation>
    </message>
    <message>
        <source>Có {count} dòng điểm của phiếu chưa có ở đây, theo bộ tiêu chí khác, hoặc đã công bố; không nhận các dòng này.</source>
        <extracomment>sentence package.round_without_sheet</extracomment>
        <translation>Lines of sheets that are not here, follow another criteria table or were published: {count}. They are not accepted.</translation>
    </message>
    <message>
        <source>{name}, vòng {round}: ở đây đã có điểm khác hoặc phiếu đã thẩm định; cần quyết định trước khi thay.</source>
        <extracomment>sentence package.round_guarded</extracomment>
        <translation>{name}, round {round}: there are other points here, or the sheet was appraised; decide before they are replaced.</translation>
    </message>
    <message>
        <source>{unit} không còn trong {bloc} theo danh mục của nơi gửi; cần quyết định trước khi bỏ khỏi khối.</source>
        <extracomment>sentence package.member_gone</extracomment>
        <translation>{unit} is no longer in {bloc} in the sender's catalogue; a decision is needed before it is taken out.</translation>
    </message>
    <message>
        <source>{name}, vòng {round}: điểm nơi gửi chuyển lại khác điểm trưởng khối đã gửi; cần quyết định trước khi thay.</source>
        <extracomment>sentence package.round_second_hand</extracomment>
        <translation>{name}, round {round}: the points that the sender passes on differ from those that the bloc head sent; a decision is needed before they are replaced.</translation>
    </message>
    <message>
        <source>{name}: ở đây có điểm chấm chéo của từng thành viên nên giữ điểm trung bình tính từ đó, không lấy điểm trung bình trong gói.</source>
        <extracomment>sentence package.cross_mean_left</extracomment>
        <translation>{name}: the members' own cross scores are here, so the mean worked out from them stays; the mean in the package is not taken.</translation>
    </message>
    <message>
        <source>Có {count} ý kiến về dòng không phải của nơi gửi, hoặc về phiếu chưa có ở đây; không nhận các ý kiến này.</source>
        <extracomment>sentence package.comments_left</extracomment>
        <translation>{count} comments on lines are not the sender's, or are about sheets that are not here; they are not taken.</translation>
    </message>
    <message>
        <source>Có {count} câu hỏi, giải trình không khớp câu hỏi nào ở đây; không nhận các dòng này.</source>
        <extracomment>sentence package.questions_left</extracomment>
        <translation>Questions and explanations that match no question here: {count}. They are not accepted.</translation>
    </message>
    <message>
        <source>Có {count} câu hỏi bị sửa ở nơi gửi; câu hỏi, ý kiến của người hỏi giữ nguyên, chỉ nhận giải trình.</source>
        <extracomment>sentence package.foreign_questions</extracomment>
        <translation>Questions that were changed at the sender: {count}. The question and the verdict stay; only the explanation is taken.</translation>
    </message>
    <message>
        <source>Nơi lập giấy báo chưa nhận được lần gửi số {numbers}. Gói gửi sau đã đủ số liệu của kỳ nên không phải gửi lại, trừ khi lần ấy là của kỳ khác.</source>
        <extracomment>sentence package.not_arrived</extracomment>
        <translation>The office of the receipt has not received your packages no. {numbers}. A later package holds everything of its period, so nothing need be sent again unless those were of another period.</translation>
    </message>
    <message>
        <source>{name}, dòng {line}: giải trình khác bản đã nhận; cần quyết định trước khi thay.</source>
        <extracomment>sentence package.answer_replaced</extracomment>
        <translation>{name}, line {line}: another explanation than the one received; decide before it is replaced.</translation>
    </message>
    <message>
        <source>{sender} không phải cấp trên, cũng không phải trưởng khối của đơn vị này, nên không nhận điểm và ý kiến của họ.</source>
        <extracomment>sentence package.sender_no_reviewer</extracomment>
        <translation>{sender} is neither a superior office nor the head of this unit's bloc, so its points and remarks are not accepted.</translation>
    </message>
    <message>
        <source>Có kết quả của phiếu không phải của đơn vị này, chưa có ở đây, hoặc theo bộ tiêu chí khác; không nhận.</source>
        <extracomment>sentence package.result_of_others</extracomment>
        <translation>There are results of a sheet that is not this unit's, is not here or follows another criteria table; they are not accepted.</translation>
    </message>
    <message>
        <source>Máy này chưa gửi phiếu của {name} cho kỳ này nên không nhận kết quả của phiếu.</source>
        <extracomment>sentence package.result_never_sent</extracomment>
        <translation>This computer never sent the sheet of {name} for this period, so its result is not accepted.</translation>
    </message>
    <message>
        <source>Phiếu của {name} đang mở để sửa ở đây nên không nhận trạng thái mới. Hãy nộp và gửi lại phiếu.</source>
        <extracomment>sentence package.result_sheet_at_home</extracomment>
        <translation>The sheet of {name} is open for changes here, so it takes no new state. Submit it and send it again.</translation>
    </message>
    <message>
        <source>Phiếu của {name} ở đây đã sang bước khác hoặc bản mới hơn; không nhận trạng thái cũ trong gói.</source>
        <extracomment>sentence package.result_not_reached</extracomment>
        <translation>The sheet of {name} has gone on here or is a newer version; the older state in the package is not accepted.</translation>
    </message>
    <message>
        <source>Có {count} khóa bị thu hồi theo lời nơi gửi, nhưng nơi gửi chưa được công nhận là cơ quan cấp chứng nhận; không nhận các dòng này.</source>
        <extracomment>sentence package.keys_left</extracomment>
        <translation>Keys that the sender calls revoked: {count}. The sender is not known as an authority, so they are not accepted.</translation>
    </message>
    <message>
        <source>Có {count} dòng báo nhận không khớp gói nào máy này đã gửi; không nhận các dòng này.</source>
        <extracomment>sentence package.receipt_unknown</extracomment>
        <translation>Receipts that match no package sent from here: {count}. They are not accepted.</translation>
    </message>
    <message>
        <source>Cần chọn đơn vị nhận gói này.</source>
        <extracomment>sentence package.unit_needed</extracomment>
        <translation>Choose the unit that this package is for.</translation>
    </message>
    <message>
        <source>Chưa có gì để gửi {name} cho {period}.</source>
        <extracomment>sentence package.nothing_for_unit</extracomment>
        <translation>There is nothing to send to {name} for {period} yet.</translation>
    </message>
    <message>
        <source>Có {count} minh chứng của dòng không thuộc phiếu của nơi gửi hoặc không đọc được; không nhận.</source>
        <extracomment>sentence package.evidence_left</extracomment>
        <translation>Evidence on lines that is not on the sender's sheets or cannot be read: {count}. It is not accepted.</translation>
    </message>
    <message>
        <source>Có {count} gói gốc của thành viên đi kèm không đúng chữ ký; bỏ qua các gói này.</source>
        <extracomment>sentence package.carried_broken</extracomment>
        <translation>Members' own packages whose signature does not fit: {count}. They are ignored.</translation>
    </message>
    <message>
        <source>Gói gốc của {name} đi kèm ký bằng khóa máy này chưa biết nên chỉ dựa vào bản của trưởng khối.</source>
        <extracomment>sentence package.carried_unknown</extracomment>
        <translation>The own package of {name} is signed with a key that is not known here, so only the bloc head's copy counts.</translation>
    </message>
    <message>
        <source>Gói gốc của {name} đi kèm ký bằng khóa đã thu hồi hoặc không phải của họ; bỏ qua gói này.</source>
        <extracomment>sentence package.carried_untrusted</extracomment>
        <translation>The own package of {name} is signed with a key that was revoked or is not theirs; it is ignored.</translation>
    </message>
    <message>
        <source>{name}: bản của trưởng khối khác {count} dòng so với bản đơn vị đã ký; lấy theo bản đơn vị đã ký.</source>
        <extracomment>sentence package.carried_preferred</extracomment>
        <translation>{name}: the bloc head's copy differs in {count} lines from what the unit signed; what the unit signed is taken.</translation>
    </message>
    <message>
        <source>{name}: {count} dòng đã được đổi ở đây từ sau gói trước của nơi gửi. Điểm không tự trộn: cần quyết định từng dòng.</source>
        <extracomment>sentence package.lines_differ</extracomment>
        <translation>{name}: {count} lines were changed here since the sender's last package. Points never merge by themselves: decide line by line.</translation>
    </message>
    <message>
        <source>Có {count} thành tích đã được sửa ở đây từ sau gói trước của nơi gửi; cần quyết định từng mục.</source>
        <extracomment>sentence package.achievements_differ</extracomment>
        <translation>{count} achievements were changed here since the sender's last package; decide each.</translation>
    </message>
    <message>
        <source>Có {count} quyết định chưa dùng được; xem từng mục.</source>
        <extracomment>sentence decision.refused</extracomment>
        <translation>{count} decisions cannot be used; look at each.</translation>
    </message>
    <message>
        <source>{name}: không chọn được như vậy cho mục này.</source>
        <extracomment>sentence decision.not_possible</extracomment>
        <translation>{name}: this cannot be chosen here.</translation>
    </message>
    <message>
        <source>{name}: hãy ghi lý do.</source>
        <extracomment>sentence decision.no_reason</extracomment>
        <translation>{name}: write the reason.</translation>
    </message>
    <message>
        <source>{name}: lý do dài quá {limit} chữ; hãy viết gọn lại.</source>
        <extracomment>sentence decision.long_reason</extracomment>
        <translation>{name}: the reason is longer than {limit} letters; shorten it.</translation>
    </message>
    <message>
        <source>Gói này không hỏi mục này; hãy xem lại mã mục trong tệp quyết định.</source>
        <extracomment>sentence decision.not_asked</extracomment>
        <translation>This package does not ask about this; check the key in the file of decisions.</translation>
    </message>
    <message>
        <source>Không đọc được tệp quyết định {file}; cần tệp JSON như phần hướng dẫn.</source>
        <extracomment>sentence decision.file_unreadable</extracomment>
        <translation>The decisions file {file} cannot be read; a JSON file as in the guide is needed.</translation>
    </message>
    <message>
        <source>Điểm của tiêu chí {criterion} là {points}, cao hơn điểm tối đa {max}. Hãy ghi số khác.</source>
        <extracomment>sentence decision.over_max</extracomment>
        <translation>The points of criterion {criterion} are {points}, above the most of {max}. Give another value.</translation>
    </message>
    <message>
        <source>Hãy gõ giá trị của {column}.</source>
        <extracomment>sentence decision.nothing_typed</extracomment>
        <translation>Type the value of {column}.</translation>
    </message>
    <message>
        <source>“{text}” không phải số. Hãy gõ số, như 9,5.</source>
        <extracomment>sentence decision.not_number</extracomment>
        <translation>“{text}” is no number. Type a number, such as 9,5.</translation>
    </message>
    <message>
        <source>“{text}” không phải số nguyên. Hãy gõ số nguyên, như 12.</source>
        <extracomment>sentence decision.not_whole</extracomment>
        <translation>“{text}” is no whole number. Type one, such as 12.</translation>
    </message>
    <message>
        <source>“{text}” không phải ngày. Hãy gõ ngày/tháng/năm, như 31/12/2025.</source>
        <extracomment>sentence decision.not_date</extracomment>
        <translation>“{text}” is no day. Type day/month/year, such as 31/12/2025.</translation>
    </message>
    <message>
        <source>“{text}” không ghi được vào {column}.</source>
        <extracomment>sentence decision.not_text</extracomment>
        <translation>“{text}” cannot be written into {column}.</translation>
    </message>
    <message>
        <source>Mục này chỉ chọn được một trong hai bên, không ghi được số khác.</source>
        <extracomment>sentence decision.no_other</extracomment>
        <translation>Only one of the two sides can be chosen here, no other value.</translation>
    </message>
    <message>
        <source>Khóa ký của máy này có mật khẩu. Hãy gõ mật khẩu khóa để ký gói.</source>
        <extracomment>sentence keys.passphrase_needed</extracomment>
        <translation>The key of this computer has a passphrase. Type it to sign the package.</translation>
    </message>
    <message>
        <source>Mật khẩu khóa không đúng. Hãy gõ lại; chưa có gì thay đổi.</source>
        <extracomment>sentence keys.passphrase_wrong</extracomment>
        <translation>The passphrase is wrong. Type it again; nothing has changed.</translation>
    </message>
    <message>
        <source>Mật khẩu khóa cần ít nhất {least} ký tự.</source>
        <extracomment>sentence keys.passphrase_short</extracomment>
        <translation>A passphrase needs at least {least} signs.</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại.</source>
        <extracomment>sentence keys.passphrases_differ</extracomment>
        <translation>The two passphrases differ. Type them again.</translation>
    </message>
    <message>
        <source>Máy này chưa có khóa nên chưa có mã khóa để in. Khóa tự có khi lập gói đầu tiên, hoặc khi xin chứng nhận ở trang Hệ thống.</source>
        <extracomment>sentence keys.none_to_print</extracomment>
        <translation>This computer has no key yet, so there is no key code to print. It comes with the first package, or with a request for a certificate on the page System.</translation>
    </message>
    <message>
        <source>Tệp này không phải yêu cầu cấp chứng nhận khóa, hoặc đã bị sửa. Hãy xin đơn vị gửi lại tệp.</source>
        <extracomment>sentence keys.no_request</extracomment>
        <translation>This file is no request for a key certificate, or it was changed. Ask the unit to send it again.</translation>
    </message>
    <message>
        <source>Tệp này không phải chứng nhận khóa, hoặc đã bị sửa. Hãy xin nơi cấp gửi lại tệp.</source>
        <extracomment>sentence keys.no_certificate</extracomment>
        <translation>This file is no key certificate, or it was changed. Ask the certifying office to send it again.</translation>
    </message>
    <message>
        <source>Chứng nhận này cấp cho khóa khác (của {name}), không phải khóa đang dùng trên máy này.</source>
        <extracomment>sentence keys.certificate_of_other</extracomment>
        <translation>This certificate is for another key (of {name}), not for the one in use on this computer.</translation>
    </message>
    <message>
        <source>Máy này đã thôi tin khóa của nơi cấp chứng nhận ({shown}) nên không nhận. Hãy hỏi lại nơi cấp.</source>
        <extracomment>sentence keys.issuer_not_trusted</extracomment>
        <translation>This computer no longer trusts the key that issued the certificate ({shown}), so it is not taken. Ask the certifying office.</translation>
    </message>
    <message>
        <source>Mã khóa vừa gõ không khớp mã của khóa này. Hãy gọi lại nơi giữ khóa và gõ đúng mã nghe được; nếu vẫn khác thì đừng nhận.</source>
        <extracomment>sentence keys.fingerprint_differs</extracomment>
        <translation>The code that was typed does not fit this key. Call the office that holds the key and type the code that you hear; if it still differs, do not accept it.</translation>
    </message>
    <message>
        <source>Chưa có đơn vị {name} trong danh mục nên chưa chứng nhận được khóa.</source>
        <extracomment>sentence keys.unit_unknown</extracomment>
        <translation>The unit {name} is not in the list yet, so its key cannot be certified.</translation>
    </message>
    <message>
        <source>Hãy ghi lý do thu hồi khóa của {name}.</source>
        <extracomment>sentence keys.reason_needed</extracomment>
        <translation>Write why the key of {name} is revoked.</translation>
    </message>
    <message>
        <source>Không còn khóa này trong dữ liệu.</source>
        <extracomment>sentence keys.gone</extracomment>
        <translation>This key is not in the data any more.</translation>
    </message>
    <message>
        <source>Không đọc được tệp này. Hãy xem tệp còn đó và không mở ở chương trình khác.</source>
        <extracomment>sentence keys.not_readable</extracomment>
        <translation>This file cannot be read. See that it is still there and not open in another program.</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in nào. Hãy lưu thành tệp PDF rồi in ở máy khác, hoặc cài máy in rồi in lại.</source>
        <extracomment>sentence printing.no_printer</extracomment>
        <translation>This computer has no printer. Please save a PDF and print it elsewhere, or set up a printer and print again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp “{name}”. Có thể tệp đang mở trong chương trình khác, hoặc máy không cho ghi vào thư mục này. Hãy đóng tệp đó lại, hoặc chọn tên hay thư mục khác rồi in lại.</source>
        <extracomment>sentence printing.target_locked</extracomment>
        <translation>The file “{name}” could not be written. It may be open in another program, or the computer may not allow writing to this folder. Please close the file, or choose another name or folder, then print again.</translation>
    </message>
    <message>
        <source>Không thấy thư mục “{folder}” để ghi tệp. Hãy chọn một thư mục đang có rồi in lại.</source>
        <extracomment>sentence printing.folder_missing</extracomment>
        <translation>The folder “{folder}” for the file was not found. Please choose a folder that exists, then print again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên không ghi được tệp “{name}”. Hãy xóa bớt tệp không cần hoặc chọn ổ đĩa khác rồi in lại.</source>
        <extracomment>sentence printing.disk_full</extracomment>
        <translation>The disk is full, so the file “{name}” could not be written. Please delete files that are not needed or choose another disk, then print again.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí có {groups} nhóm lớn, không xếp vừa một bảng tổng hợp trên khổ giấy A3. Hãy gộp bớt nhóm trong bộ tiêu chí, hoặc in phiếu chấm điểm của từng đơn vị.</source>
        <extracomment>sentence printing.too_many_groups</extracomment>
        <translation>The criteria table has {groups} main groups, too many for one summary table on A3 paper. Please merge groups in the criteria table, or print the score sheet of each unit.</translation>
    </message>
    <message>
        <source>Hãy chọn đơn vị cần in.</source>
        <extracomment>sentence printing.needs_unit</extracomment>
        <translation>Please choose the unit to print.</translation>
    </message>
    <message>
        <source>Hãy chọn khối, cụm cần in.</source>
        <extracomment>sentence printing.needs_bloc</extracomment>
        <translation>Please choose the bloc to print.</translation>
    </message>
    <message>
        <source>Hãy chọn kỳ đánh giá cần in.</source>
        <extracomment>sentence printing.needs_period</extracomment>
        <translation>Please choose the evaluation period to print.</translation>
    </message>
    <message>
        <source>Hãy chọn lần nhập cần in biên bản.</source>
        <extracomment>sentence printing.needs_import</extracomment>
        <translation>Choose the import whose minute you want to print.</translation>
    </message>
    <message>
        <source>Lần nhập gói của {sender} không có mục nào phải quyết định nên không có biên bản đối chiếu.</source>
        <extracomment>sentence printing.no_minute</extracomment>
        <translation>Nothing had to be decided when the package of {sender} was imported, so there is no reconciliation minute.</translation>
    </message>
    <message>
        <source>{name} chưa có phiếu nào có điểm trong kỳ {period}.</source>
        <extracomment>sentence printing.no_ranking</extracomment>
        <translation>{name} has no sheets with points in the period {period}.</translation>
    </message>
    <message>
        <source>Không có mẫu in “{name}”. Gọi lệnh print với --list để xem các mẫu.</source>
        <extracomment>sentence printing.document_unknown</extracomment>
        <translation>There is no paper “{name}”. Call print with --list to see them all.</translation>
    </message>
    <message>
        <source>Chưa nhập {label}.</source>
        <extracomment>sentence form.required</extracomment>
        <translation>Please enter: {label}.</translation>
    </message>
    <message>
        <source>Chưa chọn {label}.</source>
        <extracomment>sentence form.not_chosen</extracomment>
        <translation>Please choose: {label}.</translation>
    </message>
    <message>
        <source>“{text}” chưa phải ngày. Hãy nhập ngày/tháng/năm, ví dụ 01/07/2026.</source>
        <extracomment>sentence form.not_a_date</extracomment>
        <translation>“{text}” is not a date. Please enter day/month/year, for example 01/07/2026.</translation>
    </message>
    <message>
        <source>“{text}” chưa phải số nguyên. Hãy nhập chữ số, ví dụ 12.</source>
        <extracomment>sentence form.not_a_whole_number</extracomment>
        <translation>“{text}” is not a whole number. Please enter digits, for example 12.</translation>
    </message>
    <message>
        <source>“{text}” chưa phải số. Hãy nhập số, ví dụ 98,75.</source>
        <extracomment>sentence form.number_not_a_number</extracomment>
        <translation>“{text}” is not a number. Please enter a number, for example 98,75.</translation>
    </message>
    <message>
        <source>“{text}” có thể hiểu hai cách. Hãy nhập {text} không có dấu ngăn hàng nghìn, hoặc đủ hai số lẻ.</source>
        <extracomment>sentence form.number_ambiguous</extracomment>
        <translation>“{text}” can be read in two ways. Please enter {text} without thousands separators, or with both decimals.</translation>
    </message>
    <message>
        <source>“{text}” có quá nhiều số lẻ. Điểm chỉ lấy hai số sau dấu phẩy.</source>
        <extracomment>sentence form.number_too_fine</extracomment>
        <translation>“{text}” has too many decimals. Points have two digits after the comma at most.</translation>
    </message>
    <message>
        <source>“{text}” quá lớn. Hãy kiểm tra lại số đã nhập.</source>
        <extracomment>sentence form.number_too_large</extracomment>
        <translation>“{text}” is too large. Please check the number.</translation>
    </message>
    <message>
        <source>Dữ liệu chưa được mở nên chưa làm được việc này. Hãy mở dữ liệu rồi làm lại.</source>
        <extracomment>sentence workspace.not_open</extracomment>
        <translation>The data is not open, so this could not be done. Please open the data and try again.</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/date_edit.py"/>
        <source>vi_VN</source>
        <translation>en_GB</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/date_edit.py"/>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>_ClearButton</name>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Bỏ tìm và lọc</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <location filename="../../thidua_desktop/ui/widgets/record_table.py"/>
        <source>Bỏ tìm và lọc, hiện lại mọi dòng</source>
        <translation>Clear search and filters, show all rows again</translation>
    </message>
</context>
<context>
    <name>_StickyGroups</name>
    <message>
        <location filename="../../thidua_desktop/ui/rule_sets/criteria_tree.py"/>
        <source>Về đầu nhóm này</source>
        <translation>To the start of this group</translation>
    </message>
</context>
</TS>
