"""Odd numbers and days in the cells of a package: read exactly or told, never guessed (T4)."""

import random
import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.data.exchange.cell_edits import PackageParts
from tests.two_offices import office, send
from thidua_desktop.data.exchange import package_values
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.domain.records.exchange import PackageState

SCORE, DAY = ("Phiếu chấm", "points"), ("Thành tích", "achieved_to")
NO_NUMBER, NO_DAY = "package.cell_not_number", "package.cell_not_date"


def raw(number):
    """Give a number cell exactly as it stands in XML."""
    return f"><v>{number}</v></c>".encode()


SCORES = {
    "1,5": "1.50",
    "1.5": "1.50",
    " 14 ": "14.00",
    "1.234,5": "1234.50",
    "1.234": NO_NUMBER,
    "1,234": NO_NUMBER,
    "1.2.3": NO_NUMBER,
    "1,234.5": None,
    "１２": None,
    "٣": NO_NUMBER,
    "1e3": NO_NUMBER,
    "0x10": NO_NUMBER,
    "1_000": NO_NUMBER,
    "½": NO_NUMBER,
    "12²": NO_NUMBER,
    "--5": NO_NUMBER,
    "5-": NO_NUMBER,
    "=5": NO_NUMBER,
    "mười": NO_NUMBER,
    "1/2": NO_NUMBER,
    raw("-0"): "0.00",
    raw("-0.004"): "0.00",
    raw("0.1"): "0.10",
    raw("14.005"): "14.01",
    raw("1.4E1"): "14.00",
    raw("1e400"): NO_NUMBER,
    raw("-1e400"): NO_NUMBER,
    raw("1e308"): NO_NUMBER,
    raw("nan"): NO_NUMBER,
    raw("1e15"): None,
    b' t="b"><v>1</v></c>': NO_NUMBER,
    b' t="e"><v>#REF!</v></c>': "cell.error_value",
}
"""What stands in a score's cell → its value, the code it is told with, or None: exact or told, see below."""

DAYS = {
    raw(0): NO_DAY,
    raw(1): NO_DAY,
    raw(59): NO_DAY,
    raw(60): NO_DAY,
    raw(61): "1900-03-01",
    raw(45_658): "2025-01-01",
    raw("45658.75"): "2025-01-01",
    raw(-1): NO_DAY,
    raw("1e15"): NO_DAY,
    raw("1e400"): NO_DAY,
    raw(2_958_465): "9999-12-31",
    raw(2_958_466): NO_DAY,
    "29/02/2024": "2024-02-29",
    "29/02/2025": NO_DAY,
    "1/2/2025": "2025-02-01",
    "12/31/2025": NO_DAY,
    "01/02/25": NO_DAY,
    "2025-2-1": NO_DAY,
    "2025-12-01": "2025-12-01",
    "٠١/٠٢/٢٠٢٥": NO_DAY,
    "０１/０２/２０２５": NO_DAY,
    "1 tháng 2 năm 2025": NO_DAY,
    "quý 2": NO_DAY,
}


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("goi")
    with office(folder) as store:
        return PackageParts(send(store, folder).file)


def seen(parts, place, value, folder):
    """Put a value into a cell; give what a reader takes from it, or the code that it tells."""
    edit = next(one for one in parts.edits() if (one.title, one.column.field) == place)
    file = folder / "so.xlsx"
    file.write_bytes(parts.with_cell(edit, value))
    read = read_package(file)
    told = [issue.code for issue in read.issues if issue.where == edit.where]
    if told:
        assert read.bad_rows
        return told[0]
    assert read.state is PackageState.EDITED
    (cell,) = [cell for cell in read.changed_cells if cell.where == edit.where]
    return cell.new


def shown(value):
    return ascii(value)[:24]


@pytest.mark.parametrize("value", SCORES, ids=shown)
def test_a_score_is_read_exactly_or_told(value, parts, tmp_path):
    found = seen(parts, SCORE, value, tmp_path)
    exact = Decimal("1234.5") if value == "1,234.5" else Decimal(10**15)
    assert found == SCORES[value] if SCORES[value] else found == NO_NUMBER or Decimal(found) == exact


@pytest.mark.parametrize("value", DAYS, ids=shown)
def test_a_day_is_read_exactly_or_told(value, parts, tmp_path):
    assert seen(parts, DAY, value, tmp_path) == DAYS[value]


