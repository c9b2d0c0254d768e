"""Sheets from a real record: made off the event loop, charted only when it was done."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from desks import NOW, NURSE
from handovers import text_of
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from assistant.command.places import STORIES, protocol, protocol_text
from assistant.record.entries import Amount, PressureRead, SheetMade
from assistant.store import Folder, Store
from assistant.stories.reading import read_story
from assistant.trouble import Trouble
from ui.app import sheets as sheets_room
from ui.app.demonstration import play_into
from ui.app.sheets import Sheets
from ui.desk import Desk
from ui.review.made import Made


class Here:
    """A desk on a store in a folder of its own, and sheets for it."""

    def __init__(self, folder: Path, worker: ThreadPoolExecutor) -> None:
        clock, self.worker = StoppedClock(NOW), worker
        self.store = worker.submit(Store.open, Folder.at(folder), clock=clock).result()
        worker.submit(self.store.keep_protocol, protocol_text()).result()
        self.desk = Desk(self.store, protocol(), clock, UTC, worker, training=True)
        self.desk.sign_in(NURSE)
        story = read_story((STORIES / "demo_bed_12.story").read_text(encoding="utf-8"))
        worker.submit(play_into, self.desk, self.store, story.ending(NOW)).result()
        (self.session,) = self.desk.sessions
        self.sheets = Sheets(self.desk, self.store, worker)
        self.clock = clock

    def made(self, qtbot: QtBot) -> Made:
        told: list[Made | None] = []
        self.sheets.make(self.session, lambda made, _why: told.append(made))
        qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
        assert told[0] is not None
        return told[0]

    def charted(self) -> list[SheetMade]:
        return [e.what for e in self.desk.sessions[self.session].chart.all(SheetMade)]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Here]:
    with ThreadPoolExecutor(1) as worker:
        made = Here(tmp_path / "data", worker)
        yield made
        worker.submit(made.store.close).result()


def answer(qtbot: QtBot, told: list[str]) -> str:
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    return told[0]


def test_a_sheet_has_the_seal_of_the_record_and_a_name_of_ids(here: Here, qtbot: QtBot) -> None:
    made = here.made(qtbot)
    number, seal = here.worker.submit(here.store.head).result()
    said = text_of(made.pdf)
    assert f"log {number} {seal}" in said
    assert made.name == f"handover_{here.session.hex[:8]}_20261121T140612Z.pdf"
    assert "OKAFOR" in said
    assert made.upto == here.desk.sessions[here.session].chart.version


def test_saving_charts_which_entries_the_sheet_knew(
    here: Here, qtbot: QtBot, tmp_path: Path
) -> None:
    made, told = here.made(qtbot), list[str]()
    path = tmp_path / made.name
    here.sheets.save(here.session, made, path, told.append)
    assert answer(qtbot, told) == ""
    assert path.read_bytes() == made.pdf
    qtbot.waitUntil(lambda: len(here.charted()) == 1)
    (entry,) = here.charted()
    assert (entry.upto, entry.way, len(entry.digest)) == (made.upto, "saved", 64)


def test_what_was_not_saved_is_not_charted(here: Here, qtbot: QtBot, tmp_path: Path) -> None:
    made, told = here.made(qtbot), list[str]()
    here.sheets.save(here.session, made, tmp_path / "gone" / "x.pdf", told.append)
    assert answer(qtbot, told).startswith("Not saved as")
    assert here.charted() == []


def test_printing_charts_only_what_the_printer_took(
    here: Here, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, asked = here.made(qtbot), list[tuple[str, str]]()

    def take(_data: bytes, title: str, printer: str) -> str:
        asked.append((title, printer))
        return "" if printer == "ICU-2" else "no"

    monkeypatch.setattr(sheets_room, "print_pdf", take)
    refused, taken = list[str](), list[str]()
    here.sheets.print_on(here.session, made, "Office", refused.append)
    assert answer(qtbot, refused) == "no"
    here.sheets.print_on(here.session, made, "ICU-2", taken.append)
    assert answer(qtbot, taken) == ""
    qtbot.waitUntil(lambda: len(here.charted()) == 1)
    assert here.charted()[0].way == "printed"
    assert asked[1] == (made.name.removesuffix(".pdf"), "ICU-2")


def test_the_printers_of_this_computer_are_told(here: Here, qtbot: QtBot) -> None:
    told: list[tuple[str, ...]] = []
    here.sheets.printers(told.append)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    assert isinstance(told[0], tuple)


def test_h58_newer_entries_are_counted_and_a_made_sheet_is_none_of_them(
    here: Here, qtbot: QtBot, tmp_path: Path
) -> None:
    made, told = here.made(qtbot), list[str]()
    assert here.sheets.newer(here.session, made) == 0
    here.sheets.save(here.session, made, tmp_path / "x.pdf", told.append)
    answer(qtbot, told)
    qtbot.waitUntil(lambda: len(here.charted()) == 1)
    assert here.sheets.newer(here.session, made) == 0
    here.clock.go(NOW + timedelta(minutes=1))
    read = PressureRead(map=Amount(text="66", unit="mmHg"), source="arterial")
    here.desk.submit(here.session, here.desk.act(read))
    qtbot.waitUntil(lambda: here.sheets.newer(here.session, made) == 1)


def test_a_record_that_cannot_be_asked_gives_a_sentence_and_no_sheet(
    here: Here, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> tuple[int, str]:
        raise Trouble("Cannot use the record: the disk reported a fault.")

    monkeypatch.setattr(here.store, "head", broken)
    told: list[tuple[Made | None, str]] = []
    here.sheets.make(here.session, lambda made, why: told.append((made, why)))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    assert told == [(None, "Cannot use the record: the disk reported a fault.")]


def test_a_failure_of_ours_is_told_here_and_goes_on_to_the_windows_own_hook(
    here: Here, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_args: object, **_more: object) -> object:
        raise KeyError("bug")

    monkeypatch.setattr(sheets_room, "handover", bug)
    told: list[str] = []
    with qtbot.captureExceptions() as caught:
        here.sheets.make(UUID(int=here.session.int), lambda _made, why: told.append(why))
        qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert told == ["The sheet could not be made. The record is not touched."]
