"""What the tests of the disk stand on: a real folder, real files, real entries."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from assistant.clock import StoppedClock
from assistant.record.entries import UNSIGNED, Entry, Noted, Recorded
from assistant.staff import Hasher, Role
from assistant.store import Folder, Store

NOW = datetime(2025, 8, 14, 7, 6, tzinfo=UTC)
Note = Callable[..., Entry]


@pytest.fixture
def note() -> Note:
    def made(text: str = "MAP 68", session: UUID | None = None) -> Entry:
        what = Noted(text=text)
        return Entry(
            id=uuid4(), session=session or uuid4(), at=NOW, recorded_at=NOW, by=UNSIGNED, what=what
        )

    return made


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(NOW)


@pytest.fixture
def cheap() -> Hasher:
    return Hasher(time_cost=1, memory_kib=8, lanes=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder.at(tmp_path / "data")


@pytest.fixture
def store(folder: Folder, clock: StoppedClock) -> Iterator[Store]:
    with_one = Store.open(folder, clock=clock)
    yield with_one
    with_one.close()


@pytest.fixture
def written(folder: Folder, note: Note, cheap: Hasher) -> list[Recorded]:
    """A closed record: a protocol, a person, and two sessions with 10 entries each."""
    first, second = uuid4(), uuid4()
    made = Store.open(folder)
    made.keep_protocol(b"name = 'septic shock'\n")
    made.people(cheap).first("AB", "Anna Berg", Role.CHARGE, "283746")
    entries = [note(f"note {n} \u00b7 MAP {60 + n}", (first, second)[n % 2]) for n in range(20)]
    recorded = made.append(entries[:15]) + made.append(entries[15:])
    made.close()
    return recorded


@pytest.fixture
def everything() -> Callable[[Store], list[Recorded]]:
    """All entries of a store, as it reads them back, by their numbers."""

    def read(store: Store) -> list[Recorded]:
        found = [one for row in store.sessions() for one in store.read(row.id)]
        return sorted(found, key=lambda one: one.number)

    return read
