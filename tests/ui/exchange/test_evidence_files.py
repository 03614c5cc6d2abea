"""Evidence files in the window: offered with their size, named when written, told when they come in."""

import pytest

from tests.evidence_files import held, on_line
from tests.two_offices import add_sheet, knows, office, province
from tests.ui.exchange.test_page import open_page, receive, store_all  # noqa: F401  # a fixture
from tests.ui.walks import look_over
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.operations.sent_evidence import zip_limit_mb

PICTURE, LETTER = b"picture" * 200_000, b"letter" * 40_000


@pytest.fixture
def sender(tmp_path):
    with office(tmp_path) as store:
        on_line(store, PICTURE, LETTER)
        yield store


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


@pytest.fixture
def package(open_page, sender, tmp_path):  # noqa: F811
    """A submission written through the page."""
    page = open_page(sender, tmp_path / "goi.xlsx")
    page._send.trigger()
    return tmp_path / "goi.xlsx"


def test_the_card_says_how_many_files_go_along_and_how_large_they_are(open_page, sender, tmp_path):  # noqa: F811
    page = open_page(sender, tmp_path / "goi.xlsx")
    box = page.send.files
    assert box.isVisible()
    assert box.words.text() == (
        "2 tệp, 1,6 MB, trong 1 tệp ZIP nằm cạnh gói. 1 tệp máy này chỉ có tên, không gửi kèm được."
    )
    page._send.trigger()
    (size,) = (file.stat().st_size for file in tmp_path.glob("*.zip"))
    assert f"{size / 1024 / 1024:.1f}".replace(".", ",") == "1,6"
    look_over(page)


def test_what_was_written_is_named_with_the_zip(open_page, sender, tmp_path):  # noqa: F811
    page = open_page(sender, tmp_path / "goi.xlsx")
    page._send.trigger()
    assert "goi_minh_chung.zip" in page.send.result.text()
    assert page.send.result.text().endswith("an toàn để rút USB.")


def test_without_the_tick_only_the_package_is_written(open_page, sender, tmp_path):  # noqa: F811
    page = open_page(sender, tmp_path / "goi.xlsx")
    page.send.files.wanted.click()
    assert page.send.files.words.text().startswith("Chỉ gửi tên của 2 tệp minh chứng")
    page._send.trigger()
    assert list(tmp_path.glob("*.zip")) == []
    assert "minh_chung" not in page.send.result.text()


def test_files_of_drafts_count_only_with_the_drafts(open_page, sender):  # noqa: F811
    add_sheet(sender, "phieu1", "xa1")  # a draft again
    page = open_page(sender)
    assert not page.send.files.wanted.isEnabled()
    assert page.send.files.words.text() == "1 tệp máy này chỉ có tên, không gửi kèm được."
    page.send.drafts.setChecked(True)
    assert page.send.files.words.text().startswith("2 tệp, 1,6 MB")


def test_a_smaller_zip_makes_several(open_page, sender):  # noqa: F811
    on_line(sender, bytes(4_000_000), b"x" * 4_000_000)
    page = open_page(sender)
    sizes = page.send.files.sizes
    sizes.setCurrentIndex(sizes.findData(5))
    sizes.activated.emit(sizes.currentIndex())
    assert zip_limit_mb(sender) == 5
    page.load()
    assert "chia vào 2 tệp ZIP" in page.send.files.words.text()
    assert sizes.currentData() == 5


def test_a_kind_without_evidence_does_not_speak_of_files(open_page, sender):  # noqa: F811
    page = open_page(sender)
    page.send.choices[PackageKind.CATALOGUE].setChecked(True)
    assert page.send.files.isHidden()


def test_the_check_tells_of_files_that_come_along_and_the_end_of_those_stored(
    open_page,  # noqa: F811
    receiver,
    package,
):
    wizard = receive(open_page(receiver), package)
    assert wizard.view.files.text() == (
        "Kèm 2 tệp minh chứng (1,6 MB). Còn thiếu 1 tệp minh chứng, chỉ có tên: Biên bản.pdf."
    )
    look_over(wizard)
    store_all(wizard)
    assert "Đã lưu 2 tệp minh chứng. Còn thiếu 1 tệp minh chứng." in wizard.result_step.line.text()
    assert sorted(held(receiver).values()) == sorted((PICTURE, LETTER))


def test_files_that_were_missing_are_offered_when_the_package_comes_again(
    open_page,  # noqa: F811
    receiver,
    package,
):
    (beside,) = package.parent.glob("*.zip")
    away = beside.rename(package.with_name("quen"))
    page = open_page(receiver)
    store_all(receive(page, package))
    away.rename(beside)
    wizard = receive(page, package)
    assert wizard.save.isEnabled()
    assert wizard.view.files.text().startswith("Kèm 2 tệp minh chứng (1,6 MB).")
    assert any(issue.code == "package.files_added_later" for issue in wizard.plan.issues)
    wizard.save.click()
    assert sorted(held(receiver).values()) == sorted((PICTURE, LETTER))
