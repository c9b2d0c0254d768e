"""Asks the rules which sound is due now, plays it, and knows whether anybody can hear it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from assistant.session import Outcome
from assistant.views.hearing import Bed, Ear, Level, listen, typed_at
from assistant.views.muting import HEARD, interval_of, standing
from ui.desk import Desk
from ui.sound.player import Player

EVERY_S = 2.0
"""The charts are asked so often; a sound may wait so long."""
FIRST_S = 2.0
"""The device is looked for when the window stands."""
LOOK_S = 15.0


class Hearing(QObject):
    """Call `tick` each second."""

    said = Signal(object)
    """The Standing: why nothing is heard, and how long."""
    sounded = Signal(object)
    """The Sound that was played, or would have been."""

    def __init__(self, desk: Desk, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._player = desk, player
        self._ear = Ear()
        self._typed: dict[UUID, datetime] = {}
        self._failing: datetime | None = None
        self._muted: tuple[datetime, float, timedelta] | None = None
        self._off_since: datetime | None = None if player.volume else desk.now()
        begun = desk.clock.elapsed()
        self._asked, self._looked = begun, begun - LOOK_S + FIRST_S
        self.standing = HEARD
        desk.charted.connect(self._charted)
        desk.trouble.connect(self._not_saved)
        player.changed.connect(self._volume)

    def tick(self) -> None:
        """A second has passed."""
        ran = self._desk.clock.elapsed()
        if ran - self._looked >= LOOK_S:
            self._looked = ran
            self._player.look()
        if self.muted_for() == timedelta():
            self._muted = None
        if self._muted is None and not 0 <= ran - self._asked < EVERY_S:
            self._asked = ran
            self._listen()
        self._say()

    def beds(self) -> list[Bed]:
        """Every infusion here, with when something was last charted by hand."""
        return [
            Bed(ident, found.chart, found.protocol, self._typed.get(ident))
            for ident, found in self._desk.sessions.items()
        ]

    def _listen(self) -> None:
        now = self._desk.clock.now()
        sound, self._ear = listen(self.beds(), self._ear, now, failing=self._failing)
        if sound is not None:
            self._player.play(sound.level)
            self.sounded.emit(sound)

    def mute(self) -> None:
        """Silence for one interval of the infusions here, or sound again."""
        if self._muted is not None:
            self._muted = None
        else:
            now = self._desk.clock.now()
            length = interval_of(self.beds(), now)
            if length is None:
                return
            self._muted = (now, self._desk.clock.elapsed(), length)
        self._say()

    def muted_for(self) -> timedelta | None:
        """How much longer nothing sounds: 0 when it is over; None when it is not muted.

        It ends by the first of the two clocks: neither sleep nor a clock that is set makes it last.
        """
        if self._muted is None:
            return None
        began, ran, length = self._muted
        gone = max(
            abs(self._desk.clock.now() - began),
            timedelta(seconds=self._desk.clock.elapsed() - ran),
        )
        return max(timedelta(), length - gone)

    def try_out(self) -> None:
        """The test: the soft tone, at the volume of now."""
        self._player.play(Level.LATE)

    def seen(self) -> None:
        """Somebody knows that the record failed: it is silent until it fails again."""
        self._failing = None

    def _charted(self, session: UUID, outcome: Outcome) -> None:
        self._failing = None
        typed = typed_at(outcome.recorded)
        if typed is not None:
            self._typed[session] = typed

    def _not_saved(self, _sentence: str) -> None:
        if self._failing is None:
            self._failing = self._desk.clock.now()

    def _volume(self) -> None:
        if self._player.volume:
            self._off_since = None
        elif self._off_since is None:
            self._off_since = self._desk.now()
        self._say()

    def _say(self) -> None:
        now = standing(
            self._player.lacks, self._off_since, self.muted_for(), self._desk.now(), self._desk.zone
        )
        if now != self.standing:
            self.standing = now
            self.said.emit(now)
