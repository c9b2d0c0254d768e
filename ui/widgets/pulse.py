"""Pulse: on and off at a slow, even beat, only while its widget can be seen."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.theme import habits


class Pulse(QObject):
    """`beat(on)` every half period. Never faster than 3 per second (WCAG 2.3.1).

    Where motion was switched off it is steady: `on` is then always true.
    """

    beat = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on = True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def start(self, per_second: float) -> None:
        """Pulse at a rate; 0 is steady. Raises ValueError above 3 per second."""
        if per_second > 3:
            raise ValueError(f"{per_second} pulses per second would flash")
        self._timer.stop()
        self._on = True
        if per_second > 0 and not habits().still:
            self._timer.start(round(500 / per_second))
        self.beat.emit(True)

    def on(self) -> bool:
        """Whether the bright half of the beat is on."""
        return self._on

    def _turn(self) -> None:
        self._on = not self._on
        self.beat.emit(self._on)
