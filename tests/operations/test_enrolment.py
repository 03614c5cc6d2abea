"""Keys between an office and its authority, without a network."""

from dataclasses import replace
from datetime import date

import pytest

from tests.data.printing.pdf_reading import flat_text
from tests.two_offices import knows, own_uid, send
from thidua_desktop.data.exchange.signing import fingerprint, fits, sign
from thidua_desktop.domain.certificates import record_text
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState, Trust
from thidua_desktop.domain.trust import Signer
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.enrolment import (
    approve_request,
    check_passphrase,
    ensure_key,
    judge,
    known_keys,
    own_key_facts,
    protect_key,
    read_request_file,
    renew_key,
    revoke_key,
    secret_of,
    take_certificate,
    trust_as_authority,
    write_certificate,
    write_request,
)
from thidua_desktop.operations.packages import apply_import, plan_import
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document

TODAY = date(2026, 7, 1)


@pytest.fixture
def known(receiver):
    """Let the province know the office's unit, by its code only."""
    knows(receiver)


def enrol(sender, receiver, tmp_path):
    file = tmp_path / "yêu cầu.json"
    request = write_request(sender, file)
    return approve_request(receiver, read_request_file(file), fingerprint(request.public_key))


def signer(sender, certificate=None, sequence=5):
    return Signer(own_uid(sender), ensure_key(sender).public_key, sequence, certificate)


def test_a_key_is_made_once(store):
    assert ensure_key(store) == ensure_key(store)


def test_a_key_under_a_passphrase_opens_with_it_alone(store):
    secret = ensure_key(store).secret
    protect_key(store, "mật khẩu dài")
    key = ensure_key(store)
    assert key.secret != secret
    assert secret_of(key, "mật khẩu dài") == secret
    with pytest.raises(UserError, match=r"keys\.passphrase_wrong"):
        secret_of(key, "mật khẩu")


def test_a_key_under_a_passphrase_does_not_sign_without_it(store):
    protect_key(store, "mật khẩu dài")
    with pytest.raises(UserError, match=r"keys\.passphrase_needed"):
        secret_of(ensure_key(store), None)


def test_an_office_is_trusted_after_its_fingerprint_was_compared(sender, receiver, tmp_path, known):
    assert judge(receiver, signer(sender)) is Trust.UNKNOWN
    enrol(sender, receiver, tmp_path)
    assert judge(receiver, signer(sender)) is Trust.TRUSTED


def test_a_fingerprint_may_be_typed_in_small_letters_and_with_spaces(sender, receiver, tmp_path, known):
    request = write_request(sender, tmp_path / "yêu cầu.json")
    typed = fingerprint(request.public_key).lower().replace("-", " ")
    assert approve_request(receiver, request, typed).public_key == request.public_key


def test_a_wrong_fingerprint_is_refused(sender, receiver, tmp_path, known):
    request = write_request(sender, tmp_path / "yêu cầu.json")
    with pytest.raises(UserError, match=r"keys\.fingerprint_differs") as refused:
        approve_request(receiver, request, "7KQX-M2RD-7KQX-M2RD")
    # Whoever could read the right code here would copy it instead of calling.
    assert fingerprint(request.public_key) not in error_sentence(refused.value)


@pytest.mark.parametrize("field", ["unit_uid", "public_key", "first_sequence"])
def test_a_changed_request_is_no_request(field, sender, tmp_path):
    file = tmp_path / "yêu cầu.json"
    request = write_request(sender, file)
    other = 99 if field == "first_sequence" else "0" * 64
    file.write_text(record_text(replace(request, **{field: other})), encoding="utf-8")
    with pytest.raises(UserError, match=r"keys\.no_request"):
        read_request_file(file)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"a": NaN}', "\x00", "[" * 100_000])
def test_any_other_file_is_no_request(text, tmp_path):
    file = tmp_path / "yêu cầu.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"keys\.no_request"):
        read_request_file(file)


def test_the_office_takes_the_certificate_and_knows_its_authority(sender, receiver, tmp_path, known):
    certificate = enrol(sender, receiver, tmp_path)
    file = tmp_path / "chứng nhận.json"
    write_certificate(certificate, file)
    take_certificate(sender, file, fingerprint(certificate.issuer_key))
    assert ensure_key(sender).certificate == certificate
    authorities = [key.unit_uid for key in sender.keys.known() if key.role is KeyRole.AUTHORITY]
    assert authorities == [own_uid(receiver)]
    assert own_key_facts(sender).fingerprint == fingerprint(certificate.public_key)


def test_a_certificate_for_another_key_is_refused(sender, receiver, tmp_path, known):
    certificate = enrol(sender, receiver, tmp_path)
    file = tmp_path / "chứng nhận.json"
    write_certificate(certificate, file)
    renew_key(sender)
    with pytest.raises(UserError, match=r"keys\.certificate_of_other"):
        take_certificate(sender, file, fingerprint(certificate.issuer_key))


def test_whom_the_authority_vouches_for_is_trusted_elsewhere(sender, receiver, tmp_path, known, store):
    """A third office that knows the authority trusts a unit that it never met."""
    certificate = enrol(sender, receiver, tmp_path)
    assert judge(store, signer(sender, certificate)) is Trust.UNKNOWN
    file = tmp_path / "của văn phòng.json"
    theirs = replace(certificate, public_key=ensure_key(store).public_key)
    write_certificate(_signed_by(receiver, theirs), file)
    take_certificate(store, file, fingerprint(certificate.issuer_key))
    assert judge(store, signer(sender, certificate)) is Trust.TRUSTED


def test_a_certificate_signed_by_nobody_known_vouches_for_nothing(sender, receiver, tmp_path, known, store):
    certificate = enrol(sender, receiver, tmp_path)
    forged = _signed_by(sender, replace(certificate, issuer_key=ensure_key(sender).public_key))
    assert judge(store, signer(sender, forged)) is Trust.UNKNOWN


