"""StepsLine: the next ordered steps in mL/h, in one line for the dose card."""

from __future__ import annotations

from datetime import datetime

from assistant.session import Session
from assistant.views.step_strip import in_short, step_strip
from ui.widgets import Words


class StepsLine(Words):
    """`show_steps` works it out once for each chart and minute; it is never that of another bag.

    `allow` tells whether the window has room for it.
    """

    def __init__(self) -> None:
        super().__init__("", "small", "text2")
        self._room = False
        self._shown: tuple[int, datetime] | None = None

    def show_steps(self, session: Session, now: datetime) -> None:
        """The steps from the dose of now; nothing without an order, a bag or a running pump."""
        shown = (session.chart.version, now.replace(second=0, microsecond=0))
        if shown != self._shown:
            self._shown = shown
            self.say(in_short(step_strip(session.chart, session.protocol, now)))
        self._fit()

    def allow(self, *, room: bool) -> None:
        """Another window, with room or without."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        self.setVisible(self._room and bool(self.words()))
