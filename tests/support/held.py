"""Whether anything of ours held the event loop: no click, key or tick may take 50 ms of it.

Measured is the CPU time of the main thread in one call from outside into `ui/`: an event, a slot
or a timer. A machine with other work to do makes that no longer. A timer of CPU time interrupts
the main thread; the handler finds the outermost call of ours, marks it, and adds up. A call that
stays in Qt's own code all the while is seen only when it comes back.
"""

from __future__ import annotations

import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
MOST_MS = 50.0
MOST_OPENING_MS = 250.0
"""For a call that builds widgets, or brings the whole screen back from behind a drawer: a person
has asked for another page, and waits for it once.
"""
BUILDS = ("__init__", "_fold")
OPENS = (
    "ui/theme/look.py apply",
    "ui/window.py Window.go",
    "ui/glance/screen.py GlanceScreen.keyPressEvent",
    "ui/app/shelves.py open_shelf",
)
ARRIVES = ".arrive"
"""These as well: another look for every widget there is, and the first picture of a screen."""
GRAIN_S = 0.008
RUNS = 3
"""A hold counts when so many runs of one test repeat it."""
UI = f"{ROOT / 'ui'}/"
OURS = (UI, f"{ROOT / 'assistant'}/")
PUMPS = (f"{UI}app/pictures.py",)
"""Turns the event loop itself: what it calls is a call from outside."""
NO_HANDLERS = {"__init__", "<module>", "close"}
"""Building and ending the program, which tests do where a person waits for the window."""


@dataclass
class Held:
    """What held the loop: the name of the call, its longest CPU time, where it was seen."""

    name: str
    ms: float
    inside: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """One line for a person: what, how long, and where inside most of it went."""
        inside = ", ".join(f"{place} ({n})" for place, n in self.inside.most_common(3))
        return f"{self.name} held the event loop for {self.ms:.0f} ms, in {inside}"


def place_of(frame: FrameType) -> str:
    """The function of a frame, by its file and name."""
    path = Path(frame.f_code.co_filename).relative_to(ROOT).as_posix()
    return f"{path} {frame.f_code.co_qualname}"


def opens(name: str) -> bool:
    """Whether a call brings another screen, or another look for all there is."""
    return name in OPENS or name.endswith(ARRIVES)


class Call(NamedTuple):
    """A call from outside: its frame, the innermost one of ours, whether widgets are built."""

    outer: FrameType
    inner: FrameType
    builds: bool


def called(frame: FrameType | None) -> Call | None:
    """The outermost call into `ui/`, None outside of one."""
    outer = inner = None
    builds = False
    while frame is not None:
        file = frame.f_code.co_filename
        if inner is None and file.startswith(OURS):
            inner = frame
        if file.startswith(UI) and file not in PUMPS:
            outer = frame
            builds = builds or frame.f_code.co_name in BUILDS
        frame = frame.f_back
    if outer is None or inner is None or outer.f_code.co_name in NO_HANDLERS:
        return None
    return Call(outer, inner, builds)


class Probe:
    """Adds up the CPU time of each call while it goes on; `held` are those over their limit."""

    def __init__(self, clock: Callable[[], float] = time.thread_time) -> None:
        self.held: dict[str, Held] = {}
        self._clock, self._since, self._builds = clock, 0.0, False
        self._inside: Counter[str] = Counter()

    def look(self, _signal: int, frame: FrameType | None) -> None:
        """One look at the main thread: the same call as at the last one, or another."""
        call = called(frame)
        if call is None:
            return
        now, name = self._clock(), place_of(call.outer)
        mark: object = call.outer.f_trace
        if mark is not self._inside:  # a mark on the frame: the next call has none
            self._inside, self._since, self._builds = Counter(), now, opens(name)
            call.outer.f_trace = self._inside  # type: ignore[assignment]
        self._inside[place_of(call.inner)] += 1
        self._builds = self._builds or call.builds
        gone = (now - self._since) * 1000
        self._keep(name, gone, MOST_OPENING_MS if self._builds else MOST_MS)

    def _keep(self, name: str, gone: float, most: float) -> None:
        known = self.held.get(name)
        if gone > most and (known is None or gone > known.ms):
            self.held[name] = Held(name, gone, self._inside)
        elif known is not None and known.inside is self._inside and gone <= most:
            del self.held[name]  # it was over its limit, and then turned out to build a page


@contextmanager
def watched() -> Iterator[Probe]:
    """A probe while the block runs; an idle one where a tracer uses the frames for itself."""
    probe = Probe()
    if sys.gettrace() is not None or not hasattr(signal, "setitimer"):
        yield probe
        return
    before = signal.signal(signal.SIGPROF, probe.look)
    signal.setitimer(signal.ITIMER_PROF, GRAIN_S, GRAIN_S)
    try:
        yield probe
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def repeated(runs: list[dict[str, Held]]) -> list[Held]:
    """The holds that every run repeats, each at its shortest, the worst first."""
    first, *others = runs
    names = [name for name in first if all(name in each for each in others)]
    shortest = [min((each[name] for each in runs), key=lambda h: h.ms) for name in names]
    return sorted(shortest, key=lambda h: -h.ms)