def test_a_new_key_is_another_key_until_it_is_enrolled(sender, receiver, tmp_path, known):
    enrol(sender, receiver, tmp_path)
    renew_key(sender)
    assert judge(receiver, signer(sender)) is Trust.OTHER_KEY
    enrol(sender, receiver, tmp_path)
    assert judge(receiver, signer(sender)) is Trust.TRUSTED


def test_the_former_key_is_good_for_former_packages_only(sender, receiver, tmp_path, known):
    enrol(sender, receiver, tmp_path)
    former = signer(sender)
    first = sender.packages.next_sequence()
    renew_key(sender)
    enrol(sender, receiver, tmp_path)
    assert judge(receiver, replace(former, sequence=first - 1)) is Trust.TRUSTED
    assert judge(receiver, replace(former, sequence=first)) is Trust.REVOKED


def test_a_revoked_key_signs_nothing_any_more(sender, receiver, tmp_path, known):
    certificate = enrol(sender, receiver, tmp_path)
    revoke_key(receiver, certificate.public_key, "mất máy")
    assert judge(receiver, signer(sender)) is Trust.REVOKED
    assert judge(receiver, signer(sender, certificate)) is Trust.REVOKED


def test_revoking_needs_a_reason(sender, receiver, tmp_path, known):
    certificate = enrol(sender, receiver, tmp_path)
    with pytest.raises(UserError, match=r"keys\.reason_needed"):
        revoke_key(receiver, certificate.public_key, " ")
    assert [key.state for key in receiver.keys.known()] == [KeyState.TRUSTED]


def test_a_key_of_another_office_is_foreign(sender, receiver, tmp_path, known):
    enrol(sender, receiver, tmp_path)
    assert judge(receiver, replace(signer(sender), unit_uid="ai khác")) is Trust.FOREIGN


def test_becoming_an_authority_needs_the_fingerprint(sender, receiver, tmp_path, known):
    key = enrol(sender, receiver, tmp_path).public_key
    with pytest.raises(UserError, match=r"keys\.fingerprint_differs"):
        trust_as_authority(receiver, key, "")
    assert trust_as_authority(receiver, key, fingerprint(key)).role is KeyRole.AUTHORITY


def test_a_signature_fits_its_text_alone(store):
    key = ensure_key(store)
    signature = sign(key.secret, "phiếu")
    assert fits(key.public_key, "phiếu", signature)
    assert not fits(key.public_key, "phiểu", signature)
    assert not fits(key.public_key, "phiếu", signature[:-1] + "g")
    assert not fits("", "phiếu", signature)


def _signed_by(store, certificate):
    from thidua_desktop.data.exchange.signing import signed

    return signed(certificate, ensure_key(store).secret)


def test_the_sheet_of_a_key_is_printed_once_there_is_a_key(store, tmp_path):
    request = PrintRequest(DocumentKey.KEY_SHEET, tmp_path / "mã khóa.pdf")
    with pytest.raises(UserError, match=r"keys\.none_to_print"):
        print_document(store, request, TODAY)
    key = ensure_key(store)
    printed = print_document(store, request, TODAY)
    assert fingerprint(key.public_key) in flat_text(printed.path)


def test_a_passphrase_is_checked_before_long_work(store):
    check_passphrase(store, None)
    protect_key(store, "mật khẩu dài")
    check_passphrase(store, "mật khẩu dài")
    with pytest.raises(UserError, match=r"keys\.passphrase_wrong"):
        check_passphrase(store, "khác")


def test_the_word_of_an_authority_that_is_in_no_list_counts_too(sender, receiver, tmp_path, known):
    file = tmp_path / "chứng nhận.json"
    certificate = enrol(sender, receiver, tmp_path)
    write_certificate(certificate, file)
    assert not own_key_facts(sender).is_vouched_for
    take_certificate(sender, file, fingerprint(certificate.issuer_key))
    facts = own_key_facts(sender)
    assert (facts.is_vouched_for, facts.vouched_by) == (True, "")


def take_word(sender, receiver, tmp_path):
    certificate = enrol(sender, receiver, tmp_path)
    file = tmp_path / "chứng nhận.json"
    write_certificate(certificate, file)
    return take_certificate(sender, file, fingerprint(certificate.issuer_key))


def test_an_authority_that_was_known_before_keeps_its_name(sender, receiver, tmp_path, known):
    package = send(receiver, tmp_path, PackageKind.CATALOGUE).file
    apply_import(sender, plan_import(sender, package), Accept.ALL)
    take_word(sender, receiver, tmp_path)
    ((key, _),) = known_keys(sender)
    assert (key.role, key.unit_name) == (KeyRole.AUTHORITY, "Sở Nội vụ tỉnh")
    assert own_key_facts(sender).vouched_by == "Sở Nội vụ tỉnh"


def test_an_authority_is_named_once_its_unit_is_in_the_list(sender, receiver, tmp_path, known):
    take_word(sender, receiver, tmp_path)
    assert own_key_facts(sender).vouched_by == ""
    with sender.write("set-up"):
        sender.units.save(receiver.units.by_uid(own_uid(receiver)))
    assert own_key_facts(sender).vouched_by == "Sở Nội vụ tỉnh"


def test_the_word_of_an_authority_that_was_taken_back_is_refused(sender, receiver, tmp_path, known):
    certificate = take_word(sender, receiver, tmp_path)
    revoke_key(sender, certificate.issuer_key, "khóa bị lộ")
    with pytest.raises(UserError, match=r"keys\.issuer_not_trusted"):
        take_word(sender, receiver, tmp_path)
