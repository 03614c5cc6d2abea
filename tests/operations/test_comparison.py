"""Two versions of a submission beside each other."""

from dataclasses import replace

import openpyxl
import pytest

from tests.cli.commands import done
from tests.two_offices import PERIOD, edit, knows, office, province, send, take
from tests.ui.bloc_store import fill_sheet, make_bloc_store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.comparison import compare_files, compare_with_store, write_comparison
from thidua_desktop.operations.fill_forms import FormWish, export_form


def change(store, sheet_uid, **fields):
    sheet = store.scores.sheet(sheet_uid)
    entry = store.scores.entries(sheet_uid, Round.SELF)["I./1"]
    with store.write("test"):
        store.scores.save_entries(sheet, Round.SELF, [replace(entry, **fields)])


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


@pytest.fixture
def sent(tmp_path, receiver):
    """Two packages: the first was imported, the second has other points and a note for one unit."""
    folders = [tmp_path / name for name in ("mot", "hai")]
    for folder in folders:
        folder.mkdir()
    with office(tmp_path) as sender:
        first = send(sender, folders[0]).file
        change(sender, "phieu1", points=Points(1300), note="Đã tính lại")
        second = send(sender, folders[1]).file
    take(receiver, first, Accept.ALL)
    return first, second


def told(comparison):
    return [(one.unit, one.code, one.field, one.old, one.new) for one in comparison.differences]


CHANGED = [
    ("Xã Đăk số 1", "1", "points", "12,75", "13"),
    ("Xã Đăk số 1", "1", "note", "-5% so với kế hoạch", "Đã tính lại"),
]


def test_a_package_is_compared_with_what_is_here(receiver, sent):
    comparison = compare_with_store(receiver, sent[1])
    assert told(comparison) == CHANGED
    assert (comparison.units, comparison.only_old, comparison.only_new) == (2, (), ())


def test_a_package_that_was_imported_differs_in_nothing(receiver, sent):
    assert told(compare_with_store(receiver, sent[0])) == []


def test_comparing_writes_nothing(receiver, sent):
    before = receiver.revision
    compare_with_store(receiver, sent[1])
    assert receiver.revision == before


def test_of_two_packages_the_lower_number_is_the_older_one(receiver, sent):
    for files in (sent, sent[::-1]):
        comparison = compare_files(receiver, files)
        assert told(comparison) == CHANGED
        assert comparison.older.startswith("Gói lần 1")


def test_a_cell_edited_by_hand_is_compared_as_it_stands(receiver, sent):
    edit(sent[0], "Phiếu chấm", "Ghi chú", "sửa tay")
    assert [one.new for one in compare_with_store(receiver, sent[0]).differences] == ["sửa tay"]


def test_a_unit_that_only_the_file_has_is_named(tmp_path):
    with office(tmp_path) as sender:
        file = send(sender, tmp_path).file
        with sender.write("test"):
            sender._database.conn.execute("DELETE FROM score_sheet WHERE uid = 'phieu2'")
        assert compare_with_store(sender, file).only_new == ("Xã Đăk số 2",)


def test_a_catalogue_has_nothing_to_compare(receiver, tmp_path):
    file = send(receiver, tmp_path, PackageKind.CATALOGUE).file
    with pytest.raises(UserError, match=r"compare\.no_scores"):
        compare_with_store(receiver, file)


def test_a_damaged_file_says_so(receiver, tmp_path):
    (tmp_path / "hong.xlsx").write_bytes(b"khong phai")
    with pytest.raises(UserError):
        compare_with_store(receiver, tmp_path / "hong.xlsx")


def test_files_of_two_periods_are_not_compared(receiver, sent, tmp_path):
    with office(tmp_path, "khac.thidua") as sender:
        later = replace(PERIOD, uid="p6", code="2025-6T", name="6 tháng")
        with sender.write("test"):
            sender.periods.save(later)
            sheet = sender.scores.sheet("phieu1")
            sender.scores.save_sheet(replace(sheet, uid="phieu6", period_uid="p6"))
        (tmp_path / "ba").mkdir()
        other = send(sender, tmp_path / "ba", period_code="2025-6T").file
    with pytest.raises(UserError, match=r"compare\.other_period"):
        compare_files(receiver, (sent[0], other))


def test_a_filled_form_is_compared_too(tmp_path):
    with make_bloc_store(tmp_path) as store:
        fill_sheet(store, "u0", 900)
        file = export_form(store, FormWish("u0", "p2025", tmp_path)).file
        book = openpyxl.load_workbook(file)
        book["Phiếu chấm"]["G8"] = 8.5
        book.save(file)
        assert told(compare_with_store(store, file)) == [("Xã Ấp Đầu", "1", "points", "9", "8,5")]


def test_the_differences_are_written_as_a_workbook(receiver, sent, tmp_path):
    out = write_comparison(tmp_path / "so_sanh.xlsx", compare_with_store(receiver, sent[1]))
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert rows[1][1:] == ("Xã Đăk số 1", "1", "Phát triển kinh tế", "Điểm tự chấm", "12,75", "13")


def test_the_command_tells_the_differences(receiver, sent):
    receiver.close()
    answer = done("compare", receiver.path, sent[1])
    assert answer["rows"][0] == {
        "unit": "Xã Đăk số 1",
        "code": "1",
        "field": "points",
        "old": "12,75",
        "new": "13",
    }
    assert len(done("compare", receiver.path, sent[1], "--with", sent[0])["rows"]) == 2
