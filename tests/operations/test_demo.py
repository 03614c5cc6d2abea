import pytest
from pypdf import PdfReader

from tests.workspaces import morning
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.scoring import score_sheet
from thidua_desktop.operations.demo import run_demo
from thidua_desktop.operations.sample_files import read_sample


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("demo") / "chạy thử"


@pytest.fixture(scope="module")
def demo(folder):
    return run_demo(folder, morning)


def test_the_demo_writes_every_file_it_names(demo, folder):
    assert {path.parent for path in demo.files.values()} == {folder}
    assert [name for name, path in demo.files.items() if path.stat().st_size == 0] == []
    assert {path.suffix for path in demo.files.values()} == {".thidua", ".xlsx", ".pdf"}
    assert len(demo.files) == 15


def test_the_province_ranks_what_the_sample_sheets_sum_up_to(demo):
    sample = read_sample()
    totals = {
        sample.unit(one.sheet.unit_uid).name: score_sheet(
            sample.rule_set, {entry.criterion_path: entry for entry in one.entries}
        ).total
        for one in sample.sheets
    }
    assert {row.unit_name: row.total for row in demo.ranking} == totals
    assert [row.rank for row in demo.ranking] == [1, 2, 2, 4, 5, 6, 7, 8, 9]


def test_only_sheets_with_gaps_are_provisional(demo):
    provisional = {row.unit_name for row in demo.ranking if row.provisional}
    assert provisional == {"Sở Xây dựng", "Sở Giao thông vận tải", "Sở Tài nguyên và Môi trường"}


def test_province_and_office_hold_the_same_scores_afterwards(demo):
    entries = []
    for name in ("province_workspace", "office_workspace"):
        with Store.open(demo.files[name]) as store:
            period = store.periods.of_year(2017)
            assert period is not None
            by_unit = store.scores.period_entries(period.uid, Round.SELF)
            entries.append(
                sorted(sum(Points(e.points or 0) for e in one.values()) for one in by_unit.values())
            )
    assert entries[0] == entries[1]
    assert len(entries[0]) == 9


def test_achievements_reach_the_province(demo):
    with Store.open(demo.files["province_workspace"]) as store:
        assert len(store.achievements.all(AchievementFilter(with_withdrawn=True))) == 5
        assert store.health() == ("ok", 0)


def test_a_folder_in_use_is_refused_and_left_alone(tmp_path):
    (tmp_path / "việc khác.docx").write_bytes(b"x")
    with pytest.raises(UserError) as refusal:
        run_demo(tmp_path, morning)
    assert refusal.value.code == "demo.folder_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["việc khác.docx"]


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "tệp").write_bytes(b"")
    with pytest.raises(UserError) as refusal:
        run_demo(tmp_path / "tệp", morning)
    assert refusal.value.code == "workspace.not_writable"


def test_the_summary_is_marked_as_a_sample(demo):
    text = PdfReader(demo.files["bloc_summary_pdf"]).pages[0].extract_text()
    assert "MẪU MINH HỌA" in text
