"""The sound of this workstation in Settings: volume, a test, and whether anything is heard."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.muting import Standing
from ui.sound.hearing import Hearing
from ui.sound.player import Player
from ui.widgets import Choices, KeyButton, Words

STEPS = (0, 25, 50, 75, 100)
VOLUMES = tuple((str(p), str(n), f"{p}\u00a0%" if p else "Off", "") for n, p in enumerate(STEPS))
ON = "Sound is on. One soft tone when a round is due, three when it is an interval late."


class SoundPanel(QWidget):
    """Choosing a volume plays it; the words below say why nothing is heard."""

    def __init__(self, hearing: Hearing, player: Player) -> None:
        super().__init__()
        self._hearing, self._player = hearing, player
        self.volumes = Choices("Sound", VOLUMES, inline=True)
        self.volumes.set_value(str(player.volume))
        self.volumes.chosen.connect(self._choose)
        self.test = KeyButton("Play the sound", "", icon="volume-2")
        self.test.clicked.connect(hearing.try_out)
        self.state = Words("", "body", "text2")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.test)
        row.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.volumes)
        column.addLayout(row)
        hearing.said.connect(self._say)
        self._say(hearing.standing)

    def _choose(self, volume: str) -> None:
        self._player.set_volume(int(volume))
        self._hearing.try_out()

    def _say(self, standing: Standing) -> None:
        self.state.say(f"{standing.words}." if standing.words else ON)
