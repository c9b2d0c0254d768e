"""The board: every infusion of this workstation, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.board import Stage, Tile, headline, in_bed_order, tile
from assistant.views.names import initials_of
from ui.board.tile import BoardTile
from ui.desk import Desk
from ui.screen import Screen
from ui.theme import scale
from ui.widgets import FlowLayout, KeyButton, ScrollColumn, Words

WIDE = 1060
LOW = 330
"""From this height of a tile on, in pixels at 100 percent, its curve has room."""
BUTTONS_LARGE = 800
"""Height of the screen, at 100 percent, from which the buttons below are large."""
SIGN_IN = "Scan your badge or press F12 to sign in"
_NOTHING = "No norepinephrine running. Ctrl+N starts one."


class BoardScreen(Screen):
    """Tiles in bed order; typing a bed and Enter opens it."""

    def __init__(self, desk: Desk, *, training: bool = False) -> None:
        super().__init__(desk)
        self._tiles: dict[UUID, BoardTile] = {}
        self._shown: list[Tile] = []
        self._typed = ""
        self._ways: list[KeyButton] = []
        self._head = Words("", "title")
        self._hint = Words("", "body", "text2")
        self._empty = Words(_NOTHING, "emphasis", "text2", centre=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._lay_out(training=training)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self, *, training: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self._head)
        head.addSpacing(16)
        head.addWidget(self._hint, 1)
        column.addLayout(head)
        inside = QWidget()
        inside.setLayout(self._grid)
        self._scroll = ScrollColumn()
        self._scroll.add(inside, 1)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(self._buttons(training=training))

    def _buttons(self, *, training: bool) -> FlowLayout:
        row = FlowLayout(gap=12, line_gap=12, spread=not training)
        ways = [
            (KeyButton("Start an infusion", "Ctrl+N", "action", large=True), self.begin),
            # the window itself listens for this key, wherever one is
            (KeyButton("Emergency start", "Ctrl+E", icon="ambulance", listens=False, large=True),
             self._to("emergency")),
            (KeyButton("Take over", "Ctrl+T", icon="arrow-right", large=True),
             self._to("takeover")),
            (KeyButton("People", "Ctrl+U", icon="users", large=True), self._to("people")),
        ]  # fmt: skip
        if not training:
            demo = KeyButton("Demonstration", "Ctrl+D", icon="graduation-cap", large=True)
            ways.append((demo, self._to("training")))
        for button, leads in ways:
            self._ways.append(button)
            button.clicked.connect(lambda _on=False, go=leads: go())
            row.addWidget(button)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """Another text size is in force: the same room holds less or more."""
        self._place()

    def _to(self, place: str) -> Callable[[], None]:
        return lambda: self.go.emit((place,))

    def begin(self) -> None:
        """A new infusion: what it is for comes first, where there is more than one profile."""
        several = len(self.desk.profiles) > 1
        self.go.emit(("choose",) if several else ("setup", None))

    def refresh(self) -> None:
        """Show every infusion as it is now."""
        now, zone, hidden = self.desk.now(), self.desk.zone, self.desk.names_hidden
        sessions = self.desk.sessions.values()
        self._shown = in_bed_order(
            [tile(s.id, s.chart, s.protocol, now, zone) for s in sessions if s.chart.version]
        )
        self._head.say(headline(self._shown))
        self._empty.setVisible(not self._shown)
        self._scroll.setVisible(bool(self._shown))
        for shown in self._shown:
            self._tile(shown.session).set_edge(self.desk.edge(shown.session))
            short = replace(shown, name=initials_of(shown.name)) if shown.named else shown
            self._tile(shown.session).show_tile(short if hidden else shown)
        self._place()
        self._say_hint()

    def _tile(self, session: UUID) -> BoardTile:
        if session not in self._tiles:
            made = BoardTile()
            made.pressed.connect(self.open)
            self._tiles[session] = made
        return self._tiles[session]

    def _place(self) -> None:
        columns = 2 if self.width() >= scale().grow(WIDE) and len(self._shown) > 1 else 1
        for button in self._ways:
            button.set_large(self.height() >= scale().grow(BUTTONS_LARGE))
        gap = self._grid.verticalSpacing()
        rows = max(1, -(-len(self._shown) // columns))
        each = (self._scroll.viewport().height() + gap) // rows - gap
        for part in self._tiles.values():
            part.arrange(low=each < scale().grow(LOW))
        self._grid.setColumnStretch(1, columns - 1)
        for number, shown in enumerate(self._shown):
            part = self._tiles[shown.session]
            row, column = divmod(number, columns)
            there = self._grid.itemAtPosition(row, column)
            if there is None or there.widget() is not part:
                self._grid.addWidget(part, row, column)

    def open(self, session: UUID) -> None:
        """Go to an infusion: to its wizard while it is being prepared, else to the bedside."""
        shown = next(t for t in self._shown if t.session == session)
        place = "setup" if shown.stage is Stage.PREPARING else "bedside"
        self.go.emit((place, session))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed:
            found = self._in_bed()
            self._typed = ""
            if found:
                self.open(found[0].session)
        elif event.key() == Qt.Key.Key_Escape:
            self._typed = ""
        elif event.key() == Qt.Key.Key_Backspace:
            self._typed = self._typed[:-1]
        elif event.text().isprintable() and event.text().strip():
            # Enter is for the bed from here on, whatever tile or button had the keyboard
            self.setFocus()
            self._typed += event.text()
        else:
            super().keyPressEvent(event)
        self._say_hint()

    def _in_bed(self) -> list[Tile]:
        """What runs in the bed that is typed; a letter is the same in either size."""
        asked = self._typed.casefold()
        there = [t for t in self._shown if t.bed.casefold() == asked]
        return sorted(there, key=lambda t: t.stage is Stage.STOPPED)

    def _say_hint(self) -> None:
        if self._typed:
            here = "Enter opens it" if self._in_bed() else "no infusion in this bed"
            self._hint.say(f"Bed {self._typed}: {here}")
        else:
            opens = ["Type a bed and Enter to open it"] if self._shown else []
            self._hint.say(". ".join([*opens, *([] if self.desk.person else [SIGN_IN])]))

    def arrive(self) -> None:
        """Typing a bed begins at once."""
        self.setFocus()
