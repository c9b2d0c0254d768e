"""The one thread that owns the store. Whoever asks gets a Future and never waits for the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from itertools import count
from queue import PriorityQueue
from threading import Lock, Thread
from typing import Any, TypeVar
from uuid import UUID

from assistant.record.entries import Entry, Recorded
from assistant.store.checking import Steps, VerifyReport
from assistant.store.store import Store
from assistant.store.trouble import Trouble

T = TypeVar("T")
Done = Callable[["Future[T]"], object]
_FIRST, _LATER, _LAST = 0, 1, 2  # entries and questions; steps of a long check; the end


class Writer:
    """Opens a store on its own thread, and does there in order what is asked of it.

    When opening fails, everything that is asked gets that Trouble for an answer. Closing
    drains what was asked, but a check that has not ended is ended with a Trouble.

    `done` is called on that thread with the finished Future, whose `result()` gives the
    answer or raises the Trouble. It may hand the answer on (a queued signal) and no more.
    """

    def __init__(self, opening: Callable[[], Store]) -> None:
        self._opening = opening
        self._jobs: PriorityQueue[tuple[int, int, Callable[[], object] | None]] = PriorityQueue()
        self._turn = count()
        self._guard = Lock()
        self._closed = False
        self._saving = 0
        self.opened: Future[Store] = Future()
        self._thread = Thread(target=self._run, name="store", daemon=True)

    def start(self) -> Future[Store]:
        """Begin; the Future tells when the store is open, or raises why it is not.

        The Store in it is for looking at its folder and notices; ask it through the Writer.
        """
        self._thread.start()
        return self.opened

    @property
    def saving(self) -> int:
        """How many entries wait for the disk."""
        return self._saving

    def append(
        self, entries: Sequence[Entry], done: Done[list[Recorded]] | None = None
    ) -> Future[list[Recorded]]:
        """Store entries; the answer comes when they are durable."""
        kept = tuple(entries)

        def saved(store: Store) -> list[Recorded]:
            try:
                return store.append(kept)
            finally:
                self._count(-len(kept))

        self._count(len(kept))
        try:
            return self.submit(saved, done)
        except Trouble:
            self._count(-len(kept))
            raise

    def read(
        self, session: UUID, after: int = 0, done: Done[list[Recorded]] | None = None
    ) -> Future[list[Recorded]]:
        """A session's entries after this number."""
        return self.submit(lambda store: store.read(session, after=after), done)

    def submit(self, work: Callable[[Store], T], done: Done[T] | None = None) -> Future[T]:
        """Anything else that the store can do, in its turn. Trouble once it is closed."""
        future: Future[T] = Future()
        if done is not None:
            future.add_done_callback(done)
        self._put(_FIRST, lambda: _settle(future, lambda: work(self.opened.result())))
        return future

    def verify(
        self,
        progress: Callable[[int, int], object] | None = None,
        done: Done[VerifyReport] | None = None,
    ) -> Future[VerifyReport]:
        """Check every row and its copy in small steps; entries that come meanwhile go first.

        Only `Store.verify` looks at the pages that hold no row, too.
        """
        future: Future[VerifyReport] = Future()
        if done is not None:
            future.add_done_callback(done)
        started: list[Steps] = []

        def step() -> None:
            try:
                if not started:
                    started.append(self.opened.result().checking())
                looked = next(started[0])
                if progress is not None:
                    progress(*looked)
                self._put(_LATER, step)
            except StopIteration as end:
                future.set_result(end.value)
            except Exception as fault:  # noqa: BLE001 - handed to whoever asked
                future.set_exception(fault)

        self._put(_LATER, step)
        return future

    def close(self, timeout: float | None = None) -> bool:
        """Finish what was asked, close the store, and wait for that; whether it is done."""
        with self._guard:
            if not self._closed:
                self._closed = True
                self._jobs.put((_LAST, next(self._turn), None))
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _put(self, rank: int, job: Callable[[], object]) -> None:
        with self._guard:
            if self._closed:
                raise Trouble("Not done: the record is closed. Open the program again.")
            self._jobs.put((rank, next(self._turn), job))

    def _count(self, change: int) -> None:
        with self._guard:
            self._saving += change

    def _run(self) -> None:
        _settle(self.opened, self._opening)
        while (job := self._jobs.get()[2]) is not None:
            job()
        if self.opened.exception() is None:
            self.opened.result().close()


def _settle(future: Future[Any], work: Callable[[], object]) -> None:
    """Run, and put the outcome into the future."""
    try:
        result = work()
    except Exception as fault:  # noqa: BLE001 - handed to whoever asked
        future.set_exception(fault)
    else:
        future.set_result(result)
