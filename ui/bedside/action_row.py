"""ActionRow: a button for every mode of the entry, each with its letter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from assistant.views.entry_modes import Mode, ModeWords
from ui.widgets import FlowLayout, KeyButton


class ActionRow(QWidget):
    """`chosen(Mode)` when a mode is pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Mode, KeyButton] = {}
        self._offered: tuple[ModeWords, ...] = ()
        self._tight, self._capped = False, True
        self._flow = FlowLayout(self, gap=8, line_gap=8)

    def offer(self, modes: tuple[ModeWords, ...]) -> None:
        """Make a button for each mode once, and show those that make sense now."""
        if modes == self._offered:
            return
        self._offered = modes
        for words in modes:
            if words.mode not in self.buttons:
                self._make(words)
        shown = {words.mode for words in modes}
        for mode, button in self.buttons.items():
            button.setVisible(mode in shown)
        self._label()

    def _make(self, words: ModeWords) -> None:
        button = KeyButton(words.label, words.letter, listens=False, parent=self)
        button.clicked.connect(lambda _on=False, m=words.mode: self.chosen.emit(m))
        self.buttons[words.mode] = button
        self._flow.addWidget(button)

    def stand(self, column: QLayout | None, before: QWidget) -> None:
        """Stand in another column, before that widget or at the end: large words leave no room.

        The letters open the modes all the same.
        """
        if isinstance(column, QVBoxLayout) and column.indexOf(self) < 0:
            column.insertWidget(column.indexOf(before), self)

    def arrange(self, *, tight: bool, capped: bool = True) -> None:
        """Shorter words and less air in a small window, so that all stands in one row.

        Without `capped`, or where the row is too long with them, the letters go as well; they
        work all the same.
        """
        if (tight, capped) != (self._tight, self._capped):
            self._tight, self._capped = tight, capped
            self._label()

    def _label(self) -> None:
        """Whole words where they take one row, else shorter ones."""
        self._say(tight=self._tight)
        if not self._tight and self._flow.sizeHint().width() > self.width():
            self._say(tight=True)
        self._cap()

    def _say(self, *, tight: bool) -> None:
        for words in self._offered:
            button = self.buttons[words.mode]
            button.set_tight(tight)
            button.say(words.brief if tight else words.label)
            button.setToolTip(words.label)

    def _cap(self) -> None:
        """Show the letters where that takes no second row."""
        for button in self.buttons.values():
            button.set_cap(self._capped)
        if self._tight and self._capped and self._flow.sizeHint().width() > self.width():
            for button in self.buttons.values():
                button.set_cap(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label()

    def mark(self, mode: Mode) -> None:
        """Show the mode that is on."""
        for each, button in self.buttons.items():
            if button.chosen() != (each is mode):
                button.set_chosen(each is mode)
