"""The gate on a real record: wrong tries wait, only the charge nurse adds, the retired stay out."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pins import CHEAP
from pytestqt.qtbot import QtBot

from assistant.store import Folder, Store
from ui.app.drafts import NEW, StoredDrafts
from ui.app.gate import StaffGate
from ui.board.newcomer import NewPerson
from ui.desk import Signed


class Room:
    """A gate, its record, and what it answered."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.worker = ThreadPoolExecutor(1)
        self.store = self.worker.submit(Store.open, Folder.at(folder)).result()
        self.gate = StaffGate(self.store, self.worker)
        self.gate._people._hasher = CHEAP
        self.told: list[tuple[Signed | None, str]] = []
        self._qtbot = qtbot

    def answered(self, who: Signed | None, why: str) -> None:
        self.told.append((who, why))

    def last(self, count: int) -> tuple[Signed | None, str]:
        """The last of so many answers, when it has come."""
        self._qtbot.waitUntil(lambda: len(self.told) == count)
        return self.told[-1]


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    made = Room(tmp_path, qtbot)
    yield made
    made.worker.submit(made.store.close).result()
    made.worker.shutdown()


def test_the_first_person_is_the_charge_nurse_and_adds_a_second_checker(room: Room) -> None:
    assert room.gate.is_new()
    room.gate.make_first("RN P Singh", "PS", "283746", room.answered)
    charge, _ = room.last(1)
    assert charge is not None
    assert charge.role == "charge"
    assert not room.gate.is_new()
    room.gate.add(NewPerson("RN J Costa", "JC", "402957"), charge, room.answered)
    added, _ = room.last(2)
    assert added is not None
    assert added.role == "nurse"
    assert [row[0] for row in room.gate.names()] == ["JC", "PS"]


def test_H35_a_retired_person_signs_in_no_more(room: Room) -> None:
    room.gate.make_first("RN P Singh", "PS", "283746", room.answered)
    charge, _ = room.last(1)
    assert charge is not None
    room.gate.add(NewPerson("RN J Costa", "JC", "402957"), charge, room.answered)
    room.last(2)
    room.gate.retire("JC", charge, room.answered)
    room.last(3)
    room.gate.sign_in("JC", "402957", room.answered)
    who, why = room.last(4)
    assert who is None
    assert "JC" in why


def test_F32_after_five_wrong_pins_it_says_how_long_to_wait(room: Room) -> None:
    room.gate.make_first("RN P Singh", "PS", "283746", room.answered)
    for wrong in range(6):
        room.gate.sign_in("PS", f"11111{wrong}", room.answered)
    who, why = room.last(7)
    assert who is None
    assert "Wait" in why


def test_a_pin_that_is_too_easy_is_refused_in_a_sentence(room: Room) -> None:
    room.gate.make_first("RN P Singh", "PS", "111111", room.answered)
    who, why = room.last(1)
    assert who is None
    assert why
    assert room.gate.is_new()


def test_half_typed_fields_are_kept_and_forgotten_by_session(room: Room) -> None:
    drafts = StoredDrafts(room.store, room.worker)
    drafts.set(None, "patient", '{"weight": "7"}')
    assert drafts.get(None, "patient") == '{"weight": "7"}'
    drafts.clear(None)
    assert drafts.get(None, "patient") == ""
    assert NEW.int == 0
