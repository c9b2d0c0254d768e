"""Informing: the entry that somebody was informed, from its first key to Enter."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from assistant.views.entry_informed import (
    Telling,
    answered,
    back,
    begin,
    preview_informed,
    toggled,
)
from assistant.views.entry_line import Preview
from ui.bedside.informed_panel import InformedPanel
from ui.desk import Desk


class Informing(QObject):
    """Holds what is chosen so far and shows it; `changed()` when the sentence may be another.

    `picked()` when a button was pressed: the keyboard goes back to the line.
    """

    changed = Signal()
    picked = Signal()

    def __init__(self, desk: Desk, session: UUID, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self.telling: Telling | None = None
        self.panel = InformedPanel()
        self.panel.chosen.connect(self._choose)
        self.panel.turned.connect(self._turn)
        self.panel.typed.connect(self._type)

    @property
    def is_open(self) -> bool:
        """Whether the entry is being made."""
        return self.telling is not None

    def begin(self) -> None:
        """A new one, about what is in front now."""
        found, desk = self._desk.sessions[self._session], self._desk
        self._show(begin(found.chart, found.protocol, desk.now(), desk.zone))

    def end(self) -> None:
        """Away with it, charted or not."""
        self.telling = None
        self.panel.hide()

    def take(self, text: str, *, words: bool = False) -> bool:
        """Whether a text of the line was an answer here; a role in words counts on Enter."""
        then = answered(self.telling, text, words=words) if self.telling else None
        if then is None:
            return False
        self._show(then)
        return True

    def back(self) -> bool:
        """Take the last answer back; False at the beginning."""
        then = back(self.telling) if self.telling else None
        if then is None:
            return False
        self._show(then)
        return True

    def preview(self, text: str) -> Preview | None:
        """What Enter would chart with this text in the line."""
        found, desk = self._desk.sessions[self._session], self._desk
        if self.telling is None:
            return None
        return preview_informed(
            found.chart, found.protocol, self.telling, text, desk.now(), desk.zone
        )

    def show(self) -> None:
        """Show the panel again, as when a question above it was left."""
        if self.telling is not None:
            self.panel.show_telling(self.telling)

    def _show(self, telling: Telling) -> None:
        self.telling = telling
        self.panel.show_telling(telling)

    def _choose(self, digit: str) -> None:
        self.take(digit)
        self.changed.emit()
        self.picked.emit()

    def _turn(self, code: str) -> None:
        if self.telling is not None:
            self._show(toggled(self.telling, code))
            self.changed.emit()
            self.picked.emit()

    def _type(self) -> None:
        if self.telling is not None:
            told, said = self.panel.told.text(), self.panel.said.text()
            self.telling = replace(self.telling, told=told, said=said)
            self.changed.emit()
