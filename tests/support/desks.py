"""A desk for tests: a journal in memory or a broken one, a clock that stands, one worker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from assistant.clock import StoppedClock
from assistant.command.places import STORIES, protocol
from assistant.record.entries import Entry, Recorded
from assistant.session import Session
from assistant.stories.reading import read_story
from assistant.trouble import Trouble
from ui.app.demonstration import play_into
from ui.desk import Desk, Signed

NOW = datetime(2026, 11, 21, 14, 6, 12, tzinfo=UTC)
NURSE = Signed("nurse", "RN A Mensah", "AM", "nurse")


class Memory:
    """A journal that numbers what it is given; `full` makes it fail like a full disk."""

    def __init__(self) -> None:
        self.kept: list[Recorded] = []
        self.full = False

    def append(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        if self.full:
            raise Trouble("The disk is full. Make room; nothing was saved.")
        added = [Recorded(len(self.kept) + n, entry) for n, entry in enumerate(entries, 1)]
        self.kept.extend(added)
        return added


@contextmanager
def a_desk(*stories: str, training: bool = True) -> Iterator[Desk]:
    """A desk at 14:06:12 with these stories of resources/stories played into it, ending now."""
    with ThreadPoolExecutor(1) as worker:
        journal, clock = Memory(), StoppedClock(NOW)
        desk = Desk(journal, protocol(), clock, UTC, worker, training=training)
        desk.sign_in(NURSE)
        for name in stories:
            text = Path(STORIES / f"{name}.story").read_text(encoding="utf-8")
            play_into(desk, journal, read_story(text).ending(desk.now()))
        yield desk


def memory_of(desk: Desk) -> Memory:
    """The journal behind a desk."""
    journal = desk.journal
    if not isinstance(journal, Memory):
        raise TypeError("this desk has another journal")
    return journal


def only_session(desk: Desk) -> Session:
    """The one session of a desk."""
    (session,) = desk.sessions.values()
    return session
