"""Odd texts through save, export, import and paper: the same at the end, or refused when typed (T1–T3)."""

import re
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.data.printing.pdf_reading import page_texts
from tests.odd_texts import LETTERS, TEXTS, THREE_HUNDRED
from tests.two_offices import PERIOD, YEAR, achievement, knows, office, own_uid, plan_of, province, send
from tests.workspaces import undone
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.domain.records.scoring import (
    Criterion,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.operations.achievements import save_achievement
from thidua_desktop.operations.campaigns import save_campaign
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.units import save_unit


def wide_rules(texts):
    """Make a rule set with a line for the note of each text."""
    leaves = tuple(
        Criterion(f"I./{n}", str(n), f"Việc {n}", Points(1000), "typed", "I.", 2, n)
        for n in range(1, len(texts) + 1)
    )
    tree = (Criterion("I.", "I.", "Nhóm một", Points(1000 * len(leaves)), "group"), *leaves)
    return RuleSet("wide", "BTR", 1, "Bộ tiêu chí rộng", YEAR, RuleSetState.ACTIVE, tree, content_hash(tree))


@dataclass
class Travelled:
    """What was typed, where it went, and the two packages it went in. `refused` are (field, text)."""

    below: Store
    above: Store
    submission: Path
    catalogue: Path
    refused: set[tuple[str, str]]
    texts: tuple[str, ...]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(TEXTS, id="few"),
        pytest.param(THREE_HUNDRED, id="all", marks=[pytest.mark.long, pytest.mark.timeout(1_200)]),
    ],
)
def travelled(request, tmp_path_factory):
    """Type every text into every field, send the lot up and down, and take it in at the other side."""
    folder = tmp_path_factory.mktemp("van_ban")
    with office(folder) as below, province(folder) as above:
        knows(above)
        refused, texts = set(), request.param
        rules = wide_rules(texts)
        for store in (below, above):
            with store.write("set-up"):
                store.rule_sets.save(rules)
        for number, text in enumerate(texts):
            refused |= type_below(below, number, text)
            refused |= type_above(above, number, text)
        type_notes(below, rules, texts)
        submission = send(below, folder).file
        catalogue = send(above, folder, PackageKind.CATALOGUE).file
        apply_import(above, plan_of(above, submission), Accept.ALL)
        apply_import(below, plan_of(below, catalogue), Accept.ALL)
        yield Travelled(below, above, submission, catalogue, refused, texts)


def typed(save, field, text):
    """Save as a form does; give what was refused."""
    try:
        save()
    except UserError:
        return {(field, text)}
    return set()


def type_below(store, number, text):
    plain = achievement(own_uid(store), f"van{number}")
    changes = {"subject_name": "a", "position_title": "b", "summary": "c"}
    refused = set()
    for field, letter in changes.items():
        record = replace(plain, uid=f"van{number}{letter}", evidence=(), **{field: text})
        refused |= typed(lambda record=record: save_achievement(store, record), field, text)
    return refused


def type_above(store, number, text):
    (plain,) = [one for one in store.campaigns.all() if one.uid == "pt1"]
    refused = set()
    for field in ("name", "theme", "goal", "launched_by"):
        uid = f"pt{number}{field}"
        record = replace(plain, uid=uid, code=uid, documents=(), **{field: text})
        refused |= typed(lambda record=record: save_campaign(store, record), field, text)
    document = replace(plain.documents[0], summary=text, issuer=text)
    record = replace(plain, uid=f"pt{number}d", code=f"pt{number}d", documents=(document,))
    refused |= typed(lambda: save_campaign(store, record), "document", text)
    unit = Unit(f"dv{number}", f"DV{number}", "commune", (DatedName(text),), position=100 + number)
    return refused | typed(lambda: save_unit(store, unit), "unit", text)


def type_notes(store, rules, texts):
    sheet = ScoreSheet("rong", PERIOD.uid, own_uid(store), rules.uid, SheetState.DRAFT)
    with store.write("set-up"):
        store.scores.save_sheet(sheet)
    entries = [
        ScoreEntry(leaf.path, Points(100), note=text) for leaf, text in zip(rules.leaves, texts, strict=True)
    ]
    save_entries(store, sheet.uid, Round.SELF, entries)
    with store.write("set-up"):
        store.scores.save_sheet(replace(sheet, state=SheetState.SUBMITTED))


