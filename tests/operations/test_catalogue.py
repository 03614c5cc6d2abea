from datetime import date

import pytest

from tests.shared_data import ADMINISTRATIVE_UNITS, needs_shared
from tests.workspaces import everything
from thidua_desktop import paths
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.organisation import BlocRole, DatedName
from thidua_desktop.messages import issue_sentence
from thidua_desktop.operations.catalogue import CatalogueResult, import_catalogue
from thidua_desktop.operations.sample_files import CATALOGUE_WORKBOOK, read_sample

HEADING = "code,name,kind,parent_code,valid_from,valid_to\n"


@pytest.fixture
def table(tmp_path):
    def write(*lines, heading=HEADING):
        path = tmp_path / "danh mục.csv"
        path.write_text(heading + "\n".join(lines), encoding="utf-8")
        return path

    return write


def refusal(store, path):
    with pytest.raises(UserError) as caught:
        import_catalogue(store, path)
    return caught.value


@needs_shared
def test_all_units_of_both_provinces_come_in(store):
    result = import_catalogue(store, ADMINISTRATIVE_UNITS)
    assert result == CatalogueResult(210, 0, 0, 0)
    assert len(store.units.all()) == 211


@needs_shared
def test_forty_codes_mean_another_unit_after_the_merger(store):
    import_catalogue(store, ADMINISTRATIVE_UNITS)
    codes = {unit.code for unit in store.units.all()}
    before, after = date(2025, 6, 30), date(2025, 7, 1)
    pairs = [(store.units.by_code(code, before), store.units.by_code(code, after)) for code in codes]
    assert sum(old is not None and new is not None and old.uid != new.uid for old, new in pairs) == 40
    assert store.units.successions() == []


@needs_shared
def test_the_same_catalogue_again_changes_nothing(store):
    import_catalogue(store, ADMINISTRATIVE_UNITS)
    before = everything(store)
    assert import_catalogue(store, ADMINISTRATIVE_UNITS) == CatalogueResult(0, 0, 210, 0)
    assert everything(store) == before


def test_a_corrected_name_under_the_same_code_is_taken(store, table):
    import_catalogue(store, table("A1,Xã Củ,xã,,,"))
    assert import_catalogue(store, table("A1,Xã Mới,xã,,,")) == CatalogueResult(0, 1, 0, 0)
    assert [unit.names for unit in store.units.all() if unit.code == "A1"] == [(DatedName("Xã Mới"),)]


def test_the_sample_workbook_brings_units_bloc_and_members(store):
    sample = read_sample()
    import_catalogue(store, paths.resource("sample", CATALOGUE_WORKBOOK))
    (bloc,) = store.blocs.all()
    members = store.blocs.memberships(bloc.uid)
    assert (bloc.code, bloc.valid_to) == (sample.bloc.code, date(2017, 12, 31))
    assert [member.role for member in members] == [member.role for member in sample.memberships]
    head = store.units.by_uid(members[0].unit_uid)
    assert head is not None
    assert (members[0].role, head.name) == (BlocRole.HEAD, "Ban Quản lý Khu kinh tế tỉnh Kon Tum")


def test_a_changed_row_changes_its_unit_only(store, table):
    import_catalogue(store, table("X1,Xã Một,xã,,,", "X2,Xã Hai,xã,,,"))
    first = store.units.by_code("X1", date(2025, 1, 1))
    result = import_catalogue(store, table("X1,Xã Một,phường,,,", "X2,Xã Hai,xã,,,"))
    assert (result.changed, result.same) == (1, 1)
    changed = store.units.by_code("X1", date(2025, 1, 1))
    assert (changed.uid, changed.kind) == (first.uid, "phường")


def test_all_faults_are_told_at_once_with_their_cells_and_nothing_is_stored(store, table):
    before = everything(store)
    path = table(
        "X1,Xã Một,xã,,,",
        ",Xã không mã,xã,,,",
        "X3,,xã,,,",
        "X4,Xã Bốn,vương quốc,,,",
        "X5,Xã Năm,xã,,31/02/2025,",
        "X6,Xã Sáu,xã,KHÔNG CÓ,,",
        "X7,Xã Bảy,xã,,2025-07-01,2025-06-30",
    )
    error = refusal(store, path)
    places = {issue.where.rpartition("!")[2]: issue.code.partition(".")[2] for issue in error.issues}
    assert places == {
        "A3": "code_missing",
        "A4": "name_missing",
        "A5": "kind_unknown",
        "E6": "date_wrong",
        "A7": "parent_unknown",
        "A8": "dates_reversed",
    }
    assert all(issue_sentence(issue) for issue in error.issues)
    assert everything(store) == before


