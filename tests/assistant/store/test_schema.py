"""The database itself refuses to change what was charted."""

import pytest

from assistant.record.entries import Recorded
from assistant.store import Folder
from assistant.store.database import Database
from assistant.store.keys import Keys
from assistant.store.schema import VERSION, migrate
from assistant.store.trouble import DiskFault

COPY = (
    "SELECT {number}, session, {place}, {id}, kind, at, recorded_at, 'forged', "
    "session_seal, seal FROM journal WHERE number = 5"
)


@pytest.fixture
def database(folder: Folder, written: list[Recorded]) -> Database:
    return Database.open(folder.database, Keys.load(folder, create=False).database)


def all_bodies(database: Database) -> list[str]:
    return [row.body for row in database.rows(0, 1_000)]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET body = 'forged' WHERE number = 5",
        "UPDATE OR REPLACE journal SET number = 4 WHERE number = 5",
        "DELETE FROM journal WHERE number = 22",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal " + COPY.format(number=5, place="place", id="id"),
        "INSERT OR REPLACE INTO journal " + COPY.format(number=23, place=99, id="id"),
        "INSERT OR REPLACE INTO journal " + COPY.format(number=23, place="place", id="'new'"),
        "INSERT OR IGNORE INTO journal " + COPY.format(number=99, place=99, id="'new'"),
        "REPLACE INTO journal " + COPY.format(number=1, place=99, id="'new'"),
    ],
)
def test_H51_nothing_in_the_journal_is_changed_deleted_or_replaced(
    database: Database, sql: str
) -> None:
    before = all_bodies(database)
    with pytest.raises(DiskFault, match="the journal"):
        database.run(sql)
    assert all_bodies(database) == before
    database.close()


def test_columns_take_only_what_they_are_for(database: Database) -> None:
    sql = "INSERT INTO journal VALUES (?, 's', 1, 'i', 'note', 'a', 'r', 'b', ?, ?)"
    for values in ((23, b"short", bytes(32)), (23, bytes(32), b""), ("x", bytes(32), bytes(32))):
        with pytest.raises(DiskFault):
            database.run(sql, values)
    database.run(sql, (23, bytes(32), bytes(32)))
    database.close()


def test_F35_setting_up_a_second_time_changes_nothing(database: Database) -> None:
    before = all_bodies(database)
    migrate(database._connection)
    assert all_bodies(database) == before
    assert database.run("PRAGMA user_version") == [(VERSION,)]
    database.close()