def test_a_workbook_that_counts_from_1904_never_shifts_a_day_in_silence(parts, tmp_path):
    book = parts.part("xl/workbook.xml")
    shifted = re.sub(rb"<bookViews>", b'<workbookPr date1904="1"/><bookViews>', book, count=1)
    (tmp_path / "1904.xlsx").write_bytes(parts.packed({"xl/workbook.xml": shifted}))
    read = read_package(tmp_path / "1904.xlsx")
    assert read.state is PackageState.EDITED
    days = [cell for cell in read.changed_cells if cell.old == "2025-05-31"]
    assert [cell.new for cell in days] == ["2029-06-01"]


def rounded(number):
    return str(Decimal(repr(number)).quantize(Decimal("0.01"), ROUND_HALF_UP) + 0)  # a zero has no sign


def numbers_as_people_write_them():
    """Give 350 numbers, each with what it is when it is a number at all."""
    chance = random.Random(4)  # noqa: S311  # no secret
    for _ in range(50):
        cents = chance.randrange(10 ** chance.randint(1, 10))
        whole, part = divmod(cents, 100)
        exact, dotted = f"{whole}.{part:02}", f"{whole:,}".replace(",", ".")
        yield f"{whole},{part:02}", exact
        yield f"{whole}.{part:02}", exact
        yield f"{dotted},{part:02}", exact
        yield dotted, f"{whole}.00"
        yield f"{whole}{chance.choice(('‰', ',,5', '-', ' 5 5', 'e2', '٣', 'x', '/2'))}", None
        yield f"{whole} điểm", f"{whole}.00"
        number = chance.uniform(-1, 1) * 10 ** chance.randint(-3, 12)
        yield raw(repr(number)), rounded(number)
        fine = chance.randrange(10**6) / 1000
        yield raw(repr(fine)), rounded(fine)


def days_as_people_write_them():
    """Give 150 days, each with what it is when it is a day at all."""
    chance = random.Random(5)  # noqa: S311  # no secret
    for _ in range(30):
        serial = chance.randrange(61, 60_000)
        day = date(1899, 12, 30) + timedelta(serial)
        yield raw(serial), day.isoformat()
        yield raw(f"{serial}.{chance.randrange(100)}"), day.isoformat()
        yield f"{day.day}/{day.month}/{day.year}", day.isoformat()
        yield f"{day.day}/{day.month}/{day.year % 100:02}", None
        yield f"{day.month}/{day.day + 12}/{day.year}", None


def law(parts, folder, place, told, values):
    """Give the values that were guessed, and how many were read exactly."""
    guessed, exact = [], 0
    for value, wanted in values:
        found = seen(parts, place, value, folder)
        exact += found == wanted
        if found not in (told, wanted):
            guessed.append((value, found))
    return guessed, exact


def without_the_old(values, old):
    return [one for one in values if one[1] != old]


def test_hundreds_of_numbers_and_days_are_read_exactly_or_told(parts, tmp_path):
    numbers = without_the_old(numbers_as_people_write_them(), "12.75")
    days = without_the_old(days_as_people_write_them(), "2025-05-31")
    assert len(numbers) + len(days) + len(SCORES) + len(DAYS) >= 500
    guessed, exact = law(parts, tmp_path, SCORE, NO_NUMBER, numbers)
    assert guessed == []
    assert exact > len(numbers) / 2
    guessed, exact = law(parts, tmp_path, DAY, NO_DAY, days)
    assert guessed == []
    assert exact >= len(days) / 2


def test_a_reader_that_knows_years_of_two_digits_would_be_caught(parts, tmp_path, monkeypatch):
    weak = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{2,4})")
    monkeypatch.setattr(package_values, "_VIETNAMESE_DAY", weak)
    texts = [one for one in days_as_people_write_them() if isinstance(one[0], str)]
    assert law(parts, tmp_path, DAY, NO_DAY, texts[:9])[0]


def test_a_reader_that_guesses_would_be_caught(parts, tmp_path, monkeypatch):
    monkeypatch.setattr(package_values, "parse_points", lambda text: int(float(text.replace(",", ".")) * 100))
    assert seen(parts, SCORE, "1.234", tmp_path) == "1.23" != SCORES["1.234"]
