"""The outbox: every package sent stays here, byte for byte, until the other side says it has it."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.exchange.evidence_zip import zip_name
from thidua_desktop.data.exchange.safe_files import DISK, Copy, Disk, deliver, digest_of
from thidua_desktop.data.store.packages import SentPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Manifest, PackageKind
from thidua_desktop.domain.records.keys import OwnKey

_LONGEST_CODE = 24
"""Of a unit's code in a file name: the kind and the number stand behind it."""


def outbox_file(store: Store, sent: SentPackage) -> Path:
    """Give where a sent package's bytes are kept."""
    return paths.outbox_folder(store.path) / sent.outbox_name


def package_name(sender_code: str, kind: PackageKind, sequence: int) -> str:
    """Give the file name that tells sender, kind and number."""
    code = re.sub(r"[^\w.-]+", "-", sender_code)[:_LONGEST_CODE]  # "UBND/H61" would be a folder
    return paths.plain_name(f"{code}_{kind}_{sequence:04d}.xlsx")


def wanted_place(out: Path, name: str) -> Path:
    """Give the wanted file; in a folder under the given name."""
    if out.is_dir():
        return out / name
    return out if out.suffix else out.with_suffix(".xlsx")


def seal_of(key: OwnKey) -> str:
    """Name the key and the certificate that a package is signed with."""
    return f"{key.public_key}+{key.certificate.signature if key.certificate else ''}"


def sent_before(store: Store, wanted: Manifest, evidence_hash: str) -> SentPackage | None:
    """Give the newest package of this kind, period and recipient when it says the same and nobody has it yet.

    `evidence_hash` is over the evidence files that are to go along: they must be the same ones.

    It goes out again as it is: the other side then knows it by its number, however often it comes. One that
    another key signed, or whose bytes are no longer in the outbox, does not.
    """
    newest = store.packages.newest_sent((wanted.kind, wanted.year, wanted.period_code, wanted.recipient_uid))
    key = store.keys.own()
    if newest is None or key is None or newest.acknowledged_on or newest.content_hash != wanted.content_hash:
        return None
    is_ours = (newest.instance_id, newest.seal) == (wanted.instance_id, seal_of(key))
    hash_then, files = store.evidence.sent_with(newest.package_uid)
    if not is_ours or hash_then != evidence_hash or not newest.outbox_name:
        return None
    kept = [(newest.outbox_name, newest.file_hash), *((one.outbox_name, one.file_hash) for one in files)]
    return newest if all(_is_kept(store, *one) for one in kept) else None


def hand_over(store: Store, sent: SentPackage, wanted: Path, disk: Disk = DISK) -> list[Path]:
    """Copy a package and its files from the outbox to where a person wants them, read back and compared.

    Gives the names that they got, the package's first. Raises UserError when the place refuses: nothing is
    there then; all stays in the outbox and goes out the next time.
    """
    _, files = store.evidence.sent_with(sent.package_uid)
    outbox = paths.outbox_folder(store.path)
    copies = [Copy(outbox / sent.outbox_name, sent.file_hash, wanted)]
    for number, one in enumerate(files, start=1):
        place = wanted.with_name(zip_name(wanted.name, number))
        copies.append(Copy(outbox / one.outbox_name, one.file_hash, place))
    return deliver(copies, disk)


def thin_outbox(store: Store, acknowledged: Iterable[SentPackage]) -> None:
    """Take what the other side has out of the outbox, but for the newest of each kind and period."""
    for one in acknowledged:
        newest = store.packages.newest_sent((one.kind, one.year, one.period_code, one.recipient_uid))
        if one.outbox_name and newest is not None and one.sequence < newest.sequence:
            _, files = store.evidence.sent_with(one.package_uid)
            for name in (one.outbox_name, *(file.outbox_name for file in files)):
                with suppress(OSError):
                    (paths.outbox_folder(store.path) / name).unlink(missing_ok=True)


def _is_kept(store: Store, name: str, digest: str) -> bool:
    file = paths.outbox_folder(store.path) / name
    try:
        return file.is_file() and digest_of(file) == digest
    except OSError:
        return False
