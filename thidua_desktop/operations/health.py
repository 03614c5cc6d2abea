"""Safety copies of a workspace and its state of health."""

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.migrations import SCHEMA_VERSION
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.operations.kept_totals import wrong_totals
from thidua_desktop.operations.publications import damaged_publications

__all__ = ["SCHEMA_VERSION", "Health", "backup_workspace", "check_and_mend", "check_health"]


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found. `integrity` is "ok" or SQLite's complaints; `audit_broken_at` None: all fits.

    `publications_damaged` counts published results that no longer match their hash. `totals_wrong` counts
    kept totals that the lines do not come to: no damage, since `check_and_mend` works them out anew.
    """

    integrity: str
    broken_references: int
    evidence_missing: tuple[str, ...]
    audit_broken_at: int | None
    publications_damaged: int = 0
    totals_wrong: int = 0

    @property
    def is_sound(self) -> bool:
        """Tell whether the file can be trusted; missing evidence is the person's matter, not damage."""
        is_whole = self.integrity == "ok" and self.broken_references == 0
        return is_whole and self.audit_broken_at is None and self.publications_damaged == 0


def check_health(store: Store) -> Health:
    """Check file, references, audit chain, what was published, kept totals, and which evidence is here."""
    integrity, broken = store.health()
    missing = {*store.achievements.missing_evidence(), *store.line_notes.missing_evidence()}
    return Health(
        integrity,
        broken,
        tuple(sorted(missing)),
        store.audit.first_broken(),
        damaged_publications(store),
        wrong_totals(store),
    )


def check_and_mend(store: Store) -> Health:
    """Check a workspace and work its kept totals out anew when any is wrong; what was found is given."""
    health = check_health(store)
    if health.totals_wrong:
        with store.write("totals.mend", Family.SCORES):
            store.totals.touch_all()
    return health


def backup_workspace(store: Store, out: Path) -> Path:
    """Write a checked copy of the workspace. Raises UserError when the file exists or cannot be written."""
    if out.exists():
        raise UserError("file.exists", where=str(out))
    return store.backup(out)