def records(store):
    """Give everything that was typed as it is stored: name of the place → text."""
    found = {}
    for one in store.achievements.all():
        found |= {
            f"{one.uid} {field}": getattr(one, field)
            for field in ("subject_name", "position_title", "summary")
        }
    for one in store.campaigns.all():
        found |= {
            f"{one.uid} {field}": getattr(one, field) for field in ("name", "theme", "goal", "launched_by")
        }
        found |= {
            f"{one.uid} {place}": f"{paper.summary}|{paper.issuer}"
            for place, paper in enumerate(one.documents)
        }
    found |= {f"{unit.uid} name": unit.name for unit in store.units.all() if unit.uid.startswith("dv")}
    entries = store.scores.entries("rong", Round.SELF)
    return found | {f"note {path}": entry.note for path, entry in entries.items()}


def differing(travelled):
    """Give the places whose text is not the same on both sides."""
    one, other = records(travelled.below), records(travelled.above)
    return [place for place in one.keys() | other.keys() if one.get(place) != other.get(place)]


def formulas(file):
    with zipfile.ZipFile(file) as book:
        parts = [book.read(name) for name in book.namelist()]
    return sum(len(re.findall(rb"<(?:\w+:)?f[\s/>]", part)) for part in parts)


def schema(store):
    return store._database.conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def test_every_text_is_the_same_on_both_sides(travelled):
    assert differing(travelled) == []
    assert len(records(travelled.above)) > 7 * len(travelled.texts)


def test_every_text_is_kept_as_it_was_typed_or_refused_when_nothing_is_left_of_it(travelled):
    here = records(travelled.below)
    for number, text in enumerate(travelled.texts):
        assert here.get(f"van{number}c summary", clean(text)) == clean(text)
        assert here.get(f"pt{number}goal goal", clean(text)) == clean(text)
        assert here.get(f"van{number}a subject_name", clean_line(text)) == clean_line(text)
        assert here.get(f"dv{number} name", clean_line(text)) == clean_line(text)
    assert {text for _, text in travelled.refused if clean_line(text)} == set()


def test_no_text_is_ever_a_formula(travelled):
    assert (formulas(travelled.submission), formulas(travelled.catalogue)) == (0, 0)


def test_no_text_reaches_the_database_as_a_command(travelled, tmp_path):
    with office(tmp_path) as fresh:
        assert schema(travelled.below) == schema(travelled.above) == schema(fresh)
    for store in (travelled.below, travelled.above):
        assert store._database.conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_paper_shows_every_vietnamese_letter(travelled, tmp_path):
    for key in (DocumentKey.ACHIEVEMENT_LIST, DocumentKey.CAMPAIGN_LIST):
        file = tmp_path / f"{key}.pdf"
        print_document(travelled.above, PrintRequest(key, file), date(2026, 3, 2))
        shown = set("".join(page_texts(file)))
        assert set(LETTERS + LETTERS.upper()) - shown == set()


def test_a_text_that_no_cell_holds_is_refused_when_it_is_typed(tmp_path):
    with office(tmp_path) as store:
        long = replace(achievement(own_uid(store), "dai"), summary="ă" * 1_000_000)
        with pytest.raises(UserError, match=r"form\.incomplete"):
            save_achievement(store, long)
        assert store.achievements.by_uid("dai") is None


def test_a_text_changed_on_the_way_would_be_caught(travelled):
    (one,) = [one for one in travelled.above.achievements.all() if one.uid == "van0c"]
    with undone(travelled.above):
        travelled.above.achievements.save(replace(one, summary=f"{one.summary}."))
        assert differing(travelled) == ["van0c summary"]


def test_a_formula_would_be_caught(travelled, tmp_path):
    book = openpyxl.load_workbook(travelled.submission)
    book["Thành tích"]["F2"].value = "=1+1"
    book.save(tmp_path / "a.xlsx")
    assert formulas(tmp_path / "a.xlsx") >= 1
