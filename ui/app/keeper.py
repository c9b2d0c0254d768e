"""Who is at this workstation, and for how long: names hide, people are signed out, times end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assistant.store.workstation import Workstation, workstation
from assistant.trouble import Trouble
from ui.desk import Desk
from ui.idle import Idle
from ui.over import Over

_MINUTE_S = timedelta(minutes=1) // timedelta(seconds=1)


class Keeper:
    """Joins the watch over input with the desk."""

    def __init__(self, app: QApplication, desk: Desk, over: Over, settings: Workstation) -> None:
        self._desk = desk
        self.idle = Idle(
            app,
            desk.clock,
            hide_after_s=settings.names_hide_after_s,
            leave_after_s=settings.signs_out_after_min * _MINUTE_S,
        )
        self.idle.hid.connect(lambda hidden: desk.hide_names(hidden=hidden))
        self.idle.left.connect(self._sign_out)
        over.panel.locked.connect(self.idle.lock)

    def tick(self) -> None:
        """A second has passed: nobody was here, or a temporary person's time is over."""
        self.idle.tick()
        person = self._desk.person
        if person is not None and person.until is not None and self._desk.now() >= person.until:
            self._sign_out()

    def _sign_out(self) -> None:
        if self._desk.person is not None:
            self._desk.sign_in(None)

    def close(self) -> None:
        """Watch no more."""
        self.idle.close()


def people_settings(folder: Path) -> tuple[Workstation, tuple[str, ...]]:
    """The settings of the workstation; where they cannot be read the shipped ones, and why."""
    try:
        return workstation(folder), ()
    except Trouble as trouble:
        return workstation(folder, own=False), (f"{trouble.sentence} The usual ones are used.",)
