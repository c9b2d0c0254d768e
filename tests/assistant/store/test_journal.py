"""Putting rows on the disk: once, in order, and honest about what is not known."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from assistant.record.seal import Content, Row
from assistant.store import CannotOpen, Folder, NotSaved, UnknownIfSaved
from assistant.store.database import Database
from assistant.store.journal import Journal
from assistant.store.keys import Keys
from assistant.store.start import settle
from assistant.store.trouble import DiskFault, of_database

NOW = datetime(2025, 8, 14, 7, 6, tzinfo=UTC)


def content(name: str, session: str = "a", body: str = "{}") -> Content:
    return Content(session, name, "note", "at", "later", body)


@pytest.fixture
def journal(folder: Folder) -> Iterator[Journal]:
    folder.prepare()
    keys = Keys.load(folder, create=True)
    settled = settle(folder, keys, NOW)
    made = Journal(folder, keys, settled.database, settled.second)
    yield made
    made.let_go()


@contextmanager
def no_more_files() -> Iterator[None]:
    """The system gives this process no further file: nothing can be opened."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def fail_after_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk reports a fault for the next commit, although that commit came through."""
    really = Database.run

    def run(self: Database, sql: str, values: tuple[object, ...] = ()) -> list[Row]:
        answer = really(self, sql, values)
        if sql == "COMMIT":
            monkeypatch.setattr(Database, "run", really)
            raise of_database("SQLITE_IOERR_FSYNC", "disk I/O error")
        return answer

    monkeypatch.setattr(Database, "run", run)


def test_rows_are_numbered_over_all_and_placed_in_their_session(journal: Journal) -> None:
    rows = journal.put([content("1"), content("2", "b"), content("3")])
    rows += journal.put([content("4", "b")])
    assert [(row.number, row.place) for row in rows] == [(1, 1), (2, 1), (3, 2), (4, 2)]
    assert journal.put([]) == []


def test_H50_what_is_stored_twice_is_there_once(journal: Journal) -> None:
    first = journal.put([content("1"), content("2")])
    again = journal.put([content("2"), content("3"), content("1"), content("3")])
    assert again == [first[1], again[1], first[0], again[1]]
    assert len(journal.database.rows(0, 99)) == 3


def test_H51_an_id_never_gets_another_content(journal: Journal) -> None:
    journal.put([content("1")])
    with pytest.raises(ValueError, match="another content"):
        journal.put([content("2"), content("1", body="forged")])
    assert [row.id for row in journal.database.rows(0, 99)] == ["1"]


def test_H54_what_cannot_be_written_is_not_saved_and_can_be_tried_again(
    journal: Journal,
) -> None:
    journal.put([content("1")])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        with pytest.raises(NotSaved, match="Nothing of it is on the disk"):
            journal.put([content("2")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [row.number for row in journal.put([content("2")])] == [2]


def test_H50_a_disk_that_cannot_be_asked_makes_it_unknown(journal: Journal) -> None:
    journal.put([content("1")])
    with no_more_files():
        with pytest.raises(UnknownIfSaved, match="Not known if saved"):
            journal.put([content("2")])
        with pytest.raises(NotSaved, match=r"Not saved. Cannot open"):
            journal.put([content("2")])
        with pytest.raises(CannotOpen):
            assert journal.database
    assert [row.number for row in journal.put([content("2")])] == [2]


def test_H50_a_commit_that_failed_and_yet_came_through_is_saved_once(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_after_commit(monkeypatch)
    rows = journal.put([content("1"), content("2")])
    assert [row.number for row in rows] == [1, 2]
    assert journal.put([content("2")]) == rows[1:]
    assert journal.second is not None
    assert list(journal.second.mirror.rows()) == rows


def test_H50_without_the_second_copy_such_a_commit_stays_unknown(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert journal.second is not None
    journal.second.mirror.path.mkdir()
    (journal.second.mirror.path / "in the way").touch()
    fail_after_commit(monkeypatch)
    with pytest.raises(UnknownIfSaved, match="disk reported a fault"):
        journal.put([content("1")])


def test_a_record_for_reading_takes_nothing(journal: Journal, folder: Folder) -> None:
    keys = Keys.load(folder, create=False)
    database = Database.open(folder.database, keys.database, read_only=True)
    reader = Journal(folder, keys, database, None)
    with pytest.raises(NotSaved, match="reading only"):
        reader.put([content("1")])
    reader.let_go()
    assert reader.database.last() is None
    reader.let_go()


def test_letting_go_does_not_ask_the_disk_for_leave(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = journal.database
    really = Database.close

    def close(self: Database) -> None:
        really(self)
        raise DiskFault("the disk reported a fault", "")

    monkeypatch.setattr(Database, "close", close)
    journal.let_go()
    monkeypatch.undo()
    assert journal.database is not database
