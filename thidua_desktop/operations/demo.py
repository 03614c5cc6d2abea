"""The whole main job without a window, on the shipped sample: a province and an office that exchange."""

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Clock, Store, utc_now
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import Bloc, Unit
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.achievements import save_achievement
from thidua_desktop.operations.blocs import save_bloc
from thidua_desktop.operations.catalogue import import_catalogue
from thidua_desktop.operations.lookup import find_bloc, find_period, find_rule_set, find_unit, year_period
from thidua_desktop.operations.offices import OfficeDraft, create_workspace, require_office
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package, plan_import
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.printing import DOCUMENTS, PrintRequest, print_document
from thidua_desktop.operations.ranking import RankingRow, rank_bloc
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, import_rules
from thidua_desktop.operations.sample import save_campaigns
from thidua_desktop.operations.sample_files import (
    CATALOGUE_WORKBOOK,
    CRITERIA_WORKBOOK,
    SCORES_WORKBOOK,
    Sample,
    read_sample,
)
from thidua_desktop.operations.score_import import ScoreImport, import_scores
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.operations.sheet_steps import submit_sheet

_WORKBOOKS = {
    "catalogue_workbook": CATALOGUE_WORKBOOK,
    "criteria_workbook": CRITERIA_WORKBOOK,
    "scores_workbook": SCORES_WORKBOOK,
}


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the demo wrote, by name in the order of the work, and the ranking that the province sees."""

    files: dict[str, Path]
    ranking: tuple[RankingRow, ...]


@dataclass(slots=True)
class _Demo:
    """The run's folder, the sample, and what was written so far."""

    folder: Path
    sample: Sample
    clock: Clock
    files: dict[str, Path] = field(default_factory=dict)

    @property
    def year(self) -> int:
        return self.sample.period.year


def run_demo(folder: Path, clock: Clock = utc_now) -> DemoResult:
    """Do the main job in a new or empty folder: criteria in, scores in, submission out and in, ranking, PDFs.

    Raises UserError("demo.folder_in_use") when the folder holds anything, or when it cannot be written.
    """
    demo = _Demo(_empty_folder(folder), read_sample(), clock)
    _lay_out_workbooks(demo)
    head = demo.sample.unit(demo.sample.office.unit_uid)
    province = demo.sample.unit(head.parents[0].parent_uid)
    with (
        _workspace(demo, "province", province) as above,
        _workspace(demo, "office", head) as below,
    ):
        _prepare_province(demo, above)
        catalogue = _send(demo, above, PackageKind.CATALOGUE)
        _receive(below, catalogue)
        _work_in_office(demo, below)
        submission = _send(demo, below, PackageKind.SUBMISSION)
        _receive(above, submission)
        bloc = find_bloc(above, demo.sample.bloc.code, demo.sample.period.ends_on)
        _print_papers(demo, above, bloc)
        ranking = rank_bloc(above, bloc.uid, find_period(above, demo.year).uid, Round.SELF)
    return DemoResult(demo.files, ranking.rows)


def _empty_folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UserError("demo.folder_in_use", where=str(folder))
    except OSError as error:
        raise UserError("workspace.not_writable", where=str(folder)) from error
    return folder


def _lay_out_workbooks(demo: _Demo) -> None:
    for name, file_name in _WORKBOOKS.items():
        target = demo.folder / file_name
        try:
            shutil.copyfile(paths.resource("sample", file_name), target)
        except OSError as error:
            raise UserError("file.not_writable", where=str(target)) from error
        demo.files[name] = target


def _workspace(demo: _Demo, name: str, unit: Unit) -> Store:
    path = demo.folder / f"{unit.code.casefold()}{paths.WORKSPACE_SUFFIX}"
    office = demo.sample.office
    is_sample_office = unit.uid == office.unit_uid
    draft = OfficeDraft(
        code=unit.code,
        name=unit.name,
        level_code=unit.level_code,
        place=office.place,
        superior_name=office.superior_name if is_sample_office else "",
        clerk_name=office.clerk_name if is_sample_office else "",
        head_name=office.head_name if is_sample_office else "",
        head_title=office.head_title if is_sample_office else "",
    )
    store = create_workspace(path, draft, demo.clock)
    demo.files[f"{name}_workspace"] = path
    return store


def _prepare_province(demo: _Demo, store: Store) -> None:
    """Bring units, bloc and criteria in from workbooks, freeze the criteria, open the year."""
    import_catalogue(store, demo.files["catalogue_workbook"])
    bloc = find_bloc(store, demo.sample.bloc.code, demo.sample.period.ends_on)
    save_bloc(store, replace(bloc, is_sample=True))
    save_campaigns(store, demo.sample, require_office(store).unit_uid)
    rules = demo.sample.rule_set
    draft = RuleSetDraft(rules.code, rules.year, rules.name, rules.basis)
    activate_rules(store, import_rules(store, demo.files["criteria_workbook"], draft).uid)
    save_period(store, year_period(store, demo.year))


def _work_in_office(demo: _Demo, store: Store) -> None:
    """Read the bloc's scores in, submit the sheets that are whole, and enter the achievements."""
    rules = find_rule_set(store, demo.sample.rule_set.code, demo.year)
    bloc = demo.sample.bloc.code
    import_scores(store, ScoreImport(demo.files["scores_workbook"], rules.uid, demo.year, bloc=bloc))
    for sheet in store.scores.sheets(SheetFilter(rule_set_uid=rules.uid)):
        result = read_sheet(store, sheet.uid).results[Round.SELF]
        if result.scored_leaves == result.leaf_count:
            submit_sheet(store, sheet.uid)
    owner_uid = require_office(store).unit_uid
    for achievement in demo.sample.achievements:
        code = demo.sample.unit(achievement.unit_uid).code
        unit = find_unit(store, code, demo.sample.period.ends_on)
        files = [paths.resource("sample", "evidence", file.name) for file in achievement.evidence]
        own = replace(achievement, unit_uid=unit.uid, owner_uid=owner_uid, evidence=())
        save_achievement(store, own, files)


def _send(demo: _Demo, store: Store, kind: PackageKind) -> Path:
    out = demo.folder / f"{kind.value}.xlsx"
    sent = export_package(store, ExportRequest(kind, demo.year, out, with_drafts=True))
    demo.files[f"{kind.value}_package"] = sent.file
    return sent.file


def _receive(store: Store, package: Path) -> None:
    apply_import(store, plan_import(store, package), Accept.ALL)


def _print_papers(demo: _Demo, store: Store, bloc: Bloc) -> None:
    period = find_period(store, demo.year)
    head = demo.sample.unit(demo.sample.office.unit_uid)
    unit = find_unit(store, head.code, period.ends_on)
    today = demo.clock().astimezone().date()
    for key in [document.key for document in DOCUMENTS if not document.needs_import]:
        out = demo.folder / f"{key.value}.pdf"
        request = PrintRequest(key, out, unit.uid, bloc.uid, period.uid)
        demo.files[f"{key.value}_pdf"] = print_document(store, request, today).path
