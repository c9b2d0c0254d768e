"""Reading back: each row is checked, and the list of sessions comes from the index."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from assistant.record.entries import UNSIGNED, Entry, Recorded, Stopped
from assistant.record.seal import Row, Sealer
from assistant.store import Damaged, Folder, Store, Trouble, reading
from assistant.store.database import Database
from assistant.store.keys import Keys
from assistant.store.trouble import DiskFault


@pytest.fixture
def keys(folder: Folder, written: list[Recorded]) -> Keys:
    return Keys.load(folder, create=False)


@pytest.fixture
def database(folder: Folder, keys: Keys) -> Iterator[Database]:
    opened = Database.open(folder.database, keys.database)
    opened.run("DROP TRIGGER journal_is_not_changed")
    yield opened
    opened.close()


def test_a_session_is_read_whole_or_after_a_number(
    database: Database, keys: Keys, written: list[Recorded]
) -> None:
    mine = [one for one in written if one.entry.session == written[0].entry.session]
    session, sealer = str(written[0].entry.session), Sealer(keys.seal)
    rows = reading.rows_of(database, sealer, session)
    assert [reading.recorded(row) for row in rows] == mine
    for after in (0, 1, mine[3].number, mine[3].number + 1, mine[-1].number):
        later = reading.rows_of(database, sealer, session, after)
        assert [row.number for row in later] == [o.number for o in mine if o.number > after]
    assert reading.rows_of(database, sealer, str(uuid4())) == []


def test_H49_a_changed_row_is_named_and_not_shown(
    database: Database, keys: Keys, written: list[Recorded]
) -> None:
    victim = written[6]
    database.run("UPDATE journal SET body = replace(body, 'MAP 66', 'MAP 96')")
    with pytest.raises(Damaged, match=f"Row {victim.number} of the record") as damaged:
        reading.rows_of(database, Sealer(keys.seal), str(victim.entry.session))
    assert damaged.value.numbers == (victim.number,)


def test_H49_a_row_on_a_broken_page_is_named(
    store: Store, folder: Folder, note: Callable[..., Entry]
) -> None:
    session = uuid4()
    entries = store.append([note("x" * 900, session) for _ in range(300)])
    store.close()
    data = bytearray(folder.database.read_bytes())
    data[len(data) // 2] ^= 1
    folder.database.write_bytes(data)
    broken = Store.open(folder, read_only=True)
    with pytest.raises(Damaged) as damaged:
        broken.read(session)
    assert damaged.value.numbers[0] in {one.number for one in entries}
    broken.close()


class Gone:
    """A database of which pages cannot be read: all, those of rows, or none."""

    def __init__(self, *, rows: bool, index: bool) -> None:
        self._rows, self._index = rows, index

    def rows_of(self, *_: object) -> list[Row]:
        raise DiskFault("damaged", "", broken=True)

    def in_session(self, *_: object) -> Row | None:
        if self._rows:
            raise DiskFault("damaged", "", broken=True)
        return None

    def run(self, *_: object) -> list[tuple[int]]:
        if self._index:
            raise DiskFault("damaged", "", broken=True)
        return []


@pytest.mark.parametrize(("rows", "index"), [(True, True), (True, False), (False, False)])
def test_damage_without_a_number_is_told_too(rows: bool, index: bool) -> None:
    with pytest.raises(Damaged, match="Part of this session") as damaged:
        reading.rows_of(Gone(rows=rows, index=index), Sealer(b""), "s")  # type: ignore[arg-type]
    assert damaged.value.numbers == ()


def test_a_fault_of_the_disk_is_no_damage() -> None:
    class Slow(Gone):
        def rows_of(self, *_: object) -> list[Row]:
            raise DiskFault("busy", "")

    with pytest.raises(DiskFault, match="busy"):
        reading.rows_of(Slow(rows=False, index=False), Sealer(b""), "s")  # type: ignore[arg-type]


def test_an_entry_of_a_kind_from_the_future_is_told(written: list[Recorded]) -> None:
    entry = written[0].entry
    told = entry.model_dump(mode="json")
    told["what"]["kind"] = "telepathy"
    row = Row(7, "s", 1, "i", "telepathy", "a", "r", json.dumps(told), b"", b"")
    with pytest.raises(Trouble, match=r"entry 7 [(]telepathy[)]"):
        reading.recorded(row)


def test_sessions_come_in_the_order_in_which_they_began(
    folder: Folder, written: list[Recorded], note: Callable[..., Entry]
) -> None:
    opened = Store.open(folder)
    first, second = (written[n].entry.session for n in (0, 1))
    stop = note("", second)
    stop = Entry(**{**dict(stop), "what": Stopped(), "by": UNSIGNED})
    opened.append([stop])
    told = opened.sessions()
    assert [(row.id, row.first, row.count) for row in told] == [
        (first, written[0].number, 10),
        (second, written[1].number, 11),
    ]
    assert [(row.last_kind, row.stopped) for row in told] == [("note", False), ("stop", True)]
    assert all(isinstance(row.id, UUID) and row.first_at == stop.at for row in told)
    opened.close()


def test_a_thousand_sessions_are_listed_in_a_moment(
    tmp_path: Path, note: Callable[..., Entry]
) -> None:
    opened = Store.open(Folder.at(tmp_path / "many"))
    opened.append([note() for _ in range(1_000)])
    opened.append([note(session=uuid4()) for _ in range(100)] * 2)
    steps = opened._journal.database.run("EXPLAIN QUERY PLAN " + reading._SESSIONS)
    assert len(opened.sessions()) == 1_100
    assert not [text for *_, text in steps if text.startswith("SCAN journal")]
    opened.close()
