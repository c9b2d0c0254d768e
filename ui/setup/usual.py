"""The unit's usual value beside an empty field: Enter there, or a click on it, takes that one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import EntryField, KeyButton


class Usual(KeyButton):
    """A usual value at the end of a field's label; it is shown only while the field is empty.

    `taken()` after a click; Enter is the field's own.
    """

    taken = Signal()

    def __init__(self, field: EntryField, label: str) -> None:
        super().__init__("", "", "link", listens=False)
        self.field, self._label, self.value = field, label, ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room = self.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.setSizePolicy(room)
        self.hide()
        field.add_beside(self)
        self.clicked.connect(self._click)

    def offer(self, value: str, words: str = "") -> None:
        """Offer this value; "" offers none."""
        self.value = value
        self.say(words or f"usual {value}")
        self.setAccessibleName(f"{self._label}: take {words or f'the usual {value}'}")
        self.setAccessibleDescription("Key Enter on the empty field" if value else "")
        self.refresh()

    def refresh(self) -> None:
        """Show it while there is something to take."""
        self.setVisible(bool(self.value) and not self.field.text())

    def take(self) -> bool:
        """Put the value in, when the field is empty; whether it did."""
        if not self.value or self.field.text():
            return False
        self.field.set_text(self.value)
        self.refresh()
        return True

    def _click(self) -> None:
        if self.take():
            self.taken.emit()


class UsualValues:
    """The usual values of a page by the keys of their fields; nobody takes two at once."""

    def __init__(self) -> None:
        self._rows: dict[str, Usual] = {}

    def join(self, key: str, field: EntryField, label: str) -> Usual:
        """A field that may have a usual value."""
        made = self._rows[key] = Usual(field, label)
        return made

    def offer(self, values: Mapping[str, str], words: Mapping[str, str] | None = None) -> None:
        """What each field is offered now, in its own words; one without a value gets nothing."""
        for key, row in self._rows.items():
            row.offer(values.get(key, ""), (words or {}).get(key, ""))

    def of(self, field: QWidget) -> Usual | None:
        """The usual value of that field."""
        return next((row for row in self._rows.values() if row.field is field), None)
