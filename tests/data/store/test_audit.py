import sqlite3

import pytest


@pytest.fixture
def chain(store):
    with store.write("lần một"):
        store.audit.note("unit", "u1", "name", None, "Xã Đăk Long")
        store.audit.note("unit", "u2", "name", None, "Xã Rờ Kơi")
    with store.write("lần hai"):
        store.audit.note("unit", "u1", "name", "Xã Đăk Long", "Xã Mô Rai")
    return store


def force(store, statement):
    """Do to the audit what its triggers forbid, as someone with another tool could."""
    connection = store._database.conn
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("DROP TRIGGER audit_no_delete")
    connection.execute(statement)
    connection.commit()


def test_an_untouched_chain_fits(chain):
    assert chain.audit.first_broken() is None


def test_an_empty_chain_fits(store):
    assert store.audit.first_broken() is None


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET new = 'khác' WHERE sequence = 2", 2),
        ("UPDATE audit SET reason = 'khác' WHERE sequence = 1", 1),
        ("UPDATE audit SET at = '2020-01-01' WHERE sequence = 3", 3),
        ("DELETE FROM audit WHERE sequence = 2", 3),
        ("DELETE FROM audit WHERE sequence = 1", 2),
        ("UPDATE audit SET hash = 'khác' WHERE sequence = 1", 1),
    ],
)
def test_a_changed_or_missing_row_breaks_the_chain(chain, statement, broken):
    force(chain, statement)
    assert chain.audit.first_broken() == broken


@pytest.mark.parametrize("statement", ["UPDATE audit SET new = 'x'", "DELETE FROM audit"])
def test_the_file_itself_refuses_to_change_the_audit(chain, statement):
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), chain.write("test"):
        chain._database.conn.execute(statement)
    assert chain.audit.first_broken() is None


def test_the_history_of_a_record_is_newest_first(chain):
    assert [row.new for row in chain.audit.history("u1")] == ["Xã Mô Rai", "Xã Đăk Long"]
