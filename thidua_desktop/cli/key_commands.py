"""Commands on keys: this installation's own, and those of others that are trusted here."""

import argparse
from pathlib import Path

from thidua_desktop.cli.answer import Fields
from thidua_desktop.cli.command import Answer, Command, add_workspace, as_path, opened, target
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.keys import KnownKey
from thidua_desktop.operations.enrolment import (
    approve_request,
    ensure_key,
    known_keys,
    own_key_facts,
    protect_key,
    read_request_file,
    renew_key,
    revoke_key,
    take_certificate,
    trust_as_authority,
    write_certificate,
    write_request,
)

_LONGEST_PASSPHRASE = 1024


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Add the file that holds the passphrase of the own key; it never stands on the command line itself."""
    parser.add_argument("--passphrase-file", type=as_path, help="tệp chữ có mật khẩu khóa ở dòng đầu")


def passphrase(arguments: argparse.Namespace) -> str | None:
    """Read the passphrase. Raises UserError when its file can't be read."""
    return None if arguments.passphrase_file is None else _first_line(arguments.passphrase_file)


def _first_line(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(_LONGEST_PASSPHRASE).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("keys.not_readable", where=path.name) from error


def _show(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        ensure_key(store)
        own = own_key_facts(store)
        known = [_known_fields(key, fingerprint) for key, fingerprint in known_keys(store)]
    if own is None:  # `ensure_key` has just made it
        raise AssertionError
    return Answer(
        {
            "fingerprint": own.fingerprint,
            "public_key": own.public_key,
            "sealed": own.is_sealed,
            "vouched_by": own.vouched_by or None,
            "known": known,
        }
    )


def _known_fields(key: KnownKey, fingerprint: str) -> Fields:
    return {
        "unit": key.unit_name,
        "fingerprint": fingerprint,
        "role": key.role.value,
        "state": key.state.value,
        "since": key.since.isoformat(),
        "last_sequence": key.last_sequence,
    }


def _request_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--out", required=True, type=as_path, help="tệp yêu cầu (.json)")
    add_passphrase(parser)


def _request(arguments: argparse.Namespace) -> Answer:
    out = target(arguments.out, "yeu_cau_khoa.json")
    with opened(arguments) as store:
        write_request(store, out, passphrase(arguments))
        own = own_key_facts(store)
    return Answer({"file": str(out.resolve()), "fingerprint": own.fingerprint if own else None})


def _approve_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="tệp yêu cầu của đơn vị")
    parser.add_argument(
        "--fingerprint", required=True, help="mã khóa đơn vị đọc qua điện thoại hoặc trên giấy"
    )
    parser.add_argument("--out", required=True, type=as_path, help="tệp chứng nhận gửi lại đơn vị (.json)")
    add_passphrase(parser)


def _approve(arguments: argparse.Namespace) -> Answer:
    out = target(arguments.out, "chung_nhan_khoa.json")
    request = read_request_file(arguments.file)
    with opened(arguments) as store:
        certificate = approve_request(store, request, arguments.fingerprint, passphrase(arguments))
        write_certificate(certificate, out)
    return Answer({"file": str(out.resolve()), "unit": certificate.unit_name})


def _accept_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("file", metavar="FILE", type=as_path, help="tệp chứng nhận của nơi cấp")
    parser.add_argument("--fingerprint", required=True, help="mã khóa của nơi cấp, so qua điện thoại")


def _accept(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        certificate = take_certificate(store, arguments.file, arguments.fingerprint)
    return Answer({"unit": certificate.unit_name, "valid_from_sequence": certificate.valid_from_sequence})


def _revoke_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--fingerprint", required=True, help="mã khóa cần thu hồi")
    parser.add_argument("--reason", required=True, help="lý do")


def _revoke(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        key = revoke_key(store, _known_by(store, arguments.fingerprint).public_key, arguments.reason)
    return Answer({"unit": key.unit_name, "state": key.state.value})


def _known_by(store: Store, fingerprint: str) -> KnownKey:
    wanted = fingerprint.upper().replace("-", "").replace(" ", "")
    found = [key for key, shown in known_keys(store) if shown.replace("-", "") == wanted]
    if not found:
        raise UserError("keys.gone")
    return found[0]


def _authority_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--fingerprint", required=True, help="mã khóa của nơi chứng nhận, so qua điện thoại")


def _authority(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        known = _known_by(store, arguments.fingerprint)
        key = trust_as_authority(store, known.public_key, arguments.fingerprint)
    return Answer({"unit": key.unit_name, "role": key.role.value})


def _renew(arguments: argparse.Namespace) -> Answer:
    with opened(arguments) as store:
        former = own_key_facts(store)
        renew_key(store)
        own = own_key_facts(store)
    return Answer(
        {
            "fingerprint": own.fingerprint if own else None,
            "former": former.fingerprint if former else None,
        }
    )


def _protect_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "--new-passphrase-file", type=as_path, help="tệp có mật khẩu mới; không có là bỏ mật khẩu"
    )
    add_passphrase(parser)


def _protect(arguments: argparse.Namespace) -> Answer:
    new = "" if arguments.new_passphrase_file is None else _first_line(arguments.new_passphrase_file)
    with opened(arguments) as store:
        protect_key(store, new, passphrase(arguments))
    return Answer({"sealed": bool(new)})


COMMANDS = (
    Command("keys show", "Xem khóa của máy này và các khóa đã tin.", add_workspace, _show),
    Command("keys request", "Ghi tệp xin chứng nhận khóa của máy này.", _request_arguments, _request),
    Command("keys approve", "Chứng nhận khóa của một đơn vị.", _approve_arguments, _approve),
    Command("keys accept", "Nhận chứng nhận cho khóa của máy này.", _accept_arguments, _accept),
    Command("keys revoke", "Thôi tin một khóa.", _revoke_arguments, _revoke),
    Command("keys authority", "Coi một khóa đã biết là nơi chứng nhận.", _authority_arguments, _authority),
    Command("keys renew", "Thay khóa của máy này; phải xin chứng nhận lại.", add_workspace, _renew),
    Command("keys protect", "Đặt, đổi hoặc bỏ mật khẩu khóa của máy này.", _protect_arguments, _protect),
)
