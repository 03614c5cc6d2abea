"""The last common base: the rows of the last package that came in of the same sender, year and period."""

import gzip

from thidua_desktop.data.exchange.package_format import Tables
from thidua_desktop.data.exchange.package_manifest import read_manifest
from thidua_desktop.data.exchange.package_upgrade import upgraded
from thidua_desktop.data.exchange.payload_rows import read_rows
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Manifest


def base_of(store: Store, manifest: Manifest) -> Tables | None:
    """Give the rows of the sender's last submission as the present format has them; None without one.

    It may be the very package that comes in once more: then what differs here was decided or typed since.
    What is kept was verified when it came in.
    """
    of = manifest.year, manifest.period_code
    kept = store.signed.newest(manifest.sender_uid, manifest.instance_id, of)
    before = read_manifest(kept.manifest) if kept is not None else None
    return unpacked_tables(kept.content, before) if kept is not None and before is not None else None


def unpacked_tables(packed: bytes, manifest: Manifest) -> Tables:
    """Give the rows of a payload that was verified before, as the present format has them."""
    return upgraded(manifest.kind, manifest.format_version, read_rows(gzip.decompress(packed)))
