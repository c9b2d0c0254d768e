"""The parent's side of a shift in a process of its own: it hears, it kills, it remembers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Condition, Thread

from ward import ZONE

SCRIPT = Path(__file__).resolve().parents[1] / "stories" / "shift.py"
PATIENCE_S = 60.0
GONE = "GONE"


class Shift:
    """A process that has loaded everything and waits for its word."""

    def __init__(self, script: Path = SCRIPT) -> None:
        env = {**os.environ, "TZ": ZONE, "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, str(script)], env=env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._news, self._lines = Condition(), list[str]()
        self._errors = ""
        self._ears = [Thread(target=ear, daemon=True) for ear in (self._hear, self._hear_errors)]
        for ear in self._ears:
            ear.start()

    def _hear(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._news:
                self._lines.append(line.strip())
                self._news.notify_all()
        with self._news:
            self._lines.append(GONE)
            self._news.notify_all()

    def _hear_errors(self) -> None:
        assert self._process.stderr is not None
        self._errors = self._process.stderr.read()

    def go(self, word: str, folder: Path, at: datetime) -> None:
        """Say the word; the record is opened now."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word} {folder} {at.isoformat()}\n")
        self._process.stdin.flush()

    def until(self, so: Callable[[str], bool]) -> str:
        """Wait for a line of that kind; the process may not fail before it."""
        with self._news:
            self._news.wait_for(lambda: any(so(x) or x == GONE for x in self._lines), PATIENCE_S)
            found = next((line for line in self._lines if so(line)), None)
        if found is None:
            told = self.kill()[-3:]
            raise AssertionError(f"{told} {self.errors}")
        return found

    def kill(self) -> list[str]:
        """SIGKILL, whatever it is doing; every line that it had told. A second time is the same."""
        self._process.kill()
        self._process.wait(PATIENCE_S)
        for ear in self._ears:
            ear.join(PATIENCE_S)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        return [line for line in self._lines if line != GONE]

    @property
    def status(self) -> int | None:
        """How it ended: 0 by itself, below 0 by a signal."""
        return self._process.returncode

    @property
    def errors(self) -> str:
        """What it said on standard error, once it is over."""
        return self._errors


@contextmanager
def shifts(script: Path = SCRIPT) -> Iterator[Callable[[], Shift]]:
    """Makes processes, none of which outlives the test."""
    made: list[Shift] = []

    def fresh() -> Shift:
        made.append(Shift(script))
        return made[-1]

    try:
        yield fresh
    finally:
        for shift in made:
            shift.kill()
