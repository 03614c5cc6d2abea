import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.cli.commands import done, run_command
from tests.shared_data import ADMINISTRATIVE_UNITS, needs_shared
from thidua_desktop.data.migrations import SCHEMA_VERSION
from thidua_desktop.data.store.store import Store


@pytest.fixture
def workspace(tmp_path):
    path = tmp_path / "tỉnh.thidua"
    done("init", path, "--unit", "T1", "--name", "Sở Nội vụ", "--level", "department")
    return path


def test_init_names_the_file_and_its_schema(tmp_path):
    answer = done("init", tmp_path / "a.thidua", "--unit", "1", "--name", "Xã A", "--level", "commune")
    assert answer["workspace"] == str((tmp_path / "a.thidua").resolve())
    assert answer["schema"] == SCHEMA_VERSION


def test_init_never_overwrites(workspace):
    status, answer = run_command("init", workspace, "--unit", "1", "--name", "B", "--level", "commune")
    assert (status, answer["code"]) == (3, "workspace.exists")


def test_init_with_an_unknown_level_leaves_no_file(tmp_path):
    path = tmp_path / "a.thidua"
    status, answer = run_command("init", path, "--unit", "1", "--name", "A", "--level", "vương quốc")
    assert (status, answer["issues"][0]["code"]) == (3, "office.level_unknown")
    assert not path.exists()


def test_a_missing_workspace_is_wrong_use(tmp_path):
    status, answer = run_command("check", tmp_path / "không có.thidua")
    assert (status, answer["code"]) == (2, "workspace.missing")


def test_wrong_arguments_answer_json_with_how_it_is_written():
    status, answer = run_command("rank")
    assert (status, answer["code"]) == (2, "usage.wrong")
    assert "thidua rank" in answer["message"]


def test_a_foreign_file_as_workspace_is_refused(tmp_path):
    path = tmp_path / "a.thidua"
    path.write_text("không phải dữ liệu", encoding="utf-8")
    status, answer = run_command("check", path)
    assert (status, answer["code"]) == (5, "workspace.foreign")


def test_a_held_workspace_says_who_holds_it(workspace):
    with Store.open(workspace):
        status, answer = run_command("check", workspace)
    assert (status, answer["code"]) == (5, "workspace.held_by")


def test_check_of_a_sound_workspace(workspace):
    answer = done("check", workspace)
    assert (answer["integrity"], answer["foreign_keys"]) == ("ok", 0)
    assert (answer["evidence_missing"], answer["audit_chain"]) == ([], "ok")
    assert answer["publications_damaged"] == 0


def test_backup_is_a_workspace_that_opens(workspace, tmp_path):
    copy = done("backup", workspace, "--out", tmp_path / "sao lưu.thidua")["file"]
    assert done("check", copy)["integrity"] == "ok"


@needs_shared
def test_the_whole_unit_list_goes_in_and_a_second_time_changes_nothing(workspace):
    assert done("catalogue", "import", workspace, ADMINISTRATIVE_UNITS)["added"] == 210
    again = done("catalogue", "import", workspace, ADMINISTRATIVE_UNITS)
    assert (again["added"], again["changed"], again["same"], again["refused"]) == (0, 0, 210, 0)


@needs_shared
def test_a_code_that_was_given_twice_means_the_unit_of_that_day(workspace):
    done("catalogue", "import", workspace, ADMINISTRATIVE_UNITS)
    with Store.open(workspace) as store:
        before = store.units.by_code("23284", date(2025, 6, 30))
        after = store.units.by_code("23284", date(2025, 7, 1))
    assert before.name == "Phường Duy Tân"
    assert after is None or after.uid != before.uid


def test_a_catalogue_with_faults_names_every_row_and_stores_nothing(workspace, tmp_path):
    path = tmp_path / "danh mục.csv"
    path.write_text(
        "Mã,Tên,Loại,Mã cấp trên,Hiệu lực từ,Hiệu lực đến\n"
        "A1,Xã Một,xã,KHÔNG,,\n"
        ",Xã Hai,xã,,,\n"
        "A3,Xã Ba,hành tinh,,,\n"
        "A4,Xã Bốn,xã,,31/02/2025,\n",
        encoding="utf-8",
    )
    status, answer = run_command("catalogue", "import", workspace, path)
    assert (status, answer["refused"]) == (3, 4)
    places = {(issue["where"].split("!")[1], issue["code"]) for issue in answer["issues"]}
    assert places == {
        ("A2", "catalogue.parent_unknown"),
        ("A3", "catalogue.code_missing"),
        ("A4", "catalogue.kind_unknown"),
        ("E5", "catalogue.date_wrong"),
    }
    with Store.open(workspace) as store:
        assert len(store.units.all()) == 1


def test_successors_come_in_from_a_column(workspace, tmp_path):
    path = tmp_path / "sắp xếp.csv"
    path.write_text(
        "Mã,Tên,Loại,Hiệu lực từ,Hiệu lực đến,Kế thừa\n"
        "A,Xã Một,xã,,2025-06-30,\nB,Xã Hai,xã,,30/06/2025,\nA,Xã Mới,xã,2025-07-01,,A;B\n",
        encoding="utf-8",
    )
    assert done("catalogue", "import", workspace, path)["added"] == 3
    with Store.open(workspace) as store:
        names = {unit.uid: unit.name for unit in store.units.all()}
        successions = store.units.successions()
    carried = {(names[s.predecessor_uid], names[s.successor_uid], s.on.isoformat()) for s in successions}
    assert carried == {("Xã Một", "Xã Mới", "2025-07-01"), ("Xã Hai", "Xã Mới", "2025-07-01")}


def test_blocs_and_members_come_in_from_tables_with_vietnamese_headers(workspace, tmp_path):
    units = tmp_path / "đơn vị.csv"
    units.write_text("Mã;Tên;Loại\nX1;Xã Một;xã\nX2;Xã Hai;xã\n", encoding="utf-8-sig")
    done("catalogue", "import", workspace, units)
    blocs = tmp_path / "khối.csv"
    blocs.write_text("Mã khối,Tên khối,Loại khối\nC1,Cụm thi đua số 1,Cụm\n", encoding="utf-8")
    done("catalogue", "import", workspace, blocs)
    members = tmp_path / "thành viên.csv"
    members.write_text("Mã khối,Mã thành viên,Vai trò\nC1,X1,Trưởng\nC1,X2,\n", encoding="utf-8")
    assert done("catalogue", "import", workspace, members)["added"] == 2
    with Store.open(workspace) as store:
        roles = [(m.role.value, store.units.by_uid(m.unit_uid).name) for m in store.blocs.memberships()]
    assert roles == [("head", "Xã Một"), ("member", "Xã Hai")]


def test_the_program_answers_utf_8_json_as_a_process_of_its_own(tmp_path):
    command = [sys.executable, "-m", "thidua_desktop", "check", str(tmp_path / "x.thidua"), "--json"]
    ended = subprocess.run(command, capture_output=True, check=False, env={"PYTHONIOENCODING": "cp1252"})
    answer = json.loads(ended.stdout.decode("utf-8"))
    assert (ended.returncode, answer["message"]) == (2, "Không tìm thấy tệp dữ liệu này.")


def test_restore_names_what_it_replaced(workspace, tmp_path):
    copy = done("backup", workspace, "--out", tmp_path / "bản sao.thidua")["file"]
    answer = done("restore", workspace, copy)
    assert answer["file"] == str(workspace.resolve())
    assert Path(answer["replaced"]).is_file()
