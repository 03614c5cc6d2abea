"""Make the plan of a package: check who sent it and when, then plan table by table."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from thidua_desktop.data.exchange import organisation_rows, rule_rows
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_edits import rows_as_answered
from thidua_desktop.data.exchange.package_matching import UnitMatch, match_units
from thidua_desktop.data.exchange.package_plan import ImportPlan, Work
from thidua_desktop.data.exchange.package_reader import Package, hash_file, read_package
from thidua_desktop.data.exchange.package_settling import FORK_KEY, fork_question, settled
from thidua_desktop.data.exchange.plain_workbook import Gate
from thidua_desktop.data.exchange.plan_answers import plan_feedback, plan_receipts, without_own
from thidua_desktop.data.exchange.plan_bases import base_of
from thidua_desktop.data.exchange.plan_carried import prefer_signed
from thidua_desktop.data.exchange.plan_codes import (
    refuse_shared_bloc_codes,
    refuse_shared_period_codes,
    refuse_shared_unit_codes,
)
from thidua_desktop.data.exchange.plan_comments import comment_rights, plan_comments
from thidua_desktop.data.exchange.plan_dropped import plan_dropped_members
from thidua_desktop.data.exchange.plan_line_evidence import plan_line_evidence
from thidua_desktop.data.exchange.plan_order import (
    already_told,
    arrival_of,
    entry_of,
    place_of,
    refuse_by_order,
    tell_installation,
    tell_order,
)
from thidua_desktop.data.exchange.plan_organisation import (
    Planning,
    plan_blocs,
    plan_campaigns,
    plan_directives,
    plan_levels,
    plan_periods,
    plan_rule_sets,
    plan_successions,
    plan_units,
)
from thidua_desktop.data.exchange.plan_questions import QuestionRights, plan_questions
from thidua_desktop.data.exchange.plan_rounds import plan_rounds, submission_rights
from thidua_desktop.data.exchange.plan_scores import plan_achievements, plan_ownership, plan_sheets
from thidua_desktop.data.exchange.plan_targets import plan_index_results, plan_targets
from thidua_desktop.data.exchange.plan_titles import plan_titles
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import decision
from thidua_desktop.domain.merging import Authority
from thidua_desktop.domain.package_order import Standing, judge_order
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.decisions import Answers, Asked, Choice, Decided
from thidua_desktop.domain.records.exchange import Manifest, PackageKind, PackageState
from thidua_desktop.domain.records.organisation import Office
from thidua_desktop.domain.records.scoring import Round

UNSIGNED_ACCEPTED, FORM_TAKEN = "unsigned_accepted", "import_unsigned"
"""What the audit calls the taking of a package that nobody signed, and of a form."""

_NO_ANSWERS: Answers = MappingProxyType({})


def build_plan(
    store: Store,
    path: Path,
    office: Office,
    gate: Gate | None = None,
    known: tuple[Package | None, Answers] = (None, _NO_ANSWERS),
) -> ImportPlan:
    """Plan the import of a file; writes nothing.

    `known` is what was read of it before, which serves for the same bytes, and what a person answered so far.

    Raises UserError for a file that is no package of ours, is damaged, or may not come in: our own, one for
    another unit, one identity or number with two contents, an unsigned one of a unit that signs, a rule set
    that is not here.
    """
    file_hash = hash_file(path)
    before = store.packages.received_file(file_hash)
    if before is not None and not before.left_out:
        return _nothing_to_do(store, path, before)
    earlier, answers = known
    is_read = earlier is not None and earlier.manifest is not None and earlier.file_hash == file_hash
    package = earlier if earlier is not None and is_read else read_package(path, gate=gate)
    manifest = _manifest_of(package)
    history = store.packages.received_from(manifest.instance_id)
    order = judge_order(arrival_of(store, office, package, manifest), [place_of(one) for one in history])
    refuse_by_order(order, manifest, path)
    told = tell_order(order, manifest, history, store.clock())
    if not history:
        told += tell_installation(store, manifest)
    if order.standing is Standing.ALREADY:
        before = entry_of(order, history)
        return ImportPlan(path, package, _same_work(package), already=before.import_uid, warnings=told)
    if order.standing is Standing.HISTORY:
        return ImportPlan(path, package, Work(), is_old=True, warnings=told)
    plan = ImportPlan(path, package, Work(), warnings=told, is_fork=order.standing is Standing.FORK)
    return _with_work(store, office, replace(plan, answers=answers), manifest)


def _with_work(store: Store, office: Office, plan: ImportPlan, manifest: Manifest) -> ImportPlan:
    """Plan the contents under a person's answers: with the edited cells not refused, and without them."""
    answers = plan.answers
    rows = rows_as_answered(plan.package, answers)
    edited, decided = settled(_plan_work(store, office, manifest, rows.taken, rows.bad_rows), answers)
    original = None
    if rows.still_open:
        original, _ = settled(_plan_work(store, office, manifest, rows.written, frozenset()), answers)
    fork = answers.get(FORK_KEY)
    if plan.is_fork and fork is not None and fork.choice is Choice.THEIRS:
        decided = (Decided(fork_question(plan), fork, None), *decided)
        plan = replace(plan, is_fork=False)
    return replace(
        plan, edited=edited, original=original, decided=(*rows.decided, *decided), open_cells=rows.still_open
    )


