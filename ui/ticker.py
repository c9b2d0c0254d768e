"""The one timer: a tick a second, and word of a clock that slept or was set."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.clock import Clock

SLEPT_S = 60.0
JUMPED_S = 30.0
SECOND_MS = 1000


class Ticker(QObject):
    """Ticks on the second; compares the wall with the clock that nobody can set."""

    tick = Signal()
    slept = Signal(int)
    """Seconds for which no tick came."""
    clock_set = Signal(int)
    """Seconds by which the wall clock was moved, backwards negative."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Remember both clocks as they are now."""
        super().__init__(parent)
        self._clock = clock
        self._wall, self._ran = clock.now(), clock.elapsed()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin to tick, aligned to the wall's second."""
        left = SECOND_MS - self._clock.now().microsecond // 1000
        self._timer.start(left)

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def beat(self) -> None:
        """One tick: first make sure of the next one, then look at the clocks, then tell."""
        self.start()
        wall, ran = self._clock.now(), self._clock.elapsed()
        passed, gone = (wall - self._wall).total_seconds(), ran - self._ran
        self._wall, self._ran = wall, ran
        if abs(passed - gone) > JUMPED_S:
            if passed - gone > SLEPT_S and gone < SLEPT_S:
                self.slept.emit(int(passed))
            else:
                self.clock_set.emit(int(passed - gone))
        elif gone > SLEPT_S:
            self.slept.emit(int(gone))
        self.tick.emit()
