"""Settle records and open them again (chốt, bỏ chốt); a settled record is neither changed nor withdrawn."""

from collections.abc import Iterable
from enum import StrEnum

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family


class Lockable(StrEnum):
    """Whose records can be settled."""

    CAMPAIGN = "campaign"
    ACHIEVEMENT = "achievement"


_FAMILIES = {Lockable.CAMPAIGN: Family.CAMPAIGNS, Lockable.ACHIEVEMENT: Family.ACHIEVEMENTS}


def lock_records(store: Store, kind: Lockable, uids: Iterable[str]) -> int:
    """Settle records; gives how many were open before. Raises UserError for one that is not here."""
    wanted = frozenset(uids)
    _require_known(store, kind, wanted)
    still_open = wanted - store.locks.among(wanted)
    _write(store, kind, still_open, is_locked=True)
    return len(still_open)


def unlock_records(store: Store, kind: Lockable, uids: Iterable[str]) -> int:
    """Open settled records again; gives how many were settled before. Raises UserError as above."""
    wanted = frozenset(uids)
    _require_known(store, kind, wanted)
    settled = store.locks.among(wanted)
    _write(store, kind, settled, is_locked=False)
    return len(settled)


def require_unlocked(store: Store, uid: str, name: str) -> None:
    """Raise UserError when a record is settled."""
    if store.locks.has(uid):
        raise UserError("record.locked", name=name)


def _write(store: Store, kind: Lockable, uids: frozenset[str], *, is_locked: bool) -> None:
    if not uids:
        return
    with store.write(f"{kind}.lock" if is_locked else f"{kind}.unlock", _FAMILIES[kind]):
        (store.locks.add if is_locked else store.locks.remove)(uids)
        for uid in sorted(uids):
            store.audit.note(kind, uid, "locked", str(not is_locked), str(is_locked))


def _require_known(store: Store, kind: Lockable, uids: frozenset[str]) -> None:
    if kind is Lockable.CAMPAIGN:
        known = {campaign.uid for campaign in store.campaigns.all(with_withdrawn=True)}
    else:
        known = {achievement.uid for achievement in store.achievements.by_uids(uids)}
    if not uids <= known:
        raise UserError("campaign.unknown" if kind is Lockable.CAMPAIGN else "achievement.unknown")
