from thidua_desktop.cli.answer import success, write_text
from thidua_desktop.cli.main import main


def test_people_read_vietnamese_words(capsys):
    assert main(["print", "--list"]) == 0
    assert capsys.readouterr().out.startswith("Các mẫu in:\n  score_sheet | Bảng chấm điểm")


def test_a_problem_goes_to_standard_error_with_its_place(capsys, tmp_path):
    path = tmp_path / "a.thidua"
    assert main(["check", str(path)]) == 2
    read = capsys.readouterr()
    assert read.out == ""
    assert read.err == f"Không tìm thấy tệp dữ liệu này. [{path}]\n"


def test_yes_no_and_nothing_are_words(capsys):
    write_text(success({"signed": False, "trusted": None}))
    assert capsys.readouterr().out == "Có chữ ký: không\nNgười gửi đã đăng ký: –\n"


def test_people_read_the_state_of_a_sheet_in_words(capsys):
    write_text({"ok": True, "state": "submitted"})
    assert capsys.readouterr().out == "Trạng thái: Đã nộp\n"
