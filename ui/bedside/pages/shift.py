"""The start of a shift, looked at in 20 seconds: the sound plays as the page opens."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from assistant.views.drawer_shift import ANSWERS, RATE, questions
from assistant.views.setup_form import Place
from ui.bedside.pages.shared import DrawerPage
from ui.desk import Desk
from ui.setup.rows import Fields
from ui.widgets import KeyButton

SHORT_MS = 300


class ShiftPage(DrawerPage):
    """Four questions and the rate that the pump shows."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__("Start of the shift")
        asked = questions(place)
        self.again = KeyButton("Play the sound again", "", icon="volume-2")
        self.again.clicked.connect(desk.sound_wanted)
        for key in ("sound_heard", "clock_agrees"):
            self.column.addWidget(self.row(key, asked[key], ANSWERS))
        rate = self.field(RATE, "The pump shows", "mL/h")
        self.column.addWidget(Fields((rate, 1, 260)))
        for key in ("bag_agrees", "line_agrees"):
            self.column.addWidget(self.row(key, asked[key], ANSWERS))
        self.column.addWidget(self.again)
        self.close_column()
        self._plays = QTimer(self, singleShot=True, interval=SHORT_MS)
        self._plays.timeout.connect(desk.sound_wanted)
        self._plays.start()
