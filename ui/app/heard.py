"""Sound and the notice on top, joined with the window: who hears what falls due, and when."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from assistant.views.due_notice import DueRow, due_rows
from ui.desk import Desk
from ui.sound import Hearing, Notice, Player, SoundPanel
from ui.sound.player import FULL
from ui.window import Window

VOLUME = "volume"
MUTE = "F8"


class Heard(QObject):
    """Call `tick` each second, `close` at the end."""

    def __init__(self, app: QApplication, desk: Desk, window: Window) -> None:
        super().__init__()
        self._app, self._desk, self._window = app, desk, window
        self._settings = QSettings()
        stored = str(self._settings.value(VOLUME, FULL))
        self.player = Player(int(stored) if stored.isdecimal() else FULL)
        self.hearing = Hearing(desk, self.player)
        self.notice = Notice()
        self.player.changed.connect(self._keep)
        self.hearing.said.connect(window.say_sound)
        self.hearing.sounded.connect(lambda _sound: app.alert(window))
        self.notice.wanted.connect(self._go)
        window.trouble_seen.connect(self.hearing.seen)
        window.sound_pressed.connect(self._pressed)
        desk.sound_wanted.connect(self.hearing.try_out)
        mute = QShortcut(QKeySequence(MUTE), window)
        mute.activated.connect(self.hearing.mute)

    def tick(self) -> None:
        """A second has passed: listen, and stand in front when another program does."""
        self.hearing.tick()
        behind = self._app.applicationState() is not Qt.ApplicationState.ApplicationActive
        rows: tuple[DueRow, ...] = ()
        if behind or self.notice.isVisible():
            rows = due_rows(self.hearing.beds(), self._desk.clock.now(), self._desk.zone)
        self.notice.show_rows(rows, wanted=behind)

    def panel(self) -> SoundPanel:
        """The sound in Settings."""
        return SoundPanel(self.hearing, self.player)

    def _pressed(self) -> None:
        """The words above: a mute ends; for what does not end by itself there is Settings."""
        if self.player.lacks or not self.player.volume:
            self._window.go(("settings", None))
        else:
            self.hearing.mute()

    def _keep(self) -> None:
        self._settings.setValue(VOLUME, str(self.player.volume))

    def _go(self, session: UUID) -> None:
        """The bed of the notice: only now, because somebody asked, the window takes the keys."""
        self.notice.hide()
        self._window.go(("bedside", session))
        self._window.raise_up()

    def close(self) -> None:
        """Nothing comes to the front any more."""
        self.notice.close()
        self.notice.deleteLater()
