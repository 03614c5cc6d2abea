"""Keys through the settings page, on real workspaces of an office and its province."""

from datetime import date

import pytest

from tests.two_offices import knows, office, own_uid, province
from tests.typing_vietnamese import type_vietnamese
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.keys import KeyRole, KeyState, Trust
from thidua_desktop.domain.trust import Signer
from thidua_desktop.operations.enrolment import (
    approve_request,
    check_passphrase,
    ensure_key,
    judge,
    read_request_file,
    renew_key,
    write_certificate,
    write_request,
)
from thidua_desktop.ui.settings.page import SettingsPage

WORDS = "Đắk Hà 1234"


@pytest.fixture
def sender(tmp_path):
    (tmp_path / "huyen").mkdir()
    with office(tmp_path / "huyen") as store:
        yield store


@pytest.fixture
def above(tmp_path):
    (tmp_path / "tinh").mkdir()
    with province(tmp_path / "tinh") as store:
        knows(store)
        yield store


@pytest.fixture
def part_of(qtbot, look):
    def make(store, *answers):
        page = SettingsPage(make_context(look, store, FakeDialogs(*answers), today=lambda: date(2026, 3, 2)))
        qtbot.addWidget(page)
        page.resize(1150, 680)
        with qtbot.waitExposed(page):
            page.show()
        return page.signing

    return make


@pytest.fixture
def request_file(sender, tmp_path):
    write_request(sender, tmp_path / "xin.json")
    return tmp_path / "xin.json"


@pytest.fixture
def enrolled(above, request_file, tmp_path):
    """Let the province vouch for the office's key; gives the certificate and its file."""
    request = read_request_file(request_file)
    certificate = approve_request(above, request, fingerprint(request.public_key))
    write_certificate(certificate, tmp_path / "cấp.json")
    return certificate, tmp_path / "cấp.json"


def code_of(store):
    return fingerprint(ensure_key(store).public_key)


def fill(form, **texts):
    for name, text in texts.items():
        type_vietnamese(form.form.editor(name), text)


def dialogs(part):
    return part._context.dialogs


def test_an_office_without_a_key_is_told_how_it_gets_one(part_of, sender):
    part = part_of(sender)
    assert "Khóa tự có khi lập gói đầu tiên" in part.own.facts.text()
    assert not part.own.code.isVisible()
    assert not part.renew.isEnabled()
    assert sender.keys.own() is None


def test_the_own_key_is_shown_in_large_letters(part_of, sender):
    ensure_key(sender)
    part = part_of(sender)
    assert (part.own.code.text(), part.own.code.property("role")) == (code_of(sender), "figure")
    assert "Chưa nơi nào chứng nhận" in part.own.facts.text()


def test_asking_for_a_certificate_writes_the_request_and_offers_the_sheet(part_of, sender, tmp_path):
    part = part_of(sender, tmp_path / "xin.json", "In giấy mã khóa")
    part.ask.click()
    assert read_request_file(tmp_path / "xin.json").unit_uid == own_uid(sender)
    assert part._context.show_page.asked == [("printing", "key_sheet")]
    assert part.own.code.text() == code_of(sender)


def test_a_sealed_key_asks_its_passphrase_for_the_request(part_of, sender, tmp_path):
    part = part_of(sender)
    part.open_protection()
    fill(part.form, new=WORDS, again=WORDS)
    part.form.submit()
    dialogs(part).answers = [tmp_path / "xin.json", "sai rồi", WORDS, "Để sau"]
    part.ask.click()
    assert (tmp_path / "xin.json").exists()


def test_the_authority_types_the_told_fingerprint_and_writes_the_certificate(
    part_of, sender, above, request_file, tmp_path
):
    part = part_of(above, request_file, tmp_path / "cấp.json")
    part.approve.click()
    assert "Huyện Đăk Hà (mã H61)" in part.form.sentence.text()
    assert code_of(sender) not in part.form.sentence.text()
    fill(part.form, told=code_of(sender).lower())
    part.form.submit()
    assert (tmp_path / "cấp.json").exists()
    (line,) = part.known.records()
    assert (line.fingerprint, line.state) == (code_of(sender), KeyState.TRUSTED)


def test_a_wrong_fingerprint_is_said_in_the_form_and_vouches_for_nothing(
    part_of, above, request_file, tmp_path
):
    part = part_of(above, request_file, tmp_path / "cấp.json")
    part.approve.click()
    fill(part.form, told="7KQX-M2RD-7KQX-M2RD")
    part.form.submit()
    assert "không khớp" in part.form._problem.text()
    assert not (tmp_path / "cấp.json").exists()
    assert above.keys.known() == []
    part.form.close_kept()