def _nothing_to_do(store: Store, path: Path, before: ReceivedPackage) -> ImportPlan:
    package = Package(path, before.file_hash, _state_then(store, before))
    return ImportPlan(
        path,
        package,
        Work(same_before=before.added + before.changed + before.same),
        already=before.import_uid,
        warnings=(already_told(before),),
    )


def _state_then(store: Store, before: ReceivedPackage) -> PackageState:
    """Tell how a file was found when it came in, without reading it once more."""
    if store.audit.history(before.package_uid, [UNSIGNED_ACCEPTED, FORM_TAKEN]):
        return PackageState.FOREIGN
    minute = store.minutes.of_import(before.import_uid)
    was_edited = minute is not None and any(one.question.asked is Asked.EDITED for one in minute.lines)
    return PackageState.EDITED if was_edited else PackageState.INTACT


def _same_work(package: Package) -> Work:
    return Work(same_before=sum(len(rows_) for rows_ in package.tables.values()))


def _manifest_of(package: Package) -> Manifest:
    if package.problem is not None:
        raise package.problem
    if package.manifest is None:
        raise UserError("package.foreign", where=package.path.name)
    return package.manifest


def _plan_work(
    store: Store,
    office: Office,
    manifest: Manifest,
    tables: form.Tables,
    bad_rows: frozenset[tuple[str, str]],
) -> Work:
    units = organisation_rows.read_units(
        tables.get("units", ()), tables.get("unit_names", ()), tables.get("unit_parents", ())
    )
    day = _reference_day(tables, manifest)
    match = match_units(store, units, _mentioned(tables, manifest), day)
    known = frozenset(match.ours.values())
    sender = match.uid(manifest.sender_uid)
    planning = Planning(store, tables, bad_rows, day, sender, match, units, known)
    if not manifest.is_signed:
        planning.signing_units = _signing_units(store, manifest, match)
        if sender in planning.signing_units:
            raise UserError("package.unsigned_of_signer", sender=manifest.sender_name)
    if manifest.kind is PackageKind.SUBMISSION:
        planning.base = base_of(store, manifest)
    if manifest.kind is PackageKind.FEEDBACK:
        _plan_references(planning)
        plan_feedback(planning, office.unit_uid, manifest)
    elif manifest.kind is PackageKind.RECEIPT:
        _plan_references(planning)
        plan_receipts(planning, office.unit_uid)
    elif manifest.kind is PackageKind.REVIEW:
        _plan_references(planning)
        plan_sheets(planning, without_own(plan_ownership(planning), office.unit_uid))
    elif manifest.kind is PackageKind.CATALOGUE:
        _plan_catalogue(planning, office, manifest)
        if manifest.format_version >= form.TARGETS.since:
            plan_targets(planning, office.unit_uid)
            plan_index_results(planning)
    else:
        _plan_submission(planning)
    return planning.work


def _signing_units(store: Store, manifest: Manifest, match: UnitMatch) -> frozenset[str]:
    """Give the units whose key is known or whose signed package of the period is here, by our uids."""
    aliases = store.units.aliases()
    signers = store.signed.signers(manifest.year, manifest.period_code)
    uids = {key.unit_uid for key in store.keys.known()} | signers
    return frozenset(aliases.get(uid, match.uid(uid)) for uid in uids)


