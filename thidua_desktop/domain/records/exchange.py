"""What travels between offices: kinds of package, verdicts on a file, and what an import would do."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from thidua_desktop.domain.records.keys import Certificate


class PackageKind(StrEnum):
    """What a package carries and which way it goes."""

    CATALOGUE = "catalogue"
    SUBMISSION = "submission"
    FEEDBACK = "feedback"
    REVIEW = "review"
    RECEIPT = "receipt"

    @property
    def is_addressed(self) -> bool:
        """Tell whether a package of this kind is for one unit only."""
        return self in (PackageKind.FEEDBACK, PackageKind.REVIEW, PackageKind.RECEIPT)


class PackageState(StrEnum):
    """Verdict on a file: as written, edited since, not ours or without a signature, damaged or forged."""

    INTACT = "A"
    EDITED = "B"
    FOREIGN = "C"
    DAMAGED = "D"


class Accept(StrEnum):
    """A person's answer to everything an import asks: leave it all out, or take it all."""

    NONE = "none"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PackageFile:
    """A file that travels beside a package: its name, the SHA-256 of its bytes, and how many there are."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself. `created_at` is shown, never used for ordering.

    `rule_sets` are content hashes; `counts` is table → rows of the content; `period_code` is empty for none.
    `parts_hash` is over the file's parts as they were written, empty when the writer gave none.
    From format 2 on: `recipient_uid` is the unit that it is for, empty for whoever keeps what it brings;
    `previous_hash` is the content hash of the package that this installation sent before; `acks` are
    installation → the highest sequence that was applied at the sender; `audit_head` is the hash of its newest
    audit row; key and signature are hexadecimal, the signature over the manifest without it.
    From format 3 on: `files` travel beside the package, and `shown_hash` is over the text of what its sheets
    show besides their contents.
    """

    format_version: int
    kind: PackageKind
    package_uid: str
    sender_uid: str
    sender_code: str
    sender_name: str
    instance_id: str
    sequence: int
    created_at: datetime
    year: int
    period_code: str
    rule_sets: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    content_hash: str
    check_code: str
    program: str
    parts_hash: str = ""
    recipient_uid: str = ""
    previous_hash: str = ""
    acks: tuple[tuple[str, int], ...] = ()
    audit_head: str = ""
    public_key: str = ""
    certificate: Certificate | None = None
    signature: str = ""
    files: tuple[PackageFile, ...] = ()
    shown_hash: str = ""

    @property
    def is_signed(self) -> bool:
        """Tell whether the format has a signature; one that does not fit makes the file a damaged one."""
        return self.format_version >= FIRST_SIGNED_FORMAT

    @property
    def has_files(self) -> bool:
        """Tell whether the format names files beside it, and what its sheets show."""
        return self.format_version >= FIRST_FORMAT_WITH_FILES


FIRST_SIGNED_FORMAT = 2
FIRST_FORMAT_WITH_FILES = 3


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell that was edited after the package was written; None is an empty or missing cell."""

    where: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that an import would change; values as text for people, None is empty."""

    field: str
    old: str | None
    new: str | None


class Outcome(StrEnum):
    """What an import does to one record."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that an import would add, change, ask about or refuse; what stays same is only counted.

    `table` is a table of the package format, `title` the Vietnamese name of its sheet, `name` what people
    call the record. A conflict waits for a decision.
    """

    table: str
    title: str
    name: str
    outcome: Outcome
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records an import adds, changes, finds the same, asks about and refuses."""

    new: int = 0
    changed: int = 0
    same: int = 0
    conflicts: int = 0
    refused: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add up the counts of two tables."""
        return Counts(
            self.new + other.new,
            self.changed + other.changed,
            self.same + other.same,
            self.conflicts + other.conflicts,
            self.refused + other.refused,
        )


@dataclass(frozen=True, slots=True)
class TableCounts:
    """The counts of one table of a package, with the Vietnamese name of its sheet."""

    table: str
    title: str
    counts: Counts
