"""Keep packages of today's format for later ones: `python -m tests.past_files.make_packages`.

It is run once for every format, by the last program that writes it; a kept file is never written anew after
its format was released.
"""

import hashlib
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.package_road import INDEX, PERIOD, RATIO, TYPED, Offices, offices
from tests.two_offices import DIRECTIVE, achievement, own_uid
from thidua_desktop.data.exchange.package_format import FORMAT_VERSION
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, Quantity
from thidua_desktop.domain.records.achievements import EvidenceFile, SubjectKind
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm, LegalDocument
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import DatedName, DatedParent, Succession, Unit
from thidua_desktop.domain.records.scoring import (
    IndexResult,
    Round,
    ScoreEntry,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.operations.enrolment import approve_request, read_request_file, write_request
from thidua_desktop.operations.explanations import ask_unit
from thidua_desktop.operations.line_comments import add_comment
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import take_step

_CONTENT = b"%PDF-1.4 bien ban"
_LAST_DAY = date(2025, 6, 30)
_OLD = Unit("huyen-cu", "H610", "district", (DatedName("Huyện Đăk Glei"),), valid_to=_LAST_DAY)
_TITLE = Title(
    "X1", "Danh hiệu thử", TitleKind.TITLE, (SubjectKind.INDIVIDUAL,), ("province",), "Luật 06/2022/QH15"
)
FOLDER = Path(__file__).resolve().parent / "packages"


def kept_package(version: int, kind: PackageKind) -> Path:
    """Give the place of the kept package of a format and kind."""
    return FOLDER / f"format_{version}_{kind}.xlsx"


def kept_files(version: int, kind: PackageKind, number: int) -> Path:
    """Give the place of a kept ZIP of evidence beside such a package."""
    return FOLDER / f"format_{version}_{kind}_{number}.zip"


def make(folder: Path) -> dict[PackageKind, Path]:
    """Make a package of every kind, with rows in every table that a later format could change."""
    with offices(folder, "XA1", "XA2") as road:
        _enrol(road)
        _give(road)
        _add_records(road)
        made = {PackageKind.CATALOGUE: road.file("T", PackageKind.CATALOGUE)}
        for code in ("XA1", "XA2"):
            road.hand_in(code)
        _attach(road)
        road.pass_on("XA2", "XA1", PackageKind.SUBMISSION)
        made[PackageKind.REVIEW] = road.file("XA1", PackageKind.REVIEW, unit_uid=road.unit("XA1", "XA2"))
        _score(road, "XA1", Round.BLOC, 7)
        _tell(road, "XA1", "Xem lại số thu quý IV")
        made[PackageKind.SUBMISSION] = road.file("XA1", PackageKind.SUBMISSION)
        road.pass_on("XA1", "T", PackageKind.SUBMISSION, Accept.ALL)
        road.pass_on("XA2", "T", PackageKind.SUBMISSION, Accept.ALL)
        _appraise(road)
        _tell(road, "T", "Đã đối chiếu với Sở Tài chính")
        for kind in (PackageKind.FEEDBACK, PackageKind.RECEIPT):
            made[kind] = road.file("T", kind, unit_uid=road.unit("T", "XA2"))
        return made


def _enrol(road: Offices) -> None:
    request = road.folder / "khoa.json"
    write_request(road["XA2"], request)
    asked = read_request_file(request)
    approve_request(road["T"], asked, fingerprint(asked.public_key))


def _give(road: Offices) -> None:
    store, unit = road["T"], road.unit("T", "XA2")
    rules = store.rule_sets.all()[0].uid
    with store.write("set-up"):
        store.rounds.save_targets(PERIOD.uid, unit, rules, {RATIO: Quantity(90 * QUANTITY_SCALE)})
        store.targets.name_issuer(PERIOD.uid, unit, [(rules, RATIO)], road.unit("T", "T"))
        store.indices.save({unit: IndexResult("PAR INDEX", 2024, 3, Quantity(85 * QUANTITY_SCALE), "QĐ 112")})


def _add_records(road: Offices) -> None:
    """Let the province have every further record of a catalogue, and an office an achievement."""
    above, below = road["T"], road["XA1"]
    commune = above.units.by_uid(road.unit("T", "XA2"))
    assert commune is not None
    with above.write("set-up"):
        above.units.save_many([_OLD, replace(commune, parents=(DatedParent(_OLD.uid, None, _LAST_DAY),))])
        above.units.save_succession(Succession(_OLD.uid, commune.uid, date(2025, 7, 1), "Nghị quyết 1"))
        above.campaigns.save_directive(DIRECTIVE)
        above.campaigns.save(_campaign("pt1", road.unit("T", "T")))
        above.titles.save([_TITLE])
    own = own_uid(below)
    file = EvidenceFile(hashlib.sha256(_CONTENT).hexdigest(), "Biên bản.pdf", len(_CONTENT))
    with below.write("set-up"):
        below.campaigns.save_directive(DIRECTIVE)
        below.campaigns.save(_campaign("pt2", own))
        below.achievements.keep_content(file.sha256, _CONTENT)
        made = replace(achievement(own), unit_uid=own, campaign_uid="pt2", evidence=(file,))
        below.achievements.save(made)


def _campaign(uid: str, owner_uid: str) -> Campaign:
    paper = LegalDocument("Kế hoạch", "12/KH-UBND", date(2025, 1, 20), "Ủy ban nhân dân")
    name = "Chung sức xây dựng nông thôn mới"
    level, form = "commune", CampaignForm.THEMATIC
    return Campaign(
        uid, uid.upper(), name, level, form, owner_uid, documents=(paper,), task_group_uids=("g1",)
    )


def _tell(road: Offices, at: str, text: str) -> None:
    sheet = road.sheet(at, "XA2")
    assert sheet is not None
    add_comment(road[at], sheet.uid, TYPED, text, follow_up=True)


def _attach(road: Offices) -> None:
    sheet = road.sheet("XA2", "XA2")
    assert sheet is not None
    with road["XA2"].write("set-up"):
        file = EvidenceFile("ab" * 32, "Biên bản.pdf", 1024)
        road["XA2"].line_notes.save_evidence(sheet, TYPED, [file])


def _score(road: Offices, at: str, round_: Round, points: int) -> None:
    sheet = road.sheet(at, "XA2")
    assert sheet is not None
    save_entries(road[at], sheet.uid, round_, [ScoreEntry(TYPED, Points(points * 100), note="đối chiếu")])


def _appraise(road: Offices) -> None:
    store, sheet = road["T"], road.sheet("T", "XA2")
    assert sheet is not None
    with store.write("set-up"):
        store.scores.save_sheet(replace(sheet, state=SheetState.BLOC_SCORED))
    due = date(2099, 1, 31)
    ask_unit(store, sheet.uid, [LineQuestion(INDEX, Round.APPRAISAL, "Số liệu ở đâu?", due)])
    _score(road, "T", Round.APPRAISAL, 6)
    take_step(store, sheet.uid, Wish(SheetAction.RETURN, SheetRole.APPRAISER, "Thiếu biểu 3"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made_in:
        for made_kind, file in make(Path(made_in)).items():
            shutil.copyfile(file, kept_package(FORMAT_VERSION, made_kind))
            manifest = read_package(file).manifest
            assert manifest is not None
            for place, beside in enumerate(manifest.files, start=1):
                shutil.copyfile(file.with_name(beside.name), kept_files(FORMAT_VERSION, made_kind, place))