def test_units_that_stand_above_each_other_are_refused(store, table):
    path = table("A1,Xã Một,xã,A2,,", "A2,Xã Hai,xã,A1,,", "A3,Xã Ba,xã,A1,,")
    assert [issue.code for issue in refusal(store, path).issues] == ["catalogue.parent_circle"] * 2


def test_a_code_twice_in_one_time_is_refused(store, table):
    error = refusal(store, table("X1,Xã Một,xã,,,", "X1,Xã Hai,xã,,,"))
    assert {issue.code for issue in error.issues} == {"catalogue.code_twice"}


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_marks_between_columns_are_understood(store, table, mark):
    path = table(mark.join(("X1", "Xã Một", "xã")), heading=mark.join(("Mã", "Tên đơn vị", "Loại")) + "\n")
    assert import_catalogue(store, path).added == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Mã;Tên đơn vị\nX1;Xã Một".encode("utf-16"), "catalogue.not_utf8"),
        (b"a,b\n1,2\n", "catalogue.no_table"),
        (HEADING.encode(), "catalogue.empty"),
    ],
)
def test_a_file_that_is_no_catalogue_is_told(store, tmp_path, content, code):
    path = tmp_path / "tệp.csv"
    path.write_bytes(content)
    assert refusal(store, path).code == code


def test_members_of_unknown_blocs_units_and_roles_are_told(store, table):
    path = table("K9,H61,Trưởng khối", "K9,NGƯỜI LẠ,Vua", heading="Mã khối,Mã thành viên,Vai trò\n")
    codes = [issue.code.partition(".")[2] for issue in refusal(store, path).issues]
    assert codes == ["bloc_unknown", "bloc_unknown", "unit_unknown", "role_unknown"]


BLOC_HEADING = "Mã khối,Mã thành viên,Vai trò,Từ ngày,Đến ngày\n"


@pytest.fixture
def bloc(store, table):
    import_catalogue(store, table("X1,Xã Một,xã,,,", "X2,Xã Hai,xã,,,"))
    import_catalogue(store, table("K1,Khối một", heading="Mã khối,Tên khối\n"))
    import_catalogue(store, table("K1,X1,Trưởng khối,,", heading=BLOC_HEADING))


@pytest.mark.usefixtures("bloc")
def test_a_second_head_in_the_same_time_is_refused(store, table):
    error = refusal(store, table("K1,X2,Trưởng khối,2026-01-01,", heading=BLOC_HEADING))
    assert [(issue.code, issue.where.rpartition("!")[2]) for issue in error.issues] == [
        ("bloc.two_heads", "A2")
    ]


@pytest.mark.usefixtures("bloc")
def test_a_head_may_follow_another(store, table):
    rows = ("K1,X2,Trưởng khối,2026-01-01,", "K1,X1,Trưởng khối,,2025-12-31")
    result = import_catalogue(store, table(*rows, heading=BLOC_HEADING))
    assert (result.added, result.changed) == (1, 1)


@pytest.mark.usefixtures("bloc")
def test_a_membership_that_stands_twice_is_refused(store, table):
    path = table("K1,X2,Phó khối,,", "K1,X2,Thành viên,,", heading=BLOC_HEADING)
    assert [issue.code for issue in refusal(store, path).issues] == ["bloc.member_twice"]


@pytest.mark.parametrize(
    ("heading", "row", "codes"),
    [
        ("Mã khối,Tên khối,Loại khối\n", ",Khối,Khối", ["catalogue.code_missing"]),
        ("Mã khối,Tên khối,Loại khối\n", "K1,,Khối", ["catalogue.name_missing"]),
        ("Mã khối,Tên khối,Loại khối\n", "K1,Khối,Liên minh", ["catalogue.bloc_kind_unknown"]),
    ],
)
def test_faults_of_a_bloc_are_told(store, table, heading, row, codes):
    assert [issue.code for issue in refusal(store, table(row, heading=heading)).issues] == codes


def test_a_place_beyond_column_z_is_written_as_in_a_spreadsheet(store, table):
    heading = "Mã,Tên đơn vị," + "," * 25 + "Từ ngày\n"
    (issue,) = refusal(store, table("X1,Xã Một," + "," * 25 + "hôm qua", heading=heading)).issues
    assert issue.where.endswith("!AB2")


def test_a_csv_cell_without_end_is_told(store, tmp_path):
    path = tmp_path / "tệp.csv"
    path.write_text('Mã,Tên đơn vị\nX1,"' + "x" * 200_000, encoding="utf-8")
    assert refusal(store, path).code == "catalogue.not_readable"
