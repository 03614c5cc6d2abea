"""Names in Ba Na and Xơ Đăng letters, there and back through everything that keeps or carries them."""

import csv
import shutil
import subprocess
import unicodedata
from dataclasses import replace

import openpyxl
import pytest

from tests.two_offices import (
    COMMUNES,
    RULES,
    YEAR,
    achievement,
    full_catalogue,
    knows,
    own_uid,
    send,
    take,
)
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.achievements import AchievementQuery
from thidua_desktop.domain.records.exchange import PackageKind, PackageState
from thidua_desktop.domain.records.organisation import BlocRole, DatedName, Membership
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.achievements import save_achievement
from thidua_desktop.operations.campaigns import save_campaign
from thidua_desktop.operations.catalogue import import_catalogue
from thidua_desktop.operations.import_files import write_score_sheets
from thidua_desktop.operations.packages import inspect_package
from thidua_desktop.operations.score_import import ScoreImport, plan_scores
from thidua_desktop.operations.units import save_unit

NAMES = ("Xã Ƀơ̆ng Kơ̆", "Đăk Rơ̆ Ông", "A Kơñ", "Y Ƀlŏ", "Plei Rê̆ Čư", "Thôn ô̆ â̆ ĭ ŭ ĕ ƀar")
each_form = pytest.mark.parametrize("form", ["NFC", "NFD"])


@pytest.fixture(params=["as written", "saved by LibreOffice"])
def carried(request, tmp_path):
    """Give the way a workbook goes before it is read: as it is, or saved once by another program."""
    program = shutil.which("soffice")
    if request.param != "as written" and program is None:
        pytest.skip("LibreOffice is not installed")

    def carry(file):
        if request.param == "as written":
            return file
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        order = ["--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "luu"), str(file)]
        subprocess.run([program, profile, *order], check=True, capture_output=True, timeout=100)
        return tmp_path / "luu" / f"{file.stem}.xlsx"

    return carry


def rows(form):
    return [(f"X{place}", unicodedata.normalize(form, name)) for place, name in enumerate(NAMES)]


def units():
    return [
        replace(COMMUNES[0], uid=f"u{code}", code=code, names=(DatedName(name),))
        for code, name in rows("NFC")
    ]


def names_of(store):
    return {unit.code: unit.names[0].name for unit in store.units.all()}


@pytest.mark.parametrize("name", NAMES)
@each_form
def test_a_name_is_kept_as_it_was_typed(tmp_path, name, form):
    typed = unicodedata.normalize(form, name)
    with new_workspace(tmp_path) as store:
        own = own_uid(store)
        save_unit(store, replace(COMMUNES[0], names=(DatedName(typed),)))
        done = save_achievement(store, replace(achievement(own), subject_name=typed, evidence=()))
        path = store.path
    with Store.open(path) as store:
        assert store.units.by_uid("xa1").names[0].name == name
        assert store.achievements.by_uid(done.uid).subject_name == name


@each_form
def test_a_catalogue_of_plain_text_brings_every_name(tmp_path, form):
    file = tmp_path / "danh mục.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows([("code", "name"), *rows(form)])
    with new_workspace(tmp_path) as store:
        import_catalogue(store, file)
        assert names_of(store).items() >= dict(rows("NFC")).items()


@each_form
def test_a_catalogue_workbook_brings_every_name(tmp_path, carried, form):
    book = openpyxl.Workbook()
    for row in [("Mã", "Tên"), *rows(form)]:
        book.active.append(row)
    book.save(tmp_path / "danh_muc.xlsx")
    with new_workspace(tmp_path) as store:
        import_catalogue(store, carried(tmp_path / "danh_muc.xlsx"))
        assert names_of(store).items() >= dict(rows("NFC")).items()


def test_score_sheets_come_back_to_their_units(sender, tmp_path, carried):
    with sender.write("set-up"):
        for unit in units():
            sender.units.save(unit)
            sender.blocs.save_membership(Membership(f"m{unit.uid}", "khoi", unit.uid, BlocRole.MEMBER))
    period = sender.periods.all()[0]
    written = write_score_sheets(sender, tmp_path / "phieu.xlsx", RULES.uid, period, Round.SELF)
    plan = plan_scores(sender, ScoreImport(carried(written), RULES.uid, YEAR))
    assert plan.unknown_units == ()
    assert {sheet.unit_name for sheet in plan.sheets} >= set(NAMES)


def test_a_submission_carries_every_name(sender, receiver, tmp_path, carried):
    own, knows_of = own_uid(sender), {}
    for place, name in enumerate(NAMES):
        one = save_achievement(sender, replace(achievement(own, f"a{place}"), subject_name=name, evidence=()))
        knows_of[one.uid] = name
    knows(receiver)
    file = carried(send(sender, tmp_path).file)
    assert inspect_package(file).state is PackageState.INTACT
    take(receiver, file)
    found = {one.uid: one.subject_name for one in receiver.achievements.all()}
    assert found.items() >= knows_of.items()


def test_a_catalogue_package_carries_units_and_campaigns(receiver, tmp_path, carried):
    full_catalogue(receiver)
    with receiver.write("set-up"):
        receiver.units.save_many(units())
    campaign = receiver.campaigns.all()[0]
    save_campaign(receiver, replace(campaign, name=" – ".join(NAMES)))
    file = carried(send(receiver, tmp_path, PackageKind.CATALOGUE).file)
    with new_workspace(tmp_path) as store:
        take(store, file)
        assert names_of(store).items() >= dict(rows("NFC")).items()
        assert store.campaigns.all()[0].name == " – ".join(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_with_and_without_its_marks(sender, name):
    own = own_uid(sender)
    save_achievement(sender, replace(achievement(own, "mot"), subject_name=name, evidence=()))
    for words in (name, unicodedata.normalize("NFD", name), fold(name), name.upper()):
        found = sender.achievement_list.first(AchievementQuery(words), 10)
        assert "mot" in {one.uid for one in found.records}, words
