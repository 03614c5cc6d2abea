"""Keep a workspace of today's schema for later versions: `python -m tests.past_files.make`.

It is run once for every schema version, by the last program that writes it; a kept file is never written
anew after its version was released.
"""

import gzip
import hashlib
import json
import shutil
import tempfile
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from tests.workspaces import MORNING, morning
from thidua_desktop.data.migrations import SCHEMA_VERSION
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.packages import ReceivedPackage, SentPackage
from thidua_desktop.data.store.receipts import SignedSubmission
from thidua_desktop.data.store.rounds import Publication
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Decided, Minute, Question
from thidua_desktop.domain.records.organisation import DatedName, DatedParent, Succession, Unit
from thidua_desktop.domain.records.scoring import (
    Absence,
    Origin,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SetPolicy,
    Verdict,
)
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.operations.sample_files import read_sample

Row = TypeVar("Row")
FOLDER = Path(__file__).resolve().parent


def kept_file(version: int) -> Path:
    """Give the place of the kept workspace of a schema version."""
    return FOLDER / f"v{version}.thidua"


def read_back(store: Store) -> str:
    """Write every record that a workspace holds as JSON text."""
    sheets = store.scores.sheets(SheetFilter())
    records = {
        "office": store.offices.office(),
        "levels": store.offices.levels(),
        "units": store.units.all(with_withdrawn=True),
        "successions": store.units.successions(),
        "aliases": store.units.aliases(),
        "blocs": store.blocs.all(with_withdrawn=True),
        "memberships": store.blocs.memberships(),
        "periods": store.periods.all(),
        "rule_sets": store.rule_sets.all(),
        "sheets": sheets,
        "entries": {
            sheet.uid: {round_: store.scores.entries(sheet.uid, round_) for round_ in Round}
            for sheet in sheets
        },
        "publications": {sheet.uid: store.rounds.publications(sheet.uid) for sheet in sheets},
        "questions": {sheet.uid: store.rounds.questions(sheet.uid) for sheet in sheets},
        "issued_targets": {
            sheet.uid: store.rounds.targets(sheet.period_uid, sheet.unit_uid, sheet.rule_set_uid)
            for sheet in sheets
        },
        "votes": [
            [bloc.code, period.code, store.rounds.votes(bloc.uid, period.uid)]
            for bloc in store.blocs.all(with_withdrawn=True)
            for period in store.periods.all()
        ],
        "directives": store.campaigns.directives(),
        "campaigns": store.campaigns.all(with_withdrawn=True),
        "achievements": store.achievements.all(AchievementFilter(with_withdrawn=True)),
        "locks": sorted(store.locks.all()),
        "sent": store.packages.sent(),
        "received": store.packages.received(),
        "history": store.audit.history("u1"),
    }
    # What later schemas brought stands there only where something of it is kept: older texts stay the same.
    later = {
        "titles": store.titles.all(with_withdrawn=True),
        "minutes": [store.minutes.of_import(uid) for uid in sorted(store.minutes.imports())],
        "signed": store.signed.of_period(2025, "2025"),
    }
    records |= {name: found for name, found in later.items() if found}
    return json.dumps(records, default=_plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def make(target: Path) -> str:
    """Write a workspace that uses every table, and give what it holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / target.name
        with Store.create(path, morning) as store:
            load_sample(store)
            with store.write("past file"):
                _fill(store)
            text = read_back(store)
        shutil.copyfile(path, target)
    return text


def _fill(store: Store) -> None:
    day = date(2025, 7, 1)
    names = (DatedName("Xã Đăk Long", None, date(2025, 6, 30)), DatedName("Xã Đăk Long (mới)", day))
    top = store.units.all()[0].uid
    store.units.save(Unit("u1", "23293", "commune", names, (DatedParent(top, day),), position=50, kind="xã"))
    gone = DatedName("Xã cũ")
    store.units.save(
        Unit("u2", "23293", "commune", (gone,), valid_from=date(2010, 1, 1), valid_to=day, withdrawn=True)
    )
    store.units.save_succession(Succession("u2", "u1", day, "Nghị quyết 1677/NQ-UBTVQH15"))
    store.units.save_alias("theirs", "u1")
    store.audit.note("unit", "u1", "name", None, "Xã Đăk Long")
    sheet = store.scores.sheets(SheetFilter())[0]
    paths = [leaf.path for leaf in read_sample().rule_set.leaves]
    entries = (
        ScoreEntry(paths[0], Points(8150), Quantity(900_000), Quantity(-5), flagged=True),
        ScoreEntry(paths[1], absence=Absence.NOT_ASSIGNED, note="Không giao năm nay"),
        ScoreEntry(paths[2], Points(0), origin=Origin.COMPUTED),
    )
    store.scores.save_entries(sheet, Round.APPRAISAL, entries)
    _fill_rounds(store, sheet, paths[:2])
    store.locks.add([store.campaigns.all()[0].uid])
    store.packages.add_sent(_row(SentPackage))
    store.packages.add_received(_row(ReceivedPackage))
    _fill_exchange(store)


def _fill_exchange(store: Store) -> None:
    store.titles.save(
        [Title("CTD", "Cờ thi đua", TitleKind.TITLE, (SubjectKind.COLLECTIVE,), ("province",), "Điều 25")]
    )
    asked = Question("edit:1:lines:p:points", Asked.EDITED, "Phiếu chấm", "Xã A", "Điểm", "1.00", "2.00")
    said = Decided(asked, Answer(Choice.THEIRS, "đã đối chiếu"), "2.00")
    store.minutes.save(Minute("nhap7", date(2025, 12, 31), (said,)))
    packed = gzip.compress(b"[]", mtime=0)
    store.signed.save(SignedSubmission("may", 2025, "2025", "goi", "u1", 7, packed, "{}"))


def _fill_rounds(store: Store, sheet: ScoreSheet, paths: list[str]) -> None:
    day = date(2025, 12, 31)
    store.scores.save_sheet(replace(sheet, version=2, received_on=day))
    digest = hashlib.sha256(b"[]").hexdigest()
    store.rounds.add_publication(sheet.uid, Publication(1, "12/QĐ-UBND", day, "[]", digest, day))
    asked = LineQuestion(paths[0], Round.BLOC, "Số liệu lấy ở đâu?", day)
    answered = replace(asked, criterion_path=paths[1], answer="Ở báo cáo quý.", answered_on=day)
    answered = replace(answered, verdict=Verdict.REFUSED, verdict_word="Báo cáo của năm trước")
    store.rounds.save_questions(sheet, (asked, answered))
    store.rounds.save_targets(
        sheet.period_uid, sheet.unit_uid, sheet.rule_set_uid, {paths[0]: Quantity(900_000)}
    )
    store.rounds.save_votes(store.blocs.all()[0].uid, sheet.period_uid, {sheet.unit_uid: 5})
    draft = RuleSet(
        "r3", "BTC", 1, "Bảng nháp", 2026, RuleSetState.DRAFT, (), "h", policy=SetPolicy(tie_breaks=("vote",))
    )
    store.rule_sets.save(draft)


def _row(kind: type[Row]) -> Row:
    by_type: dict[object, object] = {
        int: 7,
        str: "gói số 7",
        datetime: MORNING,
        LedgerState: LedgerState.APPLIED,
    }
    return kind(**{name: by_type[type_] for name, type_ in kind.__annotations__.items()})


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return gzip.decompress(value).decode()
    return asdict(value)  # type: ignore[call-overload]  # only records and days come here


if __name__ == "__main__":
    golden = FOLDER.parent / "golden" / f"past_file_v{SCHEMA_VERSION}.json"
    golden.write_text(make(kept_file(SCHEMA_VERSION)), encoding="utf-8", newline="\n")