def test_another_file_is_no_request(part_of, above, tmp_path):
    file = tmp_path / "khác.json"
    file.write_text("{}", encoding="utf-8")
    part = part_of(above, file)
    part.approve.click()
    assert part.form is None
    assert "không phải yêu cầu" in part._page._line.text()


def test_the_office_takes_the_certificate_by_the_told_fingerprint(part_of, sender, above, enrolled):
    part = part_of(sender, enrolled[1])
    part.take.click()
    fill(part.form, told=code_of(above))
    part.form.submit()
    assert ensure_key(sender).certificate == enrolled[0]
    assert part.own._badge.text() == "Đã được chứng nhận"
    (line,) = part.known.records()
    assert (line.role, line.unit_name) == (KeyRole.AUTHORITY, "")
    assert part.known.model.index(0, 0).data() == "Nơi chứng nhận, chưa có trong danh mục đơn vị"


def test_a_passphrase_is_set_changed_and_taken_away(part_of, sender):
    part = part_of(sender)
    part.protect.click()
    fill(part.form, new=WORDS, again=WORDS)
    part.form.submit()
    check_passphrase(sender, WORDS)
    assert part.protect.text() == "Đổi mật khẩu khóa…"
    part.protect.click()
    fill(part.form, current=WORDS)
    part.form.submit()
    assert not ensure_key(sender).is_sealed


@pytest.mark.parametrize(
    ("new", "again", "where"), [("ngắn", "ngắn", "new"), (WORDS, "khác hẳn nhau", "again")]
)
def test_a_passphrase_that_is_short_or_mistyped_is_said_at_its_field(part_of, sender, new, again, where):
    part = part_of(sender)
    part.protect.click()
    fill(part.form, new=new, again=again)
    part.form.submit()
    assert part.form.form._rows[where].problem.isVisible()
    assert sender.keys.own() is None
    part.form.close_kept()


def test_a_wrong_passphrase_changes_nothing(part_of, sender):
    part = part_of(sender)
    part.protect.click()
    fill(part.form, new=WORDS, again=WORDS)
    part.form.submit()
    part.protect.click()
    fill(part.form, current="không phải")
    part.form.submit()
    assert "không đúng" in part.form._problem.text()
    with pytest.raises(UserError, match=r"keys\.passphrase_needed"):
        check_passphrase(sender, None)
    part.form.close_kept()


def test_a_key_is_renewed_only_after_the_warning(part_of, sender):
    first = code_of(sender)
    part = part_of(sender, "Giữ khóa đang dùng", "Thay khóa")
    part.renew.click()
    assert code_of(sender) == first
    part.renew.click()
    assert code_of(sender) != first
    assert part.own.code.text() == code_of(sender)


def test_a_key_is_taken_back_with_a_reason(part_of, sender, above, enrolled):
    part = part_of(above)
    part.known.select(enrolled[0].public_key)
    part.revoke.click()
    part.form.submit()
    assert part.form.form._rows["reason"].problem.isVisible()
    fill(part.form, reason="mất máy")
    part.form.submit()
    assert judge(above, Signer(own_uid(sender), enrolled[0].public_key, 9)) is Trust.REVOKED
    assert part.known.model.index(0, 3).data() == "Đã thôi tin"
    assert not part.revoke.isEnabled()


def test_a_key_vouches_for_others_once_its_fingerprint_was_typed(part_of, sender, above, enrolled):
    part = part_of(above)
    part.known.select(enrolled[0].public_key)
    part.authority.click()
    fill(part.form, told=code_of(sender))
    part.form.submit()
    (key,) = above.keys.known()
    assert key.role is KeyRole.AUTHORITY


def test_nothing_is_done_about_a_key_that_is_not_chosen_or_not_trusted(part_of, sender, above, enrolled):
    renew_key(sender)
    part = part_of(above)
    assert [one.isEnabled() for one in (part.revoke, part.authority)] == [False, False]
    part.known.select(enrolled[0].public_key)
    assert [one.isEnabled() for one in (part.revoke, part.authority)] == [True, True]


FORMS = ("open_protection", "open_request", "open_certificate", "open_revocation", "open_authority")


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("way", FORMS)
def test_every_form_about_keys_is_whole(
    part_of, sender, above, enrolled, request_file, set_text_size, way, text
):
    set_text_size(text)
    part = part_of(sender if way == "open_certificate" else above)
    dialogs(part).answers = [enrolled[1] if way == "open_certificate" else request_file]
    part.known.select(enrolled[0].public_key)
    getattr(part, way)()
    part.form.submit()
    look_over(part.form)
    assert part.form.height() <= 700
    part.form.close_kept()
