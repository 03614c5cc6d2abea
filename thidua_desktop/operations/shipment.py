"""What a package would hold, told before it is written."""

from dataclasses import dataclass

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.line_evidence_rows import split_evidence_key
from thidua_desktop.data.exchange.package_contents import (
    SubmissionScope,
    gather_catalogue,
    gather_submission,
    owned_units,
)
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.package_shipments import addressees
from thidua_desktop.operations.sent_evidence import (
    MOST_MB,
    NO_EVIDENCE,
    EvidenceFacts,
    describe_evidence,
    zip_limit_mb,
)

_TOLD = (form.UNITS, form.BLOCS, form.PERIODS, form.RULE_SETS, form.CAMPAIGNS, form.TITLES)


@dataclass(frozen=True, slots=True)
class ShipmentFacts:
    """The contents of a package to come. `tables` are (title, rows) of a catalogue, empty for a submission.

    `submitted` and `drafts` are the names of the units whose sheets the sender may send, in official order;
    `units` those that a package of an addressed kind goes to, one each. `evidence` would go beside the
    package, `drafts_evidence` when the drafts go, too; a ZIP comes to at most `zip_mb`.
    """

    kind: PackageKind
    tables: tuple[tuple[str, int], ...] = ()
    submitted: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    achievements: int = 0
    units: tuple[str, ...] = ()
    round_lines: int = 0
    evidence: EvidenceFacts = NO_EVIDENCE
    drafts_evidence: EvidenceFacts = NO_EVIDENCE
    zip_mb: int = MOST_MB


def describe_shipment(store: Store, kind: PackageKind, period: EvaluationPeriod) -> ShipmentFacts:
    """Tell what a package of a kind and period would hold; nothing is written."""
    sender_uid = require_office(store).unit_uid
    if kind is PackageKind.CATALOGUE:
        told = {table.name for table in _TOLD}
        contents = gather_catalogue(store, period.year, sender_uid).contents
        tables = [(one.table.title, len(one.rows)) for one in contents if one.table.name in told]
        return ShipmentFacts(kind, tuple(tables))
    if kind.is_addressed:
        wanted = addressees(store, kind, period)
        found = {unit.uid: unit.name_on(period.ends_on) for unit in store.units.by_uids(wanted)}
        return ShipmentFacts(kind, units=tuple(found[uid] for uid in wanted))
    owned = owned_units(store, sender_uid, period.ends_on)
    units = {unit.uid: unit for unit in store.units.all(with_withdrawn=True)}
    submitted: list[str] = []
    drafts: dict[str, str] = {}
    for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid)):
        if sheet.unit_uid in owned:
            name = units[sheet.unit_uid].name_on(period.ends_on)
            if sheet.state in WITH_UNIT:
                drafts[sheet.uid] = name
            else:
                submitted.append(name)
    shipment = gather_submission(store, SubmissionScope(sender_uid, period, with_drafts=True))
    named = {one.table.name: one.rows for one in shipment.contents}
    of_lines = named[form.LINE_EVIDENCE.name]
    without = {
        **named,
        form.LINE_EVIDENCE.name: [
            row for row in of_lines if split_evidence_key(row[0] or "")[0] not in drafts
        ],
    }
    return ShipmentFacts(
        kind,
        submitted=tuple(submitted),
        drafts=tuple(drafts.values()),
        achievements=shipment.achievements,
        round_lines=shipment.round_lines,
        evidence=describe_evidence(store, without),
        drafts_evidence=describe_evidence(store, named),
        zip_mb=zip_limit_mb(store),
    )
