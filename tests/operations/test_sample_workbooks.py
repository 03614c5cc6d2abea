import pytest

from thidua_desktop import paths
from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.exchange.score_workbook import read_scores
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.sample_files import CRITERIA_WORKBOOK, SCORES_WORKBOOK, read_sample


@pytest.fixture(scope="module")
def sample():
    return read_sample()


@pytest.fixture(scope="module")
def scores(sample):
    return read_scores(paths.resource("sample", SCORES_WORKBOOK), sample.rule_set)


def lines(entries):
    return [(entry.criterion_path, entry.points, entry.target, entry.actual) for entry in entries]


def test_the_criteria_workbook_is_the_sample_table(sample):
    reading = read_criteria(paths.resource("sample", CRITERIA_WORKBOOK))
    assert reading.issues == ()
    assert reading.criteria == sample.rule_set.criteria
    assert content_hash(reading.criteria) == sample.rule_set.content_hash


def test_the_score_workbook_holds_every_line_of_the_sample_sheets(sample, scores):
    for read, shipped in zip(scores.sheets, sample.sheets, strict=True):
        written = [line for line in lines(read.entries) if line[1:] != (None, None, None)]
        assert written == lines(shipped.entries)


def test_the_score_workbook_names_the_units_in_full(sample, scores):
    names = [sheet.unit_name.casefold() for sheet in scores.sheets]
    assert names == [sample.unit(sheet.sheet.unit_uid).name.casefold() for sheet in sample.sheets]


def test_the_score_workbook_only_warns_of_its_gaps(scores):
    assert {issue.severity for issue in scores.issues} == {Severity.WARNING}
    assert len(scores.issues) == 4
