import pytest

from tests.sheet_road import PUBLISHED, make_head_store, road
from tests.ui.bloc_store import fill_sheet
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.operations.health import backup_workspace, check_health
from thidua_desktop.operations.sample import load_sample


@pytest.fixture
def filled(store):
    load_sample(store)
    return store


def test_a_workspace_in_use_is_sound(filled):
    health = check_health(filled)
    assert (health.integrity, health.broken_references, health.evidence_missing) == ("ok", 0, ())
    assert health.is_sound


def test_evidence_that_did_not_come_is_named_and_no_damage(filled):
    connection = filled._database.conn
    connection.execute("UPDATE evidence SET content = NULL")
    connection.commit()
    health = check_health(filled)
    assert health.evidence_missing == ("bao_cao_thu_hut_dau_tu_mau.txt",)
    assert health.is_sound


def test_a_tampered_audit_is_not_sound(filled):
    connection = filled._database.conn
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("UPDATE audit SET new = 'khác' WHERE sequence = 1")
    connection.commit()
    health = check_health(filled)
    assert health.audit_broken_at == 1
    assert not health.is_sound


def test_a_published_result_that_was_tampered_with_is_not_sound(tmp_path):
    with make_head_store(tmp_path) as store:
        road(store, fill_sheet(store, "u0", 800), *PUBLISHED)
        assert check_health(store).is_sound
        connection = store._database.conn
        connection.execute("DROP TRIGGER publication_frozen")
        connection.execute("UPDATE publication SET content = replace(content, '800', '900')")
        connection.commit()
        health = check_health(store)
    assert health.publications_damaged == 1
    assert not health.is_sound


def test_a_safety_copy_opens_as_a_workspace(filled, tmp_path):
    copy = backup_workspace(filled, tmp_path / "bản sao.thidua")
    with Store.open(copy) as opened:
        assert check_health(opened).is_sound
        assert opened.achievements.all() == filled.achievements.all()


def test_a_safety_copy_never_overwrites_a_file(filled, tmp_path):
    target = tmp_path / "bản sao.thidua"
    target.write_bytes(b"quan trong")
    with pytest.raises(UserError) as refusal:
        backup_workspace(filled, target)
    assert refusal.value.code == "file.exists"
    assert target.read_bytes() == b"quan trong"
