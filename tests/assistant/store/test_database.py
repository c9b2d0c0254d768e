"""The connection: encrypted, its settings read back, its faults in our words."""

import stat
from pathlib import Path

import pytest

from assistant.record.entries import Recorded
from assistant.record.seal import Content, Row, Sealer
from assistant.store import CannotOpen, Folder, database
from assistant.store.database import Database
from assistant.store.keys import Keys
from assistant.store.trouble import DiskFault

KEY = b"k" * 32


def rows(count: int) -> list[Row]:
    made: list[Row] = []
    for n in range(count):
        before = made[-1] if made else None
        made.append(Sealer(KEY).next(Content("s", f"id{n}", "note", "a", "r", "b"), before, before))
    return made


def test_H47_every_open_sets_and_reads_back_how_the_disk_is_written(tmp_path: Path) -> None:
    for _ in range(2):
        opened = Database.open(tmp_path / "a b%41.db", KEY)
        assert opened.run("PRAGMA journal_mode") == [("delete",)]
        assert opened.run("PRAGMA synchronous") == [(3,)]
        assert opened.run("PRAGMA foreign_keys") == [(1,)]
        opened.close()
    assert stat.S_IMODE((tmp_path / "a b%41.db").stat().st_mode) == 0o600


def test_H47_a_setting_that_does_not_take_is_a_file_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(database._PRAGMAS, "synchronous", ("NORMAL", 3))
    with pytest.raises(DiskFault, match="synchronous cannot be set"):
        Database.open(tmp_path / "record.db", KEY)


def test_H60_the_file_shows_nothing_of_what_is_in_it(folder: Folder, written: object) -> None:
    data = folder.database.read_bytes()
    for text in (b"SQLite format", b"journal", b"note", b"Anna", b"septic"):
        assert text not in data


def test_a_file_of_a_newer_version_is_refused_and_not_changed(
    folder: Folder, written: list[Recorded]
) -> None:
    keys = Keys.load(folder, create=False)
    newer = Database.open(folder.database, keys.database)
    newer.run("PRAGMA user_version = 99")
    newer.close()
    before = folder.database.read_bytes()
    with pytest.raises(CannotOpen, match="newer version"):
        Database.open(folder.database, keys.database)
    assert folder.database.read_bytes() == before


def test_a_reader_sets_nothing_up(tmp_path: Path) -> None:
    (tmp_path / "record.db").write_bytes(b"")
    with pytest.raises(DiskFault, match="nothing was stored"):
        Database.open(tmp_path / "record.db", KEY, read_only=True)
    with pytest.raises(DiskFault, match="cannot be reached"):
        Database.open(tmp_path / "none.db", KEY, read_only=True)


def insert_twice(opened: Database) -> None:
    with opened.transaction():
        opened.insert(rows(3))
        opened.insert(rows(3))


def fail_after_it_rolled_back(opened: Database) -> None:
    with opened.transaction():
        opened.run("ROLLBACK")  # as SQLite does by itself on a full disk
        opened.run("nonsense")


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    opened = Database.open(tmp_path / "record.db", KEY)
    with pytest.raises(DiskFault, match="the database refused"):
        insert_twice(opened)
    with pytest.raises(DiskFault, match="syntax"):
        fail_after_it_rolled_back(opened)
    assert opened.last() is None
    with opened.transaction():
        opened.insert(rows(3))
    assert opened.rows(0, 9) == rows(3)
    opened.close()


def test_rows_are_found_by_number_place_and_id(tmp_path: Path) -> None:
    opened = Database.open(tmp_path / "record.db", KEY)
    made = rows(1_200)
    with opened.transaction():
        opened.insert(made)
    assert opened.last() == opened.last_of("s") == made[-1]
    assert opened.row(7) == opened.in_session("s", 7) == opened.upto("s", 7) == made[6]
    assert opened.row(0) is None
    assert opened.rows(3, 2) == opened.rows_of("s", 3, 2) == made[3:5]
    assert set(opened.by_ids([f"id{n}" for n in range(2_000)])) == {row.id for row in made}
    opened.close()