def _plan_catalogue(planning: Planning, office: Office, manifest: Manifest) -> None:
    """Plan a catalogue: its sender keeps the records, if it stands above us."""
    if not _stands_above(planning, office, manifest):
        planning.asks_all = True
        planning.work.issues.append(decision("package.sender_not_above", sender=manifest.sender_name))
    plan_levels(planning, Authority.OWNER)
    plan_units(planning, Authority.OWNER)
    refuse_shared_unit_codes(planning)
    plan_successions(planning, Authority.OWNER)
    plan_blocs(planning, Authority.OWNER)
    refuse_shared_bloc_codes(planning)
    if manifest.format_version >= form.TITLES.since:
        plan_dropped_members(planning)
    plan_periods(planning, Authority.OWNER)
    refuse_shared_period_codes(planning)
    plan_rule_sets(planning)
    plan_directives(planning, Authority.OWNER)
    plan_campaigns(planning, _foreign)
    plan_titles(planning)


def _plan_submission(planning: Planning) -> None:
    """Plan a submission: it owns its scores and achievements, and only refers to the rest."""
    _plan_references(planning)
    prefer_signed(planning)
    owned = plan_ownership(planning)
    plan_sheets(planning, owned)
    plan_line_evidence(planning, owned)
    plan_rounds(planning, submission_rights(owned))
    plan_questions(planning, QuestionRights({Round.BLOC: owned.headed}, owned.now))
    plan_comments(planning, comment_rights(owned))
    plan_directives(planning, Authority.REFERENCE)
    plan_campaigns(planning, _reference)
    plan_achievements(planning, owned)


def _plan_references(planning: Planning) -> None:
    """Plan what a package only refers to."""
    plan_levels(planning, Authority.REFERENCE)
    plan_units(planning, Authority.REFERENCE)
    refuse_shared_unit_codes(planning)
    plan_blocs(planning, Authority.REFERENCE)
    refuse_shared_bloc_codes(planning)
    plan_periods(planning, Authority.REFERENCE)
    refuse_shared_period_codes(planning)


def _foreign(_campaign: Campaign) -> Authority:
    return Authority.FOREIGN


def _reference(_campaign: Campaign) -> Authority:
    return Authority.REFERENCE


def _stands_above(planning: Planning, office: Office, manifest: Manifest) -> bool:
    """Compare the sender's level with ours by the levels' order; levels that nobody knows let it pass."""
    levels = {level.code: level.position for level in planning.store.offices.levels()}
    ours = planning.store.units.by_uid(office.unit_uid)
    theirs = next((unit for unit in planning.units if unit.uid == manifest.sender_uid), None)
    if ours is None or theirs is None or theirs.level_code not in levels:
        return True
    return levels[theirs.level_code] < levels[ours.level_code]


def _reference_day(tables: form.Tables, manifest: Manifest) -> date:
    """Give the day on which codes and blocs are meant: the period's last, else the year's."""
    for row in tables.get("periods", ()):
        period = rule_rows.read_period(row)
        if period.code == manifest.period_code:
            return period.ends_on
    return date(manifest.year, 12, 31)


def _mentioned(tables: form.Tables, manifest: Manifest) -> set[str]:
    """Give every unit that the package names by uid."""
    columns = (
        (form.SHEETS, ("unit_uid", "entered_by_uid")),
        (form.ACHIEVEMENTS, ("unit_uid", "owner_uid")),
        (form.CAMPAIGNS, ("owner_uid",)),
        (form.MEMBERSHIPS, ("unit_uid",)),
        (form.UNIT_PARENTS, ("parent_uid",)),
        (form.TARGETS, ("unit_uid", "issuer_uid")),
        (form.INDEX_RESULTS, ("unit_uid",)),
        (form.ROUND_LINES, ("unit_uid", "scorer_uid")),
        (form.ROUNDS, ("unit_uid", "scorer_uid")),
        (form.QUESTIONS, ("unit_uid",)),
        (form.LINE_COMMENTS, ("unit_uid", "author_uid")),
        (form.LINE_EVIDENCE, ("unit_uid",)),
        (form.RESULTS, ("unit_uid",)),
    )
    found = {manifest.sender_uid}
    for row in tables.get("successions", ()):
        found.update((row[0] or "").split(">"))
    for table, names in columns:
        for place in (table.index(name) for name in names):
            found |= {row[place] or "" for row in tables.get(table.name, ())}
    return found
