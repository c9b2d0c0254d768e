"""Work in a thread of its own, with answers on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Away(QObject):
    """Does one job after the other away from the event loop; `close` waits for the last one."""

    _done = Signal(object, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._done.connect(self._answer)

    def close(self) -> None:
        """Take no more; what is being done is finished first."""
        self._thread.shutdown()

    def do(self, job: Callable[[], T], have: Callable[[Future[T]], None]) -> None:
        """Do it, then hand the answer over."""
        future = self._thread.submit(job)
        future.add_done_callback(lambda f: self._done.emit(f, have))

    def _answer(self, future: Future[T], have: Callable[[Future[T]], None]) -> None:
        have(future)
