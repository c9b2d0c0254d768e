"""Keeping the second copy level, and saying so when it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.record.seal import Content, Row, Sealer
from assistant.store.database import Database
from assistant.store.mirror import Mirror
from assistant.store.second import SecondCopy
from assistant.store.trouble import Damaged

KEY = b"k" * 32
SEALER = Sealer(b"s" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "record.db", KEY)
    yield opened
    opened.close()


@pytest.fixture
def second(tmp_path: Path) -> SecondCopy:
    mirror = Mirror(tmp_path / "other" / "mirror.jsonl", KEY)
    mirror.path.parent.mkdir()
    return SecondCopy(mirror, SEALER, mirror.end())


def commit(database: Database, count: int = 1) -> list[Row]:
    made = []
    for _ in range(count):
        last = database.last()
        number = last.number if last else 0
        row = SEALER.next(Content("s", f"id{number}", "note", "a", "r", "b"), last, last)
        with database.transaction():
            database.insert([row])
        made.append(row)
    return made


def test_rows_that_follow_are_appended(database: Database, second: SecondCopy) -> None:
    made = [row for _ in range(3) for row in commit(database, 2) if row]
    second.follow(database, made)
    assert list(second.mirror.rows()) == made


def test_rows_that_were_missed_are_taken_from_the_database(
    database: Database, second: SecondCopy
) -> None:
    first, _, third = commit(database, 3)
    second.follow(database, [third])
    assert second.mirror.lines() == 3
    second.follow(database, [first])
    assert second.mirror.lines() == 3


def test_H54_while_the_other_disk_fails_there_is_trouble_and_then_all_is_caught_up(
    database: Database, second: SecondCopy
) -> None:
    second.follow(database, commit(database))
    second.mirror.path.parent.rename(second.mirror.path.parent.with_name("away"))
    second.follow(database, commit(database))
    assert second.trouble is not None
    assert "Entries are saved" in second.trouble.sentence
    assert str(second.mirror.path) in second.trouble.sentence
    second.mirror.path.parent.with_name("away").rename(second.mirror.path.parent)
    second.follow(database, commit(database))
    assert second.trouble is None
    assert list(second.mirror.rows()) == database.rows(0, 9)


def test_a_mirror_that_was_taken_away_is_written_anew(
    database: Database, second: SecondCopy
) -> None:
    second.follow(database, commit(database, 2))
    second.mirror.path.unlink()
    second.follow(database, commit(database))
    assert second.mirror.lines() == 3


def test_H48_a_mirror_that_was_cut_while_open_is_left_as_it_is(
    database: Database, second: SecondCopy
) -> None:
    second.follow(database, commit(database, 2))
    cut = second.mirror.path.read_bytes()[:-10]
    second.mirror.path.write_bytes(cut)
    second.follow(database, commit(database))
    assert second.trouble is not None
    assert second.mirror.path.read_bytes() == cut


def test_a_mirror_that_could_not_be_read_at_the_start_is_left_alone(
    database: Database, second: SecondCopy
) -> None:
    blind = SecondCopy(second.mirror, SEALER, None)
    blind.follow(database, commit(database))
    assert not second.mirror.path.exists()


def test_H49_a_damaged_row_is_never_copied(database: Database, second: SecondCopy) -> None:
    commit(database)
    last = database.last()
    forged = SEALER.next(Content("s", "x", "note", "a", "r", "b"), last, last)
    with database.transaction():
        database.insert([forged._replace(body="forged")])
    with pytest.raises(Damaged) as damaged:
        second.complete(database)
    assert damaged.value.numbers == (2,)
    second.follow(database, [])
    assert second.trouble is not None
    assert "Row 2" in second.trouble.sentence
