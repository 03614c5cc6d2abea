import gzip
import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.past_files.make import kept_file, read_back
from thidua_desktop.data.migrations import SCHEMA_VERSION
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.achievements import AchievementQuery

VERSIONS = range(1, SCHEMA_VERSION + 1)


def test_a_workspace_of_every_schema_version_is_kept():
    assert [version for version in VERSIONS if not kept_file(version).is_file()] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_a_past_workspace_holds_the_same_records_today(version, tmp_path, golden):
    path = shutil.copyfile(kept_file(version), tmp_path / "cũ.thidua")
    with Store.open(path) as store:
        golden(f"past_file_v{version}.json", read_back(store))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_past_workspace_is_sound_after_its_upgrade(version, tmp_path):
    path = shutil.copyfile(kept_file(version), tmp_path / "cũ.thidua")
    with Store.open(path) as store:
        assert store.health() == ("ok", 0)
        assert store.audit.first_broken() is None


def test_todays_steps_build_the_schema_that_is_kept(tmp_path):
    path = shutil.copyfile(kept_file(SCHEMA_VERSION), tmp_path / "cũ.thidua")
    with Store.open(path) as kept, Store.create(tmp_path / "mới.thidua") as fresh:
        assert schema(kept) == schema(fresh), "a step was changed that workspaces already went through"


def schema(store):
    rows = store._database.conn.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name")
    return rows.fetchall()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_past_workspace_is_searched_after_its_upgrade(version, tmp_path):
    path = shutil.copyfile(kept_file(version), tmp_path / "cũ.thidua")
    with Store.open(path) as store:
        reading = store.achievement_list
        for one in store.achievements.all(AchievementFilter(with_withdrawn=True)):
            found = reading.whole(AchievementQuery(one.subject_name))
            assert reading.place(found, one.uid) is not None


def test_what_units_signed_is_parted_into_manifest_and_payload(tmp_path):
    path = shutil.copyfile(kept_file(4), tmp_path / "cũ.thidua")
    packed = gzip.compress(json.dumps(['{"kind":"submission"}', "[[1]]"]).encode())
    with closing(sqlite3.connect(path)) as old, old:
        old.execute(
            "INSERT INTO signed_submission VALUES ('may', 2025, '2025', 'goi', 'u1', 7, ?)", (packed,)
        )
    with Store.open(path) as store:
        (kept,) = store.signed.of_period(2025, "2025")
    assert (kept.manifest, gzip.decompress(kept.content)) == ('{"kind":"submission"}', b"[[1]]")
