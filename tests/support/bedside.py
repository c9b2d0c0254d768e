"""A bedside for tests: a stopped clock, a journal in memory, a desk, the made-up infusion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from charting import clock
from infusion import SIGNED, Row, chart
from PySide6.QtCore import QCoreApplication, QEvent
from unitprotocol import protocol

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.protocol.model import Protocol
from assistant.record.entries import Entry, Recorded, What
from assistant.trouble import Trouble
from ui.desk import Desk, Done, Signed

NURSE = Signed(SIGNED.person, SIGNED.name, "AM", "nurse")


class MemoryJournal:
    """Numbers entries as they come; `full` is a disk that takes nothing more."""

    def __init__(self) -> None:
        self.rows: list[Recorded] = []
        self.full = False

    def append(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        if self.full:
            raise Trouble("The disk is full.")
        made = [Recorded(len(self.rows) + n, e) for n, e in enumerate(entries, 1)]
        self.rows.extend(made)
        return made


class SameThread(Executor):
    """Does the work at once, where it is asked for."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Trouble as trouble:
            future.set_exception(trouble)
        return future


class SlowThread(Executor):
    """Keeps the work until it is told to catch up: a slow disk."""

    def __init__(self) -> None:
        self._kept: list[Callable[[], None]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._kept.append(lambda: future.set_result(fn(*args, **kwargs)))
        return future

    def catch_up(self) -> None:
        """Do everything that was kept."""
        kept, self._kept = self._kept, []
        for work in kept:
            work()


class PromptDesk(Desk):
    """Hands the answers over at once, where the program's own waits for the event loop."""

    def submit(
        self, session: UUID, *acts: Act, shown: str | None = None, done: Done | None = None
    ) -> None:
        super().submit(session, *acts, shown=shown, done=done)
        self.hear()

    def hear(self) -> None:
        """Let what has been answered arrive."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)


class Bedside:
    """A desk with one session that has this story, at that time."""

    def __init__(
        self,
        rows: Sequence[Row],
        at: str = "14:06:12",
        rules: Protocol | None = None,
        *,
        signed: bool = True,
    ) -> None:
        self.clock = StoppedClock(clock(at))
        self.journal = MemoryJournal()
        self.desk = PromptDesk(
            self.journal, rules or protocol(), self.clock, UTC, SameThread(), training=True
        )
        self.id = uuid4()
        self.session = self.desk.take_up(self.id, self.desk.protocol, [])
        self.session.chart = chart(rows)
        self.journal.rows = [None] * self.session.chart.version  # type: ignore[list-item]
        self.desk.sign_in(NURSE if signed else None)

    def go(self, at: str) -> datetime:
        """Let time pass until then."""
        self.clock.go(clock(at))
        return self.clock.now()

    def charted(self) -> list[What]:
        """What was charted since the story, in order."""
        return [row.entry.what for row in self.journal.rows if row is not None]
