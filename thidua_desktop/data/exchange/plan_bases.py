"""The last common base: the rows of the last package that came in of the same sender, year and period."""

import gzip
import json

from thidua_desktop.data.exchange.package_format import Tables
from thidua_desktop.data.exchange.package_manifest import read_manifest
from thidua_desktop.data.exchange.package_upgrade import upgraded
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Manifest


def base_of(store: Store, manifest: Manifest) -> Tables | None:
    """Give the rows of the sender's last submission as the present format has them; None without one.

    What is kept was verified when it came in.
    """
    of = manifest.year, manifest.period_code
    kept = store.signed.newest(manifest.sender_uid, manifest.instance_id, of)
    if kept is None or kept.package_uid == manifest.package_uid:
        return None
    before = read_manifest(kept.manifest)
    if before is None:
        return None
    return unpacked_tables(kept.content, before)


def unpacked_tables(packed: bytes, manifest: Manifest) -> Tables:
    """Give the rows of a payload that was verified before, as the present format has them."""
    tables: Tables = {
        name: [tuple(row) for row in rows] for name, rows in json.loads(gzip.decompress(packed))
    }
    return upgraded(manifest.kind, manifest.format_version, tables)
